"""What is solved for those counted: 解决12个村2.3万人饮水难题 is 解决饮水难题."""

from __future__ import annotations

import re

from lantu.records.claims.segment import Segment

_SOLVED = re.compile(
    "(?P<verb>解决|缓解|破解|改善)了?(?P<whom>[^，。；]*?)(?P<object>(?:安全|住房|饮水|出行|就医|上学|入学|用水|用电|吃水|行路|居住|取暖|通行)"
    "[^，。；0-9]{0,6}?(?:问题|难题|困难|条件|环境|难))$"
)
_UNNAMED = re.compile("(?:的|[0-9.]+[万千百亿]?(?:多|余)?[户人个村名口家]?村?|村)*")
_WHOSE = frozenset("人户个名村口家")


def solved(segment: Segment) -> str:
    """Return what is solved with its verb, where a figure counts those for whom it is; empty else."""
    text, (start, end) = segment.sentence.text, segment.clause
    if segment.quantity.sort != "count" or segment.quantity.quantity.unit not in _WHOSE:
        return ""
    found = _SOLVED.search(text, start, end)
    if found is None or not found.start("whom") <= segment.quantity.start < found.end("whom"):
        return ""
    # 解决9万群众的饮水困难: with a name of their own they are told of by it.
    between = text[segment.quantity.outer_end : found.start("object")]
    return found["verb"] + found["object"] if _UNNAMED.fullmatch(between) else ""
