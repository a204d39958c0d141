"""Word lists and rules of reading are data: files beside the code, read once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


def _read(name: str) -> str:
    return (resources.files("lantu.documents") / "data" / name).read_text(encoding="utf-8")


@cache
def load_vocabulary(name: str) -> dict[str, Any]:
    """Read ``data/<name>.toml`` of this package.

    Examples
    --------
    >>> "。" in load_vocabulary("layout")["final"]
    True
    """
    return tomllib.loads(_read(f"{name}.toml"))


@cache
def load_words() -> frozenset[str]:
    """Read the two-character words of everyday Chinese.

    Examples
    --------
    >>> "比例" in load_words(), "例从" in load_words()
    (True, False)
    """
    lines = [line for line in _read("words.txt").splitlines() if not line.startswith("#")]
    return frozenset(line[at : at + 2] for line in lines for at in range(0, len(line), 2))
