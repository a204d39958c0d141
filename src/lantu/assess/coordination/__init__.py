"""How well parts of a whole go together: coupling coordination."""

from lantu.assess.coordination.coupling import Coupling, coupling, modified_coupling

__all__ = ["Coupling", "coupling", "modified_coupling"]
