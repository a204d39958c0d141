"""A plan and the papers that a sentence derives from it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lantu.records.claim import Claim
from lantu.records.passage import Passage
from lantu.records.programme import PlanFamily, ProjectEvent

# 《…纲要》后, 按照《…规划》: what follows in the sentence comes of that paper.
_BEHIND = re.compile("^》?[^，。；]{0,6}?(?:后|以来|基础上|框架下|要求|指引下|配套)")
_COUNTED = ("规划", "方案", "计划", "政策", "措施", "办法", "标准")


def family_of(
    passage: Passage, projects: Sequence[ProjectEvent], claims: Sequence[Claim]
) -> PlanFamily | None:
    """Return the family that a sentence tells of; None where it names no parent with parts.

    Parameters
    ----------
    passage : Passage
    projects, claims : sequence
        What was read out of the same sentence.
    """
    if not projects:
        return None
    papers = [event for event in projects if event.category in {"plan", "policy"}]
    text = passage.sentence.text
    for parent in papers:
        at = text.find(parent.name, passage.sentence.start, passage.sentence.end)
        if at < 0 or _BEHIND.match(text[at + len(parent.name) : passage.sentence.end]) is None:
            continue
        behind = passage.source.to_source(at, at + 1)[0]
        parts = tuple(event.name for event in papers if event is not parent and event.span.end > behind + 1)
        counted = tuple(claim.id for claim in claims if claim.indicator.endswith(_COUNTED))
        if not parts and not counted:
            continue
        span = passage.span(passage.sentence.start, passage.sentence.end)
        return PlanFamily(
            passage.identify("family", span, parent.name), span, parent.name, parts, counted,
            confidence=0.7, rule="family.behind",
        )  # fmt: skip
    return None
