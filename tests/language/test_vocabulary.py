"""The word lists of the readers name nothing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

from lantu.language.vocabulary import load_vocabulary

FILES = [
    (package, file.stem)
    for package in ("lantu.language", "lantu.records")
    for file in sorted(Path(str(resources.files(package) / "data")).glob("*.toml"))
]


def lists_of(words: object, name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of words of a vocabulary with the keys that lead to them."""
    if isinstance(words, dict):
        for key, value in words.items():
            yield from lists_of(value, f"{name}.{key}")
    elif isinstance(words, list):
        for value in words:
            yield from lists_of(value, name)
        yield name, [word for word in words if isinstance(word, str)]


@pytest.mark.parametrize(("package", "name"), FILES)
def test_a_list_names_each_word_once(package: str, name: str) -> None:
    """A word that stands twice in a list was put there by somebody who did not see it."""
    for key, words in lists_of(load_vocabulary(name, package), name):
        if ".days" not in key:  # a holiday of one day begins and ends on it
            assert [word for word, times in Counter(words).items() if times > 1] == [], key
