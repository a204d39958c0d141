"""Dagum's Gini: within groups, between them, and what comes of their overlapping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lantu.assess.numbers import Floats, checked, codes_of
from lantu.errors import AssessError


@dataclass(frozen=True, slots=True)
class DagumGini:
    """A Gini coefficient and its parts: ``total = within + between + overlap``.

    Attributes
    ----------
    total, within, between, overlap : float
        ``between`` is the net part, ``overlap`` the intensity of transvariation.
    groups : tuple of str
    of_group : tuple of float
        Gini inside each group.
    of_pair : tuple of tuple of float
        Gini between groups, a row a group; the diagonal is that inside.
    """

    total: float
    within: float
    between: float
    overlap: float
    groups: tuple[str, ...]
    of_group: tuple[float, ...]
    of_pair: tuple[tuple[float, ...], ...]


def dagum_gini(
    values: Sequence[float] | Floats, groups: Sequence[str], labels: Sequence[str] | None = None
) -> DagumGini:
    """Split the Gini coefficient by groups whose values overlap.

    ``G = sum|x - y| / (2 N^2 mean)``; of two groups ``G_jh = E|x - y| / (mean_j + mean_h)`` and
    ``D_jh = (d - q) / (d + q)``, with ``d`` and ``q`` the expected lead of the richer group and of the
    poorer one; ``within = sum(G_jj p_j s_j)``, ``between = sum(G_jh (p_j s_h + p_h s_j) D_jh)``,
    ``overlap`` the same with ``1 - D_jh``; p is a group's share of places, s of values.

    Parameters
    ----------
    values : sequence of float
        One a place; none below 0, and not all 0.
    groups : sequence of str
        The group of each place.
    labels : sequence of str, optional
        Names for messages.

    Raises
    ------
    AssessError
        When a value is below 0, all of one group are 0, or there is one value alone.

    References
    ----------
    C. Dagum (1997), A new approach to the decomposition of the Gini income inequality ratio,
    Empirical Economics 22, 515-531.

    Notes
    -----
    Every pair of groups costs one search in sorted values: 31 groups of 3,000 places take milliseconds.

    Examples
    --------
    >>> found = dagum_gini([1, 2, 3, 4, 6, 2, 5, 8], list("AAABBCCC"))
    >>> [round(part, 10) for part in (found.total, found.within, found.between, found.overlap)]
    [0.3185483871, 0.0725806452, 0.1814516129, 0.064516129]
    """
    x = checked(values, "the value", labels, at_least=2, not_below=0)
    names, code = codes_of(groups, len(x))
    parts = [np.sort(x[code == number]) for number in range(len(names))]
    sums = np.array([part.sum() for part in parts])
    for name, total in zip(names, sums.tolist(), strict=True):
        if total == 0:
            raise AssessError(f"every value of the group {name} is 0: leave it out, nothing is shared in it")
    before = [np.concatenate(([0.0], np.cumsum(part))) for part in parts]
    sizes = np.array([len(part) for part in parts], dtype=np.float64)
    p, s, means = sizes / len(x), sums / sums.sum(), sums / sizes
    pairs = np.zeros((len(names), len(names)))
    within = between = overlap = 0.0
    for j in range(len(names)):
        for h in range(j + 1):
            rich, poor = (j, h) if means[j] >= means[h] else (h, j)
            lead = _lead(parts[rich], parts[poor], before[poor])
            behind = lead - (means[rich] - means[poor])
            pairs[j, h] = pairs[h, j] = (lead + behind) / (means[j] + means[h])
            if j == h:
                within += pairs[j, j] * p[j] * s[j]
                continue
            both = pairs[j, h] * (p[j] * s[h] + p[h] * s[j])
            affluence = (lead - behind) / (lead + behind) if lead + behind else 0.0
            between += both * affluence
            overlap += both * (1 - affluence)
    return DagumGini(
        total=_gini(x),
        within=float(within),
        between=float(between),
        overlap=float(overlap),
        groups=names,
        of_group=tuple(float(pairs[j, j]) for j in range(len(names))),
        of_pair=tuple(tuple(row) for row in pairs.tolist()),
    )


def _lead(rich: Floats, poor: Floats, sums: Floats) -> float:
    """Return the mean over all pairs of how far the first is above the second, where it is."""
    at = np.searchsorted(poor, rich)
    return float((rich * at - sums[at]).sum() / (len(rich) * len(poor)))


def _gini(x: Floats) -> float:
    ordered = np.sort(x)
    number = len(ordered)
    return float((ordered * (2 * np.arange(1, number + 1) - number - 1)).sum() / (number * ordered.sum()))
