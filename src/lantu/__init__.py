"""Lantu (蓝图): what a regional development programme says, with the sentence that says it."""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = ["Scenario", "Workbook", "open", "read", "try_scenarios"]

_HOMES = {"Scenario": "lantu.scenarios", "try_scenarios": "lantu.workbench.trying"}


def __getattr__(name: str) -> Any:
    # Loaded late, so that `lantu --help` and every part that only asks for the version start at once.
    if name in __all__:
        return getattr(import_module(_HOMES.get(name, "lantu.workbench.api")), name)
    raise AttributeError(f"module 'lantu' has no attribute {name!r}")
