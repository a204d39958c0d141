"""The parts of the programme, and the words of other vocabularies that belong to each."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import msgspec

from lantu.errors import NotFoundError


@dataclass(frozen=True, slots=True)
class Topic:
    """A part of the programme.

    Attributes
    ----------
    id, name, english, meaning, in_english : str
    parts : tuple of str
        Of the catalogue's indicators.
    domains : tuple of str
        Of links and commitments.
    categories : tuple of str
        Of projects.
    """

    id: str
    name: str
    english: str
    meaning: str
    in_english: str
    parts: tuple[str, ...]
    domains: tuple[str, ...]
    categories: tuple[str, ...]


@lru_cache(maxsize=1)
def read_topics() -> tuple[Topic, ...]:
    """Return every part of the programme, in order.

    Examples
    --------
    >>> [topic.id for topic in read_topics()][:2], len(read_topics())
    (['relief', 'transport'], 12)
    """
    written = tomllib.loads(files("lantu.workbench").joinpath("data/topics.toml").read_text("utf-8"))
    return tuple(msgspec.convert(table, Topic) for table in written["topic"])


def find_topic(key: str) -> Topic:
    """Return the part of the programme with that id, or that name in either language.

    Words that one Chinese name alone holds are enough: 环境 for 生态环境.

    Raises
    ------
    NotFoundError
        When there is none.

    Examples
    --------
    >>> find_topic("生态环境").id
    'environment'
    """
    for topic in read_topics():
        if key in {topic.id, topic.name, topic.english}:
            return topic
    inside = [topic for topic in read_topics() if key and key in topic.name]
    if len(inside) == 1:
        return inside[0]
    known = ", ".join(f"{topic.id} ({topic.name})" for topic in read_topics())
    raise NotFoundError(f"no part of the programme is called {key!r}: give one of {known}")
