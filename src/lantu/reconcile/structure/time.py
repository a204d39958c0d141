"""Rows along time: periods that fill a longer one, running totals, states that stay as they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.keys import Family
from lantu.reconcile.rows import ALWAYS, Link, Sum
from lantu.reconcile.spans import DAYS_A_MONTH, Stretch, day_after, day_before, day_number

if TYPE_CHECKING:
    from lantu.reconcile.system import System

STILL = 1 / 12
"""For this part of ``holds_for`` a state without a date counts as unchanged; after it, as another state."""


def tie_along_time(system: System, catalogue: Catalogue, family: Family, members: list[int]) -> None:
    """Tie the unknowns of one family and place that differ in time alone."""
    rule = catalogue.indicators.get(family.indicator)
    if family.measure == "cumulative":
        _never_falling(system, members, 12 if rule is None else rule.holds_for)
    elif rule is None or family.measure != "level":
        return
    elif rule.additive_over_time:
        limits = catalogue.limits_of(family.indicator)
        _sum_over_time(system, members, signed=limits is not None and limits.low is None)
    else:
        _unchanged(system, members, rule.holds_for)


def _never_falling(system: System, members: list[int], holds_for: int) -> None:
    """A count of unknown start never falls; an undated one is held to that only for a while."""
    ordered = sorted(members, key=lambda number: system.keys[number].stretch.end)
    for earlier, later in pairwise(ordered):
        ends = system.keys[earlier].stretch.end, system.keys[later].stretch.end
        gap = (day_number(ends[1]) - day_number(ends[0])) / DAYS_A_MONTH
        if gap > holds_for and (system.is_undated(earlier) or system.is_undated(later)):
            continue
        why = system.structure("never falls")
        system.links.append(Link(later, earlier, 1.0, 0.0, 0.0, inf, ALWAYS, why))


def _unchanged(system: System, members: list[int], holds_for: int) -> None:
    """A state without a date is the same as one said a little before or after: a part of ``holds_for``."""
    states = [number for number in members if system.keys[number].stretch.is_state()]
    for earlier, later in pairwise(sorted(states, key=lambda number: system.keys[number].stretch.end)):
        ends = system.keys[earlier].stretch.end, system.keys[later].stretch.end
        gap = (day_number(ends[1]) - day_number(ends[0])) / DAYS_A_MONTH
        if gap <= holds_for * STILL and (system.is_undated(earlier) or system.is_undated(later)):
            why = system.structure("unchanged")
            system.links.append(Link(later, earlier, 1.0, 0.0, 1.0, 0.0, ALWAYS, why))


def _sum_over_time(system: System, members: list[int], signed: bool) -> None:
    """A stretch is the sum of the stretches that fill it; one that holds another is no smaller."""
    stretches = {system.keys[number].stretch: number for number in members}
    spans = sorted((stretch for stretch in stretches if not stretch.is_state()), key=_length)
    for whole in spans:
        inside = [part for part in spans if part != whole and whole.contains(part)]
        if not inside:
            continue
        path, gaps = _fill(whole, inside)
        if gaps and len(gaps) == 1 and path and gaps[0].years() and whole.years():
            key = system.keys[stretches[whole]]
            stretches[gaps[0]] = system.number(key._replace(stretch=gaps[0]))
            path, gaps = [*path, gaps[0]], []
        if gaps and signed:
            continue
        numbers = (stretches[whole], *(stretches[part] for part in path))
        factors = (-1.0, *(1.0 for _ in path))
        why = system.structure("time")
        low = 0.0 if not gaps else -inf
        system.sums.append(Sum(numbers, factors, low, 0.0, ALWAYS, why))


def _length(stretch: Stretch) -> tuple[int, str]:
    return day_number(stretch.end) - day_number(stretch.start), stretch.start


def _fill(whole: Stretch, inside: Sequence[Stretch]) -> tuple[list[Stretch], list[Stretch]]:
    """Return parts that follow each other inside, as few and as full as can be, and what they leave open."""
    best: dict[str, tuple[int, int, list[Stretch], list[Stretch]]] = {whole.start: (0, 0, [], [])}
    borders = sorted(
        {whole.start, *(part.start for part in inside), *(day_after(part.end) for part in inside)}
    )
    end = day_after(whole.end)
    borders.append(end)
    starting = defaultdict(list)
    for part in inside:
        starting[part.start].append(part)
    for here, following in zip(borders, [*borders[1:], end], strict=True):
        if here not in best:
            continue
        missing, _, path, gaps = best[here]
        if here == end:
            break
        steps = [(day_after(part.end), missing, [*path, part], gaps) for part in starting[here]]
        skipped = day_number(following) - day_number(here)
        gap = Stretch(here, day_before(following))
        joined = (
            [*gaps[:-1], Stretch(gaps[-1].start, gap.end)]
            if gaps and day_after(gaps[-1].end) == here
            else [*gaps, gap]
        )
        steps.append((following, missing + skipped, path, joined))
        for to, lost, way, open_parts in steps:
            if to not in best or (lost, len(way)) < best[to][:2]:
                best[to] = (lost, len(way), way, open_parts)
    return best[end][2], best[end][3]
