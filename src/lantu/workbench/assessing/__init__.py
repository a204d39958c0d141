"""Everything that can be judged from one ledger on one day, as people ask for it."""

from lantu.workbench.assessing.assessment import Assessment, Narrowed

__all__ = ["Assessment", "Narrowed"]
