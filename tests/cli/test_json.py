"""Whatever a command prints it can print for programs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

import lantu
from lantu.cli.main import build_app
from lantu.workbench.examples import find_examples

from .terminal import run

SPEAKS_OTHERWISE = {"mcp": "standard output belongs to the protocol, which is JSON"}
SERVES = {"atlas": "runs until it is ended: tests/cli/test_handing.py and tests/atlas start it"}


def _commands(group: Any, before: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, command in sorted(group.commands.items()):
        if hasattr(command, "commands"):
            yield from _commands(command, (*before, name))
        else:
            yield (*before, name), command


COMMANDS = dict(_commands(typer.main.get_command(build_app())))
ASKED = [path for path in COMMANDS if path[0] not in SPEAKS_OTHERWISE | SERVES]


@pytest.fixture(scope="module")
def world(ledger: Path, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What commands are called with: a ledger to judge, records, files."""
    room = tmp_path_factory.mktemp("json")
    path = room / "x.ledger"
    shutil.copytree(ledger, path)
    scenario = sorted((find_examples() / "scenarios").glob("*.toml"))[0]
    with lantu.open(path) as book:
        records = [one.id for one in book.claims]
    out = room / "judgements.jsonl"
    assert run("read", folder, "--shards", room / "shards", "--processes", "1", "--quiet").status == 0
    assert run("judge", "confirm", records[0], "--why", "as printed", "--ledger", path).status == 0
    assert run("judge", "export", out, "--ledger", path).status == 0
    assert run("ledger", "backup", room / "backup.zip", "--ledger", path).status == 0
    return {
        "room": room,
        "ledger": path,
        "records": records,
        "folder": folder,
        "judged": out,
        "scenario": scenario,
    }


def _arguments(path: tuple[str, ...], world: dict[str, Any]) -> list[Any]:
    room, records, why = world["room"], world["records"], ("--why", "as printed")
    judged = lantu.open(world["ledger"]).judgements()[-1].id
    table: dict[tuple[str, ...], list[Any]] = {
        ("read",): [world["folder"]],
        ("show",): [records[0]],
        ("search",): ["雄安新区"],
        ("explain",): [f"{world['folder'] / '投资.txt'}:20"],
        ("export",): ["records", "--output", room / "records.jsonl"],
        ("try",): [world["scenario"]],
        ("region", "check"): ["jingjinji"],
        ("judge", "confirm"): [records[1], *why],
        ("judge", "reject"): [records[1], *why],
        ("judge", "correct"): [records[1], "--value", "5", *why],
        ("judge", "merge"): [*records[:2], *why],
        ("judge", "split"): [records[1], *why],
        ("judge", "undo"): [judged, *why],
        ("judge", "export"): [room / "again.jsonl"],
        ("judge", "import"): [world["judged"]],
        ("ledger", "backup"): [room / "second.zip"],
        ("ledger", "restore"): [room / "backup.zip"],
        ("ledger", "import"): [room / "shards"],
    }
    own = {("ledger", "restore"): room / "restored.ledger", ("demo",): room / "demo.ledger"}
    arguments = table.get(path, [])
    takes = {option for parameter in COMMANDS[path].params for option in parameter.opts}
    return [*arguments, *(("--ledger", own.get(path, world["ledger"])) if "--ledger" in takes else ())]


def test_every_command_has_it() -> None:
    """No command lacks --json but those that cannot have it, for the reason that is written here."""
    lacking = {
        path[0]
        for path, command in COMMANDS.items()
        if "--json" not in {option for parameter in command.params for option in parameter.opts}
    }
    assert lacking == set(SPEAKS_OTHERWISE)


@pytest.mark.parametrize(
    "path", [path for path in ASKED if path not in {("demo",), ("judge", "settle")}], ids=" ".join
)
def test_it_is_json(path: tuple[str, ...], world: dict[str, Any]) -> None:
    """With --json the whole of standard output is one JSON value, and no line for people is in it."""
    done = run(*path, *_arguments(path, world), "--json")
    assert (done.status, done.err) == (0, "")
    assert isinstance(json.loads(done.out), dict | list)


def test_a_file_is_told_by_its_parts(world: dict[str, Any]) -> None:
    """What was written where is told to programs as to people."""
    path = world["room"] / "told.jsonl"
    done = run("export", "records", "--output", path, "--ledger", world["ledger"], "--json").json()
    assert done == {
        "schema": "lantu.done/1",
        "done": "export",
        "count": len(path.read_text("utf-8").splitlines()),
        "output": str(path),
    }


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("lantu exp", {"explain", "export"}),
        ("lantu export rep", {"report"}),
        ("lantu ledger res", {"restore"}),
    ],
)
def test_a_shell_is_told_what_may_come(
    words: str, offered: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Commands, their parts and what they take are completed by the shell."""
    monkeypatch.setenv("_LANTU_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))
    assert offered <= set(run().out.split())
