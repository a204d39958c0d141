"""Made-up documents with what is rare: below zero, parts, months, tables, English, visits."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from lantu.documents import Document, Field
from lantu.facts import Period, PlaceName, Quantity, Span
from lantu.ledger import Record
from lantu.records import Baseline, Claim
from lantu.records.programme import IndustryChain, Official, PlanFamily, Stage, Visit
from lantu.records.qualitative import QualitativeStatement

from .world import BEIJING, HEBEI, find, make_claim, make_document

TIANJIN = PlaceName("天津市", "120000")


def trade() -> tuple[Document, list[Record]]:
    """Return figures below zero, of a part, in a range and as a fall, of one indicator by words alone."""
    text = "差额：2021年为-3.2亿元，2022年为1亿至2亿元，2023年下降三分之一，2024年超过5亿元。\n"
    document = make_document(
        "差额.txt",
        text,
        date=Field("2025-02-01", "file name"),
        publisher=Field("海关", "x"),
        authority="press",
    )
    step = 10_000_000
    said: list[tuple[str, str, Quantity, dict[str, Any]]] = [
        ("2021", "-3.2亿元", Quantity("=", -320_000_000, None, "元", step), {}),
        ("2022", "1亿至2亿元", Quantity("range", 100_000_000, 200_000_000, "元"), {}),
        (
            "2023",
            "三分之一",
            Quantity("=", Fraction(1, 3), None, ""),
            {"kind": "growth", "direction": "down", "baseline": Baseline(time="同比")},
        ),
        ("2024", "5亿元", Quantity(">", 500_000_000, None, "元"), {}),
    ]
    return document, [
        make_claim(
            document,
            number,
            number,
            value,
            indicator="贸易差额",
            places=(BEIJING,),
            period=Period(year, year),
            **rest,
        )
        for year, number, value, rest in said
    ]


def monthly() -> tuple[Document, list[Record]]:
    """Return what a month says of two places, which is no map of the year, and a table's row as a clause."""
    text = "3月\t40\t50\n"
    document = make_document("月报.txt", text, date=Field("2023-04-01", "file name"), authority="primary")
    march = Period("2023-03", "2023-03")
    found = []
    for number, place in (("40", BEIJING), ("50", HEBEI)):
        start = text.index(number)
        found.append(
            Claim(
                f"month{number}" + "0" * 9,
                Span(start, start + 2),
                Span(0, len(text) - 1),
                Quantity("=", int(number), None, "微克/立方米", 1),
                indicator="PM2.5平均浓度",
                indicator_id="pm25_annual_mean",
                places=(place,),
                period=march,
                rule="tests.made",
                confidence=0.9,
            )
        )
    return document, [*found]


def english() -> tuple[Document, list[Record]]:
    """Return what a paper in English says."""
    text = "Within one\nhour of Beijing live\n23 million people.\n"
    document = make_document("paper.txt", text, language=Field("en", "text"), date=Field("2024", "x"))
    return document, [
        make_claim(
            document,
            "23 million",
            "Within one\nhour of Beijing live\n23 million people",
            Quantity("=", 23_000_000, None, "人", 1_000_000),
            indicator="people within an hour",
            places=(BEIJING,),
            period=Period("2024", "2024"),
        )
    ]


def programme() -> tuple[Document, list[Record]]:
    """Return records of the types that have no list of their own."""
    text = (
        "5月，河北代表团赴天津考察港口，双方签约。氢能产业链研发在北京、制造在河北。"
        "规划含交通专篇。空气质量由良转优。\n"
    )
    document = make_document("交流.txt", text, date=Field("2024-05-20", "file name"), authority="press")
    may = Period("2024-05", "2024-05")
    return document, [
        Visit(
            "v" * 16,
            find(text, "5月，河北代表团赴天津考察港口，双方签约"),
            "河北代表团",
            (TIANJIN,),
            period=may,
            stops=("港口",),
            officials=(Official("某人", "书记"), Official("另一人", "")),
            agreements=("合作协议",),
        ),
        IndustryChain(
            "h" * 16,
            find(text, "氢能产业链研发在北京、制造在河北"),
            "氢能",
            (Stage("研发", (BEIJING,)), Stage("制造", (HEBEI,))),
        ),
        PlanFamily("f" * 16, find(text, "规划含交通专篇"), "规划", ("交通专篇",)),
        QualitativeStatement(
            "q" * 16,
            find(text, "空气质量由良转优"),
            "trend",
            "空气质量",
            "better",
            places=(BEIJING,),
            period=may,
            grade="优",
            before="良",
        ),
    ]


def doubtful() -> tuple[Document, list[Record]]:
    """Return exact numbers of many forms."""
    text = "甲0.10个，乙1.20E+3个，丙七分之二。\n"
    document = make_document("数.txt", text)
    return document, [
        make_claim(
            document, "0.10个", "甲0.10个", Quantity("=", Decimal("0.10"), None, "个"), indicator="甲"
        ),
        make_claim(
            document,
            "1.20E+3个",
            "乙1.20E+3个",
            Quantity("=", Decimal("1.20E+3"), None, "个"),
            indicator="乙",
        ),
        make_claim(
            document, "七分之二", "丙七分之二", Quantity("=", Fraction(2, 7), None, ""), indicator="丙"
        ),
    ]


VARIED = (trade, monthly, english, programme, doubtful)
