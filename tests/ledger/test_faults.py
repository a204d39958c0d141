"""Processes are killed at random moments while they use a ledger, and nothing that was safe is lost."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from lantu.ledger import Ledger, open_ledger
from lantu.ledger.export.records import record_export
from lantu.ledger.upkeep import find_problems, restore

WORKER = Path(__file__).with_name("faults_worker.py")
OLDER = Path(__file__).parent / "older" / "version-3.zip"
ACTIVITIES = {"read": 27, "judge": 12, "compact": 2, "migrate": 2}
"""How much each does: documents, judgements, rounds."""


def start(activity: str, path: Path, count: int) -> subprocess.Popen[str]:
    """Start a process that uses a ledger."""
    arguments = [sys.executable, str(WORKER), activity, str(path), str(count)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finish(activity: str, path: Path, count: int) -> str:
    """Let a process do all there is to do; return what it printed."""
    process = start(activity, path, count)
    out, error = process.communicate()
    assert process.returncode == 0, error
    return out


def notes(path: Path) -> list[str]:
    """Return what processes noted as safe."""
    done = path.with_suffix(".done")
    return done.read_text().splitlines() if done.exists() else []


def kill_at_random(activity: str, path: Path, count: int, *, within: float) -> bool:
    """Kill a process some time after it began to work; tell whether it was still at work."""
    before = len(notes(path))
    process = start(activity, path, count)
    while len(notes(path)) == before and process.poll() is None:
        time.sleep(0.005)
    time.sleep(random.uniform(0, within))
    process.kill()
    process.communicate()
    return process.returncode == -9


def content(path: Path) -> tuple[Any, ...]:
    """Return all that users see of a ledger, whatever the order in which it came there."""
    with open_ledger(path) as ledger:
        found = [statement for head in ledger.documents() for statement in ledger.records_of(head.id)]
        rows = sorted((s.id, s.rank, str(s.reason), str(record_export(s))) for s in found)
        judgements = sorted(one.id for one in ledger.judgements())
        names = sorted(head.name for head in ledger.documents())
        return rows, judgements, names, ledger.search("投资", limit=1000).total


def prepare(activity: str, path: Path) -> None:
    """Make the ledger that an activity begins with."""
    if activity == "migrate":
        restore(OLDER, path)
    elif activity != "read":
        finish("read", path, ACTIVITIES["read"])
    if activity == "compact":
        finish("judge", path, 4)


def check_safe(path: Path) -> None:
    """Raise where a ledger is unsound or lacks what was noted as safe."""
    if not (path / "manifest.json").exists():
        assert not [line for line in notes(path) if line != "ready"]
        return
    safe = notes(path)
    if "ready" not in safe[-1:] or (path / "snapshots").exists() or (path / "work").exists():
        try:
            opened = open_ledger(path)
        except Exception as error:
            # Killed before anything was committed: there is nothing yet to publish or to lose.
            assert "nothing published" in str(error), error
            assert not [line for line in safe if line != "ready"]
            return
        with opened as ledger:
            names = {f"read {head.name}" for head in ledger.documents()}
            names |= {f"judged {one.targets[0].name}" for one in ledger.judgements()}
        assert {line for line in safe if line != "ready"} <= names
    assert find_problems(path) == []


def endure(activity: str, folder: Path, kills: int) -> int:
    """Kill an activity again and again; return how many of the kills met it at work."""
    count = ACTIVITIES[activity]
    whole, path = folder / "whole.ledger", folder / "killed.ledger"
    prepare(activity, whole)
    if whole.exists():
        shutil.copytree(whole, path)
    began = time.monotonic()
    finish(activity, whole, count)
    lasts = time.monotonic() - began
    met = 0
    for _ in range(kills):
        met += kill_at_random(activity, path, count, within=lasts / (kills + 1))
        check_safe(path)
    finish(activity, path, count)
    assert content(path) == content(whole)
    assert find_problems(path) == []
    return met


@pytest.mark.slow
@pytest.mark.parametrize("activity", ["read", "migrate"])
def test_a_kill_at_a_random_moment_loses_nothing(tmp_path: Path, activity: str) -> None:
    """What was committed is there, the ledger is sound, and going on ends where no kill would have."""
    endure(activity, tmp_path, 1)


@pytest.mark.slow
@pytest.mark.parametrize("activity", ACTIVITIES)
def test_ten_kills_at_random_moments_lose_nothing(tmp_path: Path, activity: str) -> None:
    """Ten kills of one ledger, of which some meet it at work: how many hangs on the machine."""
    assert endure(activity, tmp_path, 10) >= 1


def read_while_writing(path: Path, seconds: int) -> list[int]:
    """Let two processes read while this one's child writes; return how often each looked."""
    finish("read", path, 9)
    readers = [start("watch", path, seconds) for _ in range(2)]
    count = 9
    while any(reader.poll() is None for reader in readers):
        count += 9
        finish("read", path, count)
    looks = []
    for reader in readers:
        out, error = reader.communicate()
        assert reader.returncode == 0, error
        looks.append(int(out.split()[0]))
    with Ledger(path) as ledger:
        assert len(ledger.documents()) == count
    assert find_problems(path) == []
    return looks


@pytest.mark.slow
def test_readers_beside_a_writer(tmp_path: Path) -> None:
    """Two readers see whole ledgers only while a third process writes."""
    assert min(read_while_writing(tmp_path / "x.ledger", 4)) >= 1


@pytest.mark.slow
def test_readers_beside_a_writer_for_five_minutes(tmp_path: Path) -> None:
    """Five minutes under load pass without an error or a torn read."""
    assert min(read_while_writing(tmp_path / "x.ledger", 300)) > 20
