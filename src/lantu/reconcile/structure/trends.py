"""Rows of trends: 持续下降 orders the years that it spans."""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.keys import Family, family_of
from lantu.reconcile.read_statement import wheres_of
from lantu.reconcile.rows import Link
from lantu.reconcile.spans import first_day, last_day
from lantu.reconcile.vocabulary import words

if TYPE_CHECKING:
    from lantu.reconcile.system import System

Series = tuple[Family, tuple[str, ...], list[int]]
"""Unknowns that differ in time alone."""


def follow_trend(
    system: System, catalogue: Catalogue, owner: int, by_indicator: dict[str, list[Series]]
) -> None:
    """Order the years inside the time of a trend: all of a steady one, else the first and the last.

    One that orders nothing is noted as unused.
    """
    statement = system.statements[owner]
    start, end = statement.period
    if statement.modality != "reported" or statement.direction is None or start is None or end is None:
        system.unused[owner] = "a trend needs a direction and a time"
        return
    family = family_of(statement, catalogue, system.level_units)
    first, last = first_day(start), last_day(end)
    wheres = wheres_of(statement, family, catalogue)
    before = len(system.links)
    for other, places, members in by_indicator.get(statement.indicator, ()):
        if places not in wheres or other != family._replace(
            unit=other.unit, stage=other.stage, net=other.net
        ):
            continue
        inside = [number for number in members if first <= system.keys[number].stretch.end <= last]
        years = sorted(
            (number for number in inside if _is_year(system, number)), key=lambda n: system.keys[n].stretch
        )
        steady = any(word in statement.quote for word in words().steadily)
        for earlier, later in pairwise(years if steady else years[:1] + years[1:][-1:]):
            lower, upper = (later, earlier) if statement.direction == "down" else (earlier, later)
            system.links.append(Link(upper, lower, 1.0, 0.0, 0.0, inf, owner))
    if len(system.links) == before:
        system.unused[owner] = "no two figures in the time of the trend"


def _is_year(system: System, number: int) -> bool:
    years = system.keys[number].stretch.years()
    return years is not None and years[0] == years[1]
