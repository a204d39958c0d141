"""Text in spreadsheets: what a spreadsheet would run as a formula is made harmless."""

from __future__ import annotations

import re
from typing import Any

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def safe_cell(value: Any) -> Any:
    """Return a value for a cell: an apostrophe goes before text that could be a formula.

    Numbers stay numbers. Control characters, which workbooks cannot hold, become ``�``.

    Examples
    --------
    >>> safe_cell("=1+1"), safe_cell("增长"), safe_cell(-5)
    ("'=1+1", '增长', -5)
    """
    if not isinstance(value, str):
        return value
    text = _CONTROLS.sub("\ufffd", value)
    return f"'{text}" if text.startswith(_DANGEROUS) else text
