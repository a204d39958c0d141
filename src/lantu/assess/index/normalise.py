"""Values of several units become comparable, bounds and all."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lantu.assess.index.form import IndexForm, Part
from lantu.assess.index.panel import Panel
from lantu.assess.numbers import Floats
from lantu.errors import AssessError


def normalise(form: IndexForm, panel: Panel) -> tuple[Floats, Floats]:
    """Return the lower and upper normalised values of the form's indicators.

    ``min_max``: ``(x - low) / (high - low)``, for less is better ``(high - x) / (high - low)``, cut to 0..1.
    ``base``: ``x / x_base * base``, for less is better ``x_base / x * base``.

    Parameters
    ----------
    form : IndexForm
    panel : Panel

    Returns
    -------
    low, high : array of float, (place, period, part)
        An absent value is 0..1 under ``min_max`` and open under the others.

    Raises
    ------
    AssessError
        When an indicator is not in the panel, all its values are equal and no bounds are frozen, or a base
        is not above 0.
    """
    low, high = parts_of(form, panel)
    if form.normalisation == "none":
        return low, high
    if form.normalisation == "base":
        return _against_base(form, panel, low, high)
    least, most = _bounds(form.parts, low, high)
    down = np.array([part.direction == "down" for part in form.parts])
    # (x - zero) / range with zero at the worse end: one pass for both directions.
    zero, span = np.where(down, most, least), np.where(down, least - most, most - least)
    first = _scale(low, zero, span)
    scaled = [first, first if low is high else _scale(high, zero, span)]
    if low is high or not down.any():
        return scaled[0], scaled[1]
    return np.where(down, scaled[1], scaled[0]), np.where(down, scaled[0], scaled[1])


def parts_of(form: IndexForm, panel: Panel) -> tuple[Floats, Floats]:
    """Return the bounds of the form's indicators, in its order; one array twice where none is in doubt."""
    columns = [panel.column(part.indicator) for part in form.parts]
    whole = columns == list(range(len(panel.indicators)))
    low = panel.low if whole else panel.low[:, :, columns]
    if np.array_equal(panel.low, panel.high):
        # Values without doubt are worked on once.
        return low, low
    return low, panel.high if whole else panel.high[:, :, columns]


def _scale(values: Floats, zero: Floats, span: Floats) -> Floats:
    scaled = values - zero
    scaled /= span
    return np.clip(scaled, 0, 1, out=scaled)


def _bounds(parts: Sequence[Part], low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Return the frozen bounds of each part, or the least and the most of its values."""
    ends = [(low, np.isfinite(low))]
    if high is not low:
        ends.append((high, np.isfinite(high)))
    least = np.min([np.min(x, axis=(0, 1), where=known, initial=np.inf) for x, known in ends], axis=0)
    most = np.max([np.max(x, axis=(0, 1), where=known, initial=-np.inf) for x, known in ends], axis=0)
    for at, part in enumerate(parts):
        if part.low is not None and part.high is not None:
            least[at], most[at] = part.low, part.high
        elif least[at] > most[at]:
            raise AssessError(
                f"no value of {part.indicator} is known, and no bounds are frozen: take it out, "
                "or freeze bounds"
            )
        elif least[at] == most[at]:
            raise AssessError(
                f"all values of {part.indicator} are {least[at]:g}: they tell no place from another; "
                "take it out, or freeze bounds"
            )
    return least, most


def _against_base(form: IndexForm, panel: Panel, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    if form.base_period not in panel.periods:
        raise AssessError(
            f"the base period {form.base_period} of {form.id} has no values; there are "
            f"{', '.join(panel.periods) or 'none'}: choose one of them"
        )
    at = panel.periods.index(form.base_period)
    first_low, first_high = low[:, at : at + 1], high[:, at : at + 1]
    wrong = np.isfinite(first_low) & (first_low <= 0)
    if wrong.any():
        place, _, part = (int(axis[0]) for axis in np.nonzero(wrong))
        raise AssessError(
            f"{form.parts[part].indicator} of {panel.places[place]} in {form.base_period} may be "
            f"{first_low[place, 0, part]:g}, and shares of a base need one above 0: choose another base"
        )
    down = np.array([part.direction == "down" for part in form.parts])
    with np.errstate(divide="ignore", invalid="ignore"):
        # What lies below 0 is furthest down in shares of the least base.
        up_low = low / np.where(low < 0, first_low, first_high)
        up_high = high / np.where(high < 0, first_high, first_low)
        down_low, down_high = first_low / high, first_high / low
    z_low, z_high = np.where(down, down_low, up_low), np.where(down, down_high, up_high)
    absent = ~np.isfinite(low) | ~np.isfinite(first_low) | (low <= 0) & down
    z_low = np.where(absent, -np.inf, z_low) * form.base
    z_high = np.where(absent, np.inf, z_high) * form.base
    # Against itself the base is what it is set to, however uncertain its value.
    known = np.isfinite(first_low[:, 0])
    z_low[:, at], z_high[:, at] = (np.where(known, form.base, z[:, at]) for z in (z_low, z_high))
    return z_low, z_high
