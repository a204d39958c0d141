"""Documents of a ledger: narrowed, ordered, paged and counted where they lie, however many there are."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from lantu.documents.document import Document
from lantu.facts import Span
from lantu.ledger.database import fetch_rows
from lantu.ledger.document_rows import breaks_of, document_of
from lantu.ledger.heads import read_heads, read_texts
from lantu.ledger.ledger import Ledger
from lantu.ledger.query import Facet
from lantu.ledger.rows import TABLES
from lantu.ledger.statement import DocumentHead, RecordType

FacetColumn = Literal["authority", "publisher", "place"]
DocumentOrder = Literal["newest", "oldest", "title", "records", "read"]

_SHOWN_AS = "coalesce(title, name)"
_RECORDS = " + ".join(TABLES.values())
ORDERS: dict[DocumentOrder, str] = {
    "newest": f"date DESC NULLS LAST, {_SHOWN_AS} DESC, no",
    "oldest": f"date NULLS LAST, {_SHOWN_AS}, no",
    "title": f"{_SHOWN_AS}, no",
    "records": f"{_RECORDS} DESC, {_SHOWN_AS} DESC, no",
    "read": "first_seen DESC, date DESC NULLS LAST, no DESC",
}
WORDS = f"lower(concat_ws(chr(10), {_SHOWN_AS}, name, publisher))"
"""What is looked into for words."""
_CLAUSES: dict[str, str] = {
    "words": f"contains({WORDS}, lower(?))",
    "publisher": "publisher = ?",
    "place": "place = ?",
    "authority": "authority = ?",
    # Dates differ in precision: 2022 reaches to the end of that year.
    "since": "date || '-99' >= ?",
    "until": "left(date, length(?)) <= ?",
    "after": "first_seen IN (SELECT no FROM readings WHERE started > ?)",
}


@dataclass(frozen=True, slots=True)
class DocumentChoice:
    """What documents are narrowed by; None where not.

    Attributes
    ----------
    words : str or None
        Of the title, the file name or the publisher; case makes no difference.
    publisher, place, authority : str or None
        Exactly.
    since, until : str or None
        ``YYYY[-MM[-DD]]``: bounds of the document's date; those without a date meet neither.
    after : datetime or None
        With its time zone: documents that were first read later.
    """

    words: str | None = None
    publisher: str | None = None
    place: str | None = None
    authority: str | None = None
    since: str | None = None
    until: str | None = None
    after: datetime.datetime | None = None


def count_documents(ledger: Ledger, choice: DocumentChoice) -> int:
    """Return how many documents there are."""
    return sum_documents(ledger, choice)["documents"]


def sum_documents(ledger: Ledger, choice: DocumentChoice) -> dict[RecordType | Literal["documents"], int]:
    """Return how many documents there are, and how many records of each type stand in them."""
    sums = ", ".join(f"coalesce(sum({table}), 0)::BIGINT AS {kind}" for kind, table in TABLES.items())
    source, values = _source(choice)
    (row,) = _fetch(ledger, f"SELECT count(*) AS documents, {sums} FROM {source}", values)
    return row  # type: ignore[return-value]


def page_documents(
    ledger: Ledger, choice: DocumentChoice, *, order: DocumentOrder, limit: int, offset: int = 0
) -> list[DocumentHead]:
    """Return some documents in an order that is the same every time."""
    source, values = _source(choice)
    query = f"SELECT no FROM {source} ORDER BY {ORDERS[order]} LIMIT ? OFFSET ?"
    chosen = [row["no"] for row in _fetch(ledger, query, [*values, limit, offset])]
    heads = heads_by_number(ledger, chosen)
    return [heads[number] for number in chosen]


def heads_by_number(ledger: Ledger, numbers: Iterable[int]) -> dict[int, DocumentHead]:
    """Return the documents that have these numbers of the ledger's own."""
    return read_heads(ledger.claims.connection.cursor(), numbers, ledger.claims.held)


