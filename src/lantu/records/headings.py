"""Headings, and what each says for the text below it: its place, its time, whether it is still to come."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lantu.facts import Period
from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention
from lantu.language.vocabulary import load_vocabulary
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.inheritance import Inheritance
from lantu.records.meant import MeantPlaces
from lantu.records.national import tells_for_country
from lantu.records.passage_state import PassageState
from lantu.records.questions import is_to_come
from lantu.records.resolving import PlaceResolver
from lantu.records.sections import PLAN, depth_of, narrowest
from lantu.records.telling import is_day

_LONGEST = 60
# What a title says of the five-year plan that it is.
_PLAN_TITLE = re.compile(
    "第(?P<number>[一二三四五六七八九十]+)个五年(?:发展)?(?:规划|计划)|“?(?P<name>[一二三四五六七八九十]{1,2}五)”?(?:时期|期间)?[^，。；]{0,24}?规划"
)
# 展望2026, 谋划“十五五”.
_LOOKS_AHEAD = re.compile(
    "(?:[^展谋布开擘]{0,3}[、.．）) 　])?(?:展望|谋划|布局|开局|擘画)"
    "(?:(?P<year>20[0-9]{2})年?|“?十[四五六]五”?|未来|今后|来年|明年|新[一的])"
)
# Among what is to be done only these look back; 取得新成效 is what is aimed at there.
_LOOKS_BACK = re.compile("回顾|过去|以来|完成情况|执行情况|基础|现状|已取得|[一二三四五1-5]年来|上年|去年")
# A headline with one of these tells of a plan, and is none.
_ISSUED = re.compile("印发|发布|出台|公布|解读|通过|公开|实施情况|签署|签订|签约|达成|[》”](?!.*协议)")
# A document's title begins so near to its start.
_TITLE = 60
# （一）关于加快断头路建设的建议: what somebody has asked for, above what is answered.
_ASKED_FOR = re.compile(
    "关于[^。；]{2,60}的(?:意见|建议)|(?:您|你|代表|委员)们?(?:所)?提出?的[^。；]{0,8}(?:意见|建议|问题)"
)
# So end headings of aims; 目标任务 are tasks.
_AIMS = ("目标", "指标", "目标要求")
# So end headings of what is wanting: behind what a year's report tells, that is so today.
_WANTING = ("问题", "困难", "不足", "短板")
# 高标准推进某新区建设: what is told below such a heading is of the place that it names last.
_BUILT_UP = re.compile(
    "(?:高质量|高标准|高水平|绿色|创新|协同|加快)*(?:规划建设|开发建设|建设发展|开发开放|建设|发展|振兴|崛起)"
)
_NOT_HEADING = "。！？!?；;…，、：:—”"


def is_heading(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is a short line of its own that ends as no sentence does."""
    whole_line = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
    return whole_line and end - start <= _LONGEST and text[end - 1] not in _NOT_HEADING


class HeadingMentions(NamedTuple):
    """What a heading names: times, the places that are its subject or speak below it, and figures."""

    periods: list[PeriodMention]
    places: list[PlaceMention]
    quantities: list[QuantityMention]


