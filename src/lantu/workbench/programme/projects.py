"""The register of projects: what each document says of a work, from reserve to use, and what slipped."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from lantu.assess import Slip, Step, find_slippage
from lantu.errors import NotFoundError
from lantu.facts import Period
from lantu.ledger import Ledger, Statement as Kept
from lantu.ledger.identity import Identity, Join
from lantu.records import ProjectEvent
from lantu.records.projects.lexicon import project_lexicon
from lantu.region.region import Region
from lantu.workbench.assessing.records import Records

Batch = Literal["reserve", "new_starts", "under_way", "built", "moved"]
"""储备, 新开工, 在建, 建成, 搬迁; the names are those of the region pack's ``project_batch``."""
_BATCHES: Mapping[str, Batch] = {
    "proposed": "reserve",
    "planned": "new_starts",
    "under_construction": "under_way",
    "completed": "built",
    "operating": "built",
    "relocating": "moved",
    "relocated": "moved",
}
_ORDER: tuple[str, ...] = ("reserve", "new_starts", "under_way", "built", "moved")
# Of these, what is set up has begun; a school or a laboratory that is set up works.
_ZONES = frozenset({"other", "park", "industry", "ecology"})
_SHORTEST_ID = 6
_PAPERS = frozenset({"plan", "policy", "agreement"})


class State(NamedTuple):
    """What one sentence says of a project.

    Attributes
    ----------
    told : str or None
        Date of the document.
    status : str
    batch : Batch or None
        None for papers.
    start, end : str or None
        When the state holds, or is to be reached.
    is_promise : bool
        It is told ahead of time.
    record, quote, document : str

    Examples
    --------
    >>> State("2022-10-17", "operating", "built", "2019", "2019", False, "", "", "").held
    '2019'
    """

    told: str | None
    status: str
    batch: Batch | None
    start: str | None
    end: str | None
    is_promise: bool
    record: str
    quote: str
    document: str

    @property
    def held(self) -> str | None:
        """The day from which it holds as far as is told: of the state, else of the document."""
        ended, told = Period(None, self.end).last_day(), Period(None, self.told).last_day()
        return self.end if ended is not None and (told is None or ended < told) else self.told


