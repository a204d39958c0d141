"""A ledger with everything that can be worked out of it, each part when it is first asked for."""

from __future__ import annotations

import datetime
from functools import cached_property
from html import escape
from pathlib import Path

from lantu.assess import TargetProgress
from lantu.facts.conflict import Conflict
from lantu.facts.value import Value
from lantu.ledger import DocumentHead, Ledger
from lantu.ledger.statement import TYPES
from lantu.reconcile import Solution
from lantu.region.region import Region
from lantu.workbench.api import columns
from lantu.workbench.api.explained import Explained, explain_record
from lantu.workbench.api.tables import Table, html_table
from lantu.workbench.assessing import Assessment
from lantu.workbench.check import check, default_region
from lantu.workbench.overview import overview


class Workbook(Ledger):
    """A published ledger, reconciled and assessed.

    It is one snapshot and stays as it is, so that what is worked out of it is worked out once.

    Parameters
    ----------
    path : Path
        The ledger's directory.
    region : str or Path
        The pack that the ledger was read with.
    today : datetime.date, optional
        The day on which deadlines have passed or not; the running day unless given.

    Raises
    ------
    LedgerError
        When there is no ledger, nothing is published yet, or it cannot be opened.

    Examples
    --------
    >>> import lantu, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "a.txt").write_text("2023年，河北省森林覆盖率达到36%。", "utf-8")
    ...     with lantu.read(folder, ledger=Path(folder, "x.ledger")) as book:
    ...         value = book.values.where(indicator="forest_cover")[0]
    ...         value.estimate, len(book.conflicts), book.documents.df()["name"].to_list()
    (36.0, 0, ['a.txt'])
    """

    def __init__(
        self, path: Path, *, region: str | Path = "jingjinji", today: datetime.date | None = None
    ) -> None:
        super().__init__(path)
        self._pack = region
        self.today = today or datetime.datetime.now(tz=datetime.UTC).date()

    @cached_property
    def region(self) -> Region:
        """The region pack: its places, indicators and rules."""
        return default_region(self._pack)

    @cached_property
    def solution(self) -> Solution:
        """The reconciled claims, as `lantu.reconcile.solve` gives them."""
        return check(self, self.region)

    @cached_property
    def assessment(self) -> Assessment:
        """Everything that can be judged: accounts, the register of carrying out, indices, networks."""
        return Assessment(self, self.region, today=self.today, solution=self.solution)

    @cached_property
    def documents(self) -> Table[DocumentHead]:  # type: ignore[override]  # called, it gives the same rows
        """Every document, in the order in which they were first read."""
        shown = ("name", "title", "date", "publisher", "claims", "projects")
        return Table("documents", super().documents, columns.document_row, columns.DOCUMENTS, shown)

    @cached_property
    def values(self) -> Table[Value]:
        """What all statements together leave of each quantity: bounds, best value, stated or implied."""
        return Table(
            "values",
            lambda: self.solution.values,
            lambda one: columns.value_row(one, self.assessment.names),
            columns.VALUES,
            ("name", "place_names", "period", "low", "high", "estimate", "unit", "status"),
        )

    @cached_property
    def conflicts(self) -> Table[Conflict]:
        """Figures that cannot all be true, most important first, with the arithmetic."""

        def row(one: Conflict) -> columns.Row:
            names = [self.statement(record).document.name for record in one.records]
            return columns.conflict_row(one, self.assessment.names, names)

        shown = ("name", "place_names", "period", "reason", "chinese")
        return Table("conflicts", lambda: self.solution.conflicts, row, columns.CONFLICTS, shown)

    @cached_property
    def targets(self) -> Table[TargetProgress]:
        """What was promised in figures, and how far it is."""
        return Table(
            "targets",
            lambda: self.assessment.targets,
            lambda one: columns.target_row(one, self.assessment.names),
            columns.TARGETS,
            ("name", "place_names", "due", "wanted_low", "unit", "status", "latest", "latest_at"),
        )

    def explain(self, reference: str) -> Explained:
        """Return what is known of a record: its sentence, how each field was found, and what rests on it.

        Parameters
        ----------
        reference : str
            A record's id, or the beginning of it (six characters at least).

        Raises
        ------
        NotFoundError
            When there is none, or several begin so.
        """
        statement = self.statement(reference)
        return explain_record(self, self.region, self.solution, statement)

    def __repr__(self) -> str:
        return f"<ledger {self.path}: {len(self.documents)} documents>"

    def _repr_html_(self) -> str:
        """Return what a notebook shows: how much of everything, and the latest word on what is told most."""
        found = overview(self)
        counts = ", ".join(f"{kind} {found.records[kind]}" for kind in TYPES if found.records[kind])
        latest = [
            {
                "indicator": one.record.indicator,
                "place": "、".join(place.name for place in one.record.places),
                "period": one.record.period.edtf(),
                "figure": one.number,
                "sentence": one.quote,
                "document": one.document.name,
            }
            for one in found.latest
        ]
        head = f"<p><b>{escape(self.path.name)}</b>: documents {found.documents}; {escape(counts)}</p>"
        return head + (html_table(tuple(latest[0]), latest) if latest else "")
