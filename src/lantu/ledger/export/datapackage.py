"""Records as a Data Package (version 2): a csv a type, and a descriptor that says what its columns are."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lantu.ledger.export.formats import write_csv
from lantu.ledger.export.keys import columns_of
from lantu.ledger.export.records import SCHEMA, record_export
from lantu.ledger.export.tables import column_kind
from lantu.ledger.export.told import Told
from lantu.ledger.ledger import Ledger
from lantu.ledger.statement import RecordType

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TABLE = "https://datapackage.org/profiles/2.0/tableschema.json"
_DESCRIPTION = (
    "Records of a Lantu ledger, each with the words of the document that states it. No licence is given, "
    "because the quoted documents are their publishers'. A text that begins with = + - @ has an apostrophe "
    "in front."
)


def write_datapackage(
    ledger: Ledger, folder: Path, kinds: Iterable[RecordType], told: Told | None = None
) -> int:
    """Write ``datapackage.json`` and a csv for each type into a folder; return how many records.

    Each resource has its size, its sha256 and a Table Schema; an empty cell is what the text does not say.
    Sources are the documents, by the hash of their bytes.
    """
    count, resources = 0, []
    told = told or Told()
    for kind in kinds:
        path = folder / f"{kind}.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            count += write_csv(map(record_export, told(ledger.records(kind))), stream, (kind,))
        resources.append(_resource(path, kind))
    descriptor = {
        "$schema": PROFILE,
        "name": "lantu-records",
        "schema": SCHEMA,
        "description": _DESCRIPTION,
        "created": max(run.started for run in ledger.readings()).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "sources": [
            {"title": " ".join(filter(None, (one.publisher, one.title or one.name))), "version": one.id}
            for one in ledger.documents()
        ],
        "resources": resources,
    }
    text = json.dumps(descriptor, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(f"{text}\n", encoding="utf-8")
    return count


def _resource(path: Path, kind: RecordType) -> dict[str, Any]:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    fields = [{"name": column, "type": column_kind(column)} for column in columns_of((kind,))]
    return {
        "name": kind,
        "path": path.name,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": {"$schema": _TABLE, "fields": fields, "primaryKey": ["id"], "missingValues": [""]},
    }
