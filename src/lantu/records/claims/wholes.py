"""What a part of a whole, and another time of it, take from what was measured before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lantu.records.claim import Claim
from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon, claim_lexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, join
from lantu.records.sentence import Sentence
from lantu.records.share import without_whole
from lantu.records.subjects import behind_times

_AMONG = "其中"
_GROWS = {"growth", "change"}
_GROWN = {"%", "倍"}
_AMOUNTS = {"count", "measure", "money"}
_WORKS = ("工程", "项目", "计划", "行动")
_SHORT = 4
# So many figures back a whole may have been told of, and as what.
_BACK = 6
_WHOLES = frozenset({"level", "growth", "cumulative"})
_BUILT = re.compile("(?:建设|新建|建成|改造|实施|完成|引进|培育|开工建设|开工|修复|谋划|推进)(?=[一-龥“])")
_ANOTHER_TIME = re.compile("[ ，]*(?:则|仅|也|就|这一|该)?(?:数字|数据|数值)?(?:分别)?(?:达到|达|为|是)了? *")
# 市场主体入驻科技城: what is told of all of them is told of a part.
_DID = re.compile(
    "(?P<who>[一-龥]{2,12}?)(?P<did>(?:入驻|落户|落地|进驻|参展|参会|参赛|参加|参评|签约|获评|获奖|入选|上榜|报名|挂牌|定居|就读)"
    "[^，。；、]{0,10})"
)
_OUTPUT = re.compile("(?:产量|销量|出口量|进口量)$")
_TRADE = "业"
_OF_TRADE = re.compile(
    "(?<=业)(?:增加值|(?:固定资产)?投资|利润(?:总额)?|(?:营业|销售|主营业务)?收入|总?产值|出口(?:额|总额)?|税收|用电量)$"
)
# Nobody puts these out.
_NOT_PUT_OUT = ("产能", "业", "经济", "贸易", "消费", "客", "人口", "能耗", "排放", "里程")
_RATES = ("进度", "率", "比例", "占比", "比重")
_EXTENT = re.compile("(?:营业|运营|通车|总|通航)?(?:里程|面积|装机容量|装机|规模)$")


def as_part(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Give parts of a whole the measure told of it before: 分门类看，采矿业下降4.8%."""
    sentence = segment.sentence
    whole = heads.base or heads.before
    left = _of_things(segment, left, heads, lexicon)
    if not left.endswith(lexicon.parts):
        return left
    if heads.among_parts and heads.kind in _GROWS and segment.quantity.sort == "percent":
        found = lexicon.measure_end.search(whole.removesuffix("增速"))
        heads.shared = found.group() if found is not None else ""
    if heads.shared or not lexicon.by_part.match(sentence.text, behind_times(sentence)):
        return left + heads.shared
    measure = lexicon.measure_end.search(heads.before) or lexicon.measure_end.search(whole)
    return left + measure.group() if measure is not None else left


