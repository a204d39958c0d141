"""A solution that is kept up to date: a new statement solves again only what it hangs together with."""

from __future__ import annotations

from collections.abc import Iterable

from lantu.facts import Statement
from lantu.facts.conflict import Conflict
from lantu.facts.value import Subject, Value
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.solution import Solution
from lantu.reconcile.solve import solve
from lantu.reconcile.texts import Both
from lantu.reconcile.ties import Tie, Ties


class Reconciler:
    """Keeps the values and conflicts of statements that come and go.

    Parameters
    ----------
    catalogue : Catalogue
    statements : iterable of Statement
        What is known at the start.

    Examples
    --------
    >>> from lantu.facts import Period, Printed, Quantity
    >>> def say(id, value, day):
    ...     paper, length = Printed(day, day, "日报", day), Quantity("=", value, None, "公里")
    ...     return Statement(id, "新建里程数", length, paper, places=("A",), period=Period("2020", "2020"))
    >>> kept = Reconciler(Catalogue(), [say("a", 71, "2021-01-05")])
    >>> [conflict.records for conflict in kept.add([say("b", 94, "2021-03-05")]).conflicts]
    [('a', 'b')]
    >>> kept.remove(["b"]).conflicts, len(kept.solution().values)
    ([], 1)
    """

    def __init__(self, catalogue: Catalogue, statements: Iterable[Statement] = ()) -> None:
        self.catalogue = catalogue
        self._ties = Ties(catalogue)
        self._statements: dict[str, Statement] = {}
        self._of: dict[str, frozenset[Tie]] = {}
        self._sharing: dict[Tie, set[str]] = {}
        self._values: dict[Subject, Value] = {}
        self._conflicts: dict[str, Conflict] = {}
        self._subjects: dict[str, set[Subject]] = {}
        self._bearing: dict[str, set[str]] = {}
        self._unused: dict[str, str] = {}
        self._notes: dict[str, list[Both]] = {}
        for statement in statements:
            self._enter(statement)
        self._take(solve(list(self._statements.values()), catalogue))

    def add(self, statements: Iterable[Statement]) -> Solution:
        """Take statements in; return the values and conflicts of all that they hang together with.

        One with an id that is known already replaces the other.
        """
        new = list(statements)
        touched = self._around(statement.id for statement in new)
        for statement in new:
            self._leave(statement.id)
            self._enter(statement)
        return self._solve(touched | self._around(statement.id for statement in new))

    def remove(self, ids: Iterable[str]) -> Solution:
        """Drop statements; return the values and conflicts of all that they hung together with."""
        gone = list(ids)
        touched = self._around(gone)
        for one in gone:
            self._leave(one)
        return self._solve(touched)

    def solution(self) -> Solution:
        """Return everything as it stands."""
        conflicts = sorted(self._conflicts.values(), key=lambda c: (c.told_apart, -c.importance, c.id))
        notes = list(dict.fromkeys(note for notes in self._notes.values() for note in notes))
        return Solution(list(self._values.values()), conflicts, dict(self._unused), notes)

    def _enter(self, statement: Statement) -> None:
        ties = self._ties.of(statement)
        self._statements[statement.id] = statement
        self._of[statement.id] = ties
        for tie in ties:
            self._sharing.setdefault(tie, set()).add(statement.id)

    def _leave(self, one: str) -> None:
        if self._statements.pop(one, None) is None:
            return
        for tie in self._of.pop(one):
            self._sharing[tie].discard(one)
            if not self._sharing[tie]:
                del self._sharing[tie]

    def _around(self, ids: Iterable[str]) -> set[str]:
        """Return some statements and all that ties lead to from them."""
        todo = [one for one in ids if one in self._of]
        reached = set(todo)
        seen: set[Tie] = set()
        while todo:
            for tie in self._of[todo.pop()] - seen:
                seen.add(tie)
                if tie.kind == "trend" and not self._has_trend(tie):
                    continue
                fresh = self._sharing[tie] - reached
                reached |= fresh
                todo.extend(fresh)
        return reached

    def _has_trend(self, tie: Tie) -> bool:
        return any(self._statements[one].kind == "trend" for one in self._sharing[tie])

    def _solve(self, touched: set[str]) -> Solution:
        for one in touched:
            for subject in self._subjects.pop(one, ()):
                self._values.pop(subject, None)
            for conflict in self._bearing.pop(one, ()):
                self._conflicts.pop(conflict, None)
            self._unused.pop(one, None)
            self._notes.pop(one, None)
        left = [self._statements[one] for one in sorted(touched) if one in self._statements]
        solution = solve(left, self.catalogue)
        self._take(solution)
        if left and solution.unexamined:
            self._notes[left[0].id] = solution.unexamined
        return solution

    def _take(self, solution: Solution) -> None:
        self._unused.update(solution.unused)
        for value in solution.values:
            self._values[value.subject] = value
            for one in value.records:
                self._subjects.setdefault(one, set()).add(value.subject)
        for conflict in solution.conflicts:
            self._conflicts[conflict.id] = conflict
            for one in conflict.records:
                self._bearing.setdefault(one, set()).add(conflict.id)
