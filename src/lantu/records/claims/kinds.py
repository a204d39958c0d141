"""What manner of figure it is: level, cumulative, change, growth, ratio, share or rank."""

from __future__ import annotations

import re

from lantu.records.claim import Direction, Kind
from lantu.records.claims.judged import BARE, ELSEWHERE, POINTS, Judged
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment, is_points
from lantu.records.claims.signs import by_sign
from lantu.records.share import OF_WHOLE
from lantu.records.words import USUAL_YEARS

# 高出全省平均水平42%: so much more than others have, not a bound.
_BEYOND = re.compile(
    "(?P<how>高出|高于|低于|快于|多于|少于)[^，。；0-9]{0,8}?(?:平均水平|平均值|均值|平均|全国|全省|全市|同期)$"
)
# 比全国平均水平高5980元.
_HIGHER = re.compile(
    "(?:(?<![占同环对类评相成])比(?![例重值率赛选较价如])|较)[^，。；0-9]{2,14}?"
    "(?P<how>高出|多出|(?<![最提新较更很偏])高|(?<![最降减较更偏])低)(?:了)?$"
)
# 比常年高1.2℃: a time without a date.
_USUAL = re.compile(f"[比较](?:{USUAL_YEARS})")
_LESS = ("低于", "慢于", "少于")
_LOWER = (*_LESS, "低")
_ABOVE = ("高出", "高于", "快于", "领先", "多于", "优于", "好于", "超过", *_LESS)
# 超过5.5%, by so many points, is no place or mean that is passed.
_BEYOND_OTHERS = "|".join(word for word in _ABOVE if word != "超过")
_COMPARED = re.compile(f"(?P<how>{_BEYOND_OTHERS}|超过(?=全[国省市区]|平均|同期|预期))[^，。；]{{0,12}}$")
# 较上年的36.3%占比提升: the figure's own noun stands behind it.
_BEHIND = ("占比", "的占比", "的比重")
# 是全国平均水平的10倍: what it is held against.
_OF_MEAN = re.compile("^(?:是|为|相当于|达到?)[一-龥]{0,6}(?:平均水平|平均值|均值|水平)的?$")
# 是门票收入的9倍: of another measure.
_OF_OTHER = re.compile("(?<![这那就还也都又正只总但可])(?:是|相当于)[一-龥]{2,16}的?$")
# 是头发丝直径的十分之一: so is a part of another thing's measure, but not of a whole.
_PART_OF_OTHER = re.compile(
    "(?:是|仅为|仅是|只是|不足|不到|相当于)(?![一-龥]{0,6}?(?:全[国省市县区球]|世界|总))[一-龥]{2,16}的$"
)
_LIKENED = re.compile(
    "(?:只|仅|约)?相当于(?![0-9]|原来|原先|以前|过去|此前|从前|之前|往常|同期|上年|去年|全[国省市球]|世界|疫情)(?P<what>[一-龥]{2,16}?)的$"
)
ADDED = "新增"
SHIFTED = "claim.change.shifted"
"""Rule of a day that comes so much earlier or later than another."""
# 比去年同期多46家, 同比多收120万吨, 同比少亏3亿元.
_MORE = re.compile(
    "(?<![减缺不至最增众更])(?:多|少)(?:增|收|产|销|开|发|签|建|投|拨|亏|赚|卖|办)?(?:加)?(?:了|出)?(?:约|近|超过|超|逾)*$"
)
# 较去年提前23天: so much earlier or later than then.
_SHIFTED = re.compile("(?P<how>提前|提早|偏早|推迟|推后|延后|延迟|偏晚)(?:了)?(?:约|近|超过|超|逾)*$")
_EARLIER = ("提前", "提早", "偏早")
_THAN = re.compile("[较比][^，。；较比]{1,12}$")
# 相较于新区建设之初新增80种: a time that is no date.
_BEFORE_IT = re.compile("(?:较|比|相较于|相比于)[^，。；]{2,12}?(?:之初|之前|以前|初期|[立建施通]前)")
_OF_FORMER = re.compile(
    "(?:(?:只|仅|约)?相当于[^，。；]{2,14}?的$|(?:只有|仅有|只是|仅为|仅是|仅相当于|只相当于|相当于|降到|降至|降为|减到|减至|缩短到|缩短至|恢复到|恢复至|达到|是|为|约为|不足|不到)"
    "(?:[0-9]{4}年(?:同期|全年)?|人工|(?:传统|常规|同类|普通)[一-龥]{0,6}|原来|原先|以前|过去|此前|从前|之前|往常|同期|上年|全国平均水平|全国平均|全省平均水平|疫情(?:之|以)?前|(?:改革|改造|整治|治理|高峰|鼎盛)(?:时期|时|期|前))的$)"
)
# 较2013年减量140平方公里: without a time to hold it against it is work done.
_CUT = re.compile("减量(?:了)?(?:约|近|超过|超|逾)*$")
_AGAINST = re.compile("(?:同比|环比|相比|[比较])$")
_RELATIVE = {"percent", "multiple"}
# What is yielded more or less, and the nouns of money that say what of.
_YIELDS = {"money", "measure"}
# 增加产值5亿元, 减少碳排放3万吨: so much more or less of what is measured.
_CHANGES_AMOUNT = re.compile(
    "(?P<verb>增加|提高|减少|降低)(?:了)?(?P<measure>[一-龥、]{0,14}?(?:产值|效益|收入|税收|利润|能耗|排放量?|额度|成本|费用))(?:约|近|超过?|达到?|至少)?$"
)
# 中国人民银行决定增加…: who does it is no part of what is changed.
_WHO_ACTS = re.compile("^.*(?:决定|宣布|明确|银行|总局|部|委)$")
_INCOME = ("收入", "税", "支出", "产量", "利润", "款", "费")
_TAKES = re.compile("(?:约|大约|总共|合计|共|将|已)?占(?:到|了|据|约|近|超|超过|至少|将近)*$")
_AGAIN = ("再", "又")
# 是上一个五年的1.7倍: so are the years that it is held against.
_OF_TERM = re.compile("^(?:是|为|相当于|达到?)?(?:上一?个|前一?个|前)(?:五年|年度|季度|月|周期|规划期)?的?$")
_SINCE = re.compile("(?:由|从)[0-9]{4}年.{0,4}$")
# 从业人员比“四经普”增长: what it is held against is no part of what grows.
# 较各项贷款增速高13个百分点: nor is it here.
_HELD_AGAINST = re.compile(
    "(?:(?<![占同环对类评相成])比(?![例重值率赛选较价如])|(?<![比相可])较(?![真量高低快慢大小多少好强弱长短早晚为]))[^，。；比较]{1,12}$"
)
# 年均增速保持在8%以上.
_RATE_OF_GROWTH = re.compile(
    "(?P<rate>增速|增幅|涨幅|增长率|降幅|跌幅)(?:力争|争取|确保|预计|将|要|应)*"
    "(?:保持在?|稳定在|控制在|达到?|突破|超过?|为|不低于|高于|快于)$"
)
_SHARES = ("比重", "占比")
# 消费拉动增长3个百分点，投资拉动1个百分点: so much it has added, though what to stands in front.
_PULLS = ("拉动", "带动", "贡献", "贡献了", "拉动了")
# 甲占规上工业比重达30%，乙达45%: lent by the figure in front.
_OF = re.compile(f"[一-龥]{{2}}{OF_WHOLE}[一-龥A-Z]{{2}}")


