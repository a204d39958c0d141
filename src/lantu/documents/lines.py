"""A text's lines as spans, white space at both ends left out."""

from __future__ import annotations

import re
from typing import NamedTuple

_UNSEEN = " \t\x1f\xa0\u00ad\u1680\u202f\u205f\u2060\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x2010)))
"""White space and characters without width: they stand around a line and are no part of it."""
_LINE = re.compile("[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")


class Line(NamedTuple):
    """A line that is not blank, without the white space around it.

    Attributes
    ----------
    start, end : int
        Code points of the text.
    indent : int
        Width of the white space before it, a full-width space counting 2.
    """

    start: int
    end: int
    indent: int


def split_lines(text: str) -> list[Line]:
    r"""Split a text at line and page breaks; blank lines are left out.

    Examples
    --------
    >>> split_lines("\u3000\u3000京津冀\n\n协同 \n")
    [Line(start=2, end=5, indent=4), Line(start=7, end=9, indent=0)]
    """
    lines = []
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.lstrip(_UNSEEN)
        body = stripped.rstrip(_UNSEEN)
        if not body:
            continue
        lead = len(line) - len(stripped)
        start = match.start() + lead
        indent = lead + line.count("\u3000", 0, lead) + 3 * line.count("\t", 0, lead) if lead else 0
        lines.append(Line(start, start + len(body), indent))
    return lines
