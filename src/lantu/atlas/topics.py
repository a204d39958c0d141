"""The parts of the programme, and which records belong to each."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import msgspec

from lantu.atlas.opened import Snapshot
from lantu.errors import NotFoundError
from lantu.ledger.atlas_queries import Tally, tally_indicators
from lantu.region import Region


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
    written = tomllib.loads(files("lantu.atlas").joinpath("data/topics.toml").read_text("utf-8"))
    return tuple(msgspec.convert(table, Topic) for table in written["topic"])


def find_topic(key: str) -> Topic:
    """Return the part of the programme with that id.

    Raises
    ------
    NotFoundError
        When there is none.
    """
    for topic in read_topics():
        if topic.id == key:
            return topic
    raise NotFoundError(f"no part of the programme is called {key!r}: /api/v1/topics lists them")


def part_of(region: Region | None, indicator: str) -> str | None:
    """Return the part that the catalogue gives to an indicator; None where it has none."""
    if region is None:
        return None
    known = next((one for one in region.indicators if one.id == indicator), None)
    return None if known is None else known.part


def indicators_by_topic(snapshot: Snapshot) -> dict[str, list[Tally]]:
    """Return the catalogue's indicators that occur in the ledger by the part that they measure."""

    def work() -> dict[str, list[Tally]]:
        found: dict[str, list[Tally]] = {topic.id: [] for topic in read_topics()}
        owners = {part: topic.id for topic in read_topics() for part in topic.parts}
        parts = {one.id: one.part for one in snapshot.region.indicators} if snapshot.region else {}
        for tally in tally_indicators(snapshot.ledger.claims.where(repeats=False), 5000):
            owner = owners.get(parts.get(tally.key, ""))
            if tally.catalogued and owner is not None:
                found[owner].append(tally)
        return found

    return snapshot.once("indicators by topic", work)
