"""Ruled tables of a pdf page: lines that are drawn on it, the grid they make, and what stands in it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from lantu.documents.pdf_lines import Box, Glyph, TextLine

_THIN = 2.5
_SHORTEST = 6.0
_NEAR = 3.0
_MOST_RULES = 4000
_FEWEST_CELLS = 4
_MOVE, _LINE = pdfium.FPDF_SEGMENT_MOVETO, pdfium.FPDF_SEGMENT_LINETO


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn straight line: at `at`, from `low` to `high`, in points; across or upright."""

    at: float
    low: float
    high: float
    across: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its column and row edges, and which squares belong together.

    Attributes
    ----------
    xs : tuple of float
        Edges of columns, left to right, in points.
    ys : tuple of float
        Edges of rows, top to bottom, in points.
    cells : tuple of tuple of int
        Row, column, rows and columns of each cell, in reading order.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[int, int, int, int], ...]

    def cell_at(self, glyph: Glyph) -> int | None:
        """Return the number of the cell in which a character stands; None outside the table."""
        x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
        for number, (row, column, rows, columns) in enumerate(self.cells):
            inside = self.xs[column] <= x <= self.xs[column + columns]
            if inside and self.ys[row] >= y >= self.ys[row + rows]:
                return number
        return None


def read_rules(page: Any) -> list[Rule]:
    """Return the straight lines across and upright that a page draws, thin boxes counted as lines."""
    rules: list[Rule] = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3):
        for start, end in _strokes(item):
            rules += _rule(start, end)
        if len(rules) > _MOST_RULES:
            return []  # a drawing, not a table
    return rules


