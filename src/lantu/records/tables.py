"""Tables become claims cell by cell: the row, the column and the caption say what each figure is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from lantu.documents.document import Cell, Document, Table
from lantu.facts import Period, PlaceName, Span
from lantu.language.periods import find_periods
from lantu.language.places import PlaceFinder
from lantu.language.view import View
from lantu.language.vocabulary import load_vocabulary
from lantu.records.cells import as_growth, is_bare, read_cell, unit_of
from lantu.records.claim import Baseline, Basis, Claim, Kind, Modality
from lantu.records.claims.bind import identify
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.modality import is_later
from lantu.records.claims.stretches import find_flow

_IN_BRACKETS = re.compile(r"[（(]([^（）()]*)[）)]")
_BASE_YEAR = re.compile(r"(?P<year>[12][0-9]{3})年?(?:=|＝|为)100")
# What a program calls a sheet that nobody named.
_SHEET = re.compile("(?:[Ss]heet|[Tt]able|工作表|表格?)[ 0-9]*")
_AGAINST = ("同比", "环比", "上年")
# In front of a row's name: its number, or that it is a part of the row above.
_ROW_MARK = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]+[.、])?\s*(?:其中|#)?[:：\s]*(?=\S)"
)


@dataclass(frozen=True, slots=True)
class _Label:
    """What a header cell, a row label or a caption says."""

    name: str
    unit: str
    period: Period | None
    codes: tuple[str, ...]
    modality: Modality | None


_NOTHING = _Label("", "", None, (), None)


class TableReader:
    """Reads the figures of tables.

    Parameters
    ----------
    finder : PlaceFinder
    link : callable
        Indicator phrase and unit to the catalogue's id, or None.
    """

    def __init__(self, finder: PlaceFinder, link: Callable[[str, str], str | None]) -> None:
        self._finder = finder
        self._link = link
        words = load_vocabulary("tables", "lantu.records")
        self._generic = frozenset(words["generic"])
        self._not_figures = tuple(words["not_figures"])
        self._unit_columns = frozenset(words["unit_columns"])
        self._targets = tuple(words["targets"])
        self._reported = tuple(words["reported"])
        self._share = tuple(words["share"])
        self._growth = tuple(sorted(words["growth"], key=len, reverse=True))

    def read(self, document: Document) -> list[Claim]:
        """Return the claims of all tables of a document in text order."""
        return [claim for table in document.tables for claim in self._table(document, table)]

    def _table(self, document: Document, table: Table) -> list[Claim]:
        grid = {(cell.row, cell.column): cell for cell in table.cells}
        rows = 1 + max((cell.row for cell in table.cells), default=-1)
        columns = 1 + max((cell.column for cell in table.cells), default=-1)
        headers = [self._header(document, grid, column, table.header_rows) for column in range(columns)]
        label_column = self._label_column(document, grid, rows, columns, table.header_rows)
        unit_column = next((c for c, label in enumerate(headers) if label.name in self._unit_columns), None)
        caption = self._caption(document, table)
        base = _BASE_YEAR.search(document.text[slice(*table.caption)]) if table.caption else None
        spans = _row_spans(table)
        claims = []
        for row in range(table.header_rows, rows):
            label_cell = grid.get((row, label_column))
            label = self._row_label(document, label_cell.span) if label_cell else _NOTHING
            measure = ""
            unit_cell = grid.get((row, unit_column)) if unit_column is not None else None
            row_unit = document.text[slice(*unit_cell.span)].strip() if unit_cell else ""
            for column in range(columns):
                cell = grid.get((row, column))
                header = headers[column]
                if cell is None or column in {label_column, unit_column} or self._no_figure(header.name):
                    continue
                # 同比增长（%） beside a column of units: its figures are no 亿元.
                unit = header.unit or self._relative(header.name) or row_unit or label.unit or caption.unit
                if self._relative(header.name) and header.name in self._growth:
                    header = replace(header, name=measure + header.name)
                else:
                    measure = header.name
                claim = self._claim(document, cell, spans[row], (label, header, caption), unit, base)
                if claim is not None:
                    claims.append(claim)
        return claims

    def _row_label(self, document: Document, span: Span) -> _Label:
        """Return what a row's first cell says without its number, and without 其中."""
        said = document.text[slice(*span)]
        mark = _ROW_MARK.match(said)
        return self._label(document, Span(span.start + (mark.end() if mark else 0), span.end))

    def _caption(self, document: Document, table: Table) -> _Label:
        """Return what the caption says; the name that a program gives to a sheet says nothing."""
        if table.caption is None or _SHEET.fullmatch(document.text[slice(*table.caption)].strip()):
            return _NOTHING
        return self._label(document, table.caption, caption=True)

    def _relative(self, name: str) -> str:
        """Return the unit that a header of growth or shares has without saying so; empty for others."""
        return "%" if name.endswith((*self._growth, *self._share)) else ""

    def _no_figure(self, name: str) -> bool:
        return name.endswith(self._not_figures)

    def _header(
        self, document: Document, grid: dict[tuple[int, int], Cell], column: int, rows: int
    ) -> _Label:
        spans = [grid[row, column].span for row in range(rows) if (row, column) in grid]
        labels = [self._label(document, span) for span in spans]
        return _Label(
            "".join(dict.fromkeys(label.name for label in labels)),
            next((label.unit for label in labels if label.unit), ""),
            next((label.period for label in labels if label.period), None),
            next((label.codes for label in labels if label.codes), ()),
            next((label.modality for label in labels if label.modality), None),
        )

    def _label_column(
        self, document: Document, grid: dict[tuple[int, int], Cell], rows: int, columns: int, first: int
    ) -> int:
        """Return the first column whose cells are mostly words, or times at the left edge."""
        for column in range(columns):
            texts = [
                document.text[slice(*grid[row, column].span)].strip()
                for row in range(first, rows)
                if (row, column) in grid
            ]
            words = [text for text in texts if text and not is_bare(text)]
            if len(words) * 2 > len([text for text in texts if text]):
                return column
        return 0

    def _label(self, document: Document, span: Span, *, caption: bool = False) -> _Label:
        written = View(document.text[slice(*span)].strip()).text
        anchor = document.date.value if document.date else None
        brackets = _IN_BRACKETS.findall(written)
        bare = _IN_BRACKETS.sub("", written).strip()
        unit = next((unit_of(inner) for inner in brackets if unit_of(inner)), "")
        periods = [m for m in find_periods(bare, anchor) if m.role in {"at", "until"}]
        name = bare
        for mention in reversed(periods):
            name = name[: mention.start] + name[mention.end :]
        codes: tuple[str, ...] = ()
        named = self._finder.find(name, anchor)
        flow = find_flow(named, name, claim_lexicon()) if caption else ()
        for place in named:
            if flow:
                codes = flow
                break
            if place.codes and (
                place.end - place.start == len(name.strip()) or (caption and place.start == 0)
            ):
                codes = place.codes
                name = name[: place.start] + name[place.end :]
                break
        modality: Modality | None = None
        if any(word in written for word in self._targets):
            modality = "target"
        elif any(word in written for word in self._reported):
            modality = "reported"
        name = name.strip(" ：:、，")
        for word in sorted((*self._targets, *self._reported, *self._generic), key=len, reverse=True):
            if name == word or (name.endswith(word) and not caption and len(name) - len(word) <= 1):
                name = ""
        return _Label(name, unit, periods[0].period if periods else None, codes, modality)

    def _claim(
        self,
        document: Document,
        cell: Cell,
        row: Span,
        labels: tuple[_Label, _Label, _Label],
        unit: str,
        base: re.Match[str] | None,
    ) -> Claim | None:
        found = read_cell(document.text[slice(*cell.span)], unit)
        if found is None:
            return None
        quantity, start, end = found
        label, header, caption = labels
        # 发电量 needs no 产量 behind it.
        told = label.name.endswith("量") and header.name.startswith("产量")
        names = [label.name, header.name.removeprefix("产量") if told else header.name]
        if not label.name or (label.codes and not header.name):
            names.insert(0, caption.name)
        indicator = "".join(dict.fromkeys(name for name in names if name)) or caption.name
        if caption.name.endswith("指数") and "指数" not in indicator:
            indicator += "指数"
        if not indicator:
            return None
        period = label.period or header.period or caption.period
        anchor = document.date.value if document.date else None
        modality: Modality = header.modality or label.modality or "reported"
        if header.modality is None and period is not None and is_later(period, anchor):
            modality = "target"
        if period is None:
            period = Period(None, anchor if modality == "reported" else None)
        codes = label.codes or header.codes or caption.codes or self._document_places(document)
        span = Span(cell.span.start + start, cell.span.start + end)
        kind = self._kind(indicator, quantity.unit)
        direction, baseline, named = None, None, indicator
        if kind == "growth":
            quantity, direction = as_growth(quantity, header.name + document.text[slice(*cell.span)])
            named, baseline = self._what_grows(indicator)
        return Claim(
            id=identify(document.id, *span),
            span=span,
            quote=row,
            quantity=quantity,
            indicator=named,
            indicator_id=self._link(named, quantity.unit) or self._link(indicator, quantity.unit),
            places=tuple(PlaceName(self._finder.by_code[code].full_name, code) for code in codes),
            place_mode=("flow" if "流" in caption.name else "joint") if codes else None,
            period=period,
            kind=kind,
            direction=direction,
            baseline=baseline,
            modality=modality,
            basis=Basis(base_year=base["year"]) if base else None,
            confidence=0.9,
            rule="table.cell",
        )

    def _document_places(self, document: Document) -> tuple[str, ...]:
        """Return the one place that a document is said to be of, or that its title begins with."""
        date = document.date.value if document.date else None
        if document.place is not None:
            found = [code for m in self._finder.find(document.place.value, date) for code in m.codes]
        else:
            title = document.title.value if document.title else ""
            found = [code for m in self._finder.find(title, date)[:1] if m.start == 0 for code in m.codes]
        return tuple(found) if len(found) == 1 else ()

    def _what_grows(self, indicator: str) -> tuple[str, Baseline | None]:
        """Return what a growth is of, and against what: 生产总值同比增长 is growth of 生产总值."""
        rate = next((word for word in self._growth if indicator.endswith(word)), "")
        against = next((word for word in _AGAINST if word in rate), None)
        # Against 上年 is against the same time of the year before.
        baseline = Baseline("环比" if against == "环比" else "同比") if against else None
        return indicator.removesuffix(rate) or indicator, baseline

    def _kind(self, indicator: str, unit: str) -> Kind:
        if unit == "%" and indicator.endswith(self._growth):
            return "growth"
        if indicator.endswith(self._share) or (unit == "%" and "占" in indicator):
            return "share"
        return "level"


def in_table(document: Document, start: int, end: int) -> bool:
    """Tell whether a stretch of a document is cells of a table that :class:`TableReader` reads.

    So is its caption. A cell of whole sentences is read as prose.
    """
    for table in document.tables:
        if any(span and span.start <= start and end <= span.end for span in (table.span, table.caption)):
            return "。" not in document.text[start:end]
    return False


def _row_spans(table: Table) -> dict[int, Span]:
    """Return from where to where the cells of each row stand."""
    spans: dict[int, Span] = {}
    for cell in table.cells:
        known = spans.get(cell.row, cell.span)
        spans[cell.row] = Span(min(known.start, cell.span.start), max(known.end, cell.span.end))
    return spans
