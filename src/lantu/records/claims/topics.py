"""What work, meeting or place of work the clauses in front of a figure are about."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import trim

# 这条全长136公里的高铁: how large it is, is no part of its name.
_SIZED = re.compile("^[^，。；]{0,8}[0-9]+(?:多|余)?[一-龥]{1,4}的(?=[一-龥]{2})")
_END = re.compile("[东西南北](?:起|至|接|连)(?=[一-龥])")


def nearest_topic(segment: Segment, measure: str, lexicon: ClaimLexicon) -> str:
    """Return the work of which the clause right in front tells no figure: 甲项目6月竣工，总建筑面积…."""
    if measure in lexicon.rates or not segment.said_before or not segment.first_in_clause:
        return ""
    found = lexicon.topic.match(segment.said_before)
    # 它是甲高铁全线最长隧道，全长…: the length is of what it is.
    return _topic(found, lexicon) if found is not None and "是" not in found["topic"] else ""


def _topic(found: re.Match[str], lexicon: ClaimLexicon) -> str:
    """Return the topic of a clause; empty where it is only an end of it (南起甲高速，北至乙街)."""
    topic = found["topic"]
    if lexicon.no_topic.search(topic) is not None:
        return ""
    return trim(_END.split(without_title(topic, lexicon))[0], lexicon)


def without_title(topic: str, lexicon: ClaimLexicon) -> str:
    """Leave out what a line is behind its name: 甲线是重要的交通工程."""
    topic = _SIZED.sub("", topic)
    name, _, title = topic.partition("是")
    return name if title and name.endswith(lexicon.lines) else topic


def find_topic(segment: Segment, measure: str, lexicon: ClaimLexicon) -> str:
    """Return what the clauses in front of a figure's own are about: 甲乙铁路连接甲和乙，全长….

    Where they name none, a measure of works is of the one that the passage is about.
    """
    for start, end in reversed(segment.sentence.clauses):
        if end <= segment.clause[0]:
            words = segment.sentence.text[start:end]
            # “甲—乙空港中心”: what stands in quotation marks is one name, places and all.
            quoted = words[:1] == "“"
            found = lexicon.topic.match(words if quoted else masked_words(segment.sentence, (start, end), []))
            if found is not None and _topic(found, lexicon):
                return _topic(found, lexicon)
    carries = measure in lexicon.work_measures and not segment.sentence.settled
    return segment.sentence.topic if carries else ""


def find_aspect(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what the clause right in front says that the next is about: 共享发展方面，指数为."""
    sentence = segment.sentence
    if not segment.first_in_clause or not sentence.text.endswith(lexicon.aspects, 0, segment.clause[0] - 1):
        return ""
    before = segment.clause_before
    if before is None:
        # The words end another sentence.
        return ""
    words = trim(masked_words(sentence, before, []), lexicon)
    return next((words.removesuffix(a) for a in lexicon.aspects if words.endswith(a)), "")
