"""The words of time, read from their data files into the shapes that the grammar and the readers use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Literal, NamedTuple

from lantu.facts.period import Period
from lantu.language.mention import Role
from lantu.language.vocabulary import load_vocabulary

Origin = Literal["document", "context"]
Part = Literal["start", "middle", "end", "whole"]


class Offset(NamedTuple):
    """From ``first`` to ``last`` units after the document's date or the date told last; negative: before."""

    origin: Origin
    first: int
    last: int


class Frame(NamedTuple):
    """A word beside a time that says how the time bounds what is said.

    Attributes
    ----------
    text : str
    role : Role
    rule : str
        Last part of the rule's dotted name.
    closed_by : tuple of str
        A frame in front needs one of these behind the time, in the same clause; empty where it needs none.
    closed_at_end : tuple of str
        Those of them that close it further on only where the clause ends with them.
    not_after : str
        Characters in front of it that make it part of another word.
    opens : bool
        The stretch begins where the time ends, and has no end of its own (以后).
    adjacent : bool
        The closing word has to follow at once.
    closed_shape : str
        Regular expression of what has to follow at once for a frame that is none of the expression itself.
    """

    text: str
    role: Role
    rule: str
    closed_by: tuple[str, ...] = ()
    closed_at_end: tuple[str, ...] = ()
    not_after: str = ""
    opens: bool = False
    adjacent: bool = False
    closed_shape: str = ""


class Vague(NamedTuple):
    """A word that says roughly when, and why no date can be told from it.

    ``bounded`` is true where the time at least ends with the document's date.
    """

    role: Role
    reason: str
    bounded: bool


class Words(NamedTuple):
    """All tables, each from a word to what it does."""

    years: dict[str, Offset]
    quarters: dict[str, Offset]
    months: dict[str, Offset]
    weeks: dict[str, Offset]
    days: dict[str, Offset]
    spans: dict[str, Offset]
    parts: dict[str, Part]
    thirds: dict[str, tuple[int, int]]
    onsets: dict[str, int]
    before: dict[str, Frame]
    after: dict[str, Frame]
    now: frozenset[str]
    vague: dict[str, Vague]
    comparisons: dict[str, str]
    plans: dict[str, Period]
    events: dict[str, Period]
    landmarks: dict[str, Period]
    festivals: dict[str, dict[str, Any]]
    tables: dict[str, Any]


def any_of(words: Iterable[str]) -> str:
    """Return an alternation of words, longest first."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + ")"


@cache
def load_words() -> Words:
    """Read the vocabulary once."""
    tables = load_vocabulary("periods")
    return Words(
        years=_offsets([*tables["year"], *tables["years"], *tables["year_opened"]]),
        quarters=_offsets(tables["quarter"]),
        months=_offsets(tables["month"]),
        weeks=_offsets(tables["week"]),
        days=_offsets([*tables["day"], *tables["days"]]),
        spans=_offsets(tables["span"]),
        parts={word: row["part"] for word, row in _rows(tables["part"])},
        onsets={word: row["month"] for word, row in _rows(tables["onset"])},
        thirds={word: (row["first"], row["last"]) for word, row in _rows(tables["third"])},
        before=_frames(tables["before"]),
        after=_frames(tables["after"]),
        now=frozenset(word for word, _ in _rows(tables["now"])),
        vague={word: _vague(row) for word, row in _rows([*tables["vague"], *tables["unknown"]])},
        comparisons={word: row["label"] for word, row in _rows(tables["comparison"])},
        plans={
            row["name"]: Period(row["start"], row["end"]) for row in load_vocabulary("periods_plans")["plan"]
        },
        events={
            name: Period(row["start"], row["end"])
            for row in load_vocabulary("periods_events")["event"]
            for name in row["names"]
        },
        landmarks={
            name: Period(row["start"], row["end"])
            for row in load_vocabulary("periods_events")["landmark"]
            for name in row["names"]
        },
        festivals={
            name: row for row in load_vocabulary("periods_festivals")["festival"] for name in row["names"]
        },
        tables=tables,
    )


def _rows(table: list[dict[str, Any]]) -> list[tuple[str, dict[str, Any]]]:
    return [(word, row) for row in table for word in row["words"]]


def _offsets(table: list[dict[str, Any]]) -> dict[str, Offset]:
    return {
        word: Offset(row["from"], row["offset"], row.get("until", row["offset"]))
        for word, row in _rows(table)
    }


def _vague(row: dict[str, Any]) -> Vague:
    return Vague(row["role"], row["reason"], not row.get("unbounded", False))


def _frames(table: list[dict[str, Any]]) -> dict[str, Frame]:
    return {
        word: Frame(
            word,
            row["role"],
            row["rule"],
            tuple(row.get("closed_by", ())),
            tuple(row.get("closed_at_end", ())),
            row.get("not_after", ""),
            row.get("open", False),
            row.get("adjacent", False),
            row.get("closed_shape", ""),
        )
        for word, row in _rows(table)
    }


def is_base(text: str, end: int) -> bool:
    """Tell whether the time that ends at an offset is only what others are held against.

    Examples
    --------
    >>> is_base("以2014年为基期", 6), is_base("2014年增长5%", 5)
    (True, False)
    """
    return _base().match(text, end) is not None


@cache
def _base() -> re.Pattern[str]:
    return re.compile(load_words().tables["named"]["of_base"])
