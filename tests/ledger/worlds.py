"""Documents and records made by hand, for the tests of the ledger and what stands on it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from hashlib import sha256

from lantu.documents.document import Cell, Document, Field, Origin, Repeat, Section, Table
from lantu.facts import Period, PlaceName, Quantity, Span
from lantu.ledger import Record
from lantu.records import Baseline, Basis, Claim, Commitment, Mechanism, ProjectEvent
from lantu.records.programme import IndustryChain, Official, PlanFamily, Stage, Topic, Visit
from lantu.records.qualitative import QualitativeStatement

BEIJING = PlaceName("北京市", "110000")
YANQING = PlaceName("北京市延庆区", "110119")
HEBEI = PlaceName("河北省", "130000")
XIONGAN = PlaceName("雄安新区", None)

TEXT = (
    "园区建设简报\n"
    "截至9月底，雄安新区完成投资2106.18亿元，比上年增长约三分之二。\n"
    "京冀两地签署合作协议，共建一条城际铁路。延庆区力争到2025年新增造林1.5万亩。\n"
    "另有若干事项共7件待定。"
)


def document(text: str = TEXT, name: str = "brief.txt", **changes: object) -> Document:
    """Return a document with every sort of structure that a document can have."""
    end = text.index("\n") if "\n" in text else len(text)
    made = Document(
        id=sha256(text.encode()).hexdigest(),
        name=name,
        media_type="text/plain",
        text=text,
        extractor="text 1",
        encoding="utf-8",
        encoding_certainty=0.75,
        title=Field(text[:end], "head of the text"),
        date=Field("2022-10", "documents.csv"),
        authority="press",
        breaks=(Span(end, min(end + 1, len(text))),),
        sections=(Section(Span(0, end), Span(end, len(text)), 1),),
        tables=(Table(Span(0, end), None, 1, (Cell(0, 0, Span(0, end), columns=2),)),),
        repeats=(Repeat(Span(0, 2), Span(2, 4), 0.9),),
        fragments=(Span(0, 1),),
        origins=(Origin(Span(0, end), 1, (1.5, 2.0, 3.0, 4.0)), Origin(Span(0, 1), element="p[1]")),
        notes=("page 3 has no text layer",),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def span(part: str, text: str = TEXT) -> Span:
    """Return where a part stands in the text."""
    start = text.index(part)
    return Span(start, start + len(part))


def records() -> list[Record]:
    """Return records of ``document()``, of every type, with every field used somewhere."""
    return [
        Claim(
            "c-invest-0001",
            span("2106.18亿元"),
            span("雄安新区完成投资2106.18亿元"),
            Quantity("=", 210618000000, None, "元", 1000000),
            "完成投资",
            indicator_id="investment_completed",
            places=(XIONGAN,),
            place_mode="joint",
            period=Period(None, "2022-09"),
            confidence=0.875,
            rule="claim.amount",
            stage="到位",
            net=False,
            basis=Basis(scope="不含", prices="current", release="快报", base_year="2015"),
        ),
        Claim(
            "c-growth-0002",
            span("三分之二"),
            span("比上年增长约三分之二"),
            Quantity("~", Fraction(2, 3), None, ""),
            "完成投资",
            places=(XIONGAN,),
            period=Period("2022", "2022"),
            kind="growth",
            direction="up",
            baseline=Baseline(time="同比"),
            speaker="管委会",
            repeat_of="c-invest-0001",
        ),
        Claim(
            "c-forest-0003",
            span("1.5万亩"),
            span("新增造林1.5万亩"),
            Quantity("range", Decimal("15000.5"), Decimal("16000"), "亩", Decimal("0.1")),
            "新增造林",
            places=(YANQING,),
            origin=(BEIJING,),
            destination=(HEBEI, BEIJING),
            period=Period(None, "2025"),
            modality="target",
            baseline=Baseline(value="45.1"),
        ),
        ProjectEvent(
            "p-rail-0004",
            span("共建一条城际铁路"),
            "城际铁路",
            "rail",
            "planned",
            Period("2022", None),
            (BEIJING, HEBEI),
            confidence=0.5,
            rule="project.build",
        ),
        Mechanism(
            "m-rail-0005",
            span("京冀两地签署合作协议"),
            (BEIJING, HEBEI),
            "transport",
            "合作协议",
            Period(None, "2022-10"),
            form="agreement",
            status="signed",
            functions=("会商", "联合执法"),
        ),
        Commitment(
            "k-forest-0006",
            span("延庆区力争到2025年新增造林1.5万亩"),
            ("延庆区",),
            "新增造林1.5万亩",
            (YANQING,),
            "2025",
            "environment",
            sort="figure",
            claim="c-forest-0003",
        ),
        Visit(
            "v-talks-0007",
            span("京冀两地签署合作协议，共建一条城际铁路"),
            "京方代表团",
            (HEBEI, XIONGAN),
            Period("2022-09-01", "2022-09-02"),
            stops=("园区", "车站"),
            officials=(Official("某甲", "主任"), Official("某乙", "")),
            topics=(Topic("京方", "建议共建铁路"),),
            agreements=("合作协议",),
            confidence=0.6,
            rule="visit.journey",
        ),
        IndustryChain(
            "i-trains-0008",
            span("共建一条城际铁路"),
            "列车",
            (Stage("研发", (BEIJING,)), Stage("制造", (HEBEI, XIONGAN))),
            Period(None, "2022"),
            speaker="管委会",
            repeat_of="p-rail-0004",
        ),
        PlanFamily(
            "f-plans-0009", span("若干事项共7件"), "协同发展规划", ("交通规划",), counted=("c-forest-0003",)
        ),
        QualitativeStatement(
            "q-water-0010",
            span("园区建设简报"),
            "class",
            "水质",
            "better",
            scale="surface_water",
            grade="Ⅳ",
            before="劣Ⅴ",
            places=(XIONGAN,),
            period=Period("2022", "2022"),
            speaker="管委会",
            confidence=0.7,
            rule="qualitative.class",
        ),
    ]


class Clock:
    """A clock that moves on by an hour each time it is asked."""

    def __init__(self) -> None:
        self.now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)

    def __call__(self) -> datetime.datetime:
        self.now += datetime.timedelta(hours=1)
        return self.now
