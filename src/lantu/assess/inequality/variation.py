"""The coefficient of variation, weighted by population (Williamson) or not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lantu.assess.numbers import checked
from lantu.errors import AssessError


def variation(
    values: Sequence[float], population: Sequence[float] | None = None, labels: Sequence[str] | None = None
) -> float:
    """Return the coefficient of variation: ``sqrt(sum(p/P * (x - mean)^2)) / |mean|``.

    Parameters
    ----------
    values : sequence of float
        Per person; their mean must not be 0.
    population : sequence of float, optional
        Above 0. With it the coefficient is Williamson's; without, every place counts the same.
    labels : sequence of str, optional
        Names for messages.

    Raises
    ------
    AssessError
        When there is one value alone, or the mean is 0.

    Examples
    --------
    >>> variation([1, 3]), variation([1, 3], [3, 1]) == variation([1, 1, 1, 3])
    (0.5, True)
    """
    x = checked(values, "the value", labels, at_least=2)
    p = np.ones(len(x)) if population is None else checked(population, "the population", labels, above=0)
    if len(p) != len(x):
        raise AssessError(f"there are {len(x)} values and {len(p)} populations: give one of each a place")
    share = p / p.sum()
    mean = float((share * x).sum())
    # Values that cancel each other leave the rounding of their sum.
    if abs(mean) <= 1e-12 * float(np.abs(x).max()):
        raise AssessError(
            "the mean of the values is 0, and nothing can be told in shares of it: use differences"
        )
    return float(np.sqrt((share * (x - mean) ** 2).sum()) / abs(mean))