def _of_things(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Give a thing that grows the measure told of all: 汽车产量增长9%，其中新能源汽车增长30%.

    A clause without a figure tells it as well: 主要产品产量稳步增长，原煤增长2%.
    """
    if segment.quantity.quantity.unit not in _GROWN or not segment.first_in_clause:
        return left
    stock = lexicon.stocks.search(heads.base) if heads.among_parts and heads.kind == "growth" else None
    if stock is not None:
        heads.of_things = stock.group()
    elif not heads.last and segment.words_before is not None:
        found = lexicon.announced.search(segment.sentence.text, *segment.words_before)
        heads.of_things = found["measure"] if found is not None else ""
    elif heads.kind == "growth" and not heads.of_things and heads.last:
        # 汽车产量增长9%，集成电路增长8%: of the same output.
        found = _OUTPUT.search(heads.last)
        heads.of_things = found.group() if found is not None else ""
    if left.endswith(_TRADE) and heads.kind == "growth":
        # 甲制造业投资增长9%，乙制造业增长8%: of the same.
        told = _OF_TRADE.search(heads.last)
        return left + told.group() if told is not None else left
    measured = left.endswith(lexicon.measured) or lexicon.measure_end.search(left) is not None
    return left if not left or measured or left.endswith(_NOT_PUT_OUT) else left + heads.of_things


def last_told(sentence: Sentence, claims: Sequence[Claim]) -> Claim | None:
    """Return the last figure in front of a sentence; in front of one that tells of parts, of no share.

    投资下降17%。其中，民间投资下降4%，占比48%。分产业看，第二产业下降30%: of investment.
    """
    if not claims:
        return None
    if claim_lexicon().by_part.match(sentence.text, behind_times(sentence)) is None:
        return claims[-1]
    return next((claim for claim in claims[: -1 - _BACK : -1] if claim.kind in _WHOLES), claims[-1])


def whole_before(segment: Segment, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what the sentence before measured where this one tells of its parts: 其中，甲、乙分别为….

    Empty where it does not.
    """
    sentence = segment.sentence
    return heads.before if sentence.text.startswith(lexicon.part_words, sentence.start) else ""


def told_before(segment: Segment, heads: Heads) -> str:
    """Return what the sentence before measured, where this one only gives another time: 2023年为2219万."""
    first = segment.left[0] == segment.sentence.start
    alone = first and _ANOTHER_TIME.fullmatch(segment.masked(segment.left)) is not None
    dated = any(m.start < segment.quantity.start and m.role == "at" for m in segment.sentence.periods)
    fits = heads.before_unit in {segment.quantity.quantity.unit, "%"}
    return heads.before if alone and dated and fits else ""


def told_of_others(segment: Segment, heads: Heads) -> str:
    """Return the rate that the sentence before told of all, where a clause names but one: 江苏过八成."""
    alone = segment.opens_with_place and segment.first_in_clause and not heads.last
    words = segment.masked(segment.left).strip()
    alone = alone and (not words or _ANOTHER_TIME.fullmatch(words) is not None)
    part = segment.quantity.sort in {"percent", "ratio"} and heads.before.endswith(_RATES)
    return heads.before if alone and part else ""


def with_part_measure(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Give a part of a length, an area or a stock the measure of the whole.

    营业里程达1万公里，其中高铁2770公里; 汽车保有量40万辆，其中货车5万辆.
    """
    base = heads.base or heads.last
    among = segment.sentence.text.startswith(lexicon.part_words, segment.clause[0])
    told = _told_of_all(segment, left, base, lexicon) if among and segment.quantity.sort == "count" else ""
    if told:
        return told
    units = {heads.units.get(heads.base), "" if heads.base else _unit_before(segment)}
    alike = segment.quantity.quantity.unit in units
    # 其中，工业类3个.
    among = among or (heads.among_parts and segment.first_in_clause)
    if left and not alike and among and segment.first_in_clause and heads.last == base:
        return _of_other_sort(segment, left, heads, lexicon)
    if not left or not alike or left.endswith(lexicon.measured):
        return left
    _, homes, measured = base.partition("居民")
    if among and homes and measured and left.endswith(homes) and segment.first_in_clause:
        # 居民人均可支配收入3万元，其中城镇居民4.1万元.
        return left + measured
    stock = lexicon.stocks.search(base) if among and segment.first_in_clause else None
    if stock is not None and not lexicon.stocks.search(left) and lexicon.deed.match(left) is None:
        return join(left, stock.group())
    among = among or segment.left_text.startswith(_AMONG)
    measure = _EXTENT.search(base) if among and segment.quantity.sort == "measure" else None
    if measure is not None and not _EXTENT.search(left):
        return left + measure.group()
    # 新登记主体9万户，总量达90万户，其中企业…: of all, not of the new ones.
    # 其中上市公司15家、外资企业40家: the next of the parts as well.
    kind = left.endswith(lexicon.kinds_alone)
    goes_on = segment.goes_on and heads.last == heads.part
    goes_on = goes_on and (kind or _has_deed_of(heads.part, base, lexicon))
    among = among or (goes_on and heads.among_parts)
    among = among and (heads.last == base or goes_on) and segment.quantity.sort in _AMOUNTS
    return _done_to_part(segment, left, base, lexicon) if among else left


def _has_deed_of(part: str, whole: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether what was done to a whole is told of a part: 入驻企业, 入驻上市公司."""
    done = lexicon.deed.match(whole)
    return done is not None and part.startswith(done.group())


def _told_of_all(segment: Segment, left: str, whole: str, lexicon: ClaimLexicon) -> str:
    """Return a part with where its whole is and what that did: 论坛嘉宾参会，其中境外嘉宾; else empty."""
    if not (segment.first_in_clause or segment.goes_on) or lexicon.deed.search(left) is not None:
        return ""
    did = _DID.fullmatch(whole)
    if did is None:
        return ""
    # 茶博会项目签约，其中产业项目: of the same fair.
    noun = left[-SHORTEST:]
    at = did["who"].rfind(noun)
    who = did["who"][:at] + left + did["who"][at + SHORTEST :] if at > 0 else left
    return who + did["did"]


def _of_other_sort(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return a part that is counted otherwise with what was done to the whole: 建设项目，其中水库7座."""
    base = heads.base
    if segment.quantity.sort != "count" or heads.counted != base or lexicon.deed.search(left) is not None:
        return left
    built = _BUILT.match(base)
    return left if built is None else built.group() + left


def _unit_before(segment: Segment) -> str:
    """Return the unit of the figure in front; empty where none is."""
    told = (q for q in reversed(segment.sentence.quantities) if q.end <= segment.quantity.start)
    before = next(told, None)
    return before.quantity.unit if before is not None else ""


def _done_to_part(segment: Segment, left: str, whole: str, lexicon: ClaimLexicon) -> str:
    """Give a part what was done to the whole: 新增人才30万人，其中高技能人才7万人.

    A part of another sort takes the noun as well: 完成投资90亿元，其中工业30亿元 is 工业投资.
    """
    again = lexicon.deed.match(left)
    if again is not None and (at := whole.find(again.group(), SHORTEST)) > 0:
        # 水利建设吸纳就业300万人，其中吸纳农村劳动力200万人: who does so is told once.
        return whole[:at] + left
    done = lexicon.deed.search(whole)
    if done is None and len(whole) <= _SHORT and left.endswith(_WORKS) and segment.quantity.sort == "measure":
        # 造林90万亩，其中防护林工程40万亩.
        return left + whole
    kind = left.endswith(lexicon.kinds_alone)
    if done is None or (lexicon.deed.search(left) is not None and not kind):
        return left
    verb, thing = whole[: done.end()], whole[done.end() :]
    if not thing and done.start() > 0:
        # 博览会项目签约: what was done stands behind.
        return left
    if kind or (thing and left in lexicon.half_words):
        # 发送旅客300万人次，其中铁路40万人次.
        return verb + left + thing
    alike = segment.quantity.sort == "count" or not thing or left[-1] in thing
    if alike:
        return verb + left
    return left if left.endswith(lexicon.measured) else verb + left + thing


def on_base(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what was measured contributes to; empty where a figure does not tell that.

    制造业投资增长9.5%，对全部投资增长的贡献率达到57.5%.
    """
    if heads.base and lexicon.contributes.match(segment.left_text):
        return f"{without_whole(heads.base)}对{left.removeprefix('对')}"
    return ""
