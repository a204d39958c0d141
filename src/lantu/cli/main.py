"""The program ``lantu``: settings and language first, then the command.

Modules of commands import what reads, stores or serves inside their function, so that ``lantu
--help`` and a mistyped option answer at once and not after a second of loading.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer._completion_classes import completion_init
from typer.exceptions import TyperException

from lantu import __version__
from lantu.cli import (
    assess,
    atlas,
    check,
    demo,
    diff,
    doctor,
    explain,
    export,
    judge,
    ledger,
    mcp,
    read,
    region,
    review,
    search,
    show,
    try_,
)
from lantu.cli.globals import split_globals
from lantu.cli.help import localise
from lantu.cli.running import STOPPED
from lantu.cli.shell import Shell, shell_of
from lantu.errors import LantuError, SettingsError
from lantu.messages import ErrorTexts, Messages
from lantu.settings import language_meant, load_settings

NOTHING_DONE = 2
_TYPED = {
    "Value error, ": "",
    "Input should be a valid integer, unable to parse string as an integer": "it is no whole number",
    "Input should be a valid number, unable to parse string as a number": "it is no number",
    "Input should be greater than or equal to": "it must not be less than",
    "Input should be less than or equal to": "it must not be more than",
}
_COMPLETE = "_LANTU_COMPLETE"

_COMMANDS = (
    read.read,
    show.show,
    diff.diff,
    search.search,
    explain.explain,
    check.check,
    assess.assess,
    review.review,
    try_.try_,
    export.export,
    atlas.atlas,
    mcp.mcp,
    demo.demo,
    doctor.doctor,
)
_GROUPS: dict[str, typer.Typer] = {"judge": judge.app, "ledger": ledger.app, "region": region.app}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its status.

    Parameters
    ----------
    arguments : sequence of str, optional
        What stands behind ``lantu``; that of the process where it is left out.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show a character shows a question mark; the command goes on.
            stream.reconfigure(errors="replace")
    try:
        given, rest = split_globals(sys.argv[1:] if arguments is None else arguments)
        flags = {"language": given.language}
        messages = Messages(load_settings(flags, os.environ, Path.cwd()).language)
    except LantuError as error:
        texts = ErrorTexts(language_meant(os.environ))
        sys.stderr.write(f"lantu: {texts(str(error))}\n")
        sys.exit(NOTHING_DONE)
    shell = Shell(messages, os.environ, Path.cwd(), given)
    command = localise(typer.main.get_command(build_app()), messages)
    if _COMPLETE in os.environ:
        # A shell asks what could stand next: `eval "$(_LANTU_COMPLETE=source_bash lantu)"` makes it do so.
        completion_init()
    if rest[:1] == ["help"]:
        rest = [*rest[1:], "--help"]
    try:
        _check_characters(rest, messages)
        sys.exit(command.main(args=list(rest), prog_name="lantu", obj=shell, standalone_mode=False))
    except TyperException as error:
        _refuse(shell, error)
        sys.exit(error.exit_code)
    except typer.Abort:
        sys.exit(STOPPED)
    except LantuError as error:
        shell.fail(str(error))
        sys.exit(NOTHING_DONE)
    except OSError as error:
        # What a command expects of files it tells in its own words; this is the disk that is full, the
        # name that is too long, the folder that may not be written to.
        shell.fail(messages("error.system", what=_said(error)))
        sys.exit(NOTHING_DONE)


def _refuse(shell: Shell, error: TyperException) -> None:
    """Say how a command was given wrongly; one that was given nothing shows its help."""
    context = getattr(error, "ctx", None)
    said = _plain(error.format_message())
    if context is not None and said == context.get_help():
        sys.stderr.write(f"{said}\n")
        return
    shell.fail(said)
    if context is not None:
        shell.notice(shell.text("error.usage", command=context.command_path))


def _plain(said: str) -> str:
    """Say in words for people what the checks of types say to programmers."""
    for words, plain in _TYPED.items():
        said = said.replace(words, plain)
    return said


def _said(error: OSError) -> str:
    return ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)


def _check_characters(arguments: Sequence[str], messages: Messages) -> None:
    """Refuse what is no text, and no name of a file either: a shell hands on any bytes."""
    for argument in arguments:
        value = argument.partition("=")[2] if argument.startswith("--") else argument
        if not _is_text(value) and ("\0" in value or not os.path.lexists(value)):
            raise SettingsError(messages("error.bytes", value=ascii(value)[1:-1]))


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in value


def build_app() -> typer.Typer:
    """Return the program with all its commands; its texts are keys of the catalogues."""
    app = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        help="app.help",
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    app.callback(invoke_without_command=True)(_program)
    for command in _COMMANDS:
        # A command whose name is a word of Python has an underscore behind it.
        name = command.__name__.rstrip("_")
        app.command(name, help=f"{name}.help")(command)
    for name, group in _GROUPS.items():
        app.add_typer(group, name=name)
    return app


def _program(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="app.version", is_eager=True)] = False,
    language: Annotated[
        str | None, typer.Option("--language", help="app.language", metavar="[zh|en]", show_default=False)
    ] = None,
    log_json: Annotated[bool, typer.Option("--log-json", help="app.log_json")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="app.verbose")] = False,
) -> None:
    """Say what the program is; these options are taken before, wherever they stand."""
    if version:
        shell_of(context).say(f"lantu {__version__}")
        raise typer.Exit
