"""What those counted have become or done, where the figure counts them for it and not all there are."""

from __future__ import annotations

import re

from lantu.language.mention import QuantityMention
from lantu.records.claim import Claim
from lantu.records.claims.heads import Heads
from lantu.records.claims.lasting import for_years
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.per import for_each
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import PUNCTUATION, SHORTEST

# A longer one is a sentence of its own.
_LONGEST = 22
_CLAUSE = re.compile("[，。；：,;\n]")
_COMES_FROM = re.compile("从(?:全国|全球|世界各地|各地|海内外)$")
_HOMES = re.compile("(?:国家和地区|国家|地区|省份|省区市|省市|省|城市|市|县|区|乡镇|村)(?!的)")
_RANKED = re.compile(
    "(?:进入|跻身|入围|位列|位居|名列|排名)[^，。；、]{0,10}?"
    "(?:[0-9百]+强|前[0-9一二三五十百]|首位|第[一二三]|前列)"
)
# A longer name says by itself what is counted; a shorter one is that of all there are.
_BARE = 3
_ADVERBS = re.compile("(?<=[一-龥]{2})(?:全部|首次|率先|均已)+$")
_THEIRS = re.compile(
    "(?P<who>[一-龥]{0,6}?(?:居民|群众|人口|职工|农户|家庭|学生|老人|村民|市民|农民|患者|困难户))的(?P<what>[一-龥]{2,16})$"
)
_FARED = re.compile("[一-龥]{2,8}?(?:得到|有了|获得|明显|显著|大幅|全面|全部|有效|持续|进一步)[一-龥]{2,6}$")
_BECOMES = "成为"
_OF_THEM = re.compile("(?P<who>[一-龥]{2,8})的[一-龥]{2,8}$")
_PEOPLE = frozenset({"人", "名", "位", "支", "家", "户"})


def completed(
    segment: Segment, indicator: str, heads: Heads, before: Claim | None, lexicon: ClaimLexicon
) -> str:
    """Return an indicator with what is told of the figure alone, and of no later one that leans on it.

    Parameters
    ----------
    segment : Segment
    indicator : str
        What later figures lean on.
    heads : Heads
    before : Claim or None
        The figure in front in the sentence.
    lexicon : ClaimLexicon
    """
    if segment.quantity.sort == "duration":
        return for_years(segment, indicator, lexicon)
    counted = (one for one in reversed(heads.owned) if one != indicator and heads.units.get(one) in _PEOPLE)
    origin = _with_those_from(segment, next(counted, ""))
    if origin:
        return origin
    told = before.indicator if before is not None else ""
    return for_each(segment, _with_predicate(segment, indicator, lexicon), told)


def _with_those_from(segment: Segment, counted: str) -> str:
    """Return whose homes are counted: 建设者从全国18个省份集结 is 建设者来自省份; empty where none are."""
    come = segment.quantity.sort == "count" and _COMES_FROM.search(segment.left_text) is not None
    home = _HOMES.match(segment.right_text) if come and counted else None
    counted = _COMES_FROM.sub("", counted)
    return f"{counted}来自{home.group()}" if home is not None else ""


def _with_predicate(segment: Segment, indicator: str, lexicon: ClaimLexicon) -> str:
    """Return a bare noun with what is told of so many of it: 8家企业已建立中心 is 企业建立中心."""
    quantity = segment.quantity
    part = quantity.sort == "percent" and not segment.left_text.strip("约近超逾、，每年月 ").endswith("的")
    if not (part or quantity.sort == "count") or len(indicator) < SHORTEST:
        return indicator
    raw = _clause_behind(segment)
    people = _THEIRS.match(raw) if raw and segment.quantity.quantity.unit in _PEOPLE else None
    if people is not None:
        # 4万居民的居住条件得到改善; 成为2万居民的出行难题.
        fared = _FARED.match(people["what"])
        if fared is not None:
            return f"{people['what']}的{people['who']}"
        if _BECOMES in segment.left_text:
            return people["who"]
    if quantity.sort == "count" and _BECOMES in _in_front(segment):
        # 成为沿线40座城市的水源: those of whom it has become so are counted.
        theirs = _OF_THEM.match(raw)
        return theirs["who"] if theirs is not None and indicator.endswith(theirs.group()) else indicator
    raw = raw.removeprefix("的")
    noun = _noun_of(raw, indicator) if part else indicator
    if not noun or not raw.startswith(noun):
        return indicator
    told = _told_behind(raw[len(noun) :], lexicon)
    if not told:
        return indicator
    if part:
        return indicator + told if lexicon.holds_of_all.match(told) is not None else indicator
    bare = _ADVERBS.sub("", indicator)
    counts = len(bare) <= _BARE and not bare.endswith(tuple(lexicon.frames)) and lexicon.holds_of.match(told)
    return bare + told if counts or _RANKED.match(told) is not None else bare


def _in_front(segment: Segment) -> str:
    return segment.sentence.text[segment.clause[0] : segment.quantity.outer_start]


def _noun_of(words: str, indicator: str) -> str:
    """Return the end of an indicator that words behind its figure begin with; empty where none is."""
    longest = range(len(indicator), 1, -1)
    return next((indicator[-n:] for n in longest if words.startswith(indicator[-n:])), "")


def _clause_behind(segment: Segment) -> str:
    """Return the words behind a figure up to the end of its clause; empty where another figure divides them.

    A rank divides none (位列前十), and no figure of another sort that a noun follows (24小时开放).
    """
    text, start = segment.sentence.text, segment.quantity.outer_end
    found = _CLAUSE.search(text, start, segment.sentence.end)
    end = found.start() if found is not None else segment.sentence.end
    inside = [q for q in segment.sentence.quantities if start <= q.start < end]
    return text[start:end] if all(_divides_none(text, q, end) for q in inside) else ""


def _divides_none(text: str, quantity: QuantityMention, end: int) -> bool:
    return quantity.sort == "rank" or (quantity.sort == "duration" and quantity.outer_end < end)


def _told_behind(words: str, lexicon: ClaimLexicon) -> str:
    """Return a predicate without what only says that it is so of all or by now; empty where it is long."""
    told = lexicon.all_or_now.sub("", words.strip(PUNCTUATION)).rstrip(PUNCTUATION)
    return told.replace("了", "", 1) if SHORTEST <= len(told) <= _LONGEST else ""
