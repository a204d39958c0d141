"""What a grade, a threshold or a length of time is of that stands inside the name of a thing."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, join

# With more in front, a measure is no bare one.
_LONGEST = 10
# 土地承包到期后再延长30年试点: what is prolonged so, not what is tried.
_PROLONGED = ("延长", "延期", "顺延", "缩短", "推迟", "提前", "宽限")
# 锌基合金等项目建设: the list is of projects, and this is one of them.
_AND_MORE_OF = re.compile("(?<=[一-龥]{2})等")
_AND_SUCH = re.compile("(?<=[一-龥]{2})等(?:重点|重大|一批)*(?=项目|工程)")
# 2×66万千瓦: how many there are of that grade.
_TIMES = re.compile("[0-9]+[×xX]$")
_ADVERB = re.compile("(?<=[一-龥]{2})(?:成功|顺利|正式|相继|陆续|全面|全部|如期)+$")
_LISTED = re.compile("[、，]")
_AND_MORE = re.compile("且|或|的|，|、|及其")
_SIZES = re.compile(
    "(?:年度?|计划|总|协议)*(?:投资额?|产值|营业收入|营收|销售收入|销售额|主营业务收入|规模)$|(?:海拔|热值|人口|库容|装机容量)$"
)
_CIRCLE = re.compile("[一-龥]{1,6}?圈(?!层|子)")
_FORMS = re.compile("圈|构建|形成|打造|融入|健全|实现|构成|加速|建设|迈入|进入|了")
# A longer name of whose circle it is says something else.
_WHOSE = 8


def of_thing(segment: Segment, left: str, counted: str, lexicon: ClaimLexicon) -> str:
    """Return what a figure is of that grades or bounds the thing behind it; empty where it does neither.

    Parameters
    ----------
    segment : Segment
    left, counted : str
        The words in front that remain, and what stands behind as the thing counted.
    lexicon : ClaimLexicon
    """
    sort = segment.quantity.sort
    if sort == "duration":
        return lexicon.led_on.sub("", left) if left.endswith(_PROLONGED) else ""
    if sort not in {"measure", "money", "count"} or segment.right_text.startswith("的"):
        return ""
    sized = lexicon.dimension.match(segment.right_text) if sort == "measure" else None
    if sized is not None:
        thing = _thing(_AND_MORE_OF.split(counted.removeprefix(sized.group()))[0], lexicon)
        return thing + sized["size"] if len(thing) >= SHORTEST else ""
    if is_bound(segment):
        return (
            _bounded(lexicon.led_on.sub("", left), _thing(counted, lexicon))
            if _AND_MORE.match(segment.right_text) is None
            else ""
        )
    if sort == "money" and not segment.last_in_clause and segment.right_text == counted:
        # 引进总投资超10亿元项目30个: those counted next are so large.
        sized = _SIZES.search(left)
        works = counted.endswith(lexicon.works_named) and sized is not None
        return join(counted, sized.group()) if works and sized is not None else ""
    if sort == "measure" and segment.quantity.quantity.unit in lexicon.grades:
        return _graded(segment, left, counted, lexicon)
    return ""


def is_bound(segment: Segment) -> bool:
    """Tell whether a figure bounds a class of what is counted elsewhere: 亿元以上项目."""
    quantity = segment.quantity
    behind = segment.sentence.text[quantity.end : quantity.outer_end]
    return quantity.sort not in {"percent", "duration"} and behind in {
        "以上",
        "以下",
        "以内",
        "及以上",
        "及以下",
    }


def _bounded(left: str, thing: str) -> str:
    """Return the measure that bounds things: 海拔5000米以上乡镇 is 乡镇海拔; empty where none does."""
    thing = _LISTED.split(thing)[0]
    if _SIZES.search(left) is None or len(left) > _LONGEST or len(thing) < SHORTEST:
        return ""
    return join(thing, left)


def _thing(words: str, lexicon: ClaimLexicon) -> str:
    """Return a thing without what becomes of it: 铜箔实现量产 is 铜箔."""
    for cut in (lexicon.comes_to, lexicon.happens):
        found = cut.search(words, SHORTEST)
        words = words[: found.start()] if found is not None else words
    return _ADVERB.sub("", lexicon.whereto.split(words)[0].partition("的")[0])


def _graded(segment: Segment, left: str, counted: str, lexicon: ClaimLexicon) -> str:
    """Return the one thing of a list that a grade is of: 甲扩建、乙750千伏主变扩建投运 is 乙主变扩建.

    Empty where the figure is an amount of something done rather than a grade.
    """
    if not segment.right_text.startswith(counted[:SHORTEST]) or len(counted) < SHORTEST:
        return ""
    own = left if segment.left_text.rstrip().endswith("等") else _TIMES.sub("", _LISTED.split(left)[-1])
    thing = _thing(_AND_SUCH.sub("", counted), lexicon)
    if (own, thing) == (left, counted):
        return ""
    return join(own, thing)


def circle_of(segment: Segment, left: str, counted: str, lexicon: ClaimLexicon) -> str:
    """Return the circle that a time of travel names: 构建更加高效的“1小时通勤圈” is 通勤圈; empty if none.

    A short name of whose it is stays in front of it (主要城市间1小时交通圈).
    """
    circle = _CIRCLE.match(counted) if segment.quantity.sort == "duration" else None
    if circle is None:
        return ""
    whose = left.rpartition("、")[2]
    done = lexicon.deed.match(whose) or _FORMS.search(whose) or segment.left_text.rstrip("“").endswith("的")
    return circle.group() if done or len(whose) > _WHOSE else whose + counted
