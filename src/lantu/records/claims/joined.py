"""How the words in front of a count and those behind it make one phrase."""

from __future__ import annotations

import re

from lantu.records.claims.alike import is_done_in
from lantu.records.claims.ends import without_entry
from lantu.records.claims.fared import broken_through, of_superlative
from lantu.records.claims.graded import HAS_SIZE, circle_of, is_bound, of_thing
from lantu.records.claims.handled import given_to, is_handled
from lantu.records.claims.heads import Heads
from lantu.records.claims.held import ENDS, done_to_named
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.owner import faring_measure
from lantu.records.claims.reached import deed_of_twin, who_reaches
from lantu.records.claims.segment import Segment
from lantu.records.claims.tidying import tidy
from lantu.records.claims.trim import SHORTEST, join, trim

_SHORT = 8
# With more in front, only what is counted is kept.
_LONG = 24
# 单量达1000单以上的经营主体进行补助: what is done to them has not that size.
_TREATED = re.compile("(?<=[一-龥]{2})(?:进行|予以|给予|实行|实施)(?=[一-龥]{2})")
_ONLY = ("唯一", "首个", "首座", "首家", "第一个")
_PASSES = re.compile("(?:首个|首座|首家|率先|最先|第一个|唯一)$")
_GROUPS = ("组别", "小组", "赛区", "场次", "梯队", "片区", "标段")
# 工程途经甲、乙、丙等5省（市）.
_LEADS_THROUGH = re.compile(
    "[^，。；、]{0,16}?(?:途经|途径|覆盖|辐射|连接|跨越|惠及|贯穿|联通|串联|穿越|横跨|涉及)"
)
_COVERS = ("覆盖", "惠及", "辐射", "服务")
_BLANKS = frozenset(" \u3000")
# With whom something is done stands behind these.
_PREPOSITIONS = ("同", "与", "向", "为", "对", "给", "跟")
_PARTNERS = frozenset({"同", "跟", "给", "把", "被"})
# 产量连续13年稳定在700亿斤以上: that it has stayed so is no part of it.
_KEPT = re.compile("^(?:保持|稳定|维持|实现|持续)$")
# 连续5年提高基本养老金: whoever does so, it is no measure of before.
_ACTS = re.compile("^(?:提高|上调|扩大|提标|降低|减少|增加|开展|实施|举办|召开|压减|推进)(?=[一-龥]{3})")
# 死亡人数下降17%，连续14年未发生重大事故: another thing to tell, of no measure.
ELSE = ("未", "无", "没有", "获", "荣获", "入选", "被评", "成为")
"""So begins what is told of no measure."""
# 同世界上180多个国家保持往来.
_WITH_ALL = re.compile("(?:同|与|和|跟)(?:世界|全球|国内外|海内外|境内外|全国|各地|其他)?上?")
# 高峰时有工人3200名: when they were there holds nothing else.
_WHEN = frozenset("时期间段")
_HAS = ("只有", "仅有", "共有", "现有", "设有", "拥有", "下设", "共设")
_QUOTES = ("”", "”等")
_NAMED = re.compile("(?P<who>[^，。；“”]{0,18}?)(?:“[^“”]{2,30}”[、和与及]?){2,}等?")
_INTO = re.compile("(?:主要|重点|共|将)*(?:划?分为?|分成|围绕|聚焦|紧扣|就|以)$")
_JOINED = re.compile("(?<![惠涉普波危顾])及$|[和与]$|(?<![0-9一二三四五六七八九十][一-龥])(?<=.)、$")
_FROM = re.compile("来自(?:全国|全球|世界)?$")

_ONE_OF = "之一"

# 国内已有128个城市开通: no market and no park holds them.
_EVERYWHERE = frozenset({"国内", "国外", "国内外", "境内", "境外", "海外", "省内", "市内", "区域内"})


