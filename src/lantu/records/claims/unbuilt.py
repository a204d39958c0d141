"""What works that have only begun are drawn to do: 今天开工，总库容1亿立方米，每年可供水2亿立方米."""

from __future__ import annotations

import re

from lantu.records.claims.segment import Segment

# As far in front as a work is told of that has begun.
_REACH = 140
_BEGUN = re.compile(
    "(?:今[天日]|昨[天日]|日前|近日|正式|全面|[日）)])[^，。；]{0,24}?(?:开工|动工|奠基|启动建设|下闸蓄水)(?![率复])"
    "|(?:计划|预计|将于?)[^，。；]{0,10}?(?:投产|建成|通车|完工|并网|投用)"
)
_RUNS = re.compile("(?:建成|竣工|投产|投用|投运|投入运[行营])(?!后|发电后)")
_CAN = re.compile(
    "[，、]?(?:[一-龥]{0,10}?(?:每年|年均?|每[天日]|日)可(?![比持])|[一-龥]{0,4}?(?:总库容|调节库容|有效库容)|"
    "[一-龥]{0,6}?年均?(?:供水|引水|发电|调水|吞吐|处理)(?:量|能力))"
)


def is_unbuilt(segment: Segment) -> bool:
    """Tell whether a figure is what a work can do or hold that has just begun, or is still to be opened."""
    sentence = segment.sentence
    if sentence.past or segment.quantity.sort not in {"measure", "money", "count"}:
        return False
    if _CAN.match(segment.left_text) is None:
        return False
    text, at = sentence.text, segment.left[0]
    first = max(text.rfind("\n", max(0, at - _REACH), at), at - _REACH, 0)
    begun = list(_BEGUN.finditer(text, first, at))
    return bool(begun) and _RUNS.search(text, begun[-1].end(), at) is None
