"""Which version of the reader this is: another one reads documents again, the same one does not."""

from __future__ import annotations

import hashlib
from importlib import resources
from importlib.resources.abc import Traversable

from lantu import __version__

_READERS = ("facts", "documents", "region", "language", "records")
_KINDS = (".py", ".toml", ".csv", ".tsv", ".yaml")


def reader_version(region: str) -> str:
    """Return the program's version with a mark of everything that decides what is read.

    The mark changes with a rule, a vocabulary or the region pack, so that a ledger is never left
    with what an older rule read without saying so.

    Parameters
    ----------
    region : str
        Name or path of the region pack.
    """
    digest = hashlib.sha256(region.encode())
    root = resources.files("lantu")
    for package in _READERS:
        _feed(digest, root.joinpath(package), package)
    return f"{__version__}+{digest.hexdigest()[:8]}"


def _feed(digest: hashlib._Hash, folder: Traversable, name: str) -> None:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir() and entry.name != "__pycache__":
            _feed(digest, entry, f"{name}/{entry.name}")
        elif entry.name.endswith(_KINDS):
            digest.update(f"{name}/{entry.name}\0".encode())
            digest.update(entry.read_bytes())
