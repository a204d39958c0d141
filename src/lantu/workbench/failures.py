"""Files that could not be read: which, what is wrong, what to do, in one line each."""

from __future__ import annotations

from typing import NamedTuple


class Failure(NamedTuple):
    """A file that was not read.

    Attributes
    ----------
    path : str
        As a user can recognise it; bytes that are no UTF-8 stand as escapes.
    problem : str
        One line: which file, what is wrong, what to do.
    """

    path: str
    problem: str


def one_line(message: object) -> str:
    r"""Return a message on one line.

    Examples
    --------
    >>> one_line("a\n  b")
    'a b'
    """
    return " ".join(str(message).split())
