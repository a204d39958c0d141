"""Records in words, each field with its name in both languages."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from lantu.cli.describe import describe_amount, describe_counts, describe_record, describe_value, domain_name
from lantu.facts import Period, PlaceName, Quantity, Span
from lantu.ledger import Record
from lantu.messages import Messages
from lantu.records import Baseline, Claim, Commitment, Mechanism, ProjectEvent
from lantu.records.claim import Basis
from lantu.records.programme import IndustryChain, Official, PlanFamily, Stage, Topic, Visit
from lantu.records.qualitative import QualitativeStatement

ENGLISH, CHINESE = Messages("en"), Messages("zh")
BEIJING, HEBEI, PARK = PlaceName("北京市", "110000"), PlaceName("河北省", "130000"), PlaceName("某园", None)
HERE, YEAR = Span(0, 4), Period("2023", "2023")
COMMON = {"confidence", "rule", "repeats"}


def told(record: Record, number: str | None = None, messages: Messages = ENGLISH) -> dict[str, str]:
    """Return the fields that a record says something of, by their English names."""
    return dict(describe_record(messages, record, number))


def claim(quantity: Quantity, **rest: Any) -> Claim:
    """Return a figure."""
    return Claim("c", HERE, HERE, quantity, **{"indicator": "投资", "confidence": 0.8, **rest})


@pytest.mark.parametrize(
    ("quantity", "number", "english", "chinese"),
    [
        pytest.param(Quantity("=", 3000, None, "家"), "3000家", "3000家", "3000家", id="plain"),
        pytest.param(Quantity("~", 3000, None, "家"), "3000家", "about 3000家", "约3000家", id="about"),
        pytest.param(Quantity("<~", 3000, None, "家"), "3000家", "nearly 3000家", "近3000家", id="nearly"),
        pytest.param(Quantity(">", 3000, None, "家"), "3000家", "over 3000家", "超3000家", id="over"),
        pytest.param(
            Quantity(">", 3000, None, "家"), "3000余家", "over 3000余家", "3000余家", id="over by itself"
        ),
        pytest.param(Quantity("range", 1, 2, "小时"), "1—2小时", "1—2小时", "1—2小时", id="range"),
        pytest.param(
            Quantity("=", 99_610_000_000, None, "元"),
            "996.1",
            "99,610,000,000 元",
            "99,610,000,000 元",
            id="cell",
        ),
        pytest.param(
            Quantity("=", Decimal("36.5"), None, "%"), "36.5", "36.5 %", "36.5 %", id="cell of per cent"
        ),
        pytest.param(Quantity("=", -320, None, "元"), "-3.2", "-320 元", "-320 元", id="cell below zero"),
        pytest.param(Quantity("=", 4, None, ""), "4", "4", "4", id="no unit"),
        pytest.param(Quantity("=", Fraction(1, 3), None, ""), "三分之一", "三分之一", "三分之一", id="part"),
        pytest.param(
            Quantity("=", 210_618, None, "元"),
            "21.06\n18万元",
            "21.0618万元",
            "21.0618万元",
            id="broken line",
        ),
        pytest.param(
            Quantity("=", 23, None, "人"),
            "23 million 人",
            "23 million人",
            "23 million人",
            id="English number",
        ),
    ],
)
def test_a_value_is_told_as_it_is_written(
    quantity: Quantity, number: str, english: str, chinese: str
) -> None:
    """With what the words around it say; a bare number of a table in its base unit."""
    assert describe_value(ENGLISH, quantity, number) == english
    assert describe_value(CHINESE, quantity, number) == chinese


@pytest.mark.parametrize(
    ("op", "value", "unit", "english", "chinese"),
    [
        ("=", 3000.0, "家", "3,000 家", "3,000家"),
        ("<~", 7.487e10, "元", "nearly 74.87 billion 元", "近748.7亿元"),
        (">=", 0.5, "", "at least 0.5", "不少于0.5"),
        ("~", -2.0, "%", "about -2 %", "约-2%"),
    ],
)
def test_an_amount_is_scaled_for_reading(
    op: str, value: float, unit: str, english: str, chinese: str
) -> None:
    """Set apart from its unit in English, and never with a gap behind it."""
    assert describe_amount(ENGLISH, op, value, unit) == english
    assert describe_amount(CHINESE, op, value, unit) in {chinese, chinese.replace("不少于", "至少")}


def test_a_figure_says_what_it_says() -> None:
    """Every field that the text gave, in reading order, and none that it did not."""
    fields = told(claim(Quantity("=", 3000, None, "家"), period=YEAR), "3000家")
    assert list(fields) == ["indicator", "value", "time", "kind", "modality", "confidence"]
    assert fields["value"] == "3000家  = 3000 家"
    assert (fields["time"], fields["confidence"]) == ("2023", "0.80")


@pytest.mark.parametrize(
    ("rest", "name", "value"),
    [
        ({"indicator_id": "total_investment"}, "indicator", "投资 (total_investment)"),
        ({"places": (BEIJING, PARK)}, "places", "北京市 110000、某园"),
        ({"origin": (BEIJING,)}, "from", "北京市 110000"),
        ({"destination": (HEBEI,)}, "to", "河北省 130000"),
        ({"kind": "growth", "direction": "down"}, "direction", "down"),
        ({"baseline": Baseline(time="同比")}, "baseline", "同比"),
        ({"baseline": Baseline(value=Decimal("1.5"))}, "baseline", "1.5"),
        ({"modality": "target"}, "modality", "target"),
        ({"stage": "到位"}, "stage", "到位"),
        ({"net": True}, "net", "net or stock"),
        ({"net": False}, "net", "gross"),
        ({"basis": Basis("2024", "2013", "constant", "规模以上")}, "basis", "2024；2013；constant；规模以上"),
        ({"basis": Basis(base_year="2013")}, "basis", "2013"),
        ({"speaker": "发言人"}, "speaker", "发言人"),
        ({"period": Period(None, "2022-09")}, "time", "to 2022-09"),
        ({"period": Period("2016-05", None)}, "time", "since 2016-05"),
        ({"period": Period("2014", "2023")}, "time", "2014 – 2023"),
    ],
)
def test_each_field_of_a_figure_is_told(rest: dict[str, Any], name: str, value: str) -> None:
    """Under its own name, in words where it is a word of ours."""
    fields = told(claim(Quantity("=", 1, None, "家"), **rest), "1家")
    shown = {key.lower(): said for key, said in fields.items()}
    assert value in shown.values()
    assert shown.get(name, value) == value


def test_a_range_is_told_with_both_ends() -> None:
    """Exactly, beside the words."""
    fields = told(claim(Quantity("range", 1, Decimal("1.5"), "小时")), "1至1.5小时")
    assert fields["value"] == "1至1.5小时  = 1 – 1.5 小时"


def test_a_figure_without_words_is_told_by_its_number() -> None:
    """Where the words are not at hand the exact number stands for them."""
    assert told(claim(Quantity("=", 3000, None, "家")))["value"] == "3000家  = 3000 家"


def values(record: Record, messages: Messages = ENGLISH) -> list[str]:
    """Return what a record says, without what every record has."""
    return [value for _, value in describe_record(messages, record, None)][:-1]


@pytest.mark.parametrize(
    ("record", "said"),
    [
        pytest.param(
            ProjectEvent("p", HERE, "京雄快线", "rail", "completed", YEAR, (HEBEI,), "记者"),
            ["京雄快线", "rail", "completed", "河北省 130000", "2023", "记者"],
            id="project",
        ),
        pytest.param(
            Mechanism(
                "m",
                HERE,
                (BEIJING, HEBEI),
                "environment",
                "会商机制",
                form="agreement",
                functions=("防控", "通报"),
            ),
            ["北京市 110000、河北省 130000", "environment", "会商机制", "agreement", "防控、通报"],
            id="link",
        ),
        pytest.param(
            Commitment(
                "k",
                HERE,
                ("北京市", "河北省"),
                "建成",
                (BEIJING,),
                "2025",
                "innovation",
                sort="figure",
                claim="c1",
            ),
            ["北京市、河北省", "建成", "北京市 110000", "2025", "innovation", "with a figure", "c1"],
            id="commitment",
        ),
        pytest.param(
            Visit(
                "v",
                HERE,
                "代表团",
                (BEIJING,),
                YEAR,
                ("港口", "园区"),
                (Official("甲", "书记"), Official("乙", "")),
                (Topic("北京", "合作"),),
                ("协议",),
            ),
            ["代表团", "北京市 110000", "2023", "港口、园区", "甲（书记）、乙", "北京：合作", "协议"],
            id="visit",
        ),
        pytest.param(
            IndustryChain("h", HERE, "氢能", (Stage("研发", (BEIJING,)), Stage("制造", ()))),
            ["氢能", "北京市 110000 研发、制造"],
            id="chain",
        ),
        pytest.param(
            PlanFamily("f", HERE, "规划", ("交通", "生态"), ("5项",)),
            ["规划", "交通、生态", "5项"],
            id="family",
        ),
        pytest.param(
            QualitativeStatement(
                "q", HERE, "trend", "空气质量", "better", "aqi", grade="优", before="良", places=(BEIJING,)
            ),
            ["trend", "空气质量 (aqi)", "better", "优 ← 良", "北京市 110000", "reported"],
            id="statement without a number",
        ),
    ],
)
def test_each_type_of_record_is_told(record: Record, said: list[str]) -> None:
    """In reading order; what is not said has no line, and what has no post or place no brackets."""
    assert [value.lower() for value in values(record)] == [value.lower() for value in said]


def test_words_of_a_pack_s_own_are_shown_as_they_are() -> None:
    """A domain or category that the catalogue has no word for is no error."""
    assert (
        domain_name(ENGLISH, "fishery"),
        domain_name(CHINESE, "transport"),
        domain_name(ENGLISH, None),
    ) == (
        "fishery",
        "交通",
        None,
    )
    event = ProjectEvent("p", HERE, "码头", "harbour", "planned")
    assert values(event)[1] == "harbour"


@pytest.mark.parametrize(
    ("counts", "unbound", "english"),
    [
        ({"claim": 1, "visit": 2}, 0, [(1, "claim"), (2, "visits")]),
        ({"claim": 0}, 0, []),
        ({}, 1, [(1, "quantity that no rule could bind")]),
    ],
)
def test_counts_are_told_in_their_number(
    counts: dict[str, int], unbound: int, english: list[tuple[int, str]]
) -> None:
    """One otherwise than several, and none not at all."""
    assert describe_counts(ENGLISH, counts, unbound) == english
