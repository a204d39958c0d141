"""What a share is a share of, in the text's words."""

from __future__ import annotations

import re
from typing import NamedTuple

OF_WHOLE = "占(?!地(?!区|方)|用|有|比(?!重))"
"""The verb of a share; 占地, 占用, 占有 and 占比 are none."""

_WHOLE = re.compile(f"{OF_WHOLE}.*$")
_SHARE = re.compile(
    f"(?P<part>[^占]{{2,}}?)(?:{OF_WHOLE}(?P<whole>.{{2,}}?)(?:的?(?:比重|比例|份额|比))?"
    "|在(?P<among>.{2,}?)中的?(?:占比|比重|比例|份额))"
)


def without_whole(indicator: str) -> str:
    """Return the name of a share's part alone; a name that tells no whole as it is.

    Examples
    --------
    >>> without_whole("税收占一般公共预算收入"), without_whole("占地面积")
    ('税收', '占地面积')
    """
    return _WHOLE.sub("", indicator)


class PartAndWhole(NamedTuple):
    """The two phrases of a share."""

    part: str
    whole: str


def split_share(indicator: str) -> PartAndWhole | None:
    """Return the part and the whole that the name of a share tells; None where it tells no whole.

    Examples
    --------
    >>> split_share("税收占一般公共预算收入比重")
    PartAndWhole(part='税收', whole='一般公共预算收入')
    >>> split_share("文化服务业增加值在文化产业增加值中的占比").whole
    '文化产业增加值'
    >>> split_share("新能源装机占比") is None
    True
    """
    found = _SHARE.fullmatch(indicator)
    return PartAndWhole(found["part"], found["whole"] or found["among"]) if found else None
