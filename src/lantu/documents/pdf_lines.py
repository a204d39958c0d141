"""The characters of a pdf page, with their boxes, as lines."""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass, field
from statistics import median
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from lantu.documents.document import Origin
from lantu.facts import Span

Box = tuple[float, float, float, float]

_BREAKS = frozenset("\r\n\x02\ufffe")
_CHINESE = range(0x2E80, 0xFFF0)
_SAME_ROW = 0.5
_TOUCH = 0.2
_MADE_UP = "\x1f"
"""A space that the page does not hold: the library saw a gap."""


class Glyph(NamedTuple):
    """A character and its box in points of the page: left, bottom, right, top."""

    char: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of a page.

    Attributes
    ----------
    glyphs : tuple of Glyph
        In reading order, white space at both ends left out; never empty.
    box : tuple of float
        Left, bottom, right, top in points.
    """

    glyphs: tuple[Glyph, ...]
    box: Box = field(init=False)

    def __post_init__(self) -> None:
        """Measure the line once: it is asked for often."""
        _, lefts, bottoms, rights, tops = zip(*self.glyphs, strict=True)
        object.__setattr__(self, "box", (min(lefts), min(bottoms), max(rights), max(tops)))

    @property
    def said(self) -> str:
        """Its text."""
        return "".join(glyph.char for glyph in self.glyphs)

    @property
    def left(self) -> float:
        """Left edge in points."""
        return self.box[0]

    @property
    def right(self) -> float:
        """Right edge in points."""
        return self.box[2]

    @property
    def height(self) -> float:
        """Height of its tallest character in points."""
        return max(glyph.top - glyph.bottom for glyph in self.glyphs)

    @property
    def em(self) -> float:
        """Width of a Chinese character in points, or what stands for it in a line without one."""
        widths = [glyph.right - glyph.left for glyph in self.glyphs if ord(glyph.char) in _CHINESE]
        return median(widths) if widths else self.height * 0.7

    def origin(self, span: Span, page: int) -> Origin:
        """Return where the line stands, with the edges of its characters."""
        left, bottom, right, top = (round(edge, 1) for edge in self.box)
        edges = (*(round(glyph.left, 1) for glyph in self.glyphs), round(self.glyphs[-1].right, 1))
        return Origin(span, page, (left, bottom, right, top), edges=edges)


def read_lines(textpage: Any) -> list[TextLine]:
    """Return the lines of a page's text layer, in the order in which the page draws them.

    Spaces that the library puts between Chinese characters set apart by justification are left out.
    """
    lines: list[TextLine] = []
    run: list[Glyph] = []
    box = pdfium.FS_RECTF()
    high = ""
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        char = chr(code) if code < 0x110000 else "\ufffd"
        if "\ud800" <= char <= "\udbff":
            high = char
            continue
        if high and "\udc00" <= char <= "\udfff":
            char = (high + char).encode("utf-16", "surrogatepass").decode("utf-16")
        high = ""  # a high half that no low half follows is no character
        if char in _BREAKS or unicodedata.category(char) == "Cs":
            _close(run, lines)
            continue
        char = max(char, " ")
        if char == " " and pdfium.FPDFText_IsGenerated(textpage, index) == 1:
            char = _MADE_UP
        pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
        run.append(_glyph(char, box))
    _close(run, lines)
    return whole_lines(lines)


def whole_lines(lines: list[TextLine]) -> list[TextLine]:
    """Put lines together that stand close beside one another: a font may make a line of each character."""
    whole: list[TextLine] = []
    for line in lines:
        last = whole[-1] if whole else None
        if last is not None and _is_beside(last, line) and line.left - last.right < _TOUCH * line.height:
            whole[-1] = TextLine(last.glyphs + line.glyphs)
        else:
            whole.append(line)
    return whole


def _glyph(char: str, box: Any) -> Glyph:
    """Take a box over; a font without sense gives edges that are swapped or no numbers."""
    x, y = sorted((box.left, box.right)), sorted((box.bottom, box.top))
    edges = (x[0], y[0], x[1], y[1])
    return Glyph(char, *(edges if all(map(math.isfinite, edges)) else (0.0, 0.0, 0.0, 0.0)))


def _close(run: list[Glyph], lines: list[TextLine]) -> None:
    """End a line: white space around it goes, and so does what justification put between its characters."""
    while run and (run[-1].char.isspace() or run[-1].char == _MADE_UP):
        run.pop()
    inside = (at for at, glyph in enumerate(run) if not (glyph.char.isspace() or glyph.char == _MADE_UP))
    start = next(inside, len(run))
    kept = []
    for at, glyph in enumerate(run[start:], start):
        if glyph.char != _MADE_UP:
            kept.append(glyph)
        elif not _is_justified(run[at - 1], run[at + 1]):
            kept.append(glyph._replace(char=" "))
    if kept:
        lines.append(TextLine(tuple(kept)))
    run.clear()


def _is_justified(before: Glyph, after: Glyph) -> bool:
    """Tell whether two characters are Chinese and only set apart to fill the line."""
    if ord(before.char) not in _CHINESE or ord(after.char) not in _CHINESE:
        return False
    return after.left - before.right < _SAME_ROW * (before.top - before.bottom)


def in_rows(lines: list[TextLine]) -> list[list[TextLine]]:
    """Put lines that follow one another at the same height into one row, left to right."""
    rows: list[list[TextLine]] = []
    for line in lines:
        if rows and _is_beside(rows[-1][-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _is_beside(before: TextLine, line: TextLine) -> bool:
    _, low, right, high = before.box
    left, bottom, _, top = line.box
    common = min(high, top) - max(low, bottom)
    return left >= right - 1 and common > _SAME_ROW * min(high - low, top - bottom)


def split_at_gaps(line: TextLine, width: float) -> list[TextLine]:
    """Cut a line where its characters stand further apart than a width in points."""
    pieces: list[list[Glyph]] = [[]]
    for glyph in line.glyphs:
        filled = next((known for known in reversed(pieces[-1]) if not known.char.isspace()), None)
        if filled is not None and not glyph.char.isspace() and glyph.left - filled.right > width:
            pieces.append([])
        pieces[-1].append(glyph)
    done: list[TextLine] = []
    for piece in pieces:
        _close(piece, done)
    return done
