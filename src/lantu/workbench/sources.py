"""What there is to read: files, what the table beside them says, and what the ledger has of them already."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from lantu.documents import find_files, is_foreign, read_metadata_table
from lantu.documents.archives import is_archive
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


class Found(NamedTuple):
    """What lies under the paths of a reading.

    Attributes
    ----------
    tasks : list of Task
        Every file with its metadata, each once, folders in sorted order.
    failures : list of Failure
        Folders that cannot be opened or have no documents, archives in folders, and tables that cannot be
        read.
    skipped : list of str
        Files of folders that are no documents: pictures, tables of data, programs.
    """

    tasks: list[Task]
    failures: list[Failure]
    skipped: list[str]


def find_tasks(paths: Iterable[Path]) -> Found:
    """Return what there is to read under the paths; a file that is named outright is never skipped."""
    tables = MetadataTables()
    tasks: dict[Path, Task] = {}
    failures: list[Failure] = []
    skipped: dict[Path, str] = {}
    for path in paths:
        closed: list[OSError] = []
        files = list(find_files([path], on_error=closed.append))
        failures += [_closed_folder(error) for error in closed]
        foreign = [file for file in files if file != path and is_foreign(file.name)]
        archives = [file for file in foreign if is_archive(file.name)]
        failures += [_packed(file) for file in archives]
        skipped |= {file.absolute(): name_of(file) for file in foreign if file not in archives}
        if len(files) == len(foreign) and not closed and not archives:
            problem = "the folder has no documents in it; give another one"
            failures.append(Failure(name_of(path), f"{name_of(path)}: {problem}"))
        for file in files:
            if file not in foreign:
                metadata = tables.row(file)
                task = Task(file, metadata, _fingerprint(metadata), _size(file))
                tasks.setdefault(file.absolute(), task)
    # A table of a folder that is named itself as well is read.
    left = [name for file, name in skipped.items() if file not in tasks]
    return Found(list(tasks.values()), failures + tables.failures, left)


def _packed(path: Path) -> Failure:
    name = name_of(path)
    return Failure(name, f"{name}: an archive inside a folder is not opened; give it by its own name")


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
