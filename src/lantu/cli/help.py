"""The pages of ``--help``: in the user's language, in columns that Chinese characters do not break."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Any

from lantu.messages import Messages

if TYPE_CHECKING:
    from rich.console import Console

_WIDEST = 100


def localise(command: Any, messages: Messages) -> Any:
    """Give a command, its options and its own commands texts in the place of catalogue keys.

    Help that is no key of the catalogue stays as it is.
    """
    command.help = _text(command.help, messages)
    command.format_help = partial(_write_help, command, messages)
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = _text(parameter.help, messages)
    for child in getattr(command, "commands", {}).values():
        localise(child, messages)
    return command


def _text(help_text: str | None, messages: Messages) -> str | None:
    key = (help_text or "").strip()
    return messages(key) if key in messages else help_text


def _write_help(command: Any, messages: Messages, context: Any, formatter: Any) -> None:
    from rich.console import Console  # noqa: PLC0415  only help pages need it
    from rich.padding import Padding  # noqa: PLC0415

    width = min(_WIDEST, shutil.get_terminal_size().columns)
    console = Console(file=io.StringIO(), width=width, highlight=False, markup=False)
    pieces = [context.command_path]
    options = [p for p in command.params if p.param_type_name == "option"]
    needed = [_switches(p).rpartition(", ")[2] for p in options if p.required]
    pieces += ["[OPTIONS]", *needed, *(_name(p) for p in _arguments(command))]
    pieces += ["COMMAND"] if hasattr(command, "commands") else []
    console.print(messages("help.usage", command=" ".join(pieces)) + "\n")
    for paragraph in (command.help or "").split("\n\n"):
        console.print(Padding(paragraph, (0, 0, 1, 2)))
    commands = getattr(command, "commands", {})
    _write_table(console, messages("help.commands"), ((name, _first(c)) for name, c in commands.items()))
    _write_table(console, messages("help.arguments"), ((_name(p), p.help or "") for p in _arguments(command)))
    rows = [(_switches(p), _help_of(p, messages)) for p in options]
    _write_table(console, messages("help.options"), [*rows, ("--help, -h", messages("help.help"))])
    lines = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    formatter.write("\n".join(line.rstrip() for line in lines) + "\n")


def _write_table(console: Console, title: str, rows: Iterable[tuple[str, str]]) -> None:
    from rich.table import Table  # noqa: PLC0415  only help pages need it

    some = list(rows)
    if not some:
        return
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for left, right in some:
        table.add_row(f"  {left}", right)
    console.print(title)
    console.print(table)
    console.print()


def _arguments(command: Any) -> list[Any]:
    return [parameter for parameter in command.params if parameter.param_type_name == "argument"]


def _name(argument: Any) -> str:
    name = argument.metavar or argument.name.upper()
    shown = f"{name}..." if argument.nargs == -1 else str(name)
    return shown if argument.required else f"[{shown}]"


def _switches(option: Any) -> str:
    # Long names first: they are what examples use.
    names = ", ".join(sorted(option.opts, key=len, reverse=True))
    return names if option.is_flag else f"{names} {option.metavar or option.name.upper()}"


def _help_of(option: Any, messages: Messages) -> str:
    default = option.show_default if isinstance(option.show_default, str) else option.default
    if option.is_flag or default in {None, False} or option.show_default is False:
        return str(option.help or "")
    return f"{option.help} {messages('help.default', value=getattr(default, 'value', default))}"


def _first(command: Any) -> str:
    """Return what a command does: the first paragraph of its help."""
    return str(command.help or "").split("\n\n")[0]
