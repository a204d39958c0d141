"""The ledger as it was after a reading, and what came and went between two readings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from lantu.ledger.by_type import ByType
from lantu.ledger.query import Query
from lantu.ledger.recall import Past, recall
from lantu.ledger.statement import TYPES, Record, RecordType, Statement

if TYPE_CHECKING:
    import duckdb


@dataclass(frozen=True, slots=True)
class PastLedger(ByType):
    """What a ledger said after one of its readings: in the reader's words and by the judgements of then.

    Attributes
    ----------
    connection : DuckDBPyConnection
    past : Past
    """

    connection: duckdb.DuckDBPyConnection
    past: Past

    @property
    def reading(self) -> int:
        """Number of the reading."""
        return self.past.reading

    def _query(self, kind: RecordType) -> Query[Any]:
        return Query(self.connection, kind, {}, self.past)


class Change(NamedTuple):
    """A record that two readings read differently."""

    before: Statement[Record]
    after: Statement[Record]


@dataclass(frozen=True, slots=True)
class Difference:
    """What came and went between two readings.

    Attributes
    ----------
    before, after : int
        Numbers of the readings.
    appeared, gone : tuple of Statement
        Records that only the later, or only the earlier one has.
    changed : tuple of Change
        Records of one passage that both have and that say something else.
    """

    before: int
    after: int
    appeared: tuple[Statement[Record], ...]
    changed: tuple[Change, ...]
    gone: tuple[Statement[Record], ...]


def compare_readings(connection: duckdb.DuckDBPyConnection, before: int, after: int) -> Difference:
    """Return what appeared, changed and went from one reading to another.

    A record counts as changed where its id stayed, or where exactly one record of its type went and
    exactly one came at the same words of the same document.
    """
    appeared: list[Statement[Record]] = []
    changed: list[Change] = []
    gone: list[Statement[Record]] = []
    # What was read is compared, not what people made of it.
    first, second = (recall(connection, reading, []) for reading in (before, after))
    for kind in TYPES:
        old = _only_in(connection, kind, first, after)
        new = _only_in(connection, kind, second, before)
        pairs = _pairs(old, new)
        changed += pairs
        paired = {statement.no for pair in pairs for statement in pair}
        gone += [statement for statement in old if statement.no not in paired]
        appeared += [statement for statement in new if statement.no not in paired]
    return Difference(before, after, tuple(appeared), tuple(changed), tuple(gone))


def _only_in(
    connection: duckdb.DuckDBPyConnection, kind: RecordType, past: Past, other: int
) -> list[Statement[Record]]:
    query: Query[Any] = Query(connection, kind, {}, past)
    return list(query.unseen_at(other))


def _pairs(old: Iterable[Statement[Record]], new: Iterable[Statement[Record]]) -> list[Change]:
    by_id = {_same(statement, by_words=False): statement for statement in new}
    pairs = [Change(one, by_id[key]) for one in old if (key := _same(one, by_words=False)) in by_id]
    taken = {statement.no for pair in pairs for statement in pair}
    olds, news = (_alone([one for one in some if one.no not in taken]) for some in (old, new))
    return pairs + [Change(one, news[key]) for key, one in olds.items() if key in news]


def _alone(some: Iterable[Statement[Record]]) -> dict[tuple[Any, ...], Statement[Record]]:
    """Return statements by their words, where only one has them."""
    by_words: dict[tuple[Any, ...], list[Statement[Record]]] = {}
    for one in some:
        by_words.setdefault(_same(one, by_words=True), []).append(one)
    return {key: found[0] for key, found in by_words.items() if len(found) == 1}


def _same(statement: Statement[Record], *, by_words: bool) -> tuple[Any, ...]:
    what = (statement.number, statement.quote) if by_words else (statement.id,)
    return (statement.document.no, *what)
