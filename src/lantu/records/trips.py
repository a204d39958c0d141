"""Places that are only gone to on behalf of another: 赴甲招商, 到甲的高校参加培训."""

from __future__ import annotations

import re
from functools import cache

from lantu.language.mention import PlaceMention
from lantu.language.vocabulary import load_vocabulary


def is_trip(text: str, mention: PlaceMention) -> bool:
    """Tell whether people only go to a place to learn or to draw firms: the figures are of who sends them."""
    before, behind = _cues()
    return text.endswith(before, 0, mention.start) and behind.match(text, mention.end) is not None


@cache
def _cues() -> tuple[tuple[str, ...], re.Pattern[str]]:
    words = load_vocabulary("whereabouts", "lantu.records")["aside"]
    return tuple(words["trip_before"]), re.compile(words["trip"])
