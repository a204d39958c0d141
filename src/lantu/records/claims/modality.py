"""Whether a figure is reported, a target, or planned."""

from __future__ import annotations

import re

from lantu.facts import Period
from lantu.language.mention import PeriodMention
from lantu.records.claim import Kind, Modality
from lantu.records.claims.aims import aims, is_reached, last_aim, last_report
from lantu.records.claims.governing import governing_period, is_day
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment

# 提高到2030年的14件.
_OF_YEAR = re.compile("[0-9]{4}年的$")


def judge_modality(
    segment: Segment, kind: Kind, anchor: str | None, lexicon: ClaimLexicon, *, spoken: bool
) -> Modality:
    """Tell a target or plan from a report.

    A time after the document's date or a word of aiming makes a target of a measured level and a plan of
    a number of things to be done; a word of reporting between it and the figure takes that back. What
    somebody says with a bare verb in front (“建设两个新城”) is a bidding.
    """
    sentence = segment.sentence
    at = segment.quantity.start
    mention = governing_period(segment)
    target = last_aim(sentence, lexicon.target, at)
    plan = last_aim(sentence, lexicon.plan_in_past if sentence.past else lexicon.plan, at)
    reported = last_report(sentence, lexicon.reported, at)
    if mention is not None and is_day(mention) and is_before(mention.period, anchor):
        return "reported"
    if mention is not None and is_later(mention.period, anchor):
        return "target" if _is_aimed_at(segment, kind, lexicon) or target >= 0 else "plan"
    if target >= 0 and reported <= target:
        return "target"
    if _is_bound(segment, mention, anchor) and reported < 0:
        return "target"
    if plan >= 0 and reported <= plan:
        return "target" if _is_goal(segment, kind, lexicon) or is_reached(segment) else "plan"
    if lexicon.plan_behind.search(sentence.text, segment.quantity.end, sentence.end):
        return "plan"
    if reported < 0 and lexicon.drawn.match(segment.left_text):
        return "plan"
    return "reported" if reported >= 0 else _by_passage(segment, kind, lexicon, spoken=spoken)


def _by_passage(segment: Segment, kind: Kind, lexicon: ClaimLexicon, *, spoken: bool) -> Modality:
    """Tell by what the passage is about, where no word in front of the figure tells."""
    sentence = segment.sentence
    clause = sentence.text[segment.clause[0] : segment.clause[1]]
    if spoken and lexicon.bidding.match(clause):
        return "plan"
    if sentence.instructed and lexicon.plan_if_instructed.search(clause):
        return "plan"
    if sentence.future:
        if segment.quantity.quantity.unit in lexicon.anniversaries:
            return "reported"
        given = _is_given(segment, lexicon)
        if (
            not given
            and _is_aimed_at(segment, kind, lexicon)
            and kind in {"level", "growth", "change", "share"}
        ):
            return "target"
        instructed = sentence.last_before(lexicon.plan_if_instructed, segment.quantity.start) >= 0
        drawn = given or lexicon.work_sized.search(segment.left_text) is not None
        return "plan" if instructed or drawn else "target"
    behind = clause[segment.quantity.end - segment.clause[0] :]
    return "plan" if not sentence.past and lexicon.plan.search(behind) else "reported"


def _is_bound(segment: Segment, mention: PeriodMention | None, anchor: str | None) -> bool:
    """Tell whether a bound is set for the document's own year: 控制在…以内 of what is not over yet."""
    if segment.quantity.quantity.op not in {"<=", ">="} or mention is None or anchor is None:
        return False
    end = mention.period.end
    return mention.role == "at" and end is not None and len(end) == 4 and end == anchor[:4]


def is_later(period: Period, anchor: str | None) -> bool:
    """Tell whether a period begins after the document's date."""
    start = period.start or period.end
    if start is None or anchor is None:
        return False
    length = min(len(start), len(anchor))
    if start[:length] != anchor[:length]:
        return start[:length] > anchor[:length]
    return False


def is_before(period: Period, anchor: str | None) -> bool:
    """Tell whether a day lies in front of the document's date."""
    return anchor is not None and len(anchor) == 10 and period.end is not None and period.end < anchor


def _is_aimed_at(segment: Segment, kind: Kind, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure is a state or a growth to be reached, rather than a number of things to do.

    粮食产量达到700亿斤 is aimed at; 建设高标准农田980万亩 is done.
    """
    if kind in {"growth", "share", "change", "ratio"}:
        return True
    sort = segment.quantity.sort
    if sort == "count" and _OF_YEAR.sub("", segment.written_before).endswith(aims().levels):
        # 由9.2件提高到14件: a level is aimed at, whatever is counted.
        return True
    if sort == "duration":
        return segment.written_before.endswith(lexicon.level_end)
    if sort in {"percent", "multiple", "point"}:
        return True
    if lexicon.work_sized.search(segment.left_text) or (sort == "money" and _is_spent(segment, lexicon)):
        # 总投资360亿元: what works cost and how long they are is drawn, not aimed at.
        return False
    return sort in {"money", "measure"} and not _is_done(segment, lexicon)


def _is_spent(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether an amount is what is to be given out: 筹措资金7亿元，实施…."""
    return lexicon.spends.search(segment.left_text) is not None


def _is_given(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether an amount is what is to be given out or paid to whoever has a right to it."""
    money = segment.quantity.sort == "money"
    return money and (_is_spent(segment, lexicon) or lexicon.pays.search(segment.left_text) is not None)


def _is_goal(segment: Segment, kind: Kind, lexicon: ClaimLexicon) -> bool:
    """Tell whether a passage that looks ahead states what is to be reached by a year it names."""
    sentence = segment.sentence
    return sentence.future and sentence.frame is not None and _is_aimed_at(segment, kind, lexicon)


def _is_done(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether the words in front hold a verb of doing, which the figure counts, and state no level."""
    if segment.written_before.endswith(lexicon.level_end):
        return False
    start = segment.clause[0] if segment.goes_on else segment.left[0]
    return lexicon.done.search(segment.sentence.text, start, segment.quantity.outer_start) is not None
