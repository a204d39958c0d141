"""What the items of a list lend each other: a head, or the other half of one name."""

from __future__ import annotations

import re

from lantu.records.passage import Passage
from lantu.records.projects.groups import Group
from lantu.records.projects.lexicon import Head, ProjectLexicon
from lantu.records.projects.proper import MANY_OF, is_seat

_SHORT = range(2, 5)
_TOLD_SORT = 2
_TRIAL = "试点"
_AND = {"和", "与", "及"}
# 甲（乙）、丙中心: the brackets say how far it reaches.
_SCOPE = re.compile(r"[（(][^（）()]{1,8}[)）]$")
_HAN = re.compile("[一-龥]+")


def joined_at(text: str, group: Group, index: int, lexicon: ProjectLexicon) -> bool:
    """Tell whether an item and the one before it are one name.

    甲运河与乙河连通工程, 先进制造业与现代服务业融合试点: what is done joins the two.
    """
    if index == 0:
        return False
    before, item = group.items[index - 1], group.items[index]
    if text[before.end : item.start].strip() not in _AND:
        return False
    words = text[item.start : item.end]
    head = lexicon.head_of(words)
    return head is not None and any(join in words[1:] for join in lexicon.joins_two)


def lends_head(passage: Passage, group: Group, lexicon: ProjectLexicon) -> Head | None:
    """Return the head that the last of some short names lends to all (湘河、拉洛水利枢纽).

    Returns
    -------
    Head or None
        None where an item has a head of its own, is no short proper name, or the last is a place itself.
    """
    if len(group.items) < 2:
        return None
    text = passage.sentence.text
    last = group.items[-1]
    words = text[last.start : last.end]
    head = lexicon.head_of(words)
    if (
        head is None
        or head.kind != "body"
        or len(head.word) < 2
        or _is_place(passage, last.start, len(words))
    ):
        return None
    stem = words.removesuffix(head.word)
    stems = [_SCOPE.sub("", text[item.start : item.end]) for item in group.items[:-1]]
    while stem and len(stem) > _SHORT.stop - 1 and not _is_place(passage, last.start, len(stem)):
        inner = lexicon.head_of(stem)
        if inner is not None and inner.word not in lexicon.common_drives:
            return None
        shorter = next((word for word in lexicon.common_ends if stem.endswith(word)), "")
        if not shorter:
            return None
        head = head._replace(word=shorter + head.word)
        stem = stem.removesuffix(shorter)
    named = [] if _is_place(passage, last.start, len(stem)) else [stem]
    if not all(_is_short_name(words, lexicon) for words in (*stems, *named)):
        return None
    return head


def seats_of(passage: Passage, group: Group, tail: str, lexicon: ProjectLexicon) -> str:
    """Return what each place of a list has one of; empty where the list tells of something else.

    甲市、乙市国家物流枢纽; 甲市、乙市等4个国家冷链物流基地: one in each.
    """
    text = passage.sentence.text
    *places, last = group.items
    if tail:
        sort = lexicon.strip(tail) if group.listed and group.counted else ""
        places = group.items
    else:
        lies = [mention.end for mention, _ in passage.sentence.places if mention.start == last.start]
        sort = text[max(lies) : last.end] if lies else ""
        if not places or _is_place(passage, last.start, last.end - last.start):
            return ""
    head = lexicon.head_of(sort)
    if head is None or head.kind not in {"body", "drive"} or head.word in lexicon.common_heads:
        return ""
    if head.kind == "drive" and not head.word.startswith(_TRIAL):
        return ""
    told = head.word in lexicon.lent_heads or len(sort) - len(head.word) >= _TOLD_SORT
    if not told or head.word.endswith(MANY_OF):
        return ""
    seated = all(is_seat(passage, item.start, item.end) for item in places)
    return sort if seated else ""


def _is_short_name(words: str, lexicon: ProjectLexicon) -> bool:
    return (
        len(words) in _SHORT
        and _HAN.fullmatch(words) is not None
        and lexicon.head_of(words) is None
        and lexicon.residue(words) >= min(2, len(words))
    )


def _is_place(passage: Passage, start: int, length: int) -> bool:
    """Tell whether so many characters are the name of a place."""
    return any(
        mention.start == start and mention.end == start + length for mention, _ in passage.sentence.places
    )
