"""Why a statement binds nothing, and what it binds where it does."""

from math import inf

import pytest

from lantu.facts import Against, Part, Period
from lantu.reconcile.catalogue import Catalogue
from lantu.reconcile.read_statement import read_statement
from lantu.reconcile.rows import Bound, Link


@pytest.fixture
def known(build):
    rules = [
        build.Rule("trade", "元", "currency", True, True),
        build.Rule("residents", "人", "count", True, False),
        build.Rule("rate", "%", "share"),
    ]
    return Catalogue(indicators={rule.id: rule for rule in rules}, real_growth=frozenset({"trade"}))


@pytest.fixture
def read(build, known):
    """Read one statement; keys are numbered as they come."""

    def one(indicator, text, year="2023", date="2024-02-01", **more):
        numbers = {}
        said = build.say("a", indicator, text, build.paper("d", date), year, **more)
        found = read_statement(said, 7, known, {}, lambda key: numbers.setdefault(key, len(numbers)))
        return found, list(numbers)

    return one


@pytest.mark.parametrize(
    ("indicator", "text", "more", "why"),
    [
        pytest.param("trade", "5元", {"modality": "target"}, "not reported", id="a target"),
        pytest.param("trade", "5元", {"modality": "plan"}, "not reported", id="a plan"),
        pytest.param("trade", "5元", {"quantity": None}, "no number", id="no number"),
        pytest.param("", "5元", {}, "no indicator", id="no indicator"),
        pytest.param("trade", "5元", {"places": ()}, "no place", id="no place"),
        pytest.param("trade", "5元", {"places": (), "each": True}, "no place", id="each of nobody"),
        pytest.param("trade", "5元", {"year": Period("2023", None)}, "no time", id="an open end"),
        pytest.param(
            "trade", "5元", {"year": "", "date": None}, "no time", id="neither it nor its paper is dated"
        ),
        pytest.param("总投资", "5元", {}, "too general a name", id="three characters"),
        pytest.param(
            "项目投资", "5元", {"year": ""}, "neither dated nor in the catalogue", id="an undated phrase"
        ),
        pytest.param(
            "residents", "5人", {"kind": "change", "direction": "up"}, "no baseline", id="more than when"
        ),
        pytest.param("residents", "2倍", {"kind": "ratio"}, "no baseline", id="twice what"),
        pytest.param(
            "residents",
            "5%",
            {"kind": "growth", "against": "同比", "quote": "年均增长5%"},
            "an average of several years",
            id="an average",
        ),
        pytest.param(
            "residents",
            "5家",
            {"kind": "growth", "against": "同比"},
            "no unit that compares",
            id="a growth in pieces",
        ),
        pytest.param(
            "trade",
            "5%",
            {"kind": "growth", "against": "2019", "direction": "up"},
            "growth at constant prices",
            id="a real growth over years",
        ),
        pytest.param(
            "trade",
            "2倍",
            {"kind": "ratio", "against": "2019", "prices": "constant"},
            "growth at constant prices",
            id="a real multiple",
        ),
        pytest.param(
            "residents",
            "5%",
            {"kind": "growth", "against": "建市之初"},
            "no such baseline",
            id="a baseline in words",
        ),
        pytest.param(
            "residents",
            "5%",
            {"kind": "growth", "against": "2023"},
            "is its own baseline",
            id="against itself",
        ),
    ],
)
def test_a_statement_without_what_it_needs_binds_nothing(read, indicator, text, more, why) -> None:
    """One reason, and no row, no suggestion, no name."""
    found, _ = read(indicator, text, **more)
    assert (found.unused, list(found.rows), found.near, found.names) == (why, [], [], [])


def test_four_characters_are_a_name(read) -> None:
    """项目投资 of a year is one series; three characters are said of many things."""
    found, keys = read("项目投资", "5.0亿元")
    assert found.unused == ""
    assert [key.family.indicator for key in keys] == ["项目投资"]


def test_a_level_bounds_its_unknown(read) -> None:
    """And names it, and suggests itself."""
    found, _ = read("residents", "1234人")
    assert found.rows == [Bound(0, pytest.approx(1234), pytest.approx(1234), 7)]
    assert (found.names, found.near) == ([0], [(0, 1234.0, 1.0)])


def test_each_place_is_bound_by_itself(read) -> None:
    """三地均超过50% is said three times, and of no sum."""
    found, keys = read("rate", "超50%", places=("A", "B", "C"), each=True)
    assert [key.places for key in keys] == [("A",), ("B",), ("C",)]
    assert [row.low for row in found.rows] == pytest.approx([50, 50, 50])


