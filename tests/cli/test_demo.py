"""The demo reads the examples and sums them up; the atlas serves what was read."""

from __future__ import annotations

import json
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from rich.cells import cell_len

from lantu.ledger import open_ledger
from lantu.workbench.examples import find_examples

from .terminal import Outcome, run


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """A ledger of the example documents, and what the demo said."""
    path = tmp_path_factory.mktemp("demo") / "x.ledger"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "72")
        return path, run("demo", "--ledger", path, "--language", "en")


def test_demo_sums_up(demo: tuple[Path, Outcome]) -> None:
    """The demo tells how much it found, as the ledger has it, and how to open the atlas."""
    path, done = demo
    assert done.status == 0, done.err
    with open_ledger(path) as ledger:
        documents, claims = len(ledger.documents()), ledger.claims.count()
        unbound = sum(ledger.unbound().values())
    files = [file for file in find_examples().iterdir() if file.suffix not in {".csv", ""}]
    assert documents >= len(files) - 2 >= 30
    counts = {name: int(count) for count, name in re.findall(r"^ +([\d,]+)  (.+)$", done.out, re.MULTILINE)}
    assert counts["documents"] == documents
    assert counts["claims"] == claims > 300
    # What there is none of has no line.
    assert counts.get("quantities that no rule could bind", 0) == unbound
    assert done.out.rstrip().splitlines()[-1] == f"Open the atlas:  lantu atlas --ledger {path}"


def test_demo_fits_the_terminal(demo: tuple[Path, Outcome], monkeypatch: pytest.MonkeyPatch) -> None:
    """No line but the commands to copy is wider than the terminal."""
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    shown = run("demo", "--ledger", demo[0], "--language", "en").out
    lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).rstrip().splitlines()
    assert len(lines) > 30
    assert [line for line in lines if cell_len(line) > 72 and "lantu " not in line] == []


def test_demo_again(demo: tuple[Path, Outcome]) -> None:
    """The second time nothing is read, and the same is shown."""
    path, done = demo
    told = run("demo", "--ledger", path, "--json").json()
    counts = [int(count.replace(",", "")) for count in re.findall(r"^ +([\d,]+)  ", done.out, re.MULTILINE)]
    assert counts == [told["documents"], *filter(None, [*told["records"].values(), told["unbound"]])]
    assert all(record["sentence" if "sentence" in record else "quote"] for record in told["latest"])
    assert run("demo", "--ledger", path, "--quiet") == (0, "", "")


@pytest.mark.slow
def test_atlas_serves_the_ledger(demo: tuple[Path, Outcome]) -> None:
    """The atlas answers at the port that was asked for, and ends with Ctrl-C."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "lantu", "atlas", "--ledger", str(demo[0]), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert server.stdout is not None
        assert f"http://127.0.0.1:{port}/" in server.stdout.readline()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/health") as response:
            answer = json.load(response)
    finally:
        server.send_signal(signal.SIGINT)
        rest, _ = server.communicate()
    assert answer
    assert (server.returncode, rest) == (0, "")
