"""Counties that a text names in short behind their province or prefecture: 江苏启东, 长沙宁乡."""

from __future__ import annotations

from lantu.language.mention import PlaceMention
from lantu.language.places import PlaceFinder
from lantu.language.vocabulary import load_vocabulary

_ENDS = "市县旗"
# 上海浦东; the short names of other districts are those of lakes, hills and stations too.
_NEW_DISTRICT = "新区"
_SHORTEST, _LONGEST = 2, 4


class Counties:
    """Narrows mentions of provinces and prefectures to the county that stands right behind them.

    By themselves the short names of most counties are everyday words or names of other things; behind the
    unit that they lie in they are not, but for those in ``everyday`` of ``data/whereabouts.toml``.

    Parameters
    ----------
    finder : PlaceFinder
        Knows the pack's places.
    """

    def __init__(self, finder: PlaceFinder) -> None:
        words = load_vocabulary("whereabouts", "lantu.records")["county"]
        everyday = frozenset(words["everyday"])
        self._no_county = tuple(words["no_county"])
        self._within: dict[str, dict[str, str]] = {}
        for place in finder.by_code.values():
            name = (
                place.name.removesuffix(_NEW_DISTRICT)
                if place.name.endswith(_NEW_DISTRICT)
                else place.name[:-1]
            )
            ends = place.name[-1] in _ENDS or place.name.endswith(_NEW_DISTRICT)
            if place.level != "county" or place.valid_to is not None or not ends:
                continue
            if len(name) < _SHORTEST or name in everyday:
                continue
            around = finder.by_code.get(place.parent) if place.parent else None
            while around is not None:
                self._within.setdefault(around.code, {})[name] = place.code
                around = finder.by_code.get(around.parent) if around.parent else None

    def narrow(self, text: str, found: list[PlaceMention]) -> list[PlaceMention]:
        """Return mentions with counties in place of the provinces and prefectures in front of them.

        Parameters
        ----------
        text : str
            The matching text.
        found : list of PlaceMention
            In text order.
        """
        return [self._narrowed(text, mention) for mention in found]

    def _narrowed(self, text: str, mention: PlaceMention) -> PlaceMention:
        counties = self._within.get(mention.codes[0]) if len(mention.codes) == 1 else None
        if counties is None:
            return mention
        # At the end of a text a longer stretch would hold the shorter name, and end behind the text.
        for length in range(min(_LONGEST, len(text) - mention.end), _SHORTEST - 1, -1):
            end = mention.end + length
            code = counties.get(text[mention.end : end])
            if code is not None and not text.startswith(self._no_county, end):
                return mention._replace(end=end, codes=(code,), candidates=(), rule="place.short")
        return mention
