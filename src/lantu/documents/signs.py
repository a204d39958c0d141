"""The characters and patterns by which a line is judged."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lantu.documents.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters and patterns by which lines are judged, made ready for matching."""

    final: frozenset[str]
    pause: frozenset[str]
    half_final: frozenset[str]
    closers: frozenset[str]
    never_first: frozenset[str]
    never_last: frozenset[str]
    after_number: frozenset[str]
    page_number: re.Pattern[str]
    printed: re.Pattern[str]
    begins_new: re.Pattern[str]
    alone: re.Pattern[str]
    credit: re.Pattern[str]
    figure: re.Pattern[str]
    lost_beginning: re.Pattern[str]
    numbered: re.Pattern[str]
    salutation: re.Pattern[str]


@cache
def load_signs() -> Signs:
    """Read ``data/layout.toml``."""
    data = load_vocabulary("layout")
    sets = ("final", "pause", "half_final", "closers", "never_first", "never_last", "after_number")
    verbs = "|".join(map(re.escape, data["reporting_verbs"]))
    return Signs(
        **{name: frozenset(data[name]) for name in sets},
        printed=re.compile(data["printed"]),
        page_number=re.compile(data["page_number"]),
        begins_new=re.compile(data["begins_new"]),
        alone=re.compile("|".join(f"(?:{pattern})$" for pattern in data["alone"])),
        credit=re.compile("|".join(data["credit"])),
        figure=re.compile(data["figure"]),
        lost_beginning=re.compile(f"(?:{verbs})[。：，]"),
        numbered=re.compile(data["numbered"]),
        salutation=re.compile(data["salutation"]),
    )
