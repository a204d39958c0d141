"""How a job is cut: what each worker takes whole, known before anything is read."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import fsspec
import pyarrow as pa

from lantu.documents import Limits, find_files
from lantu.documents.archives import Broken, Item, is_archive, open_archive
from lantu.documents.source import name_of, read_source
from lantu.errors import DocumentError
from lantu.workbench.crawl.rows import tables_of
from lantu.workbench.failures import Failure, one_line
from lantu.workbench.sources import MetadataTables

_FILES, _BYTES = 200, 16_000_000
_KEY = 20


class PlanError(DocumentError):
    """What is to be read cannot be listed: a wrong address, or a store that cannot be reached."""


@dataclass(frozen=True, slots=True)
class _Loose:
    """A file that is one document."""

    path: str
    stated: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FilesShard:
    """Files of one folder or of several, few enough for one worker."""

    key: str
    files: tuple[_Loose, ...]
    size: int
    limits: Limits

    def tables(self) -> Iterator[pa.Table]:
        """Yield their bytes."""
        return tables_of(self._items())

    def _items(self) -> Iterator[Item | Broken]:
        for file in self.files:
            path = Path(file.path)
            try:
                source = read_source(path, self.limits)
            except DocumentError as error:
                yield Broken(name_of(path), one_line(error))
            else:
                yield Item(source.name, name_of(path), source.data, dict(file.stated))


@dataclass(frozen=True, slots=True)
class ArchiveShard:
    """An archive, on this machine or in a store."""

    key: str
    url: str
    size: int
    limits: Limits

    def tables(self) -> Iterator[pa.Table]:
        """Yield what lies in it."""
        return tables_of(self._items())

    def _items(self) -> Iterator[Item | Broken]:
        name = _shown(self.url)
        try:
            with _open(self.url) as stream:
                yield from open_archive(stream, name, self.limits)
        except (DocumentError, OSError) as error:
            yield Broken(name, one_line(error if name in str(error) else f"{name}: {error}"))


Shard = FilesShard | ArchiveShard


def find_shards(sources: Iterable[str], limits: Limits, *, version: str) -> tuple[list[Shard], list[Failure]]:
    """Return the shards of a job, the same for the same input, and what cannot be read at all.

    Parameters
    ----------
    sources : iterable of str
        Files, folders, archives, and addresses that fsspec knows (``file://``, ``s3://`` with the extra
        ``s3``); an address that ends in ``/`` is walked.
    limits : Limits
    version : str
        Of reader and settings: another one makes other shards.

    Raises
    ------
    PlanError
        An address cannot be reached.
    """
    tables = MetadataTables()
    failures: list[Failure] = []
    loose: list[tuple[_Loose, int, int]] = []
    shards: list[Shard] = []
    seen = set[str]()
    for source in sources:
        if "://" in source:
            shards += [_archive(url, size, mark, limits, version) for url, size, mark in _walk(source)]
            continue
        closed: list[OSError] = []
        for path in find_files([Path(source)], on_error=closed.append):
            where = str(path.absolute())
            if where in seen:
                # A file that is named and lies in a folder that is named too is one file.
                continue
            seen.add(where)
            size, changed = _stat(path)
            if is_archive(path.name) and size:
                shards.append(_archive(where, size, str(changed), limits, version))
            else:
                stated = tuple(sorted(tables.row(path).items()))
                loose.append((_Loose(where, stated), size, changed))
        failures += [Failure(str(error.filename), f"{error.filename}: {error.strerror}") for error in closed]
    return [*_batches(loose, limits, version), *shards], failures + tables.failures


def _batches(files: list[tuple[_Loose, int, int]], limits: Limits, version: str) -> Iterator[FilesShard]:
    batch: list[tuple[_Loose, int, int]] = []
    for file in files:
        batch.append(file)
        if len(batch) >= _FILES or sum(size for _, size, _ in batch) >= _BYTES:
            yield _files_shard(batch, limits, version)
            batch = []
    if batch:
        yield _files_shard(batch, limits, version)


def _files_shard(batch: list[tuple[_Loose, int, int]], limits: Limits, version: str) -> FilesShard:
    files = tuple(file for file, _, _ in batch)
    size = sum(size for _, size, _ in batch)
    return FilesShard(_key(version, limits, batch), files, size, limits)


def _archive(url: str, size: int, mark: str, limits: Limits, version: str) -> ArchiveShard:
    return ArchiveShard(_key(version, limits, (url, size, mark)), url, size, limits)


def _key(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogateescape")).hexdigest()[:_KEY]


def _stat(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except (OSError, ValueError):
        # Reading it will say what is wrong.
        return 0, 0
    return found.st_size, found.st_mtime_ns


def _walk(source: str) -> Iterator[tuple[str, int, str]]:
    """Yield the files at an address with size and what changes when they do."""
    try:
        store, path = fsspec.core.url_to_fs(source)
        found: dict[str, Any] = (
            store.find(path, detail=True) if source.endswith("/") else {path: store.info(path)}
        )
    except ImportError as error:
        raise PlanError(f"{source}: {error}; install what it names") from error
    except (OSError, ValueError) as error:
        raise PlanError(f"{source}: cannot be reached ({one_line(error)}); check the address") from error
    for name, info in sorted(found.items()):
        if is_archive(name):
            mark = info.get("ETag") or info.get("mtime") or info.get("created") or ""
            yield store.unstrip_protocol(name), int(info.get("size") or 0), str(mark)


def _open(url: str) -> BinaryIO:
    # What fsspec opens reads no line of bounded length; behind a buffer it does.
    return io.BufferedReader(fsspec.open(url, "rb").open())


def _shown(url: str) -> str:
    return url if "://" in url else name_of(Path(url).relative_to(Path(url).parent))
