"""Words without the times and places in them that are no part of what is measured."""

from __future__ import annotations

import re
from itertools import pairwise

from lantu.language.mention import PeriodMention
from lantu.records.sentence import Sentence

# Stands for a place that was taken out, until what goes with it is taken out too.
_HOLE = "\0"
_HOLES = re.compile(
    f"(?:(?<=输出|转移|疏解|转化|辐射|输送)[到至往向]{_HOLE}(?:[、和与及]{_HOLE})*的?)"
    f"|(?:(?<![存所现实内旨])在|赴|向(?={_HOLE}))?{_HOLE}(?:(?:[、和与及到至—－往-]|所在的?){_HOLE})*(?:等(?:省区市|省份|省市|城市|地区|地|省|市))?"
)
_TIME = "时间"
# Behind the year that a growth is against: which of its days it is (比去年|购物节首日增长).
_DAYS = re.compile(
    "[一-龥]{0,6}?(?:首[日周月]|[当同][日天周月]|假期|期间|假日|长假|黄金周|节|周期|赛季|[春暑]运|[暑寒]期)(?:的|水平)?"
    "(?=(?:分别|明显|大幅|又|再|也)?(?:增长|增加|多|高|上[升涨]|提[高升前]|下[降滑]|减少|少|低|回[落升]|翻|扩大|涨|快))"
)
# Between the ends of a way: in what part of the first it begins, and what leads on. Behind it: at what
# station it ends, and what makes it tell of a measure.
_FROM = frozenset("从由自")
_TO_END = re.compile("(?![一-龥]{0,4}(?:输|转|疏解|辐射|迁|搬|流))[一-龥]{0,6}?(?:到|至)")
_AT_END = re.compile("[东西南北]?站?(?:的|(?=最[快短]|[只仅]需|仅|将|由|约|$))")
# Behind 市民 they begin another word: 北京市民政局.
_CIVIL = frozenset("政营生族主间宿办航兵俗法警企意情")
# A town, a village in it, or a village, of a place that is known.
_VILLAGE = re.compile(
    "(?:(?:镇|乡|街道)(?:[一-龥]{1,5}?(?:村|社区))?|[一-龥]{2,4}?(?<![农乡中政然点范丽美闲特贫困])村)(?=共有|现有|总?共|有|，|的)"
)
# A harbour, which has the name of the place or places that it lies at: 上海港, 宁波舟山港.
_HARBOUR = re.compile("港(?=[年月累全集货吞新完外内海的0-9]|航线)")
# What begins a stretch of time, between what it happened to and 以来.
_EVENT = re.compile(
    "(?:正式|全面|全线)?(?:建成|投产|投用|投运|通航|通车|揭牌|挂牌|开业|开园|开馆|开港|运营|启用|开通|投入使用|上线|首发|成立|设立|启动|实施|开行|施行|创建|封关|运行|开工|入列|开放|首航|复航|复工|落成|上市|开赛|开播|上映|首映|首演|公演|发售|开售|推出|出台|组建|生效|通水|通气|并网|重启|推行|推广|颁布|开展|入列)+$"
    "|(?:开年|年初|岁末年初|开春|入春|立春|入夏|立夏|入秋|立秋|入冬|立冬|入汛|进入汛期|汛期|开学|开学季|节前|节后|春节|国庆|五一|疫情|改革开放)$"
)
_DASHES = frozenset("—－")
# 来皖投资, 留皖毕业生, 援疆项目: one word with the short name behind it.
_MOVES_TO = frozenset("来留返离入抵援驻")
_SEATS = frozenset("省市区县州盟旗")
# Behind the last of the places that dashes join: a work or a net that has their name (甲—乙—丙南特高压工程).
_WORK = (
    "[东西南北]?(?:城际|超?特?高压|[±0-9]|高铁|铁路|高速|公路|直流|交流|柔性|管道|管线|输电|输水|输气|航线|班列|航空|国际"
    "|创新集群|科创走廊|集群|走廊|通道|线|“[^“”]{2,14}”|(?:货运|客运|全货机|货机|直飞|直达|洲际|定期|往返)*(?:航线|班列|航班))"
)
_CHAIN = re.compile(f"(?:[—－]{{1,2}}[一-龥]{{2,4}}?(?=[—－]|{_WORK}))*(?={_WORK})")
# 武汉至巴黎航线: whose other end lies abroad.
_TO_AFAR = re.compile(
    "[至到](?![一-龥]{0,3}[省市县区])[一-龥]{2,5}?(?:国际|货运|客运|全货机|直飞|直达|洲际|定期|往返)*(?:航线|班列|航班)"
)
# So far in front of a place the name that holds it opens.
_JOINED = 12
# 航线开通|一年来.
_YEARS_SINCE = re.compile("[近这]?[0-9一二两三四五六七八九十]+[多余]?个?[多余]?(?:年|月|周年|天)[多余]?以?来")
# 二是赤城县境内12公里路段: the number of a point, in front of a place.
_POINT = re.compile("(?:(?<=[。；，：\\s])|^)[一二三四五六七八九十]{1,3}是(?![一-龥]?[个些])")
Mask = tuple[int, int, str]
"""Where a stretch is taken out, and what stands for it."""


