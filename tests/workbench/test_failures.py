"""What went wrong in one line each, and files that are replaced whole or not at all."""

from __future__ import annotations

import os
import signal
import stat
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from lantu.errors import DocumentError, ExportError, LantuError
from lantu.workbench.failures import Failure, Raised, internal_fault, one_line, tell_raised
from lantu.workbench.limits import Budget, TimeIsUpError, time_limit
from lantu.workbench.replacing import replacing
from lantu.workbench.report import Report


def raised(error: BaseException) -> Any:
    """Return an error as it is when it was raised and caught."""
    try:
        raise error
    except BaseException as caught:
        return caught


@pytest.mark.parametrize(
    ("message", "line"),
    [("a\n  b", "a b"), ("  a\tb  ", "a b"), ("", ""), (ValueError("a\r\nb"), "a b"), (3, "3")],
)
def test_a_message_is_one_line(message: object, line: str) -> None:
    """Whatever white space parts the words, one blank does."""
    assert one_line(message) == line


@pytest.mark.parametrize(
    ("error", "names", "reason", "problem"),
    [
        (DocumentError("a.pdf: is damaged; save it again"), ("a.pdf",), "no document",
         "a.pdf: is damaged; save it again"),
        (DocumentError("a.pdf: is damaged"), ("folder/a.pdf", "a.pdf"), "no document",
         "folder/a.pdf: is damaged"),
        (LantuError("is damaged"), ("a.pdf",), "no document", "a.pdf: is damaged"),
        (MemoryError(), ("a.pdf",), "needs too much memory",
         "a.pdf: needs more memory than there is; split it"),
        (TimeIsUpError(), ("a.pdf",), "took too long",
         "a.pdf: took longer than it may; raise the limit or split it"),
    ],
)  # fmt: skip
def test_what_a_reader_raised(error: Any, names: tuple[str, ...], reason: str, problem: str) -> None:
    """The document is named once, by the name that users know, with what is wrong and what to do."""
    assert tell_raised(raised(error), *names) == Raised(reason, problem)


def test_a_budget_says_what_it_allows() -> None:
    """Where there was a limit, its number stands in the message."""
    budget = Budget(seconds=2.5, megabytes=800)
    assert "longer than 2.5 s" in tell_raised(raised(TimeIsUpError()), "a", budget=budget).problem
    assert (
        "more memory than 800 MB; raise the limit"
        in tell_raised(raised(MemoryError()), "a", budget=budget).problem
    )


def test_a_fault_of_ours_says_where() -> None:
    """The kind of the error, the file and the line of the program, and that it is to be reported."""
    error = raised(KeyError("x"))
    found = tell_raised(error, "a.pdf")
    assert found.reason == "fault of the reader"
    assert found.problem.startswith("a.pdf: the reader failed on it (KeyError in test_failures.py:")
    assert found.problem.endswith("this is a fault of Lantu: please report it with the file")
    assert internal_fault("job", error, "the job failed").startswith("job: the job failed (KeyError in")


def test_work_within_its_time_goes_on() -> None:
    """A limit that is not reached leaves neither a timer nor another handler behind."""
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(30, ends_process=True):
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 29
        assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] > 89
    with time_limit(30, ends_process=False):
        assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) == before


def test_time_that_is_up_is_told_inside() -> None:
    """What catches faults of a page does not catch this one; afterwards no timer runs on."""
    with pytest.raises(TimeIsUpError), time_limit(0.02, ends_process=False):
        try:
            time.sleep(5)
        except Exception:
            pytest.fail("taken for a fault of the document")
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_no_limit_is_none() -> None:
    """0 seconds are no limit, and in another thread signals reach nobody."""
    with time_limit(0, ends_process=True):
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    seen: list[float] = []

    def work() -> None:
        with time_limit(30, ends_process=True):
            seen.append(signal.getitimer(signal.ITIMER_REAL)[0])

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [0.0]


def names(folder: Path) -> list[str]:
    """Return what lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced_at_the_end(tmp_path: Path) -> None:
    """Until the block ends the old file is there, then the new one, and nothing beside it."""
    path = tmp_path / "a.txt"
    path.write_text("old", "utf-8")
    with replacing(path) as temporary:
        temporary.write_text("new", "utf-8")
        assert path.read_text("utf-8") == "old"
        assert temporary.parent == tmp_path
    assert (path.read_text("utf-8"), names(tmp_path)) == ("new", ["a.txt"])


def test_an_error_leaves_the_old_file(tmp_path: Path) -> None:
    """What goes wrong on the way leaves the file as it was, or absent, and no draft."""
    path = tmp_path / "a.txt"
    for text in (None, "old"):
        if text:
            path.write_text(text, "utf-8")
        with pytest.raises(ZeroDivisionError), replacing(path) as temporary:
            temporary.write_text("half", "utf-8")
            raise ZeroDivisionError
        assert names(tmp_path) == (["a.txt"] if text else [])
    assert path.read_text("utf-8") == "old"


def test_others_may_read_what_was_written(tmp_path: Path) -> None:
    """The file has the rights of any file that the user makes, not those of a draft."""
    plain = tmp_path / "plain.txt"
    plain.touch()
    with replacing(tmp_path / "a.txt"):
        pass
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    mask = os.umask(0o077)
    try:
        with replacing(tmp_path / "b.txt"):
            pass
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "b.txt").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("", "is a directory: give the name of a file to write"),
        ("gone/a.txt", "cannot be written (No such file or directory): give another file"),
        ("x" * 300, "cannot be written (File name too long): give another file"),
    ],
    ids=["folder", "no folder", "long"],
)
def test_a_path_that_cannot_be_written(tmp_path: Path, path: str, told: str) -> None:
    """The path is named with the reason and what to do, before any work is done."""
    with pytest.raises(ExportError) as refused, replacing(tmp_path / path):
        pytest.fail("the work was done")
    assert str(refused.value).startswith(str(tmp_path))
    assert told in str(refused.value)


def test_a_disk_that_fails_on_the_way(tmp_path: Path) -> None:
    """What the system says while the file is written is told as that of the file."""
    path = tmp_path / "a.txt"
    told = r"a\.txt cannot be written \(No space left on device\): give"
    with pytest.raises(ExportError, match=told), replacing(path):
        raise OSError(28, "No space left on device")
    assert names(tmp_path) == []


def test_a_report_survives_its_plain_values() -> None:
    """What a reading did is the same after it went through JSON, and every file is counted once."""
    report = Report(
        read=3, unchanged=2, copies=[("b", "a")], failures=[Failure("c", "c: gone")], notes=[("d", "scan")],
        unbound=7, skipped=["e.png"],
    )  # fmt: skip
    report.records["claim"] = 5
    assert Report.of(report.data()) == report
    assert report.files == 3 + 2 + 1 + 1, "what is no document is no file"
    assert report.data()["failures"] == [{"file": "c", "problem": "c: gone"}]
    older = {key: value for key, value in report.data().items() if key != "skipped"}
    assert Report.of(older).skipped == []
