"""Results that are held against a goal, a plan or a budget, and the goals that they are held against."""

from __future__ import annotations

from lantu.records.claim import Claim, Direction
from lantu.records.claims.judged import ELSEWHERE, Judged
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment, is_points

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
