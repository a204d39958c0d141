"""A numeral to its exact value: Arabic, Chinese, capitals, mixed, decimals, fractions."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache

from lantu.errors import ParseError
from lantu.language.vocabulary import load_vocabulary

Number = int | Decimal | Fraction

LONGEST = 200
"""Characters of the longest numeral that is read; what is longer is data, not a figure."""

_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
_ARABIC = r"[0-9]+(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]*\.[0-9]+|[0-9]+"
_TOKEN = re.compile(rf"(?P<digits>{_ARABIC})|(?P<scale>[十百千万亿兆])|(?P<latin>[kKwWM])$")
_POWER = re.compile(r"([0-9]*\.?[0-9]+)(?:[eE]([-+]?[0-9]+)|\^([-+]{0,2}[0-9]+))$")


class Numerals:
    """The characters that write numbers, as the data file gives them."""

    def __init__(self) -> None:
        data = load_vocabulary("numerals")
        digits: dict[str, int] = data["digits"]
        scales: dict[str, int] = data["scales"]
        self.latin: dict[str, int] = data["latin"]
        written = {value: character for character, value in _SCALES.items()}
        plain = {character: str(value) for character, value in digits.items()}
        plain |= {character: written[value] for character, value in scales.items()}
        plain |= data["contracted"] | data["forms"]
        plain |= {chr(0xFF10 + digit): str(digit) for digit in range(10)}
        self._plain = str.maketrans(plain)
        figures = "".join(character for character, value in digits.items() if value)
        # 三四百 is a vague count, 1三 a slip: neither has one value.
        self._side_by_side = re.compile(
            f"[{figures}]{{2,}}[{''.join(scales)}]|[{''.join(scales)}][{figures}]{{2,}}"
            f"|[0-9０-９][{figures}]|[{figures}][0-9０-９]"
        )
        self._chinese = re.compile(f"[{''.join(digits)}]")

    def fold(self, text: str) -> str:
        """Write digits in ASCII, scale words in simplified form, signs in ASCII, and drop blanks."""
        return text.translate(self._plain)

    def clash(self, text: str) -> str | None:
        """Return digits that stand side by side where only one can, or None."""
        found = self._side_by_side.search(re.split("[点點]", text)[0])
        return found.group() if found else None

    def is_chinese(self, text: str) -> bool:
        """Tell whether any digit is written in Chinese."""
        return self._chinese.search(text) is not None


@cache
def numerals() -> Numerals:
    """Return the numerals, read once."""
    return Numerals()


def parse_number(text: str) -> Number:
    """Give a numeral its exact value.

    Parameters
    ----------
    text : str
        A numeral and nothing else: ``2106.18亿``, ``一千零五``, ``壹佰贰拾``, ``3万4千``, ``三分之二``,
        ``1,234``, ``-1.5``, ``2/3``, ``15k``, ``2e5``. Blanks inside are allowed.

    Returns
    -------
    int, Decimal or Fraction
        An integer where the value is whole, a Fraction for parts (三分之二), else a Decimal.

    Raises
    ------
    ParseError
        When a character of the text has no part in the number; the message says which and why.

    Notes
    -----
    A digit that ends a numeral right after 百, 千, 万 or 亿 counts the next lower scale, as in speech:
    两千四百五 is 2450, 一万三 is 13000, while 一千零五 is 1005.

    Examples
    --------
    >>> parse_number("2106.18亿")
    210618000000
    >>> parse_number("三分之二")
    Fraction(2, 3)
    >>> parse_number("两千四百五"), parse_number("一千零五")
    (2450, 1005)
    >>> parse_number("0.5")
    Decimal('0.5')
    """
    if len(text) > LONGEST:
        raise ParseError(
            f"{text[:20]!r}… has {len(text)} characters: no figure is written with over {LONGEST}"
        )
    folded = numerals().fold(text)
    if not folded:
        raise ParseError(f"no numeral in {text!r}: write digits or Chinese numerals")
    clash = numerals().clash(text)
    if clash:
        raise ParseError(f"{text!r} has no one value: {clash!r} puts digits side by side")
    if "分之" in folded:
        return _parts(folded, text)
    if "/" in folded:
        top, _, bottom = folded.partition("/")
        return _divide(_signed(top, text), _signed(bottom, text), text)
    return _signed(folded, text)


def whole(value: Number) -> Number:
    """Return an integer where the value is whole, else the value itself."""
    if isinstance(value, int):
        return value
    if isinstance(value, Fraction):
        return value.numerator if value.denominator == 1 else value
    return int(value) if value == value.to_integral_value() else value


def terminating(value: Number) -> Number:
    """Return an integer or a decimal where the value has one that ends, else the fraction.

    Examples
    --------
    >>> terminating(Fraction(3, 2)), terminating(Fraction(4, 2)), terminating(Fraction(1, 3))
    (Decimal('1.5'), 2, Fraction(1, 3))
    """
    if not isinstance(value, Fraction):
        return whole(value)
    bottom, places = value.denominator, 0
    while bottom % 10 == 0:
        bottom, places = bottom // 10, places + 1
    for prime in (2, 5):
        while bottom % prime == 0:
            bottom, places = bottom // prime, places + 1
    if bottom != 1:
        return value
    return whole(Decimal(f"{int(value * 10**places)}E-{places}"))


def _parts(folded: str, text: str) -> Number:
    """Value of 三分之二 and of 一又二分之一."""
    bottom, _, top = folded.partition("分之")
    first = ""
    if "又" in bottom:
        first, _, bottom = bottom.partition("又")
    value = _divide(_signed(top, text), _signed(bottom, text), text)
    if not first:
        return value
    base = _signed(first, text)
    return whole(Fraction(base) + (Fraction(value) if base >= 0 else -Fraction(value)))


def _divide(top: Number, bottom: Number, text: str) -> Number:
    if bottom == 0:
        raise ParseError(f"the denominator of {text!r} is zero")
    return whole(Fraction(top) / Fraction(bottom))


def _signed(folded: str, text: str) -> Number:
    if folded[:1] == "-":
        return -_unsigned(folded[1:], text)
    return _unsigned(folded[1:] if folded[:1] == "+" else folded, text)


def _unsigned(body: str, text: str) -> Number:
    power = _POWER.match(body)
    if power:
        return _power(power)
    parts: list[Fraction] = []
    scale = at = 0
    open_digits = False
    for match in _TOKEN.finditer(body):
        if match.start() != at:
            break
        at = match.end()
        if match.lastgroup == "digits":
            if open_digits:
                raise ParseError(f"{text!r} has two numbers in a row, the second at {match.group()!r}")
            open_digits = _append(parts, match.group(), scale, ends=at == len(body), text=text)
        else:
            scale = _SCALES.get(match.group()) or numerals().latin[match.group()]
            _raise_to(parts, scale, text)
            if len(parts) > 1 and parts[-2] <= parts[-1]:
                raise ParseError(f"{text!r} is out of order: {match.group()!r} repeats a lower scale")
            open_digits = False
    if at != len(body) or not parts:
        raise ParseError(f"{text!r} is no numeral: {body[at:]!r} has no part in a number")
    return terminating(sum(parts, Fraction(0)))


def _append(parts: list[Fraction], digits: str, scale: int, *, ends: bool, text: str) -> bool:
    """Add a run of digits to what stands before it; return whether a scale word may follow."""
    if digits == "0" and not ends and (parts or numerals().is_chinese(text[:1])):
        # 零 fills a gap: 一百零十万, 零十.
        return False
    value = Fraction(digits.replace(",", ""))
    spoken_tail = ends and scale >= 100 and digits[0] not in "0."
    if spoken_tail and value < 10 and numerals().is_chinese(text[-1:] if "." not in digits else text):
        units, _, decimals = digits.partition(".")
        value = int(units) * Fraction(scale, 10) + Fraction(f"0.{decimals or 0}")
    if parts and value >= scale:
        raise ParseError(f"{text!r} is out of order: {digits!r} does not fit after what stands before it")
    parts.append(value)
    return True


def _raise_to(parts: list[Fraction], scale: int, text: str) -> None:
    """Multiply by a scale word all that stands before it and is smaller."""
    low: list[Fraction] = []
    while parts and parts[-1] < scale:
        low.append(parts.pop())
    if not low:
        # 万万, 亿亿: a scale word upon a scale word multiplies what is there; 百 alone is 100.
        low.append(parts.pop() if parts and scale >= 10**4 else Fraction(1))
    total = sum(low, Fraction(0))
    if total >= 10 and scale <= 1000 and text[-1:] not in numerals().latin:
        raise ParseError(f"{text!r} is out of order: {total} does not fit before a scale of {scale}")
    parts.append(total * scale)


def _power(match: re.Match[str]) -> Number:
    base = Decimal(match.group(1))
    if match.group(2) is not None:
        return whole(base.scaleb(int(match.group(2))))
    exponent = int(match.group(3).replace("--", "").replace("+", ""))
    return whole(Fraction(base) ** exponent)
