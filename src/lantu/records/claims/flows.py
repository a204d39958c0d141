"""Figures of two ends: what flows from one place to another, and ways between them."""

from __future__ import annotations

from itertools import pairwise

from lantu.language.mention import PlaceMention
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.reach import Extent, joint
from lantu.records.claims.segment import Segment
from lantu.records.claims.stretches import is_way
from lantu.records.sentence import LISTED, WATERS, WAY, Named, leads
from lantu.records.trips import is_trip

# They end like words that lead somewhere: 以不到全国1%的面积.
_NO_WAY = ("不到", "达到", "得到", "受到", "占到")
_BOTH = WAY | {"和", "与"}


def flow_of(segment: Segment, items: Named, lexicon: ClaimLexicon) -> Extent | None:
    """Return the flow that a figure is of: None where it is of none."""
    text = segment.sentence.text
    named = [item for item in items if "in_name" not in item[0].rule]
    for (first, origin), (second, destination) in pairwise(named):
        between = text[first.end : second.start]
        if len(between) > 14 or origin == destination or between.endswith(_NO_WAY):
            continue
        if is_trip(text, second):
            continue
        if is_way(text, first, second, segment.quantity.start):
            return joint((*origin, *destination), "place.way")
        if second.start > segment.quantity.start and segment.right[0] > second.start:
            continue
        behind = second.start > segment.quantity.start
        if not behind and between.endswith(lexicon.led_to):
            goal, until = listed_from(text, named, second)
            if lexicon.sends.match(text, until) is not None:
                senders = up_to(text, named, first)
                codes = tuple(dict.fromkeys((*senders, *goal)))
                return Extent(codes, "flow", senders, goal, "place.flow.sent")
        if between.endswith(lexicon.moved_to if behind else lexicon.flow_words) and not between.endswith(
            "不到"
        ):
            if behind:
                return Extent(destination, "flow", origin, destination, "place.flow.destination")
            codes = tuple(dict.fromkeys((*origin, *destination)))
            return Extent(codes, "flow", origin, destination, "place.flow")
    return None


def listed_from(text: str, items: Named, first: PlaceMention) -> tuple[tuple[str, ...], int]:
    """Return the codes of a place with those listed right behind it (贵阳和成都之间), and the list's end."""
    codes: tuple[str, ...] = ()
    end = first.start
    for mention, meant in items:
        if codes and end == mention.start and text[mention.end - 1] in WATERS:
            # 天津海河: told of in the city that the river is named with.
            break
        if mention is first or (codes and LISTED.fullmatch(text, end, mention.start)):
            codes, end = tuple(dict.fromkeys((*codes, *meant))), mention.end
        elif codes:
            break
    return codes, end


def up_to(text: str, items: Named, last: PlaceMention) -> tuple[str, ...]:
    """Return the codes of a place and of those listed right in front of it."""
    codes: tuple[str, ...] = ()
    start = last.end
    for mention, meant in reversed(items):
        if mention is last or (codes and LISTED.fullmatch(text, mention.end, start)):
            codes, start = tuple(dict.fromkeys((*meant, *codes))), mention.start
        elif codes:
            break
    return codes


def find_way(segment: Segment, items: Named) -> tuple[str, ...]:
    """Return the ends of a way: 唐山到天津高铁, 深圳—香港—广州, and 贵阳和成都之间."""
    text = segment.sentence.text
    codes: tuple[str, ...] = ()
    for (first, origin), (second, destination) in pairwise(items):
        between = text[first.end : second.start]
        way = leads(between) and (bool(codes) or segment.sentence.is_extent(first))
        if way or (between in _BOTH and text.startswith("之间", second.end)):
            codes = tuple(dict.fromkeys((*codes, *origin, *destination)))
        elif codes:
            break
    return codes
