"""What Lantu says to people, in their language: texts by key, out of catalogues."""

from lantu.messages.catalogue import Messages, load_catalogue
from lantu.messages.errors import ErrorTexts, load_errors
from lantu.messages.numbers import write_number, write_range
from lantu.messages.periods import write_period

__all__ = [
    "ErrorTexts",
    "Messages",
    "load_catalogue",
    "load_errors",
    "write_number",
    "write_period",
    "write_range",
]
