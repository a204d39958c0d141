"""Lists of pairs, each of which works together: 苏陕、津陕协作; 甲市与乙市、丙市与丁市对口合作."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from lantu.facts import PlaceName
from lantu.records.mechanisms.named import Named
from lantu.records.words import LISTING

_PAIR = 2
_AND = frozenset("和与同")


def pairs_of(text: str, named: list[Named]) -> tuple[tuple[PlaceName, ...], ...]:
    """Return the pairs of a list of pairs, by a character each or joined by 与; empty for all else."""
    joined = [text[one.end : other.start] for one, other in pairwise(named)]
    if len(named) > _PAIR and _are_by_two(joined):
        return _by_two(named)
    by_character = all(len(each.names) == each.end - each.start == _PAIR for each in named)
    listed = LISTING.issuperset(joined)
    return tuple(each.names for each in named) if len(named) > 1 and by_character and listed else ()


def _are_by_two(joined: list[str]) -> bool:
    """Tell whether what stands between names joins them two by two."""
    return len(joined) % _PAIR == 1 and _AND.issuperset(joined[::_PAIR]) and set(joined[1::_PAIR]) <= {"、"}


def _by_two(named: list[Named]) -> tuple[tuple[PlaceName, ...], ...]:
    return tuple(merge((one.names, other.names)) for one, other in zip(named[::2], named[1::2], strict=True))


def merge(lists: Iterable[Iterable[PlaceName]]) -> tuple[PlaceName, ...]:
    """Return each party once; an organ's short name is no second party beside its full one."""
    merged = tuple(dict.fromkeys(name for names in lists for name in names))
    return tuple(
        party
        for party in merged
        if party.code
        or not any(other.name != party.name and other.name.endswith(party.name) for other in merged)
    )
