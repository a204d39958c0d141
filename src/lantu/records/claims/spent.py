"""What money is spent on where that is told behind it: 投资1884万元完成老旧楼房改造."""

from __future__ import annotations

import re

from lantu.records.claims.cutting import trim_right
from lantu.records.claims.fared import gets_on
from lantu.records.claims.judged import Judged
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.topics import nearest_topic
from lantu.records.claims.trim import PUNCTUATION, SHORTEST, trim

# 对雨水管网进行改造.
_DEALT_WITH = re.compile(
    "对(?P<thing>[^，。；0-9]{2,20}?)(?:进行|实施|开展)了?(?:全面|集中|整体)*(?P<deed>[一-龥]{2,4})"
)
# 5个村的饮水工程, of which the figure is gone.
_OF_THEM = re.compile("^、?[一-龥]{1,3}的(?=[一-龥]{2})")
_MARKS = f"{PUNCTUATION},"
_LONGEST = 24


def spent_on(segment: Segment, judged: Judged, lexicon: ClaimLexicon) -> str:
    """Return a sum that opens its part of a sentence with what the words behind say it was spent on.

    Empty where the sum is of something told in front, or the words behind tell of no work.
    """
    if segment.quantity.sort != "money" or judged.kind not in {"level", "cumulative"}:
        return ""
    left = trim(judged.head, lexicon)
    alone = left in lexicon.spending and segment.first_in_clause and not segment.right_text.startswith("的")
    if not alone:
        return ""
    sentence = segment.sentence
    begins = max(sentence.part_of(segment.clause[0]), sentence.text.rfind(";", 0, segment.clause[0]) + 1)
    if any(begins <= other.start < segment.clause[0] for other in sentence.quantities):
        return ""
    before = segment.clause_before
    gone = gets_on(segment, lexicon) if before is not None and before[0] <= begins + SHORTEST else ""
    if gone or nearest_topic(segment, left, lexicon):
        # 奶源基地建设初具规模，完成投资3340万元: of what the clause in front tells of.
        return gone + left if gone else ""
    behind = _behind(segment)
    found = lexicon.spent_on.match(behind)
    if found is not None:
        thing = _thing(found["thing"], lexicon)
        return thing + left if len(thing) > SHORTEST and not thing.endswith(lexicon.measured) else ""
    dealt = _DEALT_WITH.match(behind)
    return dealt["thing"] + dealt["deed"] + left if dealt is not None else ""


def _behind(segment: Segment) -> str:
    """Return the words behind a figure without the figures in them, up to the end of the next clause."""
    sentence, at = segment.sentence, segment.quantity.outer_end
    end = segment.clause[1]
    if end - at <= 1:
        end = next((clause[1] for clause in sentence.clauses if clause[0] >= end), end)
    pieces = []
    for other in sentence.quantities:
        if at <= other.start and other.end <= end:
            pieces.append(sentence.text[at : other.outer_start])
            at = other.outer_end
    return "".join([*pieces, sentence.text[at:end]]).lstrip(_MARKS)


def _thing(words: str, lexicon: ClaimLexicon) -> str:
    """Return the works that the words tell of; of a long list the first."""
    whole = _cut(_OF_THEM.sub("", words), lexicon)
    if len(whole) <= _LONGEST:
        return whole
    first = _cut(words.partition("、")[0], lexicon)[:_LONGEST]
    return f"{first}等" if "、" in words else first


def _cut(words: str, lexicon: ClaimLexicon) -> str:
    """Cut off what became of the works: 背街巷道全部完工."""
    bare = lexicon.happens.split(words.strip("的及和"))[0]
    return trim(trim_right(bare, lexicon), lexicon)
