"""What users can begin runs as a job, and stopping it leaves what was done."""

from __future__ import annotations

from pathlib import Path

import pytest

import lantu
from lantu.ledger import LedgerWriter
from lantu.ledger.upkeep import find_problems
from lantu.workbench.jobs import Jobs
from lantu.workbench.work import read_job


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ten documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(10):
        text = f"20{number + 10}年，北京市新增造林绿化面积{number + 1}.5万亩。"
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return folder


def test_reading_as_a_job(folder: Path, tmp_path: Path) -> None:
    """A reading that runs as a job tells each document and gives its report."""
    with Jobs() as jobs:
        job = jobs.begin(read_job([folder], tmp_path / "x.ledger", who="wang"))
        last = [*job.follow()][-1]
    assert (last.state, last.done, last.total, last.unit) == ("done", 10, 10, "documents")
    assert job.result.read == 10
    assert job.data()["result"] == job.result.data()


def test_stopping_keeps_what_was_read(folder: Path, tmp_path: Path) -> None:
    """A reading that is stopped between documents keeps those it has read; going on reads the others."""
    path = tmp_path / "x.ledger"
    job = read_job([folder], path)
    job.listen(lambda event: job.cancel() if event.done == 4 else None)
    job.run()
    assert job.state == "cancelled"
    with lantu.open(path) as ledger:
        assert len(ledger.documents()) == 4
    assert find_problems(path) == []
    again = read_job([folder], path)
    again.run()
    assert (again.result.read, again.result.unchanged) == (6, 4)


def test_a_ledger_that_another_writes(folder: Path, tmp_path: Path) -> None:
    """A reading that may not write fails and names who does."""
    with LedgerWriter(tmp_path / "x.ledger", owner="another reading"):
        job = read_job([folder], tmp_path / "x.ledger")
        job.run()
    assert job.state == "failed"
    assert job.problem is not None
    assert "another reading" in job.problem
