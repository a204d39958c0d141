"""Places that only lend their name: the country in the name of a bank, a zone called after another place."""

from __future__ import annotations

import re
from itertools import pairwise

from lantu.language.mention import PlaceMention
from lantu.language.places import PlaceFinder
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.resolving import PlaceResolver
from lantu.records.sentence import COUNTRY_CODE_LENGTH, HOME_CODE
from lantu.records.whereabouts import whereabouts

# 丹麦一家企业, 法国的两家公司.
_FROM_ABROAD = re.compile("(?:的|某|一|两|几|多|[0-9]+)家?[^，。；]{0,12}?(?:企业|公司|集团|药企|车企)")
# 中国（甲）自由贸易试验区 is in 甲.
_IN_PLACE = re.compile("（[一-龥]{2,5}）[一-龥]{0,8}?(?:自贸|自由贸易|博览会|综合试验区|交易会|论坛)")
_SIDE = re.compile("[东中西南北]{1,2}(?:部|地区)")
_PAIRED = ("—", "－", "-")
_THINGS = frozenset({"zone", "facility", "feature"})
# 全国共有高校3000所: that many there are in the country, whoever reports.
_THERE_ARE = re.compile("(?:目前|现在)?(?:共有|现有|已有|总共有|拥有)[^，。；]{0,12}?[0-9]")
_OPENS = frozenset("，。；！？：\n　 ")
# They are places of their own, whatever they lie in.
_GATES = ("港", "机场", "河", "江")


class LentNames:
    """Leaves out mentions of places that only lend their name, or marks them as part of one.

    Parameters
    ----------
    finder : PlaceFinder
    places : PlaceResolver
    """

    def __init__(self, finder: PlaceFinder, places: PlaceResolver) -> None:
        self._finder, self._places = finder, places

    def sift(self, text: str, found: list[PlaceMention], *, own: bool) -> list[PlaceMention]:
        """Return the mentions that may say where a figure holds, the others left out or marked.

        Parameters
        ----------
        text : str
            The matching text.
        found : list of PlaceMention
            In text order.
        own : bool
            Whether a province or a city reports.
        """
        sifted = self._without_bodies(text, self._without_nation(text, found, own=own), own=own)
        sifted = [
            m
            for m in sifted
            if not (self._is_nation(m) and self._is_aside(text, m, [o.start for o in sifted]))
        ]
        sifted = [m for m in sifted if not self._is_firms_home(text, m)]
        sifted = [m for at, m in enumerate(sifted) if not (at and self._is_side_of(sifted[at - 1], m, text))]
        return self._with_names(text, sifted) if len(sifted) > 1 else sifted

    def _without_nation(self, text: str, found: list[PlaceMention], *, own: bool) -> list[PlaceMention]:
        """Leave 全国 out where a province or a city reports: there it belongs to names and comparisons.

        Elsewhere it says where a figure holds, whatever stands behind it (全国铁路).
        """
        if not any(text[mention.start] == "全" and self._is_nation(mention) for mention in found):
            return found
        if own:
            return [
                m for m in found if text[m.start] != "全" or not self._is_nation(m) or _is_counted_in(text, m)
            ]
        return [
            m._replace(rule=m.rule.removesuffix(".in_name").removesuffix(".attribute"))
            if self._is_nation(m)
            else m
            for m in found
        ]

    def _without_bodies(self, text: str, found: list[PlaceMention], *, own: bool) -> list[PlaceMention]:
        """Leave the country out where it only begins the name of a firm, a bank, an institute or a zone.

        In a place's own report it also begins 中国—东盟合作中心.
        """
        return [
            mention
            for mention in found
            if text[mention.start] != "中"
            or not self._is_nation(mention)
            or not (
                claim_lexicon().national_body.match(text, mention.end)
                or _IN_PLACE.match(text, mention.end)
                or (own and text.startswith(_PAIRED, mention.end))
            )
        ]

    def _is_aside(self, text: str, mention: PlaceMention, places: list[int]) -> bool:
        """Tell whether the country only says what a part of it is: 我国面向东南亚辐射中心, 我国最大的甲港."""
        beside = whereabouts()
        facing = beside.facing.match(text, mention.end) is not None
        return facing or beside.is_epithet(text, mention.start, places)

    def _is_side_of(self, before: PlaceMention, after: PlaceMention, text: str) -> bool:
        """Tell whether a direction right behind a unit is a part of that unit: 甲省中东部地区."""
        if before.end != after.start or _SIDE.match(text, after.start) is None:
            return False
        return (
            len(before.codes) == 1 and self._places.is_unit(before.codes[0]) and self._places.is_group(after)
        )

    def _is_firms_home(self, text: str, mention: PlaceMention) -> bool:
        """Tell whether another country only says where a firm comes from: 丹麦一家企业."""
        foreign = len(mention.codes) == 1 and len(mention.codes[0]) == COUNTRY_CODE_LENGTH
        if not foreign or mention.codes[0] == HOME_CODE:
            return False
        return _FROM_ABROAD.match(text, mention.end) is not None

    def _with_names(self, text: str, found: list[PlaceMention]) -> list[PlaceMention]:
        """Mark a zone or a facility as part of a name where it stands right behind a unit that it is not in.

        保定市中关村创新中心 lies in the one and is only called after the other; 怀来县的官厅水库 is told of
        with where it lies.
        """
        named = [
            after._replace(rule=f"{after.rule}.in_name")
            if (
                before.end == after.start
                and (self._is_called_after(before, after) or self._is_zone_of(before, after))
            )
            or (text[before.end : after.start] == "的" and self._is_placed(before, after))
            else after
            for before, after in pairwise(found)
        ]
        return [*found[:1], *named]

    def _is_zone_of(self, before: PlaceMention, after: PlaceMention) -> bool:
        """Tell whether 京津 right behind a unit only begins its zone's name: 武清区京津产业新城."""
        return (
            len(before.codes) == 1
            and self._places.is_unit(before.codes[0])
            and after.rule == "place.compound"
        )

    def _is_called_after(self, before: PlaceMention, after: PlaceMention) -> bool:
        if len(before.codes) != 1 or len(after.codes) != 1 or after.rule.endswith(".in_name"):
            return False
        (unit,), (code,) = before.codes, after.codes
        level = self._finder.by_code[code].level
        return self._places.is_unit(unit) and level in _THINGS and not self._finder.lies_in(code, unit)

    def _is_placed(self, before: PlaceMention, after: PlaceMention) -> bool:
        """Tell whether a market, a lake or a park is told of with the city or county that it lies in."""
        if len(before.codes) != 1 or len(after.codes) != 1:
            return False
        unit, thing = (self._finder.by_code[one.codes[0]] for one in (before, after))
        lies = unit.level in {"prefecture", "county"} and thing.level in {"facility", "feature"}
        return lies and not thing.name.endswith(_GATES)

    def _is_nation(self, mention: PlaceMention) -> bool:
        return len(mention.codes) == 1 and self._finder.by_code[mention.codes[0]].level == "country"


def _is_counted_in(text: str, mention: PlaceMention) -> bool:
    """Tell whether the country opens a clause that tells how many there are in it: 全国共有高校3000所."""
    opens = mention.start == 0 or text[mention.start - 1] in _OPENS
    return opens and _THERE_ARE.match(text, mention.end) is not None
