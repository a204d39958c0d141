"""What was done since something opened, so long ago: 高铁开通满月，发送旅客120万人次."""

from __future__ import annotations

import re
from dataclasses import replace

from lantu.facts import Period
from lantu.records.claim import Claim
from lantu.records.claims.segment import Segment

_OPENED = re.compile(
    "(?:开通|通车|运营|投运|投用|启用|实施|施行|运作|运行|成立|上线|开园|开业|开馆|挂牌|揭牌|落地|封关)(?:已|刚好)?满?$"
)
# Neither is a figure of its own.
_WORDS = {"满月": 1, "半年": 6}
_IN_WORDS = re.compile(
    "(?:开通|通车|运营|投运|投用|启用|实施|施行|运作|运行|上线|开园|开业|开馆|封关)"
    "(?P<long>满月|满?半年)(?=[，、 　])"
)
# Behind such a length of time what was done in it is told.
_BEHIND = "，、 　"
_MONTHS = {"年": 12, "周年": 12, "个月": 1, "月": 1}
_YEAR = 12
_REACH = 10
# What is done day by day, and adds up; how many there are is so today.
_FLOW = re.compile(
    "(?:安全|共|累计|已)*(?:发送|运送|接待|接诊|进口|出口|进出口|销售|完成|办理|报销|结算|新增|开行|运输|输送|签约|服务|吸引|"
    "查验|验放|惠及|迎来|放行|减免|减税|免税|兑换|核销|受理|办结|签发|投递|揽收|起降|保障|监管)"
)


def since_launch(segment: Segment, claim: Claim, anchor: str | None) -> Claim:
    """Return a claim of what has been done since something opened with that time; any other as it is.

    Parameters
    ----------
    segment : Segment
    claim : Claim
    anchor : str or None
        The document's date.
    """
    sentence = segment.sentence
    undated = claim.modality == "reported" and claim.period == (None, anchor) and not sentence.periods
    if anchor is None or not undated or claim.kind not in {"level", "cumulative"}:
        return claim
    if claim.kind == "level" and _FLOW.match(segment.left_text.lstrip(_BEHIND)) is None:
        return claim
    months = _months_since(segment)
    if months is None:
        return claim
    return replace(claim, kind="cumulative", period=Period(_back(anchor, months), anchor))


def _months_since(segment: Segment) -> int | None:
    """Return how many months ago a clause in front says that something opened."""
    text, start, at = segment.sentence.text, segment.sentence.start, segment.quantity.start
    for other in segment.sentence.quantities:
        if other.start >= at:
            break
        months = _MONTHS.get(other.quantity.unit)
        if months is None or other.quantity.value2 is not None or text[other.outer_end] not in _BEHIND:
            continue
        if _OPENED.search(text, max(start, other.outer_start - _REACH), other.outer_start) is not None:
            return int(other.quantity.value * months)
    worded = _IN_WORDS.search(text, start, at) if any(word in text[start:at] for word in _WORDS) else None
    return None if worded is None else _WORDS[worded["long"][-2:]]


def _back(day: str, months: int) -> str:
    """Return the month so many before a day's, or the year where whole years are counted.

    Examples
    --------
    >>> _back("2026-06-18", 6), _back("2026-02-10", 3), _back("2026-02-10", 24)
    ('2025-12', '2025-11', '2024')
    """
    year, month = int(day[:4]), int(day[5:7] or "1")
    if months % _YEAR == 0:
        return str(year - months // _YEAR)
    whole = year * _YEAR + month - 1 - months
    return f"{whole // _YEAR}-{whole % _YEAR + 1:02d}"
