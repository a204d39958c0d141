"""Whom a bare verb in front of a number of people is told of: 当地累计转移1.8万人."""

from __future__ import annotations

import re

from lantu.records.claims.segment import Segment

_PEOPLE = frozenset({"人", "名", "人次", "户"})
_VERB = re.compile(
    "(?:紧急|提前|安全|集中|妥善|有序|全部|成功|提级)*(?P<verb>转移安置|转移避险|转移|安置|疏散|撤离|避险|搬迁|解救|营救|救出|转运|滞留|受灾|受伤|遇难|失联|被困|受困)"
    "(?:[在至到于][一-龥]{0,8})?"
)
# Who they are was told in the passage: 妥善安置受灾群众.
_WHOM = (
    "(?P<whom>(?:受灾|被困|受困|受威胁|受影响|涉险|涉灾|滞留|避险|危险区域?|低洼(?:地带|区域)?|易涝点?|沿线|沿河|库区|山区|周边|贫困|易地|建档立卡)*"
    "(?:群众|人员|村民|居民|旅客|游客|学生|师生|职工|工人|患者|伤员|乘客|农户|家庭))"
)
_TOLD = re.compile(f"(?:转移|安置|疏散|撤离|搬迁|解救|营救|救出|转运|滞留)(?:避险)?(?:了|的)?{_WHOM}")
_HOMES = "户"
_THEY = {_HOMES: "家庭"}
# So far in front they were told of.
_NEAR = 120


def with_people(segment: Segment, phrase: str) -> str:
    """Return a bare verb with those whom it moves, in the words of the passage: 安置受灾群众, 转移人员.

    Examples
    --------
    >>> _VERB.fullmatch("紧急转移")["verb"], _VERB.fullmatch("转移支付") is None
    ('转移', True)
    """
    unit = segment.quantity.quantity.unit
    if unit not in _PEOPLE:
        return phrase
    if unit != _HOMES and phrase.endswith(_THEY[_HOMES]):
        # 转移600户、1900人: the second figure counts people.
        phrase = phrase.removesuffix(_THEY[_HOMES])
    found = _VERB.fullmatch(phrase)
    if found is None:
        return phrase
    text, at = segment.sentence.text, segment.quantity.start
    told = list(_TOLD.finditer(text, max(text.rfind("\n", 0, at) + 1, at - _NEAR), at))
    whom = told[-1]["whom"] if told else _THEY.get(unit, "人员")
    return phrase[: found.end("verb")] + whom
