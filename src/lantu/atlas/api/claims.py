"""Figures: the filtered table, its facets and its download."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from lantu.atlas.api.answers import opened
from lantu.atlas.api.filters import ClaimExport, ClaimFilter, ClaimSelection
from lantu.atlas.api.lists import count_records, list_records
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import ClaimPage, FacetPage
from lantu.atlas.around import widen
from lantu.ledger import Statement
from lantu.ledger.export.records import record_export
from lantu.ledger.export.tables import flatten
from lantu.ledger.statement import Record

router = APIRouter(tags=["claims"])

_BEGINS_FORMULA = {"=", "+", "-", "@", "\t", "\r", "\n"}
_NUMBER = re.compile(r"-[0-9]+(\.[0-9]+)?")
"""A number below zero reckons nothing: as text it would be left out of every sum."""

_FACETS = {
    "indicator": "indicator",
    "place": "place",
    "kind": "kind",
    "modality": "modality",
    "document": "document",
}


@router.get("/claims", **returns(ClaimPage))
def list_claims(request: Request, choice: Annotated[ClaimSelection, Query()]) -> Response:
    """Figures that meet every given condition."""
    return list_records(request, "claim", choice, ClaimPage)


@router.get("/claims/facets", **returns(FacetPage))
def count_claims(request: Request, choice: Annotated[ClaimFilter, Query()]) -> Response:
    """How many figures each further choice would leave."""
    return count_records(request, "claim", choice, _FACETS)


@router.get("/claims/export", response_class=StreamingResponse)
def export_claims(request: Request, choice: Annotated[ClaimExport, Query()]) -> StreamingResponse:
    """The filtered figures as a file: CSV for a spreadsheet, or JSON Lines in the export's contract."""
    snapshot = opened(request).now()
    query = snapshot.ledger.claims.where(**widen(snapshot, choice.conditions()))
    lines, kind = {
        "csv": (_write_csv, "text/csv; charset=utf-8"),
        "jsonl": (_write_jsonl, "application/x-ndjson"),
    }[choice.format]
    headers = {"Content-Disposition": f'attachment; filename="lantu-claims.{choice.format}"'}
    return StreamingResponse(lines(iter(query)), media_type=kind, headers=headers)


def _write_jsonl(statements: Iterator[Statement[Record]]) -> Iterator[bytes]:
    for statement in statements:
        yield msgspec.json.encode(record_export(statement)) + b"\n"


def _write_csv(statements: Iterator[Statement[Record]]) -> Iterator[bytes]:
    yield b"\xef\xbb\xbf"
    columns: list[str] = []
    for statement in statements:
        row = {key: guard_cell(value) for key, value in flatten(record_export(statement)).items()}
        if not columns:
            columns = list(row)
            yield write_row(columns)
        yield write_row([row[name] for name in columns])


def write_row(values: list[Any]) -> bytes:
    """Write one line of CSV."""
    line = io.StringIO()
    csv.writer(line).writerow(values)
    return line.getvalue().encode("utf-8", "replace")


def guard_cell(value: Any) -> Any:
    """Keep a spreadsheet from running a cell: text that begins like a formula gets an apostrophe.

    Examples
    --------
    >>> guard_cell("=HYPERLINK(1)"), guard_cell("北京市"), guard_cell("-3.2"), guard_cell("-3*2")
    ("'=HYPERLINK(1)", '北京市', '-3.2', "'-3*2")
    """
    if isinstance(value, str) and value[:1] in _BEGINS_FORMULA and _NUMBER.fullmatch(value) is None:
        return f"'{value}"
    return value
