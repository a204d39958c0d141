"""Whether places grow alike: the spread over time, and whether those behind grow faster."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lantu.assess.inequality.variation import variation
from lantu.assess.numbers import checked
from lantu.errors import AssessError


@dataclass(frozen=True, slots=True)
class BetaConvergence:
    """The line of growth on the logarithm of the start.

    Attributes
    ----------
    slope : float
        Below 0 where those behind grow faster.
    error : float
        Standard error of the slope.
    p_value : float
        Of no slope, two-sided.
    r_squared : float
    speed : float or None
        Rate a year at which a gap closes; None where it does not.
    half_life : float or None
        Years until half of a gap is closed; None where it does not close.
    """

    slope: float
    error: float
    p_value: float
    r_squared: float
    speed: float | None
    half_life: float | None


def sigma_convergence(
    values: Mapping[str, Sequence[float]], population: Mapping[str, Sequence[float]] | None = None
) -> dict[str, float]:
    """Return the coefficient of variation of each year: places converge where it falls.

    Parameters
    ----------
    values, population : mapping of str to sequence of float
        Year to values of the same places in the same order; both of the same years.

    Raises
    ------
    AssessError
        When a year has no population, or as `variation` does.

    Examples
    --------
    >>> sigma_convergence({"2014": [1, 3], "2024": [2, 3]})
    {'2014': 0.5, '2024': 0.2}
    """
    missing = [year for year in values if population is not None and year not in population]
    if missing:
        raise AssessError(f"there is no population of {missing[0]}: give one of each year, or of none")
    return {
        year: variation(some, None if population is None else population[year])
        for year, some in values.items()
    }


def beta_convergence(
    start: Sequence[float], end: Sequence[float], years: float, labels: Sequence[str] | None = None
) -> BetaConvergence:
    """Regress growth on the logarithm of the start: ``ln(end / start) / years = a + b ln(start)``.

    Parameters
    ----------
    start, end : sequence of float
        Values of the same places; above 0.
    years : float
        Between them; above 0.
    labels : sequence of str, optional
        Names for messages.

    Returns
    -------
    BetaConvergence
        ``speed = -ln(1 + b years) / years``.

    Raises
    ------
    AssessError
        When there are fewer than three places, all start alike, or a value is not above 0.

    Examples
    --------
    >>> found = beta_convergence([1, 2, 4], [4, 6, 9], 10)
    >>> found.slope < 0, round(found.half_life, 1)
    (True, 12.9)
    """
    first = checked(start, "the start", labels, at_least=3, above=0)
    last = checked(end, "the end", labels, at_least=3, above=0)
    if len(first) != len(last) or not 0 < years < math.inf:
        raise AssessError(
            f"there are {len(first)} starts, {len(last)} ends and {years:g} years between: "
            "give both of the same places, and years above 0"
        )
    if np.ptp(first) == 0:
        raise AssessError(f"all places start at {first[0]:g}: nobody is behind, so nobody can catch up")
    # scipy.stats takes a second to import, and every command that assesses loads this file.
    from scipy.stats import linregress  # noqa: PLC0415

    line = linregress(np.log(first), np.log(last / first) / years)
    closing = 1 + line.slope * years
    speed = -math.log(closing) / years if 0 < closing < 1 else None
    return BetaConvergence(
        slope=float(line.slope),
        error=float(line.stderr),
        p_value=float(line.pvalue),
        r_squared=float(line.rvalue**2),
        speed=speed,
        half_life=math.log(2) / speed if speed else None,
    )
