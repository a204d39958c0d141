"""Ledgers of made-up documents, whose records are written down and not read: what is in them is sure."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from lantu.documents import Document, Field
from lantu.facts import Period, Span
from lantu.ledger import Ledger, Record, open_ledger
from lantu.records import Claim, Commitment, ProjectEvent
from lantu.workbench.programme import Told

from ..atlas.world import find, make_claim, make_document, write_ledger

Paper = tuple[Document, list[Record]]


def paper(name: str, text: str, date: str | None = None, **fields: str) -> Document:
    """Return a document of a day."""
    told = {key: Field(value, "documents.csv") for key, value in fields.items()}
    return make_document(name, text, date=Field(date, "documents.csv") if date else None, **told)


def event(document: Document, words: str, status: str, end: str | None, **more: Any) -> ProjectEvent:
    """Return what a sentence says of a railway; its name is that before the first comma unless given."""
    span = find(document.text, words)
    given = {"name": words, "category": "rail", "period": Period(more.pop("start", None), end)} | more
    return ProjectEvent(_id(document, words, status), span, status=status, **given)


def promise(document: Document, words: str, **more: Any) -> Commitment:
    """Return what a sentence says that somebody will do."""
    given = {"actors": ("北京市",), "action": words} | more
    return Commitment(_id(document, words, "c"), find(document.text, words), **given)


def claim(document: Document, number: str, quote: str, value: Any, **more: Any) -> Claim:
    """Return a figure of a clause."""
    told = {key: more.pop(key) for key in ("rule", "confidence") if key in more}
    made = make_claim(document, number, quote, value, **{"indicator": "某指标"} | more)
    return replace(made, **told)


def ledger_of(path: Path, *papers: Paper) -> Ledger:
    """Write documents with their records into a ledger, and open it; the same papers are written once."""
    return open_ledger(write_ledger(path, *(_Maker(made) for made in papers)))


def told(record: Any, quote: str = "……", **more: str | None) -> Told[Any]:
    """Return a record with its sentence, of a document of its own unless said."""
    name = str(more.get("document") or record.id)
    return Told(record.id, record, quote, name, name, more.get("date"), str(more.get("title") or ""))


HERE = Span(0, 1)


class _Maker:
    """Gives a paper; two of the same records are one, so that their ledger is copied and not written."""

    def __init__(self, made: Paper) -> None:
        self._made = made
        self._key = (made[0].id, tuple(repr(record) for record in made[1]))

    def __call__(self) -> Paper:
        return self._made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Maker) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)


def _id(document: Document, words: str, sort: str) -> str:
    return hashlib.sha256(f"{document.id}{words}{sort}".encode()).hexdigest()[:16]
