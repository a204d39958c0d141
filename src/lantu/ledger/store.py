"""The ledger's directory: a working copy for the writer, published snapshots for readers.

::

    x.ledger/
      manifest.json          schema, version, which snapshot is published
      owner.lock             held by the process that writes
      work/                  ledger.duckdb, search.sqlite: the writer's own, there only while it writes
      snapshots/00000012/    the same two files, never changed after they were published
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from lantu.errors import LedgerError
from lantu.ledger.room import check_budget, check_disk, choose_kept, size_of

SCHEMA = "lantu.ledger"
VERSION = 6
READABLE = (2, 3, 4, 5, 6)
"""Versions that this program reads; a writer brings an older one to ``VERSION``."""
DATABASE = "ledger.duckdb"
SEARCH = "search.sqlite"
KEPT_SNAPSHOTS = 2
"""The published snapshot and the one before, which a reader may be opening at this moment."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is published.

    Attributes
    ----------
    schema, version :
        Name and version of the layout; another than this program's is refused.
    snapshot : int
        Number of the published snapshot; 0 where nothing is published yet.
    budget : int or None
        Bytes that all snapshots together may take; None where only the disk bounds them.
    """

    schema: str
    version: int
    snapshot: int
    budget: int | None = None


def snapshot_folder(folder: Path, number: int) -> Path:
    """Return where the snapshot of that number lies."""
    return folder / "snapshots" / f"{number:08d}"


def snapshot_sizes(folder: Path) -> list[int]:
    """Return the bytes of each snapshot, newest first."""
    return [size_of(one) for one in _snapshots(folder)]


def read_manifest(folder: Path) -> Manifest:
    """Read what is published.

    Raises
    ------
    LedgerError
        When the path is no ledger, or one that a newer program wrote.
    """
    path = folder / "manifest.json"
    try:
        written = json.loads(path.read_text("utf-8"))
        budget = written.get("budget")
        manifest = Manifest(
            written["schema"],
            int(written["version"]),
            int(written["snapshot"]),
            None if budget is None else int(budget),
        )
    except FileNotFoundError:
        what = "is no ledger (it has no manifest.json)" if folder.exists() else "does not exist"
        raise LedgerError(
            f"{folder} {what}: give the path of a ledger, "
            f"or make one with `lantu read FILES --ledger {folder}`"
        ) from None
    except NotADirectoryError:
        raise LedgerError(f"{folder} is a file; a ledger is a directory") from None
    except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
        raise LedgerError(f"{path} cannot be read as a ledger's manifest: {error}") from error
    if manifest.schema != SCHEMA or manifest.version not in READABLE:
        newer = manifest.schema == SCHEMA and manifest.version > VERSION
        remedy = "use a newer Lantu" if newer else "read the documents into a new ledger with `lantu read`"
        raise LedgerError(
            f"{folder} is a ledger of {manifest.schema} {manifest.version}, "
            f"and this program reads {SCHEMA} {VERSION}: {remedy}"
        )
    return manifest


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Put a manifest in place in one step, so that a reader sees the old one or the new one."""
    temporary = folder / "manifest.json.new"
    with temporary.open("w", encoding="utf-8") as file:
        json.dump(asdict(manifest), file)
        file.flush()
        os.fsync(file.fileno())
    temporary.rename(folder / "manifest.json")
    _sync_folder(folder)


def prepare_work(folder: Path) -> Path:
    """Return the writer's working copy, made from the published snapshot unless a broken run left one.

    A working copy that a killed run left behind holds everything it had committed, so it is gone
    on with. The caller holds the ownership.
    """
    work = folder / "work"
    if work.exists():
        return work
    manifest = read_manifest(folder)
    half = folder / "work.new"
    shutil.rmtree(half, ignore_errors=True)
    latest = _latest_snapshot(folder, manifest)
    if latest:
        check_disk(folder, size_of(snapshot_folder(folder, latest)))
        shutil.copytree(snapshot_folder(folder, latest), half)
    else:
        half.mkdir()
    half.rename(work)
    return work


def publish_work(folder: Path, *, keep_work: bool) -> int:
    """Make the (closed, or checkpointed and idle) working copy the next snapshot; return its number.

    Of older snapshots those stay that a reader may be opening, as far as the budget has room for them.

    Raises
    ------
    LedgerRoomError
        When the budget or the disk cannot take it; then everything stays as it is.
    """
    manifest = read_manifest(folder)
    needed = size_of(folder / "work")
    check_budget(folder, needed, manifest.budget)
    if keep_work:
        check_disk(folder, needed)
    number = _latest_snapshot(folder, manifest) + 1
    target = snapshot_folder(folder, number)
    target.parent.mkdir(exist_ok=True)
    source = folder / "work"
    if keep_work:
        source = folder / "snapshots" / "new"
        shutil.rmtree(source, ignore_errors=True)
        shutil.copytree(folder / "work", source)
    for file in source.iterdir():
        with file.open("rb") as opened:
            os.fsync(opened.fileno())
    source.rename(target)
    _sync_folder(target.parent)
    write_manifest(folder, Manifest(SCHEMA, VERSION, number, manifest.budget))
    kept = choose_kept(snapshot_sizes(folder), manifest.budget, KEPT_SNAPSHOTS)
    for old in _snapshots(folder)[kept:]:
        shutil.rmtree(old, ignore_errors=True)
    return number


def is_unfinished(folder: Path) -> bool:
    """Tell whether a writer is at work, or was killed before all it had committed was published."""
    manifest = read_manifest(folder)
    return (folder / "work").exists() or _latest_snapshot(folder, manifest) > manifest.snapshot


def _latest_snapshot(folder: Path, manifest: Manifest) -> int:
    # A kill between the two renames of publishing leaves a whole snapshot that the manifest does not name.
    return max([manifest.snapshot, *(int(path.name) for path in _snapshots(folder))])


def _snapshots(folder: Path) -> list[Path]:
    found = (path for path in (folder / "snapshots").glob("[0-9]*") if path.name.isdecimal())
    return sorted(found, reverse=True)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make an empty ledger where there is nothing yet.

    Raises
    ------
    LedgerError
        When something else stands there, or it cannot be made.
    """
    own = {"owner.lock", "manifest.json.new"}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / "manifest.json").exists():
            return
        if not {file.name for file in folder.iterdir()} <= own:
            raise LedgerError(f"{folder} is a directory with other files and no ledger: give another path")
        write_manifest(folder, Manifest(SCHEMA, VERSION, 0))
    except FileExistsError:
        raise LedgerError(f"{folder} is a file; a ledger is a directory: give another path") from None
    except OSError as error:
        raise LedgerError(f"{folder} cannot be written ({error.strerror}): give another path") from error
