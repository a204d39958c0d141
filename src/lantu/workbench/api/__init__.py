"""What scripts and notebooks begin with: a ledger, with everything that can be worked out of it."""

from lantu.workbench.api.explained import Explained, Field, Placed
from lantu.workbench.api.opening import open, read  # noqa: A004  as in lantu.open
from lantu.workbench.api.tables import Table
from lantu.workbench.api.workbook import Workbook

__all__ = ["Explained", "Field", "Placed", "Table", "Workbook", "open", "read"]
