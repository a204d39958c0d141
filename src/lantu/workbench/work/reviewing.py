"""The job that puts records in the order of review."""

from __future__ import annotations

from collections.abc import Sequence

from lantu.ledger import Ledger, Record, RecordType, Statement as Kept
from lantu.ledger.export.records import record_export
from lantu.ledger.statement import TYPES
from lantu.region.region import Region
from lantu.workbench.jobs.job import Job, Tracker
from lantu.workbench.reviewing import conflict_importance, review_queue


def review_job(
    ledger: Ledger, region: Region, *, limit: int, types: Sequence[RecordType] = TYPES
) -> Job[list[Kept[Record]]]:
    """Return the job of finding the records that a person had best look at, the weightiest first.

    Parameters
    ----------
    ledger : Ledger
    region : Region
        The pack that the ledger was read with: records in a conflict weigh more.
    limit : int
        How many at most.
    types : sequence of str
    """

    def work(tracker: Tracker) -> list[Kept[Record]]:
        tracker.step(0, 2, name="check")
        importance = conflict_importance(ledger, region)
        tracker.step(1, 2, name="order")
        return review_queue(ledger, limit, types=types, importance=importance)

    return Job(
        "review", work, title=ledger.path.name, plain=lambda queue: [record_export(one) for one in queue]
    )
