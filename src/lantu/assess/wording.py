"""How much two phrases say the same, and what changed between two wordings of one thing."""

from __future__ import annotations

import difflib
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lantu.assess.said import Said

_SPACE = re.compile(r"\s+")
_SIGNS = re.compile(r"[^\w.%％+\-]+")


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
        self._weight = {pair: math.log((number + 1) / count) for pair, count in counted.items()}
        self._rare = math.log(number + 1) if number else 1.0

    def of(self, first: str, second: str) -> float:
        """Return the share of weight that two phrases have in common: 0 nothing, 1 the same."""
        one, other = _pairs(first), _pairs(second)
        if not one or not other:
            return 0.0
        both = self._sum(one & other)
        return both / math.sqrt(self._sum(one) * self._sum(other)) if both else 0.0

    def _sum(self, pairs: Iterable[str]) -> float:
        return sum(self._weight.get(pair, self._rare) ** 2 for pair in pairs)


def _pairs(phrase: str) -> frozenset[str]:
    words = _SIGNS.sub("", phrase)
    return frozenset(words[at : at + 2] for at in range(len(words) - 1))


@dataclass(frozen=True, slots=True)
class WordingChange:
    """Two sentences on one thing, one after the other.

    Attributes
    ----------
    before, after : Said
    kept, dropped, added : tuple of str
        Pieces of the sentences in the order of the text, white space taken out.
    likeness : float
        0 nothing in common, 1 word for word the same.
    """

    before: Said
    after: Said
    kept: tuple[str, ...]
    dropped: tuple[str, ...]
    added: tuple[str, ...]
    likeness: float


def compare_wordings(sentences: Sequence[Said]) -> tuple[WordingChange, ...]:
    """Compare what one text says with what the next one says, in the order of their dates.

    Sentences of one day are not compared with each other but each with the likest one of the next day;
    reprints of a text count once. A sentence without a date stays out.

    Examples
    --------
    >>> from lantu.facts.statement import Printed
    >>> old = Said("a", "确保完成4000亿元", Printed("d", "d", date="2022"))
    >>> new = Said("b", "力争完成4000亿元", Printed("e", "e", date="2023"))
    >>> (change,) = compare_wordings([new, old])
    >>> change.dropped, change.added, change.kept
    (('确保',), ('力争',), ('完成4000亿元',))
    """
    likeness = Likeness(one.quote for one in sentences)
    days: dict[object, dict[tuple[str, str], Said]] = {}
    for one in sentences:
        if one.day() is not None:
            days.setdefault(one.day(), {})[one.printed.lineage, _plain(one.quote)] = one
    ordered = [list(days[day].values()) for day in sorted(days, key=str)]
    changes = []
    for earlier, later in itertools.pairwise(ordered):
        for after in later:
            before = max(earlier, key=lambda one: likeness.of(one.quote, after.quote))
            changes.append(_change(before, after, likeness.of(before.quote, after.quote)))
    return tuple(changes)


def _change(before: Said, after: Said, likeness: float) -> WordingChange:
    old, new = _plain(before.quote), _plain(after.quote)
    kept, dropped, added = [], [], []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            kept.append(old[a:b])
        if tag in {"delete", "replace"}:
            dropped.append(old[a:b])
        if tag in {"insert", "replace"}:
            added.append(new[c:d])
    return WordingChange(before, after, tuple(kept), tuple(dropped), tuple(added), likeness)


def _plain(quote: str) -> str:
    return _SPACE.sub("", quote)
