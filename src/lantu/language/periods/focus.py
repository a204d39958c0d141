"""Which date a word builds on that leaves its own out: 同年, 上年, a bare 9月, 次日."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lantu.facts.period import Period
from lantu.language.mention import PeriodMention
from lantu.language.periods.dates import shift_months, year_of
from lantu.language.periods.expression import Expression
from lantu.language.periods.reading import stretch_since
from lantu.language.periods.tense import (
    SENTENCE_END,
    is_foretold,
    looks_ahead,
    looks_back,
    near_anchor,
    near_year,
)
from lantu.language.periods.words import Offset, is_base, load_words

_CLAUSE_END = re.compile("[，。；！？!?\n]")
_NOT_IN_HEADING = re.compile("[。，；！？：,;]")
_OPENING_MARKS = ' 　“”‘’"—（('
_CLAUSE_MARKS = "，。；：！？、“”‘’（）() 　\n"
_NUMBERED = re.compile("[（(]?(?:[一二三四五六七八九十]+|[0-9]{1,2})[、.．）)]|第.{1,3}[章节部]")
_HEADING_LENGTH = 40
_TITLE_REACH = 200
_NEARBY, _HALF_A_YEAR, _SEASON = 60, 183, 240
"""Days from the document's date within which a holiday, or a day from which on something holds, is near."""
_MONTH, _DAY = len("2025-01"), len("2025-01-05")
_SILENT = frozenset({"period.now", "period.vague", "period.title"})


class Told(NamedTuple):
    """What the words before a passage leave in force.

    Attributes
    ----------
    last : Period or None
        The last date told.
    heading : Period or None
        The year that the heading above names.
    offset : int
        How far into its document the passage begins: a title stands near the front.
    """

    last: Period | None = None
    heading: Period | None = None
    offset: int = 0


