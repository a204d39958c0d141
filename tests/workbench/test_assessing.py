"""What a ledger of real documents says of targets, tasks, accounts and indices."""

from __future__ import annotations

import datetime
import json
import shutil
import zipfile
from pathlib import Path

import openpyxl
import pytest

from lantu.assess import ProjectHistory
from lantu.errors import AssessError, ExportError, QueryError, RegionError
from lantu.region.region import Region
from lantu.workbench.api import read
from lantu.workbench.assessing import Assessment, Narrowed
from lantu.workbench.assessing.files import write_assessed
from lantu.workbench.assessing.rows import PARTS, export_of
from lantu.workbench.examples import find_examples
from lantu.workbench.exporting import export_register
from lantu.workbench.footnotes import FootnotedDocument
from lantu.workbench.programme import project_register

TODAY = datetime.date(2026, 11, 1)
SHARED = Path(__file__).parents[3] / "shared"
SEEDS = SHARED / "seeds"
CHOSEN = (
    "2015-12-30-eco-plan.docx",
    "2018-08-02-index-2017.html",
    "2021-02-26-pipeline.docx",
    "2021-02-26-relief.txt",
    "2021-11-17-beijing-targets.xlsx",
    "2022-10-17-cangzhou.docx",
    "2022-10-17-tianjin.txt",
    "2022-12-30-jingtang-opens.html",
    "2023-05-13-hebei-responds.txt",
    "2023-05-13-hebei-responds-reprint.html",
    "2023-05-15-two-wings.html",
    "2023-12-18-jinxing-opens.txt",
    "2024-02-25-ten-years.html",
    "2025-01-03-index-2023.docx",
    "2025-01-18-xiongshang.txt",
    "2025-02-21-cangzhou-2024.pdf",
    "2025-12-25-index-2024.html",
    "2026-02-10-air-series.xlsx",
    "2026-04-16-economy.html",
)


@pytest.fixture(scope="module")
def assessment(tmp_path_factory: pytest.TempPathFactory) -> Assessment:
    """Twenty example documents, with the seeds where they lie beside the project."""
    folder = tmp_path_factory.mktemp("assessing")
    for name in (*CHOSEN, "documents.csv"):
        shutil.copy(find_examples() / name, folder / name)
    table = (folder / "documents.csv").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in table if line.startswith("file,") or line.split(",")[0] in CHOSEN]
    (folder / "documents.csv").write_text("".join(kept), "utf-8")
    paths = [folder, SEEDS] if SEEDS.is_dir() else [folder]
    return Assessment(read(paths, ledger=folder / "x.ledger"), Region.load("jingjinji"), today=TODAY)


def account(assessment: Assessment, name: str) -> dict[str, list[tuple[str, float | None]]]:
    """Return places and figures of an account, by side."""
    (one,) = [account for account in assessment.accounts if account.id == name]
    return {
        side.id: [
            (assessment.names.places(entry.places)[0], entry.value)
            for line in side.lines
            for entry in line.entries
        ]
        for side in one.sides
    }


@pytest.mark.slow
@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the corpus is not beside the project")
def test_the_whole_corpus_is_assessed(tmp_path: Path) -> None:
    """Whatever real texts say, no part of an assessment raises, and each row can be written as JSON."""
    ledger = read([SHARED / "corpus"], ledger=tmp_path / "x.ledger")
    assessment = Assessment(ledger, Region.load("jingjinji"), today=TODAY)
    for part in PARTS:
        rows = list(export_of(assessment, part, Narrowed(words="协同发展" if part == "wordings" else None)))
        assert all(json.dumps(row, ensure_ascii=False) for row in rows)
    assert len(assessment.targets) > 1000
    assert len(assessment.register.rows) > 1000


