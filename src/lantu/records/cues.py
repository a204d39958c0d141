"""Many words looked for at once, each with what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar, cast

import ahocorasick_rs

T = TypeVar("T")


class Cues(Generic[T]):
    """Words with their meanings; where words overlap, the leftmost and then the longest counts.

    Parameters
    ----------
    meanings : mapping of str to object
    kept : iterable of str
        Words that contain one of the others and mean something else: what lies in them is passed over.

    Attributes
    ----------
    words : tuple of str
        All that are looked for, also those kept.

    Examples
    --------
    >>> cues = Cues({"要": "intended"}, kept=["主要"])
    >>> cues.find("主要任务要完成")
    [(4, 5, 'intended')]
    """

    __slots__ = ("_automaton", "_keeps", "_meanings", "words")

    def __init__(self, meanings: Mapping[str, T], kept: Iterable[str] = ()) -> None:
        words = list(meanings)
        self._meanings: list[T | None] = [meanings[word] for word in words]
        for word in kept:
            if word not in meanings:
                words.append(word)
                self._meanings.append(None)
        self._keeps = None in self._meanings
        self.words = tuple(words)
        self._automaton = ahocorasick_rs.AhoCorasick(
            words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def find(self, text: str) -> list[tuple[int, int, T]]:
        """Return start, end and meaning of every word, in text order and without overlaps."""
        return self.without_kept(self.find_every(text))

    def find_every(self, text: str) -> list[tuple[int, int, T | None]]:
        """Return start, end and meaning of every word as `find` does; None for those that are kept."""
        meanings = self._meanings
        found = self._automaton.find_matches_as_indexes(text)
        return [(start, end, meanings[index]) for index, start, end in found]

    def without_kept(self, words: list[tuple[int, int, T | None]]) -> list[tuple[int, int, T]]:
        """Return words as `find_every` gives them without those that are kept."""
        told = [word for word in words if word[2] is not None] if self._keeps else words
        return cast("list[tuple[int, int, T]]", told)

    def has_any(self, text: str) -> bool:
        """Tell whether any of the words stands in a text."""
        for index, _, _ in self._automaton.find_matches_as_indexes(text):
            if self._meanings[index] is not None:
                return True
        return False
