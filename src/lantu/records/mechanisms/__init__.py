"""Sentences to mechanisms: which places and organs work together, by what means, and how far it is."""

from lantu.records.mechanisms.bind import MechanismBinder
from lantu.records.mechanisms.parties import PartyFinder

__all__ = ["MechanismBinder", "PartyFinder"]
