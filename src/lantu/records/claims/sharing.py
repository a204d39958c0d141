"""What the members of a list share: the words in front of the first, and the measure behind the last."""

from __future__ import annotations

from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.owner import owned_by_twin
from lantu.records.claims.trim import SHORTEST

_TOWARDS = "对"
# 解决率, 满意率: so long is a rate that names nothing else.
_RATE = 3
_OWNER = 5
_VALUES = ("值",)
# 急难型、支出型临时救助标准, 初级、中级职称通过率: words that only tell one kind from another.
_KINDS = frozenset("型级类性期档")


def with_shared(items: list[str], lexicon: ClaimLexicon) -> list[str]:
    """Give every name of a list the measure at the end of the last one."""
    if items[0].startswith(_TOWARDS) and not any(item.startswith(_TOWARDS) for item in items[1:]):
        # 对东盟、欧盟出口分别增长: trade with each of them.
        items = [items[0], *(_TOWARDS + item for item in items[1:])]
    whole = _halves_in_full(items, lexicon) or _kinds_in_full(items, lexicon)
    if whole:
        return whole
    items = _in_scope(items, lexicon)
    if all(item.endswith("率") for item in items) and _RATE + 1 < len(items[0]) <= _RATE + _OWNER:
        # 接诉即办解决率、满意率: rates of the same.
        owner = items[0][:-_RATE]
        return [items[0], *(owner + item if len(item) == _RATE else item for item in items[1:])]
    # 事故起数、死亡人数分别: of the same accidents.
    items = [items[0], *(owned_by_twin(items[0], item, lexicon) or item for item in items[1:])]
    items = _of_owner(items, lexicon)
    tail = _shared_tail(items[-1], lexicon)
    if not tail:
        return items
    items = [item.removesuffix(f"的{tail}") for item in items]
    return [_lend(tail, item, items, lexicon) for item in items]


def _shared_tail(last: str, lexicon: ClaimLexicon) -> str:
    """Return the measure at the end of a list, whole: of 乙先进产能占比 it is 先进产能占比."""
    ending = lexicon.measure_end.search(last)
    tail = ending.group() if ending is not None and ending.start() > 0 else ""
    if not tail and last.endswith("率"):
        tail = last[-_RATE:]
    of_what = lexicon.shared_of.search(last.removesuffix(tail)) if tail.endswith(lexicon.shares_of) else None
    # 家电、家具零售业销售额: the trade is said of both.
    of_what = of_what or lexicon.trade.search(last.removesuffix(tail))
    return of_what.group() + tail if tail and of_what is not None and of_what.start() > 0 else tail


def _lend(tail: str, item: str, items: list[str], lexicon: ClaimLexicon) -> str:
    """Give one name of a list the measure at the list's end, unless it has one, or needs none, itself."""
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
    return item if item.endswith(measured) or unlike else item + tail


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