def is_share_of(indicator: str, segment: Segment) -> bool:
    """Tell whether a rate is a share by the measure that a clause in front names: 占总值比重，甲达到5%."""
    shared = indicator.endswith(_SHARES) or (not segment.left_text.count("占") and _OF.search(indicator))
    return segment.quantity.sort == "percent" and bool(shared)


def judge_kind(segment: Segment, left: str, lexicon: ClaimLexicon) -> Judged:
    """Tell the kind of a figure from its sort and the words in front of it.

    Parameters
    ----------
    segment : Segment
    left : str
        The words in front without times and places.
    lexicon : ClaimLexicon
    """
    sort = segment.quantity.sort
    if sort == "rank":
        return Judged("rank", None, left, "", "claim.rank")
    doubled = segment.quantity.rule.endswith("doubling")
    if doubled:
        return Judged("ratio", None, left, "", "claim.ratio.doubling")
    # 由2013年的6∶36∶58调整为2023年的5∶28∶67: a row of shares is no multiple of what was then.
    former = None if segment.quantity.rule.endswith("composition") else _of_former(segment)
    share = former or _share(segment, left, lexicon)
    if share is not None:
        return share
    if sort == "multiple" and _is_ratio(segment, left):
        head = _OF_OTHER.sub("", _OF_TERM.sub("", _OF_MEAN.sub("", left)))
        return Judged("ratio", None, head, "", "claim.ratio")
    grown = lexicon.grown.match(segment.right_text) if sort in _RELATIVE else None
    if grown is not None and not lexicon.change_end.search(left):
        head = lexicon.grown_after.sub("", lexicon.value_words.strip_end(left))
        return Judged("growth", _direction(grown["verb"], lexicon), head, "", "claim.growth.noun")
    points = sort == "point" or is_points(segment.quantity)
    compared = _COMPARED.search(segment.written_before) if points else None
    if sort in {"percent", "money", "measure"}:
        compared = _BEYOND.search(segment.written_before) or _HIGHER.search(segment.written_before)
    if compared is not None:
        # 高出全国平均水平9.1个百分点: a difference to elsewhere, not over time.
        masked = max(left.rfind(word) for word in _ABOVE)
        direction: Direction = "down" if compared["how"] in _LOWER else "up"
        rest = "" if compared["how"] in segment.left_text else left
        head = _HELD_AGAINST.sub("", left[:masked] if masked >= 0 else rest)
        rule = POINTS if _is_compared(segment) or _USUAL.search(segment.left_text) else ELSEWHERE
        return Judged("growth" if sort == "percent" else "change", direction, head, "", rule)
    added = _added(segment, left) if sort not in _RELATIVE and not points else None
    told = added or _yielded(segment, left, lexicon) or _done_to(segment, left, lexicon)
    if told is not None:
        return told
    change = lexicon.change_end.search(left)
    # 报销比例最高达到70%: how high at most, no rise.
    if change is not None and left[change.start() - 1 : change.start()] != "最":
        changed = _changed(segment, left, change.start(), change["verb"], lexicon)
        return _by_value(segment, changed)
    return by_sign(segment, left) or _by_value(segment, _measured(segment, left, lexicon))


