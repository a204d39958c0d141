"""A file becomes a document."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from lantu.documents.document import Authority, Document, Field
from lantu.documents.extract import Extract
from lantu.documents.files import TABLE_NAME
from lantu.documents.layout import find_breaks
from lantu.documents.lines import split_lines
from lantu.documents.readers import READERS, Reader
from lantu.documents.sections import build_sections, find_headings
from lantu.documents.source import Limits, Source, read_source
from lantu.errors import DocumentError


def read_document(
    path: Path, *, metadata: Mapping[str, str] | None = None, limits: Limits | None = None
) -> Document:
    """Read one file as a document: its text, what is known of it, and its structure.

    Parameters
    ----------
    path : Path
        The file.
    metadata : mapping of str to str, optional
        Its row of ``documents.csv`` (see `read_metadata_table`); what it states goes before what the
        document says of itself.
    limits : Limits, optional
        How much the file may cost before it is refused.

    Raises
    ------
    DocumentError
        The file cannot be read; the message is one line: which file, what is wrong, what to do.
    """
    source = read_source(path, limits or Limits())
    reader = _choose(source, path.suffix.lower())
    extract = reader.read(source)
    lines = split_lines(extract.text)
    breaks = extract.breaks or find_breaks(extract.text, lines)
    headings = extract.headings or find_headings(extract.text, lines, breaks)
    return Document(
        id=source.id,
        name=source.name,
        media_type=reader.media_type,
        text=extract.text,
        extractor=extract.extractor,
        encoding=extract.encoding,
        encoding_certainty=extract.encoding_certainty,
        title=_field("title", metadata, extract),
        date=_field("date", metadata, extract),
        place=_field("place", metadata, extract),
        publisher=_field("publisher", metadata, extract),
        language=_field("language", metadata, extract),
        authority=_authority(metadata, source),
        breaks=breaks,
        sections=build_sections(extract.text, headings),
        tables=extract.tables,
        origins=extract.origins,
        notes=extract.notes,
    )


def _choose(source: Source, suffix: str) -> Reader:
    for reader in READERS:
        if suffix in reader.suffixes:
            return reader
    return READERS[0]


def _field(name: str, metadata: Mapping[str, str] | None, extract: Extract) -> Field | None:
    stated = (metadata or {}).get(name, "").strip()
    return Field(stated, TABLE_NAME) if stated else extract.fields.get(name)


def _authority(metadata: Mapping[str, str] | None, source: Source) -> Authority:
    stated = (metadata or {}).get("authority", "").strip()
    for known in get_args(Authority):
        if stated == known:
            return known  # type: ignore[no-any-return]
    if stated:
        raise DocumentError(
            f"{source.name}: authority {stated!r} in {TABLE_NAME} is none of {', '.join(get_args(Authority))}"
        )
    return "unknown"
