"""Where results are kept: Parquet files named by what is in them, each put in place by a rename."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

MANIFEST = "manifest.json"
_PARTS, _WORK = "parts", "work"
_HASH = 24
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Part:
    """A finished part.

    Attributes
    ----------
    key : str
        Of the shard that it was made of.
    name : str
        File name: the key and a hash of the content.
    rows, size : int
        Rows, and bytes on disk.
    """

    key: str
    name: str
    rows: int
    size: int


class Parts:
    """A folder of parts on a local or shared disk.

    A part appears whole or not at all; the manifest is written last, by a rename. The same shard written
    twice, by a worker that was thought dead, is one part.

    Parameters
    ----------
    folder : Path
        Made where it does not exist.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in (_PARTS, _WORK):
            (folder / name).mkdir(parents=True, exist_ok=True)

    def journal(self, key: str) -> Path:
        """Return where the journal of a shard is kept."""
        return self.folder / _WORK / f"{key}.journal"

    def done(self) -> dict[str, Part]:
        """Return the finished parts by key."""
        found = {}
        for path in sorted((self.folder / _PARTS).glob("*.parquet")):
            key = path.stem.split("-", 1)[0]
            found[key] = Part(key, path.name, pq.read_metadata(path).num_rows, path.stat().st_size)
        return found

    def path(self, part: Part) -> Path:
        """Return where a part lies."""
        return self.folder / _PARTS / part.name

    def is_whole(self, part: Part) -> bool:
        """Tell whether a part's content is what its name says."""
        return part.name == _name(part.key, self.path(part))

    @contextmanager
    def writing(self, key: str, schema: pa.Schema) -> Iterator[PartWriter]:
        """Open a part for writing; what is not committed is removed."""
        writer = PartWriter(self.folder, key, schema)
        try:
            yield writer
        finally:
            writer.drop()

    def publish(self, manifest: Mapping[str, Any]) -> None:
        """Write the manifest, whole or not at all."""
        draft = self.folder / f".{MANIFEST}.{os.getpid()}"
        with draft.open("w", encoding="utf-8") as file:
            json.dump(manifest, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.folder / MANIFEST)

    def clear_work(self) -> None:
        """Remove what only a job under way needs."""
        for path in (self.folder / _WORK).iterdir():
            path.unlink(missing_ok=True)


class PartWriter:
    """One part on its way."""

    def __init__(self, folder: Path, key: str, schema: pa.Schema) -> None:
        self._folder, self._key = folder, key
        self._draft = folder / _WORK / f"{key}.{os.getpid()}.draft"
        self._file = pq.ParquetWriter(self._draft, schema, compression="zstd")
        self._rows = 0

    def write(self, table: pa.Table) -> None:
        """Add rows."""
        self._file.write_table(table)
        self._rows += table.num_rows

    def commit(self) -> Part:
        """Put the part in place and return it, or the one that another worker put there before."""
        self._file.close()
        there = next((self._folder / _PARTS).glob(f"{self._key}-*.parquet"), None)
        if there is not None:
            return Part(self._key, there.name, self._rows, there.stat().st_size)
        with self._draft.open("rb+") as file:
            os.fsync(file.fileno())
        part = Part(self._key, _name(self._key, self._draft), self._rows, self._draft.stat().st_size)
        self._draft.replace(self._folder / _PARTS / part.name)
        return part

    def drop(self) -> None:
        """Remove the draft, where there still is one."""
        # A disk that is full cannot take the footer either; the draft goes all the same.
        with contextlib.suppress(OSError, pa.ArrowException):
            self._file.close()
        self._draft.unlink(missing_ok=True)


def _name(key: str, path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return f"{key}-{digest.hexdigest()[:_HASH]}.parquet"
