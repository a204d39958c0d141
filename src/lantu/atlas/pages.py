"""The built front end: its files by name, and the start page for every address that is a page."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, Request, Response

from lantu.atlas.api.problems import refuse
from lantu.atlas.headers import write_policy

STATIC = Path(__file__).parent / "static"
DOCS = Path(__file__).parent / "docs"
"""Where the built documentation lies (``make docs``), if it was built."""
_START = "index.html"
# An indicator's own words may hold a full stop too: /indicators/PM2.5年均浓度 is a page.
_FILE_NAME = re.compile(r"\.[A-Za-z][0-9A-Za-z]{0,8}$")
_NOT_BUILT = (
    "The atlas's pages are not built. In a checkout run `make atlas` (it needs Node.js 20 or later); "
    "in an installed Lantu this is a fault of the package. The data is at /api/v1/openapi.json.\n"
)
_DOCS_NOT_BUILT = (
    "The documentation is not built into this atlas. In a checkout run `make docs`; "
    "the same pages stand as text in the folder docs/ of the source. "
    "The API's routes are at /api-reference.\n"
)
_TYPES = {".js": "text/javascript", ".svg": "image/svg+xml", ".css": "text/css", ".html": "text/html"}


@dataclass(frozen=True, slots=True)
class PageFile:
    """A file of the front end, read once.

    Attributes
    ----------
    content : bytes
    media_type : str
    tag : str
        Entity tag.
    lasting : bool
        Whether its name holds its hash, so that a browser may keep it for good.
    policy : str or None
        Content security policy of its own; None for that of the atlas.
    """

    content: bytes
    media_type: str
    tag: str
    lasting: bool
    policy: str | None = None


def read_pages(folder: Path, *, inline: bool = False) -> dict[str, PageFile]:
    """Read every file of a built front end, by its path below the folder; empty where there is none.

    With ``inline`` the scripts that stand in its pages may run: see `headers.write_policy`.
    """
    pages = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            # The documentation's assets keep their names when they change.
            lasting = name.startswith("assets/") and folder.name == STATIC.name
            pages[name] = _read(path, lasting=lasting, inline=inline)
    return pages


def _read(path: Path, *, lasting: bool, inline: bool) -> PageFile:
    content = path.read_bytes()
    media_type = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    tag = f'W/"{hashlib.sha256(content).hexdigest()[:16]}"'
    policy = write_policy(content.decode()) if inline and media_type == "text/html" else None
    return PageFile(content, media_type, tag, lasting, policy)


def make_router(pages: dict[str, PageFile], docs: dict[str, PageFile]) -> APIRouter:
    """Return the routes of the pages. An address is looked up among the names, never joined to a path."""
    router = APIRouter(include_in_schema=False)

    @router.get("/docs")
    @router.get("/docs/{address:path}")
    async def show_docs(request: Request, address: str = "") -> Response:
        if not docs:
            return Response(_DOCS_NOT_BUILT, status_code=404, media_type="text/plain; charset=utf-8")
        if request.url.path == "/docs":
            # Links of the documentation are written as from inside a folder.
            return Response(status_code=307, headers={"Location": "/docs/"})
        file = docs.get(address) or docs.get(f"{address.rstrip('/')}/{_START}".lstrip("/"))
        if file is None:
            return refuse(404, "not found", f"/docs/{address} is no page of the documentation")
        return _send(request, file)

    @router.get("/{address:path}")
    async def show_page(request: Request, address: str) -> Response:
        if address == "api" or address.startswith("api/"):
            return refuse(404, "not found", f"/{address} is no route: /api/v1/openapi.json lists them")
        if not pages:
            return Response(_NOT_BUILT, status_code=503, media_type="text/plain")
        file = pages.get(address)
        if file is None and _FILE_NAME.search(address):
            return refuse(404, "not found", f"/{address} is no file of the atlas")
        file = file or pages[_START]
        return _send(request, file)

    return router


def _send(request: Request, file: PageFile) -> Response:
    keep = "public, max-age=31536000, immutable" if file.lasting else "no-cache"
    headers = {"ETag": file.tag, "Cache-Control": keep}
    if file.policy is not None:
        headers["Content-Security-Policy"] = file.policy
    if request.headers.get("if-none-match") == file.tag:
        return Response(status_code=304, headers=headers)
    return Response(file.content, media_type=file.media_type, headers=headers)
