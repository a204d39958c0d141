"""Rings that cannot be, told apart from rings that only look odd; areas beside published ones."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from lantu.region.check_outlines import check_areas, check_outlines, counties_in_force
from lantu.region.outlines import Outline, Point, Ring
from lantu.region.place import Place
from lantu.region.table import Problem

HERE = Place("980101", "东平区", "甲省东平区", "Dongping", "county")
HEAD = "# SPDX-License-Identifier: CC0-1.0\n# SOURCE: a yearbook\nplace,area_km2,drawn_elsewhere_km2,note\n"


def closed(*points: Point) -> Ring:
    return (*points, points[0])


def faults(*rings: Ring) -> list[str]:
    problems: list[Problem] = []
    outline = Outline("980101", "county", (rings,))
    check_outlines("o.json", [outline], [HERE], ["980000"], problems)
    return [problem.message for problem in problems]


SQUARE = closed((100, 30), (101, 30), (101, 31), (100, 31))


@pytest.mark.parametrize(
    "rings",
    [
        pytest.param((SQUARE,), id="a square"),
        pytest.param((closed((100, 30), (101, 30), (100, 31)),), id="a triangle"),
        pytest.param((SQUARE, closed((100.2, 30.2), (100.4, 30.2), (100.4, 30.4))), id="a hole"),
        pytest.param((SQUARE, closed((100, 30), (100.4, 30.2), (100.4, 30.4))), id="a hole that touches"),
        pytest.param(
            (closed((100, 30), (100.5, 30), (101, 30), (101, 31)),), id="a point on a straight side"
        ),
        pytest.param((closed((-180, -90), (180, -90), (180, 90), (-180, 90)),), id="the whole globe"),
    ],
)
def test_sound_rings_have_no_fault(rings: tuple[Ring, ...]) -> None:
    """Rings may touch in a corner, and corners may lie on a straight line."""
    assert faults(*rings) == []


@pytest.mark.parametrize(
    ("rings", "told"),
    [
        pytest.param((SQUARE[:-1],), "ring of 4 points that is not closed", id="open"),
        pytest.param((((100, 30), (101, 30), (100, 30)),), "ring of 3 points", id="there and back"),
        pytest.param((closed((100, 30), (180.1, 30), (100, 31)),), "off the globe", id="too far east"),
        pytest.param((closed((100, 30), (101, -90.1), (100, 31)),), "off the globe", id="too far south"),
        pytest.param((closed((float("nan"), 30), (101, 30), (100, 31)),), "off the globe", id="no number"),
        pytest.param(
            (closed((100, 30), (101, 30), (101, 30), (100, 31)),),
            "crosses itself near 101",
            id="a point twice",
        ),
        pytest.param(
            (closed((100, 30), (102, 30), (101, 30), (101, 31)),),
            "crosses itself",
            id="a side that runs back",
        ),
        pytest.param((SQUARE, SQUARE), "crosses itself", id="a hole as large as the ring"),
        pytest.param(
            (SQUARE, closed((100.5, 30.5), (101.5, 30.5), (100.5, 30.7))),
            "crosses itself",
            id="a hole outside",
        ),
        pytest.param(
            (closed((100, 30), (101, 30), (101, 31), (100.5, 30), (100, 31)),),
            "crosses itself",
            id="a corner on another side",
        ),
    ],
)
def test_rings_that_cannot_be_are_told(rings: tuple[Ring, ...], told: str) -> None:
    """One fault an outline, with its code and where it is."""
    (message,) = faults(*rings)
    assert message.startswith("outline 980101 ")
    assert told in message


CORNERS = st.tuples(st.integers(0, 6), st.integers(0, 6))


@given(st.lists(CORNERS, min_size=4, max_size=7, unique=True))
def test_faults_do_not_depend_on_where_the_ring_begins(corners: list[tuple[int, int]]) -> None:
    """The same ring begun elsewhere, or run backwards, crosses itself or does not alike."""
    points = [(100 + x / 10, 30 + y / 10) for x, y in corners]
    crossed = {
        bool(faults(closed(*turned)))
        for ring in (points, points[::-1])
        for turned in (ring, ring[1:] + ring[:1], ring[2:] + ring[:2])
    }
    assert len(crossed) == 1


def test_a_county_is_drawn_once() -> None:
    """Twice is as wrong as never; who has ended or lies elsewhere need not be drawn."""
    outline = Outline("980101", "county", ((SQUARE,),))
    problems: list[Problem] = []
    ended = Place("980102", "西平区", "甲省西平区", "Xiping", "county", valid_to=2010)
    beyond = Place("970101", "邻区", "乙省邻区", "Next", "county")
    check_outlines("o.json", [outline, outline], [HERE, ended, beyond], ["980000"], problems)
    assert [problem.message for problem in problems] == ["draws 甲省东平区 (980101) 2 times"]


def test_a_larger_unit_does_not_draw_its_counties() -> None:
    """Only outlines of counties count for counties."""
    problems: list[Problem] = []
    check_outlines("o.json", [Outline("980101", "zone", ((SQUARE,),))], [HERE], ["980000"], problems)
    assert [problem.message for problem in problems] == ["draws 甲省东平区 (980101) 0 times"]


def test_a_pack_without_a_region_has_no_counties_to_draw() -> None:
    """Without a scope nothing is asked for, rather than everything."""
    assert counties_in_force([HERE], []) == []
    assert counties_in_force([HERE], ["980000"]) == [HERE]


AREA = Outline("980101", "county", ((SQUARE,),)).area_km2()


@pytest.mark.parametrize(
    ("published", "moved", "passes"),
    [
        pytest.param(AREA * 1.0199, 0, True, id="within two hundredths"),
        pytest.param(AREA / 1.0201, 0, False, id="too large"),
        pytest.param(AREA / 0.9799, 0, False, id="too small"),
        pytest.param(AREA - 1000, 1000, True, id="ground of a neighbour"),
        pytest.param(AREA - 1000, -1000, False, id="moved the wrong way"),
    ],
)
def test_an_area_must_be_near_the_published_one(
    tmp_path: Path, published: float, moved: float, passes: bool
) -> None:
    """Two in a hundred, once what is drawn elsewhere is taken away."""
    (tmp_path / "a.csv").write_text(f"{HEAD}980101,{published},{moved},\n", "utf-8")
    problems: list[Problem] = []
    (said,) = check_areas(tmp_path, "a.csv", [Outline("980101", "county", ((SQUARE,),))], [HERE], problems)
    assert said.startswith("东平区: drawn ")
    assert (not problems) == passes


def test_an_area_of_nothing_is_told(tmp_path: Path) -> None:
    """A place without an outline and a row without an area cannot be compared."""
    (tmp_path / "a.csv").write_text(f"{HEAD}980199,10,0,\n980101,,0,\n", "utf-8")
    problems: list[Problem] = []
    outlines = [Outline("980101", "county", ((SQUARE,),))]
    assert check_areas(tmp_path, "a.csv", outlines, [HERE], problems) == []
    assert [(problem.line, problem.message) for problem in problems] == [
        (4, "'980199' has no outline or no area"),
        (5, "'980101' has no outline or no area"),
    ]
