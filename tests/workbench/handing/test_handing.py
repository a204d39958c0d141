"""Writes reach a ledger that an atlas serves through the atlas, and come back as if they were done here."""

from __future__ import annotations

import io
import os
import socket
import stat
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from pathlib import Path
from typing import Any

import pytest

import lantu
from lantu.errors import LedgerError, LedgerOwnedError, NotFoundError
from lantu.ledger import LedgerWriter
from lantu.ledger.judgements import Judgement
from lantu.workbench.handing import Door, HandedJudge, find_entrance, open_judge
from lantu.workbench.handing.knock import FILE
from lantu.workbench.jobs import Job, Jobs
from lantu.workbench.judging import Judge, write_judgements
from lantu.workbench.reading import read_documents
from lantu.workbench.work.reading import read_job


class Desk:
    """A keeper that holds nothing between two judgements, and counts what it lends."""

    def __init__(self, path: Path) -> None:
        self.path, self.lent = path, 0

    @contextmanager
    def lend(self) -> Iterator[None]:
        """Give the ledger up."""
        self.lent += 1
        yield

    def judge(self, act: Any, records: Any, *, publish: bool = False, who: str, **told: Any) -> Judgement:
        """Keep a judgement."""
        with Judge(self.path, who, owner="lantu atlas") as judge:
            return judge.judge(act, records, **told)

    def undo(self, reference: str, *, who: str, why: str, publish: bool = False) -> Judgement:
        """Take a judgement back."""
        with Judge(self.path, who, owner="lantu atlas") as judge:
            return judge.undo(reference, why=why)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six documents."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(6):
        text = f"20{number + 10}年，北京市新增造林绿化面积{number + 1}.5万亩。"
        (folder / f"{number}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def path(folder: Path, tmp_path: Path) -> Path:
    """A ledger with the first of them."""
    read_documents([folder / "0.txt"], tmp_path / "x.ledger")
    return tmp_path / "x.ledger"


@pytest.fixture
def door(path: Path) -> Iterator[tuple[Desk, Jobs]]:
    """An open door at the ledger."""
    desk = Desk(path)
    with Jobs() as jobs, Door(path, desk, jobs):
        yield desk, jobs


def _wait_for_two(jobs: Jobs) -> None:
    while len(list(jobs)) < 2:
        time.sleep(0.01)


def test_a_reading_is_handed_over(door: tuple[Desk, Jobs], folder: Path, path: Path) -> None:
    """The atlas reads; the report, the progress and the ledger are those of a reading here."""
    desk, jobs = door
    job = read_job([folder], path, who="wang")
    told: list[str] = []
    job.listen(lambda event: told.append(event.name))
    job.run()
    assert (job.result.read, job.result.unchanged, desk.lent) == (5, 1, 1)
    assert Path(told[-1]).name == "5.txt"
    assert [(one.kind, one.who, one.state) for one in jobs] == [("read", "wang", "done")]
    with lantu.open(path) as ledger:
        assert len(ledger.documents()) == 6


def test_a_handed_reading_is_stopped(door: tuple[Desk, Jobs], folder: Path, path: Path) -> None:
    """Stopping it here stops it there, between documents, with what was read kept."""
    _, jobs = door
    gate = threading.Event()
    jobs.begin(Job("read", lambda tracker: gate.wait()))
    job = read_job([folder], path)
    runs = threading.Thread(target=job.run)
    runs.start()
    _wait_for_two(jobs)
    job.cancel()
    last = [*list(jobs)[1].follow()][-1]
    gate.set()
    runs.join()
    assert (job.state, last.state) == ("cancelled", "cancelled")
    with lantu.open(path) as ledger:
        assert len(ledger.documents()) == 1


def test_judgements_are_handed_over(door: tuple[Desk, Jobs], path: Path) -> None:
    """A judgement, its taking back and a file of them are kept by the atlas, under the name of who judged."""
    with lantu.open(path) as ledger:
        (found,) = ledger.claims
    with open_judge(path, "wang") as judge:
        assert isinstance(judge, HandedJudge)
        made = judge.judge("correct", [found.id], why="misprint", fields={"value": "9"})
        with lantu.open(path) as ledger:
            assert [(one.rank, one.record.quantity.value) for one in ledger.claims] == [("preferred", 9)]
        undone = judge.undo(made.id[:6], why="as printed")
        stream = io.StringIO()
        write_judgements([made, undone], stream)
        stream.seek(0)
        taken = judge.take_in(stream, "judged.jsonl")
    assert (made.who, undone.about, taken.new, taken.known) == ("wang", made.id, 0, 2)


def test_errors_come_back(door: tuple[Desk, Jobs], path: Path) -> None:
    """What the atlas raises is raised here, of the same kind and in the same words."""
    with open_judge(path, "wang") as judge:
        with pytest.raises(NotFoundError, match="no record"):
            judge.judge("confirm", ["000000000000"], why="as printed")
        with pytest.raises(LedgerError, match="line 1"):
            judge.take_in(io.StringIO("nothing\n"), "judged.jsonl")
        with pytest.raises(LedgerError, match=r"judged\.jsonl: is no UTF-8 text"):
            judge.take_in(io.TextIOWrapper(io.BytesIO(b"\x80\n"), encoding="utf-8"), "judged.jsonl")


def test_without_an_atlas(path: Path, folder: Path) -> None:
    """Where no atlas runs all is done here; what one left behind that was killed is nothing."""
    assert find_entrance(path) is None
    (path / FILE).write_text('{"process": 1, "address": "/nowhere", "secret": "x"}', "utf-8")
    assert find_entrance(path) is None
    job = read_job([folder], path)
    job.run()
    assert job.result.read == 5
    with open_judge(path, "wang") as judge:
        assert isinstance(judge, Judge)


def test_a_writer_that_is_no_atlas(path: Path, folder: Path) -> None:
    """A ledger that another command writes is refused, with the name of it."""
    with LedgerWriter(path, owner="lantu read"):
        job = read_job([folder], path)
        job.run()
        assert "is being written by lantu read (process" in (job.problem or "")
        with pytest.raises(LedgerOwnedError, match="lantu read"):
            open_judge(path, "wang")


def test_an_atlas_that_goes_away(path: Path, folder: Path) -> None:
    """Who waits for an atlas that ends is told that it went, and what to do."""
    with Jobs() as jobs:
        door = Door(path, Desk(path), jobs)
        gate = threading.Event()
        jobs.begin(Job("read", lambda tracker: gate.wait()))
        job = read_job([folder], path)
        runs = threading.Thread(target=job.run)
        runs.start()
        _wait_for_two(jobs)
        door.close()
        runs.join()
        gate.set()
    assert job.state == "failed"
    assert "went away" in (job.problem or "")
    assert "run the command again" in (job.problem or "")


def test_who_goes_away_stops_its_work(path: Path, folder: Path) -> None:
    """A command that is killed while it waits leaves no work behind in the atlas."""
    with Jobs() as jobs, Door(path, Desk(path), jobs):
        gate = threading.Event()
        jobs.begin(Job("read", lambda tracker: gate.wait()))
        entrance = find_entrance(path)
        assert entrance is not None
        line = Client(entrance.address, "AF_UNIX", authkey=entrance.secret.encode())
        request = b'{"kind": "undo", "reference": "x", "why": "x", "who": "x"}'
        line.send_bytes(request)
        _wait_for_two(jobs)
        line.close()
        assert [*list(jobs)[1].follow()][-1].state == "cancelled"
        gate.set()


def test_only_its_owner_comes_in(door: tuple[Desk, Jobs], path: Path) -> None:
    """The file with the secret is its owner's alone, and who does not know the secret is sent away."""
    _, jobs = door
    assert stat.S_IMODE((path / FILE).stat().st_mode) == 0o600
    entrance = find_entrance(path)
    assert entrance is not None
    assert entrance.process == os.getpid()
    with pytest.raises((AuthenticationError, EOFError, OSError)):
        Client(entrance.address, "AF_UNIX", authkey=b"guessed")
    assert list(jobs) == []
    with open_judge(path, "wang") as judge, pytest.raises(NotFoundError):
        judge.undo("000000", why="still open")


def test_what_makes_no_sense(door: tuple[Desk, Jobs], path: Path) -> None:
    """A request of another version is refused in words, and one that is none ends the line alone."""
    entrance = find_entrance(path)
    assert entrance is not None
    for message in (b"\xff", b"[]", b'{"kind": "fly"}'):
        with Client(entrance.address, "AF_UNIX", authkey=entrance.secret.encode()) as line:
            line.send_bytes(message)
            answer = line.recv_bytes() if message.startswith(b"{") else b""
    assert b"does not know how to fly" in answer
    with open_judge(path, "wang") as judge, pytest.raises(NotFoundError):
        judge.undo("000000", why="still open")


def test_one_atlas_at_a_ledger(door: tuple[Desk, Jobs], path: Path) -> None:
    """A second atlas at the same ledger is refused; after the first has ended there may be another."""
    desk, jobs = door
    with pytest.raises(LedgerOwnedError, match="another atlas"):
        Door(path, desk, jobs)


def test_a_closed_door_leaves_nothing(path: Path) -> None:
    """Closing twice is harmless, and then nobody is sent there; the ledger can be served again."""
    with Jobs() as jobs:
        for _ in range(2):
            door = Door(path, Desk(path), jobs)
            address = Path(find_entrance(path).address)  # type: ignore[union-attr]
            door.close()
            door.close()
            assert find_entrance(path) is None
            assert not address.parent.exists()


def test_a_door_closes_on_who_knocks_and_says_nothing(path: Path) -> None:
    """Who has knocked and gives no answer keeps no atlas from ending, heard or unheard."""
    with Jobs() as jobs:
        door = Door(path, Desk(path), jobs)
        address = find_entrance(path).address  # type: ignore[union-attr]
        with socket.socket(socket.AF_UNIX) as silent, socket.socket(socket.AF_UNIX) as unheard:
            silent.connect(address)
            unheard.connect(address)
            door.close()
        assert find_entrance(path) is None
        assert not Path(address).parent.exists()
