"""Figures by their ids, read out of the ledger when they are asked for and kept."""

from __future__ import annotations

from collections.abc import Iterable

from lantu.ledger import Ledger, Statement
from lantu.records import Claim


class Figures:
    """The figures that conflicts and values name: a page shows a few of what may be a million.

    Parameters
    ----------
    ledger : Ledger
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known: dict[str, Statement[Claim]] = {}

    def __getitem__(self, identifier: str) -> Statement[Claim]:
        """Return a current figure by its id; read beforehand with others it costs nothing."""
        self.read((identifier,))
        return self._known[identifier]

    def read(self, identifiers: Iterable[str]) -> None:
        """Read figures that are asked for next, all in one question."""
        missing = sorted({one for one in identifiers if one not in self._known})
        if missing:
            found = self._ledger.claims.identified(missing)
            # One step for all: another thread sees each of them or does not yet.
            self._known.update({one.id: one for one in found})
