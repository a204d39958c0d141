"""Work gives the same results wherever it runs, and a dead process costs its own task only."""

from __future__ import annotations

import operator
import os
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from lantu.engine import Died, run_here, run_in_processes

Call = Callable[[], object]

# What other processes run must be found by import there: the tasks are calls of the standard library.
make_kernel = partial(partial, operator.call)


def squares(count: int) -> list[Call]:
    """Return tasks that give 0, 1, 4, 9 ..."""
    return [partial(pow, number, 2) for number in range(count)]


def test_here_in_order() -> None:
    """In this process results come in the order of the tasks."""
    assert list(run_here(make_kernel, squares(5))) == [0, 1, 4, 9, 16]


def test_no_task_builds_no_kernel() -> None:
    """Where there is nothing to do, the costly kernel is not built."""
    assert list(run_here(lambda: pytest.fail("built"), [])) == []


def test_processes_in_order() -> None:
    """In several processes results come in the order of the tasks too."""
    assert list(run_in_processes(make_kernel, squares(20), processes=2)) == [n * n for n in range(20)]


def test_a_dead_process_costs_its_own_task() -> None:
    """A task that kills its process is named, and every other one gives its result."""
    deadly = partial(os._exit, 1)
    tasks: list[Call] = [*squares(3), deadly, *squares(3)]
    results = list(run_in_processes(make_kernel, tasks, processes=2))
    assert [result for result in results if not isinstance(result, Died)] == [0, 1, 4, 0, 1, 4]
    assert isinstance(results[3], Died)
    assert results[3].task.func is os._exit  # type: ignore[attr-defined]


@pytest.mark.parametrize("kernel", [make_kernel, partial(int, "no kernel")])
def test_an_error_is_raised(kernel: Callable[[], Callable[[Call], object]]) -> None:
    """An error of a task, or of the making of the kernel, is raised here as it would be without processes."""
    with pytest.raises(ValueError, match="invalid literal"):
        list(run_in_processes(kernel, [partial(int, "no number")], processes=2))


def test_tasks_are_taken_as_needed() -> None:
    """No more tasks are taken than keep the processes busy."""
    taken: list[Call] = []

    def tasks() -> Iterator[Call]:
        for task in squares(100):
            taken.append(task)
            yield task

    results = run_in_processes(make_kernel, tasks(), processes=1)
    assert next(iter(results)) == 0
    assert len(taken) < 20
