"""What errors say, in the user's language.

An error is raised deep inside, where nobody knows who will read it: its message is English. Where it is
shown, it is put into Chinese by the sentence that it was made from.
"""

from __future__ import annotations

import re
import tomllib
from functools import cached_property
from importlib import resources

_HOLE = re.compile(r"\{(\w+)\}")
# What may be added right behind a value (; did you mean 密涿高铁?) begins so, or nothing is.
_ADDED = r"(?:(?:; | in |\n).*?)?"


def load_errors() -> dict[str, dict[str, str]]:
    """Read the Chinese of errors: by section, English to Chinese, each with names for its values.

    Examples
    --------
    >>> load_errors()["system"]["Permission denied"]
    '没有权限'
    """
    return tomllib.loads(resources.files("lantu.messages").joinpath("errors.toml").read_text("utf-8"))


class ErrorTexts:
    """Puts what errors say into one language.

    Parameters
    ----------
    language : {"zh", "en"}

    Examples
    --------
    >>> ErrorTexts("zh")("x.ledger cannot be written (Permission denied): give another path")
    'x.ledger 写不了（没有权限）：请换一个路径'
    >>> ErrorTexts("zh")("something that has no Chinese yet")
    'something that has no Chinese yet'
    """

    def __init__(self, language: str) -> None:
        self._language = language

    def __call__(self, message: str) -> str:
        """Return a message in the language; as it is where that has none for it."""
        if self._language != "zh":
            return message
        for pattern, chinese in self._known:
            if found := pattern.fullmatch(message):
                values = {name: self(value) for name, value in found.groupdict().items()}
                return chinese.format(**values)
        return message

    @cached_property
    def _known(self) -> list[tuple[re.Pattern[str], str]]:
        """The sentences, those first that say most themselves: a value may be any words."""
        pairs = [pair for section in load_errors().values() for pair in section.items()]
        pairs.sort(key=lambda pair: len(_HOLE.sub("", pair[0])), reverse=True)
        return [(_pattern(english), chinese) for english, chinese in pairs]


def _pattern(english: str) -> re.Pattern[str]:
    parts, seen = [], set[str]()
    split = _HOLE.split(english)
    for at, part in enumerate(split):
        if at % 2 == 0:
            parts.append(re.escape(part))
        else:
            behind_another = at > 1 and not split[at - 1]
            value = _ADDED if behind_another else ".*?"
            parts.append(f"(?P={part})" if part in seen else f"(?P<{part}>{value})")
            seen.add(part)
    return re.compile("".join(parts), re.DOTALL)
