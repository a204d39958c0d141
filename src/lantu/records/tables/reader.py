"""Tables become claims cell by cell: the row, the column and the caption say what each figure is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from lantu.documents.document import Cell, Document, Table
from lantu.facts import Period, Span
from lantu.language.places import PlaceFinder
from lantu.records.cells import as_growth, unit_of
from lantu.records.claim import Baseline, Basis, Claim, Kind, Modality
from lantu.records.claims.bind import identify
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.modality import is_later
from lantu.records.tables.columns import find_columns
from lantu.records.tables.figures import Around, read_figure
from lantu.records.tables.grid import Grid
from lantu.records.tables.labels import Label, last_end, named_codes, read_label, table_words
from lantu.records.tables.naming import name_figure, name_part
from lantu.records.tables.prose import is_told

_BASE_YEAR = re.compile(r"(?P<year>[12][0-9]{3})年?(?:=|＝|为)100")
# What a program calls a sheet that nobody named.
_SHEET = re.compile("(?:[Ss]heet|[Tt]able|工作表|表格?)[ 0-9]*")
_UNIT_LINE = re.compile(
    r"[（(]?(?:计量)?单位\s*[:：]\s*(?P<unit>[^\s、，,;；）)]{1,12})(?:[、，,;；][^）)]*)?[）)]?"
)
_LINE = 80
_YEAR = re.compile("^[12][0-9]{3}年")
# Growth over all years between two columns, and not at the last of them.
_OVER_YEARS = frozenset(
    {"年均增长", "年均增速", "年均下降", "年均降低", "累计增长", "累计下降", "累计降低", "年均增长率"}
)
_AGAINST = ("同比", "环比", "上年")
# In front of a row's name: its number, or that it is a part of the row above.
_ROW_MARK = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]+[.、])?\s*(?:其中|#)?[:：\s]*(?=\S)"
)
_PART = re.compile("其中|#")


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
        self._words = table_words()

    def read(self, document: Document) -> list[Claim]:
        """Return the claims of all tables of a document in text order."""
        return [claim for table in document.tables for claim in self._table(document, table)]

    def _table(self, document: Document, table: Table) -> list[Claim]:
        said = Grid(document, table)
        headers = [self._header(document, said, column) for column in range(said.columns)]
        columns = find_columns(said, self._words)
        caption = self._caption(document, table)
        based = _BASE_YEAR.search(document.text[slice(*table.caption)]) if table.caption else None
        base = based["year"] if based else None
        claims: list[Claim] = []
        whole = Label()
        for row in range(table.header_rows, said.rows):
            name = said.text(row, columns.name)
            mark = _ROW_MARK.match(name)
            label = self._label(document, name[mark.end() if mark else 0 :])
            if mark is not None and _PART.search(mark.group()):
                label = name_part(whole, label)
            elif label.name in self._words.growth:
                # A row of its own gives the growth of the one above.
                label = replace(label, name=whole.name + label.name)
            else:
                whole = label
            label = self._sited(document, label, said.text(row, columns.site))
            due = self._due(document, said.text(row, columns.due))
            row_unit = said.text(row, columns.unit)
            measure = Label()
            for column, header in enumerate(headers):
                cell = said.own(row, column)
                if cell is None or column in columns.without_figures:
                    continue
                # 同比增长（%） beside a column of units: its figures are no 亿元.
                unit = header.unit or self._relative(header.name) or row_unit or label.unit
                unit = unit or ("" if header.name.endswith(self._words.unitless) else caption.unit)
                head = self._growing(header, measure)
                if head is header:
                    measure = header
                around = Around(said.row(row), label, head, caption, due, row_unit, base)
                claim = self._claim(document, cell, around, unit)
                if claim is not None:
                    claims.append(claim)
        return claims

    def _growing(self, header: Label, measure: Label) -> Label:
        """Return the header of a column of growth with what grows: the column before it, at its time."""
        rate = next((word for word in self._words.growth if header.name.endswith(word)), "")
        group = header.name.removesuffix(rate)
        if not rate or not measure.name.startswith(group):
            return header
        if header.period or header.modality or rate in _OVER_YEARS:
            return replace(header, name=measure.name + rate)
        return replace(header, name=measure.name + rate, period=measure.period, modality=measure.modality)

    def _sited(self, document: Document, label: Label, site: str) -> Label:
        """Return a row's label with the place that its own column names."""
        codes = named_codes(self._finder, site, document.date.value if document.date else None)
        return replace(label, codes=codes) if codes and label.name else label

    def _due(self, document: Document, said: str) -> Period | None:
        """Return by when a row's task is due."""
        end = last_end(said, document.date.value if document.date else None)
        return Period(None, end) if end else None

    def _caption(self, document: Document, table: Table) -> Label:
        """Return what the caption says; the name that a program gives to a sheet says nothing.

        A line of its own may name the unit: 单位：亿元.
        """
        said = document.text[slice(*table.caption)].strip() if table.caption else ""
        label = self._label(document, said, caption=True) if said and not _SHEET.fullmatch(said) else Label()
        above = (
            document.text[max(0, table.span.start - _LINE) : table.span.start].rstrip().rpartition("\n")[2]
        )
        told = _UNIT_LINE.fullmatch(above.strip())
        unit = unit_of(told["unit"]) if told is not None else ""
        return replace(label, unit=unit) if unit else label

    def _relative(self, name: str) -> str:
        """Return the unit that a header of ranks, growth or shares has without saying so."""
        if name.endswith(self._words.ranks):
            return "位"
        return "%" if name.endswith((*self._words.growth, *self._words.share)) else ""

    def _header(self, document: Document, said: Grid, column: int) -> Label:
        labels = [self._label(document, text) for text in said.above(column)]
        return Label(
            "".join(dict.fromkeys(label.name for label in labels)),
            next((label.unit for label in labels if label.unit), ""),
            next((label.period for label in labels if label.period), None),
            next((label.codes for label in labels if label.codes), ()),
            next((label.modality for label in labels if label.modality), None),
        )

    def _label(self, document: Document, said: str, *, caption: bool = False) -> Label:
        anchor = document.date.value if document.date else None
        return read_label(self._finder, said, anchor, caption=caption)

    def _claim(self, document: Document, cell: Cell, around: Around, unit: str) -> Claim | None:
        label, header, caption = around.label, around.header, around.caption
        written = document.text[slice(*cell.span)]
        figure = None if is_told(written) else read_figure(written, around, unit)
        if figure is None:
            return None
        indicator = name_figure(
            label, Label() if figure.summed else header, caption, figure.quantity.unit, self._link
        )
        if not indicator:
            return None
        period, modality = self._when(document, around)
        codes = label.codes or header.codes or caption.codes or self.places_of(document)
        span = Span(cell.span.start + figure.start, cell.span.start + figure.end)
        kind = figure.kind or self._kind(indicator, figure.quantity.unit)
        if header.name.endswith(self._words.ranks):
            kind, indicator = "rank", caption.name or indicator
        quantity, direction, baseline, named = figure.quantity, figure.direction, None, indicator
        if kind == "growth":
            quantity, direction = as_growth(quantity, label.name + header.name + written)
            named, baseline = self._what_grows(indicator)
        return Claim(
            id=identify(document.id, *span),
            span=span,
            quote=around.row,
            quantity=quantity,
            indicator=named,
            indicator_id=self._link(named, quantity.unit) or self._link(indicator, quantity.unit),
            places=tuple(self._finder.names[code] for code in codes),
            place_mode=("flow" if "流" in caption.name else "joint") if codes else None,
            period=period,
            kind=kind,
            direction=direction,
            baseline=baseline,
            modality=modality,
            basis=Basis(base_year=around.base) if around.base else None,
            confidence=0.9,
            rule="table.cell",
        )

    def _when(self, document: Document, around: Around) -> tuple[Period, Modality]:
        """Return when a figure holds, and whether it is reported, aimed at or planned."""
        label, header = around.label, around.header
        anchor = document.date.value if document.date else None
        stated = header.modality or label.modality
        period = label.period or header.period or around.due or around.caption.period
        period = period or self._year_of_title(document)
        if around.due is not None and stated != "reported":
            # What a task with a date is to give is planned, be it called 目标值.
            return period or around.due, "plan"
        modality: Modality = stated or "reported"
        if stated is None and period is not None and _is_ahead(period, anchor):
            modality = "target"
        if period is None:
            period = Period(None, anchor if modality == "reported" else None)
        return period, modality

    def _year_of_title(self, document: Document) -> Period | None:
        """Return the time in the title of a release or a review: all that it tells is of that."""
        title = document.title.value if document.title else ""
        if claim_lexicon().yearly_heading.search(title) is None:
            return None
        return self._label(document, title).period

    def places_of(self, document: Document) -> tuple[str, ...]:
        """Return the one place that a document is said to be of, or that its title begins with."""
        date = document.date.value if document.date else None
        if document.place is not None:
            found = [code for m in self._finder.find(document.place.value, date) for code in m.codes]
        else:
            title = document.title.value if document.title else ""
            title = _YEAR.sub("", title)
            found = [code for m in self._finder.find(title, date)[:1] if m.start == 0 for code in m.codes]
        return tuple(found) if len(found) == 1 else ()

    def _what_grows(self, indicator: str) -> tuple[str, Baseline | None]:
        """Return what a growth is of, and against what: 生产总值同比增长 is growth of 生产总值."""
        rate = next((word for word in self._words.growth if indicator.endswith(word)), "")
        against = next((word for word in _AGAINST if word in rate), None)
        # Against 上年 is against the same time of the year before.
        baseline = Baseline("环比" if against == "环比" else "同比") if against else None
        return indicator.removesuffix(rate) or indicator, baseline

    def _kind(self, indicator: str, unit: str) -> Kind:
        if unit == "%" and indicator.endswith(self._words.growth):
            return "growth"
        if indicator.endswith(self._words.share) or (unit == "%" and "占" in indicator):
            return "share"
        return "level"


def _is_ahead(period: Period, anchor: str | None) -> bool:
    """Tell whether a time is to come, or years of which the last ones are."""
    if is_later(period, anchor):
        return True
    return anchor is not None and period.end is not None and period.end[:4] > anchor[:4]
