"""A reading takes what is new or changed, accounts for every file, and leaves the rest alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

import lantu
from lantu.errors import DocumentError, LedgerError
from lantu.ledger import LedgerWriter, open_ledger
from lantu.ledger.upkeep import find_problems
from lantu.workbench.judging import Judge
from lantu.workbench.reader_version import reader_version
from lantu.workbench.reading import read_documents
from lantu.workbench.report import Progress

TEXTS = {
    "a.txt": "截至2022年9月底，雄安新区累计完成投资3500亿元。",
    "b.txt": "去年，北京市新增造林绿化面积10.5万亩。",
    "c.txt": "2023年，河北省森林覆盖率达到36%。",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_progress_counts_every_file(folder: Path, tmp_path: Path) -> None:
    """Progress is told after each file, and ends at all of them."""
    (folder / "empty.txt").touch()
    told: list[Progress] = []
    read_documents([folder, folder / "absent.txt"], tmp_path / "x.ledger", progress=told.append)
    assert [progress.done for progress in told] == [1, 2, 3, 4, 5]
    assert {progress.total for progress in told} == {5}
    assert told[-1].done_bytes == told[-1].total_bytes


def test_every_file_is_accounted_for(folder: Path, tmp_path: Path) -> None:
    """Read, unchanged, copies and failures add up to the files."""
    shutil.copy(folder / "a.txt", folder / "z.txt")
    (folder / "empty.txt").touch()
    first = read_documents([folder], tmp_path / "x.ledger")
    assert (first.read, first.unchanged, len(first.copies), len(first.failures)) == (3, 0, 1, 1)
    (folder / "b.txt").write_text("2023年，天津市完成投资12亿元。", "utf-8")
    second = read_documents([folder], tmp_path / "x.ledger")
    assert (second.read, second.unchanged, len(second.copies), len(second.failures)) == (1, 2, 1, 1)
    assert first.files == second.files == 5


def test_a_file_named_twice_is_read_once(folder: Path, tmp_path: Path) -> None:
    """A file that is named and lies in a folder that is named too counts once."""
    report = read_documents([folder / "a.txt", folder], tmp_path / "x.ledger")
    assert (report.read, report.files) == (3, 3)


def test_the_table_beside_the_files_counts(folder: Path, tmp_path: Path) -> None:
    """Another date in documents.csv reads the document again, and its relative times move with it."""
    ledger = tmp_path / "x.ledger"
    for date, year in (("2020-05-01", "2019"), ("2023-05-01", "2022")):
        (folder / "documents.csv").write_text(f"file,date\nb.txt,{date}\n", "utf-8")
        report = read_documents([folder], ledger)
        with open_ledger(ledger) as opened:
            (forest,) = opened.claims.where(document="b.txt")
        assert (forest.record.period.end, forest.document.date) == (year, date)
    assert (report.read, report.unchanged) == (1, 2)


def test_a_broken_table_is_a_failure(folder: Path, tmp_path: Path) -> None:
    """A table that cannot be used is told in one line, and the documents are read without it."""
    (folder / "documents.csv").write_text("name;date\na.txt;2020\n", "utf-8")
    report = read_documents([folder], tmp_path / "x.ledger")
    assert (report.read, [Path(f.path).name for f in report.failures]) == (3, ["documents.csv"])


def test_a_renamed_file_is_the_same_document(folder: Path, tmp_path: Path) -> None:
    """A file that got another name is the same source under that name."""
    ledger = tmp_path / "x.ledger"
    read_documents([folder], ledger)
    (folder / "a.txt").rename(folder / "renamed.txt")
    report = read_documents([folder], ledger)
    assert (report.read, report.unchanged, report.copies) == (1, 2, [])
    with open_ledger(ledger) as opened:
        assert sorted(head.name for head in opened.documents()) == ["b.txt", "c.txt", "renamed.txt"]


def test_a_moved_folder_is_unchanged(folder: Path, tmp_path: Path) -> None:
    """Documents that were moved together are found unchanged, and the ledger knows where they lie."""
    ledger = tmp_path / "x.ledger"
    read_documents([folder], ledger)
    moved = folder.rename(tmp_path / "moved")
    assert read_documents([moved], ledger).unchanged == 3
    with open_ledger(ledger) as opened:
        assert {Path(str(head.path)).parent for head in opened.documents()} == {moved}


def _figures(ledger: Path) -> list[tuple[str, str]]:
    with open_ledger(ledger) as opened:
        return sorted((kept.document.name, kept.number) for kept in opened.claims)


def test_a_file_with_another_text_takes_the_place_of_the_old(folder: Path, tmp_path: Path) -> None:
    """What a file held before it was written anew counts no longer, and is still there as of then."""
    ledger = tmp_path / "x.ledger"
    read_documents([folder], ledger)
    (folder / "c.txt").write_text("2023年，河北省森林覆盖率达到36.5%。", "utf-8")
    report = read_documents([folder], ledger)
    assert (report.read, report.unchanged, report.replaced) == (1, 2, 1)
    assert _figures(ledger)[-1] == ("c.txt", "36.5%")
    with open_ledger(ledger) as opened:
        assert [hit.document.name for hit in opened.search("森林覆盖率").hits] == ["c.txt"]
        assert "36%" in {kept.number for kept in opened.as_of(1).claims}
    assert find_problems(ledger) == []


def test_a_judgement_on_a_text_that_is_gone_says_so(folder: Path, tmp_path: Path) -> None:
    """What was judged in a text that its file holds no longer is kept, and told as not applying."""
    ledger = tmp_path / "x.ledger"
    read_documents([folder], ledger)
    with open_ledger(ledger) as opened:
        (judged,) = (kept.id for kept in opened.claims if kept.document.name == "c.txt")
    with Judge(ledger, "tester") as judge:
        judge.judge("confirm", [judged], why="read it")
    (folder / "c.txt").write_text("2023年，河北省森林覆盖率达到36.5%。", "utf-8")
    read_documents([folder], ledger)
    with LedgerWriter(ledger) as writer:
        (lost,) = writer.lost_judgements()
    assert lost.reason == "the file c.txt holds another text now"


def test_a_text_that_comes_back_counts_again(folder: Path, tmp_path: Path) -> None:
    """A file that holds its first text again is the same source with the same records as at first."""
    ledger = tmp_path / "x.ledger"
    read_documents([folder], ledger)
    first = _figures(ledger)
    (folder / "c.txt").write_text("2023年，河北省森林覆盖率达到36.5%。", "utf-8")
    read_documents([folder], ledger)
    (folder / "c.txt").write_text(TEXTS["c.txt"], "utf-8")
    assert read_documents([folder], ledger).replaced == 1
    assert _figures(ledger) == first


def test_a_copy_keeps_what_another_file_held(folder: Path, tmp_path: Path) -> None:
    """Where a copy of the old text lies beside the file that was written anew, the copy counts."""
    ledger = tmp_path / "x.ledger"
    shutil.copy(folder / "c.txt", folder / "d.txt")
    read_documents([folder], ledger)
    (folder / "c.txt").write_text("2023年，河北省森林覆盖率达到36.5%。", "utf-8")
    assert read_documents([folder], ledger).replaced == 0
    assert _figures(ledger)[-2:] == [("c.txt", "36.5%"), ("d.txt", "36%")]


def test_a_file_that_cannot_be_read_any_more_replaces_nothing(folder: Path, tmp_path: Path) -> None:
    """What was read in a file stays where its new content is no text."""
    ledger = tmp_path / "x.ledger"
    read_documents([folder], ledger)
    before = _figures(ledger)
    (folder / "c.txt").write_bytes(bytes(range(256)) * 40)
    report = read_documents([folder], ledger)
    assert (len(report.failures), report.replaced) == (1, 0)
    assert _figures(ledger) == before


@pytest.mark.slow
def test_processes_read_the_same(folder: Path, tmp_path: Path) -> None:
    """Several processes give the ledger that one process gives."""
    # Two megabytes are worth a second process; those of a comment are soon read.
    comment = f"<!-- {'x' * 1_200_000} -->"
    for number in (1, 2):
        text = f"<p>{2020 + number}年，河北省完成投资{number}亿元。</p>"
        (folder / f"long{number}.html").write_text(f"<html><body>{comment}{text}</body></html>", "utf-8")
    reports = [read_documents([folder], tmp_path / f"{n}.ledger", processes=n) for n in (1, 2)]
    assert reports[0] == reports[1]
    assert (reports[0].read, reports[0].failures) == (5, [])
    exports = []
    for number in (1, 2):
        with open_ledger(tmp_path / f"{number}.ledger") as opened:
            exports.append(opened.claims.arrow())
    assert exports[0] == exports[1]


def test_a_newer_reader_reads_again(folder: Path, tmp_path: Path) -> None:
    """What an older version of the reader read is read again."""
    ledger = tmp_path / "x.ledger"
    read_documents([folder], ledger)
    with LedgerWriter(ledger) as writer:
        writer.begin_reading("0.0.1+older")
        with open_ledger(ledger) as opened:
            writer.append(opened.document("a.txt"), [])
        writer.finish_reading(files=1, unchanged=0, failed=0)
    report = read_documents([folder], ledger)
    assert (report.read, report.unchanged) == (1, 2)
    with open_ledger(ledger) as opened:
        assert opened.claims.where(document="a.txt").count() == 1


def test_failures_are_kept(folder: Path, tmp_path: Path) -> None:
    """The ledger knows which files a reading could not read, and why."""
    read_documents([folder, folder / "absent.txt"], tmp_path / "x.ledger")
    with open_ledger(tmp_path / "x.ledger") as opened:
        (run,) = opened.readings()
    assert (run.files, run.unchanged, run.failed) == (4, 0, 1)
    assert "absent.txt" in run.failures[0].problem
    assert run.reader == reader_version("jingjinji")


def test_nothing_to_read_makes_no_ledger(tmp_path: Path) -> None:
    """A folder without documents leaves no empty ledger behind; one that is there notes the failure."""
    empty = tmp_path / "empty"
    empty.mkdir()
    report = read_documents([empty], tmp_path / "x.ledger")
    assert len(report.failures) == 1
    assert not (tmp_path / "x.ledger").exists()


def test_reader_version_follows_the_region() -> None:
    """The version names the program, and changes with the region pack."""
    assert reader_version("jingjinji").startswith(f"{lantu.__version__}+")
    assert reader_version("jingjinji") == reader_version("jingjinji") != reader_version("elsewhere")


def test_python_api(folder: Path, tmp_path: Path) -> None:
    """lantu.read gives an open ledger, and lantu.open opens it again."""
    with lantu.read(folder, ledger=tmp_path / "x.ledger") as ledger:
        assert ledger.claims.where(place="雄安新区").arrow().column("value").to_pylist() == [3.5e11]
    with lantu.open(tmp_path / "x.ledger") as ledger:
        assert ledger.claims.count() == 3


def test_python_api_refuses(tmp_path: Path) -> None:
    """Nothing to read, and no ledger, are errors that say so."""
    with pytest.raises(DocumentError, match=r"absent\.txt"):
        lantu.read(tmp_path / "absent.txt", ledger=tmp_path / "x.ledger")
    with pytest.raises(LedgerError, match="does not exist"):
        lantu.open(tmp_path / "none.ledger")
    with pytest.raises(AttributeError, match="nothing"):
        lantu.nothing  # noqa: B018


def test_a_folder_that_cannot_be_opened_is_a_failure(folder: Path, tmp_path: Path) -> None:
    """A folder inside of what is read that the system will not open is told, and the rest is read."""
    # Longer than a path may be: nobody can open it by its whole name, whatever their rights.
    here = os.open(folder, os.O_RDONLY)
    for _ in range(20):
        os.mkdir("很" * 80, dir_fd=here)
        deeper = os.open("很" * 80, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = deeper
    os.close(here)
    report = read_documents([folder], tmp_path / "x.ledger")
    assert (report.read, len(report.failures)) == (3, 1)
    assert "the folder cannot be opened" in report.failures[0].problem


def test_what_is_no_document_is_named_and_fails_nothing(folder: Path, tmp_path: Path) -> None:
    """Pictures and data in a folder are left alone; named outright, a table is read and a picture fails."""
    (folder / "figures.csv").write_text("a,b\n")
    (folder / "map.png").touch()
    report = read_documents([folder], tmp_path / "x.ledger")
    assert (report.read, report.failures) == (3, [])
    assert [Path(file).name for file in report.skipped] == ["figures.csv", "map.png"]
    (failure,) = read_documents([folder / "map.png"], tmp_path / "x.ledger").failures
    assert failure.problem.count("map.png") == 1
    assert read_documents([folder / "figures.csv"], tmp_path / "x.ledger").failures == []
    both = read_documents([folder, folder / "figures.csv"], tmp_path / "y.ledger")
    assert (both.read, [Path(file).name for file in both.skipped]) == (4, ["map.png"]), "it is not left alone"


@pytest.mark.parametrize(
    ("name", "said"), [("more.zip", "give it by its own name"), ("map.png", "the folder has no documents")]
)
def test_a_folder_without_documents_is_a_failure(name: str, said: str, tmp_path: Path) -> None:
    """A folder that holds only what is no document, or an archive, says so."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / name).touch()
    (failure,) = read_documents([tmp_path / "folder"], tmp_path / "x.ledger").failures
    assert said in failure.problem
