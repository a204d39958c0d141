"""Puts an extracted text together block by block, keeping where each stretch of it came from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from lantu.documents.document import Cell, Origin, Table
from lantu.documents.extract import Heading
from lantu.documents.tables import Square, find_caption, header_rows, part_rows
from lantu.facts import Span


def _origin_of(square: Square, span: Span) -> Origin:
    return Origin(span, square.page, square.box, square.element)


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
        self,
        rows: list[list[Square]],
        *,
        caption: Span | None = None,
        headers: int | None = None,
        goes_on: bool = False,
    ) -> Table | None:
        """Add a table, a row to a line, cells separated by tabs; None where it has no cell with text.

        Rows at the top that say one thing over the whole width are its title and its unit, not its head;
        those at the bottom are its notes.

        Parameters
        ----------
        rows : list of list of Square
            The cells that begin in each row, in order.
        caption : Span, optional
            Where its title stands, if the format tells; else it is looked for in the blocks before.
        headers : int, optional
            Rows that name columns, if the format tells; else they are told from the cells.
        goes_on : bool
            The last table goes on here, on another page: its rows follow those of that table, whose
            header rows are passed over where they stand here again.
        """
        if goes_on and self.tables:
            return self._go_on(rows)
        titles, body, notes = part_rows(rows)
        for row in titles:
            self._add_line(row)
        cells = self._add_cells(body)
        filled = [cell for cell in cells if cell.span.start < cell.span.end]
        table = None
        if filled:
            table = Table(
                span=Span(filled[0].span.start, filled[-1].span.end),
                caption=caption or find_caption(self._blocks[-3:]),
                header_rows=max(headers - len(titles), 0) if headers else header_rows(body),
                cells=tuple(cells),
            )
            self.tables.append(table)
        for row in notes:
            self._add_line(row)
        return table

    def _add_cells(self, rows: list[list[Square]]) -> list[Cell]:
        """Add rows, a row to a line, and return their cells."""
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
        return cells

    def _add_line(self, row: list[Square]) -> None:
        """Add what a row says alone: a title or a note that stands inside the lines of a table."""
        for square in row:
            if square.said:
                self.add_block(square.said, ends=True, origin=partial(_origin_of, square))

    def _go_on(self, rows: list[list[Square]]) -> Table:
        """Add rows to the last table, without the header rows that stand here again."""
        above = self.tables[-1]
        again = self.stands_again(above, rows)
        shift = above.rows - again
        cells = [replace(cell, row=cell.row + shift) for cell in self._add_cells(rows) if cell.row >= again]
        end = max([above.span.end, *(cell.span.end for cell in cells if cell.span.start < cell.span.end)])
        self.tables[-1] = replace(above, span=Span(above.span.start, end), cells=above.cells + tuple(cells))
        return self.tables[-1]

    def stands_again(self, above: Table, rows: list[list[Square]]) -> int:
        """Count the rows at the top that say what the header rows of a table say."""
        text = self.text
        heads: list[list[str]] = [[] for _ in range(above.header_rows)]
        for cell in above.cells:
            if cell.row < above.header_rows:
                heads[cell.row].append(cell.span.of(text))
        said = [[square.said for square in row] for row in rows[: above.header_rows]]
        return len(said) if said == heads else 0

    def _put(self, said: str) -> Span:
        start = self._length
        self._parts.append(said)
        self._length += len(said)
        return Span(start, self._length)
