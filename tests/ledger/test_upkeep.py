"""Damage is found, compacting loses nothing, and a backup comes back whole or not at all."""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import duckdb
import pytest

from lantu.errors import LedgerError, LedgerOwnedError
from lantu.ledger import Ledger, LedgerWriter
from lantu.ledger.upkeep import back_up, compact, find_problems, restore

from .worlds import document, records


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger of one document that was read twice."""
    path = tmp_path / "x.ledger"
    for number, found in enumerate((records(), records()[1:]), 1):
        with LedgerWriter(path) as writer:
            writer.begin_reading(f"r{number}")
            writer.append(document(), found)
            writer.finish_reading(files=1, unchanged=0, failed=0)
    return path


def published(path: Path, name: str) -> Path:
    """Return a file of the published snapshot."""
    return sorted(path.glob(f"snapshots/*/{name}"))[-1]


def content(path: Path) -> list[Any]:
    """Return all that a ledger holds, superseded rows too."""
    with Ledger(path) as ledger:
        tables = [
            "documents",
            "texts",
            "claims",
            "projects",
            "links",
            "commitments",
            "readings",
            "judgements",
        ]
        rows = [ledger._fetch(f"SELECT * FROM {table} ORDER BY ALL") for table in tables]
        return [*rows, ledger.search("投资").total, [s.record for s in ledger.claims]]


def test_a_sound_ledger(path: Path) -> None:
    """Nothing is wrong with a ledger that nobody touched."""
    assert find_problems(path) == []


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        ("UPDATE texts SET text = text || '。'", "1 texts that are not what their sha256 says"),
        ("DELETE FROM texts", "1 documents without their text"),
        ("INSERT INTO documents SELECT * FROM documents", "1 documents with two current editions"),
        ("DELETE FROM readings WHERE no = 1", "1 documents read by no reading"),
        ("UPDATE projects SET document = 77", "1 statements without a document"),
        ("UPDATE links SET first_seen = 77", "1 statements read by no reading"),
        ("UPDATE links SET places = 77", "1 statements without their places"),
        ('UPDATE projects SET "end" = 9999', "1 statements that stand outside of their text"),
        ("UPDATE projects SET no = 1", "1 statements with one number"),
        ("INSERT INTO links SELECT * FROM links", "1 records that are current twice"),
        ("INSERT INTO lineage VALUES (1, 9, 'reprint', 1, [], 1, NULL)", "1 reprints of a document"),
        ("DELETE FROM current_claims", "2 claims that are not as queries find them"),
        ("UPDATE current_claims SET unit = 'x' WHERE unit = '亩'", "1 claims that are not as queries find"),
        ("INSERT INTO judgements VALUES (1, 'x', '{}')", "a judgement cannot be read: no judgement"),
        ("UPDATE documents SET change = 99", "the search index is behind for 1 documents"),
        (
            "DROP VIEW statements; DROP TABLE links; CREATE VIEW statements AS SELECT 1 AS n",
            "links is missing",
        ),
    ],
)
def test_rows_that_do_not_fit_together(path: Path, damage: str, problem: str) -> None:
    """Each sort of disorder is named and counted."""
    with duckdb.connect(str(published(path, "ledger.duckdb"))) as connection:
        connection.execute(damage)
    assert problem in "; ".join(find_problems(path))


def test_damaged_bytes_are_found(path: Path, tmp_path: Path) -> None:
    """Wherever bytes of the database are spoilt, it is told, unless nothing that counts stood there."""
    database = published(path, "ledger.duckdb")
    whole, before = database.read_bytes(), content(path)
    found = 0
    for at in range(0, len(whole), 1 << 18):
        database.write_bytes(whole[: at + 100] + b"\xa5" * 2000 + whole[at + 2100 :])
        problems = find_problems(path)
        found += bool(problems)
        if not problems:
            assert content(path) == before
    assert found >= 3


@pytest.mark.parametrize("name", ["ledger.duckdb", "search.sqlite"])
def test_files_that_are_gone_or_cut(path: Path, name: str) -> None:
    """A file that is missing, empty or cut off is told."""
    file = published(path, name)
    whole = file.read_bytes()
    for left in (whole[: len(whole) // 2], b"nothing of the sort"):
        file.write_bytes(left)
        assert find_problems(path) != []
    file.unlink()
    assert find_problems(path) == [f"{file} is missing"]


def test_a_damaged_index_is_made_anew(path: Path) -> None:
    """Compacting makes the search index anew out of the ledger."""
    file = published(path, "search.sqlite")
    with sqlite3.connect(file) as connection:
        connection.execute("DELETE FROM indexed")
    assert "the search index is behind" in find_problems(path)[0]
    before = content(path)
    compact(path)
    assert (find_problems(path), content(path)) == ([], before)


def test_compacting_loses_nothing(path: Path) -> None:
    """Every row is there afterwards, superseded ones too, and writing goes on."""
    before = content(path)
    done = compact(path)
    assert content(path) == before
    assert done.after == sum(
        file.stat().st_size for file in published(path, "ledger.duckdb").parent.iterdir()
    )
    with LedgerWriter(path) as writer:
        assert writer.begin_reading("r3") == 3
    assert find_problems(path) == []


def test_compacting_waits_for_nobody(path: Path) -> None:
    """A ledger that is being written is not compacted."""
    with LedgerWriter(path, owner="lantu read"), pytest.raises(LedgerOwnedError, match="lantu read"):
        compact(path)


def test_a_backup_comes_back(path: Path, tmp_path: Path) -> None:
    """A restored ledger holds the same and can be written on."""
    with Ledger(path) as ledger:
        size = back_up(ledger, tmp_path / "backup.zip")
    assert size == (tmp_path / "backup.zip").stat().st_size
    restore(tmp_path / "backup.zip", tmp_path / "y.ledger")
    assert (content(tmp_path / "y.ledger"), find_problems(tmp_path / "y.ledger")) == (content(path), [])
    with LedgerWriter(tmp_path / "y.ledger") as writer:
        writer.begin_reading("r3")
    with pytest.raises(LedgerError, match="is there already"):
        restore(tmp_path / "backup.zip", tmp_path / "y.ledger")


def test_a_damaged_backup_makes_nothing(path: Path, tmp_path: Path) -> None:
    """Wherever a backup is spoilt or cut, it is refused, and no half ledger is left."""
    file, target = tmp_path / "backup.zip", tmp_path / "y.ledger"
    with Ledger(path) as ledger:
        back_up(ledger, file)
    whole = file.read_bytes()
    spoilt = [
        whole[:at] + b"\xa5\x5a" * 8 + whole[at + 16 :] for at in range(80, len(whole), len(whole) // 9)
    ]
    for damaged in [*spoilt, whole[: len(whole) // 2], b"", b"PK"]:
        file.write_bytes(damaged)
        with pytest.raises(LedgerError, match=r"backup|cannot be restored"):
            restore(file, target)
        assert not target.exists()
        assert not list(tmp_path.glob(".*restoring"))
    with pytest.raises(LedgerError):
        restore(tmp_path / "none.zip", target)


def test_an_exchanged_part_is_refused(path: Path, tmp_path: Path) -> None:
    """A backup with a part of another ledger in it is refused by its sha256."""
    import zipfile

    file = tmp_path / "backup.zip"
    with Ledger(path) as ledger:
        back_up(ledger, file)
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part + b"x" if name == "search.sqlite" else part)
    with pytest.raises(LedgerError, match=r"search\.sqlite is not what was backed up"):
        restore(file, tmp_path / "y.ledger")
    shutil.rmtree(path)
