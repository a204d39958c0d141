"""The job that judges what a ledger holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lantu.workbench.assessing import Assessment, Narrowed
from lantu.workbench.assessing.rows import BASES, EVERYTHING, NEEDS, export_of
from lantu.workbench.jobs.job import Job, Tracker

Assessed = dict[str, list[dict[str, Any]]]
"""The rows of each part that was assessed."""


def assess_job(
    assessment: Assessment, parts: Sequence[str], narrowed: Narrowed = EVERYTHING
) -> Job[Assessed]:
    """Return the job of assessing parts of the programme; it can be stopped between two pieces of work.

    What it works out stays with the assessment.

    Parameters
    ----------
    assessment : Assessment
    parts : sequence of str
        As `lantu.workbench.assessing.rows.PARTS` names them.
    narrowed : Narrowed
    """

    def work(tracker: Tracker) -> Assessed:
        found: Assessed = {}
        needed = [name for name in BASES if any(name in NEEDS[part] for part in parts if part in NEEDS)]
        total = len(needed) + len(parts)
        for done, name in enumerate(needed):
            tracker.step(done, total, name=name)
            getattr(assessment, name)
        for done, part in enumerate(parts, len(needed)):
            tracker.step(done, total, name=part)
            found[part] = export_of(assessment, part, narrowed)
        return found

    return Job("assess", work, title=assessment.ledger.path.name, plain=lambda found: found)
