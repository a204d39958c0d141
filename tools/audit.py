"""Known vulnerabilities of what is locked, where no network is: ``make audit ADVISORIES=PATH``.

PATH holds records of the Open Source Vulnerability format (https://ossf.github.io/osv-schema/), as JSON or
YAML: a folder, such as a clone of a database of advisories, or the zip that osv.dev offers of one ecosystem.
All that is locked is looked up, of Python under PyPI and of ``web/package-lock.json`` under npm; what only an
extra or development brings is told as such. What it prints says how many records there were and how new the
newest is, for an old database finds nothing new. It ends with 1 where a locked version is affected, and else
with 2 where there is nothing to look in, or a record cannot be read or does not tell; such a record is named
and hides no other.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import yaml
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]


class _Written(yaml.SafeLoader):
    """Leaves each scalar as it is written, but for null: an unquoted 3.10 is a version and no number."""


_Written.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(":null")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _read_yaml(text: bytes) -> Any:
    return _Written(text).get_single_data()


def _order_npm(text: str) -> tuple[Any, ...]:
    """Return what orders versions as Semantic Versioning does: 1.0.0-1 is before 1.0.0, in PyPI after it."""
    parts = re.fullmatch(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?", text)
    if not parts:
        raise ValueError(f"Invalid version: {text!r}")
    release = tuple(int(part or 0) for part in parts.group(1, 2, 3))
    marks = (parts[4] or "").split(".")
    early = tuple((0, int(mark), "") if mark.isdigit() else (1, 0, mark) for mark in marks)
    return (release, not parts[4], early)


READERS: dict[str, Callable[[bytes], Any]] = {".json": json.loads, ".yaml": _read_yaml, ".yml": _read_yaml}
ORDERS: dict[str, Callable[[str], Any]] = {"PyPI": Version, "npm": _order_npm}


@dataclass(frozen=True, slots=True)
class Package:
    """One locked package; `name` in the spelling under which its ecosystem compares names."""

    ecosystem: str
    name: str
    version: str
    aside: bool = False  # only an extra or development brings it

    def __str__(self) -> str:
        return f"{self.name} {self.version}" + (" (extra or development)" if self.aside else "")


@dataclass(slots=True)
class Findings:
    """What the records say: a line for each hit and for each record that does not tell, and their extent."""

    hits: set[str] = field(default_factory=set)
    untold: set[str] = field(default_factory=set)
    seen: Counter[str] = field(default_factory=Counter)
    newest: str = ""


def read_locks(root: Path) -> list[Package]:
    """Return what the locks under `root` bring, each package once."""
    locked: dict[tuple[str, str, str], bool] = {}
    for lock in ("requirements-dev.lock", "requirements.lock"):  # the first holds the second
        pins = re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;]+)", (root / lock).read_text(), re.M)
        for name, version in pins:
            locked["PyPI", canonicalize_name(name), version] = lock == "requirements-dev.lock"
    entries = json.loads((root / "web" / "package-lock.json").read_text())["packages"]
    for path, entry in entries.items():
        if path:
            key = ("npm", path.rpartition("node_modules/")[2], entry["version"])
            locked[key] = locked.get(key, True) and bool(entry.get("dev"))
    return [Package(*key, aside) for key, aside in locked.items()]


def read_records(path: Path) -> Iterator[tuple[str, Mapping[str, Any] | ValueError]]:
    """Yield name and content of every record in a folder or zip, or in its place why it cannot be read."""
    for name, text in _texts(path):
        try:
            record = READERS[Path(name).suffix](text)
        except (ValueError, yaml.YAMLError) as fault:
            yield name, ValueError(f"cannot be read as a record: {fault}")
            continue
        if isinstance(record, dict) and ("affected" in record or "affects" in record):
            yield name, record


def _texts(path: Path) -> Iterator[tuple[str, bytes]]:
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if file.suffix in READERS and file.is_file():
                yield str(file), file.read_bytes()
        return
    with ZipFile(path) as archive:
        for name in sorted(archive.namelist()):
            if Path(name).suffix in READERS:
                yield name, archive.read(name)


def is_affected(package: Package, affected: Mapping[str, Any]) -> bool:
    """Tell whether `package` is listed, or lies in a range; a range without an end goes on for ever.

    Raises
    ------
    ValueError
        Where nothing that can be ordered names the version, and something cannot be ordered or is not there.
    """
    if not affected.keys() & {"versions", "ranges"}:
        raise ValueError("no versions and no ranges beside its package")
    order = ORDERS[package.ecosystem]
    version, faults = order(package.version), []
    for text in affected.get("versions") or ():
        with suppress(ValueError):  # lists of old packages hold what no order takes, beside what it does
            if order(text) == version:
                return True
    for part in affected.get("ranges") or ():
        if part["type"] in ("ECOSYSTEM", "SEMVER"):
            try:
                if _within(version, part["events"], order):
                    return True
            except ValueError as fault:
                faults.append(str(fault))
    if faults:
        raise ValueError("; ".join(faults))
    return False


def _within(version: Any, events: Sequence[Mapping[str, str]], order: Callable[[str], Any]) -> bool:
    """Walk the events in the order of their versions, as the format's own evaluation does."""
    inside = False
    for at, kind in sorted((order(value), kind) for event in events for kind, value in event.items()):
        if kind == "introduced" and version >= at:
            inside = True
        elif (kind == "fixed" and version >= at) or (kind == "last_affected" and version > at):
            inside = False
    return inside


