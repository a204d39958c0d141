"""Numbers as people of a language write them."""

from __future__ import annotations

from decimal import Decimal

_SCALES: dict[str, tuple[tuple[int, str], ...]] = {
    "zh": ((12, "万亿"), (8, "亿")),
    "en": ((12, " trillion"), (9, " billion")),
}
_DIGITS = 6
ABSENT = "—"


def write_number(value: float | None, language: str, *, signed: bool = False) -> str:
    """Write a number for reading: six digits that count, large ones with the scale of the language.

    Whole numbers below the scale are written whole. It is for people: programs take the JSON.

    Parameters
    ----------
    value : float or None
        None where there is no number.
    language : {"zh", "en"}
    signed : bool
        A plus in front of what is above 0: of changes.

    Examples
    --------
    >>> write_number(7.487e10, "zh"), write_number(7.487e10, "en")
    ('748.7亿', '74.87 billion')
    >>> write_number(21893095, "zh"), write_number(44.40497207, "zh"), write_number(None, "en")
    ('21,893,095', '44.405', '—')
    """
    if value is None:
        return ABSENT
    if signed and value > 0:
        return f"+{write_number(value, language)}"
    for power, name in _SCALES[language]:
        if abs(value) >= 10**power:
            return f"{_plain(value / 10**power)}{name}"
    return f"{value:,.0f}" if float(value).is_integer() else _plain(value)


def _plain(value: float) -> str:
    """Write without an exponent, with six digits that count."""
    return f"{Decimal(f'{value:.{_DIGITS}g}'):,f}"
