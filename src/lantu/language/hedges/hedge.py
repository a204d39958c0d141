"""Hedges by dictionary: read backwards before a figure, forwards after it."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources
from typing import NamedTuple

from lantu.facts import Operator


class Hedge(NamedTuple):
    """A word that bounds the figure beside it.

    Attributes
    ----------
    word : str
    place : {"before", "after"}
    op : Operator
    only : str
        What it needs: ``scale`` a figure of scale words alone (上千) or of tenths, ``measure`` a unit that
        measures, ``mark`` a measure or a large count that can be a mark to pass (突破4万亿元, not
        突破3项技术), ``duration`` a length of time; ``weak`` yields to any other hedge; ``never`` is known
        but changes nothing; empty for no condition.
    not_after : str
        Characters before the word that make another word of it: 约 in 签约.
    even_after : tuple of str
        Words that end in such a character and make none with it: 更新近270万辆, 折合约30亿元.
    meaning : str
    """

    word: str
    place: str
    op: Operator
    only: str
    not_after: str
    even_after: tuple[str, ...]
    meaning: str


class HedgeBook:
    """All hedges, indexed by the character that touches the figure.

    Attributes
    ----------
    before : dict of str to list of Hedge
        By the last character of the word, longest word first.
    after : dict of str to list of Hedge
        By the first character of the word, longest word first.
    single_before : frozenset of str
        Hedges of one character; every longer one ends in such a hedge or in one of ``pairs_before``.
    pairs_before : frozenset of str
        Last two characters of the longer hedges.
    """

    __slots__ = ("after", "before", "pairs_before", "single_before")

    def __init__(self, hedges: tuple[Hedge, ...]) -> None:
        self.before: dict[str, list[Hedge]] = {}
        self.after: dict[str, list[Hedge]] = {}
        for hedge in sorted(hedges, key=lambda hedge: -len(hedge.word)):
            if hedge.place == "before":
                self.before.setdefault(hedge.word[-1], []).append(hedge)
            else:
                self.after.setdefault(hedge.word[0], []).append(hedge)
        words = [hedge.word for hedge in hedges if hedge.place == "before"]
        self.single_before = frozenset(word for word in words if len(word) == 1)
        self.pairs_before = frozenset(word[-2:] for word in words if word[-1] not in self.single_before)

    def find_before(self, text: str, start: int) -> Hedge | None:
        """Return the hedge that ends at ``start``, or None.

        Examples
        --------
        >>> hedge_book().find_before("下降超60%", 3).op
        '>'
        >>> hedge_book().find_before("签约58个", 2) is None
        True
        """
        for hedge in self.before.get(text[start - 1 : start], ()):
            if text.endswith(hedge.word, 0, start):
                at = start - len(hedge.word)
                free = not at or text[at - 1] not in hedge.not_after
                if free or text.endswith(hedge.even_after, 0, at):
                    return hedge
        return None

    def find_after(self, text: str, end: int) -> Hedge | None:
        """Return the hedge that starts at ``end``, or None.

        Examples
        --------
        >>> hedge_book().find_after("5%左右", 2).op
        '~'
        """
        for hedge in self.after.get(text[end : end + 1], ()):
            if text.startswith(hedge.word, end):
                return hedge
        return None


@cache
def hedge_book() -> HedgeBook:
    """Return the hedges of the data file, read once."""
    source = resources.files("lantu.language").joinpath("data", "hedges.csv")
    with source.open(encoding="utf-8") as file:
        rows = tuple(csv.DictReader(file))
    return HedgeBook(
        tuple(
            Hedge(
                word=row["word"],
                place=row["place"],
                op=row["op"],  # type: ignore[arg-type]  # the file's tests read it
                only=row["only"],
                not_after=row["not_after"],
                even_after=tuple(row["even_after"].split()),
                meaning=row["meaning"],
            )
            for row in rows
        )
    )
