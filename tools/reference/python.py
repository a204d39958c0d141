"""Every public name of the packages that people call, with its docstring."""

from __future__ import annotations

import importlib
import inspect
from types import ModuleType
from typing import Any

from tools.reference.tables import cell

PACKAGES = (
    "lantu", "lantu.facts", "lantu.documents", "lantu.records", "lantu.region", "lantu.ledger",
    "lantu.reconcile", "lantu.access", "lantu.scenarios", "lantu.engine", "lantu.testing",
)  # fmt: skip
MEASURES = ("lantu.assess", "lantu.assess.inequality", "lantu.assess.coordination")


def names(module: ModuleType) -> list[str]:
    """Return the public names of a package, in the order of its list."""
    if listed := getattr(module, "__all__", None):
        return [name for name in listed if not name.startswith("_")]
    return [
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and inspect.isfunction(value) and value.__module__ == module.__name__
    ]


def page(title: str, packages: tuple[str, ...]) -> str:
    """Return a page with the names of some packages."""
    parts = [f"# {title}", "Made from the docstrings; the examples in them are run by the tests."]
    for package in packages:
        module = importlib.import_module(package)
        parts += [f"## {package}", cell((inspect.getdoc(module) or "").split("\n\n")[0])]
        for name in names(module):
            value = getattr(module, name)
            written = _docstring(value)
            if written:
                parts += [f"### {package}.{name}", f"```text\n{name}{_signature(value)}\n\n{written}\n```"]
            else:
                parts += [f"### {package}.{name}", f"One of the values: `{cell(value)}`."]
    return "\n\n".join(parts) + "\n"


def _docstring(value: Any) -> str:
    if not (inspect.isclass(value) or inspect.isroutine(value) or inspect.ismodule(value)):
        return ""
    return (inspect.getdoc(value) or "").replace("```", "'''")


def _signature(value: Any) -> str:
    try:
        return str(inspect.signature(value)) if callable(value) else ""
    except ValueError:
        return ""
