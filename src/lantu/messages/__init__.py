"""What Lantu says to people, in their language: texts by key, out of catalogues."""

from lantu.messages.catalogue import Messages, load_catalogue

__all__ = ["Messages", "load_catalogue"]
