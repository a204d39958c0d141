"""Every command with every option, from the program's own help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import typer
from tools.reference.tables import table

from lantu.cli.help import localise
from lantu.cli.main import build_app
from lantu.messages import Messages


def leaves(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield the commands that do something, with the words that call them."""
    below = getattr(command, "commands", {})
    for name, child in below.items():
        yield from leaves(child, (*path, name))
    if not below:
        yield path, command


def page() -> str:
    """Return the page of commands."""
    program = localise(typer.main.get_command(build_app()), Messages("en"))
    parts = [
        "# Every command and option",
        (
            "Made from `lantu COMMAND --help`. [Commands](commands.md) tells what they are for. Exit status: "
            "0 all went well, 1 some of it could not be done, 2 nothing could be done, 130 stopped."
        ),
        table(
            ["for every command", "meaning"],
            [[", ".join(one.opts), one.help] for one in program.params if one.opts[0].startswith("-")],
        ),
    ]
    for path, command in leaves(program):
        parts += [f"## lantu {' '.join(path)}", _plain(command.help or "")]
        rows = []
        for one in command.params:
            is_option = one.opts[0].startswith("-")
            name = ", ".join((*one.opts, *one.secondary_opts)) if is_option else (one.metavar or one.name)
            value = one.metavar if is_option and not getattr(one, "is_flag", False) else ""
            rows.append([f"`{name}{' ' if value else ''}{value or ''}`", one.help])
        parts += [table(["argument or option", "meaning"], rows)] if rows else []
    return "\n\n".join(parts) + "\n"


def _plain(text: str) -> str:
    paragraphs = [" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n")]
    return "\n\n".join(_example(paragraph) for paragraph in paragraphs)


def _example(paragraph: str) -> str:
    head, colon, command = paragraph.partition(": ")
    return f"{head}: `{command}`" if colon and command.startswith("lantu ") else paragraph
