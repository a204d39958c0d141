"""Text in spreadsheets: what a spreadsheet would run as a formula is made harmless."""

from __future__ import annotations

import re
from typing import Any

from lantu.errors import ExportError

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_CELL_CHARACTERS = 32_767
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


def fitting(value: Any) -> Any:
    """Return a value for a workbook's cell.

    Raises
    ------
    ExportError
        When a text is longer than a cell can hold.
    """
    if isinstance(value, str) and len(value) > _CELL_CHARACTERS:
        raise ExportError(
            f"a text of {len(value)} characters ({value[:20]}…) does not fit into a cell, which holds "
            f"{_CELL_CHARACTERS}: export csv or parquet"
        )
    return value


def as_text(value: Any) -> str:
    """Return a value in words: nothing is empty, true and false are as JSON has them.

    Examples
    --------
    >>> as_text(None), as_text(True), as_text(1.5)
    ('', 'true', '1.5')
    """
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
