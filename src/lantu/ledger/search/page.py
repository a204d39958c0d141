"""Pages of hits: sentences with the words marked and the records that stand in them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lantu.errors import QueryError
from lantu.facts import Span
from lantu.language.view import View
from lantu.ledger.database import fetch_rows
from lantu.ledger.heads import read_editions, read_texts
from lantu.ledger.search.find import BLOCK, Candidate, Terms, find_block, rank, split_words
from lantu.ledger.search.narrow import Narrowing
from lantu.ledger.search.passages import fold
from lantu.ledger.statement import DocumentHead, RecordType

if TYPE_CHECKING:
    import duckdb


class HitRecord(NamedTuple):
    """A record that stands in a hit's sentence."""

    type: RecordType
    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that contains the words.

    Attributes
    ----------
    document : DocumentHead
    start, end : int
        Where the sentence stands in the document's text.
    text : str
        The sentence in the document's own characters.
    marks : tuple of Span
        Where the words stand, in the document's text, in order.
    records : tuple of HitRecord
        The records in it, those that the search was narrowed to where it was.
    """

    document: DocumentHead
    start: int
    end: int
    text: str
    marks: tuple[Span, ...]
    records: tuple[HitRecord, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """One page of hits.

    Attributes
    ----------
    hits : tuple of Hit
    total : int or None
        How many there are in all; None where not all were looked at.
    more : bool
        Whether another page follows.
    """

    hits: tuple[Hit, ...]
    total: int | None
    more: bool


@dataclass(frozen=True, slots=True)
class _Found:
    candidate: Candidate
    records: tuple[HitRecord, ...]


def search(
    ledger: duckdb.DuckDBPyConnection,
    index: sqlite3.Connection,
    query: str,
    narrowing: Narrowing,
    *,
    limit: int,
    offset: int,
) -> SearchPage:
    """Return a page of the sentences that contain every word.

    Raises
    ------
    QueryError
        When there is no word to look for.
    """
    words = split_words(query)
    if not words:
        raise QueryError(f"{query!r} has no word to search for: give one or more, such as 雄安新区 投资")
    found: list[_Found] = []
    complete = True
    for some, last in _blocks(ledger, index, Terms(words, narrowing.labels(ledger)), narrowing):
        found += some
        complete = last
        if len(found) > offset + limit:
            break
    page = found[offset : offset + limit]
    total = len(found) if complete else None
    return SearchPage(tuple(_hits(ledger, page, words)), total, len(found) > offset + limit or not complete)


def _blocks(
    ledger: duckdb.DuckDBPyConnection, index: sqlite3.Connection, terms: Terms, narrowing: Narrowing
) -> Iterator[tuple[list[_Found], bool]]:
    """Yield blocks of confirmed passages, best first in each, and whether it is the last one."""
    number = 0
    while True:
        candidates = find_block(index, terms, number)
        dates = _dates(ledger, {c.document for c in candidates})
        ranked = rank(candidates, terms.words, dates)
        records = narrowing.records(ledger, {c.document for c in ranked})
        block = []
        for one in ranked:
            inside = [
                HitRecord(*r) for r in records.get(one.document, ()) if r[2] < one.end and one.start < r[3]
            ]
            if inside or not narrowing.by_record:
                block.append(_Found(one, tuple(inside)))
        last = len(candidates) < BLOCK
        yield block, last
        if last:
            return
        number += 1


def _dates(ledger: duckdb.DuckDBPyConnection, documents: set[int]) -> dict[int, str | None]:
    query = "SELECT no, date FROM documents WHERE superseded IS NULL AND no IN (SELECT unnest(?))"
    return {row["no"]: row["date"] for row in fetch_rows(ledger, query, [sorted(documents)])}


def _hits(ledger: duckdb.DuckDBPyConnection, page: list[_Found], words: tuple[str, ...]) -> Iterator[Hit]:
    editions = read_editions(ledger, {one.candidate.document for one in page})
    latest = {number: some[-1] for number, some in editions.items()}
    texts = read_texts(ledger, {edition.text for edition in latest.values()})
    for one in page:
        edition = latest[one.candidate.document]
        start, end = one.candidate.start, one.candidate.end
        text = texts[edition.text][start:end]
        marks = tuple(Span(start + s, start + e) for s, e in find_marks(text, words))
        yield Hit(edition.head, start, end, text, marks, one.records)


def find_marks(text: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return where folded words stand in a text, in order, without overlaps.

    Examples
    --------
    >>> find_marks("协同 发展,协同", ("协同发展", "协同"))
    [(0, 5), (6, 8)]
    """
    view = View(text)
    kept = [i for i, character in enumerate(view.text) if not character.isspace()]
    folded = fold(text)
    spans: list[tuple[int, int]] = []
    for word in sorted(words, key=len, reverse=True):
        at = folded.find(word)
        while at >= 0:
            start, end = view.to_source(kept[at], kept[at + len(word) - 1] + 1)
            if all(end <= s or e <= start for s, e in spans):
                spans.append((start, end))
            at = folded.find(word, at + 1)
    return sorted(spans)
