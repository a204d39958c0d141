"""Numbers as people of a language write them."""

from __future__ import annotations

from decimal import Decimal

_SCALES: dict[str, tuple[tuple[int, str], ...]] = {
    "zh": ((12, "万亿"), (8, "亿")),
    "en": ((12, " trillion"), (9, " billion")),
}
_DIGITS = 6
ABSENT = "—"


def write_number(
    value: float | None,
    language: str,
    *,
    signed: bool = False,
    within: tuple[float | None, float | None] = (None, None),
) -> str:
    """Write a number for reading: six digits that count, large ones with the scale of the language.

    Whole numbers below the scale are written whole. It is for people: programs take the JSON.

    Parameters
    ----------
    value : float or None
        None where there is no number.
    language : {"zh", "en"}
    signed : bool
        A plus in front of what is above 0: of changes.
    within : tuple of float or None
        Bounds between which it lies. Where they leave more digits open, as few are written as lie between
        them; None for an open one.

    Examples
    --------
    >>> write_number(9.0711610e9, "zh", within=(9.03e9, 9.11e9)), write_number(419, "zh", within=(419, 419))
    ('91亿', '419')
    >>> write_number(7.487e10, "zh"), write_number(7.487e10, "en")
    ('748.7亿', '74.87 billion')
    >>> write_number(21893095, "zh"), write_number(44.40497207, "zh"), write_number(None, "en")
    ('21,893,095', '44.405', '—')
    """
    if value is None:
        return ABSENT
    value = _as_short_as(value, *within)
    if signed and value > 0:
        return f"+{write_number(value, language)}"
    for power, name in _SCALES[language]:
        if abs(value) >= 10**power:
            return f"{_plain(value / 10**power)}{name}"
    return f"{value:,.0f}" if float(value).is_integer() else _plain(value)


def write_range(low: float | None, high: float | None, language: str, between: str = " … ") -> str:
    """Write bounds for reading, with as many digits as tell them apart by a fiftieth of what lies between.

    Parameters
    ----------
    low, high : float or None
        None where a side is open.
    language : {"zh", "en"}
    between : str

    Examples
    --------
    >>> write_range(0.412345, 0.687654, "en"), write_range(419, 419, "en"), write_range(None, 3.5, "en")
    ('0.41 … 0.69', '419', '— … 3.5')
    """
    if low is None or high is None or low == high:
        ends = (low,) if low == high else (low, high)
        return between.join(write_number(end, language) for end in ends)
    spare = (high - low) / 50
    bottom = _as_short_as(low, low - spare, low)
    top = _as_short_as(high, high, high + spare)
    return between.join(write_number(end, language) for end in (bottom, top))


def _as_short_as(value: float, low: float | None, high: float | None) -> float:
    """Return the number of the fewest digits that lies within bounds, as near as these digits allow."""
    if low is None or high is None or not low <= value <= high:
        return value
    for digits in range(1, _DIGITS):
        if low <= (short := float(f"{value:.{digits}g}")) <= high:
            return short
    return value


def _plain(value: float) -> str:
    """Write without an exponent, with six digits that count."""
    return f"{Decimal(f'{value:.{_DIGITS}g}'):,f}"
