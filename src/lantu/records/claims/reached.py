"""Who does to a second count what was done to the first: 交付11个小区7228套房屋, 通达80个国家的200个港口."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST

# With whom or what it begins, what reaches so many, and whereto (班列|通达|欧洲).
_REACHED = re.compile(
    "(?P<who>.*?)(?P<verb>通达|直达|通航|覆盖|连接|联通|辐射|遍布|惠及|通往|飞往|联系|出口|出口至|出口到|远销|销往|接入|支援|走进|落地)"
    "(?P<where>欧洲|亚洲|非洲|欧亚|东盟|全球|世界|国内外|国内|海外|中亚|[东西]欧|)"
)
# 展示了来自全国15个省市的27项: what is shown is counted next.
_VERBS = (4, 3, 2)
_JOINS = ("参加", "参与", "涉及", "涵盖", "途经", "跨越")
# Those who do so have a name of so many characters.
_WHO = 18
_NO_DOER = ("的", "了", "着", "将", "已", "并", "共", "来", "在", "可")
# 沿线5个市17个县: both lie there.
_KINDS = ("大项", "大类", "类", "章", "编", "卷", "门类")
_ALONG = ("沿线", "沿途", "周边", "流域", "下游", "上游", "沿江", "沿海", "沿黄")
# Between two counts of one thing done stands a short noun.
_SHORT = 8


def deed_of_twin(segment: Segment, counted: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what was done to the count right in front of another: 交付11个小区7228套房屋, 发布3类18项."""
    text, at = segment.sentence.text, segment.quantity.outer_start
    before = next((q for q in reversed(segment.sentence.quantities) if q.outer_end <= at), None)
    if before is None or before.sort != "count" or segment.quantity.sort != "count":
        return ""
    between = text[before.outer_end : at]
    beside = len(between) <= _SHORT and not any(mark in between for mark in "，。；：、和与及的 ")
    noun = between or counted
    if not between and heads.last.endswith(before.quantity.unit):
        # 途经2省9县: the unit is what is counted.
        noun = before.quantity.unit
    if not beside or not heads.last.endswith(noun):
        return ""
    did = heads.last.removesuffix(noun)
    deed = next((did[-long:] for long in _VERBS if lexicon.deed.fullmatch(did[-long:])), "")
    deed = deed or (did[-SHORTEST:] if did.endswith(_JOINS) else "")
    if did in _ALONG or (not deed and noun in _KINDS and len(did) <= _WHO):
        # 全运会设竞技体育34个大项419个小项.
        return did
    return _who_does(did.removesuffix(deed)) + deed if deed else who_reaches(did)


def who_arrives(segment: Segment, counted: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return who gets to another place of a list (枢纽1小时直达甲、15分钟直达乙); else empty."""
    verb = max((one for one in lexicon.arrives if counted.startswith(one)), key=len, default="")
    if not verb or not segment.goes_on or segment.left_text.strip("、和及与， "):
        return ""
    who, found, _ = heads.last.partition(verb)
    return _who_does(who) if found else ""


def who_reaches(words: str) -> str:
    """Return who reaches so many with the verb: 班列通达欧洲; empty where the words tell nothing so."""
    found = _REACHED.fullmatch(words)
    return _who_does(found["who"]) + found["verb"] if found is not None else ""


def _who_does(words: str) -> str:
    """Return who does to the next count what was done to the one in front; empty for a clause."""
    return words if SHORTEST <= len(words) <= _WHO and not words.endswith(_NO_DOER) else ""
