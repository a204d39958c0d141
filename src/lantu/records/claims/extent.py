"""Where a figure holds: the places that it is about, and how they are meant."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from lantu.language.mention import PlaceMention
from lantu.records.claim import PlaceMode
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.sentence import LISTED, join_listed


class Extent(NamedTuple):
    """Codes of the places of a figure.

    Attributes
    ----------
    codes : tuple of str
        Empty where the place cannot be told.
    mode : PlaceMode or None
    origin, destination : tuple of str
        Ends of a flow; empty for all else.
    rule : str
    """

    codes: tuple[str, ...]
    mode: PlaceMode | None
    origin: tuple[str, ...]
    destination: tuple[str, ...]
    rule: str


Refines = Callable[[tuple[str, ...], tuple[str, ...]], bool]
Named = list[tuple[PlaceMention, tuple[str, ...]]]


def find_extent(segment: Segment, lexicon: ClaimLexicon, refines: Refines) -> Extent:
    """Return the places of a figure, nearest evidence first.

    In its own clause: a flow from one place to another, a place behind a preposition of place, the place
    that is the clause's subject; then the subject of an earlier clause of the sentence; then what the
    sentence inherits from its passage.

    Parameters
    ----------
    segment : Segment
    lexicon : ClaimLexicon
    refines : callable
        Whether all of some places lie in, or are, some of others.
    """
    sentence = segment.sentence
    start, end = segment.clause[0], segment.right[1]
    left = [item for item in sentence.places if start <= item[0].start < segment.quantity.start and item[1]]
    right = [item for item in sentence.places if segment.quantity.end <= item[0].start < end and item[1]]
    flow = _flow(segment, left + right, lexicon)
    if flow is not None:
        return flow
    codes = _span(segment, left) or _locative(segment, left, lexicon)
    if codes:
        return Extent(codes, _mode(codes), (), (), "place.locative")
    codes = join_listed(sentence, left) if sentence.extents else ()
    if codes:
        return Extent(codes, _mode(codes), (), (), "place.subject")
    codes = _locative(segment, right, lexicon)
    if codes and not segment.sentence.subject_before(segment.clause[0]):
        return Extent(codes, _mode(codes), (), (), "place.behind")
    codes = segment.sentence.subject_before(segment.clause[0])
    if codes:
        return Extent(codes, _mode(codes), (), (), "place.sentence")
    codes = _listed(segment, left)
    if codes:
        return Extent(codes, _mode(codes), (), (), "place.listed")
    inside = [item for item in left if not item[0].rule.endswith((".attribute", ".in_name"))]
    for mention, meant in inside:
        exampled = "等" in sentence.text[mention.end : segment.quantity.start]
        if (
            not exampled
            and refines(meant, sentence.subject)
            and not _follows(segment, mention, lexicon.source_before)
        ):
            return Extent(meant, _mode(meant), (), (), "place.inside")
    around = sentence.inherited or sentence.subject
    return Extent(around, _mode(around), (), (), "place.context")


def _follows(segment: Segment, mention: PlaceMention, words: tuple[str, ...]) -> bool:
    return segment.sentence.text[max(segment.clause[0], mention.start - 4) : mention.start].endswith(words)


def _mode(codes: tuple[str, ...]) -> PlaceMode | None:
    return "joint" if codes else None


def _flow(segment: Segment, items: Named, lexicon: ClaimLexicon) -> Extent | None:
    text = segment.sentence.text
    named = [item for item in items if "in_name" not in item[0].rule]
    for (first, origin), (second, destination) in pairwise(named):
        between = text[first.end : second.start]
        if len(between) > 14 or origin == destination:
            continue
        if second.start > segment.quantity.start and segment.right[0] > second.start:
            continue
        behind = second.start > segment.quantity.start
        if between.endswith(lexicon.moved_to if behind else lexicon.flow_words):
            if behind:
                return Extent(destination, "flow", origin, destination, "place.flow.destination")
            codes = tuple(dict.fromkeys((*origin, *destination)))
            return Extent(codes, "flow", origin, destination, "place.flow")
    return None


def find_flow(mentions: list[PlaceMention], text: str, lexicon: ClaimLexicon) -> tuple[str, ...]:
    """Return the places of a flow that a title names (北京流向津冀…); empty where it names none."""
    for first, second in pairwise(mentions):
        if first.codes and second.codes and text[first.end : second.start].endswith(lexicon.flow_words):
            return tuple(dict.fromkeys((*first.codes, *second.codes)))
    return ()


def _span(segment: Segment, items: Named) -> tuple[str, ...]:
    """Return both ends of a way from one place to another (唐山到天津高铁), where it opens the clause."""
    text = segment.sentence.text
    for (first, origin), (second, destination) in pairwise(items):
        if text[first.end : second.start] in {
            "到",
            "至",
            "—",
            "－",
            "-",
            "往",
        } and segment.sentence.is_extent(first):
            return tuple(dict.fromkeys((*origin, *destination)))
    return ()


def _locative(segment: Segment, items: Named, lexicon: ClaimLexicon) -> tuple[str, ...]:
    """Return the last place behind a preposition of place, with those listed right behind it."""
    text = segment.sentence.text
    codes: tuple[str, ...] = ()
    last_end = -1
    for mention, meant in items:
        if mention.rule.endswith(".in_name"):
            continue
        if codes and last_end < mention.start and LISTED.fullmatch(text, last_end, mention.start):
            codes = tuple(dict.fromkeys((*codes, *meant)))
            last_end = mention.end
            continue
        before = text[max(segment.clause[0], mention.start - 4) : mention.start]
        if before.endswith(lexicon.source_before):
            continue
        if before.endswith(lexicon.locative_before) and not mention.rule.endswith(".attribute"):
            codes = meant
            last_end = mention.end
    return codes


def _listed(segment: Segment, items: Named) -> tuple[str, ...]:
    """Return the places that a list right before a small count names: A和B两个新城."""
    text = segment.sentence.text
    codes: list[str] = []
    edge = segment.quantity.outer_start
    for mention, meant in reversed(items):
        if (
            text[mention.end : edge].strip("等 ") not in {"", "、", "和", "与", "及"}
            or ".in_name" in mention.rule
        ):
            break
        codes = [*meant, *codes]
        edge = mention.start
    return tuple(dict.fromkeys(codes)) if len(codes) > 1 else ()
