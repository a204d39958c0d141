"""Conflicts and the figures in them become the API's structs."""

from __future__ import annotations

from collections.abc import Iterable

from lantu.atlas.api.convert import to_claim
from lantu.atlas.api.shapes import CauseShape, ConflictShape, ConflictSide, Named, Time
from lantu.atlas.names import name_narrowed, name_place
from lantu.atlas.opened import Snapshot
from lantu.atlas.reconciled import reconciled
from lantu.facts.conflict import Conflict

MOST_SUPPORTERS = 12
"""Supporters that travel with a conflict; a figure that every paper prints has hundreds."""


def name_indicator_key(snapshot: Snapshot, key: str) -> Named:
    """Name an indicator by its key, which words of the text may narrow."""
    return Named(key, *name_narrowed(snapshot.region, key))


def name_place_key(snapshot: Snapshot, key: str) -> Named:
    """Name a place by its code; a name that the pack does not have stands for itself."""
    return Named(key, *name_place(snapshot.region, key))


def to_sides(snapshot: Snapshot, records: Iterable[str]) -> list[ConflictSide]:
    """Return figures by their ids, in the given order, each once."""
    figures, named = reconciled(snapshot).figures, list(dict.fromkeys(records))
    figures.read(named)
    found = [figures[identifier] for identifier in named]
    return [ConflictSide(to_claim(kept, kept.record), kept.document.authority) for kept in found]


def to_conflict(snapshot: Snapshot, conflict: Conflict) -> ConflictShape:
    """Turn a conflict into its struct, with the sentences of its figures."""
    subject, told = conflict.subject, set(conflict.records)
    confirming = [cause.confirmed_by for cause in conflict.causes if cause.confirmed_by is not None]
    return ConflictShape(
        id=conflict.id,
        indicator=name_indicator_key(snapshot, subject.indicator),
        places=[name_place_key(snapshot, place) for place in subject.places],
        time=Time(subject.period.start, subject.period.end),
        chinese=conflict.chinese,
        english=conflict.english,
        reasons=list(conflict.reasons),
        causes=[
            CauseShape(
                cause.reason,
                cause.chinese,
                cause.english,
                cause.suspect,
                cause.suggestion,
                cause.confirmed_by,
            )
            for cause in conflict.causes
        ],
        sides=to_sides(snapshot, conflict.records),
        supporters=to_sides(snapshot, [r for r in conflict.supporters if r not in told][:MOST_SUPPORTERS]),
        confirming=to_sides(snapshot, [record for record in confirming if record not in told]),
        others=len(conflict.others),
        importance=conflict.importance,
        told_apart=conflict.told_apart,
    )
