"""Measures of inequality and coordination agree with print, with arithmetic by hand and with PySAL."""

from __future__ import annotations

import math
import warnings
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from lantu.assess import coupling, modified_coupling
from lantu.assess.inequality import (
    beta_convergence,
    dagum_gini,
    gini,
    moran,
    sigma_convergence,
    theil_l,
    theil_parts,
    theil_t,
    variation,
)
from lantu.errors import AssessError

amounts = st.lists(st.floats(0.1, 1000), min_size=4, max_size=25)

# Wang et al. (2021), table 8: usual and modified degree of thirteen cities, 2008 and 2014.
PRINTED = {
    2008: (
        (
            0.9989, 0.9935, 0.8868, 0.9073, 0.6821, 0.8328, 0.6816,
            0.7789, 0.6871, 0.6101, 0.8017, 0.7867, 0.7191,
        ),
        (
            0.9404, 0.8660, 0.5440, 0.5769, 0.3006, 0.4780, 0.3344,
            0.4171, 0.3278, 0.2700, 0.4374, 0.4196, 0.3738,
        ),
    ),
    2014: (
        (
            0.9942, 0.9488, 0.9834, 0.9815, 0.6713, 0.8995, 0.8283,
            0.8917, 0.7556, 0.6955, 0.9270, 0.9064, 0.8257,
        ),
        (
            0.8523, 0.6353, 0.7939, 0.7829, 0.2532, 0.5627, 0.4708,
            0.5540, 0.3797, 0.3067, 0.6191, 0.5750, 0.4723,
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("year", PRINTED)
def test_printed_table(year: int) -> None:
    """Both degrees of each city come of one pair of levels inside 0..1, to the printed four digits."""
    for usual, modified in zip(*PRINTED[year], strict=True):
        # C = 2 sqrt(r) / (1 + r) gives r = U1 / U2; then C'^2 = (1 - U2 (1 - r)) r gives U2.
        root = (1 - math.sqrt(1 - usual**2)) / usual
        ratio = root**2
        high = (1 - modified**2 / ratio) / (1 - ratio)
        levels = (ratio * high, high)
        assert 0 < levels[0] < levels[1] < 1
        assert coupling(levels).degree == pytest.approx(usual, abs=1e-4)
        assert modified_coupling(levels).degree == pytest.approx(modified, abs=1e-4)


def test_coupling_by_hand() -> None:
    """Three levels give the degrees that the formulas give by hand."""
    assert coupling([0.4, 0.6, 0.5]).degree == pytest.approx(0.9864848297, abs=1e-10)
    assert coupling([0.4, 0.6, 0.5]).coordination == pytest.approx(0.7023121919, abs=1e-10)
    assert modified_coupling([0.4, 0.6, 0.5]).degree == pytest.approx(0.8037258199, abs=1e-10)


@given(st.lists(st.floats(0.01, 1), min_size=2, max_size=6))
@settings(max_examples=40)
def test_coupling_is_between_bounds(levels: list[float]) -> None:
    """Degrees lie in 0..1, the modified one never above the usual one, and equal levels give 1."""
    usual, modified = coupling(levels), modified_coupling(levels)
    assert 0 <= modified.degree <= usual.degree + 1e-9 <= 1 + 1e-9
    assert coupling([levels[0]] * 3).degree == pytest.approx(1)
    assert usual.coordination == pytest.approx(math.sqrt(usual.degree * usual.development))


@given(amounts, st.integers(0, 2**31))
@settings(max_examples=30, deadline=None)
def test_theil_agrees_with_pysal(values: list[float], seed: int) -> None:
    """Theil's T and its parts are those of PySAL to 1e-10, and the parts add up."""
    from inequality.theil import Theil, TheilD

    groups = np.random.default_rng(seed).integers(0, 3, len(values))
    parts = theil_parts(values, [str(group) for group in groups])
    other = TheilD(np.array(values), groups)
    assert theil_t(values) == pytest.approx(Theil(np.array(values)).T, abs=1e-10)
    assert parts.between == pytest.approx(float(np.ravel(other.bg)[0]), abs=1e-10)
    assert parts.within == pytest.approx(float(np.ravel(other.wg)[0]), abs=1e-10)
    assert parts.total == pytest.approx(parts.between + parts.within, abs=1e-12)
    assert parts.within == pytest.approx(sum(parts.share), abs=1e-12)


def test_theil_with_population() -> None:
    """Weighted by output and by population, the worked values come out."""
    output, people = [43760.7, 16737.3, 43944.1], [2185.8, 1364.0, 7393.0]
    assert theil_t(output, people) == pytest.approx(0.1514058663, abs=1e-10)
    assert theil_l(output, people) == pytest.approx(0.1406496082, abs=1e-10)


@given(amounts)
@settings(max_examples=30, deadline=None)
def test_gini_agrees_with_pysal(values: list[float]) -> None:
    """The Gini coefficient is PySAL's to 1e-10, and the mean absolute difference over all pairs."""
    from inequality.gini import Gini

    pairs = sum(abs(a - b) for a, b in combinations(values, 2))
    assert gini(values) == pytest.approx(Gini(np.array(values)).g, abs=1e-10)
    assert gini(values) == pytest.approx(pairs / (len(values) * sum(values)), abs=1e-10)


@given(amounts, st.integers(0, 2**31))
@settings(max_examples=30, deadline=None)
def test_weighted_gini_is_that_of_everybody(values: list[float], seed: int) -> None:
    """Weights that are whole numbers are so many people with the same value."""
    weights = np.random.default_rng(seed).integers(1, 5, len(values))
    everybody = np.repeat(values, weights)
    assert gini(values, weights.tolist()) == pytest.approx(gini(everybody.tolist()), abs=1e-10)
    assert variation(values, weights.tolist()) == pytest.approx(variation(everybody.tolist()), abs=1e-9)


@given(amounts, st.integers(0, 2**31))
@settings(max_examples=30, deadline=None)
def test_dagum_parts(values: list[float], seed: int) -> None:
    """The parts add up exactly, and each is what all pairs of values give one by one."""
    groups = [str(group) for group in np.random.default_rng(seed).integers(0, 4, len(values))]
    found = dagum_gini(values, groups)
    assert found.total == pytest.approx(found.within + found.between + found.overlap, abs=1e-12)
    assert found.total == pytest.approx(gini(values), abs=1e-12)
    by_pairs = _dagum_by_pairs(values, groups)
    assert (found.within, found.between, found.overlap) == pytest.approx(by_pairs, abs=1e-10)


def _dagum_by_pairs(values: list[float], groups: list[str]) -> tuple[float, float, float]:
    number, mean = len(values), sum(values) / len(values)
    parts = {name: [v for v, g in zip(values, groups, strict=True) if g == name] for name in set(groups)}
    within = between = overlap = 0.0
    for one, other in combinations(sorted(parts), 2):
        a, b = parts[one], parts[other]
        a, b = (a, b) if sum(a) / len(a) >= sum(b) / len(b) else (b, a)
        lead = sum(max(x - y, 0) for x in a for y in b)
        behind = sum(max(y - x, 0) for x in a for y in b)
        gap = 2 * (lead + behind) / (2 * number**2 * mean)
        net = (lead - behind) / (lead + behind) if lead + behind else 0.0
        between, overlap = between + gap * net, overlap + gap * (1 - net)
    for some in parts.values():
        within += sum(abs(x - y) for x in some for y in some) / (2 * number**2 * mean)
    return within, between, overlap


def test_dagum_by_hand() -> None:
    """Three small groups give the worked parts."""
    found = dagum_gini([1, 2, 3, 4, 6, 2, 5, 8], list("AAABBCCC"))
    assert (found.total, found.within, found.between, found.overlap) == pytest.approx(
        (0.3185483871, 0.0725806452, 0.1814516129, 0.0645161290), abs=1e-10
    )


@given(st.lists(st.floats(-50, 50), min_size=9, max_size=9, unique=True), st.booleans())
@settings(max_examples=20, deadline=None)
def test_moran_agrees_with_pysal(values: list[float], rows: bool) -> None:
    """I and both variances are PySAL's to 1e-10, for plain and for row-standardised weights."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import esda
        from libpysal.weights import lat2W

        weights = lat2W(3, 3)
        weights.transform = "r" if rows else "o"
        other = esda.Moran(np.array(values), weights, transformation=weights.transform, permutations=0)
    pairs = [
        (i, j, w) for i in range(9) for j, w in zip(weights.neighbors[i], weights.weights[i], strict=True)
    ]
    found = moran(values, pairs)
    assert found.i == pytest.approx(other.I, abs=1e-10)
    assert found.expected == pytest.approx(other.EI, abs=1e-10)
    assert found.variance_normal == pytest.approx(other.VI_norm, abs=1e-10)
    assert found.variance_random == pytest.approx(other.VI_rand, abs=1e-10)


def test_shuffles_say_the_same_twice() -> None:
    """The same generator gives the same share of shuffles."""
    ring = [(a, (a + step) % 8, 1.0) for a in range(8) for step in (1, 7)]
    values = [1, 2, 3, 4, 4, 3, 2, 1]
    found = {moran(values, ring, shuffles=99, random=np.random.default_rng(3)).p_shuffled for _ in range(2)}
    assert len(found) == 1
    assert 0 < min(p for p in found if p is not None) < 0.1


def test_convergence() -> None:
    """Places behind that grow faster converge in both senses; the speed closes the gap as it says."""
    start = [10.0, 20.0, 40.0, 80.0]
    end = [value * (80 / value) ** 0.5 for value in start]
    found = beta_convergence(start, end, 10)
    assert found.slope == pytest.approx(-0.05, abs=1e-10)
    assert found.speed == pytest.approx(math.log(2) / 10, abs=1e-9)
    assert found.half_life == pytest.approx(10, abs=1e-6)
    spread = sigma_convergence({"2014": start, "2024": end})
    assert spread["2024"] < spread["2014"]


REFUSED = [
    (lambda: theil_t([1, -2, 3], labels=["北京", "天津", "河北"]), "value of 天津 is -2"),
    (lambda: theil_t([5]), "1 of the 2 values that are needed"),
    (lambda: gini([0, 0]), "every value is 0"),
    (lambda: gini([1, float("nan")]), "no number"),
    (lambda: variation([1, -1]), "mean of the values is 0"),
    (lambda: dagum_gini([1, 2, 0], ["a", "a", "b"]), "group b is 0"),
    (lambda: dagum_gini([1, 2], ["a"]), "1 groups for 2 values"),
    (lambda: coupling([0.4]), "1 of the 2 values that are needed"),
    (lambda: coupling([0.4, 0.0]), "not above 0"),
    (lambda: modified_coupling([40, 60]), "above 1"),
    (lambda: moran([2, 2, 2, 2], [(0, 1, 1.0)]), "all values are 2"),
    (lambda: moran([1, 2, 3, 4], []), "nobody has a neighbour"),
    (lambda: moran([1, 2, 3, 4], [(0, 9, 1.0)]), "place 9"),
    (lambda: beta_convergence([2, 2, 2], [3, 4, 5], 5), "all places start at 2"),
    (lambda: theil_t([1, 2], [1]), "2 values and 1 populations"),
]


@pytest.mark.parametrize(("call", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_bad_input_is_named(call: object, said: str) -> None:
    """One place, equal values, a negative where a log is taken: the message names it."""
    with pytest.raises(AssessError, match=said):
        call()  # type: ignore[operator]


def test_a_mean_below_zero_spreads_as_one_above() -> None:
    """Turned round, values spread as far: the coefficient does not fall below 0."""
    assert variation([-1, -3]) == variation([1, 3]) == 0.5


def test_shuffles_need_chance() -> None:
    """Without a generator nothing is shuffled in secret."""
    ring = [(a, (a + step) % 4, 1.0) for a in range(4) for step in (1, 3)]
    with pytest.raises(AssessError, match="needs a generator of random numbers"):
        moran([1, 2, 3, 4], ring, shuffles=9)
    assert moran([1, 2, 3, 4], ring).p_shuffled is None


REFUSED_TOO = [
    (lambda: variation([0.1, 0.2, -0.3]), "mean of the values is 0"),
    (lambda: moran([0.1] * 6, [(0, 1, 1.0)]), "all values are 0.1"),
    (lambda: moran([1, 2, 3, 4], [(0, 1, float("nan"))]), "a neighbour has the weight nan"),
    (lambda: moran([1, 2, 3, 4], [(0, 1, 5.0), (1, 2, -1.0)]), "a neighbour has the weight -1"),
    (lambda: moran([1, 2, 3, 4], [(-1, 1, 1.0)]), "place -1 is named"),
    (lambda: beta_convergence([1, 2, 3], [3, 4, 5], float("nan")), "nan years"),
    (lambda: beta_convergence([1, 2, 3], [3, 4, 5], 0), "0 years"),
    (lambda: sigma_convergence({"2014": [1, 2], "2024": [1, 3]}, {"2014": [1, 1]}), "no population of 2024"),
    (lambda: coupling([0.4, 0.5], [0, 0]), "not all 0"),
    (lambda: coupling([0.4, 0.5], [1, 2, 3]), "3 weights for 2 subsystems"),
    (lambda: theil_t([1, 2, 3], labels=["甲"]), "3 values for 1 labels"),
    (lambda: gini([1, -2]), "is -2, which is below 0"),
    (lambda: theil_parts([1, 2], ["a"]), "1 groups for 2 values"),
]


@pytest.mark.parametrize(("call", "said"), REFUSED_TOO, ids=[said for _, said in REFUSED_TOO])
def test_what_only_looks_like_a_number_is_named(call: object, said: str) -> None:
    """Sums that cancel but for a last digit, equal values, weights that are none, years without people."""
    with pytest.raises(AssessError, match=said):
        call()  # type: ignore[operator]
