"""What a machine and a ledger are like: everything that is worth knowing before asking for help."""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
from dataclasses import dataclass
from importlib import metadata, resources
from pathlib import Path
from typing import Literal

from lantu import __version__
from lantu.errors import LantuError
from lantu.ledger.upkeep import find_problems
from lantu.region.region import Region

State = Literal["good", "note", "bad"]
_LIBRARIES = ("duckdb", "pyarrow", "numpy", "numba", "highspy", "ahocorasick-rs", "resiliparse", "pypdfium2")
_LEAST_SPACE_GB = 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes
    ----------
    subject : str
        Key of what was looked at: ``program``, ``space``, ``ledger`` ...
    state : {"good", "note", "bad"}
        ``note`` is worth knowing and harms nothing.
    said : str
        One line.
    """

    subject: str
    state: State
    said: str


def examine(ledger: Path, region: str) -> list[Finding]:
    """Look at the program, its libraries, the region pack, the engines, the disk and the ledger.

    Parameters
    ----------
    ledger : Path
        It need not exist.
    region : str
        Name or path of the region pack.
    """
    return [
        Finding(
            "program",
            "good",
            f"lantu {__version__}, Python {platform.python_version()}, {platform.platform()}",
        ),
        _libraries(),
        _region(region),
        _engines(),
        _atlas(),
        _space(ledger),
        *_ledger(ledger),
    ]


def _libraries() -> Finding:
    said, missing = [], []
    for name in _LIBRARIES:
        try:
            said.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    if missing:
        return Finding("libraries", "bad", f"not installed: {', '.join(missing)}; install lantu anew")
    return Finding("libraries", "good", ", ".join(said))


def _region(region: str) -> Finding:
    try:
        loaded = Region.load(region)
    except LantuError as error:
        return Finding("region", "bad", " ".join(str(error).split()))
    said = f"{loaded.name}: {len(loaded.places):,} places, {len(loaded.indicators):,} indicators"
    return Finding("region", "good", said)


def _engines() -> Finding:
    cores = os.cpu_count() or 1
    if importlib.util.find_spec("ray"):
        return Finding("engines", "good", f"{cores} cores here, ray")
    return Finding("engines", "good", f"{cores} cores here, no ray (install lantu[ray] for a cluster)")


def _atlas() -> Finding:
    if resources.files("lantu.atlas").joinpath("static", "index.html").is_file():
        return Finding("atlas", "good", "the web pages are built")
    return Finding("atlas", "note", "the web pages are not built; run make atlas, or install a wheel")


def _space(ledger: Path) -> Finding:
    folder = next(path for path in (ledger.absolute(), *ledger.absolute().parents) if path.exists())
    free = shutil.disk_usage(folder).free / 1e9
    if free >= _LEAST_SPACE_GB:
        return Finding("space", "good", f"{free:,.1f} GB free where the ledger is")
    return Finding("space", "bad", f"{free:,.1f} GB free where the ledger is; make room before reading on")


def _ledger(ledger: Path) -> list[Finding]:
    if not ledger.exists():
        return [Finding("ledger", "note", f"{ledger} is not there yet; lantu read makes it")]
    try:
        problems = find_problems(ledger)
    except LantuError as error:
        problems = [" ".join(str(error).split())]
    if problems:
        return [Finding("ledger", "bad", problem) for problem in problems]
    return [Finding("ledger", "good", f"{ledger} is sound")]
