"""From the words of a judgement to the rows that a ledger has for them now."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lantu.ledger.database import fetch_rows
from lantu.ledger.judgements.effects import Effect, in_force
from lantu.ledger.judgements.judgement import Binding, Judgement
from lantu.ledger.rows import TABLES, held_at
from lantu.ledger.sorts import BY_NAME
from lantu.ledger.statement import TYPES, RecordType

if TYPE_CHECKING:
    import duckdb

Key = tuple[RecordType, int]
"""A statement by its type and its number."""


class Lost(NamedTuple):
    """A judgement that no longer applies to one of its records, and why."""

    judgement: Judgement
    binding: Binding
    reason: str


class Worded(NamedTuple):
    """A current statement by its words."""

    no: int
    quote: str
    number: str | None


class Words:
    """The words of all statements of some documents.

    Parameters
    ----------
    connection : DuckDBPyConnection
    documents : iterable of str
        Ids.
    reading : int or None
        A past reading whose statements are meant; None for those of now.
    """

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, documents: Iterable[str], reading: int | None = None
    ) -> None:
        held, asked = held_at(reading), sorted(set(documents))
        query = (
            f"SELECT d.no, d.id, t.text FROM (SELECT * FROM documents WHERE {held}) d "
            "JOIN texts t ON t.no = d.text WHERE d.id IN (SELECT unnest(?))"
        )
        found = fetch_rows(connection, query, [asked])
        self.texts: dict[str, str] = {row["id"]: row["text"] for row in found}
        query = "SELECT DISTINCT id FROM documents WHERE id IN (SELECT unnest(?))"
        missing = [document for document in asked if document not in self.texts]
        gone = fetch_rows(connection, query, [missing]) if missing else []
        self._replaced = {row["id"] for row in gone}
        ids = {row["no"]: row["id"] for row in found}
        self._statements: dict[tuple[str, RecordType], list[Worded]] = {}
        for kind in TYPES:
            quote = BY_NAME[kind].quote
            query = (
                f'SELECT no, document, "start", "end", "{quote[0]}" AS first, "{quote[1]}" AS last '
                f"FROM {TABLES[kind]} WHERE {held} AND document IN (SELECT unnest(?)) "
                'ORDER BY "start", "end", no'
            )
            for row in fetch_rows(connection, query, [sorted(ids)]):
                text = self.texts[ids[row["document"]]]
                number = text[row["start"] : row["end"]] if kind == "claim" else None
                worded = Worded(row["no"], text[row["first"] : row["last"]], number)
                self._statements.setdefault((ids[row["document"]], kind), []).append(worded)

    def bind(self, kind: RecordType, document: str, name: str, no: int) -> Binding:
        """Return the words of a statement."""
        some = self._statements.get((document, kind), [])
        one = next(worded for worded in some if worded.no == no)
        same = [worded.no for worded in some if worded[1:] == one[1:]]
        return Binding(kind, document, name, one.quote, one.number, same.index(no))

    def find(self, binding: Binding) -> int | str:
        """Return the number of the statement with these words; else the reason why there is none."""
        text = self.texts.get(binding.document)
        if text is None:
            if binding.document in self._replaced:
                return f"the file {binding.name} holds another text now"
            return f"the document {binding.name} is not in this ledger"
        some = self._statements.get((binding.document, binding.type), [])
        exact = [one.no for one in some if (one.quote, one.number) == (binding.quote, binding.number)]
        if len(exact) > binding.nth:
            return exact[binding.nth]
        near = [one.no for one in some if one.number == binding.number and _overlap(one.quote, binding.quote)]
        if len(near) == 1:
            return near[0]
        if near:
            return f"{len(near)} records now have these words, and it cannot be told which one is meant"
        if binding.quote not in text:
            return "the document's text no longer has the sentence"
        return f"the sentence is there, but no {binding.type} is read in it any more"


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def resolve(
    connection: duckdb.DuckDBPyConnection, judgements: Sequence[Judgement], reading: int | None = None
) -> tuple[dict[Key, Effect], list[Lost]]:
    """Return what the judgements that hold come to for each statement, and those that do not apply.

    The statements are those of now, or those that held after a past reading.
    """
    held = in_force(judgements)
    documents = (one.document for judgement in held for one in _bindings(judgement))
    words = Words(connection, documents, reading)
    effects: dict[Key, Effect] = {}
    lost: list[Lost] = []
    for judgement in held:
        for binding in _bindings(judgement):
            found = words.find(binding)
            if isinstance(found, str):
                lost.append(Lost(judgement, binding, found))
                continue
            key = (binding.type, found)
            dropped = binding in judgement.dropped
            effects[key] = effects.get(key, Effect()).then(judgement, dropped=dropped)
    return effects, lost


def _bindings(judgement: Judgement) -> tuple[Binding, ...]:
    return (*judgement.targets, *judgement.dropped)
