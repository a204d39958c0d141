"""Words of time become periods: calendar dates, relative dates, plans, frames and comparisons."""

from lantu.language.periods.find import find_periods, tell_periods
from lantu.language.periods.focus import Told
from lantu.language.periods.parse import parse_period

__all__ = ["Told", "find_periods", "parse_period", "tell_periods"]
