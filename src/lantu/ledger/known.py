"""What a ledger already has of each source, by which a reading knows what it need not read again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lantu.ledger.database import fetch_rows

if TYPE_CHECKING:
    import duckdb


class Known(NamedTuple):
    """What the ledger already has of a source.

    Attributes
    ----------
    no : int
        The ledger's number of the source.
    path : str or None
        Where it was found last.
    fingerprint : str
        Stands for the metadata that came with the file when it was read.
    reader : str
        Version of the reader that read it last.
    """

    no: int
    path: str | None
    fingerprint: str
    reader: str


def read_known(connection: duckdb.DuckDBPyConnection) -> dict[str, Known]:
    """Return what is committed of every source, by sha256."""
    query = "SELECT id, no, path, fingerprint, reader FROM documents WHERE superseded IS NULL"
    return {row.pop("id"): Known(**row) for row in fetch_rows(connection, query)}
