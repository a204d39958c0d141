"""What a query keeps: conditions by name, turned into SQL with parameters."""

# ruff: noqa: S608  names of tables and columns are our own; every value is a parameter
from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypedDict

from lantu.errors import QueryError
from lantu.ledger import current
from lantu.ledger.recall import Past
from lantu.ledger.rows import TABLES, held_at
from lantu.ledger.sorts import BY_NAME
from lantu.ledger.statement import RecordType


class Conditions(TypedDict, total=False):
    """Conditions that a query can be narrowed by; all that are given must hold.

    Attributes
    ----------
    document : str
        Id of a document, or its file name.
    place : str
        Name or code of a place that the record names itself.
    within : str or sequence of str
        Name or code of a place: its parts count too, where their code or full name begins as its own does.
        Of several, any: what else lies in a place is named beside it (`lantu.region.Gazetteer.with_parts`).
    period : str
        ``YYYY[-MM[-DD]]``: records whose time overlaps it.
    since, until : str
        ``YYYY[-MM[-DD]]``: records whose time reaches to the first or beyond, begins by the last.
    indicator : str
        Catalogue id, or the indicator's words exactly.
    text : str
        Words that the indicator, name, mechanism or action contains.
    words : str
        Words that one of those contains, or the clause itself as it was written.
    kind, modality, unit, stage, category, status, domain, form, sort, speaker, rule :
        The record's own value.
    confidence : float
        The least confidence, 0..1.
    repeats : bool
        False leaves out records whose passage repeats an earlier one.
    """

    document: str
    place: str
    within: str | Sequence[str]
    period: str
    since: str
    until: str
    indicator: str
    text: str
    words: str
    kind: str
    modality: str
    unit: str
    stage: str
    category: str
    status: str
    domain: str
    form: str
    sort: str
    speaker: str
    rule: str
    confidence: float
    repeats: bool


_TOPIC = "topic IN (SELECT no FROM topics WHERE indicator_id = ? OR indicator = ?)"
_DOCUMENT = "document IN (SELECT no FROM documents WHERE superseded IS NULL AND (id = ? OR name = ?))"

_COMMON = (
    "document", "place", "within", "period", "since", "until", "text", "words", "confidence", "repeats",
)  # fmt: skip
"""Conditions that every type of record can be narrowed by."""


class Choice(NamedTuple):
    """Which rows a query keeps.

    Attributes
    ----------
    source : str
        SQL of the table that they are chosen from.
    clause : str
        What they must meet.
    values : list
        The clause's parameters.
    """

    source: str
    clause: str
    values: list[Any]


def where(
    kind: RecordType, conditions: Conditions, past: Past | None, *, by_document: bool = False
) -> Choice:
    """Return where one type's rows are chosen from and by which clause.

    Parameters
    ----------
    kind : RecordType
    conditions : Conditions
    past : Past or None
        None for what holds now.
    by_document : bool
        Whether rows are wanted document by document. Else current claims are chosen where they lie by
        indicator.

    Raises
    ------
    QueryError
        When a condition does not apply to the type.
    """
    by_topic = kind == "claim" and past is None and not by_document
    values: list[Any] = []
    if by_topic:
        source, parts = current.TABLE, ["TRUE"]
    elif past is None:
        source, parts = TABLES[kind], [held_at(None)]
    else:
        source, parts = past.source(kind), [held_at(past.reading)]
    for name, value in conditions.items():
        clause, some = (
            (_TOPIC, [value, value]) if by_topic and name == "indicator" else _clause(kind, name, value)
        )
        parts.append(clause)
        values.extend(some)
    return Choice(source, " AND ".join(parts), values)


def _clause(kind: RecordType, name: str, value: Any) -> tuple[str, list[Any]]:
    if name in BY_NAME[kind].filters:
        return f"{name} = ?", [value]
    if name == "document":
        return _DOCUMENT, [value, value]
    if name in {"place", "within"}:
        return _place_clause(value, parts_too=name == "within")
    if name == "period":
        return _period_clause(kind, str(value))
    if name in {"since", "until"}:
        return _edge_clause(kind, str(value), last=name == "until")
    if name == "indicator" and kind == "claim":
        return "(indicator_id = ? OR indicator = ?)", [value, value]
    if name == "text":
        return f"contains({BY_NAME[kind].words}, ?)", [value]
    if name == "words":
        return _words_clause(kind, str(value))
    if name == "confidence":
        return "confidence >= ?", [value]
    if name == "repeats":
        return ("TRUE" if value else "repeat_of IS NULL"), []
    known = sorted({*_COMMON, *(["indicator"] if kind == "claim" else []), *BY_NAME[kind].filters})
    raise QueryError(f"{TABLES[kind]} cannot be narrowed by {name!r}; they can be by {', '.join(known)}")


def _place_clause(value: str | Sequence[str], *, parts_too: bool) -> tuple[str, list[Any]]:
    tests: list[str] = []
    values: list[Any] = []
    for place in [value] if isinstance(value, str) else value:
        if not parts_too:
            tests.append("p.code = ? OR p.name = ?")
            values += [place, place]
        elif place.isdigit():
            tests.append("starts_with(p.code, ?)")
            values.append(code_stem(place))
        else:
            tests.append("p.code = ? OR starts_with(p.name, ?)")
            values += [place, place]
    test = " OR ".join(tests) or "FALSE"
    clause = f"SELECT no FROM (SELECT no, unnest(places) AS p FROM place_lists) WHERE {test}"
    return f"places IN ({clause})", values


def code_stem(code: str) -> str:
    """Return what the codes of a place's parts begin with.

    In GB/T 2260 a province's code ends in 0000 and a prefecture's in 00.

    Examples
    --------
    >>> code_stem("110000"), code_stem("130700"), code_stem("110119")
    ('11', '1307', '110119')
    """
    return code[:-4] if code.endswith("0000") else code.removesuffix("00")


def _period_clause(kind: RecordType, period: str) -> tuple[str, list[Any]]:
    if kind == "commitment":
        # A deadline of a year may be any day of it.
        return "(starts_with(deadline, ?) OR starts_with(?, deadline))", [period, period]
    # Ends differ in precision: 2022 as an end reaches the end of that year; an end alone is a moment.
    clause = (
        "coalesce(period_end, period_start) || '-99' >= ? "
        "AND left(coalesce(period_start, period_end), ?) <= ?"
    )
    return clause, [period, len(period), period]


def _edge_clause(kind: RecordType, date: str, *, last: bool) -> tuple[str, list[Any]]:
    start, end = BY_NAME[kind].times
    if last:
        return f"left(coalesce({start}, {end}), ?) <= ?", [len(date), date]
    return f"coalesce({end}, {start}) || '-99' >= ?", [date]


def _words_clause(kind: RecordType, words: str) -> tuple[str, list[Any]]:
    start, end = BY_NAME[kind].quote
    # The whole text is asked first: a clause is only cut out of the documents that have the words.
    clause = (
        f"SELECT r.no FROM {TABLES[kind]} r JOIN documents d ON d.no = r.document AND d.superseded IS NULL "
        "JOIN texts t ON t.no = d.text WHERE contains(t.text, ?) "
        f'AND contains(substring(t.text, r."{start}" + 1, r."{end}" - r."{start}"), ?)'
    )
    return f"(contains({BY_NAME[kind].words}, ?) OR no IN ({clause}))", [words, words, words]
