"""Tables become claims cell by cell: the row, the column and the caption say what each figure is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from lantu.documents.document import Cell, Document, Table
from lantu.errors import ParseError
from lantu.facts import Period, PlaceName, Quantity, Span
from lantu.facts.quantity import Operator
from lantu.language.numbers import find_quantities, parse_number
from lantu.language.periods import find_periods
from lantu.language.places import PlaceFinder
from lantu.language.view import View
from lantu.language.vocabulary import load_vocabulary
from lantu.records.claim import Basis, Claim, Direction, Kind, Modality
from lantu.records.claims.bind import identify
from lantu.records.claims.lexicon import claim_lexicon
from lantu.records.claims.modality import is_later
from lantu.records.claims.stretches import find_flow

_IN_BRACKETS = re.compile(r"[（(]([^（）()]*)[）)]")
_BARE = re.compile(
    r"^(?P<sign>[≤≥<>＜＞]|不超过|不低于|不少于|约|超过|超|近)?\s*(?P<number>[+-]?[0-9][0-9,]*(?:\.[0-9]+)?)\s*"
    r"(?P<after>左右|以上|以下|以内)?$"
)
_SIGNS: dict[str, Operator] = {
    "≤": "<=", "不超过": "<=", "以内": "<=", "以下": "<=", "≥": ">=", "不低于": ">=", "不少于": ">=",
    "<": "<", "＜": "<", ">": ">", "＞": ">", "超过": ">", "超": ">", "以上": ">",
    "约": "~", "左右": "~", "近": "<~",
}  # fmt: skip
_TURNED: dict[Operator, Operator] = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_BASE_YEAR = re.compile(r"(?P<year>[12][0-9]{3})年?(?:=|＝|为)100")


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
        self._growth = tuple(words["growth"])

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
        caption = self._label(document, table.caption, caption=True) if table.caption else _NOTHING
        base = _BASE_YEAR.search(document.text[slice(*table.caption)]) if table.caption else None
        claims = []
        for row in range(table.header_rows, rows):
            label_cell = grid.get((row, label_column))
            label = self._label(document, label_cell.span) if label_cell else _NOTHING
            unit_cell = grid.get((row, unit_column)) if unit_column is not None else None
            row_unit = document.text[slice(*unit_cell.span)].strip() if unit_cell else ""
            for column in range(columns):
                cell = grid.get((row, column))
                header = headers[column]
                if cell is None or column in {label_column, unit_column} or self._no_figure(header.name):
                    continue
                unit = row_unit or header.unit or label.unit or caption.unit
                claim = self._claim(
                    document, cell, _row_span(table, row), (label, header, caption), unit, base
                )
                if claim is not None:
                    claims.append(claim)
        return claims

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
            words = [text for text in texts if text and not _BARE.match(text)]
            if len(words) * 2 > len([text for text in texts if text]):
                return column
        return 0

    def _label(self, document: Document, span: Span, *, caption: bool = False) -> _Label:
        written = View(document.text[slice(*span)].strip()).text
        anchor = document.date.value if document.date else None
        brackets = _IN_BRACKETS.findall(written)
        bare = _IN_BRACKETS.sub("", written).strip()
        unit = next((_unit_of(inner) for inner in brackets if _unit_of(inner)), "")
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
        found = _quantity(document.text[slice(*cell.span)], unit)
        if found is None:
            return None
        quantity, start, end = found
        label, header, caption = labels
        names = [label.name, header.name]
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
        direction: Direction | None = None
        if kind == "growth":
            quantity, direction = _sign_apart(quantity)
        return Claim(
            id=identify(document.id, *span),
            span=span,
            quote=row,
            quantity=quantity,
            indicator=indicator,
            indicator_id=self._link(indicator, quantity.unit),
            places=tuple(PlaceName(self._finder.by_code[code].full_name, code) for code in codes),
            place_mode=("flow" if "流" in caption.name else "joint") if codes else None,
            period=period,
            kind=kind,
            direction=direction,
            modality=modality,
            basis=Basis(base_year=base["year"]) if base else None,
            confidence=0.9,
            rule="table.cell",
        )

    def _document_places(self, document: Document) -> tuple[str, ...]:
        if document.place is None:
            return ()
        date = document.date.value if document.date else None
        found = [code for m in self._finder.find(document.place.value, date) for code in m.codes]
        return tuple(found) if len(found) == 1 else ()

    def _kind(self, indicator: str, unit: str) -> Kind:
        if unit == "%" and indicator.endswith(self._growth):
            return "growth"
        if indicator.endswith(self._share) or (unit == "%" and "占" in indicator):
            return "share"
        return "level"


def in_table(document: Document, start: int, end: int) -> bool:
    """Tell whether a stretch of a document is cells of a table that :class:`TableReader` reads.

    A cell of whole sentences is read as prose.
    """
    for table in document.tables:
        if table.span.start <= start and end <= table.span.end:
            return "。" not in document.text[start:end]
    return False


def _row_span(table: Table, row: int) -> Span:
    cells = [cell.span for cell in table.cells if cell.row == row]
    return Span(min(span.start for span in cells), max(span.end for span in cells))


def _unit_of(words: str) -> str:
    """Return the unit that some words in brackets name: （单位：亿元） and （亿元）; empty where none."""
    words = words.replace("单位", "").strip(" ：:")
    if not words or len(words) > 8 or "=" in words:
        return ""
    found = find_quantities(f"1{words}")
    return words if len(found) == 1 and found[0].end == len(words) + 1 and found[0].quantity.unit else ""


def _quantity(written: str, unit: str) -> tuple[Quantity, int, int] | None:
    """Return a cell's quantity and where its number stands in the cell; None where it holds none."""
    text = View(written).text
    if len(text) != len(written):
        return None
    bare = _BARE.match(text.strip())
    if bare is None:
        found = find_quantities(text)
        if len(found) == 1 and found[0].sort != "pure" and found[0].outer_end >= len(text.rstrip()) - 2:
            return found[0].quantity, found[0].start, found[0].end
        return None
    start = text.index(bare["number"])
    end = start + len(bare["number"])
    sign = bare["sign"] or bare["after"]
    op: Operator = _SIGNS[sign] if sign else "="
    with_unit = find_quantities(f"{bare['number']}{unit}") if unit else []
    if len(with_unit) == 1 and with_unit[0].quantity.unit:
        return with_unit[0].quantity._replace(op=op), start, end
    try:
        value = parse_number(bare["number"].replace(",", ""))
    except ParseError:
        return None
    decimals = len(bare["number"].partition(".")[2])
    return Quantity(op, value, None, "", Decimal(1).scaleb(-decimals) if decimals else None), start, end


def _sign_apart(quantity: Quantity) -> tuple[Quantity, Direction]:
    """Return a growth as words have it: how much and which way: at most -3% is a fall of 3% at least."""
    if quantity.value >= 0:
        return quantity, "up"
    op = _TURNED.get(quantity.op, quantity.op)
    return quantity._replace(op=op, value=-quantity.value), "down"
