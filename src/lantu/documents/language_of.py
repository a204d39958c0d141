"""Which language and script a text is written in, by its characters alone."""

from __future__ import annotations

import re

_SAMPLE = 2_000
_HAN = re.compile("[\u4e00-\u9fff]+")
_KANA_HANGUL = re.compile("[\u3040-\u30ff\uac00-\ud7af]")
_LATIN = re.compile("[A-Za-z]")
_LATIN_WORD = re.compile(r"\b(?:the|of|and|in|to|for|is|was|by|with)\b", re.IGNORECASE)


def find_language(text: str) -> str | None:
    """Return ``zh-Hans``, ``zh-Hant`` or ``en``; None where the characters do not tell.

    A text is Chinese where it has more than one Chinese character for four Latin letters, as a word takes
    several of those. Simplified and traditional writing are told apart by what GB 2312 and Big5 can spell:
    each lacks the characters of the other.

    Examples
    --------
    >>> find_language("京津冀协同发展战略"), find_language("京津冀協同發展戰略"), find_language("1234")
    ('zh-Hans', 'zh-Hant', None)
    """
    sample = text[:_SAMPLE]
    han = "".join(_HAN.findall(sample))
    if len(han) >= 4 and len(han) * 4 > len(_LATIN.findall(sample)):
        if len(_KANA_HANGUL.findall(sample)) * 5 > len(han):
            return None
        lacking_gb = len(han) - len(han.encode("gb2312", "ignore")) // 2
        lacking_big5 = len(han) - len(han.encode("big5", "ignore")) // 2
        return "zh-Hant" if lacking_gb > lacking_big5 else "zh-Hans"
    words = len(_LATIN_WORD.findall(sample))
    return "en" if words * 40 > len(sample) and len(sample) >= 40 else None
