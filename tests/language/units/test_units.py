"""Units: the table is whole, spellings have one meaning, conversion is exact."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st

from lantu.errors import ParseError
from lantu.language.numbers import find_quantities
from lantu.language.numbers.names import SPECIAL, SPECIAL_SPOKEN
from lantu.language.units import as_written, convert, read_unit, spellings, unit_of, units

MEASURES = sorted(name for name, unit in units().items() if not unit.dimension.startswith("count"))
CONTEXT = {*SPECIAL, "年", "载", "年代", "世纪", "季度", "角", "毛", "角钱", "毛钱", "分钱"}
NUMBERS = st.one_of(
    st.integers(-(10**9), 10**9), st.decimals(allow_nan=False, allow_infinity=False, places=4), st.fractions()
)


@pytest.mark.parametrize(
    ("value", "source", "target", "result"),
    [
        (15, "亩", "公顷", 1),
        (1, "平方公里", "公顷", 100),
        (Decimal("2.5"), "km", "米", 2500),
        (1, "吨", "斤", 2000),
        (1, "公里/小时", "米/秒", Fraction(5, 18)),
        (37, "微克/立方米", "毫克/立方米", Fraction(37, 1000)),
        (1, "吨标准煤", "千瓦时", Fraction(24423, 3)),
        (100, "摄氏度", "华氏度", 212),
        (-40, "华氏度", "摄氏度", -40),
        (3, "成", "%", 30),
        (5, "‰", "%", Fraction(1, 2)),
        (1, "元", "角", 10),
        (1, "吨/公顷", "公斤/亩", Fraction(200, 3)),
        (2, "年", "个月", 24),
        (1, "吨标准煤/万元", "千克标准煤/元", Fraction(1, 10)),
        (1, "元/月", "元/年", 12),
        (1, "比特", "字节", Fraction(1, 8)),
    ],
)
def test_convert(value: int, source: str, target: str, result: object) -> None:
    """Conversion by dimension is exact."""
    assert convert(value, source, target) == result


@pytest.mark.parametrize(("source", "target"), [("元", "美元"), ("亩", "吨"), ("家", "个"), ("天", "个月")])
def test_no_conversion(source: str, target: str) -> None:
    """Different things are not converted, and the message names both."""
    with pytest.raises(ParseError, match=f"{source}.*{target}"):
        convert(1, source, target)


def test_unknown() -> None:
    """A unit that the table does not know is refused by its writing."""
    with pytest.raises(ParseError, match="啪"):
        unit_of("啪")
    with pytest.raises(ParseError, match="啪"):
        read_unit("啪")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("年半", ("年", "duration", True, False)),
        ("倍多", ("倍", "multiple", False, True)),
        ("年半多", ("年", "duration", True, True)),
        ("个半小时", ("小时", "duration", True, False)),
        ("个多月", ("个月", "duration", False, True)),
        ("个余月", ("个月", "duration", False, True)),
        ("个半百分点", ("个百分点", "point", True, False)),
        ("元 / 月", ("元/月", "money", False, False)),
        ("小时／年", ("小时/年", "measure", False, False)),
        ("家/万人", ("家/万人", "measure", False, False)),
        ("吨标煤/亿元", ("吨标准煤/亿元", "measure", False, False)),
    ],
)
def test_a_half_a_vague_word_and_a_stroke_are_read_off(written, expected):
    """What is left is the unit by its name, with 个 where its name has it and a scale under the stroke."""
    assert read_unit(written) == expected


@pytest.mark.parametrize(
    ("name", "dimension", "factor"),
    [
        ("家/万人", "count:家/count:人", Fraction(1, 10**4)),
        ("吨/百公里", "mass/length", Fraction(1, 100)),
        ("元/亿吨", "currency:CNY/mass", Fraction(1, 10**11)),
    ],
)
def test_a_scale_under_the_stroke_divides(name, dimension, factor):
    """家/万人 is a ten-thousandth of 家/人, and keeps 万 in its name."""
    unit = unit_of(name)
    assert (unit.name, unit.dimension, unit.factor) == (name, dimension, factor)


@pytest.mark.parametrize("name", ["吨//亩", "/亩", "吨/", "吨/百", "吨/万啪"])
def test_half_a_compound_is_no_unit(name):
    """Nothing over or under the stroke, or a scale of nothing, is refused."""
    with pytest.raises(ParseError, match="no unit is written"):
        unit_of(name)


@given(NUMBERS, st.sampled_from(MEASURES), st.sampled_from(MEASURES))
@settings(max_examples=200)
def test_there_and_back(value: Fraction, source: str, target: str) -> None:
    """A value converted there and back is the value."""
    if unit_of(source).dimension != unit_of(target).dimension:
        return
    assert convert(convert(value, source, target), target, source) == Fraction(value)


@settings(max_examples=60)
@given(NUMBERS, NUMBERS, st.sampled_from(MEASURES), st.data())
def test_any_way_round(value: Fraction, more: Fraction, source: str, data: st.DataObject) -> None:
    """Over a third unit a value becomes the same, and differences keep their proportion."""
    alike = [
        name
        for name in MEASURES
        if unit_of(name).dimension == unit_of(source).dimension and unit_of(name).factor
    ]
    if source not in alike:
        return
    over, target = data.draw(st.sampled_from(alike)), data.draw(st.sampled_from(alike))
    straight = convert(value, source, target)
    assert convert(convert(value, source, over), over, target) == straight
    apart = convert(Fraction(value) + Fraction(more), source, target) - straight
    assert apart == Fraction(more) * unit_of(source).factor / unit_of(target).factor


def test_a_unit_over_another_is_their_quotient() -> None:
    """The size of every 微克/立方米 of the table is that of its upper unit in its lower ones."""
    # /10万 is a rate as ‰ is, and stands over nothing.
    compound = [name for name in MEASURES if name.count("/") == 1 and name[0] != "/"]
    assert len(compound) > 5
    for name in compound:
        over, under = (unit_of(part).factor for part in name.split("/"))
        assert unit_of(name).factor == over / under


def test_one_meaning() -> None:
    """No spelling stands for two units, and every unit is spelled by its own name."""
    for text, spelling in spellings().items():
        assert spelling.text == text
        assert spellings()[spelling.unit.name].unit == spelling.unit
    assert all(unit.source for unit in map(unit_of, MEASURES))


@pytest.mark.parametrize(
    "text",
    [s.text for s in spellings().values() if s.spoken != "under" and not {s.text, s.unit.name} & CONTEXT],
)
def test_every_spelling_is_found(text: str) -> None:
    """Every spelling of the table makes a quantity of the number before it."""
    number = {"duration": "为期35", "percent": "共计3.5"}.get(spellings()[text].sort, "共计3.5万")
    sentence = f"{number}{text}。"
    (mention,) = find_quantities(sentence)
    assert sentence[mention.start : mention.end].endswith(text)
    expected = {"成": "%"}.get(spellings()[text].unit.name, spellings()[text].unit.name)
    assert mention.quantity.unit == expected


@pytest.mark.parametrize(
    "text",
    [
        s.text
        for s in spellings().values()
        if s.spoken not in ("no", "under", "large") and s.text not in {*CONTEXT, *SPECIAL_SPOKEN}
    ],
)
def test_every_spoken_spelling_is_found(text: str) -> None:
    """Every spelling that Chinese numerals go with makes a quantity of them."""
    number = {"duration": "为期三", "percent": "共计三"}.get(spellings()[text].sort, "共计三十")
    sentence = f"{number}{text}。"
    (mention,) = find_quantities(sentence)
    assert sentence[mention.start : mention.end].endswith(text)


@pytest.mark.parametrize("text", [s.text for s in spellings().values() if s.spoken == "large"])
def test_a_spelling_for_large_counts_follows_scale_words_alone(text: str) -> None:
    """三百头 and 十余国 count; 三头 and 两国 may be sayings and what was spoken of before."""
    (mention,) = find_quantities(f"共计三百{text}。")
    assert (mention.quantity.value, mention.quantity.unit) == (300, spellings()[text].unit.name)
    assert find_quantities(f"共计三{text}。") == []


@pytest.mark.parametrize(
    ("figure", "name", "expected"),
    [
        ("10到15℃", "摄氏度", "℃"),
        ("15摄氏度", "摄氏度", "摄氏度"),
        ("100MW", "兆瓦", "MW"),
        ("22万P", "PFLOPS", "P"),
        ("5200多台（套）", "台套", "台（套）"),
        ("80万TEU", "标箱", "标箱"),
        ("30μg/m³", "微克/立方米", "微克/立方米"),
        ("3.9％", "%", "%"),
        ("6000多块", "元", "元"),
        ("200亿", "元", "元"),
        ("2.73亿", "人次", "人次"),
    ],
)
def test_a_sign_is_given_back_as_it_is_written(figure, name, expected):
    """℃ and MW stay signs in what is handed out; μg/m³, TEU, ％ and money have one spelling each."""
    assert as_written(figure, name) == expected


def test_every_sign_is_read_back_as_its_unit():
    """What is handed out for a unit is a spelling of that unit, for all of the table."""
    told = {text: spelling.unit.name for text, spelling in spellings().items()}
    assert {text: unit_of(as_written(f"3{text}", name)).name for text, name in told.items()} == told
