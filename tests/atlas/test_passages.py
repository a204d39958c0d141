"""Which stretch of a text is shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lantu.atlas.passages import find_sentence, find_window
from lantu.facts import Span

TEXTS = st.text(alphabet="一二。\n\r！；”x", max_size=120)


@settings(max_examples=150)
@given(TEXTS, st.integers(1, 40))
def test_windows_join_to_the_whole_text(text: str, size: int) -> None:
    """Going from part to part shows every character once, whatever the size."""
    at, parts = 0, []
    while at < len(text):
        part = find_window(text, at, size)
        assert part.start == at < part.end <= at + size
        parts.append(part.of(text))
        at = part.end
    assert "".join(parts) == text


@settings(max_examples=150)
@given(TEXTS, st.integers(1, 40), st.data())
def test_a_window_does_not_depend_on_the_offset_asked_for(text: str, size: int, data: st.DataObject) -> None:
    """Every offset of a part gives that part."""
    at = data.draw(st.integers(0, max(len(text) - 1, 0)))
    part = find_window(text, at, size)
    assert part.start <= at
    assert find_window(text, part.start, size) == part


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
