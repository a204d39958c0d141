"""The words of time, read from their data files into the shapes that the grammar and the readers use."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, NamedTuple

from lantu.facts.period import Period
from lantu.language.mention import Role
from lantu.language.vocabulary import load_vocabulary

Origin = Literal["document", "context"]


class Offset(NamedTuple):
    """So many units after (before, where negative) the document's date or the last date told."""

    origin: Origin
    by: int


class Frame(NamedTuple):
    """A word beside a time that says how the time bounds what is said."""

    text: str
    role: Role
    rule: str
    closed_by: tuple[str, ...] = ()
    not_before: str = ""
    not_after: str = ""
    opens: bool = False


class Vague(NamedTuple):
    """A word that says roughly when, and why no date can be told from it."""

    role: Role
    reason: str


class Words(NamedTuple):
    """All tables, each from a word to what it does."""

    years: dict[str, Offset]
    quarters: dict[str, Offset]
    months: dict[str, Offset]
    days: dict[str, Offset]
    before: dict[str, Frame]
    after: dict[str, Frame]
    now: frozenset[str]
    vague: dict[str, Vague]
    comparisons: dict[str, str]
    plans: dict[str, Period]
    events: dict[str, Period]
    tables: dict[str, Any]


@cache
def load_words() -> Words:
    """Read the vocabulary once."""
    tables = load_vocabulary("periods")
    plans = load_vocabulary("periods_plans")["plan"]
    events = load_vocabulary("periods_events")["event"]
    return Words(
        years=_offsets(tables["year"]),
        quarters=_offsets(tables["quarter"]),
        months=_offsets(tables["month"]),
        days=_offsets(tables["day"]),
        before=_frames(tables["before"], "before"),
        after=_frames(tables["after"], "after"),
        now=frozenset(word for row in tables["now"] for word in row["words"]),
        vague={word: Vague(row["role"], row["reason"]) for row in tables["vague"] for word in row["words"]},
        comparisons={word: row["label"] for row in tables["comparison"] for word in row["words"]},
        plans={row["name"]: Period(row["start"], row["end"]) for row in plans},
        events={name: Period(row["start"], row["end"]) for row in events for name in row["names"]},
        tables=tables,
    )


def _offsets(rows: list[dict[str, Any]]) -> dict[str, Offset]:
    return {word: Offset(row["from"], row["offset"]) for row in rows for word in row["words"]}


def _frames(rows: list[dict[str, Any]], side: str) -> dict[str, Frame]:
    return {
        word: Frame(
            word,
            row["role"],
            row.get("rule", row["role"]),
            tuple(sorted(row.get("closed_by", ()), key=len, reverse=True)),
            row.get("not_before", ""),
            row.get("not_after", ""),
            row.get("open", False),
        )
        for row in rows
        for word in row["words"]
    }
