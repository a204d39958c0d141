"""What a finder remembers of one text changes nothing in the next."""

import pytest
from hypothesis import given, strategies as st

from lantu.language.numbers import QuantityFinder
from lantu.language.numbers.grammar import spellings

TEXTS = [
    pytest.param("分别高出0.5个和0.3个百分点", id="points-listed"),
    pytest.param("分别提高3.4个、12.7个百分点", id="points-listed-behind-a-mark"),
    pytest.param("分别高出1个、0.2个百分点", id="whole-points-listed"),
    pytest.param("分别为20.9、36.2微克/立方米", id="unit-said-once"),
    pytest.param("分别增长12.3和15.6亿元", id="scale-said-once"),
    pytest.param("由3000万增加到3556万亩", id="from-to"),
    pytest.param("三次产业结构为4.1∶30.2∶65.7", id="composition"),
    pytest.param("5个百亿级集群，30个百亿元项目", id="class-of-size"),
    pytest.param("60种、10万只候鸟", id="sorts-and-heads"),
    pytest.param("1亿3千万元", id="in-two-words"),
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_reads_alike_the_first_time_and_the_third(text):
    """A written form that was met before stands in a list as it did when it was new."""
    finder = QuantityFinder()
    first, *again = (finder.find(text) for _ in range(3))
    assert again == [first, first]


@pytest.mark.parametrize("text", TEXTS)
def test_forms_met_alone_join_as_new_ones_do(text):
    """Forms that were first met outside of the list, one by one, change nothing in it."""
    new = QuantityFinder().find(text)
    used = QuantityFinder()
    for mention in new:
        used.find(f"共{text[mention.start : mention.end]}。")
        used.find(f"增加{text[mention.start : mention.end]}。")
    assert used.find(text) == new


UNITS = sorted(spelling.text for spelling in spellings().values())
BEFORE = [*"共第约高近、了每和到在前后以", "其中"]
AFTER = ["", *"的。、级强队是次成以上前大多余", "为主", "以上", "左右"]


@given(
    st.sampled_from(["3", "三", "12", "十二", "3000万", "三千", "0.5", "两"]),
    st.sampled_from(UNITS),
    st.sampled_from(BEFORE),
    st.sampled_from(AFTER),
)
def test_no_unit_is_judged_by_what_was_read_before(numeral, unit, before, after):
    """A figure that was met where it counts is judged by its own surroundings where it is met again."""
    text = f"甲{before}{numeral}{unit}{after}乙"
    used = QuantityFinder()
    used.find(f"增加{numeral}{unit}。")
    assert used.find(text) == QuantityFinder().find(text)
