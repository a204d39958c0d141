"""Requests and results as plain values: what goes through the socket comes out as it went in."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

import pytest

from lantu.documents import Limits
from lantu.errors import LedgerError
from lantu.facts import Period, PlaceName, Quantity
from lantu.ledger import open_ledger
from lantu.ledger.judgements.judgement import encode_judgement, make_judgement
from lantu.workbench.care import budget_job, compact_job, restore_ledger
from lantu.workbench.crawl import ImportReport
from lantu.workbench.failures import Failure
from lantu.workbench.handing.judge import open_judge
from lantu.workbench.handing.tasks import import_report_of, read_request, taken_of, task_of
from lantu.workbench.judging import Judge

from ..made import claim, ledger_of, paper


def plain(told: Any) -> Any:
    """Send values through JSON, as a socket does."""
    return json.loads(json.dumps(told))


def test_a_reading_is_asked_for_by_whole_paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths are made whole where they are asked from: the atlas works elsewhere."""
    monkeypatch.chdir(tmp_path)
    request = read_request(
        [Path("a"), tmp_path / "b"], region="x", processes=2, limits=Limits(file_bytes=7), who="w"
    )
    assert plain(request) == {
        "kind": "read", "who": "w", "paths": [str(tmp_path / "a"), str(tmp_path / "b")], "region": "x",
        "processes": 2, "file_bytes": 7,
    }  # fmt: skip


def test_an_import_comes_back_as_it_was() -> None:
    """Counts and failures survive, with every failure's two parts."""
    report = ImportReport(3, 2, [Failure("a", "a: gone"), Failure("b", "b: damaged")])
    told = {"read": 3, "unchanged": 2, "failures": [list(failure) for failure in report.failures]}
    assert import_report_of(plain(told)) == report


def test_judgements_that_found_nothing_come_back(tmp_path: Path) -> None:
    """What a file of judgements became is told whole, the lost ones with their record and reason."""
    document = paper("a.txt", "疏解企业11家。", "2024")
    made = claim(document, "11家", "疏解企业11家", Quantity("=", 11, None, "家"),
                 places=(PlaceName("河北省", "130000"),), period=Period("2023", "2023"))  # fmt: skip
    with ledger_of(tmp_path / "x.ledger", (document, [made])) as ledger:
        (kept,) = ledger.claims
        bound = ledger.bind(kept)
    moment = datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC)
    judgement = make_judgement(
        "reject", (bound,), who="w", why="y", made=moment, dropped=(), fields=None, about=None
    )
    lost = {"judgement": dict(encode_judgement(judgement)), "binding": asdict(bound), "reason": "gone"}
    taken = taken_of(plain({"new": 1, "known": 4, "lost": [lost]}))
    assert (taken.new, taken.known, taken.lost[0].reason) == (1, 4, "gone")
    assert (taken.lost[0].judgement, taken.lost[0].binding) == (judgement, bound)


@pytest.mark.parametrize("request_", [{"kind": "dance"}, {}, {"kind": None}], ids=str)
def test_what_the_atlas_does_not_know(request_: dict[str, Any], tmp_path: Path) -> None:
    """A request of another version is refused with what to do, and nothing is begun."""
    told = f"the atlas does not know how to {request_.get('kind')}: end it, or use the same version"
    with pytest.raises(LedgerError, match=told):
        task_of(request_, tmp_path, cast("Any", None))


def test_a_task_says_who_asked(tmp_path: Path) -> None:
    """The job of a request bears its kind and who it is for, and waits until it is run."""
    job = task_of({"kind": "compact", "who": "w"}, tmp_path, cast("Any", None))
    assert (job.kind, job.who, job.state) == ("compact", "w", "waiting")


def test_care_without_an_atlas_is_done_here(tmp_path: Path) -> None:
    """A ledger that nobody serves is compacted, bounded and judged by this process."""
    path = tmp_path / "x.ledger"
    document = paper("a.txt", "疏解企业11家。", "2024")
    ledger_of(path, (document, [])).close()
    job = compact_job(path, who="w")
    job.run()
    assert (job.state, job.who, job.title) == ("done", "w", "x.ledger")
    assert job.data()["result"] == job.result._asdict()
    bound = budget_job(path, 500)
    bound.run()
    assert (bound.state, bound.data()["result"]) == ("done", None)
    with open_judge(path, "reader") as judge:
        assert isinstance(judge, Judge)
    with open_ledger(path) as ledger:
        assert [head.name for head in ledger.documents()] == ["a.txt"]


def test_a_backup_that_is_none(tmp_path: Path) -> None:
    """A file that is no backup makes no ledger."""
    file = tmp_path / "a.tar"
    file.write_bytes(b"no backup")
    with pytest.raises(LedgerError):
        restore_ledger(file, tmp_path / "x.ledger")
    assert not (tmp_path / "x.ledger").exists()
