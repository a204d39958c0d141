"""Theil's measures, and the parts of them between and within groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lantu.assess.numbers import Floats, checked, codes_of
from lantu.errors import AssessError


@dataclass(frozen=True, slots=True)
class TheilParts:
    """A Theil index with its parts: ``total = between + within``.

    Attributes
    ----------
    total, between, within : float
        In nats; 0 where all are equal.
    groups : tuple of str
    of_group : tuple of float
        The index inside each group.
    share : tuple of float
        What each group's inside adds to ``within``: its share of the whole times its index.
    """

    total: float
    between: float
    within: float
    groups: tuple[str, ...]
    of_group: tuple[float, ...]
    share: tuple[float, ...]


def theil_t(
    values: Sequence[float], population: Sequence[float] | None = None, labels: Sequence[str] | None = None
) -> float:
    """Return Theil's T: ``sum(y/Y * ln((y/Y) / (p/P)))``, weighted by the values (output).

    Parameters
    ----------
    values : sequence of float
        Totals of places (gross regional product); above 0.
    population : sequence of float, optional
        Of the same places; above 0. Left out, every place counts the same.
    labels : sequence of str, optional
        Names for messages.

    Raises
    ------
    AssessError
        When a value is not above 0, or there is one place alone.

    Examples
    --------
    >>> round(theil_t([43760.7, 16737.3, 43944.1], [2185.8, 1364.0, 7393.0]), 10)
    0.1514058663
    """
    y, p = _shares(values, population, labels)
    return _t(y, p)


def theil_l(
    values: Sequence[float], population: Sequence[float] | None = None, labels: Sequence[str] | None = None
) -> float:
    """Return Theil's L (mean log deviation): ``sum(p/P * ln((p/P) / (y/Y)))``, weighted by population.

    Parameters and errors are those of `theil_t`.

    Examples
    --------
    >>> round(theil_l([43760.7, 16737.3, 43944.1], [2185.8, 1364.0, 7393.0]), 10)
    0.1406496082
    """
    y, p = _shares(values, population, labels)
    return _t(p, y)


def theil_parts(
    values: Sequence[float],
    groups: Sequence[str],
    population: Sequence[float] | None = None,
    labels: Sequence[str] | None = None,
) -> TheilParts:
    """Split Theil's T: ``T = T_between + sum(Y_k / Y * T_k)``.

    Parameters
    ----------
    values, population, labels :
        As in `theil_t`.
    groups : sequence of str
        The group of each place.

    Raises
    ------
    AssessError
        As `theil_t`; and when groups and values are not as many.

    Examples
    --------
    >>> parts = theil_parts([1, 2, 3, 6], ["a", "a", "b", "b"])
    >>> round(parts.total - parts.between - parts.within, 12)
    0.0
    """
    y, p = _shares(values, population, labels)
    names, code = codes_of(groups, len(y))
    group_y: Floats = np.bincount(code, weights=y).astype(np.float64)
    group_p: Floats = np.bincount(code, weights=p).astype(np.float64)
    inside = np.bincount(code, weights=y / group_y[code] * np.log(y / group_y[code] / (p / group_p[code])))
    share = group_y * inside
    return TheilParts(
        total=_t(y, p),
        between=_t(group_y, group_p),
        within=float(share.sum()),
        groups=names,
        of_group=tuple(inside.tolist()),
        share=tuple(share.tolist()),
    )


def _shares(
    values: Sequence[float], population: Sequence[float] | None, labels: Sequence[str] | None
) -> tuple[Floats, Floats]:
    y = checked(values, "the value", labels, at_least=2, above=0)
    p = np.ones(len(y)) if population is None else checked(population, "the population", labels, above=0)
    if len(p) != len(y):
        raise AssessError(f"there are {len(y)} values and {len(p)} populations: give one of each a place")
    return y / y.sum(), p / p.sum()


def _t(shares: Floats, against: Floats) -> float:
    return float((shares * np.log(shares / against)).sum())
