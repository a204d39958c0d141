"""A record with the sentence that tells it, for records of every sort."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from lantu.facts.period import Period
from lantu.ledger import Statement

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """A record and where it is told.

    Attributes
    ----------
    id : str
        Of the record.
    record : object
    quote : str
        The clause, as written.
    document : str
        Name of the file.
    document_id : str
    date : str or None
        Of the document, ISO 8601 at the stated precision; None where nobody knows it.
    title : str
        Of the document; empty where it has none.
    """

    id: str
    record: T
    quote: str
    document: str
    document_id: str
    date: str | None
    title: str = ""

    def day(self) -> datetime.date | None:
        """Return the last day that the document's date can mean; None where it has none."""
        return Period(None, self.date).last_day() if self.date else None


def tell(statements: Iterable[Statement[Any]]) -> list[Told[Any]]:
    """Return the statements that nobody rejected and that repeat no other, oldest document first."""
    found = [
        Told(
            one.id, one.record, " ".join(one.quote.split()), one.document.name, one.document.id,
            one.document.date, one.document.title or "",
        )
        for one in statements
        if one.rank != "deprecated" and one.record.repeat_of is None
    ]  # fmt: skip
    return sorted(found, key=lambda one: (one.date or "", one.document, one.record.span.start))
