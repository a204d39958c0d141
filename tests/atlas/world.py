"""Made-up documents for the atlas's tests, and records of every type, placed where their words stand."""

from __future__ import annotations

import atexit
import hashlib
import shutil
import tempfile
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from lantu.documents import Cell, Document, Field, Repeat, Section, Table
from lantu.facts import Period, PlaceName, Quantity, Span
from lantu.ledger import LedgerWriter, Record
from lantu.records import Baseline, Claim, Commitment, Mechanism, ProjectEvent

PATIENT = 3600.0
"""Seconds that requests wait for what is worked out over the whole ledger: tests ask once."""

BEIJING = PlaceName("北京市", "110000")
HEBEI = PlaceName("河北省", "130000")
NOWHERE = PlaceName("无名镇", None)

REPORT = (
    "协同发展工作报告\n\n一、进展\n2023年，北京市PM2.5年均浓度为32微克/立方米，比上年下\n降6.7%。"
    "京雄快线已建成通车，总投资120亿元。北京市与河北省建立会商机制，力争到2025年建成5个联合\n实验室。\n"
    "2023年，北京市PM2.5年均浓度为32微克/立方米。\n其中提到"
)
HOSTILE = (
    "<script>document.title='taken'</script>公告\n\n"
    '=HYPERLINK("http://evil.invalid")企业共3000家。<img src=x onerror=alert(1)>𠮷林投资12亿元。\n'
)
TABLE = "指标表\n\n指标\t2020年\t2025年目标\n森林覆盖率\t35\t36.5\n"


def find(text: str, words: str, nth: int = 1) -> Span:
    """Return where words stand in a text."""
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def make_document(name: str, text: str, **fields: Any) -> Document:
    """Make a document whose id is that of its text."""
    identifier = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=identifier, name=name, media_type="text/plain", text=text, extractor="tests 1", **fields
    )


def make_claim(
    document: Document, number: str, quote: str, value: Quantity, *, nth: int = 1, **rest: Any
) -> Claim:
    """Make a claim whose number stands inside its clause."""
    clause = find(document.text, quote, nth)
    start = document.text.index(number, clause.start)
    identifier = hashlib.sha256(f"{document.id}{start}".encode()).hexdigest()[:16]
    return Claim(
        id=identifier,
        span=Span(start, start + len(number)),
        quote=clause,
        quantity=value,
        confidence=0.8,
        rule="tests.made",
        **rest,
    )


def report() -> tuple[Document, list[Record]]:
    """Return a report with records of every type, overlapping, one of them a repeat."""
    passage = "2023年，北京市PM2.5年均浓度为32微克/立方米"
    document = make_document(
        "报告.txt",
        REPORT,
        title=Field("协同发展工作报告", "head of the text"),
        date=Field("2024-02-01", "documents.csv"),
        publisher=Field("编写组", "documents.csv"),
        place=Field("京津冀", "title"),
        authority="primary",
        sections=(Section(find(REPORT, "一、进展"), Span(REPORT.index("2023年"), len(REPORT)), 1),),
        breaks=(
            Span(REPORT.index("\n降6.7%"), REPORT.index("降6.7%")),
            Span(REPORT.index("\n实验室"), REPORT.index("实验室")),
        ),
        repeats=(Repeat(find(REPORT, passage, 2), find(REPORT, passage), 1.0),),
        fragments=(find(REPORT, "其中提到"),),
        notes=("page 2 has no text layer",),
    )
    year = Period("2023", "2023")
    pm25: dict[str, Any] = {
        "indicator": "PM2.5年均浓度",
        "indicator_id": "pm25_annual_mean",
        "places": (BEIJING,),
        "period": year,
    }
    first = make_claim(document, "32微克/立方米", passage, Quantity("=", 32, None, "微克/立方米", 1), **pm25)
    fall = make_claim(
        document,
        "6.7%",
        "比上年下\n降6.7%",
        Quantity("=", Decimal("6.7"), None, "%"),
        kind="growth",
        direction="down",
        baseline=Baseline(time="同比"),
        **pm25,
    )
    again = make_claim(
        document,
        "32微克/立方米",
        passage,
        Quantity("=", 32, None, "微克/立方米", 1),
        nth=2,
        repeat_of=first.id,
        **pm25,
    )
    money = make_claim(
        document,
        "120亿元",
        "总投资120亿元",
        Quantity("=", 12_000_000_000, None, "元"),
        indicator="总投资",
        places=(NOWHERE,),
        stage="总投资",
    )
    rooms = make_claim(
        document,
        "5个",
        "建成5个联合\n实验室",
        Quantity("=", 5, None, "个"),
        indicator="联合实验室",
        places=(BEIJING, HEBEI),
        period=Period(None, "2025"),
        modality="target",
    )
    line = find(REPORT, "京雄快线已建成通车，总投资120亿元")
    pact = find(REPORT, "北京市与河北省建立会商机制，力争到2025年建成5个联合\n实验室")
    return document, [
        first,
        fall,
        again,
        money,
        rooms,
        ProjectEvent(
            "p" * 16, line, "京雄快线", "rail", "completed", period=year, places=(HEBEI,), confidence=0.7
        ),
        Mechanism(
            "m" * 16, pact, (BEIJING, HEBEI), "environment", "会商机制", form="mechanism", confidence=0.6
        ),
        Commitment(
            "c" * 16,
            pact,
            ("北京市",),
            "建成联合实验室",
            deadline="2025",
            domain="innovation",
            sort="figure",
            claim=rooms.id,
        ),
    ]


