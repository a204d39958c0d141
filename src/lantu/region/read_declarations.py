"""TOML tables whose meaning other packages own: identities, indices and vocabularies."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import Any

from lantu.region.pack import Pack
from lantu.region.table import Problem


@dataclass(frozen=True, slots=True)
class Declaration:
    """One entry of a TOML table.

    Attributes
    ----------
    kind : str
        ``identities``, ``indices`` or ``vocabularies``.
    file : str
        Path from the directory that holds the pack.
    table : str
        Name of the array that it stands in (``identity``, ``index``, ``form``).
    id : str
    entry : dict
        What the entry says, as TOML gives it.
    source : str
        Where it is from: its own ``source``, or that of the file.
    """

    kind: str
    file: str
    table: str
    id: str
    entry: dict[str, Any]
    source: str


def read_declarations(pack: Pack, kind: str, problems: list[Problem]) -> list[Declaration]:
    """Read the TOML tables of one kind: arrays of entries, each with an ``id``.

    Every file begins with ``licence`` and ``source``. An id stands once in its array.
    """
    found: list[Declaration] = []
    for file in pack.files(kind):
        shown = f"{pack.root.name}/{file}"
        try:
            said = tomllib.loads((pack.root / file).read_text(encoding="utf-8"))
        except OSError as error:
            problems.append(
                Problem(shown, None, f"cannot be read ({error.strerror})", "add it or take it off pack.toml")
            )
            continue
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            problems.append(Problem(shown, None, f"is not TOML: {error}", "mend the line that it names"))
            continue
        problems += [
            Problem(shown, None, f"has no {key}", f"add {key} = '...' on top")
            for key in ("licence", "source")
            if not isinstance(said.get(key), str)
        ]
        found += _entries(kind, shown, said, problems)
    return found


def _entries(kind: str, file: str, said: dict[str, Any], problems: list[Problem]) -> list[Declaration]:
    found, seen = [], set[tuple[str, str]]()
    for table, entries in said.items():
        if not isinstance(entries, list):
            continue
        for number, entry in enumerate(entries, start=1):
            identifier = entry.get("id") if isinstance(entry, dict) else None
            if not isinstance(identifier, str):
                problems.append(Problem(file, None, f"entry {number} of {table} has no id", "add id = '...'"))
                continue
            if (table, identifier) in seen:
                problems.append(Problem(file, None, f"{table} has the id {identifier!r} twice", "rename one"))
            seen.add((table, identifier))
            source = str(entry.get("source", said.get("source", "")))
            found.append(Declaration(kind, file, table, identifier, entry, source))
    return found
