"""Scale words alone before a unit: 千家万户 and 千亿元级 name, 万名学子 and 千亩稻田 count."""

from __future__ import annotations

import re

from lantu.language.numbers.join import Part
from lantu.language.numbers.page import Page

# 百企千人, 千村万户: a scale word in front of the noun before makes a saying of the two.
_IN_PAIR = re.compile("[百千万][一-龥]$")
_THING = re.compile("[一-龥]")
_REACH = 10
_VERBS = ("签约", "预约", "节约", "集约")


def is_scale_name(page: Page, part: Part) -> bool:
    """Tell whether scale words with a unit name something: they do unless a hedge or a measure stands by."""
    figure, text, lore = part.figure, page.text, page.lore
    before = page.before(part.start)
    if text.startswith("级", part.end) or figure.unit.endswith("级"):
        return before not in lore.bounds
    if lore.follows("after.denominator", text, part.end):
        return True
    if before in lore.words["unit.class_counters"] and figure.sort in {"money", "measure"}:
        # 三个万亿元台阶: a class of size that is counted.
        return True
    # 签约亿元项目: 约 ends a verb there.
    bounded = before in lore.bounds and not text.endswith(_VERBS, 0, part.start)
    if bounded or lore.precedes("before.scaled", text, part.start):
        return False
    if figure.sort == "money" and lore.follows("after.sized", text, part.end):
        # 签约亿元项目15个: so large is each of them.
        return True
    if figure.sort == "count" or figure.scale < 10**4:
        return figure.unit not in lore.words["unit.countable_alone"] or not _counts(page, part)
    return figure.unit in lore.words["unit.nameable"]


def counts_people(page: Page, part: Part) -> bool:
    """Tell whether a million people are meant by 百万 alone: 惠及百万群众, not 百万职工大练兵."""
    follows = page.lore.follows("elided.person_after", page.text, part.end)
    return follows and part.figure.value >= 10**6 and not _is_campaign(page, part)


def _counts(page: Page, part: Part) -> bool:
    """Tell whether scale words count what follows: 投入万名抢险力量, not 万家灯火, 万户通, 百名工程."""
    text = page.text
    if _THING.match(text, part.end) is None or page.lore.follows("after.scale_name", text, part.end):
        return False
    return not (_IN_PAIR.search(text, max(0, part.start - 2), part.start) or _is_campaign(page, part))


def _is_campaign(page: Page, part: Part) -> bool:
    """Tell whether the figure begins the name of a campaign: 百名专家下乡行动."""
    return page.lore.within("after.campaign", page.near_after(part.end, _REACH))
