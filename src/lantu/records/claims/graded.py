"""What a grade, a threshold or a length of time is of that stands inside the name of a thing."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, TIMES_OF, join

# With more in front, a measure is no bare one.
_LONGEST = 10
# 土地承包到期后再延长30年试点: what is prolonged so, not what is tried.
_PROLONGED = ("延长", "延期", "顺延", "缩短", "推迟", "提前", "宽限")
# 锌基合金等项目建设: the list is of projects, and this is one of them.
_AND_MORE_OF = re.compile("(?<=[一-龥]{2})等")
_AND_SUCH = re.compile(
    "(?<=[一-龥]{2})等(?:重点|重大|一批|产业|新能源|基础设施|民生|标志性|牵引性|百亿级)*(?=项目|工程)"
)
# 2×66万千瓦: how many there are of that grade.
_ADVERB = re.compile("(?<=[一-龥]{2})(?:成功|顺利|正式|相继|陆续|全面|全部|如期)+$")
_LISTED = re.compile("[、，]")
_AND_MORE = re.compile("且|或|的|，|、|及其")
_SIZES = re.compile(
    "(?:年度?|计划|总|协议)*(?:投资额?|产值|营业收入|营收|销售收入|销售额|主营业务收入|规模)$|(?:海拔|热值|人口|库容|装机容量)$"
)
# 单笔50万元以下账款, 标的额5万元以下案件: what the bound is of, each of them.
_EACH = re.compile(
    "(?:单(?:笔|户|体|项|个|件|宗|次|台|篇|家)(?:投资|授信|金额|贷款|采购|合同|规模|产值)?|每(?:户|笔|件|单)|标的额?|(?:户均)?授信(?:额度?)?|亩均(?:税收|产值)|年?纳税(?:额)?|年?缴税|年?营业收入|年?营收|年销售额)$"
)
# What else is told of those so bounded: another measure of them.
_ELSE = re.compile(
    "(?<=[一-龥]{2})(?:(?:年度|全年|阶段性)?(?:目标|工作)?任务|(?:年度|平均|总体|整体|余额|占比|比重|数量|总量|总数|增速|审理|[一-龥]{2}率).*|有?(?:所|明显|大幅|持续|稳步)?(?:增加|减少|提高|下降|提升|增长)|[居达].*)$"
)
_MONEY = ("笔", "项", "件", "单", "宗", "次", "个", "户", "台", "篇", "家")
# 日处理80吨污泥焚烧厂土建工程: what it can do in a day is a measure of the plant.
_OUTPUT = re.compile(
    "(?P<does>(?:[日年月](?:均|设计)?|小时)(?:处理|产|供水|供气|供热|供电|加工|发电|输送|吞吐|屠宰|出栏|存栏|生产|处置|焚烧|净化|回收|冶炼|开采|接待|周转|储存|输油|输气)|总?库容|总?装机(?:容量)?)$"
)
_PLANT = re.compile(
    "(?P<plant>[一-龥A-Za-z0-9“”]{1,18}?(?:厂(?![商区房家])|水库|电站|枢纽|生产线|装置|矿井|煤矿|机组|冷库|中心|基地|泊位|码头|[^车]站(?![点房])|项目|工程))(?:土建|主体|配套|[一二三]期|扩建|改扩建|改造|技改|新建|工程|项目|全面|正式|顺利|主厂房|首台|成功|[开建投竣完封奠]|即将|将|$)"
)
# 百万千瓦机组首次全开并网: what came about of them is no part of their size.
_HAPPENED = re.compile(
    "(?<=[一-龥]{2})(?:首次|全[部开]|同时|相继|陆续|成功|顺利|并网|首航|首飞|下水|下线|出坞|(?<!满载)靠泊|离泊|首秀|亮相|交付|命名).*$"
)
# 5吉瓦风电基地首批40台风机: the base is so large.
_OF_IT = re.compile("(?<=[地目程厂站区])首批(?=[0-9])")
_FIRST = re.compile("(?:首|第[一二三四五六七八九十0-9]+)[台座套艘个条]$")
_FIRMS = ("公司", "集团", "石化", "油脂", "水泥", "钢铁", "化工", "能源", "电力", "科技", "股份", "材料")
_ENGINES = ("机组", "主变")
_WHOSE_ENGINES = re.compile(
    "[^，。；：、的0-9]{2,12}?(?:电站|电厂|核电厂?|电场|基地|泵站|换流站|变电站|水库|枢纽)$"
)
_PEOPLE = re.compile(
    "(?P<thing>[一-龥]{0,12}?(?:老年人|老人|人口|居民|群众|职工|患者|儿童|青少年|妇女|女性|男性|人员|人群|村民|农民|市民|旅客|游客|学生|党员|劳动者|考生|公民|消费者|用户|网民))"
)
_MACHINES = re.compile(
    "(?P<thing>[一-龥]{0,12}?(?:锅炉|机组|窑炉|船舶|货船|渔船|货车|汽车|车辆|泊位|码头|储罐|转炉|高炉|电炉|电站|电厂|基地|项目|变压器))"
)
_LINES = re.compile("(?P<thing>[一-龥]{0,12}?(?:线路|电网|变电站|主网架|网架|电缆|输电通道|主变|输变电工程))")
HAS_SIZE = re.compile("(?<=[一-龥]{2})(?:跨度|高度|长度|深度|坝高|塔高|面积|规模|容量|体量|总长|产量|吨位)$")
"""Another measure of the thing that has a size: 主跨1088米的斜拉桥跨度居世界第一."""
# In what unit those of a class are told apart, and by what.
_CLASSES = {
    "岁": (_PEOPLE, "年龄"),
    "周岁": (_PEOPLE, "年龄"),
    "蒸吨": (_MACHINES, "容量"),
    "吨": (_MACHINES, "吨位"),
    "总吨": (_MACHINES, "吨位"),
    "千瓦": (_MACHINES, "装机容量"),
    "千伏": (_LINES, "电压"),
    "立方米": (re.compile("(?P<thing>[一-龥]{0,12}?(?:水库|储罐|高炉|沼气工程))"), "容积"),
}
# So large is each of those that a count right in front tells of.
_SHIPS = ("船", "轮", "舰", "艇", "卡", "货车", "起重机", "吊")
_POWERED = ("机组", "风机", "电站", "泵站", "主变", "变压器", "储能装置", "储能电站")
_SIZED_SO = {
    "吨": ((_SHIPS, "吨位"),),
    "吨级": ((_SHIPS, "吨位"),),
    "千伏": ((("变电站", "线路", "换流站"), "电压"),),
    "千瓦": ((_POWERED, "容量"), (("桩", "发动机", "电机"), "功率")),
    "兆瓦": ((_POWERED, "容量"),),
    "立方米": ((("储罐", "水库", "高炉"), "容积"),),
}
_ARTICLE = re.compile("一[艘台座条辆架]$")
# 20万以上人口县.
_PEOPLED = re.compile("人口(?:的)?(?P<where>大?(?:县|城市|乡镇|镇|村|社区))(?![一-龥]?级)")
_ENTERS = re.compile("(?:进入|迎来|开展|举行|举办|开启|启动|进行|开始)(?:为期)?$")
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
        return _of_time(segment, left, counted, lexicon)
    peopled = _PEOPLED.match(segment.right_text)
    if peopled is not None and is_bound(segment):
        return f"{peopled['where']}人口"
    if sort not in {"measure", "money", "count"} or segment.right_text.startswith("的"):
        return ""
    dimension = {"measure": lexicon.dimension, "money": lexicon.money_dimension}.get(sort)
    sized = dimension.match(segment.right_text) if dimension is not None else None
    if sized is not None:
        thing = _thing(_AND_MORE_OF.split(counted.removeprefix(sized.group()))[0], lexicon)
        return thing + sized["size"] if len(thing) >= SHORTEST else ""
    plant = _of_plant(segment, left, counted, lexicon)
    if plant:
        return plant
    if is_bound(segment):
        return _of_bound(segment, left, counted, lexicon)
    if sort == "money" and not segment.last_in_clause and segment.right_text == counted:
        # 引进总投资超10亿元项目30个: those counted next are so large.
        sized = _SIZES.search(left)
        works = counted.endswith(lexicon.works_named) and sized is not None
        return join(counted, sized.group()) if works and sized is not None else ""
    if sort != "measure":
        return ""
    grades = segment.quantity.quantity.unit in lexicon.grades
    graded = _graded(segment, left, counted, lexicon) if grades else ""
    each = _of_counted(segment, counted, lexicon)
    return each if each.startswith(graded) else graded


def _of_counted(segment: Segment, counted: str, lexicon: ClaimLexicon) -> str:
    """Return the size of each of those that a count right in front tells of: 84台12兆瓦风机 is 风机容量."""
    sizes = _SIZED_SO.get(segment.quantity.quantity.unit)
    text, at = segment.sentence.text, segment.quantity.outer_start
    counts = any(q.outer_end == at and q.sort == "count" for q in segment.sentence.quantities)
    if sizes is None or not (counts or _ARTICLE.search(text, max(0, at - SHORTEST), at)):
        return ""
    if len(counted) < SHORTEST or not segment.right_text.startswith(counted[:SHORTEST]):
        return ""
    thing = _HAPPENED.sub("", _thing(_OF_IT.split(counted)[0], lexicon))
    return next((thing + size for noun, size in sizes if thing.endswith(noun)), "")


def _of_time(segment: Segment, left: str, counted: str, lexicon: ClaimLexicon) -> str:
    """Return what is prolonged by so long, or lasts so long once it is entered: 进入为期三个月的防火期."""
    if left.endswith(_PROLONGED):
        return lexicon.led_on.sub("", left)
    enters = segment.right_text.startswith("的") and _ENTERS.search(left) is not None
    return counted if enters and segment.left_text.endswith("为期") else ""


def _of_bound(segment: Segment, left: str, counted: str, lexicon: ClaimLexicon) -> str:
    """Return the measure of those that a figure bounds: 海拔5000米以上乡镇, 10蒸吨以下锅炉."""
    each = _of_each(segment, left, counted, lexicon)
    if each or _AND_MORE.match(segment.right_text) is not None:
        return each
    return _bounded(lexicon.led_on.sub("", left), _thing(counted, lexicon)) or _of_class(segment, counted)


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


def _of_each(segment: Segment, left: str, counted: str, lexicon: ClaimLexicon) -> str:
    """Return what bounds each of those told of: 清理单笔50万元以下账款完成率 is 账款单笔金额"""
    each = _EACH.search(left) if segment.quantity.sort == "money" and _is_told_alone(segment) else None
    thing = _ELSE.sub("", _thing(counted, lexicon)) if each is not None else ""
    if each is None or len(thing) < SHORTEST:
        return ""
    return thing + each.group() + ("金额" if each.group().endswith(_MONEY) else "")


def _of_class(segment: Segment, counted: str) -> str:
    """Return the size that bounds a class, whatever is done to it: 10蒸吨以下锅炉改造 is 锅炉容量."""
    sizes = _CLASSES.get(segment.quantity.quantity.unit) if counted[:SHORTEST] in segment.right_text else None
    found = sizes[0].match(counted) if sizes is not None else None
    if found is None or sizes is None:
        return ""
    thing = found["thing"].removeprefix("各类")
    return thing + ("容量" if thing.endswith("炉") else sizes[1])


def _is_told_alone(segment: Segment) -> bool:
    """Tell whether no count follows, which would be of those that have the measure or pass the mark."""
    if segment.last_in_clause or segment.sentence.text[segment.right[1]] == "、":
        return True
    return next(q for q in segment.sentence.quantities if q.start >= segment.right[1]).sort != "count"


def _of_plant(segment: Segment, left: str, counted: str, lexicon: ClaimLexicon) -> str:
    """Return what a plant can do, as its measure: 日处理80吨焚烧厂 is 焚烧厂日处理"""
    does = _OUTPUT.search(left) if segment.quantity.sort == "measure" and _is_told_alone(segment) else None
    plant = _PLANT.match(counted) if does is not None and segment.right_text.startswith(counted[:2]) else None
    if plant is None or does is None:
        return ""
    done = lexicon.deed.match(left)
    whose = left[done.end() if done is not None else 0 : does.start()].rpartition("、")[2]
    named = whose.endswith(_FIRMS) and len(whose) <= _LONGEST + SHORTEST
    return (whose if named else "") + plant["plant"].replace("等", "") + does["does"]


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
    own = left if segment.left_text.rstrip().endswith("等") else TIMES_OF.sub("", _LISTED.split(left)[-1])
    own = _FIRST.sub("", own) or _whose(segment)
    thing = _HAPPENED.sub("", _thing(_OF_IT.split(_AND_SUCH.sub("", counted))[0], lexicon))
    if (own, thing) == (left, counted):
        return ""
    # 某电站16台百万千瓦机组: of each of them.
    each = thing.endswith(_ENGINES) and (own not in left or _FIRST.search(left) is not None)
    return join(own, thing) + ("容量" if each else "")


def _whose(segment: Segment) -> str:
    """Return the plant whose machines a count in front tells of: 某电站16台|百万千瓦机组"""
    text, at = segment.sentence.text, segment.quantity.outer_start
    counted = next((q for q in segment.sentence.quantities if q.outer_end == at and q.sort == "count"), None)
    whose = (
        _WHOSE_ENGINES.search(text, segment.clause[0], counted.outer_start) if counted is not None else None
    )
    return whose.group() if whose is not None else ""


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


def found_to_be(segment: Segment, left: str, last: str, lexicon: ClaimLexicon) -> str:
    """Return what so many were found to be: 成效评估10处为“优”、8处为“良”; empty where no grade is told.

    Parameters
    ----------
    segment : Segment
    left, last : str
        The words in front that remain, and what the figure in front was of.
    """
    counts = segment.quantity.sort == "count"
    grade = lexicon.found_to_be.fullmatch(segment.right_text.strip()) if counts else None
    if grade is None:
        return ""
    before = lexicon.found_to_be.search(last) if segment.goes_on else None
    told = left or (last[: before.start()] if before is not None else "")
    return told + grade.group() if told else ""
