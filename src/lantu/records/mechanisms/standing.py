"""How a mention of a place stands in its clause: as a partner, as the document's own, or as none."""

from __future__ import annotations

from lantu.language.mention import PlaceMention
from lantu.records.passage import Passage

_COUNTRY = "CN"
_WITH = {"与", "和", "同"}


def is_joined(text: str, mention: PlaceMention) -> bool:
    """Tell whether 与 stands at either end of a mention."""
    return text[mention.start - 1 : mention.start] in _WITH or text[mention.end : mention.end + 1] in _WITH


def is_partner(passage: Passage, mention: PlaceMention, end: int) -> bool:
    """Tell whether the country itself works with somebody (中国和东盟…合作)."""
    if mention.codes != (_COUNTRY,) or passage.sentence.text[mention.end : mention.end + 1] not in _WITH:
        return False
    return any(other.start == mention.end + 1 < end for other, _ in passage.sentence.places)


def is_own(text: str, mention: PlaceMention) -> bool:
    """Tell whether the document's own place is somebody's partner (与我市签署…)."""
    return mention.rule.startswith("place.reference") and text[mention.start - 1] in _WITH


def is_none(mention: PlaceMention) -> bool:
    """Tell whether a mention names no party: part of a name, the country, or a word such as 全市."""
    if mention.codes == (_COUNTRY,):
        return True
    if mention.rule.startswith("place.reference"):
        return not mention.rule.endswith(".group")
    return mention.rule.endswith(".in_name")
