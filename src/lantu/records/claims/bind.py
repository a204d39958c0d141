"""Bind every figure of a sentence to what it says."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace

from lantu.facts import Period, PlaceName, Span
from lantu.facts.period import NOWHEN
from lantu.language.mention import PeriodMention
from lantu.language.places import PlaceFinder
from lantu.records.claim import Basis, Claim, Kind, Modality, Stage
from lantu.records.claims.confidence import compute_confidence, grounds_of
from lantu.records.claims.extent import find_extent
from lantu.records.claims.heads import Heads
from lantu.records.claims.kinds import Judged, judge_kind
from lantu.records.claims.lexicon import ClaimLexicon, claim_lexicon
from lantu.records.claims.modality import is_later, judge_modality
from lantu.records.claims.moment import (
    Pair,
    find_baseline,
    find_moment,
    governing_period,
    is_day,
    since_period,
)
from lantu.records.claims.owner import find_bearer
from lantu.records.claims.phrase import find_phrase
from lantu.records.claims.segment import Segment, followers, is_points, segments_of
from lantu.records.claims.trim import trim
from lantu.records.sentence import Sentence
from lantu.records.source import Source

_FROM = re.compile(r"(?:由|从)[^，。；]{0,30}$")
_TO = re.compile(r"^[^，。；0-9]{0,8}?(?:到|至|为)(?:了)?")
_SCOPE = re.compile(
    r"[（(]([^（）()]*?(?:不含|不包括|含|包括|剔除|扣除|管辖范围|行政区划范围)[^（）()]*)[）)]"
    r"|((?:全口径|同口径|现有管辖范围|行政区划范围))|(?:如果)?(把[^，。]{2,12}(?:计算在内|计入))"
)
# One of these stands in all that bounds a scope.
_SCOPED = re.compile("含|包括|剔除|扣除|范围|口径|计")
_PRICES = re.compile("可比价|不变价|可比口径|现价|当年价")
_BEGINNING = re.compile(r"(?:由|从)[^由从]{0,10}$")
# Marks the first figure of a pair in its rule: without a time of its own it held before the document's date.
FROM_PAIR = "+pair.from"
_COUNTABLE = {"count", "money", "measure", "pure"}


class ClaimBinder:
    """Turns the figures of sentences into claims.

    Parameters
    ----------
    finder : PlaceFinder
        Gives codes their canonical names.
    link : callable
        Indicator phrase and unit to the catalogue's id, or None.
    """

    def __init__(self, finder: PlaceFinder, link: Callable[[str, str], str | None]) -> None:
        self._finder = finder
        self._link = link
        self._lexicon: ClaimLexicon = claim_lexicon()

    def bind(self, sentence: Sentence, source: Source, before: str = "") -> list[Claim]:
        """Return the claims of one sentence in text order; one of nothing that is named has no indicator.

        Parameters
        ----------
        sentence : Sentence
        source : Source
            The document that the sentence stands in.
        before : str
            What the last figure of the sentence before measured: a verb alone is said of it.
        """
        heads = Heads(before)
        claims: list[Claim] = []
        pending_from = False
        for segment in segments_of(sentence):
            pair = Pair(_is_from(segment), pending_from and _TO.match(segment.left_text) is not None)
            pending_from = pair.first
            claims.append(self._claim(segment, heads, claims[-1] if claims else None, pair, source))
        return _share_out(sentence, claims)

    def _claim(
        self, segment: Segment, heads: Heads, before: Claim | None, pair: Pair, source: Source
    ) -> Claim:
        lexicon = self._lexicon
        quantity = segment.quantity
        left = segment.masked(segment.left)
        if pair.first:
            # 由设立之初的11%提高到: what it was then is no part of the name.
            left = _BEGINNING.sub("", left)
        judged = judge_kind(segment, left, lexicon)
        judged = _continued(segment, judged, before, left)
        if pair.second and before is not None and judged.kind == "level":
            judged = judged._replace(kind=before.kind)
        indicator, own = find_phrase(segment, judged, heads, lexicon)
        bearer = find_bearer(segment, indicator, lexicon)
        indicator = bearer + indicator
        heads.remember(indicator, own=own, lexicon=lexicon)
        kind = judged.kind
        since = since_period(segment)
        counted = since is not None and not _is_from_today(since, source.anchor)
        if kind == "level" and not any(pair) and self._is_cumulative(segment, counted):
            kind = "cumulative"
        speaker = source.speaker_at(quantity.start)
        modality = judge_modality(segment, kind, source.anchor, lexicon, spoken=speaker is not None)
        # The traffic of one line is none of the catalogue's, which are of places.
        indicator_id = None if bearer else self._linked(indicator, segment, before, own=own)
        extent = find_extent(segment, lexicon, self._refines)
        period = self._period(segment, kind, modality, source, pair)
        if pair.first and not is_later(period, source.anchor):
            # 将由5小时缩短至2小时: what it is to change from is so already.
            modality = "reported"
        start, end = source.to_source(quantity.start, quantity.end)
        return Claim(
            id=identify(source.document_id, start, end),
            span=Span(start, end),
            quote=Span(*source.to_source(*segment.clause)),
            quantity=quantity.quantity,
            indicator=indicator,
            indicator_id=indicator_id,
            places=self._names(extent.codes),
            place_mode=extent.mode,
            origin=self._names(extent.origin),
            destination=self._names(extent.destination),
            period=period,
            kind=kind,
            direction=judged.direction,
            baseline=find_baseline(segment, kind, since),
            modality=modality,
            speaker=speaker,
            stage=self._stage(segment, indicator),
            net=self._net(indicator),
            basis=_basis(segment),
            confidence=compute_confidence(
                grounds_of(
                    extent, indicator, settled=segment.sentence.settled, catalogued=indicator_id is not None
                )
            ),
            rule=f"{judged.rule}+{extent.rule}+{quantity.rule}{FROM_PAIR if pair.first else ''}",
        )

    def _linked(self, indicator: str, segment: Segment, before: Claim | None, *, own: bool) -> str | None:
        """Link a phrase; growth that leans on the figure before it is growth of that figure's indicator."""
        if before is not None and not own and indicator == before.indicator:
            return before.indicator_id
        return self._link(indicator, segment.quantity.quantity.unit)

    def _period(self, segment: Segment, kind: Kind, modality: Modality, source: Source, pair: Pair) -> Period:
        period = find_moment(segment, kind, modality, source.anchor, pair)
        behind = segment.sentence.text[segment.quantity.end : segment.clause[1]]
        if period == NOWHEN and self._lexicon.plan_behind.search(behind):
            # What is only drawn yet was drawn by the document's date.
            return Period(None, source.anchor)
        return period

    def _refines(self, codes: tuple[str, ...], wider: tuple[str, ...]) -> bool:
        return all(
            any(code == other or self._finder.lies_in(code, other) for other in wider) for code in codes
        )

    def _is_cumulative(self, segment: Segment, since: bool) -> bool:
        if segment.quantity.sort not in _COUNTABLE:
            return False
        sentence, at = segment.sentence, segment.quantity.start
        start = max(sentence.start, sentence.text.rfind("；", sentence.start, at))
        summed = sentence.last_before(self._lexicon.cumulative, at)
        carried = not self._states_level(segment) and segment.left[1] > segment.left[0]
        if summed >= start and (summed >= segment.clause[0] or carried):
            return True
        in_total = sentence.last_before(self._lexicon.in_total, at)
        reaches = in_total >= start and (in_total >= segment.clause[0] or carried)
        if reaches and not is_day(governing_period(segment)):
            return True
        if not since or segment.quantity.sort == "pure":
            return False
        # 10年来…全市23个断面: a number that nothing was done to is no sum over the years.
        behind = segment.right_text
        head = trim(segment.masked(segment.left), self._lexicon)
        if self._states_level(segment) and not self._lexicon.done.search(segment.left_text):
            # 投运以来，航线达到…: what is reached is a sum only of what flows (销售额突破).
            return self._lexicon.flow.fullmatch(head) is not None
        done_to = any(word in behind for word in self._lexicon.moved)
        return done_to or (bool(head) and self._lexicon.per.search(head) is None)

    def _states_level(self, segment: Segment) -> bool:
        return segment.written_before.endswith(self._lexicon.level_end)

    def _stage(self, segment: Segment, indicator: str) -> Stage | None:
        near = indicator + segment.sentence.text[segment.quantity.end : segment.right[1]]
        found = self._lexicon.stage.search(near)
        return self._lexicon.stages[found.group()] if found else None

    def _net(self, indicator: str) -> bool | None:
        if indicator.endswith(self._lexicon.net) or indicator.startswith(self._lexicon.net):
            return True
        if self._lexicon.gross.search(indicator):
            return False
        return None

    def _names(self, codes: tuple[str, ...]) -> tuple[PlaceName, ...]:
        by_code = self._finder.by_code
        return tuple([PlaceName(by_code[code].full_name, code) for code in codes]) if codes else ()


