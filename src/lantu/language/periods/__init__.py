"""Words of time become periods: calendar dates, relative dates, plans, frames and comparisons."""

from lantu.language.periods.find import find_periods
from lantu.language.periods.parse import parse_period

__all__ = ["find_periods", "parse_period"]
