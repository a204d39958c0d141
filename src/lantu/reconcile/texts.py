"""What explanations say, in both languages at once."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lantu.reconcile.vocabulary import load_table


class Both(NamedTuple):
    """One text in Chinese and English.

    Attributes
    ----------
    chinese, english : str
    """

    chinese: str
    english: str

    def __add__(self, other: object) -> Both:
        """Put one text behind the other, in both languages."""
        assert isinstance(other, Both)
        return Both(self.chinese + other.chinese, self.english + other.english)


@cache
def _texts() -> dict[str, Both]:
    return {key: Both(entry["zh"], entry["en"]) for key, entry in load_table("texts.toml").items()}


def say(key: str, **values: object) -> Both:
    """Return a text with its values filled in; a value that is itself a text goes in by its language.

    Examples
    --------
    >>> say("at_least", low="100亿元").english
    'at least 100亿元'
    """
    text = _texts()[key]
    chinese = {name: value.chinese if isinstance(value, Both) else value for name, value in values.items()}
    english = {name: value.english if isinstance(value, Both) else value for name, value in values.items()}
    return Both(text.chinese.format(**chinese), text.english.format(**english))


def join(texts: list[Both], chinese: str, english: str) -> Both:
    """Join texts with the separators of their languages."""
    return Both(chinese.join(t.chinese for t in texts), english.join(t.english for t in texts))
