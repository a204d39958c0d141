"""Values of indices, which have no unit: 创新发展（194.9）和绿色发展（171.2）两个分指数; 指数值为106.7."""

from __future__ import annotations

import re

from lantu.records.claims.items import ITEMS
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.stranded import said_in
from lantu.records.claims.trim import join, trim

# 开放发展有所放缓，指数值为106.7: that it is a value of an index names nothing.
_VALUE_ALONE = re.compile("(?:其|各|分项|综合)?(?:指数值|指数得分|分值|数值)")
_VALUE_TOLD = re.compile(f"{_VALUE_ALONE.pattern}(?:分别|各)?[为是达]")
_INDEX = "指数"
# （194.9）和绿色发展（171.2）两个分指数: what the list is of stands behind its last.
_LIST_OF = re.compile(
    "[)）](?:[、和与及][^，。；：（(]{1,14}[（(][0-9.]+[)）]){0,8}等?[0-9两二三四五六七八九十]+[个项大](?P<noun>[一-龥]{0,2}指数)"
)
_OPENING = frozenset("（(")


def without_value(segment: Segment, left: str, lexicon: ClaimLexicon) -> str:
    """Return what the clause in front tells of for a name that says no more than that an index has a value.

    Empty where that clause tells of nothing, or of some that the figures behind are divided among.
    """
    if _VALUE_ALONE.fullmatch(left) is None:
        return left
    said = trim(said_in(segment, segment.words_before, lexicon), lexicon)
    return "" if ITEMS.search(said) else said


def as_index(segment: Segment, phrase: str) -> str:
    """Return what a value without a unit is of, as an index where the text says that it is one.

    Parameters
    ----------
    segment : Segment
    phrase : str
        What the figure is of so far.
    """
    quantity, text = segment.quantity, segment.sentence.text
    if not phrase or quantity.quantity.unit or _INDEX in phrase:
        return phrase
    if text[quantity.outer_start - 1 : quantity.outer_start] in _OPENING:
        listed = _LIST_OF.match(text, quantity.outer_end, segment.sentence.end)
        return join(phrase, listed["noun"]) if listed is not None else phrase
    told = _VALUE_TOLD.search(text, segment.clause[0], quantity.start)
    return join(phrase, _INDEX) if told is not None else phrase
