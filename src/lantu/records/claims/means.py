"""Growths that are means over years: 两年平均增长6.4%."""

from __future__ import annotations

from lantu.facts import Period
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.segment import Segment

_YEARS = {word: years for years, word in enumerate("两三四五六七八九十", start=2)}


def mean_years(segment: Segment, year: Period) -> Period | None:
    """Return the years of a mean growth that ends with one: 两年平均增长6.4% of 2024 is of 2023 and 2024.

    None where the growth is no such mean, or the time no one year.
    """
    mean = claim_lexicon().mean_of_years.search(segment.left_text)
    if mean is None or year.start is None or year.start != year.end or len(year.start) != len("2025"):
        return None
    return Period(str(int(year.start) + 1 - _YEARS[mean["years"]]), year.end)
