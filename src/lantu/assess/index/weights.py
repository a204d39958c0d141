"""Weights that the values themselves give: by entropy, by contrast and correlation (CRITIC), or none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.special import xlogy

from lantu.assess.numbers import Floats
from lantu.errors import AssessError


def equal_weights(number: int) -> Floats:
    """Return the same weight for each, adding up to 1."""
    return np.full(number, 1 / number)


def entropy_weights(normalised: Floats, names: Sequence[str] | None = None) -> Floats:
    """Return weights by how unevenly values spread: ``w_j = (1 - e_j) / sum(1 - e)``.

    ``p_ij = z_ij / sum_i z_ij``, ``e_j = -1/ln(n) sum_i p_ij ln(p_ij)`` with ``0 ln 0 = 0``.

    Parameters
    ----------
    normalised : array of float, (object, indicator)
        None below 0; no absent values.
    names : sequence of str, optional
        Of the indicators, for messages.

    Raises
    ------
    AssessError
        When there is one object alone, a value is below 0, an indicator is 0 everywhere, or no indicator
        tells any object from another.

    References
    ----------
    C. E. Shannon (1948), A mathematical theory of communication; as a weighting for decisions
    Hwang and Yoon (1981), Multiple Attribute Decision Making.

    Examples
    --------
    >>> z = np.array([[0, 0, 0], [1/3, 0.5, 0.5], [2/3, 0.25, 0.25], [1, 1, 1]])
    >>> entropy_weights(z).round(10).tolist()
    [0.3032897455, 0.3483551272, 0.3483551272]
    """
    z = _objects(normalised, names)
    if (z < 0).any():
        at = int(np.argwhere(z < 0)[0][1])
        raise AssessError(
            f"{_name(names, at)} has the normalised value {z[:, at].min():g}, and the logarithm of a share "
            "needs none below 0: use min_max"
        )
    totals = z.sum(axis=0)
    if (totals == 0).any():
        at = int(np.flatnonzero(totals == 0)[0])
        raise AssessError(f"{_name(names, at)} is 0 everywhere: take it out, or freeze wider bounds")
    shares = z / totals
    xlogy(shares, shares, out=shares)
    spread = 1 + shares.sum(axis=0) / np.log(len(z))
    spread = np.maximum(spread, 0.0)
    if spread.sum() <= 1e-15:
        raise AssessError(
            "all objects have equal values in every indicator: entropy gives no weights; use equal"
        )
    return np.asarray(spread / spread.sum())


def critic_weights(normalised: Floats, names: Sequence[str] | None = None) -> Floats:
    """Return weights by spread and by how little an indicator repeats the others (CRITIC).

    ``c_j = s_j sum_k (1 - r_jk)``, ``w_j = c_j / sum(c)``; s is the sample standard deviation, r the
    correlation.

    Parameters and errors are those of `entropy_weights`; an indicator that is the same everywhere has no
    correlation and is refused.

    References
    ----------
    D. Diakoulaki, G. Mavrotas, L. Papayannakis (1995), Determining objective weights in multiple criteria
    problems: the CRITIC method, Computers and Operations Research 22(7), 763-770.

    Examples
    --------
    >>> critic_weights(np.array([[0.0, 1.0, 0.0], [1.0, 0.0, 1.0], [0.5, 0.5, 0.0]])).round(4).tolist()
    [0.2568, 0.4653, 0.2779]
    """
    z = _objects(normalised, names)
    spread = z.std(axis=0, ddof=1)
    # Equal values may have a deviation of a last digit, and no correlation all the same.
    equal = np.ptp(z, axis=0) == 0
    if equal.any():
        at = int(np.flatnonzero(equal)[0])
        raise AssessError(f"all values of {_name(names, at)} are equal: it has no correlation; take it out")
    centred = (z - z.mean(axis=0)) / spread
    correlation = centred.T @ centred / (len(z) - 1)
    contrast = spread * (1 - correlation).sum(axis=0)
    if contrast.sum() <= 1e-15:
        raise AssessError("all indicators repeat each other: CRITIC gives no weights; use equal")
    return np.asarray(contrast / contrast.sum())


def _objects(normalised: Floats, names: Sequence[str] | None) -> Floats:
    z = np.asarray(normalised, dtype=np.float64)
    if z.ndim != 2:
        raise AssessError(
            f"normalised values have {z.ndim} dimensions: give a row a place, a column an indicator"
        )
    if len(z) < 2:
        raise AssessError(
            f"{len(z)} place has every value, and weights by the values need two: use equal or fixed"
        )
    if not np.isfinite(z).all():
        at = int(np.argwhere(~np.isfinite(z))[0][1])
        raise AssessError(f"{_name(names, at)} has a value that is no number: leave the place out")
    return z


def _name(names: Sequence[str] | None, at: int) -> str:
    return names[at] if names is not None else f"indicator {at}"
