"""One reading on its way: every file ends in one count, whatever became of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lantu.documents import Limits, read_document
from lantu.engine import Died
from lantu.errors import StoppedError
from lantu.ledger import LedgerWriter, open_ledger
from lantu.workbench.guarded import _read_within
from lantu.workbench.kernel import Failed, Read, Task, make_kernel
from lantu.workbench.limits import Budget
from lantu.workbench.report import Progress
from lantu.workbench.run import Run
from lantu.workbench.sources import MetadataTables, find_tasks


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three short documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.txt").write_text(f"{name}：无数字。", "utf-8")
    return folder


@contextmanager
def running(path: Path, folder: Path, told: list[Progress]) -> Iterator[Run]:
    """Give a reading of a folder that is begun, and end it."""
    with LedgerWriter(path) as writer:
        writer.begin_reading("tests 1")
        run = Run(writer, "tests 1", Limits(), find_tasks([folder]).tasks, told.append)
        yield run
        run.finish()


def read(task: Task) -> Read:
    """Return a file without records."""
    return Read(task, read_document(task.path, metadata=task.metadata), (), ())


def test_each_file_ends_in_one_count(folder: Path, tmp_path: Path) -> None:
    """Read, failed and died: three files, three steps, and the names of those that were not read."""
    told: list[Progress] = []
    with running(tmp_path / "x.ledger", folder, told) as run:
        first, second, third = run.tasks_to_read()
        run.take(read(first))
        run.take(Failed(second, "b.txt: is damaged; save it again"))
        run.take(Died(third))
    report = run.report
    assert (report.read, report.unchanged, report.files) == (1, 0, 3)
    assert [Path(failure.path).name for failure in report.failures] == ["b.txt", "c.txt"]
    assert report.failures[0].problem == "b.txt: is damaged; save it again"
    assert (
        "the process that read it died; give it more memory or split the file" in report.failures[1].problem
    )
    assert [(one.done, one.total) for one in told] == [(1, 3), (2, 3), (3, 3)]
    assert (
        told[-1].done_bytes == told[-1].total_bytes == sum(path.stat().st_size for path in folder.iterdir())
    )


def test_a_reading_that_is_broken_off_keeps_what_it_read(folder: Path, tmp_path: Path) -> None:
    """What was taken in by then is there, and the next reading goes on with the rest."""
    path = tmp_path / "x.ledger"
    with pytest.raises(StoppedError), running(path, folder, []) as run:
        run.take(read(next(run.tasks_to_read())))
        run.keep()
        raise StoppedError("stopped as asked")
    told: list[Progress] = []
    with running(path, folder, told) as run:
        left = list(run.tasks_to_read())
        for task in left:
            run.take(read(task))
    assert [task.path.name for task in left] == ["b.txt", "c.txt"]
    assert (run.report.read, run.report.unchanged) == (2, 1)
    with open_ledger(path) as ledger:
        assert sorted(head.name for head in ledger.documents()) == ["a.txt", "b.txt", "c.txt"]


def test_of_two_of_one_content_one_is_read(folder: Path, tmp_path: Path) -> None:
    """The second names the first, in this reading and in the next."""
    path = tmp_path / "x.ledger"
    (folder / "z.txt").write_bytes((folder / "a.txt").read_bytes())
    for expected in (3, 0):
        with running(path, folder, []) as run:
            tasks = list(run.tasks_to_read())
            for task in tasks:
                run.take(read(task))
        assert len(tasks) == expected
        assert [(Path(one).name, Path(other).name) for one, other in run.report.copies] == [
            ("z.txt", "a.txt")
        ]


def test_a_file_that_goes_away_is_a_failure(folder: Path, tmp_path: Path) -> None:
    """What was found and is gone when it is read is told, and the others are read."""
    with running(tmp_path / "x.ledger", folder, []) as run:
        (folder / "b.txt").unlink()
        tasks = list(run.tasks_to_read())
    assert [task.path.name for task in tasks] == ["a.txt", "c.txt"]
    (failure,) = run.report.failures
    assert Path(failure.path).name == "b.txt"


def test_a_kernel_tells_what_it_cannot_read(folder: Path) -> None:
    """A damaged file is a failure in one line with its name once; a sound one is read."""
    kernel = make_kernel("jingjinji", Limits())
    (folder / "d.pdf").write_bytes(b"%PDF-1.4 nothing")
    found = {task.path.name: kernel(task) for task in find_tasks([folder]).tasks}
    assert isinstance(found["a.txt"], Read)
    failed = found["d.pdf"]
    assert isinstance(failed, Failed)
    assert failed.problem.count("d.pdf") == 1
    assert "\n" not in failed.problem


def test_a_file_that_takes_too_long_is_a_failure(folder: Path) -> None:
    """Time that is up ends the file and not the process; within its time a file is read."""
    task = find_tasks([folder / "a.txt"]).tasks[0]

    def slow(task: Task) -> Read:
        time.sleep(5)
        return read(task)

    found = _read_within(slow, Budget(seconds=0.05), task)
    assert isinstance(found, Failed)
    assert found.problem.endswith("a.txt: reading it took longer than 0.05 s; split it")
    assert isinstance(_read_within(read, Budget(seconds=30), task), Read)


def test_a_table_is_read_once_for_its_folder(folder: Path) -> None:
    """Rows are found by name in either form of Unicode; a broken table is told once."""
    (folder / "documents.csv").write_text("file,date\ne\u0301.txt,2020\na.txt,2021\n", "utf-8")
    tables = MetadataTables()
    assert tables.row(folder / "a.txt")["date"] == "2021"
    assert tables.row(folder / "\u00e9.txt")["date"] == tables.row(folder / "e\u0301.txt")["date"] == "2020"
    assert tables.row(folder / "b.txt") == {}
    assert tables.failures == []
    (folder / "documents.csv").write_text("name;date\na.txt;2020\n", "utf-8")
    assert tables.row(folder / "a.txt")["date"] == "2021", "read once"
    broken = MetadataTables()
    assert broken.row(folder / "a.txt") == broken.row(folder / "b.txt") == {}
    assert len(broken.failures) == 1


def test_what_is_said_of_a_file_is_part_of_it(folder: Path) -> None:
    """Another row of the table makes another fingerprint; the same row, the same."""
    prints = []
    for date in ("2020", "2020", "2021"):
        (folder / "documents.csv").write_text(f"file,date\na.txt,{date}\n", "utf-8")
        prints.append({task.path.name: task.fingerprint for task in find_tasks([folder]).tasks})
    assert prints[0] == prints[1]
    assert {name for name in prints[0] if prints[0][name] != prints[2][name]} == {"a.txt"}
