"""What a figure takes from those beside it: a list's place or year, a kind, a flow's ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from lantu.facts import Period, PlaceName
from lantu.facts.period import NOWHEN
from lantu.language.mention import PeriodMention
from lantu.records.claim import Claim, Kind
from lantu.records.claims.between import followers
from lantu.records.claims.extremes import extremes_in_front
from lantu.records.claims.judged import Judged
from lantu.records.claims.kinds import is_share_of
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.moment import Pair
from lantu.records.claims.reach import Extent
from lantu.records.claims.segment import Segment, is_points
from lantu.records.claims.trim import trim
from lantu.records.sentence import Sentence
from lantu.records.words import LISTING

# Marks the first figure of a pair in its rule: without a time of its own it held before the document's date.
FROM_PAIR = "+pair.from"
# 占比从2013年的40.7%增长至去年的65.6%: the words in front lead to the second figure.
_CHANGED_TO = re.compile("[增升降减提上下扩缩回跃压攀][^，。；]{0,4}?[到至为]")
# How many months the steps of a span have that is written in years, or in months.
_STEPS = {len("2013"): {12}, len("2013-01"): {1, 3}}
_SPAN = re.compile("[-~～—–至到]")
# More places than these are seldom listed with a figure each.
_MOST_LISTED = 8


Members = Callable[[str], tuple[PlaceName, ...]]
"""Gives the places of a small group in the order of its name; none where the code is of no such group."""
Namer = Callable[[tuple[str, ...]], tuple[PlaceName, ...]]
"""Gives the names of places by their codes."""


def share_out(sentence: Sentence, claims: list[Claim], members: Members, name_places: Namer) -> list[Claim]:
    """Give each figure behind 分别 its own place or year where as many are listed as there are figures.

    甲7、乙6，分别下降: each in turn, though the last is named next to them; 三地分别: in the order of the
    group's name.
    """
    found = list(claim_lexicon().respectively.finditer(sentence.text, sentence.start, sentence.end))
    if not found:
        return claims
    first = found[0].start()
    named = [
        m for m, codes in sentence.places if m.end <= first and len(codes) == 1 and sentence.is_extent(m)
    ]
    dated = [m for m in sentence.periods if m.end <= first and m.role == "at"]
    years = [m.period for m in dated] if _are_listed(sentence.text, dated) else []
    # 1-3季度 may be three quarters; 前三季度 is one stretch.
    spanned = any(_SPAN.search(sentence.text, m.start + 1, m.end) for m in dated)
    for respectively in found:
        group = _listed_behind(sentence, respectively.start())
        # 京津冀…；甲、乙降幅最大，分别为: those named last in front are meant.
        near = named[-len(group) :]
        meant = [codes[0] for m, codes in sentence.places if m in near]
        told = [place.code for place in claims[group[0]].places] if group else []
        places = near if meant == told else named
        apart = _apart(group, claims, [*dict.fromkeys(meant)], members)
        clause = sentence.clause_of(respectively.start())[0]
        extremes = extremes_in_front(sentence, clause)[1] if group else []
        if len(extremes) == len(group) > 1:
            apart = name_places(tuple(extremes))
        opened = _opening_list(sentence) if told == [*sentence.homeland] else []
        if len(opened) == len(group) > 1:
            # 甲、乙、丙三大区域，占据全国一半，浓度分别: of each, though the country is named last.
            apart = name_places(tuple(opened))
        periods = _steps_of(years[0], len(group)) if group and len(years) == 1 and spanned else years
        for index, claim_index in enumerate(group):
            claim = claims[claim_index]
            if apart:
                claim = replace(claim, places=(apart[index],), place_mode="joint")
            elif len(group) > 1 and len(places) == len(group) == len(claim.places):
                claim = replace(claim, places=(claim.places[index],), place_mode="joint")
            if len(group) > 1 and len(periods) == len(group):
                claim = replace(claim, period=periods[index])
            claims[claim_index] = claim
    return claims


def _opening_list(sentence: Sentence) -> list[str]:
    """Return the places that a sentence begins with a list of, one each."""
    codes: list[str] = []
    at = sentence.start
    for mention, meant in sentence.places:
        joined = sentence.text[at : mention.start].strip()
        if len(meant) != 1 or (joined not in LISTING if codes else bool(joined)):
            break
        codes.append(meant[0])
        at = mention.end
    return codes


def _are_listed(text: str, dated: list[PeriodMention]) -> bool:
    """Tell whether times stand in one list: 2023年、2024年; not 由2013年的89降至2025年的27；甲、乙分别."""
    return all(text[one.end : other.start].strip() in LISTING for one, other in pairwise(dated))


def share_pairs(claims: list[Claim], members: Members) -> list[Claim]:
    """Give figures listed behind others their places in turn: 甲、乙分别为25、36，同比下降5.2%、5.4%.

    Only where as many figures of one measure stand right in front, each of a place of its own, and the
    later ones are of all of those places, or of the group that they are.
    """
    for at in range(2, len(claims) - 1):
        for count in range(min(_MOST_LISTED, at, len(claims) - at), 1, -1):
            before, behind = claims[at - count : at], claims[at : at + count]
            if _are_parallel(before, behind, members):
                pairs = zip(behind, before, strict=True)
                claims[at : at + count] = [
                    replace(claim, places=other.places, place_mode="joint") for claim, other in pairs
                ]
                break
    return claims


def _are_parallel(before: list[Claim], behind: list[Claim], members: Members) -> bool:
    """Tell whether later figures are of what earlier ones were, each of one of their places."""
    each = [claim.places for claim in before]
    if any(len(places) != 1 for places in each) or len(set(each)) != len(each):
        return False
    everywhere = {places[0] for places in each}
    return all(
        claim.kind in {"growth", "change"}
        and everywhere in (set(claim.places), _parts(claim, members))
        and claim.indicator == other.indicator
        and not claim.origin
        for claim, other in zip(behind, before, strict=True)
    )


def _parts(claim: Claim, members: Members) -> set[PlaceName]:
    """Return the places of the one small group that a figure is of."""
    code = claim.places[0].code if len(claim.places) == 1 else None
    return set(members(code)) if code is not None else set()


def _apart(
    group: list[int], claims: list[Claim], meant: list[str], members: Members
) -> tuple[PlaceName, ...]:
    """Return the places of figures of which the text names one: of each in turn, or of a group's members."""
    told = {(claims[at].places, claims[at].indicator) for at in group}
    if len(group) < 2 or len(told) != 1 or claims[group[0]].origin:
        return ()
    ((places, _),) = told
    if len(places) != 1 or places[0].code is None:
        return ()
    before = [claim.places[0] for claim in claims[: group[0]] if len(claim.places) == 1][-len(group) :]
    each = [place.code for place in before]
    if len(before) == len(group) and each == meant and places[0].code == meant[-1]:
        return tuple(before)
    named = members(places[0].code)
    return named if len(named) == len(group) else ()


