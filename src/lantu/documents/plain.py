"""Plain text and Markdown: the bytes decoded are the text."""

from __future__ import annotations

from lantu.documents.encodings import decode_text
from lantu.documents.extract import Extract
from lantu.documents.source import Limits, Source
from lantu.errors import DocumentError

EXTRACTOR = "lantu.plain 1"


def read_plain(source: Source, _limits: Limits) -> Extract:
    """Decode a text file; line ends and byte-order mark stay.

    Raises
    ------
    DocumentError
        The bytes are no text in UTF-8, GB18030, Big5 or UTF-16.
    """
    decoded = decode_text(source.data)
    if decoded is None:
        raise DocumentError(
            f"{source.name}: is no text in UTF-8, GB18030, Big5 or UTF-16 (binary data?); "
            "give the document as txt, md, html, pdf, docx or xlsx"
        )
    notes = []
    if decoded.damaged:
        notes.append(f"{decoded.damaged} stretches of bytes are no {decoded.encoding} and stand as U+FFFD")
    if decoded.certainty < 0.8:
        notes.append(f"the encoding is a guess: {decoded.encoding}, certainty {decoded.certainty:.2f}")
    return Extract(
        decoded.text,
        EXTRACTOR,
        encoding=decoded.encoding,
        encoding_certainty=decoded.certainty,
        notes=tuple(notes),
    )
