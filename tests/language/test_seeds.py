"""What other readers get wrong in real documents, where those are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from lantu.documents import read_document
from lantu.language.pipeline import Mentions, find_mentions
from lantu.language.places import PlaceFinder
from lantu.region.region import Region

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
# A word or name, and the place that others read in it.
NO_PLACES = (
    ("合作", "合作"),
    ("津兴城际", "兴城"),
    ("固安国际", "安国"),
    ("创新密码", "新密"),
    ("戴永康", "永康"),
    ("朝阳唤醒大地", "朝阳"),
    ("北海幼儿园", "北海"),
    ("东方化工厂", "东方"),
    ("中心城区", "城区"),
)

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not here")


@pytest.fixture(scope="module")
def seeds() -> list[Mentions]:
    """Return the mentions of every seed."""
    finder = PlaceFinder(Region.load("jingjinji").places)
    return [find_mentions(read_document(path), finder) for path in sorted(SEEDS.glob("*.txt"))]


@pytest.mark.parametrize(("word", "place"), NO_PLACES)
def test_no_false_place(seeds: list[Mentions], word: str, place: str) -> None:
    """A word of the documents that contains a place's name by accident names no place for sure."""
    seen = 0
    for mentions in seeds:
        text, at = mentions.view.text, -1
        while (at := text.find(word, at + 1)) >= 0:
            seen += 1
            first = at + word.index(place)
            inside = [m for m in mentions.places if m.start < first + len(place) and first < m.end]
            sure = [m for m in inside if m.start >= at and m.codes and not m.rule.endswith(".in_name")]
            assert [text[m.start : m.end] for m in sure] == []
    assert seen


def test_no_bare_level_is_a_place(seeds: list[Mentions]) -> None:
    """县 and 城区 without a name are no place; every place has two characters or is a known short form."""
    for mentions in seeds:
        names = [mentions.view.text[m.start : m.end] for m in mentions.places if m.codes or m.candidates]
        assert not {"县", "区", "市", "城区"} & set(names)


def test_the_new_area_is_found_every_time(seeds: list[Mentions]) -> None:
    """雄安新区 is found wherever it is written, alone or in a longer name."""
    written = found = 0
    for mentions in seeds:
        text = mentions.view.text
        written += text.count("雄安新区")
        found += sum("雄安新区" in text[m.start : m.end] and bool(m.codes) for m in mentions.places)
    assert found == written > 0


def test_no_number_is_read_as_a_date(seeds: list[Mentions]) -> None:
    """No time overlaps a quantity, and none is followed by the rest of a number or by a unit of one."""
    for mentions in seeds:
        text = mentions.view.text
        for period in mentions.periods:
            assert text[period.end : period.end + 1] not in set("0123456789.万亿"), text[period.start :][:20]
            crossed = [q for q in mentions.quantities if q.start < period.end and period.start < q.end]
            assert [q for q in crossed if q.sort != "duration"] == []
