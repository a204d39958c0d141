"""What the members of a list share: the words in front of the first, and the measure behind the last."""

from __future__ import annotations

import re

from lantu.records.claims.heads import SPEEDS
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.owner import owned_by_twin
from lantu.records.claims.trim import SHORTEST, join

_TOWARDS = "对"
# 解决率, 满意率: so long is a rate that names nothing else.
_RATE = 3
_OWNER = 5
_VALUES = ("值", "人次", "经费", "余额", "标准", "花费", "增速", "增幅", "均价", "价格", "指数", "托位")
# How fast something grows is no measure of its own: 工业投资、消费增速.
_NO_SPEED = (*SPEEDS, "率", "指数", "比重", "占比", "比例")
# 一、二、三产业增加值.
_INDUSTRY = re.compile("第?(?P<which>[一二三])")
_LAST_INDUSTRY = re.compile("第?(?P<which>[一二三])次?(?P<noun>产业?)(?P<measured>[一-龥]{2,})")
# 规上工业、服务业营业收入.
_SCALE = re.compile("(?:规上|规模以上|限上|限额以上)")
_FIRMS = re.compile("(?:工业|制造业|服务业|装备制造|高技术|高新技术|建筑业|批发|零售|住宿|餐饮|文化|企业)")
# 每千人托位、养老床位数: for so many of them too.
_FOR_SO_MANY = re.compile(
    "每[一二两三四五六七八九十百千万亿0-9]+(?:名|个)?(?:常住)?(?:人口?|老人|儿童)(?:口)?"
)
_BEAST = re.compile("[猪牛羊鸡鸭鹅禽兔驴马]")
_MEAT = re.compile("[猪牛羊鸡鸭鹅禽兔驴马](?P<meat>肉)[一-龥]*")
_BARE_SIDE = re.compile("[东西南北中前后左右上下内外]")
_SIDE = re.compile("[东西南北中前后左右上下内外](?P<noun>(?:部|线|通道|路|段|片区|区域|岸|侧|环|翼)[一-龥]*)")
_WATER = re.compile("[一-龥]{1,2}(?:水库|[湖江河池湾渠淀])")
# 急难型、支出型临时救助标准, 初级、中级职称通过率: words that only tell one kind from another.
_KINDS = frozenset("型级类性期档")


def with_shared(items: list[str], lexicon: ClaimLexicon) -> list[str]:
    """Give every name of a list the measure at the end of the last one."""
    if items[0].startswith(_TOWARDS) and not any(item.startswith(_TOWARDS) for item in items[1:]):
        # 对东盟、欧盟出口分别增长: trade with each of them.
        items = [items[0], *(_TOWARDS + item for item in items[1:])]
    items = _meats_in_full(_sides_in_full(items))
    whole = _halves_in_full(items, lexicon) or _kinds_in_full(items, lexicon) or _industries_in_full(items)
    if whole:
        return whole
    items = _above_scale(_for_one(_in_scope(items, lexicon), lexicon), lexicon)
    if all(item.endswith("率") for item in items) and _RATE + 1 < len(items[0]) <= _RATE + _OWNER:
        # 接诉即办解决率、满意率: rates of the same.
        owner = items[0][:-_RATE]
        return [items[0], *(owner + item if len(item) == _RATE else item for item in items[1:])]
    # 事故起数、死亡人数分别: of the same accidents.
    items = [items[0], *(owned_by_twin(items[0], item, lexicon) or item for item in items[1:])]
    items = _of_owner(items, lexicon)
    tail = _shared_tail(items, lexicon)
    if not tail:
        return items
    items = [item.removesuffix(f"的{tail}") for item in items]
    return [_lend(tail, item, items, lexicon) for item in items]


def _meats_in_full(items: list[str]) -> list[str]:
    """Give each beast of a list the meat that the last one names: 牛、羊、鸡肉产量."""
    last = _MEAT.fullmatch(items[-1])
    if last is None or not all(_BEAST.fullmatch(item) for item in items[:-1]):
        return items
    return [*(item + last["meat"] for item in items[:-1]), items[-1]]


