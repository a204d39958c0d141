"""Pages of help: what stands on them, in which order and how wide."""

from __future__ import annotations

import os
import re
from typing import Annotated

import pytest
import typer
from rich.cells import cell_len

from lantu.cli.help import localise
from lantu.cli.main import _plain, _said, build_app
from lantu.messages import Messages

from .terminal import run

PROGRAM = typer.main.get_command(build_app())
COMMANDS = sorted(PROGRAM.commands)  # type: ignore[attr-defined]


def page(app: typer.Typer, *path: str, language: str = "en") -> str:
    """Return a page of help of a program."""
    command = localise(typer.main.get_command(app), Messages(language))
    context = command.make_context("lantu", list(path), resilient_parsing=True)
    return str(command.get_help(context))


def _made() -> typer.Typer:
    app = typer.Typer(rich_markup_mode=None, add_completion=False)

    @app.command(help="What it does.\n\nMore of it.")
    def work(
        files: Annotated[list[str], typer.Argument(help="some files", metavar="FILE", show_default=False)],
        why: Annotated[str, typer.Option("--why", help="a reason", metavar="TEXT", show_default=False)],
        place: Annotated[str | None, typer.Argument(help="a place", metavar="PLACE")] = None,
        limit: Annotated[int, typer.Option("-n", "--limit", help="how many", metavar="N")] = 20,
        port: Annotated[int | None, typer.Option("--port", help="a port", show_default="8420")] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help="say less")] = False,
    ) -> None:
        """Do something."""

    return app


def test_a_page_says_how_a_command_is_written() -> None:
    """What must be given first, what may be left out in brackets, several with dots."""
    assert page(_made()).splitlines()[0] == "Usage: lantu [OPTIONS] --why TEXT FILE... [PLACE]"


def test_a_page_has_what_it_does_before_its_parts() -> None:
    """Each paragraph by itself, then arguments, then options with help at the end."""
    lines = page(_made()).splitlines()
    assert lines.index("  What it does.") + 2 == lines.index("  More of it.")
    order = [
        next(at for at, line in enumerate(lines) if part in line)
        for part in ("FILE...  ", "--limit", "--help, -h")
    ]
    assert order == sorted(order)
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("--limit, -n N", "how many [default: 20]"),
        ("--port PORT", "a port [default: 8420]"),
        ("--why TEXT", "a reason"),
        ("--quiet, -q", "say less"),
        ("FILE...", "some files"),
        ("[PLACE]", "a place"),
    ],
)
def test_an_option_is_told_with_its_default(option: str, said: str) -> None:
    """Long names first; a switch and what must be given have none."""
    (line,) = [line for line in page(_made()).splitlines() if line.startswith(f"  {option}  ")]
    assert line.removeprefix(f"  {option}").strip() == said


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_page_is_as_wide_as_its_terminal(
    monkeypatch: pytest.MonkeyPatch, language: str, columns: int
) -> None:
    """No line is wider, Chinese counted twice, and none wider than a hundred columns is drawn."""
    monkeypatch.setenv("COLUMNS", str(columns))
    told = run("--language", language, "--help").out
    widest = max(cell_len(line) for line in told.splitlines())
    assert widest <= max(min(columns, 100), 60)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_told_in_both_languages(command: str) -> None:
    """The same switches stand on both pages, and each has words of its language."""
    english, chinese = (
        run(command, "--help", "--language", language).out.rpartition(
            f"\n{Messages(language)('help.options')}"
        )[2]
        for language in ("en", "zh")
    )
    switches = [re.findall(r"^  (--[a-z-]+)", told, re.MULTILINE) for told in (english, chinese)]
    assert switches[0] == switches[1] != []
    assert re.search(r"[\u4e00-\u9fff]", chinese)
    assert not re.search(r"^  --[a-z-]+.*[\u4e00-\u9fff]", english, re.MULTILINE)


def test_help_of_a_command_can_be_asked_for_first() -> None:
    """`lantu help read` is `lantu read --help`, and `lantu help` the page of all."""
    assert run("help", "read").out == run("read", "--help").out == run("read", "-h").out
    assert run("help").out == run("--help").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("raed",), "raed", id="no command"),
        pytest.param(("search", "--nothing"), "--nothing", id="no option"),
        pytest.param(("search", "a", "--limit", "many"), "it is no whole number", id="no number"),
        pytest.param(("search", "a", "--limit", "0"), "it must not be less than", id="too small"),
        pytest.param(("atlas", "--port", "70000"), "it must not be more than", id="too large"),
        pytest.param(("show",), "ID", id="something missing"),
        pytest.param(("show", "a\udcffb"), "a\\udcffb", id="no text"),
    ],
)
def test_a_slip_is_told_in_one_line_with_the_way_to_help(arguments: tuple[str, ...], told: str) -> None:
    """What is wrong in plain words, and where the page of help is; nothing is done."""
    done = run(*arguments)
    assert (done.status, done.out, told in done.err) == (2, "", True), done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Value error, a port", "a port"),
        ("Input should be greater than or equal to 1", "it must not be less than 1"),
        ("no such thing", "no such thing"),
    ],
)
def test_what_checks_of_types_say_is_put_plainly(said: str, plain: str) -> None:
    """Words for programmers are no words for users."""
    assert _plain(said) == plain


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device", "x.ledger"), "x.ledger: No space left on device"),
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError("odd"), "odd"),
    ],
)
def test_what_the_system_says_is_told_with_its_file(error: OSError, said: str) -> None:
    """Where it names one."""
    assert _said(error) == said


def test_a_full_disk_is_no_fault_of_the_program(tmp_path: os.PathLike[str]) -> None:
    """A name that is too long for the disk is told in one line."""
    done = run("export", "records", "--output", f"{'x' * 300}.csv", "--ledger", "none.ledger")
    assert (done.status, "Traceback" in done.err, len(done.err.splitlines())) == (2, False, 1)
