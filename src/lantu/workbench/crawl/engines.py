"""Which engine a job runs on, by name."""

from __future__ import annotations

import importlib.util
import os
from functools import partial

from lantu.engine import Runner, run_in_processes, run_on_ray
from lantu.errors import SettingsError

ENGINES = ("local", "ray")


def choose_engine(name: str, *, processes: int = 0, address: str | None = None) -> Runner:
    """Return what runs a job.

    Parameters
    ----------
    name : {"local", "ray"}
        Processes of this machine, or a Ray cluster.
    processes : int
        Workers; 0 for one on each core, of this machine or of the cluster.
    address : str, optional
        Of the cluster; None starts one on this machine.

    Raises
    ------
    SettingsError
        There is no such engine, or Ray is not installed.
    """
    if name == "local":
        return partial(run_in_processes, processes=processes or os.cpu_count() or 1)
    if name == "ray":
        if importlib.util.find_spec("ray") is None:
            raise SettingsError("the engine ray is not installed: install lantu[ray], or use --engine local")
        return partial(run_on_ray, address=address, workers=processes)
    raise SettingsError(f"there is no engine {name!r}: choose one of {', '.join(ENGINES)}")
