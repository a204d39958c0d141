from math import inf

import pytest

from lantu.reconcile.interval import allowed_of


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("748.7亿元", 748.65e8, 748.75e8),
        ("12.7%", 12.65, 12.75),
        ("60%", 59.5, 60.5),
        ("21893095人", 21893095, 21893095),
        ("3000家", 2850, 3150),
        ("1200亿元", 1150e8, 1250e8),
        ("810亿元", 809.5e8, 810.5e8),
        ("超2100亿元", 2100e8, inf),
        ("近3000家", 2400, 3000),
        ("约50家", 45, 55),
        ("不到10%", -inf, 10),
        ("至少120家", 120, inf),
        ("1-1.5小时", 1, 1.5),
        ("12倍", 11.5, 12.5),
    ],
)
def test_words_and_written_places_bound_the_truth(build, text, low, high):
    """A figure holds within half of its last place, a round one within more, a hedge by its word."""
    allowed = allowed_of(build.quantity(text))
    assert allowed.low == pytest.approx(low, rel=1e-6)
    assert allowed.high == pytest.approx(high, rel=1e-6)


def test_zeros_behind_a_point_are_meant(build):
    """230.0万 is no round figure: somebody wrote the zero."""
    quantity = build.quantity("230.0万人")
    assert allowed_of(quantity, pointed=True).high == pytest.approx(2300500)
    assert allowed_of(quantity).high > 2300500


@pytest.mark.parametrize("text", ["3000家", "近3000家", "超2100亿元", "约50家", "12.7%"])
def test_what_is_printed_is_allowed(build, text):
    """The printed value always lies in what its words allow."""
    quantity = build.quantity(text)
    allowed = allowed_of(quantity)
    assert allowed.low <= float(quantity.value) <= allowed.high
    assert allowed.low <= allowed.near <= allowed.high
