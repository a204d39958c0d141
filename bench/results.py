"""RESULTS.md: what each bench printed when it last ran, on which machine, with which versions.

A bench that runs again replaces its own section and leaves the others: each says its commit and its day.
"""

from __future__ import annotations

import datetime
import os
import platform
import re
import subprocess
import textwrap
from importlib.metadata import version
from pathlib import Path

_TITLE = """# Results

Written by `make bench` (`python -m bench NAME` for one section). What a section shows was printed by the
bench of that name; what it means, what is asked and what was tried stands in the page that it names.
"""
_SECTION = re.compile(r"^## (?P<name>\w+)\n", re.M)
_PACKAGES = ("numpy", "scipy", "numba", "pyarrow", "duckdb", "highspy", "fastapi", "ray")


def keep_section(path: Path, name: str, printed: str, order: tuple[str, ...]) -> None:
    """Put what a bench printed into the file of results.

    Parameters
    ----------
    path : Path
        The file; made where it is absent.
    name : str
        Name of the bench, which heads its section.
    printed : str
    order : tuple of str
        Names of all benches, in which order the sections stand; what is none of them goes, and one that was
        never run says so.
    """
    sections = _sections_of(path.read_text(encoding="utf-8")) if path.exists() else {}
    sections[name] = f"{_circumstances(path.parent, name)}\n\n{textwrap.indent(printed.strip(), '    ')}\n"
    absent = "Not measured yet: `python -m bench {}` measures it and puts it here.\n"
    parts = [_TITLE] + [f"## {one}\n\n{sections.get(one, absent.format(one))}" for one in order]
    path.write_text("\n".join(parts), encoding="utf-8")


def _sections_of(text: str) -> dict[str, str]:
    found = list(_SECTION.finditer(text))
    ends = [one.start() for one in found[1:]] + [len(text)]
    return {one["name"]: text[one.end() : end].strip() + "\n" for one, end in zip(found, ends, strict=True)}


def _circumstances(folder: Path, name: str) -> str:
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False, cwd=folder
    ).stdout.strip()
    packages = ", ".join(f"{one} {version(one)}" for one in _PACKAGES)
    page = f" [What it means]({name}.md)." if (folder / f"{name}.md").exists() else ""
    return (
        f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}, commit {commit or 'unknown'}; {_processor()}, "
        f"{os.cpu_count()} cores, load {os.getloadavg()[1]:.1f} over the last five minutes; "
        f"{platform.python_implementation()} {platform.python_version()}, {packages}.{page}"
    )


def _processor() -> str:
    """Return what the system calls its processor, where it says so."""
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.machine()
    model = re.search(r"^model name\s*: (.+)$", told, re.M)
    return model[1].strip() if model else platform.machine()
