"""The ledger's nouns become the API's structs."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lantu.atlas.api.shapes import (
    Against,
    AnyRecord,
    ChainRecord,
    ChainStage,
    ClaimRecord,
    CommitmentRecord,
    Counts,
    DocumentRow,
    FamilyRecord,
    Labels,
    LinkRecord,
    PlaceRef,
    ProjectRecord,
    QualitativeRecord,
    Range,
    Source,
    Time,
    VisitRecord,
)
from lantu.facts import Period, PlaceName, Span
from lantu.facts.quantity import Number
from lantu.ledger import DocumentHead, Statement
from lantu.ledger.rows import TABLES
from lantu.ledger.statement import Record
from lantu.records import Claim, Commitment, Mechanism, ProjectEvent
from lantu.records.programme import IndustryChain, PlanFamily, Visit
from lantu.records.qualitative import QualitativeStatement


def write_number(number: Number) -> str:
    """Write an exact number as text without an exponent; a fraction as ``1/3``.

    Examples
    --------
    >>> write_number(Decimal("1.20E+3")), write_number(210618000000)
    ('1200', '210618000000')
    """
    return format(number, "f") if isinstance(number, Decimal) else str(number)


def to_range(span: Span) -> Range:
    """Turn a span into a range."""
    return Range(span.start, span.end)


def to_source(head: DocumentHead) -> Source:
    """Return what a record says of its document."""
    return Source(head.id, head.name, head.title, head.date, head.publisher)


def to_document_row(head: DocumentHead) -> DocumentRow:
    """Turn a document's head into a row of the list."""
    return DocumentRow(**head_fields(head))  # type: ignore[arg-type]


def head_fields(head: DocumentHead) -> dict[str, object]:
    """Return the fields that a row and the detail of a document share."""
    return {
        "id": head.id,
        "name": head.name,
        "media_type": head.media_type,
        "length": head.characters,
        "title": head.title,
        "date": head.date,
        "place": head.place,
        "publisher": head.publisher,
        "language": head.language,
        "authority": head.authority,
        "reprint_of": head.source,
        "counts": Counts(**{kind: getattr(head, table) for kind, table in TABLES.items()}),
        "unbound": head.unbound,
    }


def to_record(statement: Statement[Record]) -> AnyRecord:
    """Turn a statement of any type into its struct."""
    record = statement.record
    match record:
        case Claim():
            return to_claim(statement, record)
        case ProjectEvent():
            return ProjectRecord(
                **_common(statement, record.span, record.speaker),  # type: ignore[arg-type]
                name=record.name,
                category=record.category,
                status=record.status,
                time=_time(record.period),
                places=_places(record.places),
            )
        case Mechanism():
            return LinkRecord(
                **_common(statement, record.span, record.speaker),  # type: ignore[arg-type]
                parties=_places(record.parties),
                domain=record.domain,
                mechanism=record.mechanism,
                time=_time(record.period),
                form=record.form,
                status=record.status,
                functions=list(record.functions),
            )
        case Commitment():
            return CommitmentRecord(
                **_common(statement, record.span, record.speaker),  # type: ignore[arg-type]
                actors=list(record.actors),
                action=record.action,
                places=_places(record.places),
                deadline=record.deadline,
                domain=record.domain,
                sort=record.sort,
                claim=record.claim,
            )
        case Visit():
            return VisitRecord(
                **_common(statement, record.span, None),  # type: ignore[arg-type]
                visitors=record.visitors,
                hosts=_places(record.hosts),
                time=_time(record.period),
                stops=list(record.stops),
                officials=[f"{one.post} {one.name}".strip() for one in record.officials],
                agreements=list(record.agreements),
            )
        case IndustryChain():
            return ChainRecord(
                **_common(statement, record.span, record.speaker),  # type: ignore[arg-type]
                product=record.product,
                stages=[ChainStage(one.stage, _places(one.places)) for one in record.stages],
                time=_time(record.period),
            )
        case PlanFamily():
            return FamilyRecord(
                **_common(statement, record.span, None),  # type: ignore[arg-type]
                parent=record.parent,
                parts=list(record.parts),
            )
        case QualitativeStatement():
            return QualitativeRecord(
                **_common(statement, record.span, record.speaker),  # type: ignore[arg-type]
                nature=record.sort,
                indicator=record.indicator,
                indicator_id=record.indicator_id,
                value=record.value,
                grade=record.grade,
                before=record.before,
                places=_places(record.places),
                time=_time(record.period),
                modality=record.modality,
            )


def to_claim(statement: Statement[Record], claim: Claim) -> ClaimRecord:
    """Turn a claim into its struct."""
    quantity, baseline, basis = claim.quantity, claim.baseline, claim.basis
    return ClaimRecord(
        **_common(statement, claim.quote, claim.speaker),  # type: ignore[arg-type]
        number=statement.number or "",
        op=quantity.op,
        value=write_number(quantity.value),
        value2=None if quantity.value2 is None else write_number(quantity.value2),
        unit=quantity.unit,
        indicator=claim.indicator,
        indicator_id=claim.indicator_id,
        places=_places(claim.places),
        place_mode=claim.place_mode,
        origin=_places(claim.origin),
        destination=_places(claim.destination),
        time=_time(claim.period),
        kind=claim.kind,
        direction=claim.direction,
        baseline=None if baseline is None else Against(baseline.time, baseline.value),
        modality=claim.modality,
        stage=claim.stage,
        net=claim.net,
        basis=None if basis is None else Labels(basis.release, basis.base_year, basis.prices, basis.scope),
    )


def _common(statement: Statement[Record], quote: Span, speaker: str | None) -> dict[str, object]:
    record = statement.record
    return {
        "id": record.id,
        "document": to_source(statement.document),
        "start": record.span.start,
        "end": record.span.end,
        "quote": statement.quote,
        "quote_start": quote.start,
        "quote_end": quote.end,
        "speaker": speaker,
        "confidence": record.confidence,
        "rule": record.rule,
        "repeat_of": record.repeat_of,
    }


def _places(places: Iterable[PlaceName]) -> list[PlaceRef]:
    return [PlaceRef(place.name, place.code) for place in places]


def _time(period: Period) -> Time:
    return Time(period.start, period.end)
