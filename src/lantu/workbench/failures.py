"""Files that could not be read: which, what is wrong, what to do, in one line each."""

from __future__ import annotations

import traceback
from pathlib import Path
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


def internal_fault(name: str, error: Exception, what: str = "the reader failed on it") -> str:
    """Say in one line what failed for a fault of ours, and where in the program.

    Parameters
    ----------
    name : str
        Of the document or the job.
    error : Exception
    what : str
        What failed, in words.
    """
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    return one_line(
        f"{name}: {what} ({type(error).__name__} in {where}: {error}); "
        "this is a fault of Lantu: please report it with the file"
    )
