"""How much two phrases say the same, and what changed between two wordings of one thing."""

from __future__ import annotations

import difflib
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lantu.assess.said import Said, is_later

LIKE = 0.1
"""Sentences that share less of their weight are not two wordings of one thing."""

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
    """Compare what each text says with the likest sentence of an earlier day.

    Sentences of one day are not compared with each other; reprints of a text count once. A sentence without
    a date stays out, and one that is like no earlier one is new and changes nothing.

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
    once: dict[tuple[str, str], Said] = {}
    for one in sorted((one for one in sentences if one.day()), key=lambda one: (str(one.day()), one.record)):
        once.setdefault((one.printed.lineage, _plain(one.quote)), one)
    ordered, changes = list(once.values()), []
    for after in ordered:
        earlier = [(likeness.of(one.quote, after.quote), one) for one in ordered if is_later(one, after)]
        how, before = max(earlier, key=lambda pair: (pair[0], str(pair[1].day())), default=(0.0, after))
        if how >= LIKE:
            changes.append(_change(before, after, how))
    return tuple(changes)


def _change(before: Said, after: Said, likeness: float) -> WordingChange:
    old, new = _plain(before.quote), _plain(after.quote)
    kept, dropped, added = [], [], []
    last_old = last_new = 0
    blocks = difflib.SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    # A single character that two phrases share by chance keeps nothing.
    for block in (one for one in blocks if one.size > 1 or one.a == len(old)):
        dropped.append(old[last_old : block.a])
        added.append(new[last_new : block.b])
        kept.append(old[block.a : block.a + block.size])
        last_old, last_new = block.a + block.size, block.b + block.size
    return WordingChange(before, after, _told(kept), _told(dropped), _told(added), likeness)


def _told(pieces: Iterable[str]) -> tuple[str, ...]:
    return tuple(piece for piece in pieces if piece)


def _plain(quote: str) -> str:
    return _SPACE.sub("", quote)
