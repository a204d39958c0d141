"""Values and records become judgements: targets, carrying out, accounts, indices and coordination.

It knows no ledger: the workbench hands it statements, values and plain records, and gets plain results.
Everything carries its interval and its sentences; what is absent has a reason and is never zero.
"""

from lantu.assess.progress import Progress, compute_progress
from lantu.assess.register import (
    Item,
    Join,
    Mention,
    Register,
    RegisterRow,
    Silence,
    Trace,
    find_silences,
    make_register,
)
from lantu.assess.said import Said
from lantu.assess.slippage import ProjectHistory, Slip, Step, find_slippage
from lantu.assess.targets import Rule, Target, TargetProgress, assess_targets
from lantu.assess.wording import WordingChange, compare_wordings

__all__ = [
    "Item",
    "Join",
    "Mention",
    "Progress",
    "ProjectHistory",
    "Register",
    "RegisterRow",
    "Rule",
    "Said",
    "Silence",
    "Slip",
    "Step",
    "Target",
    "TargetProgress",
    "Trace",
    "WordingChange",
    "assess_targets",
    "compare_wordings",
    "compute_progress",
    "find_silences",
    "find_slippage",
    "make_register",
]
