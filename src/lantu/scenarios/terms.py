"""The parameters of the access model, each with its range and what it rests on."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from lantu.access import RailTerms
from lantu.errors import ScenarioError


@dataclass(frozen=True, slots=True)
class Term:
    """One parameter.

    Attributes
    ----------
    id, name : str
        Name in Chinese.
    value, low, high : float
        In its unit; low and high bound what is plausible.
    unit, quality, source : str
        Quality: published, derived, estimated, or ``scenario`` where a scenario sets it.
    """

    id: str
    name: str
    value: float
    low: float
    high: float
    unit: str
    quality: str
    source: str


@dataclass(frozen=True)
class Terms:
    """All parameters; made by `load_terms`.

    Examples
    --------
    >>> load_terms()["boarding_minutes"]
    4.0
    >>> load_terms({"boarding_minutes": 5}).terms["boarding_minutes"].quality
    'scenario'
    """

    terms: dict[str, Term]

    def __getitem__(self, identifier: str) -> float:
        """Return the value of one parameter."""
        return self.terms[identifier].value

    def rail(self, waiting: bool = True) -> RailTerms:
        """Return what boarding costs; without waiting, the minutes from departure to arrival."""
        return RailTerms(
            boarding_minutes=self["boarding_minutes"],
            least_wait_minutes=self["least_wait_minutes"],
            longest_wait_minutes=self["longest_wait_minutes"],
            hours=self["operating_hours"],
            waiting=waiting,
        )

    def values(self) -> dict[str, float]:
        """Return every parameter's value by its identifier."""
        return {identifier: term.value for identifier, term in self.terms.items()}


def load_terms(changed: Mapping[str, float] | None = None) -> Terms:
    """Read the parameters, some of them set by a scenario.

    Raises
    ------
    ScenarioError
        If a parameter is unknown, or lies outside the range that is plausible for it.
    """
    terms = dict(_defaults())
    for identifier, value in (changed or {}).items():
        if identifier not in terms:
            raise ScenarioError(f"there is no parameter {identifier!r}{near(identifier, terms)}")
        term = terms[identifier]
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not term.low <= value <= term.high
        ):
            told = f"give a number from {term.low} to {term.high} {term.unit}"
            raise ScenarioError(f"the parameter {identifier} is {value!r}: {told}")
        terms[identifier] = Term(
            identifier,
            term.name,
            float(value),
            term.low,
            term.high,
            term.unit,
            "scenario",
            "set by the scenario",
        )
    return Terms(terms)


@cache
def _defaults() -> Mapping[str, Term]:
    text = resources.files("lantu.scenarios").joinpath("data/terms.toml").read_text("utf-8")
    return {identifier: Term(id=identifier, **entry) for identifier, entry in tomllib.loads(text).items()}


def near(name: str, known: Mapping[str, object] | list[str]) -> str:
    """Return words that name what is written most like a name; those of few entries in full."""
    found = difflib.get_close_matches(name, list(known), n=3, cutoff=0.4) or list(known)[:5]
    return f"; did you mean {', '.join(found)}?" if found else ""
