"""The ids of the programme's records."""

from __future__ import annotations

import hashlib

from lantu.facts import Span


def identify(kind: str, document_id: str, span: Span, *parts: str) -> str:
    """Return a record's id: the same text gives the same id, two records of one clause do not.

    Parameters
    ----------
    kind : str
        Type of the record.
    document_id : str
    span : Span
        What the record quotes.
    *parts : str
        What tells it from others of the same span.

    Examples
    --------
    >>> from lantu.facts import Span
    >>> identify("project", "d1", Span(0, 4), "甲桥") == identify("project", "d1", Span(0, 4), "乙桥")
    False
    """
    told = "|".join((kind, document_id, str(span.start), str(span.end), *parts))
    return hashlib.sha256(told.encode()).hexdigest()[:16]
