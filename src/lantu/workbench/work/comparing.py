"""The job that compares figures."""

from __future__ import annotations

from lantu.ledger import Ledger
from lantu.reconcile import Solution
from lantu.region.region import Region
from lantu.workbench.check import check
from lantu.workbench.jobs.job import Job, Tracker


def check_job(ledger: Ledger, region: Region) -> Job[Solution]:
    """Return the job of reconciling a ledger; it can be stopped at any time.

    Parameters
    ----------
    ledger : Ledger
        Stays open as long as the job runs.
    region : Region
        The pack that the ledger was read with.
    """

    def work(tracker: Tracker) -> Solution:
        return check(ledger, region, progress=tracker.counter(len(ledger.claims), "figures"))

    def plain(solution: Solution) -> dict[str, int]:
        return {"values": len(solution.values), "conflicts": len(solution.conflicts)}

    return Job("check", work, title=ledger.path.name, plain=plain)
