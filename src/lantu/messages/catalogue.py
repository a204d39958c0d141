"""Catalogues of texts, one a language, with the same keys."""

from __future__ import annotations

import tomllib
from importlib import resources
from typing import Any

LANGUAGES = ("zh", "en")


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


class Messages:
    """The texts of one language.

    Parameters
    ----------
    language : {"zh", "en"}

    Examples
    --------
    >>> Messages("en")("read.copy", file="b.txt", other="a.txt")
    'b.txt: the same content as a.txt, counted once'
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = load_catalogue(language)

    def __call__(self, key: str, **values: object) -> str:
        """Return a text with its values filled in."""
        return self._texts[key].format(**values) if values else self._texts[key]

    def __contains__(self, key: object) -> bool:
        return key in self._texts
