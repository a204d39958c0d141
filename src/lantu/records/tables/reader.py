"""Tables become claims cell by cell: the row, the column and the caption say what each figure is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from lantu.documents.document import Cell, Document
from lantu.facts import Period, PlaceName, Span
from lantu.language.periods import find_periods
from lantu.language.places import PlaceFinder
from lantu.language.view import View
from lantu.records.cells import as_growth
from lantu.records.claim import Baseline, Basis, Claim, Kind, Modality
from lantu.records.claims.bind import identify
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.modality import is_later
from lantu.records.tables.figures import Around, read_figure
from lantu.records.tables.headers import complete_headers, growing, is_measure
from lantu.records.tables.labels import Label, named_codes, read_label, table_words
from lantu.records.tables.laid import LaidTable
from lantu.records.tables.naming import is_industry, name_figure, name_part, split_mark
from lantu.records.tables.prose import ToldCell, is_told
from lantu.records.tables.ranks import find_ranked
from lantu.records.tables.sums import settle_sums
from lantu.records.tables.units import read_line_above, relative_unit, unit_above

_BASE_YEAR = re.compile(r"(?P<year>[12][0-9]{3})年?(?:=|＝|为)100")
# What a program calls a sheet that nobody named.
_SHEET = re.compile("(?:[Ss]heet|[Tt]able|工作表|表格?)[ 0-9]*")
_WHOLE = re.compile("全(?P<level>[省市区县州盟旗])(?:合计|总计)?")
# Below 单位：亿元 比上年增减 is so much more or less of it; 增长 is a rate all the same.
_AMOUNTS = ("增减", "增减额", "增加额", "增减量")
_YEAR = re.compile("^[12][0-9]{3}年")
_AGAINST = ("同比", "环比", "上年")


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

    def read(self, document: Document, tables: Sequence[LaidTable]) -> list[Claim]:
        """Return the claims of all tables of a document in text order."""
        return [claim for laid in tables for claim in self._table(document, laid)]

    def _table(self, document: Document, laid: LaidTable) -> list[Claim]:
        said, columns = laid.grid, laid.columns
        caption = self._caption(document, laid)
        headers = complete_headers(
            [self._header(document, laid, column, caption.period) for column in range(said.columns)]
        )
        ranked = find_ranked(said, laid.rows, headers, laid.caption, columns.without_figures)
        heads = "".join(self._label(document, text).name for text in said.wide(columns.name))
        based = _BASE_YEAR.search(laid.caption)
        base = based["year"] if based else None
        claims: list[Claim] = []
        whole = Label()
        for row in laid.rows:
            label, whole = self._row_label(document, said.text(row, columns.name), whole, caption.period)
            if not label.name and not label.codes:
                label = replace(label, name=heads)
            label = self._sited(document, label, said.text(row, columns.site))
            around = Around(
                said.row(row), label, Label(), caption, self.due(document, laid, row),
                said.text(row, columns.unit) or label.unit, base,
            )  # fmt: skip
            claims += settle_sums(self._row(document, laid, row, around, headers, ranked))
        return claims

    def _row_label(
        self, document: Document, said: str, whole: Label, when: Period | None
    ) -> tuple[Label, Label]:
        """Return what a row is of, and what the rows below it may be parts of."""
        name, is_part = split_mark(said)
        label = self._label(document, name, when)
        if is_part or is_industry(whole, label):
            label = name_part(whole, label)
        elif label.name in self._words.growth:
            # A row of its own gives the growth of the one above.
            label = replace(label, name=whole.name + label.name)
        else:
            whole = label
        return replace(label, name="") if self._is_whole(document, label.name) else label, whole

    def _row(
        self,
        document: Document,
        laid: LaidTable,
        row: int,
        around: Around,
        headers: Sequence[Label],
        ranked: dict[int, str],
    ) -> list[Claim]:
        claims: list[Claim] = []
        measure = Label()
        for column, header in enumerate(headers):
            cell = laid.grid.own(row, column)
            if cell is None or column in laid.columns.without_figures:
                continue
            # 同比增长（%） beside a column of units: its figures are no 亿元.
            amounts = around.caption.unit and header.name.endswith(_AMOUNTS)
            unit = header.unit or ("" if amounts else relative_unit(header.name)) or around.unit
            unit = unit or unit_above(around.caption, around.label, header, self._link)
            head = growing(header, measure)
            if head is header and is_measure(header, measure):
                measure = header
            within = replace(around, header=head, ranked=ranked.get(column, ""))
            claim = self._claim(document, cell, within, unit)
            if claim is not None:
                claims.append(claim)
        return claims

    def _sited(self, document: Document, label: Label, site: str) -> Label:
        """Return a row's label with the place that its own column names."""
        codes = self._named(document, site)
        return replace(label, codes=codes) if codes and label.name else label

    def due(self, document: Document, laid: LaidTable, row: int) -> Period | None:
        """Return by when a row's task is due."""
        end = laid.due(row, document.date.value if document.date else None)
        return Period(None, end) if end else None

    def in_row(self, document: Document, laid: LaidTable, cell: ToldCell, claim: Claim) -> Claim:
        """Say of what row a figure is that stands in words in one of its cells, where that is and by when."""
        if cell.topic and cell.topic not in claim.indicator:
            claim = replace(claim, indicator=cell.topic + claim.indicator, indicator_id=None)
        sites = self._named(document, laid.grid.text(cell.row, laid.columns.site))
        home = self._places(self.places_of(document))
        if sites and set(claim.places) <= set(home):
            claim = replace(claim, places=self._places(sites), place_mode="joint")
        if not laid.tasks:
            return claim
        anchor = document.date.value if document.date else None
        written = document.text[slice(*cell.span)]
        own = any(mention.role in {"at", "until"} for mention in find_periods(View(written).text, anchor))
        due = self.due(document, laid, cell.row) or self._caption(document, laid).period
        return replace(
            claim,
            modality="plan" if claim.modality == "reported" else claim.modality,
            period=claim.period if own or due is None else due,
        )

    def _named(self, document: Document, site: str) -> tuple[str, ...]:
        return named_codes(self._finder, site, document.date.value if document.date else None)

    def _places(self, codes: tuple[str, ...]) -> tuple[PlaceName, ...]:
        return tuple(self._finder.names[code] for code in codes)

    def _is_whole(self, document: Document, name: str) -> bool:
        """Tell whether a row is of all that the document is about: 全市 in a city's table."""
        whole = _WHOLE.fullmatch(name)
        if whole is None:
            return False
        names = self._places(self.places_of(document))
        return bool(names) and names[0].name.endswith(whole["level"])

    def _caption(self, document: Document, laid: LaidTable) -> Label:
        """Return what the caption says; the name that a program gives to a sheet says nothing.

        A line of its own may name the unit: 单位：亿元.
        """
        said, start = laid.caption, laid.table.span.start
        label = self._label(document, said, caption=True) if said and not _SHEET.fullmatch(said) else Label()
        units, before = read_line_above(document.text, start)
        period = label.period or (self._label(document, before).period if before else None)
        return replace(label, unit=units[0], others=units[1:], period=period) if units else label

    def _header(self, document: Document, laid: LaidTable, column: int, when: Period | None) -> Label:
        above = laid.grid.above(column)
        labels = [self._label(document, text, when) for text in above]
        # What heads the names of rows as well is no measure: 收入 above 项目 and 决算数.
        over = laid.grid.wide(laid.columns.name)
        labels = [
            replace(label, name="") if text in over else label
            for text, label in zip(above, labels, strict=True)
        ]
        again = any(label.again for label in labels)
        return Label(
            "".join(
                dict.fromkeys(label.name for label in labels if not self._is_whole(document, label.name))
            ),
            next((label.unit for label in labels if label.unit), ""),
            next((label.period for label in labels if label.period), None),
            next((label.codes for label in labels if label.codes), ()),
            next((label.modality for label in labels if label.modality), None),
            again,
            of_year=any(label.of_year for label in labels),
        )

    def _label(
        self, document: Document, said: str, when: Period | None = None, *, caption: bool = False
    ) -> Label:
        """Return what some words say; 一季度 in a paper without a date is one of its caption's year."""
        anchor = document.date.value if document.date else None
        if anchor is None and when is not None and when.end is not None:
            anchor = f"{when.end[:4]}-12-31"
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
        period, modality = self._when(document, around)
        codes = label.codes or header.codes or caption.codes or self.places_of(document)
        span = Span(cell.span.start + figure.start, cell.span.start + figure.end)
        kind = figure.kind or self._kind(indicator, figure.quantity.unit)
        changed = kind == "level" and indicator.endswith(_AMOUNTS)
        if header.name.endswith(self._words.ranks):
            kind, indicator = "rank", around.ranked or caption.name or indicator
        quantity, direction, baseline, named = figure.quantity, figure.direction, None, indicator
        kind = "change" if changed else kind
        if kind == "growth" or changed:
            quantity, direction = as_growth(quantity, label.name + header.name + written)
            named, baseline = self._what_grows(indicator)
        return Claim(
            id=identify(document.id, *span),
            span=span,
            quote=around.row,
            quantity=quantity,
            indicator=named,
            indicator_id=self._link(named, quantity.unit) or self._link(indicator, quantity.unit),
            places=self._places(codes),
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
        if header.of_year and not (label.period or header.period) and period and period.end:
            period = Period(period.end[:4], period.end[:4])
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
