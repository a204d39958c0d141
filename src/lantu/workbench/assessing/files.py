"""Assessments as files: workbooks and Word files that carry the sentences, JSON lines for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from lantu.assess import RegisterRow, Said, TargetProgress
from lantu.assess.register import Join
from lantu.errors import ExportError
from lantu.ledger.export.cells import safe_cell
from lantu.ledger.export.formats import write_jsonl
from lantu.messages import Messages, write_number, write_period
from lantu.workbench.assessing.assessment import Assessment, Narrowed
from lantu.workbench.assessing.names import Names
from lantu.workbench.assessing.rows import export_of
from lantu.workbench.footnotes import FootnotedDocument, footnote_of
from lantu.workbench.replacing import replacing

Row = dict[str, Any]
_TABLES = ("register", "targets")


def write_assessed(
    assessment: Assessment, part: str, narrowed: Narrowed, target: Path, *, language: str = "zh"
) -> int:
    """Write one part of an assessment to a file, by the ending of its name; return how many rows.

    Parameters
    ----------
    assessment : Assessment
    part : str
        ``register`` and ``targets`` as xlsx or docx; every part as jsonl.
    narrowed : Narrowed
    target : Path
        Replaced whole at the end, or left as it was.
    language : {"zh", "en"}
        Of headings.

    Raises
    ------
    ExportError
        When the ending is unknown, or the part has no such form.
    """
    text, ending = Messages(language), check_target(part, target)
    if ending == ".jsonl":
        with replacing(target) as temporary, temporary.open("w", encoding="utf-8", newline="") as stream:
            return write_jsonl(export_of(assessment, part, narrowed), stream)
    with replacing(target) as temporary:
        if ending == ".xlsx":
            return _write_workbook(list(_rows(assessment, part, narrowed, text)), temporary, text, part)
        return _write_document(assessment, part, narrowed, temporary, text)


def check_target(part: str, target: Path) -> str:
    """Return the ending of a file that a part can be written to.

    Raises
    ------
    ExportError
        When the ending is unknown, or the part has no such form.

    Examples
    --------
    >>> check_target("targets", Path("targets.XLSX"))
    '.xlsx'
    """
    ending = target.suffix.lower()
    if ending not in {".xlsx", ".docx", ".jsonl"}:
        raise ExportError(f"{target.name} ends in {ending or 'nothing'}: name a .xlsx, .docx or .jsonl file")
    if ending != ".jsonl" and part not in _TABLES:
        raise ExportError(f"{part} is no table: name a .jsonl file, or choose {' or '.join(_TABLES)}")
    return ending


def _rows(assessment: Assessment, part: str, narrowed: Narrowed, text: Messages) -> Iterator[Row]:
    names = assessment.names
    if part == "register":
        for row in assessment.tasks(narrowed).rows:
            yield _task_cells(row, "；".join(names.places(row.item.places)), text)
        return
    for one in assessment.board(narrowed):
        yield _target_cells(one, names.indicator(one.target.indicator), names.places(one.target.places), text)


def _task_cells(row: RegisterRow, places: str, text: Messages) -> Row:
    item = row.item
    evidence = [join.trace.said for join in row.evidence]
    return {
        "asked_by": item.asked_by,
        "task": item.words,
        "organs": "；".join(item.organs),
        "places": places,
        "theme": item.theme,
        "deadline": item.deadline,
        "state": text(f"assess.state_{row.state}"),
        "sentence": item.said.quote,
        "document": item.said.printed.name,
        "date": item.said.printed.date,
        "responses": "\n".join(_told(join.trace.said, join.trace.organ) for join in row.responses),
        "evidence": "\n".join(_told(said) for said in evidence),
        "silent_since": row.silent_since.isoformat() if row.silent_since else None,
        "silent_days": row.silent_days,
    }


def _target_cells(one: TargetProgress, name: str, places: Sequence[str], text: Messages) -> Row:
    target = one.target
    return {
        "indicator": name,
        "places": "；".join(places),
        "due": write_period(target.period, text),
        "wanted": target.wanted.low,
        "unit": target.unit,
        "status": text(f"assess.status_{one.status}"),
        "possible": "；".join(text(f"assess.status_{status}") for status in one.possible),
        "why": text(f"assess.why_{one.why}") if one.why else None,
        "latest": one.latest.estimate if one.latest else None,
        "latest_at": write_period(one.latest.period, text) if one.latest else None,
        "gap": one.gap.estimate if one.gap else None,
        "sentences": "\n".join(_told(said) for said in target.said),
        "evidence": "\n".join(_told(said) for said in (one.latest.said if one.latest else ())),
        "drift": "\n".join(
            f"{text(f'assess.drift_{d.change}')} {d.date or ''} {d.document}" for d in one.drift
        ),
    }


def _write_workbook(rows: Sequence[Row], path: Path, text: Messages, part: str) -> int:
    import openpyxl  # noqa: PLC0415  slow to import, and other formats do without

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(text(f"assess.title_{part}"))
    columns = list(rows[0]) if rows else []
    sheet.append([text(f"assess.column_{column}") for column in columns])
    for row in rows:
        sheet.append([safe_cell(row[column]) for column in columns])
    sheet.close()
    book.save(path)
    return len(rows)


def _write_document(assessment: Assessment, part: str, narrowed: Narrowed, path: Path, text: Messages) -> int:
    page = FootnotedDocument(text(f"assess.title_{part}"))
    page.paragraph(text("assess.judged_on", day=assessment.today.isoformat()))
    writers: dict[str, Callable[[], int]] = {
        "register": lambda: _write_tasks(page, assessment.tasks(narrowed).rows, text),
        "targets": lambda: write_targets(page, assessment.board(narrowed), assessment.names, text),
    }
    count = writers[part]()
    page.save(path)
    return count


def _write_tasks(page: FootnotedDocument, rows: Iterable[RegisterRow], text: Messages) -> int:
    count = 0
    for count, row in enumerate(rows, 1):
        item = row.item
        who = "；".join(item.organs) or text("assess.nobody")
        page.heading(f"{count}. {item.words}", 2)
        told = text(
            "assess.task", who=who, due=item.deadline or text("assess.no_deadline"),
            state=text(f"assess.state_{row.state}"), since=row.silent_since or "—",
        )  # fmt: skip
        page.paragraph(told, notes=[_told(item.said, item.asked_by)])
        for heading, joins in (("assess.responses", row.responses), ("assess.evidence", row.evidence)):
            _write_joins(page, text(heading), joins)
    return count


def _write_joins(page: FootnotedDocument, heading: str, joins: Iterable[Join]) -> None:
    for join in joins:
        organ = f"{join.trace.organ}：" if join.trace.organ else ""
        page.paragraph(
            f"{heading}　{organ}{join.trace.words}", notes=[_told(join.trace.said)], style="List Bullet"
        )


def write_targets(
    page: FootnotedDocument, board: Iterable[TargetProgress], names: Names, text: Messages
) -> int:
    """Write targets with their sentences and the figures that they are judged by; return how many."""
    count = 0
    for count, one in enumerate(board, 1):
        target = one.target
        cells = _target_cells(
            one, names.indicator(target.indicator, text.language), names.places(target.places), text
        )
        what = f"{cells['places']} {cells['indicator']}"
        said = text("report.beside", what=what, beside=cells["due"]) if cells["due"] else what
        page.heading(f"{count}. {said}", 2)
        told = text(
            "assess.target",
            wanted=write_number(target.wanted.low, text.language, signed=target.measure == "growth"),
            unit=target.unit,
            status=cells["status"],
        )
        page.paragraph(told, notes=[_told(said) for said in target.said])
        if one.latest is not None:
            latest = text(
                "assess.latest",
                value=write_number(
                    one.latest.estimate,
                    text.language,
                    signed=target.measure == "growth",
                    within=(one.latest.low, one.latest.high),
                ),
                unit=target.unit,
                at=cells["latest_at"],
            )
            page.paragraph(latest, notes=[_told(said) for said in one.latest.said], style="List Bullet")
        if cells["why"]:
            page.paragraph(cells["why"], style="List Bullet")
    return count


def _told(said: Said, who: str | None = None) -> str:
    return footnote_of(said.quote, who, said.printed.name, said.printed.date)
