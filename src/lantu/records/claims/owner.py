"""What a bare measure or a verb alone is said of, by the words in front of it."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment
from lantu.records.claims.topics import find_topic
from lantu.records.claims.trim import SHORTEST, search_unmarked, trim
from lantu.records.share import without_whole

_ADDED = re.compile("^(?:累计)?(?:新增|净增|新登记|新设)")
_NEW_ONES = "新(?:增|建|设|开办|引进|认定|入驻|入园|落户|注册|签约|上市)"
_NEW = re.compile(f"^(?:{_NEW_ONES}|净增)")
# 某产业园新增入驻企业: so are those that are named with their park.
_ANY_NEW = re.compile(_NEW_ONES)
_SIZES = frozenset("高长宽重深")
# 提高, 增长, 全长 are no size by their last character.
_NO_SIZE = frozenset("提增升最全总型线")
# 园区, 基地, 中心: a body that is only called by what it is.
_GENERIC = 2
# 项目最高海拔, of which the measure is taken off.
_MOST = re.compile("(?<=[一-龥]{2})(?:最[高低大小长深]|平均)$")
_TOLD_IN = ("数", "次", "量", "额")
_MEASURES = frozenset("量额率价值数次")
# 企业数量…，企业利润率: no act.
_NO_ACT = frozenset(
    {
        "企业",
        "项目",
        "产业",
        "人均",
        "累计",
        "平均",
        "日均",
        "年均",
        "新增",
        "增加",
        "总产",
        "生产",
        "工业",
        "服务",
        "农业",
    }
)
_TOTALS = frozenset({"总量", "总额", "规模"})
_FLOWS = ("收入", "支出", "增加值")
# 甲项目带动就业2500人，年产值…: of the project.
_EMPLOYS = re.compile("(?:带动|吸纳|解决|创造|提供)[一-龥]{0,6}(?:就业|岗位|增收|务工)[一-龥]{0,4}$")
# 32个项目集中签约，总投资…: of the projects.
_BEGUN = re.compile("(?<=[一-龥]{2})(?:集中|全部|正式|陆续|相继|现场)(?:签约|开工|投产|竣工|启动|落地)$")
_OF_ALL = re.compile("(?<=[一-龥]{2})(?:全部|均已|都已|已经|均|都(?<!首都)|已)$")
_DAILY = re.compile("日均|年均|月均|平均每天|累计")
_DREW = re.compile("吸引(?!力)[一-龥]{2,}$")
# 甲电站可满足家庭用电，累计完成投资…; “甲大集”吸引创客摆摊，日均客流…: of the station, of the fair.
_SERVES = re.compile("(?:每年)?[可能]?(?:满足|惠及|减排|节约|替代)[一-龥]{2,}$")
_COUNTED = re.compile("(?<=项目|工程|企业|单位|机构|园区|基地)总?数量?$")
_TRADED = ("进口", "出口")
_AMOUNT = re.compile("(?:产|消费|需求|销售|库存|储备)量$|(?:总产|产|总)值$|总?额$")
# 甲气田累计产气量50亿立方米，日产量…: of the field.
_OUTPUT = re.compile("(?<=[一-龥]{2})(?:产气量|产油量|产水量|发电量|处理量)$")
_CARRIED = re.compile(
    "(?:承运|发送|运送|接待|输送)(?:旅客|乘客|货物|游客|宾客|中外宾客|中外游客|国际旅客|观众)$"
)
# 建成苹果基地6座，种植面积1.3万亩: of those that are there now.
_BUILT = re.compile("^(?:建成|建起|建有|打造|拥有|形成)了?(?=[一-龥]{4})")
_OF_GROUND = frozenset({"种植面积", "面积", "总面积", "年产值", "产值", "年产量", "产量", "占地面积"})
# 安装4台30万千瓦机组，总装机容量120万千瓦: of all, not of how large each is.
_EACH_SIZE = re.compile("(?<=机组)容量$|(?<=[一-龥]{2})(?:吨位|容积|电压|功率)$")
_SOLD = re.compile("^(?:卖出|售出|销售)(?=[一-龥]{2})")
_DEEDS = frozenset({"开发", "规划", "建设", "覆盖", "种植", "播种", "养殖", "开工", "竣工"})
_STOPS = re.compile("共?设(?:车|换乘)?站$")
_SENT = re.compile("(?:每天)?(?:出动|投入|组织|派出|调派|动员)[一-龥]")
_COUNTS = frozenset({"总数", "总量", "总数量"})


def faring_measure(segment: Segment, lexicon: ClaimLexicon, fares: re.Pattern[str]) -> str:
    """Return the measure that the clause in front says how it fares: 存储时长创新纪录，达到….

    Empty where that clause holds a figure or tells no such thing.
    """
    words = segment.said_before if segment.first_in_clause else ""
    # 《全球创新指数报告》: inside a title nothing fares.
    found = search_unmarked(fares, words, SHORTEST)
    return trim(words[: found.start()], lexicon) if found is not None else ""


def find_announced(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return the measure that the clause in front only names: 增加值占生产总值比重，甲市保持在11%以上."""
    words = trim(segment.said_before, lexicon) if segment.opens_with_place else ""
    return words if words.endswith((*lexicon.measured, *lexicon.rates)) else ""


