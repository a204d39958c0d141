"""Scenarios run many times with uncertain parameters."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from lantu.errors import ScenarioError
from lantu.scenarios import (
    AccessModel,
    Centre,
    compute_outcome,
    load_terms,
    read_scenario,
    run_ensemble,
    run_scenario,
)
from lantu.scenarios.ensemble import Members, _measure, draw_parameters, measure_difference
from lantu.scenarios.streets import STREET_TERMS as STREETS

from .tiny import scenario as written

EXAMPLES = Path(__file__).parents[2] / "examples" / "jingjinji" / "scenarios"


def test_the_same_seed_gives_the_same_numbers(model: AccessModel) -> None:
    """Two runs with one seed agree in every bit; the plain outcome lies among the draws."""
    scenario = read_scenario(EXAMPLES / "05-jin-wei.toml")
    one, two = (run_ensemble(scenario, model, members=20, seed=7) for _ in range(2))
    assert one == two
    assert one.members == 2 * (len(one.drawn) + 2)
    json.dumps(one.as_dict(), allow_nan=False)
    market = next(measured for measured in one.measured if measured.measure == "market_access")
    plain = run_scenario(scenario, model)
    assert 0 < measure_difference(plain.baseline, plain.outcome)["market_access"] < 3 * market.high


def test_nothing_varies_where_nothing_changes(model: AccessModel) -> None:
    """A scenario that does nothing has bands of no width and no shares, and draws no fitted parameter."""
    ensemble = run_ensemble(read_scenario(EXAMPLES / "01-do-nothing.toml"), model, members=1)
    assert {(m.low, m.median, m.high, m.first_order) for m in ensemble.measured} == {(0.0, 0.0, 0.0, None)}
    assert "boarding_minutes" not in ensemble.drawn


def test_shares_of_a_sum_by_hand() -> None:
    """Of 3 x + y with x and y even between 0 and 1, x explains nine tenths and y one tenth."""
    random = np.random.default_rng(0)
    first, second = random.random((4096, 2)), random.random((4096, 2))
    mixed = []
    for column in range(2):
        rows = first.copy()
        rows[:, column] = second[:, column]
        mixed.append((rows @ [3.0, 1.0])[None, :])
    values = {"f_A": (first @ [3.0, 1.0])[None], "f_B": (second @ [3.0, 1.0])[None], "f_AB": np.array(mixed)}
    (measured,) = _measure(["sum"], values, ["x", "y"], 4096)
    assert measured.first_order == pytest.approx({"x": 0.9, "y": 0.1}, abs=0.05)


def test_other_parameters_leave_the_model_as_it_is(model: AccessModel) -> None:
    """A model with other parameters gives what one loaded anew gives; the first one does not change."""
    network = model.network("2025")
    before = model.door_times(network).minutes.copy()
    for name in (*STREETS, "least_wait_minutes"):
        terms = load_terms({name: load_terms().terms[name].high})
        expected = AccessModel(model.region, terms).door_times(network).minutes
        assert np.array_equal(expected, model.with_terms(terms).door_times(network).minutes)
    assert np.array_equal(before, model.door_times(network).minutes)


def test_members_are_worked_out_one_by_one(model: AccessModel) -> None:
    """A member gives the same bits alone, in another order, and as a whole scenario with its parameters."""
    scenario = read_scenario(EXAMPLES / "09-line-drawn-by-hand.toml")
    draws = draw_parameters(scenario, members=26, seed=3)
    runs = Members(scenario, model, tuple(draws.ranges))
    whole = runs.measure_rows(draws.rows[:6])
    again = Members(scenario, model, tuple(draws.ranges)).measure_rows(draws.rows[5:2:-1])
    assert np.array_equal(whole[3:6][::-1], again)
    terms = dict(zip(draws.ranges, draws.rows[4].tolist(), strict=True))
    drawn = replace(scenario, terms=terms)
    result = run_scenario(drawn, AccessModel(model.region, load_terms(terms)))
    assert tuple(measure_difference(result.baseline, result.outcome).values()) == tuple(whole[4].tolist())


def test_draws_fill_their_ranges() -> None:
    """There are at least as many members as asked for, each parameter spread over its range."""
    draws = draw_parameters(read_scenario(EXAMPLES / "01-do-nothing.toml"), members=1000)
    assert 1000 <= len(draws.rows) < 2000
    for column, (low, high) in enumerate(draws.ranges.values()):
        drawn = draws.rows[: 2 * draws.rounds, column]
        assert low <= drawn.min() < low + (high - low) / 20
        assert high - (high - low) / 20 < drawn.max() <= high


@pytest.mark.parametrize("members", [0, -4])
def test_an_ensemble_has_members(members: int) -> None:
    """Nothing can be said from no members."""
    with pytest.raises(ScenarioError, match="above 0"):
        draw_parameters(read_scenario(EXAMPLES / "01-do-nothing.toml"), members=members)


def test_differences_are_after_less_before(tiny: AccessModel) -> None:
    """What opens adds people and access; a centre that is out of reach has no mean to compare."""
    lonely = Centre("无人", ("东平区",))
    before, after = (
        compute_outcome(tiny, tiny.network(date), [Centre("东平", ("东平区",)), lonely])
        for date in ("2020", "plans")
    )
    cut = replace(before, mean_minutes=before.mean_minutes | {"无人": None})
    found = measure_difference(cut, after)
    assert found["mean_minutes 东平"] == pytest.approx((57 * 530 + 68 * 300) / 1830 - 57 * 530 / 1530)
    assert "mean_minutes 无人" not in found
    assert found["market_access"] == pytest.approx(after.market_access / before.market_access - 1)
    assert found["market_access_gini"] == after.market_access_gini - before.market_access_gini < 0
    circle = before.circles[2].likely_people, after.circles[2].likely_people
    assert found["people door 90 东平"] == circle[1] - circle[0] > 0


def test_rounds_are_powers_of_two() -> None:
    """Just as many members as so many rounds have need no more; one more member doubles them."""
    drawn = draw_parameters(written(), members=1)
    each = len(drawn.ranges) + 2
    assert (drawn.rounds, drawn.rows.shape) == (2, (2 * each, len(drawn.ranges)))
    for members, rounds in ((2 * each, 2), (2 * each + 1, 4), (4 * each, 4), (4 * each + 1, 8)):
        assert draw_parameters(written(), members=members).rounds == rounds
    with_one = draw_parameters(written("[terms]\ndetour = 1.25\n"), members=1)
    assert set(drawn.ranges) - set(with_one.ranges) == {"detour"}


def test_where_nothing_is_estimated_nothing_varies(tiny: AccessModel) -> None:
    """A scenario that sets every estimated parameter has bands of no width, and is still run."""
    fixed = {name: term.value for name, term in load_terms().terms.items() if term.quality == "estimated"}
    body = "[terms]\n" + "".join(f"{name} = {number}\n" for name, number in fixed.items())
    opened = written('[[change]]\ndo = "open"\nline = "甲丙线"\n' + body)
    ensemble = run_ensemble(opened, tiny, members=3)
    assert ensemble.drawn == {}
    mean = next(one for one in ensemble.measured if one.measure == "mean_minutes 东平")
    assert (
        mean.low == mean.median == mean.high == pytest.approx((57 * 530 + 68 * 300) / 1830 - 57 * 530 / 1530)
    )
    assert mean.first_order is None
