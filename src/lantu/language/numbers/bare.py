"""Figures without a unit: what their surroundings say of it, or nothing."""

from __future__ import annotations

import re

from lantu.language.mention import QuantityMention
from lantu.language.numbers.figure import Figure
from lantu.language.numbers.join import Part
from lantu.language.numbers.numeral import whole
from lantu.language.numbers.page import Page
from lantu.language.numbers.reading import read_figure
from lantu.language.numbers.scaled import counts_people

_STOPS = frozenset("，。；：！？\n、）) ")
_BOUNDS = ("左右", "上下", "以上", "以下", "以内")
# 20万以上人口县 have so many people.
_CLASSED = re.compile("以[上下]|级")
_COLONS = frozenset(":：∶")
_REACH = 6
# 158.27和146.84: what stands in front of a list of bare numbers is said of each of them.
_LISTED_BEFORE = re.compile(r"(?:[0-9]+(?:\.[0-9]+)?\s*[、和与及]\s*)+$")
_LISTED_AFTER = re.compile(r"\s*[、和与及]\s*[0-9]+\.[0-9]")
_BASES = frozenset({100, 1000})
_BASED = re.compile("[12][0-9]{3}年(?:[0-9]{1,2}月)?(?:为|=|＝)$")
_BASE_REACH = 10
_LIST_REACH = 48
# What the change of an index is against stands in front of its verb.
_AGAINST = (
    "(?:(?:比|较)[^，。；]{1,10}?(?=[提上增回下降减缩扩收分各])|与[^，。；]{1,10}?相比"
    "|同比|环比|年均|平均|每年|分别|各)*"
)
_COMPARED = re.compile(f"^{_AGAINST}")
# （以2014年为基期）: what an index is counted from stands between it and its change.
_BASE_NOTE = re.compile("^[（(][^（()）]{1,16}[)）]")
# 创新发展（194.9）和绿色发展（171.2）两个分指数: an index value stands in brackets behind what it is of.
_BRACKETED_REACH = 40
_OPENING, _CLOSING = frozenset("（("), frozenset("）)")
_LAST_CLAUSE = re.compile("(?:^|[，,（( ])(?P<clause>[^，,。；（( ]*)$")
# 协调发展指数比上年提高: what has no unit changes by so much.
_RISES = re.compile(f"(?:指数|系数|得分|评分|比值|满意度|收入比|之比){_AGAINST}(?P<verb>[一-龥]{{1,3}})$")
_RISE_REACH = 30
_REACH_OF_CHANGE = 40
_LOOK_BACK = 3
# 7500万病毒感染者, 5万从业者: a noun that ends so is of people.
_PEOPLE = re.compile(
    "[一-龥]{0,8}?(?:患者|感染者|携带者|从业者|消费者|劳动者|志愿者|经营者|孤儿|从业人员|参保人)"
)
_KIND_OF_PEOPLE = re.compile(
    "的?(?:(?!改善|用于|支持|帮助|补助|惠及|发放|解决|投入|带动|服务|保障|方便|满足|的)[一-龥](?<![为给让使助向由从对供])){1,7}?(?:群众|居民|人口|儿女|监测对象|农民|劳动力)"
)
_DATED = re.compile("[12][0-9]{3}年[底末]?的$")


def settle_bare(page: Page, index: int, part: Part) -> Part | None:
    """Return the figure with the unit that the text leaves out, or None where it is no quantity."""
    figure = part.figure
    if figure.sort == "ratio":
        return _ratio(page, part)
    if figure.value in _BASES and _BASED.search(page.near_before(part.start, _BASE_REACH)):
        # 以2014年为100: the level that an index is counted from.
        return None
    shared = _shared_unit(page, index, part)
    if shared is not None:
        return shared
    if figure.scale in (1000, 10**4) and page.text[part.end - 1] in "kKwW":
        return _salary(page, part)
    if page.text[part.end - 1] == "兆":
        # 170兆数据 are megabytes, which no unit says: 兆 is ten to the twelfth before 元 alone.
        return None
    if figure.shape == "scale" and page.before(part.start) not in page.lore.bounds:
        return _with_unit(part, "人", "count", "number.elided_unit") if counts_people(page, part) else None
    if page.before(part.start) in _COLONS and page.text[part.start - 2 : part.start - 1].isdecimal():
        # 1∶500万 is the scale of a map.
        return None
    if figure.scale >= 10**4 or (figure.scale > 1 and figure.shape == "scale"):
        counted = page.before(part.start) in page.lore.words["unit.class_counters"]
        # 5个百亿级: a class of size that is counted.
        return None if counted and page.text.startswith("级", part.end) else _elided(page, index, part)
    return part if _is_pure(page, part) or _goes_on(page, index, part) else None


