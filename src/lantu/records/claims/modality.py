"""Whether a figure is reported, a target, or planned."""

from __future__ import annotations

import re

from lantu.facts import Period
from lantu.language.mention import PeriodMention
from lantu.records.claim import Kind, Modality
from lantu.records.claims.aims import HELD, aims, is_reached, last_aim, last_report
from lantu.records.claims.doing import is_deed
from lantu.records.claims.governing import DEADLINE, governing_period, is_day
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.nowadays import has_come_already, is_under_way, tells_of_years_over
from lantu.records.claims.outlay import is_set, is_sized, is_spent, is_staged
from lantu.records.claims.segment import Segment
from lantu.records.claims.unbuilt import is_of_year_begun, is_unbuilt
from lantu.records.claims.years import is_past

# In front of a year they say that something is to be so by then; behind one of the others it is drawn.
_BY = "到至"
_DRAWN = ("计划", "拟", "预计")
# As long as a word of aiming is at most.
_AIM = 6
_MONTH = len("2027-12")
_ONCE = (
    "建成后",
    "投产后",
    "投用后",
    "运营后",
    "通车后",
    "开通后",
    "投运后",
    "达产后",
    "竣工后",
    "完工后",
    "启用后",
)
_ESTIMATED = ("预计", "预期")
_AWAITED = ("，将", "，可", "，预计", "，有望", "，能")
_OF_PLAN = ("时期", "期间")
# 围绕12条产业链布局: what something is done around is there already.
_AROUND = ("围绕", "聚焦", "依托", "立足", "瞄准")
# “十五五”时期首年，…: that year is told of.
_FIRST_OF_IT = ("首年", "开局", "第一年", "的开局", "的第一年", "起步", "首个")
# 增加5000个学位: so many are added of what is named behind.
_MORE = frozenset({"增加", "再增加", "新增加", "扩充", "扩增", "增设"})
_DONE = re.compile("[一-龥]{2}了$|^[，、]?[^，。；了]{0,6}?[一-龥]{2}了[^，。；]{1,30}等$")
# 确立了甲等6条产业链，乙、丙等五大产业群: the verb is that of the clause before.
_LIST = re.compile("[，、]?[一-龥A-Za-z0-9“”]+(?:、[一-龥A-Za-z0-9“”]+)+等$")
# 推动1万家酒店实现…: so it came, whoever says it.
_CAME = re.compile("[“‘]?推[动进][^，。；]*?[0-9][^，。；]*?(?:实现|完成|达到|享受|获得|用上)")
# 预计单产提高，600台采棉机已投入作业.
_ALREADY = re.compile("(?![^，。；]*[将拟可])[一-龥“”]{1,14}?(?:均已|已经?)(?=[一-龥]{2})")
_DONE_BEFORE = re.compile("[，、]?[^，。；了]{0,6}?[一-龥]{2}了")
_AIMS = ("指标", "目标")
_COMES = re.compile("[^，。；]{1,16}?(?:将|预计|有望)(?:陆续|全部|全面|也|可)?[于在]")
# 保有量突破1500家 is a level, 突破50种技术 is done.
_REACHED = re.compile("[一-龥](?:量|数|规模)(?:突破|超过|超|稳定在|保持在)$")
# 提高到2030年的14件.
_OF_YEAR = re.compile("[0-9]{4}年的$")


