"""Where white space stands inside a sentence, and which passages break off: one walk over the lines.

A line break ends a paragraph, or it was put into the middle of a sentence: by the width of a page, by a
scanned column, by a converter. The walk decides for each pair of lines, from what the first ends with,
what the second begins with, and how the text as a whole is set.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import NamedTuple

from lantu.documents.furniture import is_furniture
from lantu.documents.lines import Line
from lantu.documents.setting import WIDTH_SLACK, WORD_SLACK, Setting, columns, find_setting
from lantu.documents.signs import Signs, load_signs
from lantu.documents.vocabulary import load_words
from lantu.facts import Span

_LONGEST_HEADING = 60
_LONGEST_PAGE_NUMBER = 16
# Cells that blanks part, the last of them a figure: no number goes on below it.
_ROW = re.compile(r"\S(?: {3,}|\u3000{2,})\S")
_FIGURES = frozenset("0123456789%％")


class Layout(NamedTuple):
    """How the lines of a text hang together.

    Attributes
    ----------
    breaks : tuple of Span
        White space inside sentences; a page number and a page's head that stand in it are part of it. So are
        these between paragraphs, where a head of pages stands: no sentence is of them.
    paragraphs : tuple of Span
        The text between the breaks that end something, white space around it left out.
    heads : frozenset of int
        Ends of lines that stand on every page beside its number: the name of a gazette, of a report.
    """

    breaks: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    heads: frozenset[int] = frozenset()


def find_layout(
    text: str, lines: list[Line], *, ends: frozenset[int] = frozenset(), joins: frozenset[int] = frozenset()
) -> Layout:
    r"""Find the white space inside sentences.

    Parameters
    ----------
    text : str
        The document's text.
    lines : list of Line
        Its lines (`split_lines`).
    ends : frozenset of int
        Ends of lines that are known to end a paragraph (rows of a table, styled headings).
    joins : frozenset of int
        Ends of lines that are known to be wrapped.

    Examples
    --------
    >>> from lantu.documents.lines import split_lines
    >>> text = "一、成效\n2022年断面比\n例上升到77.5%。\n"
    >>> find_layout(text, split_lines(text)).breaks
    (Span(start=13, end=14),)
    """
    walk = _Walk(text, load_signs(), load_words(), find_setting(text, lines))
    walk = replace(walk, heads=_page_heads(text, lines, walk))
    breaks: list[Span] = []
    paragraphs: list[Span] = []
    start, at, continued = (lines[0].start if lines else 0), 0, False
    while at < len(lines):
        line = lines[at]
        known = line.end in joins if line.end not in ends else None
        step = walk.steps(lines, at, continued=continued, known=known)
        if step:
            breaks.append(Span(line.end, lines[at + step].start))
        else:
            paragraphs.append(Span(start, line.end))
            last = walk.last_of_page(lines, at)
            if last is not None:
                breaks.append(Span(line.end, last.end))
            if at + 1 < len(lines):
                start = lines[at + 1].start
        continued = step > 0
        at += step or 1
    return Layout(tuple(breaks), tuple(paragraphs), walk.heads)


def _page_heads(text: str, lines: list[Line], walk: _Walk) -> frozenset[int]:
    """Return the ends of lines beside page numbers that say the same on several pages."""
    beside: dict[str, set[int]] = {}
    for at, line in enumerate(lines):
        if walk.is_page_number(line):
            for other in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]):
                beside.setdefault("".join(text[other.start : other.end].split()), set()).add(other.end)
    return frozenset(end for ends in beside.values() if len(ends) > 1 for end in ends)


@dataclass(frozen=True, slots=True)
class _Walk:
    """What every decision about two lines needs to know."""

    text: str
    signs: Signs
    words: frozenset[str]
    setting: Setting
    heads: frozenset[int] = frozenset()

    def steps(self, lines: list[Line], at: int, *, continued: bool, known: bool | None) -> int:
        """Return how many lines further a line's last sentence goes on; 0 where it does not.

        `known` is True for a line that is wrapped, None for one that ends a paragraph.
        """
        line = lines[at]
        if known is None or at + 1 == len(lines) or self.text[line.end - 1] in self.signs.final:
            return 0
        if self.is_of_page(line):
            return 0
        over = 0
        while at + over + 2 < len(lines) and self.is_of_page(lines[at + over + 1]):
            over += 1
        if over:
            return (over + 1) * self.is_inside(line, lines[at + over + 1], continued=continued)
        return int(known or self.is_inside(line, lines[at + 1], continued=continued))

    def last_of_page(self, lines: list[Line], at: int) -> Line | None:
        """Return the last of the lines of a page behind one, a head among them; None where none is."""
        if self.is_of_page(lines[at]):
            return None
        behind = list(takewhile(self.is_of_page, islice(lines, at + 1, None)))
        return behind[-1] if any(line.end in self.heads for line in behind) else None

    def is_of_page(self, line: Line) -> bool:
        """Tell whether a line is a page's and not the text's: its number, what stands beside that on each."""
        return line.end in self.heads or self.is_page_number(line)

    def is_page_number(self, line: Line) -> bool:
        return (
            line.end - line.start <= _LONGEST_PAGE_NUMBER
            and self.signs.page_number.fullmatch(self.text, line.start, line.end) is not None
        )

    def stands_alone(self, line: Line) -> bool:
        """Tell whether a line is a button, a label or a note on the author: whole without a full stop."""
        said = self.text[line.start : line.end]
        return is_furniture(said) or self.signs.alone.match(said) is not None

    def is_inside(self, line: Line, following: Line, *, continued: bool) -> bool:
        """Tell whether a sentence runs from one line, which ends no sentence, into the following one."""
        text, signs = self.text, self.signs
        last, first = text[line.end - 1], text[following.start]
        if self.stands_alone(line) or self.stands_alone(following):
            return False
        if (last in signs.closers and self._is_closed_sentence(line)) or self._has_period(line):
            return False
        if "\t" in text[line.start : line.end] or "\t" in text[following.start : following.end]:
            return False
        if last in _FIGURES and _ROW.search(text, line.start, line.end) is not None:
            return False
        if first in signs.never_first:
            return True
        if signs.begins_new.match(text, following.start, following.end):
            return False
        if last in signs.pause:
            return True
        if last in signs.half_final:
            return last in "：:" and first in "“「"
        return self._is_cut(line, following) or self._is_set_on(line, following, continued=continued)

    def _is_closed_sentence(self, line: Line) -> bool:
        """Tell whether a full stop stands before the quotation marks and brackets that close the line."""
        said = self.text[line.start : line.end].rstrip("".join(self.signs.closers))
        return bool(said) and said[-1] in self.signs.final

    def _has_period(self, line: Line) -> bool:
        """Tell whether a line ends with a Latin full stop, which a figure's point is not."""
        said = self.text[line.start : line.end]
        return said[-1] in ".．" and len(said) > 1 and not said[-2].isdigit()

    def _is_cut(self, line: Line, following: Line) -> bool:
        """Tell whether a number or a word is cut in two, which no paragraph's end does."""
        text, end, start = self.text, line.end, following.start
        last, first = text[end - 1], text[start]
        if last in ".．" and first.isdigit() and text[end - 2].isdigit():
            return True
        if last.isdigit():
            if self.is_page_number(line):
                return False
            return first.isdigit() or first in self.signs.after_number
        if self.signs.figure.match(text, start) and "，" in text[line.start : end]:
            return self.signs.begins_new.match(text, line.start) is None
        if last.isascii():
            return last.islower() and first.isascii() and first.islower()
        return (
            last + first in self.words
            and text[end - 2 : end] not in self.words
            and text[start : start + 2] not in self.words
        )

    def _is_set_on(self, line: Line, following: Line, *, continued: bool) -> bool:
        """Judge by the setting of the text and by what the line has said so far."""
        text, signs, setting = self.text, self.signs, self.setting
        said = text[line.start : line.end]
        if following.indent >= 2 and (setting.indented or following.indent > line.indent):
            return False
        if _gap(text[line.end : following.start]) > setting.gap or signs.credit.search(_tail(said)):
            return False
        if said[-1] in signs.never_last or said.rfind("“") > said.rfind("”"):
            return True
        if setting.width is not None:
            slack = WORD_SLACK if said[-1].isascii() and said[-1].isalpha() else WIDTH_SLACK
            return columns(text, line) >= setting.width - slack
        if setting.indented and line.indent >= 2 and not signs.begins_new.match(said):
            return True
        return continued or len(_tail(said)) < len(said) or len(said) > _LONGEST_HEADING


def _gap(between: str) -> int:
    """Count the line breaks between two lines; around a page number, on the side with more of them."""
    number = between.strip()
    return max(side.count("\n") for side in between.split(number)) if number else between.count("\n")


def _tail(said: str) -> str:
    """Return what stands after the last full stop inside a line."""
    return said[max(map(said.rfind, "。！？")) + 1 :]
