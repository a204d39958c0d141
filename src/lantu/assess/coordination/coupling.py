"""Coupling coordination of subsystems, in the usual form and in that of Wang et al. (2021)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lantu.assess.numbers import Floats, checked
from lantu.errors import AssessError


@dataclass(frozen=True, slots=True)
class Coupling:
    """How close subsystems are to each other, and how far they have come together.

    Attributes
    ----------
    degree : float
        C, 0..1: 1 where all subsystems stand alike, however low.
    development : float
        T, 0..1: the weighted mean of the subsystems.
    coordination : float
        D = sqrt(C T), 0..1.
    """

    degree: float
    development: float
    coordination: float


def coupling(levels: Sequence[float], weights: Sequence[float] | None = None) -> Coupling:
    """Compute the usual degree: ``C = n (prod U)^(1/n) / sum U``.

    For two subsystems this is ``2 sqrt(U1 U2) / (U1 + U2)``; leaving out the factor n, or taking weights
    into the product, are misuses that Wang et al. list.

    Parameters
    ----------
    levels : sequence of float
        U, a subsystem's level, above 0 and at most 1.
    weights : sequence of float, optional
        Of the subsystems in T; made to add up to 1. All the same where left out.

    Raises
    ------
    AssessError
        When a level is outside 0..1 (0 excluded), or there is one subsystem alone.

    References
    ----------
    Wang Shujia et al. (2021), Research on misuses and modification of coupling coordination degree model
    in China, Journal of Natural Resources 36(3), 793-810.

    Examples
    --------
    >>> found = coupling([0.4, 0.6])
    >>> round(found.degree, 10), round(found.coordination, 10)
    (0.9797958971, 0.6999271023)
    """
    u = _levels(levels)
    degree = len(u) * math.exp(float(np.log(u).mean())) / float(u.sum())
    return _coupling(min(degree, 1.0), u, weights)


def modified_coupling(levels: Sequence[float], weights: Sequence[float] | None = None) -> Coupling:
    """Compute the degree of Wang et al., which spreads over 0..1 where the usual one crowds near 1.

    ``C = sqrt((1 - sum_{i>j} |U_i - U_j| / (n (n - 1) / 2)) * (prod U_i / max U)^(1 / (n - 1)))``; for two
    subsystems ``sqrt((1 - (U2 - U1)) * U1 / U2)`` with U1 the lower.

    Parameters, errors and source are those of `coupling`.

    Examples
    --------
    >>> found = modified_coupling([0.4, 0.6])
    >>> round(found.degree, 10), round(found.coordination, 10)
    (0.7302967433, 0.6042750795)
    >>> round(modified_coupling([0.4, 0.6, 0.5]).degree, 10)
    0.8037258199
    """
    u = _levels(levels)
    number = len(u)
    apart = float(np.abs(u[:, None] - u[None, :]).sum() / 2 / (number * (number - 1) / 2))
    relative = math.exp(float(np.log(u / u.max()).sum()) / (number - 1))
    return _coupling(math.sqrt((1 - apart) * relative), u, weights)


def _levels(levels: Sequence[float]) -> Floats:
    u = checked(levels, "the level of a subsystem", at_least=2, above=0)
    if u.max() > 1:
        raise AssessError(
            f"the level {u.max():g} of a subsystem is above 1: bring it to 0..1 before, by frozen bounds"
        )
    return u


def _coupling(degree: float, u: Floats, weights: Sequence[float] | None) -> Coupling:
    share = np.ones(len(u)) if weights is None else checked(weights, "the weight of a subsystem", not_below=0)
    if len(share) != len(u) or not share.sum() > 0:
        raise AssessError(f"there are {len(share)} weights for {len(u)} subsystems: give one each, not all 0")
    development = float((u * share).sum() / share.sum())
    return Coupling(degree, development, math.sqrt(degree * development))
