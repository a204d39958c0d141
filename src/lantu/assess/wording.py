"""What changed between two wordings of one thing."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lantu.assess.likeness import Likeness
from lantu.assess.said import Said, is_later

LIKE = 0.25
"""Sentences that share less of their weight are not two wordings of one thing,"""
SAME = 0.6
"""unless this part of their characters is the same: among a few sentences every word is common."""
_LEAST = 0.1

_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是)")
"""A list's number in front of a sentence is no wording."""


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
    once: dict[tuple[str, str], Said] = {}
    for one in sorted((one for one in sentences if one.day()), key=lambda one: (str(one.day()), one.record)):
        once.setdefault((one.printed.lineage, _plain(one.quote)), one)
    ordered, changes = list(once.values()), []
    index = Likeness(one.quote for one in sentences).index([one.quote for one in ordered])
    for after in ordered:
        likenesses = index.of(after.quote).tolist()
        earlier = [
            (how, one) for how, one in zip(likenesses, ordered, strict=True) if how and is_later(one, after)
        ]
        how, before = max(earlier, key=lambda pair: (pair[0], str(pair[1].day())), default=(0.0, after))
        if how >= _LEAST and (how >= LIKE or _share(before, after) >= SAME):
            changes.append(_change(before, after, how))
    return tuple(changes)


def _share(before: Said, after: Said) -> float:
    return difflib.SequenceMatcher(None, _plain(before.quote), _plain(after.quote), autojunk=False).ratio()


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
    return _NUMBER.sub("", _SPACE.sub("", quote))
