"""The web application over one ledger."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from multiprocessing import current_process
from pathlib import Path

import msgspec
from fastapi import APIRouter, FastAPI, Response
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

import lantu
from lantu.atlas import pages
from lantu.atlas.api import (
    assessed,
    claims,
    commitments,
    conflicts,
    documents,
    health,
    indicators,
    judgements,
    lab,
    links,
    maps,
    places,
    programme,
    projects,
    records,
    review,
    search,
    series,
    session,
    summary,
    topics,
    uploads,
)
from lantu.atlas.api.openapi import describe
from lantu.atlas.api.problems import add_problem_handlers
from lantu.atlas.behind import Behind
from lantu.atlas.desk import Desk
from lantu.atlas.guard.gate import Gate
from lantu.atlas.guard.keys import Keys
from lantu.atlas.headers import SecurityHeaders
from lantu.atlas.kept import Kept, KeptAnswers
from lantu.atlas.metrics import Measured, Metrics, make_router as metrics_router
from lantu.atlas.opened import PATIENCE_SECONDS, OpenedLedger
from lantu.atlas.uploads import UploadLimits, Uploads
from lantu.atlas.warm import warm_soon
from lantu.region import Region

PREFIX = "/api/v1"
PATIENT_SECONDS = 86_400.0
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
"""Names under which a browser may ask: another site's name that resolves to this machine is refused."""

_RESOURCES = (
    health, summary, documents, claims, projects, links, commitments, conflicts, series, records, indicators,
    places, search, session, judgements, review, maps, topics, assessed, lab, uploads, programme,
)  # fmt: skip


def create_app(
    ledger_path: Path,
    *,
    pack: str | Path | None = "jingjinji",
    hosts: Sequence[str] = LOOPBACK,
    static: Path = pages.STATIC,
    docs: Path = pages.DOCS,
    keys: Keys | None = None,
    upload_limits: UploadLimits | None = None,
    patience_seconds: float = PATIENCE_SECONDS,
) -> FastAPI:
    """Make the app that serves a ledger and the front end.

    Parameters
    ----------
    ledger_path : Path
        The ledger's directory. What is published in it while the app runs is seen at once.
    pack : str, Path or None
        The region pack that names indicators and places; None to show the documents' words alone.
    hosts : sequence of str
        Values of the Host header that are answered.
    static : Path
        Where the built front end lies; without it the API answers alone.
    docs : Path
        Where the built documentation lies; without it ``/docs`` says how to build it.
    keys : Keys, optional
        Who may come in and write; whoever reaches the atlas where left out, which is right on the
        loopback address alone.
    upload_limits : UploadLimits, optional
        What people may bring at a time.
    patience_seconds : float
        How long a request waits for what is worked out over the whole ledger before it is answered
        with 202, to be asked again.

    Returns
    -------
    FastAPI

    Raises
    ------
    LedgerError
        When there is no ledger, or nothing is published in it yet.
    RegionError
        When there is no such pack or it breaks its rules.
    """
    region = None if pack is None else Region.load(pack)
    ledger = OpenedLedger(Path(ledger_path), region, patience_seconds=patience_seconds)
    keys = keys or Keys()
    desk = Desk(Path(ledger_path))
    metrics = Metrics()
    answers = KeptAnswers()
    # One that stands behind another has none itself.
    behind = None if current_process().daemon else Behind(partial(create_behind, Path(ledger_path), pack))
    brought = Uploads(
        Path(ledger_path), None if pack is None else str(pack), upload_limits or UploadLimits(), desk.lend
    )

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        warm_soon(ledger)
        yield
        brought.close()
        if behind is not None:
            behind.close()
        desk.publish()
        ledger.close()

    app = FastAPI(
        title="Lantu atlas",
        version=lantu.__version__,
        description="The documents of a regional programme and every record in them, with its sentence.",
        # FastAPI's own documentation pages load scripts from elsewhere; the atlas has a page of its own.
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=lifespan,
        middleware=[
            Middleware(Measured, metrics=metrics),
            Middleware(SecurityHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts), www_redirect=False),
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
            Middleware(Gate, keys=keys, prefix=PREFIX),
            Middleware(Kept, ledger=ledger, answers=answers, prefix=PREFIX),
        ],
    )
    app.state.ledger = ledger
    app.state.keys = keys
    app.state.desk = desk
    app.state.answers = answers
    app.state.behind = behind
    app.state.uploads = brought
    app.state.pack = None if pack is None else str(pack)
    add_problem_handlers(app)
    for resource in _RESOURCES:
        app.include_router(resource.router, prefix=PREFIX)
    app.include_router(_describing_router(app), prefix=PREFIX)
    app.include_router(metrics_router(metrics), prefix=PREFIX)
    app.include_router(pages.make_router(pages.read_pages(static), pages.read_pages(docs, inline=True)))
    return app


def create_behind(ledger_path: Path, pack: str | Path | None) -> FastAPI:
    """Make the app that works out what takes long: whoever asks it waits."""
    return create_app(ledger_path, pack=pack, patience_seconds=PATIENT_SECONDS)


def _describing_router(app: FastAPI) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/openapi.json")
    def show_openapi() -> Response:
        return Response(msgspec.json.encode(describe(app)), media_type="application/json")

    return router
