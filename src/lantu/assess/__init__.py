"""Values and records become judgements: targets, carrying out, accounts, indices and coordination.

It knows no ledger: the workbench hands it statements, values and plain records, and gets plain results.
Everything carries its interval and its sentences; what is absent has a reason and is never zero.
"""

from lantu.assess.accounts import Account, Event, make_account_forms, make_accounts
from lantu.assess.coordination import Coupling, coupling, modified_coupling
from lantu.assess.index import (
    Cell,
    IndexForm,
    IndexResult,
    Panel,
    RankStability,
    compute_index,
    make_index_forms,
    make_panel,
    rank_stability,
)
from lantu.assess.network import Network, Tie, make_network, network_series
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
from lantu.assess.said import Said, is_later
from lantu.assess.slippage import ProjectHistory, Slip, Step, find_slippage
from lantu.assess.targets import Rule, Target, TargetProgress, assess_targets
from lantu.assess.wording import WordingChange, compare_wordings

__all__ = [
    "Account",
    "Cell",
    "Coupling",
    "Event",
    "IndexForm",
    "IndexResult",
    "Item",
    "Join",
    "Mention",
    "Network",
    "Panel",
    "Progress",
    "ProjectHistory",
    "RankStability",
    "Register",
    "RegisterRow",
    "Rule",
    "Said",
    "Silence",
    "Slip",
    "Step",
    "Target",
    "TargetProgress",
    "Tie",
    "Trace",
    "WordingChange",
    "assess_targets",
    "compare_wordings",
    "compute_index",
    "compute_progress",
    "coupling",
    "find_silences",
    "find_slippage",
    "is_later",
    "make_account_forms",
    "make_accounts",
    "make_index_forms",
    "make_network",
    "make_panel",
    "make_register",
    "modified_coupling",
    "network_series",
    "rank_stability",
]
