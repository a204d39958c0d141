"""One printed figure of a made-up world."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal


@dataclass(frozen=True, slots=True)
class Line:
    """A figure as a document prints it, in plain data.

    Attributes
    ----------
    value : Decimal
        In the base unit, as printed.
    step : Decimal or None
        Value of its last written place; None for a count written out.
    op : str
        ``=`` or a hedge.
    against : str
        ``同比``, a year, or empty.
    truth : tuple
        Indicator, place and years that the figure is of, to look its truth up.
    """

    id: str
    indicator: str
    place: str
    start: str | None
    end: str | None
    kind: str
    value: Decimal
    step: Decimal | None
    unit: str
    document: str
    publisher: str
    date: str
    authority: str
    op: str = "="
    direction: str | None = None
    against: str = ""
    lineage: str = ""
    scope: str | None = None
    stage: str | None = None
    prices: str | None = None
    base_year: str | None = None
    modality: str = "reported"
    wording: str = ""
    written: str = ""
    quote: str = ""
    truth: tuple[str, ...] = field(default=())

    def printed_as(self, value: Decimal, step: Decimal | None) -> Line:
        """Return the line with another number, written anew."""
        return replace(self, value=value, step=step, written=write(value, step, self.unit))


def round_to(value: float, step: Decimal, *, down: bool = False) -> Decimal:
    """Round to a multiple of a step, or cut off."""
    exact = Decimal(repr(value)) / step
    return exact.quantize(Decimal(1), rounding=ROUND_DOWN if down else ROUND_HALF_EVEN) * step


def write(value: Decimal, step: Decimal | None, unit: str) -> str:
    """Write a number with 亿 or 万 as documents do."""
    for scale, word in ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")):
        if abs(value) >= scale and (step is not None and step >= scale / 1000):
            return f"{_plain(value / scale, step / scale)}{word}{unit}"
    return f"{_plain(value, step)}{unit}"


def _plain(value: Decimal, step: Decimal | None) -> str:
    if step is None or step >= 1:
        return f"{value:.0f}"
    places = max(0, -int(step.normalize().as_tuple().exponent))
    return f"{value:.{places}f}"
