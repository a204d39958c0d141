"""Parts of the solver against a second way: another implementation, a graph, brute force, a calendar."""

from __future__ import annotations

import datetime
from itertools import combinations, product
from math import inf

import networkx
import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from lantu.reconcile.clash import has_loop
from lantu.reconcile.diagnosis import cheapest_hitting_set, clusters_of
from lantu.reconcile.propagate import crossed, link_table, propagate, start_bounds, sum_table
from lantu.reconcile.remaining import bounds_without
from lantu.reconcile.rows import Bound, Link, Sum, unknowns_of
from lantu.reconcile.spans import Stretch, day_after, stretch_before, stretch_of, year_before
from lantu.reconcile.trail import Trail, kept

UNKNOWNS = range(5)
AMOUNTS = st.integers(1, 40).map(float)


@st.composite
def row_sets(draw):
    """Draw bounds, links and sums of five unknowns, which may leave some open or contradict each other."""
    rows = []
    for owner in range(draw(st.integers(2, 7))):
        sort = draw(st.sampled_from(("bound", "bound", "link", "sum")))
        if sort == "bound":
            low = draw(AMOUNTS)
            ends = draw(st.sampled_from([(low, low + 4), (low, inf), (-inf, low)]))
            rows.append(Bound(draw(st.sampled_from(UNKNOWNS)), *ends, owner))
        elif sort == "link":
            x, y = draw(st.permutations(UNKNOWNS))[:2]
            factor = draw(st.sampled_from((0.5, 1.0, 1.25, 2.0)))
            rows.append(Link(x, y, factor, -1.0, factor + draw(st.sampled_from((0.0, 0.25))), 1.0, owner))
        else:
            whole, one, other = draw(st.permutations(UNKNOWNS))[:3]
            rows.append(Sum((whole, one, other), (-1.0, 1.0, 1.0), -0.5, 0.5, owner))
    return rows


@settings(max_examples=80)
@given(rows=row_sets())
def test_bounds_come_to_rest_alike(rows):
    """Row by row with a trail and over whole arrays, bounds rest at the same ends, or cross in both."""
    trail = Trail(rows)
    low, high = start_bounds(len(UNKNOWNS), [row for row in rows if isinstance(row, Bound)])
    links = link_table([row for row in rows if isinstance(row, Link)])
    sums = sum_table([row for row in rows if isinstance(row, Sum)])
    low, high, moving = propagate(low, high, links, sums, np.zeros(len(UNKNOWNS), np.int64))
    if trail.settled and not moving.any():
        assert (trail.clash is not None) == crossed(low, high).any()
        if trail.clash is None:
            assert [trail.low.get(one, -inf) for one in UNKNOWNS] == pytest.approx(low.tolist(), abs=1e-4)
            assert [trail.high.get(one, inf) for one in UNKNOWNS] == pytest.approx(high.tolist(), abs=1e-4)


@settings(max_examples=80)
@given(rows=row_sets())
def test_what_a_bound_rests_on_is_enough(rows):
    """The rows that carry a bound give the same bound alone."""
    trail = Trail(rows)
    if trail.clash is None and trail.settled:
        for unknown in trail.low:
            assert Trail(trail.carriers(unknown, False)).low[unknown] >= trail.low[unknown] - 1e-4
        for unknown in trail.high:
            assert Trail(trail.carriers(unknown, True)).high[unknown] <= trail.high[unknown] + 1e-4
    elif trail.clash is not None:
        assert Trail(trail.clash).clash is not None


@settings(max_examples=80)
@given(rows=row_sets())
def test_a_loop_is_one_of_the_graph(rows):
    """Rows make a loop where the graph of unknowns and of what ties them, each once, is no forest."""
    ties = {(type(row), unknowns_of(row)) for row in rows if not isinstance(row, Bound)}
    graph = networkx.Graph((tie, unknown) for tie in ties for unknown in tie[1])
    with_sum = any(sort is Sum for sort, _ in ties)
    assert has_loop(rows) == (with_sum and not networkx.is_forest(graph))


