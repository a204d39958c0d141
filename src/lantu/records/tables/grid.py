"""The cells of a table by row and column, those that cover several found at each."""

from __future__ import annotations

from lantu.documents.document import Cell, Document, Table
from lantu.facts import Span


class Grid:
    """What stands where in a table.

    Parameters
    ----------
    document : Document
    table : Table

    Attributes
    ----------
    rows, columns : int
    """

    def __init__(self, document: Document, table: Table) -> None:
        self._document = document
        self._headers = table.header_rows
        self.rows = max((cell.row + cell.rows for cell in table.cells), default=0)
        self.columns = max((cell.column + cell.columns for cell in table.cells), default=0)
        self._own = {(cell.row, cell.column): cell for cell in table.cells}
        self._covering = {
            (row, column): cell
            for cell in table.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }
        self._spans: dict[int, Span] = {}
        for cell in table.cells:
            known = self._spans.get(cell.row, cell.span)
            self._spans[cell.row] = Span(min(known.start, cell.span.start), max(known.end, cell.span.end))

    def own(self, row: int, column: int) -> Cell | None:
        """Return the cell that begins at a square; None where none does."""
        return self._own.get((row, column))

    def begun(self, row: int, column: int) -> Cell | None:
        """Return the cell at a square if it begins in this row; None for one that began above, or none."""
        cell = self._covering.get((row, column))
        return cell if cell is not None and cell.row == row else None

    def text(self, row: int, column: int | None) -> str:
        """Return what stands at a square, also of a cell that began above; empty where nothing does."""
        cell = None if column is None else self._covering.get((row, column))
        return self._said(cell) if cell is not None else ""

    def alone(self, row: int) -> str | None:
        """Return what a row says that says only one thing; None where it says several or none."""
        said = [self._said(cell) for (at, _), cell in self._own.items() if at == row]
        filled = [text for text in said if text]
        return filled[0] if len(filled) == 1 else None

    def row(self, row: int) -> Span:
        """Return from where to where the cells stand that begin in a row."""
        return self._spans[row]

    def above(self, column: int) -> list[str]:
        """Return the headers of a column from the top, one over several columns for each of them."""
        cells = [
            self._covering[row, column] for row in range(self._headers) if (row, column) in self._covering
        ]
        return [self._said(cell) for cell in dict.fromkeys(cells)]

    def wide(self, column: int) -> list[str]:
        """Return the headers of a column that stand above its right neighbour too, but for the lowest."""
        said = self.above(column)[:-1]
        beside = self.above(column + 1) if column + 1 < self.columns else []
        return [text for text in said if text and text in beside]

    def header(self, column: int) -> str:
        """Return the lowest header of a column without white space; empty where it has none."""
        above = self.above(column)
        return "".join(above[-1].split()) if above else ""

    def below(self, column: int) -> list[str | None]:
        """Return the cells of a column below its headers; None where a row has none of its own."""
        cells = [self._own.get((row, column)) for row in range(self._headers, self.rows)]
        return [None if cell is None else self._said(cell) for cell in cells]

    def _said(self, cell: Cell) -> str:
        return self._document.text[slice(*cell.span)].strip()
