"""What reconciling a published ledger gives, computed once and found again by figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lantu.atlas.apart import check_apart
from lantu.atlas.figures import Figures
from lantu.atlas.names import NARROWS
from lantu.atlas.opened import Snapshot
from lantu.errors import RegionError
from lantu.facts.conflict import Conflict
from lantu.facts.value import Value
from lantu.ledger.statement import Statement
from lantu.records import Claim
from lantu.region import Region
from lantu.workbench.check import catalogue_of


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Conflicts and implied values of one snapshot.

    Attributes
    ----------
    conflicts : tuple of Conflict
        The most important first; those that labels tell apart come last.
    by_record : dict of str to list of Conflict
        The conflicts that a figure is one of the sides of, or supports.
    implied : dict of str to list of Value
        Values that no sentence states, by their indicator without the words that narrow it.
    figures : Figures
        The figures that conflicts and values name, by their ids; those of conflicts are read already.
    values : tuple of Value
        What all statements leave open of each quantity.
    unexamined : tuple of (str, str)
        What was not looked at, in Chinese and English.
    """

    conflicts: tuple[Conflict, ...]
    by_record: dict[str, list[Conflict]]
    implied: dict[str, list[Value]]
    figures: Figures
    values: tuple[Value, ...]
    unexamined: tuple[tuple[str, str], ...]


def reconciled(snapshot: Snapshot) -> Reconciled:
    """Return what reconciling the snapshot gives; only the first to ask waits for the work.

    Raises
    ------
    RegionError
        When the atlas was started without a region pack.
    """
    return snapshot.once("reconciled", lambda: _reconcile(snapshot))


def reconciled_soon(snapshot: Snapshot) -> Reconciled | None:
    """Return what reconciling gives where it is there soon; None while it is worked out.

    For pages that can stand without conflicts: over a million statements the work takes minutes.

    Raises
    ------
    RegionError
        When the atlas was started without a region pack.
    """
    region_of(snapshot)
    return snapshot.soon("reconciled", lambda: _reconcile(snapshot))


def reconciled_or_none(snapshot: Snapshot) -> Reconciled | None:
    """Return what `reconciled` does, waiting for it; None where the atlas has no pack to compare by."""
    return None if snapshot.region is None else reconciled(snapshot)


def compared(snapshot: Snapshot) -> Reconciled | None:
    """Return what `reconciled_soon` does; None also where the atlas has no pack to compare by."""
    return None if snapshot.region is None else reconciled_soon(snapshot)


def is_checked(snapshot: Snapshot, whole: Reconciled | None) -> bool:
    """Tell whether conflicts can be told: figures are compared already, or never will be."""
    return snapshot.region is None or whole is not None


def region_of(snapshot: Snapshot) -> Region:
    """Return the pack by which figures are compared.

    Raises
    ------
    RegionError
        When the atlas was started without one.
    """
    if snapshot.region is None:
        raise RegionError(
            "figures are compared by the indicators of a region pack, and this atlas has none: "
            "start it with `lantu atlas --region PACK`"
        )
    return snapshot.region


def _reconcile(snapshot: Snapshot) -> Reconciled:
    solution = check_apart(snapshot.ledger, region_of(snapshot), snapshot.left)
    by_record: dict[str, list[Conflict]] = {}
    for conflict in solution.conflicts:
        for record in dict.fromkeys((*conflict.records, *conflict.supporters)):
            by_record.setdefault(record, []).append(conflict)
    implied: dict[str, list[Value]] = {}
    for value in solution.implied():
        implied.setdefault(value.subject.indicator.partition(NARROWS)[0], []).append(value)
    figures = Figures(snapshot.ledger)
    figures.read(record for conflict in solution.conflicts for record in _sides(conflict))
    unexamined = tuple((text.chinese, text.english) for text in solution.unexamined)
    return Reconciled(
        tuple(solution.conflicts), by_record, implied, figures, tuple(solution.values), unexamined
    )


def _sides(conflict: Conflict) -> Iterator[str]:
    yield from (*conflict.records, *conflict.supporters)
    yield from (cause.confirmed_by for cause in conflict.causes if cause.confirmed_by is not None)


def release_of(snapshot: Snapshot, kept: Statement[Claim]) -> str | None:
    """Return the release that a figure belongs to; None where its series is not worked out anew by each.

    The text may name the release; else it is that of the document: its day and its publisher.
    """
    claim = kept.record
    said = claim.basis.release if claim.basis else None
    if said is not None or claim.indicator_id is None or snapshot.region is None:
        return said
    catalogue = snapshot.once("catalogue", lambda: catalogue_of(region_of(snapshot)))
    if not catalogue.is_revised(claim.indicator_id):
        return None
    document = kept.document
    publisher = document.publisher or document.source or document.id
    return f"{document.date or ''} {publisher}"
