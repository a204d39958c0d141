"""Work spread over processes of this machine, results in the order of the tasks."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_AHEAD = 4
"""Tasks in flight a process: enough to keep it busy, few enough to hold their results in memory."""


class Died(Generic[Task]):
    """What a task gives instead of a result when the process that worked on it died.

    Attributes
    ----------
    task :
        The task.
    """

    def __init__(self, task: Task) -> None:
        self.task = task


def run_in_processes(
    make_kernel: Callable[[], Callable[[Task], Result]], tasks: Iterable[Task], *, processes: int
) -> Iterator[Result | Died[Task]]:
    """Yield the kernel's result for each task, in order; a task that kills its process gives `Died`.

    Parameters
    ----------
    make_kernel : callable
        Builds the kernel, once in each process; it must be picklable (a function of a module, or a
        partial of one).
    tasks : iterable
        Picklable; taken as they are needed.
    processes : int
        How many, at least 1.
    """
    waiting: deque[tuple[Task, Future[Any]]] = deque()
    source = iter(tasks)
    pool = _pool(make_kernel, processes)
    try:
        while True:
            for task in source:
                waiting.append((task, _submit(pool, task)))
                if len(waiting) >= _AHEAD * processes:
                    break
            if not waiting:
                return
            task, future = waiting.popleft()
            try:
                result = future.result()
            except BrokenProcessPool:
                # Any of the tasks in flight may be what killed it: each gets a process of its own.
                suspects = [task, *(task for task, _ in waiting)]
                waiting.clear()
                pool.shutdown(wait=False)
                yield from _run_apart(make_kernel, suspects)
                pool = _pool(make_kernel, processes)
                continue
            yield result
    finally:
        _stop(pool)


def _run_apart(
    make_kernel: Callable[[], Callable[[Task], Result]], tasks: Iterable[Task]
) -> Iterator[Result | Died[Task]]:
    for task in tasks:
        pool = _pool(make_kernel, 1)
        try:
            result: Result = _submit(pool, task).result()
        except BrokenProcessPool:
            yield Died(task)
        else:
            yield result
        finally:
            _stop(pool)


def _submit(pool: ProcessPoolExecutor, task: Any) -> Future[Any]:
    try:
        return pool.submit(_work, task)
    except BrokenProcessPool as error:
        # The pool broke between two tasks: the caller learns it where it looks for the result.
        broken: Future[Any] = Future()
        broken.set_exception(error)
        return broken


def _pool(make_kernel: Callable[[], Any], processes: int) -> ProcessPoolExecutor:
    # Spawned, because a fork of a process with threads (a progress bar, a database) may hang.
    return ProcessPoolExecutor(
        processes, multiprocessing.get_context("spawn"), initializer=_prepare, initargs=(make_kernel,)
    )


def _stop(pool: ProcessPoolExecutor) -> None:
    workers = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for worker in workers:
        worker.terminate()


class _Worker:
    """What one process keeps between its tasks."""

    make_kernel: Callable[[], Callable[[Any], Any]]
    kernel: Callable[[Any], Any] | None = None


def _prepare(make_kernel: Callable[[], Callable[[Any], Any]]) -> None:
    # Ctrl-C reaches every process of the terminal; the one that hands out the tasks ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Worker.make_kernel = make_kernel


def _work(task: Any) -> Any:
    # Built at the first task and not before: what goes wrong then is raised where the results are.
    if _Worker.kernel is None:
        _Worker.kernel = _Worker.make_kernel()
    return _Worker.kernel(task)
