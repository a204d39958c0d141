"""Read one written time against a date."""

from __future__ import annotations

from lantu.errors import ParseError
from lantu.facts.period import Period
from lantu.language.periods.expression import parse_expression
from lantu.language.periods.reading import read_expression
from lantu.language.periods.words import load_words


def parse_period(text: str, anchor: str | None) -> Period:
    """Read a written time.

    Parameters
    ----------
    text : str
        The time alone: ``2023年5月``, ``去年前三季度``, ``截至9月底``.
    anchor : str or None
        The date that relative times count from, ISO 8601; None where it is not known.

    Returns
    -------
    Period
        Both ends None where the words are understood but tell no date.

    Raises
    ------
    ParseError
        When a character is left that no rule accounts for, or the calendar has no such day.

    Examples
    --------
    >>> parse_period("去年前三季度", "2023-05-15")
    Period(start='2022-01', end='2022-09')
    >>> parse_period("2106.18亿元", "2023-05-15")
    Traceback (most recent call last):
    ...
    lantu.errors.ParseError: '2106.18亿元' is not a time: ...
    """
    surface = text.strip()
    frames = load_words().before
    before = next((surface[:size] for size in (4, 3, 2, 1) if surface[:size] in frames), "")
    reference = Period(anchor, anchor) if anchor else None
    expression = parse_expression(surface[len(before) :])
    try:
        return read_expression(expression, frames.get(before), anchor, reference).period
    except ValueError as error:
        raise ParseError(f"{text} is not a time: {error}; write a day that the calendar has") from error
