"""Lists of names in front of lists of figures: each figure gets its own."""

from __future__ import annotations

import re
from itertools import pairwise

from lantu.records.claims.baselines import listed_against
from lantu.records.claims.cutting import trim_right
from lantu.records.claims.extremes import extremes_in_front
from lantu.records.claims.heads import Heads
from lantu.records.claims.items import ITEMS, split_items
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.owner import said_of
from lantu.records.claims.relisted import GROUPS, measured_before, told_before
from lantu.records.claims.segment import Segment
from lantu.records.claims.sharing import two_in_one, with_shared
from lantu.records.claims.things import listed_things
from lantu.records.claims.trim import SHORTEST, join, trim

_OF_ALL = re.compile("[一-龥”]{2}等[一-龥]{2,}$")
_LONGEST_TRADE = 24
_JOINS = frozenset("、和与及，")
# 进出口接连突破8万亿元、9万亿元: one after the other.
_PASSES = re.compile("接连|连续|先后|相继|连跨|跨|突破|迈[上过]|再")
# 分别下降8.9%、持平和下降10.5%.
_STEADY = re.compile("[、和与及，](?:基本)?持平(?=[、和与及，。；])")
_ALL_ARE = re.compile("^(?:主要)?(?:污染物|指标|产品|商品)的?(?=[一-龥]{2})")
_AND_OTHERS = re.compile("(?<=[一-龥）])等(?:其他|其它)?$")
# 对东盟、欧盟出口: with each of them.
_TRADES_WITH = frozenset("对与向同从")
_SIDES = re.compile("[省市境国区]内外")
# 汽车及零部件、装备: 及 stands inside a name.
_MARKED = re.compile("、")
# 甲和乙工程以及丙工程: where more is listed than there are figures, groups are told of.
# 甲、乙两大产业, 甲、乙两个集群.
_SORTS = {"大", "个", "类", "项"}
_EXAMPLES = re.compile(
    "(?<=[一-龥”]{2})(?<![高中初同平对优劣特])等(?:[^，。；、]{0,6}?(?:市场|国家|地区|国|产业|行业|领域|产品|商品|品类|方面|城市|区域|省份|企业))"
)
# 食品、医药等产业增加值: each is such an industry.
_FIELDS = re.compile("(?<=[一-龥”])等(?:[一二两三四五六七八九十]?[大个类])?(?P<field>产业|行业|领域)")


