"""The manifest of a pack: where it lies, what it builds on and which tables it has."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lantu.errors import RegionError
from lantu.region.table import Problem

MANIFEST = "pack.toml"
FORMAT = 1
TABLES = (
    "places", "indicators", "units", "parts", "vocabularies", "identities", "indices", "accounts",
    "boundaries", "areas", "stations", "points", "lines", "stretches", "minutes", "transfers", "seats",
    "roads", "centres", "statistics", "zone_hosts", "comparable_groups",
)  # fmt: skip
"""Kinds of table that a manifest may list; each kind has one reader."""
BUILT_IN = Path(__file__).parent / "packs"


@dataclass(frozen=True, slots=True)
class Pack:
    """What a manifest says.

    Attributes
    ----------
    root : Path
        Directory of the pack.
    name, title, english : str
        Short name, 中文 and English titles.
    extends : tuple of str
        Packs whose places and indicators it takes over, by name or by a path beside it.
    scope : tuple of str
        Codes of the provinces (or other places) that make up the region.
    tables : dict
        Kind of table -> files, paths inside the pack.
    """

    root: Path
    name: str
    title: str
    english: str
    extends: tuple[str, ...]
    scope: tuple[str, ...]
    tables: dict[str, tuple[str, ...]]

    def files(self, kind: str) -> tuple[str, ...]:
        """Return the files of one kind of table; empty where the pack has none."""
        return self.tables.get(kind, ())


def find_pack(pack: str | Path, beside: Path | None = None) -> Path:
    """Return the directory of a pack given by name (one that Lantu ships) or by path.

    Raises
    ------
    RegionError
        If there is neither; the message lists the packs that Lantu ships.
    """
    candidates = (
        [Path(pack)]
        if isinstance(pack, Path) or "/" in pack or "\\" in pack
        else [BUILT_IN / pack, Path(pack)]
    )
    if beside is not None:
        candidates.insert(0, beside / pack)
    for candidate in candidates:
        if (candidate / MANIFEST).is_file():
            return candidate
    shipped = ", ".join(sorted(path.parent.name for path in BUILT_IN.glob(f"*/{MANIFEST}")))
    message = f"no region pack {str(pack)!r}: expected a directory with {MANIFEST}, or one of {shipped}"
    raise RegionError(message)


def read_pack(root: Path, problems: list[Problem]) -> Pack:
    """Read a manifest; what is wrong with it goes to ``problems``, and what can be used is used.

    Raises
    ------
    RegionError
        If the manifest is no TOML at all.
    """
    try:
        said = tomllib.loads((root / MANIFEST).read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegionError(f"{root / MANIFEST}: is not TOML: {error}; mend the line that it names") from error
    known = {"name", "title", "english", "format", "extends", "scope", "tables", "licence", "about"}
    remedy = f"use one of {', '.join(sorted(known))}"
    problems += [
        Problem(MANIFEST, None, f"has an unknown key {key!r}", remedy) for key in sorted(said.keys() - known)
    ]
    problems += [
        Problem(MANIFEST, None, f"has no {key}", f"add {key} = '...'")
        for key in ("name", "title", "english", "licence")
        if not isinstance(said.get(key), str)
    ]
    if said.get("format") != FORMAT:
        found = f"has the format {said.get('format')!r}"
        problems.append(Problem(MANIFEST, None, found, f"this version reads format = {FORMAT}"))
    return Pack(
        root=root,
        name=str(said.get("name", root.name)),
        title=str(said.get("title", "")),
        english=str(said.get("english", "")),
        extends=_strings(said, "extends", problems),
        scope=_strings(said, "scope", problems),
        tables=_tables(said.get("tables", {}), problems),
    )


def _strings(said: dict[str, Any], key: str, problems: list[Problem]) -> tuple[str, ...]:
    value = said.get(key, [])
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        problems.append(Problem(MANIFEST, None, f"{key} is {value!r}", f"write {key} as a list of strings"))
        return ()
    return tuple(value)


def _tables(said: dict[str, Any], problems: list[Problem]) -> dict[str, tuple[str, ...]]:
    if not isinstance(said, dict):
        problems.append(
            Problem(MANIFEST, None, f"tables is {said!r}", "write a table [tables] of lists of files")
        )
        return {}
    remedy = f"use one of {', '.join(TABLES)}"
    problems += [
        Problem(MANIFEST, None, f"has an unknown kind of table {kind!r}", remedy)
        for kind in sorted(said.keys() - set(TABLES))
    ]
    return {kind: _strings(said, kind, problems) for kind in said.keys() & set(TABLES)}
