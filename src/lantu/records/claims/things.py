"""The measure and the scope that a clause in front lends a bare thing: 自来水普及率达98%，卫生厕所达95%."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, join
from lantu.records.share import without_whole

_LONGEST = 12
_RATE = 3
# 城镇居民: so long is a half that names no measure.
_TWIN = 4
# So many figures back the other half may have been told of.
_NEAR = 4
# 产量500万吨 and 产量10亿斤 are told of alike.
_WEIGHTS = frozenset({"吨", "斤", "公斤", "千克"})
# What is done to things of every sort, whatever they are counted in.
_RENEWED = re.compile("(?:以旧换新|报废更新|置换更新|换新)$")
_REACHES = re.compile("(?:达到|达|为|至|到|超过?|突破|在)(?:了)?[约近]?$")
# What else is told of a thing than how much of it there is.
_OTHER = re.compile(
    "[占比]|增|减|降|升|其中|同比|实现|完成|库|储备|缺口|水库|基地|项目|企业|园|能力|[的了着]|其余|其他|以上|以下"
)
_TOILETS = ("厕", "厕所")
_SPREAD = frozenset({"普及率", "覆盖率"})
_GROUPS = re.compile("[一-龥A-Z“”（）]{2,12}")
_BOTH = "城乡居民"
_SCOPE = re.compile("(?P<scope>(?:农村|城镇)(?:居民)?(?!化)|规模以上工业|规上工业)")


def with_told_measure(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return a thing with the rate, the share or the amount that the figure in front told of another.

    Parameters
    ----------
    segment : Segment
    left : str
        The words in front that remain.
    heads : Heads
        The head in front may lend its measure; its unit must be that of the figure.
    lexicon : ClaimLexicon
    """
    if not left or not heads.last or not (segment.first_in_clause or segment.goes_on):
        return left
    scoped = _in_scope(left, heads, lexicon)
    if _is_parted(segment) or not _is_bare(segment, left, lexicon):
        return scoped
    unit = segment.quantity.quantity.unit
    before = heads.units.get(heads.last, unit if heads.last not in heads.owned else "")
    if segment.quantity.sort == "percent" and before == "%":
        return _with_rate(scoped, heads, lexicon)
    renewed = _RENEWED.search(heads.last) if segment.quantity.sort == "count" else None
    if renewed is not None and renewed.start() and not left.endswith(renewed.group()):
        # 汽车以旧换新1150万辆，家电1.29亿件: so were they.
        return scoped + renewed.group()
    alike = unit == before or {unit, before} <= _WEIGHTS
    amount = (
        lexicon.amounts.search(heads.last)
        if alike and segment.quantity.sort in {"measure", "count"}
        else None
    )
    if amount is None or amount.start() == 0:
        return scoped
    return scoped + amount.group()


def of_group(segment: Segment, left: str, lexicon: ClaimLexicon) -> str:
    """Return a group of people or places with what a clause in front changes for each; the group alone else.

    调整助学金标准，本科生由800元提高到900元，研究生由….
    """
    if segment.quantity.sort not in {"money", "percent"} or not segment.first_in_clause:
        return left
    sentence = segment.sentence
    if _GROUPS.fullmatch(left) is None or left.endswith(lexicon.measured) or lexicon.priced.search(left):
        return left
    for start, end in reversed([clause for clause in sentence.clauses if clause[1] <= segment.clause[0]]):
        if any(start <= q.start < end for q in sentence.quantities):
            continue
        found = lexicon.changed_for.fullmatch(sentence.text, start, end)
        if found is None:
            return left
        what = found["what"].removeprefix(_BOTH if left.endswith("居民") else "")
        return left + what if left not in what else left
    return left


