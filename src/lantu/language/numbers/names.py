"""Figures with a unit that count nothing after all: classes, clock times, sessions, names, denominators."""

from __future__ import annotations

import re
from collections.abc import Callable

from lantu.language.numbers.join import Part
from lantu.language.numbers.page import CLOCK, Page
from lantu.language.numbers.scaled import is_scale_name

_ANOTHER_SESSION = re.compile("(?:、[一二三四五六七八九十]+次)*")
_FEW = 10
# Between an age and those of it: 60岁及以上的老年人.
_BOUNDED = re.compile("^(?:（含）)?(?:及|或|和)?(?:以上|以下|以内|之间)?的?")
_AGED = 12
# 居内地城市首位: so far in front stands the word that makes a rank of it.
_STANDING = 14
# 大三, 高三, 初三, 周三, 星期三: a numeral behind these is a name.
_NUMBERED = frozenset("大高初老周期")
# The largest crew of a boat that races.
_CREW = 22
_MEDALS = 14
_THING_OF_METAL = re.compile("[一-龥](?<![一二两三四五六七八九十的和])")
# 目前, 此前: with these 前 is a time.
_WHEN = frozenset("目此之日当以年月提先眼跟")
_COIN_AFTER = frozenset("，。；：！？）”\n,;:!?) 的以左上每钱现角毛0123456789一二三四五六七八九")


def counts_nothing(page: Page, part: Part) -> bool:
    """Tell whether a figure with a unit is no quantity."""
    figure = part.figure
    if figure.shape == "scale" and is_scale_name(page, part):
        return True
    special = SPECIAL.get(figure.spelling)
    if special is not None and special(page, part):
        return True
    if figure.shape == "spoken":
        special = SPECIAL_SPOKEN.get(figure.spelling)
        if figure.spelling == "个" and page.lore.follows("after.slogan", page.text, part.end):
            return True
        if (
            figure.sort == "count"
            and figure.value <= _FEW
            and page.lore.follows("after.parts", page.text, part.end)
        ):
            return True
        if special is not None and special(page, part):
            return True
        # 二期, 二次 and 二轮 are ordinals: a count says 两.
        lone = page.text[part.start] == "二" and part.end - part.start == 1 + len(figure.spelling)
        return lone and figure.sort == "count"
    return figure.shape == "arabic" and figure.sort == "count" and _is_list_number(page, part)


def _is_list_number(page: Page, part: Part) -> bool:
    """Tell whether a decimal before a classifier starts a line: 2.3本项目."""
    line_starts = page.before(part.start) in ("", "\n")
    return line_starts and "." in page.text[part.start : part.end] and part.figure.scale == 1


def _points_scored(page: Page, part: Part) -> bool:
    if page.before(part.start) in CLOCK:
        return True
    return not page.lore.within("before.score", page.near_before(part.start, 8))


def _points_made(page: Page, part: Part) -> bool:
    if "." in page.text[part.start : part.end]:
        return not page.lore.within("before.index", page.near_before(part.start, 24))
    return not page.lore.within("after.points", page.near_after(part.end, 6))


def _grade(page: Page, part: Part) -> bool:
    if part.figure.scale >= 10**4:
        return False
    return not (
        page.lore.follows("after.magnitude", page.text, part.end)
        or page.text.endswith("震级", 0, part.start)
        or "风" in page.near_before(part.start, 8)
    )


def _small(_page: Page, part: Part) -> bool:
    return part.figure.value < 100


def _degrees(page: Page, part: Part) -> bool:
    if part.figure.value >= 10:
        return False
    return not page.text.startswith("电", part.end) and "温" not in page.near_before(part.start, 5)


def _computing(page: Page, part: Part) -> bool:
    return not page.lore.within(
        "before.computing", page.near_before(part.start, 16) + page.near_after(part.end, 8)
    )


def _main_things(page: Page, part: Part) -> bool:
    """Tell whether 大 counts no listed things: a name (年度十大), a congress (二十大), 一大亮点.

    十二大领域 does.
    """
    if part.figure.value == 1:
        return True
    if part.figure.value > _FEW:
        of_party = page.text.startswith("党的", part.start - 2)
        return of_party or not page.lore.follows("after.main_things", page.text, part.end)
    return part.figure.value == _FEW and page.lore.precedes("before.listed", page.text, part.start)


def _first_of(page: Page, part: Part) -> bool:
    """Tell whether so many are the first of more: 前五大贸易伙伴; 目前五大产业 counts."""
    return page.before(part.start) == "前" and page.text[part.start - 2 : part.start - 1] not in _WHEN


def _put_first(page: Page, part: Part) -> bool:
    """Tell whether 首位 is no rank: 放在首位, 首位产业; 稳居全国首位 is one."""
    named = page.lore.follows("after.first_named", page.text, part.end)
    return named or not page.lore.within("rank.standing", page.clause_before(part.start, _STANDING))


def _always(_page: Page, _part: Part) -> bool:
    return True


def _never(_page: Page, _part: Part) -> bool:
    return False


