"""A script or a notebook finds in one place what a ledger says and what follows from it."""

from __future__ import annotations

import datetime
from pathlib import Path

import polars
import pytest

import lantu
from lantu.errors import NotFoundError, QueryError
from lantu.workbench.api import Field, Table, Workbook
from lantu.workbench.judging import Judge
from lantu.workbench.reading import read_documents

TEXTS = {
    "报告.txt": "河北省工作报告\n\n2023年，全省森林覆盖率达到36%。"
    "2023年，北京市PM2.5年均浓度为32微克/立方米。",
    "简报.txt": "2023年，北京市PM2.5年均浓度为38微克/立方米。到2025年，河北省森林覆盖率达到36.5%。",
    "铁路.txt": "2022年12月30日，京唐城际铁路开通运营。北京市与天津市签署合作协议。"
    "2024年，河北省森林覆盖率达到36.2%。天津市将支持雄安新区建设。",
}
TABLE = "file,date,place\n报告.txt,2024-01-10,河北省\n简报.txt,2024-02-10,\n铁路.txt,2025-03-10,\n"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of three documents with a conflict, a target, a project and a correction."""
    folder = tmp_path_factory.mktemp("workbook")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "documents.csv").write_text(TABLE, "utf-8")
    read_documents([folder], folder / "x.ledger")
    return folder / "x.ledger"


@pytest.fixture
def book(path: Path) -> Workbook:
    """The ledger, opened as a script opens it."""
    return lantu.open(path)


@pytest.mark.parametrize(
    "name",
    ["documents", "claims", "values", "projects", "mechanisms", "commitments", "targets", "conflicts"],
)
def test_every_table_is_a_frame(book: Workbook, name: str) -> None:
    """Each part is there in three forms, with the same rows and columns, and shows itself in a notebook."""
    table = getattr(book, name)
    arrow, frame, columns = table.arrow(), table.df(), table.pl()
    assert isinstance(columns, polars.DataFrame)
    assert list(frame.columns) == columns.columns == arrow.column_names
    assert len(frame) == len(columns) == arrow.num_rows == len(table) > 0
    assert "<table>" in table._repr_html_()


def test_what_they_hold(book: Workbook) -> None:
    """Values, conflicts and targets are what reconciling and assessing give."""
    assert book.documents.df()["name"].tolist() == list(TEXTS)
    (target,) = book.targets.pl().to_dicts()
    assert (target["indicator"], target["place_names"], target["due"]) == ("forest_cover", "河北省", "2025")
    assert (target["wanted_low"], target["latest"], target["unit"]) == (36.5, 36.2, "%")
    (conflict,) = book.conflicts
    cells = book.conflicts.cells(conflict)
    assert set(cells["documents"].split("；")) == {"报告.txt", "简报.txt"}
    assert "32" in cells["chinese"]
    assert book.values.where(status="stated", place="130000", period="2023")[0].estimate == 36.0


def test_tables_are_narrowed(book: Workbook) -> None:
    """A table is narrowed by its columns, by what a list holds too; a name that is none is refused."""
    air = book.values(place_names="北京市")
    assert {one.subject.places for one in air} == {("110000",)}
    assert book.conflicts.where(documents="简报.txt")[0] == book.conflicts[0]
    assert len(book.values.where(indicator="nothing").df()) == 0
    with pytest.raises(QueryError, match="give one of indicator"):
        book.values.where(city="北京市")


def test_worked_out_once(book: Workbook) -> None:
    """A snapshot does not change, so that nothing is worked out twice of it."""
    assert book.solution is book.solution
    assert book.assessment.solution is book.solution
    assert book.values[0] is book.values[0]


def test_a_day_of_its_own(path: Path) -> None:
    """Targets are judged on the day that is given."""
    early, late = (Workbook(path, today=datetime.date(year, 6, 1)) for year in (2024, 2030))
    assert early.targets[0].status != late.targets[0].status


def test_it_is_still_a_ledger(book: Workbook) -> None:
    """What asks a ledger takes a workbook: documents as a list, texts, search."""
    assert [head.name for head in book.documents()] == list(TEXTS)
    assert book.search("森林覆盖率").hits
    assert book.document("简报.txt").text == TEXTS["简报.txt"]


def test_a_notebook_shows_it(book: Workbook) -> None:
    """A workbook shows its counts and the latest figures; no text of a document is taken for a tag."""
    shown = book._repr_html_()
    assert "documents 3" in shown
    assert "森林覆盖率" in shown
    table = Table(
        "tags", lambda: ["<b>"], lambda tag: {"tag": tag}, book.documents.arrow().schema and {"tag": None}
    )
    assert "&lt;b&gt;" in table._repr_html_()


def _fields(book: Workbook, **where: str) -> dict[str, Field]:
    (statement,) = book.claims.where(**where)  # type: ignore[arg-type]
    return {field.name: field for field in book.explain(statement.id).fields}


def test_how_fields_were_found(book: Workbook) -> None:
    """Each field says what gives it: its sentence, another one, the catalogue or the form."""
    fields = _fields(book, indicator="pm25_annual_mean", document="报告.txt")
    text = TEXTS["报告.txt"]
    assert {
        name: (fields[name].how, fields[name].words) for name in ("value", "places", "time", "indicator")
    } == {
        "value": ("sentence", "32微克/立方米"),
        "places": ("sentence", "北京市"),
        "time": ("sentence", "2023年"),
        "indicator": ("sentence", "PM2.5年均浓度"),
    }
    assert all(field.span.of(text) == field.words for field in fields.values() if field.span is not None)
    assert (fields["indicator_id"].how, fields["kind"].how) == ("catalogue", "rule")
    assert fields["time"].rule is not None


def test_a_place_from_elsewhere(book: Workbook) -> None:
    """A place that the sentence refers to (全省) is found where the document names it."""
    place = _fields(book, indicator="forest_cover", document="报告.txt")["places"]
    assert (place.how, place.words) == ("elsewhere", "河北省")


def test_what_rests_on_a_record(book: Workbook) -> None:
    """A record leads to its value in its series, and to the conflict that it is part of."""
    (statement,) = book.claims.where(indicator="pm25_annual_mean", document="报告.txt")
    found = book.explain(statement.id[:8])
    assert found.conflicts == tuple(book.conflicts)
    assert found.sentence == "2023年，北京市PM2.5年均浓度为32微克/立方米。"
    assert all(statement.id in placed.value.records for placed in found.values)
    assert all(placed.value in placed.series for placed in found.values)
    assert found.values
    assert found.rule == statement.record.rule
    assert "报告.txt" in found._repr_html_()


def test_records_of_every_type(book: Workbook) -> None:
    """A project, a mechanism and a commitment are explained as a figure is."""
    for query in (book.projects, book.mechanisms, book.commitments):
        statement = next(iter(query))
        found = book.explain(statement.id)
        assert found.sentence in TEXTS[statement.document.name]
        assert {field.how for field in found.fields} <= {
            "sentence",
            "elsewhere",
            "document",
            "rule",
            "catalogue",
        }


def test_corrections_are_told(tmp_path: Path) -> None:
    """A field that a person put right says so, with the judgement; taking it back is told too."""
    (tmp_path / "a.txt").write_text(TEXTS["简报.txt"], "utf-8")
    path = tmp_path / "x.ledger"
    with lantu.read(tmp_path / "a.txt", ledger=path) as read:
        (statement,) = read.claims.where(indicator="pm25_annual_mean")
    with Judge(path, "wang") as judge:
        made = judge.judge("correct", [statement.id], why="misprint", fields={"value": "33"})
    with lantu.open(path) as book:
        found = book.explain(statement.id)
        assert [field.name for field in found.fields if field.how == "corrected"] == ["value"]
        assert [one.id for one in found.judgements] == [made.id]
    with Judge(path, "wang") as judge:
        judge.undo(made.id, why="as printed")
    with lantu.open(path) as book:
        assert [one.act for one in book.explain(statement.id).judgements] == ["correct", "undo"]


def test_nothing_to_explain(book: Workbook) -> None:
    """An id that is none is said to be none."""
    with pytest.raises(NotFoundError, match="no record"):
        book.explain("000000000000")