def find_affected(
    packages: Iterable[Package], records: Iterable[tuple[str, Mapping[str, Any] | ValueError]]
) -> Findings:
    """Return which of `packages` the records name, and which records do not tell."""
    locked = defaultdict(list)
    for package in packages:
        locked[package.ecosystem, package.name].append(package)
    found = Findings()
    for name, record in records:
        if isinstance(record, ValueError):
            found.untold.add(f"{name} {record}")
            continue
        found.newest = max(found.newest, str(record.get("modified", "")))
        if record.get("withdrawn"):
            continue
        # Before "affected" there was one package, named by the record itself.
        parts = record.get("affected") or [record]
        of_each = [(affected, affected.get("package") or {}) for affected in parts]
        found.seen.update({of.get("ecosystem", "") for _, of in of_each})
        for affected, of in of_each:
            ecosystem, called = of.get("ecosystem", ""), of.get("name", "")
            key = canonicalize_name(called) if ecosystem == "PyPI" else called
            for package in locked.get((ecosystem, key), ()):
                line = f"{package}: {_told(record, affected)}"
                try:
                    if is_affected(package, affected):
                        found.hits.add(line)
                except ValueError as fault:
                    found.untold.add(f"{name} does not tell: {fault} ({line})")
    return found


def _told(record: Mapping[str, Any], affected: Mapping[str, Any]) -> str:
    """Return a record in a line: its names, its summary or the first line of its details, and a last version.

    That version ends no range: GitHub gives it where no release is known to mend the fault.
    """
    names = " = ".join([record["id"], *(record.get("aliases") or ())])
    told = record.get("summary") or str(record.get("details") or "").strip().partition("\n")[0]
    last = (affected.get("database_specific") or {}).get("last_known_affected_version_range")
    return f"{names} {told}".rstrip() + (f" (last known to be affected: {last})" if last else "")


def main(path: Path) -> int:
    """Print what is known of the locked packages; return the status that the module describes."""
    packages = read_locks(ROOT)
    try:
        found = find_affected(packages, read_records(path))
    except (OSError, BadZipFile) as fault:
        print(f"audit: {path}: {fault}", file=sys.stderr)
        return 2
    for ecosystem in ORDERS:
        asides = [package.aside for package in packages if package.ecosystem == ecosystem]
        locked = f"{len(asides)} packages locked, {sum(asides)} of them for an extra or development"
        print(f"{ecosystem}: {locked}; {found.seen[ecosystem]} records")
        if not found.seen[ecosystem]:
            found.untold.add(f"{path} has no record of {ecosystem}: nothing was looked up")
    print(f"newest record: {found.newest[:10] or 'none'}")
    none = "no locked version is affected by what the records tell"
    print("\n".join(sorted(found.hits)) or none, flush=True)
    for line in sorted(found.untold):
        print(f"audit: {line}", file=sys.stderr)
    return 1 if found.hits else 2 if found.untold else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: make audit ADVISORIES=PATH (a folder or zip of records in the OSV format)")
    sys.exit(main(Path(sys.argv[1])))
