"""Pages and cursors: a cursor belongs to one snapshot, in which nothing moves."""

from __future__ import annotations

import base64
import binascii

import msgspec
from starlette.exceptions import HTTPException

from lantu.atlas.opened import Snapshot

LARGEST_PAGE = 500


class Cursor(msgspec.Struct, frozen=True, array_like=True):
    """How many rows were shown, of which published snapshot."""

    snapshot: int
    shown: int

    def write(self) -> str:
        """Write the cursor as text that fits into an address.

        Examples
        --------
        >>> read_cursor(Cursor(3, 50).write(), snapshot=3)
        50
        """
        return base64.urlsafe_b64encode(msgspec.json.encode(self)).decode("ascii").rstrip("=")


def read_cursor(written: str | None, *, snapshot: int) -> int:
    """Return how many rows a client has seen; 0 where it has no cursor.

    Raises
    ------
    HTTPException
        400 where the text is no cursor, 409 where the ledger was published anew since.
    """
    if written is None:
        return 0
    try:
        padded = written + "=" * (-len(written) % 4)
        cursor = msgspec.json.decode(base64.b64decode(padded, altchars=b"-_", validate=True), type=Cursor)
    except (binascii.Error, msgspec.DecodeError, ValueError) as error:
        raise HTTPException(400, f"{written!r} is no cursor: take `next` of an earlier page") from error
    if cursor.snapshot != snapshot:
        raise HTTPException(409, "the ledger was read anew since that page: start again without a cursor")
    if not 0 <= cursor.shown < 2**40:
        raise HTTPException(400, f"{written!r} is no cursor: take `next` of an earlier page")
    return cursor.shown


def next_cursor(snapshot: Snapshot, shown: int, total: int) -> str | None:
    """Return the cursor of what follows; None at the end."""
    return Cursor(snapshot.ledger.snapshot, shown).write() if shown < total else None
