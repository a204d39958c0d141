"""Answers that are kept: what was worked out once for a published state is not worked out again for it."""

from __future__ import annotations

import gzip
import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lantu.atlas.opened import OpenedLedger

MOST_BYTES = 64 * 1024 * 1024
_LARGEST_SHARE = 8
"""An answer that takes more than this part of all room would push out many that are asked for."""
_WORTH_PACKING = 1000
_LONG = 128 * 1024
_LEVEL = 5

Question = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer as it goes over the wire.

    Attributes
    ----------
    tag : str
        Entity tag.
    headers : list of (bytes, bytes)
        Of the answer, without those that tell how its content is packed.
    content : bytes
    packed : bytes or None
        The same, compressed; None where that is not worth it.
    route : object
        What answered, by which requests are counted.
    """

    tag: str
    headers: list[tuple[bytes, bytes]]
    content: bytes
    packed: bytes | None
    route: Any

    @property
    def size(self) -> int:
        """Bytes that it takes."""
        return len(self.content) + len(self.packed or b"")

    async def send(self, headers: Headers, send: Send) -> None:
        """Send the answer to one who asks with these headers: 304 where they have it already."""
        own = self.headers
        if has_already(headers, self.tag):
            await send({"type": "http.response.start", "status": 304, "headers": own})
            await send({"type": "http.response.body", "body": b""})
            return
        content = self.content
        if self.packed is not None and "gzip" in headers.get("accept-encoding", ""):
            # What goes out plain gets its own word on this from the layer that else packs.
            content = self.packed
            own = [*own, (b"vary", b"Accept-Encoding"), (b"content-encoding", b"gzip")]
        own = [*own, (b"content-length", str(len(content)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": own})
        await send({"type": "http.response.body", "body": content})


class KeptAnswers:
    """Answers of one published state, those that were asked for last within a bound of memory.

    Attributes
    ----------
    most_bytes : int
        Memory that they may take together; 0 to keep none.
    """

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self._lock = threading.Lock()
        self._state = ""
        self._kept: OrderedDict[Question, KeptAnswer] = OrderedDict()
        self._bytes = 0

    def find(self, state: str, question: Question) -> KeptAnswer | None:
        """Return what was answered to a question about a state; None where nothing is kept."""
        with self._lock:
            found = self._kept.get(question) if state == self._state else None
            if found is not None:
                self._kept.move_to_end(question)
            return found

    def keep(self, state: str, question: Question, answer: KeptAnswer) -> None:
        """Keep an answer; those of another state go."""
        if answer.size * _LARGEST_SHARE > self.most_bytes:
            return
        with self._lock:
            if state != self._state:
                self._kept.clear()
                self._state, self._bytes = state, 0
            before = self._kept.pop(question, None)
            self._kept[question] = answer
            self._bytes += answer.size - (0 if before is None else before.size)
            while self._bytes > self.most_bytes:
                self._bytes -= self._kept.popitem(last=False)[1].size


class Kept:
    """Answers questions about the ledger from what is kept; what is answered anew is kept.

    It stands behind the gate, so that nobody is answered who may not ask; what it keeps is the same for
    all who may. Only answers with an entity tag are kept: those hold as long as the state does.
    """

    def __init__(self, app: ASGIApp, ledger: OpenedLedger, answers: KeptAnswers, prefix: str) -> None:
        self._app = app
        self._ledger = ledger
        self._answers = answers
        self._prefix = prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass the request on and keep what is answered."""
        asks = scope["type"] == "http" and scope["method"] == "GET"
        state = self._ledger.state() if asks and scope["path"].startswith(self._prefix) else None
        if state is None:
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        question = question_of(scope)
        found = self._answers.find(state, question)
        if found is not None:
            scope["route"] = found.route
            await found.send(headers, send)
            return
        await self._app(scope, receive, _Listening(self._answers, state, question, scope, headers, send))


class _Listening:
    """Hears an answer to its end and keeps it; what cannot be kept is sent on as it comes."""

    def __init__(
        self, answers: KeptAnswers, state: str, question: Question, scope: Scope, headers: Headers, send: Send
    ) -> None:
        self._answers = answers
        self._state = state
        self._question = question
        self._scope = scope
        self._asked = headers
        self._send = send
        self._start: Message | None = None
        self._parts: list[bytes] = []

    async def __call__(self, message: Message) -> None:
        """Take one message of the answer."""
        if message["type"] == "http.response.start":
            tag = Headers(raw=message["headers"]).get("etag", "")
            if message["status"] == 200 and tag == tag_of(self._state):
                self._start = message
                return
        if self._start is None:
            await self._send(message)
            return
        self._parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            answer = await _make(self._start, b"".join(self._parts), self._scope.get("route"))
            self._answers.keep(self._state, self._question, answer)
            await answer.send(self._asked, self._send)


async def _make(start: Message, content: bytes, route: object) -> KeptAnswer:
    left_out = {b"content-length", b"content-encoding", b"vary"}
    headers = [(name, value) for name, value in start["headers"] if name.lower() not in left_out]
    packed = None
    if len(content) >= _LONG:
        # Others are answered meanwhile.
        packed = await to_thread.run_sync(_pack, content)
    elif len(content) >= _WORTH_PACKING:
        packed = _pack(content)
    return KeptAnswer(Headers(raw=headers)["etag"], headers, content, packed, route)


def _pack(content: bytes) -> bytes:
    return gzip.compress(content, _LEVEL, mtime=0)


def tag_of(state: str) -> str:
    """Return the entity tag of answers about a state."""
    return f'W/"{state}"'


def has_already(headers: Headers, tag: str) -> bool:
    """Tell whether one who asks with these headers has the answer with this entity tag.

    Examples
    --------
    >>> has_already(Headers({"If-None-Match": 'W/"1", W/"2"'}), 'W/"2"')
    True
    """
    return tag in [known.strip() for known in headers.get("if-none-match", "").split(",")]


def question_of(scope: Scope) -> Question:
    """Return what a request asks: its path and what it is narrowed by, in whatever order that was written.

    Examples
    --------
    >>> question_of({"path": "/claims", "query_string": b"place=110000&kind=level"})
    ('/claims', (('kind', 'level'), ('place', '110000')))
    """
    pairs = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    return scope["path"], tuple(sorted(pairs, key=lambda pair: pair[0]))
