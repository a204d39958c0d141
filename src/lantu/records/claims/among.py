"""What is said of some of those that an earlier figure counted."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.owner import said_of
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, join

_RELATIVE = frozenset({"percent", "ratio"})
# 7成可掌上办理, 三成须到现场: how it may or must be is said of them.
_MAY = re.compile("^(?:都|均)?(?:可以?|能够?|须|需要?|要|当场|现场)(?=[一-龥]{2})")
# 七成是本地人, 九成以上是网上办的, 39家为本地企业供应芯片.
_ARE = re.compile("^(?:都|均)?是(?P<what>[一-龥]{2,12}?)的?$")
# 投入的9800万元中，7800万元为国债资金.
_IS = re.compile("^(?:来自|为|是)(?P<what>[一-龥]{2,12})$")
_IN_ALL = re.compile("共|合计")
_SERVE = re.compile("^(?:为|是|向|给|与|在|从)[一-龥“”]{2,20}$")
_LEADS = " ，、其中有约近已经另余下"
# 目前已破解57个: 已 shows that a verb follows.
_AMONG = "其中"
# 其中与甲共建的有71家.
_SUCH = re.compile(f"(?:{_AMONG}，?)?(?P<such>[^，。；、]{{2,16}})的(?:有|为|达|共)?$")
# 在50种商品中，价格上涨的有14种.
_WITHIN = re.compile("[^，。；]{0,12}中[，、]?")
_BY_WHOM = re.compile("[一-龥]{2,8}?(?:牵头|主导|自主|参与)?(?:建设|组建|承建|承担|实施|研发|认定|设立|领衔)")
_FOR_EACH = re.compile("每(?:百|千|万|十万|百万)?(?:名|户)?(?:人|人口|常住人口|老人|儿童|家庭)(?:拥有)?")
_DONE = re.compile("(?:已经?|均已|业已|先后|陆续)(?P<verb>[一-龥]{2})$")


def of_them(segment: Segment, left: str, counted: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what is said of some of those counted before; empty where a figure counts something else.

    Parameters
    ----------
    segment : Segment
    left, counted : str
        The words in front that remain, and what stands behind as the thing counted.
    heads : Heads
    lexicon : ClaimLexicon
    """
    whole = heads.counted or heads.base
    written = segment.sentence.text[segment.quantity.outer_start : segment.quantity.start]
    if _IN_ALL.search(written) and heads.last.endswith(left or heads.last) and not segment.first_in_clause:
        # 35个部门共1.2万人已搬入办公: of those told of in front.
        told = lexicon.all_or_now.match(counted)
        return heads.last + counted[told.end() :] if told is not None else ""
    if _again(segment, counted, heads) and lexicon.said_of_them.match(counted):
        # 其中50户120人稳定脱贫: the same, told of twice.
        return heads.last
    if left:
        return "" if counted else _told_in_front(segment, left, heads, lexicon)
    stage = counted.removeprefix("已")
    if stage and lexicon.stages_alone.fullmatch(stage) and (whole or heads.before):
        # 入驻企业58家，23家建成投产: of those told of before.
        return said_of(whole or heads.before, stage, lexicon)
    again = segment.goes_on and heads.last.startswith(whole) and heads.last != whole != ""
    begins = segment.first_in_clause or segment.left_text.startswith(_AMONG) or again
    base = heads.base or heads.part
    if not base or not begins:
        return ""
    if segment.quantity.sort in _RELATIVE:
        return _part_of(segment, counted, base, lexicon)
    told = _IS.match(segment.right_text) if segment.quantity.sort == "money" and not counted else None
    if told is not None and _within(segment):
        return join(base, told["what"])
    if not _are_fewer(segment, whole, heads) or segment.left_text.strip(_LEADS):
        return ""
    if counted:
        said = lexicon.said_of_part.match(counted) or lexicon.deed.match(counted)
        said = said or (lexicon.said_of_them.match(counted) if heads.among_parts else None)
        # 12支小分队，8支常驻乡村; 贫困户全部脱贫，其中9户稳定脱贫.
        return join(whole.removesuffix(counted[-SHORTEST:]), counted) if said is not None else ""
    return join(whole, segment.right_text) if _SERVE.match(segment.right_text) else ""


