"""How much phrases say the same: of two, and of one with a whole list at once."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

_SIGNS = re.compile(r"[^\w+\-]+")
_FIGURES = re.compile(r"\d+")


class Likeness:
    """Compares phrases by the pairs of characters that they share, common pairs counting less.

    Parameters
    ----------
    phrases : iterable of str
        All phrases that will be compared: they tell how common a pair is.

    Examples
    --------
    >>> likeness = Likeness(["建设城际铁路", "加快城际铁路建设", "深化医疗合作"])
    >>> likeness.of("建设城际铁路", "加快城际铁路建设") > 0.3
    True
    >>> likeness.of("建设城际铁路", "深化医疗合作")
    0.0
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        counted, number = Counter[str](), 0
        for phrase in phrases:
            counted.update(_pairs(phrase))
            number += 1
        self._squares = {pair: math.log((number + 1) / count) ** 2 for pair, count in counted.items()}
        self._rare = math.log(number + 1) ** 2 if number else 1.0

    def of(self, first: str, second: str) -> float:
        """Return the share of weight that two phrases have in common: 0 nothing, 1 the same."""
        one, other = _pairs(first), _pairs(second)
        if not one or not other:
            return 0.0
        both = self._sum(one & other)
        return both / math.sqrt(self._sum(one) * self._sum(other)) if both else 0.0

    def index(self, phrases: Sequence[str]) -> LikenessIndex:
        """Make a list of phrases ready to be compared with one after the other."""
        found = [_pairs(phrase) for phrase in phrases]
        return LikenessIndex(found, [self._sum(pairs) for pairs in found], self._squares, self._rare)

    def _sum(self, pairs: Iterable[str]) -> float:
        return sum(self._squares.get(pair, self._rare) for pair in pairs)


class LikenessIndex:
    """Phrases that others are compared with: `Likeness.index` makes it.

    Parameters
    ----------
    phrases : sequence of frozenset of str
        Pairs of characters of each phrase.
    weights : sequence of float
        Their summed squares, as many as phrases.
    squares : mapping of str to float
        By pair.
    rare : float
        Of pairs that are not in it.

    Examples
    --------
    >>> phrases = ["加快城际铁路建设", "深化医疗合作"]
    >>> likeness = Likeness(phrases)
    >>> one, other = likeness.index(phrases).of("建设城际铁路")
    >>> bool(other == 0), math.isclose(one, likeness.of("建设城际铁路", phrases[0]))
    (True, True)
    """

    def __init__(
        self,
        phrases: Sequence[frozenset[str]],
        weights: Sequence[float],
        squares: Mapping[str, float],
        rare: float,
    ) -> None:
        places: dict[str, list[int]] = defaultdict(list)
        for at, pairs in enumerate(phrases):
            for pair in pairs:
                places[pair].append(at)
        self._places = {pair: np.array(found, np.intp) for pair, found in places.items()}
        # A phrase without pairs shares nothing; 1 keeps it from dividing by zero.
        self._roots = np.sqrt([weight or 1.0 for weight in weights])
        self._squares, self._rare = squares, rare

    def of(self, phrase: str) -> NDArray[np.float64]:
        """Return how like a phrase each of the list is, in its order: as `Likeness.of` of the two."""
        pairs = sorted(_pairs(phrase))
        squares = [self._squares.get(pair, self._rare) for pair in pairs]
        shared = [
            (self._places[pair], square)
            for pair, square in zip(pairs, squares, strict=True)
            if pair in self._places
        ]
        if not shared:
            return np.zeros(len(self._roots))
        at = np.concatenate([places for places, _ in shared])
        weights = np.repeat([square for _, square in shared], [len(places) for places, _ in shared])
        both = np.bincount(at, weights, len(self._roots))
        return both / (self._roots * math.sqrt(sum(squares)))


def _pairs(phrase: str) -> frozenset[str]:
    # A figure tells how much, not what: two phrases that share one are no more alike.
    runs = _FIGURES.split(_SIGNS.sub("", phrase))
    return frozenset(run[at : at + 2] for run in runs for at in range(len(run) - 1))
