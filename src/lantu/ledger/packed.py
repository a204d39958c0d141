"""A document with its records as one packed value, for the way from another machine into a ledger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec
import zstandard

from lantu.documents.document import Document
from lantu.errors import LedgerError
from lantu.facts import PlaceName, Span
from lantu.ledger.document_rows import document_of, document_row
from lantu.ledger.intake import Unbound
from lantu.ledger.rows import to_record, to_row, type_of
from lantu.ledger.statement import Record

_FORMAT = 1


class Packed(NamedTuple):
    """What is packed.

    Attributes
    ----------
    document : Document
    records : tuple of Record
    unbound : tuple of Unbound
    """

    document: Document
    records: tuple[Record, ...]
    unbound: tuple[Unbound, ...]


def pack(document: Document, records: Sequence[Record], unbound: Sequence[Unbound]) -> bytes:
    """Pack a document with what was read out of it."""
    places: dict[tuple[PlaceName, ...], int] = {}
    rows = [
        (type_of(record), to_row(record, lambda said: places.setdefault(said, len(places))))
        for record in records
    ]
    value = {
        "format": _FORMAT,
        "document": document_row(document) | {"text": document.text},
        "places": [_names(said) for said in places],
        "records": rows,
        "unbound": [(one.span.start, one.span.end, one.reason) for one in unbound],
    }
    return zstandard.compress(msgspec.msgpack.encode(value), 3)


def unpack(packed: bytes) -> Packed:
    """Unpack what `pack` packed.

    Raises
    ------
    LedgerError
        It is damaged, or another version packed it.
    """
    try:
        value = msgspec.msgpack.decode(zstandard.decompress(packed), type=dict[str, Any])
    except (zstandard.ZstdError, msgspec.DecodeError) as error:
        raise LedgerError(f"a packed document is damaged ({error}); read it again") from error
    if value.get("format") != _FORMAT:
        raise LedgerError(
            f"a packed document has format {value.get('format')!r}, expected {_FORMAT}; read it again"
        )
    places = [tuple(PlaceName(*name) for name in said) for said in value["places"]]
    row = value["document"]
    return Packed(
        document_of(row, row["text"]),
        tuple(to_record(kind, record, places.__getitem__) for kind, record in value["records"]),
        tuple(Unbound(Span(start, end), reason) for start, end, reason in value["unbound"]),
    )


def _names(places: tuple[PlaceName, ...]) -> list[tuple[str, str | None]]:
    return [(place.name, place.code) for place in places]
