"""Whether a figure is a sum since some time: 累计, 自…以来, 共."""

from __future__ import annotations

import re
from datetime import date, timedelta

from lantu.language.mention import PeriodMention
from lantu.records.claim import Claim
from lantu.records.claims.aims import HELD
from lantu.records.claims.doing import is_capacity, is_deed
from lantu.records.claims.governing import governing_period
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.states import has_crossed, is_listed_stock, is_size
from lantu.records.claims.trim import trim

# Neither ranks nor the parts of a scheme (三大集群) sum up.
_RANKS = {"位", "名次", "个位次", "大"}
# 十八大以来，三次考察、两次致信: so often since then, whatever was done.
_TIMES = {"次", "场次"}
# 完成2100万千瓦火电机组改造: so much was done.
_DONE_TO = ("完成", "新增", "淘汰", "关停", "压减", "退出", "投产", "改造")
_CAME_TO = ("完成", "实现", "完成了", "实现了")
_EXACTLY = {"达到", "达到了", "达", "已达", "已达到", "为"}
_HAS = frozenset({"有", "现有", "目前有", "还有", "拥有", "已有"})
_MAY_BE = re.compile("^[，、]?(?:最多)?(?:可(?!再|行)|能够?|可以)[一-龥]{2,10}$")
# 通达25个国家: so many there are today.
_REACHES = re.compile("^[，、]?(?:现已|已|可)?(?:通达|直达|联通|连通|通航|辐射)(?:(?!的|累计)[一-龥]){0,12}$")
# 连续5年保持千亿元以上: so much each year.
_HELD = re.compile("(?:保持|维持|稳定)在?$")
# 已为50家企业提供服务: whom something has been done for.
_FOR = ("为", "向", "给", "对", "帮助")
_DONE_FOR = re.compile(
    "[一-龥、]{2,14}?(?:提供|发放|办理|解决|减[免负税轻]|送[去上达]|开展|服务|纾困|争取|搭建|培训|对接|实施|授信|融资)"
)
# 在招商大会上，共签约项目90个: all that one event came to.
_AT_EVENT = re.compile(
    "(?:大会|展会|会展|博览会|论坛|峰会|洽谈会|招聘会|推介会|对接会|交易会|年会|仪式|活动)(?:现场)?上?，|[此本这][次届]|(?:活动|仪式|大会|推介会|洽谈会|博览会|论坛)(?:现场)?$"
)
# 五年来，跨省通办覆盖90项事项, 方案提出7项指标: as many as there are, however long it took.
_STATES = re.compile("(?:覆盖[一-龥]{0,8}|提出|明确|设置|设定|细化|确立)了?(?:约|近|超|超过|逾)?$")
# 十年来，实现进出口4500亿元，较2014年增长10倍: what is held against one year is of one year.
_HELD_AGAINST = re.compile(
    "[，、]?(?:较|比|相当于|是)(?:[12][0-9]{3}年|上一?年|去年|前一年)(?:同期|全年)?的?(?!以来|至|到|达|实现|完成|[-—~～])"
)
# 五年来，粮食产量突破800万吨: a year's, where what was traded or carried may be that of all of them.
_YEARLY = ("产量", "产值", "收入", "税收", "营收", "利润", "增加值")
_NEVER_SUMMED = {"大", "级"}
_COUNTABLE = {"count", "money", "measure", "pure"}