def test_relief_beside_reception(assessment: Assessment) -> None:
    """What Beijing moved out stands beside what receivers took in, with the reasons why it does not add."""
    sides = account(assessment, "relief_and_reception")
    assert {("北京市", 3000), ("北京市", 1000)} <= set(sides["moved_out"])
    assert {("河北省石家庄市", 406), ("河北省沧州市", 672), ("天津市", 4959)} <= set(sides["taken_in"])
    assert 24 in [value for _, value in sides["taken_in"]]
    (relief,) = [one for one in assessment.accounts if one.id == "relief_and_reception"]
    assert {one.reason for one in relief.obstacles} >= {"things_differ", "origins_differ", "periods_differ"}
    projects = next(line for side in relief.sides for line in side.lines if line.id == "projects_in")
    assert {one.reason for one in projects.obstacles} >= {"stage_unknown", "origin_unknown", "periods_differ"}
    assert projects.totals == ()


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside the project")
def test_the_new_district_of_the_seeds(assessment: Assessment) -> None:
    """Where the text names the district, the 24 projects stand under it."""
    places = account(assessment, "relief_and_reception")["taken_in"]
    assert ("河北省邯郸市冀南新区", 24) in places


def test_the_board_shows_cangzhou(assessment: Assessment) -> None:
    """The 4000亿元 of 2025 has no later figure, and the report of 2025 does not repeat it."""
    (one,) = [one for one in assessment.targets if one.target.wanted.low == 4e11]
    assert assessment.names.places(one.target.places) == ["河北省沧州市"]
    assert (one.status, one.why) == ("no_evidence", "no_value")
    assert ("not_repeated", "2025-02-21-cangzhou-2024.pdf") in [(d.change, d.document) for d in one.drift]
    assert all(said.quote for said in one.target.said)


def test_beijing_targets_have_values(assessment: Assessment) -> None:
    """PM2.5 of 35 by 2025 is met by the series; the population stays below its ceiling or has no figure."""
    board = {
        (one.target.indicator, one.target.places, one.target.period.end): one for one in assessment.targets
    }
    assert board["pm25_annual_mean", ("110000",), "2025"].status == "met"
    ceiling = board["resident_population", ("110000",), "2025"]
    assert ceiling.target.direction == "down"


def test_demands_of_may_have_answers(assessment: Assessment) -> None:
    """What the meeting of May 2023 asked for is answered by organs of Hebei, each with its sentence."""
    rows = [row for row in assessment.register.rows if row.item.is_demand]
    may = [row for row in rows if (row.item.said.printed.date or "").startswith("2023-05-13")]
    corridor = [row for row in may if "经济廊道" in row.item.words]
    assert corridor
    organs = {join.trace.organ or "" for row in corridor for join in row.responses}
    assert any("石家庄市发" in organ for organ in organs)
    assert all(join.trace.said.quote and join.reasons for row in may for join in row.responses)
    lineages = [row.item.said.printed.lineage for row in may if "经济廊道" in row.item.words]
    assert len(lineages) == len(set(lineages))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside the project")
def test_departments_of_the_seeds_answer(assessment: Assessment) -> None:
    """Each department answers the demand that it is asked about in the report of the day."""
    rows = assessment.register.of(demands=True).rows
    answers = {
        row.item.theme: {join.trace.organ for join in row.responses}
        for row in rows
        if row.item.said.printed.name.startswith("002")
    }
    assert "省交通运输厅" in answers["transport"]
    assert "省司法厅" in answers["trade"]


def _histories(assessment: Assessment) -> dict[str, ProjectHistory]:
    """Return histories by the places that the line joins."""
    return {
        name: next(history for history in assessment.slippage if history.label.startswith(name))
        for name in ("雄商", "京唐")
    }


def test_slippage_is_of_the_register(assessment: Assessment) -> None:
    """A history bears the id of its project in the register, under all names of it."""
    rows = {row.id: row for row in project_register(assessment.ledger, assessment.region, today=TODAY)}
    for history in assessment.slippage:
        told = {state.record for state in rows[history.project].states}
        assert told & {step.said.record for step in history.steps}
    line = rows[_histories(assessment)["京唐"].project]
    assert len(line.names) > 1


