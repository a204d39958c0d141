"""What readers call the codes that assessments carry."""

from __future__ import annotations

from collections.abc import Iterable

from lantu.region.region import Region


class Names:
    """Names of places and indicators of a pack.

    Examples
    --------
    >>> names = Names(Region.load("jingjinji"))
    >>> names.places(["130900", "某地"]), names.indicator("forest_cover:成林后"), names.indicator("湿地率")
    (['河北省沧州市', '某地'], '成林后森林覆盖率', '湿地率')
    """

    def __init__(self, region: Region) -> None:
        self._places = {place.code: place.full_name for place in region.places}
        self._indicators = {indicator.id: indicator for indicator in region.indicators}

    def places(self, codes: Iterable[str]) -> list[str]:
        """Return full names; what is no code stays."""
        return [self._places.get(code, code) for code in codes]

    def indicator(self, key: str, language: str = "zh") -> str:
        """Return an indicator's name with the words that narrow it; a phrase stays."""
        known, _, narrowed = key.partition(":")
        indicator = self._indicators.get(known)
        if indicator is None:
            return key
        if language == "en":
            return f"{indicator.english} ({narrowed})" if narrowed else indicator.english
        return f"{narrowed}{indicator.name}"
