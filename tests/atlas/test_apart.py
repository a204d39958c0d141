"""Figures that are compared in a process apart."""

import threading
from pathlib import Path

import pytest

from lantu.atlas.apart import check_apart
from lantu.errors import LedgerError
from lantu.ledger import Ledger
from lantu.region import Region
from lantu.workbench.check import check

from .disputed import DISPUTED
from .world import WORLD, write_ledger


@pytest.mark.slow
def test_a_process_apart_finds_what_is_found_here(tmp_path: Path) -> None:
    """Values, conflicts and what binds nothing are the same, wherever they are found."""
    path = write_ledger(tmp_path / "small.ledger", *WORLD, *DISPUTED)
    region = Region.load("jingjinji")
    with Ledger(path) as ledger:
        apart, here = check_apart(ledger, region, threading.Event(), few=0), check(ledger, region)
    assert here.conflicts
    assert (apart.conflicts, apart.values) == (here.conflicts, here.values)
    assert (apart.unused, apart.unexamined) == (here.unused, here.unexamined)


@pytest.mark.slow
def test_a_comparison_that_nobody_wants_ends(tmp_path: Path) -> None:
    """It ends as soon as the state is left, and says so."""
    path = write_ledger(tmp_path / "small.ledger", *WORLD)
    left = threading.Event()
    left.set()
    with Ledger(path) as ledger, pytest.raises(LedgerError, match="nobody waits"):
        check_apart(ledger, Region.load("jingjinji"), left, few=0)
