"""Bounds against a base, values that only seem to differ, and declarations that lack what they need."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from lantu.assess.index import (
    Cell,
    Part,
    compute_index,
    critic_weights,
    make_index_forms,
    make_panel,
    rank_stability,
)
from lantu.errors import AssessError

from .test_index import THREE, form_of, matrix


def test_what_lies_below_zero_is_bounded_against_its_base() -> None:
    """-10 against a base of 5 to 10 is between twice and once the base below 0: no further up."""
    some = [
        Cell("a", "2010", "x", 5, 10), Cell("a", "2020", "x", -10, -10), Cell("a", "2021", "x", -4, 20),
    ]  # fmt: skip
    found = compute_index(
        form_of(Part("x", "up"), normalisation="base", base_period="2010"), make_panel(some)
    )
    assert (found.low[0].tolist(), found.high[0].tolist()) == ([100, -200, -80], [100, -100, 400])


def test_equal_values_have_no_correlation_however_they_round() -> None:
    """0.1 three times over has a deviation of a last digit, and is refused as equal all the same."""
    with pytest.raises(AssessError, match="all values of 甲 are equal"):
        critic_weights(np.array([[0.1, 1.0], [0.1, 3.0], [0.1, 4.0]]), ["甲", "乙"])


def test_draws_are_needed() -> None:
    """Ranks are not told from no draw."""
    result = compute_index(form_of(*THREE), matrix())
    with pytest.raises(AssessError, match="0 draws shake no weights: give a number above 0"):
        rank_stability(result, "2023", np.random.default_rng(), draws=0)


@pytest.mark.parametrize(
    ("group", "told"),
    [
        ({"indicators": [{"id": "x", "direction": "up"}]}, "has no id"),
        ({"id": "g", "indicators": [{"direction": "up"}]}, "has an indicator without id"),
        ({"id": "g", "weight": 0, "indicators": [{"id": "x", "direction": "up"}]}, "has the weight 0"),
        ({"id": "g", "indicators": [{"id": "x", "direction": "up", "weight": 0}]}, "gives x the weight 0"),
        ({"id": "g", "indicators": [{"id": "x", "direction": "up", "low": 1}]}, "bounds x by 1 and None"),
        ({"id": "g"}, "has no indicators"),
    ],
)
def test_groups_are_checked(group: dict[str, Any], told: str) -> None:
    """A group and its parts need names, weights above 0 and both bounds or none."""
    with pytest.raises(AssessError, match=told):
        make_index_forms([{"id": "i", "name": "指数", "source": "here", "group": [group]}])
