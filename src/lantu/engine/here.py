"""Work done in this process, one task after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


def run_here(make_kernel: Callable[[], Callable[[Task], Result]], tasks: Iterable[Task]) -> Iterator[Result]:
    """Yield the kernel's result for each task, in order.

    Parameters
    ----------
    make_kernel : callable
        Builds the kernel, which may be costly; called once, and not at all where there is no task.
    tasks : iterable

    Examples
    --------
    >>> list(run_here(lambda: abs, [-1, 2]))
    [1, 2]
    """
    kernel: Callable[[Task], Result] | None = None
    for task in tasks:
        # Not by its truth: a kernel with a length of 0 is a kernel too.
        kernel = make_kernel() if kernel is None else kernel
        yield kernel(task)
