"""A packed document that was damaged on its way, or packed by another version."""

from __future__ import annotations

import msgspec
import pytest
import zstandard

from lantu.errors import LedgerError
from lantu.ledger.packed import pack, unpack

from .worlds import document


@pytest.mark.parametrize(
    ("packed", "told"),
    [
        pytest.param(b"", "a packed document is damaged", id="nothing"),
        pytest.param(b"no package", "a packed document is damaged", id="something else"),
        pytest.param(pack(document(), [], [])[:-5], "a packed document is damaged", id="cut off"),
        pytest.param(zstandard.compress(b"\xc1"), "a packed document is damaged", id="no message"),
        pytest.param(
            zstandard.compress(msgspec.msgpack.encode({"format": 9})),
            "has format 9, expected 1",
            id="a later form",
        ),
        pytest.param(zstandard.compress(msgspec.msgpack.encode({})), "has format None", id="no form"),
        pytest.param(
            zstandard.compress(msgspec.msgpack.encode([1])), "a packed document is damaged", id="no table"
        ),
    ],
)
def test_what_cannot_be_unpacked_is_told(packed: bytes, told: str) -> None:
    """One error, and what to do: read it again."""
    with pytest.raises(LedgerError, match=rf"{told}.*read it again"):
        unpack(packed)
