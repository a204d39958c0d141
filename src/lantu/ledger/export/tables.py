"""Exported objects as a table: a cell holds one value, so nested values are spread or written as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from lantu.errors import ExportError

if TYPE_CHECKING:
    import pyarrow as pa

_SPREAD = {
    "time": ("start", "end"),
    "baseline": ("time", "value"),
    "basis": ("release", "base_year", "prices", "scope"),
}
_FLOATS = frozenset({"value", "value2", "confidence", "baseline_value"})
_INTEGERS = frozenset({"start", "end"})


def flatten(exported: dict[str, Any]) -> dict[str, Any]:
    """Spread an exported object over columns.

    Times, baselines and bases become a column a part. Lists of places become their names and
    their codes, joined by ``；``; other lists are joined likewise.

    Examples
    --------
    >>> flatten({"time": {"start": None, "end": "2022"}, "places": [{"name": "北京市", "code": "110000"}]})
    {'time_start': None, 'time_end': '2022', 'places': '北京市', 'places_codes': '110000'}
    """
    flat: dict[str, Any] = {}
    for key, value in exported.items():
        if key in _SPREAD:
            flat |= {f"{key}_{part}": (value or {}).get(part) for part in _SPREAD[key]}
        elif key in {"places", "parties", "from", "to"}:
            flat[key] = _join(place["name"] for place in value or [])
            flat[f"{key}_codes"] = _join(place["code"] or "" for place in value or [])
        elif isinstance(value, list):
            flat[key] = _join(value)
        else:
            flat[key] = value
    return flat


def _join(values: Iterable[str]) -> str | None:
    return "；".join(values) or None


def arrow_table(exported: Iterable[dict[str, Any]]) -> pa.Table:
    """Return exported objects as an Arrow table, types fixed by column and not by content."""
    import pyarrow as pa  # noqa: PLC0415  slow to import, and most commands do without

    rows = [flatten(one) for one in exported]
    names = list(dict.fromkeys(name for row in rows for name in row))
    columns = {}
    for name in names:
        values = [row.get(name) for row in rows]
        kind: pa.DataType = pa.string()
        if name in _FLOATS:
            kind, values = pa.float64(), [None if v is None else float(v) for v in values]
        elif name in _INTEGERS:
            kind = pa.int64()
        elif name == "net":
            kind = pa.bool_()
        columns[name] = pa.array(values, kind)
    return pa.table(columns)


def data_frame(table: pa.Table) -> Any:
    """Return a table as a pandas data frame.

    Raises
    ------
    ExportError
        When pandas is not installed.
    """
    try:
        return table.to_pandas()
    except ImportError as error:
        raise ExportError(
            "df() needs pandas, which is not installed: `pip install pandas`, or use .arrow()"
        ) from error


def json_line(exported: dict[str, Any]) -> str:
    """Write an exported object as one line of JSON."""
    return json.dumps(exported, ensure_ascii=False, allow_nan=False)
