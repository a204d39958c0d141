"""A baseline and changes become outcomes: what a line, a speed or a move would mean, beside what is.

It knows no ledger: a region pack and a scenario file in, outcomes with the hashes of their inputs out.
"""

from lantu.scenarios.apply import Applied, apply_changes
from lantu.scenarios.ensemble import (
    Draws,
    Ensemble,
    Measured,
    Members,
    draw_parameters,
    make_member_kernel,
    run_ensemble,
    summarise,
)
from lantu.scenarios.model import AccessModel
from lantu.scenarios.outcome import CircleOutcome, MoveOutcome, Outcome, compute_outcome
from lantu.scenarios.run import Result, load_model, run_scenario
from lantu.scenarios.scenario import Centre, Scenario, parse_scenario, read_scenario
from lantu.scenarios.series import DatedCircle, compute_series
from lantu.scenarios.stated import Compared, Stated, compare_network, compare_stated, read_stated
from lantu.scenarios.terms import Term, Terms, load_terms

__all__ = [
    "AccessModel",
    "Applied",
    "Centre",
    "CircleOutcome",
    "Compared",
    "DatedCircle",
    "Draws",
    "Ensemble",
    "Measured",
    "Members",
    "MoveOutcome",
    "Outcome",
    "Result",
    "Scenario",
    "Stated",
    "Term",
    "Terms",
    "apply_changes",
    "compare_network",
    "compare_stated",
    "compute_outcome",
    "compute_series",
    "draw_parameters",
    "load_model",
    "load_terms",
    "make_member_kernel",
    "parse_scenario",
    "read_scenario",
    "read_stated",
    "run_ensemble",
    "run_scenario",
    "summarise",
]