def _ratio(page: Page, part: Part) -> Part | None:
    text = page.text
    if part.figure.shape == "ratio":
        written = text[part.start : part.end]
        if page.lore.follows("elided.score_after", text, part.end) or _is_in_chain(text, part):
            return None
        clear = "∶" in written or "." in written
        named = page.lore.within("elided.ratio_words", page.clause_before(part.start, 12))
        return part if clear or named else None
    if part.figure.rule == "number.slash":
        outside = text[part.start - 1 : part.start] + text[part.end : part.end + 1]
        date = page.lore.follows("after.named_day", text, part.end)
        return (
            part
            if part.figure.value < 1 and not date and not any(mark in "/-." for mark in outside)
            else None
        )
    return part


def _is_in_chain(text: str, part: Part) -> bool:
    """Tell whether a ratio is a piece of a recipe (1:2:3), of which no one number tells."""
    behind = text[part.end : part.end + 1]
    if behind and behind in _COLONS:
        return True
    before = text[max(0, part.start - 2) : part.start]
    return before[1:] in _COLONS and before[0].isdecimal()


def _shared_unit(page: Page, index: int, part: Part) -> Part | None:
    """Take the unit of a later figure: 20.9、36.2个百分点; 3000万增加到3556万亩."""
    at, lore = part.end, page.lore
    hedged = page.lore.precedes("before.scaled", page.text, part.start)
    if part.figure.shape not in ("arabic", "spoken") and not (part.figure.shape == "scale" and hedged):
        return None
    for later in page.items[index + 1 : index + _REACH]:
        if later is None:
            continue
        # 从不足百万增至近千万人次: the hedge is the second's.
        between = page.text[at : later.start].strip().rstrip("近约超逾")
        trend = between in lore.words["elided.trend"]
        if not trend and between not in lore.words["elided.list"]:
            return None
        unit, sort, scale = _unit_of(page.text, later)
        if unit and scale > 1 and _is_decimal(part.figure) and part.figure.shape == "arabic":
            # 12.3和15.6亿元: the scale is said once, as the unit is.
            return _with_unit(_raised(part, scale), unit, sort)
        if unit:
            split = (
                trend
                or sort not in ("count", "duration", "rank")
                or "分别" in page.near_before(part.start, 30)
            )
            return _with_unit(part, unit, sort) if split and (scale == 1 or part.figure.scale > 1) else None
        at = later.end
    return None


def _unit_of(text: str, item: QuantityMention | Part) -> tuple[str, str, int]:
    if isinstance(item, Part):
        return item.figure.unit, item.figure.sort, item.figure.scale
    scale = read_figure(text[item.start : item.end]).scale if item.rule == "number.mixed" else 1
    return item.quantity.unit, item.sort, scale


def _raised(part: Part, scale: int) -> Part:
    figure = part.figure
    step = figure.step if figure.step is not None else 1
    value, step = (whole(number * scale) for number in (figure.value, step))
    return part._replace(figure=figure._replace(value=value, step=step, scale=scale))


def _with_unit(part: Part, unit: str, sort: str, rule: str = "number.shared_unit") -> Part:
    figure = part.figure
    step = figure.step if figure.step is not None or sort == "count" else 1
    return Part(part.start, part.end, figure._replace(unit=unit, sort=sort, rule=rule, step=step))


def _salary(page: Page, part: Part) -> Part | None:
    """Read 15k as money where pay or a bound is spoken of; 4K is a picture."""
    bounded = part.figure.op == "range" or page.text.startswith(_BOUNDS, part.end)
    if bounded or page.lore.within("before.salary", page.near_before(part.start, 12)):
        return _with_unit(part, "元", "money", "number.elided_unit")
    return None


