"""Wordings of indicators that the catalogue does not have, gathered into those that mean one thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from lantu.language.vocabulary import load_vocabulary
from lantu.records.linking import normalise
from lantu.records.words import alternatives

_BEGINNING = 2
_MARKED = re.compile(r"[a-z0-9.+]+|[一二三四五六七八九十]+(?=类|级|期|批|线|产业)")


class IndicatorClusterer:
    """Tells which wordings are one indicator, by the vocabulary ``data/clustering.toml``.

    Two wordings are one where their folded forms begin alike (what stands in front narrows: 装备制造业 is
    not 制造业), share enough character pairs, hold the same letters and digits (PM10 is not PM2.5), and the
    same word of each group that sets indicators apart: 签约企业 and
    入驻企业 never meet, however alike they are. Places are no part of a wording: the same indicator of a
    city and of its region are two series of one cluster.

    Examples
    --------
    >>> clusterer = indicator_clusterer()
    >>> clusterer.are_one("疏解一般制造业企业", "退出一般制造业企业数量")
    True
    >>> clusterer.are_one("签约企业", "入驻企业")
    False
    """

    def __init__(self) -> None:
        words = load_vocabulary("clustering", "lantu.records")
        self.threshold: float = words["threshold"]
        self._first = {
            normalise(word): normalise(group["words"][0])
            for group in words["same"]
            for word in group["words"]
        }
        self._same = re.compile(alternatives(self._first))
        self._fillers = re.compile(alternatives(words["fillers"]))
        self._contrasts = [re.compile(alternatives(group["words"])) for group in words["contrast"]]

    def fold(self, wording: str) -> str:
        """Return a wording without fillers and with one word for those that mean the same."""
        bare = self._same.sub(lambda match: self._first[match.group()], normalise(wording))
        return self._fillers.sub("", bare) or bare

    def likeness(self, wording: str, other: str) -> float:
        """Return how alike two wordings are, 0..1: the share of character pairs that they have in common."""
        return _likeness(_pairs(self.fold(wording)), _pairs(self.fold(other)))

    def are_one(self, wording: str, other: str) -> bool:
        """Tell whether two wordings name one indicator."""
        return self._marks(wording) == self._marks(other) and self.likeness(wording, other) >= self.threshold

    def cluster(self, wordings: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """Give each wording with its unit the wording that stands for its cluster.

        The commonest wording stands for those like it; which come first makes no difference.

        Parameters
        ----------
        wordings : iterable of (str, str)
            Wording and unit, as often as they are used. Figures of different units never share a cluster.
        """
        used = Counter(wordings)
        leaders: dict[tuple[object, ...], list[str]] = defaultdict(list)
        answer: dict[tuple[str, str], str] = {}
        for wording, unit in sorted(used, key=lambda one: (-used[one], one)):
            group = leaders[unit, self._marks(wording)]
            leader = next((each for each in group if self.likeness(wording, each) >= self.threshold), None)
            if leader is None:
                group.append(wording)
            answer[wording, unit] = leader or wording
        return answer

    def _marks(self, wording: str) -> tuple[frozenset[str], ...]:
        """Return what must be the same in two wordings: beginning, letters and digits, words that part."""
        folded = self.fold(wording)
        found = (frozenset(pattern.findall(folded)) for pattern in self._contrasts)
        return (frozenset((folded[:_BEGINNING],)), frozenset(_MARKED.findall(folded)), *found)


def _pairs(folded: str) -> Mapping[str, int]:
    return Counter(folded[at : at + 2] for at in range(max(1, len(folded) - 1)))


def _likeness(pairs: Mapping[str, int], others: Mapping[str, int]) -> float:
    shared = sum(min(count, others.get(pair, 0)) for pair, count in pairs.items())
    return 2 * shared / (sum(pairs.values()) + sum(others.values()))


@cache
def indicator_clusterer() -> IndicatorClusterer:
    """Return the clusterer, its vocabulary compiled once."""
    return IndicatorClusterer()
