"""Help in the user's language: the commands carry keys, the catalogues the texts."""

from __future__ import annotations

from typing import Any

from lantu.messages import Messages


def translate(command: Any, messages: Messages) -> Any:
    """Put texts in the place of the keys in the help of a command, its options and its commands.

    Help that is no key of the catalogue stays as it is.
    """
    command.help = _text(command.help, messages)
    # The first paragraph says what the command does; a list of commands shows no more.
    command.short_help = command.help.split("\n\n")[0] if command.help else None
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = _text(parameter.help, messages)
    for child in getattr(command, "commands", {}).values():
        translate(child, messages)
    return command


def _text(help_text: str | None, messages: Messages) -> str | None:
    key = (help_text or "").strip()
    return messages(key) if key in messages else help_text
