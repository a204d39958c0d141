"""How the atlas does: requests, their time and the process, in the words of Prometheus."""

from __future__ import annotations

import time

from fastapi import APIRouter, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Histogram,
    ProcessCollector,
    generate_latest,
)
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
"""Upper ends of the classes of time: fine around the 100 ms that a page's question may take."""
_NO_ROUTE = "other"
"""What was turned away before it came to a route: its path is the asker's, a new name each time."""


class Metrics:
    """Counts of one app; each has a registry of its own, so that two apps in a process stay apart."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        self._requests = Counter(
            "lantu_requests", "Requests answered.", ["method", "route", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "lantu_request_seconds",
            "Time to the last byte of an answer.",
            ["method", "route"],
            buckets=_SECONDS,
            registry=self._registry,
        )

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Take one answer in."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(method, route).observe(seconds)

    def text(self) -> bytes:
        """Return all of it in the text format 0.0.4 of Prometheus."""
        return generate_latest(self._registry)


class Measured:
    """Measures every answer of an app; the outermost layer, so that refusals are counted too."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and note what became of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status = 500  # what the server answers where nothing was sent

        async def send_and_note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        began = time.perf_counter()
        try:
            await self._app(scope, receive, send_and_note)
        finally:
            route = getattr(scope.get("route"), "path", _NO_ROUTE)
            self._metrics.count(scope["method"], route, status, time.perf_counter() - began)


def make_router(metrics: Metrics) -> APIRouter:
    """Return the page that Prometheus asks for; not part of the API's description."""
    router = APIRouter()

    @router.get("/metrics", include_in_schema=False)
    def show_metrics() -> Response:
        return Response(metrics.text(), media_type=CONTENT_TYPE_LATEST)

    return router
