"""Sentences that set a scene or an event, or that tell how things stand now."""

from __future__ import annotations

import re
from functools import cache

from lantu.facts import Period
from lantu.language.vocabulary import load_vocabulary
from lantu.records.sentence import COUNTRY_CODE_LENGTH, Sentence
from lantu.records.words import alternatives


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


def fair_of(sentence: Sentence, around: tuple[str, ...]) -> tuple[str, ...]:
    """Return the place of the fair or forum of a fixed home that a sentence opens with: 第139届广交会.

    Parameters
    ----------
    sentence : Sentence
    around : tuple of str
        Codes of the places that the paragraph goes on about: they are nearer.
    """
    if around or sentence.settled or sentence.extents or sentence.nation or not sentence.quantities:
        return ()
    if any(len(code) > COUNTRY_CODE_LENGTH for _, codes in sentence.places for code in codes):
        return ()
    # Only its first clauses tell of it: 企业亮相广交会 is about the firms.
    end = sentence.clauses[min(1, len(sentence.clauses) - 1)][1]
    found = _fairs().search(sentence.text, sentence.start, end)
    return (_homes()[found.group("name")],) if found is not None else ()


@cache
def _homes() -> dict[str, str]:
    fairs: dict[str, list[str]] = load_vocabulary("whereabouts", "lantu.records")["fairs"]
    return {name: code for code, names in fairs.items() for name in names}


@cache
def _fairs() -> re.Pattern[str]:
    return re.compile(f"(?<![比较往赴加展相])(?P<name>{alternatives(_homes())})")
