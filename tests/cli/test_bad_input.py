"""Every command beside every kind of bad input: a status and a line to read, never a fault."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from lantu.cli.main import build_app

from .terminal import run

HUGE = "9" * 40
JUNK = bytes(range(256)) * 8
WORDS = ("没有这个", "", "\udcff", "' OR 1=1; --", "../../etc/passwd", "a\nb", "%s%n", "x" * 5000, " ")
NUMBERS = ("x", "-1", HUGE, "1.5.2", "nan", "")
PLACES_ON_DISK = ("missing/x", "junk.bin", "", "empty.txt", "folder", "a\0b", "x" * 5000, "\udcff")
BAD: dict[str | None, tuple[str, ...]] = {
    "PATH": PLACES_ON_DISK, "FOLDER": PLACES_ON_DISK, "FILE": PLACES_ON_DISK, "PACK": PLACES_ON_DISK,
    "SCENARIO.toml": PLACES_ON_DISK, "N": NUMBERS, "MB": NUMBERS, "S": NUMBERS,
    "DATE": ("2024-13-45", "x", "", HUGE), "YEARS": ("x", ",", HUGE, "2014,,x"),
    "FILE:OFFSET": (*PLACES_ON_DISK, "junk.bin:0", "good.txt:-1", "good.txt:x", f"good.txt:{HUGE}"),
}  # fmt: skip
"""By the name that the help gives a value; WORDS for all others."""
SURELY_WRONG = {"x", "没有这个", "missing/x", "junk.bin", "a\0b", "2024-13-45", "nan", "1.5.2", "2014,,x"}
"""Nothing that takes a number, a date, a choice or an existing file can take these."""
FREE_TEXT = {
    "words", "why", "who", "place", "within", "indicator", "document", "organ", "theme", "value", "unit",
    "period", "name", "token", "users", "new_user", "address", "keep", "drop", "save", "output", "shards",
    "ledger", "file",
}  # fmt: skip
"""Parameters for which a word, or a path that is not there yet, may be a good answer."""
SERVING = {"atlas", "mcp"}
"""Commands that go on for ever on good input: only inputs that are surely wrong are tried."""
UNUSED = {(("export",), "region")}
"""Asked for only by some of the things that the command writes."""
GOOD = {
    "paths": "good.txt",
    "scenarios": "good.toml",
    "at": "good.txt:3",
    "what": "records",
    "part": "targets",
}


def _leaves(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, below in getattr(command, "commands", {}).items():
        yield from _leaves(below, (*path, name))
    if not hasattr(command, "commands"):
        yield path, command


COMMANDS = dict(_leaves(typer.main.get_command(build_app())))


def _values(parameter: Any) -> tuple[str, ...]:
    return () if getattr(parameter, "is_flag", False) else BAD.get(parameter.metavar, WORDS)


def _line(path: tuple[str, ...], command: Any, tried: Any, value: str, ledger: Path) -> list[str | Path]:
    """Return the command with one bad value and whatever else it cannot do without."""
    line: list[str | Path] = [*path]
    behind: list[str] = []
    for parameter in command.params:
        option = parameter.opts[0].startswith("-")
        given = value if parameter is tried else GOOD.get(parameter.name, "1") if parameter.required else None
        if given is None and parameter.name == "ledger":
            line += ["--ledger", ledger]
        elif given is not None and option:
            line += [f"{parameter.opts[0]}={given}" if parameter.opts[0].startswith("--") else given]
        elif given is not None:
            behind.append(given)
    return [*line, "--", *behind] if behind else line


@pytest.fixture
def bench(ledger: Path, tmp_path: Path) -> Path:
    """A folder with junk in it and a ledger that may be spoiled."""
    (tmp_path / "junk.bin").write_bytes(JUNK)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    (tmp_path / "good.txt").write_text("2023年，北京市新增企业32家。\n", "utf-8")
    (tmp_path / "good.toml").write_text('title = "无变化"\nbaseline = 2025-01-01\n', "utf-8")
    copy = tmp_path / "own.ledger"
    if ledger.is_dir():
        shutil.copytree(ledger, copy)
    else:
        shutil.copy(ledger, copy)
    return copy


@pytest.mark.parametrize(
    ("first", "last"), [(0, 1), pytest.param(1, None, marks=pytest.mark.slow)], ids=["worst", "others"]
)
@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_bad_value(
    path: tuple[str, ...], first: int, last: int | None, bench: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value that cannot be used ends in a status and a message; nothing else is ever raised."""
    command = COMMANDS[path]
    for parameter in command.params:
        for value in _values(parameter)[first:last]:
            surely = value in SURELY_WRONG and parameter.name not in FREE_TEXT
            if (path[0] in SERVING and not surely) or (path, parameter.name) in UNUSED:
                continue
            monkeypatch.setattr("sys.stdin", io.StringIO())
            outcome = run(*_line(path, command, parameter, value, bench))
            said = f"{' '.join(path)}: {parameter.name} = {value[:40]!r} gave {outcome}"
            assert outcome.status in {0, 1, 2}, said
            assert "Traceback" not in outcome.out + outcome.err, said
            assert outcome.status or not surely, said
            assert outcome.err.strip() or outcome.out.strip() or not outcome.status, said


LEDGERS = ("missing/x.ledger", "junk.bin", "empty.txt", "folder", "good.txt")
MAKING = {("read",), ("ledger", "import"), ("ledger", "restore")}
"""Commands that make the ledger they are told of."""
WITHOUT = {("demo",), ("doctor",), ("explain",), ("try",)}
"""Commands that make a ledger of their own, say what is wrong with one, or can do without."""
TAKING = [
    path
    for path, command in COMMANDS.items()
    if path not in WITHOUT and any(parameter.name == "ledger" for parameter in command.params)
]


@pytest.mark.parametrize("path", TAKING, ids=" ".join)
def test_bad_ledger(path: tuple[str, ...], bench: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is no ledger is never taken for one, nor written over."""
    monkeypatch.setattr("sys.stdin", io.StringIO())
    command = COMMANDS[path]
    before = {name: Path(name).read_bytes() for name in LEDGERS if Path(name).is_file()}
    for name in LEDGERS:
        if path in MAKING and not Path(name).is_file():
            continue
        outcome = run(*_line(path, command, None, "", Path(name)))
        assert outcome.status in {1, 2}, f"{path} with {name} gave {outcome}"
        assert outcome.err.strip() or outcome.out.strip()
    assert {name: Path(name).read_bytes() for name in before} == before


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_unknown_option(path: tuple[str, ...]) -> None:
    """An option that no command has is named, with the way to the help."""
    outcome = run(*path, "--no-such-option")
    assert outcome.status == 2
    assert "--no-such-option" in outcome.err
    assert "--help" in outcome.err
