"""Uploads: bring documents, follow how they are read, stop it, open what came of it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Mapping
from pathlib import PurePath
from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Header, Path, Request, Response
from fastapi.responses import StreamingResponse
from starlette.exceptions import HTTPException

from lantu.atlas.api.answers import opened
from lantu.atlas.api.convert import to_document_row
from lantu.atlas.api.openapi import returns
from lantu.atlas.api.shapes import UploadedFile, UploadPage, UploadShape
from lantu.atlas.guard.gate import require
from lantu.atlas.guard.people import Person
from lantu.atlas.uploads import Brought, Upload, Uploads, take_in
from lantu.atlas.uploads.intake import suffixes
from lantu.errors import BusyError, NotFoundError

router = APIRouter(tags=["uploads"])
Identifier = Annotated[str, Path(pattern="^[0-9a-f]{16}$", description="id of an upload")]

_LOOK_SECONDS = 0.2
_SILENCE = 75
"""Looks without news after which a line is sent that keeps the connection open."""
_FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "files": {"type": "array", "items": {"type": "string", "format": "binary"}}
                    },
                    "required": ["files"],
                }
            }
        },
    }
}


@router.post("/uploads", status_code=202, **returns(UploadShape, status=202), openapi_extra=_FORM)
async def bring(request: Request) -> Response:
    """Bring documents as the files of a form; they are read in the background; takes a reviewer."""
    person, uploads = _at_work(request)
    if uploads.pack is None:
        raise HTTPException(
            422, "documents are read by a region pack: start the atlas with `lantu atlas --region PACK`"
        )
    try:
        uploads.check_room()
        folder = uploads.make_folder()
        try:
            files = await take_in(request, uploads.limits, folder)
            upload = uploads.begin(folder, files, uploads.pack, person.name)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
    except BusyError as error:
        raise HTTPException(429, str(error), {"Retry-After": "30"}) from error
    return _answer(request, upload, 202)


@router.get("/uploads", **returns(UploadPage))
def list_uploads(request: Request) -> Response:
    """Your uploads (an admin's: everybody's) and what an upload may bring; takes a reviewer."""
    person, uploads = _at_work(request)
    limits = uploads.limits
    page = UploadPage(
        items=[_shape(request, upload) for upload in uploads.every() if _may_see(person, upload)],
        most_files=limits.files,
        most_bytes=limits.bytes,
        most_bytes_each=limits.each.file_bytes,
        suffixes=suffixes(),
    )
    return _write(page)


@router.get("/uploads/{id}", **returns(UploadShape))
def show_upload(request: Request, id: Identifier) -> Response:  # noqa: A002  the name in the address
    """How far an upload is, and what came of each file; takes who brought it, or an admin."""
    return _answer(request, _find(request, id))


@router.delete("/uploads/{id}", **returns(UploadShape))
def cancel_upload(request: Request, id: Identifier) -> Response:  # noqa: A002
    """Stop an upload; what was read by then stays; takes who brought it, or an admin."""
    upload = _find(request, id)
    request.app.state.uploads.cancel(upload)
    return _answer(request, upload)


@router.get(
    "/uploads/{id}/events",
    response_class=StreamingResponse,
    responses={200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}},
)
async def follow_upload(
    request: Request,
    id: Identifier,  # noqa: A002
    last_event_id: Annotated[int, Header(ge=-1, le=2**53)] = -1,
) -> StreamingResponse:
    """Server-sent events: the upload each time something changed, up to its end."""
    upload = _find(request, id)
    return StreamingResponse(
        _events(request, upload, last_event_id),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _events(request: Request, upload: Upload, seen: int) -> AsyncIterator[bytes]:
    quiet = 0
    while True:
        # Asked again and again rather than waited for: a thread held by each who watches would soon be all.
        number, ended = upload.job.latest.number, upload.has_ended
        if number != seen:
            seen, quiet = number, 0
            shape = await asyncio.to_thread(_shape, request, upload)
            yield b"id: %d\nevent: upload\ndata: %s\n\n" % (number, msgspec.json.encode(shape))
        if ended:
            return
        quiet += 1
        if quiet % _SILENCE == 0:
            yield b": still at it\n\n"
        await asyncio.sleep(_LOOK_SECONDS)


def _at_work(request: Request) -> tuple[Person, Uploads]:
    uploads: Uploads = request.app.state.uploads
    return require(request, "reviewer"), uploads


def _may_see(person: Person, upload: Upload) -> bool:
    return upload.job.who == person.name or person.may("admin")


def _find(request: Request, identifier: str) -> Upload:
    person, uploads = _at_work(request)
    upload = uploads.find(identifier)
    if not _may_see(person, upload):
        # Whether somebody else has one of that id is not told either.
        raise NotFoundError(f"there is no job {identifier!r}: it may have ended long ago")
    return upload


def _shape(request: Request, upload: Upload) -> UploadShape:
    job = upload.job
    latest = job.latest
    failures = job.result.failures if latest.state == "done" else []
    problems = {PurePath(one.path).name: _without_folder(upload, one.problem) for one in failures}
    return UploadShape(
        id=job.id,
        who=job.who,
        number=latest.number,
        state=latest.state,
        done=latest.done,
        total=len(upload.files),
        name=PurePath(latest.name).name,
        problem=None if job.problem is None else _without_folder(upload, job.problem),
        files=[_file(request, one, problems, ended=upload.has_ended) for one in upload.files],
    )


def _without_folder(upload: Upload, problem: str) -> str:
    # Where files lie on the disk is nobody's business on the network.
    return problem.replace(f"{upload.folder}/", "").replace(str(upload.folder), "")


def _file(request: Request, one: Brought, problems: Mapping[str, str], *, ended: bool) -> UploadedFile:
    row = None
    if ended and one.name not in problems:
        try:
            row = to_document_row(opened(request).now().ledger.head(one.id))
        except NotFoundError:
            # Stopped before its turn.
            row = None
    return UploadedFile(one.name, one.id, one.size, row, problems.get(one.name))


def _answer(request: Request, upload: Upload, status: int = 200) -> Response:
    return _write(_shape(request, upload), status)


def _write(shape: msgspec.Struct, status: int = 200) -> Response:
    headers = {"Cache-Control": "no-store"}
    content = msgspec.json.encode(shape)
    return Response(content, status_code=status, media_type="application/json", headers=headers)
