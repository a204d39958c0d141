"""The year of an event that a passage tells of: 2025甲消费季昨天启动。本次消费季将举办活动300场."""

from __future__ import annotations

import re

from lantu.facts import Period
from lantu.facts.period import NOWHEN
from lantu.records.claims.segment import Segment

_THIS = re.compile("(?:本次|本届|此次|本轮|此届|今年的?)(?!五年)")
_NAMED = re.compile(
    "(?<![0-9])(?P<year>20[0-9]{2})年?(?!来)[一-龥“”·]{2,18}?(?:消费季|购物节|文化节|艺术节|博览会|洽谈会|交易会|"
    "大会|论坛|展会|马拉松|联赛|运动会|宣传周|活动月|嘉年华|供水|调水|输水)"
)
_REACH = 240


def year_of_event(segment: Segment) -> Period:
    """Return the year in the name of the event that a sentence goes on about; NOWHEN where it names none."""
    sentence = segment.sentence
    if _THIS.match(sentence.text, sentence.start) is None:
        return NOWHEN
    named = None
    for named in _NAMED.finditer(sentence.text, max(0, sentence.start - _REACH), sentence.start):  # noqa: B007
        pass
    return NOWHEN if named is None else Period(named["year"], named["year"])
