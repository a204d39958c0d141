"""Which indicators of a ledger belong to each part of the programme."""

from __future__ import annotations

from lantu.atlas.asked import records
from lantu.atlas.columns.tallied import tally_indicators
from lantu.atlas.opened import Snapshot
from lantu.ledger.atlas_queries import Tally
from lantu.region import Region
from lantu.workbench.topics import Topic, find_topic, read_topics

__all__ = ["Topic", "find_topic", "indicators_by_topic", "part_of", "read_topics"]


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
        for tally in tally_indicators(records(snapshot, "claim").where(repeats=False), 5000):
            owner = owners.get(parts.get(tally.key, ""))
            if tally.catalogued and owner is not None:
                found[owner].append(tally)
        return found

    return snapshot.once("indicators by topic", work)
