"""Statements, values and sentences written in one line, for tests."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lantu.assess import Said
from lantu.facts import Period, Printed, Quantity, Statement, Subject, Value


def paper(date: str | None, name: str = "", lineage: str = "") -> Printed:
    """Return a document of a day; its lineage is its own unless said."""
    own = name or f"paper-{date}"
    return Printed(own, lineage or own, "统计局", date, name=own)


def said(date: str | None, quote: str = "……", record: str = "", start: int = -1, **more: str) -> Said:
    """Return a sentence of a document of a day."""
    return Said(record or f"{date}-{quote}", quote, paper(date, **more), start)


def promise(value: float, year: str, date: str, **more: Any) -> Statement:
    """Return a target for the end of a year, told on a day."""
    op, unit = more.pop("op", "="), more.pop("unit", "元")
    printed = more.pop("printed", None) or paper(date)
    period = more.pop("period", Period(year, year))
    return Statement(
        more.pop("id", f"t-{value}-{year}-{date}"), more.pop("indicator", "output"),
        Quantity(op, Decimal(str(value)), None, unit), printed,
        places=more.pop("places", ("甲市",)), period=period, modality=more.pop("modality", "target"),
        wording="产值", quote=f"产值{value}", **more,
    )  # fmt: skip


def value(year: str, low: float | None, high: float | None = None, **more: Any) -> Value:
    """Return a value of a whole year; one number is without doubt."""
    top = low if high is None and not more.pop("is_open", False) else high
    middle = None if low is None else low if top is None else (low + top) / 2
    subject = Subject(
        more.pop("indicator", "output"), more.pop("places", ("甲市",)),
        more.pop("period", Period(year, year)), unit=more.pop("unit", "元"), **more,
    )  # fmt: skip
    return Value(subject, low, top, middle, "stated", (f"v-{year}",))
