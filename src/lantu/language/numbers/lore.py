"""The word lists that tell a quantity from a number that is none."""

from __future__ import annotations

from functools import cache

from lantu.language.vocabulary import load_vocabulary


class Lore:
    """Word lists of ``not_quantities.toml``, ready for look-up.

    Attributes
    ----------
    words : dict of str to tuple of str
        Every list by ``section.name``.
    """

    __slots__ = ("_phrases", "words")

    def __init__(self) -> None:
        data = load_vocabulary("not_quantities")
        self._phrases: dict[str, list[tuple[int, str]]] = {}
        for phrase in data["phrases"]:
            for offset in range(len(phrase) - 1):
                self._phrases.setdefault(phrase[offset : offset + 2], []).append((offset, phrase))
        self.words: dict[str, tuple[str, ...]] = {
            f"{section}.{name}": tuple(words)
            for section, lists in data.items()
            if isinstance(lists, dict)
            for name, words in lists.items()
        }

    def in_phrase(self, text: str, start: int) -> bool:
        """Tell whether the two characters at ``start`` stand inside a fixed phrase."""
        for offset, phrase in self._phrases.get(text[start : start + 2], ()):
            if offset <= start and text.startswith(phrase, start - offset):
                return True
        return False

    def follows(self, name: str, text: str, end: int) -> bool:
        """Tell whether a word of a list starts at ``end``."""
        return text.startswith(self.words[name], end)

    def precedes(self, name: str, text: str, start: int) -> bool:
        """Tell whether a word of a list ends at ``start``."""
        return text.endswith(self.words[name], 0, start)

    def within(self, name: str, stretch: str) -> bool:
        """Tell whether a stretch of text holds a word of a list."""
        return any(word in stretch for word in self.words[name])


@cache
def lore() -> Lore:
    """Return the word lists, read once."""
    return Lore()
