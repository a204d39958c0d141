"""Linear programs for what intervals cannot tell: tight bounds, and proofs of contradiction."""

from lantu.reconcile.linear.program import Block, SolverError, starting_block
from lantu.reconcile.linear.proof import clash_of
from lantu.reconcile.linear.tighten import Tight, tighten

__all__ = ["Block", "SolverError", "Tight", "clash_of", "starting_block", "tighten"]
