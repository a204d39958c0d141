"""Numbers from outside, checked before anything is computed with them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from lantu.errors import AssessError

Floats = npt.NDArray[np.float64]


def checked(
    values: Sequence[float] | Floats,
    name: str,
    labels: Sequence[str] | None = None,
    *,
    at_least: int = 1,
    above: float | None = None,
    not_below: float | None = None,
) -> Floats:
    """Return values as an array, or say which one cannot be used.

    Parameters
    ----------
    values : sequence of float
    name : str
        What they are, for the message.
    labels : sequence of str, optional
        Whose they are; numbers from 0 where left out.
    at_least : int
        How many there must be.
    above, not_below : float, optional
        Bounds that every value must keep.

    Raises
    ------
    AssessError
        When there are too few values, one is no finite number, or one breaks a bound.

    Examples
    --------
    >>> checked([1, 2], "output").tolist()
    [1.0, 2.0]
    """
    array = np.asarray(values, dtype=np.float64)
    if array.ndim != 1:
        raise AssessError(f"{name} has {array.ndim} dimensions: give one value a place")
    if labels is not None and len(labels) != len(array):
        raise AssessError(f"{name} has {len(array)} values for {len(labels)} labels: give one value a label")
    if len(array) < at_least:
        raise AssessError(
            f"{name} has {len(array)} of the {at_least} values that are needed: "
            "give more places, or do without the comparison"
        )
    _refuse(array, ~np.isfinite(array), name, labels, "is no number", "leave it out: absence is not a value")
    if above is not None:
        remedy = "a logarithm or a share is taken of it: leave it out, or use a measure that needs none"
        _refuse(array, ~(array > above), name, labels, f"is not above {above:g}", remedy)
    if not_below is not None:
        remedy = "leave it out, or shift the scale before"
        _refuse(array, array < not_below, name, labels, f"is below {not_below:g}", remedy)
    return array


def _refuse(
    array: Floats,
    wrong: npt.NDArray[np.bool_],
    name: str,
    labels: Sequence[str] | None,
    what: str,
    remedy: str,
) -> None:
    if wrong.any():
        at = int(np.flatnonzero(wrong)[0])
        whose = labels[at] if labels is not None else f"number {at}"
        raise AssessError(f"{name} of {whose} is {array[at]:g}, which {what}; {remedy}")


def codes_of(groups: Sequence[str], number: int) -> tuple[tuple[str, ...], npt.NDArray[np.intp]]:
    """Return the names of groups, sorted, and for every value the number of its group.

    Raises
    ------
    AssessError
        When there is not one group a value.
    """
    if len(groups) != number:
        raise AssessError(f"there are {len(groups)} groups for {number} values: give one group a value")
    names, codes = np.unique(np.asarray(groups, dtype=object), return_inverse=True)
    return tuple(str(name) for name in names), codes
