"""How fast a value moves to its target, against how fast it must: the measure of Open SDG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lantu.errors import AssessError

Pace = Literal["substantial", "moderate", "insufficient", "away"]

SUBSTANTIAL, MODERATE = 0.95, 0.6
"""Shares of the required rate; Open SDG takes them over from Eurostat's monitoring of the same goals."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Growth seen and growth needed.

    Attributes
    ----------
    observed, required : float
        Compound rates a year; -0.1 is ten percent down a year.
    ratio : float
        Observed over required; above 1 is faster than needed, below 0 is the wrong way.
    pace : {"substantial", "moderate", "insufficient", "away"}
    """

    observed: float
    required: float
    ratio: float
    pace: Pace


def compute_progress(
    *, start: float, value: float, target: float, years: float, years_to_target: float
) -> Progress:
    """Compare the rate of a value with the rate that leads to its target.

    ``observed = (value / start) ** (1 / years) - 1``,
    ``required = (target / start) ** (1 / years_to_target) - 1``, ``ratio = observed / required``.

    Parameters
    ----------
    start, value, target : float
        Value at the beginning, the latest one and the one to be reached; all above 0.
    years, years_to_target : float
        From the beginning to the latest value and to the target; above 0.

    Raises
    ------
    AssessError
        When a number is not above 0, or the target is where it began: there is no rate to compare with.

    References
    ----------
    Open SDG, progress calculation with a target; limits of 0.95, 0.6 and 0 after Eurostat (2021),
    Sustainable development in the European Union, annex on methods.

    Examples
    --------
    PM2.5 of 106 in 2013 and 38 in 2021, against 32 in 2025:

    >>> found = compute_progress(start=106, value=38, target=32, years=8, years_to_target=12)
    >>> round(found.observed, 10), round(found.required, 10), round(found.ratio, 6), found.pace
    (-0.1203503861, -0.0949893789, 1.266988, 'substantial')
    """
    given = {
        "start": start, "value": value, "target": target, "years": years, "years_to_target": years_to_target,
    }  # fmt: skip
    for name, number in given.items():
        if not number > 0:
            raise AssessError(
                f"{name} is {number:g}, and a compound rate needs numbers above 0: "
                "measure the distance to the target instead"
            )
    if target == start:
        raise AssessError(
            f"the target is {target:g}, where it began: there is no rate to compare with; "
            "see only whether the value stays there"
        )
    observed: float = (value / start) ** (1 / years) - 1
    required: float = (target / start) ** (1 / years_to_target) - 1
    ratio = observed / required
    return Progress(observed, required, ratio, _pace(ratio))


def _pace(ratio: float) -> Pace:
    if ratio >= SUBSTANTIAL:
        return "substantial"
    if ratio >= MODERATE:
        return "moderate"
    return "insufficient" if ratio >= 0 else "away"
