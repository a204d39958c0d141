"""What holds for every text."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from lantu.errors import ParseError
from lantu.language.numbers import QuantityFinder, find_numbers, find_quantities
from lantu.language.numbers.numeral import LONGEST
from lantu.language.numbers.reading import read_figure

PIECES = [
    *"0123456789０.．,，/-—~至到:∶比年月日时点分第前后每约近超达以上左右内多余几数半个成倍番翻",
    *"一二两三四五六七八九十百千万亿零壹佰“”《》（）。、\n ",
    *[
        "家",
        "亿元",
        "万人次",
        "%",
        "个百分点",
        "平方公里",
        "微克/立方米",
        "分之",
        "小时",
        "个半小时",
        "人民币",
        "￥",
        "集群",
    ],
    *["全国", "PM2.5", "GDP", "元", "角", "k", "℃", "零下", "负", "增加到", "和", "分别"],
]
SENTENCES = [
    "总投资2106.18亿元，比上年增长6.1%。",
    "打造2000亿集群。",
    "疏解一般制造业企业约3000家。",
    "森林覆盖率由50.8%提高到60.03%。",
    "永定河26年来首次全线通水。",
    "三次产业结构为7.4∶39.6∶53。",
    "经过5年建设，半小时通达。",
    "排名第3位，增速居全国第一。",
    "分别提高20.9、36.2和15.1个百分点。",
    "指数为129.5。",
    "提出7点要求。",
    "最大风力达10级。",
    "实施“三年行动”。",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)
SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


@given(TEXTS)
@settings(max_examples=300)
def test_spans(text: str) -> None:
    """Mentions stand in order, none overlaps, each lies in its frame, and every value is exact."""
    end = 0
    for mention in find_quantities(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.outer_start <= mention.start and mention.end <= mention.outer_end
        assert isinstance(mention.quantity.value, (int, Decimal, Fraction))
        if mention.quantity.value2 is not None:
            assert mention.quantity.op == "range"
        low, high = mention.quantity.interval()
        assert low is None or high is None or low <= high
        end = mention.end


@given(TEXTS)
@settings(max_examples=200)
def test_accounts_for_every_character(text: str) -> None:
    """A figure is read whole or refused with a reason: a stroke too many is never dropped in silence."""
    for written in (text, text + "凵", "凵" + text):
        try:
            read_figure(written)
        except ParseError as refusal:
            assert str(refusal)
        else:
            assert "凵" not in written


@given(TEXTS)
@settings(max_examples=100)
def test_memory_changes_nothing(text: str) -> None:
    """A finder that has read this text and others reads it as a new finder does."""
    _USED.find(text)
    assert _USED.find(text) == QuantityFinder().find(text)


@pytest.mark.parametrize(
    "row", ["1", "一", "百", "1,", "1.", "1万", "1至", "1:", "“1", "三四百多万亿", "1 ", "1/", "三分之"]
)
def test_long_rows(row: str) -> None:
    """A row of thousands of numerals is read or refused like any other text, and not at every length."""
    text = row * 1000
    assert all(len(text[m.start : m.end]) <= LONGEST + 8 for m in find_quantities(text))
    assert all(m.end <= len(text) for m in find_numbers(text))


@given(st.integers(1000, 10**13), st.sampled_from(",， \u00a0\u2009\u202f"))
@settings(max_examples=50)
def test_grouped_digits(value: int, separator: str) -> None:
    """Digits in groups of three are one number, whichever mark or blank parts them."""
    (mention,) = find_quantities(f"投资{value:,}元。".replace(",", separator))
    assert (mention.quantity.value, mention.quantity.unit) == (value, "元")


@given(st.permutations(SENTENCES))
@settings(max_examples=30)
def test_sentences_are_independent(order: list[str]) -> None:
    """Sentences that do not depend on each other give the same quantities in any order."""
    alone = [mention.quantity for sentence in order for mention in find_quantities(sentence)]
    assert [mention.quantity for mention in find_quantities("".join(order))] == alone
    assert [mention.quantity for mention in find_quantities("\n".join(order))] == alone


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed documents are not beside this repository")
def test_paragraphs_give_what_the_whole_gives() -> None:
    """A document read by paragraphs gives the same quantities at the same places."""
    for path in sorted(SEEDS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found, at = [], 0
        for paragraph in text.splitlines(keepends=True):
            found += [(m.start + at, m.end + at, m.quantity) for m in find_quantities(paragraph)]
            at += len(paragraph)
        assert [(m.start, m.end, m.quantity) for m in find_quantities(text)] == found


_USED = QuantityFinder()
