"""What the headers of columns take from those on their left: a measure, a time, whether it was reached."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lantu.facts import Period
from lantu.records.tables.labels import Label, table_words
from lantu.records.tables.naming import name_part, split_mark

# Growth over all years between two columns, and not at the last of them.
_OVER_YEARS = frozenset(
    {"年均增长", "年均增速", "年均下降", "年均降低", "累计增长", "累计下降", "累计降低", "年均增长率"}
)


def complete_headers(headers: Sequence[Label]) -> list[Label]:
    """Give the headers of a table what they take from those on their left.

    A part takes its measure (地区生产总值, #第二产业), the same time of the year before its time (1-10月,
    上年同期), and a rate the last time that is shown.

    Examples
    --------
    >>> year = Label("产值", period=Period("2025", "2025"))
    >>> [header.period.end for header in complete_headers([year, Label(again=True), Label("增长")])]
    ['2025', '2024', '2025']
    """
    whole, complete = Label(), list[Label]()
    for label in headers:
        name, is_part = split_mark(label.name)
        header = name_part(whole, replace(label, name=name)) if is_part else label
        whole = whole if is_part else header
        shown = [one.period for one in complete if one.period and one.period.end]
        if header.again and shown:
            header = replace(header, period=_year_before(shown[-1]))
        elif shown and not header.period and _is_rate_of_year(header.name):
            header = replace(header, period=max(shown[::-1], key=lambda period: period.end or ""))
        complete.append(header)
    return complete


def growing(header: Label, measure: Label) -> Label:
    """Return the header of a column of growth with what grows: the column before it, at its time."""
    rate = next((word for word in table_words().growth if header.name.endswith(word)), "")
    group = header.name.removesuffix(rate)
    if not rate or not measure.name.startswith(group):
        return header
    if header.period or header.modality or rate in _OVER_YEARS:
        return replace(header, name=measure.name + rate)
    return replace(header, name=measure.name + rate, period=measure.period, modality=measure.modality)


def is_measure(header: Label, measure: Label) -> bool:
    """Tell whether the growth in the next column is of this one: not of how much of a task is done."""
    return not (measure.name and header.name.endswith(table_words().ratios))


def _is_rate_of_year(name: str) -> bool:
    return name.endswith(table_words().growth) and "年均" not in name and "累计" not in name


def _year_before(period: Period) -> Period:
    """Return the same time of the year before."""
    start, end = (f"{int(edge[:4]) - 1}{edge[4:]}" if edge else None for edge in period)
    return Period(start, end)
