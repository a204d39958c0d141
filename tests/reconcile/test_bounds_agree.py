"""Bounds against a second method: a simplex in rational arithmetic, and brute force."""

from itertools import combinations
from math import inf

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from lantu.reconcile import solve
from lantu.reconcile.clash import find_clash, has_loop, smallest_clash
from lantu.reconcile.diagnosis import cheapest_hitting_set
from lantu.reconcile.linear import starting_block, tighten
from lantu.reconcile.propagate import link_table, propagate, start_bounds, sum_table
from lantu.reconcile.rows import ALWAYS, Bound, Link, Sum
from lantu.reconcile.system import read_system

PARTS = ("110000", "120000", "130000")


def draw_world(build, numbers, picks):
    """Print a small region over two years: each line is true to the numbers that were drawn."""
    rules = [build.Rule("invest", "元", "currency", True, True)]
    known = build.catalogue(rules, within=dict.fromkeys(PARTS, "JJJ"))
    truth = {}
    for place, (first, growth) in zip(PARTS, numbers, strict=True):
        truth[place, "2021"], truth[place, "2022"] = first, first * growth
    for year in ("2021", "2022"):
        truth["JJJ", year] = sum(truth[place, year] for place in PARTS)
    paper = build.paper("d", "2023-02-01")
    statements = []
    for number, (place, sort) in enumerate(picks):
        now, before = truth[place, "2022"], truth[place, "2021"]
        where = {"places": (place,)}
        if sort == "growth":
            way = "up" if now >= before else "down"
            text = f"{abs(now / before - 1) * 100:.1f}%"
            more = {"kind": "growth", "direction": way, "against": "同比"}
            statements.append(build.say(f"s{number}", "invest", text, paper, "2022", **where, **more))
        elif sort == "change":
            way = "up" if now >= before else "down"
            more = {"kind": "change", "direction": way, "against": "同比"}
            statements.append(
                build.say(
                    f"s{number}", "invest", f"{abs(now - before):.1f}元", paper, "2022", **where, **more
                )
            )
        else:
            statements.append(
                build.say(f"s{number}", "invest", f"{truth[place, sort]:.1f}元", paper, sort, **where)
            )
    return statements, known, truth


worlds = st.tuples(
    st.tuples(*[st.tuples(st.floats(50, 900), st.floats(0.7, 1.4)) for _ in PARTS]),
    st.lists(
        st.tuples(st.sampled_from(("JJJ", *PARTS)), st.sampled_from(("2021", "2022", "growth", "change"))),
        min_size=2,
        max_size=9,
        unique=True,
    ),
)


@pytest.mark.slow
@settings(max_examples=6, deadline=None)
@given(drawn=worlds)
def test_bounds_are_those_of_rational_arithmetic(build, exact, drawn):
    """On sums across places and growth along years, every bound is the exact one, and holds the truth."""
    statements, known, truth = draw_world(build, *drawn)
    system = read_system(statements, known)
    rows = [*system.bounds, *system.links, *system.sums]
    unknowns = range(len(system.keys))
    solution = solve(statements, known)
    assert solution.conflicts == []
    for value in solution.values:
        number = next(n for n, key in enumerate(system.keys) if key.subject() == value.subject)
        low, high = (float(method(rows, unknowns, number)) for method in (exact.least, exact.greatest))
        width = 1e-6 * max(1.0, abs(low), high if high < inf else 0.0)
        assert (value.low if value.low is not None else -inf) == pytest.approx(low, abs=width)
        assert (value.high if value.high is not None else inf) == pytest.approx(high, abs=width)
        at = value.subject.places[0], value.subject.period.start
        assert low <= truth[at] <= high


finite = st.integers(1, 60).map(float)