class HeadingReader:
    """Reads what a heading sets for its section."""

    def __init__(
        self, lexicon: ClaimLexicon, places: PlaceResolver, meant: MeantPlaces, inheritance: Inheritance
    ) -> None:
        self._lexicon = lexicon
        self._places = places
        self._meant = meant
        self._inheritance = inheritance

    def enter(
        self,
        state: PassageState,
        text: str,
        span: tuple[int, int],
        level: int | None,
        here: HeadingMentions,
        asked: str | None = None,
    ) -> None:
        """Open the section that the heading at `span` begins, with what it says for its text.

        So does a question of an interview, by what is `asked` about.
        """
        heading = text[slice(*span)] if asked is None else asked
        own, named = state.own, self._named(state, text, span, heading, here)
        if heading.strip(" 　：:［］[]【】") in self._lexicon.notes_headings:
            # What a report's notes explain is none of its tasks.
            state.sections.leave()
        past = any(word in heading for word in self._lexicon.past_headings)
        # 推出10项举措: a headline that tells a figure tells what has been done. So does that of a place's own
        # text, which is news then and no report: 某省：2026年生产总值预期增长5%.
        counted = any(span[0] <= q.start < span[1] for q in here.quantities)
        own = own and not (counted and span[0] < _TITLE and _ISSUED.search(heading) is None)
        told = not own and counted
        # So does a title that says who did what: 三地部署今年重点任务.
        told = told or (span[0] < _TITLE and self._lexicon.headline.search(heading) is not None)
        level = depth_of(heading) if level is None else level
        ends = heading.rstrip("：:。 ")
        ahead = _LOOKS_AHEAD.match(ends)
        future = not told and (ahead is not None or ends.endswith(self._lexicon.future_headings))
        future = future and (span[0] < _TITLE or _ASKED_FOR.search(ends) is None)
        future = future or (asked is not None and not past and is_to_come(asked))
        if past and state.sections.around(level).future and not _LOOKS_BACK.search(heading):
            # ——绿色转型取得新成效 among aims: that is still to be done.
            past = False
        if future and ends.endswith(self._lexicon.done_headings):
            # （二）落实国家战略任务: in a passage that looks back they have been done.
            future = not state.sections.around(level).past
        # 大桥今天合龙: the time of a headline is that of its event, not of all that its text tells.
        titled = span[0] < _TITLE and not state.reported and self._lexicon.plan_heading.search(heading)
        sets = (
            own
            or past
            or future
            or asked is not None
            or bool(titled)
            or heading.endswith(self._lexicon.reports)
        )
        frame = narrowest(
            [
                m.period
                for m in here.periods
                if m.role in {"at", "since"}
                and (_is_over(m, state.anchor) or (sets and not is_day(m)) or own)
            ]
        )
        frame = Period(None, state.anchor) if own and ends.endswith(_WANTING) else frame
        given = self._lexicon.given_heading.search(heading) is not None
        if given and frame is not None and _is_of_year(frame, state.anchor):
            # 2026年政府工作报告: the year in which it was given.
            frame = None
        if frame is not None and not past and not future:
            future = self._inheritance.is_ahead(frame, state)
        frame = frame or (_years_of_plan(heading) if titled else None)
        if frame is None and ahead is not None and ahead["year"] and future:
            frame = Period(ahead["year"], ahead["year"])
        undated = frame is None and _ISSUED.search(heading) is None
        if titled and (undated or (frame is not None and _goes_on(frame, state.anchor))):
            # 某市第十五个五年规划纲要: its chapters tell what is to be done, unless one looks back.
            level, future = PLAN, True
        if frame is not None and not future and self._lexicon.yearly_heading.search(heading):
            # 2025年某市统计公报: its chapters tell of the year of its title.
            level = 0
        state.sections.enter(
            level,
            places=named[:1] if len(named) > 3 else named,
            frame=frame,
            past=past,
            future=future,
            aims=ends.endswith(_AIMS),
            since=any(m.role == "since" and m.period == frame for m in here.periods),
            item=state.paragraph if text[span[1] : span[1] + 1] not in {"", "\n"} else None,
        )
        state.opening = True

    def _named(
        self, state: PassageState, text: str, span: tuple[int, int], heading: str, here: HeadingMentions
    ) -> tuple[str, ...]:
        """Return the places that a heading says its section is about."""
        codes: list[str] = []
        for mention in here.places:
            is_venue = self._lexicon.meets_for_country(text, span[0], mention)
            if not mention.rule.startswith("place.reference") and not is_venue:
                codes += self._meant.of(mention, text, state)
        named = tuple(dict.fromkeys(codes))
        if not state.own:
            title = span[0] < _TITLE
            return () if title and tells_for_country(heading, self._lexicon) else named
        # （三）京津冀协同走深走实: in a city's own report that is what the city is part of.
        named = tuple(code for code in named if not self._places.is_around(code, state.document_places[0]))
        # 沧州市推动黄骅港建设实施方案: the title's own place, which its text is about.
        return state.document_places if state.document_places[0] in named else named


def named_places(
    found: list[PlaceMention], extents: frozenset[int], text: str, end: int
) -> list[PlaceMention]:
    """Return the places that a heading names as its subject, builds up, or whose organ speaks below it.

    Parameters
    ----------
    found : list of PlaceMention
        Those of the heading.
    extents : frozenset of int
        Where those stand that are its subject.
    text : str
    end : int
        Where the heading ends.
    """
    return [
        m
        for m in found
        if m.start in extents or m.rule.endswith(".organ") or _BUILT_UP.fullmatch(text, m.end, end)
    ]


def _is_of_year(frame: Period, anchor: str | None) -> bool:
    """Tell whether a time is the year of the document itself."""
    return anchor is not None and frame.start == frame.end == anchor[:4]


def _years_of_plan(heading: str) -> Period | None:
    """Return the years of the five-year plan that a title is of: 第十五个五年规划纲要, “十五五”规划."""
    named = _PLAN_TITLE.search(heading)
    if named is None:
        return None
    return _plans().get(named["number"] + "五" if named["number"] else named["name"])


@cache
def _plans() -> dict[str, Period]:
    """Return the years of each five-year plan by its short name."""
    plans = load_vocabulary("periods_plans", "lantu.language")["plan"]
    return {plan["name"]: Period(plan["start"], plan["end"]) for plan in plans}


def _goes_on(frame: Period, anchor: str | None) -> bool:
    """Tell whether years are not over by the document's date."""
    return frame.end is not None and anchor is not None and frame.end[:4] >= anchor[:4]


def _is_over(mention: PeriodMention, anchor: str | None) -> bool:
    """Tell whether a headline's time is over by the document's: 今年安排, 年底通车 set none for its text."""
    end = mention.period.end
    if anchor is None or end is None:
        return not is_day(mention)
    return end < anchor[: len(end)]