def judge_modality(
    segment: Segment,
    kind: Kind,
    anchor: str | None,
    lexicon: ClaimLexicon,
    indicator: str,
    speaker: str | None,
) -> Modality:
    """Tell a target or plan from a report.

    A time after the document's date or a word of aiming makes a target of a measured level and a plan of
    a number of things to be done; 到2027年 makes a target of whatever is done by then; a word of reporting
    between it and the figure takes that back. What is set or paid by those who speak is a plan. What
    somebody says with a bare verb in front (“建设两个新城”) is a bidding, and what a paper of plans says
    is to be done.
    """
    sentence = segment.sentence
    at = segment.quantity.start
    mention = governing_period(segment)
    target = last_aim(sentence, lexicon.target, at)
    plan = last_aim(sentence, lexicon.plan_in_past if sentence.past else lexicon.plan, at)
    reported = last_report(sentence, lexicon.reported, at)
    estimated = _is_estimated(segment, mention, plan, anchor) or _is_told_since(
        segment, mention, plan, anchor
    )
    plan = -1 if estimated else plan
    if (
        _is_so(segment, mention, anchor, lexicon)
        or has_come_already(segment, mention, anchor)
        or (max(target, plan) < segment.clause[0] and (is_under_way(segment) or _is_just_done(segment)))
    ):
        return "reported"
    later = mention is not None and (
        is_later(mention.period, anchor)
        or (reported < 0 and (_is_due(mention, anchor) or _has_just_begun(segment, mention, anchor)))
    )
    looks_ahead = later or target >= 0 or plan >= 0 or sentence.future
    budgeted = max(target, reported) < segment.clause[0] and is_set(segment, indicator, lexicon)
    # 设定24个主要指标，…8个约束性指标: how many aims are set is no aim.
    counts_aims = segment.quantity.sort == "count" and indicator.endswith(_AIMS)
    if (looks_ahead and budgeted) or ((looks_ahead or sentence.aims) and counts_aims):
        return "plan"
    if mention is not None and later:
        by_then = plan < mention.end and _is_by_then(segment, mention, lexicon)
        aimed = by_then or (target >= 0 and _reaches(segment, kind, target, lexicon))
        return "target" if aimed or _is_aimed_at(segment, kind, lexicon) else "plan"
    if target >= 0 and reported <= target:
        return "target" if _reaches(segment, kind, target, lexicon) else "plan"
    if _is_bound(segment, mention, anchor) and reported < 0:
        return "target"
    if plan >= 0 and reported <= plan:
        return "target" if _is_goal(segment, kind, lexicon) or is_reached(segment) else "plan"
    awaited = not estimated and (
        lexicon.forecast.search(sentence.text, segment.clause[0], at) is not None or _comes_later(segment)
    )
    if lexicon.plan_behind.search(sentence.text, segment.quantity.end, sentence.end) or (
        awaited and reported < segment.clause[0]
    ):
        return "plan"
    drawn = lexicon.drawn.match(segment.left_text) or _is_of_programme(segment, lexicon)
    if reported < 0 and (drawn or is_unbuilt(segment)):
        return "plan"
    planned = speaker is not None and lexicon.plan_paper.match(speaker) is not None
    if reported >= 0 and not (planned and lexicon.cumulative.match(sentence.text, reported)):
        return "reported"
    begun = mention is not None and is_of_year_begun(segment, mention, anchor)
    future = sentence.future or planned or begun or _follows_deadline(segment, anchor)
    future = future and not (mention is not None and tells_of_years_over(segment, mention, anchor))
    return _by_passage(segment, kind, lexicon, spoken=speaker is not None, future=future)


def _is_estimated(segment: Segment, mention: PeriodMention | None, plan: int, anchor: str | None) -> bool:
    """Tell whether a figure is only not counted yet: 2024年预计增长5%, told in 2025."""
    if plan < 0 or not segment.sentence.text.startswith(_ESTIMATED, plan) or mention is None:
        return False
    if mention.role != "at" or mention.start > plan + _AIM:
        return False
    return is_past(mention.period, anchor)


def _is_told_since(segment: Segment, mention: PeriodMention | None, plan: int, anchor: str | None) -> bool:
    """Tell whether a clause has a time of its own that is over: 预计年均增长6%，今年前三季度增长10%."""
    if mention is None or mention.role != "at" or not plan < segment.clause[0] <= mention.start:
        return False
    return len(mention.period.end or "") >= _MONTH and is_past(mention.period, anchor)


def _is_due(mention: PeriodMention, anchor: str | None) -> bool:
    """Tell whether a time is a deadline that the document's own month has still to reach: 6月底前."""
    end = mention.period.end or ""
    return (
        mention.rule == DEADLINE
        and anchor is not None
        and len(end) == len("2024-06") == len(anchor[:7])
        and (end == anchor[:7])
    )


