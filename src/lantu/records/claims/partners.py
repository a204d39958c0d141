"""Whose figure it is that a place's own report tells to have been done together with others."""

from __future__ import annotations

from lantu.records.claims.segment import Segment
from lantu.records.extents import goes_with_another
from lantu.records.sentence import LISTED
from lantu.records.whereabouts import whereabouts

_WITH = ("与", "同", "和", "会同")


def find_partners(segment: Segment) -> tuple[str, ...]:
    """Return the reporting place with those that it did something with: 与甲联合出台政策62项.

    Up to the next semicolon what follows is of them too; empty where the report is nobody's own, or where a
    clause has another subject.
    """
    sentence = segment.sentence
    if not sentence.settled or sentence.extents or not sentence.places:
        return ()
    text, at = sentence.text, segment.quantity.start
    first = sentence.part_of(at)
    codes: tuple[str, ...] = ()
    last_end = -1
    for mention, meant in sentence.places:
        if not first <= mention.start < at or mention.rule.endswith((".attribute", ".in_name")):
            continue
        listed = bool(codes) and LISTED.fullmatch(text, last_end, mention.start) is not None
        if listed or text.endswith(_WITH, first, mention.start):
            codes, last_end = tuple(dict.fromkeys((*codes, *meant))), mention.end
    if not codes or whereabouts().together.match(text, last_end) is None:
        return ()
    return tuple(dict.fromkeys((*sentence.inherited, *codes)))


def alongside(segment: Segment) -> tuple[str, ...]:
    """Return the places of a clause that opens with another partner: 甲与乙签约9项，与丙签约4项.

    Empty where the clause opens with none, or nobody did the like with somebody before.
    """
    sentence, start = segment.sentence, segment.clause[0]
    mentions = [mention for mention, _ in sentence.places]
    other = next((one for one in sentence.places if one[0].start == start + 1), None)
    if other is None or not goes_with_another(sentence.text, sentence.start, other[0], mentions):
        return ()
    first = next((one for one in sentence.places if sentence.is_extent(one[0])), None)
    led = first is not None and first[0].start < start and sentence.text.startswith(_WITH, first[0].end)
    actor = first[1] if led and first is not None else sentence.inherited if sentence.settled else ()
    return tuple(dict.fromkeys((*actor, *other[1]))) if actor else ()
