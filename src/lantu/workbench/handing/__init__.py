"""Writes to a ledger that an atlas serves are handed to it, and told back as if they were done here."""

from lantu.workbench.handing.door import Door, Keeper
from lantu.workbench.handing.judge import HandedJudge, open_judge
from lantu.workbench.handing.knock import Entrance, find_entrance, hand_over

__all__ = ["Door", "Entrance", "HandedJudge", "Keeper", "find_entrance", "hand_over", "open_judge"]
