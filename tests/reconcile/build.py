"""Statements written in one line, for tests."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from lantu.facts import Against, Period, Printed, Quantity, Statement
from lantu.reconcile import Catalogue, make_identities

SCALES = {"万": 10**4, "亿": 10**8, "": 1}
HEDGES = {"约": "~", "近": "<~", "超": ">", "不到": "<", "至少": ">="}
PACKS = Path(__file__).parents[2] / "src/lantu/region/packs"
DECLARED = [PACKS / pack / "declarations/identities.toml" for pack in ("china", "jingjinji")]


@dataclass(frozen=True, slots=True)
class Rule:
    """What the reconciler needs of an indicator."""

    id: str
    unit: str = ""
    dimension: str = "count"
    additive_over_places: bool = False
    additive_over_time: bool = False
    holds_for: int = 12


def quantity(text: str) -> Quantity:
    """Read ``超2100亿元`` and the like."""
    found = re.fullmatch(r"(约|近|超|不到|至少)?(-?\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(万|亿)?(.*)", text)
    assert found is not None, text
    hedge, number, upper, scale, unit = found.groups()
    times = SCALES[scale or ""]
    decimals = len(number.split(".")[1]) if "." in number else 0
    step = Decimal(times).scaleb(-decimals) if decimals or times > 1 or unit in {"%", "倍"} else None
    op = "range" if upper else HEDGES.get(hedge, "=")
    top = None if upper is None else Decimal(upper) * times
    return Quantity(op, Decimal(number) * times, top, unit, step)  # type: ignore[arg-type]


def paper(name: str, date: str | None = None, **more: str) -> Printed:
    """Return a document; its lineage is its own unless said."""
    return Printed(name, more.pop("lineage", name), more.pop("publisher", name), date, name=name, **more)


def say(
    name: str, indicator: str, text: str, printed: Printed, year: str | Period = "", **more: Any
) -> Statement:
    """Return a statement; ``places`` is 京津冀 unless said."""
    period = year if isinstance(year, Period) else Period(year or None, year or None)
    against = more.pop("against", None)
    base = Statement(
        name,
        indicator,
        quantity(text),
        printed,
        places=more.pop("places", ("JJJ",)),
        period=period,
        written=text.lstrip("约近超不到至少"),
        against=Against(against) if isinstance(against, str) else against,
    )
    return replace(base, **more)


def catalogue(rules: Iterable[Rule], **more: Any) -> Catalogue:
    """Return a catalogue with the pack's identities."""
    tables: dict[str, list[dict[str, Any]]] = {}
    for path in DECLARED:
        for name, entries in tomllib.loads(path.read_text("utf-8")).items():
            if isinstance(entries, list):
                tables.setdefault(name, []).extend(entries)
    said = make_identities(tables)
    return Catalogue(
        indicators={rule.id: rule for rule in rules},
        whole_places=said.whole_places,
        identities=said.identities,
        limits=said.limits,
        revised=said.revised,
        real_growth=said.real_growth,
        placed=said.placed,
        **more,
    )
