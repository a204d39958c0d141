"""Results of `lantu.assess` as JSON carries them, under the names of their fields."""

from __future__ import annotations

import dataclasses
import datetime
import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lantu.assess import IndexForm, IndexResult, Said, make_network, network_series
from lantu.errors import QueryError
from lantu.facts.period import Period
from lantu.workbench.assessing.assessment import Assessment, Narrowed

Rows = Iterable[dict[str, Any]]
EVERYTHING = Narrowed()


def as_json(one: Any) -> Any:
    """Return a result as JSON can carry it.

    Dataclasses and named tuples become objects under the names of their fields; a sentence becomes its
    record, quote, document and date; a period is written in EDTF; absence stays null.

    Examples
    --------
    >>> as_json({"period": Period("2021", "2025"), "share": Fraction(1, 4), "none": None})
    {'period': '2021/2025', 'share': 0.25, 'none': None}
    """
    match one:
        case None | bool() | int() | str():
            return one
        case float() | Decimal() | Fraction():
            number = float(one)
            return number if math.isfinite(number) else None
        case Period():
            return one.edtf()
        case datetime.date():
            return one.isoformat()
        case Said():
            return said_json(one)
        case Mapping():
            return {str(key): as_json(value) for key, value in one.items()}
    if dataclasses.is_dataclass(one):
        return {field.name: as_json(getattr(one, field.name)) for field in dataclasses.fields(one)}
    if hasattr(one, "_asdict"):
        return {key: as_json(value) for key, value in one._asdict().items()}
    return [as_json(part) for part in one]


def said_json(said: Said) -> dict[str, Any]:
    """Return a sentence with what opens it."""
    printed = said.printed
    return {
        "record": said.record,
        "quote": said.quote,
        "document_id": printed.document,
        "document": printed.name,
        "date": printed.date,
        "publisher": printed.publisher or None,
    }


def export_of(assessment: Assessment, part: str, narrowed: Narrowed = EVERYTHING) -> list[dict[str, Any]]:
    """Return one part of an assessment, an object a row, each with its schema and type.

    Parameters
    ----------
    assessment : Assessment
    part : str
        A key of `PARTS`.
    narrowed : Narrowed

    Raises
    ------
    QueryError
        When there is no such part.
    """
    if part not in PARTS:
        raise QueryError(f"{part!r} cannot be assessed: give one of {', '.join(PARTS)}")
    rows = PARTS[part](assessment, narrowed)
    return [{"schema": f"lantu.{part}/1", **row} for row in rows]


def summary_export(assessment: Assessment) -> dict[str, Any]:
    """Return how many of everything there are, by state."""
    states = Counter(row.state for row in assessment.register.rows)
    statuses = Counter(one.status for one in assessment.targets)
    courses = Counter(slip.course for one in assessment.slippage for slip in one.slips)
    network = make_network(assessment.ties)
    return {
        "type": "summary",
        "today": assessment.today.isoformat(),
        "targets": dict(statuses),
        "tasks": dict(states),
        "slips": dict(courses),
        "silences": len(assessment.silences),
        "accounts": len(assessment.accounts),
        "parties": len(network.nodes),
        "pairs": len(network.edges),
    }


def _targets(assessment: Assessment, narrowed: Narrowed) -> Rows:
    names = assessment.names
    for one in assessment.board(narrowed):
        target = one.target
        yield {
            "type": "target",
            "name": names.indicator(target.indicator),
            "place_names": names.places(target.places),
            **as_json(one),
        }


def _register(assessment: Assessment, narrowed: Narrowed) -> Rows:
    for row in assessment.tasks(narrowed).rows:
        yield {"type": "task", "place_names": assessment.names.places(row.item.places), **as_json(row)}


def _silences(assessment: Assessment, narrowed: Narrowed) -> Rows:
    for one in assessment.silent(narrowed):
        yield {"type": "silence", "place_names": assessment.names.places(one.places), **as_json(one)}


def _slippage(assessment: Assessment, narrowed: Narrowed) -> Rows:
    for one in assessment.slips(narrowed):
        yield {"type": "history", **as_json(one)}