def _by_value(segment: Segment, judged: Judged) -> Judged:
    """Tell a fall by its sign: 增长-5.2%, 自然增长率为-3.1‰."""
    falls = judged.direction is not None and segment.quantity.quantity.value < 0
    return judged._replace(direction="down") if falls else judged


def _measured(segment: Segment, left: str, lexicon: ClaimLexicon) -> Judged:
    """Return what a figure is that no verb in front changes: a level, or the growth that 增速 is held at."""
    if segment.quantity.sort == "point":
        pulls: Direction | None = "up" if left.endswith(_PULLS) else None
        return Judged("change", "down" if segment.quantity.quantity.value < 0 else pulls, left, "", POINTS)
    rate = _RATE_OF_GROWTH.search(left) if segment.quantity.sort == "percent" else None
    if rate is None:
        return Judged("level", None, left, "", "claim.level")
    return Judged("growth", _direction(rate["rate"], lexicon), left, "", "claim.growth.rate")


def _added(segment: Segment, left: str) -> Judged | None:
    """Return the change that a comparison makes of so many more: 较去年底新增86家, 同比多收120万吨."""
    shifted = _SHIFTED.search(segment.left_text) if segment.quantity.sort == "duration" else None
    if shifted is not None and _THAN.search(segment.left_text[: shifted.start()]):
        to: Direction = "down" if shifted["how"] in _EARLIER else "up"
        return Judged("change", to, _HELD_AGAINST.sub("", left[: left.rfind(shifted["how"])]), "", SHIFTED)
    more = _MORE.search(left)
    cut = _CUT.search(left)
    if cut is not None and _is_compared(segment):
        return Judged("change", "down", left[: cut.start()], "", "claim.change.cut")
    if (more is None and not left.endswith(ADDED)) or not _is_compared(segment):
        return None
    if more is None:
        return Judged("change", "up", left.removesuffix(ADDED), "", "claim.change.added")
    direction: Direction = "down" if more.group()[0] == "少" else "up"
    return Judged("change", direction, _AGAINST.sub("", left[: more.start()]), "", "claim.change.more")


