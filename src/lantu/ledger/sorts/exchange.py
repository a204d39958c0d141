"""Visits, industry chains and families of plans in the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain as join
from typing import Any

from lantu.facts import Period
from lantu.ledger.sorts.sort import PlaceNumber, Places, Row, Sort, by_record, export_places, export_time
from lantu.records.programme import IndustryChain, Official, PlanFamily, Stage, Topic, Visit


def _visit_row(visit: Visit, number_of: PlaceNumber) -> Row:
    return {
        "visitors": visit.visitors,
        "places": number_of(visit.hosts),
        "period_start": visit.period.start,
        "period_end": visit.period.end,
        "stops": list(visit.stops),
        "officials": [one._asdict() for one in visit.officials],
        "topics": [one._asdict() for one in visit.topics],
        "agreements": list(visit.agreements),
    }


def _visit_fields(row: Mapping[str, Any], places: Places) -> Row:
    return {
        "visitors": row["visitors"],
        "hosts": places(row["places"]),
        "period": Period(row["period_start"], row["period_end"]),
        "stops": tuple(row["stops"]),
        "officials": tuple(Official(**one) for one in row["officials"]),
        "topics": tuple(Topic(**one) for one in row["topics"]),
        "agreements": tuple(row["agreements"]),
    }


def _visit_export(visit: Visit, _: str | None) -> Row:
    return {
        "visitors": visit.visitors,
        "hosts": export_places(visit.hosts),
        "time": export_time(*visit.period),
        "stops": list(visit.stops),
        "officials": [one._asdict() for one in visit.officials],
        "topics": [one._asdict() for one in visit.topics],
        "agreements": list(visit.agreements),
    }


def _chain_row(chain: IndustryChain, number_of: PlaceNumber) -> Row:
    every = dict.fromkeys(join.from_iterable(one.places for one in chain.stages))
    return {
        "product": chain.product,
        "places": number_of(tuple(every)),
        "stages": [one.stage for one in chain.stages],
        "stage_places": [number_of(one.places) for one in chain.stages],
        "period_start": chain.period.start,
        "period_end": chain.period.end,
        "speaker": chain.speaker,
    }


def _chain_fields(row: Mapping[str, Any], places: Places) -> Row:
    pairs = zip(row["stages"], row["stage_places"], strict=True)
    return {
        "product": row["product"],
        "stages": tuple(Stage(stage, places(number)) for stage, number in pairs),
        "period": Period(row["period_start"], row["period_end"]),
        "speaker": row["speaker"],
    }


def _chain_export(chain: IndustryChain, _: str | None) -> Row:
    return {
        "product": chain.product,
        "stages": [{"stage": one.stage, "places": export_places(one.places)} for one in chain.stages],
        "time": export_time(*chain.period),
        "speaker": chain.speaker,
    }


def _family_row(family: PlanFamily, number_of: PlaceNumber) -> Row:
    return {
        "parent": family.parent,
        "parts": list(family.parts),
        "counted": list(family.counted),
        "places": number_of(()),
    }


def _family_fields(row: Mapping[str, Any], _: Places) -> Row:
    return {"parent": row["parent"], "parts": tuple(row["parts"]), "counted": tuple(row["counted"])}


def _family_export(family: PlanFamily, _: str | None) -> Row:
    return {"parent": family.parent, "parts": list(family.parts), "counted": list(family.counted)}


VISITS = Sort(
    name="visit",
    record=Visit,
    table="visits",
    columns="visitors VARCHAR NOT NULL, period_start VARCHAR, period_end VARCHAR, "
    "stops VARCHAR[] NOT NULL, officials STRUCT(name VARCHAR, post VARCHAR)[] NOT NULL, "
    "topics STRUCT(side VARCHAR, words VARCHAR)[] NOT NULL, agreements VARCHAR[] NOT NULL",
    keys=("visitors", "hosts", "time", "stops", "officials", "topics", "agreements"),
    words="visitors",
    filters=frozenset({"rule"}),
    to_columns=by_record(_visit_row),
    from_columns=_visit_fields,
    to_export=_visit_export,
)
CHAINS = Sort(
    name="chain",
    record=IndustryChain,
    table="chains",
    columns="product VARCHAR NOT NULL, stages VARCHAR[] NOT NULL, stage_places INTEGER[] NOT NULL, "
    "period_start VARCHAR, period_end VARCHAR",
    keys=("product", "stages", "time", "speaker"),
    words="product",
    filters=frozenset({"speaker", "rule"}),
    to_columns=by_record(_chain_row),
    from_columns=_chain_fields,
    to_export=_chain_export,
    corrections=("period",),
)
FAMILIES = Sort(
    name="family",
    record=PlanFamily,
    table="families",
    columns="parent VARCHAR NOT NULL, parts VARCHAR[] NOT NULL, counted VARCHAR[] NOT NULL, "
    "period_start VARCHAR, period_end VARCHAR",
    keys=("parent", "parts", "counted"),
    words="parent",
    filters=frozenset({"rule"}),
    to_columns=by_record(_family_row),
    from_columns=_family_fields,
    to_export=_family_export,
    corrections=(),
)
