"""Care of a ledger, wherever its writer is: here, or in the atlas that serves it."""

from __future__ import annotations

from pathlib import Path

from lantu.errors import LedgerOwnedError
from lantu.ledger.upkeep import Compacted, compact, restore, set_budget
from lantu.workbench.handing.knock import find_entrance, hand_over
from lantu.workbench.jobs.job import Job, Tracker


def compact_job(ledger: Path, *, who: str = "") -> Job[Compacted]:
    """Return the job of writing a ledger anew without unused space.

    Where an atlas serves the ledger, the atlas does it.

    Parameters
    ----------
    ledger : Path
        The ledger's directory.
    who : str
        Who asked for it.
    """

    def work(tracker: Tracker) -> Compacted:
        entrance = find_entrance(ledger)
        if entrance is None:
            return compact(ledger)
        return Compacted(**hand_over(entrance, ledger, {"kind": "compact", "who": who}, tracker))

    return Job("compact", work, title=ledger.name, who=who, plain=Compacted._asdict)


def budget_job(ledger: Path, megabytes: int | None, *, who: str = "") -> Job[None]:
    """Return the job of bounding what the snapshots of a ledger may take.

    Where an atlas serves the ledger, the atlas does it.

    Parameters
    ----------
    ledger : Path
        The ledger's directory.
    megabytes : int or None
        As `lantu.ledger.upkeep.set_budget` takes them.
    who : str
        Who asked for it.
    """

    def work(tracker: Tracker) -> None:
        entrance = find_entrance(ledger)
        if entrance is None:
            set_budget(ledger, megabytes)
            return
        hand_over(entrance, ledger, {"kind": "budget", "who": who, "megabytes": megabytes}, tracker)

    return Job("budget", work, title=ledger.name, who=who)


def restore_ledger(file: Path, ledger: Path) -> None:
    """Make a ledger out of a backup, where there is nothing yet.

    Raises
    ------
    LedgerOwnedError
        When an atlas serves a ledger there: what it shows must not be taken from under it.
    LedgerError
        When something else stands there, or the file is no whole backup; then nothing is made.
    """
    entrance = find_entrance(ledger)
    if entrance is not None:
        raise LedgerOwnedError(
            f"{ledger} is served by lantu atlas (process {entrance.process}): restore to another path, "
            "or end that atlas and move the ledger away first"
        )
    restore(file, ledger)
