"""The table of units and classifiers: data files read once, with every spelling."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib import resources

from lantu.errors import ParseError
from lantu.language.units.unit import Unit

_PACKAGE = "lantu.language"
_SCALES = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a unit, and where the writing is not that unit.

    Attributes
    ----------
    text : str
        As it stands in a text: ``公里``, ``km``, ``标准箱``.
    unit : Unit
    sort : str
        Manner of figure that it makes: ``count``, ``measure``, ``money``, ``percent`` ...
    spoken : {"no", "large", "two", "many", "one", "under"}
        Which Chinese numerals it may follow: none; a scale word or 余 (``large``: 三百头, 十余国); 两 and
        more (``two``: not 二); more than one; 一 as well, where 一 counts instead of meaning "a".
        ``under`` follows no number, only a stroke.
    not_before : str
        Characters that make another word of it: 次 before 列 is a train's number.
    per : bool
        Whether it stands under a stroke: 元/平方米.
    """

    text: str
    unit: Unit
    sort: str
    spoken: str
    not_before: str
    per: bool


@cache
def spellings() -> dict[str, Spelling]:
    """Return every spelling of every unit and classifier."""
    found: dict[str, Spelling] = {}
    for spelling in (*_measures(), *_classifiers()):
        found.setdefault(spelling.text, spelling)
    return found


@cache
def units() -> dict[str, Unit]:
    """Return the units of the table by name; compound units are made by :func:`unit_of`."""
    return {spelling.unit.name: spelling.unit for spelling in (*_measures(), *_classifiers())}


def unit_of(name: str) -> Unit:
    """Find a unit by its name or a spelling; ``a/b`` is made of its parts.

    Raises
    ------
    ParseError
        When no part of the table writes it so.

    Examples
    --------
    >>> unit_of("km").name, unit_of("km").qudt
    ('公里', 'KiloM')
    >>> unit_of("吨/公顷").dimension, unit_of("吨/公顷").factor
    ('mass/area', Fraction(1, 10))
    """
    # 块 is the name of a classifier, and as a spelling it is read as 元 first: the name goes before.
    known = units().get(name)
    if known is not None:
        return known
    spelling = spellings().get(name)
    if spelling is not None:
        return spelling.unit
    top, slash, bottom = name.partition("/")
    if not slash:
        raise ParseError(f"no unit is written {name!r}: see lantu/language/data/units.csv for those that are")
    over, under = unit_of(top), _scaled(bottom)
    factor = over.factor / under.factor if over.factor is not None and under.factor else None
    dimension = f"{over.dimension}/{under.dimension}"
    return Unit(
        f"{over.name}/{under.name}", dimension, factor, Fraction(0), None, over.source or under.source
    )


def _scaled(name: str) -> Unit:
    """Find a unit under a stroke, where a scale word may stand before it: 万元 in 吨标准煤/万元."""
    scale = _SCALES.get(name[:1])
    if name in spellings() or scale is None:
        return unit_of(name)
    unit = unit_of(name[1:])
    factor = unit.factor * scale if unit.factor is not None else None
    return unit._replace(name=name[0] + unit.name, factor=factor)


def _rows(name: str) -> Iterator[dict[str, str]]:
    source = resources.files(_PACKAGE).joinpath("data", f"{name}.csv")
    with source.open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def _measures() -> Iterator[Spelling]:
    for row in _rows("units"):
        unit = Unit(
            name=row["name"],
            dimension=row["dimension"],
            factor=_fraction(row["factor"]) if row["factor"] else None,
            offset=_fraction(row["offset"]) if row["offset"] else Fraction(0),
            qudt=row["qudt"] or None,
            source=row["source"],
        )
        sort = _sort(unit)
        for text in (unit.name, *filter(None, row["spellings"].split(";"))):
            yield Spelling(text, unit, sort, row["spoken"], row["not_before"], row["per"] == "yes")


def _classifiers() -> Iterator[Spelling]:
    spoken = {"yes": "two", "large": "large", "no": "no"}
    for row in _rows("classifiers"):
        name = row["name"]
        unit = Unit(name, f"count:{name}", Fraction(1), Fraction(0), None, "")
        for text in (name, *filter(None, row["spellings"].split(";"))):
            yield Spelling(text, unit, "count", spoken[row["spoken"]], row["not_before"], row["per"] == "yes")


def _fraction(text: str) -> Fraction:
    """Read an exact factor: an integer, a decimal, or one over the other."""
    top, _, bottom = text.partition("/")
    return Fraction(top) / Fraction(bottom or "1")


def _sort(unit: Unit) -> str:
    by_dimension = {
        "ratio_point": "point",
        "time": "duration",
        "calendar": "duration",
        "decade": "duration",
        "workday": "duration",
    }
    if unit.dimension.startswith("currency"):
        return "money"
    if unit.dimension == "ratio":
        return "multiple" if unit.name == "倍" else "percent"
    return by_dimension.get(unit.dimension, "measure")
