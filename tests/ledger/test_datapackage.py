"""A Data Package says what its files hold, and its files hold what the ledger does."""

import csv
import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lantu.errors import ExportError
from lantu.ledger import Ledger, LedgerWriter
from lantu.ledger.export.cells import safe_cell
from lantu.ledger.export.records import record_export
from lantu.ledger.export.tables import flatten
from lantu.workbench.exporting import export_records

from .worlds import document, records


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """A ledger of the hand-made document and its records."""
    with LedgerWriter(tmp_path / "x.ledger") as writer:
        writer.begin_reading("r1")
        writer.append(document(), records())
        writer.finish_reading(files=1, unchanged=0, failed=0)
    return Ledger(tmp_path / "x.ledger")


def test_round_trip(ledger: Ledger, tmp_path: Path) -> None:
    """Read by the types of its schemas, every table gives the records back; sizes and hashes are right."""
    count = export_records(ledger, tmp_path / "package", format="datapackage")
    descriptor = json.loads((tmp_path / "package/datapackage.json").read_text("utf-8"))
    assert descriptor["schema"] == "lantu.records/1"
    assert [one["version"] for one in descriptor["sources"]] == [document().id]
    of_type: dict[str, Callable[[str], Any]] = {
        "string": str, "number": float, "integer": int, "boolean": {"true": True, "false": False}.__getitem__,
    }  # fmt: skip
    found = {}
    for resource in descriptor["resources"]:
        content = (tmp_path / "package" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        types = {one["name"]: of_type[one["type"]] for one in resource["schema"]["fields"]}
        for row in csv.DictReader(content.decode().splitlines()):
            assert list(row) == list(types)
            found[row["id"]] = {key: types[key](cell) if cell else None for key, cell in row.items()}
    assert count == len(found) == len(records())
    for one in ledger.records_of(document().id):
        told = flatten(record_export(one))
        for key, cell in found[one.id].items():
            wanted = None if told[key] == "" else safe_cell(told[key])
            assert cell == (float(wanted) if isinstance(cell, float) else wanted), (one.id, key)


def test_a_zip_holds_the_same(ledger: Ledger, tmp_path: Path) -> None:
    """A path that ends in .zip is one file with the same members; an existing folder is left alone."""
    export_records(ledger, tmp_path / "package", format="datapackage")
    export_records(ledger, tmp_path / "package.zip", format="datapackage")
    with zipfile.ZipFile(tmp_path / "package.zip") as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    assert members == {path.name: path.read_bytes() for path in (tmp_path / "package").iterdir()}
    with pytest.raises(ExportError, match="is there already"):
        export_records(ledger, tmp_path / "package", format="datapackage")
