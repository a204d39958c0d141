"""The small numbers that dates are made of: years digit by digit, months, days and counts."""

from __future__ import annotations

_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"○": 0, "零": 0, "O": 0, "Ｏ": 0, "两": 2, "元": 1, "首": 1, "单": 1, "仨": 3, "俩": 2}
_TENS = {"十": 10, "廿": 20, "卅": 30}


def read_small(text: str) -> int:
    """Read a number below 1000 in Arabic digits or Chinese numerals.

    Raises
    ------
    ValueError
        When the text is not such a number.

    Examples
    --------
    >>> read_small("十二"), read_small("廿九"), read_small("３0"), read_small("三百六十五")
    (12, 29, 30, 365)
    """
    if text.isdecimal():
        return int(text)
    total = digit = 0
    for character in text:
        if character == "百":
            total, digit = total + (digit or 1) * 100, 0
        elif character in _TENS:
            tens = _TENS[character]
            total, digit = total + (digit * 10 if tens == 10 and digit else tens), 0
        elif digit and not total:
            raise ValueError(f"not a small number: {text}")
        else:
            digit = _value(character, text)
    return total + digit


def read_digits(text: str) -> int:
    """Read a number written digit by digit, as years are.

    Examples
    --------
    >>> read_digits("二〇二三"), read_digits("1982")
    (2023, 1982)
    """
    if text.isdecimal():
        return int(text)
    value = 0
    for character in text:
        value = value * 10 + _value(character, text)
    return value


def _value(character: str, text: str) -> int:
    if character not in _DIGITS:
        raise ValueError(f"not a numeral: {character} in {text}")
    return _DIGITS[character]
