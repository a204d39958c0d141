"""Figures with a unit that count nothing after all: classes, clock times, names, denominators."""

from __future__ import annotations

from lantu.language.numbers.join import Part
from lantu.language.numbers.lore import Lore

_SCORES = (
    "得分",
    "评分",
    "满分",
    "成绩",
    "总分",
    "平均分",
    "得",
    "考",
    "比分",
    "打分",
    "测评",
    "获",
    "以",
    "为",
    "达",
)
_MAGNITUDE = ("地震", "强震", "大风", "阵风", "风", "左右地震")
_HEDGES = "上近超过破逾达约数几"


def counts_nothing(lore: Lore, text: str, part: Part) -> bool:
    """Tell whether a figure with a unit is no quantity."""
    figure = part.figure
    if figure.shape == "scale" and _is_scale_name(lore, text, part):
        return True
    special = _BY_UNIT.get(figure.spelling)
    if special is not None and special(lore, text, part):
        return True
    if figure.shape == "spoken" and figure.sort == "count":
        return text[part.start] == "二" and part.end - part.start == 1 + len(figure.spelling)
    return False


def _is_scale_name(lore: Lore, text: str, part: Part) -> bool:
    """千家万户, 万里, 千亿元级, 每万人: scale words alone are names unless a hedge or a measure stands by."""
    figure = part.figure
    before = text[part.start - 1] if part.start else ""
    if before == "每" or text.startswith("级", part.end):
        return True
    if lore.follows("after.denominator", text, part.end):
        return True
    if text[part.start] in "数几" or before in _HEDGES:
        return False
    return figure.sort == "count" or figure.scale < 10**4 or figure.unit in ("里", "度", "方", "斤")


def _clock_minutes(lore: Lore, text: str, part: Part) -> bool:
    before = text[part.start - 1] if part.start else ""
    if before in "时点":
        return True
    window = text[max(0, part.start - 8) : part.start]
    return not any(word in window for word in _SCORES)


def _clock_hours(lore: Lore, text: str, part: Part) -> bool:
    return not lore.within("after.points", text[part.end : part.end + 6])


def _grade(lore: Lore, text: str, part: Part) -> bool:
    return not (text.startswith(_MAGNITUDE, part.end) or text.startswith("以上", part.end))


def _small_spoken(lore: Lore, text: str, part: Part) -> bool:
    return part.figure.shape == "spoken" and part.figure.value < 100


def _angle(lore: Lore, text: str, part: Part) -> bool:
    if part.figure.shape != "spoken" or part.figure.value >= 10:
        return False
    return not text.startswith("电", part.end) and "温" not in text[max(0, part.start - 5) : part.start]


def _computing(lore: Lore, text: str, part: Part) -> bool:
    return "算力" not in text[max(0, part.start - 16) : part.end + 8]


def _main_things(lore: Lore, text: str, part: Part) -> bool:
    return part.figure.shape == "spoken" and part.figure.value > 10


def _strong(lore: Lore, text: str, part: Part) -> bool:
    """世界500强 is a list's name; 前100强 is told by its rank."""
    return True


_BY_UNIT = {
    "分": _clock_minutes,
    "点": _clock_hours,
    "级": _grade,
    "里": _small_spoken,
    "方": _small_spoken,
    "尺": _small_spoken,
    "丈": _small_spoken,
    "寸": _small_spoken,
    "角": _small_spoken,
    "毛": _small_spoken,
    "度": _angle,
    "P": _computing,
    "大": _main_things,
    "强": _strong,
}
