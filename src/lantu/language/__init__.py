"""Text becomes mentions: numbers, units, hedges, periods and places with exact spans and values."""