@st.composite
def row_sets(draw):
    """Draw rows at random, contradictions among them: bounds, links and sums of up to four unknowns."""
    rows = [Bound(unknown, 0.0, inf, ALWAYS) for unknown in range(4)]
    for owner in range(draw(st.integers(2, 6))):
        sort = draw(st.sampled_from(("bound", "bound", "link", "sum")))
        if sort == "bound":
            low = draw(finite)
            rows.append(Bound(draw(st.integers(0, 3)), low, low + draw(finite) / 10, owner))
        elif sort == "link":
            x, y = draw(st.permutations(range(4)))[:2]
            factor = draw(st.sampled_from((0.5, 0.8, 1.0, 1.25, 2.0)))
            rows.append(Link(x, y, factor, -1.0, factor + draw(st.sampled_from((0.0, 0.1))), 1.0, owner))
        else:
            whole, first, second = draw(st.permutations(range(4)))[:3]
            rows.append(Sum((whole, first, second), (-1.0, 1.0, 1.0), -0.5, 0.5, owner))
    return rows


def widen(row, by=1e-6):
    """Loosen a row by more than the noise of floats: ends that touch are no contradiction."""
    if isinstance(row, Link):
        return row._replace(low_shift=row.low_shift - by, high_shift=row.high_shift + by)
    return row._replace(low=row.low - by, high=row.high + by)


@settings(max_examples=60, deadline=None)
@given(rows=row_sets())
def test_contradictions_are_those_of_rational_arithmetic(exact, rows):
    """Rows are called contradictory exactly where no rational point satisfies them."""
    if exact.greatest(rows, range(4), 0) is not None:
        assert find_clash(rows) is None
    elif exact.greatest([widen(row) for row in rows], range(4), 0) is None:
        assert find_clash(rows) is not None


@settings(max_examples=40, deadline=None)
@given(rows=row_sets())
def test_smallest_sets_are_smallest(exact, rows):
    """A set found contradicts itself, and no smaller part of it does."""
    owners = smallest_clash(rows)
    if owners is None:
        return

    def possible(some):
        chosen = [row if row.owner == ALWAYS else widen(row) for row in rows if row.owner in (ALWAYS, *some)]
        return exact.greatest(chosen, range(4), 0) is not None

    assert not possible(owners)
    assert all(possible(rest) for rest in combinations(owners, len(owners) - 1))


@settings(max_examples=30, deadline=None)
@given(rows=row_sets())
def test_linear_bounds_are_exact_on_loops(exact, rows):
    """The linear programs give the least and the greatest value of every unknown."""
    if exact.greatest(rows, range(4), 0) is None:
        return
    block = starting_block(rows)
    (tight,) = tighten([block])
    for place, unknown in enumerate(block.unknowns):
        assert tight.low[place] == pytest.approx(float(exact.least(rows, block.unknowns, unknown)), abs=1e-5)
        assert tight.high[place] == pytest.approx(
            float(exact.greatest(rows, block.unknowns, unknown)), abs=1e-5
        )


@settings(max_examples=30, deadline=None)
@given(rows=row_sets())
def test_intervals_are_never_too_narrow(exact, rows):
    """Passing intervals along rows keeps every point that satisfies them."""
    if exact.greatest(rows, range(4), 0) is None:
        return
    low, high = start_bounds(4, [row for row in rows if isinstance(row, Bound)])
    links = link_table([row for row in rows if isinstance(row, Link)])
    sums = sum_table([row for row in rows if isinstance(row, Sum)])
    low, high, _ = propagate(low, high, links, sums, np.zeros(4, dtype=np.int64))
    tree = not has_loop(rows)
    for unknown in range(4):
        least, greatest = (float(method(rows, range(4), unknown)) for method in (exact.least, exact.greatest))
        assert low[unknown] <= least + 1e-6
        assert high[unknown] >= greatest - 1e-6
        if tree:
            assert low[unknown] == pytest.approx(least, abs=1e-4)


sets = st.lists(st.frozensets(st.integers(0, 7), min_size=1, max_size=4), min_size=1, max_size=7)


@settings(max_examples=100, deadline=None)
@given(conflicts=sets)
def test_fewest_statements_by_brute_force(conflicts):
    """The set that meets all conflicts is as small as any."""
    found = cheapest_hitting_set(conflicts, {})
    assert all(conflict & found for conflict in conflicts)
    everyone = sorted(frozenset().union(*conflicts))
    for size in range(len(found)):
        for some in combinations(everyone, size):
            assert not all(conflict & set(some) for conflict in conflicts)
