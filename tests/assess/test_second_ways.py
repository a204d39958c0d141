"""Indices, coordination and growth against their formulas, written out place by place."""

from __future__ import annotations

import math
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from lantu.assess import coupling, modified_coupling
from lantu.assess.index import Cell, Group, IndexForm, Part, compute_index, make_panel
from lantu.assess.inequality import beta_convergence

TABLES = st.lists(st.lists(st.integers(1, 50), min_size=3, max_size=3), min_size=2, max_size=5)
PLACES = "abcdef"


def cells_of(table: list[list[int]], period: str = "2023") -> list[Cell]:
    """Return a table's values, a row a place."""
    return [
        Cell(PLACES[at], period, name, value, value)
        for at, row in enumerate(table)
        for name, value in zip("xyz", row, strict=True)
    ]


def form_of(low: float | None = None, high: float | None = None, **more: object) -> IndexForm:
    """Return an index of a group of two, of which less of the second is better, and a group of one."""
    two = (Part("x", "up", low, high, 3), Part("y", "down", low, high, 1))
    groups = (Group("g", "", two, 2), Group("h", "", (Part("z", "up", low, high),)))
    return IndexForm("i", "", "", "", groups, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("weights", "inside", "over"), [("equal", (1, 1), (1, 1)), ("fixed", (3, 1), (2, 1))]
)
@settings(max_examples=20)
@given(table=TABLES)
def test_an_index_between_frozen_bounds(
    weights: str, inside: tuple[int, int], over: tuple[int, int], table: list[list[int]]
) -> None:
    """A value stands between its bounds, a group is the mean of its values, the index that of groups."""
    found = compute_index(form_of(-10, 60, weights=weights), make_panel(cells_of(table)))
    geometric = compute_index(
        form_of(-10, 60, weights=weights, aggregation="geometric"), make_panel(cells_of(table))
    )
    for at, row in enumerate(table):
        x, y, z = (row[0] + 10) / 70, (60 - row[1]) / 70, (row[2] + 10) / 70
        group = (inside[0] * x + inside[1] * y) / sum(inside)
        assert found.group_low[at, 0].tolist() == pytest.approx([group, z])
        assert found.estimate[at, 0] == pytest.approx((over[0] * group + over[1] * z) / sum(over))
        group = (x ** inside[0] * y ** inside[1]) ** (1 / sum(inside))
        assert geometric.group_high[at, 0].tolist() == pytest.approx([group, z])
        assert geometric.estimate[at, 0] == pytest.approx(
            (group ** over[0] * z ** over[1]) ** (1 / sum(over))
        )


@settings(max_examples=30)
@given(table=TABLES)
def test_an_index_between_the_values(table: list[list[int]]) -> None:
    """Where no bounds are frozen, the least of the values is 0 and the most is 1."""
    columns = list(zip(*table, strict=True))
    if any(min(column) == max(column) for column in columns):
        return
    found = compute_index(form_of(), make_panel(cells_of(table)))
    for at, row in enumerate(table):
        x, y, z = ((v - min(c)) / (max(c) - min(c)) for v, c in zip(row, columns, strict=True))
        assert found.estimate[at, 0] == pytest.approx(((x + 1 - y) / 2 + z) / 2)


@settings(max_examples=30)
@given(first=TABLES, second=TABLES)
def test_an_index_against_a_base(first: list[list[int]], second: list[list[int]]) -> None:
    """Each value is its share of the base's, where less is better the base's share of it."""
    size = min(len(first), len(second))
    panel = make_panel([*cells_of(first[:size], "2014"), *cells_of(second[:size], "2024")])
    found = compute_index(form_of(normalisation="base", base_period="2014", base=100.0), panel)
    for at, ((x, y, z), (p, q, r)) in enumerate(zip(first[:size], second[:size], strict=True)):
        assert found.estimate[at].tolist() == pytest.approx([100, ((p / x + y / q) / 2 + r / z) / 2 * 100])


RANGES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 5)), min_size=2, max_size=5)


@settings(max_examples=40)
@given(ranges=RANGES)
def test_ranks_by_brute_force(ranges: list[tuple[int, int]]) -> None:
    """The best and the worst rank of each place are those of all ways to choose ends within the bounds."""
    form = IndexForm("i", "", "", "", (Group("g", "", (Part("x", "up", 0, 20),)),))
    ends = [(low, low + width) for low, width in ranges]
    cells = [Cell(PLACES[at], "2023", "x", low, high) for at, (low, high) in enumerate(ends)]
    found = compute_index(form, make_panel(cells)).ranks("2023")
    for at, place in enumerate(PLACES[: len(ends)]):
        # Of equals each may stand before the other, as bounds that touch leave it open.
        chosen = list(product(*ends))
        best = min(1 + sum(value > way[at] for value in way) for way in chosen)
        worst = max(sum(value >= way[at] for value in way) for way in chosen)
        assert found[place] == (best, worst)


@settings(max_examples=40)
@given(
    pairs=st.lists(st.tuples(st.floats(0.01, 1), st.floats(0.1, 5)), min_size=2, max_size=6),
)
def test_coordination_by_its_formulas(pairs: list[tuple[float, float]]) -> None:
    """Degree, development and coordination are those of products and sums taken one by one."""
    levels, weights = zip(*pairs, strict=True)
    number = len(levels)
    usual, modified = coupling(levels, weights), modified_coupling(levels, weights)
    development = sum(u * w for u, w in pairs) / sum(weights)
    degree = number * math.prod(levels) ** (1 / number) / sum(levels)
    gaps = [abs(one - other) for one, other in combinations(levels, 2)]
    lowered = math.prod(u / max(levels) for u in levels) ** (1 / (number - 1))
    assert usual.degree == pytest.approx(degree)
    assert modified.degree == pytest.approx(math.sqrt((1 - sum(gaps) / len(gaps)) * lowered), abs=1e-12)
    for found in (usual, modified):
        assert found.development == pytest.approx(development)
        assert found.coordination == pytest.approx(math.sqrt(found.degree * development))


@settings(max_examples=30)
@given(seed=st.integers(0, 2**31), years=st.integers(1, 20))
def test_convergence_by_least_squares(seed: int, years: int) -> None:
    """The slope, its error and the share explained are those of the normal equations."""
    rng = np.random.default_rng(seed)
    start, end = rng.uniform(1, 100, 8), rng.uniform(1, 100, 8)
    found = beta_convergence(start.tolist(), end.tolist(), years)
    x, y = np.log(start), np.log(end / start) / years
    design = np.column_stack([np.ones(8), x])
    (constant, slope), *_ = np.linalg.lstsq(design, y, rcond=None)
    left = y - constant - slope * x
    error = math.sqrt(left @ left / 6 / ((x - x.mean()) @ (x - x.mean())))
    assert (found.slope, found.error) == pytest.approx((slope, error))
    assert found.r_squared == pytest.approx(1 - left @ left / ((y - y.mean()) @ (y - y.mean())))
    closing = 1 + slope * years
    assert (found.speed is None) == (not 0 < closing < 1)
    if found.speed is not None:
        # After a half life half of the gap is left.
        assert math.exp(-found.speed * (found.half_life or 0)) == pytest.approx(0.5)
        assert math.exp(-found.speed * years) == pytest.approx(closing)
