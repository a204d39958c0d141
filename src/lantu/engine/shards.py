"""A job: every shard goes through the kernel into a part, on whatever runs it, and none is lost."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol

import pyarrow as pa

from lantu.engine.journal import Journal, Unit
from lantu.engine.parts import Part, Parts, PartWriter
from lantu.engine.processes import Died

_DEATHS_OF_A_ROW = 2
_MOST_ATTEMPTS = 100


class Shard(Protocol):
    """A piece of the input that one worker takes whole."""

    @property
    def key(self) -> str:
        """What tells it from all others, fit for a file name; the same for the same input."""

    def tables(self) -> Iterator[pa.Table]:
        """Yield its content, the same tables each time."""


class Kernel(Protocol):
    """What is done with a table; it knows nothing of where it runs."""

    schema: pa.Schema
    """Of what it returns."""

    def __call__(self, table: pa.Table) -> pa.Table:
        """Return the results of a table's rows."""

    def fail(self, table: pa.Table, problem: str) -> pa.Table:
        """Return what stands for rows that cannot be worked on."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A shard of which there is no part, and why.

    Attributes
    ----------
    key : str
    problem : str
        One line.
    """

    key: str
    problem: str


@dataclass(frozen=True, slots=True)
class _Task:
    shard: Shard
    parts: Parts
    attempt: int = 0


Runner = Callable[[Callable[[], Callable[[Any], Any]], Iterable[Any]], Iterator[Any]]
"""`run_here`, or `run_in_processes` or `run_on_ray` with their options bound."""


def map_shards(
    make_kernel: Callable[[], Kernel], shards: Iterable[Shard], parts: Parts, *, run: Runner
) -> Iterator[Part | Lost]:
    """Work on every shard that has no part yet, and yield what came of each, in any order.

    A shard whose worker dies is done again. The table it died in is then done row by row, and a row that
    kills twice is set aside with `Kernel.fail`: no other row is lost to it.

    Parameters
    ----------
    make_kernel : callable
        Builds the kernel, once in each worker; picklable.
    shards : iterable of Shard
        Taken as they are needed; picklable.
    parts : Parts
        What is done already is yielded as it is.
    run : callable
        Where the work runs.

    Yields
    ------
    Part or Lost
        Lost only where the shard itself cannot be read or written, or its workers die over and over.
    """
    done = parts.done()
    before: list[Part] = []

    def fresh() -> Iterator[_Task]:
        for shard in shards:
            if shard.key in done:
                before.append(done[shard.key])
            else:
                yield _Task(shard, parts)

    tasks: Iterable[_Task] = fresh()
    while True:
        again = []
        for result in run(partial(_make_worker, make_kernel), tasks):
            yield from before
            before.clear()
            if not isinstance(result, Died):
                yield result
            elif result.task.attempt < _MOST_ATTEMPTS:
                again.append(replace(result.task, attempt=result.task.attempt + 1))
            else:
                yield Lost(result.task.shard.key, f"its workers died {_MOST_ATTEMPTS} times; see the log")
        yield from before
        before.clear()
        if not again:
            return
        tasks = again


def _make_worker(make_kernel: Callable[[], Kernel]) -> Callable[[_Task], Part | Lost]:
    return partial(_work, make_kernel())


def _work(kernel: Kernel, task: _Task) -> Part | Lost:
    key = task.shard.key
    try:
        journal = Journal(task.parts.journal(key))
        with task.parts.writing(key, kernel.schema) as writer:
            for number, table in enumerate(task.shard.tables()):
                _do_table(kernel, table, number, journal, writer)
            part = writer.commit()
        journal.close()
        task.parts.journal(key).unlink(missing_ok=True)
    except (OSError, pa.ArrowException) as error:
        return Lost(key, _told(error))
    return part


def _do_table(kernel: Kernel, table: pa.Table, number: int, journal: Journal, writer: PartWriter) -> None:
    whole = Unit(number)
    if not journal.deaths_at(whole):
        journal.begin(whole)
        writer.write(kernel(table))
        return
    for row in range(table.num_rows):
        unit = Unit(number, row)
        piece = table.slice(row, 1)
        deaths = journal.deaths_at(unit)
        if deaths >= _DEATHS_OF_A_ROW:
            writer.write(kernel.fail(piece, f"the process that read it died {deaths} times"))
        else:
            journal.begin(unit)
            writer.write(kernel(piece))


def _told(error: BaseException) -> str:
    """Say in one line what the system said."""
    said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    where = f" ({os.fsdecode(error.filename)})" if isinstance(error, OSError) and error.filename else ""
    return " ".join(f"{said}{where}".split())[:300]
