"""Find every written time in a text, in one pass."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from lantu.facts.period import Period
from lantu.language.mention import PeriodMention
from lantu.language.periods.anchor import check_anchor
from lantu.language.periods.expression import Expression, parse_expression, split_run
from lantu.language.periods.focus import Focus, Told
from lantu.language.periods.frames import CLOSING_REACH, frames_by_end, read_frame
from lantu.language.periods.reading import FROM_AN_EVENT, Reading, read_expression
from lantu.language.periods.scan import scan_runs
from lantu.language.periods.words import any_of, load_words
from lantu.language.vocabulary import load_vocabulary

_CLAUSE_END = re.compile("[，。；、！？：\n]")
# The last characters of times themselves: behind 与2013年相比 another sentence part begins.
_TIME_ENDS = frozenset("年期月日度初末底")
_LISTED = frozenset({"和", "与", "及", "、"})
_EDGE = frozenset("，。；、）) \n")
_EVENT_REACH = 24
_ADVERB_REACH = 3
_UNTIL_NOW = "至今"
# What goes on behind it with a sum.
_SUMMED = ("，", "累计", "已累计", "共", "已")
_SINCE_REACH = 14
_TITLE_REACH = 40
_NAMING = frozenset({"period.absolute", "period.range"})


def find_periods(text: str, anchor: str | None, *, told: Told | None = None) -> list[PeriodMention]:
    """Find every written time of a text.

    Parameters
    ----------
    text : str
        A whole document's matching text, or a passage of it.
    anchor : str or None
        The document's date, ISO 8601 at any precision. None where it is not known: times relative to it
        then are absent with a reason.
    told : Told or None
        For a passage, what the text before it leaves in force (``tell_periods`` returns it); None for a
        whole document.

    Returns
    -------
    list of PeriodMention
        In text order, without overlaps.

    Raises
    ------
    ParseError
        When the anchor is not an ISO 8601 date.

    Examples
    --------
    >>> [(m.period.edtf(), m.role) for m in find_periods("截至9月底；2014年以来，去年同比", "2022-10-17")]
    [('../2022-09', 'until'), ('2014/2022-10-17', 'since'), ('2021', 'at'), ('../..', 'baseline')]
    """
    mentions: list[PeriodMention] = []
    _find(text, anchor, Focus(text, anchor, told or Told(), mentions), mentions)
    return mentions


def tell_periods(text: str, anchor: str | None, told: Told) -> tuple[list[PeriodMention], Told]:
    """Find as ``find_periods`` does, and return with the mentions what is in force where the text ends."""
    mentions: list[PeriodMention] = []
    focus = Focus(text, anchor, told, mentions)
    _find(text, anchor, focus, mentions)
    return mentions, focus.told()


def _find(text: str, anchor: str | None, focus: Focus, mentions: list[PeriodMention]) -> None:
    """Add the mentions of a text to those that the focus looks at."""
    check_anchor(anchor)
    ends, records = _telling(), _records()
    behind, new = 0, tuple.__new__
    for first, stop in scan_runs(text):
        if stop <= behind:
            continue
        begin = max(first, behind)
        for found in _read_run(text[begin:stop], anchor):
            start, end, reading = begin + found.start, begin + found.end, found.reading
            if start < behind:
                # A frame that closes further on has taken it in: 从…以来.
                continue
            mention: PeriodMention | None
            if (
                reading is not None
                and text[start - 1 : start] not in ends
                and (reading.role != "since" or not text.startswith(records, end))
            ):
                mention = new(PeriodMention, (start, end, *reading))
                if reading.rule in _NAMING and _is_title(text, start, end):
                    mention = mention._replace(rule="period.title")
            else:
                mention = _settle(text, anchor, focus, found, (behind, start, end))
            runs = (
                mention is not None and mention.rule == "period.now" and _runs_until_now(text, focus, mention)
            )
            if mention is not None and not runs:
                if mention.role == "at" and mentions and _goes_on(text, mentions[-1], mention):
                    mention = mention._replace(role="baseline")
                mentions.append(mention)
                behind = mention.end


def _goes_on(text: str, before: PeriodMention, mention: PeriodMention) -> bool:
    """Tell whether a time goes on with the ones that something is held against: 比上年全年和上年同期加快."""
    held = before.role == "baseline" and before.label is None and text[before.end - 1] in _TIME_ENDS
    return held and text[before.end : mention.start] in _LISTED


class _Item(NamedTuple):
    """A time in a run; its reading is None where the text around it has a say in it."""

    start: int
    end: int
    expression: Expression
    reading: Reading | None


@lru_cache(maxsize=1 << 17)
def _read_run(run: str, anchor: str | None) -> tuple[_Item, ...]:
    items = []
    for start, end, expression in split_run(run):
        reading = None
        if not _leans_on_text(expression):
            try:
                reading = read_expression(expression, None, anchor, None)
            except ValueError:
                # 2月30日 has the shape of a date, and no calendar has it: no mention.
                continue
        items.append(_Item(start, end, expression, reading))
    return tuple(items)


def _leans_on_text(expression: Expression) -> bool:
    after, left = expression.after, expression.left
    if expression.weak or expression.sort in ("unknown", "later"):
        return True
    if after is not None and after.rule == "same_period":
        return True
    return left is not None and left.need() is not None


def _settle(
    text: str, anchor: str | None, focus: Focus, item: _Item, span: tuple[int, int, int]
) -> PeriodMention | None:
    """Read a time with what stands around it; None where it is no time after all."""
    expression = item.expression
    if text.endswith(_long_ago(), 0, span[1]):
        return None
    if expression.weak and not _is_told(text, expression, *span[1:]):
        return None
    if _recurs(text, expression, span[1]):
        return None
    if expression.sort == "unknown":
        return _since_event(text, anchor, focus, *span[1:])
    if expression.sort == "later" and focus.is_telling(span[1]):
        return PeriodMention(*span[1:], Period(None, None), "at", None, "period.later", FROM_AN_EVENT)
    before, start, end = read_frame(text, expression, span)
    due = before is not None and before.rule == "by"
    if before is not None and before.rule == "baseline":
        expression = focus.compared(expression, start)
    try:
        reference = focus.reference(expression, (start, end), due=due)
        reading = read_expression(expression, before, anchor, reference)
    except ValueError:
        return None
    # 自2月首条线路开通以来: what closes the stretch is still to come, and 首 begins what happened then.
    open_still = before is not None and expression.after is None
    follows_on = text.startswith(_follows_on(), start - 1, start)
    if reading.role == "since" and not open_still and (follows_on or text.startswith(_records(), end)):
        if follows_on or expression.sort == "past":
            return None
        reading = reading._replace(role="baseline", rule="period.record")
    return PeriodMention(start, end, *reading)


def _recurs(text: str, expression: Expression, start: int) -> bool:
    """Tell whether a bare month or day comes back every year or month (每年5月): no one time."""
    if text[max(0, start - 2) : start] not in _recurring():
        return False
    left = expression.left
    return left is not None and left.offset is None and left.need() is not None


@cache
def _recurring() -> frozenset[str]:
    return frozenset(load_words().tables["lone_day"]["recurring"])


def _is_title(text: str, start: int, end: int) -> bool:
    """Tell whether a date is part of a document's name: nothing in the world is dated by it."""
    opened = text.rfind("《", max(0, start - _TITLE_REACH), start)
    if opened >= 0 and text.find("》", opened, start) < 0:
        return True
    return text.startswith(_titles(), end)


