"""Documents to rows and back: metadata in columns, structure as one compressed JSON value."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from lantu.documents.document import Document, Field, Origin, Repeat, Section, Table
from lantu.facts import Span

FIELDS = ("title", "date", "place", "publisher", "language")


class _Structure(msgspec.Struct, frozen=True):
    breaks: tuple[Span, ...] = ()
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()
    repeats: tuple[Repeat, ...] = ()
    fragments: tuple[Span, ...] = ()
    origins: tuple[Origin, ...] = ()
    notes: tuple[str, ...] = ()


class _Breaks(msgspec.Struct, frozen=True):
    breaks: tuple[Span, ...] = ()


def document_row(document: Document) -> dict[str, Any]:
    """Return the columns of a document, text aside."""
    row: dict[str, Any] = {
        "id": document.id,
        "name": document.name,
        "media_type": document.media_type,
        "extractor": document.extractor,
        "encoding": document.encoding,
        "encoding_certainty": document.encoding_certainty,
        "authority": document.authority,
        "characters": len(document.text),
        "structure": zlib.compress(_encode_structure(document), 6),
    }
    for name in FIELDS:
        found: Field | None = getattr(document, name)
        row[name] = found.value if found else None
        row[f"{name}_found"] = found.found if found else None
    return row


def document_of(row: Mapping[str, Any], text: str) -> Document:
    """Build the document that a row was made from."""
    structure = msgspec.json.decode(zlib.decompress(row["structure"]), type=_Structure)
    parts = {name: getattr(structure, name) for name in _Structure.__struct_fields__}
    return replace(bare_document(row, text), **parts)


def breaks_of(structure: bytes) -> tuple[Span, ...]:
    """Return the white space inside sentences alone out of the structure of a document."""
    return msgspec.json.decode(zlib.decompress(structure), type=_Breaks).breaks


def bare_document(row: Mapping[str, Any], text: str) -> Document:
    """Build the document without its structure, which takes longer than all the rest to unpack."""
    found: dict[str, Any] = {
        name: None if row[name] is None else Field(row[name], row[f"{name}_found"]) for name in FIELDS
    }
    return Document(
        id=row["id"],
        name=row["name"],
        media_type=row["media_type"],
        text=text,
        extractor=row["extractor"],
        encoding=row["encoding"],
        encoding_certainty=row["encoding_certainty"],
        authority=row["authority"],
        **found,
    )


def _encode_structure(document: Document) -> bytes:
    parts = {name: getattr(document, name) for name in _Structure.__struct_fields__}
    return msgspec.json.encode(_Structure(**parts))
