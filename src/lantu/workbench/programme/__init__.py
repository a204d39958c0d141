"""What many documents tell together of the programme: registers over the records of a ledger.

Pure functions: records with their sentences in, rows that open every sentence out. Nothing is stored.
"""

from lantu.workbench.programme.approvals import Approvals, Edition, Refusal, approvals_register
from lantu.workbench.programme.export import RegisterName, project_export, register_rows
from lantu.workbench.programme.plans import Derived, Paper, plan_families
from lantu.workbench.programme.projects import (
    Batch,
    Move,
    ProjectRow,
    State,
    find_project,
    make_row,
    moves_of,
    project_register,
)
from lantu.workbench.programme.services import (
    CoverageSeries,
    Pair,
    Reached,
    coverage_series,
    pairing_list,
    service_of,
)
from lantu.workbench.programme.told import Told, tell
from lantu.workbench.programme.visits import Followed, VisitRow, follow_visits, homes_of

__all__ = [
    "Approvals",
    "Batch",
    "CoverageSeries",
    "Derived",
    "Edition",
    "Followed",
    "Move",
    "Pair",
    "Paper",
    "ProjectRow",
    "Reached",
    "Refusal",
    "RegisterName",
    "State",
    "Told",
    "VisitRow",
    "approvals_register",
    "coverage_series",
    "find_project",
    "follow_visits",
    "homes_of",
    "make_row",
    "moves_of",
    "pairing_list",
    "plan_families",
    "project_export",
    "project_register",
    "register_rows",
    "service_of",
    "tell",
]