def test_a_growth_links_two_years_and_names_neither(read) -> None:
    """It says nothing of either level by itself."""
    found, keys = read("residents", "5.0%", kind="growth", direction="up", against="同比")
    (row,) = found.rows
    assert isinstance(row, Link)
    assert [keys[row.unknown].stretch.start, keys[row.other].stretch.start] == ["2023-01-01", "2022-01-01"]
    assert (row.low_factor, row.high_factor) == pytest.approx((1.0495, 1.0505))
    assert (found.near, found.names) == ([], [])


def test_a_real_growth_is_a_figure_of_its_own(read) -> None:
    """It bounds the growth of that year at constant prices, and no level."""
    found, keys = read("trade", "5.0%", kind="growth", direction="up", against="同比")
    (row,) = found.rows
    assert (keys[row.unknown].family.measure, keys[row.unknown].family.unit) == ("growth", "%")
    assert (row.low, row.high) == pytest.approx((4.95, 5.05), rel=1e-4)
    assert found.names == [0]


@pytest.mark.parametrize(
    ("text", "kind", "direction", "base", "low", "high"),
    [
        pytest.param("3.0%", "change", "up", 45, 47.45, 48.55, id="from 45 up by 3.0"),
        pytest.param("3.0%", "change", "down", 45, 41.45, 42.55, id="from 45 down by 3.0"),
        pytest.param(
            "2.0倍", "ratio", None, 1200, 1150 * 1.95, 1250 * 2.05, id="twice 1200, which may be round"
        ),
        pytest.param("10.0%", "growth", "up", 1205, 1204.5 * 1.0995, 1205.5 * 1.1005, id="a tenth over 1205"),
    ],
)
def test_a_stated_baseline_needs_no_second_unknown(read, text, kind, direction, base, low, high) -> None:
    """The base is known to half of its own last place, and so is the comparison."""
    found, keys = read("residents", text, kind=kind, direction=direction, against=Against(None, base))
    (row,) = found.rows
    assert (row.low, row.high) == pytest.approx((low, high), rel=1e-6)
    assert len(keys) == 1


def test_a_share_ties_its_part_to_its_whole(read) -> None:
    """税收占收入的76%: the part is 0.76 of the whole, and the share has its own value besides."""
    part = Part("residents:城镇", "residents", ("JJJ",))
    found, keys = read("residents", "76.0%", kind="share", part=part)
    bound, link = found.rows
    assert isinstance(bound, Bound)
    assert [keys[link.unknown].family.indicator, keys[link.other].family.indicator] == [
        "residents:城镇",
        "residents",
    ]
    assert (link.low_factor, link.high_factor) == pytest.approx((0.7595, 0.7605))


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(Part("residents", "residents", ("JJJ",)), id="a part of itself"),
        pytest.param(Part("residents", "trade", ("JJJ",)), id="people in money"),
        pytest.param(Part("residents", "residents", ()), id="a whole without a place"),
        pytest.param(Part("城镇人", "residents", ("JJJ",)), id="a part of a general name"),
    ],
)
def test_a_share_of_what_cannot_be_told_ties_nothing(read, part) -> None:
    """Its own value is read all the same."""
    found, _ = read("residents", "76.0%", kind="share", part=part)
    assert [type(row) for row in found.rows] == [Bound]


def test_a_share_in_pieces_ties_nothing(read) -> None:
    """占5家 is no part of anything, whatever its part and whole are called."""
    part = Part("residents:城镇", "residents", ("JJJ",))
    found, _ = read("residents", "5家", kind="share", part=part)
    assert [type(row) for row in found.rows] == [Bound]


@pytest.mark.parametrize(
    ("kind", "year", "measure"),
    [
        pytest.param("level", "2023", "level", id="a year's flow"),
        pytest.param("cumulative", "2023", "level", id="the total of a year is its flow"),
        pytest.param("cumulative", Period(None, "2023-09"), "cumulative", id="a total since nobody knows"),
        pytest.param("level", Period(None, "2023-09"), "cumulative", id="up to a named day"),
        pytest.param("level", "", "level", id="on its paper's day"),
    ],
)
def test_a_count_of_unknown_start_is_no_level(read, kind, year, measure) -> None:
    """截至9月底 has begun some day; what is of a year or of its paper's day has not."""
    _, keys = read("trade", "5.0亿元", year, kind=kind)
    assert [key.family.measure for key in keys] == [measure]


def test_a_stocks_total_is_a_count_even_with_a_start(read) -> None:
    """Residents do not add up over time, so that a total of them is no level of a year."""
    _, keys = read("residents", "5人", kind="cumulative")
    assert [key.family.measure for key in keys] == ["cumulative"]


def test_an_open_growth_leaves_its_upper_side_open(read) -> None:
    """增长超过一倍 has no greatest factor."""
    found, _ = read("residents", "超100%", kind="growth", direction="up", against="同比")
    (row,) = found.rows
    assert (row.high_factor, row.high_shift) == (0.0, inf)
