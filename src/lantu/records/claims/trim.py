"""Both ends of a phrase: what stands there and is no part of what is measured."""

from __future__ import annotations

import re

from lantu.records.claims.lexicon import ClaimLexicon

# An indicator has this many characters at most.
LONGEST = 36
# What may stand at either end.
PUNCTUATION = " 　，、：:∶；;。—-·*#|…\t\n"
_MARKS = re.compile("[“”‘’（）()《》【】]")
PAIRS = ("“”", "‘’", "（）", "()", "《》", "【】")
# （不含雄安新区）: words that bound the scope and are no part of the name.
_SCOPE = re.compile(r"[（(][^（）()]*(?:不含|不包括|含|包括|剔除|扣除|范围)[^（）()]*[）)]")
_COMPARING = re.compile("[较比与]")
_TAKING = re.compile(r"^(?:用|历时|历经)[^，。]{0,4}(?:年|个月|天)(?:时间|左右)?")
_COMPARED = re.compile(r"^(?:较|比|与)[^，。]{1,16}?(?:同期|相比|上年|去年|以前|之前)(?:的|相比)?")
# 外贸 增幅: words in front of a blank between two stretches of Chinese are another phrase.
_HEADLINE = re.compile(r"^.*[一-龥”》] +(?=[^ ]*[一-龥]{2})")
# 高新技术企业5年增加2万多家: a number of years that only says over how long.
_YEARS = re.compile(r"(?:近|过去|连续)?[0-9一二三四五六七八九十]+(?:多|余)?年(?:来|间|内)?$")
# A name has this many characters at least.
SHORTEST = 2


def trim(words: str, lexicon: ClaimLexicon) -> str:
    """Take off both ends what is no part of an indicator."""
    words = _COMPARED.sub("", _SCOPE.sub("", words).strip(PUNCTUATION))
    words = _TAKING.sub("", words)
    words = lexicon.held_against.sub("", words) if _COMPARING.search(words) else words
    words = _HEADLINE.sub("", words) if " " in words else words
    words = lexicon.aside.sub("", words) if lexicon.aside_hints.search(words) else words
    for _ in range(4):
        before = words
        words = lexicon.value_words.strip_end(words.rstrip(PUNCTUATION))
        words = _YEARS.sub("", words) if "年" in words[-2:] else words
        if words.endswith(lexicon.demonstratives):
            words = words[:-1]
        words = lexicon.lead_words.strip_start(words.lstrip(PUNCTUATION))
        if words in lexicon.change_verbs:
            return ""
        if words == before:
            break
    words = balanced(words)
    return words if len(words) <= LONGEST else words[-LONGEST:]


def balanced(words: str) -> str:
    """Take off quotation marks and brackets that have lost their other half."""
    if not _MARKS.search(words):
        return words
    for pair in PAIRS:
        opening, closing = pair[0], pair[1]
        while words.count(opening) > words.count(closing) and opening in words:
            words = words.split(opening, 1)[1] if words.startswith(opening) else words.replace(opening, "", 1)
        while words.count(closing) > words.count(opening):
            words = words.replace(closing, "", 1)
    return words


def join(first: str, second: str) -> str:
    """Put two pieces of an indicator together; the first is left out where the second begins with it."""
    if not first or second.startswith(first):
        return second
    return first + second
