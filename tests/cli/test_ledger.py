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


def test_a_budget_is_set_told_and_taken_away(ledger: Path, tmp_path: Path) -> None:
    """`ledger budget` without a number tells what there is; with one it bounds it; --none lifts the bound."""
    mine = shutil.copytree(ledger, tmp_path / "mine.ledger")
    told = run("ledger", "budget", "--ledger", mine, "--json").json()
    assert (told["schema"], told["snapshots"], told["budget"]) == ("lantu.ledger_budget/1", 1, None)
    assert told["bytes"] == sum(file.stat().st_size for file in mine.glob("snapshots/*/*"))
    bounded = run("ledger", "budget", "2000", "--ledger", mine)
    assert (bounded.status, "of 2000.0 MB" in bounded.out, "1 snapshot," in bounded.out) == (0, True, True)
    assert run("ledger", "budget", "--ledger", mine, "--json").json()["budget"] == 2000 * 10**6
    assert "no budget" in run("ledger", "budget", "--none", "--ledger", mine).out


def test_a_budget_that_cannot_be_is_refused(ledger: Path, tmp_path: Path) -> None:
    """No room at all, a number together with --none, and a path without a ledger are told in one line."""
    mine = shutil.copytree(ledger, tmp_path / "mine.ledger")
    for arguments, said in (
        (("0", "--ledger", mine), "no room for a snapshot"),
        (("5", "--none", "--ledger", mine), "give one of them"),
        (("5", "--ledger", tmp_path / "none"), "does not exist"),
    ):
        refused = run("ledger", "budget", *arguments)
        assert (refused.status, said in refused.err) == (2, True), arguments
