"""What is worked out before somebody asks."""

from pathlib import Path

from lantu.atlas.opened import OpenedLedger
from lantu.atlas.warm import warm_soon

from .world import PATIENT


def test_first_pages_of_many_figures_are_worked_out_early(ledger_path: Path) -> None:
    """Where figures are many, the start page is there before it is asked for; else nothing is done."""
    ledger = OpenedLedger(ledger_path, None, patience_seconds=PATIENT)
    assert warm_soon(ledger) is None
    working = warm_soon(ledger, few=0)
    assert working is not None
    working.join()

    def fail() -> None:
        raise AssertionError("it is not there")

    for name in ("summary", "places", "columns of claim", "columns of documents"):
        ledger.now().once(name, fail)