def _wordings(assessment: Assessment, narrowed: Narrowed) -> Rows:
    for change in assessment.wordings(narrowed.words or "", narrowed.place):
        yield {"type": "wording", **as_json(change)}


def _accounts(assessment: Assessment, _: Narrowed) -> Rows:
    for account in assessment.accounts:
        told = as_json(account)
        for side in told["sides"]:
            for line in side["lines"]:
                for entry in line["entries"]:
                    entry["place_names"] = assessment.names.places(entry["places"])
        yield {"type": "account", **told}


def _indices(assessment: Assessment, _: Narrowed) -> Rows:
    for vintages in assessment.indices.vintages():
        yield {"type": "vintages", **_form(vintages.form), "series": as_json(vintages.series)}
    for result in assessment.indices.scored():
        yield {
            "type": "scores",
            **_form(result.form),
            "weighting": result.weighting,
            "weights": dict(result.weights),
            "complete": result.complete,
            "scores": _scores(assessment, result),
        }


def _form(form: IndexForm) -> dict[str, Any]:
    return {
        "index": form.id,
        "name": form.name,
        "english": form.english,
        "normalisation": form.normalisation,
        "aggregation": form.aggregation,
        "bounds_years": list(form.bounds_years),
        "source": form.source,
    }


def _scores(assessment: Assessment, result: IndexResult) -> list[dict[str, Any]]:
    found = []
    for at, period in enumerate(result.periods):
        ranks = result.ranks(period)
        found += [
            {
                "place": place,
                "place_name": assessment.names.places([place])[0],
                "period": period,
                "low": as_json(float(result.low[row, at])),
                "high": as_json(float(result.high[row, at])),
                "estimate": as_json(float(result.estimate[row, at])),
                "rank_best": ranks[place][0],
                "rank_worst": ranks[place][1],
                "groups": _groups(result, row, at),
            }
            for row, place in enumerate(result.places)
        ]
    return found


def _groups(result: IndexResult, row: int, at: int) -> dict[str, list[float | None]]:
    ends = (result.group_low, result.group_high)
    return {
        group.id: [as_json(float(end[row, at, number])) for end in ends]
        for number, group in enumerate(result.form.groups)
    }


def _inequality(assessment: Assessment, narrowed: Narrowed) -> Rows:
    names = assessment.names
    for one in assessment.indices.spreads(within=narrowed.place):
        yield {
            "type": "spread",
            "name": names.indicator(one.indicator),
            "place_names": names.places(one.places),
            **as_json(one),
        }


def _network(assessment: Assessment, narrowed: Narrowed) -> Rows:
    series = network_series(assessment.ties)
    for network in (make_network(assessment.ties, domain=narrowed.theme), *series):
        if narrowed.theme in {None, network.domain}:
            told = as_json(network)
            for edge in told["edges"]:
                edge["names"] = assessment.names.places(edge["parties"])
            for node in told["nodes"]:
                node["label"] = assessment.names.places([node["name"]])[0]
            yield {"type": "network", **told}


PARTS: dict[str, Callable[[Assessment, Narrowed], Rows]] = {
    "summary": lambda assessment, _: [summary_export(assessment)],
    "targets": _targets,
    "register": _register,
    "silences": _silences,
    "slippage": _slippage,
    "wordings": _wordings,
    "accounts": _accounts,
    "indices": _indices,
    "inequality": _inequality,
    "network": _network,
}
"""What can be assessed, by name."""

BASES = ("statements", "solution", "records", "register")
"""What parts of an `Assessment` rest on that takes a while, in the order in which it is worked out."""
_FIGURES = frozenset({"statements", "solution"})
NEEDS: dict[str, frozenset[str]] = {
    "summary": frozenset(BASES),
    "targets": _FIGURES,
    "register": frozenset(BASES),
    "silences": frozenset({"records"}),
    "slippage": frozenset({"records"}),
    "wordings": frozenset({"records"}),
    "accounts": frozenset({"statements", "records"}),
    "indices": _FIGURES,
    "inequality": _FIGURES,
    "network": frozenset({"records"}),
}
"""On which of `BASES` each part rests."""
