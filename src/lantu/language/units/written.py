"""A unit as it is written after a number, with the half or the vague word that has slipped into it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lantu.errors import ParseError
from lantu.language.units.table import spellings

SPLIT = ("小时", "钟头", "月", "世纪", "星期", "礼拜", "工作日", "百分点", "千分点")
"""Units that a half or a vague word parts from their 个: 1个半小时, 3个多月."""

_SPLIT = re.compile(f"个?(半|多|余)(?={'|'.join(SPLIT)})")
_STROKE = re.compile(" ?[/／] ?")
_SCALED = re.compile("[百千万亿](?=.)")
# The measures that 个 counts keep it in their name.
_WITH_COUNTER = ("月", "百分点", "千分点")


# One measure whatever the sign: texts print these in turn, and no reader tells them apart.
# SOURCE: the annotation guide of the reference texts, section 5 (TEU, μg/m³ and ％).
_SAME = frozenset({"标箱", "微克/立方米", "%"})
_SIGN = re.compile("[^一-龥/]")


class WrittenUnit(NamedTuple):
    """What follows a number.

    Attributes
    ----------
    name : str
        Canonical name, ``a/b`` for a compound.
    sort : str
        Manner of figure that it makes.
    half : bool
        Whether a half is added: 两年半, 1个半小时.
    vague : bool
        Whether a vague word stands in it or after it: 3个多月, 两倍多.
    """

    name: str
    sort: str
    half: bool = False
    vague: bool = False


def read_unit(written: str) -> WrittenUnit:
    """Give the canonical name of a unit as written.

    Raises
    ------
    ParseError
        When the table knows no such writing.

    Examples
    --------
    >>> read_unit("TEU").name, read_unit("微克每立方米").name, read_unit("％").name
    ('标箱', '微克/立方米', '%')
    >>> read_unit("个半小时")
    WrittenUnit(name='小时', sort='duration', half=True, vague=False)
    >>> read_unit("吨标煤/万元").name
    '吨标准煤/万元'
    """
    known = spellings().get(written)
    if known is not None:
        return WrittenUnit(known.unit.name, known.sort)
    split = _SPLIT.match(written)
    if split:
        rest = written[split.end() :]
        inner = read_unit(f"个{rest}" if rest.startswith(_WITH_COUNTER) else rest)
        return inner._replace(half=split.group(1) == "半", vague=split.group(1) != "半")
    if written.endswith("半"):
        return read_unit(written[:-1])._replace(half=True)
    if written.endswith("多"):
        return read_unit(written[:-1])._replace(vague=True)
    return _compound(written)


def as_written(figure: str, name: str) -> str:
    """Return a unit as a figure's own text writes it where that is a sign (℃, MW, 台（套）), else its name.

    Parameters
    ----------
    figure : str
        The number with its unit, as it stands in the text.
    name : str
        Canonical name of the unit.

    Examples
    --------
    >>> as_written("10到15℃", "摄氏度"), as_written("23.4GB", "吉字节"), as_written("80万TEU", "标箱")
    ('℃', 'GB', '标箱')
    >>> as_written("6000多块", "元"), as_written("200亿", "元")
    ('元', '元')
    """
    return next((sign for sign in _signs().get(name, ()) if figure.endswith(sign)), name)


@cache
def _signs() -> dict[str, tuple[str, ...]]:
    """Return the spellings of each unit that are no words, the longest first."""
    found: dict[str, list[str]] = {}
    for text, spelling in spellings().items():
        name = spelling.unit.name
        if name not in _SAME and text != name and _SIGN.search(text) and spelling.sort != "money":
            found.setdefault(name, []).append(text)
    return {name: tuple(sorted(signs, key=len, reverse=True)) for name, signs in found.items()}


def _compound(written: str) -> WrittenUnit:
    top, stroke, bottom = _STROKE.sub("/", written).partition("/")
    over = spellings().get(top)
    scale = ""
    under = spellings().get(bottom)
    if under is None and _SCALED.match(bottom):
        scale, under = bottom[0], spellings().get(bottom[1:])
    if not stroke or over is None or under is None:
        raise ParseError(f"no unit is written {written!r}: see units.csv and classifiers.csv")
    name = f"{over.unit.name}/{scale}{under.unit.name}"
    whole = spellings().get(name)
    sort = "measure" if over.sort in ("count", "duration") else over.sort
    return WrittenUnit(whole.unit.name if whole else name, whole.sort if whole else sort)
