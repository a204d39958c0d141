"""The latest word on each indicator among some figures."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lantu.atlas.api.convert import to_claim
from lantu.atlas.api.indicators import to_indicator_row
from lantu.atlas.api.shapes import Leading
from lantu.atlas.columns import Chosen
from lantu.atlas.columns.tallied import Asked, latest_rows
from lantu.atlas.opened import Snapshot
from lantu.ledger import Statement
from lantu.ledger.atlas_queries import Tally
from lantu.ledger.document_queries import readable_by_number
from lantu.ledger.sentences import find_sentence
from lantu.records import Claim

LOOKED_AT = 1500
"""Figures that are gone through, newest first, where the ledger is asked for the latest of each indicator."""

_LEVELS = ("level", "cumulative", "share")


def find_latest(
    figures: Asked, own: Collection[str] = (), *, looked_at: int = LOOKED_AT
) -> dict[str, Statement[Claim]]:
    """Return the latest reported figure of each indicator, a level before a change or growth.

    Parameters
    ----------
    figures : Chosen or Query
        Of the ledger itself only the newest figures are gone through, as many as ``looked_at``.
    own : collection of str
        Codes of places whose figures come before those of all others: national documents speak of many.
    looked_at : int
    """
    reported = figures.where(modality="reported", repeats=False)
    if isinstance(reported, Chosen):
        latest = reported.read(latest_rows(reported, _LEVELS, own))
        return {_key(kept): kept for kept in latest}
    found: dict[str, Statement[Claim]] = {}
    for kept in reported.page(looked_at, order="newest"):
        known = found.get(_key(kept))
        if kept.rank != "deprecated" and (known is None or _choice(kept, own) > _choice(known, own)):
            found[_key(kept)] = kept
    return found


def is_of(figure: Statement[Claim], places: Collection[str]) -> bool:
    """Tell whether a figure is said of any of some places, which are given by their codes."""
    return any(place.code in places for place in figure.record.places)


def _key(figure: Statement[Claim]) -> str:
    return figure.record.indicator_id or figure.record.indicator


def _choice(figure: Statement[Claim], own: Collection[str]) -> tuple[bool, bool]:
    return is_of(figure, own), figure.record.kind in _LEVELS


def to_leading(
    snapshot: Snapshot, tallies: Iterable[Tally], latest: dict[str, Statement[Claim]], *, most: int = 400
) -> list[Leading]:
    """Return the latest word on each of some indicators with its sentence; those without one are left out."""
    kept = [(tally, latest[tally.key]) for tally in tallies if tally.key in latest][:most]
    documents = readable_by_number(snapshot.ledger, (figure.document.no for _, figure in kept))
    found = []
    for tally, figure in kept:
        document = documents[figure.document.no]
        sentence = find_sentence(document.text, figure.record.span, document.breaks)
        row = to_indicator_row(snapshot, tally)
        found.append(
            Leading(row, to_claim(figure, figure.record), sentence.of(document.text), sentence.start)
        )
    return found
