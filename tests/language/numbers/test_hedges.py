"""Every hedge of the data file does what its row says."""

from __future__ import annotations

import pytest

from lantu.language.hedges import Hedge, hedge_book
from lantu.language.numbers import find_quantities

BOOK = hedge_book()
BEFORE = [hedge for hedges in BOOK.before.values() for hedge in hedges]
AFTER = [hedge for hedges in BOOK.after.values() for hedge in hedges]
# A figure that has what the condition asks for, and one that has not.
SUITED = dict.fromkeys(("", "mark", "weak"), "60%") | {
    "scale": "千家",
    "measure": "60公里",
    "duration": "60分钟",
}
UNSUITED = {"scale": "60家", "mark": "3项", "measure": "60家", "duration": "60%", "never": "60%"}
WORDS = {hedge.word for hedge in BEFORE}


def operator(text: str) -> str:
    (mention,) = find_quantities(text)
    return mention.quantity.op


@pytest.mark.parametrize("hedge", BEFORE, ids=lambda hedge: hedge.word)
def test_before(hedge: Hedge) -> None:
    """A hedge in front of a figure gives its operator, where the figure suits it."""
    assert operator(f"目前、{hedge.word}{SUITED[hedge.only]}，") == hedge.op
    if hedge.only in UNSUITED:
        assert operator(f"目前、{hedge.word}{UNSUITED[hedge.only]}，") == "="


@pytest.mark.parametrize("hedge", BEFORE, ids=lambda hedge: hedge.word)
def test_inside_another_word(hedge: Hedge) -> None:
    """A hedge is none where the character before it makes another word of it; 净高达 leaves 达."""
    shorter = max(
        (len(word) for word in WORDS if hedge.word.endswith(word) and word != hedge.word), default=0
    )
    for character in set(hedge.not_after):
        if character + hedge.word not in WORDS:
            (mention,) = find_quantities(f"今有{character}{hedge.word}{SUITED[hedge.only]}，") or (None,)
            assert mention is None or mention.start - mention.outer_start == shorter


@pytest.mark.parametrize(
    ("hedge", "word"), [(hedge, word) for hedge in BEFORE for word in hedge.even_after], ids=str
)
def test_behind_a_word_that_ends_alike(hedge: Hedge, word: str) -> None:
    """A hedge stays one behind a word whose last character makes no other with it: 更新近270万辆."""
    assert word[-1] in hedge.not_after
    assert operator(f"{word}{hedge.word}{SUITED[hedge.only]}，") == hedge.op


@pytest.mark.parametrize("hedge", [h for h in AFTER if h.only in SUITED], ids=lambda hedge: hedge.word)
def test_after(hedge: Hedge) -> None:
    """A hedge behind a figure gives its operator, where the figure suits it."""
    assert operator(f"目前、{SUITED[hedge.only]}{hedge.word}，") == hedge.op


@pytest.mark.parametrize("hedge", [h for h in AFTER if h.only in UNSUITED], ids=lambda hedge: hedge.word)
def test_unsuited_after(hedge: Hedge) -> None:
    """A hedge behind a figure that does not suit it says nothing."""
    assert operator(f"目前、{UNSUITED[hedge.only]}{hedge.word}，") == "="


def test_every_row_has_a_meaning() -> None:
    """Every hedge is defined."""
    assert all(hedge.meaning for hedge in (*BEFORE, *AFTER))


@pytest.mark.parametrize(
    ("text", "ops"),
    [
        ("存、贷款余额分别突破2万亿元、3万亿元", [">", ">"]),
        ("经济总量连续跨越3万亿、4万亿、5万亿三个台阶", [">", ">", ">", "="]),
        ("收入和支出分别超过20亿元和300亿元", [">", ">"]),
        ("其占比约30%、40%", ["~", "~"]),
        # Of another thing, with a bound of its own, behind the number, or inside it.
        ("超5000家展商、8000件展品", [">", "="]),
        ("约30个、近50个", ["~", "<~"]),
        ("增长5%以上、8%", [">", "="]),
        ("3000多家和5000家", [">", "="]),
        ("突破2万亿元，3万亿元", [">", "="]),
    ],
)
def test_a_bound_in_front_of_a_list_holds_for_its_members(text, ops) -> None:
    """What stands before 甲、乙 is said of both, where both are measured alike."""
    found = [mention.quantity.op for mention in find_quantities(text)]
    assert found[: len(ops)] == ops


@pytest.mark.parametrize(
    ("text", "op"),
    [("报废更新近270万辆", "<~"), ("折合约24亿元", "~"), ("签约58个", "="), ("新近3项", "=")],
)
def test_behind_a_verb_that_ends_like_the_start_of_another_word(text: str, op: str) -> None:
    """更新近 and 折合约 hedge the figure, though 新近 and 合约 are words."""
    assert operator(text) == op
