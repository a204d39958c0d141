"""Lines that belong to a page and not to its text: buttons, breadcrumbs, sharing, related links."""

from __future__ import annotations

import re
from functools import cache

from lantu.documents.vocabulary import load_vocabulary

_LONGEST = 120
_BETWEEN = re.compile(r"[\s【】\[\]|｜/:：、>＞»·]+")


@cache
def _rules() -> tuple[frozenset[str], re.Pattern[str], str]:
    data = load_vocabulary("furniture")
    marks = data["marks"]
    return (
        frozenset(word.strip(marks) for word in data["words"]),
        re.compile("|".join(data["patterns"])),
        marks,
    )


def is_furniture(said: str) -> bool:
    """Tell whether a line is page furniture: a button, a breadcrumb, a link, a rule.

    Examples
    --------
    >>> [is_furniture(line) for line in ("【打印】【关闭】", "浏览次数：12次", "打印机产量增长5%")]
    [True, True, False]
    """
    if len(said) > _LONGEST:
        return False
    words, patterns, marks = _rules()
    bare = said.strip(marks)
    if not bare or bare in words or patterns.fullmatch(said) is not None:
        return True
    pieces = _BETWEEN.split(bare)
    return len(pieces) > 1 and all(piece in words or not piece for piece in pieces)
