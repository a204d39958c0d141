"""Rows of the register: an item that somebody is to carry out, and the traces that it left."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from lantu.assess.said import Said

State = Literal["done", "in_progress", "answered", "silent", "overdue"]
Reason = Literal["same_words", "same_theme", "same_place", "said_next_to_it", "names_it", "linked"]


@dataclass(frozen=True, slots=True)
class Item:
    """What a plan or a speech wants done.

    Attributes
    ----------
    id : str
        Identifier of the record.
    words : str
        What is to be done, in the text's words.
    organs : tuple of str
        Who is to do it, the lead first; empty where the text does not tell.
    asked_by : str or None
        Who wants it: the speaker or the plan; None for the writer of the document.
    places : tuple of str
        Codes or names.
    theme : str
        The field it belongs to (transport, environment, ...); ``other`` where none is told.
    sort : {"figure", "deliverable", "declaratory"}
    deadline : str or None
        ISO 8601, at the stated precision.
    said : Said
    is_demand : bool
        True where somebody asks others (会议要求), False where organs say what they will do themselves.
    topic : str
        The words without names of places, by which it is compared; empty for the words as they are.
    """

    id: str
    words: str
    organs: tuple[str, ...]
    asked_by: str | None
    places: tuple[str, ...]
    theme: str
    sort: Literal["figure", "deliverable", "declaratory"]
    deadline: str | None
    said: Said
    is_demand: bool = False
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """A later record that may answer an item, or show what became of it.

    Attributes
    ----------
    id : str
    sort : {"commitment", "claim", "project", "link"}
        A commitment answers; the others are evidence.
    words : str
        What it is about, in the text's words.
    organ : str or None
        Who speaks, or who does it.
    places : tuple of str
    theme : str
    said : Said
    status : str or None
        Of a project or mechanism.
    names : tuple of str
        Names of the thing that a project event is of; an item that names one is about it.
    short_names : tuple of str
        Names of a line without its kind (京唐), which other things are called by as well: they count in an
        item of the same field.
    is_unique : bool
        True where the names are of one thing alone, a line or one with a place in its name. Any other
        name (政务服务提升行动) is another thing in another province.
    is_done : bool
        True where the status means that it stands (completed, operating, signed, issued).
    answers : tuple of str
        Items that are known to be answered by it; they need no likeness.
    topic : str
        As of an item.
    """

    id: str
    sort: Literal["commitment", "claim", "project", "link"]
    words: str
    organ: str | None
    places: tuple[str, ...]
    theme: str
    said: Said
    status: str | None = None
    names: tuple[str, ...] = ()
    is_done: bool = False
    answers: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()
    is_unique: bool = False
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """A trace with the reasons why it was put to an item.

    Attributes
    ----------
    trace : Trace
    score : float
        0..1; the likelier, the higher.
    reasons : tuple of Reason
    """

    trace: Trace
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of the register.

    Attributes
    ----------
    item : Item
    responses : tuple of Join
        What organs say that they will do, likeliest first.
    evidence : tuple of Join
        What is reported since, latest first.
    state : State
        ``overdue`` where the deadline has passed without a finished trace, ``silent`` where nothing answers.
    latest : Said or None
        The last sentence that has to do with it, the item's own where nothing followed.
    silent_since : datetime.date or None
        Day of that sentence; None for an item without a date.
    silent_days : int or None
        From that day to the day of the register; 0 where the month or year of its document is not over yet.
    """

    item: Item
    responses: tuple[Join, ...]
    evidence: tuple[Join, ...]
    state: State
    latest: Said
    silent_since: datetime.date | None
    silent_days: int | None


@dataclass(frozen=True, slots=True)
class Register:
    """All rows on one day.

    Attributes
    ----------
    rows : tuple of RegisterRow
    today : datetime.date
    """

    rows: tuple[RegisterRow, ...]
    today: datetime.date

    def of(
        self,
        *,
        organ: str | None = None,
        places: frozenset[str] | None = None,
        theme: str | None = None,
        state: State | None = None,
        demands: bool | None = None,
    ) -> Register:
        """Return the rows that fit every condition given.

        Parameters
        ----------
        organ : str, optional
            A part of the name of who is to do it, of who asked, or of who answered.
        places : frozenset of str, optional
            Codes or names, one of which the item or an answer must be about.
        theme, state : str, optional
        demands : bool, optional
            True for what is asked of others alone.
        """
        return Register(
            tuple(
                row
                for row in self.rows
                if (organ is None or any(organ in name for name in _organs(row)))
                and (places is None or places & _places(row))
                and (theme is None or row.item.theme == theme)
                and (state is None or row.state == state)
                and (demands is None or row.item.is_demand == demands)
            ),
            self.today,
        )


def _organs(row: RegisterRow) -> set[str]:
    names = {*row.item.organs, row.item.asked_by or ""}
    return names | {join.trace.organ or "" for join in row.responses}


def _places(row: RegisterRow) -> set[str]:
    return {*row.item.places, *(place for join in row.responses for place in join.trace.places)}
