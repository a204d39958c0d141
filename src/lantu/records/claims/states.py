"""Whether a figure says how things stand, what has been reached, or what is summed up."""

from __future__ import annotations

import re

from lantu.language.mention import PeriodMention
from lantu.records.claim import Kind, Modality
from lantu.records.claims.doing import is_deed
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.segment import Segment

_GROWN = re.compile("增长|增加(?!值)|增量|增幅|增速|降幅|幅度|增收")
# What lasted until it was ended in those years: 打破9年无企业上市局面.
_ENDED = ("打破", "打破了", "结束", "结束了", "扭转", "扭转了")
# 累计供煤35亿吨、居全国首位: the sum itself holds the rank.
_RANKED = re.compile("、(?:稳|位)?(?:居|列|排)|、名列")
# Behind a percentage: so much of what there was to spend.
_SPENT_ON = re.compile(
    "(?:以上|左右|以下)?的?(?:资金|支出|财力|预算|投资)?(?:[^，。；]{0,6}?)(?:用于|投向|投入|用在)"
)
_REACHED = ("达到", "达", "增至", "增加到", "达到了")
# What there is so many of, and how the name of it ends.
_CROSSED = ("跨越", "跨过", "迈上", "跃上", "站上", "冲上", "迈过")
_PASSED = frozenset({">", "<~", "<"})
_THOSE = frozenset({"户", "家", "个", "所", "座", "人", "名"})
_STOCKS = (
    "主体",
    "企业",
    "总数",
    "总量",
    "数量",
    "户数",
    "人口",
    "人数",
    "机构",
    "公司",
    "基站",
    "商户",
    "平台",
    "人才",
    "会员",
    "用户",
)
# 每千人拥有经营主体136户, 人均公园面积14平方米: a rate stands at the end of the years.
_PER_HEAD = re.compile("每[一二十百千万]{1,2}[^，。；]{0,16}(?:有|达|为|到|数)?$|^[^，。；]{0,8}[人户]均")
_CHANGES = re.compile("下降|降低|减少|压减|增长|增加|上升|提升")

# Behind how long a way takes.
_GOT_TO = ("可达", "直达", "可到", "即可到", "就能到", "通达", "可直达")


def is_state(segment: Segment, kind: Kind, modality: Modality) -> bool:
    """Tell whether a figure says how things stand, not what was done or how much changed over the years."""
    if kind == "share":
        sums = segment.sentence.last_before(claim_lexicon().cumulative, segment.quantity.start) >= 0
        return not sums or not segment.left_text.startswith("占")  # 累计达到4万亿元，占全部的八成
    if kind == "rank":
        # What is told of growth is so in all of the years, and so is the rank of what was summed up.
        grown = _GROWN.search(segment.sentence.text, segment.clause[0], segment.quantity.start) is not None
        return not grown and not (sums_up(segment) and _RANKED.match(segment.left_text))
    if kind != "level" or is_spent_on(segment):
        return False
    lexicon = claim_lexicon()
    stock = _is_ranked(segment) or _is_passed(segment) or is_listed_stock(segment)
    if stock or _PER_HEAD.search(segment.left_text):
        return True
    lasting = segment.quantity.sort == "duration" and modality == "reported"
    lasting = lasting and not segment.written_before.endswith(_ENDED)
    reached = segment.written_before.endswith(lexicon.level_end) or has_crossed(segment)
    if lasting or segment.quantity.sort == "percent" or reached:
        return True
    # 总里程13万公里: a measure of which no verb says that it was done is a stock.
    measured = segment.quantity.sort in {"money", "measure"} and segment.first_in_clause
    return measured and lexicon.done.search(segment.written_before) is None


def is_listed_stock(segment: Segment) -> bool:
    """Tell whether a figure is one of a list that tells what is reached: 甲达到8个、乙45家、丙547家."""
    words = segment.left_text
    if segment.first_in_clause or not words.startswith(("、", "和")):
        return False
    start = segment.clause[0]
    first = min(q.start for q in segment.sentence.quantities if q.start >= start)
    lexicon, text = claim_lexicon(), segment.sentence.text
    reached = text[start:first].endswith(_REACHED)
    return reached and lexicon.deed.search(text, start, segment.quantity.outer_start) is None


def is_spent_on(segment: Segment) -> bool:
    """Tell whether a percentage is of what was spent over some years: 支出3.4万亿元，74%以上用于民生."""
    return segment.quantity.sort == "percent" and _SPENT_ON.match(segment.right_text) is not None


def _is_passed(segment: Segment) -> bool:
    """Tell whether a number of those that there are passes a mark: 企业主体超220万户, not 培育企业超220户."""
    quantity, words = segment.quantity, segment.left_text.strip("、， ")
    passed = (
        quantity.sort == "count" and quantity.quantity.op in _PASSED and quantity.outer_start < quantity.start
    )
    stands = passed and quantity.quantity.unit in _THOSE and len(words) > 1 and words.endswith(_STOCKS)
    return stands and not is_deed(segment, claim_lexicon())


def _is_ranked(segment: Segment) -> bool:
    """Tell whether a count is of those that hold a rank, and stands when that does: 80种产品产能全国第一."""
    behind = [q for q in segment.sentence.quantities if segment.quantity.end <= q.start < segment.clause[1]]
    if segment.quantity.sort != "count" or len(behind) != 1 or behind[0].sort != "rank":
        return False
    return "、" not in segment.sentence.text[segment.quantity.end : behind[0].start]


def is_reached(segment: Segment) -> bool:
    """Tell whether words in front of a figure say what is reached, and not what was done or summed up."""
    lexicon, words = claim_lexicon(), segment.left_text
    reached = segment.written_before.endswith(lexicon.level_end)
    flows = lexicon.deed.search(words) or lexicon.cumulative.search(words) or "每" in words
    return reached and not flows


def is_standing(segment: Segment, kind: Kind) -> bool:
    """Tell whether a rate is what years have come to (“十四五”时期，城镇化率达到86%)."""
    if kind != "level" or segment.quantity.sort != "percent":
        return False
    written = segment.written_before
    return written.endswith(claim_lexicon().level_end) and _CHANGES.search(written) is None


def outlasts(segment: Segment, mention: PeriodMention) -> bool:
    """Tell whether a figure is what a work measures, whenever it opened: 2023年，铁路开通，全长149公里.

    So is how long a way takes: 春节期间发送旅客3万人次，最快55分钟可达.
    """
    reached = segment.quantity.sort == "duration" and segment.right_text.startswith(_GOT_TO)
    return (reached or is_size(segment)) and mention.role in {"at", "since"}


def is_size(segment: Segment) -> bool:
    """Tell whether a figure measures a work that it stays with: 全长149公里, 设计时速350公里."""
    sized = segment.left_text.rstrip("约近为达").endswith(claim_lexicon().kept_sizes)
    return sized and segment.quantity.sort == "measure"


def has_crossed(segment: Segment) -> bool:
    """Tell whether an amount is a mark that was passed: 跨越5000亿元大关, not 跨越3个千亿元台阶."""
    return segment.quantity.sort in {"money", "measure"} and segment.written_before.endswith(_CROSSED)


def sums_up(segment: Segment) -> bool:
    """Tell whether a clause sums up by itself: 2025年，新增…。累计送电412亿千瓦时 began before that year."""
    summed = segment.sentence.last_before(claim_lexicon().cumulative, segment.quantity.start)
    return summed >= segment.clause[0]
