"""Places that are counted by their unit alone: 5省（市）, 5市."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.words import LISTING

_PLACES = {"省", "市", "县", "区", "州", "镇", "乡", "村", "省市", "省区", "地"}
# 9省区进出口9000亿元: 省区 is one word.
_PLACES_NAMED = re.compile(
    "区(?=进出口|地区生产总值|生产总值|外贸|经济总量|$)|（[省市区县旗、自治直辖]{1,9}）"
)
# 途经2省9县.
_LEADS_THROUGH = ("途经", "途径", "跨越", "覆盖", "涉及", "惠及", "辐射", "连接", "横跨", "贯穿")
# 向甲、乙两个区的村落运送物资: whatever is done there.
_SUMMED_UP = re.compile(
    "(?:省区市|省市|省份|省|设区市|地级市|直辖市|城市|地市|市|区县|县区|县城|县|区|州|旗|乡镇|镇|乡)(?=的|$)"
)
POLLUTION = re.compile(
    "(?:地区|区域)?(?:PM2[.]5|PM10|细颗粒物|臭氧|空气质量)?(?:平均|年均)*(?:浓度|综合指数|优良天数(?:比[例率])?)$"
)
"""How clean the air is."""


def counted_places(segment: Segment, right: str, lexicon: ClaimLexicon) -> str:
    """Return the unit where it is itself what is counted; empty where it is not.

    甲、乙等5省（市）开展试点: whatever is done there; 5市PM2.5浓度改善25%: the measure is the next figure's.

    Parameters
    ----------
    segment : Segment
    right : str
        The words behind the figure.
    lexicon : ClaimLexicon
    """
    unit = segment.quantity.quantity.unit
    named = _PLACES_NAMED.match(right) if unit in _PLACES else None
    if named is not None:
        return unit + named.group()
    if (
        unit in _PLACES
        and not right
        and (segment.left_text.endswith(_LEADS_THROUGH) or (not segment.left_text and _is_beside(segment)))
    ):
        return unit
    summed = _SUMMED_UP.match(right) if unit == "个" else None
    if summed is not None and _sums_up(segment):
        return summed.group()
    return unit if unit in _PLACES and _is_of_next(segment, right, lexicon) else ""


def _is_beside(segment: Segment) -> bool:
    """Tell whether another count of places stands right in front: 2省|9县."""
    start = segment.quantity.outer_start
    return any(q.outer_end == start and q.quantity.unit in _PLACES for q in segment.sentence.quantities)


def _sums_up(segment: Segment) -> bool:
    """Tell whether a count sums up the places listed right in front: 甲、乙两个区."""
    sentence, start = segment.sentence, segment.quantity.outer_start
    last = next((mention for mention, _ in sentence.places if mention.end == start), None)
    return last is not None and sentence.text[last.start - 1] in LISTING


def _is_of_next(segment: Segment, right: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether a measure of places that were counted leads to the next figure."""
    if segment.last_in_clause:
        return False
    bare = lexicon.value_words.strip_end(lexicon.change_end.sub("", right))
    return bare in lexicon.of_counted or POLLUTION.fullmatch(bare) is not None
