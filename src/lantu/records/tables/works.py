"""Lists of works and of tasks: a row is a project in a state, or what is to be done, by whom and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from lantu.documents.document import Document
from lantu.facts import Period, PlaceName, Span
from lantu.language.places import PlaceFinder
from lantu.records.claim import Claim
from lantu.records.domains import domains
from lantu.records.identity import identify
from lantu.records.programme import Commitment, ProjectEvent, Status
from lantu.records.projects.lexicon import project_lexicon
from lantu.records.projects.proper import categorise
from lantu.records.tables.labels import last_end, named_codes, table_words
from lantu.records.tables.laid import LaidTable
from lantu.records.tables.naming import split_mark

_BETWEEN = re.compile(r"[、，,；;/\s]+")
# 计划开工项目（2项）: a row that heads others.
_GROUP = re.compile(r"[一-龥]{2,12}(?:项目|工程|类)\s*(?:[（(]?(?:共|计)?[0-9]+\s*(?:个|项)[）)]?)?$")
_BEGINS = re.compile("(?<!已)开工")
_LONGEST_NAME = 60
_SHORTEST = 4
_MONTH = len("2026-12")


@dataclass(frozen=True, slots=True)
class TableTasks:
    """What the rows of tables tell of works and of tasks, in text order."""

    projects: tuple[ProjectEvent, ...] = ()
    commitments: tuple[Commitment, ...] = ()


class _Row(NamedTuple):
    span: Span
    name: str
    state: str
    codes: tuple[str, ...]
    actors: tuple[str, ...]
    due: str | None


class TaskReader:
    """Reads the rows of tables that list works or tasks.

    Parameters
    ----------
    finder : PlaceFinder
    """

    def __init__(self, finder: PlaceFinder) -> None:
        self._finder = finder
        self._words = table_words()

    def read(
        self,
        document: Document,
        tables: Sequence[LaidTable],
        claims: Sequence[Claim],
        commitments: Sequence[Commitment],
        places: tuple[str, ...],
    ) -> TableTasks:
        """Return the works and tasks of all tables of a document.

        Parameters
        ----------
        document : Document
        tables : sequence of LaidTable
        claims : sequence of Claim
            Of its tables: a task with a figure is bound to it.
        commitments : sequence of Commitment
            What cells in words commit to: they get the organs and the date of their row.
        places : tuple of str
            Codes of what the document is about.
        """
        projects: list[ProjectEvent] = []
        tasks = list(commitments)
        for laid in tables:
            rows = self._rows(document, laid)
            if laid.works:
                projects += self._works(document, rows, laid.caption, places)
            elif laid.tasks:
                for row in rows:
                    tasks = self._tasked(document, row, tasks, claims, places)
        return TableTasks(tuple(projects), tuple(sorted(tasks, key=lambda task: task.span)))

    def _rows(self, document: Document, laid: LaidTable) -> Iterator[_Row]:
        """Yield the rows with what they, or the row that heads them, or the caption say of their state."""
        grid, columns = laid.grid, laid.columns
        group, anchor = laid.caption, document.date.value if document.date else None
        for number in laid.rows:
            alone = split_mark(grid.alone(number) or "").name
            if alone and self._status(alone) is not None:
                group = alone
            cell = grid.begun(number, columns.name)
            if cell is None or alone:
                continue
            name = split_mark(grid.text(number, columns.name)).name
            state = grid.text(number, columns.state)
            if _GROUP.fullmatch(name) and not state and self._status(name) is not None:
                group = name
                continue
            organs = [each for each in _BETWEEN.split(grid.text(number, columns.organ)) if each]
            due = laid.due(number, anchor)
            yield _Row(
                grid.row(number),
                name,
                state if self._status(state) else group,
                named_codes(self._finder, grid.text(number, columns.site), anchor),
                tuple(organs),
                due[:_MONTH] if due else None,
            )

    def _works(
        self, document: Document, rows: Iterator[_Row], caption: str, places: tuple[str, ...]
    ) -> Iterator[ProjectEvent]:
        anchor = document.date.value if document.date else None
        listed = last_end(caption, anchor)
        for row in rows:
            status = self._status(row.state)
            if status == "under_construction" and _BEGINS.search(row.state) and _is_due(listed, anchor):
                status = "planned"  # 2026年新开工项目, said in 2026
            if status is None and row.due is not None and anchor is not None and row.due[:7] > anchor[:7]:
                status = "planned"  # nothing says how far it is, but that it is still to be done
            if status is None or not _SHORTEST <= len(row.name) <= _LONGEST_NAME:
                continue
            ahead = status in {"planned", "proposed"}
            yield ProjectEvent(
                id=identify("project", document.id, row.span, row.name),
                span=row.span,
                name=row.name,
                category=_category(row.name),
                status=status,
                period=Period(None, (row.due or listed) if ahead else anchor),
                places=self._names(row.codes or named_codes(self._finder, row.name, anchor) or places),
                confidence=0.8,
                rule="project.table",
            )

    def _tasked(
        self,
        document: Document,
        row: _Row,
        tasks: list[Commitment],
        claims: Sequence[Claim],
        places: tuple[str, ...],
    ) -> list[Commitment]:
        """Return the tasks with that of a row; what its cell in words told gets its organs and date."""
        inside = [task for task in tasks if row.span.contains(task.span)]
        if inside:
            return [
                replace(task, actors=row.actors or task.actors, deadline=_finer(task.deadline, row.due))
                if task in inside
                else task
                for task in tasks
            ]
        if len(row.name) < _SHORTEST:
            return tasks
        bound = [one for one in claims if row.span.contains(one.span)]
        claim = bound[0] if len(bound) == 1 else None
        cell = _cell(document, claim) if claim is not None else ""
        task = Commitment(
            id=identify("commitment", document.id, row.span, row.name),
            span=row.span,
            actors=row.actors,
            action=row.name.rstrip("。；") + ("" if row.name in cell else cell),
            places=self._names(row.codes or places),
            deadline=row.due,
            domain=domains().of(row.name, "other"),
            sort="figure" if claim is not None else "deliverable" if row.due else "declaratory",
            claim=claim.id if claim is not None else None,
            confidence=0.8,
            rule="commitment.table",
        )
        return [*tasks, task]

    def _status(self, said: str) -> Status | None:
        """Return how far works are by what is said of them; None where nothing is."""
        told = (status for status, pattern in self._words.progress if pattern.search(said))
        return next(told, None)  # type: ignore[arg-type]  # the vocabulary's keys are states

    def _names(self, codes: tuple[str, ...]) -> tuple[PlaceName, ...]:
        return tuple(self._finder.names[code] for code in codes)


def _finer(stated: str | None, due: str | None) -> str | None:
    """Return by when a task is due: its own words go first, unless the column names a month of that year."""
    return due if due and due.startswith(stated or "") else stated


def _is_due(listed: str | None, anchor: str | None) -> bool:
    """Tell whether the time of a list is not over by the document's date."""
    return listed is not None and (anchor is None or listed[:4] >= anchor[:4])


def _category(name: str) -> str:
    lexicon = project_lexicon()
    bare = re.sub(r"[（(][^（）()]*[）)]$|[一二三四]期$", "", name)
    head = lexicon.head_of(bare)
    return categorise(bare, head, lexicon)[0] if head is not None else lexicon.tail_category(bare) or "other"


def _cell(document: Document, claim: Claim) -> str:
    """Return the whole cell that a figure stands in."""
    cells = (cell.span for table in document.tables for cell in table.cells)
    return next(document.text[slice(*span)].strip() for span in cells if span.contains(claim.span))
