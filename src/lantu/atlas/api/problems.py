"""Refusals: every one is a ``Problem`` that says what is wrong and what to do."""

from __future__ import annotations

import logging
from collections.abc import Mapping

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from lantu.atlas.api.shapes import Problem
from lantu.errors import LantuError, LedgerOwnedError, NotFoundError, QueryError

_LOG = logging.getLogger("lantu.atlas")


def refuse(status: int, error: str, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """Answer with a problem."""
    content = msgspec.json.encode(Problem(error, detail))
    return Response(content, status_code=status, media_type="application/json", headers=headers)


def add_problem_handlers(app: FastAPI) -> None:
    """Let every failure of a request end in a problem, none in a page or a trace."""

    @app.exception_handler(RequestValidationError)
    async def invalid(_request: Request, error: RequestValidationError) -> Response:
        wrong = "; ".join(f"{'.'.join(map(str, e['loc'][1:]))}: {e['msg']}" for e in error.errors())
        return refuse(422, "invalid", f"{wrong}. See /api/v1/openapi.json for what each parameter takes.")

    @app.exception_handler(NotFoundError)
    async def not_found(request: Request, error: NotFoundError) -> Response:
        return refuse(404, "not found", _without_path(request, str(error)))

    @app.exception_handler(QueryError)
    async def not_understood(_request: Request, error: QueryError) -> Response:
        return refuse(422, "invalid", str(error))

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> Response:
        return refuse(error.status_code, "refused", _without_path(request, error.detail), error.headers)

    @app.exception_handler(LedgerOwnedError)
    async def owned(request: Request, error: LedgerOwnedError) -> Response:
        return refuse(409, "busy", _without_path(request, str(error)))

    @app.exception_handler(LantuError)
    async def failed(request: Request, error: LantuError) -> Response:
        return refuse(503, "ledger", _without_path(request, str(error)))

    @app.exception_handler(Exception)
    async def broken(request: Request, error: Exception) -> Response:
        _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
        return refuse(500, "internal", "the atlas met an error it did not expect; its log has the details")


def _without_path(request: Request, text: str) -> str:
    # Where the ledger lies on the disk is nobody's business on the network.
    path = request.app.state.ledger.path
    return text.replace(str(path), path.name)
