"""Where something stands in a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of code points of a document's text.

    Attributes
    ----------
    start, end : int
        Offsets into ``Document.text``, ``0 <= start <= end <= len(text)``.

    Examples
    --------
    >>> Span(2, 5).of("京津冀协同发展")
    '冀协同'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what stands at the span."""
        return text[self.start : self.end]

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Tell whether the two spans share at least one character; an empty span shares none."""
        return max(self.start, other[0]) < min(self.end, other[1])

    def contains(self, other: tuple[int, int]) -> bool:
        """Tell whether the other span lies wholly inside this one."""
        return self.start <= other[0] and other[1] <= self.end
