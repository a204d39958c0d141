"""Known vulnerabilities of what is locked, where no network is: ``make audit ADVISORIES=PATH``.

PATH holds records of the Open Source Vulnerability format (https://ossf.github.io/osv-schema/), as JSON or
YAML: a folder, such as a clone of a database of advisories, or the zip that osv.dev offers of one ecosystem.
Both locks are looked up: ``requirements.lock`` under PyPI, the packages of ``web/package-lock.json`` that go
into the atlas under npm. What it prints says how many records there were and how new the newest is, for an
old database finds nothing new. It ends with 1 where a locked version is affected, and with 2 where there is
nothing to look in or a record cannot be read.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import yaml
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parents[1]
READERS = {".json": json.loads, ".yaml": yaml.safe_load, ".yml": yaml.safe_load}


@dataclass(frozen=True, slots=True)
class Package:
    """One locked package; `name` in the spelling under which its ecosystem compares names."""

    ecosystem: str
    name: str
    version: str


def read_locks(root: Path) -> list[Package]:
    """Return what the two locks under `root` bring to a user, each package once."""
    pins = re.findall(
        r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;]+)", (root / "requirements.lock").read_text(), re.M
    )
    packages = [Package("PyPI", canonicalize_name(name), version) for name, version in pins]
    entries = json.loads((root / "web" / "package-lock.json").read_text())["packages"]
    for path, entry in entries.items():
        if path and not entry.get("dev"):
            packages.append(Package("npm", path.rpartition("node_modules/")[2], entry["version"]))
    return packages


def read_records(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield name and content of every record in a folder or zip; ValueError names one that cannot be read."""
    for name, text in _texts(path):
        try:
            record = READERS[Path(name).suffix](text)
        except (ValueError, yaml.YAMLError) as fault:
            raise ValueError(f"{name} cannot be read as a record: {fault}") from fault
        if isinstance(record, dict) and "affected" in record:
            yield name, record


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.suffix in READERS and file.is_file():
                yield str(file), file.read_text(encoding="utf-8")
        return
    with ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if Path(name).suffix in READERS:
                yield name, archive.read(name).decode("utf-8")


def is_affected(version: str, affected: Mapping[str, Any]) -> bool:
    """Tell whether `version` is listed, or lies in a range; a range without an end goes on for ever.

    Raises
    ------
    ValueError
        Where a version of the record or of the lock cannot be ordered.
    """
    if version in affected.get("versions", ()):
        return True
    ranges = [part for part in affected.get("ranges", ()) if part["type"] in ("ECOSYSTEM", "SEMVER")]
    try:
        return any(_within(Version(version), part["events"]) for part in ranges)
    except InvalidVersion as fault:
        raise ValueError(f"{fault} (beside the locked {version})") from fault


def _within(version: Version, events: Sequence[Mapping[str, str]]) -> bool:
    """Walk the events in the order of their versions, as the format's own evaluation does."""
    inside = False
    for at, kind in sorted((Version(value), kind) for event in events for kind, value in event.items()):
        if kind == "introduced" and version >= at:
            inside = True
        elif (kind == "fixed" and version >= at) or (kind == "last_affected" and version > at):
            inside = False
    return inside


def find_affected(
    packages: Iterable[Package], records: Iterable[tuple[str, Mapping[str, Any]]]
) -> tuple[list[str], Counter[str], str]:
    """Return a line for each hit, how many records each ecosystem had, and the day of the newest."""
    locked = defaultdict(list)
    for package in packages:
        locked[package.ecosystem, package.name].append(package)
    hits, seen, newest = [], Counter[str](), ""
    for name, record in records:
        newest = max(newest, str(record.get("modified", "")))
        if record.get("withdrawn"):
            continue
        of_each = [(affected, affected.get("package", {})) for affected in record["affected"]]
        seen.update({of.get("ecosystem") for _, of in of_each})
        for affected, of in of_each:
            ecosystem, called = of.get("ecosystem"), of.get("name", "")
            key = canonicalize_name(called) if ecosystem == "PyPI" else called
            for package in locked.get((ecosystem, key), ()):
                try:
                    affects = is_affected(package.version, affected)
                except ValueError as fault:
                    raise ValueError(f"{name}: {fault}") from fault
                if affects:
                    hits.append(f"{package.name} {package.version}: {record['id']} {_told(record)}")
    return sorted(set(hits)), seen, newest[:10]


def _told(record: Mapping[str, Any]) -> str:
    """Return what a record says in a line: its summary, or the first line of its details."""
    return record.get("summary") or str(record.get("details", "")).strip().partition("\n")[0]


def main(path: Path) -> int:
    """Print what is known of the locked packages; return the status that the module describes."""
    packages = read_locks(ROOT)
    try:
        hits, seen, newest = find_affected(packages, read_records(path))
    except (OSError, ValueError) as fault:
        print(f"audit: {fault}", file=sys.stderr)
        return 2
    for ecosystem in ("PyPI", "npm"):
        count = sum(package.ecosystem == ecosystem for package in packages)
        print(f"{ecosystem}: {count} packages locked, {seen[ecosystem]} records")
        if not seen[ecosystem]:
            print(f"audit: {path} has no record of {ecosystem}: nothing was looked up", file=sys.stderr)
    print(f"newest record: {newest or 'none'}")
    print("\n".join(hits) if hits else "no locked version is affected by what the records tell")
    return 1 if hits else 2 if not all(seen[ecosystem] for ecosystem in ("PyPI", "npm")) else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: make audit ADVISORIES=PATH (a folder or zip of records in the OSV format)")
    sys.exit(main(Path(sys.argv[1])))
