"""What each column of a table holds: the rows' names, their units, whose or by when they are, or figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lantu.documents.tables import is_number
from lantu.records.cells import is_bare
from lantu.records.tables.grid import Grid
from lantu.records.tables.labels import YEAR, TableWords

_TIMES = frozenset({"时间", "时期"})


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by what they hold; None where no column holds it.

    Attributes
    ----------
    name : int
        What each row is of.
    unit, site, due, organ, state : int or None
        The unit of its figures, where what it names lies, by when that is due, who does it, how far it is.
    aside : frozenset of int
        Columns without figures of the row's indicator: numbers, groups, organs, remarks.
    """

    name: int
    unit: int | None
    site: int | None
    due: int | None
    organ: int | None
    state: int | None
    aside: frozenset[int]

    @property
    def without_figures(self) -> frozenset[int]:
        """All but those that hold figures of what the rows name."""
        told = {self.name, self.unit, self.site, self.due}
        return self.aside | {column for column in told if column is not None}


def find_columns(grid: Grid, words: TableWords) -> Columns:
    """Tell what the columns of a table hold, by their headers and by what stands below them."""
    headers = [grid.header(column) for column in range(grid.columns)]
    texts = [grid.below(column) for column in range(grid.columns)]
    return columns_of(headers, texts, words)


def columns_of(headers: Sequence[str], texts: Sequence[Sequence[str | None]], words: TableWords) -> Columns:
    """Tell what columns hold.

    Parameters
    ----------
    headers : sequence of str
        What stands above each column, without white space; empty where nothing does.
    texts : sequence of sequence of str or None
        The cells below, column by column; None where a row has no cell of its own there.
    words : TableWords

    Examples
    --------
    >>> from lantu.records.tables.labels import table_words
    >>> texts = [["经济", None], ["生产总值", "人口"], ["亿元", "万人"], ["410", "118"]]
    >>> columns = columns_of(["类别", "指标", "单位", "2025年"], texts, table_words())
    >>> columns.name, columns.unit, sorted(columns.aside)
    (1, 2, [0, 2])
    """

    def first(names: Sequence[str] | frozenset[str]) -> int | None:
        return next((at for at, header in enumerate(headers) if header in names), None)

    aside = {at for at, header in enumerate(headers) if header.endswith(words.not_figures)}
    unit, site = first(words.units), first(words.sites)
    due, organ, state = (
        next((at for at, header in enumerate(headers) if header.endswith(ends)), None)
        for ends in (words.due, words.organs, words.states)
    )
    groups = {at for at, header in enumerate(headers) if header in words.groups}
    other = aside | groups | {unit, site, due}
    textual = [
        at for at, (column, header) in enumerate(zip(texts, headers, strict=True)) if _is_text(column, header)
    ]
    named = [at for at in textual if at not in other]
    if len(named) > 1 and _joins_rows(texts[named[0]]) and not _joins_rows(texts[named[1]]):
        # A column without a header whose cells stand for several rows groups them.
        groups.add(named.pop(0))
    if not named:
        named = [at for at in textual if at in groups] or textual[:1]
        groups -= set(named)
        # 单位 above the names of firms and offices is no unit of measure.
        unit = None if unit in named[:1] else unit
    if len(named) > 1 and headers[named[0]] in words.areas and headers[named[1]] in words.measures:
        # Each row says of which place and of what: the indicators are named in the second column.
        groups.add(named.pop(0))
    if site is None:
        site = next((at for at in textual if at in groups and headers[at] in words.areas), None)
    return Columns(named[0] if named else 0, unit, site, due, organ, state, frozenset(aside | groups))


def _is_text(column: Sequence[str | None], header: str) -> bool:
    """Tell whether the cells of a column are mostly words, or times: 2021 and 2022 below 年份."""
    told = [text for text in column if text]
    if told and (not header or "年" in header or header in _TIMES) and all(map(YEAR.fullmatch, told)):
        return True
    return len([text for text in told if not is_bare(text) and not is_number(text)]) * 2 > len(told)


def _joins_rows(column: Sequence[str | None]) -> bool:
    """Tell whether rows share cells of a column."""
    return any(text is None for text in column)
