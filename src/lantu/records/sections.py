"""The sections of a document: what a heading says of place, time and mood of what stands below."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lantu.documents.document import Document
from lantu.facts import Period
from lantu.language.view import View

REPORTING_MONTHS = frozenset({"", "01", "02", "03"})
"""When reports look back on the year before and ahead on the one that has begun; so does a year alone."""
_NUMBERINGS = (
    re.compile(r"第[一二三四五六七八九十]+[章篇部]"),
    re.compile(r"[一二三四五六七八九十]+、"),
    re.compile(r"[（(][一二三四五六七八九十]+[）)]"),
    re.compile(r"[0-9]+[.、．]"),
)
# Lines that only look like headings lie below every section that the document reader found.
_LOOSE = 10
PLAN = -1
"""Level of a title that says that all of a document is to be done."""


@dataclass(frozen=True, slots=True)
class SectionContext:
    """What a section gives to its sentences.

    Attributes
    ----------
    places : tuple of str
        Codes that its heading names, or the section around it; empty where none does.
    frame : Period or None
        The time that its heading sets.
    past, future : bool
        Whether it looks back on what was done, or ahead to what is to be done.
    item : int or None
        Number of the paragraph whose first words are its heading; None where that stands by itself.
    aims : bool
        Whether its heading, or that of the section around it, says that it tells aims.
    since : bool
        Whether its time runs on from a beginning (五年来): what was done in it sums up.
    """

    places: tuple[str, ...] = ()
    frame: Period | None = None
    past: bool = False
    future: bool = False
    item: int | None = None
    aims: bool = False
    since: bool = False


class SectionStack:
    """The sections that a sentence stands in, outermost first.

    Examples
    --------
    >>> stack = SectionStack()
    >>> stack.enter(1, places=(), frame=Period("2025", "2025"), past=True, future=False)
    >>> stack.enter(2, places=("130000",), frame=None, past=False, future=False)
    >>> stack.current.frame, stack.current.past, stack.current.places
    (Period(start='2025', end='2025'), True, ('130000',))
    """

    def __init__(self) -> None:
        self._levels: list[tuple[int, SectionContext]] = []

    @property
    def current(self) -> SectionContext:
        """The innermost section; an empty one before the first heading."""
        return self._levels[-1][1] if self._levels else _NONE

    def around(self, level: int) -> SectionContext:
        """Return the section that one as deep as a level would stand in."""
        return next((context for depth, context in reversed(self._levels) if depth < level), _NONE)

    @property
    def _is_plan(self) -> bool:
        """Whether the document's title says that all of it is to be done."""
        return bool(self._levels) and self._levels[0][0] == PLAN

    def enter(
        self,
        level: int,
        *,
        places: tuple[str, ...] = (),
        frame: Period | None = None,
        past: bool = False,
        future: bool = False,
        item: int | None = None,
        aims: bool = False,
        since: bool = False,
    ) -> None:
        """Enter a section: those as deep or deeper end, and what its heading leaves open it inherits.

        ``item`` is the number of the paragraph that the heading opens and stands in (——…持续增强。….); None
        for a heading by itself.
        """
        while self._levels and self._levels[-1][0] >= level:
            self._levels.pop()
        around = self.current
        speaks = past or future
        self._levels.append(
            (
                level,
                SectionContext(
                    places or around.places,
                    # What was there before a plan is not of the plan's years.
                    frame or (None if past and around.future else around.frame),
                    past if speaks else around.past,
                    (future and not past) if speaks else around.future,
                    item,
                    aims or (around.aims and not past),
                    since if frame else around.since,
                ),
            )
        )

    def leave(self) -> None:
        """Leave all sections: what follows stands in none of them."""
        self._levels.clear()

    def settle(self, places: tuple[str, ...]) -> None:
        """Give the innermost section the places that its heading is about without naming them."""
        if self._levels and not self._levels[-1][1].places:
            level, current = self._levels[-1]
            self._levels[-1] = (level, replace(current, places=places))

    def turn(
        self,
        frame: Period,
        *,
        past: bool,
        future: bool,
        paragraph: int,
        whole: bool = False,
        since: bool = False,
    ) -> None:
        """Let a paragraph turn to other years: they hold until the next turn or the section's end.

        The mood goes with the years; years that are neither past nor ahead leave it as it is. ``whole`` lets
        the rest of the document turn, whatever headings without a time of their own follow. A paragraph
        behind those that begin with their headings turns the section around them, and so the next of such.
        """
        while self._levels and self.current.item is not None and self.current.item < paragraph:
            self._levels.pop()
        level, current = self._levels[-1] if self._levels else (0, _NONE)
        if whole and not self._is_plan:
            self._levels, level = [], 0
        speaks = past or future
        turned = SectionContext(
            current.places,
            frame,
            past if speaks else current.past,
            future if speaks else current.future,
            aims=current.aims,
            since=since,
        )
        if level <= 0 and current.future and not whole and _is_beyond(frame, current.frame):
            # 展望2035年 behind the aims of a plan: the chapters that follow are of the plan's years again.
            self._levels.append((_LOOSE, turned))
            return
        self._levels[-1:] = [(level, turned)]

    def end_review(self) -> None:
        """Let 下一步 end the years that paragraphs before looked back on.

        What is next says so itself, and the paragraphs behind it tell of today again.
        """
        if self.current.past:
            level, current = self._levels[-1]
            self._levels[-1] = (level, replace(current, frame=None, past=False, since=False))