def _listed_behind(sentence: Sentence, at: int) -> list[int]:
    """Return which figures of a sentence the list right behind an offset holds."""
    first = next((i for i, quantity in enumerate(sentence.quantities) if quantity.start > at), None)
    return [] if first is None else list(range(first, first + 1 + followers(sentence, first)))


def _steps_of(period: Period, count: int) -> list[Period]:
    """Return the years, quarters or months of a span that has just so many of them.

    2013年至2017年 with five figures gives each its year, 1至3季度 with three each its quarter.
    """
    start, end = period
    if start is None or end is None or len(start) != len(end) or len(start) > len("2013-01"):
        return []
    first, last = _months(start)[0], _months(end)[1]
    size, rest = divmod(last + 1 - first, count)
    if rest or size not in _STEPS[len(start)]:
        return []
    steps = [(month, month + size - 1) for month in range(first, last + 1, size)]
    if len(start) == len("2013"):
        return [Period(str(one // 12), str(one // 12)) for one, _ in steps]
    return [Period(*(f"{month // 12}-{month % 12 + 1:02}" for month in step)) for step in steps]


def _months(date: str) -> tuple[int, int]:
    """Return the first and last month of a year or a month, counted from year 0."""
    year, _, month = date.partition("-")
    first = 12 * int(year)
    return (first + int(month) - 1,) * 2 if month else (first, first + 11)


# Behind a change these lead to what a measure has come to.
_COMES_TO = ("达", "至", "到", "为")


def go_on(segment: Segment, judged: Judged, before: Claim | None, left: str) -> Judged:
    """Let a figure that only goes on with a list be of the kind of the one before it.

    增长8.7%、31.5%和32.3%: all three are growth. 占全省的35.7%、京津冀区域的32%: the second is a share of
    another whole.
    """
    bare = segment.goes_on and not segment.written_before.strip("、和与及 ")
    if before is not None and bare and judged.kind == before.kind == "change" and judged.direction is None:
        # 分别高于全国、全省0.5个和0.3个百分点.
        return judged._replace(direction=before.direction)
    if before is None or judged.kind != "level" or before.kind not in {"growth", "change", "share", "ratio"}:
        return judged
    points = is_points(segment.quantity)
    another = segment.left_text.strip("、和与及 ").endswith("的")
    exactly = segment.quantity.sort == "percent" and not another and not trim(left, claim_lexicon())
    if before.kind == "share" and exactly:
        # 占全国一半以上，达到56.7%: the same share, more exactly.
        return Judged("share", None, "", "", "claim.share.next")
    alike = before.kind == "change" and before.quantity.unit == segment.quantity.quantity.unit
    if alike and bare:
        # 分别增加13.1件、5.6件: both are changes.
        return Judged("change", before.direction, "", "", f"{judged.rule}.next")
    if not trim(left, claim_lexicon()) and segment.written_before.endswith(_COMES_TO):
        # 占比提高3个百分点、达到42%: what it has come to is no change.
        return judged._replace(kind="share") if is_share_of(before.indicator, segment) else judged
    relative = points or segment.quantity.sort in {"percent", "point", "multiple"}
    if not relative or segment.first_in_clause:
        return judged
    written = segment.left_text.strip("、和与及 ")
    if not left.strip("、和与及 ") and not written:
        return Judged(before.kind, before.direction, "", "", f"{judged.rule}.next")
    if before.kind == "share" and written.endswith("的") and not _CHANGED_TO.match(written):
        return Judged("share", None, "", f"占{written.removesuffix('的')}", "claim.share.whole")
    return judged


def from_sender(segment: Segment, extent: Extent, told: tuple[str, ...]) -> Extent:
    """Let what flows somewhere (流向甲的技术合同) come from where the flow before it came.

    In a place's own report it comes from that place where no flow was told before, and a part of what was
    told (其中，流向甲的…) from the place of the whole.

    Parameters
    ----------
    segment : Segment
    extent : Extent
    told : tuple of str
        Codes of where the flow before it came from; empty where none was told.
    """
    if extent.origin or extent.destination:
        return extent
    sentence, lexicon = segment.sentence, claim_lexicon()
    start, end = segment.left
    for mention, codes in sentence.places:
        if start < mention.start < end and sentence.text.endswith(lexicon.flows_to, start, mention.start):
            parted = sentence.text.startswith(lexicon.part_words, sentence.start)
            sender = told or (sentence.inherited if sentence.settled or parted else ())
            # 北京发挥辐射作用，全年输出津冀技术合同: from whom the sentence is about.
            sender = sender or sentence.subject_before(segment.clause[0])
            if not codes or not sender or set(codes) & set(sender):
                return extent
            places = tuple(dict.fromkeys((*sender, *codes)))
            return Extent(places, "flow", sender, codes, "place.flow.sender")
    return extent


def match_pairs(claims: list[Claim], pairs: Sequence[Pair]) -> list[Claim]:
    """Give the later figures of two lists what the earlier are of (分别从771家、481家增加到1076家、636家)."""
    firsts = [at for at, pair in enumerate(pairs) if pair.first]
    seconds = [at for at, pair in enumerate(pairs) if pair.second]
    if len(firsts) < 2 or len(firsts) != len(seconds) or firsts[-1] + 1 != seconds[0]:
        return claims
    for first, second in zip(firsts, seconds, strict=True):
        of = claims[first]
        claims[second] = replace(claims[second], indicator=of.indicator, indicator_id=of.indicator_id)
    return claims


def in_time_of_pair(claims: list[Claim], pairs: Sequence[Pair]) -> list[Claim]:
    """Give a pair that names no times those of the pair before it in its sentence.

    由2013年的71亿元增长至2025年的1038亿元，比重由3.5%提升至14.1%.
    """
    firsts = [at for at, pair in enumerate(pairs[:-1]) if pair.first and pairs[at + 1].second]
    for earlier, later in pairwise(firsts):
        begun, ended = claims[earlier].period, claims[earlier + 1].period
        if claims[later].period == NOWHEN and begun.start is not None and ended.end is not None:
            claims[later] = replace(claims[later], period=begun)
            claims[later + 1] = replace(claims[later + 1], period=ended)
    return claims


def as_before(segment: Segment, extent: Extent, before: Claim, kind: Kind) -> Extent:
    """Give a part of the figure before it, and what goes on with a flow, that one's places.

    甲向乙输出…748亿元，累计超过…: a flow keeps both its ends. A clause that names places of its own has them.
    """
    goes_on = kind == "share" or (before.place_mode == "flow" and before.origin)
    first = segment.clause[0]
    named = any(first <= m.start < segment.quantity.start for m, _ in segment.sentence.places)
    # 占流向京外总额的18.6%: the whole that it is a share of is named, and no other place.
    named = named and not (kind == "share" and before.origin)
    if named or not goes_on or not before.places:
        return extent
    places, origin, destination = (
        tuple([place.code for place in some if place.code is not None])
        for some in (before.places, before.origin, before.destination)
    )
    return Extent(places, before.place_mode, origin, destination, "place.before")
