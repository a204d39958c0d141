"""One conflict with what is needed to ask why: its rows, what surrounds it, and other readings of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import inf
from typing import NamedTuple

from lantu.facts import Quantity, Statement
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.clash import find_clash
from lantu.reconcile.comparison import comparison_of
from lantu.reconcile.keys import Key
from lantu.reconcile.read_statement import read_statement
from lantu.reconcile.rows import ALWAYS, Bound, Link, Row, unknowns_of
from lantu.reconcile.search import Found
from lantu.reconcile.system import System
from lantu.reconcile.trail import Trail


class Room(NamedTuple):
    """What the other statements leave for one figure; infinite where open."""

    low: float
    high: float

    def is_narrow(self) -> bool:
        """Tell whether it pins the figure's size: less than a factor of three."""
        return self.low > 0 and self.high < 3 * self.low


@dataclass
class Case:
    """A conflict under examination.

    Attributes
    ----------
    system : System
    catalogue : Catalogue
    found : Found
    rows : sequence of Row
        Of the component, without those of statements that other conflicts dropped.
    """

    system: System
    catalogue: Catalogue
    found: Found
    rows: Sequence[Row]
    _rooms: dict[int, Room | None] = field(default_factory=dict)

    def statement(self, owner: int) -> Statement:
        """Return a statement by its number."""
        return self.system.statements[owner]

    @cached_property
    def owners(self) -> tuple[int, ...]:
        """The statements of the set."""
        return self.found.owners

    @cached_property
    def suspects(self) -> tuple[int, ...]:
        """Those that may be wrong, the likelier ones alone where others speak against them."""
        return self.found.suspects

    @cached_property
    def own_rows(self) -> dict[int, list[Row]]:
        """Rows of each statement of the set.

        A share or rate has a value of its own and ties two others; where the set does not speak of the
        value, the tie alone is what it says.
        """
        wanted = set(self.owners)
        found: dict[int, list[Row]] = {owner: [] for owner in self.owners}
        for row in self.rows:
            if row.owner in wanted:
                found[row.owner].append(row)
        for owner, rows in found.items():
            if len(rows) == 2 and {type(row) for row in rows} == {Bound, Link}:
                others = [row for other, own in found.items() if other != owner for row in own]
                met = {unknown for row in others for unknown in unknowns_of(row)}
                found[owner] = [
                    row for row in rows if type(row) is Link or not met.isdisjoint(unknowns_of(row))
                ]
        return found

    @cached_property
    def two_levels(self) -> list[tuple[int, Bound]]:
        """Two statements that state one level and nothing else, with their rows; empty for any other set."""
        levels = [(owner, self.own_rows[owner][0]) for owner in self.owners if len(self.own_rows[owner]) == 1]
        pairs = [(owner, row) for owner, row in levels if type(row) is Bound]
        return pairs if len(pairs) == 2 and pairs[0][1].unknown == pairs[1][1].unknown else []

    @cached_property
    def always(self) -> list[Row]:
        """Rows that hold by structure."""
        return [row for row in self.rows if row.owner == ALWAYS]

    def agree(self, changed: dict[int, list[Row]]) -> bool:
        """Tell whether the set agrees once some statements are read otherwise."""
        rows = [*self.always]
        for owner in self.owners:
            rows += changed.get(owner, self.own_rows[owner])
        return find_clash(rows) is None

    def all_agree(self, changed: dict[int, list[Row]]) -> bool:
        """Tell whether all that surrounds the set agrees too once some statements are read otherwise."""
        rows = [row for row in self.rows if row.owner not in changed]
        for new in changed.values():
            rows += new
        return find_clash(rows) is None

    def reread(self, owner: int, quantity: Quantity) -> list[Row]:
        """Return the rows of a statement as if it had said another quantity; empty where it cannot."""
        changed = replace(self.statement(owner), quantity=quantity)
        return list(
            read_statement(changed, owner, self.catalogue, self.system.level_units, self._number).rows
        )

    def _number(self, key: Key) -> int:
        return self.system.numbers[key]

    def room(self, owner: int) -> Room | None:
        """Return what all others leave for the figure itself; None where they disagree without it.

        For a level it is in the level's unit; for a change, the difference; for a growth or ratio, the
        quotient of the two levels.
        """
        if owner not in self._rooms:
            self._rooms[owner] = self._find_room(owner, self.rows)
        return self._rooms[owner]

    def room_in_set(self, owner: int) -> Room | None:
        """Return what the others of the set alone leave for the figure."""
        own = [row for other in self.owners for row in self.own_rows[other]]
        return self._find_room(owner, [*self.always, *own])

    def miss(self, owner: int) -> float:
        """Return how far a figure is from what the others of the set leave for it, as a part of that.

        Zero where nothing can be said of it: it has several rows, or the others leave it open.
        """
        room, quantity = self.room_in_set(owner), self.statement(owner).quantity
        own = self.own_rows[owner]
        if room is None or quantity is None:
            return 0.0
        low, high = (own[0].low, own[0].high) if type(own[0]) is Bound else (0.0, inf)
        form = comparison_of(self.statement(owner), quantity) if type(own[0]) is Link else None
        if form is not None:
            low, high = form.low, form.high
        if low > room.high:
            return (low - room.high) / max(abs(room.high), abs(low))
        return (room.low - high) / max(abs(room.low), abs(high)) if high < room.low else 0.0

    def may_fit(self, owner: int, quantity: Quantity) -> bool:
        """Tell whether another figure would lie in the room for it: a quick test before the full one."""
        room = self.room(owner)
        if room is None:
            return bool(self.reread(owner, quantity))
        rows = self.reread(owner, quantity)
        row = rows[0] if len(rows) == 1 else None
        if not rows:
            return False
        if type(row) is Bound:
            return row.low <= room.high and room.low <= row.high
        form = comparison_of(self.statement(owner), quantity)
        return form is None or (form.low <= room.high and room.low <= form.high)

    def _find_room(self, owner: int, rows: Sequence[Row]) -> Room | None:
        own = self.own_rows[owner]
        if len(own) != 1:
            return None
        trail = Trail([row for row in rows if row.owner != owner])
        if trail.clash is not None:
            return None
        row = own[0]
        if type(row) is Bound:
            return Room(trail.low.get(row.unknown, -inf), trail.high.get(row.unknown, inf))
        if type(row) is not Link:
            return None
        now = Room(trail.low.get(row.unknown, -inf), trail.high.get(row.unknown, inf))
        then = Room(trail.low.get(row.other, -inf), trail.high.get(row.other, inf))
        if row.low_factor == row.high_factor == 1.0 and self.statement(owner).kind == "change":
            return Room(now.low - then.high, now.high - then.low)
        if then.low < 0 or now.low < 0:
            return None
        return Room(now.low / then.high if then.high else inf, now.high / then.low if then.low > 0 else inf)

    def stands_without(self, owner: int) -> bool:
        """Tell whether nothing speaks against a statement once the suspects are gone."""
        return owner not in self.suspects

    def found_unknown(self) -> int:
        """Return the unknown that the set disagrees on: the one most of its rows speak of."""
        counts: dict[int, int] = {}
        for owner in self.owners:
            for row in self.own_rows[owner]:
                for unknown in unknowns_of(row)[:1]:
                    counts[unknown] = counts.get(unknown, 0) + (2 if owner in self.suspects else 1)
        return max(counts, key=lambda unknown: (counts[unknown], -unknown))
