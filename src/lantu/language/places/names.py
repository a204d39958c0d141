"""What the written forms of places mean, and what the words around them make of them."""

from __future__ import annotations

import itertools
import re
from typing import Any

_ROLES = ("", ".attribute", ".organ", ".in_name")
# 市级, 省属, 区管: of the rank of such a place, not the place.
_OWN_LEVEL = ("级", "属", "直", "管")


_Tail = tuple[tuple[str, ...], tuple[str, ...], str]
"""Codes, candidates and rule of a mention."""


class Name:
    """What one written form means, ready to be put behind a span: by the role that what follows gives it.

    Attributes
    ----------
    by_role : dict of str to (tuple of str, tuple of str, str)
        Codes, candidates and rule, by the role that what follows gives the name.
    length : int
        Characters of the form.
    stands : bool
        Whether it is a mention by itself: neither one character nor a word that only looks like a place.
    compound_at : int or None
        Where in it a compound of one-character forms can begin; None where none can.
    yields : list of (str, int, Name)
        What behind it makes another name of its end, where that begins in it, and what it then means:
        behind 和平 (谷区, 1, 平谷区).
    """

    __slots__ = ("by_role", "compound_at", "length", "stands", "yields")

    def __init__(
        self, form: str, codes: tuple[str, ...], rule: str, *, compound_at: int | None = None
    ) -> None:
        sure = codes if len(codes) == 1 and rule != "place.risky" else ()
        candidates = () if sure else codes
        self.length = len(form)
        self.stands = bool(rule)
        self.yields: list[tuple[str, int, Name]] = []
        self.compound_at = compound_at
        # A word that refers to a place keeps its rule whatever follows.
        self.by_role: dict[str, _Tail] = {
            role: (sure, candidates, rule + role if codes else rule) for role in _ROLES
        }


def roles_behind(vocabulary: dict[str, Any]) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return by their first character the words that give a name before them a role, firmest role first.

    Examples
    --------
    >>> lists = {"organ": {"after": ["市委"]}, "attribute": {"after": []}}
    >>> words = lists | {"in_name": {"after": [], "unless": []}}
    >>> roles_behind(words)["市"]
    [(('市委',), '.organ')]
    """
    order = (
        (vocabulary["in_name"]["unless"], ""),
        # 管委会 before 管: the one is an organ, the other a rank.
        (vocabulary["organ"]["after"], ".organ"),
        (_OWN_LEVEL, ".attribute"),
        (vocabulary["in_name"]["after"], ".in_name"),
        (vocabulary["attribute"]["after"], ".attribute"),
    )
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, role in order:
        for first, group in itertools.groupby(sorted(words), key=lambda word: word[0]):
            found.setdefault(first, []).append((tuple(group), role))
    return found


def compound_pattern(single: dict[str, str], words: dict[str, list[str]]) -> re.Pattern[str] | None:
    """Write the pattern of one-character forms: those that are also everyday characters need company."""
    everyday = set(words["everyday"])
    plain = "".join(sorted(set(single) - everyday))
    if not plain:
        return None
    every = "".join(sorted(single))
    before = "".join(words["before"])
    after_not = "".join(words["after_not"])
    line = "(?:高铁|铁路|城际|高速|客专)"
    return re.compile(
        f"[{plain}]{{2,}}(?![{every}]{line})|[{plain}][{every}]{{1,3}}(?={line})"
        f"|(?<=[{before}])[{plain}](?![{every}{after_not}])(?!.?{line})"
    )
