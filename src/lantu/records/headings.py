"""Headings, and what each says for the text below it: its place, its time, whether it is still to come."""

from __future__ import annotations

from lantu.facts import Period
from lantu.language.mention import PeriodMention, PlaceMention, QuantityMention
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.inheritance import Inheritance
from lantu.records.meant import MeantPlaces
from lantu.records.passage_state import PassageState
from lantu.records.resolving import PlaceResolver
from lantu.records.sections import depth_of, narrowest
from lantu.records.telling import is_day

_LONGEST = 60
_NOT_HEADING = "。！？!?；;…，、：:—”"


def is_heading(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is a short line of its own that ends as no sentence does."""
    whole_line = (start == 0 or text[start - 1] == "\n") and (end == len(text) or text[end] == "\n")
    return whole_line and end - start <= _LONGEST and text[end - 1] not in _NOT_HEADING


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
        periods: list[PeriodMention],
        places: list[PlaceMention],
        quantities: list[QuantityMention],
    ) -> None:
        """Open the section that the heading at `span` begins, with what it says for its text."""
        heading = text[slice(*span)]
        codes: list[str] = []
        for mention in places:
            if not mention.rule.startswith("place.reference"):
                codes += self._meant.of(mention, text, state)
        own = state.own
        named = tuple(dict.fromkeys(codes))
        if own:
            # （三）京津冀协同走深走实: in a city's own report that is what the city is part of.
            named = tuple(
                code for code in named if not self._places.is_around(code, state.document_places[0])
            )
        if heading.strip(" 　：:［］[]【】") in self._lexicon.notes_headings:
            # What a report's notes explain is none of its tasks.
            state.sections.leave()
        past = any(word in heading for word in self._lexicon.past_headings)
        # 推出10项举措: a headline that tells a figure tells what has been done.
        told = not own and any(span[0] <= q.start < span[1] for q in quantities)
        level = depth_of(heading) if level is None else level
        ends = heading.rstrip("：:。 ")
        future = not told and ends.endswith(self._lexicon.future_headings)
        if future and ends.endswith(self._lexicon.done_headings):
            # （二）落实国家战略任务: in a passage that looks back they have been done.
            future = not state.sections.around(level).past
        # 大桥今天合龙: the time of a headline is that of its event, not of all that its text tells.
        sets = own or past or future or heading.endswith(self._lexicon.reports)
        frame = narrowest(
            [
                m.period
                for m in periods
                if m.role in {"at", "since"}
                and (_is_over(m, state.anchor) or (sets and not is_day(m)) or own)
            ]
        )
        given = self._lexicon.given_heading.search(heading) is not None
        if given and frame is not None and _is_of_year(frame, state.anchor):
            # 2026年政府工作报告: the year in which it was given.
            frame = None
        if frame is not None and not past and not future:
            future = self._inheritance.is_ahead(frame, state)
        if frame is not None and not future and self._lexicon.yearly_heading.search(heading):
            # 2025年某市统计公报: its chapters tell of the year of its title.
            level = 0
        state.sections.enter(
            level,
            places=named[:1] if len(named) > 3 else named,
            frame=frame,
            past=past,
            future=future,
            item=state.paragraph if text[span[1] : span[1] + 1] not in {"", "\n"} else None,
        )
        state.opening = True


def named_places(found: list[PlaceMention], extents: frozenset[int]) -> list[PlaceMention]:
    """Return the places that a heading names as its subject, or whose organ speaks below it."""
    return [m for m in found if m.start in extents or m.rule.endswith(".organ")]


def _is_of_year(frame: Period, anchor: str | None) -> bool:
    """Tell whether a time is the year of the document itself."""
    return anchor is not None and frame.start == frame.end == anchor[:4]


def _is_over(mention: PeriodMention, anchor: str | None) -> bool:
    """Tell whether a headline's time is over by the document's: 今年安排, 年底通车 set none for its text."""
    end = mention.period.end
    if anchor is None or end is None:
        return not is_day(mention)
    return end < anchor[: len(end)]