def _share(segment: Segment, left: str, lexicon: ClaimLexicon) -> Judged | None:
    if segment.quantity.sort not in {"percent", "ratio", "pure"}:
        return None
    if segment.right_text.startswith(_BEHIND):
        return Judged("share", None, left, "", "claim.share.behind")
    taking = _TAKES.search(segment.left_text)
    if taking is not None:
        # 外地游客占六成, 外地观众占到七成: a part of those just told of.
        return Judged("share", None, _TAKES.sub("", left), "", BARE)
    # The whole (占全省的) is a place that the masked text has lost: look at the words as written.
    written = lexicon.share_end.search(segment.left_text)
    if written is not None:
        masked = left.rfind("占")
        head = left[:masked] if masked >= 0 else left
        tail = _whole(written["share"])
        return Judged("share", None, head, tail, "claim.share.of")
    if lexicon.share_noun.search(left):
        return Judged("share", None, left, "", "claim.share")
    return None


def _of_former(segment: Segment) -> Judged | None:
    """Return the ratio that a part of a former value is: 租金只有原来的三分之一; None where none is told."""
    if segment.quantity.sort not in {"ratio", "percent", "pure"}:
        return None
    former = _OF_FORMER.search(segment.left_text)
    if former is None and segment.quantity.sort == "ratio":
        former = _PART_OF_OTHER.search(segment.left_text)
    if former is None:
        return None
    start = segment.left[0]
    head = segment.masked((start, start + former.start()))
    than = _LIKENED.match(former.group())
    # 海洋面积相当于陆地面积的三分之一: without it the part says nothing.
    head += f"相当于{than['what']}" if than is not None and head else ""
    return Judged("ratio", None, head, "", "claim.ratio.former")


def _is_compared(segment: Segment) -> bool:
    """Tell whether the words in front of a figure hold it against another time."""
    return segment.has_baseline or _BEFORE_IT.search(segment.left_text) is not None


def _yielded(segment: Segment, left: str, lexicon: ClaimLexicon) -> Judged | None:
    """Return the change of the measure in front that a verb alone tells: 总产量173万吨，增产1.5%."""
    verb = left.strip(" ，、分别约近")
    if verb in lexicon.yielded and not (segment.first_in_clause or segment.goes_on):
        return None
    head = ""
    if verb not in lexicon.yielded:
        # 土地收入减收38亿元: of the income; 亩均增收420元 keeps its verb, since no measure stands in front.
        if verb[-2:] not in lexicon.yielded or segment.quantity.sort not in _YIELDS:
            return None
        head = verb[:-2] if verb[:-2].endswith(_INCOME) else verb
        verb = verb[-2:]
    kind: Kind = "growth" if segment.quantity.sort in _RELATIVE else "change"
    direction: Direction = "down" if verb in lexicon.yielded_down else "up"
    return Judged(kind, direction, head, "", f"claim.{kind}.yielded")


