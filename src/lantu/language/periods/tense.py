"""A time without its year, and the document's date: this year's or the one before's, as the words look."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lantu.facts.period import Period
from lantu.language.periods.dates import first_day, last_day, shift_months, shift_years
from lantu.language.periods.expression import Expression
from lantu.language.periods.moment import Untold, place_moment
from lantu.language.periods.words import load_words

_SENTENCE_END = re.compile("[。！？!?\n]")
_CLAUSE_END = re.compile("[，；]")
_BEFORE_REACH = 60
_BEHIND_REACH = 12


def place_near(text: str, anchor: str, expression: Expression, span: tuple[int, int], *, due: bool) -> Period:
    """Return the document's date, or that a year (month) earlier, as what a bare time builds on.

    A bare 12月 in a report of May is the December before, unless the words look ahead (预计12月, 12月底前);
    a bare 31日 in a month without one is the month before's.

    Parameters
    ----------
    text : str
    anchor : str
        The document's date.
    expression : Expression
    span : (int, int)
        Where it stands.
    due : bool
        A frame makes it a time to come.
    """
    moment = expression.left
    assert moment is not None
    here = Period(anchor, anchor)
    if moment.need() == "year":
        earlier = shift_years(anchor, -1)
    else:
        earlier = shift_months(anchor, -1) if len(anchor) > 4 else anchor
    try:
        placed = place_moment(moment, anchor, here)
    except ValueError:
        return Period(earlier, earlier)
    if isinstance(placed, Untold) or not _lies_ahead(placed, anchor):
        return here
    if due or _looks_ahead(text, expression, *span):
        return here
    return Period(earlier, earlier)


def _lies_ahead(period: Period, anchor: str) -> bool:
    assert period.start and period.end
    if period.start == period.end and len(period.start) == 4:
        # 全年 in a report of the first months looks back on the year before; later on it is this year.
        return len(anchor) > 4 and int(anchor[5:7]) <= load_words().tables["tense"]["reporting_months"]
    return first_day(period.start) > last_day(anchor)


def _looks_ahead(text: str, expression: Expression, start: int, end: int) -> bool:
    cues = _cues()
    if expression.after is not None and expression.after.rule == "before":
        return True
    sentence = _SENTENCE_END.split(text[max(0, start - _BEFORE_REACH) : start])[-1]
    if cues.past.search(_CLAUSE_END.split(sentence)[-1]):
        return False
    return bool(cues.future.search(sentence) or cues.behind.match(text[end : end + _BEHIND_REACH]))


class _Cues(NamedTuple):
    future: re.Pattern[str]
    behind: re.Pattern[str]
    past: re.Pattern[str]


@cache
def _cues() -> _Cues:
    tense = load_words().tables["tense"]
    return _Cues(
        re.compile("|".join(tense["future_before"])),
        re.compile(f"[^，。；\n]{{0,10}}?(?:{'|'.join(tense['future_behind'])})"),
        re.compile(f"{'|'.join(tense['past_anywhere'])}|(?:{'|'.join(tense['past_right_before'])})$"),
    )
