"""Ranks: 全省第一, 排名第3位, 前十, 后20名. Any other 第 makes an ordinal, which is no quantity."""

from __future__ import annotations

from lantu.language.numbers.join import Part
from lantu.language.numbers.lore import Lore

_ENDS = frozenset("，。、；：！？）”’》\n,;:!?) 　的和及与")
_WINDOW = 9


def settle_rank(lore: Lore, text: str, part: Part) -> Part | None:
    """Return the rank with 第, 前 or 后 taken in, or None where it is no rank."""
    figure = part.figure
    start = part.start - 1
    if figure.scale != 1 or figure.op != "=" or figure.value2 is not None:
        return None
    if figure.unit not in ("", "位", "名", "强"):
        return None
    cue = lore.within("rank.before", text[max(0, start - _WINDOW) : start])
    if text[start] == "第":
        if not cue or (figure.unit == "" and text[part.end : part.end + 1] not in _ENDS | {""}):
            return None
        unit = "位"
    else:
        ends = text[part.end : part.end + 1] in _ENDS | {""}
        if not figure.unit and not (cue and ends):
            return None
        unit = figure.unit or "名"
    ranked = figure._replace(unit=unit, sort="rank", step=None, rule="number.rank")
    return Part(start, part.end, ranked)