class Focus:
    """The dates told so far, while a text is read from front to back.

    Parameters
    ----------
    text : str
    anchor : str or None
        The document's date.
    told : Told
        What the text before leaves in force.
    mentions : list of PeriodMention
        The mentions so far; the finder goes on adding to it.
    """

    def __init__(self, text: str, anchor: str | None, told: Told, mentions: list[PeriodMention]) -> None:
        self._text = text
        self._anchor = anchor
        self._told = told
        self._mentions = mentions
        self._heading = told.heading
        self._headed = 0
        self._dated: list[int] = []
        self._seen = 0

    def told(self) -> Told:
        """Return what is in force where the reading stands."""
        return Told(self._last_told(), self._heading_year(), self._told.offset + len(self._text))

    def last(self) -> PeriodMention | None:
        """Return the mention before, of whatever sort."""
        return self._mentions[-1] if self._mentions else None

    def last_two(self) -> list[PeriodMention]:
        """Return the last mentions, the nearest first."""
        return self._mentions[:-3:-1]

    def turn_into_since(self) -> bool:
        """Make of the last mention a stretch that 以来 further on closes; False where it cannot be one."""
        last = self._mentions[-1]
        if last.period.start is None:
            return False
        period, reason = stretch_since(last.period.start, self._anchor)
        self._mentions[-1] = last._replace(period=period, role="since", rule="period.since", reason=reason)
        if self._dated and self._dated[-1] == len(self._mentions) - 1:
            self._dated.pop()
        return True

    def is_telling(self, start: int) -> bool:
        """Tell whether a count ahead (三年后) goes on from what the paragraph tells: an event or a date."""
        before = self._text[max(0, start - 1) : start]
        if before and before not in _CLAUSE_MARKS:
            return True
        last = self._last_dated()
        return last is not None and "\n" not in self._text[last.end : start]

    def reference(self, expression: Expression, span: tuple[int, int], *, due: bool = False) -> Period | None:
        """Return the date that an expression builds on; None where none can be told.

        Parameters
        ----------
        expression : Expression
        span : (int, int)
            Where it stands, with its frame.
        due : bool
            A frame makes it a time to come (到年底).
        """
        moment, after = expression.left, expression.after
        need = moment.need() if moment else None
        if moment is None or (need is None and (after is None or after.rule != "same_period")):
            return None
        if moment.offset is not None and moment.offset.first >= 0:
            return self._last_told()
        if moment.steps and moment.steps[0].kind == "onset":
            return near_year(moment, self._anchor, within=_SEASON) or self._beside(expression, span, due=due)
        if moment.steps and moment.steps[0].kind == "holiday":
            holiday = near_year(moment, self._anchor, within=_NEARBY)
            if holiday is not None and not self._in_clause(span[0]):
                return holiday
        governing = self._governing(span[0])
        if governing is None and need == "month" and moment.offset is not None and not moment.steps:
            return self._last_told()
        if governing is not None and need == "year" and self._only_tells(governing, expression):
            governing = None
        if governing is not None and (need != "month" or len(governing.end or "") > 4):
            return governing
        return self._day_beside(expression, span[0]) or self._beside(expression, span, due=due)

    def _only_tells(self, day: Period, expression: Expression) -> bool:
        """Tell whether a date is the day of the news, of whose year a time that lies ahead of it is not.

        记者1月5日从某市获悉，全年新开工项目90个: of the year before, as if no day were told.
        """
        near, told, anchor = near_anchor(expression, self._anchor), day.end or "", self._anchor or ""
        if near is None or not near.ahead or day.start != day.end or len(told) != _DAY:
            return False
        return told[:_MONTH] == anchor[:_MONTH]

    def compared(self, expression: Expression, start: int) -> Expression:
        """Return 上月 in a comparison as the month before the one told: 1月上涨，涨幅比上月扩大."""
        left, anchor = expression.left, self._anchor
        if left is None or left.offset is None or left.unit != "month" or left.offset.first != -1:
            return expression
        told = self._governing(start) or self._last_told()
        month = told.end if told is not None and told.start == told.end else None
        if (
            anchor is None
            or month is None
            or len(month) != len("2025-01")
            or month != shift_months(anchor, -1)
        ):
            return expression
        return expression._replace(left=left._replace(offset=Offset("context", -1, -1)))

    def _day_beside(self, expression: Expression, start: int) -> Period | None:
        """Return the year, near the document's date, of a bare day; None where the words look back."""
        moment, after = expression.left, expression.after
        if moment is None or not moment.steps or moment.steps[-1].kind != "days":
            return None
        if after is not None and after.text in _onwards():
            return near_year(moment, self._anchor, within=_HALF_A_YEAR)
        day = near_year(moment, self._anchor, within=_NEARBY)
        ranged = expression.right is not None
        return None if day is None or looks_back(self._text, start, ranged=ranged) else day

    def _beside(self, expression: Expression, span: tuple[int, int], *, due: bool) -> Period | None:
        """Return the document's date, or the year or month before it, as the words look."""
        near = near_anchor(expression, self._anchor)
        if near is None:
            return None
        if not near.ahead:
            ahead = near.later is not None and is_foretold(self._text, expression, *span)
            return near.later if ahead else near.here
        return near.here if due or looks_ahead(self._text, expression, *span) else near.earlier

    def _last_dated(self) -> PeriodMention | None:
        """Return the last mention that later words may build on."""
        for index in range(self._seen, len(self._mentions)):
            if self._is_dated(self._mentions[index]):
                self._dated.append(index)
        self._seen = len(self._mentions)
        return self._mentions[self._dated[-1]] if self._dated else None

    def _is_dated(self, mention: PeriodMention) -> bool:
        if mention.role not in ("at", "until") or mention.period.end is None or mention.rule in _SILENT:
            return False
        if is_base(self._text, mention.end):
            # 受去年同期高基数影响，8月…: the month is not of that year.
            return False
        return self._text[mention.start : mention.end] not in _silent_words()

    def _last_told(self) -> Period | None:
        last = self._last_dated()
        return last.period if last else self._told.last

    def _governing(self, start: int) -> Period | None:
        """Return the date of the same sentence, else of the frame of an earlier one, else of the heading."""
        last = self._last_dated()
        if last is not None and _one_year(last.period) and not self._is_ahead(last.period):
            between = self._text[last.end : start]
            if not SENTENCE_END.search(between):
                return last.period
            # 截至去年末，…。1月，…: what was counted at a year's end frames no month behind it.
            if "\n" not in between and self._is_fronted(last) and not _is_years_end(last):
                return last.period
        return self._heading_year()

    def _in_clause(self, start: int) -> bool:
        """Tell whether a date stands in front in the same clause."""
        last = self._last_dated()
        return last is not None and not _CLAUSE_END.search(self._text, last.end, start)

    def _is_ahead(self, period: Period) -> bool:
        """Tell whether a date lies in a year to come: a target governs no report behind it."""
        return bool(self._anchor and period.end and year_of(period.end) > year_of(self._anchor))

    def _is_fronted(self, mention: PeriodMention) -> bool:
        """Tell whether a date opens its sentence, and so frames what follows."""
        before = self._text[max(0, mention.start - 4) : mention.start].rstrip(_OPENING_MARKS)
        return not before or bool(SENTENCE_END.match(before[-1]))

    def _heading_year(self) -> Period | None:
        for mention in self._mentions[self._headed :]:
            end = mention.period.end
            if end and mention.role in ("at", "until") and self._heads(mention):
                self._heading = Period(end[:4], end[:4])
        self._headed = len(self._mentions)
        return self._heading

    def _heads(self, mention: PeriodMention) -> bool:
        """Tell whether a date stands in a heading that is not a title with the document's own year."""
        text, stop = self._text, self._text.find("\n", mention.end, mention.end + _HEADING_LENGTH)
        if stop < 0 or not _one_year(mention.period):
            return False
        first = text.rfind("\n", 0, mention.start) + 1
        line = text[first:stop].strip()
        alone = len(line) == mention.end - mention.start
        if alone or len(line) > _HEADING_LENGTH or _NOT_IN_HEADING.search(line):
            return False
        own = self._anchor is not None and (mention.period.end or "")[:4] >= self._anchor[:4]
        # 2026年重点工作安排: what a plan's title dates is the year that all of it is about.
        own = own and not line.endswith(_plans())
        titled = self._told.offset + first < _TITLE_REACH and not _NUMBERED.match(line)
        return not (own and titled)


@cache
def _onwards() -> frozenset[str]:
    return frozenset(load_words().tables["named"]["onwards"])


@cache
def _plans() -> tuple[str, ...]:
    return tuple(load_words().tables["named"]["title_of_plan"])


@cache
def _silent_words() -> frozenset[str]:
    return frozenset(load_words().tables["named"]["silent"])


def _is_years_end(mention: PeriodMention) -> bool:
    return mention.role == "until" and (mention.period.end or "").endswith(("-12", "-12-31"))


def _one_year(period: Period) -> bool:
    return period.end is not None and (period.start is None or period.start[:4] == period.end[:4])
