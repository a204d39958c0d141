"""Plain statements become values and conflicts: which figures cannot all be true, why, and what they imply.

It knows no ledger: the workbench turns records into statements and hands it a catalogue.
"""

from lantu.reconcile.catalogue import Catalogue, Identity, IndicatorRule, Limits, Placed
from lantu.reconcile.identities import Fault, Identities, check_identities, make_identities
from lantu.reconcile.incremental import Reconciler
from lantu.reconcile.solution import Solution
from lantu.reconcile.solve import solve
from lantu.reconcile.ties import split
from lantu.reconcile.triangles import Revision, Triangle, make_triangles

__all__ = [
    "Catalogue",
    "Fault",
    "Identities",
    "Identity",
    "IndicatorRule",
    "Limits",
    "Placed",
    "Reconciler",
    "Revision",
    "Solution",
    "Triangle",
    "check_identities",
    "make_identities",
    "make_triangles",
    "solve",
    "split",
]
