"""Which places are first or last by a measure, each with its figure: 浓度最低的是甲和乙，分别为30和31."""

from __future__ import annotations

import re

from lantu.records.sentence import Sentence

_EXTREMES = re.compile(
    "(?:其中|(?:[^，。；：、]{0,10}?中))?(?P<what>[^，。；：、]{2,20}?)(?:排名|位居|位列|相对)?"
    "(?:(?:最|较|相对较)[高低多少好差大小快慢]|(?:排名|排在|位居|位列)?(?:前|后|倒数)[0-9一二三四五六七八九十两]+[位名]?|靠[前后])"
    "的?(?:前?[0-9一二三四五六七八九十两]+[位名座个]?的?)?(?:城市|地区|省区市|省份|省|市|县区|市县|县市|区|县)?"
    "(?:依次|分别)?[是为](?P<list>[^，。；]+)，?$"
)


def extremes_in_front(sentence: Sentence, at: int) -> tuple[str, list[str]]:
    """Return the measure and the places that the clause right in front of 分别 lists; else nothing.

    Parameters
    ----------
    sentence : Sentence
    at : int
        Where the clause begins that gives the figures.

    Returns
    -------
    tuple of str and list of str
        What is measured, and the code of each place in turn.
    """
    before = next((clause for clause in reversed(sentence.clauses) if clause[1] < at), None)
    found = _EXTREMES.match(sentence.text[before[0] : at]) if before is not None else None
    if before is None or found is None:
        return "", []
    start = before[0] + found.start("list")
    return found["what"], [
        codes[0] for mention, codes in sentence.places if start <= mention.start < at and len(codes) == 1
    ]
