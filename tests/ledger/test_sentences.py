"""The sentence that something stands in."""

import pytest
from hypothesis import given, settings, strategies as st

from lantu.facts import Span
from lantu.ledger.sentences import find_sentence

TEXTS = st.text(alphabet="一二。\n\r！；”x", max_size=120)


@settings(max_examples=150)
@given(TEXTS, st.data())
def test_a_sentence_holds_its_span(text: str, data: st.DataObject) -> None:
    """However the text breaks, the sentence contains what it is the sentence of."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert find_sentence(text, Span(start, end)).contains((start, end))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("前句。后句30家！又一句", "30家", "后句30家！"),
        ("“共30家。”他说。", "30家", "“共30家。”"),
        ("题目\n全文30家\n下段", "30家", "全文30家"),
        ("共30家", "30家", "共30家"),
        ("一是30家；二是40家。", "40家", "二是40家。"),
    ],
)
def test_sentences(text: str, words: str, expected: str) -> None:
    """A sentence runs from stop to stop, its closing quotation mark included."""
    start = text.index(words)
    assert find_sentence(text, Span(start, start + len(words))).of(text) == expected


def test_a_break_inside_a_sentence_does_not_end_it() -> None:
    """A line that was broken by layout belongs to its sentence."""
    text = "共30\n家。后句。"
    assert find_sentence(text, Span(1, 3), [Span(3, 4)]).of(text) == "共30\n家。"
    assert find_sentence(text, Span(1, 3)).of(text) == "共30"