def _done_to(segment: Segment, left: str, lexicon: ClaimLexicon) -> Judged | None:
    """Return what doing something to a measure changes of it: 降低物流成本20%, 增加税收2亿元; else None."""
    if segment.quantity.sort in _YIELDS:
        amount = _CHANGES_AMOUNT.search(left)
        if amount is None:
            return None
        head = _WHO_ACTS.sub("", left[: amount.start()]) + amount["measure"]
        return Judged("change", _direction(amount["verb"], lexicon), head, "", "claim.change.done")
    done = lexicon.changes_measure.search(left) if segment.quantity.sort in _RELATIVE else None
    if done is None:
        return None
    return Judged("growth", _direction(done["verb"], lexicon), done["measure"], "", "claim.growth.done")


def _direction(verb: str, lexicon: ClaimLexicon) -> Direction:
    return "down" if verb in lexicon.down else "up"


def _whole(written: str) -> str:
    """Return the whole as written, without the time that leads to the figure: 占全省从2021年的."""
    return _HOW.sub("", _SINCE.sub("", written)).removesuffix("的")


def _is_ratio(segment: Segment, left: str) -> bool:
    written = segment.left_text.rstrip()
    return written.endswith("的") or left.rstrip("约近超达到 ").endswith(("是", "为", "相当于", "的"))


# 占全国的比重首次超过一半, 占比重继续提高.
_HOW = re.compile("(?<=[一-龥])(?:首次|继续|进一步|已|也|仍|又|再次|稳步|持续|逐年|逐步)+$")
_PLACES = ("位次", "名次")
_RAISES = frozenset({"提升", "延长", "改善", "加快"})
_AMOUNTS = frozenset({"measure", "money", "duration"})
_MEASURE = re.compile("[亩单总年月日]产$|(?:量|额|值|率|度|收入|标准|寿命|里程|时速|时长|面积|水平|能力)$")
_PRICED = frozenset({"降价", "涨价", "便宜"})
_OF_MEASURE = re.compile("[费量额耗率]$|成本|支出|开支|资金|用[电水地工煤油气]|经费")


def _changed(segment: Segment, left: str, at: int, verb: str, lexicon: ClaimLexicon) -> Judged:
    direction = _direction(verb, lexicon)
    sort = segment.quantity.sort
    head = _HELD_AGAINST.sub("", left[:at])
    head = lexicon.of_years.sub("", head)
    # 比上年执行数增加6.8亿元: that is what it is held against.
    head = lexicon.goal_end.sub("", head) if segment.has_baseline else head
    if verb in _PRICED and not head.endswith(("价", "价格")):
        head += "价格"  # 药品平均降价56%
    if sort in _RELATIVE or (sort == "ratio" and len(verb) > 1):
        # 航程缩短近一半: a part of it as well as a percentage of it.
        return Judged("growth", direction, head, "", "claim.growth")
    if sort == "point":
        return Judged("change", direction, head, "", POINTS)
    whole = sort == "pure" and type(segment.quantity.quantity.value) is int
    counts = (sort == "count" or whole) and not is_points(segment.quantity)
    lasts = sort == "duration" and verb in lexicon.lasting
    acts = (verb in lexicon.changing_acts and not lasts) or (counts and verb in lexicon.acts_on)
    if sort == "measure" and head.endswith(_AGAIN):
        # 浓度再降1微克/立方米: so much less again.
        return Judged("change", direction, head.removesuffix(head[-1]), "", "claim.change")
    # 亩产提升10斤: of a measure it is a change; 提升道路30公里 is done.
    acts = acts and not (verb in _RAISES and sort in _AMOUNTS and _MEASURE.search(head) is not None)
    # 排名提升3位, 提升2个位次.
    acts = acts and not (segment.quantity.quantity.unit == "位" or segment.right_text.startswith(_PLACES))
    # 项目每年可节省3亿元: so much is saved; 用电量节约3亿千瓦时 falls by as much.
    acts = acts or (verb in lexicon.saves and sort != "duration" and _OF_MEASURE.search(head) is None)
    if len(verb) > 1 and verb not in lexicon.growth_nouns and not acts:
        return Judged("change", direction, head, "", "claim.change")
    return Judged("level", None, left, "", "claim.level")
