"""Indices come of their parts with the bounds that values leave, and say what they cannot be made of."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from lantu.assess.index import (
    Cell,
    Group,
    IndexForm,
    Part,
    check_index_forms,
    compute_index,
    critic_weights,
    entropy_weights,
    make_index_forms,
    make_panel,
    make_vintages,
    rank_stability,
)
from lantu.errors import AssessError
from lantu.region.region import Region
from lantu.workbench.pack import tables_of

# Innovation, coordination, green, opening, sharing and the total, as the releases of 2018 to 2025 print them.
RELEASES = {
    "2018-08-02": ("2017", (153.56, 118.43, 143.22, 138.54, 216.21), 153.99, 0.005),
    "2019-11-05": ("2018", (158.27, 122.08, 146.84, 125.17, 248.27), 160.13, 0.005),
    "2020-09-29": ("2019", (162.99, 122.66, 164.65, 128.51, 259.78), 167.72, 0.005),
    "2021-12": ("2020", (131.87, 114.52, 140.81, 75.69, 133.78), 119.33, 0.005),
    "2025-01-03": ("2023", (180.9, 139.7, 165.8, 110.7, 147.1), 148.8, 0.05),
    "2025-12-25": ("2024", (194.9, 145.2, 171.2, 106.7, 152.7), 154.1, 0.05),
}


def official() -> IndexForm:
    """Return the official form as the pack declares it."""
    declared = tables_of(Region.load("jingjinji").declarations("indices"))["index"]
    return next(form for form in make_index_forms(declared) if form.result == "jjj_development_index")


def cells(form: IndexForm, period: str, values: tuple[float, ...], half: float) -> list[Cell]:
    """Return the parts of a release with their rounding."""
    parts = zip(form.parts, values, strict=True)
    return [Cell("JJJ", period, part.indicator, one - half, one + half) for part, one in parts]


def test_six_releases_come_of_their_parts() -> None:
    """In every complete release the total lies within the bounds of the mean of its parts."""
    form = official()
    parts = {
        release: cells(form, year, values, half) for release, (year, values, _, half) in RELEASES.items()
    }
    totals = {
        release: [Cell("JJJ", year, "jjj_development_index", total - half, total + half)]
        for release, (year, _, total, half) in RELEASES.items()
    }
    found = make_vintages(form, parts, totals, "JJJ")
    assert {release: [point.agrees for point in points] for release, points in found.series.items()} == {
        release: [True] for release in RELEASES
    }
    for release, (_, values, total, half) in RELEASES.items():
        (point,) = found.series[release]
        assert point.computed_low is not None
        assert point.computed_high is not None
        assert (point.computed_low + point.computed_high) / 2 == pytest.approx(np.mean(values), abs=1e-9)
        assert abs(np.mean(values) - total) <= 2 * half


def test_a_geometric_mean_does_not_fit() -> None:
    """The other aggregation is off by points, so that the check can fail."""
    form = official()
    year, values, total, half = RELEASES["2018-08-02"]
    other = IndexForm(
        form.id, form.name, form.english, "", form.groups, "none", "equal", "geometric", form.result
    )
    totals = {"r": [Cell("JJJ", year, "t", total - half, total + half)]}
    (point,) = make_vintages(other, {"r": cells(form, year, values, half)}, totals, "JJJ").series["r"]
    assert point.agrees is False


def test_releases_are_not_joined_unless_asked() -> None:
    """One line through several releases is refused by name, and given with its releases when asked for."""
    form = official()
    parts = {
        release: cells(form, year, values, half) for release, (year, values, _, half) in RELEASES.items()
    }
    found = make_vintages(form, parts, {}, "JJJ")
    with pytest.raises(AssessError, match=r"6 releases .*anyway=True"):
        found.joined()
    assert [point.release for point in found.joined(anyway=True)] == sorted(RELEASES)


def test_a_missing_part_leaves_the_index_open() -> None:
    """Four of five parts are not checked against the total."""
    form = official()
    year, values, total, half = RELEASES["2025-12-25"]
    totals = {"r": [Cell("JJJ", year, "t", total - half, total + half)]}
    (point,) = make_vintages(form, {"r": cells(form, year, values, half)[:4]}, totals, "JJJ").series["r"]
    assert (point.parts, point.computed_low, point.agrees) == (4, None, None)


def form_of(*parts: Part, **more: Any) -> IndexForm:
    """Return an index of one group."""
    return IndexForm("i", "指数", "index", "", (Group("g", "组", parts),), **more)


MATRIX = [[1, 10, 5], [2, 20, 3], [3, 15, 4], [4, 30, 1]]
THREE = (Part("x", "up"), Part("y", "up"), Part("z", "down"))


def matrix(rows: list[list[float]] = MATRIX) -> Any:
    """Return a panel of places a, b, ... in one year."""
    return make_panel(
        Cell("abcdefgh"[at], "2023", name, value, value)
        for at, row in enumerate(rows)
        for name, value in zip("xyz", row, strict=True)
    )


def test_entropy_by_hand() -> None:
    """Weights and scores of four places and three indicators are the worked ones."""
    found = compute_index(form_of(*THREE, weights="entropy"), matrix())
    assert list(found.weights.values()) == pytest.approx(
        [0.3032897455, 0.3483551272, 0.3483551272], abs=1e-10
    )
    assert found.estimate[:, 0].tolist() == pytest.approx([0, 0.4494517091, 0.3763707273, 1], abs=1e-10)


@given(st.integers(0, 2**31))
@settings(max_examples=20, deadline=None)
def test_weights_agree_with_the_formulas(seed: int) -> None:
    """Entropy and CRITIC weights are those of plain loops, and add up to 1."""
    z = np.random.default_rng(seed).random((7, 4))
    shares = z / z.sum(axis=0)
    spread = [1 + sum(p * np.log(p) for p in column) / np.log(7) for column in shares.T]
    assert entropy_weights(z) == pytest.approx(np.array(spread) / sum(spread), abs=1e-10)
    r = np.corrcoef(z.T)
    contrast = [z[:, j].std(ddof=1) * sum(1 - r[j, k] for k in range(4)) for j in range(4)]
    assert critic_weights(z) == pytest.approx(np.array(contrast) / sum(contrast), abs=1e-10)


@given(st.integers(0, 2**31))
@settings(max_examples=20, deadline=None)
def test_bounds_hold_every_value_inside(seed: int) -> None:
    """Whatever values the bounds allow, the index of them lies within its bounds."""
    random = np.random.default_rng(seed)
    low = random.random((3, 3)) * 10
    high = low + random.random((3, 3)) * 3
    form = form_of(*(Part(name, way, 0, 15) for name, way in zip("xyz", ("up", "down", "up"), strict=True)))
    ends = make_panel(
        Cell("abc"[i], "2023", "xyz"[j], low[i, j], high[i, j]) for i in range(3) for j in range(3)
    )
    drawn = low + (high - low) * random.random((3, 3))
    inside = compute_index(form, matrix(drawn.tolist())).estimate
    found = compute_index(form, ends)
    assert (found.low <= inside + 1e-12).all()
    assert (inside <= found.high + 1e-12).all()


def test_absence_widens() -> None:
    """A place without one of two values has half of the index open, no estimate and a range of ranks."""
    some = [Cell("a", "2023", "x", 10, 10), Cell("b", "2023", "x", 0, 0), Cell("b", "2023", "y", 5, 5)]
    found = compute_index(form_of(Part("x", "up", 0, 10), Part("y", "up", 0, 10)), make_panel(some))
    assert (found.low[0, 0], found.high[0, 0]) == (0.5, 1.0)
    assert np.isnan(found.estimate[0, 0])
    assert found.ranks("2023") == {"a": (1, 1), "b": (2, 2)}
    assert found.complete == 1


def test_against_a_base() -> None:
    """The base period is 100 whatever its bounds; less is better turns the share round."""
    some = [
        Cell("a", "2010", "x", 50, 50), Cell("a", "2020", "x", 75, 75),
        Cell("a", "2010", "y", 40, 40), Cell("a", "2020", "y", 20, 20),
    ]  # fmt: skip
    form = form_of(Part("x", "up"), Part("y", "down"), normalisation="base", base_period="2010")
    found = compute_index(form, make_panel(some))
    assert found.estimate[0].tolist() == [100, (150 + 200) / 2]


def test_fixed_weights_count_groups_then_parts() -> None:
    """A group's weight is shared by its parts, each after its own."""
    groups = (
        Group("g", "", (Part("x", "up", 0, 1, 3), Part("y", "up", 0, 1, 1)), 2),
        Group("h", "", (Part("z", "up", 0, 1),), 1),
    )
    form = IndexForm("i", "", "", "", groups, weights="fixed")
    found = compute_index(form, matrix([[0, 0, 1], [1, 1, 0]]))
    assert list(found.weights.values()) == pytest.approx([0.5, 1 / 6, 1 / 3])