def _has_just_begun(segment: Segment, mention: PeriodMention, anchor: str | None) -> bool:
    """Tell whether years are those of a plan in its first year: nobody can report on them as a whole yet."""
    start, end = mention.period
    begun = anchor is not None and start == anchor[: len("2026")] and (end or "") > (start or "")
    named = segment.sentence.text.endswith(_OF_PLAN, 0, mention.end)
    if not begun or not named or segment.written_before.endswith(_AROUND):
        return False
    return not segment.sentence.text.startswith(_FIRST_OF_IT, mention.end)


def _is_so(
    segment: Segment, mention: PeriodMention | None, anchor: str | None, lexicon: ClaimLexicon
) -> bool:
    """Tell whether a figure is of a day gone by, or known of one to come: 明天是…十二周年 is so already."""
    if mention is None or not is_day(mention):
        return False
    known = segment.quantity.quantity.unit in lexicon.anniversaries
    return known or is_before(mention.period, anchor)


def _is_just_done(segment: Segment) -> bool:
    """Tell whether a verb says right in front of a figure that it is done: 将村寨串接成链，确定了560个村."""
    if not segment.first_in_clause:
        return False
    if segment.quantity.sort == "count" and _ALREADY.match(segment.right_text) is not None:
        return True
    if _DONE.search(segment.left_text) is not None:
        return True
    before = segment.clause_before
    listed = before is not None and _LIST.fullmatch(segment.left_text) is not None
    return listed and before is not None and _DONE_BEFORE.match(segment.sentence.text, *before) is not None


