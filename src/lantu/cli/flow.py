"""Sentences on one line: a line that ended inside of one is no gap between two Chinese characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

_WHITE = re.compile(r"\s+")
_WIDE = re.compile("[\u2014\u2018-\u201d\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


def flow(text: str) -> str:
    r"""Return a text on one line.

    Examples
    --------
    >>> flow(" 地上、\n地下  同步\nby 2030 ")
    '地上、地下 同步 by 2030'
    """
    return _WHITE.sub(_between, text.strip())


def flow_marked(text: Text) -> Text:
    r"""Return a text on one line with its marks.

    Examples
    --------
    >>> from rich.text import Text
    >>> flow_marked(Text("投资\n3500亿元", spans=[])).plain
    '投资 3500亿元'
    """
    found, at = text[:0], 0
    for white in _WHITE.finditer(text.plain):
        found.append_text(text[at : white.start()]).append(_between(white))
        at = white.end()
    found.append_text(text[at:])
    return found


def _between(white: re.Match[str]) -> str:
    before, after = (
        white.string[white.start() - 1 : white.start()],
        white.string[white.end() : white.end() + 1],
    )
    broken = "\n" in white[0] and _WIDE.match(before) and _WIDE.match(after)
    return "" if broken else " "
