"""What a ledger says becomes a report that people pass on: a Word file with every sentence as a footnote."""

from lantu.workbench.reporting.report import Cited, write_report
from lantu.workbench.reporting.scope import Scope

__all__ = ["Cited", "Scope", "write_report"]
