"""The word lists that tell a quantity from a number that is none, and what joins figures."""

from __future__ import annotations

import re
from functools import cache

from lantu.language.hedges import hedge_book
from lantu.language.vocabulary import load_vocabulary


class Lore:
    """Word lists of ``not_quantities.toml`` and ``joins.toml``, ready for look-up.

    Attributes
    ----------
    words : dict of str to tuple of str
        Every list by ``section.name``.
    bounds : frozenset of str
        Characters that bound a figure at once, before it: hedges of one character, 数 and 几.
    range_marks, ratio_marks, more_marks : frozenset of str
        What stands between the ends of a range, the terms of a ratio, and a unit and a smaller one.
    smaller : dict of str to dict of str to str
        By unit: the written unit that may follow at once, and what it means there (分 after 元 is 分钱).
    prefixes : dict of str to str
        Words before a figure that give or change its unit (￥, 人民币, 华氏), and the unit.
    """

    __slots__ = (
        *("_any", "_by_first", "_by_last", "_phrases"),
        *("bounds", "more_marks", "prefixes", "range_marks", "ratio_marks", "smaller", "words"),
    )

    def __init__(self) -> None:
        names, joins = load_vocabulary("not_quantities"), load_vocabulary("joins")
        self.smaller: dict[str, dict[str, str]] = joins["smaller"]
        self.prefixes: dict[str, str] = joins["prefixes"]
        self.words: dict[str, tuple[str, ...]] = {
            f"{section}.{name}": tuple(words)
            for section, lists in (*names.items(), *joins.items())
            if section not in ("phrases", "smaller", "prefixes")
            for name, words in lists.items()
        }
        self._by_first = {name: _grouped(words, 0) for name, words in self.words.items()}
        self._by_last = {name: _grouped(words, -1) for name, words in self.words.items()}
        self._any = {name: re.compile("|".join(map(re.escape, words))) for name, words in self.words.items()}
        self.bounds = hedge_book().single_before | frozenset("数几")
        self.range_marks = frozenset(self.words["join.range"])
        self.ratio_marks = frozenset(self.words["join.ratio"])
        self.more_marks = frozenset(self.words["join.more"])
        self._phrases: dict[str, list[tuple[int, str]]] = {}
        for phrase in names["phrases"]["all"]:
            for offset in range(len(phrase) - 1):
                self._phrases.setdefault(phrase[offset : offset + 2], []).append((offset, phrase))

    def in_phrase(self, text: str, start: int) -> bool:
        """Tell whether the character at ``start`` stands inside a fixed phrase."""
        for offset, phrase in self._phrases.get(text[start : start + 2], ()):
            if offset <= start and text.startswith(phrase, start - offset):
                return True
        # The phrase may end with the character.
        for offset, phrase in self._phrases.get(text[start - 1 : start + 1], ()) if start else ():
            if offset < start and text.startswith(phrase, start - 1 - offset):
                return True
        return False

    def follows(self, name: str, text: str, end: int) -> bool:
        """Tell whether a word of a list starts at ``end``."""
        words = self._by_first[name].get(text[end : end + 1])
        return words is not None and text.startswith(words, end)

    def precedes(self, name: str, text: str, start: int) -> bool:
        """Tell whether a word of a list ends at ``start``."""
        words = self._by_last[name].get(text[start - 1 : start])
        return words is not None and text.endswith(words, 0, start)

    def within(self, name: str, stretch: str) -> bool:
        """Tell whether a stretch of text holds a word of a list."""
        return self._any[name].search(stretch) is not None


def _grouped(words: tuple[str, ...], place: int) -> dict[str, tuple[str, ...]]:
    """Return words by the character that touches a figure, so that most lists are told off at one look."""
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        found[word[place]] = (*found.get(word[place], ()), word)
    return found


@cache
def lore() -> Lore:
    """Return the word lists, read once."""
    return Lore()
