"""The columns of what is worked out of a ledger: values, conflicts, targets and documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from lantu.assess import TargetProgress
from lantu.facts.conflict import Conflict
from lantu.facts.value import Value
from lantu.ledger.statement import DocumentHead
from lantu.workbench.assessing.names import Names
from lantu.workbench.checked import value_export

Row = Mapping[str, Any]


def _columns(texts: str, numbers: str = "", integers: str = "", truths: str = "") -> dict[str, pa.DataType]:
    types = ((texts, pa.string()), (numbers, pa.float64()), (integers, pa.int64()), (truths, pa.bool_()))
    return {name: kind for names, kind in types for name in names.split()}


VALUES = _columns(
    "indicator indicator_id name place place_names period measure unit status release base_year prices scope "
    "records",
    "low high estimate",
    truths="disputed",
)
CONFLICTS = _columns(
    "id indicator name place place_names period reason reasons suspect suggestion confirmed_by records "
    "documents chinese english",
    "importance",
    truths="told_apart",
)
TARGETS = _columns(
    "id indicator name place place_names due unit op modality status possible why latest_at sentences "
    "records",
    "wanted_low wanted_high latest gap",
)
DOCUMENTS = _columns(
    "id name title date place publisher language authority source media_type",
    integers="characters claims projects links commitments visits chains families qualitative unbound",
) | dict.fromkeys(("first_seen", "last_seen"), pa.timestamp("us", tz="UTC"))


def value_row(value: Value, names: Names) -> Row:
    """Return a value: what is known of one quantity, and the records that it rests on."""
    told = value_export(value, names)
    return {
        **told,
        **told["basis"],
        "measure": value.subject.measure,
        "disputed": value.disputed,
    }


def conflict_row(conflict: Conflict, names: Names, documents: Iterable[str]) -> Row:
    """Return a conflict with its arithmetic, and the names of the documents that it stands in."""
    subject = conflict.subject
    return {
        "id": conflict.id,
        "indicator": subject.indicator,
        "name": names.indicator(subject.indicator),
        "place": list(subject.places),
        "place_names": names.places(subject.places),
        "period": subject.period.edtf(),
        "reason": conflict.reason,
        "reasons": list(conflict.reasons),
        "suspect": conflict.suspect,
        "suggestion": conflict.suggestion,
        "confirmed_by": conflict.confirmed_by,
        "records": list(conflict.records),
        "documents": list(dict.fromkeys(documents)),
        "chinese": conflict.chinese,
        "english": conflict.english,
        "importance": conflict.importance,
        "told_apart": conflict.told_apart,
    }


def target_row(one: TargetProgress, names: Names) -> Row:
    """Return a target: what was promised, and what is known of it."""
    target, latest = one.target, one.latest
    return {
        "id": target.id,
        "indicator": target.indicator,
        "name": names.indicator(target.indicator),
        "place": list(target.places),
        "place_names": names.places(target.places),
        "due": target.period.edtf(),
        "unit": target.unit,
        "op": target.op,
        "modality": target.modality,
        "status": one.status,
        "possible": list(one.possible),
        "why": one.why,
        "wanted_low": _float(target.wanted.low),
        "wanted_high": _float(target.wanted.high),
        "latest": _float(latest.estimate) if latest else None,
        "latest_at": latest.period.edtf() if latest else None,
        "gap": _float(one.gap.estimate) if one.gap else None,
        "sentences": [said.quote for said in target.said],
        "records": [said.record for said in target.said],
    }


def document_row(head: DocumentHead) -> Row:
    """Return a document's head."""
    return {name: getattr(head, name) for name in DOCUMENTS}


def _float(number: float | None) -> float | None:
    return None if number is None else float(number)
