"""Ledgers of older programs are read as they are, and brought to the present layout by a writer."""

import json
from pathlib import Path

import duckdb
import pytest

from lantu.ledger import Ledger, LedgerWriter
from lantu.ledger.migration import is_older, migrate
from lantu.ledger.store import VERSION
from lantu.ledger.upkeep import find_problems, restore

from .worlds import document, records

OLDER = Path(__file__).parent / "older"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger as a program of layout 3 wrote it: read twice, one record corrected, one gone."""
    restore(OLDER / "version-3.zip", tmp_path / "x.ledger")
    return tmp_path / "x.ledger"


def version(path: Path) -> int:
    """Return the layout that a ledger's manifest names."""
    return int(json.loads((path / "manifest.json").read_text())["version"])


def test_an_older_ledger_is_read_as_it_is(path: Path) -> None:
    """A reader sees its records, and none of the sorts that the older program did not keep."""
    with Ledger(path) as ledger:
        corrected = ledger.statement("c-invest-0001")
        assert corrected.record.quantity.value == 210618000001  # type: ignore[union-attr]
        assert corrected.as_read == records()[0]
        assert [s.record for s in ledger.projects] == [r for r in records() if r.id == "p-rail-0004"]
        assert (ledger.commitments.count(), ledger.as_of(1).commitments.count()) == (0, 1)
        assert [ledger.visits.count(), ledger.chains.count(), ledger.families.count()] == [0, 0, 0]
        assert ledger.visits.where(place="河北省").page() == []
        (head,) = ledger.documents()
        assert ledger.claims.page(2) == list(ledger.claims)[:2] != []
        assert ledger.records_of(head.id) == ledger.records_of(head.name) != []
        assert (head.claims, head.visits) == (3, 0)
        assert [run.failures for run in ledger.readings()] == [(), (("none.pdf", "cannot be read"),)]
        assert ledger.search("投资").total == 1
    assert (find_problems(path), version(path)) == ([], 3)


def test_a_writer_brings_it_up(path: Path) -> None:
    """After the first writer every sort is kept, and what was there is there still."""
    with Ledger(path) as ledger:
        before = list(ledger.claims)
    with LedgerWriter(path) as writer:
        writer.begin_reading("r3")
        writer.append(document(), records(), path="folder/brief.txt")
        writer.finish_reading(files=1, unchanged=0, failed=0)
    with Ledger(path) as ledger:
        assert [s.record for s in ledger.claims] == [s.record for s in before]
        assert [s.record for s in ledger.visits] == [r for r in records() if r.id == "v-talks-0007"]
        assert ledger.as_of(2).visits.count() == 0
        (head,) = ledger.documents()
        assert (head.visits, head.chains, head.families) == (1, 1, 1)
    assert (find_problems(path), version(path)) == ([], VERSION)


def test_bringing_it_up_is_all_or_nothing(path: Path) -> None:
    """Whatever step fails, the tables are as they were."""
    (database,) = path.glob("snapshots/*/ledger.duckdb")
    with duckdb.connect(str(database)) as connection:
        layout = connection.execute("SELECT table_name, column_name FROM duckdb_columns() ORDER BY ALL")
        before = layout.fetchall()
        connection.execute("ALTER TABLE commitments RENAME COLUMN deadline TO due")
        with pytest.raises(duckdb.Error):
            migrate(connection)
        connection.execute("ALTER TABLE commitments RENAME COLUMN due TO deadline")

        layout = connection.execute("SELECT table_name, column_name FROM duckdb_columns() ORDER BY ALL")
        assert layout.fetchall() == before
        assert is_older(connection)
        migrate(connection)
        assert not is_older(connection)
