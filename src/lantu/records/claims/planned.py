"""Results that are held against a goal, a plan or a budget, those goals, and parts of what is planned."""

from __future__ import annotations

import re

from lantu.records.claim import Claim, Direction, Modality
from lantu.records.claims.judged import ELSEWHERE, Judged
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment, is_points

# In front of a measure: it is a level, or bounded.
_LEVELS = ("产", "在", "不低于", "不少于")
_MORE_THAN = re.compile("[，、]?[较比][^，。；]{1,12}?(?:增加|增开|加开|新增|多|减少|少)$")
# 安排资金8亿元，其中3亿元用于…: a part of what is planned.
_PARTS = frozenset({"其中", "其中，"})
GOAL = "claim.goal"
"""Rule of a figure that is a goal by which the result in front of it is measured."""


def judge_held(segment: Segment, before: Claim | None, lexicon: ClaimLexicon) -> Judged | None:
    """Return the kind of a goal that a result is held against, or of a difference to one; None for others.

    增长4.9%，完成5%左右的预期目标: a growth is aimed at. 增长4.1%，超出计划0.6个百分点: so much more.

    Parameters
    ----------
    segment : Segment
    before : Claim or None
        The result: the figure in front.
    lexicon : ClaimLexicon
    """
    if before is None or not before.indicator:
        return None
    text, start = segment.sentence.text, segment.left[0]
    written = text[start : segment.quantity.start]
    if before.rule.startswith(GOAL):
        written = text[segment.clause[0] : segment.quantity.start]
    how = lexicon.off_goal.search(written)
    if how is not None:
        relative = segment.quantity.sort in {"percent", "multiple"} and not is_points(segment.quantity)
        direction: Direction = "down" if how["how"] in lexicon.short_of_goal else "up"
        return Judged("growth" if relative else "change", direction, "", "", ELSEWHERE)
    if lexicon.goal_behind.match(segment.right_text) and lexicon.held_to.search(written):
        return Judged(before.kind, before.direction, "", "", GOAL)
    return None


def is_part(segment: Segment, before: Claim, modality: Modality, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure to come is planned as the one before it is, of which it is a part or goes on.

    引进项目150个，其中大项目不少于60个; 盘活厂房15万平方米，低效用地2300亩.
    """
    if "reported" in {modality, before.modality}:
        return False
    sort, words = segment.quantity.sort, segment.left_text
    if segment.goes_on and before.kind != "change" and not words.strip("、和与及 "):
        # 分别安排3亿元、1.2亿元: all of a list is meant alike.
        return True
    part = words.startswith(lexicon.part_words)
    if part and (sort == "count" or (sort == "money" and before.modality == "plan" and words in _PARTS)):
        return True
    if before.modality != "plan" or before.kind != "level":
        return False
    if _MORE_THAN.match(words) and segment.quantity.quantity.unit == before.quantity.unit:
        # 计划开行列车500列，较日常增加50列: so many of the same.
        return True
    if sort != "measure":
        return False
    level = segment.written_before.endswith((*lexicon.level_end, *lexicon.measured, *_LEVELS))
    near = segment.first_in_clause and segment.sentence.text[segment.clause[0] - 1] == "，"
    return near and not level and not lexicon.target.search(words)
