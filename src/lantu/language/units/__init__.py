"""Names of units and classifiers become dimensions, exact factors and QUDT codes."""

from lantu.language.units.convert import convert
from lantu.language.units.table import Spelling, spellings, unit_of, units
from lantu.language.units.unit import Unit
from lantu.language.units.written import WrittenUnit, as_written, read_unit

__all__ = [
    "Spelling",
    "Unit",
    "WrittenUnit",
    "as_written",
    "convert",
    "read_unit",
    "spellings",
    "unit_of",
    "units",
]
