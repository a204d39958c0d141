"""Queries over one type of records: narrowed step by step, then counted, listed or exported."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING, Any, Generic, Literal, Unpack, cast

import duckdb

from lantu.errors import QueryError
from lantu.ledger import assemble, current
from lantu.ledger.database import ALL, fetch_rows
from lantu.ledger.export.keys import columns_of
from lantu.ledger.export.records import SCHEMA, record_export
from lantu.ledger.export.tables import Framed, arrow_schema, arrow_table
from lantu.ledger.filters import Choice, Conditions, where
from lantu.ledger.held import Held
from lantu.ledger.recall import JUDGED, Past
from lantu.ledger.rows import TABLES, held_at
from lantu.ledger.sorts import BY_NAME
from lantu.ledger.statement import RecordT_co, RecordType, Statement

if TYPE_CHECKING:
    import pyarrow as pa

Order = Literal["text", "newest", "oldest", "confidence", "doubt", "value", "value descending"]

_AT_ONCE = 2_000
"""Records, with their documents' texts, that are held in memory at a time."""

_SHOWN = 20
"""Records that a notebook shows of a query."""

_ORDERS: dict[str, str] = {
    "text": "document, start, no",
    "newest": "period_end DESC NULLS LAST, document, start, no",
    "oldest": "period_end NULLS LAST, document, start, no",
    "confidence": "confidence DESC, document, start, no",
    "doubt": "confidence, document, start, no",
    "value": "value, document, start, no",
    "value descending": "value DESC, document, start, no",
}


@dataclass(frozen=True, slots=True)
class Facet:
    """One value that a column takes, and how many records have it.

    Attributes
    ----------
    value : str or None
        None for records in which the text does not say.
    label : str or None
        For places and indicators the name that is shown; else the value itself.
    count : int
    """

    value: str | None
    label: str | None
    count: int