@settings(max_examples=30)
@given(
    levels=st.lists(st.tuples(st.integers(0, 2), AMOUNTS, st.integers(0, 4)), min_size=3, max_size=6),
    choices=st.lists(st.lists(st.integers(0, 5), min_size=2, max_size=2, unique=True), max_size=2),
)
def test_bounds_hold_whichever_is_wrong(exact, levels, choices):
    """Whichever statement of each choice is dropped, what the rest allows lies within the bounds."""
    rows = [Bound(unknown, low, low + width, owner) for owner, (unknown, low, width) in enumerate(levels)]
    rows.append(Sum((0, 1, 2), (-1.0, 1.0, 1.0), -0.5, 0.5, 9))
    choices = [tuple(choice) for choice in choices if max(choice) < len(levels)]
    found = bounds_without(rows, choices)
    for way in product(*choices):
        left = kept(rows, set(way))
        if exact.greatest(left, range(3), 0) is None:
            continue
        for unknown, (low, high) in found.items():
            assert low <= float(exact.least(left, range(3), unknown)) + 1e-4
            assert high >= float(exact.greatest(left, range(3), unknown)) - 1e-4


SETS = st.lists(st.frozensets(st.integers(0, 8), min_size=1, max_size=3), min_size=1, max_size=7)


@settings(max_examples=80)
@given(conflicts=SETS, costs=st.lists(st.integers(7, 13), min_size=9, max_size=9))
def test_the_cheapest_by_brute_force(conflicts, costs):
    """No set that meets all conflicts costs less than the one that is found."""
    cost = {number: tenths / 10 for number, tenths in enumerate(costs)}
    found = cheapest_hitting_set(conflicts, cost)
    meeting = (
        some
        for size in range(8)
        for some in combinations(range(9), size)
        if all(not conflict.isdisjoint(some) for conflict in conflicts)
    )
    least = min(sum(cost[one] for one in some) for some in meeting)
    assert sum(cost[one] for one in found) == pytest.approx(least)


@given(conflicts=SETS)
def test_clusters_are_the_parts_of_a_graph(conflicts):
    """Conflicts stand together exactly where statements that they share join them."""
    graph = networkx.Graph()
    for conflict in conflicts:
        networkx.add_path(graph, sorted(conflict))
        graph.add_nodes_from(conflict)
    clusters = clusters_of(conflicts)
    assert sorted(sorted(frozenset().union(*one)) for one in clusters) == sorted(
        sorted(part) for part in networkx.connected_components(graph)
    )
    assert sorted(map(sorted, (conflict for one in clusters for conflict in one))) == sorted(
        map(sorted, conflicts)
    )


MONTHS = st.integers(1990 * 12, 2060 * 12)


def month(number: int) -> str:
    """Write a month that is counted from year 0."""
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


@given(first=MONTHS, count=st.integers(1, 30))
def test_stretches_by_the_calendar(first, count):
    """Months are those that a walk over the days meets, and the stretch before ends where this one begins."""
    stretch = stretch_of(month(first), month(first + count - 1), None, True, False)
    begin, end = map(datetime.date.fromisoformat, stretch)
    days = [begin + datetime.timedelta(number) for number in range((end - begin).days + 1)]
    assert stretch.months() == len({(day.year, day.month) for day in days}) == count
    assert (days[-1] + datetime.timedelta(1)).day == 1
    before = stretch_before(stretch)
    assert (day_after(before.end), before.months()) == (stretch.start, count)
    assert before == stretch_of(month(first - count), month(first - 1), None, True, False)
    assert year_before(stretch) == stretch_of(month(first - 12), month(first + count - 13), None, True, False)


@given(days=st.tuples(*[st.dates(datetime.date(2015, 1, 1), datetime.date(2026, 12, 31))] * 4))
def test_inside_means_every_day(days):
    """A stretch lies inside another exactly where each of its days does."""
    one, other = sorted(days[:2]), sorted(days[2:])
    inside = one[0] <= other[0] and other[1] <= one[1]
    first, second = (Stretch(*(day.isoformat() for day in pair)) for pair in (one, other))
    assert first.contains(second) == inside