def _is_from_today(since: PeriodMention, anchor: str | None) -> bool:
    """Tell whether something only begins on the document's day: nothing has been summed up yet."""
    return since.period.start is not None and anchor is not None and since.period.start >= anchor


def _basis(segment: Segment) -> Basis | None:
    """Return what labels the figure: its scope and its prices, where the clause says them."""
    clause = segment.sentence.text[segment.clause[0] : segment.clause[1]]
    text, start = segment.sentence.text, segment.sentence.start
    since = max(start, text.rfind("；", start, segment.quantity.start))
    scoped = _SCOPED.search(text, since, segment.clause[1])
    scopes = list(_SCOPE.finditer(text, since, segment.clause[1])) if scoped else []
    scope = scopes[-1] if scopes else None
    prices = _PRICES.search(clause)
    if scope is None and prices is None:
        return None
    constant = prices is not None and prices.group() in {"可比价", "不变价", "可比口径"}
    return Basis(
        scope=next(group for group in scope.groups() if group) if scope else None,
        prices="constant" if constant else "current" if prices else None,
    )


def _share_out(sentence: Sentence, claims: list[Claim]) -> list[Claim]:
    """Give each figure behind 分别 its own place or year where as many are listed as there are figures."""
    respectively = claim_lexicon().respectively.search(sentence.text, sentence.start, sentence.end)
    if respectively is None:
        return claims
    at = respectively.start()
    group = [i for i, quantity in enumerate(sentence.quantities) if quantity.start > at]
    if group:
        group = group[: 1 + followers(sentence, group[0])]
    places = [m for m, codes in sentence.places if m.end <= at and len(codes) == 1 and sentence.is_extent(m)]
    years = [m.period for m in sentence.periods if m.end <= at and m.role == "at"]
    periods = _each_year(years[0]) if len(years) == 1 else years
    for index, claim_index in enumerate(group):
        claim = claims[claim_index]
        if len(group) > 1 and len(places) == len(group) == len(claim.places):
            claim = replace(claim, places=(claim.places[index],), place_mode="joint")
        if len(group) > 1 and len(periods) == len(group):
            claim = replace(claim, period=periods[index])
        claims[claim_index] = claim
    return claims


