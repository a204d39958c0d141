"""Phrases cut out of a text, made whole again."""

from __future__ import annotations

import re
from functools import lru_cache

_PAIRS = (("“", "”"), ("‘", "’"), ("（", "）"), ("(", ")"), ("《", "》"))
_MARKS = frozenset("“”‘’（）()《》")
# Left over from a page's markup.
_ENTITY = re.compile("&(?:nbsp|ensp|emsp|amp|quot|lt|gt);?")
_EDGES = " 　\t\n，、；：。,;:…—"


@lru_cache(maxsize=1024)
def balance(words: str) -> str:
    """Take off white space and punctuation at the ends, and marks that have lost their other half.

    Examples
    --------
    >>> balance("“京唐"), balance("“小京津冀”改革试验，"), balance("擦亮“五张名片")
    ('京唐', '“小京津冀”改革试验', '擦亮五张名片')
    """
    words = (_ENTITY.sub(" ", words) if "&" in words else words).strip(_EDGES)
    if _MARKS.isdisjoint(words):
        return words
    for opening, closing in _PAIRS:
        if words.count(opening) > words.count(closing):
            words = "".join(words.split(opening)) if closing not in words else words.replace(opening, "", 1)
        elif words.count(closing) > words.count(opening):
            before, _, behind = words.rpartition(closing)
            words = before + behind
    return words.strip(_EDGES)


def is_in_title(text: str, at: int, start: int = 0) -> bool:
    """Tell whether an offset stands inside the marks of a title that open behind ``start``.

    Examples
    --------
    >>> is_in_title("《行动计划（2026—2028年）》提出", 6), is_in_title("《行动计划》提出", 7)
    (True, False)
    """
    return text.rfind("《", start, at) > text.rfind("》", start, at)
