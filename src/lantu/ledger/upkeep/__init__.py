"""Care of a ledger as a whole: is it sound, make it small, keep a copy, bring the copy back."""

from lantu.ledger.upkeep.backup import back_up, restore
from lantu.ledger.upkeep.budget import RoomTaken, room_taken, set_budget
from lantu.ledger.upkeep.compact import Compacted, compact
from lantu.ledger.upkeep.soundness import find_problems

__all__ = [
    "Compacted",
    "RoomTaken",
    "back_up",
    "compact",
    "find_problems",
    "restore",
    "room_taken",
    "set_budget",
]