def _again(segment: Segment, counted: str, heads: Heads) -> bool:
    """Tell whether a count stands right behind another of which the same is said."""
    alone = not segment.first_in_clause and not segment.left_text
    return alone and bool(counted) and heads.last.endswith(counted) and heads.last != counted


def _part_of(segment: Segment, counted: str, base: str, lexicon: ClaimLexicon) -> str:
    """Return what is said of so many per cent of what was told of before."""
    if not counted:
        are = _ARE.match(segment.right_text)
        return join(base, are["what"]) if are is not None else ""
    may = _MAY.match(counted)
    if may is not None:
        return join(base, counted[may.end() :])
    said = lexicon.said_of_part.match(counted) or lexicon.deed.match(counted)
    # 承接企业4.4万个，其中近八成来自北京.
    return join(_unsaid(base, said.group()), counted) if said is not None else ""


def _unsaid(base: str, said: str) -> str:
    """Return those counted before without what was said of others of them: 四成来自外省，六成来自本省."""
    at = base.find(said) if said else -1
    return base[:at] if at > 0 else base


def _told_in_front(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return which of those counted before are told of by the words in front alone; empty where none are."""
    each = _FOR_EACH.fullmatch(left) if heads.base and "有" in segment.left_text else None
    if each is not None:
        # 建成基站24万个、每万人拥有29个.
        done = lexicon.deed.match(heads.base)
        return left.removesuffix("拥有") + "拥有" + heads.base[done.end() if done else 0 :]
    some = _only_done(segment, left, heads, lexicon) or _such(segment, heads, lexicon)
    return some or _by_whom(segment, left, heads, lexicon)


def _by_whom(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return which of those counted somebody made: 实验室29家，其中企业牵头建设11家; else empty."""
    if (
        not heads.among_parts
        or _BY_WHOM.fullmatch(left) is None
        or not _are_fewer(segment, heads.counted, heads)
    ):
        return ""
    done = lexicon.deed.match(heads.counted)
    return left + heads.counted[done.end() if done else 0 :]


def _only_done(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what a verb alone was done to: 梳理堵点132个，已破解57个; empty where more stands in front."""
    found = _DONE.search(segment.left_text)
    if found is None or left != found["verb"] or not segment.first_in_clause:
        return ""
    return said_of(heads.counted, left, lexicon) if _are_fewer(segment, heads.counted, heads) else ""


def _such(segment: Segment, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return which of those counted before a figure counts: 基地126家，其中与甲共建的有71家."""
    found = _SUCH.match(segment.left_text)
    if found is not None and not segment.left_text.startswith(_AMONG) and not _within(segment):
        return ""
    if found is None or not segment.first_in_clause or not _are_fewer(segment, heads.counted, heads):
        return ""
    done = lexicon.deed.match(heads.counted)
    return found["such"] + heads.counted[done.end() if done else 0 :]


def _within(segment: Segment) -> bool:
    """Tell whether the clause right in front names those counted as what some are told of: 在50种商品中，."""
    before, text = segment.clause_before, segment.sentence.text
    counted = [
        q for q in segment.sentence.quantities if before is not None and before[0] <= q.start < before[1]
    ]
    return bool(counted) and _WITHIN.fullmatch(text, counted[-1].outer_end, segment.clause[0]) is not None


def _are_fewer(segment: Segment, whole: str, heads: Heads) -> bool:
    """Tell whether a count may be of some of those counted last: no more of them, in the same unit."""
    quantity = segment.quantity.quantity
    if segment.quantity.sort != "count" or heads.units.get(whole) != quantity.unit:
        return False
    before = (q.quantity for q in reversed(segment.sentence.quantities) if q.end <= segment.quantity.start)
    value = next((q.value for q in before if q.unit == quantity.unit), None)
    return value is not None and quantity.value is not None and value >= quantity.value