def test_railways_slip_with_their_sentences(assessment: Assessment) -> None:
    """雄商 is promised for September 2026, then for the year; 京唐 goes from works to trains."""
    histories = _histories(assessment)
    slip = histories["雄商"].slips[0]
    ends = (slip.promise.period.end, slip.then and slip.then.period.end)
    assert (slip.course, *ends) == ("vaguer", "2026-09", "2026")
    assert "明年9月" in slip.promise.said.quote
    assert slip.then is not None
    assert "年内" in slip.then.said.quote
    states = [(step.said.printed.date, step.status) for step in histories["京唐"].steps]
    assert ("2021-02-26", "under_construction") in states
    assert "operating" in {status for date, status in states if date and date > "2022"}


def test_complete_releases_agree(assessment: Assessment) -> None:
    """The releases whose parts can be read come of them; vintages stand apart."""
    (official,) = assessment.indices.vintages()
    agreed = {p.period: p.agrees for points in official.series.values() for p in points if p.parts == 5}
    assert {"2017": True, "2023": True, "2024": True}.items() <= agreed.items()
    assert False not in agreed.values()
    with pytest.raises(AssessError, match="show them apart"):
        official.joined()


def test_narrowing(assessment: Assessment) -> None:
    """A place takes all that lies in it; words and organs choose; an unknown place is refused by name."""
    hebei = assessment.board(Narrowed(place="河北省"))
    assert {one.target.wanted.low for one in hebei} >= {4e11}
    assert all(one.target.places != ("110000",) for one in hebei)
    tasks = assessment.tasks(Narrowed(organ="石家庄")).rows
    assert tasks
    assert len(tasks) < len(assessment.register.rows)
    with pytest.raises(RegionError, match="无此地"):
        assessment.board(Narrowed(place="无此地"))


def test_wordings(assessment: Assessment) -> None:
    """What is said of one thing is set beside what was said before; one text alone cannot be compared."""
    changes = assessment.wordings("指数")
    assert changes
    for change in changes:
        assert "指数" in change.before.quote
        assert "指数" in change.after.quote
        assert str(change.before.printed.date) < str(change.after.printed.date)
    with pytest.raises(AssessError, match="needs like sentences of two days"):
        assessment.wordings("千年一遇的词")
    with pytest.raises(AssessError, match="no words"):
        assessment.wordings("  ")


@pytest.mark.parametrize("part", [part for part in PARTS if part != "wordings"])
def test_every_part_is_json(assessment: Assessment, part: str) -> None:
    """Every part is rows with schema and type that JSON can carry, sentences with their document."""
    rows = export_of(assessment, part)
    assert rows
    assert {row["schema"] for row in rows} == {f"lantu.{part}/1"}
    assert all(row["type"] for row in rows)
    json.dumps(rows, allow_nan=False)


def test_unknown_parts_are_refused(assessment: Assessment, tmp_path: Path) -> None:
    """A part or a file that cannot be written is refused with what can."""
    with pytest.raises(QueryError, match="'weather' cannot be assessed"):
        export_of(assessment, "weather")
    with pytest.raises(ExportError, match=r"\.xlsx, \.docx or \.jsonl"):
        write_assessed(assessment, "register", Narrowed(), tmp_path / "x.odt")
    with pytest.raises(ExportError, match="network is no table"):
        write_assessed(assessment, "network", Narrowed(), tmp_path / "x.xlsx")


