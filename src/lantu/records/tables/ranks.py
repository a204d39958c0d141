"""What the ranks of a column are of: the measure in whose order they stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lantu.records.cells import read_cell
from lantu.records.tables.grid import Grid
from lantu.records.tables.labels import Label, table_words

_FEWEST = 3


def find_ranked(
    grid: Grid, rows: Sequence[int], headers: Sequence[Label], caption: str, without: frozenset[int]
) -> dict[int, str]:
    """Return what the columns of ranks are of, by column; nothing where neither words nor order tell.

    GDP排名 says it. 排名 is of the measure on its left if that stands in the same order from the first to the
    last, and else of the only column that does. A caption that ends in 排名 says it of them all.

    Parameters
    ----------
    grid : Grid
    rows : sequence of int
        Those below the headers.
    headers : sequence of Label
    caption : str
        As written.
    without : frozenset of int
        Columns that hold no figures.
    """
    words = table_words()
    measures = [
        column
        for column, header in enumerate(headers)
        if column not in without and header.name and not header.name.endswith((*words.ranks, *words.growth))
    ]
    found: dict[int, str] = {}
    for column, header in enumerate(headers):
        rank = next((word for word in words.ranks if header.name.endswith(word)), "")
        if not rank:
            continue
        named = header.name.removesuffix(rank)
        if named and named not in words.ranked_of:
            found[column] = named
        elif not caption.endswith(words.ranks):
            ordered = [one for one in measures if _in_order(grid, rows, column, one)]
            left = [one for one in ordered if one == max((m for m in measures if m < column), default=-1)]
            if left or len(ordered) == 1:
                found[column] = headers[(left or ordered)[0]].name
    return found


def _in_order(grid: Grid, rows: Sequence[int], rank: int, measure: int) -> bool:
    """Tell whether a column rises or falls from the first rank to the last."""
    pairs = []
    for row in rows:
        read = [read_cell(grid.text(row, column), "") for column in (rank, measure)]
        if read[0] is not None and read[1] is not None:
            pairs.append((read[0][0].value, read[1][0].value))
    values = [value for _, value in sorted(pairs)]
    if len(values) < _FEWEST or len(set(values)) < 2:
        return False
    return all(a <= b for a, b in pairwise(values)) or all(a >= b for a, b in pairwise(values))
