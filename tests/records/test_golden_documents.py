"""The papers of tests/golden_documents: each read whole, without metadata, figure by figure."""

import io
import json
from pathlib import Path

import docx
import openpyxl
import pytest

from lantu.documents import read_bytes, source_of
from lantu.testing import describe_claim

FOLDER = Path(__file__).parent.parent / "golden_documents"
CASES = sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())
COLUMNS = ("number", "indicator", "places", "time", "value", "unit", "kind", "modality", "speaker")


def build_sheet(told):
    book = openpyxl.Workbook()
    book.active.title = told["sheet"]
    for row in told["rows"]:
        book.active.append(row)
    for area in told["merge"]:
        book.active.merge_cells(area)
    return book


def build_paper(told):
    paper = docx.Document()
    for block in told["blocks"]:
        if isinstance(block, str):
            paper.add_paragraph(block)
            continue
        rows = block["rows"]
        table = paper.add_table(rows=len(rows), cols=max(map(len, rows)))
        for number, row in enumerate(rows):
            for column, said in enumerate(row):
                if said is not None:
                    table.cell(number, column).text = said
        for top, left, bottom, right in block.get("merge", ()):
            said = table.cell(top, left).text
            table.cell(top, left).merge(table.cell(bottom, right)).text = said
    return paper


def read_case(case):
    path = next(path for path in (FOLDER / case).iterdir() if path.stem == "document")
    if path.suffix != ".json":
        return read_bytes(source_of(path.name, path.read_bytes()))
    told = json.loads(path.read_text("utf-8"))
    made = build_sheet(told) if told["format"] == "xlsx" else build_paper(told)
    data = io.BytesIO()
    made.save(data)
    return read_bytes(source_of(f"document.{told['format']}", data.getvalue()))


def describe(document, claim):
    """Return a claim in the columns of figures.tsv."""
    row = describe_claim(document, claim)
    start, end = claim.period
    time = "?" if start == end is None else end if start == end else f"{start or ''}..{end or ''}"
    value = f"{float(claim.quantity.value):.15g}"
    return (
        "".join(row["number"].split()),
        claim.indicator,
        "、".join(row["places"]),
        time,
        ("" if claim.quantity.op == "=" else claim.quantity.op) + value,
        claim.quantity.unit,
        " ".join(filter(None, (claim.kind, claim.direction))),
        claim.modality,
        claim.speaker or "",
    )


@pytest.mark.parametrize("case", CASES)
def test_every_figure_of_a_paper_says_what_it_is(case, reader):
    """What is measured, where, when, how much, in what unit, and whether it has been reached."""
    document = read_case(case)
    lines = (FOLDER / case / "figures.tsv").read_text("utf-8").splitlines()
    assert tuple(lines[0].split("\t")) == COLUMNS
    assert [describe(document, claim) for claim in reader.read(document).claims] == [
        tuple(line.split("\t")) for line in lines[1:]
    ]


@pytest.mark.parametrize("case", CASES)
def test_a_paper_says_whose_it_is_and_loses_no_figure(case, reader):
    """Title, date, place and publisher are found in the paper; figures of nothing are named as such."""
    document = read_case(case)
    head = json.loads((FOLDER / case / "head.json").read_text("utf-8"))
    found = {key: getattr(document, key) for key in ("title", "date", "place", "publisher")}
    unbound = [one.span.of(document.text) for one in reader.read(document).unbound]
    assert {key: field and field.value for key, field in found.items()} == {key: head[key] for key in found}
    assert unbound == head["unbound"]
