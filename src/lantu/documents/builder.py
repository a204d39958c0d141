"""Puts an extracted text together block by block, keeping where each stretch of it came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from lantu.documents.document import Cell, Origin, Table
from lantu.documents.extract import Heading
from lantu.documents.tables import Square, find_caption, header_rows
from lantu.facts import Span


@dataclass(slots=True)
class TextBuilder:
    r"""Collects the blocks of a text, one to a line, and the spans that point into it.

    Attributes
    ----------
    origins : list of Origin
        One per block or cell.
    headings : list of Heading
        Blocks that the format marks as headings.
    tables : list of Table
        Tables, their cells separated by tabs, a row to a line.
    ends : set of int
        Ends of lines that end a paragraph whatever they look like.
    joins : set of int
        Ends of lines that are wrapped.

    Examples
    --------
    >>> builder = TextBuilder()
    >>> _ = builder.add_block("京津冀", element="p[1]")
    >>> _ = builder.add_table([[Square("年份"), Square("值")], [Square("2020"), Square("1.5")]])
    >>> builder.text
    '京津冀\n年份\t值\n2020\t1.5\n'
    >>> [cell.span.of(builder.text) for cell in builder.tables[0].cells]
    ['年份', '值', '2020', '1.5']
    """

    origins: list[Origin] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    ends: set[int] = field(default_factory=set)
    joins: set[int] = field(default_factory=set)
    _parts: list[str] = field(default_factory=list)
    _blocks: list[tuple[Span, str]] = field(default_factory=list)
    _length: int = 0

    @property
    def text(self) -> str:
        """The text so far; every block ends with a line feed."""
        return "".join(self._parts)

    @property
    def length(self) -> int:
        """Code points so far."""
        return self._length

    def add_block(
        self,
        said: str,
        *,
        element: str | None = None,
        level: int | None = None,
        ends: bool = False,
        origin: Callable[[Span], Origin] | None = None,
    ) -> Span:
        """Add a paragraph on a line of its own; `level` makes it a heading."""
        span = self._put(said)
        self.origins.append(Origin(span, element=element) if origin is None else origin(span))
        if level is not None:
            self.headings.append(Heading(span, level))
        if ends or level is not None:
            self.ends.add(span.end)
        self._put("\n")
        self._blocks.append((span, said))
        return span

    def add_table(
        self, rows: list[list[Square]], *, caption: Span | None = None, headers: int | None = None
    ) -> Table | None:
        """Add a table, a row to a line, cells separated by tabs; None where it has no cell with text.

        Parameters
        ----------
        rows : list of list of Square
            The cells that begin in each row, in order.
        caption : Span, optional
            Where its title stands, if the format tells; else it is looked for in the blocks before.
        headers : int, optional
            Rows that name columns, if the format tells; else they are told from the cells.
        """
        cells: list[Cell] = []
        for number, row in enumerate(rows):
            for at, square in enumerate(row):
                if at:
                    self._put("\t")
                span = self._put(square.said)
                cells.append(Cell(number, square.column, span, square.rows, square.columns))
                if square.said:
                    self.origins.append(Origin(span, square.page, square.box, square.element))
            self.ends.add(self._length)
            self._put("\n")
        filled = [cell for cell in cells if cell.span.start < cell.span.end]
        if not filled:
            return None
        table = Table(
            span=Span(filled[0].span.start, filled[-1].span.end),
            caption=caption or find_caption(self._blocks[-3:]),
            header_rows=header_rows(rows) if headers is None else headers,
            cells=tuple(cells),
        )
        self.tables.append(table)
        return table

    def _put(self, said: str) -> Span:
        start = self._length
        self._parts.append(said)
        self._length += len(said)
        return Span(start, self._length)
