"""Read one written time against a date."""

from __future__ import annotations

from lantu.errors import ParseError
from lantu.facts.period import Period
from lantu.language.periods.anchor import check_anchor
from lantu.language.periods.expression import Found, refusal, split_run
from lantu.language.periods.frames import read_frame
from lantu.language.periods.reading import read_expression
from lantu.language.periods.words import load_words


def parse_period(text: str, anchor: str | None) -> Period:
    """Read a written time.

    Parameters
    ----------
    text : str
        The time alone: ``2023年5月``, ``去年前三季度``, ``截至9月底``, ``与2013年相比``.
    anchor : str or None
        The date that relative times count from, ISO 8601; None where it is not known.

    Returns
    -------
    Period
        Both ends None where the words are understood but tell no date.

    Raises
    ------
    ParseError
        When a character is left that no rule accounts for, the calendar has no such day, or the anchor
        is no date.

    Examples
    --------
    >>> parse_period("去年前三季度", "2023-05-15")
    Period(start='2022-01', end='2022-09')
    >>> parse_period("2106.18亿元", "2023-05-15")
    Traceback (most recent call last):
    ...
    lantu.errors.ParseError: '2106.18亿元' is not a time: ...
    """
    check_anchor(anchor)
    surface = text.strip()
    opening, found = _split(surface)
    read = [surface[opening + row.start : opening + row.end] for row in found]
    if len(found) != 1 or found[0].start:
        raise refusal(text, read)
    expression = found[0].expression
    before, start, end = read_frame(surface, expression, (0, opening, opening + found[0].end))
    if (start, end) != (0, len(surface)):
        raise refusal(text, read)
    reference = Period(anchor, anchor) if anchor else None
    try:
        return read_expression(expression, before, anchor, reference).period
    except ValueError as error:
        raise ParseError(f"{text!r} is not a time: {error}; write a day that the calendar has") from error


def _split(surface: str) -> tuple[int, tuple[Found, ...]]:
    """Return where the time begins behind the frame in front of it, and what is read from there on."""
    frames = load_words().before
    for size in range(max(map(len, frames)), 0, -1):
        if surface[:size] in frames:
            return size, split_run(surface[size:])
    return 0, split_run(surface)
