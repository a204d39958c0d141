"""What holds for all mentions of a document together, however it is cut or written."""

from __future__ import annotations

from pathlib import Path

import opencc
import pytest
from hypothesis import given, settings, strategies as st

from lantu.language.numbers import find_quantities
from lantu.language.periods import Told, tell_periods
from lantu.language.pipeline import split_sentences
from lantu.language.places import PlaceFinder
from lantu.language.view import View
from lantu.region.region import Region

ANCHOR = "2024-03-05"
SENTENCES = (
    "2023年，北京市常住人口2185.8万人。",
    "河北省石家庄市新增企业约1.2万家，同比增长6.1%！",
    "京津冀三地共建47个园区，完成投资超2100亿元。",
    "截至去年年底，雄安新区在建项目二百三十余个。",
    "延庆区森林覆盖率由50.8%提高到60.03%，居全市第一。",
    "“十四五”时期，天津港货物吞吐量占三分之一。",
    "PM2.5浓度降至37微克/立方米，比2013年下降三成五。",
    "党的十八大以来，张家口市怀来县造林一万多亩。",
    "医保定点机构达5549家，巩固安全生产成果。",
    "到2025年底，唐山、保定两市通勤缩短至1至1.5小时。",
)
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

Read = list[tuple[object, ...]]


@pytest.fixture(scope="module")
def finder() -> PlaceFinder:
    """Return the finder of the shipped pack."""
    return PlaceFinder(Region.load("jingjinji").places)


def read(finder: PlaceFinder, text: str, offset: int = 0, told: Told | None = None) -> tuple[Read, Told]:
    """Return all mentions of a text with their spans moved by ``offset``, and what is in force behind it."""
    periods, after = tell_periods(text, ANCHOR, told or Told())
    found: Read = [
        (m.start + offset, m.end + offset, m.quantity, m.sort, m.rule) for m in find_quantities(text)
    ]
    found += [(m.start + offset, m.end + offset, m.period, m.role, m.rule) for m in periods]
    found += [(m.start + offset, m.end + offset, m.codes, m.candidates, m.rule) for m in finder.find(text)]
    return sorted(found, key=lambda row: (row[0], row[1], str(row))), after  # type: ignore[call-overload]


def read_in_parts(finder: PlaceFinder, text: str, cuts: list[tuple[int, int]]) -> Read:
    """Return the mentions of a text that is read part by part, each given what the parts before leave."""
    found: Read = []
    told = Told()
    for start, end in cuts:
        rows, told = read(finder, text[start:end], start, told)
        found += rows
    return found


@given(st.permutations(SENTENCES), st.lists(st.sampled_from(["", "\n"]), min_size=10, max_size=10))
@settings(max_examples=25)
def test_by_sentence_as_in_the_whole(finder: PlaceFinder, order: list[str], breaks: list[str]) -> None:
    """Whole, by paragraph and by sentence a text gives the same mentions at the same places."""
    text = "".join(sentence + line_end for sentence, line_end in zip(order, breaks, strict=True))
    whole, _ = read(finder, text)
    paragraphs, at = [], 0
    for line in text.splitlines(keepends=True):
        paragraphs.append((at, at + len(line)))
        at += len(line)
    assert read_in_parts(finder, text, paragraphs) == whole
    assert read_in_parts(finder, text, split_sentences(text)) == whole


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not beside this repository")
def test_seeds_by_paragraph(finder: PlaceFinder) -> None:
    """Real documents read by paragraph give the numbers and places of the whole."""
    for path in sorted(SEEDS.glob("*.txt")):
        text, at = path.read_text(encoding="utf-8"), 0
        parts: Read = []
        for line in text.splitlines(keepends=True):
            parts += [(m.start + at, m.end + at, m.quantity) for m in find_quantities(line)]
            parts += [(m.start + at, m.end + at, m.codes, m.candidates) for m in finder.find(line)]
            at += len(line)
        whole: Read = [(m.start, m.end, m.quantity) for m in find_quantities(text)]
        whole += [(m.start, m.end, m.codes, m.candidates) for m in finder.find(text)]
        assert sorted(map(str, parts)) == sorted(map(str, whole))


def _full_width(text: str) -> tuple[str, list[tuple[int, int]]]:
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)}), []


def _traditional(text: str) -> tuple[str, list[tuple[int, int]]]:
    converter = opencc.OpenCC("s2t")
    return "".join(converter.convert(character) for character in text), []


def _zero_width(text: str) -> tuple[str, list[tuple[int, int]]]:
    return "\u200b".join(text), []


def _broken(text: str) -> tuple[str, list[tuple[int, int]]]:
    return "\n\n".join(text), [(3 * index + 1, 3 * index + 3) for index in range(len(text) - 1)]


@pytest.mark.parametrize("write", [_full_width, _traditional, _zero_width, _broken])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_other_writings(finder: PlaceFinder, sentence: str, write) -> None:  # type: ignore[no-untyped-def]
    """Full-width, traditional, zero-width and broken writing hide nothing, and spans hold what is written."""
    source, breaks = write(sentence)
    view = View(source, breaks)
    plain, _ = read(finder, sentence)
    assert read(finder, view.text)[0] == plain
    stride = (len(source) - 1) // (len(sentence) - 1)
    for start, end, *_ in plain:
        assert isinstance(start, int) and isinstance(end, int)
        first, last = view.to_source(start, end)
        assert source[first:last:stride] == source[::stride][start:end]
        assert (first, last) == (start * stride, (end - 1) * stride + 1)
