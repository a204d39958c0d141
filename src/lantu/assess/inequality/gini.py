"""The Gini coefficient, weighted or not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lantu.assess.numbers import checked
from lantu.errors import AssessError


def gini(
    values: Sequence[float], population: Sequence[float] | None = None, labels: Sequence[str] | None = None
) -> float:
    """Return the Gini coefficient of values per person: ``sum(p_i p_j |x_i - x_j|) / (2 P^2 mean)``.

    Parameters
    ----------
    values : sequence of float
        Per person (or per place, without population); none below 0, and not all 0.
    population : sequence of float, optional
        People that each value holds for; above 0. Left out, every value counts the same.
    labels : sequence of str, optional
        Names for messages.

    Raises
    ------
    AssessError
        When a value is below 0, all are 0, or there is one alone.

    Examples
    --------
    >>> gini([1, 3]), gini([2, 2]), gini([1, 3], [1, 3]) == gini([1, 3, 3, 3])
    (0.25, 0.0, True)
    """
    x = checked(values, "the value", labels, at_least=2, not_below=0)
    p = np.ones(len(x)) if population is None else checked(population, "the population", labels, above=0)
    if len(p) != len(x):
        raise AssessError(f"there are {len(x)} values and {len(p)} populations: give one of each a place")
    total = float((x * p).sum())
    if total == 0:
        raise AssessError("every value is 0: there is nothing that could be shared unequally")
    order = np.argsort(x, kind="stable")
    x, p = x[order], p[order]
    below = np.cumsum(p) - p / 2
    # Twice the area between the diagonal and Lorenz's curve, by places in order of their values.
    return float((x * p * (2 * below / p.sum() - 1)).sum() / total)
