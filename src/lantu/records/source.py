"""What a binder has to know of the document that a sentence stands in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lantu.records.scan import Scan


@dataclass(frozen=True, slots=True)
class Source:
    """A document as the binders see it.

    Attributes
    ----------
    document_id : str
    anchor : str or None
        The document's date, ``YYYY[-MM[-DD]]``; None where it has none.
    to_source : callable
        Span of the matching text to span of the document's text.
    speaker_at : callable
        Offset of the matching text to who speaks there, or None.
    scan : Scan
        Where the words of vocabularies stand in the matching text.
    """

    document_id: str
    anchor: str | None
    to_source: Callable[[int, int], tuple[int, int]]
    speaker_at: Callable[[int], str | None]
    scan: Scan
