"""Work spread over a Ray cluster (extra ``ray``), results as they come."""

from __future__ import annotations

import importlib
import pickle
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, TypeVar

from lantu.engine.processes import Died

Task = TypeVar("Task")
Result = TypeVar("Result")


def run_on_ray(
    make_kernel: Callable[[], Callable[[Task], Result]],
    tasks: Iterable[Task],
    *,
    address: str | None = None,
    workers: int = 0,
) -> Iterator[Result | Died[Task]]:
    """Yield the kernel's result for each task as it comes; a task whose worker dies gives `Died`.

    A task whose worker or node dies is not tried again here, so that who hands out the tasks knows of it.
    Tasks and results go through Ray; what they name (files) must be in reach of all nodes.

    Parameters
    ----------
    make_kernel : callable
        Builds the kernel, once in each worker.
    tasks : iterable
        Taken as they are needed.
    address : str, optional
        Of the cluster (``auto``, ``HOST:PORT``, ``ray://HOST:PORT``); None starts one on this machine, or
        uses the one that this process is connected to.
    workers : int
        0 for one on each core of the cluster.

    Raises
    ------
    ImportError
        Ray is not installed.
    ConnectionError
        There is no cluster at the address.
    """
    ray: Any = importlib.import_module("ray")

    started = not ray.is_initialized()
    if started:
        ray.init(address=address, include_dashboard=False, log_to_driver=False, configure_logging=False)
    try:
        count = workers or max(1, int(ray.cluster_resources().get("CPU", 1)))
        work = ray.remote(num_cpus=1, max_retries=0)(_work)
        yield from _distribute(ray, partial(work.remote, ray.put(make_kernel)), iter(tasks), count)
    finally:
        if started:
            ray.shutdown()


class _Kernels:
    """What a worker process keeps between its tasks: the kernel that it built last."""

    made_by: Any = None
    kernel: Callable[[Any], Any] | None = None


def _work(make_kernel: Callable[[], Callable[[Any], Any]], task: Any) -> Any:
    written = pickle.dumps(make_kernel)
    if _Kernels.kernel is None or _Kernels.made_by != written:
        _Kernels.kernel, _Kernels.made_by = make_kernel(), written
    return _Kernels.kernel(task)


def _distribute(ray: Any, submit: Callable[[Any], Any], source: Iterator[Any], count: int) -> Iterator[Any]:
    """Keep every core at one task, and as many more waiting."""
    running: dict[Any, Any] = {}
    while True:
        while len(running) < 2 * count and (task := next(source, None)) is not None:
            running[submit(task)] = task
        if not running:
            return
        ready, _ = ray.wait(list(running), num_returns=1)
        for reference in ready:
            task = running.pop(reference)
            try:
                result = ray.get(reference)
            except ray.exceptions.RayTaskError:
                raise
            except ray.exceptions.RayError:
                yield Died(task)
            else:
                yield result
