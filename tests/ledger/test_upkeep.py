"""Damage is found, compacting loses nothing, and a backup comes back whole or not at all."""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import duckdb
import pytest

from lantu.errors import LedgerError, LedgerOwnedError, LedgerRoomError
from lantu.ledger import Ledger, LedgerWriter, open_ledger
from lantu.ledger.store import read_manifest
from lantu.ledger.upkeep import back_up, compact, find_problems, restore, set_budget

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


def read_again(path: Path, reader: str) -> None:
    """Read the document once more."""
    with LedgerWriter(path) as writer:
        writer.begin_reading(reader)
        writer.append(document(), records())
        writer.finish_reading(files=1, unchanged=0, failed=0)


def test_a_budget_bounds_the_snapshots(path: Path) -> None:
    """Where two snapshots do not fit, one is kept; the budget stays through publications and compaction."""
    read_again(path, "r3")
    assert len(list(path.glob("snapshots/*"))) == 2
    size = sum(file.stat().st_size for file in published(path, "ledger.duckdb").parent.iterdir())
    megabytes = size * 3 // 2 // 10**6
    set_budget(path, megabytes)
    read_again(path, "r4")
    compact(path)
    assert len(list(path.glob("snapshots/*"))) == 1
    assert read_manifest(path).budget == megabytes * 10**6
    set_budget(path, None)
    read_again(path, "r5")
    assert len(list(path.glob("snapshots/*"))) == 2


def test_a_snapshot_beyond_the_budget_is_refused(path: Path) -> None:
    """Readers go on with what was published, nothing committed is lost, and a larger budget publishes it."""
    set_budget(path, 1)
    with pytest.raises(LedgerRoomError, match="budget for snapshots is 1 MB: raise it"):
        read_again(path, "r3")
    with open_ledger(path) as ledger:
        assert [run.reader for run in ledger.readings()] == ["r1", "r2"]
    set_budget(path, 100)
    with open_ledger(path) as ledger:
        assert [run.reader for run in ledger.readings()] == ["r1", "r2", "r3"]
    assert find_problems(path) == []


def test_a_full_disk_is_told_before_anything_is_copied(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says how much is needed and how much there is; the ledger stays as it is."""
    usage = shutil.disk_usage(path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=2_000_000))
    with pytest.raises(LedgerRoomError, match="its disk has 2 MB left: make room"):
        LedgerWriter(path)
    monkeypatch.undo()
    assert find_problems(path) == []


def test_a_budget_of_nothing_is_none(path: Path) -> None:
    """Nothing could ever be published with it."""
    with pytest.raises(LedgerError, match="a budget of 0 MB has no room"):
        set_budget(path, 0)
