"""Isochrones as polygons."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from lantu.access.shape import draw_isochrone
from lantu.errors import AccessError


def _town(seed: int = 0, nodes: int = 4000) -> tuple[np.ndarray, np.ndarray]:
    """Return scattered nodes, and minutes that grow with the distance from the middle."""
    random = np.random.default_rng(seed)
    points = np.c_[random.uniform(115.5, 116.5, nodes), random.uniform(39.5, 40.5, nodes)]
    away = np.hypot(points[:, 0] - 116, points[:, 1] - 40)
    return points, 100 * away + random.uniform(0, 3, nodes)


@pytest.mark.parametrize("cell_km", [1.0, 3.0, 9.0])
def test_misclassified_nodes_are_those_that_the_polygons_misplace(cell_km: float) -> None:
    """The share that is reported is the one that a test of every point against the polygons finds."""
    points, spent = _town()
    shape = draw_isochrone(points, spent, 30, cell_km=cell_km)
    within = spent <= 30
    covered = shapely.contains_xy(shape.polygons, points[:, 0], points[:, 1])
    assert shape.within == within.sum()
    assert shape.left_out == (within & ~covered).sum()
    assert shape.taken_in == (covered & ~within).sum()
    assert shape.misclassified == (within != covered).sum() / (within | covered).sum()
    assert shape.polygons.is_valid


def test_smaller_cells_misplace_fewer() -> None:
    """The polygons come nearer to the node set as the cells get smaller."""
    points, spent = _town()
    shares = [draw_isochrone(points, spent, 30, cell_km=cell).misclassified for cell in (16, 8, 4, 2)]
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] < 0.05


def test_area_is_that_of_the_circle() -> None:
    """On an even plain the polygons cover about the area within the minutes."""
    points, spent = _town()
    shape = draw_isochrone(points, spent, 30, cell_km=2.0)
    assert shape.polygons.area == pytest.approx(np.pi * 0.285**2, rel=0.05)


def test_nothing_within_gives_nothing() -> None:
    """Where no node is within there is no polygon, and nothing is misplaced; unreached nodes are outside."""
    points, _ = _town(nodes=50)
    shape = draw_isochrone(points, np.full(50, np.inf), 30, cell_km=5.0)
    assert (shape.polygons.is_empty, shape.within, shape.misclassified) == (True, 0, 0.0)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"minutes": 0.0}, "minutes are 0.0"),
        ({"cell_km": float("nan")}, "cell_km are nan"),
        ({"cell_km": 1e-4}, "give larger ones"),
        ({"spent": np.array([0.0, float("nan")])}, "node 1 takes nan"),
        ({"spent": np.array([0.0, -1.0])}, "node 1 takes -1.0"),
        ({"spent": np.array([0.0])}, "one pair for each node"),
        ({"points": np.array([[116.0, 40.0], [116.0, 95.0]])}, "node 1 stands at"),
    ],
)
def test_what_cannot_be_drawn_is_named(changed: dict[str, object], told: str) -> None:
    """Numbers that are none and arrays that do not fit are refused."""
    given = {"points": np.array([[116.0, 40.0], [116.5, 40.2]]), "spent": np.array([0.0, 9.0])}
    given |= {"minutes": 30.0, "cell_km": 2.0} | changed
    with pytest.raises(AccessError, match=told):
        draw_isochrone(given["points"], given["spent"], given["minutes"], cell_km=given["cell_km"])  # type: ignore[arg-type]
