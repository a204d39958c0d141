"""What an effect is of: the work or the policy that the clause in front does, 实施甲工程，惠及居民…."""

from __future__ import annotations

import re

from lantu.records.claims.fared import gets_on
from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment
from lantu.records.claims.topics import nearest_topic
from lantu.records.claims.trim import SHORTEST, trim

_LONGEST = 24
# 居民直接受益, 老人从中受益.
_BENEFITS = re.compile(
    "(?P<who>(?!项目|工程|政策)[一-龥]{2,8}?)(?:[直间]接|普遍|全面|从中|共同|均|都|将|预计)*(?P<how>受益|受惠|获益)"
)
# 投资15亿元实施了甲工程: what was done stands behind the money.
_OUTLAY = re.compile("^(?:[^，。；]{0,4}(?:投资|投入|筹措|争取|安排)|总投资)[^，。；]{0,10}$")


def of_effect(segment: Segment, phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Return who benefits, or what is served, with what brings it about as the clause right in front tells.

    提高甲标准，90万老人受益 is 提高甲标准受益老人; 推进乙改革，上线事项 is 乙改革上线事项.
    """
    if not phrase or segment.quantity.sort not in {"count", "measure"}:
        return phrase
    if not segment.first_in_clause:
        return _goes_on(phrase, heads, lexicon)
    gains = _BENEFITS.fullmatch(phrase)
    if gains is not None:
        phrase_of = gains["how"] + gains["who"]
    elif lexicon.reaches_whom.fullmatch(phrase) or lexicon.served.fullmatch(phrase):
        phrase_of = phrase
    else:
        return phrase
    done = _done_before(segment, lexicon)
    if not done or done.endswith(phrase_of[-SHORTEST:]) or (gains is None and phrase[:SHORTEST] in done):
        return phrase
    heads.named = done
    return done + phrase_of


def _goes_on(phrase: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Give the next of those served or reached what the first had: 乙改革开通全国服务和属地服务."""
    alike = lexicon.reaches_whom.fullmatch(phrase) or lexicon.served.fullmatch(phrase)
    begins = heads.named + phrase[:SHORTEST]
    return heads.named + phrase if alike and heads.named and heads.last.startswith(begins) else phrase


def _done_before(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what the clause right in front does, or what gets on there; empty where it tells neither."""
    before = segment.clause_before
    if before is None or segment.sentence.text[before[1]] not in "，,":
        return ""
    start, end = before
    told = [q for q in segment.sentence.quantities if start <= q.start < end]
    if told:
        outlay = len(told) == 1 and told[0].sort == "money"
        if not outlay or _OUTLAY.match(segment.sentence.text[start : told[0].outer_start]) is None:
            return ""
        start = told[0].outer_end
    words = masked_words(segment.sentence, (start, end), [])
    found = lexicon.promotes.fullmatch(words) or lexicon.brings.fullmatch(words)
    if found is not None:
        thing = trim(found["thing"], lexicon)
        kept = found["kept"] if "kept" in found.groupdict() else ""
        return kept + thing if SHORTEST < len(thing) <= _LONGEST else ""
    return gets_on(segment, lexicon) or nearest_topic(segment, "", lexicon)
