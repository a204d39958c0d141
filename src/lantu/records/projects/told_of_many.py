"""The words that lead from a clause to a list behind it, and those that tell of an approval."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from lantu.records.words import alternatives


class ListWords(NamedTuple):
    """See ``data/projects.toml`` for what each decides.

    Attributes
    ----------
    opens, closes, several, approves : re.Pattern
    goes_on : tuple of str
    """

    opens: re.Pattern[str]
    closes: re.Pattern[str]
    several: re.Pattern[str]
    approves: re.Pattern[str]
    goes_on: tuple[str, ...]

    @classmethod
    def of(cls, words: dict[str, Any]) -> ListWords:
        """Return the patterns as the vocabulary gives them."""
        lists, cut = words["list"], words["cut"]
        opens, closes, several = (re.compile(lists[key]) for key in ("opens", "closes", "several"))
        gains, approvals = (alternatives(cut[key]) for key in ("gains", "approvals"))
        approves = re.compile(rf"(?:{gains})了?[^，。；：！？\n]{{0,30}}?(?:{approvals})(?=[，。；、和并]|$)")
        return cls(opens, closes, several, approves, tuple(lists["goes_on"]))
