"""From the side of who wants to write: is there an atlas at the ledger, and what does it say."""

from __future__ import annotations

import fcntl
import json
from collections.abc import Mapping
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Connection
from pathlib import Path
from typing import Any, NamedTuple

from lantu import errors
from lantu.errors import LantuError, LedgerError, StoppedError
from lantu.workbench.jobs.job import ENDED, Tracker

FILE = "atlas.door"
SCHEMA = "lantu.handing/1"
_LOOK_SECONDS = 0.1


class Entrance(NamedTuple):
    """Where an atlas takes writes to its ledger.

    Attributes
    ----------
    process : int
        Of the atlas.
    address : str
        A socket of this machine.
    secret : str
        What both sides must know; the file that holds it is its owner's alone.
    """

    process: int
    address: str
    secret: str


def find_entrance(ledger: Path) -> Entrance | None:
    """Return where the atlas that serves a ledger takes writes; None where no atlas runs.

    A file that an atlas left behind when it was killed counts for nothing: the system gave its lock up.

    Parameters
    ----------
    ledger : Path
        The ledger's directory.

    Raises
    ------
    LedgerError
        When an atlas runs that this user may not hand anything to.
    """
    try:
        with (ledger / FILE).open("r", encoding="utf-8") as file:
            if _is_left(file.fileno()):
                return None
            told = json.load(file)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except PermissionError as error:
        raise LedgerError(
            f"{ledger} is served by an atlas of another user: write as that user, or in the atlas itself"
        ) from error
    except ValueError:
        # The atlas holds the lock and has not written yet, or ends at this moment: it takes nothing.
        return None
    return Entrance(told["process"], told["address"], told["secret"])


def hand_over(entrance: Entrance, ledger: Path, request: Mapping[str, Any], tracker: Tracker) -> Any:
    """Let the atlas do a write, and return its result as plain values.

    Parameters
    ----------
    entrance : Entrance
    ledger : Path
        Named in errors.
    request : mapping
        ``kind`` and what that kind takes, as plain values.
    tracker : Tracker
        Told of every step; when it is stopped, the atlas stops at the next piece.

    Raises
    ------
    LantuError
        What the atlas raised, under the same name; `LedgerError` when it went away meanwhile.
    StoppedError
        When the work was stopped, here or in the atlas.
    """
    try:
        with Client(entrance.address, "AF_UNIX", authkey=entrance.secret.encode()) as line:
            send(line, {"schema": SCHEMA, **request})
            return _listen(line, tracker)
    except (OSError, EOFError, AuthenticationError) as error:
        raise LedgerError(
            f"the atlas at {ledger} (process {entrance.process}) went away: what it had committed stays; "
            "run the command again"
        ) from error


def send(line: Connection, message: Mapping[str, Any]) -> None:
    """Send a message as JSON: nothing that comes in is ever run."""
    line.send_bytes(json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def receive(line: Connection) -> dict[str, Any]:
    """Return the next message.

    Raises
    ------
    EOFError
        When the other side has gone.
    ValueError
        When it is no message.
    """
    found = json.loads(line.recv_bytes().decode("utf-8", "surrogatepass"))
    if not isinstance(found, dict):
        raise ValueError(f"no message: {str(found)[:40]}")
    return found


def _listen(line: Connection, tracker: Tracker) -> Any:
    asked = False
    while True:
        if tracker.is_stopped and not asked:
            asked = True
            send(line, {"stop": True})
        if not line.poll(_LOOK_SECONDS):
            continue
        told = receive(line)
        if told["state"] == "done":
            return told["result"]
        if told["state"] in ENDED:
            raise _error(told)
        if told["total"] is not None and not asked:
            try:
                tracker.step(told["done"], told["total"], unit=told["unit"], name=told["name"])
            except StoppedError:
                # The atlas is asked above, and its last word is waited for.
                continue


def _error(told: Mapping[str, Any]) -> LantuError:
    kind = getattr(errors, str(told["error"]), LedgerError)
    found: LantuError = kind(told["problem"])
    return found


def _is_left(descriptor: int) -> bool:
    """Tell whether nobody holds the lock on the file."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
