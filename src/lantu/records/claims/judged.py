"""What manner of figure it was judged to be, and by which words."""

from __future__ import annotations

from typing import NamedTuple

from lantu.records.claim import Direction, Kind

BARE = "claim.share.bare"
POINTS = "claim.change.points"
ELSEWHERE = "claim.change.elsewhere"


class Judged(NamedTuple):
    """A kind with the words that gave it.

    Attributes
    ----------
    kind : Kind
    direction : Direction or None
        None for kinds that have none.
    head : str
        What is left of the words in front once the verb of change is taken off.
    tail : str
        For a share: the whole that it is a share of, as written (占全省).
    rule : str
    """

    kind: Kind
    direction: Direction | None
    head: str
    tail: str
    rule: str

    @property
    def elsewhere(self) -> bool:
        """Whether a difference is to another place (高于全省7.1个百分点), not to another time."""
        return self.rule == ELSEWHERE

    @property
    def in_points(self) -> bool:
        """Whether it is so many points more or fewer."""
        return self.rule in {POINTS, ELSEWHERE}