def _strokes(item: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield the straight strokes of a path; a box without area is one stroke."""
    left, bottom, right, top = item.get_bounds()
    if right - left < _THIN or top - bottom < _THIN:
        yield (left, (bottom + top) / 2), (right, (bottom + top) / 2)
        yield ((left + right) / 2, bottom), ((left + right) / 2, top)
        return
    matrix = item.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for number in range(pdfium.FPDFPath_CountSegments(item)):
        segment = pdfium.FPDFPath_GetPathSegment(item, number)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == _MOVE:
            first = point
        elif kind == _LINE:
            yield last, point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield point, first
        last = point


def _rule(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Rule]:
    wide, tall = abs(start[0] - end[0]), abs(start[1] - end[1])
    if tall < _THIN and wide > _SHORTEST:
        yield Rule((start[1] + end[1]) / 2, min(start[0], end[0]), max(start[0], end[0]), across=True)
    elif wide < _THIN and tall > _SHORTEST:
        yield Rule((start[0] + end[0]) / 2, min(start[1], end[1]), max(start[1], end[1]), across=False)


def find_grids(rules: list[Rule]) -> list[Grid]:
    """Return the tables that rules make: at least two rows and two columns of lines that touch."""
    grids = []
    for group in _touching(rules):
        xs = _edges([rule.at for rule in group if not rule.across])
        across = [rule.at for rule in group if rule.across]
        ys = tuple(reversed(_edges([*across, *_open_ends(group, xs, across)])))
        if len(xs) > 2 and len(ys) > 2:
            grids.append(Grid(xs, ys, _cells(group, xs, ys)))
    return grids


def _open_ends(group: list[Rule], xs: tuple[float, ...], across: list[float]) -> Iterator[float]:
    """Yield where a table ends that no rule closes: both its sides reach beyond its last rule across."""
    sides = [
        [rule for rule in group if not rule.across and abs(rule.at - x) <= _NEAR] for x in (xs[:1] + xs[-1:])
    ]
    reach = [edge for rule in group if rule.across for edge in (rule.low, rule.high)]
    # Where rules across run on beyond the outermost upright ones, those are no sides of it.
    if len(xs) < 2 or not reach or min(reach) < xs[0] - _NEAR or max(reach) > xs[-1] + _NEAR:
        return
    low = max(min(rule.low for rule in side) for side in sides)
    high = min(max(rule.high for rule in side) for side in sides)
    if low < min(across) - _SHORTEST:
        yield low
    if high > max(across) + _SHORTEST:
        yield high


def _edges(places: list[float]) -> tuple[float, ...]:
    """Merge places that are the same but for the thickness of a line, in rising order."""
    merged: list[float] = []
    for place in sorted(places):
        if not merged or place - merged[-1] > _NEAR:
            merged.append(place)
    return tuple(merged)


def _touching(rules: list[Rule]) -> list[list[Rule]]:
    """Group rules that cross or meet, directly or through others."""
    groups: list[tuple[Box, list[Rule]]] = []
    for rule in rules:
        box = _reach(rule)
        members = [rule]
        apart = []
        for other, inside in groups:
            if _meet(box, other):
                low = min(box[0], other[0]), min(box[1], other[1])
                box = (*low, max(box[2], other[2]), max(box[3], other[3]))
                members += inside
            else:
                apart.append((other, inside))
        groups = [*apart, (box, members)]
    return [members for _, members in groups]


def _reach(rule: Rule) -> Box:
    if rule.across:
        return (rule.low - _NEAR, rule.at - _NEAR, rule.high + _NEAR, rule.at + _NEAR)
    return (rule.at - _NEAR, rule.low - _NEAR, rule.at + _NEAR, rule.high + _NEAR)


def _meet(one: Box, other: Box) -> bool:
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]


def _cells(
    group: list[Rule], xs: tuple[float, ...], ys: tuple[float, ...]
) -> tuple[tuple[int, int, int, int], ...]:
    """Join squares that no rule parts."""
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            columns, rows = 1, 1
            while column + columns < len(xs) - 1 and not _runs_upright(group, xs[column + columns], ys, row):
                columns += 1
            across = range(column, column + columns)
            while row + rows < len(ys) - 1 and not any(
                _runs_across(group, ys[row + rows], xs, at) for at in across
            ):
                rows += 1
            taken |= {(row + down, at) for down in range(rows) for at in across}
            cells.append((row, column, rows, columns))
    return tuple(cells)


def _runs_upright(group: list[Rule], x: float, ys: tuple[float, ...], row: int) -> bool:
    """Tell whether an upright rule at `x` runs along a row."""
    middle = (ys[row] + ys[row + 1]) / 2
    return any(not rule.across and _covers(rule, x, middle) for rule in group)


def _runs_across(group: list[Rule], y: float, xs: tuple[float, ...], column: int) -> bool:
    """Tell whether a rule across at `y` runs along a column."""
    middle = (xs[column] + xs[column + 1]) / 2
    return any(rule.across and _covers(rule, y, middle) for rule in group)


def _covers(rule: Rule, at: float, middle: float) -> bool:
    return abs(rule.at - at) <= _NEAR and rule.low - _NEAR <= middle <= rule.high + _NEAR


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A grid and the lines that stand in its cells, by the number of the cell."""

    grid: Grid
    held: dict[int, list[TextLine]]


def take_table(grid: Grid, items: list[TextLine | RuledTable]) -> list[TextLine | RuledTable]:
    """Move what stands in a grid out of a page's lines into a table, at the place of its first line."""
    held: dict[int, list[TextLine]] = {}
    rest: list[TextLine | RuledTable] = []
    place = None
    for item in items:
        if isinstance(item, RuledTable):
            rest.append(item)
            continue
        pieces: dict[int | None, list[Glyph]] = {}
        for glyph in item.glyphs:
            pieces.setdefault(grid.cell_at(glyph), []).append(glyph)
        if place is None and any(cell is not None for cell in pieces):
            place = len(rest)
        for cell, glyphs in pieces.items():
            if all(glyph.char.isspace() for glyph in glyphs):
                continue
            if cell is None:
                rest.append(TextLine(tuple(glyphs)))
            else:
                held.setdefault(cell, []).append(TextLine(tuple(glyphs)))
    if place is None or len(held) < _FEWEST_CELLS:
        return items
    rest.insert(place, RuledTable(grid, held))
    return rest
