"""A ledger as one file that proves itself whole, and back."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
import zlib
from io import BufferedReader
from pathlib import Path
from typing import Any

from lantu.errors import LedgerError
from lantu.ledger.ledger import Ledger
from lantu.ledger.store import (
    DATABASE,
    READABLE,
    SEARCH,
    Manifest,
    read_manifest,
    snapshot_folder,
    write_manifest,
)

SCHEMA = "lantu.backup/1"
_CONTENTS = "backup.json"
_FILES = (DATABASE, SEARCH)
_PIECE = 1 << 20
# A zip whose own fields are spoilt claims passwords (RuntimeError) or methods that there are none of.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, EOFError, RuntimeError,
)  # fmt: skip


def back_up(ledger: Ledger, file: Path) -> int:
    """Write the snapshot that a ledger was opened at into a zip file; return its bytes.

    The file carries the sha256 of each part. Writers and readers go on meanwhile.

    Raises
    ------
    LedgerError
        When it cannot be written.
    """
    manifest = read_manifest(ledger.path)
    folder = snapshot_folder(ledger.path, ledger.snapshot)
    try:
        contents: dict[str, Any] = {
            "schema": SCHEMA,
            "ledger": {"schema": manifest.schema, "version": manifest.version},
            "sha256": {name: _sha256((folder / name).open("rb")) for name in _FILES},
        }
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(_CONTENTS, json.dumps(contents))
            for name in _FILES:
                archive.write(folder / name, name)
    except OSError as error:
        raise LedgerError(f"{file} cannot be written ({error.strerror}): give another file") from error
    return file.stat().st_size


def restore(file: Path, path: Path) -> None:
    """Make a ledger out of a backup, where there is nothing yet.

    Raises
    ------
    LedgerError
        When something stands there already, or the file is no whole backup; then nothing is made.
    """
    if path.exists():
        raise LedgerError(f"{path} is there already: give a path where nothing is, or move it away first")
    half = path.with_name(f".{path.name}.restoring")
    shutil.rmtree(half, ignore_errors=True)
    try:
        with zipfile.ZipFile(file) as archive:
            contents = _read_contents(archive, file)
            folder = snapshot_folder(half, 1)
            folder.mkdir(parents=True)
            for name in _FILES:
                with archive.open(name) as source, (folder / name).open("wb") as target:
                    shutil.copyfileobj(source, target, _PIECE)
                if _sha256((folder / name).open("rb")) != contents["sha256"][name]:
                    raise LedgerError(f"{file}: {name} is not what was backed up: take another backup")
        known = contents["ledger"]
        write_manifest(half, Manifest(known["schema"], int(known["version"]), 1))
        half.rename(path)
    except _BROKEN as error:
        raise LedgerError(f"{file} is no whole backup ({error}): take another one") from error
    except OSError as error:
        raise LedgerError(f"{file} cannot be restored to {path} ({error.strerror})") from error
    finally:
        shutil.rmtree(half, ignore_errors=True)


def _read_contents(archive: zipfile.ZipFile, file: Path) -> dict[str, Any]:
    contents: dict[str, Any] = json.loads(archive.read(_CONTENTS))
    if contents["schema"] != SCHEMA:
        raise LedgerError(f"{file} is a backup of {contents['schema']!r}, expected {SCHEMA!r}")
    if contents["ledger"]["version"] not in READABLE:
        raise LedgerError(
            f"{file} holds a ledger of version {contents['ledger']['version']}, "
            f"and this program reads {', '.join(map(str, READABLE))}: use another Lantu"
        )
    return contents


def _sha256(opened: BufferedReader) -> str:
    with opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