def find_work(segment: Segment, base: str, measure: str, lexicon: ClaimLexicon) -> str:
    """Return the work that a clause in front opens with, of which parts are counted: 甲铁路全线28座隧道….

    What is spent is spent on the work. Empty where no such work opens a clause, or it is no such sum.
    """
    if measure not in lexicon.sums and measure not in lexicon.work_measures:
        return ""
    sentence = segment.sentence
    first = sentence.quantities[0].outer_start
    start, end = sentence.clause_of(first)
    if end > segment.clause[0]:
        return ""
    words = masked_words(sentence, (start, first), [])
    found = lexicon.work_opens.fullmatch(words)
    work = trim(found["work"], lexicon) if found is not None else ""
    # 峰会共有40个项目签约，总金额…: called by what it is alone, it has no such sum.
    work = "" if work in lexicon.events else work
    return work if base != work and base.startswith(work) else ""


def find_body(
    segment: Segment, base: str, told: list[str], measure: str, lexicon: ClaimLexicon
) -> str | None:
    """Return the park, cluster or centre that firms counted in front belong to where the measure is its own.

    产业集聚区…，新增入驻企业35家，实现营业收入21亿元: what is new yields no such sum. None where the measure
    is of what was counted last; empty where it is of the place.
    """
    firms = [one for one in told if one.endswith(lexicon.firms)]
    apart = (
        measure in lexicon.of_firms
        and base in firms
        and (len(firms) > 1 or _ANY_NEW.search(base) is not None)
    )
    if not apart and measure not in lexicon.of_parks:
        return None
    sentence = segment.sentence
    start = sentence.part_of(segment.clause[0])
    if lexicon.body.search(sentence.text, start, segment.clause[0]) is None:
        return None
    found = lexicon.body.findall(masked_words(sentence, (start, segment.clause[0]), []))
    name = trim(lexicon.deed.split(found[-1])[-1], lexicon) if found else ""
    return name if len(name) > _GENERIC else ""


def find_owner(base: str, measure: str, topic: str, holder: str, lexicon: ClaimLexicon) -> str | None:
    """Return who has the parts counted last, where a measure is of the whole: 线路设车站5座，设计时速….

    None where it may be of what was counted. ``topic`` is what 线路 and 全线 stand for, ``holder`` who had
    what was counted first in a list (公司只有86名员工、两条生产线).
    """
    if measure not in lexicon.of_wholes:
        return None
    had = lexicon.has_parts.match(base)
    if had is not None:
        whole = had["whole"]
        return topic or whole if whole in lexicon.stand_for_works else whole
    return holder if holder and base.endswith(lexicon.parts_of_firms) else None


