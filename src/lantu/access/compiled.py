"""Compiled loops: the one place where the compiler is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

import numba

P = ParamSpec("P")
T = TypeVar("T")


def compiled(function: Callable[P, T]) -> Callable[P, T]:
    """Return the function compiled when it is first called, kept on disk for the next process.

    Sums keep the order in which they are written: the same input gives the same bits.
    """
    return cast("Callable[P, T]", numba.njit(cache=True, nogil=True, fastmath=False)(function))