def is_sum(
    segment: Segment,
    since: PeriodMention | None,
    anchor: str | None,
    lexicon: ClaimLexicon,
    before: Claim | None,
) -> bool:
    """Tell whether a figure that is no growth and no share has been summed up.

    A count is where the amount in front of it is that tells how large those counted are
    (今年以来，推动总投资30亿元的90个项目建设).

    Parameters
    ----------
    segment : Segment
    since : PeriodMention or None
        The time from which on the sentence counts; None where it names none.
    anchor : str or None
        The document's date.
    lexicon : ClaimLexicon
    before : Claim or None
        The figure in front in the sentence.
    """
    # 累计净增企业5万户、总量达90万户; 2014年以来承接项目80个，目前在建20个.
    counted = segment.quantity.sort in _COUNTABLE and not _is_size(segment, lexicon)
    # 五年来，激活改革、开放、创新三大动力: as many as are named.
    # 应对6.4级地震: nor is how strong it was.
    counted = counted and segment.quantity.quantity.unit not in _NEVER_SUMMED
    # 运行一年来，…，可直达220个国家: so many may be reached today.
    words = segment.left_text
    may_be = segment.quantity.sort == "count" and (_MAY_BE.search(words) or _REACHES.match(words))
    held = _HELD.search(segment.written_before) is not None
    if not counted or may_be or held or lexicon.stock.match(segment.left_text):
        return False
    if before is not None and before.kind == "cumulative" and _is_sized(segment):
        return True
    sentence, at = segment.sentence, segment.quantity.start
    start = sentence.part_of(at)
    summed = sentence.last_before(lexicon.cumulative, at)
    in_total = sentence.last_before(lexicon.in_total, at)
    if max(summed, in_total) < start and (since is None or is_listed_stock(segment)):
        return not is_listed_stock(segment) and sentence.summing and _is_done_over_years(segment, lexicon)
    if start <= summed < segment.clause[0] and _says_exactly(segment, summed):
        return True
    carried = not _states_level(segment, lexicon) and segment.left[1] > segment.left[0]
    carried = carried and not _stands(segment, lexicon)
    # 累计造林100万亩，每年输水20亿立方米: what is so each year is no sum.
    carried = carried and lexicon.per.search(segment.left_text) is None
    if summed >= start and _reaches(segment, summed, lexicon, carried=carried):
        return True
    if (
        in_total >= start
        and _reaches(segment, in_total, lexicon, carried=carried)
        and not _is_closed(governing_period(segment))
        and _AT_EVENT.search(sentence.text, start, in_total) is None
    ):
        return True
    counted = since is not None and not _is_from_today(since, anchor) and not _holds_later(segment, since)
    counted = counted and _STATES.search(words) is None
    counted = counted and not (_is_over_years(since, anchor) and _is_held_against_a_year(segment))
    if not counted or segment.quantity.sort == "pure":
        return False
    # 10年来…全市23个断面: a number that nothing was done to is no sum over the years.
    # 37个创新药、51个创新器械获批上市: a list shares what was done.
    behind = segment.right_text
    if sentence.text.startswith("、", segment.right[1]) and segment.right[1] < segment.clause[1]:
        behind = sentence.text[segment.right[0] : segment.clause[1]]
    head = trim(segment.masked(segment.left), lexicon)
    if segment.written_before.endswith(HELD):
        # 2014年以来，产量稳定在500万吨: so it was all along.
        return False
    for_them = words.rstrip("约近超过").endswith(_FOR) and _DONE_FOR.match(segment.right_text) is not None
    if not for_them and _states_level(segment, lexicon) and not lexicon.deed.search(segment.left_text):
        # 投运以来，航线达到…: what is reached is a sum only of what flows (销售额突破).
        # 五年来，粮食产量突破800万吨: what a year yields, once years that are over have been looked back on.
        yearly = head.endswith(_YEARLY) and _is_over(since, anchor)
        return not yearly and lexicon.flow.fullmatch(head) is not None
    done_to = for_them or any(word in behind for word in lexicon.moved)
    told = bool(head) or lexicon.done.search(segment.left_text) is not None or _goes_with(segment, lexicon)
    told = told or segment.quantity.quantity.unit in _TIMES
    return done_to or (told and lexicon.per.search(segment.left_text) is None)


def _is_size(segment: Segment, lexicon: ClaimLexicon) -> bool:
    able = is_capacity(segment, lexicon) and not segment.written_before.endswith(_DONE_TO)
    return able or is_size(segment)