def documents_by_number(ledger: Ledger, numbers: Iterable[int]) -> dict[int, Document]:
    """Return the documents, texts included, that have these numbers of the ledger's own."""
    # Asked by number, each table skips every block without it; joined, every text is looked at.
    query = "SELECT * FROM documents WHERE superseded IS NULL AND no IN (SELECT unnest(?))"
    rows = _fetch(ledger, query, [sorted(set(numbers))])
    texts = read_texts(ledger.claims.connection.cursor(), [row["text"] for row in rows])
    return {row["no"]: document_of(row, texts[row["text"]]) for row in rows}


class Readable(NamedTuple):
    """What finding a sentence takes: a text, and the white space that ends none."""

    text: str
    breaks: tuple[Span, ...]


def readable_by_number(ledger: Ledger, numbers: Iterable[int]) -> dict[int, Readable]:
    """Return the texts of documents that have these numbers, without the rest of what a document is."""
    query = "SELECT no, text, structure FROM documents WHERE superseded IS NULL AND no IN (SELECT unnest(?))"
    rows = _fetch(ledger, query, [sorted(set(numbers))])
    texts = read_texts(ledger.claims.connection.cursor(), [row["text"] for row in rows])
    return {row["no"]: Readable(texts[row["text"]], breaks_of(row["structure"])) for row in rows}


def reprints_of(ledger: Ledger, document: DocumentHead) -> list[DocumentHead]:
    """Return the documents that are copies of this one, whole, in the order in which they were read."""
    query = (
        "SELECT document FROM lineage WHERE source = ? AND superseded IS NULL AND relation <> 'contains' "
        "ORDER BY document"
    )
    numbers = [row["document"] for row in _fetch(ledger, query, [document.no])]
    return [head for _, head in sorted(heads_by_number(ledger, numbers).items())]


def facet_documents(ledger: Ledger, choice: DocumentChoice, column: FacetColumn, limit: int) -> list[Facet]:
    """Return the values that a column takes among some documents with their counts, most frequent first."""
    source, values = _source(choice)
    query = (
        f"SELECT {column} AS taken, count(*) AS n FROM {source} AND {column} IS NOT NULL "
        "GROUP BY taken ORDER BY n DESC, taken LIMIT ?"
    )
    return [
        Facet(row["taken"], row["taken"], int(row["n"])) for row in _fetch(ledger, query, [*values, limit])
    ]


def span_of_dates(ledger: Ledger) -> tuple[str | None, str | None]:
    """Return the first and the last date of any document; None where none has one."""
    source, values = _source(DocumentChoice())
    (row,) = _fetch(ledger, f"SELECT min(date) AS first, max(date) AS last FROM {source}", values)
    return row["first"], row["last"]


def _source(choice: DocumentChoice) -> tuple[str, list[Any]]:
    asked: Mapping[str, Any] = {
        name: value for name in _CLAUSES if (value := getattr(choice, name)) is not None
    }
    values = [_plain(value) for name, value in asked.items() for _ in range(_CLAUSES[name].count("?"))]
    clauses = " AND ".join(["superseded IS NULL", *(_CLAUSES[name] for name in asked)])
    return f"{EVERY} WHERE {clauses}", values


EVERY = (
    # The first edition tells when a source was first read; an edition of its own follows each change.
    "(SELECT d.* REPLACE (coalesce(e.first_seen, d.first_seen) AS first_seen) FROM documents d LEFT JOIN "
    "(SELECT no, min(first_seen) AS first_seen FROM documents WHERE superseded IS NOT NULL GROUP BY no) e "
    "ON e.no = d.no)"
)


def _plain(value: Any) -> Any:
    # The database keeps UTC without saying so.
    is_moment = isinstance(value, datetime.datetime)
    return value.astimezone(datetime.UTC).replace(tzinfo=None) if is_moment else value


def _fetch(ledger: Ledger, query: str, values: list[Any]) -> list[dict[str, Any]]:
    return fetch_rows(ledger.claims.connection.cursor(), query, values)
