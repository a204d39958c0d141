"""Reading files that nobody vouches for: in a process apart, each with limits of time and memory."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from lantu.documents import Limits
from lantu.documents.source import name_of
from lantu.workbench.kernel import Failed, Read, Task, make_kernel
from lantu.workbench.limits import Budget, TimeIsUpError, limit_process, time_limit


def make_guarded_kernel(region: str, limits: Limits, budget: Budget) -> Callable[[Task], Read | Failed]:
    """Build what reads files of a region within a budget; it limits the process that it is built in.

    A file that is stuck where nothing can interrupt it ends that process.
    """
    kernel = make_kernel(region, limits)
    limit_process(budget)
    return partial(_read_within, kernel, budget)


def _read_within(kernel: Callable[[Task], Read | Failed], budget: Budget, task: Task) -> Read | Failed:
    name = name_of(task.path)
    try:
        with time_limit(budget.seconds, ends_process=True):
            return kernel(task)
    except TimeIsUpError:
        return Failed(task, f"{name}: reading it took longer than {budget.seconds:g} s; split it")
