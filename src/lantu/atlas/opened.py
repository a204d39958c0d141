"""The ledger as the atlas sees it: the newest published snapshot, and what is computed once for each."""

from __future__ import annotations

import datetime
import math
import secrets
import threading
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

import duckdb

from lantu.errors import LantuError
from lantu.ledger import Ledger, open_ledger
from lantu.ledger.store import read_manifest
from lantu.region import Region

T = TypeVar("T")

PATIENCE_SECONDS = 1.0


@dataclass(slots=True)
class Snapshot:
    """One published state of the ledger: it never changes, so what is computed of it is kept.

    Attributes
    ----------
    ledger : Ledger
    region : Region or None
        Gives catalogue names; None where the atlas was started without a pack.
    tag : str
        Names this state in this process: two answers to one address with the same tag are the same.
    patience_seconds : float
        How long somebody who asks waits for what takes long before they are told to ask again.
    left : Event
        Set when another state is published or the atlas closes: work for this one may stop.
    """

    ledger: Ledger
    region: Region | None
    tag: str
    patience_seconds: float = PATIENCE_SECONDS
    left: threading.Event = field(default_factory=threading.Event)
    _kept: dict[str, Any] = field(default_factory=dict)
    _locks: defaultdict[str, threading.RLock] = field(default_factory=lambda: defaultdict(threading.RLock))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _working: dict[str, threading.Thread] = field(default_factory=dict)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """Return what ``make`` gives, asking it the first time only.

        Who asks for something else meanwhile does not wait for it.
        """
        with self._lock:
            own = self._locks[name]
        with own:
            if name not in self._kept:
                self._kept[name] = make()
            return cast("T", self._kept[name])

    def forget(self, name: str) -> None:
        """Keep no longer what was worked out under a name."""
        with self._lock:
            self._kept.pop(name, None)

    def soon(self, name: str, make: Callable[[], T], *, patience_seconds: float = math.inf) -> T | None:
        """Return what `once` would, or None where it is not there in time.

        One who asks waits as long as the snapshot has patience, and no longer than is said here. It is
        worked out all the same, by a thread of its own, and is there when it is asked for again. Where the
        work failed, it is done once more here, so that the one who asks learns why.
        """
        with self._lock:
            if name in self._kept:
                return cast("T", self._kept[name])
            working = self._working.get(name)
            if working is None or not working.is_alive():
                working = threading.Thread(target=self._attempt, args=(name, make), daemon=True, name=name)
                self._working[name] = working
                working.start()
        working.join(min(patience_seconds, self.patience_seconds))
        with self._lock:
            if name in self._kept or working.is_alive():
                return cast("T", self._kept.get(name))
        return self.once(name, make)

    def _attempt(self, name: str, make: Callable[[], T]) -> None:
        # Who asks does the work again and is told: a thread has nobody to tell.
        with suppress(LantuError):
            self.once(name, make)


def name_state(snapshot: Snapshot) -> str:
    """Name what answers are told of: a snapshot on a day, because promises are judged by the day."""
    return f"{snapshot.tag}-{datetime.datetime.now(datetime.UTC).date():%Y%m%d}"


class OpenedLedger:
    """Follows a ledger: each question is answered from the snapshot that is published at that moment.

    Parameters
    ----------
    path : Path
        The ledger's directory.
    region : Region or None
        The pack whose names the atlas shows.
    patience_seconds : float
        As `Snapshot` has it.

    Raises
    ------
    LedgerError
        When there is no ledger, or nothing is published in it.
    """

    def __init__(
        self, path: Path, region: Region | None, *, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        self.path = path
        self._region = region
        self._patience_seconds = patience_seconds
        self._instance = secrets.token_hex(4)
        self._lock = threading.Lock()
        self._snapshot = self._open()

    def now(self) -> Snapshot:
        """Return the newest published state, opening it where a reading has published since."""
        with self._lock:
            if read_manifest(self.path).snapshot != self._snapshot.ledger.snapshot:
                # Questions that are under way keep the old one, which closes when the last lets go of it.
                before, self._snapshot = self._snapshot, self._open()
                before.left.set()
            return self._snapshot

    def state(self) -> str | None:
        """Return what names the published state on this day; None where another must be opened first.

        Also None where the ledger cannot be looked at: who opens it is told why.
        """
        snapshot = self._snapshot
        try:
            published = read_manifest(self.path).snapshot
        except LantuError:
            return None
        return name_state(snapshot) if published == snapshot.ledger.snapshot else None

    def close(self) -> None:
        """Let the ledger go."""
        self._snapshot.left.set()
        # What is still worked out is asked of the ledger: it ends with the process then.
        with suppress(duckdb.Error):
            self._snapshot.ledger.close()

    def _open(self) -> Snapshot:
        ledger = open_ledger(self.path)
        return Snapshot(ledger, self._region, f"{ledger.snapshot}-{self._instance}", self._patience_seconds)
