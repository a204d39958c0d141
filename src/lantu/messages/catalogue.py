"""Catalogues of texts, one a language, with the same keys."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib import resources
from typing import Any

LANGUAGES = ("zh", "en")
_BOTH = re.compile(r"(.*[。？！])\s+([A-Za-z][^\u4e00-\u9fff]*)", re.DOTALL)


def load_catalogue(language: str) -> dict[str, str]:
    """Read a language's texts: dotted key to text.

    Examples
    --------
    >>> load_catalogue("zh")["type.claim"]
    '数据'
    """
    text = resources.files("lantu.messages").joinpath(f"{language}.toml").read_text("utf-8")
    return dict(_flatten(tomllib.loads(text), ""))


def _flatten(table: dict[str, Any], prefix: str) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            pairs += _flatten(value, f"{prefix}{key}.")
        else:
            pairs.append((f"{prefix}{key}", value.strip()))
    return pairs


class _Count(int):
    """A number that chooses the form of the word behind it."""

    def __format__(self, form: str) -> str:
        one, bar, many = form.partition("|")
        if bar:
            return one if self == 1 else many
        return super().__format__(form)


def _counted(value: object) -> object:
    return _Count(value) if isinstance(value, int) and not isinstance(value, bool) else value


class Messages:
    """The texts of one language.

    Parameters
    ----------
    language : {"zh", "en"}

    In a text ``{count:record|records}`` is the first word where the count is one, else the second.

    Examples
    --------
    >>> english = Messages("en")
    >>> english("read.copy", file="b.txt", other="a.txt")
    'b.txt: the same content as a.txt, counted once'
    >>> english("review.done", count=1), english("review.done", count=1200)
    ('1 record judged', '1,200 records judged')
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = load_catalogue(language)

    def __call__(self, key: str, **values: object) -> str:
        """Return a text with its values filled in."""
        if not values:
            return self._texts[key]
        return self._texts[key].format(**{name: _counted(value) for name, value in values.items()})

    def own_part(self, text: str) -> str:
        """Return the part in the language of a text that is Chinese first, then English; else the whole.

        Examples
        --------
        >>> Messages("en").own_part("新线改变了什么？ What did the line change?")
        'What did the line change?'
        """
        parts = _BOTH.fullmatch(text)
        return text if parts is None else parts[1 if self.language == "zh" else 2]

    def join(self, words: Iterable[str]) -> str:
        """Return words as a list on one line."""
        return ("、" if self.language == "zh" else ", ").join(words)

    def __contains__(self, key: object) -> bool:
        return key in self._texts