def masked_words(sentence: Sentence, span: tuple[int, int], others: list[tuple[int, int]]) -> str:
    """Return a stretch of a sentence without times, without places that are no part of a name, and others.

    With a place go the preposition in front and the list around it: 企业在津、冀等地设立 leaves 企业设立.
    """
    start, end = span
    if (point := _POINT.match(sentence.text, start, end)) is not None:
        start = point.end()
    times = [
        (_start_of_time(sentence.text, p, start), _end_of_time(sentence.text, p), "")
        for p in sentence.periods
        if start <= p.start and p.end <= end
    ]
    places = [
        (mention.start, _end_of_place(sentence.text, mention.end), _HOLE)
        for mention, _ in sentence.places
        if mention.start in sentence.masked
        and start <= mention.start
        and mention.end <= end
        and not _is_joined(sentence.text, mention.start, mention.end)
        and not (mention.end - mention.start == 1 and sentence.text[mention.start - 1] in _MOVES_TO)
    ]
    ways = find_ways(sentence, span) if len(sentence.places) > 1 else []
    masks = [*times, *ways, *places, *((first, last, "") for first, last in others)]
    if not masks:
        return sentence.text[start:end]
    pieces = []
    at = start
    for mention_start, mention_end, left in sorted(masks, key=_widest_first):
        if mention_start < at:
            continue
        pieces += [sentence.text[at:mention_start], left]
        at = mention_end
    pieces.append(sentence.text[at:end])
    words = "".join(pieces)
    return _HOLES.sub("", words) if places or ways else words


def _is_joined(text: str, start: int, end: int) -> bool:
    """Tell whether a place is one of those that a quoted name joins: “甲—乙创新集群”, “甲—乙”航线."""
    if _in_chain(text, start, end) or _TO_AFAR.match(text, end):
        return True
    before = text[max(0, start - _JOINED) : start]
    opened = before.rfind("“")
    if opened < 0 or "”" in before[opened:]:
        return False
    return text[end : end + 1] in _DASHES or not _DASHES.isdisjoint(before[opened:])


def _in_chain(text: str, start: int, end: int) -> bool:
    """Tell whether a place is one of those that dashes join to the name of a work: 甲—乙—丙特高压工程."""
    if text[start - 1 : start] not in _DASHES and text[end : end + 1] not in _DASHES:
        return False
    return _CHAIN.match(text, end) is not None


def _widest_first(mask: Mask) -> tuple[int, int]:
    return mask[0], -mask[1]


def find_ways(sentence: Sentence, span: tuple[int, int]) -> list[Mask]:
    """Return the ways that a stretch tells of, from end to end: 甲西南五环到乙站的车程 leaves 车程."""
    text, ways = sentence.text, []
    known = [mention for mention, codes in sentence.places if codes]
    for first, second in pairwise(known):
        if not (
            span[0] <= first.start
            and second.end <= span[1]
            and _TO_END.fullmatch(text, first.end, second.start)
        ):
            continue
        behind = _AT_END.match(text, second.end, span[1])
        if behind is not None:
            start = first.start - 1 if text[first.start - 1] in _FROM else first.start
            ways.append((max(span[0], start), behind.end(), _HOLE))
    return ways


def _end_of_place(text: str, end: int) -> int:
    """Return where a place ends with its harbour, a village in it, or a word that reaches beyond (境内外)."""
    if text.startswith("内外", end - 1):
        return end + 1
    if text.startswith("本级", end) and text[end - 1] in _SEATS:
        # 省本级, 区本级: one word.
        return end - 1
    if text.startswith("市民", end - 1) and text[end + 1 : end + 2] not in _CIVIL:
        # 北京市民 are those who live in 北京.
        return end - 1
    further = _VILLAGE.match(text, end) or _HARBOUR.match(text, end)
    return further.end() if further is not None else end


def _start_of_time(text: str, period: PeriodMention, start: int) -> int:
    """Return where a time begins with what has happened since: 工厂建成投产以来 leaves 工厂."""
    since = period.role == "since" and text.startswith("以来", period.start)
    if not since and _YEARS_SINCE.fullmatch(text, period.start, period.end) is None:
        return period.start
    event = _EVENT.search(text, max(start, period.start - 8), period.start)
    return event.start() if event is not None else period.start


def _end_of_time(text: str, period: PeriodMention) -> int:
    """Return where a time ends with a noun that only says which it is: 近6年时间, 比去年国庆节首日增长."""
    end = period.end
    if period.role == "baseline":
        days = _DAYS.match(text, end)
        end = days.end() if days is not None else end
    return end + len(_TIME) if text.startswith(_TIME, end) else end
