"""What stands behind a figure as the thing that it counts."""

from __future__ import annotations

import re

from lantu.records.claims.alike import without_next_deed
from lantu.records.claims.cutting import is_open, trim_right
from lantu.records.claims.ends import counted_alone, without_home
from lantu.records.claims.graded import HAS_SIZE
from lantu.records.claims.handled import given_to, is_handled
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.localities import counted_places
from lantu.records.claims.neighbours import without_neighbours
from lantu.records.claims.onward import without_object
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import PUNCTUATION, SHORTEST, trim

_RELATIVE = frozenset({"percent", "multiple", "point", "ratio", "rank"})
# Between a size and what has it.
_SIZED = re.compile(
    "(?P<size>[重长高宽深厚])的(?=[一-龥]{2})"
    "|(?P<long>[长宽深])(?=[一-龥]{2})(?![江三沙春城度途期征效远辈廊者安白治葛圳海层加化处厚])"
)
# Behind a count these begin another thing to say, not what is counted.
_NOT_COUNTED = re.compile(
    r"^(?:(?:增加|提高|上升|下降|减少|增长|扩大|缩短|缩小|发展|压减|降低|提升|拓展|加密|压缩|精简|扩容|延长|增|降|减|升)(?:到|至|为)|转为|转[正负]|作为|成为|位于|将(?![军士领帅校])|预计|计划(?:于|在|将)|拟(?:于|在)|相比|有所|相当|持平|以上|以下|左右|以内|的(?:目标|基础上|速度|水平|增速|要求|(?:历史性|新的?|重大)*(?:突破|跨越|跃升|新高|佳绩|台阶|好成绩|纪录|记录))|为(?!民)|是|的?(?:[一-龥]{0,2}使用|用[气电水热])需求|浮点运算|大?(?:关口?|台阶)(?![系键注心于])|再?创[下造]?了?(?:历史|同期|单日|年度|月度|近年|阶段|纪录|记录|新高|有)|刷新(?:历史|纪录|记录|同期)|，|、|和(?!美[乡城]|谐|平[社村小]|合)|及|与|或|；|。|（|\(|）|\)|”|至|到(?!达)|—|我国(?=[一-龥])|组成(?=$|[，。；]))"
)
# 沿线1公里内化工企业, 步行500米范围内超市: how far it reaches is told with the figure.
_REACH = re.compile("^(?:以内|之内|范围之?内|内|半径内)的?(?=[一-龥]{2})(?![陆河湖蒙外部])")
_GRADED = re.compile("(?:强烈|强|大)?(?:地震|余震|台风|阵风|大风|风暴|海浪|风浪)")
# 以19微克位居全国第9位: how it is ranked is not what is counted.
_IS_RANKED = re.compile("位居|位列|稳居|居[全世国省市]|排名")
# 由71所优化整合为47所: what became of it is not what is counted.
_TURNED = re.compile("[一-龥]{2,6}[到至为]")
# 位于岛东偏南方约240公里的海面上: how far off it is.
_OFF = re.compile("(?:左右|处)?的[^，。；]{0,8}?(?:海面|洋面|海域|地方|位置|上空)上?$|处$")
_FAR = re.compile("(?:以外|之外|开外|外)的(?:一[间个座家所处])?")
_INSIDE = re.compile("(?<=[一-龥]{2})(?:[里中内]|上空|海面上?).*$")
_LENGTHS = frozenset({"公里", "千米", "米", "海里", "里"})
# 188个园区整合优化为: so long is what says what became of them; behind 由 the name stands in front.
_BECOMES = 3
_PAIR = re.compile("[由从][^由从]{0,10}$")
# 两部门紧急预拨: how it is done is nothing that is counted.
_MANNERS = frozenset({"紧急", "再次", "提前", "迅速", "及时", "不懈", "紧张"})
_UP_TO_TIME = re.compile("(?<=[一-龥]{2})(?<![将已也正现存所均都便就仍])在$")
_VISITS = re.compile(
    "(?:进行|开展)?(?:考察|调研|视察|访问|出席|参加|慰问|看望|指导|采风|参观|演出|学习|检查)"
)
_COMES_TO = re.compile("(?:专程)?(?:来到|前往|赴|深入|走进|奔赴|到)")
_HOW_OFTEN = re.compile("每(?:[年月周天日]|季度)$")
_OTHER_CLASSIFIER = re.compile("^（[一-龥]{1,2}）")
_AMONG = "中有"
_WHENCE = re.compile("(?<=[一-龥]{2})(?:从|来自|分别从)(?:全国|全球|世界|全省|海内外)?$")
_SEATS = {"市", "省", "区", "县", "州"}
_THEIR_MEASURE = re.compile(
    "(?:地区)?生产总值|GDP|经济总量|进出口|PM|空气质量|优良天数|工业增加值|平均|人均|社会消费品|一般公共预算"
)
# 490多万个基层党组织的重托: what those counted have that nobody counts.
_THEIR = re.compile(
    "(?<=[一-龥]{2})的(?:重托|嘱托|期望|期盼|期待|信任|心愿|愿望|心声|关注|目光|青睐|支持|关心|热情|努力|爱戴|拥护|共同努力|积极参与|广泛参与|[一-龥]{2,4}工作)$"
)
# 由18个试点城市扩大到试点城市所在省份: what they became.
_GREW = re.compile(
    "(?<=[一-龥])(?:推开|推广|铺开|扩面|覆盖|普及|扩容|扩大|扩展|扩围|拓展|增加|增长|发展|缩减|减少|压减|精简|优化|整合|调整|合并|延伸)(?:到|至|为|成).*$"
)
_KIND_OF_PLACE = re.compile("省份|省市|省区市|城市|地区|国家|区县|县区|县市|乡镇|街道|社区|园区|行业|领域")
# 国家标准4.2万多项|国家标准化委员会今天发布消息: who tells it begins the text below a headline.
_PUBLISHES = re.compile(
    "[一-龥、]{2,14}(?:委|局|部|厅|办公室|署|研究院|委员会|协会|集团|公司|银行)(?:今天|昨天|日前|近日|[0-9]{1,2}日)?(?:（[^（）]*）)?"
    "(?:最新)?(?:发布|公布|印发|通报|宣布|消息|数据|统计)"
)
_OF_ORGANS = {"家", "个", "名", "位", "部门", "单位"}
# 120个国控断面监测中，优良比例…: what is done with them all.
_EXAMINED = re.compile("(?<=[一-龥]{2})(?:监测|检测|抽检|抽查|检查|评价|评估|测评|考核)中$")
# 百亿元投资将带动产业跃升: what the money will do.
_WILL = re.compile("(?<=[一-龥]{2})(?:将|有望|预计)(?=[一-龥]{2})")
_EXAMPLES_OF = re.compile("的[^，。；、]{2,}等")
# So many sorts of what the next figure counts one by one.
_SORTS = {"种", "类", "大类"}


