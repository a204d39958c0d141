"""What a phrase is about, apart from where."""

from __future__ import annotations

from functools import lru_cache

import ahocorasick_rs

from lantu.region.region import Region

_MANY = 50_000


class Topics:
    """Takes the names of places out of phrases.

    Parameters
    ----------
    region : Region
        Names that are also everyday words (和平, 新区) are left where they stand.

    Examples
    --------
    >>> topics = Topics(Region.load("jingjinji"))
    >>> topics.of("推动雄安新区管理体制过渡"), topics.names_place("京津冀国家技术创新中心")
    ('推动管理体制过渡', True)
    """

    def __init__(self, region: Region) -> None:
        names = {name for place in region.places for name in place.names() if name not in place.risky_names}
        self._names = ahocorasick_rs.AhoCorasick(
            sorted(names), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )
        self.of = lru_cache(maxsize=_MANY)(self._of)

    def names_place(self, words: str) -> bool:
        """Tell whether a phrase names a place."""
        return self.of(words) != words

    def _of(self, words: str) -> str:
        rest, at = list[str](), 0
        for _, start, end in self._names.find_matches_as_indexes(words):
            rest.append(words[at:start])
            at = end
        return "".join((*rest, words[at:]))
