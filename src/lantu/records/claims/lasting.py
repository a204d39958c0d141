"""For how long something has gone on: with so many years goes what has."""

from __future__ import annotations

import re

from lantu.records.claims.alike import does
from lantu.records.claims.cutting import trim_right
from lantu.records.claims.joined import ELSE, is_for_years
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.topics import nearest_topic
from lantu.records.claims.trim import PUNCTUATION, SHORTEST, trim

# A longer predicate tells more than what has gone on.
_LONGEST = 20
CLAUSE_END = re.compile("[，。；：,;\n]")
# 供水超38亿立方米: this much in front of a figure tells what went on; with less the figure is part of it.
_DEED = 4
_NUMBERED = re.compile("(?<=[0-9%％])的")
_BECOMES = "成为"
# 活动将持续10天, 演习历时5天; 首个百万标箱用了4年.
_LASTS = re.compile(
    "(?P<who>[^，。；]*?)(?:将|已|共|总共|一共|预计|前后|可|只|仅|才)*"
    "(?P<how>持续|为期|历时|会期|展期|用时|(?<![使利费民实应作启运征采信占享可])用(?=了)|花(?=了))(?:时间)?(?:约|近|超|为|是|达|共|了)*$"
)
_TOOK = frozenset("用花")
_RATES = ("比例", "比重", "占比", "增速", "增幅", "降幅", "率")
_MARKS = re.compile("[、“”（）《》]")
_FIGURE = re.compile("[0-9]")
_OPENS, _CLOSES = frozenset("“（《"), frozenset("”）》")
# 提高企业退休人员养老金: with an object of its own the verb has no measure for its subject.
_TRANSITIVE = re.compile("(?:提高|上调|扩大|降低|下调|增加|减少|压减|提升)(?![到至为了])[一-龥]{3}")
_EASILY = re.compile("^[就便即](?:能|可|已)?(?=[一-龥]{2})")


def lasting(segment: Segment, indicator: str, last: str, lexicon: ClaimLexicon) -> str:
    """Return how long something lasts, as its measure: 招聘会有200家企业参加，将持续10天 is 招聘会持续时间.

    Parameters
    ----------
    segment : Segment
        A length of time.
    indicator, last : str
        What it is of by the other words, and what the figure in front was of.
    lexicon : ClaimLexicon
    """
    found = _LASTS.search(segment.masked(segment.left)) if not segment.right_text.strip() else None
    if found is None:
        return indicator
    who = trim(found["who"], lexicon)
    if not who:
        ends = (last.find(event) + len(event) for event in lexicon.events if event in last)
        who = last[: min(ends, default=0)] or nearest_topic(segment, "", lexicon)
    how = found["how"] if found["how"].endswith("期") and found["how"] != "为期" else "持续时间"
    how = "用时" if found["how"][0] in _TOOK else how
    return who + how if SHORTEST <= len(who) <= _LONGEST else indicator


def for_years(segment: Segment, indicator: str, lexicon: ClaimLexicon) -> str:
    """Return what has gone on for so long: 快递业务量…，连续11年稳居世界第一 is 快递业务量稳居世界第一.

    The indicator itself where the figure is no such length of time, or nothing short tells what has.
    """
    if not is_for_years(segment):
        return indicator
    told = predicate_of(segment, lexicon)
    if not told:
        return indicator
    subject = _without(indicator, told)
    own = trim(segment.masked(segment.left), lexicon)
    rate = segment.left_text.strip(PUNCTUATION).removesuffix("连续").removesuffix("已")
    if rate in lexicon.growth_nouns and not subject.endswith(rate):
        # 投资增长6%，增幅连续4年居前十: how fast it grows has gone on so.
        subject += rate
    if text_before(segment).rfind("连续") >= 0:
        # 甲连续8年、乙连续5年保持Ⅱ类水质: each of them has gone on.
        subject = subject.rpartition("、")[2]
    alone = not own
    if alone and (told.startswith(ELSE) or is_deed_of_state(told, lexicon)):
        # 惠及儿童168万名，连续6年成为唯一省份: those who are reached have not become so.
        subject = ""
    return subject + told if subject else told.removeprefix(_BECOMES)