def find_counted(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what stands behind a figure as the thing it counts; empty where nothing does."""
    unit = segment.quantity.quantity.unit
    if (
        unit in lexicon.frames
        and lexicon.frame_before.search(segment.left_text)
        and not _behind_next(segment)
    ):
        return unit
    right = _without_times(segment, lexicon)
    # 100条（个）河湖: the other classifier is no part of what is counted.
    places = counted_places(segment, right, lexicon)
    if places:
        return places
    right = _OTHER_CLASSIFIER.sub("", right) if right[:1] == "（" else right
    right = _REACH.sub("", right) if unit in _LENGTHS else right
    right = _behind_next(segment) if right in {"", "、"} else right
    right = _behind_examples(segment, right)
    theirs = not segment.right_text or _THEIR_MEASURE.match(segment.right_text) is not None
    counted_there = unit in lexicon.counted_units or (unit in _SEATS and segment.right_text)
    if counted_there and theirs and (not segment.last_in_clause or unit == "部门"):
        # 沿线7省市40多座城市的水源, 11省市生产总值占全国…: the cities, or what they have, are told next.
        return unit
    right = segment.right_text[: segment.tells_part] if segment.tells_part >= 0 else right
    shared = _behind_measure(segment, right, lexicon)
    if (
        not right
        or (segment.quantity.sort != "duration" and _IS_RANKED.match(right))
        or _NOT_COUNTED.match(right)
        or _turned(segment, right.rstrip("的"), lexicon)
        or _begins_anew(segment)
        or (unit not in _OF_ORGANS and _PUBLISHES.match(right))
        or (unit in _LENGTHS and _OFF.match(right))
    ):
        return ""
    relative = segment.quantity.sort in _RELATIVE and not segment.ranks_behind
    # 八成以上财政资金用于民生: with nothing in front, what stands behind is what it is a part of.
    opens = segment.quantity.sort in {"percent", "ratio"} and _opens(segment, lexicon)
    if relative and not opens and not right.startswith("的"):
        return ""
    sized = _size_behind(right, lexicon) if unit in _LENGTHS or right[1:2] == "的" else ""
    sized = sized if segment.quantity.sort == "measure" else ""
    if sized:
        return sized
    # 6个省级承接平台中有2个: none of its verbs has the next figure for its object.
    right = _GREW.sub("", right) if segment.left_text.endswith(("由", "从")) else right
    right = _EXAMINED.sub("", right) if right[-1:] == "中" else right
    among = right.endswith(_AMONG)
    right = given_to(segment) or without_home(segment, right)
    own = right.removesuffix(_AMONG) if among else without_object(right, segment, lexicon)
    text = _thing(segment, right, shared or own, lexicon)
    # 32个科室每周都有专家坐诊: how often is no part of what is counted.
    text = _HOW_OFTEN.sub("", text) if "每" in text[-3:] else text
    text = counted_alone(segment, text)
    text = _THEIR.sub("", text) if "的" in text[2:] else text
    if text in lexicon.change_verbs:
        return ""
    if text[:1] == "口" and unit == "人":
        return f"人{text}"
    if text in _MANNERS or (len(text) < SHORTEST and text not in lexicon.counted_alone):
        text = ""
    if unit in lexicon.frames:
        return text or unit
    return unit + text if unit in lexicon.counted_units else text


def find_distance(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return the distance of what lies so far off: 500公里以外的实验室 is 实验室距离; empty if none."""
    off = _FAR.match(segment.right_text) if segment.quantity.quantity.unit in _LENGTHS else None
    if off is None:
        return ""
    span = segment.right[0] + off.end(), segment.right[1]
    thing = _INSIDE.sub("", trim_right(segment.masked(span), lexicon))
    return thing + "距离" if len(thing) != 1 else ""


def _turned(segment: Segment, words: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether words only say what became of those counted (由71所优化整合为), naming nothing."""
    if not _TURNED.fullmatch(words):
        return False
    bare = lexicon.value_words.strip_end(words)
    named = SHORTEST <= len(bare) <= len(words) - _BECOMES
    if named and _KIND_OF_PLACE.fullmatch(_GREW.sub("", words)):
        # 试点从7个省市增加到17个.
        return False
    return not named or _PAIR.search(segment.left_text) is not None


def _thing(segment: Segment, right: str, words: str, lexicon: ClaimLexicon) -> str:
    """Return what the words behind a figure name, without what frames it, holds it or is listed next."""
    text = trim_right(without_neighbours(segment, words, lexicon), lexicon)
    framed = lexicon.framed.match(text)
    if framed is not None and lexicon.frame_before.search(_in_front(segment)):
        text = framed.group()
    measure = lexicon.stated_as.match(text) if right.startswith("的") else None
    if measure is not None and measure.end() < len(text):
        text = measure.group()
    event = _GRADED.match(text) if segment.quantity.quantity.unit == "级" else None
    if event is not None:
        # 7.9级地震国际救援任务: what is so strong is the quake.
        text = event.group()
    if segment.left_text.endswith(lexicon.holding):
        # 来自25个国家的专家: what is counted ends where those begin that hold it.
        text = text.partition("的")[0]
    if segment.quantity.sort == "money" and not segment.left_text:
        text = _WILL.split(text)[0]
    if segment.quantity.sort == "measure" and segment.quantity.quantity.unit not in {"亩", "平方米"}:
        # 40万吨熔盐装置升级、某某扩产: another work of a list.
        text = text.partition("、")[0]
    return without_next_deed(segment, text, lexicon)


def _size_behind(right: str, lexicon: ClaimLexicon) -> str:
    """Return the size of what stands behind it: 10吨重的轴承是… is 轴承重; empty where none is told."""
    adjective = _SIZED.match(right)
    if adjective is None:
        return ""
    size = adjective["size"] or adjective["long"]
    return trim_right(right[adjective.end() :], lexicon).partition("是")[0] + size


_WHOLE = 100
_COMES_TRUE = re.compile("(?:实现|使用|采用|做到)了?$")


def _opens(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether nothing but a place stands in front of a figure: 全国约七成算力."""
    written = segment.left_text.strip("、，和与及 “")
    if not written or is_handled(segment):
        return True
    if segment.quantity.quantity.value == _WHOLE and _COMES_TRUE.search(written) is not None:
        # 公园实现100%绿电供应: what is wholly so stands behind.
        return True
    return (
        segment.first_in_clause
        and not written.endswith("的")
        and not trim(segment.masked(segment.left), lexicon)
    )


def find_sized(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return the thing that stands behind the last of its sizes: 长20米、重10吨的机甲; empty if none."""
    sentence = segment.sentence
    inside = [
        other for other in sentence.quantities if segment.quantity.end <= other.start < segment.clause[1]
    ]
    if not inside:
        return ""
    counts = inside[0].sort == "count" and inside[0].outer_start == segment.quantity.outer_end + 1
    if counts and segment.right_text == "的":
        # 总投资180亿元的3个项目: what is counted next has the size.
        inside = inside[:1]
    elif not sentence.text.startswith("的", inside[-1].outer_end):
        return ""
    thing = trim_right(sentence.text[inside[-1].outer_end : segment.clause[1]], lexicon)
    return HAS_SIZE.sub("", lexicon.whereto.split(lexicon.happens.split(thing)[0])[0])


def _in_front(segment: Segment) -> str:
    return segment.sentence.text[segment.sentence.start : segment.quantity.outer_start]


def _without_times(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Take the times out of the words behind a figure: 30个项目年底前建成 counts 项目建成.

    Days stay: they may part a headline from its text.
    """
    start, end = segment.right
    right = segment.right_text
    led = _COMES_TO.match(right)
    if led is not None and segment.sentence.places:
        # 三次来到雄安新区考察: where they went is told as the place.
        gone = next((m for m, _ in segment.sentence.places if m.start == start + led.end()), None)
        if gone is not None and _VISITS.match(right, gone.end - start):
            return right[gone.end - start :]
    for period in reversed(segment.sentence.periods):
        at = period.start - start
        if at == 0 and (period.end == end or right.startswith("年", period.end - start - 1)):
            # 超千亿元|今年一季度，某行…: a stretch of time opens the text below a headline; 32名2025年获奖者.
            right = right[period.end - start :]
        inside = at > 1 and period.end <= end and not is_open(right[:at])
        if inside and lexicon.day.match(right, at) is None and right[at - 1] not in "（(":
            # 建设者在春节期间留守: with the time goes what leads to it.
            right = _UP_TO_TIME.sub("", right[:at]) + right[period.end - start :]
    return right


def _behind_measure(segment: Segment, right: str, lexicon: ClaimLexicon) -> str:
    """Return what is counted behind a measure of each: 360名平均年龄24岁的建设者; empty where nothing is."""
    sentence = segment.sentence
    behind = next((other for other in sentence.quantities if other.start >= segment.right[1]), None)
    if behind is None or segment.quantity.sort != "count" or right[:1] in PUNCTUATION:
        return ""
    if not trim_right(right, lexicon).endswith(lexicon.measured):
        return ""
    later = (other.outer_start for other in sentence.quantities if other.start > behind.start)
    thing = sentence.text[behind.outer_end : min(segment.clause[1], next(later, sentence.end))]
    # 23个投资额百亿元以上项目.
    # 平均年龄24岁的建设者从全国18个省份集结: whence they come is counted next.
    thing = _WHENCE.sub("", thing)
    bounds = behind.outer_end > behind.end and "一" <= thing[:1] <= "龥"
    return thing.removeprefix("的") if bounds or thing.startswith("的") else ""


def _begins_anew(segment: Segment) -> bool:
    """Tell whether a blank parts a figure from words that are another phrase: 1亿次 下载量超2400万."""
    text, end = segment.sentence.text, segment.quantity.outer_end
    return (
        text.startswith(" ", end)
        and "一" <= text[end - 1] <= "龥"
        and "一" <= text[end:].lstrip(" ")[:1] <= "龥"
    )


def _behind_examples(segment: Segment, right: str) -> str:
    """Return the words behind a sum, with those that have it all for their example: 30亿元的甲等3个项目."""
    if segment.quantity.sort != "money" or _EXAMPLES_OF.fullmatch(right) is None:
        return right
    (start, end), sentence = segment.clause, segment.sentence
    inside = [other for other in sentence.quantities if start <= other.start < end]
    if [other.sort for other in inside] != ["money", "count"]:
        # 总投资52亿元的甲、15亿元的乙等12个项目: each example has its own.
        return right
    return f"的{sentence.text[inside[-1].outer_end : end]}"


def _behind_next(segment: Segment) -> str:
    """Return what a count shares with one right behind it: 12类45件实事, 60种、10万只候鸟."""
    sentence, quantity = segment.sentence, segment.quantity
    behind = [other for other in sentence.quantities if other.start >= quantity.end][:2]
    if quantity.sort != "count" or not behind:
        return ""
    between = sentence.text[quantity.outer_end : behind[0].outer_start]
    if between and not (between == "、" and quantity.quantity.unit in _SORTS):
        return ""
    if behind[0].sort != "count":
        return ""
    end = behind[1].outer_start if len(behind) > 1 else sentence.end
    return sentence.text[behind[0].outer_end : min(end, segment.clause[1])]
