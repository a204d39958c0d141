"""Where a figure holds: the places that it is about, and how they are meant."""

from __future__ import annotations

import re

from lantu.language.mention import PlaceMention
from lantu.records.claims.enumerated import (
    counted_at,
    goes_on_list,
    listed_before,
    only_begins,
    only_names_works,
)
from lantu.records.claims.flows import find_way, flow_of, listed_from, up_to
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.partners import alongside, find_partners
from lantu.records.claims.reach import Extent, Refines, joint
from lantu.records.claims.segment import Segment
from lantu.records.claims.stretches import stretch_before
from lantu.records.claims.within import told_within
from lantu.records.routes import listed_behind, routes
from lantu.records.sentence import LISTED, OUR_COUNTRY, Named, join_listed
from lantu.records.trips import is_trip
from lantu.records.whereabouts import whereabouts

# Those who help go where they are needed.
_SENT_TO = ("分赴", "奔赴", "驰援", "增援")
_SENT = re.compile(f"[^，。；、]{{1,16}}?(?:{'|'.join(_SENT_TO)})")
# Upon a need, in front of the body that acts, and what it does.
_FACING = ("对", "针对", "面对", "围绕")
_FACED = re.compile("(?:[^，。；]{1,8}，)?(?:针对|面对|围绕|对)[^，。；]{2,40}，")
_HELPED = re.compile("调拨|[预下]拨|调派|派出|支持|增派|拨付|安排|启动|派遣|工作组|专家组|督导组|指导组")
# A report's own place sends people there: what they do is counted in the place itself.
_BOUND_FOR = ("赴",)


# Between a figure and a place that is only where a part of it is, or how far it goes.
_PART = re.compile(
    "[，。；]其中，?对?$|（(?:其中[，：]?)?$|[，、](?:[一-龥]{0,4}?(?:通达|直达|覆盖|销往|远销|抵达|联通|辐射)|[^，。；]{0,8}(?:方向|线路|目的地|城市|航线)(?:为|是|有|包括))$"
)


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
    if only_names_works(segment, left):
        codes = sentence.subject_before(start) or sentence.inherited or sentence.homeland
        return joint(codes, "place.context")
    flow = flow_of(segment, left + right, lexicon)
    if flow is not None:
        return flow
    if segment.quantity.sort == "duration" and len(sentence.places) > 1:
        ends = routes().travelled(sentence, segment.quantity)
        if ends:
            return joint(ends, "place.travel")
    parted = _is_parted(segment)
    found = (
        _adjoining(segment, left, lexicon, refines)
        or _in_clause(segment, left, right, lexicon)
        or _before(segment, left, lexicon, refines)
        or _inside(segment, left, lexicon, refines)
        or joint(
            find_partners(segment) or sentence.inherited or (() if parted else sentence.subject),
            "place.context",
        )
    )
    if not found.codes and sentence.alone and not parted:
        return joint(sentence.alone, "place.alone")
    partners = alongside(segment)
    if partners:
        return joint(partners, "place.partner")
    wider = sentence.samples.get(found.codes) if sentence.samples else None
    return joint(wider, "place.sampled") if wider else told_within(segment, left, found, refines)


def _is_parted(segment: Segment) -> bool:
    """Tell whether what a sentence is about is only a part, told behind a figure: …，其中甲30条."""
    sentence, end = segment.sentence, segment.quantity.end
    about = [m for m, _ in sentence.places if sentence.is_extent(m)] or [m for m, _ in sentence.places]
    first = about[0].start if about else end
    return first > end and _PART.search(sentence.text, end, first) is not None


def _adjoining(segment: Segment, left: Named, lexicon: ClaimLexicon, refines: Refines) -> Extent | None:
    """Return the place right in front of a number, where that is narrower than who acts: 甲省对乙县15条河道.

    So is that of an earthquake, wherever it is: 甲国7.9级地震.
    """
    sentence = segment.sentence
    last, meant = left[-1] if left else (None, ())
    if last is None or last.end != segment.quantity.outer_start:
        return None
    if last.rule.endswith((".attribute", ".in_name")):
        return None
    if whereabouts().quakes.match(sentence.text, segment.quantity.start, sentence.end):
        return joint(meant, "place.inside")
    served = counted_at(segment, left)
    if served:
        return joint(served, "place.received")
    wider = join_listed(sentence, left) or sentence.inherited
    if set(meant) <= set(wider) or not refines(meant, wider):
        return None
    if goes_on_list(segment, left):
        # 哇让、同德、甲4个电站: those listed are not all known.
        return None
    if _follows(segment, last, lexicon.source_before):
        return None
    return joint(listed_before(segment, left) or meant, "place.inside")


