"""Parameters of the access model."""

from __future__ import annotations

import pytest

from lantu.access import RailTerms
from lantu.errors import ScenarioError
from lantu.scenarios import load_terms
from lantu.scenarios.streets import STREET_TERMS
from lantu.scenarios.terms import near

DEFAULTS = load_terms().terms


@pytest.mark.parametrize("name", DEFAULTS)
def test_a_parameter_lies_within_its_range(name: str) -> None:
    """Each has a name, a unit, a quality and a source, and its value lies within what is plausible."""
    term = DEFAULTS[name]
    assert term.low <= term.value <= term.high
    assert term.low < term.high, "a range of no width cannot be drawn from"
    assert term.quality in ("published", "derived", "estimated")
    assert term.name and term.unit and len(term.source) > 10
    assert term.id == name


@pytest.mark.parametrize("name", DEFAULTS)
def test_the_ends_of_a_range_can_be_set(name: str) -> None:
    """Both ends are plausible; what lies a little beyond is not, and the message says the range and unit."""
    term = DEFAULTS[name]
    assert load_terms({name: term.low})[name] == term.low
    assert load_terms({name: term.high})[name] == term.high
    for beyond in (term.low - 1e-6, term.high + 1e-6, float("nan")):
        with pytest.raises(ScenarioError) as refused:
            load_terms({name: beyond})
        told = f"give a number from {term.low} to {term.high} {term.unit}"
        assert str(refused.value) == f"the parameter {name} is {beyond!r}: {told}"


def test_what_is_set_is_told_apart() -> None:
    """A parameter that a scenario sets says so and keeps its range; no other changes, nor do the defaults."""
    terms = load_terms({"detour": 1.25}).terms
    detour = terms.pop("detour")
    assert (detour.value, detour.quality, detour.source) == (1.25, "scenario", "set by the scenario")
    assert (detour.low, detour.high, detour.unit) == (1.2, 1.4, "1")
    assert terms == {name: term for name, term in load_terms().terms.items() if name != "detour"}
    assert load_terms()["detour"] == 1.3


def test_a_truth_is_no_number() -> None:
    """True counts as no 1, even where 1 is in the range."""
    with pytest.raises(ScenarioError, match="line_detour is True"):
        load_terms({"line_detour": True})


def test_boarding_follows_the_parameters() -> None:
    """What boarding costs is made of four parameters, and of whether waits count."""
    terms = load_terms({"boarding_minutes": 3.5, "least_wait_minutes": 1, "longest_wait_minutes": 20,
                        "operating_hours": 18})  # fmt: skip
    assert terms.rail() == RailTerms(3.5, 1, 20, 18, waiting=True)
    assert terms.rail(waiting=False).wait(10) == 0.0


def test_the_parameters_of_streets_exist() -> None:
    """Streets name parameters that there are: a model is worked out anew where one of them changes."""
    assert set(STREET_TERMS) <= set(DEFAULTS)
    assert set(load_terms().values()) == set(DEFAULTS)


@pytest.mark.parametrize(
    ("name", "known", "told"),
    [
        ("detuor", ["detour", "street_km"], "; did you mean detour?"),
        ("x", ["one", "two"], "; did you mean one, two?"),
        ("x", list("abcdefg"), "; did you mean a, b, c, d, e?"),
        ("x", [], ""),
    ],
    ids=["like one", "like none of few", "like none of many", "none known"],
)
def test_what_may_have_been_meant(name: str, known: list[str], told: str) -> None:
    """The names most like it, else the first few; nothing is suggested where there is nothing."""
    assert near(name, known) == told
