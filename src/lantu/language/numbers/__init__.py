"""Numerals in a text become exact values, and with their units and hedges quantities."""

from lantu.language.numbers.find import QuantityFinder, find_quantities
from lantu.language.numbers.numeral import parse_number

__all__ = ["QuantityFinder", "find_quantities", "parse_number"]