def _in_clause(segment: Segment, left: Named, right: Named, lexicon: ClaimLexicon) -> Extent | None:
    """Return the places that the figure's own clause is about, where it names any."""
    sentence = segment.sentence
    if segment.beside:
        return joint(segment.beside, "place.beside")
    if segment.quantity.quantity.unit in lexicon.anniversaries:
        # In 西城's own report 京津冀协同发展实施十周年 is of the region, and 建党105周年 of the country.
        shared = sentence.homeland and whereabouts().remembered.search(segment.left_text)
        codes = sentence.homeland if shared else up_to(sentence.text, left, left[-1][0]) if left else ()
        if codes:
            return joint(codes, "place.remembered")
    codes = find_way(segment, left) or _locative(segment, left, lexicon)
    if codes:
        return joint(codes, "place.locative")
    codes = routes().section_in(sentence, left, segment.quantity.start)
    if codes and not sentence.settled:
        return joint(codes, "place.section")
    codes = _sent_to(segment, right) if right and not sentence.settled else ()
    if codes:
        return joint(codes, "place.behind")
    # 甲906平方公里、乙1258平方公里: each place of a list has its own.
    near = [item for item in left if item[0].start >= segment.left[0]]
    # So has each of two sides: 甲42家医院与乙86家.
    sided = bool(near) and near[-1][0].end == segment.quantity.outer_start
    near = near if segment.goes_on or sided else []
    codes = join_listed(sentence, near) or join_listed(sentence, left) if sentence.extents else ()
    if codes and sentence.settled and only_begins(segment, left):
        return joint(sentence.inherited, "place.context")
    if codes:
        return joint(codes, "place.subject")
    joins = len(right) > 1 and not sentence.settled
    codes = listed_behind(sentence, right, routes().joining, every=True) if joins else ()
    if len(codes) > 1:
        # 10公里的电缆连通甲和乙: nearer than what the sentence before was about.
        return joint(codes, "place.route")
    codes = _locative(segment, right, lexicon)
    if codes and sentence.subject_before(segment.clause[0]) in {(), sentence.country}:
        return joint(codes, "place.behind")
    return None


def _before(segment: Segment, left: Named, lexicon: ClaimLexicon, refines: Refines) -> Extent | None:
    """Return the places that the sentence has come to be about by the figure's clause."""
    sentence = segment.sentence
    route = routes().on_route(sentence, segment.quantity.start)
    # 途经浙江，止于杭州: the wider place holds the narrower one.
    codes = tuple(code for code in route if not refines((code,), tuple(set(route) - {code})))
    if codes and sentence.homeland and _turns_home(segment):
        return joint(sentence.homeland, "place.nation")
    # 河北连接京津的铁路26条: lines to two neighbours are told of the place that has them.
    own = sentence.subject_before(segment.clause[0] + 1)
    beyond = set(codes) - set(own)
    sides = any(len(meant) > 1 and beyond == set(meant) for _, meant in sentence.places)
    if codes and not (sides and (own or sentence.settled)):
        return joint(codes, "place.route")
    codes = stretch_before(segment)
    if codes:
        return joint(codes, "place.section")
    if own and own == sentence.country:
        return _of_nation(segment, _counted_in(segment, left, lexicon))
    if own:
        return joint(own, "place.sentence")
    codes = listed_before(segment, left)
    return joint(codes, "place.listed") if codes else None


def _turns_home(segment: Segment) -> bool:
    """Tell whether a clause behind those of a line is about the country: 甲至乙高铁开通，我国高铁里程…."""
    sentence, at = segment.sentence, segment.quantity.start
    elsewhere = [m.end for m, codes in sentence.places if m.end < at and codes != sentence.homeland]
    told = max(elsewhere, default=at)
    turn = max(sentence.text.rfind(word, told, at) for word in OUR_COUNTRY)
    return turn >= 0 and sentence.text[turn - 1] in "，；。"


