"""Minutes fitted to observed pairs, and pairs that were left out of the fit."""

from __future__ import annotations

import pytest

from lantu.region import Region
from lantu.region.fit import fastest_pairs, fit_line, foretell, refit
from lantu.region.network import Network
from lantu.region.rail import BOARDING_MINUTES, ObservedMinutes


@pytest.fixture(scope="module")
def network() -> Network:
    """Give the whole network of the shipped pack."""
    return Region.load("jingjinji").network()


def test_a_fit_gives_back_what_was_observed() -> None:
    """Where observed minutes decide every stretch, rides take just what was observed."""
    minutes = fit_line("high_speed", 350, [50.0, 60.0], [(0, 1, 20.0), (1, 2, 25.0), (0, 2, 41.0)])
    assert minutes[0] + BOARDING_MINUTES == pytest.approx(20, rel=0.05)
    assert sum(minutes) + BOARDING_MINUTES == pytest.approx(41, rel=0.05)


def test_no_train_is_faster_than_its_line() -> None:
    """Minutes that cannot be are not followed: 100 km at 200 km/h take half an hour less rounding."""
    (minutes,) = fit_line("intercity", 200, [100.0], [(0, 1, 9.0)])
    assert minutes == pytest.approx(30 * 0.98, abs=0.1)


def test_without_observations_the_usual_speed_holds() -> None:
    """A line nobody timed runs at the usual share of its design speed."""
    assert fit_line("high_speed", 360, [72.0], []) == [pytest.approx(72 / (360 * 0.72) * 60, abs=0.05)]


def test_forecasts_and_unclear_rows_decide_nothing() -> None:
    """Of the rows of one pair the fastest counts, but not what was forecast or cannot be told."""
    rows = [
        ObservedMinutes("a", "b", fastest, None, None, 2020, quality, well_known=False, source="made up")
        for fastest, quality in ((30, "derived"), (28, "published"), (20, "forecast"), (10, "unclear"))
    ]
    assert fastest_pairs(rows) == {frozenset("ab"): 28}


def test_the_shipped_minutes_are_those_of_the_fit(network: Network) -> None:
    """Whoever fits the pack's own tables again gets the minutes that it ships."""
    again = refit(network, ())
    for old, new in zip(network.stretches, again.stretches, strict=True):
        assert (old.line, old.origin, old.minutes) == (new.line, new.origin, new.minutes)


def test_pairs_left_out_are_foretold(network: Network) -> None:
    """At least 20 well-known pairs come within 15 % of their minutes in a network that never saw them."""
    found = foretell(network)
    assert len(found) >= 20
    assert sum(abs(one.error) <= 0.15 for one in found) >= 20
    fitted = refit(network, {frozenset((one.pair.origin, one.pair.destination)) for one in found})
    assert fitted.stretches != network.stretches
