"""When lines opened by what documents say, on a network of two lines that can be looked through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lantu.ledger import Statement as Kept, open_ledger
from lantu.records import ProjectEvent
from lantu.region.network import Network
from lantu.region.rail import Line, Stretch
from lantu.workbench.judging import Judge
from lantu.workbench.openings import Opening, _judge, _read, find_openings, open_lines

from .made import Paper, event, ledger_of, paper


def line(name: str, *stations: str) -> Line:
    """Return a line through stations."""
    return Line(name, "", "high_speed", stations, None, None, None, "", "planned", "", "")


def stretch(name: str, origin: str, destination: str, opened: str = "") -> Stretch:
    """Return a stretch of a line; it is open from a day, or being built."""
    status = "operating" if opened else "under_construction"
    return Stretch(name, origin, destination, 10.0, 5.0, opened, status, 60, "", "", "")


NETWORK = Network(
    lines=(
        line("甲乙高速铁路", "甲", "乙", "丙", "丁"),
        line("戊己城际铁路", "戊", "己"),
        line("庚辛铁路 西段", "庚", "壬"),
        line("庚辛铁路 东段", "壬", "辛"),
    ),
    stretches=(
        stretch("甲乙高速铁路", "甲", "乙"),
        stretch("甲乙高速铁路", "乙", "丙"),
        stretch("甲乙高速铁路", "丙", "丁"),
        stretch("戊己城际铁路", "戊", "己", "2020-05-01"),
        stretch("庚辛铁路 西段", "庚", "壬"),
        stretch("庚辛铁路 东段", "壬", "辛"),
    ),
)


def news(
    name: str, end: str | None, date: str | None = "2023-06-15", status: str = "operating", **more: Any
) -> Paper:
    """Return a text that says that a line is open since a day, or whatever its status is."""
    document = paper(
        f"{name}{end}{date}{status}{more}.txt", f"{name}开通运营。{end}{date}{status}{more}", date
    )
    return document, [event(document, f"{name}开通运营", status, end, name=name, **more)]


CAME = [
    ("2023-06-15", "2023-06-15", "2023-06-15"),
    ("2023-06-14", "2023-06-15", "2023-06-14"),
    ("2023-06-16", "2023-06-15", None),
    ("2023-06", "2023-06-15", None),
    ("2023-06", "2023-07-01", "2023-06-30"),
    ("2023", "2023", "2023-12-31"),
    ("2023-06-15", "2023", "2023-06-15"),
    ("2024", "2023", None),
    ("2022", None, None),
    (None, "2023", None),
]
BESIDE = [
    ("2020-05-01", "same day"),
    ("2020-05-02", "consistent"),
    ("2023", "consistent"),
    ("2020-04-30", "differs"),
]
NO_LINE = [
    news("甲乙高铁", "2023-06-15", status="under_construction"),
    news("甲乙高铁", "2023-06-15", category="road"),
    news("青藏铁路", "2023-06-15"),
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Kept[ProjectEvent]]]:
    """Give every text's statement by the name of its document, all of one ledger."""
    papers = [
        *(news("甲乙高铁", end, date) for end, date, _ in CAME),
        *(news("戊己城际", end, "2024-01-01") for end, _ in BESIDE),
        *NO_LINE,
    ]
    with ledger_of(tmp_path_factory.mktemp("openings") / "x.ledger", *papers) as ledger:
        yield {kept.document.name: kept for kept in ledger.projects}


def read(told: dict[str, Kept[ProjectEvent]], paper_of: Paper) -> list[Opening]:
    """Return the openings that one text tells of."""
    return list(_read(told[paper_of[0].name], NETWORK))


@pytest.mark.parametrize(("end", "date", "found"), CAME)
def test_only_what_has_come_is_open(told: Any, end: str | None, date: str | None, found: str | None) -> None:
    """A day up to that of the text counts, as its last day; forecasts and texts without a date do not."""
    days = [one.open_by for one in read(told, news("甲乙高铁", end, date))]
    assert days == ([] if found is None else [found])


@pytest.mark.parametrize(("end", "verdict"), BESIDE)
def test_the_pack_is_held_against_it(told: Any, end: str, verdict: str) -> None:
    """A text may speak of a line long after its opening, and not before it."""
    (found,) = read(told, news("戊己城际", end, "2024-01-01"))
    assert (found.pack, found.verdict) == ("2020-05-01", verdict)


@pytest.mark.parametrize(
    ("pack", "open_by", "verdict"),
    [("2019-03", "2019-03-15", "consistent"), ("2019", "2019-01-01", "consistent"),
     ("2019-04", "2019-03-15", "differs"), ("", "2019-03-15", "only in the ledger")],
)  # fmt: skip
def test_days_are_compared_as_far_as_the_pack_knows_them(pack: str, open_by: str, verdict: str) -> None:
    """Where the pack has a month or a year, a day inside it agrees."""
    assert _judge(pack, open_by, whole=True) == verdict


