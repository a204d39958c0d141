"""What was promised in figures, beside what was reported later: path, gap, status and drift."""

from lantu.assess.targets.board import assess_targets
from lantu.assess.targets.target import Drift, Gap, Observation, Rule, Status, Target, TargetProgress

__all__ = [
    "Drift",
    "Gap",
    "Observation",
    "Rule",
    "Status",
    "Target",
    "TargetProgress",
    "assess_targets",
]
