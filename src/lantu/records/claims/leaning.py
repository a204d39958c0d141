"""What a measure, a verb or an effect that leans on the words before it is of."""

from __future__ import annotations

import re

from lantu.records.claims.called import taken_in
from lantu.records.claims.heads import SPEEDS, Heads
from lantu.records.claims.judged import ELSEWHERE, Judged
from lantu.records.claims.kinds import ADDED
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.owner import (
    find_body,
    find_fostered,
    find_owner,
    find_work,
    of_base,
    said_of,
)
from lantu.records.claims.segment import Segment
from lantu.records.claims.topics import find_aspect, find_topic, nearest_topic
from lantu.records.claims.trim import SHORTEST, join
from lantu.records.share import without_whole
from lantu.records.words import RELATIVE_UNITS

# What is a rate by itself.
_RATES = ("率", "速", "幅", "指数", "比重", "占比", "比例")
_YIELDS = ("贡献", "创造", "缴纳", "上缴", "带来")
# 上架率, 成活率: so long is a rate that names nothing else.
_RATE = 3
# A name of more characters stands by itself.
_LONG = 12
_HOW_OFTEN = ("量", "额", "数")
_DAILY = re.compile("日均|年均|月均|累计")
_FOR_ONE = re.compile("单[一-龥]{1,5}(?:最高|每年)?$|[一-龥]{2,12}的?给予$")
_PAID = re.compile("(?:运营|建设|床位|购置|生活|交通|住房|岗位|培训|入驻)?(?:补助|补贴|奖励|奖补|资助)")
# 由上年下降3%转为增长1%: of what fell.
_TURNED = frozenset({"转", "转为", "变", "由降转", "由负转"})
_LINE_PART = re.compile("(?:共?设(?:有|置)?|沿线设)?(?:车站|站点|站房|车道|互通立交|服务区)$")
_OF_CASES = frozenset({"案值", "涉案金额", "涉案资金"})
_CASE = "案"
_FLOWS = re.compile("(?P<how>流向|输出到|销往|发往|输往|运往)[一-龥]{2,12}")
_SUMS = ("额", "总值", "收入", "资金", "投资")
_LAND = frozenset({"总面积", "面积", "土地面积", "国土面积", "行政区域面积"})
_UNITS = re.compile(
    "[^，。；0-9]{0,10}(?:管辖|下辖|现辖|所辖|辖)[^，。；0-9]{0,2}[0-9]+个?(?:市|区|县|乡|镇|街道)"
)
_INVESTED = re.compile("(?<=[一-龥]{2})(?:完成|固定资产|建设|项目)*投资$")
_SIGNED = re.compile("^(?:成功|集中|现场|共)*签约")
# 五年增量.
_OF_YEARS = re.compile("^[0-9一二三四五六七八九十两]+年(?=增量|增幅|增速)")
_IN_ALL = re.compile("[^，。；]{0,4}?在(?P<whole>[^，。；、在]{2,12}?)中?的?(?:占比|比重)")
# 带动本地配套率由31%提升到44%: what moves is the rate.
_LED_RATE = re.compile(
    "^(?:[^，。；]{1,20}(?:机制|举措|措施|政策|改革|模式|平台))?(?:带动|推动|促进|拉动|推进)(?=[一-龥]{1,9}率$)"
    "|^[^，。；]{2,20}?(?:带动|推动|促使|使得)(?=[一-龥A-Z0-9.]{2,12}(?:率|比例|占比|水位|浓度|能耗|指数|面积)$)"
)
# 甲技术将生产效率提升50%, 把周期由9天缩短到5天: what is changed by whatever it is.
_PUT = re.compile("^[^，。；]{0,26}?(?:将(?![军士领帅近来要会使])|把(?![握关控]))(?=[一-龥A-Z“]{2,16}$)")
_PUT_FROM = re.compile("(?:将|把)[^，。；将把]{2,16}(?:由|从)[^，。；]{0,12}$")
_BUILDS = re.compile(
    "(?P<whose>[^，。；]{0,24}?)(?:建设|新建|建有|设有|设置|布置|设(?=站|车站|有))(?![的者规期周管])"
)
_COMPARED = re.compile(
    "[，、 ]*(?:还|也|均|平均|要|又)?[比较][^，。；比较量率额值度数]{2,14}?"
    "(?:高出|多出|[高低多少快慢长短重])(?:了|出)?(?:约|近|超|超过|逾)?"
)
_LEADS = ("带动", "推动", "促进", "拉动", "推进")
# 拉动全市工业增长1.4个百分点: who does so has been told of.
_DRIVES = re.compile("^(?:共同|合计|累计|将)?(?P<how>[拉带]动|推动|拖累)(?=[一-龥])")