@cache
def _titles() -> tuple[str, ...]:
    return tuple(load_words().tables["named"]["title_behind"])


@cache
def _long_ago() -> tuple[str, ...]:
    return tuple(load_vocabulary("not_quantities")["before"]["long_ago"])


@cache
def _telling() -> frozenset[str]:
    """Return the characters in front of a time that may have a say in it."""
    return frozenset(frames_by_end()) | {word[-1] for word in _long_ago()} | {_follows_on()}


@cache
def _records() -> tuple[str, ...]:
    return tuple(load_words().tables["lead"]["not_a_time"])


@cache
def _follows_on() -> str:
    """Return the character in front of the time that another is the next of its kind after (继8月份后)."""
    return str(load_words().tables["lead"]["follows_on"])


def _is_told(text: str, expression: Expression, start: int, end: int) -> bool:
    """Tell whether what stands around a mere number makes a date of it."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 6]
    if expression.weak == "day":
        beside = load_words().tables["lone_day"]
        shaped = text[start].isdecimal() and text[end - 1] != "号"
        free = not before or before not in beside["not_after"]
        return shaped and free and (not behind or behind[0] not in beside["not_before"])
    if expression.weak == "year":
        return bool(_year_behind().match(behind))
    return expression.weak == "month_day" and (not behind or behind[0] in _EDGE)


@cache
def _year_behind() -> re.Pattern[str]:
    seasons = any_of(load_words().tables["after_number"]["year_season"])
    return re.compile(f"[、和及与][12][0-9]{{3}} ?年|[)）】》」〕]|{seasons}")


def _since_event(text: str, anchor: str | None, focus: Focus, start: int, end: int) -> PeriodMention | None:
    """Read 以来 with what stands before it in its clause: a date told there, a known event, or neither."""
    if _closes_date(text, focus, start):
        return None
    word = text[start:end]
    known = _events_behind().search(text, max(0, start - _EVENT_REACH), start) if word == "以来" else None
    if known is not None:
        start, word = known.start(), known.group() + word
    reading = read_expression(parse_expression(word), None, anchor, None)
    if known is None and (adverb := _adverbs_behind().search(text, max(0, start - _ADVERB_REACH), start)):
        start = adverb.start()
    return PeriodMention(start, end, *reading)


def _closes_date(text: str, focus: Focus, start: int) -> bool:
    """Tell whether 以来 closes a date before it (今年2月开幕以来), which then begins a stretch."""
    last = focus.last()
    if last is None:
        return False
    for opened in focus.last_two():
        # 自9月29日国庆假期开始以来: the date that 自 opens is the one, whatever time stands between.
        if opened.role == "since" and text[opened.start] in "自从":
            return start - opened.end <= CLOSING_REACH and not _CLAUSE_END.search(text, opened.end, start)
    if last.role != "at" or start - last.end > _SINCE_REACH or _breaks().search(text, last.end, start):
        return False
    return focus.turn_into_since()


def _runs_until_now(text: str, focus: Focus, mention: PeriodMention) -> bool:
    """Tell whether 至今 closes a date before it (2016年启动建设至今，累计…), which then begins a stretch."""
    sums = text.startswith(_UNTIL_NOW, mention.start) and text.startswith(_SUMMED, mention.end)
    return sums and _closes_date(text, focus, mention.start)


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(f"[，。；、！？：\\n{load_words().tables['named']['breaks']}]")


@cache
def _adverbs_behind() -> re.Pattern[str]:
    return re.compile(f"{any_of(load_words().tables['named']['adverbs'])}\\Z")


@cache
def _events_behind() -> re.Pattern[str]:
    words = load_words()
    return re.compile(f"{any_of(words.events)}{any_of(words.tables['named']['held'])}?\\Z")
