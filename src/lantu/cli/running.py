"""A job in the terminal: a bar that says how far it is, and Ctrl-C that ends it cleanly."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING, TypeVar

import typer

from lantu.cli.shell import Shell
from lantu.errors import StoppedError

if TYPE_CHECKING:
    from lantu.workbench.jobs import Event, Job

STOPPED = 130
_NAME = 40

T = TypeVar("T")


def run_job(shell: Shell, job: Job[T], *, quiet: bool, stopped: str) -> T:
    """Run a job here, and return its result.

    The first Ctrl-C stops it at the next piece, so that nothing is left half done; the second at once.

    Parameters
    ----------
    shell : Shell
    job : Job
    quiet : bool
        Whether no bar is drawn.
    stopped : str
        What is said when it was stopped.

    Raises
    ------
    LantuError
        What the work raised.
    Exit
        With the status of what was stopped.
    """
    with progress_bar(shell, quiet=quiet) as advance, _first_stops(job):
        if advance is not None:
            job.listen(advance)
        try:
            job.run()
            return job.result
        except (KeyboardInterrupt, StoppedError):
            shell.notice(stopped)
            raise typer.Exit(STOPPED) from None


@contextmanager
def _first_stops(job: Job[T]) -> Iterator[None]:
    # Only the main thread hears signals, and what was started in the background (nohup, &) is to hear none.
    before = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or before is signal.SIG_IGN:
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        job.cancel()

    signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def progress_bar(shell: Shell, *, quiet: bool) -> Iterator[Callable[[Event], None] | None]:
    """Give what draws a bar of each event; None where nobody looks."""
    if quiet or not shell.is_interactive:
        yield None
        return
    from rich.progress import (  # noqa: PLC0415  # noqa: PLC0415  not needed when piped
        BarColumn,
        DownloadColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    bars: dict[str, Progress] = {}

    def advance(event: Event) -> None:
        if event.total is None:
            return
        if not bars:
            amount = DownloadColumn() if event.unit == "bytes" else MofNCompleteColumn()
            columns = (TextColumn("{task.description}"), BarColumn(), amount, TimeRemainingColumn())
            name = TextColumn("{task.fields[name]}")
            bars["one"] = Progress(*columns, name, console=shell.err, transient=True)
            bars["one"].add_task(shell.text("read.progress"), total=None, name="")
            bars["one"].start()
        bar = bars["one"]
        bar.update(bar.task_ids[0], total=event.total, completed=event.done, name=event.name[-_NAME:])

    try:
        yield advance
    finally:
        for bar in bars.values():
            bar.stop()
