"""Pieces of a clause to lists of what may be names."""

from __future__ import annotations

from typing import NamedTuple

from lantu.records.projects.pieces import Piece


class Group(NamedTuple):
    """Items that stand in one list.

    Attributes
    ----------
    items : list of Piece
    tail : Piece or None
        What the list's end calls them all (…等9条高速公路).
    listed, counted, measured : bool
        等 ends the list; a number stands behind the items; a number stands right in front of them.
    first, last : int
        Indices of the first and the last piece that belong to it.
    """

    items: list[Piece]
    tail: Piece | None
    listed: bool
    counted: bool
    measured: bool
    first: int
    last: int


def groups_of(pieces: list[Piece]) -> list[Group]:
    """Gather names that stand in one list: 京唐、京滨、津兴城际铁路; 甲、乙等9条高速公路."""
    groups = []
    at = 0
    while at < len(pieces):
        if pieces[at].is_name:
            groups.append(_group_from(pieces, at))
            at = groups[-1].last
        at += 1
    return groups


def _group_from(pieces: list[Piece], first: int) -> Group:
    at, count = first, len(pieces)
    items = [pieces[first]]
    while at + 2 < count and pieces[at + 2].is_name and pieces[at + 1].joins:
        at += 2
        items.append(pieces[at])
    listed = at + 1 < count and pieces[at + 1].lists
    counted = at + 1 + listed < count and pieces[at + 1 + listed].counts
    behind = at + 1 + listed + counted
    tail = None
    named = behind < count and pieces[behind].is_name and pieces[behind].end - pieces[behind].start > 1
    if (listed or counted) and named:
        tail, at = pieces[behind], behind
    elif listed:
        at += 1
    measured = first > 0 and pieces[first - 1].counts
    return Group(items, tail, listed, counted, measured, first, at)
