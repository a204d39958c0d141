"""What reconciling gives: values, conflicts and what was left out, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lantu.facts.conflict import Conflict
from lantu.facts.value import Value
from lantu.reconcile.texts import Both


@dataclass(slots=True)
class Solution:
    """Values and conflicts of a set of statements.

    Attributes
    ----------
    values : list of Value
        One a quantity.
    conflicts : list of Conflict
        Most important first; those that labels tell apart already come after all others.
    unused : dict of str to str
        Statement to why it binds nothing: a target, no baseline, growth at constant prices.
    unexamined : list of Both
        What was not looked at because the work is bounded; empty where all was.
    """

    values: list[Value] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    unused: dict[str, str] = field(default_factory=dict)
    unexamined: list[Both] = field(default_factory=list)

    def implied(self) -> Iterator[Value]:
        """Yield the values that no statement names."""
        return (value for value in self.values if value.status == "implied")

    def contradictions(self) -> list[Conflict]:
        """Return the conflicts that labels do not explain."""
        return [conflict for conflict in self.conflicts if not conflict.told_apart]
