"""Rows that hold whatever is said: sums over time and places, identities, what cannot fall or be passed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from lantu.reconcile.catalogue import Catalogue, Identity
from lantu.reconcile.keys import Family, Key, family_of, is_undated
from lantu.reconcile.read_statement import wheres_of
from lantu.reconcile.rows import ALWAYS, Bound, Link, Structure, Sum
from lantu.reconcile.spans import Stretch, day_after, day_before, day_number, first_day, last_day

if TYPE_CHECKING:
    from lantu.reconcile.system import System

DAYS_A_MONTH = 30.44
STILL = 1 / 12
"""For this part of ``holds_for`` a state without a date counts as unchanged; after it, as another state."""
Series = tuple[Family, tuple[str, ...], list[int]]
"""Unknowns that differ in time alone."""


def add_structure(system: System, catalogue: Catalogue, trends: Sequence[int]) -> None:
    """Add every row that holds by structure, and those of trends.

    Unknowns that nobody names are made only where an equation gives them a value.
    """
    by_series: dict[tuple[Family, tuple[str, ...]], list[int]] = defaultdict(list)
    for number, key in enumerate(system.keys):
        by_series[key.family, key.places].append(number)
    for (family, _), members in by_series.items():
        if len(members) > 1:
            _along_time(system, catalogue, family, members)
    _over_places(system, catalogue)
    _apply_identities(system, catalogue)
    by_indicator: dict[str, list[Series]] = defaultdict(list)
    if trends:
        for series, members in by_series.items():
            by_indicator[series[0].indicator].append((*series, members))
    for owner in trends:
        _follow_trend(system, catalogue, owner, by_indicator)
    _limit(system, catalogue)


def _along_time(system: System, catalogue: Catalogue, family: Family, members: list[int]) -> None:
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


def _structure(system: System, kind: str, name: str = "") -> int:
    system.structures.append(Structure(kind, name))
    return len(system.structures) - 1


def _never_falling(system: System, members: list[int], holds_for: int) -> None:
    """A count of unknown start never falls; an undated one is held to that only for a while."""
    ordered = sorted(members, key=lambda number: system.keys[number].stretch.end)
    for earlier, later in pairwise(ordered):
        ends = system.keys[earlier].stretch.end, system.keys[later].stretch.end
        gap = (day_number(ends[1]) - day_number(ends[0])) / DAYS_A_MONTH
        if gap > holds_for and (_is_undated(system, earlier) or _is_undated(system, later)):
            continue
        why = _structure(system, "never falls")
        system.links.append(Link(later, earlier, 1.0, 0.0, 0.0, inf, ALWAYS, why))


def _unchanged(system: System, members: list[int], holds_for: int) -> None:
    """A state without a date is the same as one said a little before or after: a part of ``holds_for``."""
    states = [number for number in members if system.keys[number].stretch.is_state()]
    for earlier, later in pairwise(sorted(states, key=lambda number: system.keys[number].stretch.end)):
        ends = system.keys[earlier].stretch.end, system.keys[later].stretch.end
        gap = (day_number(ends[1]) - day_number(ends[0])) / DAYS_A_MONTH
        if gap <= holds_for * STILL and (_is_undated(system, earlier) or _is_undated(system, later)):
            why = _structure(system, "unchanged")
            system.links.append(Link(later, earlier, 1.0, 0.0, 1.0, 0.0, ALWAYS, why))


def _is_undated(system: System, number: int) -> bool:
    stretch = system.keys[number].stretch
    return all(is_undated(system.statements[owner], stretch) for owner in system.named.get(number, ()))


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
        why = _structure(system, "time")
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


def _over_places(system: System, catalogue: Catalogue) -> None:
    """A place is the sum of the places that make it up, and no smaller than one that lies in it."""
    if not catalogue.whole_places and not catalogue.within:
        return
    made_of: dict[str, list[str]] = defaultdict(list)
    for whole, parts in catalogue.whole_places.items():
        for part in (whole, *parts):
            made_of[part].append(whole)
    by_time: dict[tuple[Family, Stretch], dict[str, int]] = defaultdict(dict)
    for number, key in enumerate(system.keys):
        rule = catalogue.indicators.get(key.family.indicator)
        if rule is None or not rule.additive_over_places or key.family.measure not in {"level", "cumulative"}:
            continue
        if len(key.places) == 1:
            by_time[key.family, key.stretch][key.places[0]] = number
    for (family, stretch), here in by_time.items():
        if len(here) > 1:
            wholes = sorted({whole for place in here for whole in made_of.get(place, ())})
            covered = _sum_of_places(system, catalogue, family, stretch, here, wholes)
            _part_of(system, catalogue, here, covered)


def _sum_of_places(
    system: System,
    catalogue: Catalogue,
    family: Family,
    stretch: Stretch,
    here: dict[str, int],
    wholes: Iterable[str],
) -> set[str]:
    """Write the sums in which at most one term has no figure; return the parts that they cover.

    A term that a sum gives may be what another sum lacked, so that wholes are gone over again.
    """
    covered: set[str] = set()
    left = list(wholes)
    while left:
        ready = [whole for whole in left if _lacks(catalogue, whole, here) < 2]
        if not ready:
            break
        whole = ready[0]
        left.remove(whole)
        parts = catalogue.whole_places[whole]
        for place in (whole, *parts):
            if place not in here:
                here[place] = system.number(Key(family, (place,), stretch))
        numbers = (here[whole], *(here[part] for part in parts))
        why = _structure(system, "places", whole)
        system.sums.append(Sum(numbers, (-1.0, *(1.0 for _ in parts)), 0.0, 0.0, ALWAYS, why))
        covered.update(parts)
    return covered


def _lacks(catalogue: Catalogue, whole: str, here: dict[str, int]) -> int:
    return sum(place not in here for place in (whole, *catalogue.whole_places[whole]))


def _part_of(system: System, catalogue: Catalogue, here: dict[str, int], covered: set[str]) -> None:
    for part, number in list(here.items()):
        above = catalogue.within.get(part)
        if above is not None and above in here and part not in covered:
            why = _structure(system, "part of", above)
            system.links.append(Link(here[above], number, 1.0, 0.0, 0.0, inf, ALWAYS, why))


Spot = tuple[Family, tuple[str, ...], Stretch]
"""A family without its indicator and unit, at one place and time."""


def _spots(system: System, catalogue: Catalogue) -> dict[str, dict[Spot, int]]:
    """Return for each indicator of an identity where it has a figure."""
    wanted = {term for identity in catalogue.identities for term in (identity.whole, *identity.parts)}
    found: dict[str, dict[Spot, int]] = {term: {} for term in wanted}
    for number, key in enumerate(system.keys):
        if key.family.indicator in wanted and key.family.measure == "level":
            plain = key.family._replace(indicator="", unit="")
            found[key.family.indicator][plain, key.places, key.stretch] = number
    return found


def _apply_identities(system: System, catalogue: Catalogue) -> None:
    if not catalogue.identities:
        return
    spots = _spots(system, catalogue)
    rates: dict[int, list[Bound]] = defaultdict(list)
    ratios = [identity for identity in catalogue.identities if identity.kind == "ratio"]
    stated = {number for identity in ratios for number in spots[identity.whole].values()}
    for bound in system.bounds:
        if bound.unknown in stated:
            rates[bound.unknown].append(bound)
    for identity in catalogue.identities:
        terms = (identity.whole, *identity.parts)
        for spot in dict.fromkeys(spot for term in terms for spot in spots[term]):
            here = {term: spots[term][spot] for term in terms if spot in spots[term]}
            if identity.kind == "ratio":
                _apply_ratio(system, identity, here, rates)
            else:
                _apply_sum(system, identity, spot, here, spots)


def _apply_sum(
    system: System, identity: Identity, spot: Spot, here: dict[str, int], spots: dict[str, dict[Spot, int]]
) -> None:
    """Write the equation where at most one of its terms is without a figure."""
    missing = [term for term in (identity.whole, *identity.parts) if term not in here]
    if len(missing) > 1:
        return
    if missing:
        unit = system.keys[next(iter(here.values()))].family.unit
        family = spot[0]._replace(indicator=missing[0], unit=unit)
        here[missing[0]] = spots[missing[0]][spot] = system.number(Key(family, spot[1], spot[2]))
    scale = 1.0 / len(identity.parts) if identity.kind == "mean" else 1.0
    factors = [scale * factor for factor in identity.factors or (1.0,) * len(identity.parts)]
    numbers = (here[identity.whole], *(here[part] for part in identity.parts))
    why = _structure(system, "identity", identity.id)
    constant = -identity.constant
    system.sums.append(Sum(numbers, (-1.0, *factors), constant, constant, ALWAYS, why))


def _apply_ratio(
    system: System, identity: Identity, here: dict[str, int], rates: dict[int, list[Bound]]
) -> None:
    """Every statement of the rate ties what stands above to what stands below."""
    above, below = identity.parts
    if identity.whole not in here or above not in here or below not in here:
        return
    factor = identity.factors[0] if identity.factors else 1.0
    for bound in rates.get(here[identity.whole], ()):
        low, high = bound.low / factor * (1 - identity.slack), bound.high / factor * (1 + identity.slack)
        if low < 0 or bound.owner == ALWAYS:
            continue
        why = _structure(system, "identity", identity.id)
        link = Link(here[above], here[below], low, 0.0, high, 0.0, bound.owner, why)
        system.links.append(link if high < inf else link._replace(high_factor=0.0, high_shift=inf))


def _follow_trend(
    system: System, catalogue: Catalogue, owner: int, by_indicator: dict[str, list[Series]]
) -> None:
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
        for earlier, later in pairwise(years):
            lower, upper = (later, earlier) if statement.direction == "down" else (earlier, later)
            system.links.append(Link(upper, lower, 1.0, 0.0, 0.0, inf, owner))
    if len(system.links) == before:
        system.unused[owner] = "no two figures in the time of the trend"


def _is_year(system: System, number: int) -> bool:
    years = system.keys[number].stretch.years()
    return years is not None and years[0] == years[1]


def _limit(system: System, catalogue: Catalogue) -> None:
    """Nothing is less than nothing, unless the catalogue leaves it open or a figure is negative."""
    signed = {bound.unknown for bound in system.bounds if bound.high < 0}
    for number, key in enumerate(system.keys):
        limits = catalogue.limits_of(key.family.indicator)
        low = 0.0 if limits is None else limits.low
        high = None if limits is None else limits.high
        if key.family.measure == "share":
            low, high = 0.0, 100.0 if key.family.unit == "%" else high
        if number in signed:
            low = None
        if low is not None or high is not None:
            bound = Bound(number, -inf if low is None else low, inf if high is None else high, ALWAYS)
            system.bounds.append(bound)
