"""Uploads as they travel: what was brought, how far it is, what came of each file."""

from __future__ import annotations

from msgspec import Struct

from lantu.atlas.api.shapes.documents import DocumentRow
from lantu.workbench.jobs import State


class UploadedFile(Struct, frozen=True):
    """A file that was brought; its ``document`` where the ledger has it, else its ``problem``."""

    name: str
    id: str
    size: int
    document: DocumentRow | None = None
    problem: str | None = None


class UploadShape(Struct, frozen=True, kw_only=True):
    """An upload: ``done`` of ``total`` files are dealt with; ``number`` grows with every change."""

    id: str
    who: str
    number: int
    state: State
    done: int
    total: int
    name: str
    problem: str | None
    files: list[UploadedFile]


class UploadPage(Struct, frozen=True, kw_only=True):
    """Uploads that one may see, the newest first, and what the next may bring."""

    items: list[UploadShape]
    most_files: int
    most_bytes: int
    most_bytes_each: int
    suffixes: list[str]
