"""What a figure is of that neither the words in front of it nor an earlier figure name."""

from __future__ import annotations

import re

from lantu.records.claims.cutting import trim_right
from lantu.records.claims.lexicon import ClaimLexicon
from lantu.records.claims.masking import masked_words
from lantu.records.claims.segment import Segment
from lantu.records.claims.trim import SHORTEST, search_unmarked, trim

# 连续11年成为最大市场: what has been so for as long.
_BECOME = re.compile("^(?:成为|作为|就?是|为|有|的)")
# 由每周2列加密至每周5列: how it changed is not what it is of.
_CHANGED = re.compile("^[一-龥]{2,4}[到至为](?:每[一-龥])?$")
# 河南进入扫尾，江苏过八成: how far another has come is not what is measured.
_COME_SO_FAR = re.compile(
    "^(?:已|均|都|也|基本|全面|陆续|正|率先|即将)*(?:进入|开始|结束|完成|收官|收尾|过半|展开|启动|铺开|迎来)"
)
# 浓度达到国家二级标准，较2020年改善24%: not the standard is better.
_ATTAINED = re.compile("(?<=[一-龥]{2})(?:稳定)?(?:达到|优于)[一-龥]{0,8}(?:标准|水平|要求)$")
_POINTING = re.compile("^(?:这|那)(?:只)?(?:就)?是")
# 局长某某介绍: who says so is not what is measured.
_SPEAKS = re.compile("(?:说|表示|介绍|指出|强调|坦言|透露|告诉记者|认为|回忆|感慨|称)(?:道)?$")
_FROM = frozenset("由从")
_LONGEST = 24
_HEDGES = " 约近超逾不到足仅只需"


def stranded(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what stands behind a figure, else in the clause behind or in front; empty where nothing does.

    A figure that is a clause by itself opens what it tells of: 30分钟，科研人员跨境直达园区.
    """
    clauses = segment.sentence.clauses
    at = clauses.index(segment.clause)
    written = segment.sentence.text[segment.clause[0] : segment.quantity.start]
    if not written.strip(_HEDGES) and not segment.right_text.strip():
        behind = clauses[at + 1] if at + 1 < len(clauses) else None
        return _short(said_in(segment, behind, lexicon), lexicon)
    right = trim_right(_BECOME.sub("", segment.right_text.lstrip()), lexicon)
    if len(right) >= SHORTEST and _CHANGED.match(right) is None:
        return right
    return _short(said_in(segment, clauses[at - 1] if at else None, lexicon), lexicon)


def _short(said: str, lexicon: ClaimLexicon) -> str:
    """Keep the last part of what is said at length: a figure is not lost for many words about it."""
    said = said if len(said) <= _LONGEST else re.split("以及|[、；：]", said)[-1][-_LONGEST:]
    said = trim(said, lexicon)
    return said if len(said) >= SHORTEST else ""


def said_in(segment: Segment, clause: tuple[int, int] | None, lexicon: ClaimLexicon) -> str:
    """Return what a clause without a figure says, without how it fares; empty where it holds one."""
    if clause is None or any(clause[0] <= q.start < clause[1] for q in segment.sentence.quantities):
        return ""
    words = _POINTING.sub("", masked_words(segment.sentence, clause, []))
    if _SPEAKS.search(words.rstrip("，：:“ ")) is not None or _COME_SO_FAR.match(words) is not None:
        return ""
    words = _ATTAINED.sub("", words)
    fares = search_unmarked(lexicon.fares, words, SHORTEST)
    return lexicon.faring_ends.sub("", words[: fares.start()] if fares is not None else words)


def moved(segment: Segment, lexicon: ClaimLexicon) -> str:
    """Return what the clause in front names where a pair opens the next: 开行绿色班列，由每周2列加密至5列."""
    opens = segment.first_in_clause and segment.sentence.text[segment.clause[0]] in _FROM
    return trim(said_in(segment, segment.clause_before, lexicon), lexicon) if opens else ""
