"""What the ledger must know of one sort of record to keep, find, correct and export it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from lantu.facts import PlaceName
from lantu.ledger.statement import RecordType

Row = dict[str, Any]
Columns = dict[str, list[Any]]
"""Values of several rows by column, all lists of one length."""
PlaceList = tuple[PlaceName, ...]
PlaceNumber = Callable[[PlaceList], int]
"""Gives the number under which the ledger keeps a list of places."""
Places = Callable[[int], PlaceList]
"""Gives the list of places that has a number."""
RecordT = TypeVar("RecordT")

COMMON_COLUMNS = (
    'no BIGINT NOT NULL, id VARCHAR NOT NULL, document INTEGER NOT NULL, "start" INTEGER NOT NULL, '
    '"end" INTEGER NOT NULL, places INTEGER NOT NULL, speaker VARCHAR, confidence DOUBLE NOT NULL, '
    "rule VARCHAR NOT NULL, repeat_of VARCHAR, reader VARCHAR NOT NULL, first_seen INTEGER NOT NULL, "
    "superseded INTEGER, rank VARCHAR NOT NULL, reason VARCHAR, as_read VARCHAR"
)
"""Columns that the table of every sort has. ``as_read`` is what the reader read in the columns that a
judgement corrected (JSON), null where none did."""
COMMON_KEYS = ("schema", "type", "id", "document", "start", "end", "quote", "repeat_of", "confidence", "rule")
"""Keys that the export of every sort begins with."""


@dataclass(frozen=True, slots=True)
class Sort(Generic[RecordT]):
    """One sort of record: its table, its export, and the way between them and the record.

    A new sort is one module with one of these, its line in ``SORTS``, and its name in ``RecordType``.

    Attributes
    ----------
    name : RecordType
        As exports and judgements call it.
    record : type
        The record's class.
    table : str
        As the database calls it; the head of a document counts the records under this name.
    columns : str
        SQL of the table's own columns, besides `COMMON_COLUMNS`.
    keys : tuple of str
        The export's own keys in their order, besides `COMMON_KEYS`.
    words : str
        The column that a search for words looks into.
    filters : frozenset of str
        Columns that queries can be narrowed by, besides what all sorts have.
    to_columns : callable
        Gives the columns that ``columns``, ``places`` and ``speaker`` name, of several records at once.
    from_columns : callable
        Gives the fields of the record that are its own out of a row.
    to_export : callable
        Gives the own keys of the export; the second argument is a claim's number as written.
    corrections : tuple of str
        Fields that a judgement can correct.
    times : (str, str)
        The columns of first and last time.
    quote : (str, str)
        The columns of the span that is quoted.
    """

    name: RecordType
    record: type[RecordT]
    table: str
    columns: str
    keys: tuple[str, ...]
    words: str
    filters: frozenset[str]
    to_columns: Callable[[Sequence[RecordT], PlaceNumber], Columns]
    from_columns: Callable[[Mapping[str, Any], Places], Row]
    to_export: Callable[[RecordT, str | None], Row]
    corrections: tuple[str, ...] = ("period", "place")
    times: tuple[str, str] = ("period_start", "period_end")
    quote: tuple[str, str] = ("start", "end")

    def create(self) -> str:
        """Return the SQL that makes the table where it is absent."""
        return f"CREATE TABLE IF NOT EXISTS {self.table} ({COMMON_COLUMNS}, {self.columns})"

    def in_common(self) -> str:
        """Return the SQL of what the view ``statements`` shows of the table."""
        start, end = self.times
        return (
            f'SELECT no, id, \'{self.name}\' AS type, document, "start", "end", places, '  # noqa: S608
            f"{start} AS period_start, {end} AS period_end, speaker, confidence, rule, repeat_of, reader, "
            f"first_seen, superseded, rank, reason FROM {self.table}"
        )


def by_record(
    to_row: Callable[[RecordT, PlaceNumber], Row],
) -> Callable[[Sequence[RecordT], PlaceNumber], Columns]:
    """Turn what gives the row of one record into what gives the columns of several."""

    def to_columns(records: Sequence[RecordT], number_of: PlaceNumber) -> Columns:
        rows = [to_row(record, number_of) for record in records]
        return {name: [row[name] for row in rows] for name in rows[0]} if rows else {}

    return to_columns


def export_places(places: PlaceList) -> list[dict[str, str | None]]:
    """Return places as exports write them."""
    return [{"name": place.name, "code": place.code} for place in places]


def export_time(start: str | None, end: str | None) -> dict[str, str | None]:
    """Return a time as exports write it."""
    return {"start": start, "end": end}
