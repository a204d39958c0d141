"""What stands beside the thing that a figure counts, in a list with no figure of its own."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST
from lantu.records.mood import openings

# 旱情和12轮强降雨等困难: 等 sums up the list, of which only the last member is counted.
_LAST = re.compile("[一-龥”](?:和|及|以及|(?<!参)与|、)$")
_SUMMED = re.compile(
    "(?P<noun>[一-龥“”]{2,14}?)(?<![高中初同平对优劣特头])等"
    "(?!正式|集中|陆续|相继|全部|同[时步台]|均|悉数|先后)(?=[一-龥]{2})"
)
_MARKS = "、和及"
_ALL = re.compile("(?:全部|均|都|已)")
_SORTS = {"大", "类", "种"}
# They may be names of places that are not known: 黄浦江、苏州河.
_NAMES = ("江", "河", "湖", "山", "路", "街")
# 某电厂建成投产、总装机…: what has come about of what has the measure.
_STATE = re.compile(
    "(?P<thing>[一-龥“”]{2,16}?)(?:全面|正式|顺利|全线|已)*(?:建成|投产|投运|投用|通车|竣工|完工|开通|开工|启用|落成)"
    "(?:投产|投运|投用|运营|通车|使用)*、(?P<measure>[一-龥]{2,10})"
)
_LED = re.compile("(?:精准|累计|直接|共|再|还|并)*")
# 新疆|生产建设兵团启动: what still belongs to the place.
_REST = re.compile("^[一-龥]{0,6}?(?:兵团|自治区|特别行政区|地区)")
# 列车从甲站和乙站开出: both are where they start from.
_LEADS = re.compile("[从赴向与]|(?<![现存])在|到|至")
_GENERIC = {"全国", "中国", "我国", "园区", "新区", "城区", "地区", "自治区"}
# 两个广场、伊敏河沿河公园等工程: a work with a name of its own.
_NAMED = re.compile(
    "、[一-龥]{3,}?(?:公园|广场|学校|[中小]学|幼儿园|医院|大桥|立交桥?|大道|公路|高速|铁路|水库|电站|场馆|体育馆|图书馆|博物馆"
    "|产业园|隧道|码头|机场|贯通工程)等(?:重点|重大|民生)*(?:工程|项目|设施)"
)


# 一类新药获批上市、数量居全国前列; 7个盟市接通高铁、所有盟市互通高速: what is said next, and of others.
_NEXT = re.compile(
    "、(?:(?:数量|总数|规模|总量|总规模|占比|增速)?(?:均|都)?(?:稳居|位居|跃居|居|列|位列|排名|保持|达|超)|(?:所有|全部|其余|其他))"
)
# 老旧小区节能改造和新村供水; 养殖项目建设和一体化发展: a size or a count is of what is done first.
_SIZED = re.compile("(?<=[一-龥]{3})(?:改造|处置|治理|整治|修复|绿化)(?=(?:和|及|以及)[一-龥“]{5})")
_BUILT = re.compile("(?<=[一-龥]{2}项目)建设(?=(?:和|及|以及)[一-龥“]{4})")


def without_neighbours(segment: Segment, words: str, lexicon: ClaimLexicon) -> str:
    """Leave out what is listed beside the thing counted: a named place or work, and what sums up a list.

    Parameters
    ----------
    segment : Segment
    words : str
        The words behind the figure.
    lexicon : ClaimLexicon
    """
    apart = _NEXT.search(words, SHORTEST) if "、" in words else None
    words = words[: apart.start()] if apart is not None else words
    deed = (_SIZED if segment.quantity.sort == "measure" else _BUILT).search(words)
    words = words[: deed.end()] if deed is not None and segment.last_in_clause else words
    if segment.quantity.sort != "count" or segment.quantity.quantity.unit in _SORTS:
        return words
    if "等" in words:
        summed = _SUMMED.match(words) if _LAST.search(segment.left_text) else None
        if summed is not None and not lexicon.happens.search(words) and not lexicon.act.search(words):
            return summed["noun"]
        named = _NAMED.search(words, SHORTEST)
        return words[: named.start()] if named is not None else words
    ends = segment.last_in_clause or segment.sentence.text[segment.right[1]] in _MARKS
    return _without_places(segment, words, lexicon) if ends else words


def _without_places(segment: Segment, words: str, lexicon: ClaimLexicon) -> str:
    """Leave out a place that a list goes on with: 31个省区市和某某兵团参会 counts 省区市参会."""
    start = segment.right[0]
    if not segment.right_text.startswith(words):
        return words
    for mention, codes in segment.sentence.places:
        at = mention.start - start
        if not (SHORTEST < at < len(words) and words[at - 1] in _MARKS and codes):
            continue
        before, behind = words[: at - 1], _REST.sub("", words[mention.end - start :])
        name = segment.sentence.text[mention.start : mention.end]
        apart = before.endswith(_NAMES) or _LEADS.search(before) or lexicon.deed.search(before, 1)
        if apart or behind.startswith("的") or name in _GENERIC:
            return words
        verb = openings().verb_at(behind, 0, len(behind)) == 0 or _ALL.match(behind)
        return before + behind if verb else before
    return words


def own_member(left: str, lexicon: ClaimLexicon) -> str:
    """Return words in front of a figure without another deed, or what came about, in front of the last 、.

    Examples are 整修道路、改造管网80公里 and 某电厂建成投产、总装机386万千瓦.
    """
    before, mark, last = left.rpartition("、")
    if not mark:
        return left
    state = _STATE.fullmatch(left)
    if state is not None and state["measure"].endswith(lexicon.measured):
        return state["thing"] + state["measure"]
    first = lexicon.deed.match(before)
    own = last[_LED.match(last).end() :]  # type: ignore[union-attr]  # it may match nothing
    other = lexicon.deed.match(own) if first is not None and len(before) - first.end() >= SHORTEST else None
    return own if other is not None and len(own) - other.end() >= SHORTEST else left
