"""How a mention of a place stands in its clause: as a partner, as the document's own, or as none."""

from __future__ import annotations

import re

from lantu.language.mention import PlaceMention
from lantu.records.passage import Passage
from lantu.records.sentence import HOME_CODE

_WITH = {"与", "和", "同"}
_JOINS = _WITH | {"—", "－", "–", "-"}
# 我省与甲省、乙市与丙市…合作: the first of several pairs.
_OPENS_PAIRS = re.compile("[与和同][^，。；、]{2,8}、[^，。；、]{2,8}[与和同]")


def is_joined(text: str, mention: PlaceMention) -> bool:
    """Tell whether 与 stands at either end of a mention."""
    return text[mention.start - 1 : mention.start] in _WITH or text[mention.end : mention.end + 1] in _WITH


def is_partner(passage: Passage, mention: PlaceMention, end: int, words: tuple[str, ...] = ()) -> bool:
    """Tell whether the country itself works with somebody (中国和东盟…合作, 中国—中亚…合作).

    Parameters
    ----------
    passage : Passage
    mention : PlaceMention
    end : int
        The clause's.
    words : tuple of str
        Parties that no place is called by (阿拉伯国家).
    """
    text, at = passage.sentence.text, mention.end + 1
    if mention.codes != (HOME_CODE,) or text[mention.end : at] not in _JOINS:
        return False
    return text.startswith(words, at) or any(other.start == at < end for other, _ in passage.sentence.places)


def is_own(text: str, mention: PlaceMention) -> bool:
    """Tell whether the document's own place is somebody's partner (与我市签署…, 我省与甲省、乙市与丙市…)."""
    if not is_reference(mention):
        return False
    return text[mention.start - 1] in _WITH or _OPENS_PAIRS.match(text, mention.end) is not None


def is_reference(mention: PlaceMention) -> bool:
    """Tell a word such as 三地 or 全市, which means a place that was named."""
    return mention.rule.startswith("place.reference")


def is_none(mention: PlaceMention) -> bool:
    """Tell whether a mention names no party: part of a name, the country, or a word such as 全市."""
    if mention.codes == (HOME_CODE,):
        return True
    if is_reference(mention):
        return not mention.rule.endswith(".group")
    return mention.rule.endswith(".in_name")
