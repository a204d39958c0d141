"""Times as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lantu.messages.catalogue import Messages

if TYPE_CHECKING:
    from lantu.facts import Period


def write_period(period: Period, messages: Messages) -> str:
    """Write a time in words; empty where it cannot be told.

    Programs take the EDTF of the exports.

    Examples
    --------
    >>> from lantu.facts import Period
    >>> english, chinese = Messages("en"), Messages("zh")
    >>> write_period(Period("2016", "2020"), english), write_period(Period("2020", "2020"), english)
    ('2016 – 2020', '2020')
    >>> write_period(Period(None, "2022-10-17"), english), write_period(Period(None, "2022-10-17"), chinese)
    ('to 2022-10-17', '截至2022-10-17')
    """
    if period.start == period.end:
        return period.end or ""
    if period.start is None:
        return messages("period.until", end=period.end)
    if period.end is None:
        return messages("period.since", start=period.start)
    return f"{period.start} – {period.end}"