def test_rank_stability_says_what_moves() -> None:
    """A place that leads everywhere keeps its rank; two that trade places do not, under any scheme listed."""
    panel = matrix([[4, 30, 1], [2.6, 10, 3.2], [1, 20, 3.2]])
    result = compute_index(form_of(*THREE), panel)
    found = rank_stability(result, "2023", np.random.default_rng(1), draws=200)
    first = found[0]
    assert (first.place, first.rank, first.best, first.worst, first.kept) == ("a", 1, 1, 1, 1.0)
    assert set(first.by_scheme) == {"equal", "fixed", "entropy", "critic"}
    assert [(one.place, one.best, one.worst) for one in found[1:]] == [("b", 2, 3), ("c", 2, 3)]
    again = rank_stability(result, "2023", np.random.default_rng(1), draws=200)
    assert again == found


REFUSED = [
    (lambda: compute_index(form_of(Part("w", "up")), matrix()), r"'w' is given; there are values of x, y, z"),
    (lambda: compute_index(form_of(Part("x", "up")), matrix([[1, 1, 1], [1, 2, 2]])), "values of x are 1"),
    (lambda: compute_index(form_of(*THREE, weights="entropy"), matrix([[1, 2, 3]])), "all values of x are 1"),
    (
        lambda: compute_index(form_of(Part("x", "up", 0, 9), weights="entropy"), matrix([[1, 2, 3]])),
        "1 place has every value",
    ),
    (lambda: compute_index(form_of(*THREE, aggregation="geometric"), matrix()), "x of a in 2023 is 0"),
    (lambda: entropy_weights(np.array([[-1.0, 1], [1, 2]]), ["甲", "乙"]), "甲 has the normalised value -1"),
    (lambda: entropy_weights(np.array([[1.0, 2], [1, 2]])), "equal values in every indicator"),
    (lambda: critic_weights(np.array([[1.0, 2], [1, 3]]), ["甲", "乙"]), "all values of 甲 are equal"),
    (
        lambda: make_panel([Cell("a", "2023", "x", 1, 1, "元"), Cell("b", "2023", "x", 1, 1, "万元")]),
        "x of b in 2023 is in 万元, that of a in 2023 in 元",
    ),
    (lambda: make_panel([Cell("a", "2023", "x", 2, 1)]), "bounds 2 and 1"),
    (lambda: make_panel([Cell("a", "2023", "x", float("nan"), 1)]), "no number"),
    (lambda: make_panel([Cell("a", "2023", "x", 1, 1), Cell("a", "2023", "x", 2, 2)]), "given twice"),
    (lambda: compute_index(form_of(*THREE), matrix()).ranks("1999"), "no period '1999'"),
    (
        lambda: rank_stability(
            compute_index(form_of(*THREE), matrix()), "2023", np.random.default_rng(), spread=2
        ),
        "spread of 2",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("call", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_bad_input_is_named(call: Any, said: str) -> None:
    """An unknown indicator, mixed units, one place, equal values, a zero where a log is taken."""
    with pytest.raises(AssessError, match=said):
        call()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"weights": "secret"}, "has weights = 'secret'"),
        ({"colour": 1}, "has the unknown key 'colour'"),
        ({"normalisation": "base"}, "is against a base and has no base_period"),
        ({"group": [{"id": "g", "indicators": [{"id": "x"}]}]}, "does not say which way x is better"),
        ({"group": [{"id": "g", "indicators": [{"id": "q", "direction": "up"}]}]}, "names 'q'"),
        (
            {"group": [{"id": "g", "indicators": [{"id": "x", "direction": "up", "low": 3, "high": 1}]}]},
            "bounds x by 3 and 1",
        ),
    ],
)
def test_declarations_are_checked(change: dict[str, Any], message: str) -> None:
    """What breaks the rules of a declaration is named with its entry."""
    group = {"id": "g", "indicators": [{"id": "x", "direction": "up"}]}
    entry = {"id": "i", "name": "指数", "source": "here", "group": [group]} | change
    (fault,) = check_index_forms([entry], {"x"})
    assert message in fault.message
    assert fault.entry.startswith("[[index]] i")
