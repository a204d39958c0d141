"""How unequal places are, and what of it lies between groups of them."""

from lantu.assess.inequality.convergence import BetaConvergence, beta_convergence, sigma_convergence
from lantu.assess.inequality.dagum import DagumGini, dagum_gini
from lantu.assess.inequality.gini import gini
from lantu.assess.inequality.moran import Moran, moran
from lantu.assess.inequality.theil import TheilParts, theil_l, theil_parts, theil_t
from lantu.assess.inequality.variation import variation

__all__ = [
    "BetaConvergence",
    "DagumGini",
    "Moran",
    "TheilParts",
    "beta_convergence",
    "dagum_gini",
    "gini",
    "moran",
    "sigma_convergence",
    "theil_l",
    "theil_parts",
    "theil_t",
    "variation",
]
