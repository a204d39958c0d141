"""What mentions of places mean where they stand: 当地 and 全省 are of a place named just before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lantu.language.mention import PlaceMention
from lantu.language.places import PlaceFinder
from lantu.language.vocabulary import load_vocabulary
from lantu.records.counties import Counties
from lantu.records.countries import CountryPairs
from lantu.records.lent import LentNames
from lantu.records.passage_state import PassageState
from lantu.records.resolving import PlaceResolver
from lantu.records.sentence import LISTED, SITED, Named, leads
from lantu.records.whereabouts import whereabouts
from lantu.records.wording import is_in_title
from lantu.records.zones import is_new_district

# As long as the name of a house is behind the place that it begins with.
_HOUSE = 14
_NAME = re.compile(f"[一-龥]{{0,{_HOUSE}}}")
_EXAMPLE = re.compile("[^，。；]{0,24}?等")
_TITLE = 40
# 在欧盟外的第一大贸易伙伴: the figure is of no place outside of which it holds.
_OUTSIDE = re.compile("[以之]外|外[的第，、]")
_REMEMBERED = re.compile("[^，。；]{0,16}周年")
"""A title has no more characters than this in front of a place."""
_OWN_REFERENCES = {"place.reference.province", "place.reference.prefecture", "place.reference.county"}
# In a place's own report 中部地区 is the middle of that place.
_OWN_PART = re.compile("[东中西]{1,2}部地区")
_OURS = "我本"
_ZONE = "place.reference.zone"
_CUSTOMS = "海关"


class MeantPlaces:
    """Gives the mentions of a sentence the codes that they mean in its passage.

    Parameters
    ----------
    finder : PlaceFinder
    places : PlaceResolver
    """

    def __init__(self, finder: PlaceFinder, places: PlaceResolver) -> None:
        self._finder, self._places, self._counties = finder, places, Counties(finder)
        self._lent = LentNames(finder, places)
        self._pairs = CountryPairs(finder)
        self._programmes = whereabouts().programmes
        self._common = whereabouts().common_programmes
        words = load_vocabulary("whereabouts", "lantu.records")
        aside, self._of_kind = words["aside"], frozenset(words["zone"]["of_kind"])
        self._customs = frozenset(words["local"]["customs_of_province"])
        self._campaigns = tuple(aside["campaigns"])
        self._named_after = re.compile(aside["named_after"])
        self._donates = re.compile(aside["donates"])
        self._bound_for, self._house = whereabouts().bound_for, whereabouts().house
        self._founder, self._founded = whereabouts().founder, whereabouts().founded
        self._firm, self._firm_name = whereabouts().firm, whereabouts().firm_name

    def counties_in(self, text: str, found: list[PlaceMention]) -> dict[str, str]:
        """Return the counties that a text calls by their short names alone."""
        return self._counties.told(text, found)

    def read(
        self, text: str, span: tuple[int, int], found: list[PlaceMention], state: PassageState
    ) -> list[PlaceMention]:
        """Return the mentions of a sentence, with what news write short: 榕江 after 榕江县, and 中印."""
        found = self.narrow(text, found, own=state.own) if found else []
        found = self._counties.again(text, span, found, state.counties) if state.counties else found
        return found if state.own else self._pairs.find(text, span, found)

    def narrow(self, text: str, found: list[PlaceMention], *, own: bool) -> list[PlaceMention]:
        """Return the mentions that stand for places: counties in short too, and the country only itself."""
        narrowed = self._counties.narrow(text, found)
        narrowed = [
            m
            for m in narrowed
            if not self._names_programme(text, m, own=own)
            and not whereabouts().spreads(text, m.start, m.end)
            and not _OUTSIDE.match(text, m.end)
        ]
        return self._with_sites(text, self._lent.sift(text, narrowed, own=own))

    def _with_sites(self, text: str, found: list[PlaceMention]) -> list[PlaceMention]:
        """Mark where a house or a firm has set something up: 北京儿童医院保定医院 stands in the second place.

        What its name begins with only says whose it is.
        """
        founder, founded = self._founder, self._founded
        for index, mention in enumerate(found):
            if not founded.match(text, mention.end) or self._places.is_group(mention):
                continue
            # 天津大学雄安校区等6所学校: it is one of those counted.
            before = text[max(0, mention.start - _HOUSE) : mention.start]
            if not founder.search(before) or _EXAMPLE.match(text, mention.end):
                continue
            found[index] = mention._replace(rule=f"{_bare(mention).replace('risky', 'short')}{SITED}")
            if index and _NAME.fullmatch(text, found[index - 1].end, mention.start):
                found[index - 1] = found[index - 1]._replace(rule=f"{_bare(found[index - 1])}.in_name")
        return found

    def _names_programme(self, text: str, mention: PlaceMention, *, own: bool) -> bool:
        """Tell whether a region only begins the name of a programme: 三北工程, in a report 京津冀协同发展."""
        if own and text.startswith(self._campaigns, mention.end):
            # 黄河“几字弯”攻坚战: what the place does of it.
            return True
        names = (*self._programmes, *self._common) if own else self._programmes
        named = text.startswith(names, mention.end) and self._places.is_group(mention)
        # 京津冀协同发展实施十周年 is the region's, whoever reports.
        return named and _REMEMBERED.match(text, mention.end) is None

    def elsewhere(self, text: str, found: list[PlaceMention], state: PassageState) -> set[int]:
        """Return where places only say whose name it is, or in a place's own report where somebody goes.

        赴京津招商47次; 推动北京协和医学院天津医院建设: the figures are the reporting place's. What the head
        of a firm says is told where the passage is, whatever the firm is called after.
        """
        around = state.paragraph_places or state.sections.current.places or state.document_places
        own = state.document_places[0] if state.own else None
        return {
            mention.start
            for mention in found
            if (around and self._firm.match(text, mention.end))
            or self._is_wider_name(text, mention, around)
            or (own is not None and self._is_outside(text, mention, own))
        }

    def _is_wider_name(self, text: str, mention: PlaceMention, around: tuple[str, ...]) -> bool:
        """Tell whether a firm is called after what the passage's place lies in: 在甲市…。甲省石化年产…."""
        wide = mention.codes
        if not around or len(wide) != 1 or not any(self._places.lies_in(code, wide[0]) for code in around):
            return False
        return self._firm_name.match(text, mention.end) is not None

    def _is_outside(self, text: str, mention: PlaceMention, own: str) -> bool:
        """Tell whether a place outside a report's own is only gone to, gives help, or is part of a name."""
        named = (
            text.endswith(self._bound_for, 0, mention.start)
            or self._house.match(text, mention.end)
            or self._named_after.match(text, mention.end)
            or self._donates.match(text, mention.end)
            or (mention.rule.startswith("place.compound") and not text.startswith("两", mention.end))
        )
        return (
            bool(named)
            and bool(mention.codes)
            and not any(self._places.meet(code, own) for code in mention.codes)
        )

    def of_all(
        self, found: list[PlaceMention], text: str, state: PassageState
    ) -> list[tuple[PlaceMention, tuple[str, ...]]]:
        """Give the mentions of one sentence their codes: 当地 and 全省 are of a place named just before."""
        places: list[tuple[PlaceMention, tuple[str, ...]]] = []
        for mention in found:
            named = _named_before(text, places) if mention.rule.startswith("place.reference") else []
            codes = self._both(text, places, mention) or self.of(mention, text, state, named)
            if not codes and mention.candidates and places:
                before, listed = places[-1]
                between = text[before.end : mention.start]
                if leads(between) or LISTED.fullmatch(between):
                    codes = self._places.beside(mention, listed, between)
            if places and _is_apposed(text, places, mention):
                codes = ()
            places.append((mention, codes))
        return self._from_behind(text, places)

    def _from_behind(self, text: str, places: Named) -> Named:
        """Give everyday words what they mean beside the place behind them: 固安、永清、涿州, 康保至曹妃甸."""
        for at in range(len(places) - 2, -1, -1):
            (mention, codes), (after, named) = places[at : at + 2]
            between = text[mention.end : after.start]
            listed = between not in {"", "，"} and LISTED.fullmatch(between) is not None
            if not codes and mention.candidates and named and (listed or leads(between)):
                places[at] = (mention, self._places.beside(mention, named, between))
        return places

    def _both(self, text: str, places: Named, mention: PlaceMention) -> tuple[str, ...]:
        """Return the two units that a sentence has named before 两地: 甲与乙签约，两地…."""
        if mention.rule != "place.reference.group" or text[mention.start] != "两":
            return ()
        named = [
            code
            for one, codes in places
            if not one.rule.endswith(".in_name")
            for code in codes
            if self._places.is_unit(code)
        ]
        both = tuple(dict.fromkeys(named))
        return both if len(both) == 2 and not _is_apposed(text, places, mention) else ()

    def of(
        self,
        mention: PlaceMention,
        text: str,
        state: PassageState,
        before: Sequence[tuple[str, ...]] = (),
    ) -> tuple[str, ...]:
        """Return the codes that one mention means.

        Parameters
        ----------
        mention : PlaceMention
        text : str
        state : PassageState
        before : sequence of tuple of str
            Codes of the places in front of it in its sentence, the nearest first.
        """
        # In a province's own report 全省 is that province, whoever the sentence before was about.
        is_own = mention.rule in _OWN_REFERENCES and self._places.is_own(state.document_places)
        own = state.document_places if is_own else ()
        # 北京企业在我市设立: the one who writes is meant, whoever stands nearest.
        around = (
            *(own if text[mention.start] in _OURS else ()),
            *(code for codes in before[:1] for code in codes),
            *own,
            *state.recent,
            *state.paragraph_places,
            *state.sections.current.places,
            *state.document_places,
            # 甲区委书记在乙市人代会上介绍，全区…: of the district, where nothing else tells.
            *(code for codes in before[1:] for code in codes),
        )
        written = text[mention.start : mention.end]
        if mention.rule == "place.reference.group" and written[0] == "两":
            told = (state.recent, state.paragraph_places)
            pair = next(
                (some for some in told if len(some) == 2 and all(map(self._places.is_unit, some))), ()
            )
            if pair:
                # 甲至乙高铁贯通。…，两地间最快1小时: the two told of last.
                return pair
        capital = (*mention.codes, *mention.candidates)[:1]
        if capital and written in self._customs and text.startswith(_CUSTOMS, mention.end):
            # 石家庄海关统计: the customs of a whole province sit in its capital.
            return (self._places.ascend(capital[0], "province") or capital[0],)
        found = self._places.to_hosts(self._places.resolve(mention, around, state.named, written))
        if state.own and written in self._of_kind and not self._places.is_at_home(state.document_places[0]):
            # 建设城市副中心: in the report of a province elsewhere that is one of its own.
            return ()
        if state.own and _OWN_PART.match(text, mention.start):
            return ()
        if mention.rule == _ZONE and not found and is_new_district(written):
            # 新区 goes on to be the last one that was named, however far in front.
            named = (
                self._places.zones.called(written, code) for code in (*state.home, *reversed(state.zones))
            )
            found = next(((code,) for code in named if code is not None), ())
        if mention.rule in _OWN_REFERENCES and not is_own:
            # 全省 goes on to be the province that it was before, where nothing nearer tells.
            found = found or state.referred.get(mention.rule, ())
            state.referred[mention.rule] = found
        if written[0] in _OURS and not state.document_places and self._places.is_own(found):
            # 今年本市将…: the paper is of the place that writes so, where nothing else tells.
            state.document_places = found
        for code in found:
            if is_new_district(self._finder.by_code[code].name):
                state.zones.pop(code, None)
                state.zones[code] = None
        return found


def _bare(mention: PlaceMention) -> str:
    """Return the rule of a mention without the role that what follows gives it."""
    return mention.rule.removesuffix(".attribute").removesuffix(".in_name")


def _named_before(text: str, places: Named) -> list[tuple[str, ...]]:
    """Return the codes of the places named so far that are no part of a name or a title, the last first.

    与天津科技大学共建，在本地就业.
    """
    return [
        codes
        for one, codes in reversed(places)
        if not one.rule.endswith(".in_name") and not is_in_title(text, one.start, max(0, one.start - _TITLE))
    ]


def _is_apposed(text: str, places: Named, mention: PlaceMention) -> bool:
    """Tell whether 两市 and the like only say how many were listed: 丹东、抚顺两市."""
    if mention.rule != "place.reference.group":
        return False
    last, meant = places[-1]
    return (
        last.end == mention.start
        and bool(meant)
        and len(places) > 1
        and LISTED.fullmatch(text, places[-2][0].end, last.start) is not None
    )