def of_twin(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return a bare half, or industry, with what was told of the other: 一产增加值增长3%，二产增长5%.

    农村居民人均收入增长6%，城镇增长5%; 存款余额增长5%，贷款增长7%. The words alone where none was told so.
    """
    begins = segment.first_in_clause or segment.goes_on
    if not begins or not SHORTEST <= len(left) <= _TWIN or not left.startswith(lexicon.every_twin):
        return left
    if left in lexicon.measures:
        return left
    for twins in lexicon.named_twins:
        own = next((twin for twin in twins if left.startswith(twin)), "")
        if not own:
            continue
        rest = left[len(own) :]
        for told in (name.removesuffix("增速") for name in reversed(heads.owned[-_NEAR:])):
            other = next((twin for twin in twins if twin != own and told.startswith(twin + rest)), "")
            if other and len(told) > len(other + rest) + 1:
                return own + told[len(other) :]
    return left


def listed_things(segment: Segment, items: list[str], heads: Heads, lexicon: ClaimLexicon) -> list[str]:
    """Return the members of a list with the measure that the figure in front told of all, or of another.

    新能源装机达5000万千瓦，风电、光伏分别为…; 零售总额增长5%，城镇、乡村分别增长….
    """
    if not heads.base or not segment.first_in_clause or _is_parted(segment):
        return items
    if any(item in lexicon.measures for item in items):
        return items
    unit, last = segment.quantity.quantity.unit, heads.last
    amount = lexicon.amounts.search(last) if heads.units.get(last) == unit and last == heads.base else None
    things = not any(
        item.endswith(lexicon.measured) or _OTHER.search(item) or lexicon.measure_lent.search(item)
        for item in items
    )
    if amount is not None and things and (amount.start() or segment.quantity.sort != "count"):
        return [item + amount.group() for item in items]
    halves = all(item in lexicon.half_words for item in items) and heads.base.endswith(lexicon.measured)
    return [join(item, heads.base) for item in items] if halves else items


def _with_rate(left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return a thing with the rate, or with the share of a whole, that was told of another."""
    last, part = heads.last, without_whole(heads.last)
    if part != last:
        measure = lexicon.measure_end.search(part)
        own = join(left, measure.group()) if measure is not None and measure.start() > 0 else left
        return own + last[len(part) :]
    if not last.endswith("率") or last.endswith(lexicon.rates_of_one):
        return left
    lent = lexicon.rate_lent.search(last)
    rate = next(
        (rate for rate in lexicon.long_rates if last.endswith(rate)), lent.group() if lent else last[-_RATE:]
    )
    if left.endswith(_TOILETS) and rate not in _SPREAD:
        # 污水治理率达60%，户用厕所达95%: nobody treats them.
        return left
    scope = lexicon.scope.match(last)
    front = scope.group() if scope is not None and lexicon.scoped.match(left) is None else ""
    return front + left + rate


def _in_scope(left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what belongs to households or firms with the scope told in front: 农村…，砖木结构房屋."""
    scope = _SCOPE.match(heads.last)
    if scope is None:
        return left
    if scope["scope"].endswith("工业"):
        return scope["scope"] + left if left.startswith("企业") else left
    return scope["scope"] + left if lexicon.of_homes.match(left) is not None else left


def _is_bare(segment: Segment, left: str, lexicon: ClaimLexicon) -> bool:
    """Tell whether words name a thing and nothing of it that is measured, and the figure is right behind."""
    if not SHORTEST <= len(left) <= _LONGEST or left.endswith(lexicon.measured) or _OTHER.search(left):
        return False
    if (
        lexicon.measure_end.search(left)
        or lexicon.measure_lent.search(left)
        or lexicon.deed.search(left.removesuffix("服务业"))
    ):
        return False
    written = segment.written_before
    reached = _REACHES.search(written)
    return (written[: reached.start()] if reached is not None else written).endswith(left)


def _is_parted(segment: Segment) -> bool:
    """Tell whether more than a comma parts the figure from the one in front."""
    sentence = segment.sentence
    before = [q for q in sentence.quantities if q.end <= segment.quantity.start]
    if not before:
        return True
    between = sentence.text[before[-1].outer_end : segment.quantity.start]
    return (
        "；" in between
        or between.count("，") > 1
        or (segment.first_in_clause and not between.startswith("，"))
    )
