"""What a command has at hand: texts, settings, and where its output goes."""

from __future__ import annotations

import getpass
import io
import json
import sys
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import typer

from lantu.cli.globals import Globals
from lantu.cli.logs import start_logs
from lantu.messages import ErrorTexts, Messages
from lantu.settings import Settings, load_settings

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


# A document's text may hold what moves a terminal's cursor or renames its window; a carriage return is white.
_CONTROLS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"} | {13: " "}


def printable(text: str) -> str:
    r"""Return a text of the same length that is safe to show: control characters become ``�``.

    A carriage return, which belongs to the end of a line, becomes a space.

    Examples
    --------
    >>> printable("投资\x1b[2J")
    '投资�[2J'
    """
    return text.translate(_CONTROLS)


def use_utf8(stream: TextIO) -> None:
    """Let a stream write UTF-8 whatever the locale: Chinese text for programs must come out whole."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", newline="")


def user_name() -> str | None:
    """Return the name that the user is logged in by; None where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # From Python 3.13 on it is the former, before the latter, where neither environment nor system tells.
        return None


class Shell:
    """The surroundings of one run of the program.

    Parameters
    ----------
    messages : Messages
    environment : mapping of str to str
    folder : Path
        Where ``lantu.toml`` may lie.
    given : Globals
    """

    def __init__(
        self, messages: Messages, environment: Mapping[str, str], folder: Path, given: Globals
    ) -> None:
        self.text = messages
        self.translate = ErrorTexts(messages.language)
        self._environment = environment
        self._folder = folder
        self._given = given
        start_logs(as_json=given.log_json, verbose=given.verbose)

    def settings(self, **flags: Any) -> Settings:
        """Join the command's flags (None where not given) with the other sources of settings.

        Raises
        ------
        SettingsError
            When a setting is unknown or cannot be used.
        """
        return load_settings({"language": self._given.language, **flags}, self._environment, self._folder)

    @cached_property
    def out(self) -> Console:
        """Where results go: coloured and as wide as the terminal, plain when piped."""
        from rich.console import Console  # noqa: PLC0415  not needed for --help and --json

        return Console(highlight=False, soft_wrap=not sys.stdout.isatty())

    @cached_property
    def err(self) -> Console:
        """Where progress and notices go."""
        from rich.console import Console  # noqa: PLC0415  not needed for --help and --json

        return Console(highlight=False, stderr=True, soft_wrap=True)

    @property
    def is_interactive(self) -> bool:
        """Whether somebody looks at the output as it comes."""
        return sys.stderr.isatty()

    def say(self, text: str, style: str | None = None, *, wrap: bool = False) -> None:
        """Write a line of results: whole, so that commands in it can be copied, or wrapped in its indent."""
        if not wrap:
            self.out.print(printable(text), style=style, markup=False, soft_wrap=True)
            return
        from rich.text import Text  # noqa: PLC0415  not needed for --json

        said = printable(text)
        indent = len(said) - len(said.lstrip(" "))
        self.write(Text(said[indent:], style or ""), indent)

    def write(self, text: Text, indent: int = 0) -> None:
        """Write a marked line of results behind an indent, wrapped at the terminal's edge.

        What is piped is never wrapped: the next program takes lines.
        """
        if not self.out.is_terminal:
            text.pad_left(indent)
            self.out.print(text, soft_wrap=True)
            return
        from rich.padding import Padding  # noqa: PLC0415  not needed when piped

        self.out.print(Padding(text, (0, 0, 0, indent)))

    def notice(self, text: str, style: str | None = None) -> None:
        """Write a line that is no result to stderr."""
        self.err.print(printable(text), style=style, markup=False)

    def fail(self, text: str) -> None:
        """Write an error to stderr, on one line, in the user's language where it has words for it."""
        said = self.translate(" ".join(text.split()))
        self.notice(f"lantu: {self.text('error.prefix')}: {said}", "red")

    def done(self, key: str, *, as_json: bool, **what: Any) -> None:
        """Say that something was done: in words, or for programs by its parts (``lantu.done/1``)."""
        if not as_json:
            self.notice(self.text(key, **what))
            return
        parts = {name: part if isinstance(part, int | float) else str(part) for name, part in what.items()}
        self.data({"schema": "lantu.done/1", "done": key.removesuffix(".done"), **parts})

    def data(self, value: Any) -> None:
        """Write JSON for programs."""
        use_utf8(sys.stdout)
        sys.stdout.write(json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n")


def shell_of(context: typer.Context) -> Shell:
    """Return the shell that a command runs in."""
    shell = context.find_object(Shell)
    if shell is None:
        raise RuntimeError("a command runs inside lantu.cli.main, which makes its shell")
    return shell