def find_fostered(segment: Segment, measure: str, lexicon: ClaimLexicon) -> str:
    """Return what a clause in front fosters, which a measure alone is of: 做大做强甲产业，营业收入达到….

    Empty where none does.
    """
    before = segment.clause_before
    if before is None or measure not in lexicon.of_firms or not segment.first_in_clause:
        return ""
    found = lexicon.fosters.match(segment.sentence.text, *before)
    return found["thing"] if found is not None else ""


def find_bearer(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return the line, port or crossing whose traffic a phrase is: 甲乙高铁自开通以来，发送旅客….

    Empty where the phrase is no traffic, or no clause in front names such a thing; one that is a place by
    itself is the figure's place.
    """
    if lexicon.borne.fullmatch(phrase) is None:
        return ""
    topic = segment.sentence.topic if not segment.sentence.settled else ""
    bearer = find_topic(segment, phrase, lexicon) or topic
    is_one = lexicon.bearer.fullmatch(bearer) is not None and not segment.sentence.is_named(bearer)
    # 中欧班列开行1200列，同比增长18%: it is named already.
    return bearer if is_one and not phrase.startswith(bearer) else ""


def owned_by_twin(last: str, left: str, lexicon: ClaimLexicon) -> str:
    """Give a bare measure what its twin before it was of; empty where no twin stands there."""
    ends = left.endswith(lexicon.twin_tails)
    tail = next(tail for tail in lexicon.twin_tails if left.endswith(tail)) if ends else ""
    group = lexicon.twins.get(left.removesuffix(tail) if tail else left)
    if group is None or not last.endswith(tail):
        return ""
    before = last.removesuffix(tail) if tail else last
    longest = max((twin for twin in group if before.endswith(twin)), key=len, default="")
    owner = before.removesuffix(longest) if longest else ""
    # 货物吞吐量占全省港口货物吞吐量的25%；河北省货物吞吐量14.9亿吨: the whole of a share is no owner.
    return owner + left if len(owner) >= SHORTEST and without_whole(owner) == owner else ""


def owned_by_stem(base: str, left: str) -> str:
    """Return the full name of a measure whose act was measured otherwise: 汽车充电次数…，充电量…; empty else.

    Examples
    --------
    >>> owned_by_stem("新能源汽车充电次数", "充电量"), owned_by_stem("旅客发送量", "发电量")
    ('新能源汽车充电量', '')
    """
    if not base.endswith(_TOLD_IN):
        return ""
    short = SHORTEST < len(left) <= SHORTEST + 2 and left[-1] in _MEASURES and left[:SHORTEST] not in _NO_ACT
    at = base.find(left[:SHORTEST], SHORTEST) if short else -1
    return _ADDED.sub("", base[:at]) + left if at > 0 and not base.endswith(left) else ""


def whole_name(segment: Segment, told: list[str], left: str, lexicon: ClaimLexicon) -> str:
    """Return the full name of a rate that is told again of other places by its end alone.

    断面优良比例达89.6%，甲、乙优良比例分别为…; empty where none was told so, or not of other places.
    """
    if not told or len(left) <= SHORTEST or not left.endswith(lexicon.rates) or not segment.opens_with_place:
        return ""
    return next((name for name in reversed(told) if name != left and name.endswith(left)), "")


_YIELDED = ("产量", "总产", "面积", "里程", "率", "人口")
_TAXES = ("税收", "财政", "预算")


def of_base(base: str, measure: str, lexicon: ClaimLexicon) -> str:
    """Return what a bare measure is of: what was measured for a mean, else what that was a measure of."""
    if (base.endswith(lexicon.staff) and measure in lexicon.of_firms) or measure in lexicon.of_parks:
        return ""
    if measure in lexicon.of_schools and lexicon.school.search(base) is None:
        # 累计接诊48万人次，在校生3120人: what was told of before has no pupils.
        return ""
    # 甲号线设站10座，最高运行速度…: of the line.
    base = _STOPS.sub("", base)
    if not base or (measure.endswith("产量") and _SENT.match(base) is not None):
        # 每天出动渔民2000多人，预计总产量50万吨: those sent out yield nothing.
        return ""
    if base.endswith(_YIELDED) and measure.startswith(_TAXES):
        # 粮食产量突破800万吨，税收突破300亿元: a crop pays none.
        return ""
    base = without_whole(base) or base
    if measure.startswith(_TRADED):
        # 进口汽车172亿元，进口量…, 大豆消费量1亿吨，进口量…: of cars, of beans; 进口 names nothing.
        base = _AMOUNT.sub("", base)
        base = base[len("进口") :] if base.startswith(_TRADED) else base.removesuffix("进出口")
    base = _BEGUN.sub("", base) if measure in lexicon.sums else base
    drew = _DREW.search(base, SHORTEST)
    base = base[: drew.start()] if drew is not None and not base.endswith(measure) else base
    served = _SERVES.search(base, SHORTEST + 1) if measure in lexicon.sums else None
    base = base[: served.start()] if served is not None else base
    base = _OUTPUT.sub("", base) if measure.endswith("量") and base[-len(measure) :] != measure else base
    effect = _EMPLOYS.search(base, SHORTEST)
    base = base[: effect.start()] if effect is not None and measure in lexicon.of_firms else base
    if measure.startswith("总"):
        # 新增上市公司48家、总量达122家: all, not the new ones alone.
        base = (_NEW if measure in _COUNTS else _ADDED).sub("", base)
    # 客机承运旅客50万人次，客座率80%: of the plane.
    base = _CARRIED.sub("", base) if measure[-1:] == "率" else base
    if measure in lexicon.rates or measure.endswith(("均", *lexicon.growth_nouns)):
        return base
    if measure in lexicon.work_measures:
        # 甲隧道成功掘进2000米，全长…: of the tunnel, whatever was told of it.
        work = lexicon.topic.match(base)
        base = work["topic"] if work is not None else base
    if measure in _TOTALS and base.endswith(_FLOWS):
        # 一般公共预算收入增长4.6%，总量突破1900亿元.
        return base
    base = _BUILT.sub("", base) if measure in _OF_GROUND else base
    base = _SOLD.sub("", _EACH_SIZE.sub("", base)) if measure.startswith("销售") else _EACH_SIZE.sub("", base)
    # 签约项目数33个，总投资…: of the projects.
    base = _COUNTED.sub("", base) if measure in lexicon.sums else base
    bare = _without_measure(base, lexicon)
    # 主塔楼高150米，总建筑面积…: of the tower.
    sized = bare == base and len(base) > SHORTEST and base[-1] in _SIZES and base[-2] not in _NO_SIZE
    return base[:-1].removesuffix("约") if sized else bare


def _without_measure(head: str, lexicon: ClaimLexicon) -> str:
    """Take its own measure off a head: 项目协议投资额 before 到位资金 gives 项目到位资金.

    One that is nothing but a measure (运营总里程) leaves no owner.
    """
    for start in range(len(head) - 1):
        if head[start:] in lexicon.dependent_heads:
            # 总开发面积: of nothing that is named.
            owner = _MOST.sub("", head[:start])
            # 开发面积: nor of a deed alone.
            return owner if owner not in _DEEDS and (head[:1] != "总" or start > _GENERIC + 1) else ""
    return head


def said_of(head: str, verb: str, lexicon: ClaimLexicon) -> str:
    """Join a verb that stands alone with what was counted before: 签约企业130家，入驻86家."""
    if len(verb) >= SHORTEST and verb in head[1:]:
        # 铁路日均发送旅客1500万人次，其中10日发送1800万: of the same.
        return _DAILY.sub("", head)
    head = lexicon.stages_behind.sub("", head)
    for other in (*lexicon.stage_verbs, *lexicon.object_verbs):
        if other in head:
            head = head.replace(f"新{other}" if f"新{other}" in head else other, "", 1)
            break
    begun = next((other for other in lexicon.list_verbs if head.startswith(other)), "")
    # 76个项目全部开工，其中7个已完工: how many began is no part of these.
    head = _OF_ALL.sub("", head.removeprefix(begun))
    behind = lexicon.stages_alone.fullmatch(verb) is not None and not verb.startswith("新")
    return head + verb if behind else verb + head
