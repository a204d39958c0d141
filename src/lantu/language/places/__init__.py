"""Names of places, compounds of one-character forms, and words that refer to a place."""

from lantu.language.places.find import PlaceFinder, place_finder

__all__ = ["PlaceFinder", "place_finder"]