def what_moves(segment: Segment, judged: Judged, left: str) -> str:
    """Return what a rate or a measure is without what moves it: 带动配套率由31%提升到44%, 甲将效率提升50%."""
    changed = "将" in left or "把" in left
    if changed and (judged.kind in {"growth", "change"} or _PUT_FROM.search(segment.left_text)):
        left = _PUT.sub("", left)
    return "" if left in _TURNED else _LED_RATE.sub("", left)


def is_held_against(segment: Segment, judged: Judged) -> bool:
    """Tell whether a figure only says by how much: 玉米亩产900公斤，比普通地块高出200公斤."""
    return judged.kind == "level" and _COMPARED.fullmatch(segment.written_before) is not None


def find_leaning(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the indicator of a measure or a verb that leans on words before; empty where it does not."""
    told = _flowing(segment, left, heads) or _of_counted(segment, left, heads, lexicon)
    if told:
        return told
    fostered = find_fostered(segment, left, lexicon)
    if fostered:
        return fostered + left
    if heads.base and segment.first_in_clause and _yields(left, lexicon):
        # 集聚企业1900家，去年贡献税收31亿元.
        return join(heads.base, left)
    if _is_part_of(segment, left, heads):
        # 一般公共预算收入431亿元，税收占比65%.
        return join(heads.base, left)
    one = _FOR_ONE.match(left) if segment.quantity.sort == "money" else None
    paid = _PAID.search(heads.last) if one is not None else None
    if paid is not None:
        # 给予补助，单站最高不超过500万元.
        return left.removesuffix("给予").removesuffix("的") + paid.group()
    if heads.base and lexicon.effect.match(left):
        # 发放补贴5.7亿元，受益农户98万户: of that money or work, unless its name is long.
        apart = lexicon.effect.search(heads.base) or len(heads.base) > _LONG
        return "" if apart else join(heads.base, left)
    # 支持项目238个，带动总投资1万亿元: it is theirs; what else comes along is of its own.
    bare = left.removeprefix("带动")
    bare = bare if bare in lexicon.sums else _OF_YEARS.sub("", left)
    if bare in lexicon.dependent_heads or _is_bare_rate(segment, bare, heads, lexicon):
        aspect = find_aspect(segment, lexicon)
        # 其中民生类项目15个，投资96亿元; 其中税收5.8亿元，占比57%: of the part.
        sums = bare in lexicon.rates or (bare in lexicon.sums and heads.counted == heads.part)
        base = heads.part if heads.part and (sums or not heads.base) else heads.base
        # 总产再创新高，连续16年居首位，增量39.7亿斤.
        base = base or (heads.last if bare in lexicon.comes_on_top else "")
        base = _case_of(heads, bare) or base
        head = of_base(base, bare, lexicon) if base else find_topic(segment, bare, lexicon)
        topic = segment.sentence.topic if not segment.sentence.settled else ""
        whole = find_owner(heads.base, bare, topic, heads.holder, lexicon)
        whole = taken_in(base, bare, heads.owned, lexicon) or whole
        head = head if whole is None else whole
        head = heads.work if heads.work and bare in lexicon.of_wholes else head
        body = find_body(segment, base, heads.owned, bare, lexicon)
        head = head if body is None else body
        # 办理建议396件、提案876件，满意率100%: of both.
        listed = heads.whole_list() if bare.endswith("率") and segment.first_in_clause else ""
        head = listed if listed and heads.listed[-1] == base else head
        head = line_of(head, heads, lexicon) or _of_built(segment, head, bare, lexicon)
        head = find_work(segment, base, bare, lexicon) or nearest_topic(segment, bare, lexicon) or head
        apart = bare in _LAND and _governs(segment)
        return join("" if apart else aspect or head, bare)
    if lexicon.stages_alone.fullmatch(left) or left in lexicon.object_verbs:
        counted = heads.counted or heads.base or heads.before
        if segment.quantity.sort == "measure":
            # 农村公路投资完成84.8亿元，建成7005公里: of the roads.
            counted = _INVESTED.sub("", counted)
        # 水质优良率88%。交付31.7万套: no rate is what was done.
        return "" if counted.endswith(lexicon.rates) else said_of(counted, left, lexicon)
    done = left in lexicon.list_verbs or (heads.among_parts and lexicon.deed.fullmatch(left) is not None)
    if done and heads.base and segment.quantity.quantity.unit == heads.units.get(heads.base):
        # 注册企业4200家，其中新增1100家: of those.
        added = heads.base if ADDED in heads.base else ADDED + heads.base
        return added if left == ADDED else said_of(heads.base, left, lexicon)
    return ""


def _governs(segment: Segment) -> bool:
    """Tell whether the clause in front only counts the units of a place: 全市管辖8个区、11个县，总面积…."""
    before = segment.clause_before
    return before is not None and _UNITS.match(segment.sentence.text, *before) is not None


def _case_of(heads: Heads, measure: str) -> str:
    """Return the cases told of that money was in: 破获案件23起，抓获嫌疑人87名，涉案金额…; else empty."""
    told = reversed(heads.owned) if measure in _OF_CASES else ()
    return next((one for one in told if _CASE in one), "")


def line_of(part: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the line whose length was told and whose stations or lanes a name is of; empty where it is not.

    甲高铁全长552公里，共设17座车站，设计时速…: stations of that line, and its own speed.
    """
    found = _LINE_PART.search(part)
    for told in reversed(heads.owned) if found is not None else ():
        measure = next((one for one in lexicon.lengths if told.endswith(one)), "")
        line = told.removesuffix(measure) if measure else ""
        if len(line) >= SHORTEST and found is not None and part[: found.start()] in {"", line}:
            return line
    return ""


def _of_built(segment: Segment, head: str, measure: str, lexicon: ClaimLexicon) -> str:
    """Return the work of which parts are built, whose sum a measure is: 甲工程开工，建设5座电站，总投资…."""
    built = _BUILDS.match(head) if measure in lexicon.of_wholes and not segment.sentence.settled else None
    whose = built["whose"] if built is not None else None
    return whose if whose and whose.endswith(lexicon.called_so) else head


def _flowing(segment: Segment, left: str, heads: Heads) -> str:
    """Return where a part of a sum goes to: 流向甲的技术合同成交额844亿元，其中流向乙535亿元."""
    flows = _FLOWS.fullmatch(left) if heads.among_parts and segment.quantity.sort == "money" else None
    if flows is None or not heads.last.endswith(_SUMS):
        return ""
    heads.part = left + re.sub(f"^{flows['how']}[^，。；的]{{1,12}}的", "", heads.last)
    return heads.part


def _of_counted(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what those counted in front have, or what the measure in front is a part of.

    备案小程序200个，注册用户超过6亿. 经济总量占全国7.4%，在北方地区占比达到21%.
    """
    if not heads.base or not segment.first_in_clause:
        return ""
    again = heads.among_parts and len(left) == SHORTEST and left in heads.base[1:]
    if again and heads.base.partition(left)[2][:1] in _HOW_OFTEN and "《" not in segment.left_text:
        # 快递揽收量日均5亿件，其中11日揽收7.8亿件: of the same, on that day.
        return _DAILY.sub("", heads.base)
    among = _IN_ALL.match(segment.left_text) if left.endswith(("占比", "比重")) else None
    if among is not None:
        return f"{without_whole(heads.base)}在{among['whole']}{left[-SHORTEST:]}"
    has = left in lexicon.had_by_counted and heads.counted == heads.base
    if not has or heads.units.get(heads.base) == segment.quantity.quantity.unit:
        return ""
    return join(_SIGNED.sub("", heads.base) if left.startswith("签约") else heads.base, left)


def _is_part_of(segment: Segment, left: str, heads: Heads) -> bool:
    """Tell whether a part's 占比 is told of the sum in front, whose noun it has: 预算支出…，民生支出占比."""
    if not left.endswith("占比") or not segment.first_in_clause or heads.units.get(heads.base) != "元":
        return False
    part = left.removesuffix("占比")
    return len(part) > 1 and (part == "税收" or heads.base.endswith(part[-2:])) and part not in heads.base


def _yields(left: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether a phrase says what those told of before yield: 贡献税收, 创造收入."""
    verb = next((verb for verb in _YIELDS if left.startswith(verb)), "")
    return bool(verb) and left.removeprefix(verb) in lexicon.dependent_heads


def _is_bare_rate(segment: Segment, measure: str, heads: Heads, lexicon: ClaimLexicon) -> bool:
    """Tell whether a rate says nothing of what it is of: 标准机柜52万架，上架率78.5%."""
    short = measure.endswith("率") and len(measure) == _RATE and measure not in lexicon.rates_alone
    # 带动就业率由80%提高到90%: another rate that is brought about.
    short = short and not segment.left_text.startswith(_LEADS)
    return short and heads.units.get(heads.base, "%") not in RELATIVE_UNITS


def of_rate(segment: Segment, judged: Judged, left: str, heads: Heads) -> str:
    """Return the rate of the growth right in front, which so many points more are more of.

    增长5.6%，高于全省0.3个百分点: not what grows is higher, but how fast it does. Empty where no growth is.
    """
    points = judged.kind == "change" and segment.quantity.sort == "point"
    if left or not points or not heads.last:
        return ""
    if heads.kind != "growth":
        # 增速比上年全年加快0.3个百分点，比上年同期加快0.1个: of how fast it grows as well.
        return heads.last if heads.kind == "change" and heads.last.endswith(SPEEDS) else ""
    return _speed_of(heads.last)


def how_fast(grown: list[str], judged: Judged, heads: Heads, lexicon: ClaimLexicon) -> list[str]:
    """Return how fast things grow where so many points more are: 增长7%和9%，分别快于工业1.7和3.3个百分点.

    So it is where that is said: 增长7%和9%，增速分别加快1.7和3.3个百分点.
    """
    said = judged.in_points and lexicon.value_words.strip_end(judged.head) in lexicon.growth_nouns
    if (judged.rule != ELSEWHERE and not said) or heads.kind != "growth":
        return grown
    return [_speed_of(one) for one in grown]


def _speed_of(grown: str) -> str:
    return grown if grown.endswith(_RATES) else grown + "增速"


def driven_by(segment: Segment, left: str, judged: Judged, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what one measure adds to another's growth: 甲产业增加值增长11.3%，拉动工业增长1.4个百分点.

    Empty where a clause tells no such thing of what was measured before it.
    """
    drives = _DRIVES.match(left) if judged.in_points and heads.base else None
    if drives is None or not segment.first_in_clause:
        return ""
    verb = lexicon.change_end.search(segment.written_before)
    return (
        heads.base.removesuffix("增速")
        + left[drives.start("how") :]
        + (verb["verb"] if verb is not None else "")
    )