@dataclass(frozen=True, slots=True)
class Query(Framed, Generic[RecordT_co]):
    """Records of one type that meet conditions; nothing runs until they are asked for.

    Examples
    --------
    ``ledger.claims.where(within="110000", period="2022").page(20)``
    """

    connection: duckdb.DuckDBPyConnection
    kind: RecordType
    conditions: Conditions
    past: Past | None = None
    held: Held | None = None

    def where(self, **conditions: Unpack[Conditions]) -> Query[RecordT_co]:
        """Return the query narrowed by further conditions."""
        both = cast("Conditions", {**self.conditions, **conditions})
        where(self.kind, both, self.past)
        return replace(self, conditions=both)

    def __repr__(self) -> str:
        # Not how many: nothing runs until it is asked for, and the ledger may be closed.
        asked = ", ".join(f"{name}={value!r}" for name, value in self.conditions.items())
        return f"<{TABLES[self.kind]} where {asked}>" if asked else f"<{TABLES[self.kind]}>"

    def count(self) -> int:
        """Return how many records there are."""
        source, clause, values = self.choice()
        return int(self.fetch(f"SELECT count(*) AS n FROM {source} WHERE {clause}", values)[0]["n"])

    def __len__(self) -> int:
        return self.count()

    def page(self, limit: int = 50, offset: int = 0, *, order: Order = "text") -> list[Statement[RecordT_co]]:
        """Return some records, with their sentences, in the order that is asked for."""
        source, clause, values = self.choice()
        by = _ORDERS[order].replace("period_end", BY_NAME[self.kind].times[1])
        # The columns are many: they are read of the page's rows alone. In one query with the choice the
        # planner at times reads them of every row first.
        key = self.key
        choice = f"SELECT {key} AS at FROM {source} WHERE {clause} ORDER BY {by} LIMIT ? OFFSET ?"
        chosen = [row["at"] for row in self.fetch(choice, [*values, min(limit, ALL), offset])]
        return self._read(source, f"{key} IN (SELECT unnest(?))", [chosen], by) if chosen else []

    def numbered(self, numbers: list[int]) -> list[Statement[RecordT_co]]:
        """Return the records that have these numbers of the ledger's own, whatever the query asks for."""
        source, _, _ = self.choice(by_document=True)
        return self._read(source, "no IN (SELECT unnest(?))", [numbers], "no") if numbers else []

    @property
    def key(self) -> str:
        """Return the column that names the rows which `choice` chooses from, as long as the state holds."""
        return "rowid" if self.choice().source == current.TABLE else "no"

    def lying_at(self, keys: list[int]) -> list[Statement[RecordT_co]]:
        """Return the records whose rows `key` names so, whatever the query asks for."""
        source, _, _ = self.choice()
        return self._read(source, f"{self.key} IN (SELECT unnest(?))", [keys], "no") if keys else []

    def identified(self, identifiers: list[str]) -> list[Statement[RecordT_co]]:
        """Return the records of the query that have these ids, in the order of the text."""
        source, clause, values = self.choice(by_document=True)
        some = f"SELECT no FROM {source} WHERE {clause} AND id IN (SELECT unnest(?))"
        chosen = [row["no"] for row in self.fetch(some, [*values, identifiers])]
        by = 'document, "start", no'
        return self._read(source, "no IN (SELECT unnest(?))", [chosen], by) if chosen else []

    def __iter__(self) -> Iterator[Statement[RecordT_co]]:
        return self._iterate(self.choice(by_document=True))

    def unseen_at(self, reading: int) -> Iterator[Statement[RecordT_co]]:
        """Yield the records that were not there, or not in this form, after another reading."""
        choice = self.choice(by_document=True)
        return self._iterate(choice._replace(clause=f"{choice.clause} AND NOT ({held_at(reading)})"))

    def _iterate(self, choice: Choice) -> Iterator[Statement[RecordT_co]]:
        source, clause, values = choice
        counting = f"SELECT document, count(*) AS n FROM {source} WHERE {clause} GROUP BY document"
        for first, last in _ranges(self.fetch(f"{counting} ORDER BY document", values)):
            some = f"{clause} AND document BETWEEN ? AND ?"
            yield from self._read(source, some, [*values, first, last], 'document, "start", no')

    def _read(self, source: str, clause: str, values: list[Any], by: str) -> list[Statement[RecordT_co]]:
        rows = self.fetch(f"SELECT * FROM {source} WHERE {clause} ORDER BY {by}", values)
        reading = None if self.past is None else self.past.reading
        made = assemble.statements(self.connection.cursor(), self.kind, rows, reading, self.held)
        return cast("list[Statement[RecordT_co]]", made)

    def facet(
        self, column: str, limit: int = 100, *, of: Literal["records", "documents"] = "records"
    ) -> list[Facet]:
        """Return the values of a column with their counts, most frequent first.

        Parameters
        ----------
        column : str
            ``place``, ``indicator``, ``year`` or a column of the record's own (``kind``).
        limit : int
            How many values at most.
        of : {"records", "documents"}
            What is counted: records, or documents that have one (not for places).
        """
        table, clause, values = self.choice()
        source = f"{table} WHERE {clause}"
        first, last = BY_NAME[self.kind].times
        year = f"left(coalesce({last}, {first}), 4)"
        counted = "count(*)" if of == "records" else "count(DISTINCT document)"
        # The alias must be no column's name: GROUP BY would take the column (claims have a `value`).
        selects = {
            "place": "SELECT coalesce(p.code, p.name) AS taken, any_value(p.name) AS label, sum(n) AS n "
            f"FROM (SELECT unnest(l.places) AS p, c.n FROM (SELECT places, count(*) AS n FROM {source} "
            "GROUP BY places) c JOIN place_lists l ON l.no = c.places)",
            "indicator": "SELECT coalesce(indicator_id, indicator) AS taken, mode(indicator) AS label, "
            f"{counted} AS n FROM {source}",
            "year": f"SELECT {year} AS taken, NULL AS label, {counted} AS n FROM {source}",
        }
        plain = f"SELECT {_identifier(column)} AS taken, NULL AS label, {counted} AS n FROM {source}"
        query = f"{selects.get(column, plain)} GROUP BY taken ORDER BY n DESC, taken LIMIT ?"
        return [
            Facet(row["taken"], row["label"] or row["taken"], int(row["n"]))
            for row in self.fetch(query, [*values, limit])
        ]

    def arrow(self) -> pa.Table:
        """Return every record as an Arrow table under the keys of the export ``records``."""
        schema = arrow_schema(columns_of((self.kind,)), SCHEMA)
        return arrow_table((record_export(statement) for statement in self), schema)

    def _repr_html_(self) -> str:
        """Return what a notebook shows: how many records there are, and the first with their sentences."""
        cells = ((one.id, one.quote, one.document.name) for one in self.page(_SHOWN))
        rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in cells)
        return f"<p>{escape(self.kind)}: {self.count()}</p><table>{rows}</table>"

    def choice(self, *, by_document: bool = False) -> Choice:
        """Return where the records are chosen from; ``by_document`` where they are wanted in that order."""
        return where(self.kind, self.conditions, self.past, by_document=by_document)

    def fetch(self, query: str, values: list[Any]) -> list[dict[str, Any]]:
        """Return the rows of a query over what ``choice`` returns."""
        # A cursor of its own, so that threads of a server may ask at the same time.
        cursor = self.connection.cursor()
        if self.past is not None:
            cursor.register(JUDGED, self.past.judged[self.kind])
        try:
            return fetch_rows(cursor, query, values)
        except duckdb.BinderException as error:
            told = str(error).splitlines()[0]
            raise QueryError(
                f"{TABLES[self.kind]} cannot be asked so ({told}): name columns they have"
            ) from None


def _identifier(column: str) -> str:
    if not column.isidentifier():
        raise QueryError(f"{column!r} is no column of a record")
    return f'"{column}"'


def _ranges(counted: list[dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """Yield first and last documents of stretches that hold some thousand records each."""
    first, records = None, 0
    for at, row in enumerate(counted):
        first = row["document"] if first is None else first
        records += row["n"]
        if records >= _AT_ONCE or at == len(counted) - 1:
            yield first, row["document"]
            first, records = None, 0
