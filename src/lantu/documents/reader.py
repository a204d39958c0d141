"""A file becomes a document."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from pathlib import Path

from lantu.documents.document import Document
from lantu.documents.metadata import find_metadata
from lantu.documents.readers import choose_reader
from lantu.documents.source import Limits, Source, read_source
from lantu.documents.structure import find_structure
from lantu.errors import DocumentError


def read_document(
    path: str | PathLike[str], *, metadata: Mapping[str, str] | None = None, limits: Limits | None = None
) -> Document:
    """Read one file as a document: its text, what is known of it, and its structure.

    Parameters
    ----------
    path : str or path-like
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
    limits = limits or Limits()
    return read_bytes(read_source(Path(path), limits), metadata=metadata, limits=limits)


def read_bytes(
    source: Source, *, metadata: Mapping[str, str] | None = None, limits: Limits | None = None
) -> Document:
    """Read the bytes of one file as a document; as `read_document`, for what lies in an archive.

    Parameters
    ----------
    source : Source
        See `source_of`.
    metadata, limits : optional
        As for `read_document`.

    Raises
    ------
    DocumentError
        The bytes cannot be read as a document.
    """
    limits = limits or Limits()
    reader = choose_reader(source)
    extract = reader.read(source, limits)
    if not extract.text.strip("\ufeff\u200b \t\r\n\f\u3000\xa0"):
        raise DocumentError(f"{source.name}: holds nothing but white space; get it again or leave it out")
    structure = find_structure(extract)
    known = find_metadata(source.name, extract, structure, metadata)
    return Document(
        id=source.id,
        name=source.name,
        media_type=reader.media_type,
        text=extract.text,
        extractor=extract.extractor,
        encoding=extract.encoding,
        encoding_certainty=extract.encoding_certainty,
        title=known.title,
        date=known.date,
        place=known.place,
        publisher=known.publisher,
        language=known.language,
        authority=known.authority,
        breaks=structure.breaks,
        sections=structure.sections,
        tables=extract.tables,
        repeats=structure.repeats,
        fragments=structure.fragments,
        origins=extract.origins,
        notes=extract.notes,
    )
