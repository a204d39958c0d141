"""What users can begin runs as a job, and stopping it leaves what was done."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import lantu
from lantu.ledger import Ledger, LedgerWriter, open_ledger
from lantu.ledger.export.formats import FORMATS, Format
from lantu.ledger.upkeep import find_problems
from lantu.region.region import Region
from lantu.scenarios import read_scenario
from lantu.workbench.assessing import Assessment
from lantu.workbench.check import check
from lantu.workbench.examples import find_examples
from lantu.workbench.jobs import Event, Job, Jobs
from lantu.workbench.reading import read_documents
from lantu.workbench.work.assessing import assess_job
from lantu.workbench.work.comparing import check_job
from lantu.workbench.work.exporting import checked_job, export_job, report_job
from lantu.workbench.work.reading import read_job
from lantu.workbench.work.reviewing import review_job
from lantu.workbench.work.trying import try_job


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


@pytest.fixture
def ledger(folder: Path, tmp_path: Path) -> Iterator[Ledger]:
    """The ten documents, read."""
    read_documents([folder], tmp_path / "ten.ledger")
    with open_ledger(tmp_path / "ten.ledger") as opened:
        yield opened


def test_every_kind_runs_as_a_job(ledger: Ledger, tmp_path: Path) -> None:
    """Checking, assessing, trying, reviewing and exporting give what the functions give, and plain values."""
    region = Region.load("jingjinji")
    assessment = Assessment(ledger, region, today=datetime.date(2026, 11, 1))
    scenario = read_scenario(sorted((find_examples() / "scenarios").glob("*.toml"))[0])
    jobs: list[Job[Any]] = [
        check_job(ledger, region),
        assess_job(assessment, ["summary", "targets"]),
        try_job([scenario]),
        review_job(ledger, region, limit=3),
        export_job(ledger, region, tmp_path / "records.jsonl"),
        checked_job(ledger, region, "values", tmp_path / "values.jsonl"),
        report_job(assessment, tmp_path / "report.docx"),
    ]
    for job in jobs:
        job.run()
        assert (job.kind, job.state, job.problem) == (job.kind, "done", None)
        json.dumps(job.data()["result"])
    assert [job.kind for job in jobs] == ["check", "assess", "try", "review", "export", "export", "export"]
    solution, assessed, trials, queue, count, valued, cited = (job.result for job in jobs)
    assert solution.values == check(ledger, region).values
    assert set(assessed) == {"summary", "targets"}
    assert [trial.result.scenario.name for trial in trials] == [scenario.name]
    assert len(queue) == 3
    assert count == len((tmp_path / "records.jsonl").read_text("utf-8").splitlines())
    assert valued == len(solution.values)
    assert cited.footnotes > 0


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_stopped_writes_nothing(ledger: Ledger, tmp_path: Path, form: Format) -> None:
    """An export that is stopped leaves the file that was there, and no other beside it, in every format."""
    target = tmp_path / "out" / "records.zip"
    target.parent.mkdir()
    target.write_text("before", "utf-8")
    job = export_job(ledger, Region.load("jingjinji"), target, format=form)
    job.listen(lambda event: job.cancel() if event.unit == "records" else None)
    job.run()
    assert (job.state, target.read_text("utf-8")) == ("cancelled", "before")
    assert list(target.parent.iterdir()) == [target]


def test_comparing_stops_in_the_solver(ledger: Ledger, tmp_path: Path) -> None:
    """A check, and an export of what follows from one, stop after the figures are handed to the solver."""
    region, target = Region.load("jingjinji"), tmp_path / "values.jsonl"
    for job in (check_job(ledger, region), checked_job(ledger, region, "values", target)):
        told: list[int] = []

        def stop(event: Event, job: Job[Any] = job, told: list[int] = told) -> None:
            told.append(event.done)
            if told.count(len(ledger.claims)) == 3:
                job.cancel()

        job.listen(stop)
        job.run()
        assert job.state == "cancelled"
    assert not target.exists()