def share_heads(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> list[str]:
    """Give each figure of 分别 its own head: the items of the list in front, or the last heads before it."""
    left = left.removeprefix("与")
    if len(listed_against(segment)) == 1 + segment.followers:
        return []
    if not lexicon.respectively.search(segment.left_text):
        # 分别达6.9万元、3.4万元，增长4.2%、5.3%: a list as long as the one before is of the same.
        alike = not left and segment.first_in_clause and 1 < len(heads.group) == 1 + segment.followers
        return list(heads.group) if alike else _paired(segment, left, lexicon)
    behind = [] if segment.followers or segment.listed else _changed_behind(segment, lexicon)
    count = 1 + (segment.followers or segment.listed or len(behind))
    extreme, places = extremes_in_front(segment.sentence, segment.clause[0]) if not left else ("", [])
    if extreme and len(places) == count > 1:
        return [trim(extreme, lexicon)] * count
    names = _with_counted(segment, _share_among(segment, left, count, heads, lexicon), count, lexicon)
    if len(names) == count and not all(behind):
        # What 持平 is said of has no figure.
        return [name for name, told in zip(names, [True, *behind], strict=True) if told]
    return names


def _with_counted(segment: Segment, names: list[str], count: int, lexicon: ClaimLexicon) -> list[str]:
    """Put what stands behind the last of a list of counts behind a verb: 分别承办8项和4项赛事."""
    if segment.quantity.sort != "count" or not all(
        lexicon.deed.fullmatch(name[-SHORTEST:]) for name in names
    ):
        return names
    behind = segment.sentence.quantities[segment.sentence.quantities.index(segment.quantity) :][:count]
    thing = trim_right(segment.sentence.text[behind[-1].outer_end : segment.clause[1]], lexicon)
    return [name + thing for name in names]


def _share_among(segment: Segment, left: str, count: int, heads: Heads, lexicon: ClaimLexicon) -> list[str]:
    """Return what so many figures behind 分别 are of."""
    if not left:
        if segment.opens_with_place and heads.last and count > 1 and _places_in_front(segment) == count:
            # 比重，甲市超过11%，乙市、丙省分别达到5%和4.2%: of the same, each in its own place.
            return [heads.last] * count
        told = heads.owned[-count:] if len(heads.owned) >= count else []
        # 分别增长5%、7%，占全国的比重分别为: of those that grew.
        told = list(heads.group) if len(heads.group) == count > 1 else told
        return told_before(segment, count, lexicon) or told
    left, verb = _before_and_behind(left, lexicon)
    if not left:
        return heads.owned[-count:] if len(heads.owned) >= count else []
    if heads.base and heads.among_parts and lexicon.deed.fullmatch(left):
        # 发放消费券6亿元，其中甲、乙分别安排3亿元、2亿元: of the same.
        return [said_of(heads.base, left, lexicon)] * count
    counted = _counted_list(segment, count, lexicon)
    if counted:
        # 甲、乙等三项主要污染物的浓度: what they all are is said of none of them.
        left = _ALL_ARE.sub("", left)
        return [join(_AND_OTHERS.sub("", item), left) + verb for item in counted]
    again = measured_before(segment, left, count, heads, lexicon)
    if again:
        return again
    names = _listed_heads(segment, left, verb, count, lexicon)
    return names if verb or left in names else listed_things(segment, names, heads, lexicon)


def _listed_heads(segment: Segment, left: str, verb: str, count: int, lexicon: ClaimLexicon) -> list[str]:
    """Return the names that the list in front of 分别 gives, each with what the list shares."""
    waters = _waters_in_front(segment, left, count)
    if waters:
        return waters
    # Where places or years are listed, one name is told of each.
    apart = _named_in_front(segment) >= count > 1 or _dated(segment) >= count > 1
    both = [] if apart else two_in_one(left, count, lexicon) or _on_both_sides(segment, left, count)
    items = _split(left, count)
    near = 1 + _near(segment)
    if len(items) != count and len(items) == near > 1:
        # 分别达到20个、90个，600人晋升: behind the comma another thing is told.
        count = near
    if len(items) < count and segment.left_text.startswith(("以及", "和", "及")):
        # 甲、乙、丙，以及丁分别: the list began in the clause before.
        text = segment.sentence.text[segment.sentence.start : segment.clause[0]]
        items = [trim(item, lexicon) for item in split_items(re.split("[；：。]", text)[-1])] + items
        items = [item for item in items if item][-count:] if len(items) > count else items
    items = _trades_in_front(segment, items, count) + items
    items = _counted_first(segment, items, count) + items
    groups = GROUPS.split(left)
    if len(items) != count == len(groups) and min(map(len, groups)) >= SHORTEST:
        items = groups
    if both and len(items) != count:
        return [item + verb for item in both]
    if len(items) != count:
        # 甲、乙两市用电量分别增长: one name for all of them.
        return [left + verb] * count
    # 对甲、乙等新兴市场出口分别: what they are examples of is said of none of them; 甲、乙等产业 is of both.
    field = _FIELDS.search(items[-1], 1)
    if field is not None and not any(item.endswith(("业", field["field"])) for item in items[:-1]):
        items[-1] = items[-1][: field.start()] + items[-1][field.start("field") :]
    items[-1] = _EXAMPLES.sub("", items[-1]) if "等" in items[-1][1:] else items[-1]
    return [item + verb for item in with_shared(items, lexicon)]


def _trades_in_front(segment: Segment, items: list[str], count: int) -> list[str]:
    """Return the trades that clauses in front list: 采矿业，制造业，供水业分别; empty where too few."""
    text, trades = segment.sentence.text, list[str]()
    for start, end in segment.clauses_in_front:
        name = text[start:end].strip()
        if len(items) + len(trades) == count or not name.endswith("业") or len(name) > _LONGEST_TRADE:
            break
        trades.insert(0, name)
    return trades if len(items) + len(trades) == count else []


def _split(left: str, count: int) -> list[str]:
    """Split a list; with 、 between as many as there are figures, 与 stands inside one (甲、乙与丙试点)."""
    items, marked = split_items(left), split_items(left, _MARKED)
    inside = len(items) != count == len(marked) and count > 1 and "以及" not in left
    inside = inside and min(map(len, marked)) >= SHORTEST
    return marked if inside else items


def _on_both_sides(segment: Segment, left: str, count: int) -> list[str]:
    """Return both sides of a border that the words in front have lost with the place: 境内外|上市公司."""
    sides = _SIDES.search(segment.left_text)
    if sides is None or count != len("内外") or sides.group() in left:
        return []
    where = sides.group()[0]
    return [f"{where}内{left}", f"{where}外{left}"]


def _near(segment: Segment) -> int:
    """Return how many figures follow with no comma between."""
    sentence = segment.sentence
    at = sentence.quantities.index(segment.quantity)
    behind = pairwise(sentence.quantities[at : at + 1 + segment.followers])
    parted = (
        i for i, (one, other) in enumerate(behind) if "，" in sentence.text[one.outer_end : other.outer_start]
    )
    return next(parted, segment.followers)


def _dated(segment: Segment) -> int:
    """Return how many times stand in front of a figure in its clause."""
    start, end = segment.left
    return sum(start <= m.start < end and m.role == "at" for m in segment.sentence.periods)


def _places_in_front(segment: Segment) -> int:
    """Return how many places stand in front of a figure in its clause."""
    start, end = segment.left
    return sum(start <= mention.start < end for mention, _ in segment.sentence.places)


def _named_in_front(segment: Segment) -> int:
    """Return how many places the words in front of a figure name, 京津 two of them."""
    start, end = segment.left
    places = segment.sentence.places
    return sum(max(1, len(codes)) for mention, codes in places if start <= mention.start < end)


def _changed_behind(segment: Segment, lexicon: ClaimLexicon) -> list[bool]:
    """Return what follows with a verb of change each: 分别增长4.5%、持平和下降6.1%.

    True for a figure, False for what did not change and has none.
    """
    sentence = segment.sentence
    text, end, told = sentence.text, segment.quantity.outer_end, list[bool]()
    for behind in sentence.quantities[sentence.quantities.index(segment.quantity) + 1 :]:
        while (steady := _STEADY.match(text, end, behind.outer_start)) is not None:
            told, end = [*told, False], steady.end()
        between = text[end : behind.outer_start]
        joined = between[:1] in (_JOINS - {"，"} if told else _JOINS) and behind.sort == segment.quantity.sort
        changed = lexicon.change_end.search(between) if joined else None
        if changed is None or between[: changed.start()].strip("、和与及，"):
            break
        told, end = [*told, True], behind.outer_end
    steady = _STEADY.match(text, end, segment.clause[1] + 1) if True in told or not told else None
    return told if steady is None else [*told, False]


def _waters_in_front(segment: Segment, left: str, count: int) -> list[str]:
    """Return each of a list of places that stay in the name with what is told of all: 甲湖、乙湖水华面积.

    Empty where the list is not one of just so many places.
    """
    start, end = segment.left
    named = [m for m, _ in segment.sentence.places if start <= m.start < end]
    names = [segment.sentence.text[m.start : m.end] for m in named]
    whole = "、".join(names)
    if count < SHORTEST or len(names) != count or whole not in left.replace("和", "、"):
        return []
    at = left.replace("和", "、").find(whole)
    tail = left[at + len(whole) :] if left[at - 1 : at] not in _TRADES_WITH else ""
    return [name + tail for name in names] if len(tail) >= SHORTEST else []


def _counted_first(segment: Segment, items: list[str], count: int) -> list[str]:
    """Return the first of a list that is named by how many it is of: 六大支柱产业、装备制造业增加值分别.

    Its name stands between its number and the list. Empty where the list is as long as that of the figures,
    or the clause begins with no such number.
    """
    behind = [q for q in segment.sentence.quantities if segment.clause[0] <= q.start < segment.quantity.start]
    if (
        len(items) != count - 1
        or len(behind) != 1
        or behind[0].outer_start != segment.clause[0]
        or behind[0].sort != "count"
    ):
        return []
    words = segment.sentence.text[behind[0].outer_end : segment.quantity.outer_start]
    first, mark, _ = words.partition("、")
    return [first] if mark and len(first) >= SHORTEST and not items[-1].startswith(first) else []


def _counted_list(segment: Segment, count: int, lexicon: ClaimLexicon) -> list[str]:
    """Return the names that a count in front of their measure numbers: 甲、乙、丙三大板块产值分别增长."""
    if count < 2 or segment.first_in_clause:
        return []
    before = next((q for q in segment.sentence.quantities if q.outer_end == segment.left[0]), None)
    if before is None or before.quantity.value != count:
        return []
    words = segment.masked((segment.clause[0], before.outer_start))
    for mark in (ITEMS, _MARKED):
        items = [trim(item, lexicon) for item in split_items(words, mark)]
        if len(items) == count and all(items):
            return items
    return []


def listed_in_front(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return the list that a count in front of a measure sums up: 甲、乙两大产业产值; empty where none is."""
    before = next((q for q in segment.sentence.quantities if q.outer_end == segment.left[0]), None)
    if segment.first_in_clause or before is None or before.quantity.unit not in _SORTS:
        return ""
    span = segment.clause[0], before.outer_start
    # 甲3个、乙两个: a list with figures or places of its own is none of names.
    starts = [mention.start for mention, _ in segment.sentence.places]
    starts += [other.start for other in segment.sentence.quantities if other is not before]
    if any(span[0] <= start < span[1] for start in starts):
        return ""
    return "、".join(_counted_list(segment, int(before.quantity.value or 0), lexicon))


def _paired(segment: Segment, left: str, lexicon: ClaimLexicon) -> list[str]:
    """Give as many figures as names in front their own without 分别: 甲、乙增长5%、7%."""
    if _OF_ALL.search(left):
        # 丹顶鹤、白鹤等水鸟130种、38万只: both count all of them.
        return []
    items = [item for item in split_items(left) if item]
    alike = segment.followers and segment.followers == segment.listed
    in_turn = alike and len(items) == 1 and _PASSES.search(segment.left_text) is None
    both = two_in_one(left, 1 + segment.followers, lexicon) if in_turn else []
    if both:
        return both
    if not alike or len(items) != 1 + segment.followers or min(map(len, items)) < SHORTEST:
        return []
    return with_shared(items, lexicon)


def _before_and_behind(left: str, lexicon: ClaimLexicon) -> tuple[str, str]:
    """Divide 甲、乙分别发放贷款 into what is listed and what is said of each."""
    respectively = lexicon.respectively.search(left)
    if respectively is None:
        return left, ""
    return left[: respectively.start()], left[respectively.end() :]