class Move(NamedTuple):
    """A project's way from one batch to another.

    Attributes
    ----------
    before, after : Batch
    since : str
        Last day on which it is told to be in the former.
    until : str
        First day on which it is told to be in the latter.
    """

    before: Batch
    after: Batch
    since: str
    until: str


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project over all documents.

    Attributes
    ----------
    id : str
    name : str
    names : tuple of str
        Every name that it is called by, the commonest first.
    category : str
    places : tuple of str
        Full names, the commonest first.
    batch : Batch or None
        The furthest that is told; None for papers. What is promised (年底开通) counts as it stands that day.
    states : tuple of State
        In the order of the documents.
    moves : tuple of Move
    slips : tuple of Slip
        How its dated promises fared.
    joins : tuple of Join
        Why the statements are of one project.
    """

    id: str
    name: str
    names: tuple[str, ...]
    category: str
    places: tuple[str, ...]
    batch: Batch | None
    states: tuple[State, ...]
    moves: tuple[Move, ...]
    slips: tuple[Slip, ...]
    joins: tuple[Join, ...]


def project_register(ledger: Ledger, region: Region, *, today: datetime.date) -> tuple[ProjectRow, ...]:
    """Return every project that a ledger tells of, those with the most states first.

    Parameters
    ----------
    ledger : Ledger
    region : Region
        Gives the one-character forms of places by which lines are called.
    today : datetime.date
        The day on which promises are overdue or not.
    """
    statements = {one.no: one for one in ledger.projects}
    records = Records(ledger, region)
    steps: dict[str, list[Step]] = {}
    for step in records.works.steps():
        steps.setdefault(step.project, []).append(step)
    rows = [
        make_row(identity, [statements[no] for no in identity.members], steps.get(identity.id, ()), today)
        for identity in records.identities
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row.states), row.name)))


def find_project(
    ledger: Ledger, region: Region, reference: str, *, today: datetime.date
) -> ProjectRow | None:
    """Return a project of the register by its id or the beginning of it; None where there is none.

    Parameters
    ----------
    ledger : Ledger
    region : Region
    reference : str
        Six characters at least.
    today : datetime.date
        The day on which promises are overdue or not.

    Raises
    ------
    NotFoundError
        When several begin so.
    """
    if len(reference) < _SHORTEST_ID:
        return None
    register = project_register(ledger, region, today=today)
    found = [row for row in register if row.id.startswith(reference)]
    if len(found) > 1:
        ids = ", ".join(row.id for row in found[:5])
        raise NotFoundError(f"{reference!r} is the beginning of {len(found)} projects: {ids}")
    return found[0] if found else None


def make_row(
    identity: Identity, statements: Iterable[Kept[ProjectEvent]], steps: Sequence[Step], today: datetime.date
) -> ProjectRow:
    """Return one project with its states, its moves between batches and its slippage.

    Parameters
    ----------
    identity : Identity
    statements : iterable of Statement
        Those of the project; repeats are left out.
    steps : sequence of Step
        The same as `lantu.assess` takes them, promises marked.
    today : datetime.date
    """
    promised = {step.said.record for step in steps if step.is_promise}
    own = [one for one in statements if one.record.repeat_of is None]
    own.sort(key=lambda one: (one.document.date or "", one.document.no, one.record.span.start))
    states = tuple(_state(one, identity.category, is_promise=one.id in promised) for one in own)
    places = Counter(place.name for one in own for place in one.record.places)
    histories = find_slippage(steps, today=today)
    return ProjectRow(
        identity.id,
        identity.name,
        identity.names,
        identity.category,
        tuple(name for name, _ in places.most_common()),
        batch_of(states),
        states,
        moves_of(states),
        tuple(slip for history in histories for slip in history.slips),
        identity.joins,
    )


def moves_of(states: Iterable[State]) -> tuple[Move, ...]:
    """Return the moves forward that dated states tell, by the day on which each holds.

    A document may speak of the past (2019年投运), and one that pushes on a work that stands already does not
    take it back: the furthest batch that was told counts.

    Examples
    --------
    >>> def state(told, batch, end=None):
    ...     return State(told, "", batch, None, end, False, "", "", "")
    >>> told = [state("2021-02", "under_way"), state("2023-05", "built", "2022-12-30")]
    >>> moves_of([*told, state("2023-06", "under_way")])
    (Move(before='under_way', after='built', since='2021-02', until='2022-12-30'),)
    """
    moves: list[Move] = []
    before: State | None = None
    # The end of a year is behind its months, however short it is written.
    held = [(day, state) for state in states if state.batch and (day := Period(None, state.held).last_day())]
    for _, state in sorted(held, key=lambda pair: pair[0]):
        further = before is None or _ORDER.index(state.batch or "") >= _ORDER.index(before.batch or "")
        if before is not None and further and state.batch != before.batch:
            moves.append(Move(before.batch, state.batch, before.held or "", state.held or ""))  # type: ignore[arg-type]
        if further:
            before = state
    return tuple(moves)


def batch_of(states: Iterable[State]) -> Batch | None:
    """Return the furthest batch that states tell; None where they tell none."""
    told = [state.batch for state in states if state.batch is not None]
    return max(told, key=_ORDER.index, default=None)


def _state(statement: Kept[ProjectEvent], category: str, *, is_promise: bool) -> State:
    event = statement.record
    batch = None if category in _PAPERS else _BATCHES.get(event.status)
    if batch == "built" and category in _ZONES and event.rule.endswith(project_lexicon().shift.founds):
        batch = "new_starts"
    quote = " ".join(statement.quote.split())
    return State(
        statement.document.date, event.status, batch, event.period.start, event.period.end, is_promise,
        statement.id, quote, statement.document.name,
    )  # fmt: skip
