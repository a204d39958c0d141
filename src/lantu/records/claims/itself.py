"""What a figure is of where nothing but a place stands in front of it: people, or the way between places."""

from __future__ import annotations

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import join, trim

# In these a named place of its own is measured.
_AREAS = {"亩", "平方公里", "平方米", "公顷", "平方千米"}
_LIVED_IN = ("村", "村庄", "街道", "县", "区", "镇", "乡", "市", "区）")


def of_itself(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what a figure is of where no word but a place stands in front; empty where it is of others.

    全村共有680户、2300口人: they are counted by themselves. 某高铁开通后，甲到乙只需41分钟: the way takes so
    long, not the line.
    """
    people = lexicon.people.get(segment.quantity.quantity.unit)
    if people is not None and _are_there(segment):
        return people
    return places_in_full(segment, lexicon) if segment.is_of_way else ""


def places_in_full(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return the words in front of a figure without a place cut at their end: 甲至成都仅需 is 甲至成都."""
    words = trim(segment.left_text, lexicon)
    end = segment.left[0] + segment.left_text.find(words) + len(words)
    cut = next((m.end for m, _ in segment.sentence.places if m.start < end < m.end), end)
    return words + segment.sentence.text[end:cut]


def as_people(segment: Segment, told: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return those who live in what was counted last: 涉及69个村庄、11.9万人 is 村庄人口."""
    people = lexicon.people.get(segment.quantity.quantity.unit)
    lived_in = people is not None and heads.units.get(told) not in {*lexicon.people, None}
    bare = not segment.left_text.strip("、，和及共约近 ") and not segment.right_text.strip()
    return join(told, people or "") if lived_in and bare and told.endswith(_LIVED_IN) else told


def _are_there(segment: Segment) -> bool:
    """Tell whether a figure, or the first of its list, only says how many there are: 共有680户、2300口人."""
    text, at = segment.sentence.text, segment.quantity.start
    if segment.goes_on:
        before = next((q for q in reversed(segment.sentence.quantities) if q.end < at), None)
        at = before.start if before is not None else at
    return text.endswith(("共有", "现有", "总共", "有"), segment.clause[0], at)


def with_area(segment: Segment, left: str) -> str:
    """Name the measure of a place's own size: “千年秀林”已有47万多亩 is its 面积."""
    if segment.quantity.quantity.unit in _AREAS and segment.sentence.is_named(left):
        return left + "面积"
    return left
