"""Files that could not be read: which, what is wrong, what to do, in one line each."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import NamedTuple

from lantu.errors import LantuError
from lantu.workbench.limits import Budget, TimeIsUpError


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


class Raised(NamedTuple):
    """What a reader raised over a document.

    Attributes
    ----------
    reason : str
        In the words by which failures are counted.
    problem : str
        One line: which document, what is wrong, what to do.
    """

    reason: str
    problem: str


def tell_raised(
    error: Exception | TimeIsUpError, name: str, *others: str, budget: Budget | None = None
) -> Raised:
    """Say what a reader raised: a fault of the document, of its size, or of ours.

    Parameters
    ----------
    error : Exception or TimeIsUpError
    name : str
        Of the document, as a user can recognise it.
    *others : str
        Other names of it, with which a message may begin instead.
    budget : Budget, optional
        What the document might cost.

    Examples
    --------
    >>> tell_raised(MemoryError(), "a.pdf")
    Raised(reason='needs too much memory', problem='a.pdf: needs more memory than there is; split it')
    """
    match error:
        case LantuError():
            said = one_line(error)
            for one in (name, *others):
                said = said.removeprefix(f"{one}: ")
            return Raised("no document", f"{name}: {said}")
        case TimeIsUpError():
            seconds = f"{budget.seconds:g} s" if budget else "it may"
            return Raised("took too long", f"{name}: took longer than {seconds}; raise the limit or split it")
        case MemoryError():
            told = f"{budget.megabytes} MB; raise the limit" if budget else "there is; split it"
            return Raised("needs too much memory", f"{name}: needs more memory than {told}")
        case Exception():
            return Raised("fault of the reader", internal_fault(name, error))