def _sides_in_full(items: list[str]) -> list[str]:
    """Give each side of a list the noun that the last one has: 西、中、东通道."""
    last = _SIDE.fullmatch(items[-1])
    if last is None or not all(_BARE_SIDE.fullmatch(item) for item in items[:-1]):
        return items
    return [*(item + last["noun"] for item in items[:-1]), items[-1]]


def _shared_tail(items: list[str], lexicon: ClaimLexicon) -> str:
    """Return the measure at the end of a list, whole: of 乙先进产能占比 it is 先进产能占比."""
    last = items[-1]
    water = _WATER.match(last) if all(_WATER.fullmatch(item) for item in items[:-1]) else None
    if water is not None and water.end() < len(last) - 1:
        # 太湖、巢湖、滇池蓝藻水华面积.
        return last[water.end() :]
    ending = lexicon.measure_lent.search(last) or lexicon.measure_end.search(last)
    tail = ending.group() if ending is not None and ending.start() > 0 else ""
    if not tail and last.endswith("率"):
        rate = lexicon.rate_lent.search(last)
        tail = rate.group() if rate is not None else _alike_behind(items)
    rest = last.removesuffix(tail)
    of_what = lexicon.shared_of.search(rest) if tail.endswith(lexicon.shares_of) else None
    # 家电、家具零售业销售额: the trade is said of both.
    of_what = of_what or lexicon.trade.search(rest)
    if of_what is None and not any(item.endswith(lexicon.no_trade) for item in items[:-1]):
        of_what = lexicon.trade_lent.search(rest)
    return of_what.group() + tail if tail and of_what is not None and of_what.start() > 0 else tail


def _alike_behind(items: list[str]) -> str:
    """Return the rate at the end of a list with what stands behind the names: 食品、药品|抽检合格率."""
    last, name_end = items[-1], items[0][-1:]
    at = last.find(name_end, 1, -_RATE)
    between = len(last) - _RATE - at - 1
    return last[at + 1 :] if at > 0 and between >= SHORTEST else last[-_RATE:]


def _lend(tail: str, item: str, items: list[str], lexicon: ClaimLexicon) -> str:
    """Give one name of a list the measure at the list's end, unless it has one, or needs none, itself."""
    if tail.endswith(SPEEDS):
        return item if item.endswith(_NO_SPEED) else item + tail
    if item.endswith("业"):
        # 金融业、医药制造业增加值: a trade by itself.
        measure = lexicon.measure_end.search(tail)
        tail = measure.group() if measure is not None else tail
    share = next((word for word in lexicon.shares_of if tail.endswith(word)), "")
    of_what = tail.removesuffix(share)
    if share and of_what and item.endswith(of_what):
        # 甲装机、乙装机占比分别: each has its own share.
        return item + share
    measured = (*lexicon.measured, *_VALUES)
    # 进口货值、入境游客、离岛免税销售额: in a list of unlike things what is counted is whole without it.
    unlike = item.endswith(lexicon.wholes) and any(other.endswith(measured) for other in items[:-1])
    return item if item.endswith((tail, *measured)) or unlike else join(item, tail)


def _halves_in_full(items: list[str], lexicon: ClaimLexicon) -> list[str]:
    """Return in full what a list names by words that only tell one thing's halves apart.

    城镇、农村居民人均消费支出: 居民人均消费支出 is said of both. 金融机构存、贷款余额: 金融机构 too.
    Empty where the words are no such halves.
    """
    for halves in lexicon.halves:
        last = next((half for half in halves if items[-1].startswith(half)), "")
        half = next((half for half in halves if items[0].endswith(half)), "") if last else ""
        if not half or half == last or not all(item in halves for item in items[1:-1]):
            continue
        front, shared = items[0].removesuffix(half), items[-1][len(last) :]
        if (front or shared) and len(front) != 1:
            return [front + each + shared for each in (half, *items[1:-1], last)]
    return []


