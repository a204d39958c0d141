"""Figures without a unit: what their surroundings say of it, or nothing."""

from __future__ import annotations

from lantu.language.numbers.join import Part
from lantu.language.numbers.lore import Lore

_LIST = frozenset({"、", "和", "与", "及", "，", "以及"})
_STOP = frozenset("，。；：！？\n")


def settle_bare(lore: Lore, text: str, parts: list[Part], index: int, unit_before: str) -> Part | None:
    """Return the figure with the unit that the text leaves out, or None where it is no quantity."""
    part = parts[index]
    figure = part.figure
    if figure.sort == "ratio":
        return _ratio(lore, text, part)
    if figure.op == ">" and figure.scale == 1 and figure.shape == "arabic":
        return None
    shared = _shared_unit(lore, text, parts, index)
    if shared is not None:
        return shared
    if figure.shape == "scale":
        return _elided(lore, text, part, unit_before) if _hedged(text, part) else None
    if figure.scale > 1 and figure.rule != "number.slash":
        return _elided(lore, text, part, unit_before)
    return part if _is_pure(lore, text, part) else None


def _ratio(lore: Lore, text: str, part: Part) -> Part | None:
    figure = part.figure
    if figure.shape != "ratio":
        return part
    written = text[part.start : part.end]
    if (
        "∶" not in written
        and figure.rule == "number.ratio"
        and not lore.within("elided.pure_before", text[max(0, part.start - 8) : part.start])
    ):
        return None
    return part


def _hedged(text: str, part: Part) -> bool:
    return part.start > 0 and text[part.start - 1] in "上近超过破逾达数几"


def _shared_unit(lore: Lore, text: str, parts: list[Part], index: int) -> Part | None:
    """Take the unit of a later figure of the same list or trend: 20.9、36.2个百分点; 3000万增加到3556万亩."""
    part = parts[index]
    at = part.end
    for later in parts[index + 1 : index + 6]:
        between = text[at : later.start].strip()
        if later.figure.unit:
            trend = between in lore.words["elided.trend"]
            together = between in _LIST and between != "，"
            if not (trend or together):
                return None
            if later.figure.sort in ("count", "duration", "rank") and not trend:
                if "分别" not in text[max(0, part.start - 30) : part.start]:
                    return None
            figure = part.figure
            value, step = figure.value, figure.step
            if (
                figure.scale == 1
                and later.figure.scale > 1
                and together
                and later.figure.rule == "number.mixed"
            ):
                return None
            return Part(
                part.start,
                part.end,
                figure._replace(
                    value=value,
                    step=step if step is not None else 1,
                    unit=later.figure.unit,
                    sort=later.figure.sort,
                    rule="number.shared_unit",
                ),
            )
        if between not in _LIST or between == "，":
            return None
        at = later.end
    return None


def _elided(lore: Lore, text: str, part: Part, unit_before: str) -> Part | None:
    """Give a scaled figure the unit 元 where money words stand beside it."""
    figure = part.figure
    before = text[max(0, part.start - 14) : part.start]
    for mark in "，。；\n":
        before = before.rpartition(mark)[2]
    money = (
        lore.follows("elided.money_after", text, part.end)
        or lore.within("elided.money_before", before)
        or (unit_before == "元" and figure.scale >= 10**8)
    )
    if not money:
        return part
    return Part(part.start, part.end, figure._replace(unit="元", sort="money", rule="number.elided_unit"))


def _is_pure(lore: Lore, text: str, part: Part) -> bool:
    """Tell whether a bare number is an index value or the like."""
    if part.figure.shape != "arabic" or part.figure.rule == "number.slash":
        return False
    if text[part.end : part.end + 1] not in _STOP | {"", "、", "）"} and not lore.follows(
        "elided.trend", text, part.end
    ):
        return False
    if not lore.precedes("elided.pure_verbs", text, part.start):
        return False
    return lore.within("elided.pure_before", text[max(0, part.start - 14) : part.start])
