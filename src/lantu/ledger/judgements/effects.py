"""Which judgements hold, and what they come to together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lantu.ledger.judgements.judgement import Binding, Judgement
from lantu.ledger.statement import Rank


@dataclass(frozen=True, slots=True)
class Effect:
    """What all judgements on one record come to.

    Attributes
    ----------
    rank : Rank
    reason : str or None
    fields : mapping of str to str
        What is right instead of what was read.
    """

    rank: Rank = "normal"
    reason: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)

    def then(self, judgement: Judgement, *, dropped: bool) -> Effect:
        """Return the effect after one more judgement."""
        who, why = judgement.who, judgement.why
        match judgement.act:
            case "confirm":
                return Effect("preferred", f"confirmed by {who}: {why}", self.fields)
            case "correct":
                return Effect("preferred", f"corrected by {who}: {why}", {**self.fields, **judgement.fields})
            case "reject":
                return Effect("deprecated", f"rejected by {who}: {why}", self.fields)
            case "settle":
                rank: Rank = "deprecated" if dropped else "preferred"
                return Effect(rank, f"conflict {judgement.about} settled by {who}: {why}", self.fields)
            case _:
                # A merge, or a split, says what a record is about and not whether it is true.
                return self


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that hold, oldest first: those that nobody undid, or whose undoing was undone.

    Examples
    --------
    >>> import datetime
    >>> from lantu.ledger.judgements.judgement import make_judgement
    >>> at = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
    >>> one = make_judgement("settle", who="a", why="b", made=at, about="conflict")
    >>> undo = make_judgement("undo", who="a", why="b", made=at.replace(hour=1), about=one.id)
    >>> again = make_judgement("undo", who="a", why="b", made=at.replace(hour=2), about=undo.id)
    >>> [len(in_force(some)) for some in ([one], [one, undo], [one, undo, again])]
    [1, 0, 1]
    """
    undone: set[str] = set()
    held = []
    for judgement in sorted(judgements, key=lambda one: (one.made, one.id), reverse=True):
        if judgement.id in undone:
            continue
        if judgement.act == "undo" and judgement.about is not None:
            undone.add(judgement.about)
        else:
            held.append(judgement)
    return held[::-1]


def identities(judgements: Iterable[Judgement]) -> list[frozenset[Binding]]:
    """Return the groups of records that are one thing, by the merges and splits that hold.

    A merge joins the groups of its records; a split takes each of its records out of its group. The
    later one wins.
    """
    groups: dict[Binding, frozenset[Binding]] = {}
    for judgement in in_force(judgements):
        if judgement.act == "merge":
            joined = frozenset().union(*(groups.get(one, frozenset({one})) for one in judgement.targets))
            groups |= dict.fromkeys(joined, joined)
        elif judgement.act == "split":
            for one in judgement.targets:
                rest = groups.pop(one, frozenset()) - {one}
                groups |= dict.fromkeys(rest, rest)
    found = dict.fromkeys(group for group in groups.values() if len(group) > 1)
    return list(found)
