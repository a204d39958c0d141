"""Records as W3C Web Annotations: each points at its words by position and by quotation."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from lantu.ledger.export.records import record_export
from lantu.ledger.export.told import Told
from lantu.ledger.ledger import Ledger
from lantu.ledger.statement import Record, RecordType, Statement

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Characters before and behind a quotation by which it is found again in another edition."""


def write_annotations(
    ledger: Ledger, stream: TextIO, kinds: Iterable[RecordType], told: Told | None = None
) -> int:
    """Write an annotation page of every record; return how many.

    The body is the record as ``lantu export records`` writes it, the target its document
    (``urn:sha256:...``, a hash of the source's bytes) with a position and a quotation. Positions are
    code points into the text of the document as the ledger keeps it.
    """
    head = {"@context": CONTEXT, "type": "AnnotationPage"}
    stream.write(json.dumps(head)[:-1] + ', "items": [')
    count = 0
    for annotation in _annotations(ledger, kinds, told or Told()):
        stream.write(("," if count else "") + "\n")
        stream.write(json.dumps(annotation, ensure_ascii=False, allow_nan=False))
        count += 1
    stream.write("\n]}\n")
    return count


def _annotations(ledger: Ledger, kinds: Iterable[RecordType], told: Told) -> Iterator[dict[str, Any]]:
    document, text = -1, ""
    for kind in kinds:
        for statement in told(ledger.records(kind)):
            if statement.document.no != document:
                document, text = statement.document.no, ledger.text_of(statement)
            yield _annotation(statement, text)


def _annotation(statement: Statement[Record], text: str) -> dict[str, Any]:
    start, end = statement.record.span
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    quotation = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - _AROUND) : start],
        "suffix": text[end : end + _AROUND],
    }
    return {
        "id": f"urn:lantu:record:{statement.id}",
        "type": "Annotation",
        "motivation": "describing",
        "created": statement.first_seen.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "body": {
            "type": "TextualBody",
            "format": "application/json",
            "value": json.dumps(record_export(statement), ensure_ascii=False, allow_nan=False),
        },
        "target": {
            "source": f"urn:sha256:{statement.document.id}",
            "selector": [position, quotation],
        },
    }
