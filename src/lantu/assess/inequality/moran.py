"""Moran's I: whether neighbours are alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from lantu.assess.numbers import Floats, checked
from lantu.errors import AssessError


@dataclass(frozen=True, slots=True)
class Moran:
    """Moran's I with what chance would give.

    Attributes
    ----------
    i : float
        Above ``expected`` where neighbours are alike, below where they differ.
    expected : float
        ``-1 / (n - 1)``.
    variance_normal, variance_random : float
        Of I when values are drawn from a normal distribution, and when the given ones are shuffled.
    z_random : float
        ``(i - expected) / sqrt(variance_random)``.
    p_shuffled : float or None
        Share of shuffles at least as far out (one-sided, after Phipson and Smyth); None where none was asked.
    """

    i: float
    expected: float
    variance_normal: float
    variance_random: float
    z_random: float
    p_shuffled: float | None = None


def moran(
    values: Sequence[float],
    neighbours: Sequence[tuple[int, int, float]],
    labels: Sequence[str] | None = None,
    *,
    shuffles: int = 0,
    random: np.random.Generator | None = None,
) -> Moran:
    """Compute ``I = n / sum(w) * sum(w_ij z_i z_j) / sum(z_i^2)`` with z the distance from the mean.

    Parameters
    ----------
    values : sequence of float
        One a place.
    neighbours : sequence of (int, int, float)
        From place, to place (numbers from 0) and weight: as given, not made to add up to 1 here.
    labels : sequence of str, optional
        Names for messages.
    shuffles : int
        How often the values are dealt out anew for ``p_shuffled``.
    random : numpy.random.Generator, optional
        Needed for shuffles.

    Raises
    ------
    AssessError
        When there are fewer than four places, all values are equal, nobody has a neighbour, or a weight is
        below 0 or no number.

    References
    ----------
    A. D. Cliff, J. K. Ord (1981), Spatial Processes, chapter 2.

    Examples
    --------
    >>> ring = [(a, (a + step) % 6, 1.0) for a in range(6) for step in (1, 5)]
    >>> round(moran([1, 2, 3, 3, 2, 1], ring).i, 10)
    0.5
    """
    x = checked(values, "the value", labels, at_least=4)
    z = x - x.mean()
    # Of equal values the mean may be off by a last digit, and what is left of them is noise.
    if np.ptp(x) == 0:
        raise AssessError(f"all values are {x[0]:g}: nobody can be alike or unlike the neighbours")
    weights = _matrix(neighbours, len(x))
    total = float(weights.sum())
    if total <= 0:
        raise AssessError("nobody has a neighbour: give pairs of places with weights above 0")
    found = _i(z, weights, total)
    normal, shuffled = _variances(z, weights, total)
    expected = -1 / (len(x) - 1)
    return Moran(
        i=found,
        expected=expected,
        variance_normal=normal,
        variance_random=shuffled,
        z_random=(found - expected) / shuffled**0.5,
        p_shuffled=_p(z, weights, total, found, shuffles, random) if shuffles else None,
    )


def _matrix(neighbours: Sequence[tuple[int, int, float]], number: int) -> sparse.csr_array:
    rows = np.array([pair[0] for pair in neighbours], dtype=np.intp)
    columns = np.array([pair[1] for pair in neighbours], dtype=np.intp)
    data = np.array([pair[2] for pair in neighbours], dtype=np.float64)
    if not (np.isfinite(data) & (data >= 0)).all():
        wrong_weight = data[~(np.isfinite(data) & (data >= 0))][0]
        raise AssessError(f"a neighbour has the weight {wrong_weight:g}: give a number of 0 or more")
    for ends in (rows, columns):
        if len(ends) and (ends.min() < 0 or ends.max() >= number):
            wrong = int(ends.max() if ends.max() >= number else ends.min())
            raise AssessError(f"place {wrong} is named as a neighbour, and there are {number}: count from 0")
    return sparse.csr_array((data, (rows, columns)), shape=(number, number))


def _i(z: Floats, weights: sparse.csr_array, total: float) -> float:
    return float(len(z) / total * (z @ (weights @ z)) / (z @ z))


def _variances(z: Floats, weights: sparse.csr_array, total: float) -> tuple[float, float]:
    number = len(z)
    both = weights + weights.T
    s1 = float((both.multiply(both)).sum()) / 2
    ends = np.asarray(weights.sum(axis=0)).ravel() + np.asarray(weights.sum(axis=1)).ravel()
    s2 = float((ends**2).sum())
    expected = -1 / (number - 1)
    square = total**2
    normal = (number**2 * s1 - number * s2 + 3 * square) / (
        (number - 1) * (number + 1) * square
    ) - expected**2
    kurtosis = float((z**4).sum() / number / ((z**2).sum() / number) ** 2)
    above = number * ((number**2 - 3 * number + 3) * s1 - number * s2 + 3 * square)
    below = kurtosis * ((number**2 - number) * s1 - 2 * number * s2 + 6 * square)
    whole = (number - 1) * (number - 2) * (number - 3) * square
    return normal, (above - below) / whole - expected**2


def _p(
    z: Floats,
    weights: sparse.csr_array,
    total: float,
    found: float,
    shuffles: int,
    random: np.random.Generator | None,
) -> float:
    if random is None:
        raise AssessError(
            "shuffling needs a generator of random numbers: give random=numpy.random.default_rng(0)"
        )
    dealt = np.array([_i(random.permutation(z), weights, total) for _ in range(shuffles)])
    beyond = int((dealt >= found).sum())
    return float((min(beyond, shuffles - beyond) + 1) / (shuffles + 1))
