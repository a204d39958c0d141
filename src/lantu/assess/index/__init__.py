"""Composite indices as data: normalisation, weights, aggregation, and how firm the ranks are."""

from lantu.assess.index.compute import IndexResult, compute_index
from lantu.assess.index.form import Group, IndexFault, IndexForm, Part, check_index_forms, make_index_forms
from lantu.assess.index.panel import Cell, Panel, make_panel
from lantu.assess.index.sensitivity import RankStability, rank_stability
from lantu.assess.index.vintages import Point, Vintages, make_vintages
from lantu.assess.index.weights import critic_weights, entropy_weights, equal_weights

__all__ = [
    "Cell",
    "Group",
    "IndexFault",
    "IndexForm",
    "IndexResult",
    "Panel",
    "Part",
    "Point",
    "RankStability",
    "Vintages",
    "check_index_forms",
    "compute_index",
    "critic_weights",
    "entropy_weights",
    "equal_weights",
    "make_index_forms",
    "make_panel",
    "make_vintages",
    "rank_stability",
]
