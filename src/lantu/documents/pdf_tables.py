"""Tables of a pdf page that no lines rule: rows whose pieces stand below one another in columns."""

from __future__ import annotations

from statistics import median

from lantu.documents.pdf_lines import TextLine, in_rows, split_at_gaps
from lantu.documents.tables import Square, is_number

_GAP = 1.0
"""Least space between two columns, in heights of a character."""
_FEWEST_ROWS = 3
_LONGEST_CELL = 24

Row = list[TextLine]


def find_aligned(lines: list[TextLine]) -> list[tuple[int, int, list[list[Square]], list[Row]]]:
    """Find runs of lines that are a table by their alignment alone.

    Believed only where it is plain: three rows or more of at least two pieces, the columns apart from
    one another over the whole run, cells short, and figures in them. What is less plain stays text.

    Parameters
    ----------
    lines : list of TextLine
        A page's lines outside of ruled tables, in order.

    Returns
    -------
    list of (int, int, list of list of Square, list of list of TextLine)
        First line, line behind the last, the grid, and the piece of page of each of its cells.
    """
    found = []
    in_line = in_rows(lines)
    rows = [[piece for line in row for piece in split_at_gaps(line, _GAP * line.height)] for row in in_line]
    start = at = 0
    while start < len(rows):
        end = start
        while end < len(rows) and len(rows[end]) > 1:
            end += 1
        end = max(end, start + 1)
        last = at + sum(map(len, in_line[start:end]))
        if end - start >= _FEWEST_ROWS and (grid := _grid(rows[start:end])) is not None:
            found.append((at, last, grid, rows[start:end]))
        start, at = end, last
    return found


def _grid(rows: list[Row]) -> list[list[Square]] | None:
    columns = _columns(rows)
    said = [piece.said for row in rows for piece in row]
    if len(columns) < 2 or median(map(len, said)) > _LONGEST_CELL or not any(map(is_number, said)):
        return None
    grid = []
    for row in rows:
        squares = [Square(piece.said, _column(columns, piece)) for piece in row]
        places = [square.column for square in squares]
        if len(set(places)) != len(places):
            return None
        grid.append(squares)
    return grid


def _columns(rows: list[Row]) -> list[tuple[float, float]]:
    """Merge the reaches of all pieces into columns, left to right."""
    merged: list[tuple[float, float]] = []
    for left, right in sorted((piece.left, piece.right) for row in rows for piece in row):
        if merged and left <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _column(columns: list[tuple[float, float]], piece: TextLine) -> int:
    return next(number for number, (left, right) in enumerate(columns) if left <= piece.left <= right)
