"""Work that takes a while becomes a job: it can be followed, stopped, and ends with a result or a remedy."""

from lantu.workbench.jobs.job import ENDED, Event, Job, State, Tracker
from lantu.workbench.jobs.runner import Jobs

__all__ = ["ENDED", "Event", "Job", "Jobs", "State", "Tracker"]
