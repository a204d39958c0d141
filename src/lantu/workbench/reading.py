"""Documents into a ledger: what is new or changed is read, the rest is left as it is."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from lantu.documents import Limits
from lantu.engine import Died, run_here, run_in_processes
from lantu.errors import StoppedError
from lantu.ledger import LedgerWriter
from lantu.workbench.guarded import make_guarded_kernel
from lantu.workbench.kernel import Failed, Read, Task, make_kernel
from lantu.workbench.limits import Budget
from lantu.workbench.reader_version import reader_version
from lantu.workbench.report import Progress, Report
from lantu.workbench.run import Run
from lantu.workbench.sources import find_tasks

_WORTH_PROCESSES = 2_000_000
"""Bytes of documents from which on starting processes costs less than they save."""


def read_documents(
    paths: Iterable[Path | str],
    ledger: Path,
    *,
    region: str = "jingjinji",
    processes: int = 1,
    limits: Limits | None = None,
    budget: Budget | None = None,
    progress: Callable[[Progress], None] | None = None,
    clock: Callable[[], datetime.datetime] | None = None,
) -> Report:
    """Read files and folders into a ledger, which is made where it does not exist.

    Parameters
    ----------
    paths : iterable of Path or str
        Files, and folders that are walked.
    ledger : Path
    region : str
        Name or path of the region pack.
    processes : int
        How many read; 0 for as many as there are cores. Few documents are read in this process.
        A script that asks for more than one must guard its main part by ``__name__``.
    limits : Limits, optional
        How much one file may cost.
    budget : Budget, optional
        Time and memory that one file may take. With it, files are read in processes apart, however few
        they are, and one that takes more is a failure: for files that nobody vouches for.
    progress : callable, optional
        Called after each file. Where it raises `StoppedError`, what was read by then is kept, and the error
        goes on to the caller.
    clock : callable, optional
        Gives the present moment with its time zone.

    Returns
    -------
    Report
        A file that cannot be read is a failure in it, and the others are read.

    Raises
    ------
    LedgerError
        When the ledger cannot be written.
    RegionError
        When the region pack cannot be used.
    StoppedError
        When ``progress`` raised it.
    """
    version = reader_version(region)
    limits = limits or Limits()
    tasks, failures, skipped = find_tasks([Path(path) for path in paths])
    if not tasks and not ledger.exists():
        # What cannot be read at all makes no ledger.
        return Report(failures=failures, skipped=skipped)
    with LedgerWriter(ledger, owner="lantu read", clock=clock) as writer:
        run = Run(writer, version, limits, tasks, progress)
        run.report.failures += failures
        run.report.skipped += skipped
        writer.begin_reading(version)
        # Closed at once, so that a reading that is broken off leaves no process that reads on.
        with closing(
            _results(region, limits, budget, run.tasks_to_read(), _processes(processes, tasks))
        ) as results:
            try:
                for result in results:
                    run.take(result)
            except StoppedError:
                run.keep()
                raise
        run.finish()
    return run.report


def _results(
    region: str, limits: Limits, budget: Budget | None, tasks: Iterator[Task], processes: int
) -> Generator[Read | Failed | Died[Task]]:
    if budget is not None:
        yield from run_in_processes(
            partial(make_guarded_kernel, region, limits, budget), tasks, processes=processes
        )
    elif processes > 1:
        yield from run_in_processes(partial(make_kernel, region, limits), tasks, processes=processes)
    else:
        yield from run_here(partial(make_kernel, region, limits), tasks)


def _processes(asked: int, tasks: list[Task]) -> int:
    if sum(task.size for task in tasks) < _WORTH_PROCESSES:
        return 1
    return min(len(tasks), asked or os.cpu_count() or 1)
