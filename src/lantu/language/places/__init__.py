"""Names of places, compounds of one-character forms, and words that refer to a place."""

from lantu.language.places.find import PlaceFinder

__all__ = ["PlaceFinder"]
