"""Times that a sentence sets for those after it."""

from __future__ import annotations

from lantu.facts import Period
from lantu.records.sentence import Sentence


def opening_frame(sentence: Sentence) -> Period | None:
    """Return the time that a sentence's opening sets for those after it: a plain year, quarter or month."""
    if not sentence.periods:
        return None
    first = sentence.periods[0]
    if first.role != "at" or first.start > sentence.start + 2 or first.period.start is None:
        return None
    return first.period if len(first.period.start) <= 7 else None


def event_of(sentence: Sentence) -> Period | None:
    """Return the day of the event that a sentence opens with."""
    if not sentence.periods:
        return None
    first = sentence.periods[0]
    if first.role != "at" or first.start > sentence.start + 2 or first.period.start is None:
        return None
    return first.period if len(first.period.start) == 10 else None


def is_scene(sentence: Sentence) -> bool:
    """Tell whether a sentence is hardly more than a place and a time."""
    named = sum(m.end - m.start for m, _ in sentence.places) + sum(m.end - m.start for m in sentence.periods)
    return sentence.end - sentence.start - named <= 8
