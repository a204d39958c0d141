"""Ranks: 全省第一, 排名第3位, 第三大港, 前十, 后20名. Any other 第 makes an ordinal, which is no quantity."""

from __future__ import annotations

from lantu.language.numbers.join import Part
from lantu.language.numbers.page import Page

_WINDOW = 14


def settle_rank(page: Page, part: Part) -> Part | None:
    """Return the rank with 第, 前 or 后 taken in, or None where it is no rank."""
    figure, text = part.figure, page.text
    mark = page.before(part.start)
    if figure.scale != 1 or figure.op != "=" or figure.value2 is not None or figure.value == 0:
        return None
    if figure.unit == "大" and mark == "第":
        # 第二大特点 tells of the second, 第二大港 of a rank.
        numbered = page.lore.follows("after.listed_main", text, part.end)
        return (
            None
            if numbered or not text[part.end : part.end + 1].isalpha()
            else _ranked(part, part.start - 1, "位")
        )
    if figure.unit not in ("", "位", "名", "强") or figure.shape in ("fraction", "ratio", "scale"):
        return None
    ends = part.end == len(text) or page.lore.follows("after.rank_end", text, part.end)
    if mark not in ("第", "前", "后"):
        placed = page.lore.precedes("rank.place", text, part.start) and figure.shape == "arabic"
        return _ranked(part, part.start, "位") if placed and ends and figure.step is None else None
    start = part.start - 1
    cue = page.lore.within("rank.before", page.clause_before(start, _WINDOW))
    if mark == "第":
        numbered = figure.shape == "arabic" and figure.unit in ("位", "名")
        return _ranked(part, start, "位") if ends and (cue or numbered) else None
    if not figure.unit and not (cue and ends):
        return None
    unit = "名" if figure.unit == "强" and ends else figure.unit
    return _ranked(part, start, unit or "名")


def _ranked(part: Part, start: int, unit: str) -> Part:
    figure = part.figure._replace(unit=unit, sort="rank", step=None, rule="number.rank")
    return Part(start, part.end, figure)
