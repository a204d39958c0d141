"""Find every written time in a text, in one pass."""

from __future__ import annotations

import re
from functools import cache

from lantu.errors import ParseError
from lantu.facts.period import Period
from lantu.language.mention import PeriodMention
from lantu.language.periods.expression import Expression, parse_core
from lantu.language.periods.grammar import any_of, load_grammar
from lantu.language.periods.reading import read_expression
from lantu.language.periods.words import Frame, load_words

_SENTENCE_END = re.compile("[。！？\n]")
_FUTURE = re.compile("将|拟|预计|计划|力争|争取|确保|有望|目标|到$|前$")
_CLOSING_REACH = 24


def find_periods(text: str, anchor: str | None) -> list[PeriodMention]:
    """Find every written time of a text.

    Parameters
    ----------
    text : str
        A whole document's matching text.
    anchor : str or None
        The document's date, ISO 8601 at any precision. None where it is not known: times relative to it
        then are absent with a reason.

    Returns
    -------
    list of PeriodMention
        In text order, without overlaps.

    Examples
    --------
    >>> [(m.period.edtf(), m.role) for m in find_periods("截至9月底；2014年以来，去年同比", "2022-10-17")]
    [('../2022-09', 'until'), ('2014/2022-10-17', 'since'), ('2021', 'at'), ('../..', 'baseline')]
    """
    mentions: list[PeriodMention] = []
    last: tuple[int, Period] | None = None
    behind = 0
    for match in load_grammar().core.finditer(text):
        start, end = match.span()
        try:
            expression = parse_core(match.group())
        except ParseError:
            continue
        before, start, end = _frame(text, start, end, behind, expression)
        reference = _reference(text, start, expression, last, anchor)
        try:
            reading = read_expression(expression, before, anchor, reference)
        except ValueError:
            continue
        mentions.append(PeriodMention(start, end, *reading))
        behind = end
        if reading.role == "at" and reading.period.start:
            last = (end, reading.period)
    return mentions


@cache
def _before() -> re.Pattern[str]:
    return re.compile(f"{any_of(load_words().before)}$")


def _frame(
    text: str, start: int, end: int, behind: int, expression: Expression
) -> tuple[Frame | None, int, int]:
    """Read the frame in front backwards, and close it behind where it has to be closed."""
    if expression.sort != "moment":
        return None, start, end
    found = _before().search(text, max(behind, start - 4), start)
    if found is None:
        return None, start, end
    frame = load_words().before[found.group()]
    if frame.role == "at" and (expression.right or expression.after):
        return None, start, end
    if frame.closed_by:
        closed = _closed(text, end, frame, expression)
        if closed is None:
            return None, start, end
        return frame, found.start(), closed
    return frame, found.start(), end


def _closed(text: str, end: int, frame: Frame, expression: Expression) -> int | None:
    if expression.after is not None and expression.after.role == frame.role:
        return end
    clause = re.split("[，。；、！？\n]", text[end : end + _CLOSING_REACH])[0]
    for word in frame.closed_by:
        if clause.startswith(word):
            return end + len(word)
    return end if any(word in clause for word in frame.closed_by) else None


def _reference(
    text: str, start: int, expression: Expression, last: tuple[int, Period] | None, anchor: str | None
) -> Period | None:
    moment = expression.left
    need = moment.need() if moment else None
    if need is None:
        return None
    assert moment is not None
    if last is not None and not _SENTENCE_END.search(text, last[0], start):
        return last[1]
    if moment.offset is not None:
        return last[1] if last else None
    return Period(anchor, anchor) if anchor else None
