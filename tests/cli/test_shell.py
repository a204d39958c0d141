"""What a command has at hand: where it writes, in what form, and how it tells an error."""

from __future__ import annotations

import contextlib
import getpass
import io
import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import typer
from rich.text import Text

from lantu.cli.globals import Globals
from lantu.cli.logs import JsonLines, start_logs
from lantu.cli.shell import Shell, shell_of, use_utf8, user_name
from lantu.errors import SettingsError
from lantu.messages import Messages


@pytest.fixture(autouse=True)
def _logs() -> Iterator[None]:
    """Leave the program's logger as it was."""
    logger = logging.getLogger("lantu")
    before = logger.handlers, logger.propagate, logger.level
    yield
    logger.handlers, logger.propagate = before[:2]
    logger.setLevel(before[2])


def make(tmp_path: Path, language: str = "en", **environment: str) -> Shell:
    """Return the shell of one run in a folder of its own."""
    return Shell(Messages(language), environment, tmp_path, Globals(language))


def written(work: Callable[[Shell], object], shell: Shell) -> tuple[str, str]:
    """Return what goes to output and to stderr."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        work(shell)
    out.flush()
    err.flush()
    return out.buffer.getvalue().decode(), err.buffer.getvalue().decode()  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("work", "out", "err"),
    [
        pytest.param(lambda s: s.say("结果"), "结果\n", "", id="result"),
        pytest.param(lambda s: s.say("  a [b]c[/b]"), "  a [b]c[/b]\n", "", id="brackets are words"),
        pytest.param(lambda s: s.say("x" * 300), "x" * 300 + "\n", "", id="a long line stays whole"),
        pytest.param(
            lambda s: s.say("    " + "x " * 200, wrap=True), "    " + "x " * 200 + "\n", "", id="piped"
        ),
        pytest.param(lambda s: s.say("a\x1b[2Jb"), "a\ufffd[2Jb\n", "", id="controls"),
        pytest.param(lambda s: s.write(Text("words"), 3), "   words\n", "", id="indent"),
        pytest.param(lambda s: s.notice("note"), "", "note\n", id="notice"),
        pytest.param(lambda s: s.fail("no\n room"), "", "lantu: error: no room\n", id="failure on one line"),
        pytest.param(lambda s: s.data({"值": [1, None]}), '{"值": [1, null]}\n', "", id="JSON"),
    ],
)
def test_results_and_notices_go_apart(
    tmp_path: Path, work: Callable[[Shell], object], out: str, err: str
) -> None:
    """What is piped takes lines as they are; what is no result goes to stderr."""
    assert written(work, make(tmp_path)) == (out, err)


def test_a_number_that_is_none_is_never_written_as_json(tmp_path: Path) -> None:
    """JSON has no such number: a program would break on it."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        written(lambda shell: shell.data(float("nan")), make(tmp_path))


def test_what_was_done_is_told_in_words_or_by_its_parts(tmp_path: Path) -> None:
    """For programs numbers stay numbers, and paths become text."""

    def done(as_json: bool) -> tuple[str, str]:
        return written(
            lambda shell: shell.done("export.done", as_json=as_json, count=3, output=Path("a.csv")),
            make(tmp_path),
        )

    assert json.loads(done(True)[0]) == {
        "schema": "lantu.done/1",
        "done": "export",
        "count": 3,
        "output": "a.csv",
    }
    out, err = done(False)
    assert (out, "3" in err, "a.csv" in err) == ("", True, True)


def test_an_error_is_told_in_the_user_s_language(tmp_path: Path) -> None:
    """Where there are words for it; else as it is."""
    said = "a report is a Word file: name it with --output, as in --output report.docx"
    assert "报告是 Word 文件" in written(lambda shell: shell.fail(said), make(tmp_path, "zh"))[1]
    assert (
        "nobody translated this"
        in written(lambda shell: shell.fail("nobody translated this"), make(tmp_path, "zh"))[1]
    )


def test_settings_come_from_the_folder_the_environment_and_the_flags(tmp_path: Path) -> None:
    """A flag that is not given leaves what the others say; one that is counts before them."""
    (tmp_path / "lantu.toml").write_text('ledger = "a.ledger"\nport = 9000\n', "utf-8")
    shell = make(tmp_path, LANTU_PORT="9001")
    settings = shell.settings(ledger=None, host="localhost")
    assert (settings.ledger.name, settings.port, settings.host) == ("a.ledger", 9001, "localhost")
    assert shell.settings(port=9002).port == 9002
    with pytest.raises(SettingsError, match="port"):
        shell.settings(port=70_000)


def test_a_command_without_its_program_says_so() -> None:
    """Only the program makes a shell."""
    command = typer.main.get_command(_app())
    with pytest.raises(RuntimeError, match=r"lantu\.cli\.main"):
        command.main(args=[], standalone_mode=False)


def _app() -> typer.Typer:
    app = typer.Typer()

    @app.command()
    def ask(context: typer.Context) -> None:
        shell_of(context)

    return app


@pytest.mark.parametrize("error", [KeyError("uid"), OSError("no user")])
def test_nobody_is_logged_in_by_no_name(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Where neither the environment nor the system tells, there is none."""

    def unknown() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", unknown)
    assert user_name() is None


def test_chinese_comes_out_whole_whatever_the_locale() -> None:
    """A stream of another encoding writes UTF-8 for programs, with plain ends of lines."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="\r\n")
    use_utf8(stream)
    stream.write("京津冀\n")
    stream.flush()
    assert stream.buffer.getvalue() == "京津冀\n".encode()  # type: ignore[attr-defined]
    use_utf8(io.StringIO())


def record(message: str = "read %s", *values: object, error: bool = False) -> logging.LogRecord:
    """Return a message as the program logs it."""
    trace = None
    if error:
        try:
            raise LookupError("gone")
        except LookupError as caught:
            trace = (type(caught), caught, caught.__traceback__)
    made = logging.LogRecord(
        "lantu.documents", logging.WARNING, "x.py", 1, message, values or ("甲.txt",), trace
    )
    made.created = 1_700_000_000.5
    return made


def test_a_log_line_is_one_object() -> None:
    """With its moment in UTC, its level and who says it; text is not escaped."""
    line = JsonLines().format(record())
    assert json.loads(line) == {
        "time": "2023-11-14T22:13:20.500+00:00",
        "level": "warning",
        "logger": "lantu.documents",
        "message": "read 甲.txt",
    }
    assert "甲" in line


def test_a_trace_stays_on_its_line() -> None:
    """A program reads one line a message, however long."""
    line = JsonLines().format(record(error=True))
    assert len(line.splitlines()) == 1
    assert "LookupError: gone" in json.loads(line)["trace"]


@pytest.mark.parametrize(("verbose", "shown"), [(False, ["warning"]), (True, ["debug", "info", "warning"])])
def test_logs_go_to_stderr(verbose: bool, shown: list[str]) -> None:
    """Warnings, and everything when it is asked for; starting again does not double them."""
    stream = io.StringIO()
    with contextlib.redirect_stderr(stream):
        for _ in range(2):
            start_logs(as_json=True, verbose=verbose)
        for level in ("debug", "info", "warning"):
            getattr(logging.getLogger("lantu.x"), level)("said")
    assert [json.loads(line)["level"] for line in stream.getvalue().splitlines()] == shown
