"""Outline files of both forms give the same outlines, and what has no form is told."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from lantu.region.outlines import Outline
from lantu.region.read_outlines import read_outlines
from lantu.region.table import Problem

from .packs import feature, outlines, square

TOPOLOGY: dict[str, Any] = {
    "type": "Topology",
    "license": "CC0-1.0",
    "source": ["one", "two"],
    "transform": {"scale": [0.5, 0.5], "translate": [100, 30]},
    # Two squares of one degree share the side at 101: the arc 1 runs up it, and down it as ~1.
    "arcs": [
        [[2, 2], [-2, 0], [0, -2], [2, 0]],
        [[2, 0], [0, 2]],
        [[2, 0], [2, 0], [0, 2], [-2, 0]],
    ],
    "objects": {
        "county": {
            "geometries": [
                {"type": "Polygon", "id": 980101, "arcs": [[0, 1]], "properties": {"note": "west"}},
                {"type": "MultiPolygon", "id": "980102", "arcs": [[[2, -2]]]},
            ]
        }
    },
}
WEST = ((101, 31), (100, 31), (100, 30), (101, 30), (101, 31))
EAST = ((101, 30), (102, 30), (102, 31), (101, 31), (101, 30))


def read(root: Path, said: Any) -> tuple[list[Outline], tuple[str, ...], list[str]]:
    (root / "o.json").write_text(json.dumps(said), "utf-8")
    problems: list[Problem] = []
    found, sources = read_outlines(root, "o.json", problems)
    return found, sources, [str(problem).removeprefix(f"{root.name}/") for problem in problems]


def edited(*path: str | int, value: Any) -> dict[str, Any]:
    """Return the topology with one thing in it replaced."""
    said = copy.deepcopy(TOPOLOGY)
    inner: Any = said
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return said


def test_arcs_are_steps_on_a_grid(tmp_path: Path) -> None:
    """Steps add up, are scaled and moved; a negative number runs an arc backwards."""
    found, sources, problems = read(tmp_path, TOPOLOGY)
    assert problems == []
    assert [outline.polygons for outline in found] == [((WEST,),), ((EAST,),)]
    assert [(one.code, one.level, one.note) for one in found] == [
        ("980101", "county", "west"),
        ("980102", "county", None),
    ]
    assert sources == ("one", "two")


def test_both_forms_outline_the_same_ground(tmp_path: Path) -> None:
    """A topology and features of the same squares have the same area and the same box."""
    arcs, _, _ = read(tmp_path, TOPOLOGY)
    features, sources, _ = read(tmp_path, outlines())
    for one, other in zip(arcs, features[:2], strict=True):
        assert one.box == other.box
        assert one.area_km2() == pytest.approx(other.area_km2(), rel=1e-12)
    assert sources == ("made up",)


def test_heights_are_left_out(tmp_path: Path) -> None:
    """A third coordinate is no part of an outline."""
    ring = [[*point, 12.5] for point in square(100, 30, 101, 31)]
    found, _, problems = read(tmp_path, outlines() | {"features": [feature("980101", "county", ring)]})
    assert problems == []
    assert found[0].polygons[0][0][0] == (100.0, 30.0)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param([], "o.json: is no JSON object but a list", id="a list"),
        pytest.param("county", "o.json: is no JSON object but a str", id="a word"),
        pytest.param(
            edited("license", value=""), 'o.json: has no license; add "license" beside', id="licence"
        ),
        pytest.param(
            edited("objects", "county", "geometries", 0, "arcs", value=[[2, 1]]),
            "arc 1 does not begin where the one before ends",
            id="arcs that do not meet",
        ),
        pytest.param(
            edited("objects", "county", "geometries", 0, "arcs", value=[[0, 7]]),
            "IndexError",
            id="no such arc",
        ),
        pytest.param(edited("transform", value={}), "KeyError('scale')", id="no scale"),
        pytest.param(edited("objects", value=[]), "AttributeError", id="objects without names"),
        pytest.param(
            outlines() | {"features": [feature("980101", "county", [])]},
            "outline 980101 has a polygon without a ring, or a ring without a point; draw it",
            id="a ring of nothing",
        ),
        pytest.param(
            edited("objects", "county", "geometries", 1, "arcs", value=[]),
            "outline 980102 has a polygon without a ring",
            id="no polygon",
        ),
        pytest.param(
            edited("objects", "county", "geometries", 1, "arcs", value=[[]]),
            "outline 980102 has a polygon without a ring",
            id="a polygon of nothing",
        ),
        pytest.param(
            outlines() | {"features": [feature("980101", "region", square(0, 0, 1, 1))]},
            "outline 980101 has the unknown level 'region'; use a level of places",
            id="no level",
        ),
        pytest.param(
            outlines()
            | {
                "features": [
                    {"properties": {"code": "x"}, "geometry": {"type": "Point", "coordinates": [100, 30]}}
                ]
            },
            "the geometry of x is a Point",
            id="a point",
        ),
    ],
)
def test_what_cannot_be_drawn_is_told(tmp_path: Path, said: Any, told: str) -> None:
    """One problem, with the outline or the fault of the form; nothing raises, nothing is guessed."""
    _, _, problems = read(tmp_path, said)
    assert len(problems) == 1
    assert told in problems[0]


def test_one_bad_outline_does_not_take_the_others(tmp_path: Path) -> None:
    """What can be drawn is drawn, so that a check can go on."""
    bad = edited("objects", "county", "geometries", 1, "arcs", value=[])
    assert [outline.code for outline in read(tmp_path, bad)[0]] == ["980101"]
