"""What can be handed over, in both directions: a request as plain values, and the job that it asks for."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lantu.documents import Limits
from lantu.errors import LedgerError
from lantu.ledger.judgements import Judgement, Lost
from lantu.ledger.judgements.judgement import Binding, decode_judgement, encode_judgement
from lantu.ledger.upkeep import compact, set_budget
from lantu.workbench.crawl import ImportReport, import_shards
from lantu.workbench.failures import Failure
from lantu.workbench.jobs.job import Job, Tracker
from lantu.workbench.judging import Judge, Taken
from lantu.workbench.reading import read_documents
from lantu.workbench.report import Progress

if TYPE_CHECKING:
    from lantu.workbench.handing.door import Keeper

Request = Mapping[str, Any]


def task_of(request: Request, ledger: Path, keeper: Keeper) -> Job[Any]:
    """Return the job that a request asks for; its result is made of plain values.

    Raises
    ------
    LedgerError
        When the request is of a kind that is not known here.
    """
    kind = str(request.get("kind"))
    if kind not in _TASKS:
        raise LedgerError(f"the atlas does not know how to {kind}: end it, or use the same version of Lantu")
    work = _TASKS[kind]
    who = str(request.get("who", ""))
    return Job(
        kind, lambda tracker: work(request, ledger, keeper, tracker), who=who, plain=lambda result: result
    )


def read_request(
    paths: Sequence[Path], *, region: str, processes: int, limits: Limits, who: str
) -> dict[str, Any]:
    """Return the request to read files and folders."""
    return {
        "kind": "read",
        "who": who,
        "paths": [str(path.absolute()) for path in paths],
        "region": region,
        "processes": processes,
        "file_bytes": limits.file_bytes,
    }


def _read(request: Request, ledger: Path, keeper: Keeper, tracker: Tracker) -> Any:
    def progress(told: Progress) -> None:
        tracker.step(told.done, told.total, unit="documents", name=told.name)

    with keeper.lend():
        report = read_documents(
            request["paths"],
            ledger,
            region=request["region"],
            processes=request["processes"],
            limits=Limits(file_bytes=request["file_bytes"]),
            progress=progress,
        )
    return report.data()


def _judge(request: Request, ledger: Path, keeper: Keeper, tracker: Tracker) -> Any:
    names = ("who", "why", "dropped", "fields", "about")
    told = {name: request[name] for name in names}
    return _plain(keeper.judge(request["act"], request["records"], **told, publish=True))


def _undo(request: Request, ledger: Path, keeper: Keeper, tracker: Tracker) -> Any:
    made = keeper.undo(request["reference"], who=request["who"], why=request["why"], publish=True)
    return _plain(made)


def _take_in(request: Request, ledger: Path, keeper: Keeper, tracker: Tracker) -> Any:
    with keeper.lend(), Judge(ledger, request["who"], owner="lantu atlas") as judge:
        taken = judge.take_in(io.StringIO(request["lines"]), request["name"])
    lost = [
        {"judgement": _plain(one.judgement), "binding": asdict(one.binding), "reason": one.reason}
        for one in taken.lost
    ]
    return {"new": taken.new, "known": taken.known, "lost": lost}


def taken_of(result: Mapping[str, Any]) -> Taken:
    """Return what became of a file of judgements, out of its plain values."""
    lost = tuple(
        Lost(decode_judgement(one["judgement"]), Binding(**one["binding"]), one["reason"])
        for one in result["lost"]
    )
    return Taken(result["new"], result["known"], lost)


def _import(request: Request, ledger: Path, keeper: Keeper, tracker: Tracker) -> Any:
    def progress(done: int, total: int) -> None:
        tracker.step(done, total, unit="parts")

    with keeper.lend():
        report = import_shards(Path(request["shards"]), ledger, progress=progress)
    failures = [list(failure) for failure in report.failures]
    return {"read": report.read, "unchanged": report.unchanged, "failures": failures}


def import_report_of(result: Mapping[str, Any]) -> ImportReport:
    """Return what an import did, out of its plain values."""
    failures = [Failure(*failure) for failure in result["failures"]]
    return ImportReport(result["read"], result["unchanged"], failures)


def _compact(request: Request, ledger: Path, keeper: Keeper, tracker: Tracker) -> Any:
    with keeper.lend():
        return compact(ledger)._asdict()


def _budget(request: Request, ledger: Path, keeper: Keeper, tracker: Tracker) -> Any:
    with keeper.lend():
        set_budget(ledger, request["megabytes"])


def _plain(judgement: Judgement) -> dict[str, Any]:
    return dict(encode_judgement(judgement))


_TASKS: dict[str, Callable[[Request, Path, Keeper, Tracker], Any]] = {
    "read": _read,
    "judge": _judge,
    "undo": _undo,
    "take in": _take_in,
    "import": _import,
    "compact": _compact,
    "budget": _budget,
}