def _kinds_in_full(items: list[str], lexicon: ClaimLexicon) -> list[str]:
    """Return in full what a list names by its kinds: 初级、中级职称通过率; empty where it lists no kinds."""
    kind = items[0][-1:]
    at = items[-1].find(kind, 1) if kind in _KINDS else -1
    shared = items[-1][at + 1 :]
    if not 0 < at <= len(items[0]) or len(shared) < SHORTEST:
        return []
    if not all(len(item) >= SHORTEST and item.endswith(kind) for item in items[:-1]):
        return []
    done = lexicon.list_verb.match(items[0])
    verb = done.group() if done is not None else ""
    return [items[0] + shared, *(verb + item + shared for item in items[1:-1]), verb + items[-1]]


def _in_scope(items: list[str], lexicon: ClaimLexicon) -> list[str]:
    """Give all rates of a list the scope that the first one names: 农村供电可靠率、自来水普及率."""
    scope = lexicon.scope.match(items[0])
    if scope is None or not all(item.endswith(lexicon.rates) for item in items):
        return items
    others = (item if lexicon.scoped.match(item) else scope.group() + item for item in items[1:])
    return [items[0], *others]


def _industries_in_full(items: list[str]) -> list[str]:
    """Return in full what a list names by the numbers of the industries: 一、二、三产业增加值; else empty."""
    first = [_INDUSTRY.fullmatch(item) for item in items[:-1]]
    last = _LAST_INDUSTRY.fullmatch(items[-1]) if all(first) and first else None
    if last is None:
        return []
    which = [*(found["which"] for found in first if found is not None), last["which"]]
    front = "第" if last["noun"] == "产业" else ""
    return [front + each + last["noun"] + last["measured"] for each in which]


def _for_one(items: list[str], lexicon: ClaimLexicon) -> list[str]:
    """Give a list that begins with what there is for one, or so many, that to all it can be told of.

    每千人托位、养老床位数; 农村居民人均收入、消费支出.
    """
    many = _FOR_SO_MANY.match(items[0])
    if many is not None:
        return [
            items[0],
            *(item if "每" in item or "率" in item else many.group() + item for item in items[1:]),
        ]
    unit = lexicon.for_unit.match(items[0])
    if unit is not None:
        return [items[0], *(unit.group() + item if item in lexicon.used_for else item for item in items[1:])]
    whose, each, _ = items[0].partition("人均")
    if not each:
        return items
    return [items[0], *(whose + each + item if item in lexicon.for_each else item for item in items[1:])]


def _above_scale(items: list[str], lexicon: ClaimLexicon) -> list[str]:
    """Give firms of a list the size that bounds the first: 规上工业企业、服务业企业营业收入分别."""
    scale = _SCALE.match(items[0])
    if scale is None or items[0].endswith(lexicon.measured) or items[0].endswith(_VALUES):
        return items
    return [items[0], *(scale.group() + item if _FIRMS.match(item) else item for item in items[1:])]


def _of_owner(items: list[str], lexicon: ClaimLexicon) -> list[str]:
    """Give a bare measure what the first of a list is a measure of: 专利申请量和授权量, 游客数量和花费."""
    if not any(item in lexicon.owned for item in items[1:]):
        return items
    measure = lexicon.owner_end.search(items[0])
    owner = items[0][: measure.start()] if measure is not None else ""
    if len(owner) < SHORTEST or items[0] in lexicon.dependent_heads:
        return items
    return [items[0], *(owner + item if item in lexicon.owned else item for item in items[1:])]


def two_in_one(left: str, count: int, lexicon: ClaimLexicon) -> list[str]:
    """Return all the measures that one word names: 城乡居民收入 is of those in towns and in villages.

    Empty where no word names as many as there are figures.
    """
    for word, each in lexicon.two_in_one.items():
        front, found, behind = left.partition(word)
        if found and len(each) == count:
            return [front + item + behind for item in each]
    return []
