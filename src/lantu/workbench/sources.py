"""What there is to read: files, what the table beside them says, and what the ledger has of them already."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path

from lantu.documents import find_files, read_metadata_table
from lantu.documents.source import name_of
from lantu.errors import DocumentError
from lantu.workbench.failures import Failure, one_line
from lantu.workbench.kernel import Task


class MetadataTables:
    """The tables ``documents.csv`` of the folders that files lie in, each read once.

    Attributes
    ----------
    failures : list of Failure
        Tables that could not be read.
    """

    def __init__(self) -> None:
        self._tables: dict[Path, dict[str, Mapping[str, str]]] = {}
        self.failures: list[Failure] = []

    def row(self, path: Path) -> Mapping[str, str]:
        """Return what the table beside a file says of it; empty where there is nothing."""
        folder = path.parent
        if folder not in self._tables:
            try:
                self._tables[folder] = read_metadata_table(folder)
            except DocumentError as error:
                self._tables[folder] = {}
                self.failures.append(Failure(name_of(folder / "documents.csv"), one_line(error)))
        return self._tables[folder].get(unicodedata.normalize("NFC", name_of(Path(path.name))), {})


def find_tasks(paths: Iterable[Path]) -> tuple[list[Task], list[Failure]]:
    """Return every file under the paths with its metadata, each once, folders in sorted order.

    Folders that cannot be opened or have no documents, and tables that cannot be read, are the failures.
    """
    tables = MetadataTables()
    tasks: dict[Path, Task] = {}
    failures: list[Failure] = []
    for path in paths:
        closed: list[OSError] = []
        files = list(find_files([path], on_error=closed.append))
        failures += [_closed_folder(error) for error in closed]
        if not files and not closed:
            problem = "the folder has no documents in it; give another one"
            failures.append(Failure(name_of(path), f"{name_of(path)}: {problem}"))
        for file in files:
            metadata = tables.row(file)
            task = Task(file, metadata, _fingerprint(metadata), _size(file))
            tasks.setdefault(file.absolute(), task)
    return list(tasks.values()), failures + tables.failures


def _closed_folder(error: OSError) -> Failure:
    name = name_of(Path(error.filename))
    return Failure(name, f"{name}: the folder cannot be opened ({error.strerror}); check its permissions")


def _fingerprint(metadata: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(sorted(metadata.items())).encode()).hexdigest()[:16]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        # Reading it will say what is wrong.
        return 0
