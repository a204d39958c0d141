"""Searches narrowed to sentences that hold certain records, or to one document."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lantu.errors import NotFoundError
from lantu.ledger.database import fetch_rows
from lantu.ledger.filters import Conditions, code_stem, where
from lantu.ledger.rows import TABLES
from lantu.ledger.search.find import Label
from lantu.ledger.statement import RecordType

if TYPE_CHECKING:
    import duckdb

Place = tuple[RecordType, str, int, int]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the sentences must hold; None where it does not matter.

    Attributes
    ----------
    type : RecordType or None
        A record of this type.
    place : str or None
        A record that names this place (name or code).
    within : str, tuple of str or None
        A record that names this place, or one of these, or a part of it.
    indicator : str or None
        A claim of this indicator (catalogue id or words).
    document : str or None
        Only sentences of this document (id, beginning of the id, or file name).
    """

    type: RecordType | None = None
    place: str | None = None
    within: str | tuple[str, ...] | None = None
    indicator: str | None = None
    document: str | None = None

    @property
    def by_record(self) -> bool:
        """Whether a sentence must hold a record."""
        return any((self.type, self.place, self.within, self.indicator))

    def labels(self, ledger: duckdb.DuckDBPyConnection) -> tuple[tuple[Label, ...], ...]:
        """Return the labels that such passages have in the index: one of each tuple.

        Raises
        ------
        NotFoundError
            When there is no such document.
        """
        labels: list[tuple[Label, ...]] = []
        if self.type:
            labels.append((("type", self.type, "whole"),))
        if self.place:
            labels.append((("code" if self.place.isdigit() else "place", self.place, "whole"),))
        if self.within:
            places = (self.within,) if isinstance(self.within, str) else self.within
            labels.append(tuple(label for place in places for label in _labels_within(place)))
        if self.indicator:
            labels.append((("indicator", self.indicator, "whole"),))
        if self.document:
            labels.append((("document", str(self._document_number(ledger)), "whole"),))
        return tuple(labels)

    def records(self, ledger: duckdb.DuckDBPyConnection, documents: set[int]) -> dict[int, list[Place]]:
        """Return the records that count, by document: type, id, start, end."""
        conditions: Conditions = {}
        if self.place:
            conditions["place"] = self.place
        if self.within:
            conditions["within"] = self.within
        if self.indicator:
            conditions["indicator"] = self.indicator
        found: dict[int, list[Place]] = {}
        for kind in self._types():
            source, clause, values = where(kind, conditions, None, by_document=True)
            query = (
                f'SELECT document, id, "start", "end" FROM {source} '
                f'WHERE {clause} AND document IN (SELECT unnest(?)) ORDER BY document, "start"'
            )
            for row in fetch_rows(ledger, query, [*values, sorted(documents)]):
                found.setdefault(row["document"], []).append((kind, row["id"], row["start"], row["end"]))
        return found

    def _types(self) -> tuple[RecordType, ...]:
        if self.indicator:
            return ("claim",) if self.type in {None, "claim"} else ()
        return (self.type,) if self.type else tuple(TABLES)

    def _document_number(self, ledger: duckdb.DuckDBPyConnection) -> int:
        query = (
            "SELECT no FROM documents WHERE superseded IS NULL "
            "AND (id = ? OR name = ? OR (length(?) >= 6 AND starts_with(id, ?)))"
        )
        rows = fetch_rows(ledger, query, [self.document] * 4)
        if not rows:
            raise NotFoundError(
                f"no document has the id or file name {self.document!r}: "
                "search without it to see which there are"
            )
        if len(rows) != 1:
            raise NotFoundError(
                f"{len(rows)} documents have the id or file name {self.document!r}; one is needed: "
                "give the id or the name as `lantu search` shows it"
            )
        return int(rows[0]["no"])


def _labels_within(place: str) -> tuple[Label, ...]:
    """Return the labels of a place and of the parts whose code or full name begins as its own does."""
    if place.isdigit():
        return (("code", code_stem(place), "beginning"),)
    return ("place", place, "beginning"), ("code", place, "whole")
