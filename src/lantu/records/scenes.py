"""Sentences that set a scene or an event, or that tell how things stand now."""

from __future__ import annotations

from lantu.facts import Period
from lantu.records.sentence import Sentence


def event_of(sentence: Sentence) -> Period | None:
    """Return the day of the event that a sentence opens with."""
    if not sentence.periods:
        return None
    first = sentence.periods[0]
    if first.role != "at" or first.start > sentence.start + 2 or first.period.start is None:
        return None
    return first.period if len(first.period.start) == 10 else None


def tells_today(sentence: Sentence) -> bool:
    """Tell whether news say within a sentence how things stand now: 甲科创走廊，如今已汇聚企业….

    What follows is of today as well, whatever months were told of before.
    """
    return not sentence.settled and any(mention.rule == "period.now" for mention in sentence.periods)


def is_scene(sentence: Sentence) -> bool:
    """Tell whether a sentence is hardly more than a place and a time."""
    named = sum(m.end - m.start for m, _ in sentence.places) + sum(m.end - m.start for m in sentence.periods)
    return sentence.end - sentence.start - named <= 8