@pytest.mark.parametrize("paper_of", NO_LINE, ids=["being built", "a road", "another line"])
def test_what_opens_no_line(told: Any, paper_of: Paper) -> None:
    """Another state, another sort of work and a line that the pack does not have open nothing."""
    assert read(told, paper_of) == []


def test_the_first_word_counts(tmp_path: Path) -> None:
    """Of several texts the earliest day is taken; lines stand in order; what people reject is no word."""
    path = tmp_path / "x.ledger"
    papers = [
        news("甲乙高铁", "2023-06-15"), news("甲乙高速铁路", "2022-03-01"), news("戊己城际", "2021-01-01"),
    ]  # fmt: skip
    with ledger_of(path, *papers) as ledger:
        found = find_openings(ledger, NETWORK)
        (first,) = (kept for kept in ledger.projects if kept.record.name == "甲乙高速铁路")
    assert [(one.line, one.open_by) for one in found] == [
        ("戊己城际铁路", "2021-01-01"), ("甲乙高速铁路", "2022-03-01"),
    ]  # fmt: skip
    with Judge(path, "reader") as judge:
        judge.judge("reject", [first.id], why="another line")
    with open_ledger(path) as ledger:
        days = {one.line: one.open_by for one in find_openings(ledger, NETWORK)}
    assert days == {"戊己城际铁路": "2021-01-01", "甲乙高速铁路": "2023-06-15"}


def test_a_name_of_two_lines_opens_none(tmp_path: Path) -> None:
    """What can mean two lines of the pack is told of both, and opens neither."""
    path = tmp_path / "x.ledger"
    with ledger_of(path, news("庚辛铁路", "2023-06-15")) as ledger:
        found = find_openings(ledger, NETWORK)
    assert {(one.line, one.verdict, one.whole) for one in found} == {
        ("庚辛铁路 西段", "part unknown", False), ("庚辛铁路 东段", "part unknown", False),
    }  # fmt: skip
    assert open_lines(NETWORK, found) == NETWORK


def opening(day: str, ends: tuple[str, str] | None = None, **more: Any) -> Opening:
    """Return what a ledger says of the first line."""
    given = {"line": "甲乙高速铁路", "pack": "", "whole": True} | more
    return Opening(
        ends=ends, open_by=day, verdict="only in the ledger", record="", quote="", document="", **given
    )


def opened(*found: Opening) -> list[str]:
    """Return the days from which the stretches of the first line are open; empty for those that are not."""
    network = open_lines(NETWORK, found)
    assert [s.line for s in network.stretches] == [s.line for s in NETWORK.stretches]
    return [s.opened if s.status == "operating" else "" for s in network.stretches[:3]]


@pytest.mark.parametrize(
    ("found", "days"),
    [
        ([opening("2023")], ["2023", "2023", "2023"]),
        ([opening("2023", ("乙", "丙"))], ["", "2023", ""]),
        ([opening("2023", ("丙", "甲"))], ["2023", "2023", ""]),
        ([opening("2020", ("甲", "乙")), opening("2023")], ["2020", "2023", "2023"]),
        ([opening("2023"), opening("2020", ("甲", "乙"))], ["2020", "2023", "2023"]),
        ([opening("2020"), opening("2023", ("甲", "乙"))], ["2020", "2020", "2020"]),
        ([opening("2023", pack="2021")], ["", "", ""]),
        ([opening("2023", whole=False)], ["", "", ""]),
        ([], ["", "", ""]),
    ],
    ids=["whole", "part", "part turned round", "part first", "in any order", "whole first", "the pack knows",
         "which line", "nothing"],
)  # fmt: skip
def test_parts_open_on_their_own_days(found: list[Opening], days: list[str]) -> None:
    """A part that is named opens alone, and keeps its day where the whole line is told to be open later."""
    assert opened(*found) == days


def test_the_pack_s_own_days_stay() -> None:
    """A line that is open in the pack is left as it is, whatever documents say."""
    assert open_lines(NETWORK, [opening("2010", line="戊己城际铁路", pack="2020-05-01")]) == NETWORK


def test_a_part_is_held_against_its_own_stretches(tmp_path: Path) -> None:
    """A text on one part names its ends, and the sentence stands as it was written."""
    document = paper("a.txt", "甲乙高铁乙至丙段\n开通运营。", "2023-06-15")
    record = event(document, "甲乙高铁乙至丙段\n开通运营", "operating", "2023-06-15", name="甲乙高铁乙至丙段")
    with ledger_of(tmp_path / "x.ledger", (document, [record])) as ledger:
        (found,) = find_openings(ledger, NETWORK)
    assert (found.line, found.ends, found.verdict) == ("甲乙高速铁路", ("乙", "丙"), "only in the ledger")
    assert (found.quote, found.document) == ("甲乙高铁乙至丙段 开通运营", "a.txt")