def _each_year(period: Period) -> list[Period]:
    """Return the years of a span of years: 2013年至2017年 with five figures gives each its own."""
    start, end = period
    if start is None or end is None or len(start) != 4 or len(end) != 4:
        return []
    return [Period(str(year), str(year)) for year in range(int(start), int(end) + 1)]


def _continued(segment: Segment, judged: Judged, before: Claim | None, left: str) -> Judged:
    """Let a figure that only goes on with a list be of the kind of the one before it.

    增长8.7%、31.5%和32.3%: all three are growth. 占全省的35.7%、京津冀区域的32%: the second is a share of
    another whole.
    """
    if before is None or judged.kind != "level" or before.kind not in {"growth", "change", "share"}:
        return judged
    points = is_points(segment.quantity)
    if before.kind == "share" and segment.quantity.sort == "percent" and not trim(left, claim_lexicon()):
        # 占全国一半以上，达到56.7%: the same share, more exactly.
        return Judged("share", None, "", "", "claim.share.next")
    relative = points or segment.quantity.sort in {"percent", "point", "multiple"}
    if not relative or segment.first_in_clause:
        return judged
    written = segment.left_text.strip("、和与及 ")
    if not left.strip("、和与及 ") and not written:
        return Judged(before.kind, before.direction, "", "", f"{judged.rule}.next")
    if before.kind == "share" and written.endswith("的"):
        return Judged("share", None, "", f"占{written.removesuffix('的')}", "claim.share.whole")
    return judged


def _is_from(segment: Segment) -> bool:
    if not _FROM.search(segment.left_text):
        return False
    after = segment.sentence.text[segment.quantity.outer_end : segment.quantity.outer_end + 16]
    return re.match(r"[^，。；]{0,10}?(?:到|至|为)", after) is not None


def identify(document_id: str, start: int, end: int) -> str:
    """Return the id of the claim at a span of a document: reading again gives the same."""
    return hashlib.sha256(f"claim|{document_id}|{start}|{end}".encode()).hexdigest()[:16]
