"""What a figure of a table is of, put together from the row's name, the header and the caption."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.trim import join
from lantu.records.tables.labels import Label, table_words

# A measure so short that the caption must say of what: 项目数, 成交额, 里程.
_BARE_MEASURE = re.compile("[一-龥]{0,4}(?:数|额|量|项|资|值|里程|面积|人次|规模)")
_PEOPLE = re.compile("(?:居民|农民|职工|家庭|农户|单位|企业|人员)$")
# Rows of a table by towns, few of which a pack knows: what is measured the caption says.
_TOWN = re.compile("[一-龥]{1,6}(?:镇|乡|街道|办事处|区|县|市|旗)")
# Of these a measure is: 居民消费价格 below 城市 and 农村.
_WHERE = frozenset({"城市", "农村", "城镇", "乡村"})
# 地区生产总值及其增长速度: the caption names an amount and a rate.
_TWO = re.compile("(?P<amount>.{2,}?)(?:及其|和|与|及)(?P<rate>增长速度|增速|增长率|增长情况|增长|增幅)")
_TRADE = re.compile("第[一二三]产业|(?!规模)[一-龥、]{1,20}(?<![就创失毕作企])业")
_COUNTS = re.compile(
    "(?:亿元以上|重点|新增|新签|签约|在建|开工)?(?:项目|合同|协议|企业)(?:项|个)?(?:数量?|个数|金额)"
)
# In front of a row's name: its number, or that it is a part of the row above.
_MARK = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]+[.、．](?![0-9]))?\s*"
    r"(?P<part>其中|#)?[:：\s]*(?=\S)"
)


class RowName(NamedTuple):
    """What a row is of, and whether that is a part of what the row above names."""

    name: str
    part: bool


def split_mark(said: str) -> RowName:
    """Take what stands in front of a row's name off it.

    Examples
    --------
    >>> [tuple(split_mark(said)) for said in ("三、税收收入", "其中：增值税", "#工业", "（2）PM2.5浓度")]
    [('税收收入', False), ('增值税', True), ('工业', True), ('PM2.5浓度', False)]
    """
    mark = _MARK.match(said)
    return RowName(said[mark.end() :], mark["part"] is not None) if mark else RowName(said, part=False)


def name_figure(
    label: Label, header: Label, caption: Label, unit: str, link: Callable[[str, str], str | None]
) -> str:
    """Return what a figure is of; empty where nothing says it.

    Parameters
    ----------
    label, header, caption : Label
        Of the row, the column and the table.
    unit : str
        Of the figure, by which the catalogue tells indicators apart.
    link : callable
        Indicator phrase and unit to the catalogue's id, or None.
    """
    caption = _of_two(caption, unit)
    subject, rate = _split_rate(label.name)
    measured, grown = _split_rate(header.name)
    # 发电量 needs no 产量 behind it.
    told = subject.endswith("量") and measured.startswith("产量")
    measured = measured.removeprefix("产量") if told else measured
    where, measured = (measured, "") if measured in _WHERE and subject else ("", measured)
    # 地区生产总值增长 beside 年均增长: it says once that it grows.
    subject, measured = _in_order(subject, measured, unit, link)
    grows, speed = _split_rate(caption.name)
    # 2025年居民消费价格涨跌幅度（%）: all that stands below it is such a rate.
    rate = grown or rate or (speed if unit == "%" else "")
    name = subject if subject == measured else subject + measured
    name += rate if name else ""
    if not name:
        name = caption.name
    elif not measured and link(subject, unit) is None and (speed or _TOWN.fullmatch(subject)):
        # 固定资产投资增长速度: the rows only say of which trade, or town.
        name = (subject if grows.endswith(subject) else subject + grows) + rate
    elif (caption.name.endswith("指数") and not label.name) or (
        not told and _needs_caption(subject or measured or header.name, unit, link)
    ):
        name = join(caption.name, name)
    name = where + name
    return name + "指数" if caption.name.endswith("指数") and "指数" not in name else name


def _of_two(caption: Label, unit: str) -> Label:
    """Return what a caption names in a unit, where it names an amount and how it grew."""
    two = _TWO.fullmatch(caption.name)
    return caption if two is None else replace(caption, name=two["amount"] + ("增长" if unit == "%" else ""))


def _split_rate(name: str) -> tuple[str, str]:
    """Part a name from the word behind it that says how it grew."""
    rate = next((word for word in table_words().growth if name.endswith(word)), "")
    return name.removesuffix(rate), rate


def _in_order(
    subject: str, measured: str, unit: str, link: Callable[[str, str], str | None]
) -> tuple[str, str]:
    """Put whose it is in front of what it is: 城镇居民 stands above 人均可支配收入."""
    whose = measured.removeprefix("全体")
    known = [link(phrase, unit) is not None for phrase in (subject + measured, whose + subject)]
    if subject and _PEOPLE.search(whose) and known == [False, True]:
        return whose, subject
    return subject, measured


def is_industry(whole: Label, part: Label) -> bool:
    """Tell whether a row names a trade below a row whose parts are trades, without saying 其中."""
    return whole.name.endswith(tuple(table_words().parts)) and _TRADE.fullmatch(part.name) is not None


def name_part(whole: Label, part: Label) -> Label:
    """Give a part of a whole what the whole measures: 其中：第三产业 below 地区生产总值 is its 增加值."""
    for measure, of_part in table_words().parts.items():
        name, rate = _split_rate(part.name)
        if whole.name.endswith(measure) and name and not name.endswith((measure, of_part)):
            return replace(part, name=name + of_part + rate)
    return part


def _needs_caption(name: str, unit: str, link: Callable[[str, str], str | None]) -> bool:
    """Tell whether the caption must say what a measure is of."""
    if name in claim_lexicon().dependent_heads or _COUNTS.fullmatch(name) is not None:
        return True
    return _BARE_MEASURE.fullmatch(name) is not None and link(name, unit) is None
