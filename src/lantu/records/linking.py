"""Indicator phrases to the catalogue's identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lantu.errors import ParseError
from lantu.language.units import unit_of
from lantu.region.indicator import Indicator

# Phrases recur: so many answers are kept.
_MOST = 100_000
_RELATIVE = frozenset({"%", "个百分点", "倍"})
_COUNTING = re.compile("(?:总数|总量|总户数|数量|户数|家数|个数)$")
_NOISE = re.compile(r"[\s“”‘’（）()、，·\-—]")


def normalise(phrase: str) -> str:
    """Return a phrase without punctuation and in lower case, as the catalogue is asked.

    Examples
    --------
    >>> normalise("细颗粒物(PM2.5)年均浓度")
    '细颗粒物pm2.5年均浓度'
    """
    return _NOISE.sub("", phrase).lower()


class IndicatorLinker:
    """Finds the one indicator that a phrase names.

    Parameters
    ----------
    indicators : iterable of Indicator
        The pack's catalogue.
    """

    def __init__(self, indicators: Iterable[Indicator]) -> None:
        self._names: dict[str, str] = {}
        self._units: dict[str, str] = {}
        self._linked: dict[tuple[str, str], str | None] = {}
        for indicator in indicators:
            self._units[indicator.id] = indicator.unit
            for name in (indicator.name, *indicator.aliases):
                self._names.setdefault(normalise(name), indicator.id)

    def narrowing(self, phrase: str, identifier: str) -> str:
        """Return the words of a phrase in front of the name by which it is linked, if any.

        Examples
        --------
        >>> length = Indicator("line_length", "线路全长", "length of a line", "transport", "公里", "length")
        >>> IndicatorLinker([length]).narrowing("甲乙铁路线路全长", "line_length")
        '甲乙铁路'
        """
        key = normalise(phrase)
        starts = (at for at in range(len(key)) if self._names.get(key[at:]) == identifier)
        return key[: next(starts, 0)]

    def link(self, phrase: str, unit: str) -> str | None:
        """Return the identifier whose name is the phrase, or the phrase's end; None where there is none.

        A unit that the indicator cannot have (家 for a share) refuses the link.
        """
        asked = (phrase, unit)
        if asked not in self._linked:
            if len(self._linked) > _MOST:
                self._linked.clear()
            self._linked[asked] = self._find(phrase, unit)
        return self._linked[asked]

    def _find(self, phrase: str, unit: str) -> str | None:
        key = normalise(phrase)
        # 高新技术企业总数 counts 高新技术企业, not all 企业.
        bare = _COUNTING.sub("", key)
        for start in range(max(1, len(key) - 2)):
            found = self._names.get(key[start:]) or self._names.get(bare[start:])
            if found is not None and (start == 0 or len(key) - start >= 4):
                return found if self._fits(found, unit) else None
        return None

    def measures(self, identifier: str, unit: str) -> bool:
        """Tell whether a level, not a growth, of an indicator can be written in a unit.

        A percentage of revenue is no revenue.

        Examples
        --------
        >>> revenue = Indicator("revenue", "财政收入", "money a government takes in", "economy", "元", "flow")
        >>> linker = IndicatorLinker([revenue])
        >>> linker.link("财政收入", "%"), linker.measures("revenue", "%"), linker.measures("revenue", "元")
        ('revenue', False, True)
        """
        relative = unit == "%" or unit in {"", "倍", "个百分点"}
        return not relative or self._units[identifier] in {unit, "%", "‰", "点", "-", "", "倍"}

    def _fits(self, identifier: str, unit: str) -> bool:
        """Tell whether figures of an indicator can be written in a unit; relative ones fit all."""
        expected = self._units[identifier]
        if unit in _RELATIVE or unit == expected:
            return True
        if expected in {"点", "-", ""}:
            return unit in {"", "点"}
        return bool(unit) and _sort(unit) == _sort(expected)


def _sort(unit: str) -> str:
    """Return a unit's dimension without the classifier: 家 and 个 both count."""
    try:
        return unit_of(unit).dimension.partition(":")[0]
    except ParseError:
        # A classifier or compound that the table does not have is of its own sort.
        return unit
