"""The job that tries scenarios."""

from __future__ import annotations

from collections.abc import Sequence

from lantu.ledger import Ledger
from lantu.scenarios import Scenario
from lantu.workbench.jobs.job import Job, Tracker
from lantu.workbench.trying import Trial, trial_export, try_scenarios


def try_job(scenarios: Sequence[Scenario], ledger: Ledger | None = None) -> Job[list[Trial]]:
    """Return the job of running scenarios; it can be stopped between two of them.

    Parameters
    ----------
    scenarios : sequence of Scenario
    ledger : Ledger, optional
        Where projects that scenarios name are looked up.
    """

    def work(tracker: Tracker) -> list[Trial]:
        def progress(done: int, name: str) -> None:
            tracker.step(done, len(scenarios), unit="scenarios", name=name)

        return try_scenarios(scenarios, ledger, progress=progress)

    title = "、".join(scenario.name for scenario in scenarios)
    return Job("try", work, title=title, plain=lambda trials: [trial_export(trial) for trial in trials])
