"""The members of a list as it is written; names that hold a list's marks themselves stay whole."""

from __future__ import annotations

import re
from functools import cache

from lantu.language.vocabulary import load_vocabulary
from lantu.records.words import alternatives

ITEMS = re.compile("，以及|、|，|以及|和|(?<!参)与|(?<![普惠涉波])及")
"""What stands between the members of a list of names."""
_HIDDEN = {"、": "\ue000", "和": "\ue001", "及": "\ue002", "与": "\ue003"}
_HIDE = str.maketrans(_HIDDEN)
_SHOW = str.maketrans({hidden: mark for mark, hidden in _HIDDEN.items()})


def split_items(words: str, mark: re.Pattern[str] = ITEMS) -> list[str]:
    """Split a list at its marks, but none inside the name of a class of the national classification.

    Parameters
    ----------
    words : str
    mark : re.Pattern
        What parts the members.

    Examples
    --------
    >>> split_items("采矿业、制造业和电力、热力、燃气及水生产和供应业")
    ['采矿业', '制造业', '电力、热力、燃气及水生产和供应业']
    """
    if "业" in words:
        words = _classes().sub(lambda found: found.group().translate(_HIDE), words)
    return [item.translate(_SHOW) for item in mark.split(words)]


@cache
def _classes() -> re.Pattern[str]:
    words = load_vocabulary("claims", "lantu.records")["growth"]["classes_with_marks"]
    return re.compile(alternatives(words))
