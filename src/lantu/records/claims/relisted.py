"""Lists of figures whose names another clause has listed: 甲、乙处理能力提高，处理率分别达到…."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.items import ITEMS, split_items
from lantu.records.claims.lexicon import ClaimLexicon, claim_lexicon
from lantu.records.claims.owner import of_base
from lantu.records.claims.segment import Segment
from lantu.records.claims.sharing import two_in_one, with_shared
from lantu.records.claims.stranded import said_in
from lantu.records.claims.trim import PUNCTUATION, SHORTEST, join, trim

# 甲和乙工程以及丙工程: where more is listed than there are figures, groups are told of.
GROUPS = re.compile("，?以及|，")
# 甲、煤及褐煤分别: 及 stands inside a name; 以及 parts what is listed.
_MARKED = re.compile("以及|、")
# 两项指数分别为: how many are listed is no part of the measure.
_COUNTED = re.compile("^[两三四五六七八九十]+[项个类]")
# 标准再次提高，月人均分别提高: of the standards.
_FOR_EACH = frozenset({"人均", "月人均", "年人均", "户均", "亩均", "月均", "年均", "每人每月", "每月", "均"})
# 处理率: of a rate, what is done stands in front.
_RATE = "率"
# 对前五大贸易伙伴甲、乙、丙进出口: with each of them.
_PARTNERS = re.compile(
    "^.{0,6}?(?<=[对与同])(?:前[0-9一二三四五六七八九十]+大|主要)(?:贸易伙伴|出口市场|进口来源地|客源国)"
)
_LONGEST_BARE = 5


def measured_before(
    segment: Segment, left: str, count: int, heads: Heads, lexicon: ClaimLexicon
) -> list[str]:
    """Return the heads of a measure that names nothing by itself, of which as many are listed before.

    水稻、小麦产量分别为…，产值分别为…; 垃圾、污水处理能力提高，处理率分别为…. Empty where it names what
    it is of, or nothing is listed so.

    Parameters
    ----------
    segment : Segment
    left : str
        The words in front that remain, without 分别.
    count : int
        How many figures are listed.
    """
    bare = _as_written(segment, _COUNTED.sub("", left), lexicon)
    if count < 2 or ITEMS.search(bare):
        return []
    if two_in_one(bare, count, lexicon):
        return []
    if bare in _FOR_EACH:
        return told_before(segment, count, lexicon)
    done = _of_done(segment, bare, count, lexicon) if bare.endswith(_RATE) else []
    if done:
        return done
    dependent = bare in lexicon.dependent_heads or bare in lexicon.measures
    group = heads.group if segment.first_in_clause else ()
    if len(group) == count == len(set(group)) and (dependent or _is_bare(bare)):
        return [join(of_base(name, bare, lexicon), bare) for name in group]
    if bare not in lexicon.measures:
        return []
    told = told_before(segment, count, lexicon)
    if told and told[0].startswith(bare):
        # 进口原油、天然气加快，分别进口: of each of them.
        return [bare + name.removeprefix(bare) for name in told]
    return [item + bare for item in _named_alike(segment, count)] or [left] * count


def _as_written(segment: Segment, left: str, lexicon: ClaimLexicon) -> str:
    """Return the measure alone where the words in front hold no more: 进口均价, completed to 原油进口均价."""
    if left in segment.left_text:
        return left
    alone = (measure for measure in lexicon.measures if left.endswith(measure))
    return next((measure for measure in alone if segment.left_text.startswith(f"{measure}分别")), left)


def _is_bare(measure: str) -> bool:
    return len(measure) < _LONGEST_BARE and measure.endswith(("率", "额", "量", "值"))


def _of_done(segment: Segment, rate: str, count: int, lexicon: ClaimLexicon) -> list[str]:
    """Return the rates of what is done to a list in the clause in front: 垃圾、污水处理能力提高，处理率."""
    before = segment.words_before
    measured = said_in(segment, before, lexicon) if before is not None else ""
    items = [trim(item, lexicon) for item in split_items(measured)]
    at = items[-1].find(rate.removesuffix(_RATE), 1)
    if len(items) != count or at < 0 or not all(items):
        return []
    return [item.removesuffix(rate[:-1]) + rate for item in (*items[:-1], items[-1][:at])]


def told_before(segment: Segment, count: int, lexicon: ClaimLexicon) -> list[str]:
    """Return the names of which the clause in front tells how they fare: 甲和乙用电量增长较快，分别增长."""
    before = segment.clause_before
    measured = said_in(segment, before, lexicon) if before is not None else ""
    measured = _PARTNERS.sub("对", measured)
    for mark in (ITEMS, _MARKED, GROUPS):
        items = [trim(item, lexicon) for item in split_items(measured, mark)]
        if count > 1 and len(items) == count and all(items):
            return with_shared(items, lexicon)
    return []


def _named_alike(segment: Segment, count: int) -> list[str]:
    """Return the names that stand listed in front of a shared measure: 甲发展和乙发展较快，两项指数分别为.

    The names of a list end alike: what goes on behind the last one's ending is said of them. Empty where as
    many names are not listed so.
    """
    text = segment.sentence.text[segment.sentence.start : segment.left[0]]
    for clause in reversed(re.split("[，。；：]", text)):
        examples, found, _ = clause.partition("等")
        if found and len(named := split_items(examples)) == count:
            # 甲、乙、丙等品类热销，销售额分别增长: as many examples as figures.
            return [trim(item, claim_lexicon()) for item in named]
        items = [item.strip(PUNCTUATION) for item in re.split("[、和与及]", clause)]
        if len(items) != count or len(items[0]) <= SHORTEST:
            continue
        ending = items[0][-SHORTEST:]
        at = items[-1].find(ending)
        names = [*items[:-1], items[-1][: at + SHORTEST]] if at > 0 else []
        if names and all(name.endswith(ending) for name in names):
            return names
    return []
