"""What later texts make of a promise: repeated, changed, weakened, put off, or no longer mentioned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lantu.assess.said import Said, is_later
from lantu.assess.targets.target import Change, Drift, Rule, Target
from lantu.facts.statement import Printed, Statement

_FIRMNESS: Mapping[str, int] = {">=": 2, ">": 2, "<=": 2, "<": 2, "~": 0, "<~": 0}
"""How firm the word before a figure is; a figure by itself stands between a bound and an about."""

_DATES: tuple[Change, ...] = ("postponed", "brought_forward", "renewed")


def find_drift(target: Target, others: Sequence[Target], ops: Mapping[str, str]) -> tuple[Drift, ...]:
    """Return what later sentences say of the same quantity, oldest first.

    Parameters
    ----------
    target : Target
    others : sequence of Target
        All targets of the same indicator, places, scope and stage; itself included.
    ops : mapping of str to str
        Operator by record.
    """
    first, found = target.said[0], list[Drift]()
    for other in others:
        for said in other.said:
            if is_later(first, said) and said.printed.lineage != first.printed.lineage:
                change = _change(target, other, ops.get(first.record, "="), ops.get(said.record, "="))
                if change is not None:
                    found.append(_drift(change, target, other, said))
    return tuple(sorted(found, key=lambda one: (one.date or "", one.document)))


def _change(target: Target, other: Target, op: str, later: str) -> Change | None:
    before, after = target.wanted.low, other.wanted.low
    due, later_due = target.period.last_day(), other.period.last_day()
    same_date = due == later_due
    if before is None or after is None or target.unit != other.unit or target.against != other.against:
        return None
    if same_date and before == after:
        return "hedged" if _FIRMNESS.get(later, 1) < _FIRMNESS.get(op, 1) else "restated"
    if same_date and target.direction is not None:
        more = (after > before) == (target.direction == "up")
        return "strengthened" if more else "softened"
    if before == after and due and later_due:
        told = other.said[0].day()
        if told is not None and told > due and later_due > due:
            return "renewed"
        return "postponed" if later_due > due else "brought_forward"
    return None


def _drift(change: Change, target: Target, other: Target, said: Said) -> Drift:
    if change in _DATES:
        ends = (target.period.end or "", other.period.end or "")
        before, after = (float(end[:4]) if end else None for end in ends)
    else:
        before, after = target.wanted.low, other.wanted.low
    return Drift(change, said, said.printed.name, said.printed.date, before, after)


class LaterDocuments:
    """Knows which documents speak of a place and a part of the programme.

    Parameters
    ----------
    statements : iterable of Statement
        All that a ledger holds.
    rules : mapping of str to Rule
        By indicator; figures of indicators without a part count for no part.
    """

    def __init__(self, statements: Iterable[Statement], rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self._about: dict[tuple[str, str], dict[str, Printed]] = {}
        self._figures: dict[str, set[tuple[str, tuple[str, ...]]]] = {}
        for one in statements:
            self._figures.setdefault(one.printed.document, set()).add(
                (one.indicator, tuple(sorted(one.places)))
            )
            part = self._part(one.indicator)
            if part:
                for place in one.places:
                    self._about.setdefault((place, part), {})[one.printed.document] = one.printed

    def silent(self, target: Target) -> tuple[Drift, ...]:
        """Return later documents on the same places and part that do not state the target's quantity."""
        part, first = self._part(target.indicator), target.said[0]
        if not part or not target.places:
            return ()
        about = [self._about.get((place, part), {}) for place in target.places]
        shared = {document: one for document, one in about[0].items() if all(document in d for d in about)}
        lineages = {said.printed.lineage for said in target.said}
        found = []
        for document, printed in shared.items():
            stated = (target.indicator, target.places) in self._figures[document]
            later = is_later(first, Said("", "", printed))
            if later and not stated and printed.lineage not in lineages:
                found.append(Drift("not_repeated", None, printed.name, printed.date))
        return tuple(sorted(found, key=lambda one: (one.date or "", one.document)))

    def _part(self, indicator: str) -> str:
        rule = self._rules.get(indicator.partition(":")[0])
        return rule.part if rule else ""
