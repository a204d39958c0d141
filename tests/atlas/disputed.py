"""Made-up documents whose figures disagree, and one figure that follows from others."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lantu.documents import Document, Field
from lantu.facts import Period, Quantity
from lantu.ledger import Record
from lantu.records import Baseline
from lantu.records.claim import Basis

from .world import BEIJING, make_claim, make_document

HUNDRED_MILLION = 100_000_000


def _contracts(year: str, **rest: Any) -> dict[str, Any]:
    return {
        "indicator": "北京流向津冀技术合同成交额",
        "indicator_id": "contracts_beijing_to_jinji",
        "places": (BEIJING,),
        "period": Period(year, year),
        **rest,
    }


def _money(tenths: int) -> Quantity:
    step = HUNDRED_MILLION // 10
    return Quantity("=", tenths * step, None, "元", step)


def earlier() -> tuple[Document, list[Record]]:
    """Return what a first document says of one year."""
    text = "2023年成交额500.0亿元。\n"
    document = make_document("先.txt", text, date=Field("2024-03-01", "file name"), authority="press")
    return document, [
        make_claim(document, "500.0亿元", "成交额500.0亿元", _money(5000), **_contracts("2023"))
    ]


def later() -> tuple[Document, list[Record]]:
    """Return a second that states a growth from it and a level that the growth does not lead to."""
    text = "2024年成交额650.0亿元，同比增长20.0%，到2030年达到900.0亿元。\n"
    document = make_document("后.txt", text, date=Field("2025-03-01", "file name"), authority="primary")
    rate = Quantity("=", Decimal("20.0"), None, "%", Decimal("0.1"))
    growth = _contracts("2024", kind="growth", direction="up", baseline=Baseline(time="同比"))
    target = _contracts("2030", modality="target")
    return document, [
        make_claim(document, "650.0亿元", "成交额650.0亿元", _money(6500), **_contracts("2024")),
        make_claim(document, "20.0%", "同比增长20.0%", rate, **growth),
        make_claim(document, "900.0亿元", "达到900.0亿元", _money(9000), **target),
    ]


def rebased() -> tuple[Document, list[Record]]:
    """Return a figure at constant prices, which must not be joined with the others."""
    text = "按可比价格，2022年成交额300.0亿元。\n"
    document = make_document("价.txt", text, date=Field("2025-04-01", "file name"))
    basis = Basis(base_year="2020", prices="constant")
    return document, [
        make_claim(document, "300.0亿元", "成交额300.0亿元", _money(3000), **_contracts("2022", basis=basis))
    ]


DISPUTED = (earlier, later, rebased)
