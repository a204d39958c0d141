"""What ranks among those that the figure in front of a rank counts."""

from __future__ import annotations

import re

from lantu.language.mention import QuantityMention
from lantu.records.claims.heads import Heads
from lantu.records.claims.leaning import find_leaning
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.occasions import contest
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import PUNCTUATION, join, trim

_RANKS = re.compile(
    "[、，]?(?:分别|均|双双)?(?:位居|位列|居|列|排名|排在|排)(?:全国|全省|全市|[中东西]部|[一-龥]{0,6}?)"
)
# 产值5亿元，增长8%，居全国第一: what was told with its amount may itself be first.
_GROWN = {"%", "倍"}
# 甲成为乙第一大贸易伙伴: whoever became it is no part of what it is.
_BECAME = re.compile("^.*(?:成为?|跃[升居]|升[至为]|是|仍为|为|跻身|保持|位居|位列|稳居|居)")
_EVERYWHERE = {"全国", "我国", "中国", "世界", "全球", "国际", "亚洲", "国内", "全省", "全市", "全区"}
# 居全国第六、中部第一: among whom it is second told.
_OTHER_FIELD = re.compile(
    "(?:在|居|列|位居)?(?:[东中西]部|中西部|东北|西北|西南|华[东北中南]|沿海|沿江|沿边|长三角|珠三角|长江经济带|黄河流域)"
    "(?:地区|[0-9一二三四五六七八九十]+个?省(?:区市|[区市份])?|各?省(?:份|区市?|市)?)?"
)
_IN_FIELD = re.compile("(?:位居|位列|名列|排在|在|列|居)?(?:全国|全省|全市|全区|全球|世界|国内)?$")


def ranking(segment: Segment, left: str, lexicon: ClaimLexicon) -> str:
    """Return what ranks by the words in front: without what it is held among, or the contest that was won."""
    if segment.ranks_behind:
        became = _BECAME.match(segment.left_text)
        if became is None:
            return left
        words = segment.masked((segment.left[0] + became.end(), segment.left[1])).strip("的")
        return "" if words in _EVERYWHERE else words
    if _OTHER_FIELD.fullmatch(left):
        return ""
    left = trim(lexicon.ranked_among.sub("", left).rstrip("".join(lexicon.rank_verbs)), lexicon)
    return contest(segment, lexicon) if left.endswith(lexicon.winning) else left


def of_growth(segment: Segment, told: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the rate of the growth right in front where that is what ranks: 增长5.5%，居全国第五.

    Empty where it is something else: what has so risen may still be first (增长8%，稳居全国首位).
    """
    first = heads.group[0] if told in heads.group else told
    plain = _RANKS.fullmatch(segment.left_text) is not None and heads.units.get(first) in _GROWN
    ranks = plain and heads.kind == "growth" and _is_right_behind(segment)
    named = told.endswith((*lexicon.growth_nouns, *lexicon.rates))
    return told + "增速" if ranks and told and not named else ""


def _is_right_behind(segment: Segment) -> bool:
    """Tell whether nothing but a comma stands between the figure before and the words in front."""
    at = segment.left[0]
    return any(0 <= at - q.outer_end <= 1 for q in segment.sentence.quantities)


def rate_ranked(head: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the rate of growth that ranks behind what it is the rate of: 总量居全省第二，增速居第五.

    Empty where the words in front are no such rate, or nothing was measured before.
    """
    words = lexicon.ranked_among.sub("", head.strip(PUNCTUATION)).rstrip("".join(lexicon.rank_verbs))
    return join(heads.last, words) if heads.last and words in lexicon.growth_nouns else ""


def in_field(
    segment: Segment, field: QuantityMention, heads: Heads, lexicon: ClaimLexicon
) -> tuple[str, bool]:
    """Return what ranks, and whether it stands in the clause: 专利授权量在全国50个重点城市中列第8位.

    Parameters
    ----------
    segment : Segment
    field : QuantityMention
        How many it ranks among.
    heads : Heads
    lexicon : ClaimLexicon
    """
    left = _IN_FIELD.sub("", segment.masked((segment.clause[0], field.outer_start)))
    if left in lexicon.growth_nouns:
        return join(heads.last, left), False
    left = trim(left, lexicon)
    return find_leaning(segment, left, heads, lexicon) or left or heads.last or heads.before, bool(left)