def _session(page: Page, part: Part) -> bool:
    if page.lore.precedes("before.opened", page.text, part.start):
        return False
    at = _ANOTHER_SESSION.match(page.text, part.end)
    return at is not None and page.lore.follows("after.session", page.text, at.end())


def _distance(page: Page, part: Part) -> bool:
    """Tell whether a round distance is the last stretch (最后100米) or an event's name (男子100米)."""
    text, lore = page.text, page.lore
    if part.figure.value in (1, 100, 1000) and lore.precedes("before.last_stretch", text, part.start):
        return True
    return _event(page, part)


def _event(page: Page, part: Part) -> bool:
    text, lore = page.text, page.lore
    return lore.precedes("before.event", text, part.start) or lore.follows("after.event", text, part.end)


def _weight_class(page: Page, part: Part) -> bool:
    return page.text.startswith("级", part.end)


def _risen(page: Page, part: Part) -> bool:
    return page.lore.follows("after.fallen", page.text, part.end)


def _class_of_a_year(_page: Page, part: Part) -> bool:
    return 1900 <= part.figure.value < 2100


def _coin(page: Page, part: Part) -> bool:
    """三元 is a company before a noun, 三元 before a stop is money."""
    if part.figure.value >= 10:
        return False
    after = page.text[part.end : part.end + 1]
    return bool(after) and after not in _COIN_AFTER


def as_pieces(page: Page, part: Part) -> Part:
    """块 is money at the end of a phrase; beside a noun it counts plots and pieces."""
    after = page.text[part.end : part.end + 1]
    paid = page.lore.within("before.paid", page.clause_before(part.start, 6))
    pieces = page.lore.precedes("before.pieces", page.text, part.start)
    if paid or (not pieces and (not after or after in _COIN_AFTER)):
        return part
    figure = part.figure
    step = None if figure.scale == 1 and figure.step == 1 else figure.step
    return part._replace(figure=figure._replace(unit="块", sort="count", step=step))


Rule = Callable[[Page, Part], bool]


def _age_class(page: Page, part: Part) -> bool:
    """Tell whether an age bounds those whose number follows: 60岁及以上人口538.1万人, 3岁以下托位."""
    return page.lore.follows("after.aged", _BOUNDED.sub("", page.near_after(part.end, _AGED)), 0)


def _detachment(page: Page, part: Part) -> bool:
    """Tell whether 支 begins 支队, a detachment with a number: 20支队伍 are twenty."""
    return page.text.startswith("队", part.end) and not page.text.startswith("队伍", part.end)


def _graded_pair(page: Page, part: Part) -> bool:
    """Tell whether two digits name classes: 一二类苗; 两三类 are two or three."""
    return (
        part.figure.rule == "number.vague"
        and part.figure.value < _FEW
        and not page.text.startswith("两", part.start)
    )


def _crew(page: Page, part: Part) -> bool:
    """Tell whether so many people make a boat's crew or a side: 12人龙舟, 3人篮球."""
    return part.figure.value <= _CREW and page.lore.follows("after.crewed", page.text, part.end)


def _medals(page: Page, part: Part) -> bool:
    """Tell whether 金 after a spoken number is no medal: 五金 is hardware, 夺得两金 is two golds."""
    text, lore = page.text, page.lore
    won = lore.within("before.medals", page.clause_before(part.start, _MEDALS))
    return not won or _THING_OF_METAL.match(text, part.end) is not None


def _session_held(page: Page, part: Part) -> bool:
    """Tell whether 届 after a spoken number is a number of a body: 二十届三中全会; 举办二十届 counts."""
    text, lore = page.text, page.lore
    held = lore.precedes("before.held", text, part.start)
    return not (held and lore.follows("after.rank_end", text, part.end))


def _becomes(page: Page, part: Part) -> bool:
    """Tell whether 成 begins a verb behind the name of a year or day: 高三成为转折, but 其中三成为女性."""
    return page.text.startswith("为", part.end) and page.before(part.start) in _NUMBERED


SPECIAL: dict[str, Rule] = {
    "人": _crew,
    "岁": _age_class,
    "周岁": _age_class,
    "分": _points_scored,
    "点": _points_made,
    "级": _grade,
    "P": _computing,
    "强": _always,
    "大": _first_of,
    "首位": _put_first,
    "榜首": _put_first,
    "届": _class_of_a_year,
    "米": _distance,
    "公里": _distance,
    "公斤": _weight_class,
    "块": _never,
    "支": _detachment,
    "成": _becomes,
    "连增": _never,
    "连丰": _never,
    "连冠": _never,
}
"""By unit: what is asked before any figure with it counts."""

SPECIAL_SPOKEN: dict[str, Rule] = {
    "里": _small,
    "方": _small,
    "尺": _small,
    "丈": _small,
    "寸": _small,
    "度": _degrees,
    "大": _main_things,
    "次": _session,
    "元": _coin,
    "升": _risen,
    "类": _graded_pair,
    "金": _medals,
    "银": _medals,
    "铜": _medals,
    "届": _session_held,
}
"""By unit: what is asked before a figure in Chinese digits counts."""
