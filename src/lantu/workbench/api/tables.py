"""What was worked out of a ledger as tables: listed, narrowed, and handed to data frames."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from html import escape
from typing import Any, Generic, TypeVar, overload

import pyarrow as pa

from lantu.errors import QueryError
from lantu.ledger.export.tables import Framed

T = TypeVar("T")
Columns = Mapping[str, pa.DataType]
_SHOWN = 20
_SIGN = "；"


class Table(Framed, Sequence[T], Generic[T]):
    """Rows that were worked out of a ledger; nothing runs until they are asked for.

    Parameters
    ----------
    name : str
        What the rows are.
    make : callable
        Returns the rows; called once at most.
    row : callable
        Makes one value a column of a row; a list is joined by ``；``.
    columns : mapping of str to DataType
        Every column with its type, whatever the rows hold.
    shown : sequence of str
        Columns that a notebook shows.

    Examples
    --------
    >>> squares = Table("squares", lambda: [1, 2], lambda n: {"n": n, "square": n * n},
    ...                 {"n": pa.int64(), "square": pa.int64()})
    >>> len(squares), squares.where(square=4)[0], squares.arrow().column_names
    (2, 2, ['n', 'square'])
    """

    def __init__(
        self,
        name: str,
        make: Callable[[], Sequence[T]],
        row: Callable[[T], Mapping[str, Any]],
        columns: Columns,
        shown: Sequence[str] = (),
    ) -> None:
        self.name = name
        self._make, self._row, self._columns = make, row, columns
        self._shown = tuple(shown or columns)

    @cached_property
    def _rows(self) -> Sequence[T]:
        return self._make()

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[T]: ...
    def __getitem__(self, at: int | slice) -> T | Sequence[T]:
        return self._rows[at]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[T]:
        return iter(self._rows)

    def where(self, **wanted: Any) -> Table[T]:
        """Return the rows that have these values; of a column that lists several, one of them.

        Raises
        ------
        QueryError
            When there is no such column.
        """
        unknown = [name for name in wanted if name not in self._columns]
        if unknown:
            raise QueryError(
                f"{self.name} have no column {unknown[0]!r}: give one of {', '.join(self._columns)}"
            )

        def fits(row: Mapping[str, Any]) -> bool:
            return all(
                row[name] == value or (isinstance(row[name], str) and value in row[name].split(_SIGN))
                for name, value in wanted.items()
            )

        return Table(
            self.name,
            lambda: [one for one in self if fits(self.cells(one))],
            self._row,
            self._columns,
            self._shown,
        )

    def __call__(self, **wanted: Any) -> Table[T]:
        """Return the rows narrowed, as `where` does."""
        return self.where(**wanted) if wanted else self

    def cells(self, one: T) -> dict[str, Any]:
        """Return a row by its columns."""
        row = self._row(one)
        return {name: _cell(row[name]) for name in self._columns}

    def arrow(self) -> pa.Table:
        """Return the rows as an Arrow table."""
        schema = pa.schema(list(self._columns.items()), metadata={"schema": f"lantu.{self.name}/1"})
        return pa.Table.from_pylist([self.cells(one) for one in self], schema)

    def __repr__(self) -> str:
        return f"<{self.name}: {len(self)}>"

    def _repr_html_(self) -> str:
        """Return what a notebook shows: how many rows there are, and the first."""
        rows = [self.cells(one) for one in self[:_SHOWN]]
        return f"<p>{escape(self.name)}: {len(self)}</p>{html_table(self._shown, rows)}"


def html_table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as HTML; nothing in a cell is taken for a tag, and what is absent is a dash."""
    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(f'<td>{_shown(row[name])}</td>' for name in columns)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _shown(value: Any) -> str:
    if value is None:
        return "—"
    return escape(f"{value:g}" if isinstance(value, float) else str(value))


def _cell(value: Any) -> Any:
    return _SIGN.join(map(str, value)) or None if isinstance(value, list | tuple) else value