def hostile() -> tuple[Document, list[Record]]:
    """Return a document that tries to be a page, a formula and more than sixteen bits."""
    document = make_document("<b>x</b>.txt", HOSTILE, date=Field("2024-03-01", "file name"))
    count = make_claim(
        document,
        "3000家",
        '=HYPERLINK("http://evil.invalid")企业共3000家',
        Quantity(">", 3000, None, "家"),
        indicator='=HYPERLINK("http://evil.invalid")企业',
        places=(BEIJING,),
        period=Period("2022-09", "2022-09"),
    )
    money = make_claim(
        document, "12亿元", "𠮷林投资12亿元", Quantity("=", 1_200_000_000, None, "元"), indicator="投资"
    )
    return document, [count, money]


def table() -> tuple[Document, list[Record]]:
    """Return a document with a table, a cell of it absent."""
    header = find(TABLE, "指标\t2020年\t2025年目标")
    words = [["指标", "2020年", "2025年目标"], ["森林覆盖率", "35", "36.5"]]
    cells = [
        Cell(row, column, Span(start, start + len(word)))
        for row, line in enumerate(words)
        for column, word in enumerate(line)
        if (start := TABLE.index(word, header.start)) and word != "35"
    ]
    document = make_document(
        "指标表.xlsx",
        TABLE,
        title=Field("指标表", "title of the first table"),
        date=Field("2021", "file name"),
        tables=(Table(Span(header.start, len(TABLE) - 1), find(TABLE, "指标表"), 1, tuple(cells)),),
    )
    target = make_claim(
        document,
        "36.5",
        "36.5",
        Quantity("=", Decimal("36.5"), None, "%"),
        indicator="森林覆盖率",
        indicator_id="forest_cover",
        period=Period("2025", "2025"),
        modality="target",
    )
    return document, [target]


def long_report() -> tuple[Document, list[Record]]:
    """Return a text too long to be drawn at once, with a figure near its end."""
    text = (
        "".join(f"第{number}段，持续推进有关工作落到实处。\n" for number in range(8000))
        + "累计疏解企业77家。\n"
    )
    document = make_document("长文.txt", text, date=Field("2010", "file name"))
    value = Quantity("=", 77, None, "家")
    return document, [make_claim(document, "77家", "累计疏解企业77家", value, indicator="疏解企业")]


WORLD = (report, hostile, table)


def write_ledger(path: Path, *makers: Any) -> Path:
    """Write documents with their records into a ledger and publish it.

    What was written once is copied: most tests ask for the same ledger, each for one of its own.
    """
    return _write(path, *makers) if path.exists() else Path(shutil.copytree(_written(makers), path))


@cache
def _written(makers: tuple[Any, ...]) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="lantu-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return _write(folder / "made.ledger", *makers)


def _write(path: Path, *makers: Any) -> Path:
    with LedgerWriter(path, owner="tests") as writer:
        writer.begin_reading("tests 1")
        for make in makers:
            document, records = make()
            writer.append(document, records, path=document.name)
        writer.finish_reading(files=len(makers), unchanged=0, failed=0)
    return path
