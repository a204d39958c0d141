"""Where the words between two figures of a sentence are divided, and which figures make a list."""

from __future__ import annotations

import re
from itertools import pairwise

from lantu.language.mention import QuantityMention
from lantu.records.sentence import Sentence
from lantu.records.words import LISTING

_WITH = frozenset("与和同")
_LISTING_ALIKE = LISTING | {"，"}
_REACHES = "达"
_CONJUNCTION = re.compile(r"(?:以及|(?<![惠涉普波危顾])及|和|(?<!参)与|或)$")
# 应对20轮降雨和甲等15个台风: the examples are of what is counted next.
_EXAMPLES = re.compile("(?<=[一-龥]{2})(?:以及|和|(?<!参)与)(?=[^，。；、的和与]{2,10}等$)")
_ENDS = frozenset("，。；、,;\n ）")
_PASSES = ("超", "突破", "达", "高于", "低于", "破")


def end_before(sentence: Sentence, index: int) -> int:
    """Return where the last figure in front ends; 连续5年 only says for how long and parts nothing."""
    for other in reversed(sentence.quantities[:index]):
        if not is_span(sentence, other):
            return other.outer_end
    return sentence.start


def is_span(sentence: Sentence, quantity: QuantityMention) -> bool:
    """Tell whether a length of time only says for how long the next figure was so: 负荷129天超1亿千瓦."""
    if quantity.sort != "duration":
        return False
    lasting = sentence.text.endswith("连续", 0, quantity.outer_start)
    return lasting or any(
        q.sort == "measure"
        and quantity.end < q.start <= quantity.end + 3
        and sentence.text.startswith(_PASSES, quantity.end)
        for q in sentence.quantities
    )


def start_behind(sentence: Sentence, index: int) -> int:
    """Return where the next figure begins; one right behind a count is part of what is counted.

    14个750千伏电网工程 counts works of 750 kilovolts.
    """
    quantities = sentence.quantities
    for other in quantities[index + 1 :]:
        attached = other.outer_start == quantities[index].outer_end and other.sort in {"measure", "money"}
        # 高速公路8条580公里: with nothing behind, both measure the same.
        attached = attached and sentence.text[other.outer_end : other.outer_end + 1] not in _ENDS
        if not (attached and quantities[index].sort == "count"):
            return other.outer_start
    return sentence.end


def followers(sentence: Sentence, index: int, *, alike: bool = True) -> int:
    """Return how many figures follow a figure in one list, of its sort or, unless ``alike``, of any."""
    count = 0
    quantities = sentence.quantities
    for before, after in pairwise(quantities[index:]):
        between = sentence.text[before.outer_end : after.outer_start].strip()
        if alike and sentence.text.startswith(_REACHES, after.outer_start, after.start):
            # 增加1829万千瓦、达到9048万千瓦: the same once more, not the next of a list.
            break
        if between not in (_LISTING_ALIKE if alike else LISTING) or (alike and after.sort != before.sort):
            break
        count += 1
    return count


def other_side(sentence: Sentence, start: int, end: int) -> tuple[int, tuple[str, ...]]:
    """Return where another place's count begins, and its place (甲42家医院[与]乙86家医院合作), else -1."""
    text = sentence.text
    for mention, codes in sentence.places:
        if start < mention.start - 1 and mention.end == end and codes and text[mention.start - 1] in _WITH:
            return mention.start - 1, codes
    return -1, ()


def divide(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Divide the words between two figures: where the first one's end, and where the second one's begin."""
    between = sentence.text[start:end]
    other, _ = other_side(sentence, start, end) if sentence.places else (-1, ())
    if other > start:
        return other, end
    at = between.find("、")
    if at > 0 and between.rfind("（", 0, at) > between.rfind("）", 0, at):
        # 十个县（市、区）: what stands in brackets is one name.
        at = between.find("、", between.find("）", at))
    if at > 0:
        return start + at, start + at + 1
    conjunction = _CONJUNCTION.search(between) or _EXAMPLES.search(between)
    if conjunction and conjunction.start() > 0:
        return start + conjunction.start(), end
    return end, start
