"""An account as a reader sees it: sides, lines, entries with their sentences, totals or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from lantu.assess.said import Said
from lantu.facts.period import Period

Reason = Literal[
    "overlap_of_places", "overlap_of_periods", "periods_differ", "stages_differ", "stage_unknown",
    "origin_unknown", "origins_differ", "things_differ", "includes_more", "not_additive",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """A state of a work, or a mechanism, as accounts take it.

    Attributes
    ----------
    sort : {"project", "link"}
    kind : str
        Category of a work; form of a mechanism, empty where it has none.
    subject : str
        What makes it one thing across documents.
    label : str
        Its name in the text.
    status : str or None
    places : tuple of str
    period : Period
    said : Said
    """

    sort: Literal["project", "link"]
    kind: str
    subject: str
    label: str
    status: str | None
    places: tuple[str, ...]
    period: Period
    said: Said


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure, or one event, of a line.

    Attributes
    ----------
    id : str
        Identifier of the first record that states it.
    label : str
        In the text's words.
    indicator : str or None
        None for events.
    places : tuple of str
    low, high, value : float or None
        Bounds by words and written precision, and the figure as written; all None for events.
    op : str or None
    unit : str
    kind : str or None
    stage, scope, status : str or None
    period : Period
    said : tuple of Said
        Every sentence that states the same, oldest first.
    """

    id: str
    label: str
    indicator: str | None
    places: tuple[str, ...]
    low: float | None
    high: float | None
    value: float | None
    op: str | None
    unit: str
    kind: str | None
    stage: str | None
    scope: str | None
    status: str | None
    period: Period
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why entries cannot be added.

    Attributes
    ----------
    reason : Reason
    entries : tuple of str
        Identifiers of the entries that it concerns.
    chinese, english : str
    """

    reason: Reason
    entries: tuple[str, ...]
    chinese: str
    english: str


class Total(NamedTuple):
    """A sum that nothing speaks against.

    Attributes
    ----------
    low, high : float or None
        None where a bound is open.
    value : float
        Of the figures as written.
    unit : str
    entries : tuple of str
    """

    low: float | None
    high: float | None
    value: float
    unit: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccountLine:
    """Entries that count the same thing.

    Attributes
    ----------
    id, counts, counts_english : str
    entries : tuple of Entry
        By place, then time.
    totals : tuple of Total
        Of the latest entries of places that may be added, one a unit; empty where nothing may.
    obstacles : tuple of Obstacle
        Why the others may not.
    """

    id: str
    counts: str
    counts_english: str
    entries: tuple[Entry, ...]
    totals: tuple[Total, ...]
    obstacles: tuple[Obstacle, ...]


@dataclass(frozen=True, slots=True)
class AccountSide:
    """One side of an account."""

    id: str
    name: str
    english: str
    lines: tuple[AccountLine, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """Sides that stand beside each other.

    Attributes
    ----------
    id, name, english : str
    sides : tuple of AccountSide
        Lines without entries are left out, sides are not: an empty side says that nothing is reported.
    obstacles : tuple of Obstacle
        Why figures of different lines and sides cannot be added or set off against each other.
    """

    id: str
    name: str
    english: str
    sides: tuple[AccountSide, ...]
    obstacles: tuple[Obstacle, ...]
