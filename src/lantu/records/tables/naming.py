"""What a figure of a table is of, put together from the row's name, the header and the caption."""

from __future__ import annotations

import re
from collections.abc import Callable

from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.trim import join
from lantu.records.tables.labels import Label, table_words

# A measure so short that the caption must say of what: 项目数, 成交额, 里程.
_BARE_MEASURE = re.compile("[一-龥]{0,4}(?:数|额|量|项|资|值|里程|面积|人次|规模)")
_COUNTS = re.compile(
    "(?:亿元以上|重点|新增|新签|签约|在建|开工)?(?:项目|合同|协议|企业)(?:项|个)?(?:数量?|个数|金额)"
)


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
    rate = next((word for word in table_words().growth if label.name.endswith(word)), "")
    own = label.name.removesuffix(rate) or header.name
    # 发电量 needs no 产量 behind it.
    told = label.name.endswith("量") and header.name.startswith("产量")
    names = [label.name, header.name.removeprefix("产量") if told else header.name]
    name = "".join(dict.fromkeys(name for name in names if name))
    if not name:
        name = caption.name
    elif (caption.name.endswith("指数") and not label.name) or _needs_caption(own, unit, link):
        name = join(caption.name, name)
    return name + "指数" if caption.name.endswith("指数") and "指数" not in name else name


def name_part(whole: Label, part: Label) -> Label:
    """Give a part of a whole what the whole measures: 其中：第三产业 below 地区生产总值 is its 增加值."""
    for measure, of_part in table_words().parts.items():
        if whole.name.endswith(measure) and part.name and not part.name.endswith((measure, of_part)):
            return Label(part.name + of_part, part.unit, part.period, part.codes, part.modality)
    return part


def _needs_caption(name: str, unit: str, link: Callable[[str, str], str | None]) -> bool:
    """Tell whether the caption must say what a measure is of."""
    if name in claim_lexicon().dependent_heads or _COUNTS.fullmatch(name) is not None:
        return True
    return _BARE_MEASURE.fullmatch(name) is not None and link(name, unit) is None
