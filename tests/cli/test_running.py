"""A job in the terminal: its result, its end, and Ctrl-C."""

from __future__ import annotations

import contextlib
import io
import os
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from lantu.cli.globals import Globals
from lantu.cli.running import STOPPED, progress_bar, run_job
from lantu.cli.shell import Shell
from lantu.errors import LedgerError
from lantu.messages import Messages
from lantu.workbench.jobs import Event, Job, Tracker


class Terminal(io.StringIO):
    """Something that is looked at as it comes."""

    def isatty(self) -> bool:
        """Tell that somebody looks."""
        return True


@pytest.fixture(autouse=True)
def _interrupted() -> Iterator[None]:
    """Interrupts are heard, also where the tests were started in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """The shell of a command."""
    return Shell(Messages("en"), {}, tmp_path, Globals())


def test_the_result_of_a_job_is_returned(shell: Shell) -> None:
    """Whatever it is, and nothing is written where nobody looks."""
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        assert run_job(shell, Job("check", lambda _: None), quiet=False, stopped="stopped") is None
        assert run_job(shell, Job("check", lambda _: [1]), quiet=True, stopped="stopped") == [1]
    assert err.getvalue() == ""


def test_a_failure_is_the_command_s(shell: Shell) -> None:
    """The program tells it as it tells its own."""

    def fail(_: Tracker) -> None:
        raise LedgerError("no room")

    with pytest.raises(LedgerError, match="no room"):
        run_job(shell, Job("check", fail), quiet=True, stopped="stopped")


def test_ctrl_c_ends_a_job_at_its_next_piece(shell: Shell) -> None:
    """Nothing is left half done; the status and the words are those of what was stopped."""
    done = []

    def work(tracker: Tracker) -> None:
        for piece in range(5):
            tracker.step(piece, 5)
            done.append(piece)
            if piece == 2:
                os.kill(os.getpid(), signal.SIGINT)

    err = io.StringIO()
    before = signal.getsignal(signal.SIGINT)
    with contextlib.redirect_stderr(err), pytest.raises(typer.Exit) as caught:
        run_job(shell, Job("read", work), quiet=True, stopped="what was read stays")
    assert (caught.value.exit_code, done, err.getvalue()) == (STOPPED, [0, 1, 2], "what was read stays\n")
    assert signal.getsignal(signal.SIGINT) is before


def test_a_job_in_the_background_goes_on(shell: Shell) -> None:
    """What was started to hear no interrupt is not stopped by one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def work(tracker: Tracker) -> int:
        os.kill(os.getpid(), signal.SIGINT)
        tracker.step(1, 1)
        return 7

    assert run_job(shell, Job("read", work), quiet=True, stopped="stopped") == 7
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_a_second_ctrl_c_ends_it_at_once(shell: Shell) -> None:
    """In the middle of a piece."""

    def work(_: Tracker) -> None:
        for _ in range(2):
            os.kill(os.getpid(), signal.SIGINT)
        raise AssertionError("it went on")

    with contextlib.redirect_stderr(io.StringIO()), pytest.raises(typer.Exit) as caught:
        run_job(shell, Job("read", work), quiet=True, stopped="stopped")
    assert caught.value.exit_code == STOPPED


def test_a_job_runs_where_no_signal_is_heard(shell: Shell) -> None:
    """Only the main thread hears them; others run a job all the same."""
    found = []
    thread = threading.Thread(
        target=lambda: found.append(run_job(shell, Job("check", lambda _: 7), quiet=True, stopped=""))
    )
    thread.start()
    thread.join(10)
    assert found == [7]


@pytest.mark.parametrize(
    ("stream", "quiet", "drawn"),
    [(Terminal, False, True), (Terminal, True, False), (io.StringIO, False, False)],
    ids=["looked at", "quiet", "piped"],
)
def test_a_bar_is_drawn_for_who_looks(
    shell: Shell, stream: type[io.StringIO], quiet: bool, drawn: bool
) -> None:
    """And for nobody else."""
    with contextlib.redirect_stderr(stream()), progress_bar(shell, quiet=quiet) as advance:
        assert (advance is not None) is drawn


def test_a_bar_follows_the_events(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """It begins when it is known how much there is, and names the end of a long name."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "160")
    err = Terminal()
    with contextlib.redirect_stderr(err), progress_bar(shell, quiet=False) as advance:
        assert advance is not None
        advance(Event(done=0, total=None, name="first"))
        assert err.getvalue() == ""
        advance(Event(done=2, total=5, name="x" * 50 + "报告.txt"))
    assert "2/5" in err.getvalue()
    assert "报告.txt" in err.getvalue()
    assert "x" * 50 not in err.getvalue()