def text_before(segment: Segment) -> str:
    """Return the words of a clause in front of what leads to its length of time."""
    end = segment.quantity.outer_start - len("连续")
    return segment.sentence.text[segment.clause[0] : max(segment.clause[0], end)]


def is_deed_of_state(told: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether a predicate has an object of its own, and no measure for its subject: 实施民生实事."""
    return _TRANSITIVE.match(told) is not None or lexicon.list_verb.match(told) is not None


def predicate_of(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return the words behind a length of time that tell what went on; empty where they are many or none.

    A list of such lengths shares them: 甲连续8年、乙连续5年保持Ⅱ类水质.
    """
    text, start = segment.sentence.text, segment.quantity.outer_end
    behind = [q for q in segment.sentence.quantities if q.start >= start and q.sort != "rank"]
    if text.startswith("的", start):
        return ""
    if text.startswith("、", start):
        if not behind or not text.endswith("连续", 0, behind[0].outer_start):
            return ""
        start, behind = behind[0].outer_end, behind[1:]
    found = CLAUSE_END.search(text, start, segment.sentence.end)
    end = found.start() if found is not None else segment.sentence.end
    # A headline runs into its text: 位居全球第一2022年….
    end = min([p.start for p in segment.sentence.periods if start + SHORTEST <= p.start < end], default=end)
    told = _first_of(lexicon.run_in.split(text[start:end])[0], lexicon)
    if behind and behind[0].outer_start < start + len(told) and not told.startswith(_BECOMES):
        done = lexicon.value_words.strip_end(text[start : behind[0].outer_start])
        # 连续五年保持100%的唯一省份: the noun behind it is not what has gone on.
        # 压减比例超5%: what a measure has been is told with its mark.
        told = done if len(done) >= _DEED and not done.endswith(_RATES) else _NUMBERED.split(told)[0]
    told = told.strip(PUNCTUATION)
    return told if SHORTEST <= len(told) <= _LONGEST else ""


def _first_of(words: str, lexicon: ClaimLexicon) -> str:
    """Cut words where a list mark opens another thing done: 提高养老金、4次提高低保."""
    depth = 0
    for found in _MARKS.finditer(words):
        mark = found.group()
        depth += (mark in _OPENS) - (mark in _CLOSES)
        behind = words[found.end() :]
        if mark == "、" and not depth and _tells_else(behind, lexicon):
            return words[: found.start()]
    return words


def _tells_else(words: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether words begin as another thing that was done, or hold a figure of their own."""
    return _FIGURE.search(words) is not None or does(words, lexicon) or words.startswith(lexicon.goes_on)


def _without(indicator: str, told: str) -> str:
    """Return an indicator without the part of a predicate that it ends with already."""
    if told in indicator:
        return indicator[: indicator.rfind(told)]
    for length in range(len(told), 0, -1):
        if indicator.endswith(told[:length]) and (length >= SHORTEST or indicator == told[:length]):
            return indicator[:-length]
    return indicator


def with_object(segment: Segment, done: str, lexicon: ClaimLexicon) -> str:
    """Return a bare verb with what the next figure counts of its object: 3小时完成800亩麦田的灌溉.

    Parameters
    ----------
    segment : Segment
        A length of time.
    done : str
        What is said to be done in it.
    lexicon : ClaimLexicon
    """
    done = _EASILY.sub("", done)
    if lexicon.deed.fullmatch(done) is None:
        return done
    behind = [other for other in segment.sentence.quantities if other.outer_start == segment.right[1]]
    if not behind:
        return done
    later = (other.outer_start for other in segment.sentence.quantities if other.start > behind[0].start)
    end = min(segment.clause[1], next(later, segment.clause[1]))
    return done + trim_right(segment.sentence.text[behind[0].outer_end : end], lexicon)
