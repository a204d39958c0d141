"""A second process behind the atlas works out what takes minutes: answers are not held up by it."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple
from urllib.parse import unquote

from fastapi import FastAPI

from lantu.atlas.apart import FEW, GIVES_WAY, await_word
from lantu.atlas.opened import Snapshot
from lantu.errors import LedgerError


class Told(NamedTuple):
    """What the process behind answered.

    Attributes
    ----------
    status : int
    media_type : str
    content : bytes
    """

    status: int
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class _Worker:
    snapshot: int
    process: BaseProcess
    questions: Connection

    def stop(self) -> None:
        self.process.terminate()
        self.process.join()
        self.questions.close()


class Behind:
    """Asks another process, which serves the same ledger to nobody else, one question after the other.

    It is started with the first question about a published state, and ends when another state is asked
    about.

    Parameters
    ----------
    make : callable
        Makes the application in that process; it is pickled.
    few : int
        How many figures a ledger may have whose questions are answered without it.
    """

    def __init__(self, make: Callable[[], FastAPI], *, few: int = FEW) -> None:
        self._make = make
        self._few = few
        self._lock = threading.Lock()
        self._worker: _Worker | None = None

    def takes(self, snapshot: Snapshot) -> bool:
        """Tell whether questions about a state are its own."""
        return snapshot.once("all figures", snapshot.ledger.claims.count) > self._few

    def ask(self, snapshot: Snapshot, address: str) -> Told:
        """Return what is answered at an address, however long that takes.

        Raises
        ------
        LedgerError
            When another state is published meanwhile, or the process ends without an answer.
        """
        with self._lock:
            worker = self._of(snapshot)
            try:
                worker.questions.send(address)
                if await_word(worker.questions, snapshot.left):
                    return Told(*worker.questions.recv())
            except (EOFError, OSError):
                self._stop()
                raise LedgerError(
                    "the process that works this out ended: the ledger was published anew, or it ran out of "
                    "memory; ask again"
                ) from None
            self._stop()
            raise LedgerError("another state of the ledger is published by now: ask again")

    def close(self) -> None:
        """End the process, whatever it is at."""
        worker = self._worker
        if worker is not None:
            worker.process.terminate()

    def _of(self, snapshot: Snapshot) -> _Worker:
        number = snapshot.ledger.snapshot
        if self._worker is None or self._worker.snapshot != number or not self._worker.process.is_alive():
            self._stop()
            context = get_context("spawn")
            ours, theirs = context.Pipe()
            process = context.Process(
                target=_work, args=(self._make, number, theirs), daemon=True, name="lantu atlas, behind"
            )
            process.start()
            theirs.close()
            self._worker = _Worker(number, process, ours)
        return self._worker

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop()


def _work(make: Callable[[], FastAPI], snapshot: int, questions: Connection) -> None:
    os.nice(GIVES_WAY)
    app = make()
    if app.state.ledger.now().ledger.snapshot != snapshot:
        return
    while True:
        try:
            address = questions.recv()
        except EOFError:
            return
        questions.send(tuple(asyncio.run(ask_app(app, address))))


async def ask_app(app: FastAPI, address: str) -> Told:
    """Ask an application for what stands at an address, without a network."""
    path, _, query = address.partition("?")
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": [(b"host", b"127.0.0.1")],
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 80),
    }
    start: dict[str, Any] = {}
    parts: list[bytes] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            start.update(message)
        else:
            parts.append(message.get("body", b""))

    await app(scope, receive, send)
    headers = {name.lower(): value for name, value in start["headers"]}
    return Told(start["status"], headers.get(b"content-type", b"").decode("latin-1"), b"".join(parts))
