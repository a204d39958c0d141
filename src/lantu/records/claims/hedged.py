"""The hedge of a share that stands in front of its verb: 约占全国一半, 大约是原来的三成."""

from __future__ import annotations

import re

from lantu.facts import Operator, Quantity
from lantu.language.hedges import hedge_book
from lantu.records.cells import as_growth
from lantu.records.claim import Kind
from lantu.records.claims.aims import is_goal_met
from lantu.records.claims.segment import Segment
from lantu.records.words import LISTING

# The verb that ties a part, or a multiple, to what it is held against, up to the number.
_TIES = re.compile("(?:占(?![地用有])|相当于|等于|是|为)[^，。；：]*$")
_WHOLE = re.compile(
    "(?:全[国省市区县球州]|世界|我[国省市]|(?:20[0-9]{2}|上|去|前)年(?:同期|全年)?|同期|原来|原先|过去|以往)(?:的)?$"
)
_PARTS = frozenset({"percent", "ratio", "pure", "multiple"})
_TIED = frozenset({"share", "ratio"})
_CHANGES = frozenset({"growth", "change"})
# 共占 and 仅占 bound nothing.
_STATED = frozenset({"=", "range"})
_STOPS = frozenset(["", *"，。；、;,）\n "])
# 左右 and 约 tell of the number next to them alone.
_BOUNDS = frozenset({">", "<", ">=", "<="})
_WITH_MARK: dict[Operator, Operator] = {">": ">=", "<": "<="}
_OR = frozenset("及或和")


def hedged(segment: Segment, kind: Kind) -> Quantity:
    """Return a figure with the bound that a hedge in front of its verb gives it; no fall is negative.

    A bound beside the number itself wins (约占全国三成以上). A list shares one in front of its verb
    (分别约占全国的四成、三成).

    Parameters
    ----------
    segment : Segment
    kind : Kind
        Only a share and a multiple have a verb that a hedge stands in front of.
    """
    quantity = segment.quantity.quantity
    if quantity.op in _BOUNDS and is_goal_met(segment):
        # 低于5.5%的目标: what is lower is the result.
        return quantity._replace(op="=")
    whole = _WHOLE.search(segment.left_text) if segment.quantity.sort in _PARTS else None
    if whole is not None and quantity.op == "=":
        # 以不到全国0.6%的国土面积: the hedge is the number's.
        at = segment.left[0] + whole.start()
        before = hedge_book().find_before(segment.sentence.text, at)
        if before is not None and before.op not in _STATED and not before.only:
            return quantity._replace(op=before.op)
    if quantity.value < 0 and kind in _CHANGES:
        return as_growth(quantity, "")[0]
    quantity = _with_mark(segment, _as_last(segment))
    if kind not in _TIED or quantity.op != "=":
        return quantity
    listed = segment.goes_on and not segment.left_text.strip("、和与及 ")
    text, start = segment.sentence.text, (segment.clause if listed else segment.left)[0]
    tie = _TIES.search(text, start, segment.quantity.start)
    hedge = hedge_book().find_before(text, tie.start()) if tie is not None else None
    if hedge is None or hedge.op in _STATED or hedge.only:
        return quantity
    return quantity._replace(op=hedge.op)


def _with_mark(segment: Segment, quantity: Quantity) -> Quantity:
    """Return a bound that takes in its mark, which is told in front of it: 七座及七座以下 is at most 7."""
    op = _WITH_MARK.get(quantity.op)
    text, (start, end) = segment.sentence.text, (segment.quantity.start, segment.quantity.end)
    if op is None or text[start - 1 : start] not in _OR or not text.endswith(text[start:end], 0, start - 1):
        return quantity
    return quantity._replace(op=op)


def _as_last(segment: Segment) -> Quantity:
    """Return a figure with the bound behind the last of its list: 分别稳定在300万吨、40万吨以上."""
    quantity = segment.quantity.quantity
    if quantity.op != "=" or not segment.followers:
        return quantity
    quantities, text = segment.sentence.quantities, segment.sentence.text
    at = last = quantities.index(segment.quantity)
    while last < at + segment.followers and (
        text[quantities[last].outer_end : quantities[last + 1].outer_start] in LISTING
    ):
        last += 1
    closing = quantities[last]
    behind = closing.outer_end > closing.end and closing.outer_start == closing.start
    # 产值3500亿元、百亿元以上产业链8条: the bound is of what is counted next.
    ends = text[closing.outer_end : closing.outer_end + 1] in _STOPS
    if last == at or not behind or not ends or closing.quantity.op not in _BOUNDS:
        return quantity
    return quantity._replace(op=closing.quantity.op)
