"""The form in which names of indicators are compared."""

from __future__ import annotations

import re
import unicodedata

_DROPPED = re.compile(r"[\s\u200b\ufeff、，,。.·・“”\"'‘’（）()\-—–:：]+")


def normalise(name: str) -> str:
    """Fold width and case and drop blanks and punctuation, so that writings of one name compare equal.

    Examples
    --------
    >>> normalise("ＰＭ2.5 年均浓度") == normalise("PM₂.₅年均浓度")
    True
    """
    return _DROPPED.sub("", unicodedata.normalize("NFKC", name)).casefold()
