"""Where something stands in a text: what two spans share and what lies inside."""

import pytest
from hypothesis import given, strategies as st

from lantu.facts.span import Span

TEXT = "京津冀协同发展规划纲要"
ENDS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
SPANS = ENDS.map(lambda ends: Span(min(ends), max(ends)))


def covered(span: tuple[int, int]) -> set[int]:
    """Return the places of the characters that a span takes, one by one."""
    return set(range(*span))


@pytest.mark.parametrize(
    ("span", "said"),
    [
        pytest.param(Span(0, 3), "京津冀", id="from the start"),
        pytest.param(Span(7, 11), "规划纲要", id="to the end"),
        pytest.param(Span(4, 4), "", id="nothing"),
    ],
)
def test_a_span_is_what_stands_there(span: Span, said: str) -> None:
    """The start is inside, the end is not."""
    assert span.of(TEXT) == said


def test_offsets_are_code_points() -> None:
    """A character outside the basic plane counts once, as in the text."""
    assert Span(1, 2).of("在𬭳山") == "𬭳"


@given(SPANS, SPANS)
def test_spans_overlap_where_they_share_a_character(one: Span, other: Span) -> None:
    """Overlap is what the sets of characters say, for empty spans too."""
    assert one.overlaps(other) == bool(covered(one) & covered(other))


@given(SPANS, SPANS)
def test_overlap_has_no_direction(one: Span, other: Span) -> None:
    """Whoever is asked gives the same answer."""
    assert one.overlaps(other) == other.overlaps(one)


@given(SPANS, SPANS)
def test_a_span_contains_what_lies_between_its_ends(one: Span, other: Span) -> None:
    """All characters of the inner one are the outer one's, and its ends are not beyond."""
    assert one.contains(other) == (one.start <= other.start and other.end <= one.end)
    if one.contains(other):
        assert covered(other) <= covered(one)


def test_neighbours_share_nothing() -> None:
    """Where one ends the other begins: half-open spans meet without overlap."""
    assert not Span(0, 3).overlaps((3, 5))
    assert not Span(3, 5).overlaps((0, 3))
    assert Span(0, 4).overlaps((3, 5))


def test_a_span_contains_itself_and_no_more() -> None:
    """Equal ends are inside; one character beyond is not."""
    assert Span(2, 5).contains((2, 5))
    assert not Span(2, 5).contains((1, 5))
    assert not Span(2, 5).contains((2, 6))
