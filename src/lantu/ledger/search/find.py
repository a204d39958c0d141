"""From words to the first page of sentences that contain them."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from lantu.ledger.search.cut import label_query, word_query
from lantu.ledger.search.passages import fold

BLOCK = 500
"""How many confirmed passages are looked at together: the first block holds the first pages."""

Label = tuple[str, str, Literal["whole", "beginning"]]
"""Kind and value of a label, and whether it is the whole value or what the value begins with."""


class Terms(NamedTuple):
    """What a passage must have: each of the words, and of each tuple of labels (kind, value, how) one."""

    words: tuple[str, ...]
    labels: tuple[tuple[Label, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that has the words and labels."""

    document: int
    start: int
    end: int
    folded: str
    has_records: bool


def split_words(query: str) -> tuple[str, ...]:
    """Split what a user typed into words; what stands in double quotes is one word.

    Examples
    --------
    >>> split_words('雄安 "Xiong an" ＰＭ2.5')
    ('雄安', 'xiongan', 'pm2.5')
    """
    parts = query.replace("“", '"').replace("”", '"').split('"')
    words = [w for i, part in enumerate(parts) for w in ([part] if i % 2 else part.split())]
    return tuple(dict.fromkeys(folded for word in words if (folded := fold(word))))


def find_block(connection: sqlite3.Connection, terms: Terms, block: int) -> list[Candidate]:
    """Return one block of passages, newest documents of the ledger first; short when it is the last."""
    parts = [word_query(word) for word in terms.words]
    parts += [
        " OR ".join(label_query(kind, value, beginning=how == "beginning") for kind, value, how in either)
        for either in terms.labels
    ]
    match = " AND ".join(f"({part})" for part in parts)
    confirmed = " AND ".join("instr(p.folded, ?) > 0" for _ in terms.words) or "TRUE"
    # Every passage has the label of its document; a further one means that it has records.
    query = (
        'SELECT p.document, p."start", p."end", p.folded, instr(p.labels, \' \') > 0 '
        "FROM terms JOIN passages p ON p.no = terms.rowid "
        f"WHERE terms MATCH ? AND {confirmed} ORDER BY terms.rowid DESC LIMIT ? OFFSET ?"
    )
    rows = connection.execute(query, [match, *terms.words, BLOCK, block * BLOCK])
    return [Candidate(*row) for row in rows]


def rank(
    candidates: Sequence[Candidate], words: Sequence[str], dates: Mapping[int, str | None]
) -> list[Candidate]:
    """Put the passages that say most about the words first.

    Many occurrences in few characters, then passages with records, then newer documents.
    """

    def key(candidate: Candidate) -> tuple[float, str]:
        said = sum(candidate.folded.count(word) * len(word) for word in words)
        density = said / (len(candidate.folded) + 20)
        return density + (0.5 if candidate.has_records else 0.0), dates.get(candidate.document) or ""

    return sorted(candidates, key=key, reverse=True)
