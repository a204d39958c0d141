"""One piece of work on its way: how far it is, how it is stopped, and how it ended."""

from __future__ import annotations

import logging
import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, TypeVar

from lantu.errors import LantuError, StoppedError
from lantu.workbench.failures import internal_fault, one_line

State = Literal["waiting", "running", "done", "failed", "cancelled"]
ENDED: frozenset[State] = frozenset({"done", "failed", "cancelled"})

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Event:
    """How far a job was at one moment.

    Attributes
    ----------
    number : int
        Of the event: 0 when the job was made, and one more each time something changed.
    state : {"waiting", "running", "done", "failed", "cancelled"}
    done : int
        Pieces that are dealt with.
    total : int or None
        Pieces there are; None while nobody knows.
    unit : str
        What a piece is: ``documents``, ``bytes``, ``steps``, ...
    name : str
        The piece that was dealt with last, as users know it.
    """

    number: int = 0
    state: State = "waiting"
    done: int = 0
    total: int | None = None
    unit: str = "steps"
    name: str = ""


class Tracker:
    """What work is given: it says how far it is, and hears between two pieces that it shall stop."""

    def __init__(self, tell: Callable[..., None], stop: threading.Event) -> None:
        self._tell = tell
        self._stop = stop

    @property
    def is_stopped(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._stop.is_set()

    def check(self) -> None:
        """Stop here if somebody asked for it.

        Raises
        ------
        StoppedError
            When somebody did. Work lets it pass, after it has left everything whole.
        """
        if self._stop.is_set():
            raise StoppedError("stopped as asked: what was kept by then stays")

    def step(self, done: int, total: int | None = None, *, unit: str = "steps", name: str = "") -> None:
        """Say how far the work is, and stop here if somebody asked for it.

        Raises
        ------
        StoppedError
            As `check` does.
        """
        self._tell(done=done, total=total, unit=unit, name=name)
        self.check()

    def counter(self, total: int, unit: str) -> Callable[[int], None]:
        """Return what says how many of so many pieces are dealt with, and stops here as `step` does."""

        def count(done: int) -> None:
            self.step(done, total, unit=unit)

        return count


class Job(Generic[T]):
    """One piece of work, that runs once.

    Parameters
    ----------
    kind : str
        What it does, as the command is called: ``read``, ``check``, ``export``, ...
    work : callable
        Does it, with a `Tracker`; what it returns is the job's result.
    title : str
        What it works on, for people.
    who : str
        Who asked for it.
    plain : callable, optional
        Makes plain values (for JSON) of the result; without it, the result is not shown to programs.

    Examples
    --------
    >>> def count(tracker):
    ...     for number in range(3):
    ...         tracker.step(number + 1, 3)
    ...     return "counted"
    >>> job = Job("read", count)
    >>> job.run()
    >>> job.state, job.latest.done, job.result
    ('done', 3, 'counted')
    """

    def __init__(
        self,
        kind: str,
        work: Callable[[Tracker], T],
        *,
        title: str = "",
        who: str = "",
        plain: Callable[[T], Any] | None = None,
    ) -> None:
        self.id = secrets.token_hex(8)
        self.kind, self.title, self.who = kind, title, who
        self.error: Exception | None = None
        self._work = work
        self._plain = plain
        self._result: list[T] = []
        self._latest = Event()
        self._listeners: list[Callable[[Event], None]] = []
        self._stop = threading.Event()
        self._begun = False
        self._changed = threading.Condition()

    @property
    def latest(self) -> Event:
        """How far the job is."""
        with self._changed:
            return self._latest

    @property
    def state(self) -> State:
        """Whether the job waits, runs, or how it ended."""
        return self.latest.state

    @property
    def problem(self) -> str | None:
        """What went wrong and what to do, in one line; None unless the job failed or was cancelled."""
        if self.error is None:
            return None
        if isinstance(self.error, LantuError):
            return one_line(self.error)
        return internal_fault(self.title or self.kind, self.error, "the job failed")

    @property
    def result(self) -> T:
        """What the work returned.

        Raises
        ------
        LantuError
            When there is none: the reason for which the job failed, or that it has not ended.
        """
        if self._result:
            return self._result[0]
        if self.error is not None:
            raise self.error
        raise LantuError(f"the job {self.kind} {self.title} has no result yet: wait until it has ended")

    def run(self) -> None:
        """Do the work in this thread; however it ends, the job's state says so and nothing is raised."""
        if not self._begin():
            return
        try:
            self._result.append(self._work(Tracker(self._tell, self._stop)))
        except StoppedError as error:
            self._end("cancelled", error)
        except LantuError as error:
            self._end("failed", error)
        except Exception as error:
            # A fault of one job must not end the thread that others run on; it is told with its place.
            _log.debug("the job %s failed", self.kind, exc_info=True)
            self._end("failed", error)
        except BaseException:
            self._end("cancelled", StoppedError("broken off: what was kept by then stays"))
            raise
        else:
            self._end("done", None)

    def cancel(self) -> None:
        """Ask the job to stop at the next piece; one that waits ends at once, one that ended stays."""
        self._stop.set()
        # What waits is begun and ended here, so that nobody else begins it.
        if self._begin():
            self._end("cancelled", StoppedError("stopped before it began: nothing was done"))

    def listen(self, listener: Callable[[Event], None]) -> None:
        """Let something be called after each change, in the thread that works; it must be quick."""
        self._listeners.append(listener)

    def wait(self, after: int = -1, seconds: float | None = None) -> Event:
        """Wait until the job is further than event number ``after``, at most so long; return how far it is.

        With the number left out it returns at once.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._latest.number > after, seconds)
            return self._latest

    def follow(self, after: int = -1) -> Iterator[Event]:
        """Yield how far the job is, each time it has changed, up to its end.

        What changes faster than it is asked for is skipped; the end never is.
        """
        while True:
            event = self.wait(after)
            yield event
            if event.state in ENDED:
                return
            after = event.number

    def data(self) -> dict[str, Any]:
        """Return the job as plain values (schema ``lantu.job/1``); result and problem are None until then."""
        latest = self.latest
        result = self._plain(self._result[0]) if self._plain and self._result else None
        return {
            "schema": "lantu.job/1",
            "id": self.id,
            "kind": self.kind,
            "title": self.title,
            "who": self.who,
            "number": latest.number,
            "state": latest.state,
            "done": latest.done,
            "total": latest.total,
            "unit": latest.unit,
            "name": latest.name,
            "problem": self.problem,
            "result": result,
        }

    def _begin(self) -> bool:
        """Tell whether it is this call that begins the job."""
        with self._changed:
            first, self._begun = not self._begun, True
        if first and not self._stop.is_set():
            self._tell(state="running")
        return first

    def _tell(self, **told: Any) -> None:
        with self._changed:
            self._latest = replace(self._latest, number=self._latest.number + 1, **told)
            event = self._latest
            self._changed.notify_all()
        # Outside of the lock, so that a listener may ask the job anything.
        for listener in self._listeners:
            listener(event)

    def _end(self, state: State, error: Exception | None) -> None:
        self.error = error
        self._tell(state=state)
