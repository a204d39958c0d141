"""Who holds or shows what a list names: 卫星搭载了甲、乙等载荷9台."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST

# 共向甲放流, 其间还举办: whereto and when are nobody who does it.
_WHERETO = re.compile(
    ".*[向对给往].*|其间|其中|同时|现场|每年|全年|今年|去年|届时|目前|此外|另外|全省|全市|全县|全区|当地|我们"
)
_WHICH = re.compile("^(?:本[届次]|此次|这[次趟条班列]|该|今年|今天|昨天|去年)")
# 该中心包括…功能区: longer words in front tell more than whose they are.
_TAKES_IN = frozenset({"包括", "包含", "涵盖", "覆盖"})
_TWO_WORDS = 4
# 途经甲、乙等12个站点: which way it leads is told without who does.
_PASSES = frozenset({"经停", "停靠", "途经", "途径", "串联", "贯穿", "穿越", "联通"})
_NEW = ("新", "净增")
# With an object of its own these tell in front of a list what is done to its members, not to what sums it up.
_NO_DEED = frozenset({"落地", "支持", "提升", "帮助", "带动", "建设", "投入", "转移", "安置", "完成", "退出"})
ENDS = " 　，、。；的和与及"


def holder_of(words: str, lexicon: ClaimLexicon) -> str:
    """Return who holds or shows what a list names, with the verb; empty where nobody does.

    Of what only takes in or covers those listed the one who does so is asked for.

    Parameters
    ----------
    words : str
        The words in front of the figure.
    lexicon : ClaimLexicon
    """
    found = lexicon.holds_listed.match(words.lstrip(" 　，"))
    if found is None or lexicon.organ_alone.fullmatch(found["who"]):
        return ""
    who = _WHICH.sub("", _WHERETO.sub("", found["who"])).removesuffix("期间").removesuffix("的")
    long = found["verb"] in _TAKES_IN and not SHORTEST <= len(who) <= _TWO_WORDS
    alone = _PASSES.union(lexicon.list_verbs)
    if lexicon.deed.match(who) or long or not (who or found["verb"] in alone):
        return ""
    return who + found["verb"]


def done_to_named(segment: Segment, counted: str, lexicon: ClaimLexicon) -> str:
    """Return what is done to all that a list names, or who holds them; empty where what happens is told.

    Parameters
    ----------
    segment : Segment
    counted : str
        What sums the list up behind its figure.
    lexicon : ClaimLexicon
    """
    if lexicon.happens.search(counted):
        return ""
    return _deed_of_named(segment, counted, lexicon) or holder_of(segment.masked(segment.left), lexicon)


def _deed_of_named(segment: Segment, counted: str, lexicon: ClaimLexicon) -> str:
    """Return what is done to all that a list names: 新增甲、乙、丙3个百亿县 counts new ones.

    Empty where the list tells in what something is done, or does a deed of its own with each member.
    """
    written = segment.left_text.lstrip(ENDS)
    found = lexicon.list_verb.match(written) or lexicon.before_examples.match(written)
    if found is None or lexicon.frames.intersection({counted, counted[-SHORTEST:]}):
        return ""
    verb = found.group()
    new = verb.startswith(_NEW)
    plain = (
        len(counted) >= SHORTEST + segment.sentence.text.startswith(("、", "和"), segment.right[1])
        and verb not in _NO_DEED
        and written[found.end() : found.end() + 1] != "的"
    )
    if not (new or plain):
        return ""
    others = re.split("、|以及|和", written)[1:]
    return "" if any(lexicon.deed.match(other) for other in others) else verb
