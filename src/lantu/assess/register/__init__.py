"""The register of carrying out (落实台账): what was asked or planned, who answered, what came of it."""

from lantu.assess.register.item import Item, Join, Register, RegisterRow, State, Trace
from lantu.assess.register.join import make_register
from lantu.assess.register.silence import Mention, Silence, find_silences

__all__ = [
    "Item",
    "Join",
    "Mention",
    "Register",
    "RegisterRow",
    "Silence",
    "State",
    "Trace",
    "find_silences",
    "make_register",
]
