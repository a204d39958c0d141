"""Exported objects as a table: a cell holds one value, so nested values are spread or joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from lantu.errors import ExportError
from lantu.ledger.export.keys import PARTS, PLACES

if TYPE_CHECKING:
    import pyarrow as pa

_FLOATS = frozenset({"value", "value2", "confidence", "baseline_value"})
_INTEGERS = frozenset({"start", "end"})


def flatten(exported: dict[str, Any]) -> dict[str, Any]:
    """Spread an exported object over columns.

    Times, baselines and bases become a column a part. Lists of places become their names and
    their codes, joined by ``；``; other lists are joined likewise, an object in them by spaces.

    Examples
    --------
    >>> flatten({"time": {"start": None, "end": "2022"}, "places": [{"name": "北京市", "code": "110000"}]})
    {'time_start': None, 'time_end': '2022', 'places': '北京市', 'places_codes': '110000'}
    """
    flat: dict[str, Any] = {}
    for key, value in exported.items():
        if key in PARTS:
            flat |= {f"{key}_{part}": (value or {}).get(part) for part in PARTS[key]}
        elif key in PLACES:
            flat[key] = _join(place["name"] for place in value or [])
            flat[f"{key}_codes"] = _join(place["code"] or "" for place in value or [])
        elif isinstance(value, list):
            flat[key] = _join(value)
        else:
            flat[key] = value
    return flat


def _join(values: Iterable[Any]) -> str | None:
    return "；".join(map(_words, values)) or None


def _words(value: Any) -> str:
    """Return what a list holds as words: an object's values, its places by their names."""
    if not isinstance(value, dict):
        return str(value)
    parts = ("、".join(p["name"] for p in one) if isinstance(one, list) else one for one in value.values())
    return " ".join(filter(None, parts))


def column_kind(column: str) -> Literal["string", "number", "integer", "boolean"]:
    """Return what a column holds, in the words of a Table Schema.

    Examples
    --------
    >>> column_kind("value"), column_kind("start"), column_kind("quote")
    ('number', 'integer', 'string')
    """
    if column in _FLOATS:
        return "number"
    if column in _INTEGERS:
        return "integer"
    return "boolean" if column == "net" else "string"


def arrow_schema(columns: Sequence[str], name: str) -> pa.Schema:
    """Return the types of a table's columns, fixed by name and not by content."""
    import pyarrow as pa  # noqa: PLC0415  slow to import, and most commands do without

    types: dict[str, pa.DataType] = dict.fromkeys(columns, pa.string())
    types |= {column: pa.float64() for column in columns if column in _FLOATS}
    types |= {column: pa.int64() for column in columns if column in _INTEGERS}
    if "net" in types:
        types["net"] = pa.bool_()
    return pa.schema(list(types.items()), metadata={"schema": name})


def arrow_table(exported: Iterable[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    """Return exported objects as an Arrow table of that schema."""
    import pyarrow as pa  # noqa: PLC0415  slow to import, and most commands do without

    rows = [flatten(one) for one in exported]
    columns = []
    for field in schema:
        values = [row.get(field.name) for row in rows]
        if field.name in _FLOATS:
            values = [None if value is None else float(value) for value in values]
        columns.append(pa.array(values, field.type))
    return pa.Table.from_arrays(columns, schema=schema)


class Framed:
    """Whatever gives an Arrow table gives data frames of it."""

    __slots__ = ()

    def arrow(self) -> pa.Table:
        """Return the rows as an Arrow table."""
        raise NotImplementedError

    def df(self) -> Any:
        """Return the rows as a pandas data frame.

        Raises
        ------
        ExportError
            When pandas is not installed.
        """
        try:
            return self.arrow().to_pandas()
        except ImportError as error:
            raise ExportError(
                "df() needs pandas, which is not installed: `pip install pandas`, or use .arrow()"
            ) from error

    def pl(self) -> Any:
        """Return the rows as a polars data frame.

        Raises
        ------
        ExportError
            When polars is not installed.
        """
        try:
            import polars  # noqa: PLC0415  an extra
        except ImportError as error:
            raise ExportError(
                "pl() needs polars, which is not installed: `pip install 'lantu[polars]'`, or use .arrow()"
            ) from error
        return polars.from_arrow(self.arrow())
