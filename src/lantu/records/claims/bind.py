"""Bind every figure of a sentence to what it says."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from lantu.facts import Period, PlaceName, Span
from lantu.facts.period import NOWHEN
from lantu.language.mention import PeriodMention
from lantu.language.places import PlaceFinder
from lantu.records.claim import Baseline, Claim, Kind, Modality, Stage
from lantu.records.claims.aims import is_goal_met
from lantu.records.claims.asides import Asides, opens_aside
from lantu.records.claims.baselines import find_baseline, listed_against
from lantu.records.claims.basis import find_basis
from lantu.records.claims.beside import (
    FROM_PAIR,
    as_before,
    from_sender,
    go_on,
    in_time_of_pair,
    match_pairs,
    share_out,
    share_pairs,
)
from lantu.records.claims.composition import RATIO_MARKS, in_one_row
from lantu.records.claims.confidence import compute_confidence, grounds_of
from lantu.records.claims.events import year_of_event
from lantu.records.claims.extent import find_extent
from lantu.records.claims.governing import since_period
from lantu.records.claims.heads import Heads
from lantu.records.claims.hedged import hedged
from lantu.records.claims.itself import places_in_full
from lantu.records.claims.judged import Judged
from lantu.records.claims.kinds import is_share_of, judge_kind
from lantu.records.claims.launched import since_launch
from lantu.records.claims.lexicon import ClaimLexicon, claim_lexicon
from lantu.records.claims.modality import is_later, judge_modality
from lantu.records.claims.moment import Pair, find_moment
from lantu.records.claims.owner import find_bearer
from lantu.records.claims.pairs import is_from
from lantu.records.claims.phrase import find_phrase
from lantu.records.claims.planned import GOAL, is_part, judge_held
from lantu.records.claims.portion import with_whole
from lantu.records.claims.predicated import completed
from lantu.records.claims.segment import Segment, segments_of
from lantu.records.claims.spanned import over_pair
from lantu.records.claims.summed import is_sum
from lantu.records.claims.tidying import tidy
from lantu.records.linking import IndicatorLinker
from lantu.records.sentence import OFFICES, Sentence
from lantu.records.source import Source

_TO = re.compile(r"^[^，。；0-9]{0,12}?(?:到|至|为)(?:了)?")
# A region with a name of its own has so many members, or more.
_SEVERAL = 3
_BEATS = re.compile("[优好]于[^，。；]{0,16}$")
_TURNS = re.compile("[，、]?(?:转|变|改|调整)[为成至]")
_BEGINNING = re.compile(r"(?:由|从)[^由从]{0,10}$")
# 由最初的1条增加到现在的图定17条: how it came to what it is.
_COMING_TO = re.compile("^[一-龥]{1,3}(?:到|至|为)了?(?:[一-龥]{2,6}[前后时初末])?的(?:图定|固定|常态化)?$")
_STAGES_OF_MONEY = frozenset({"协议", "总投资", "到位"})
# 共建成渝双城经济圈: 建 and 成 are of two words there.
_BUILT_WITH = re.compile("建成(?=渝)")


class ClaimBinder:
    """Turns the figures of sentences into claims.

    Parameters
    ----------
    finder : PlaceFinder
        Gives codes their canonical names.
    linker : IndicatorLinker
        Gives phrases the catalogue's ids.
    """

    def __init__(self, finder: PlaceFinder, linker: IndicatorLinker) -> None:
        self._finder = finder
        self._linker = linker
        self._lexicon: ClaimLexicon = claim_lexicon()
        # 京津冀 names each of its members, one character each.
        self._groups = {
            frozenset(place.members): place.code
            for place in finder.by_code.values()
            if place.level == "group" and len(place.members) == len(place.full_name) > 2
        }

    def bind(self, sentence: Sentence, source: Source, before: Claim | None = None) -> list[Claim]:
        """Return the claims of one sentence in text order; one of nothing that is named has no indicator.

        Parameters
        ----------
        sentence : Sentence
        source : Source
            The document that the sentence stands in.
        before : Claim or None
            The last figure before the sentence: a verb or a time alone is said of what it measured.
        """
        heads = Heads(before)
        claims: list[Claim] = []
        pairs: list[Pair] = []
        asides = Asides()
        segments = segments_of(sentence)
        for segment in segments:
            before_it = pairs[-1] if pairs else Pair(first=False, second=False)
            pair = Pair(is_from(segment), before_it.first and _TO.match(segment.left_text) is not None)
            if any(before_it) and not any(pair) and _only_goes_on(segment):
                # 从771家、481家增加到1076家、636家: each list is one side.
                pair = before_it
            pairs.append(pair)
            heads, last = asides.enter(segment, heads, claims[-1] if claims else None)
            claim = self._claim(segment, heads, last, pair, source)
            if claim.indicator_id is None and claim.indicator:
                claim = self._as_part(claim, last or before)
            claims.append(since_launch(segment, over_pair(segment, claim, claims), source.anchor))
        claims = in_one_row(segments, claims)
        shared = share_out(
            sentence, in_time_of_pair(match_pairs(claims, pairs), pairs), self._members, self._names
        )
        shared = share_pairs(shared, self._members) if len(shared) > 3 else shared
        if (
            len(sentence.places) < _SEVERAL
            or OFFICES.search(sentence.text, sentence.start, sentence.end) is None
        ):
            return shared
        return [self._as_region(claim) for claim in shared]

    def _as_region(self, claim: Claim) -> Claim:
        """Name the region where offices of all its members act as one: 甲市医保局、乙市医保局、丙省医保局."""
        if len(claim.places) < _SEVERAL or claim.origin or claim.place_mode != "joint":
            return claim
        whole = self._groups.get(frozenset(place.code for place in claim.places if place.code))
        return claim if whole is None else replace(claim, places=self._names((whole,)))

    def _claim(
        self, segment: Segment, heads: Heads, before: Claim | None, pair: Pair, source: Source
    ) -> Claim:
        lexicon = self._lexicon
        quantity = segment.quantity
        left = _in_front(segment, pair, lexicon)
        held = judge_held(segment, before, lexicon)
        judged = held or go_on(segment, judge_kind(segment, left, lexicon), before, left)
        if pair.second and before is not None and judged.kind == "level":
            judged = judged._replace(kind=before.kind)
        if held is not None and before is not None:
            indicator, own = before.indicator, False
        else:
            indicator, own = find_phrase(segment, judged, heads, lexicon)
        indicator = tidy(indicator)
        if segment.first_in_clause and (not indicator or indicator in lexicon.arrives):
            # 甲到乙最快30分钟可达: where nothing else is left, the places are what it is told of.
            indicator = places_in_full(segment, lexicon) + indicator
        bearer = find_bearer(segment, indicator, lexicon)
        indicator = bearer + indicator
        unit = quantity.quantity.unit
        heads.remember(indicator, unit, own=own, counts=quantity.sort == "count", lexicon=lexicon)
        indicator = completed(segment, indicator, heads, before, lexicon)
        if quantity.sort == "percent" and judged.kind in {"share", "level"}:
            heads.relative = indicator
        elif own:
            heads.relative = ""
        named = with_whole(segment, indicator, before.indicator if before is not None else "")
        shares = judged.kind == "level" and (named != indicator or is_share_of(indicator, segment))
        kind = heads.kind = "share" if shares else judged.kind
        since = since_period(segment)
        if kind == "level" and not any(pair) and is_sum(segment, since, source.anchor, lexicon, before):
            kind = "cumulative"
        speaker = source.speaker_at(quantity.start)
        modality = judge_modality(segment, kind, source.anchor, lexicon, indicator, speaker)
        # The traffic of one line is none of the catalogue's, which are of places.
        basis = find_basis(segment)
        # 亿元以上项目 are counted as projects are; how large they are the scope says.
        bare = indicator.replace(basis.scope, "") if basis is not None and basis.scope else indicator
        indicator_id = None if bearer else self._linked(bare, segment, before, kind, own=own)
        extent = find_extent(segment, lexicon, self._refines)
        # 京津转入河北单位5616个，其中法人单位3475个: a part of the same flow.
        of_flow = before is not None and before.origin and (kind == "share" or heads.among_parts)
        if before is not None and (not own or of_flow):
            extent = as_before(segment, extent, before, kind)
        extent = from_sender(segment, extent, heads.sender)
        heads.sender = extent.origin or heads.sender
        period = self._period(segment, kind, modality, source, pair)
        if judged.rule == GOAL or is_goal_met(segment):
            modality = "target"
        if before is not None and is_part(segment, before, modality, lexicon):
            modality = before.modality
        if pair.first and not is_later(period, source.anchor):
            # 将由5小时缩短至2小时: what it is to change from is so already.
            modality = "reported"
        start, end = source.to_source(quantity.start, quantity.end)
        return Claim(
            id=identify(source.document_id, start, end),
            span=Span(start, end),
            quote=Span(*source.to_source(*segment.clause)),
            quantity=hedged(segment, kind),
            indicator=named,
            indicator_id=indicator_id,
            places=self._names(extent.codes),
            place_mode=extent.mode,
            origin=self._names(extent.origin),
            destination=self._names(extent.destination),
            period=period,
            kind=kind,
            direction="down" if self._is_better(segment, judged, indicator) else judged.direction,
            baseline=self._baseline(segment, judged, since, before if kind == judged.kind else None, period),
            modality=modality,
            speaker=speaker,
            stage=self._stage(segment, indicator),
            net=self._net(indicator),
            basis=basis,
            confidence=compute_confidence(
                grounds_of(
                    extent, indicator, settled=segment.sentence.settled, catalogued=indicator_id is not None
                )
            ),
            rule=f"{judged.rule}+{extent.rule}+{quantity.rule}{FROM_PAIR if pair.first else ''}",
        )

    def _baseline(
        self,
        segment: Segment,
        judged: Judged,
        since: PeriodMention | None,
        before: Claim | None,
        period: Period,
    ) -> Baseline | None:
        """Return what a figure is against: one that only goes on with a list, what the one before is."""
        if judged.elsewhere:
            return None
        goes_on = _only_goes_on(segment) and not listed_against(segment)
        if before is not None and judged.kind == before.kind and goes_on:
            return before.baseline
        return find_baseline(segment, judged.kind, since, period)

    def _is_better(self, segment: Segment, judged: Judged, indicator: str) -> bool:
        """Tell whether something that is better when there is less of it is said to be so: 浓度改善8%."""
        left = segment.left_text.rstrip()
        # 浓度优于年度目标2微克/立方米: below it.
        better = judged.direction is not None and (
            left.endswith(self._lexicon.better) or _BEATS.search(left) is not None
        )
        return better and self._lexicon.better_when_less.search(indicator) is not None

    def _linked(
        self, indicator: str, segment: Segment, before: Claim | None, kind: Kind, *, own: bool
    ) -> str | None:
        """Link a phrase; growth that leans on the figure before it is growth of that figure's indicator.

        A share of something, and a percentage of it, are none of its amount (财政支出75%以上用于民生).
        """
        unit = segment.quantity.quantity.unit
        leans = before is not None and not own and indicator == before.indicator
        if kind == "share" and not leans:
            return self._linker.link_share(indicator)
        found = before.indicator_id if leans and before is not None else self._linker.link(indicator, unit)
        if found is None and segment.opens_with_place and segment.first_in_clause:
            found = self._linker.link_alone(indicator, unit)
        if found is None or kind not in {"level", "share"} or self._linker.measures(found, unit):
            return found
        return None

    def _as_part(self, claim: Claim, before: Claim | None) -> Claim:
        """Link a part that only its short name tells: 进出口总额8211亿元。其中，出口4100亿元."""
        whole = before.indicator_id if before is not None else None
        # 口岸进出口 has parts of its own: 出口 behind it is none of all exports.
        if before is None or whole is None or self._linker.narrowing(before.indicator, whole):
            return claim
        found = self._linker.link_part(claim.indicator, claim.quantity.unit, whole)
        return claim if found is None else replace(claim, indicator_id=found)

    def _period(self, segment: Segment, kind: Kind, modality: Modality, source: Source, pair: Pair) -> Period:
        period = find_moment(segment, kind, modality, source.anchor, pair)
        if period == NOWHEN and modality == "plan":
            period = year_of_event(segment)
        behind = segment.sentence.text[segment.quantity.end : segment.clause[1]]
        drawn = self._lexicon.plan_behind.search(behind) or self._lexicon.drawn.match(segment.left_text)
        drawn = drawn or self._lexicon.forecast.search(segment.left_text)
        if period == NOWHEN and drawn and not segment.sentence.future:
            # What is only drawn yet, or may be, was so by the document's date.
            return Period(None, source.anchor)
        return period

    def _refines(self, codes: tuple[str, ...], wider: tuple[str, ...]) -> bool:
        return all(
            any(code == other or self._finder.lies_in(code, other) for other in wider) for code in codes
        )

    def _stage(self, segment: Segment, indicator: str) -> Stage | None:
        near = indicator + segment.sentence.text[segment.quantity.end : segment.right[1]]
        found = self._lexicon.stage.search(_BUILT_WITH.sub("", near))
        stage = self._lexicon.stages[found.group()] if found else None
        # 300个项目总投资50亿元: the money is in that stage, not those counted.
        return None if stage in _STAGES_OF_MONEY and segment.quantity.sort == "count" else stage

    def _net(self, indicator: str) -> bool | None:
        if indicator.endswith(self._lexicon.net) or indicator.startswith(self._lexicon.net):
            return True
        if self._lexicon.gross.search(indicator):
            return False
        return None

    def _members(self, code: str) -> tuple[PlaceName, ...]:
        """Return the members of a group that its name lists one character each: 京津冀, 津冀."""
        place = self._finder.by_code[code]
        listed = place.level == "group" and len(place.members) == len(place.full_name)
        return self._names(place.members) if listed else ()

    def _names(self, codes: tuple[str, ...]) -> tuple[PlaceName, ...]:
        names = self._finder.names
        return tuple([names[code] for code in codes]) if codes else ()


def _in_front(segment: Segment, pair: Pair, lexicon: ClaimLexicon) -> str:
    """Return the words in front of a figure, without how one of a pair came to the other."""
    left = segment.masked(segment.left)
    if opens_aside(segment):
        left = left.removeprefix("含").removeprefix("包括")
    if pair.first:
        # 由设立之初的11%提高到: what it was then is no part of the name.
        # 由上年下降3%转为增长: how it changed then is.
        turned = lexicon.change_end.search(left) if _TURNS.match(segment.right_text) else None
        left = _BEGINNING.sub("", left) + (turned["verb"] if turned is not None else "")
    return _COMING_TO.sub("", left) if pair.second else left


def _only_goes_on(segment: Segment) -> bool:
    """Tell whether a figure follows another of a list with nothing between but what joins them."""
    return (segment.goes_on and not segment.left_text.strip("、和与及 ")) or segment.left_text in RATIO_MARKS


def identify(document_id: str, start: int, end: int) -> str:
    """Return the id of the claim at a span of a document: reading again gives the same."""
    return hashlib.sha256(f"claim|{document_id}|{start}|{end}".encode()).hexdigest()[:16]
