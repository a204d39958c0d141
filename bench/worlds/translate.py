"""The one place where a made-up world meets the product: its lines become statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bench.worlds.line import Line
from bench.worlds.scale import SERIES
from bench.worlds.truth import INDEX, INDICATORS, PARTS, Truth
from lantu.facts import Against, Period, Printed, Quantity, Statement
from lantu.reconcile import Catalogue, Identity, Limits


@dataclass(frozen=True, slots=True)
class Rule:
    """An indicator as the reconciler takes it."""

    id: str
    name: str
    unit: str
    dimension: str
    additive_over_places: bool
    additive_over_time: bool
    holds_for: int = 12


def to_statements(lines: Iterable[Line]) -> list[Statement]:
    """Translate lines, field by field."""
    return [
        Statement(
            id=line.id,
            indicator=line.indicator,
            quantity=Quantity(line.op, line.value, None, line.unit, line.step),  # type: ignore[arg-type]
            printed=Printed(
                line.document, line.lineage, line.publisher, line.date, line.authority, name=line.document
            ),
            kind=line.kind,  # type: ignore[arg-type]
            places=(line.place,),
            period=Period(line.start, line.end),
            direction=line.direction,  # type: ignore[arg-type]
            against=Against(line.against) if line.against else None,
            modality=line.modality,  # type: ignore[arg-type]
            scope=line.scope,
            stage=line.stage,
            base_year=line.base_year,
            prices=line.prices,  # type: ignore[arg-type]
            wording=line.wording,
            written=line.written,
            quote=line.quote,
        )
        for line in lines
    ]


def to_catalogue(truth: Truth) -> Catalogue:
    """Return what the reconciler may know of the made-up region: definitions, never values."""
    rules = [
        Rule(made.id, made.name, made.unit, made.dimension, made.over_places, made.over_time)
        for made in INDICATORS
    ]
    rules += [Rule(part, part, "点", "index", False, False) for part in (INDEX, *PARTS)]
    return Catalogue(
        indicators={rule.id: rule for rule in rules},
        units={made.unit: made.dimension for made in INDICATORS},
        whole_places=dict(truth.parts),
        within={part: whole for whole, parts in truth.parts.items() for part in parts},
        identities=(Identity("mean", "mean", INDEX, PARTS, name="平均", english="mean"),),
        limits={made.dimension: Limits(0.0) for made in INDICATORS},
        revised=frozenset({INDEX, *PARTS}),
        real_growth=frozenset(made.id for made in INDICATORS if made.real_growth),
    )


def scale_catalogue(truth: Truth) -> Catalogue:
    """Return what may be known of the large world for measuring speed."""
    rule = Rule(SERIES.id, SERIES.name, SERIES.unit, SERIES.dimension, SERIES.over_places, SERIES.over_time)
    return Catalogue(
        indicators={rule.id: rule},
        whole_places=dict(truth.parts),
        within={part: whole for whole, parts in truth.parts.items() for part in parts},
        limits={rule.dimension: Limits(0.0)},
    )
