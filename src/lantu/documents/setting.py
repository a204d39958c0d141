"""How a text is set: the gap between its paragraphs, their indent, the width of wrapped lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from lantu.documents.lines import Line
from lantu.documents.signs import load_signs

WIDTH_SLACK = 4
"""Columns by which a full line may fall short of the common width: a mark that may not begin a line."""

WORD_SLACK = 14
"""The same for a line that ends with a Latin word: the next word did not fit."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a text is set.

    Attributes
    ----------
    gap : int
        Line breaks between two paragraphs, most often.
    indented : bool
        Whether paragraphs begin with an indent.
    width : int or None
        Columns at which lines are wrapped, a Chinese character counting 2; None where they are not.
    """

    gap: int
    indented: bool
    width: int | None


def find_setting(text: str, lines: list[Line]) -> Setting:
    """Tell how a text is set from its first thousand lines."""
    signs = load_signs()
    sample = lines[:1000]
    gaps = Counter(text.count("\n", line.end, following.start) for line, following in pairwise(sample))
    indented = sum(line.indent >= 2 for line in sample) * 2 > len(sample)
    unfinished = [
        line for line in sample if line.end - line.start >= 12 and text[line.end - 1] not in signs.final
    ]
    return Setting(gaps.most_common(1)[0][0] if gaps else 1, indented, _wrap_width(text, sample, unfinished))


def _wrap_width(text: str, lines: list[Line], unfinished: list[Line]) -> int | None:
    """Return the width that most unfinished lines share, where unfinished lines are a third of all."""
    if len(unfinished) < 5 or len(unfinished) * 3 < len(lines):
        return None
    widths = [columns(text, line) for line in unfinished]
    widest = sorted(widths)[int(len(widths) * 0.9)]
    full = sum(widest - WIDTH_SLACK * 2 <= width for width in widths)
    return widest if widest >= 24 and full * 2 > len(widths) else None


def columns(text: str, line: Line) -> int:
    """Count the columns that a line takes, a Chinese character or full-width mark counting 2."""
    said = text[line.start : line.end]
    return 2 * len(said) - len(said.encode("ascii", "ignore"))
