"""A report says what the ledger says, and every statement in it stands on its sentence."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import docx
import pytest

from lantu.errors import ExportError, NotFoundError, RegionError, StoppedError
from lantu.facts import Period, Subject, Value
from lantu.ledger import open_ledger
from lantu.messages import Messages
from lantu.region.region import Region
from lantu.workbench.assessing import Assessment
from lantu.workbench.jobs import Job
from lantu.workbench.reading import read_documents
from lantu.workbench.reporting import Scope, write_report
from lantu.workbench.reporting.report import _measured

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXTS = {
    "报告.txt": "2023年，北京市PM2.5年均浓度为32微克/立方米。2023年，河北省森林覆盖率达到36%。",
    "简报.txt": "2023年，北京市PM2.5年均浓度为38微克/立方米。到2025年，河北省森林覆盖率达到36.5%。",
    "铁路.txt": "2022年12月30日，京唐城际铁路开通运营。2023年，天津市完成固定资产投资120亿元。",
}
TABLE = "file,date\n报告.txt,2024-01-10\n简报.txt,2024-02-10\n铁路.txt,2024-03-10\n"


@pytest.fixture(scope="module")
def assessment(tmp_path_factory: pytest.TempPathFactory) -> Assessment:
    """Three documents with a conflict, a target and a project."""
    folder = tmp_path_factory.mktemp("reporting")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "documents.csv").write_text(TABLE, "utf-8")
    read_documents([folder], folder / "x.ledger")
    ledger = open_ledger(folder / "x.ledger")
    return Assessment(ledger, Region.load("jingjinji"), today=datetime.date(2026, 11, 1))


def _footnotes(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as file:
        root = ElementTree.fromstring(file.read("word/footnotes.xml"))
    notes = [note for note in root if int(note.get(f"{WORD}id", "0")) > 0]
    return ["".join(note.itertext()).strip() for note in notes]


def _references(path: Path) -> list[int]:
    with zipfile.ZipFile(path) as file:
        root = ElementTree.fromstring(file.read("word/document.xml"))
    return [int(found.get(f"{WORD}id", "0")) for found in root.iter(f"{WORD}footnoteReference")]


def _text(path: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_statement_is_a_footnote(assessment: Assessment, tmp_path: Path, language: str) -> None:
    """The file opens again; it has a footnote for each statement cited, referred to once and in order."""
    path = tmp_path / "report.docx"
    cited = write_report(assessment, path, language=language)
    notes = _footnotes(path)
    assert len(notes) == cited.footnotes > 0
    assert _references(path) == list(range(1, cited.footnotes + 1))
    sentences = [sentence for text in TEXTS.values() for sentence in re.split("。", text) if sentence]
    assert [note for note in notes if not any(note.partition("（")[0] in one for one in sentences)] == []
    assert all(any(name in note for name in TEXTS) for note in notes)


def test_everything_is_in_it(assessment: Assessment, tmp_path: Path) -> None:
    """Figures, the conflict with its arithmetic, the target and the project are told."""
    path = tmp_path / "report.docx"
    cited = write_report(assessment, path)
    text = _text(path)
    assert (cited.conflicts, cited.targets, cited.projects) == (1, 1, 1)
    assert cited.values == len([one for one in assessment.solution.values if one.records])
    (conflict,) = assessment.solution.conflicts
    assert conflict.chinese in text
    for words in (
        "京津冀：数据、目标与项目",
        "河北省，2023：36%",
        "京唐城际铁路",
        "2026-11-01 据账本中 3 份文献",
    ):
        assert words in text


def test_what_is_no_level_says_what_it_is() -> None:
    """A growth of 4.3% is not read as the level of what grows."""
    chinese, english = Messages("zh"), Messages("en")
    level = Value(Subject("x", (), Period("2023", "2023"), unit="%"), 4.3, 4.3, 4.3, "stated")
    growth = replace(level, subject=replace(level.subject, measure="growth"))
    assert (_measured(level, chinese), _measured(growth, chinese)) == ("4.3%", "增速 4.3%")
    assert (_measured(level, english), _measured(growth, english)) == ("4.3 %", "growth 4.3 %")


def test_both_languages(assessment: Assessment, tmp_path: Path) -> None:
    """An English report speaks English around the Chinese sentences."""
    path = tmp_path / "report.docx"
    write_report(assessment, path, language="en")
    text = _text(path)
    for words in (
        "Beijing-Tianjin-Hebei: figures",
        "Figures that cannot all be true",
        "operating (2022-12-30)",
    ):
        assert words in text
    assert assessment.solution.conflicts[0].english in text


@pytest.mark.parametrize(
    ("asked", "counts"),
    [
        ({"place": "北京市"}, (1, 1, 0, 1)),
        ({"place": "河北省"}, (1, 0, 1, 1)),
        ({"topic": "environment"}, (2, 1, 1, 0)),
        ({"topic": "交通一体化"}, (0, 0, 0, 1)),
        ({"indicator": "森林覆盖率"}, (1, 0, 1, 0)),
        ({"indicator": "forest_cover", "place": "天津"}, (0, 0, 0, 0)),
    ],
)
def test_narrowed(
    assessment: Assessment, tmp_path: Path, asked: dict[str, str], counts: tuple[int, ...]
) -> None:
    """A report on a place, a part of the programme or an indicator holds nothing else."""
    scope = Scope.of(assessment.region, **asked)
    cited = write_report(assessment, tmp_path / "report.docx", scope)
    assert cited[:4] == counts
    assert len(_footnotes(tmp_path / "report.docx")) == cited.footnotes


def test_unknown_scopes(assessment: Assessment) -> None:
    """A place or a topic that nobody knows is said to be unknown, and what is known is listed."""
    with pytest.raises(RegionError, match="某某"):
        Scope.of(assessment.region, place="某某")
    with pytest.raises(NotFoundError, match="transport"):
        Scope.of(assessment.region, topic="weather")
    with pytest.raises(NotFoundError, match="leave one"):
        Scope.of(assessment.region, topic="transport", indicator="forest_cover")


def test_a_stopped_report_leaves_the_file(assessment: Assessment, tmp_path: Path) -> None:
    """Stopping a report leaves the file that was there as it was."""
    path = tmp_path / "report.docx"
    path.write_bytes(b"before")
    job = Job("export", lambda tracker: write_report(assessment, path, tracker=tracker))
    job.listen(lambda event: job.cancel() if event.name == "targets" else None)
    job.run()
    assert (job.state, path.read_bytes()) == ("cancelled", b"before")
    with pytest.raises(StoppedError):
        _ = job.result


def test_only_word_files(assessment: Assessment, tmp_path: Path) -> None:
    """Another ending is refused, with the one to give."""
    with pytest.raises(ExportError, match=r"\.docx"):
        write_report(assessment, tmp_path / "report.pdf")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_another_program_opens_it(assessment: Assessment, tmp_path: Path) -> None:
    """LibreOffice turns the report into a PDF."""
    write_report(assessment, tmp_path / "report.docx")
    command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "report.docx"]
    subprocess.run(command, check=True, capture_output=True)
    assert (tmp_path / "report.pdf").stat().st_size > 0
