"""Mentions to things: those that are surely one are put together, as far as nothing speaks against it."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lantu.ledger.identity.evidence import THRESHOLD, WEIGHTS, Join, Mention, Weights, weigh
from lantu.ledger.identity.name import without_place

_MOST_PAIRS = 40
"""Mentions of one name that are compared with each other; further ones meet a few that stand for all."""


@dataclass(frozen=True, slots=True)
class Identity:
    """One thing with everything that names it.

    Attributes
    ----------
    id : str
        The same for the same name, category and place, whatever else is read.
    name : str
        The fullest of its commonest names.
    names : tuple of str
        All its names, the commonest first.
    category : str
    members : tuple of int
        Numbers of its statements.
    joins : tuple of Join
        Why its statements are of one thing; empty where one name stands once.
    """

    id: str
    name: str
    names: tuple[str, ...]
    category: str
    members: tuple[int, ...]
    joins: tuple[Join, ...]


def group_events(
    mentions: Iterable[Mention],
    *,
    merges: Sequence[frozenset[int]] = (),
    splits: Iterable[int] = (),
    weights: Weights = WEIGHTS,
) -> tuple[Identity, ...]:
    """Put mentions of one thing together.

    Parameters
    ----------
    mentions : iterable of Mention
    merges : sequence of frozenset of int
        Statements that a person said are of one thing.
    splits : iterable of int
        Statements that a person took out of their thing.
    weights : Weights

    Returns
    -------
    tuple of Identity
        In the order in which their first mentions are given; every mention is in exactly one.
    """
    by_key = {mention.key: mention for mention in mentions}
    alone = set(splits)
    groups: dict[int, list[int]] = {key: [key] for key in by_key}
    joins: list[Join] = []
    for join in _candidates([each for each in by_key.values() if each.key not in alone], weights):
        _unite(groups, join, joins, by_key)
    for merged in merges:
        first, *rest = sorted(merged & by_key.keys()) or [-1]
        for other in rest:
            _unite(groups, Join(first, other, 1.0, ("judged",)), joins, by_key)
    found = {id(group): group for group in groups.values()}
    taken: Counter[str] = Counter()
    return tuple(_identity([by_key[key] for key in sorted(group)], joins, taken) for group in found.values())


def _unite(groups: dict[int, list[int]], join: Join, joins: list[Join], by_key: dict[int, Mention]) -> None:
    """Join two groups, unless one of them has a stage that the other has not."""
    one, other = groups[join.first], groups[join.second]
    if one is other:
        return
    stages = {by_key[key].core.stage for key in (*one, *other)}
    if len(stages) > 1 and "judged" not in join.reasons:
        return
    one.extend(other)
    for key in other:
        groups[key] = one
    joins.append(join)


def _candidates(mentions: Sequence[Mention], weights: Weights) -> list[Join]:
    """Return the pairs that are surely one, the surest first."""
    found: dict[tuple[int, int], Join] = {}
    for one, other in _pairs(mentions):
        pair = (min(one.key, other.key), max(one.key, other.key))
        if pair in found:
            continue
        score, reasons = weigh(one, other, weights)
        if score >= THRESHOLD:
            found[pair] = Join(*pair, round(score, 2), reasons)
    return sorted(found.values(), key=lambda join: (-join.score, join.first, join.second))


def _pairs(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the pairs that share a name with or without the place in front of it."""
    blocks: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        words = mention.core.words
        for key in {words, without_place(words, mention.places)}:
            blocks[key].append(mention)
    for block in blocks.values():
        for at, one in enumerate(block):
            for other in block[max(0, at - _MOST_PAIRS) : at]:
                yield other, one


def _identity(group: Sequence[Mention], joins: Iterable[Join], taken: Counter[str]) -> Identity:
    keys = {mention.key for mention in group}
    counted = Counter(mention.name for mention in group)
    names = tuple(sorted(counted, key=lambda name: (-counted[name], -len(name), name)))
    most = counted[names[0]]
    name = max((each for each in names if counted[each] * 2 >= most), key=lambda each: (len(each), each))
    category = Counter(mention.category for mention in group).most_common(1)[0][0]
    core = Counter(mention.core for mention in group).most_common(1)[0][0]
    told = f"project|{category}|{core.words}|{core.stage}"
    taken[told] += 1
    if taken[told] > 1:
        told += "|" + "、".join(place.name for place in group[0].places) + f"|{taken[told]}"
    identity = hashlib.sha256(told.encode()).hexdigest()[:16]
    inner = tuple(join for join in joins if join.first in keys and join.second in keys)
    return Identity(identity, name, names, category, tuple(sorted(keys)), inner)
