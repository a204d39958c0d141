"""What line or work 线路, 全线 and 管道 stand for."""

from __future__ import annotations

import re

from lantu.records.claims.heads import Heads
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.segment import Segment
from lantu.records.claims.topics import find_topic
from lantu.records.words import WORK_NOUNS

# 甲高速乙至丙段项目.
_OF_LINE = re.compile("铁路|高铁|公路|高速|管道|地铁")
# So far in front the line that is meant may have been named.
_NEAR = 200
# 建设者在石雄城际铁路施工现场: a line that is named in passing.
_LINE = re.compile(
    "(?:^|[^一-龥]|[的着在是从和与、为由对将])(?P<line>(?![在从和与为由对将])[一-龥]{2,5}?(?:城际铁路|高速铁路|高速公路|铁路|高铁|城际|高速))"
)


def in_full(segment: Segment, left: str, heads: Heads, lexicon: ClaimLexicon) -> str:
    """Put the line for what stands for it in a phrase: 全线设车站 is 甲乙铁路设车站.

    Parameters
    ----------
    segment : Segment
    left : str
        The words in front that remain.
    heads : Heads
        Keep the line: what the whole of it has is told next.
    lexicon : ClaimLexicon
    """
    if left[:2] not in lexicon.stand_for_works:
        return left
    word = next((word for word in lexicon.stand_for_works if left.startswith(word)), "")
    if not word or segment.sentence.settled or not segment.first_in_clause:
        return left
    line = _named(segment, lexicon)
    if not line:
        return left
    heads.work = line
    # 线路全长 is found in the catalogue by that name.
    return line + (left if left in lexicon.dependent_heads else left.removeprefix(word))


def _named(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return the work that was named last: as the topic of a clause or the passage, or in passing."""
    for topic in (find_topic(segment, "", lexicon), segment.sentence.topic):
        if topic.endswith(lexicon.lines) or (topic.endswith(WORK_NOUNS) and _OF_LINE.search(topic)):
            return topic
    start = segment.clause[0]
    found = _LINE.findall(segment.sentence.text, max(0, start - _NEAR), start)
    return found[-1] if found else ""
