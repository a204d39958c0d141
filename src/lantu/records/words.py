"""Words in forms that are quick to ask: affixes to take off, alternations, and what many readers ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable

LISTING = frozenset("、和与及")
"""What joins the members of a list."""
WORK_NOUNS = ("项目", "工程")
"""How what is built is called."""
RELATIVE_UNITS = frozenset({"%", "个百分点", "个千分点", "倍"})
"""Units of figures that say how something moved."""
USUAL_YEARS = "常年|历史|往年|历年|多年"
"""What is usual, as an alternative of a pattern: a time without a date that others are held against."""


class Affixes:
    """Words to take off one end of a phrase, and words that stay whole there.

    Examples
    --------
    >>> Affixes(["达到", "已"], ["已"]).strip_end("森林覆盖率已达到")
    '森林覆盖率'
    """

    __slots__ = ("_by_length", "_firsts", "_kept", "_lasts")

    def __init__(self, words: Iterable[str], kept: Iterable[str]) -> None:
        by_length: dict[int, set[str]] = {}
        for word in words:
            by_length.setdefault(len(word), set()).add(word)
        self._by_length = sorted(by_length.items(), reverse=True)
        self._kept = tuple(word for word in kept if len(word) > 1)
        self._firsts = frozenset(word[0] for group in by_length.values() for word in group)
        self._lasts = frozenset(word[-1] for group in by_length.values() for word in group)

    def strip_end(self, phrase: str) -> str:
        """Take the words off the end until none is left there."""
        while phrase and phrase[-1] in self._lasts:
            if phrase.endswith(self._kept):
                return phrase
            for length, words in self._by_length:
                if phrase[-length:] in words:
                    phrase = phrase[:-length]
                    break
            else:
                return phrase
        return phrase

    def strip_start(self, phrase: str) -> str:
        """Take the words off the start until none is left there."""
        while phrase and phrase[0] in self._firsts:
            if phrase.startswith(self._kept):
                return phrase
            for length, words in self._by_length:
                if phrase[:length] in words:
                    phrase = phrase[length:]
                    break
            else:
                return phrase
        return phrase


def opening(words: Iterable[str]) -> str:
    """Write that one of some words begins here: in front of a pattern it lets a search pass quickly by.

    Examples
    --------
    >>> opening(["增长", "提高", "增加"])
    '(?=[增提])'
    """
    return f"(?=[{re.escape(''.join(sorted({word[0] for word in words})))}])"


def alternatives(words: Iterable[str]) -> str:
    """Write words as one alternation, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
