"""Which words of aiming and reporting in front of a figure speak of the figure itself."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lantu.language.vocabulary import load_vocabulary
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.segment import Segment
from lantu.records.sentence import Sentence
from lantu.records.telling import telling
from lantu.records.wording import is_in_title

# No longer than this is what a motto or a name holds.
_MOTTO = 24
# As far in front stands what it was that has begun.
_JUST_BEFORE = 90
_ONCE = re.compile(
    "(?P<begins>建成|投产|投用|运营|通车|开通|投运|达产|竣工|完工|启用|落成)(?:通车|投产|运营|投用|投运)?后"
)
_SUMMED = "累计"
_TOLD = "(?:已|日前|近日|今天|昨天|今日|昨日|正式|全面|全线|顺利|去年|前年|[0-9]月|[0-9]日|[0-9]年)"
# What is counted of something that runs, and what is only expected of it.
_COUNTED = re.compile("日均(?!可|设计)|累计(?!可|将)|已(?:经|累计)?[一-龥]|如今|以来")
_HOPED = re.compile("将|可|预计|预期|有望|能够?|力争|计划|拟|届时|达产|设计|规划")
_ONCE_WAS = re.compile("以前|过去(?![一二三四五六七八九十两几])|原来|从前|曾经")
_LAST_YEAR = ("去年", "前年", "去年底", "去年年底", "去年初")
# In front of a word of planning: what a result is held against.
_THAN = ("比", "较", "比原", "较原", "超", "超出", "早于", "晚于", "高于", "低于")
_COURSE = re.compile("从[^，。；0-9]{2,12}?(?:到|再到)[^，。；0-9]{2,20}")
# 确保 behind which so many are only kept safe or going; but not those that are to come.
_KEPT = re.compile(
    "[0-9.]+[万亿]?多?余?[一-龥][^，。；0-9]{1,20}?(?:稳产|保供|安全|平稳|稳定|供应|供[热暖电水气]|用[热暖电水气]|运行|出行|生活|过冬|度汛)"
)
_NEW = re.compile("新|实现|完成|达到|再|年内|按期|如期|全年|[0-9]年")
# In front of a word of reporting: what something changes from.
_CHANGED_FROM = ("从", "由", "比", "较")

HELD = ("控制在", "保持在", "稳定在", "维持在")
"""In front of a measure: it is a level that stays."""

_HELD_TO = re.compile("(?:超额|提前|全面|圆满|如期|均|都)(?:完成|实现|达到)|低于|高于|好于|优于|快于")
_GOAL_BEHIND = re.compile("的[^，。；、0-9]{0,10}?(?:目标|要求)(?:任务|值)?$")


class Aims(NamedTuple):
    """Words around a figure that is yet to come.

    Attributes
    ----------
    done_to : tuple of str
        In front of 将 they say that something was done already.
    done_as : tuple of str
        In front of 计划 they say so; a day does not (今天计划停运列车30趟).
    reached : tuple of str
        Right in front of a measure they say that it is what something comes to.
    levels : tuple of str
        Those of them behind which no number of things done stands (突破50种技术 is done).
    named : tuple of str
        Names that begin as a word of planning does.
    """

    done_to: tuple[str, ...]
    done_as: tuple[str, ...]
    reached: tuple[str, ...]
    levels: tuple[str, ...]
    named: tuple[str, ...]


@cache
def aims() -> Aims:
    """Return the words, read once."""
    words = load_vocabulary("whereabouts", "lantu.records")["aims"]
    reached = tuple(words["reached"])
    levels = tuple(word for word in reached if word.endswith(("到", "至", "达")))
    done_to = tuple(words["done_to"])
    done_as = tuple(word for word in done_to if not word.endswith(("天", "晚")))
    return Aims(done_to, done_as, reached, levels, tuple(words["named"]))


def last_aim(sentence: Sentence, cue: re.Pattern[str], at: int) -> int:
    """Return where the last word of planning or aiming in front of an offset stands; -1 where none does.

    Parameters
    ----------
    sentence : Sentence
    cue : re.Pattern
        The words.
    at : int
        Where the figure stands.
    """
    found = sentence.last_before(cue, at)
    while found >= 0 and _is_none(sentence, found, at):
        found = sentence.last_before(cue, found)
    return found


def last_report(sentence: Sentence, cue: re.Pattern[str], at: int) -> int:
    """Return where the last word of reporting in front of an offset stands; -1 where none does.

    将从目前的3小时缩短至1小时: what something changes from reports nothing of what it changes to.
    """
    found = sentence.last_before(cue, at)
    while found >= 0 and sentence.text.startswith(_SUMMED, found) and _is_ahead(sentence, found):
        # 到2030年累计降低17%: among aims a sum reports nothing; nor in 预计未来三天累计降雨50毫米.
        found = sentence.last_before(cue, found)
    return -1 if found > 0 and sentence.text.endswith(_CHANGED_FROM, 0, found) else found


def _is_ahead(sentence: Sentence, at: int) -> bool:
    """Tell whether a sentence looks ahead in front of an offset: among aims, or in a forecast."""
    return sentence.future or sentence.text.find("预计", sentence.start, at) >= 0


def is_reached(segment: Segment) -> bool:
    """Tell whether a measure is what something is to come to: 将由5小时缩短至2小时."""
    measured = segment.quantity.sort in {"duration", "percent", "money", "measure"}
    return measured and segment.written_before.endswith(aims().reached)


def is_goal_met(segment: Segment) -> bool:
    """Tell whether a figure is the goal that a result is held against: 低于5.5%的预期目标."""
    if segment.sentence.future or segment.quantity.sort == "count":
        return False
    text, (start, end) = segment.sentence.text, segment.clause
    behind = _GOAL_BEHIND.search(text, segment.quantity.end, end)
    return behind is not None and _HELD_TO.search(text, start, segment.quantity.start) is not None


def _is_none(sentence: Sentence, found: int, at: int) -> bool:
    """Tell whether a word plans nothing: it is part of a name or a title, or 将 is 把 (及时将村民转移)."""
    text = sentence.text
    if text.startswith(aims().named, found) or _is_titled(sentence, found, at):
        return True
    if _is_held_against(sentence, found) or _has_begun(sentence, found) or _is_course(sentence, found):
        return True
    if text.endswith(_THAN, sentence.start, found):
        # 比预计工期提前45天: what was expected plans nothing of what came.
        return True
    if text.startswith("确保", found) and _KEPT.match(text, at, sentence.clause_of(at)[1]):
        # 确保当地20万户居民的用气安全: they are so many already.
        return sentence.clause_of(found) != sentence.clause_of(at) or _NEW.search(text, found, at) is None
    done_to = aims().done_to if text.startswith("将", found) else aims().done_as
    handled = text.startswith(("将", "计划"), found) and text.endswith(done_to, 0, found)
    return handled or telling().is_purpose(sentence, found, at)


def _has_begun(sentence: Sentence, found: int) -> bool:
    """Tell whether 投运后 speaks of what has begun.

    It was told just before (日前正式投运。投运后，每年…), or the sentence tells what is counted day by day
    and no hope (开通后，每天开行列车68列，日均发送旅客2.6万人次).
    """
    begun = _ONCE.match(sentence.text, found)
    if begun is None:
        return False
    before = sentence.text[max(0, found - _JUST_BEFORE) : found]
    if before.endswith(_LAST_YEAR) or _begun_before(begun["begins"]).search(before) is not None:
        return True
    if _ONCE_WAS.search(sentence.text, sentence.start, found) is not None:
        # 以前要两个小时；开通后，24分钟就能到.
        return True
    behind = sentence.text[begun.end() : sentence.end]
    return _COUNTED.search(behind) is not None and _HOPED.search(before + behind) is None


@cache
def _begun_before(begins: str) -> re.Pattern[str]:
    return re.compile(f"{_TOLD}[^，。；]{{0,14}}?{begins}")


def _is_course(sentence: Sentence, found: int) -> bool:
    """Tell whether a word only names a stage of what was gone through: 从谋划选址到规划建设，先后三次…."""
    start, end = sentence.clause_of(found)
    course = _COURSE.match(sentence.text, start, end)
    return course is not None and course.end() == end and sentence.text.startswith("，", end)


def _is_held_against(sentence: Sentence, found: int) -> bool:
    """Tell whether a word is only what a result is held against: 增长4.9%，完成5%左右的预期目标."""
    lexicon, text = claim_lexicon(), sentence.text
    if lexicon.of_goal.match(text, found) is None:
        return False
    start, end = sentence.clause_of(found)
    return any(match.end() > found for match in lexicon.measured_by_goal.finditer(text, start, end))


def _is_titled(sentence: Sentence, found: int, at: int) -> bool:
    """Tell whether a word stands in a title or a motto that is closed before an offset: “携手向未来”."""
    text = sentence.text
    titled = is_in_title(text, found, sentence.start)
    quoted = text.rfind("“", sentence.start, found)
    closed = text.find("”", found, at)
    motto = quoted > text.rfind("”", sentence.start, found) and 0 <= closed < quoted + _MOTTO
    return titled or motto
