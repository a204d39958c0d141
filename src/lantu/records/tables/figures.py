"""The figure of a cell: its value and unit, and what a sum over years or a mean of them is of a rate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from lantu.facts import Period, Quantity, Span
from lantu.records.cells import as_growth, is_bare, read_cell
from lantu.records.claim import Direction, Kind
from lantu.records.tables.labels import Label, table_words

# [2.8] and 〔13〕: what adds up over all years of a plan.
_SUMMED = re.compile(
    r"\s*[\[［【〔](?P<sum>[^\[\]［］【】〔〕]+)[\]］】〕](?P<after>左右|以上|以下|以内)?\s*"
)
_POINTS = "个百分点"


@dataclass(frozen=True, slots=True)
class Around:
    """What says of a cell what its figure is.

    Attributes
    ----------
    row : Span
        All cells of its row.
    label, header, caption : Label
    due : Period or None
        By when what the row names is due.
    unit : str
        What the row's column of units says.
    base : str or None
        The year that is 100.
    ranked : str
        What its column of ranks is of; empty where that is not told.
    """

    row: Span
    label: Label
    header: Label
    caption: Label
    due: Period | None
    unit: str
    base: str | None
    ranked: str = ""


class Figure(NamedTuple):
    """A figure, where it stands in its cell, and what manner it is of; None where the labels tell that."""

    quantity: Quantity
    start: int
    end: int
    kind: Kind | None = None
    direction: Direction | None = None
    summed: bool = False


def read_figure(written: str, around: Around, unit: str) -> Figure | None:
    """Return a cell's figure; None where it holds none.

    Beside a rate a sum over the years of a plan, or a mean of them, is a change in percentage points.

    Parameters
    ----------
    written : str
        The cell.
    around : Around
    unit : str
        What its figures are counted in unless it says so itself.
    """
    growth = table_words().growth
    rate = around.unit == "%" and not around.label.name.endswith(growth)
    inner = _SUMMED.fullmatch(written)
    if inner is None:
        mean = rate and around.header.name.endswith(growth) and is_bare(written.strip())
        found = read_cell(written, _POINTS if mean else unit)
        if found is None:
            return None
        return _changed(Figure(*found), written) if mean else Figure(*found)
    found = read_cell(inner["sum"] + (inner["after"] or ""), _POINTS if rate else around.unit or unit)
    if found is None:
        return None
    quantity, start, end = found
    at = inner.start("sum")
    figure = Figure(quantity, start + at, end + at, summed=True)
    if rate:
        return _changed(figure, inner["sum"])
    return figure if quantity.unit == "%" else figure._replace(kind="cumulative")


def _changed(figure: Figure, written: str) -> Figure:
    quantity, direction = as_growth(figure.quantity, written)
    return figure._replace(quantity=quantity, kind="change", direction=direction)
