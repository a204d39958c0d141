"""What the reconciler must know of indicators, units and places, and of what ties them together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, Protocol


class IndicatorRule(Protocol):
    """What it needs of an indicator; the indicators of a region pack have it."""

    @property
    def id(self) -> str:
        """Identifier that statements use."""

    @property
    def unit(self) -> str:
        """Base unit; empty for a pure number."""

    @property
    def dimension(self) -> str:
        """``currency``, ``count``, ``share`` ..."""

    @property
    def additive_over_places(self) -> bool:
        """Whether the parts of a place sum to the place."""

    @property
    def additive_over_time(self) -> bool:
        """Whether the parts of a period sum to the period: a flow, not a stock."""

    @property
    def holds_for(self) -> int:
        """Months for which an undated level stays comparable."""


@dataclass(frozen=True, slots=True)
class Identity:
    """An equation that holds by definition, at one place and period and on one basis.

    Attributes
    ----------
    id : str
    kind : {"mean", "sum", "ratio"}
        ``mean``: whole = plain mean of the parts. ``sum``: whole = constant + factors times the parts.
        ``ratio``: whole = factor x first part / second part.
    whole : str
        Indicator.
    parts : tuple of str
        Indicators.
    factors : tuple of float
        One a part for ``sum``; one for ``ratio``; empty for ones.
    constant : float
        Of a ``sum``.
    slack : float
        Relative tolerance, for equations that hold only nearly.
    name, english : str
        What an explanation calls it.
    source : str
    """

    id: str
    kind: Literal["mean", "sum", "ratio"]
    whole: str
    parts: tuple[str, ...]
    factors: tuple[float, ...] = ()
    constant: float = 0.0
    slack: float = 0.0
    name: str = ""
    english: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """What no value of an indicator or of a dimension can pass; None where open."""

    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an indicator is by its own definition, whatever places a sentence names.

    Attributes
    ----------
    place : str
        The place that its figures are kept under.
    accept : frozenset of str
        Places that a sentence may name and mean the same; figures of other places stay theirs.
    """

    place: str
    accept: frozenset[str]


@dataclass(frozen=True)
class Catalogue:
    """Indicators, units, places and identities, as plain data.

    Attributes
    ----------
    indicators : mapping of str to IndicatorRule
        By the name that statements use; several names may share one rule.
    units : mapping of str to str
        Unit to its dimension: tells 元 from 家. Empty where units are compared by name alone.
    whole_places : mapping of str to tuple of str
        A place to places that make it up wholly and without overlap.
    within : mapping of str to str
        A place to the place that it lies in.
    place_names : mapping of str to str
        Code to the name that an explanation uses.
    identities : tuple of Identity
    limits : mapping of str to Limits
        Indicator or dimension to what it cannot pass; an indicator comes before its dimension.
    revised : frozenset of str
        Indicators and dimensions that every release works out anew: each release is its own series.
    real_growth : frozenset of str
        Indicators whose growth is at constant prices unless the text says otherwise.
    placed : mapping of str to Placed
        Indicators whose name says their place, or from where to where they flow.

    Examples
    --------
    >>> Catalogue().is_revised("anything")
    False
    """

    indicators: Mapping[str, IndicatorRule] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    whole_places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    within: Mapping[str, str] = field(default_factory=dict)
    place_names: Mapping[str, str] = field(default_factory=dict)
    identities: tuple[Identity, ...] = ()
    limits: Mapping[str, Limits] = field(default_factory=dict)
    revised: frozenset[str] = frozenset()
    real_growth: frozenset[str] = frozenset()
    placed: Mapping[str, Placed] = field(default_factory=dict)

    @cached_property
    def wholes(self) -> dict[tuple[str, ...], str]:
        """Places that together make up one, sorted, and that one."""
        return {tuple(sorted(parts)): whole for whole, parts in self.whole_places.items()}

    @cached_property
    def inside(self) -> dict[str, tuple[str, ...]]:
        """A place to the places right inside it."""
        found: dict[str, list[str]] = {}
        for part, whole in self.within.items():
            found.setdefault(whole, []).append(part)
        return {whole: tuple(parts) for whole, parts in found.items()}

    @cached_property
    def stocks(self) -> frozenset[str]:
        """Indicators that are counted on a day: what adds up over places alone, and ratios of such."""
        counted = {
            name
            for name, rule in self.indicators.items()
            if rule.additive_over_places and not rule.additive_over_time
        }
        ratios = (one for one in self.identities if one.kind == "ratio")
        return frozenset(counted | {one.whole for one in ratios if counted.issuperset(one.parts)})

    def is_revised(self, indicator: str) -> bool:
        """Tell whether every release of this indicator is a series of its own."""
        return self._is_in(indicator, self.revised)

    def has_real_growth(self, indicator: str) -> bool:
        """Tell whether its growth is at constant prices unless the text says otherwise."""
        return self._is_in(indicator, self.real_growth)

    def _is_in(self, indicator: str, names: frozenset[str]) -> bool:
        """An indicator is in a table by its own name, by that of its rule, or by its dimension."""
        if indicator in names:
            return True
        rule = self.indicators.get(indicator)
        return rule is not None and (rule.id in names or rule.dimension in names)

    def limits_of(self, indicator: str) -> Limits | None:
        """Return what no value of it can pass; None where nothing is known of it."""
        rule = self.indicators.get(indicator)
        names = (indicator,) if rule is None else (indicator, rule.id, rule.dimension)
        return next((self.limits[name] for name in names if name in self.limits), None)

    def name_places(self, places: Iterable[str]) -> str:
        """Write places by their names."""
        return "、".join(self.place_names.get(place, place) for place in places)
