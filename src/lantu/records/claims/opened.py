"""Whose a deed or a measure without a subject is where a clause in front tells nothing but of one thing.

“甲行动”已连续举办七季，…; 乙项目落户丙县，…; 展览主题为“丁”，….
"""

from __future__ import annotations

import re

from lantu.records.claims.called import find_name
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, trim

_LONGEST = 24
_TITLE = re.compile("(?:[^，。；《]{0,12}(?:发布|印发|出台|公布|推出|编制)了?)?《(?P<title>[^《》]{2,40})》")
_ABOUT = re.compile("^(?:20[0-9]{2}年?)?(?:关于)?")
# 在甲医院, 走进位于乙县的丙公司生产车间.
_INSIDE = re.compile(
    "[，、 ]*(?:[一-龥]{0,4}?)(?:走进|来到|在)(?:位于[^，。；]{2,12}的)?"
    "(?P<who>(?![^，。；、]*的)[^，。；、]{2,20}?(?:公司|集团|医院|院区|工厂|煤矿|油田|港区|码头|大学|中学|小学|实验室|研究院|水电站|核电站|施工现场|建设现场))"
    "(?:的)?(?:[^，。；的]{0,6}(?:里|内|车间|生产线上|大厅))?"
)
# In front of a deed they leave it without a subject of its own.
_ADVERBS = re.compile(
    "(?:累计|合计|总计|全年|同时|先后|目前|如今|现已|一共|总共|截至[^，]{2,8}|[，、 共已还并将新也又均可])*"
)


def opened_by(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return what one of the clauses in front is about, where the figure's own has no subject; empty else.

    Only clauses that go on in the same way may stand between: those with a figure, or that begin with a deed.
    """
    sentence = segment.sentence
    if not segment.first_in_clause or segment.opens_with_place or sentence.settled:
        return ""
    words = segment.masked(segment.left)
    at = _ADVERBS.match(words)
    if at is None or not words.startswith(phrase[:SHORTEST], at.end()):
        return ""
    measure = lexicon.wants_owner.match(phrase) or phrase in lexicon.of_wholes
    if not (measure or lexicon.deed.match(phrase) or lexicon.opened_measures.match(phrase)):
        return ""
    for clause in segment.clauses_in_front:
        if sentence.text[clause[1]] not in "，,":
            return ""
        said = masked_words(sentence, clause, [])
        found = lexicon.opened_by.match(said.strip(" 　"))
        found = found or (lexicon.headed_by.fullmatch(said.strip(" 　")) if measure else None)
        if found is not None:
            thing = trim(next(name for name in found.groups() if name), lexicon)
            if thing in lexicon.called_so and found.re is lexicon.opened_by:
                # 画展主题为…: it was named in the sentence before.
                thing = find_name(segment, thing, lexicon) or thing
            elif lexicon.called.fullmatch(thing) is not None:
                thing = find_name(segment, thing, lexicon)
            # 每50秒就有一辆车下线: how often it comes about is told of nothing else.
            fits = SHORTEST <= len(thing) <= _LONGEST and phrase[:SHORTEST] not in thing and "每" not in thing
            return thing if fits else ""
        goes_on = any(clause[0] <= q.start < clause[1] for q in sentence.quantities)
        begins = _ADVERBS.match(said)
        at_deed = begins.end() if begins is not None else 0
        again = lexicon.deed.match(said, at_deed) or lexicon.opened_measures.match(said, at_deed)
        if not goes_on or again is None:
            return ""
    return ""


def headed_by(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return what the first half of a headline tells of: 甲项目集中开工 总投资超30亿元; empty for none."""
    before, text = segment.words_before, segment.sentence.text
    if before is None or not segment.first_in_clause or text[before[1] : segment.clause[0]] != " ":
        return ""
    relative = phrase in lexicon.of_wholes or lexicon.event_measures.fullmatch(phrase) is not None
    if not relative and lexicon.wants_owner.match(phrase) is None and lexicon.spares.match(phrase) is None:
        return ""
    found = lexicon.headed_by.match(segment.said_before.strip())
    thing = trim(found["thing"], lexicon) if found is not None else ""
    return thing if SHORTEST <= len(thing) <= _LONGEST else ""


def housed_by(segment: Segment) -> str:
    """Return the house that the clause right in front leads to: 在甲医院，28款机器人…; empty if none."""
    sentence, before = segment.sentence, segment.words_before
    if before is None or segment.quantity.sort != "count" or not segment.first_in_clause:
        return ""
    if segment.left_text.strip("有共约近超逾多 ") or sentence.text[before[1]] not in "，,":
        return ""
    start = max([p.end for p in sentence.periods if before[0] <= p.start < before[1]], default=before[0])
    found = _INSIDE.fullmatch(sentence.text, start, before[1])
    return found["who"] if found is not None and not sentence.is_named(found["who"]) else ""


def titled_by(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return the title whose parts are counted: 《甲目录》发布，分设4个分目录; empty where none stands so."""
    sentence, before = segment.sentence, segment.words_before
    if before is None or segment.quantity.sort != "count" or lexicon.of_title.fullmatch(phrase) is None:
        return ""
    title = _TITLE.match(sentence.text, *before)
    return _ABOUT.sub("", title["title"]) if title is not None else ""


def paid_by(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return what a fee or a sum is paid for: 将甲保险扩大到高中，保费由5元提高至10元; else empty."""
    before = segment.words_before
    if before is None or not segment.first_in_clause or lexicon.paid.fullmatch(phrase) is None:
        return ""
    found = lexicon.paid_for.match(segment.sentence.text, *before)
    paid = trim(found["paid"], lexicon) if found is not None else ""
    return paid if phrase[-SHORTEST:] not in paid else ""
