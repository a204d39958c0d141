"""What Lantu says to people, in their language: texts by key, out of catalogues."""

from lantu.messages.catalogue import Messages, load_catalogue
from lantu.messages.numbers import write_number
from lantu.messages.periods import write_period

__all__ = ["Messages", "load_catalogue", "write_number", "write_period"]
