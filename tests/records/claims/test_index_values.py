"""What index values are values of: they have no unit, and their names stand apart from them."""

import pytest

from lantu.records.claims.index_values import without_value


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "协同发展指数为131.2（以2014年为基期），比2019年提高2.6。", ["协同发展指数"] * 2, id="base-note"
        ),
        pytest.param(
            "创新发展（161.5）和绿色发展（150.3）两个分指数高于总指数，比2019年分别提高8.5和3.1。",
            ["创新发展分指数", "绿色发展分指数"] * 2,
            id="in-brackets",
        ),
        pytest.param(
            "共享发展指数、协调发展指数稳步提升，指数值分别为132.7和125.4。",
            ["共享发展指数", "协调发展指数"],
            id="each-of-a-list",
        ),
        pytest.param("开放发展有所放缓，指数值为106.2。", ["开放发展指数"], id="the-clause-in-front"),
        pytest.param(
            "创新发展、绿色发展得分分别为161.5和150.3。", ["创新发展得分", "绿色发展得分"], id="scores"
        ),
    ],
)
def test_an_index_value_has_the_name_of_its_index(read, text, names):
    """A word that says no more than that there is a value gives way to the index."""
    assert [claim.indicator for claim in read(text)[1].claims] == names


def test_the_year_that_an_index_is_counted_from_is_no_time_of_its_change(read):
    """What stands in brackets behind a value dates neither it nor its change."""
    claims = read("2020年，协同发展指数为131.2（以2014年为基期），比2019年提高2.6。")[1].claims
    assert [claim.period.end for claim in claims] == ["2020", "2020"]


def test_a_name_of_its_own_is_kept():
    """Only what names nothing gives way."""
    assert without_value(None, "景气指数", None) == "景气指数"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("人均地区生产总值为9.5万元，比全国平均水平高5980元。", [("level", None), ("change", "up")]),
        ("能耗为0.3吨标准煤，比全国低0.2吨标准煤。", [("level", None), ("change", "down")]),
        ("国产化比例较高达60%。", [("level", None)]),
        ("比例最高60%。", [("level", None)]),
    ],
)
def test_how_far_one_place_is_above_another_is_a_difference(read, text, kinds):
    """So much more than elsewhere is no level of its own, which would contradict the level beside it."""
    assert [(claim.kind, claim.direction) for claim in read(text)[1].claims] == kinds