def test_register_as_files(assessment: Assessment, tmp_path: Path) -> None:
    """The workbook has a row a task with its sentence; the Word file every sentence as a footnote."""
    rows = assessment.tasks(Narrowed(place="河北省")).rows
    narrowed = Narrowed(place="河北省")
    assert write_assessed(assessment, "register", narrowed, tmp_path / "r.xlsx") == len(rows)
    sheet = openpyxl.load_workbook(tmp_path / "r.xlsx").active
    assert sheet is not None
    head = [cell.value for cell in sheet[1]]
    assert sheet.max_row == len(rows) + 1
    quotes = {row[head.index("原句")].value for row in sheet.iter_rows(min_row=2)}
    assert {row.item.said.quote for row in rows} == quotes
    assert write_assessed(assessment, "register", narrowed, tmp_path / "r.docx", language="en") == len(rows)
    with zipfile.ZipFile(tmp_path / "r.docx") as package:
        notes = package.read("word/footnotes.xml").decode()
        body = package.read("word/document.xml").decode()
    assert notes.count("<w:footnote ") - 2 == body.count("<w:footnoteReference ")
    assert all(row.item.said.quote.replace("&", "&amp;") in notes for row in rows)


def test_board_as_files(assessment: Assessment, tmp_path: Path) -> None:
    """Targets go to a workbook, a Word file and JSON lines, as many rows in each."""
    counts = {
        write_assessed(assessment, "targets", Narrowed(), tmp_path / f"t.{end}")
        for end in ("xlsx", "docx", "jsonl")
    }
    assert counts == {len(assessment.targets)}


def test_exports(assessment: Assessment, tmp_path: Path) -> None:
    """``targets`` and ``accounts`` are exports like the others."""
    path = tmp_path / "a.jsonl"
    for what, count in (("targets", len(assessment.targets)), ("accounts", len(assessment.accounts))):
        assert export_register(assessment.ledger, assessment.region, what, path, today=TODAY) == count
        first = json.loads(path.read_text("utf-8").splitlines()[0])
        assert first["schema"] == f"lantu.{what}/1"


def test_footnotes_open_again(tmp_path: Path) -> None:
    """A Word file with footnotes is read back with its text, control characters taken out."""
    page = FootnotedDocument("标题")
    page.paragraph("产值\x074000亿元", notes=["第一句", "第二句\x00"])
    page.save(tmp_path / "a.docx")
    ledger = read([tmp_path / "a.docx"], ledger=tmp_path / "x.ledger")
    assert "产值4000亿元" in ledger.documents()[0].name + ledger.document("a.docx").text


def test_weather_to_come_is_no_target(tmp_path: Path) -> None:
    """A forecast of the weather stands on no target board; what an organ sets itself does."""
    text = "2023年5月10日，预计北京最高气温将达到38摄氏度。到2030年，北京森林覆盖率力争达到45%以上。"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    with read([tmp_path / "a.txt"], ledger=tmp_path / "x.ledger") as opened:
        assert len(list(opened.claims)) == 2
        board = Assessment(opened, Region.load("jingjinji"), today=TODAY).targets
    assert [one.target.indicator for one in board] == ["forest_cover"]


def test_a_place_that_was_set_up_carries_nothing_out(tmp_path: Path) -> None:
    """That a new area was set up does not carry out what is to be done there; that its bridge stands does."""
    folder = tmp_path / "texts"
    folder.mkdir()
    asked = "会议强调，要研究推动雄安新区向城市管理体制过渡。会议强调，要加快建设子虚大桥。"
    told = "北京、河北设立雄安新区。子虚大桥建成通车。"
    (folder / "plan.txt").write_text(asked, "utf-8")
    (folder / "news.txt").write_text(told, "utf-8")
    (folder / "documents.csv").write_text("file,date\nplan.txt,2021-02-10\nnews.txt,2023-05-10\n", "utf-8")
    with read([folder], ledger=tmp_path / "x.ledger") as opened:
        rows = Assessment(opened, Region.load("jingjinji"), today=TODAY).register.rows
    states = {row.item.words: row.state for row in rows}
    assert [state for words, state in states.items() if "管理体制" in words] == ["silent"]
    assert [state for words, state in states.items() if "子虚大桥" in words] == ["done"]
