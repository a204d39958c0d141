"""The rate at which a campaign did what it is named for."""

from __future__ import annotations

import re

from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment

# 更新率, 问题解决率, 监测合格率: of what, by its first word alone.
_RATE = re.compile("(?P<what>[一-龥]{2})(?:[一-龥]{2})?率")
_CAMPAIGN = re.compile(
    "(?:开展|实施|推进|启动|组织)了?(?P<name>(?!.*[的、和与及])[一-龥]{4,20}?)"
    "(?:(?:专项|攻坚|集中|三年|百日|整治|治理|清零|提升)*(?:行动|活动|工程|工作|整治|治理|计划))?$"
)


def by_campaign(segment: Segment, left: str) -> str:
    """Return the full name of a rate whose campaign is told in front: 开展老旧电梯更新行动，更新率达80%.

    Empty where a clause with a figure stands between, or no such campaign was told of.
    """
    first = segment.quantity.sort == "percent" and segment.first_in_clause
    rate = _RATE.fullmatch(left) if first and left.endswith("率") else None
    if rate is None:
        return ""
    sentence = segment.sentence
    for start, end in reversed(sentence.clauses):
        if end > segment.clause[0]:
            continue
        if any(start <= other.start < end for other in sentence.quantities):
            return ""
        told = _CAMPAIGN.search(masked_words(sentence, (start, end), []).rstrip("，；： "))
        at = told["name"].rfind(rate["what"]) if told is not None else -1
        if told is not None and at > 1:
            return told["name"][:at] + left
    return ""