def _is_done_over_years(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure without a time counts what was done in its passage's years: 五年来，…。造林5万亩.

    连续两年 and 排名提升6位 sum up nothing.
    """
    if segment.quantity.sort == "pure" or segment.quantity.quantity.unit in _RANKS:
        return False
    if _states_level(segment, lexicon) or _stands(segment, lexicon) or _STATES.search(segment.left_text):
        return False
    each = lexicon.per.search(segment.sentence.text, segment.clause[0], segment.left[1])
    return each is None and is_deed(segment, lexicon) and governing_period(segment) is None


def _goes_with(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure only tells more of what was done in its clause: 打通公路47条、2540公里."""
    start = segment.clause[0]
    return segment.goes_on and lexicon.deed.search(segment.sentence.text, start, segment.left[0]) is not None


def _reaches(segment: Segment, summed: int, lexicon: ClaimLexicon, *, carried: bool) -> bool:
    """Tell whether a word of summing up reaches a figure from its own clause or one in front of it."""
    return summed >= segment.clause[0] or (carried and not _begins_another(segment, summed, lexicon))


def _begins_another(segment: Segment, summed: int, lexicon: ClaimLexicon) -> bool:
    """Tell whether a clause has a matter of its own: what was summed up before it ends there.

    企业累计达到320家，新认定实验室17家; 累计注册1038家，去年实现收入46亿元; 累计转移2万人，
    86条受阻的公路抢通64条.
    """
    sentence = segment.sentence
    if sentence.last_before(lexicon.stands_at, segment.clause[0]) >= summed:
        return True
    first = segment.clause[0]
    if any(summed < m.start < segment.quantity.start and m.role == "at" for m in sentence.periods):
        return True
    if _is_part_of(segment) or lexicon.own_subject.match(sentence.text, first, segment.quantity.start):
        return True
    named = any(m.start == first and sentence.is_extent(m) for m, _ in sentence.places)
    return named or lexicon.begun_now.match(sentence.text, first) is not None


def _is_sized(segment: Segment) -> bool:
    """Tell whether the figure right in front only says how large those are that this one counts."""
    attributed = segment.quantity.sort == "count" and not segment.first_in_clause
    return attributed and segment.sentence.text[segment.left[0] : segment.quantity.outer_start] == "的"


def _says_exactly(segment: Segment, summed: int) -> bool:
    """Tell whether a figure only says the sum in front of it exactly: 累计突破100万亿元，达到101.2万亿元."""
    before = segment.clause_before
    written = segment.sentence.text[segment.clause[0] : segment.quantity.start]
    if before is None or not before[0] <= summed < before[1] or written not in _EXACTLY:
        return False
    inside = [q for q in segment.sentence.quantities if before[0] <= q.start < before[1]]
    return len(inside) == 1 and inside[0].quantity.op == ">" and inside[0].sort == segment.quantity.sort


def _is_part_of(segment: Segment) -> bool:
    """Tell whether a count only says of how many others something is told: 86条受阻的公路抢通64条."""
    start, end = segment.clause
    first, *others = [q for q in segment.sentence.quantities if start <= q.start < end]
    alike = [q for q in others if q.sort == first.sort == "count" and q.quantity.unit == first.quantity.unit]
    return first.outer_start == start and len(others) == len(alike) == 1


def _stands(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether a clause of its own says how large something is: 累计建成道路…，开发面积覆盖…."""
    if segment.left_text.strip() in _HAS:
        # 累计转移4000人，有50个村庄恢复供电: how many there are is no sum.
        return True
    if not segment.first_in_clause:
        return False
    head = trim(segment.masked(segment.left), lexicon)
    if head in lexicon.dependent_heads or lexicon.deed.match(head):
        return False
    # 累计操作6万标箱，集装箱吞吐量完成2430万标箱: so much was it, whatever was summed up.
    told = segment.written_before.endswith(_CAME_TO) and head.endswith(lexicon.measured)
    return told or lexicon.stands.search(head) is not None


def _is_closed(mention: PeriodMention | None) -> bool:
    """Tell whether a time begins and ends: 今年前4个月，共开展执法37次 sums up no more than those months."""
    return mention is not None and mention.role == "at" and mention.period.start is not None


def _states_level(segment: Segment, lexicon: ClaimLexicon) -> bool:
    return segment.written_before.endswith(lexicon.level_end) or has_crossed(segment)


def _holds_later(segment: Segment, since: PeriodMention | None) -> bool:
    """Tell whether a time behind a since is the figure's: 10年来累计注册1038家，去年实现收入46亿元."""
    mention = governing_period(segment)
    if mention is None or since is None or mention.role != "at":
        return False
    return mention.start > since.start and segment.clause[0] > since.start


def _is_from_today(since: PeriodMention, anchor: str | None) -> bool:
    """Tell whether something begins on the document's day or the one before: nothing is summed up yet."""
    start = since.period.start
    if start is None or anchor is None:
        return False
    return start >= anchor or start == _day_before(anchor)


def _is_over_years(since: PeriodMention | None, anchor: str | None) -> bool:
    start = since.period.start if since is not None else None
    return start is not None and anchor is not None and int(anchor[:4]) - int(start[:4]) > 1


def _is_over(since: PeriodMention | None, anchor: str | None) -> bool:
    """Tell whether several whole years are told of that have ended: 五年来 in a report, not 2014年以来."""
    end = since.period.end if since is not None else None
    return end is not None and len(end) == len("2026") and _is_over_years(since, anchor)


def _is_held_against_a_year(segment: Segment) -> bool:
    return _HELD_AGAINST.match(segment.sentence.text, segment.clause[1]) is not None


def _day_before(day: str) -> str:
    """Return the day in front of one; empty where the date tells no day."""
    return str(date.fromisoformat(day) - timedelta(days=1)) if len(day) == len("2023-08-06") else ""
