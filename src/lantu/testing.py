"""Assertion helpers for people who test readers, rules or region packs of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lantu.documents.document import Document
from lantu.records.claim import Claim


def describe_claim(document: Document, claim: Claim) -> dict[str, Any]:
    """Return a claim in the keys of the export, without what depends on the document's identity.

    Parameters
    ----------
    document : Document
    claim : Claim

    Returns
    -------
    dict
        ``start``, ``end``, ``number``, ``op``, ``value``, ``value2``, ``unit``, ``indicator``, ``places``
        (names alone), ``time``, ``kind``, ``direction``, ``baseline``, ``modality``, ``speaker``, ``stage``,
        ``net``, ``place_mode``.
    """
    quantity = claim.quantity
    baseline = None
    if claim.baseline is not None:
        stated = claim.baseline.value
        baseline = {"time": claim.baseline.time} if stated is None else {"value": float(stated)}
    return {
        "start": claim.span.start,
        "end": claim.span.end,
        "number": claim.span.of(document.text),
        "op": quantity.op,
        "value": float(quantity.value),
        "value2": None if quantity.value2 is None else float(quantity.value2),
        "unit": quantity.unit,
        "indicator": claim.indicator,
        "places": [place.name for place in claim.places],
        "time": {"start": claim.period.start, "end": claim.period.end},
        "kind": claim.kind,
        "direction": claim.direction,
        "baseline": baseline,
        "modality": claim.modality,
        "speaker": claim.speaker,
        "stage": claim.stage,
        "net": claim.net,
        "place_mode": claim.place_mode,
    }


def assert_claims(document: Document, claims: Iterable[Claim], expected: Iterable[Mapping[str, Any]]) -> None:
    """Assert that the claims of a document are those expected, in order, in every key that is given.

    Parameters
    ----------
    document : Document
    claims : iterable of Claim
    expected : iterable of mapping
        Keys of :func:`describe_claim`; a key that is left out is not looked at.

    Raises
    ------
    AssertionError
        With each difference on a line: the number, the key, what was read and what was expected.
    """
    found = [describe_claim(document, claim) for claim in claims]
    wanted = list(expected)
    problems = []
    if len(found) != len(wanted):
        problems.append(
            f"read {len(found)} figures, {[row['number'] for row in found]}, expected {len(wanted)}"
        )
    else:
        for row, want in zip(found, wanted, strict=True):
            problems += [
                f"{row['number']}: {key} is {row[key]!r}, expected {value!r}"
                for key, value in want.items()
                if row[key] != value
            ]
    if problems:
        raise AssertionError("\n".join(problems))
