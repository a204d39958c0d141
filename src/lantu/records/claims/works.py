"""What a list of works shares: 甲50万吨技改、乙20万吨铝箔等项目建设; 推进8个城市、20个县城更新."""

from __future__ import annotations

import re
from itertools import pairwise

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.words import LISTING, WORK_NOUNS

CAPACITIES = frozenset(
    {
        "吨",
        "千瓦",
        "千伏",
        "兆瓦",
        "吉瓦",
        "吨级",
        "千伏安",
        "万吨级",
        "千瓦时",
        "吉瓦时",
        "兆瓦时",
        "立方米",
        "标方",
    }
)
"""In these it is told how much a work can do."""
# The end of a list sums up what its members are.
_SUMMED = re.compile(
    "(?<=[一-龥”）A-Za-z])等[^，。；、：]{0,8}?"
    "(?:产业|交通|水利|能源|重点)*(?P<works>(?:项目|工程|航道|码头|泊位|机组|电站|生产线)(?:建设|改造|落地|投产|达产|开工|建成|前期工作|前期)?)(?:$|[，。；、]|建设|早日|尽快|加快|如期|全面)"
)
# What is done to them is told with them.
_TOLD = re.compile("(?:关|改|搬|转|迁|停|退|查|检|建|验收|整改|销号|排查|试点|培训|示范|工作|监测)$")
_ENOUGH = 2
# Into so many parts something falls, of which the next figure counts what each holds.
_PARTS = frozenset({"方面", "领域", "环节", "方向", "类", "大类", "板块"})


def works_behind(segment: Segment) -> str:
    """Return what the end of a list calls the works that a size in it is of: 项目建设; else empty."""
    if segment.quantity.quantity.unit not in CAPACITIES or segment.last_in_clause:
        return ""
    summed = _SUMMED.search(segment.sentence.text, segment.right[0], segment.clause[1])
    if summed is None or len(segment.right_text.strip("的、 ")) < _ENOUGH:
        return ""
    # 形成50万吨产能、推进甲等项目: another thing done is no member.
    return summed["works"]


def as_work(segment: Segment, counted: str) -> str:
    """Return what a size is of with the name of its list's works: 20万吨铝箔等项目建设 is of 铝箔项目建设."""
    works = works_behind(segment) if counted and "、" in segment.sentence.text[segment.right[1] :][:1] else ""
    return counted if not works or counted.endswith((*WORK_NOUNS, works)) else counted + works


def done_to_all(segment: Segment, counted: str, lexicon: ClaimLexicon) -> str:
    """Return what is done to each of a list behind its last member: 推进8个城市、20个县城更新; else empty."""
    text, (_, end) = segment.sentence.text, segment.clause
    if segment.last_in_clause or segment.quantity.sort != "count" or counted.endswith(lexicon.not_done):
        return ""
    led = lexicon.does_listed.search(_verb_in_front(segment)) is not None
    if not led or text[segment.right[1]] not in LISTING:
        return ""
    behind = [q for q in segment.sentence.quantities if segment.right[1] <= q.start < end]
    between = (text[one.outer_end : other.outer_start] for one, other in pairwise(behind))
    if any(q.sort != "count" for q in behind) or not all(LISTING & set(words) for words in between):
        return ""
    done = lexicon.done_listed.search(text[behind[-1].outer_end + 1 : end])
    if done is None or lexicon.done_listed.search(counted) or _TOLD.search(counted):
        return ""
    # 推进10个科技项目、5个旧村改造: no project is rebuilt.
    named = counted.endswith(WORK_NOUNS) and done["done"] != "建设"
    return "" if named else done["done"]


def _verb_in_front(segment: Segment) -> str:
    """Return the words in front of the first figure of the clause."""
    sentence = segment.sentence
    first = next(q for q in sentence.quantities if q.start >= segment.clause[0])
    return sentence.text[segment.clause[0] : first.outer_start]


def owned_by_parts(segment: Segment, phrase: str, last: str) -> str:
    """Return a phrase with whose it is, told of the parts counted in front: 港口建设4个方面9项做法被推广.

    Parameters
    ----------
    segment : Segment
    phrase : str
        What the figure counts.
    last : str
        What the figure in front counted.
    """
    part = segment.left_text
    if segment.first_in_clause or part not in _PARTS or not last.endswith(part):
        return phrase
    owner = last.removesuffix(part)
    return phrase if phrase.startswith(owner) else owner + phrase
