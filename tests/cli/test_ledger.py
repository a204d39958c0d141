"""``lantu ledger`` checks, compacts, backs up and restores."""

import shutil
from pathlib import Path

from .terminal import run


def test_care(ledger: Path, tmp_path: Path) -> None:
    """A ledger that is compacted, backed up and restored is sound, and exports the same."""
    mine = shutil.copytree(ledger, tmp_path / "mine.ledger")
    before = run("export", "records", "--ledger", mine).out
    assert run("ledger", "compact", "--ledger", mine).status == 0
    assert run("ledger", "backup", "b.zip", "--ledger", mine).status == 0
    assert run("ledger", "restore", "b.zip", "--ledger", "back.ledger").status == 0
    assert run("ledger", "check", "--json", "--ledger", "back.ledger").json()["sound"] is True
    assert run("export", "records", "--ledger", "back.ledger").out == before


def test_damage_is_told(ledger: Path, tmp_path: Path) -> None:
    """A damaged ledger has exit status 1 and a line for each problem; a damaged backup 2."""
    mine = shutil.copytree(ledger, tmp_path / "mine.ledger")
    next(mine.glob("snapshots/*/search.sqlite")).write_bytes(b"nothing")
    done = run("ledger", "check", "--ledger", mine)
    assert (done.status, "the search index cannot be read" in done.out) == (1, True)
    Path("b.zip").write_bytes(b"nothing")
    refused = run("ledger", "restore", "b.zip", "--ledger", "back.ledger")
    assert (refused.status, "no whole backup" in refused.err) == (2, True)
