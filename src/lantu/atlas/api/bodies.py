"""What comes with a write: JSON of a known shape and a bounded size."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from fastapi import Request
from starlette.exceptions import HTTPException

LARGEST_BYTES = 64 * 1024

Body = TypeVar("Body", bound=msgspec.Struct)


async def read_bytes(request: Request, most: int) -> bytes:
    """Return the whole body of a request.

    Raises
    ------
    HTTPException
        413 where it has more bytes than that; no more of it is read then.
    """
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise HTTPException(413, f"the body is larger than {most} bytes: send less")
        parts.append(part)
    return b"".join(parts)


async def read_body(request: Request, shape: type[Body], *, most: int = LARGEST_BYTES) -> Body:
    """Return a request's JSON as a struct.

    Raises
    ------
    HTTPException
        413 where it is too large, 415 where it is said to be something else than JSON, 422 where it has
        not that shape.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise HTTPException(415, f"the body is {kind[:80] or 'of no type'}: send application/json")
    content = await read_bytes(request, most)
    try:
        return msgspec.json.decode(content, type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise HTTPException(422, f"the body is not what this takes: {error}") from error


def takes(shape: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the keyword argument by which a route describes its body."""
    schema = {"$ref": f"#/components/schemas/{shape.__name__}"}
    return {
        "openapi_extra": {
            "requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}
        }
    }
