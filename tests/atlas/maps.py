"""A made-up document whose figures, with those of the report, make a map."""

from __future__ import annotations

from decimal import Decimal

from lantu.documents import Document, Field
from lantu.facts import Period, Quantity
from lantu.ledger import Record

from .world import HEBEI, make_claim, make_document


def air() -> tuple[Document, list[Record]]:
    """Return what a second province says of the same year."""
    text = "2023年，河北省PM2.5平均浓度为38.6微克/立方米。\n"
    document = make_document("气.txt", text, date=Field("2024-01-05", "file name"), authority="primary")
    value = Quantity("=", Decimal("38.6"), None, "微克/立方米", Decimal("0.1"))
    return document, [
        make_claim(
            document,
            "38.6微克/立方米",
            "河北省PM2.5平均浓度为38.6微克/立方米",
            value,
            indicator="PM2.5平均浓度",
            indicator_id="pm25_annual_mean",
            places=(HEBEI,),
            period=Period("2023", "2023"),
        )
    ]


AIR = (air,)