def _elided(page: Page, index: int, part: Part) -> Part:
    """Give a scaled figure the unit 元 or 人 where words for money or people stand beside it."""
    lore, text, figure = page.lore, page.text, part.figure
    before = page.clause_before(part.start, 14)
    classed = _CLASSED.match(text, part.end)
    people = lore.follows("elided.person_after", text, classed.end() if classed else part.end)
    people = people or _PEOPLE.match(text, part.end) is not None or _is_of_people(page, part, before)
    # 惠及困难群众210万; how many users are of no one unit.
    start = part.start - (page.before(part.start) in lore.bounds)
    people = people or (
        lore.precedes("elided.person_after", text, start) and text[start - 2 : start] != "用户"
    )
    if people or lore.within("elided.person_before", before):
        return _with_unit(part, "人", "count", "number.elided_unit")
    if lore.within("elided.visit_before", before):
        return _with_unit(part, "人次", "count", "number.elided_unit")
    if lore.within("elided.no_money_before", before):
        return part
    named = lore.follows("elided.money_after", text, part.end)
    if (named and not lore.follows("elided.no_money_after", text, part.end)) or lore.within(
        "elided.money_before", before
    ):
        return _with_unit(part, "元", "money", "number.elided_unit")
    if page.unit_before(index, part.start) == "元" and figure.scale >= 10**8:
        return _with_unit(part, "元", "money", "number.elided_unit")
    return part


def _is_of_people(page: Page, part: Part, before: str) -> bool:
    """Tell whether some kind of people stands behind: 960万易地搬迁群众, not 拨付500亿改善群众生活."""
    money = page.lore.within("elided.money_before", before)
    return not money and _KIND_OF_PEOPLE.match(page.text, part.end) is not None


def _is_pure(page: Page, part: Part) -> bool:
    """Tell whether a bare number is an index value or the like."""
    figure: Figure = part.figure
    written = figure.shape == "arabic" or (figure.shape == "spoken" and _is_decimal(figure))
    if not written or figure.rule == "number.slash":
        return False
    listed = _LISTED_AFTER.match(page.text, part.end) is not None
    after = page.text[part.end : part.end + 1]
    closed = not after or after in _STOPS or after in _OPENING or page.text.startswith(_BOUNDS, part.end)
    if not (closed or listed or page.lore.follows("elided.trend", page.text, part.end)):
        return False
    if _is_decimal(figure) and page.before(part.start) in _OPENING and after in _CLOSING:
        around = page.near_before(part.start, _BRACKETED_REACH) + page.near_after(part.end, _BRACKETED_REACH)
        return page.lore.within("elided.bracketed_heads", around)
    start = _start_of_list(page, part.start)
    dated = _DATED.search(page.near_before(start, _LIST_REACH))
    if dated is not None:
        start -= len(dated.group())
    if _is_decimal(figure) and page.lore.precedes("elided.pure_heads", page.text, start):
        return True
    rises = _RISES.search(page.near_before(start, _RISE_REACH)) if _is_decimal(figure) else None
    if rises is not None and rises["verb"] in page.lore.words["elided.pure_change"]:
        return True
    if dated is None and not page.lore.precedes("elided.pure_verbs", page.text, start):
        return False
    return page.lore.within("elided.pure_before", page.near_before(start, 16))


def _goes_on(page: Page, index: int, part: Part) -> bool:
    """Tell whether a bare number is what one without a unit came to: 从2013年的100增长到2023年的297.6."""
    if part.figure.shape != "arabic":
        return False
    near = reversed(page.items[max(0, index - _LOOK_BACK) : index])
    before = next((one for one in near if isinstance(one, QuantityMention) and one.sort == "pure"), None)
    if before is None:
        return False
    between = _DATED.sub("", page.text[before.end : part.start])
    return between in page.lore.words["elided.trend"] or _is_change(page, between, part)


def _is_change(page: Page, between: str, part: Part) -> bool:
    """Tell whether a bare number is by how much one without a unit changed: 指数为129.5，年均提高4.2."""
    after = page.text[part.end : part.end + 1]
    if len(between) > _REACH_OF_CHANGE or not _is_decimal(part.figure):
        return False
    if after and after not in _STOPS and _LISTED_AFTER.match(page.text, part.end) is None:
        return False
    if between in page.lore.words["elided.list"]:
        return True
    clause = _LAST_CLAUSE.search(_BASE_NOTE.sub("", between))
    return clause is not None and _COMPARED.sub("", clause["clause"]) in page.lore.words["elided.pure_change"]


def _is_decimal(figure: Figure) -> bool:
    return figure.scale == 1 and type(figure.value) is not int


def _start_of_list(page: Page, at: int) -> int:
    """Return where the list of bare numbers begins that a figure goes on with."""
    listed = _LISTED_BEFORE.search(page.text[max(0, at - _LIST_REACH) : at])
    return at - len(listed.group()) if listed else at
