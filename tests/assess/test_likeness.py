"""Phrases are as like by an index as two by two, and an index leaves out nothing that would answer."""

from __future__ import annotations

import random
from itertools import product

import pytest
from hypothesis import given, settings, strategies as st

from lantu.assess import Item, Trace, make_register
from lantu.assess.likeness import Likeness
from lantu.assess.register.weights import Weights

from .test_register import TODAY, item, trace

PHRASES = st.lists(st.text("建设城际铁路网，加快12", max_size=9), min_size=1, max_size=8)


@settings(max_examples=60)
@given(PHRASES, st.text("建设城际铁路网发展", max_size=9))
def test_an_index_agrees_with_pairs(phrases: list[str], phrase: str) -> None:
    """The likeness to each of a list is that of the two phrases alone."""
    likeness = Likeness(phrases)
    wanted = [likeness.of(phrase, other) for other in phrases]
    assert likeness.index(phrases).of(phrase).tolist() == pytest.approx(wanted)


class Everything(Weights):
    """Weights that let no pair of one field be passed over, however little it shares."""

    def least_likeness(self, *, has_theme: bool) -> float:
        """Return nothing: every trace of the field is looked at."""
        return 0.0


def test_no_answer_is_passed_over() -> None:
    """Traces that the index passes over would not have reached the threshold."""
    rng = random.Random(20261121)
    words = [
        a + b + c
        for a, b, c in product(("建设", "加快", "推进"), ("城际", "医疗", "污染"), ("铁路", "合作", "治理"))
    ]
    themes, days = ("transport", "health", "other"), ("2022", "2023-05-13", "2024-01-10")

    def some(make: object, number: int) -> list[object]:
        return [
            make(  # type: ignore[operator]
                f"{rng.choice(words)}{rng.choice(words)}{at}",
                date=rng.choice(days),
                start=rng.randrange(400),
                theme=rng.choice(themes),
                paper=rng.choice("abcd"),
            )
            for at in range(number)
        ]

    items: list[Item] = some(item, 40)  # type: ignore[assignment]
    traces: list[Trace] = some(trace, 120)  # type: ignore[assignment]
    found = make_register(items, traces, today=TODAY)
    assert found.rows == make_register(items, traces, today=TODAY, weights=Everything()).rows
    assert sum(len(row.responses) for row in found.rows) > len(items)
