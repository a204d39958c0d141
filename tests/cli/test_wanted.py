"""What an export can be asked for, and what a reading comes to, before anything is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from lantu.cli.bulk import Bulk, is_bulk
from lantu.cli.export import _RECORDS, FormatName, What, _check_wanted, _form_of
from lantu.cli.globals import Globals
from lantu.cli.read import _skipped, status_of
from lantu.cli.shell import Shell
from lantu.errors import ExportError
from lantu.messages import Messages
from lantu.workbench.failures import Failure
from lantu.workbench.report import Report

from .terminal import run

NOTHING: dict[str, str | None] = {"place": None, "topic": None, "indicator": None}
PLAIN = Bulk("local", None, None, False, 60, 4000)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        (None, "jsonl"),
        ("a.jsonl", "jsonl"),
        ("a.csv", "csv"),
        ("a.CSV", "csv"),
        ("a.xlsx", "xlsx"),
        ("a.parquet", "parquet"),
        ("a.geojson", "geojson"),
        ("a", "jsonl"),
        ("a.csv.txt", "jsonl"),
        ("csv", "jsonl"),
    ],
)
def test_a_file_s_ending_asks_for_a_format(name: str | None, form: str) -> None:
    """The last one, in capitals or not; JSON lines where it asks for none."""
    assert _form_of(None if name is None else Path(name)) == form


@pytest.mark.parametrize("name", ["a.docx", "a.csvx", "a.zip"])
def test_an_ending_of_no_format_is_refused(name: str) -> None:
    """A file whose ending is that of something else is never filled with JSON lines unasked."""
    with pytest.raises(ExportError, match=f"{name} ends in .*which names no format: end it in .jsonl, .csv"):
        _form_of(Path(name))


@pytest.mark.parametrize("form", FormatName)
def test_what_is_no_text_needs_a_file(form: FormatName) -> None:
    """Text can go to the terminal; a workbook, Parquet and a package cannot."""
    binary = form in {FormatName.XLSX, FormatName.PARQUET, FormatName.DATAPACKAGE}
    _check_wanted(What.RECORDS, form, Path("a"), NOTHING)
    if not binary:
        _check_wanted(What.RECORDS, form, None, NOTHING)
        return
    with pytest.raises(ExportError, match=f"{form.value} is no text: give a file"):
        _check_wanted(What.RECORDS, form, None, NOTHING)


@pytest.mark.parametrize("what", [what for what in What if what not in {*_RECORDS, What.REPORT}])
def test_registers_are_rows(what: What) -> None:
    """JSON lines or a table; a format of another shape is refused by its name, not written in silence."""
    for form in (FormatName.JSONL, FormatName.CSV):
        _check_wanted(what, form, None, NOTHING)
    _check_wanted(what, FormatName.XLSX, Path("a.xlsx"), NOTHING)
    with pytest.raises(ExportError, match=f"{what.value} are written as jsonl, csv.*, not as geojson"):
        _check_wanted(what, FormatName.GEOJSON, None, NOTHING)


@pytest.mark.parametrize("name", NOTHING)
def test_only_a_report_is_narrowed(name: str) -> None:
    """What would be left out of other exports in silence is refused."""
    with pytest.raises(ExportError, match="narrow a report, not records: leave them out"):
        _check_wanted(What.RECORDS, FormatName.JSONL, None, {**NOTHING, name: "x"})


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(
            ("conflicts", "--type", "claim"), "--type narrows records, not conflicts", id="type of conflicts"
        ),
        pytest.param(
            ("report", "--type", "claim"), "--type narrows records, not report", id="type of a report"
        ),
        pytest.param(
            ("report", "--format", "csv", "-o", "r.docx"), "is a Word file, not csv", id="format of a report"
        ),
        pytest.param(
            ("records", "-o", "no/a.csv"), "there is no folder no for a.csv", id="folder that is not there"
        ),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(arguments: tuple[str, ...], told: str) -> None:
    """In both languages, before a ledger is looked for."""
    refused = run("export", *arguments)
    assert (refused.status, refused.out, told in refused.err) == (2, "", True)
    assert told not in run("export", *arguments, "--language", "zh").err


@pytest.mark.parametrize(
    ("paths", "bulk", "expected"),
    [
        pytest.param(["a.txt"], PLAIN, False, id="file"),
        pytest.param(["a.zip"], PLAIN, True, id="archive"),
        pytest.param(["a.txt", "b.tar.gz"], PLAIN, True, id="archive among files"),
        pytest.param(["s3://bucket/a"], PLAIN, True, id="store"),
        pytest.param(["a.txt"], Bulk("ray", None, None, False, 60, 4000), True, id="engine"),
        pytest.param(["a.txt"], Bulk("local", None, Path("s"), False, 60, 4000), True, id="shards"),
        pytest.param(["a.txt"], Bulk("local", None, None, True, 60, 4000), True, id="relevant"),
        pytest.param(["a.txt"], Bulk("local", None, None, False, 0, 0), False, id="cost of a document"),
    ],
)
def test_archives_and_crawls_go_through_shards(paths: list[str], bulk: Bulk, expected: bool) -> None:
    """And whatever says how a large reading is done."""
    assert is_bulk(paths, bulk) is expected


def test_a_folder_called_like_an_archive_is_a_folder(tmp_path: Path) -> None:
    """What lies in it is read file by file."""
    (tmp_path / "a.zip").mkdir()
    assert not is_bulk([str(tmp_path / "a.zip")], PLAIN)


def report(files: int, failed: int) -> Report:
    """Return the report of a reading of so many files."""
    failures = [Failure(f"{number}.txt", "cannot be read") for number in range(failed)]
    return Report(read=files - failed, failures=failures)


@pytest.mark.parametrize(
    ("files", "failed", "status"), [(0, 0, 0), (3, 0, 0), (3, 1, 1), (3, 2, 1), (3, 3, 2), (1, 1, 2)]
)
def test_the_status_tells_whether_all_some_or_none_were_read(files: int, failed: int, status: int) -> None:
    """0 all, 1 some failed, 2 none could be read."""
    assert status_of(report(files, failed)) == status


@pytest.mark.parametrize(("count", "named", "more"), [(1, 1, None), (5, 5, None), (6, 5, "1"), (20, 5, "15")])
def test_files_that_are_no_documents_are_named_as_far_as_one_reads(
    tmp_path: Path, count: int, named: int, more: str | None
) -> None:
    """Five of them, and how many more there are."""
    shell = Shell(Messages("en"), {}, tmp_path, Globals())
    said = _skipped(shell, [f"file{number}.bin" for number in range(count)])
    assert sum(f"file{number}.bin" in said for number in range(count)) == named
    assert more is None or more in said
