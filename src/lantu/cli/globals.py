"""Options that hold for every command, and may stand before or behind its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lantu.errors import SettingsError


class Globals(NamedTuple):
    """What was given of the options that hold for every command."""

    language: str | None = None
    log_json: bool = False
    verbose: bool = False


def split_globals(arguments: Sequence[str]) -> tuple[Globals, list[str]]:
    """Take the options that hold for every command out of the arguments.

    They are read first, because the language decides in which words the help speaks. What stands
    behind ``--`` is left alone.

    Raises
    ------
    SettingsError
        When ``--language`` has no value.

    Examples
    --------
    >>> split_globals(["read", "a.txt", "--language", "zh", "--", "--verbose"])
    (Globals(language='zh', log_json=False, verbose=False), ['read', 'a.txt', '--', '--verbose'])
    """
    found = Globals()
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        if word == "--":
            return found, [*rest, word, *waiting]
        if word == "--language":
            if not waiting:
                raise SettingsError("--language needs a value: zh or en")
            found = found._replace(language=waiting.pop(0))
        elif word.startswith("--language="):
            found = found._replace(language=word.partition("=")[2])
        elif word == "--log-json":
            found = found._replace(log_json=True)
        elif word in {"--verbose", "-v"}:
            found = found._replace(verbose=True)
        else:
            rest.append(word)
    return found, rest
