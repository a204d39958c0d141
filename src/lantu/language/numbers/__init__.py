"""Numerals in a text become exact values, and with their units and hedges quantities."""

from lantu.language.numbers.find import QuantityFinder, find_quantities
from lantu.language.numbers.numeral import parse_number
from lantu.language.numbers.scan import NumberMention, find_numbers

__all__ = ["NumberMention", "QuantityFinder", "find_numbers", "find_quantities", "parse_number"]
