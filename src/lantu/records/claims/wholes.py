"""What a part of a whole, and another time of it, take from what was measured before."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import join
from lantu.records.share import without_whole

_ANOTHER_TIME = re.compile("[ ，]*(?:则|仅|也|就|这一|该)?(?:数字|数据|数值)?(?:分别)?(?:达到|达|为|是)了? *")
_EXTENT = re.compile("(?:营业|运营|通车|总|通航)?(?:里程|面积|装机容量|装机|规模)$")


def as_part(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Give parts of a whole the measure told of it before: 分门类看，采矿业下降4.8%."""
    sentence = segment.sentence
    whole = heads.base or heads.before
    if not left.endswith(lexicon.parts):
        return left
    if heads.among_parts and heads.kind == "growth" and segment.quantity.sort == "percent":
        found = lexicon.measure_end.search(whole)
        heads.shared = found.group() if found is not None else ""
    if heads.shared or not lexicon.by_part.match(sentence.text, sentence.start):
        return left + heads.shared
    measure = lexicon.measure_end.search(heads.before) or lexicon.measure_end.search(whole)
    return left + measure.group() if measure is not None else left


def whole_before(segment: Segment, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what the sentence before measured where this one tells of its parts: 其中，甲、乙分别为….

    Empty where it does not.
    """
    sentence = segment.sentence
    return heads.before if sentence.text.startswith(lexicon.part_words, sentence.start) else ""


def told_before(segment: Segment, heads: Heads) -> str:
    """Return what the sentence before measured, where this one only gives another time: 2023年为2219万."""
    first = segment.left[0] == segment.sentence.start
    alone = first and _ANOTHER_TIME.fullmatch(segment.masked(segment.left)) is not None
    dated = any(m.start < segment.quantity.start and m.role == "at" for m in segment.sentence.periods)
    fits = heads.before_unit in {segment.quantity.quantity.unit, "%"}
    return heads.before if alone and dated and fits else ""


def with_part_measure(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Give a part of a length, an area or a stock the measure of the whole.

    营业里程达1万公里，其中高铁2770公里; 汽车保有量40万辆，其中货车5万辆.
    """
    alike = heads.units.get(heads.base) == segment.quantity.quantity.unit
    if not left or not alike or left.endswith(lexicon.measured):
        return left
    among = segment.sentence.text.startswith(lexicon.part_words, segment.clause[0])
    stock = lexicon.stocks.search(heads.base) if among and segment.first_in_clause else None
    if stock is not None and not lexicon.stocks.search(left) and lexicon.deed.match(left) is None:
        return join(left, stock.group())
    if segment.quantity.sort != "measure":
        return left
    measure = _EXTENT.search(heads.base) if among else None
    return left + measure.group() if measure is not None and not _EXTENT.search(left) else left


def on_base(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return a half of what was measured, or what that contributes to; empty where a figure is neither.

    恩格尔系数为28.9%，其中城镇为28.1%; 制造业投资增长9.5%，对全部投资增长的贡献率达到57.5%.
    """
    if not heads.base:
        return ""
    if left in lexicon.half_words and segment.quantity.sort == "percent":
        return join(left, heads.base)
    if lexicon.contributes.match(segment.left_text):
        return f"{without_whole(heads.base)}对{left.removeprefix('对')}"
    return ""
