"""A report on what a ledger says: figures, conflicts, targets and projects, every sentence a footnote."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from lantu.assess import TargetProgress
from lantu.errors import ExportError
from lantu.facts.conflict import Conflict
from lantu.facts.value import Value
from lantu.ledger import Statement as Kept
from lantu.messages import Messages, write_number, write_period
from lantu.workbench.assessing import Assessment
from lantu.workbench.assessing.files import write_targets
from lantu.workbench.footnotes import FootnotedDocument, footnote_of
from lantu.workbench.jobs.job import Tracker
from lantu.workbench.pack import places_inside, tables_of
from lantu.workbench.programme.projects import ProjectRow, State, project_register
from lantu.workbench.replacing import replacing
from lantu.workbench.reporting.scope import Scope


class Cited(NamedTuple):
    """What a report holds: rows of each kind, and the sentences under them."""

    values: int
    conflicts: int
    targets: int
    projects: int
    footnotes: int


def write_report(
    assessment: Assessment,
    target: Path,
    scope: Scope | None = None,
    *,
    language: str = "zh",
    tracker: Tracker | None = None,
) -> Cited:
    """Write a report as a Word file; each statement in it carries its sentence as a real footnote.

    Parameters
    ----------
    assessment : Assessment
        Gives the ledger, its reconciled values, the targets and the day.
    target : Path
        A .docx file; replaced whole at the end, or left as it was.
    scope : Scope, optional
        What the report is about; everything unless given.
    language : {"zh", "en"}
        Of all that is not quoted.
    tracker : Tracker, optional
        Told of each part, so that the work can be followed and stopped.

    Returns
    -------
    Cited
        How many rows of each kind, and how many footnotes.

    Raises
    ------
    ExportError
        When the file is no .docx, or cannot be written.
    StoppedError
        When somebody stopped the work; the file is left as it was.
    """
    if target.suffix.lower() != ".docx":
        raise ExportError(f"{target.name} is no Word file: name a file that ends in .docx")
    return _Report(assessment, scope or Scope(), Messages(language), tracker).write(target)


class _Report:
    """One report on its way from title to projects."""

    def __init__(self, assessment: Assessment, scope: Scope, text: Messages, tracker: Tracker | None) -> None:
        region = assessment.region
        self._assessment, self._scope, self._text, self._tracker = assessment, scope, text, tracker
        self._page = FootnotedDocument(self._title())
        statuses = tables_of(region.declarations("vocabularies")).get("project_status", [])
        named = "english" if text.language == "en" else "name"
        self._statuses = {str(entry["id"]): str(entry[named]) for entry in statuses}
        self._kept: dict[str, Kept[Any]] = {}

    def write(self, target: Path) -> Cited:
        ledger = self._assessment.ledger
        self._kept = {kept.id: kept for some in (ledger.claims, ledger.qualitative) for kept in some}
        values, conflicts, board, projects = (
            self._values(),
            self._conflicts(),
            self._board(),
            self._projects(),
        )
        counts = {
            "values": len(values), "conflicts": len(conflicts),
            "targets": len(board), "projects": len(projects),
        }  # fmt: skip
        self._introduce(counts)
        # What nobody expects stands first; the figures, which are many, behind what is asked of them.
        parts: dict[str, Callable[[], object]] = {
            "conflicts": lambda: self._write_conflicts(conflicts),
            "targets": lambda: write_targets(self._page, board, self._assessment.names, self._text),
            "values": lambda: self._write_values(values),
            "projects": lambda: self._write_projects(projects),
        }
        for done, (name, write) in enumerate(parts.items()):
            if self._tracker is not None:
                self._tracker.step(done, len(parts), name=name)
            self._page.heading(self._text(f"report.{name}"))
            write()
            if not counts[name]:
                self._page.paragraph(self._text("report.nothing"))
        with replacing(target) as temporary:
            self._page.save(temporary)
        return Cited(**counts, footnotes=self._page.notes)

    def _title(self) -> str:
        """Return what the report is about: a place, or the region where most figures are of it."""
        region, values = self._assessment.region, self._assessment.solution.values
        inside = {place.code for code in region.scope for place in places_inside(region, code)}
        inside |= {
            place.code for place in region.places if place.members and inside.issuperset(place.members)
        }
        of_region = sum(not inside.isdisjoint(value.subject.places) for value in values)
        if self._scope.place is not None:
            return self._text("report.title", about=self._scope.place)
        if 2 * of_region < len(values):
            return self._text("report.title_of_all")
        english = self._text.language == "en"
        return self._text("report.title", about=region.english if english else region.title)

    def _introduce(self, counts: Mapping[str, int]) -> None:
        scope, names, text = self._scope, self._assessment.names, self._text
        if scope.place is not None:
            self._page.paragraph(text("report.about_place", name=scope.place))
        if scope.topic is not None:
            name = scope.topic.english if text.language == "en" else scope.topic.name
            self._page.paragraph(text("report.about_topic", name=name))
        if scope.indicator is not None:
            name = "、".join(sorted(names.indicator(one, text.language) for one in scope.indicators or ()))
            self._page.paragraph(text("report.about_indicator", name=name))
        day, count = self._assessment.today.isoformat(), len(self._assessment.ledger.documents())
        self._page.paragraph(text("report.held", day=day, documents=count))
        self._page.paragraph(text("report.holds", **counts))

    def _values(self) -> list[Value]:
        found = [value for value in self._assessment.solution.values if self._belongs(value)]
        order = {one.id: at for at, one in enumerate(self._assessment.region.indicators)}

        def place_in_order(value: Value) -> tuple[Any, ...]:
            subject = value.subject
            known = subject.indicator.partition(":")[0]
            return (
                order.get(known, len(order)), subject.indicator, subject.places, subject.period.end or "",
                subject.measure,
            )  # fmt: skip

        return sorted(found, key=place_in_order)

    def _write_values(self, found: Iterable[Value]) -> None:
        for indicator, values in groupby(found, key=lambda value: value.subject.indicator):
            self._page.heading(self._assessment.names.indicator(indicator, self._text.language), 2)
            for value in values:
                self._write_value(value)

    def _belongs(self, value: Value) -> bool:
        subject = value.subject
        told = value.records and any(one is not None for one in (value.low, value.high, value.estimate))
        return (
            bool(told)
            and self._scope.has_indicator(subject.indicator)
            and self._scope.has_places(subject.places)
        )

    def _write_value(self, value: Value) -> None:
        key = "report.value" if value.status == "stated" else "report.value_implied"
        said = self._text(
            key,
            places=self._places(value.subject.places),
            period=write_period(value.subject.period, self._text),
            amount=_measured(value, self._text),
        )
        if value.disputed:
            said = f"{said} {self._text('report.disputed')}"
        self._page.paragraph(said, notes=self._notes(value.records), style="List Bullet")

    def _conflicts(self) -> list[Conflict]:
        scope = self._scope
        return [
            one
            for one in self._assessment.solution.conflicts
            if scope.has_indicator(one.subject.indicator) and scope.has_places(one.subject.places)
        ]

    def _write_conflicts(self, found: Iterable[Conflict]) -> None:
        for number, conflict in enumerate(found, 1):
            self._write_conflict(number, conflict)

    def _write_conflict(self, number: int, conflict: Conflict) -> None:
        subject, chinese = conflict.subject, self._text.language == "zh"
        name = self._assessment.names.indicator(subject.indicator, self._text.language)
        period = write_period(subject.period, self._text)
        self._page.heading(f"{number}. {self._places(subject.places)} {name} {period}", 2)
        self._page.paragraph(
            conflict.chinese if chinese else conflict.english, notes=self._notes(conflict.records)
        )
        for cause in conflict.causes:
            reason = cause.chinese if chinese else cause.english
            proof = self._notes([cause.confirmed_by] if cause.confirmed_by else [])
            self._page.paragraph(self._text("report.likely", reason=reason), notes=proof, style="List Bullet")

    def _board(self) -> list[TargetProgress]:
        return [
            one
            for one in self._assessment.targets
            if self._scope.has_indicator(one.target.indicator) and self._scope.has_places(one.target.places)
        ]

    def _projects(self) -> list[ProjectRow]:
        assessment = self._assessment
        return [
            row
            for row in project_register(assessment.ledger, assessment.region, today=assessment.today)
            if row.states and self._scope.has_category(row.category) and self._scope.has_places(row.places)
        ]

    def _write_projects(self, rows: Iterable[ProjectRow]) -> None:
        for number, row in enumerate(rows, 1):
            self._write_project(number, row)

    def _write_project(self, number: int, row: ProjectRow) -> None:
        places = "、".join(row.places)
        name = self._text("report.beside", what=row.name, beside=places) if places else row.name
        self._page.heading(f"{number}. {name}", 2)
        for state in row.states:
            note = footnote_of(state.quote, state.document, state.told)
            self._page.paragraph(self._state(state), notes=[note], style="List Bullet")

    def _state(self, state: State) -> str:
        undated = self._text("report.undated")
        return self._text(
            "report.promise" if state.is_promise else "report.state",
            status=self._statuses.get(state.status, state.status),
            when=state.end or undated,
            told=state.told or undated,
        )

    def _notes(self, records: Iterable[str]) -> list[str]:
        found: Mapping[str, Kept[Any]] = self._kept
        return [_note(found[record]) for record in dict.fromkeys(records)]

    def _places(self, codes: Iterable[str]) -> str:
        return "、".join(self._assessment.names.places(codes)) or self._text("report.nowhere")


def _note(kept: Kept[Any]) -> str:
    return footnote_of(kept.quote, kept.document.publisher, kept.document.name, kept.document.date)


def _measured(value: Value, text: Messages) -> str:
    """Return an amount with what it is, where it is no level: growth 4.3 %, rank 3."""
    amount, measure = _amount(value, text), value.subject.measure
    return amount if measure == "level" else f"{text(f'kind.{measure}')} {amount}"


def _amount(value: Value, text: Messages) -> str:
    """Return bounds as people read them: one number where they meet, a sign where one is open."""
    gap = "" if text.language == "zh" or not value.subject.unit else " "
    unit = f"{gap}{value.subject.unit}"
    bounds = value.bounds()
    low, high = (None if end is None else write_number(end, text.language) for end in bounds)
    best = None if value.estimate is None else write_number(value.estimate, text.language, within=bounds)
    if low is not None and high is not None:
        within = low if low == high else f"{low} – {high}"
    elif low is not None:
        within = f"≥ {low}"
    elif high is not None:
        within = f"≤ {high}"
    else:
        within = ""
    if best is None or best == within:
        return f"{within}{unit}"
    said = f"{best}{unit}"
    if value.estimate is not None and _are_its_rounding(value.estimate, *bounds):
        return said
    return text("report.beside", what=said, beside=within) if within else said


def _are_its_rounding(near: float, low: float | None, high: float | None) -> bool:
    """Tell whether bounds say no more than the digits of a number do: 4.3 lies between 4.25 and 4.35."""
    if low is None or high is None or high <= low:
        return False
    step = high - low
    digit: float = 10.0 ** round(math.log10(step))
    return abs(step - digit) <= 1e-4 * digit and abs(high + low - 2 * near) <= 1e-4 * digit
