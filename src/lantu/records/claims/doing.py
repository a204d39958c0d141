"""Whether a figure counts what is done, rather than how things stand."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.works import CAPACITIES as _CAPACITIES
from lantu.records.mood import openings

# It begins as a verb does.
_MEASURE = "增加值"
# 推动甲50万吨技改、乙10万吨再生铝等项目建设: a list is of what its end names.
_LISTED = re.compile("[^，。；：、]{1,24}、[^，。；：]{1,120}?等[一-龥]{0,8}?(?:项目|工程|基地|生产线)")


def is_deed(segment: Segment, lexicon: ClaimLexicon, *, behind: bool = False) -> bool:
    """Tell whether a figure counts what is done: a verb of doing stands in its clause, or opens it.

    Parameters
    ----------
    segment : Segment
    lexicon : ClaimLexicon
    behind : bool
        Whether the verb may stand behind a count, of those who do it (12所院校开设专业).
    """
    text, (start, end) = segment.sentence.text, segment.clause
    if not behind or segment.quantity.sort != "count":
        end = segment.quantity.outer_start
    if lexicon.deed.search(text, start, end) is not None:
        return True
    verb = openings().verb_at(text, start, end)
    return verb is not None and not text.startswith(_MEASURE, verb)


def is_capacity(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure is how much a work can do that is named behind it: 5万千瓦风电项目."""
    if segment.quantity.quantity.unit not in _CAPACITIES:
        return False
    if lexicon.works_of.match(segment.right_text) is not None:
        return True
    return _LISTED.match(segment.sentence.text, segment.quantity.end, segment.clause[1]) is not None