def _is_of_programme(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure is of what a programme is made of: “双百”工程：培育企业100家、支持项目100个."""
    sentence = segment.sentence
    return not sentence.past and lexicon.programme.match(sentence.text, sentence.start) is not None


def _follows_deadline(segment: Segment, anchor: str | None) -> bool:
    """Tell whether a part goes on with what is to be done by a time: 明年6月底前完成铺轨；新建线路12公里."""
    return any(
        mention.rule == DEADLINE and mention.end <= segment.clause[0] and is_later(mention.period, anchor)
        for mention in segment.sentence.periods
    )


def _by_passage(
    segment: Segment, kind: Kind, lexicon: ClaimLexicon, *, spoken: bool, future: bool
) -> Modality:
    """Tell by what the passage is about, where no word in front of the figure tells."""
    sentence = segment.sentence
    clause = sentence.text[segment.clause[0] : segment.clause[1]]
    if spoken and lexicon.bidding.match(clause) and _CAME.match(clause) is None:
        return "plan"
    if sentence.instructed and lexicon.plan_if_instructed.search(clause):
        return "plan"
    if future:
        if segment.quantity.quantity.unit in lexicon.anniversaries:
            return "reported"
        if sentence.aims:
            return "target"
        if is_spent(segment, lexicon) or is_sized(segment, lexicon):
            return "plan"
        if _is_aimed_at(segment, kind, lexicon):
            return "target"
        instructed = sentence.last_before(lexicon.plan_if_instructed, segment.quantity.start) >= 0
        helped = segment.quantity.sort == "count" and lexicon.helped.search(segment.left_text) is not None
        return "plan" if instructed or helped or _is_deed(segment, lexicon) else "target"
    behind = clause[segment.quantity.end - segment.clause[0] :]
    if behind.endswith(_ONCE) and sentence.text.startswith(_AWAITED, segment.clause[1]):
        # 两条线路开通后，将织密铁路网: they are not open yet.
        return "plan"
    return "plan" if not sentence.past and lexicon.plan.search(behind) else "reported"


def _comes_later(segment: Segment) -> bool:
    """Tell whether those counted are to do something yet: 目前，车站加快建设，4座大桥将于年底通车."""
    counts = segment.quantity.sort == "count" and segment.last_in_clause and not segment.sentence.past
    return counts and _COMES.match(segment.right_text) is not None


def _is_bound(segment: Segment, mention: PeriodMention | None, anchor: str | None) -> bool:
    """Tell whether a bound is set for the document's own year: 控制在…以内 of what is not over yet."""
    if segment.quantity.quantity.op not in {"<=", ">="} or mention is None or anchor is None:
        return False
    end = mention.period.end
    return mention.role == "at" and end is not None and len(end) == 4 and end == anchor[:4]


def is_later(period: Period, anchor: str | None) -> bool:
    """Tell whether a period begins after the document's date."""
    start = period.start or period.end
    if start is None or anchor is None:
        return False
    length = min(len(start), len(anchor))
    if start[:length] != anchor[:length]:
        return start[:length] > anchor[:length]
    return False


def is_before(period: Period, anchor: str | None) -> bool:
    """Tell whether a day lies in front of the document's date."""
    return anchor is not None and len(anchor) == 10 and period.end is not None and period.end < anchor


def _is_aimed_at(segment: Segment, kind: Kind, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure is a state or a growth to be reached, rather than a number of things to do.

    粮食产量达到700亿斤 is aimed at; 建设高标准农田980万亩 is done.
    """
    sort = segment.quantity.sort
    if kind == "change" and sort == "count" and segment.left_text.strip("，、；： ") in _MORE:
        return False
    if kind in {"growth", "share", "change", "ratio"}:
        return True
    if sort == "count" and _OF_YEAR.sub("", segment.written_before).endswith((*aims().levels, *HELD)):
        # 由9.2件提高到14件, 人口控制在100万人: a level is aimed at, whatever is counted.
        return True
    if sort == "count" and _REACHED.search(segment.written_before):
        return True
    if sort == "duration":
        return segment.written_before.endswith((*lexicon.level_end, *HELD))
    if sort in {"percent", "multiple", "point"}:
        return True
    if is_sized(segment, lexicon) or is_spent(segment, lexicon):
        # 总投资360亿元: what works cost and how long they are is drawn, not aimed at.
        return False
    return sort in {"money", "measure"} and not _is_done(segment, lexicon) and not is_staged(segment, lexicon)


def _is_by_then(segment: Segment, mention: PeriodMention, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure is to be reached by a year: 到2027年，培育企业10家; not 计划到2028年建成."""
    text, start = segment.sentence.text, mention.start
    dated = len(mention.period.end or "") <= _MONTH
    # 到2017年底前 is read from the year on.
    by = text[start] in _BY or (mention.rule == DEADLINE and text.startswith(tuple(_BY), start - 1))
    return dated and by and not text.endswith(_DRAWN, 0, start) and not is_sized(segment, lexicon)


def _reaches(segment: Segment, kind: Kind, target: int, lexicon: ClaimLexicon) -> bool:
    """Tell whether a word of aiming holds for a figure: 力争营收达到30亿元，新建学校6所 plans the schools."""
    if target >= segment.clause[0] or segment.sentence.aims:
        return True
    if segment.sentence.last_before(lexicon.aims_told, target + _AIM) >= 0:
        return True
    return _is_aimed_at(segment, kind, lexicon) or not _is_deed(segment, lexicon)


def _is_deed(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure counts what is to be done, and states no level."""
    return not segment.written_before.endswith(aims().reached) and is_deed(segment, lexicon, behind=True)


def _is_goal(segment: Segment, kind: Kind, lexicon: ClaimLexicon) -> bool:
    """Tell whether a passage that looks ahead states what is to be reached by a year it names."""
    sentence = segment.sentence
    return sentence.future and sentence.frame is not None and _is_aimed_at(segment, kind, lexicon)


def _is_done(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether the words in front hold a verb of doing, which the figure counts, and state no level."""
    if segment.written_before.endswith(lexicon.level_end):
        return False
    start = segment.clause[0] if segment.goes_on else segment.left[0]
    return lexicon.done.search(segment.sentence.text, start, segment.quantity.outer_start) is not None
