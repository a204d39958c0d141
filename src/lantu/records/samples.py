"""Lists that only begin what they stand for: 甲、乙等8个市州 are all of the province that they lie in."""

from __future__ import annotations

import re

from lantu.language.mention import PlaceMention, QuantityMention
from lantu.language.places import PlaceFinder
from lantu.language.vocabulary import load_vocabulary
from lantu.records.sentence import COUNTRY_CODE_LENGTH, LISTED, Named

# A list of half of those counted, or of more, tells the places well enough.
_FEW = 2
# As long as a list of houses is, and at least the name of one behind its place.
_LIST = 120
_HOUSE = 3
# Between the list and the number: 等, and a word or two (新疆生产建设兵团等16个, 等全国22个).
_BETWEEN = re.compile("(?:生产建设兵团)?等(?:全国|全省|全市|我国)?")


class Samples:
    """Finds lists of places that a larger number behind them goes beyond.

    Parameters
    ----------
    finder : PlaceFinder
        Knows what the places lie in.
    """

    def __init__(self, finder: PlaceFinder) -> None:
        self._finder = finder
        self._inside: dict[tuple[str, str], int] = {}
        self._units = re.compile(load_vocabulary("whereabouts", "lantu.records")["among"]["units"])

    def find(
        self, text: str, places: Named, quantities: list[QuantityMention]
    ) -> dict[tuple[str, ...], tuple[str, ...]]:
        """Return the codes of each such list with the code of the unit that holds them all.

        Parameters
        ----------
        text : str
            The matching text.
        places : list
            Mentions of one sentence with their codes.
        quantities : list of QuantityMention
            Those of the sentence.
        """
        found: dict[tuple[str, ...], tuple[str, ...]] = {}
        for quantity in quantities:
            at = quantity.outer_start
            counted = quantity.sort == "count" and quantity.quantity.value
            if not counted or "等" not in text[max(0, at - 3) : at]:
                continue
            housed = _houses_before(text, places, at)
            if housed:
                every = tuple(dict.fromkeys(code for codes in housed for code in codes))
                found[housed[0]] = found[every] = self._around(every) if len(housed) < counted else every
                continue
            if not self._units.match(text, quantity.end) and not self._units.fullmatch(
                quantity.quantity.unit
            ):
                continue
            listed = _listed_before(text, places, at)
            codes = tuple(dict.fromkeys(listed))
            wider = self._holder(codes, float(counted)) if codes and len(codes) * _FEW < counted else None
            if wider is not None:
                found[codes] = (wider,)
        return found

    def _around(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the narrowest place that some lie in all; empty where they share none."""
        parent = self._finder.by_code[codes[0]].parent
        while parent is not None and not all(self._finder.lies_in(code, parent) for code in codes):
            parent = self._finder.by_code[parent].parent
        return (parent,) if parent is not None else ()

    def _holder(self, codes: tuple[str, ...], counted: float) -> str | None:
        """Return the narrowest unit around all of some places that has so many; None where none is known."""
        first = self._finder.by_code[codes[0]]
        parent = first.parent
        while parent is not None and not (
            all(self._finder.lies_in(code, parent) for code in codes)
            and self._has(parent, first.level, counted)
        ):
            parent = self._finder.by_code[parent].parent
        return parent

    def _has(self, parent: str, level: str, counted: float) -> bool:
        """Tell whether so many units of a level lie in a place: 甲区等104个地方 are not all of one city."""
        if level not in {"county", "prefecture"} or len(parent) <= COUNTRY_CODE_LENGTH:
            return True
        inside = self._inside.get((parent, level))
        if inside is None:
            known = (one for one in self._finder.by_code.values() if one.level == level)
            inside = sum(one.valid_to is None and self._finder.lies_in(one.code, parent) for one in known)
            self._inside[parent, level] = inside
        return not inside or counted <= inside


def _houses_before(text: str, places: Named, end: int) -> list[tuple[str, ...]]:
    """Return the places that begin each item of a list of houses: 甲市某产业园、乙省某产业园等15家.

    Empty where one begins with none, or is no more than a place, or where only one is named.
    """
    closed = text.rfind("等", 0, end)
    start = max(text.rfind(mark, max(0, end - _LIST), closed) for mark in "，。；：") + 1
    begins = {
        mention.start: (mention.end, meant)
        for mention, meant in places
        if meant and "reference" not in mention.rule
    }
    housed: list[tuple[str, ...]] = []
    for item in text[start:closed].split("、") if start else ():
        until, meant = begins.get(start, (start, ()))
        if not meant or len(item) - (until - start) < _HOUSE:
            return []
        housed.append(meant)
        start += len(item) + 1
    return housed if len(set(housed)) > 1 else []


def _listed_before(text: str, places: Named, end: int) -> list[str]:
    """Return the codes of the list of places that ends at an offset, behind it only 等."""
    codes: list[str] = []
    edge: PlaceMention | None = None
    for mention, meant in reversed(places):
        if mention.end > end or not meant:
            continue
        between = text[mention.end : edge.start if edge else end]
        if (LISTED if edge else _BETWEEN).fullmatch(between) is None or between == "，":
            break
        codes = [*meant, *codes]
        edge = mention
    return codes