def _inside(segment: Segment, left: Named, lexicon: ClaimLexicon, refines: Refines) -> Extent | None:
    """Return the places that the clause only mentions: parts of the passage's place, or those served."""
    sentence = segment.sentence
    inside = [item for item in left if not item[0].rule.endswith((".attribute", ".in_name"))]
    for mention, meant in inside:
        exampled = "等" in sentence.text[mention.end : segment.quantity.start]
        ends = mention.end == segment.quantity.outer_start
        if (
            not exampled
            and not (ends and goes_on_list(segment, left))
            and (refines(meant, sentence.subject) or sentence.subject == sentence.country != ())
            and not _follows(segment, mention, lexicon.source_before)
        ):
            return joint(listed_from(sentence.text, left, mention)[0], "place.inside")
    gate = routes().gate_in(sentence, segment.quantity.start) if sentence.places else ()
    if gate and not sentence.settled and refines(gate, sentence.subject or gate):
        return joint(gate, "place.gate")
    if sentence.country and not sentence.extents:
        codes = _served(segment, sentence.start, given=False)
        if codes:
            return joint(codes, "place.served")
    if not sentence.subject:
        codes = whereabouts().event_in(sentence, segment.quantity.start)
        return joint(codes, "place.event") if codes else None
    return None


def _of_nation(segment: Segment, counted: tuple[str, ...]) -> Extent:
    """Return the places that an act of a national body is for, or counts things in, else the country."""
    sentence = segment.sentence
    opened = max((start for start in sentence.nation if start <= segment.clause[0]), default=sentence.start)
    at = segment.quantity.start
    served = _served(segment, opened) or _faced(segment, opened) or counted
    served = served or routes().section_in(sentence, sentence.places, at)
    served = served or whereabouts().event_in(sentence, segment.quantity.start)
    return joint(served or sentence.country, "place.served" if served else "place.nation")


def _faced(segment: Segment, opened: int) -> tuple[str, ...]:
    """Return the places whose need a national body acts upon: 对甲、乙的灾情，财政部预拨2亿元."""
    text, part = segment.sentence.text, segment.sentence.part_of(opened)
    led = _FACED.match(text, part, opened)
    if led is None or not _HELPED.search(text, opened, segment.right[1]):
        return ()
    items = [one for one in segment.sentence.places if one[0].start < led.end()]
    return listed_behind(segment.sentence, items, _FACING)


def _counted_in(segment: Segment, left: Named, lexicon: ClaimLexicon) -> tuple[str, ...]:
    """Return the place right in front of what a national body counts: 水利部已解决甲45万群众的饮水困难."""
    last, meant = left[-1] if left else (None, ())
    if last is None or last.end != segment.quantity.outer_start or last.rule.endswith(".in_name"):
        return ()
    return () if _follows(segment, last, lexicon.source_before) else listed_before(segment, left) or meant


def _served(segment: Segment, start: int, *, given: bool = True) -> tuple[str, ...]:
    """Return the places that a sum is for, named in the figure's part of its sentence: 拨5亿元，支持甲；…."""
    sentence, at = segment.sentence, segment.quantity.start
    start = max(start, sentence.part_of(at))
    end = sentence.text.find("；", at, sentence.end)
    items = [one for one in sentence.places if end < 0 or one[0].start < end]
    return whereabouts().served_by(sentence, start, items, given=given)


def _follows(segment: Segment, mention: PlaceMention, words: tuple[str, ...]) -> bool:
    return segment.sentence.text[max(segment.clause[0], mention.start - 4) : mention.start].endswith(words)


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
        if codes and last_end == mention.start and text.endswith(OUR_COUNTRY, 0, last_end):
            # 覆盖我国华北: the country only says where the region lies.
            codes, last_end = meant, mention.end
            continue
        before = text[max(segment.clause[0], mention.start - 4) : mention.start]
        if before.endswith((*lexicon.source_before, "不到")):
            # 以不到全国1%的面积: nothing is there.
            continue
        if (
            segment.sentence.settled
            and not segment.sentence.is_extent(mention)
            and before.endswith(_BOUND_FOR)
        ):
            continue
        beside = whereabouts()
        if beside.only_gets(text, mention) or is_trip(text, mention):
            continue
        if beside.is_whole(text, mention.end) or beside.ranks_in(text, mention):
            continue
        gate = before.endswith("经") and routes().is_gate(text, mention)
        if (gate or before.endswith(lexicon.locative_before)) and not mention.rule.endswith(".attribute"):
            codes = meant
            last_end = mention.end
    return codes


def _sent_to(segment: Segment, right: Named) -> tuple[str, ...]:
    """Return the places that those counted are sent to in a need: 甲军区派出900名官兵分赴乙、丙等地."""
    at = segment.quantity.end
    return listed_behind(
        segment.sentence,
        [one for one in right if _SENT.match(segment.sentence.text, at, one[0].start) is not None],
        _SENT_TO,
    )
