"""Quantities that no rule could bind, each where it stands and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lantu.facts import Span
from lantu.ledger.database import fetch_rows
from lantu.ledger.document_rows import breaks_of
from lantu.ledger.sentences import find_sentence

if TYPE_CHECKING:
    import duckdb

# A longer sentence is cut to as many characters on either side.
_REACH = 100


class UnboundQuantity(NamedTuple):
    """A quantity that became no claim.

    Attributes
    ----------
    document : str
        The file's name.
    span : Span
        Where it stands in the document's text.
    number : str
        The words of the quantity.
    quote : str
        The sentence around it, at most 100 characters on either side.
    reason : str
    """

    document: str
    span: Span
    number: str
    quote: str
    reason: str


def read_unbound(connection: duckdb.DuckDBPyConnection) -> list[UnboundQuantity]:
    """Return the quantities of all current documents that no rule could bind, in reading order."""
    rows = fetch_rows(
        connection,
        'SELECT d.name, u."start", u."end", u.reason, d.no, d.text, d.structure FROM unbound u '
        "JOIN documents d ON d.no = u.document AND d.superseded IS NULL "
        'WHERE u.superseded IS NULL ORDER BY d.no, u."start"',
    )
    texts = fetch_rows(
        connection,
        "SELECT no, text FROM texts WHERE no IN (SELECT d.text FROM documents d JOIN unbound u "
        "ON d.no = u.document WHERE d.superseded IS NULL AND u.superseded IS NULL)",
    )
    written = {row["no"]: row["text"] for row in texts}
    found = []
    for row in rows:
        text, span = written[row["text"]], Span(row["start"], row["end"])
        start, end = find_sentence(text, span, breaks_of(row["structure"]))
        quote = text[max(start, span.start - _REACH) : min(end, span.end + _REACH)]
        found.append(UnboundQuantity(row["name"], span, span.of(text), quote, row["reason"]))
    return found
