"""What the figure or the clause right in front lends a phrase that is only half told."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, trim
from lantu.records.words import RELATIVE_UNITS

# 共14幅; 《甲》《乙》等40部.
_COUNTED = re.compile("^(?:一?共|总共|共计|共有)$|^(?:《[^《》]+》[、和与]?)+等$")
# An owner of more characters is a clause.
_LONG = 14
_TO = ("向", "对", "给", "为", "从")
_FLOW = re.compile(
    "[供补调输引送外]水|[供送输来发]电|[供输送]气|供[热暖煤油粮]|捐[款赠资]|投资|放流|放贷|贷款|出口|进口"
)
# 梳理出项目90个，涉及…; 实施项目8个，产生公司6家.
_CONCERNS = re.compile("[，、 ]*(?:共|总共|累计|可|预计)?涉及(?=[一-龥]|$)")
_BORN = re.compile("(?:产生|孵化|衍生|诞生|转化|遍布|分布[在于]|分属|远销)(?:了|出)?(?=[一-龥])")
_SOUGHT = re.compile("(?:看到)?(?:实施|梳理|筛选|摸排|谋划|策划|储备|确定|形成|核发|颁发)(?:出|了|的)*")


def lent_by_figure(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return what stood in front of the same noun, or who reached so many, where the figure before told it.

    接待国内游客9万人次，入境游客2万人次: these were received too. 甲制度惠及9万人，合计减少支出…: by it.
    """
    if not heads.owned or heads.owned[-1] != heads.last or not segment.first_in_clause:
        return ""
    concerned = _concerned(segment, phrase, heads, lexicon)
    if concerned:
        return concerned
    flows = _of_same_flow(phrase, heads.last) if segment.left_text.startswith(_TO) else ""
    if flows:
        return flows
    serves = lexicon.reaches_whom.fullmatch(phrase)
    told = lexicon.spares.match(phrase) or serves
    reached = lexicon.has_reached.fullmatch(heads.last) if told else None
    if reached is not None and "、" not in reached["who"]:
        did = lexicon.deed.match(reached["who"])
        # 打造生活圈覆盖社区350个，服务居民240万人: the circles do so.
        who = reached["who"][did.end() if did is not None and serves else 0 :]
        if did is None or (serves and len(who) > SHORTEST):
            return who
    alike = lexicon.handled_alike.fullmatch(heads.last)
    if alike is None or len(phrase) > len(alike["whom"]) + SHORTEST:
        return ""
    unit = segment.quantity.quantity.unit
    same = phrase[-SHORTEST:] == alike["whom"][-SHORTEST:] and len(phrase) > SHORTEST
    same = same and phrase != alike["whom"] and lexicon.deed.match(phrase) is None
    return alike["how"] if same and heads.units.get(heads.last) == unit else ""


def _concerned(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return those counted last that concern so many or bring these forth: 项目90个，涉及…; else empty."""
    led, born = _CONCERNS.match(segment.left_text), _BORN.match(phrase)
    if (led is None and born is None) or heads.units.get(heads.last) in RELATIVE_UNITS:
        return ""
    if (
        heads.last.startswith(("包括", "共有"))
        or heads.counted != heads.last
        or segment.clause_before is None
        or segment.words_before is not None
    ):
        return ""
    done = _SOUGHT.match(heads.last) or lexicon.deed.match(heads.last)
    thing = heads.last[done.end() if done is not None else 0 :]
    inside = lexicon.deed.search(thing)
    known = phrase.startswith((heads.last, thing)) or (inside is not None and inside.end() < len(thing))
    if known or not SHORTEST <= len(thing) <= _LONG:
        return ""
    return f"{thing}涉及" if led is not None and not phrase.startswith("涉及") else thing


def lent_by_clause(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return the partner of a trade, the source of a result or what was published, told without a figure.

    对甲国贸易持续发展，进出口额…; 深化乙改革，形成案例…; 发布丙影像，共14幅图像.
    """
    if segment.words_before is None or not segment.first_in_clause:
        return _partner(segment, phrase, lexicon)
    words = segment.said_before
    if lexicon.results.fullmatch(phrase) is not None:
        made = lexicon.makes.match(words)
        return made["thing"] if made is not None else ""
    if segment.quantity.sort == "count" and _COUNTED.search(_written(segment)):
        shown = lexicon.publishes.search(words)
        thing = trim(shown["thing"], lexicon) if shown is not None else ""
        return thing if phrase[:SHORTEST] not in thing else ""
    return _partner(segment, phrase, lexicon)


def lent_by_list(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return whose all that is listed is: 公司的5条生产线和3个中心; empty where no owner opens the list."""
    sentence, start = segment.sentence, segment.clause[0]
    before = next((q for q in reversed(sentence.quantities) if q.outer_end <= segment.left[0]), None)
    if not segment.goes_on or before is None:
        return ""
    if not sentence.text.endswith("的", start, before.outer_start):
        return _who_did(phrase, heads, lexicon) if not sentence.settled else ""
    if any(start <= q.start < before.start for q in sentence.quantities) or lexicon.deed.match(phrase):
        return ""
    owner = trim(masked_words(sentence, (start, before.outer_start - 1), []), lexicon)
    whose = SHORTEST <= len(owner) <= _LONG and heads.last.startswith(owner) and heads.last != owner
    return owner if whose and lexicon.deed.search(owner) is None else ""


def _who_did(phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return who did the same to the first of the list: 峰会开展12场主要活动和9场专题活动; else empty."""
    did = lexicon.deed.match(phrase)
    at = heads.last.find(did.group()) if did is not None else -1
    who = heads.last[:at] if SHORTEST < at <= _LONG else ""
    doer = lexicon.doers.match(heads.last)
    return who if who.endswith(lexicon.called_so) or (doer is not None and doer["who"] == who) else ""


def _of_same_flow(phrase: str, last: str) -> str:
    """Return what sends on the same, told in front: 向甲供水9亿立方米，向乙补水2亿; else empty."""
    alike = _FLOW.fullmatch(phrase) is not None and _FLOW.fullmatch(last[-SHORTEST:]) is not None
    return last[:-SHORTEST] if alike and len(last) >= 2 * SHORTEST else ""


def _written(segment: Segment) -> str:
    return segment.sentence.text[segment.clause[0] : segment.quantity.start].strip()


def _partner(segment: Segment, phrase: str, lexicon: ClaimLexicon) -> str:
    """Return with whom trade is told of by a clause in front: 对甲国贸易持续发展，进出口额…."""
    if phrase not in lexicon.trade_measures or not segment.first_in_clause:
        return ""
    text = segment.sentence.text
    for start, end in reversed(segment.sentence.clauses):
        found = lexicon.trades_with.match(text, start, end) if end <= segment.clause[0] else None
        if found is not None:
            return found["whom"]
    return ""


def in_full_deed(phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return money alone with what it is for, where the same was done with it in front.

    下达改革资金预算4亿元，加上提前下达金额6亿元: of the same budget.
    """
    bare = lexicon.money_done.fullmatch(phrase)
    if bare is None:
        return phrase
    before = [heads.before] if heads.goes_on_with_parts else []
    for told in reversed([*before, *heads.owned]):
        at = told.find(bare["verb"])
        thing = told[at + len(bare["verb"]) :] if at >= 0 else ""
        if len(thing) > len(bare["bare"] or "") and lexicon.money_done.fullmatch(told) is None:
            return (bare["how"] or "") + bare["verb"] + thing
    return phrase
