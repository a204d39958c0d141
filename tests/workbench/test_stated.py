"""Minutes that a ledger states: which of its times are journeys by train, and between which places."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from lantu.facts import PlaceName, Quantity
from lantu.ledger import Statement as Kept
from lantu.records import Claim
from lantu.region import Region
from lantu.workbench.stated import _minutes, _pairs, find_stated

from .made import Paper, claim, ledger_of, paper

BEIJING, TIANJIN = PlaceName("北京市", "110000"), PlaceName("天津市", "120000")
SHIJIAZHUANG, ALL = PlaceName("石家庄市", "130100"), PlaceName("京津冀", "JJJ")
TRIO = PlaceName("京津雄", "JJJ-JINGJINXIONG")
GO: dict[str, Any] = {"origin": (BEIJING,), "destination": (TIANJIN,), "places": (BEIJING, TIANJIN)}


@pytest.fixture(scope="module")
def region() -> Region:
    """Give the shipped region."""
    return Region.load("jingjinji")


def time(
    value: Any = 30, unit: str = "分钟", op: Any = "=", more: Any = None, words: str = "最快", **fields: Any
) -> Paper:
    """Return a text that says how long it takes."""
    quote = f"{words}30分钟{op}{value}{unit}{fields}"
    document = paper(f"{quote}{more}.txt", quote, fields.pop("date", "2024-01-01"))
    return document, [claim(document, "30分钟", quote, Quantity(op, value, more, unit), **fields)]


UNITS = [
    (30, "分钟", 30.0),
    (1, "小时", 60.0),
    (Fraction(1, 3), "小时", 20.0),
    (90, "秒", 1.5),
    (600, "分钟", 600.0),
    (601, "分钟", None),
    (0, "分钟", None),
    (30, "公里", None),
]
BOUNDS = [
    ("=", None, 30.0), ("<", None, 30.0), ("<=", None, 30.0), ("~", None, 30.0), (">", None, None),
    (">=", None, None), ("range", 45, 45.0),
]  # fmt: skip
NO_TRAIN = [time(30, kind="change", **GO), time(30, words="开车", **GO), time(30, words="自驾车程", **GO)]
NO_PAIR = [
    time(30, places=(BEIJING,)),
    time(30, origin=(BEIJING,), places=(BEIJING,)),
    time(30, **{**GO, "origin": (BEIJING, TIANJIN)}),
    time(30, **{**GO, "origin": (PlaceName("张家口市宣化区", "130705"),)}),
    time(words="用时", places=(TRIO,)),
]
CIRCLE, REGION = time(words="半小时交通圈", places=(TRIO,)), time(words="交通圈", places=(ALL,))


WAY = time(places=(BEIJING, TIANJIN), place_mode="joint", words="从北京到天津")
EACH = time(places=(BEIJING, TIANJIN), place_mode="each", words="北京和天津各")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Kept[Claim]]]:
    """Give every text's figure by the name of its document, all of one ledger."""
    papers = {
        made[0].name: made
        for made in (
            *(time(value, unit, **GO) for value, unit, _ in UNITS),
            *(time(30, op=op, more=more, **GO) for op, more, _ in BOUNDS),
            *NO_TRAIN, *NO_PAIR, CIRCLE, REGION, WAY, EACH,
        )
    }  # fmt: skip
    with ledger_of(tmp_path_factory.mktemp("stated") / "x.ledger", *papers.values()) as ledger:
        yield {kept.document.name: kept for kept in ledger.claims}


@pytest.mark.parametrize(("value", "unit", "minutes"), UNITS)
def test_units_of_time(told: Any, value: Any, unit: str, minutes: float | None) -> None:
    """Minutes, hours, thirds of one and seconds; more than ten hours, and none, are no journey."""
    assert _minutes(told[time(value, unit, **GO)[0].name]) == minutes


@pytest.mark.parametrize(("op", "more", "minutes"), BOUNDS)
def test_the_most_that_a_time_allows(told: Any, op: str, more: int | None, minutes: float | None) -> None:
    """Of a range the longer time counts; at least so long is no promise."""
    assert _minutes(told[time(30, op=op, more=more, **GO)[0].name]) == minutes


@pytest.mark.parametrize("paper_of", NO_TRAIN, ids=["a difference", "by car", "driving oneself"])
def test_what_is_no_journey_by_train(told: Any, paper_of: Paper) -> None:
    """Differences and times of driving are left out."""
    assert _minutes(told[paper_of[0].name]) is None


def pairs(told: Any, region: Region, paper_of: Paper) -> list[tuple[str, str]]:
    """Return the pairs of places that one text is about."""
    return list(_pairs(told[paper_of[0].name], region, region.network()))


@pytest.mark.parametrize(
    "paper_of", NO_PAIR, ids=["one place", "one end", "two beginnings", "no centre", "no word for a circle"]
)
def test_what_is_between_no_two_places(told: Any, region: Region, paper_of: Paper) -> None:
    """What has not one centre at each end is no pair; a time at a group needs a word for a circle."""
    assert pairs(told, region, paper_of) == []


def test_a_journey_is_one_pair(told: Any, region: Region) -> None:
    """From here to there is the pair of the two, in the order of the text."""
    assert pairs(told, region, time(30, "分钟", **GO)) == [("110000", "120000")]


def test_a_way_is_between_the_two_that_it_is_said_of(told: Any, region: Region) -> None:
    """A time of two places together is one between them; of each by itself it is none."""
    assert pairs(told, region, WAY) == [("110000", "120000")]
    assert pairs(told, region, EACH) == []


def test_a_circle_is_between_all_of_a_group(told: Any, region: Region) -> None:
    """Three cities make three pairs."""
    assert pairs(told, region, CIRCLE) == [
        ("110000", "120000"), ("110000", "JJJ-XIONGAN"), ("120000", "JJJ-XIONGAN"),
    ]  # fmt: skip


def test_the_whole_region_is_its_hubs_and_main_cities(told: Any, region: Region) -> None:
    """Each hub with each other hub and with every main city, none of these with each other."""
    centres = region.network().centres
    hubs = {centre.place for centre in centres if centre.hub}
    main = {centre.place for centre in centres if centre.main} - hubs
    found = {frozenset(pair) for pair in pairs(told, region, REGION)}
    between = {frozenset((one, other)) for one in hubs for other in hubs | main if one != other}
    assert found == between
    assert main


def test_the_same_is_told_once(tmp_path: Path, region: Region) -> None:
    """The earliest text states it, the others are counted; a plan and a report are two statements."""
    papers = [
        time(date="2024-03-01", words="后来", **GO),
        time(date="2023-03-01", words="先说", **GO),
        time(date="2025-03-01", words="将来", modality="plan", **GO),
        time(31, date="2022-03-01", words="更早", **GO),
    ]
    with ledger_of(tmp_path / "x.ledger", *papers) as ledger:
        found = find_stated(ledger, region)
    assert [(one.at_most_minutes, one.date, one.modality, one.also) for one in found] == [
        (31.0, "2022-03-01", "reported", 0), (30.0, "2023-03-01", "reported", 1),
        (30.0, "2025-03-01", "plan", 0),
    ]  # fmt: skip
    assert found[1].statement.startswith("先说")
    assert found[1].pairs == (("北京市", "天津市"),)
    assert "北京南" in found[1].stations["北京市"]
