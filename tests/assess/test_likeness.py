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


def test_words_that_nobody_used_count_as_rare() -> None:
    """What a phrase has beyond the words of all others makes it less like them, as much as the rarest."""
    likeness = Likeness(["建设铁路", "建设公路", "建设港口"])
    alike, longer = likeness.of("建设铁路", "建设铁路"), likeness.of("建设铁路", "建设铁路甲乙丙")
    assert alike == pytest.approx(1.0)
    assert 0 < longer < 0.8
    assert likeness.of("甲乙", "丙丁") == likeness.of("", "建设") == likeness.of("建", "建") == 0.0


def test_common_words_count_less() -> None:
    """Two phrases that share a rare pair are more alike than two that share one that all have."""
    likeness = Likeness(["建设铁路", "建设公路", "建设港口", "扩建港口"])
    assert likeness.of("扩建港口", "建设港口") > likeness.of("建设铁路", "建设公路")


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
