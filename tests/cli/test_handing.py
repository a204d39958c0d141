"""While ``lantu atlas`` runs, commands that write to its ledger hand their work to it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import lantu
from lantu.workbench.handing import find_entrance

from .conftest import TEXTS
from .terminal import run


@pytest.fixture
def served(folder: Path, tmp_path: Path) -> Iterator[tuple[Path, subprocess.Popen[str]]]:
    """A ledger with one document, and an atlas that serves it in a process of its own."""
    path = tmp_path / "x.ledger"
    assert run("read", folder / "投资.txt", "--ledger", path).status == 0
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "lantu", "atlas", "--ledger", str(path), "--port", str(port)]
    atlas = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    )
    with atlas:
        assert atlas.stdout is not None
        assert str(port) in atlas.stdout.readline()
        yield path, atlas
        atlas.kill()


def test_writes_go_to_the_atlas(served: tuple[Path, subprocess.Popen[str]], folder: Path) -> None:
    """Reading, judging and taking back work while the atlas runs, and are told as always."""
    path, atlas = served
    entrance = find_entrance(path)
    assert entrance is not None
    assert entrance.process == atlas.pid
    done = run("read", folder, "--ledger", path, "--json")
    assert (done.status, done.json()["read"], done.json()["unchanged"]) == (0, len(TEXTS) - 1, 1)
    with lantu.open(path) as ledger:
        record = ledger.claims.page(1)[0].id
    made = run("judge", "confirm", record, "--why", "as printed", "--who", "wang", "--ledger", path)
    assert made.status == 0
    with lantu.open(path) as ledger:
        assert ledger.statement(record).rank == "preferred"
    undone = run("judge", "undo", made.out.strip(), "--why", "mistaken", "--who", "wang", "--ledger", path)
    assert undone.status == 0
    wrong = run("judge", "confirm", "000000000000", "--why", "as printed", "--ledger", path)
    assert (wrong.status, "no record" in wrong.err) == (2, True)


@pytest.mark.slow
def test_care_goes_to_the_atlas(served: tuple[Path, subprocess.Popen[str]], tmp_path: Path) -> None:
    """An atlas compacts and bounds the ledger that it serves; nothing is restored over it."""
    path, atlas = served
    assert run("ledger", "compact", "--ledger", path).status == 0
    assert run("ledger", "budget", "2000", "--ledger", path, "--json").json()["budget"] == 2000 * 10**6
    refused = run("ledger", "budget", "0", "--ledger", path)
    assert (refused.status, "no room for a snapshot" in refused.err) == (2, True)
    assert run("ledger", "backup", "b.zip", "--ledger", path).status == 0
    over = run("ledger", "restore", "b.zip", "--ledger", path)
    assert (over.status, f"served by lantu atlas (process {atlas.pid})" in over.err) == (2, True)
    assert run("ledger", "restore", "b.zip", "--ledger", "back.ledger").status == 0
    assert run("ledger", "check", "--ledger", path).status == 0


@pytest.mark.slow
def test_a_killed_atlas_is_no_hindrance(served: tuple[Path, subprocess.Popen[str]], folder: Path) -> None:
    """After the atlas was killed the next command writes itself."""
    path, atlas = served
    atlas.send_signal(signal.SIGKILL)
    atlas.wait()
    assert find_entrance(path) is None
    assert run("read", folder, "--ledger", path).status == 0


@pytest.mark.slow
def test_an_atlas_ends_its_door(served: tuple[Path, subprocess.Popen[str]]) -> None:
    """An atlas that is ended leaves no socket behind."""
    path, atlas = served
    entrance = find_entrance(path)
    assert entrance is not None
    atlas.send_signal(signal.SIGINT)
    atlas.wait()
    assert find_entrance(path) is None
    assert not Path(entrance.address).exists()


@pytest.mark.slow
def test_ctrl_c_keeps_what_was_read(tmp_path: Path) -> None:
    """Ctrl-C ends a reading between two documents: status 130, and what was read stays."""
    for number in range(400):
        text = f"2023年，北京市新增造林绿化面积{number + 1}.5万亩。" * 40
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    path = tmp_path / "x.ledger"
    command = [
        sys.executable,
        "-m",
        "lantu",
        "-v",
        "read",
        str(tmp_path),
        "--ledger",
        str(path),
        "--processes",
        "1",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True) as reading:
        while not (path / "work").exists() and reading.poll() is None:
            time.sleep(0.01)
        reading.send_signal(signal.SIGINT)
        _, told = reading.communicate()
    assert reading.returncode == 130
    assert "stopped: what was read is kept" in told
    assert run("ledger", "check", "--ledger", path).status == 0
    again = run("read", tmp_path, "--ledger", path, "--json").json()
    assert again["read"] + again["unchanged"] == 400