def with_counted(segment: Segment, left: str, counted: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the indicator of a figure behind which stands what it counts."""
    right = segment.right_text
    if segment.is_field or _sums_up_places(segment, counted):
        return _led_through(segment, counted, lexicon)
    if (
        segment.quantity.quantity.unit == "级"
        and right.startswith(counted)
        and right[len(counted) :].strip(ENDS)
    ):
        # 完成7.9级地震救援任务: what is done is not done to the quake.
        return counted
    if segment.left_text.count("”") > segment.left_text.count("“"):
        # “人口多，土地少”三大矛盾: a comma inside the quotation marks has cut them.
        left = trim(segment.left_text.rpartition("”")[2], lexicon)
    acts = lexicon.organ_alone.fullmatch(left) and not segment.left_text.endswith("的")
    if left.endswith("分") and _is_divided(segment, lexicon):
        # 决定分三批启动建设: in how many goes.
        left = ""
    counted = of_superlative(left, counted, heads)
    left = left or broken_through(segment, counted)
    if acts or lexicon.frame_before.fullmatch(left) or _is_led_to(segment, left, lexicon):
        left = ""
    left = _without_origin(without_party(segment, without_entry(segment, left), heads))
    yields = right.startswith("的") and left.endswith(lexicon.yearly)
    if segment.quantity.sort in {"measure", "money"} and not yields and _is_reached(segment, left, lexicon):
        # 算力总规模达每秒280亿次浮点运算: the measure in front has the figure.
        return left
    if segment.lasts:
        # 应对用电负荷129天超1亿千瓦考验: what has passed that mark.
        return left
    graded = circle_of(segment, left, counted, lexicon) or of_thing(segment, left, counted, lexicon)
    if graded:
        return graded
    if is_bound(segment) and not right.startswith("的") and left.endswith(lexicon.measured):
        # 人口300万以下城市: the bound is one of the measure in front.
        return left
    if counted in lexicon.of_before and not left and heads.base:
        return heads.base + counted
    if right.startswith("的"):
        return _measured(segment, left, counted, heads, lexicon)
    return _counted(segment, left, counted, heads, lexicon)


def _led_through(segment: Segment, counted: str, lexicon: ClaimLexicon) -> str:
    """Return places that a count sums up with what leads through them: 工程途经甲、乙、丙等5省（市）."""
    leads = _LEADS_THROUGH.match(segment.left_text) if not segment.is_field else None
    return (trim(leads.group(), lexicon) if leads is not None else "") + counted


def _sums_up_places(segment: Segment, counted: str) -> bool:
    """Tell whether a count of places sums up a list of them: 支持甲、乙、丙7省（市）."""
    alone = counted.endswith("）") and counted.startswith(segment.quantity.quantity.unit)
    return alone and "、" in segment.left_text


def _is_divided(segment: Segment, lexicon: ClaimLexicon) -> bool:
    """Tell whether a figure says into how many parts something is divided: 分三批, 分五个组别."""
    return segment.quantity.quantity.unit in lexicon.stages_of_work or segment.right_text.startswith(_GROUPS)


def _is_led_to(segment: Segment, left: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether the words in front end another phrase or only lead to what is counted: 同31个国家."""
    if _FROM.search(segment.left_text) or (segment.quantity.sort == "percent" and is_handled(segment)):
        return True
    text, at = segment.sentence.text, segment.quantity.outer_start
    headline = text[at - 1 : at] in _BLANKS and "一" <= text[at - 2 : at - 1] <= "龥"
    for_them = left.endswith(lexicon.organ_ends) and segment.left_text.endswith(_PREPOSITIONS)
    return (
        headline
        or for_them
        or bool(given_to(segment))
        or left in _PARTNERS
        or _WITH_ALL.fullmatch(left) is not None
    )


def without_party(segment: Segment, left: str, heads: Heads) -> str:
    """Leave out with whom or for whom it is done where that was counted: 同31个国家签署24个协定."""
    start = segment.left[0]
    before = next((q for q in reversed(segment.sentence.quantities) if q.outer_end == start), None)
    if before is None or not heads.last or not left.startswith(heads.last):
        return left
    led = segment.sentence.text.endswith(_PREPOSITIONS, 0, before.outer_start)
    return left[len(heads.last) :] if led else left


def _without_origin(left: str) -> str:
    """Leave out where those counted come from: 吸引来自甲、乙等地的 is 吸引."""
    before, found, _ = left.partition("来自")
    return before.rstrip("的有了着 ") if found else left


def _is_reached(segment: Segment, left: str, lexicon: ClaimLexicon) -> bool:
    return left.endswith(lexicon.measured) and segment.written_before.endswith(lexicon.level_end)


def _measured(segment: Segment, left: str, counted: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what a measure in front is one of: 载箱量超24000箱的…轮.

    抓好总投资52亿元的甲、15亿元的乙: the verb is no part of the size, which both have.
    """
    left = lexicon.uses.sub("", lexicon.works_on.sub("", left))
    left = lexicon.first_to_be.sub("", left)
    if left.endswith(lexicon.measured) and counted.startswith(_ONLY):
        # 水质优良率保持100%的唯一省份: who holds it is not what is measured.
        return tidy(left)
    passes = _PASSES.search(left)
    if passes is not None and left[: passes.start()].endswith(lexicon.measured):
        # 专利有效量首个突破500万件的国家: what has passed the mark.
        return left[: passes.start()].removeprefix("上")
    left = next((size for size in lexicon.yearly if left.endswith(size)), left)
    left = heads.size if not left and segment.goes_on else left
    heads.size = left if left in lexicon.sizes else ""
    counted = _TREATED.split(lexicon.comes_to.split(counted)[0] or counted)[0] or counted
    counted = lexicon.whereto.split(lexicon.happens.split(counted)[0] or counted)[0] or counted
    counted = counted.removesuffix("初步").removesuffix("基本")
    left = left.rpartition("、")[2]
    if len(left) > _SHORT:
        # 每年从甲基地向乙输送8亿立方米的天然气: from where to where is told elsewhere.
        left = next((verb for verb in lexicon.yields if left.endswith(verb)), left)
    if segment.quantity.sort == "percent" and left.endswith(_COVERS) and len(left) <= _LONG:
        # 处置体系覆盖97%的行政村.
        return left + counted
    if not left or len(left) > _SHORT or left.endswith("等"):
        return counted
    counted = HAS_SIZE.sub("", counted) if left in lexicon.sizes else counted
    sized = left in lexicon.sizes or left.endswith((*lexicon.measured, "客流", "票房"))
    return join(counted, left) if sized else join(left, counted)


def _counted(segment: Segment, left: str, counted: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    written = segment.left_text.rstrip()
    if _JOINED.search(written):
        # 新建甲中心和3所医院: what is listed before is not what is counted, but what was done is.
        return _deed(left, lexicon) + counted
    listed = left.rpartition("、")[2]
    if listed in lexicon.list_verbs or listed in lexicon.reaching:
        # 组建微信群、覆盖21万家企业: another thing done.
        left = listed
    summed = _summing_up(segment, written, counted, lexicon) if segment.quantity.sort == "count" else ""
    if summed:
        return summed
    of_holder = not left.startswith(lexicon.clause_opens) and not written.endswith(lexicon.holding)
    if heads.holder and len(left) <= SHORTEST + 1 and of_holder:
        return heads.holder + left + counted
    if _only_come_from(segment, left, heads, lexicon):
        # 通达80个国家的200个港口: both are reached.
        left = who_reaches(heads.last.removesuffix(left)) if heads.last.endswith(left) else ""
    if not left and is_for_years(segment) and _goes_on(segment, counted, heads, lexicon):
        # 业务量…，连续11年稳居世界第一: for so long, what was measured before.
        # 其中出口再创新高，连续7个月保持增长: of what the clause right in front says fares so.
        return join(faring_measure(segment, lexicon, lexicon.fares) or heads.last, _KEPT.sub("", counted))
    doing = left.startswith((*lexicon.list_verbs, *lexicon.stage_verbs))
    if left and heads.base and segment.first_in_clause and lexicon.effect.fullmatch(left):
        left = join(_reaches(segment, heads, lexicon), left)
    has = written.endswith(lexicon.existential) or segment.written_before.endswith(_HAS)
    if left and not doing and left[-1] not in _WHEN and left not in _EVERYWHERE and has:
        heads.holder = left
    if not left:
        left = deed_of_twin(segment, counted, heads, lexicon)
    if counted and left.endswith(counted) and segment.right_text.endswith(_ONE_OF):
        # 甲灌区是全国九大灌区之一: so many there are.
        return counted
    return join(left, counted) if len(left) <= _LONG else _deed(left, lexicon) + counted


def _summing_up(segment: Segment, written: str, counted: str, lexicon: ClaimLexicon) -> str:
    """Return what sums up a list with what is done to its members, without their names; else empty."""
    named = _NAMED.fullmatch(segment.masked(segment.left)) if written.endswith(_QUOTES) else None
    if named is not None:
        # 大会设“甲”“乙”“丙”三个议题.
        return join(_INTO.sub("", trim(named["who"], lexicon)), counted)
    listed = written.endswith("等") or _enumerates(segment)
    return done_to_named(segment, counted, lexicon) + counted if listed else ""


def _reaches(segment: Segment, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return the work or money of the clause right in front that reaches so many: 改造管网80公里，惠及….

    Empty where that clause tells of no such thing, tells whom it concerns itself, or its name is long.
    """
    before = segment.clause_before
    if before is None or segment.words_before is not None or len(heads.base) > _LONG // 2:
        return ""
    written = segment.sentence.text[before[0] : before[1]]
    works = heads.units.get(heads.base) == "元" or lexicon.done.search(written) is not None
    return heads.base if works and not any(verb in written for verb in lexicon.comes_along) else ""


def _deed(words: str, lexicon: ClaimLexicon) -> str:
    """Return the verb that a phrase begins with; empty where none does."""
    found = lexicon.deed.match(words)
    return found.group() if found is not None else ""


def _goes_on(segment: Segment, counted: str, heads: Heads, lexicon: ClaimLexicon) -> bool:
    """Tell whether what was measured before is said to have gone on so: 净增持债券…，连续3个月呈现净增持."""
    if _ACTS.match(counted):
        return False
    measured = heads.last.endswith(lexicon.measured) and not counted.startswith(ELSE)
    alone = segment.left_text.strip().removeprefix("已") == "连续"
    return measured or (alone and bool(heads.last) and counted.startswith(lexicon.goes_on))


def _only_come_from(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> bool:
    """Tell whether what the figure before counts only says where these come from: 10个国家的390家展商."""
    if not left or not heads.last or segment.first_in_clause:
        return False
    chosen = segment.left_text.endswith("的") and left.startswith(heads.last) and segment.last_in_clause
    if not chosen and not heads.last.endswith(left) and not is_done_in(heads.last, left):
        return False
    return not segment.left_text.rstrip().endswith((*lexicon.existential, "中", "里")) and not left.endswith(
        lexicon.measured
    )


def is_for_years(segment: Segment) -> bool:
    """Tell whether a figure says only for how long something has been so: 连续11年."""
    return segment.quantity.sort == "duration" and segment.left_text.rstrip().endswith("连续")


def _enumerates(segment: Segment) -> bool:
    """Tell whether the words in front are a list of just what is counted (长城、世园、冬奥三张…).

    和 may stand inside one of the names.
    """
    written = segment.left_text
    least = 1 + written.count("、")
    most = 1 + len(re.findall(r"、|和|与|及", written))
    return most > 1 and max(2, least) <= segment.quantity.quantity.value <= most