_NONE = SectionContext()


def _is_beyond(frame: Period, aims: Period | None) -> bool:
    """Tell whether years begin when those that are aimed at have ended."""
    ends = aims.end if aims is not None else None
    return ends is not None and frame.start is not None and frame.start[:4] > ends[:4]


def narrowest(periods: list[Period]) -> Period | None:
    """Return the shortest of some periods: of 2025年和“十四五”时期 the year.

    Examples
    --------
    >>> narrowest([Period("2021", "2025"), Period("2025", "2025")])
    Period(start='2025', end='2025')
    """
    told = [period for period in periods if period.first_day() and period.last_day()]
    if not told:
        return periods[0] if periods else None
    return min(told, key=_days)


def _days(period: Period) -> int:
    first, last = period.first_day(), period.last_day()
    return (last - first).days if first and last else 0


def looks_back(frame: Period, anchor: str | None) -> bool:
    """Tell whether a passage about a time looks back as the reports of a year's first three months do.

    Examples
    --------
    >>> looks_back(Period("2021", "2025"), "2026-02-01"), looks_back(Period("2014", "2014"), "2026-02-01")
    (True, False)
    """
    if frame.end is None or anchor is None or anchor[5:7] not in REPORTING_MONTHS:
        return False
    return frame.end[:4] == str(int(anchor[:4]) - 1)


def is_ahead(frame: Period, anchor: str | None) -> bool:
    """Tell whether a passage about a time looks ahead from the document's date.

    A year that has begun is still ahead in the reports of its first three months.
    """
    if frame.start is None or anchor is None:
        return False
    year, now = frame.start[:4], anchor[:4]
    return year > now or (year == now and len(frame.start) == 4 and anchor[5:7] in REPORTING_MONTHS)


def depth_of(heading: str) -> int:
    """Return how deep a line that looks like a heading lies: 一、 before （一） before 1. before none."""
    heading = heading.strip()
    for level, pattern in enumerate(_NUMBERINGS, start=1):
        if pattern.match(heading):
            return _LOOSE + level
    return _LOOSE + len(_NUMBERINGS) + 1


def outline_of(document: Document, view: View) -> dict[int, tuple[int, bool]]:
    """Return where the document's sections begin in the matching text: level, and whether a heading does.

    A section without a heading, as an item of a digest can be, begins with its body.
    """
    starts: dict[int, tuple[int, bool]] = {}
    for section in document.sections:
        headed = section.heading.end > section.heading.start
        at = section.heading if headed else section.body
        starts[view.from_source(at.start)] = section.level, headed
    return starts


def cut_at(sentences: list[tuple[int, int]], starts: list[int], text: str) -> list[tuple[int, int]]:
    """Cut sentences where sections or cells begin inside them, so that a heading in a line stands alone."""
    at = 0
    pieces = []
    for start, end in sentences:
        begin = start
        while at < len(starts) and starts[at] < end:
            if starts[at] > begin and text[begin : starts[at]].strip():
                pieces.append((begin, starts[at]))
                begin = starts[at]
            at += 1
        pieces.append((begin, end))
    return pieces
