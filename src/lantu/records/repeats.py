"""Which record of a repeated passage repeats which record of the first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TypeVar

from lantu.documents.document import Document, Repeat
from lantu.records.programme import Commitment, Mechanism, ProjectEvent
from lantu.records.qualitative.statement import QualitativeStatement

R = TypeVar("R", ProjectEvent, Mechanism, Commitment, QualitativeStatement)
_LIKE = 0.75
"""Passages repeat nearly, with the faults of recognition: so do the words of their records."""


def mark_repeats(document: Document, records: Sequence[R], told: Callable[[R], str]) -> list[R]:
    """Tell each record inside a repeated passage which record of the first passage it repeats.

    Parameters
    ----------
    document : Document
    records : sequence
        Of one sort.
    told : callable
        The words that two records have to share: name, parties or action.
    """
    if not document.repeats:
        return list(records)
    marked = []
    for record in records:
        repeat = next((each for each in document.repeats if each.span.contains(record.span)), None)
        first = _first_of(repeat, record, records, told) if repeat else None
        marked.append(replace(record, repeat_of=first.id) if first else record)
    return marked


def _first_of(repeat: Repeat, record: R, records: Sequence[R], told: Callable[[R], str]) -> R | None:
    share = (record.span.start - repeat.span.start) / max(1, repeat.span.end - repeat.span.start)
    near = repeat.first.start + share * (repeat.first.end - repeat.first.start)
    words = told(record)
    same = [
        other
        for other in records
        if repeat.first.contains(other.span)
        and other.id != record.id
        and SequenceMatcher(None, told(other), words, autojunk=False).ratio() >= _LIKE
    ]
    return min(same, key=lambda other: abs(other.span.start - near), default=None)
