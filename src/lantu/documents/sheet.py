"""Spreadsheets: a line a row, cells separated by tabs, a heading for each sheet."""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from importlib.metadata import version
from typing import Any

import openpyxl
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from lantu.documents.builder import TextBuilder
from lantu.documents.document import Field
from lantu.documents.extract import Extract
from lantu.documents.package import DAMAGE, check_package
from lantu.documents.source import Limits, Source
from lantu.documents.tables import Square, header_rows, spread_headers
from lantu.errors import DocumentError

_COLOURS = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_MERGED = re.compile(rb'<mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_WIDEST_GAP = 200
_SHORTEST_TITLE = 4
_NO_TITLE = re.compile(r"[（(]?\s*(?:单位|注|来源|时间|日期|表号|制表)|(?:19|20)\d{2}[-/.年]\d")
_BLANK = re.compile(r"\s+")
_PROPERTIES = "file properties"


def read_xlsx(source: Source, limits: Limits) -> Extract:
    """Read a spreadsheet: each visible sheet under its name, its tables with their cells.

    Values are written as the sheet shows their kind (percentages, dates), with all stored digits.

    Raises
    ------
    DocumentError
        The file is no xlsx, is damaged, encrypted, unsafe to unpack, or all its sheets are empty.
    """
    _check_cells(source, check_package(source, "xlsx", "xl/workbook.xml", limits), limits)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and extensions that text does not need
            book = openpyxl.load_workbook(io.BytesIO(source.data), data_only=True)
    except (InvalidFileException, LookupError, TypeError, AttributeError, SyntaxError, *DAMAGE) as error:
        raise DocumentError(
            f"{source.name}: the xlsx is damaged ({error}); open and save it again in a spreadsheet program"
        ) from error
    builder = TextBuilder()
    hidden = [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"]
    for sheet in book.worksheets:
        if sheet.sheet_state == "visible":
            _add_sheet(builder, sheet)
    unseen = [sheet.title for sheet in book.worksheets if sheet.title not in hidden and _hides(sheet)]
    if not builder.tables and not builder.text.strip():
        raise DocumentError(f"{source.name}: all its sheets are empty; get the file again or leave it out")
    title = (book.properties.title or "").strip()
    first = first_line(builder)
    return Extract(
        builder.text,
        f"lantu.sheet 2 (openpyxl {version('openpyxl')})",
        headings=tuple(builder.headings),
        ends=frozenset(builder.ends),
        tables=tuple(builder.tables),
        origins=tuple(builder.origins),
        notes=tuple(
            f"{said}: {', '.join(names)}"
            for said, names in (
                ("hidden sheets were not read", hidden),
                ("rows or columns that are hidden were read", unseen),
            )
            if names
        ),
        fields={"title": Field(first, "first line of the sheet")} if first else {},
        properties={"title": Field(title, _PROPERTIES)} if title else {},
    )


def _hides(sheet: Any) -> bool:
    """Tell whether some rows or columns of a sheet are not shown: filtered out, or folded away."""
    lines = [*sheet.row_dimensions.values(), *sheet.column_dimensions.values()]
    return any(line.hidden for line in lines)


def first_line(builder: TextBuilder) -> str | None:
    """Return the line above the first table that is most like a title: the first that is no date or unit."""
    start = builder.tables[0].span.start if builder.tables else builder.length
    named = {heading.span for heading in builder.headings}
    for origin in builder.origins:
        said = origin.span.of(builder.text)
        if origin.span.start >= start:
            return None
        if origin.span not in named and len(said) >= _SHORTEST_TITLE and not _NO_TITLE.match(said):
            return said
    return None


def _check_cells(source: Source, archive: zipfile.ZipFile, limits: Limits) -> None:
    """Refuse sheets with more cells than can be held: a few bytes can merge thousands of millions."""
    count = 0
    for name in archive.namelist():
        if _SHEET.fullmatch(name):
            try:
                data = archive.read(name)
            except (*DAMAGE, RuntimeError) as error:
                raise DocumentError(
                    f"{source.name}: the xlsx is damaged at {name} ({error}); get the file again"
                ) from error
            count += data.count(b"<c ")
            for match in _MERGED.finditer(data):
                left, top, right, bottom = (piece.decode() for piece in match.groups())
                wide = column_index_from_string(right) - column_index_from_string(left) + 1
                count += wide * (int(bottom) - int(top) + 1)
    if count > limits.cells:
        raise DocumentError(
            f"{source.name}: {count:,} cells are over the limit of {limits.cells:,}; split it or raise it"
        )


def _add_sheet(builder: TextBuilder, sheet: Any) -> None:
    rows = list(_rows(sheet))
    if not any(rows):
        return
    builder.add_block(sheet.title, element=f"{sheet.title}!A1", level=1)
    group: list[list[Square]] = []
    for row in [*rows, []]:
        if row:
            group.append(row)
        elif group:
            add_group(builder, group)
            group = []


def _rows(sheet: Any) -> Iterator[list[Square]]:
    """Yield the rows of a sheet from the first cell with text to the last, empty squares between kept."""
    merged = {(area.min_row, area.min_col): area for area in sheet.merged_cells.ranges}
    by_row: dict[int, list[Any]] = {}
    # Not iter_rows: one cell in the last corner of a sheet would make it walk thousands of millions.
    for (number, _), cell in sorted(sheet._cells.items()):
        by_row.setdefault(number, []).append(cell)
    last = 0
    for number, cells in by_row.items():
        if number > last + 1:
            yield []
        last = number
        row = [_square(sheet.title, cell, merged) for cell in cells]
        filled = [at for at, square in enumerate(row) if square is not None and square.said]
        yield _without_gaps(row[filled[0] : filled[-1] + 1], cells[filled[0]].column) if filled else []


def _square(sheet: str, cell: Any, merged: dict[tuple[int, int], Any]) -> Square | None:
    """Return a cell with its reach; None for a square that a merged cell covers."""
    if isinstance(cell, MergedCell):
        return None
    area = merged.get((cell.row, cell.column))
    rows = area.max_row - area.min_row + 1 if area else 1
    columns = area.max_col - area.min_col + 1 if area else 1
    name = f"{sheet}!{get_column_letter(cell.column)}{cell.row}"
    return Square(_shown(cell.value, cell.number_format), cell.column - 1, rows, columns, name)


def _without_gaps(row: list[Square | None], first: int) -> list[Square]:
    """Put empty squares where the file stores none, so that tabs count columns."""
    squares: list[Square] = []
    column = first - 1
    for square in row:
        if square is None:
            column += 1
            continue
        squares += [Square("", at) for at in range(column, min(square.column, column + _WIDEST_GAP))]
        squares.append(square)
        column = square.column + 1
    return squares


def add_group(builder: TextBuilder, group: list[list[Square]]) -> None:
    """Add rows that no empty row parts: lone cells above and below are its title and its notes."""
    wide = [number for number, row in enumerate(group) if sum(bool(square.said) for square in row) > 1]
    first, last = (wide[0], wide[-1]) if len(wide) > 1 else (len(group), len(group))
    for row in group[:first]:
        _add_line(builder, row)
    if first < len(group):
        left = min(row[0].column for row in group[first : last + 1])
        builder.add_table(_spread([_filled(row, left) for row in group[first : last + 1]]))
    for row in group[last + 1 :]:
        _add_line(builder, row)


def _filled(row: list[Square], left: int) -> list[Square]:
    """Count columns from the table's first."""
    return [Square(cell.said, cell.column - left, cell.rows, cell.columns, cell.element) for cell in row]


def _spread(rows: list[list[Square]]) -> list[list[Square]]:
    """Give headers the empty cells beside and below them where no merged cell says how far they reach."""
    heads = header_rows(rows)
    if heads < 2 or any(square.rows > 1 or square.columns > 1 for row in rows[:heads] for square in row):
        return rows
    wide = max(row[-1].column + 1 for row in rows)
    lines = []
    for row in rows[:heads]:
        known = {square.column: square for square in row}
        lines.append([known.get(column, Square("", column)) for column in range(wide)])
    return [*spread_headers(lines), *rows[heads:]]


def _add_line(builder: TextBuilder, row: list[Square]) -> None:
    for square in row:
        if square.said:
            builder.add_block(square.said, element=square.element, ends=True)


def _shown(value: Any, form: str) -> str:
    """Write a value as the sheet shows its kind.

    Examples
    --------
    >>> _shown(0.365, "0.0%"), _shown(2106.18, "General"), _shown(datetime.datetime(2023, 5, 1), "yyyy年m月")
    ('36.5%', '2106.18', '2023年5月')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime.datetime | datetime.date):
        return _date(value, form)
    if isinstance(value, int | float | Decimal):
        # A float keeps fifteen digits; what is stored as a whole number or a decimal keeps all.
        number = Decimal(format(value, ".15g")) if isinstance(value, float) else Decimal(value)
        return f"{_plain(number * 100)}%" if "%" in _COLOURS.sub("", form) else _plain(number)
    return _BLANK.sub(" ", str(value)).strip()


def _plain(number: Decimal) -> str:
    said = format(number, "f")
    return said.rstrip("0").rstrip(".") if "." in said else said


def _date(value: datetime.date, form: str) -> str:
    bare = _COLOURS.sub("", form).lower()
    if "y" in bare and "d" not in bare:
        return f"{value.year}年{value.month}月" if "m" in bare else f"{value.year}年"
    if isinstance(value, datetime.datetime) and (value.hour or value.minute):
        return f"{value:%Y-%m-%d %H:%M}"
    return f"{value:%Y-%m-%d}"
