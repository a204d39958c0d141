"""An isochrone as polygons for a map, with how many nodes they put on the wrong side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import ndimage

from lantu.access.graph import Indices
from lantu.access.times import Floats
from lantu.errors import AccessError

KM_PER_DEGREE = 111.195
"""Of latitude, on the sphere on which distances are taken."""
MOST_CELLS = 4_000_000
FILLED_CELLS = 1.5
"""A cell without nodes follows the nearest one with nodes up to so many cells away; beyond, it is out."""


@dataclass(frozen=True)
class IsochroneShape:
    """Polygons around the nodes within so many minutes.

    Attributes
    ----------
    polygons : shapely MultiPolygon
        Longitude and latitude; empty where no node is within.
    minutes, cell_km : float
    within : int
        Nodes within the minutes.
    left_out, taken_in : int
        Nodes within the minutes but outside the polygons, and the other way round.
    """

    polygons: Any
    minutes: float
    cell_km: float
    within: int
    left_out: int
    taken_in: int

    @property
    def misclassified(self) -> float:
        """Share of the nodes that are within, or in the polygons, of which but one is true; 0 for none."""
        either = self.within + self.taken_in
        return (self.left_out + self.taken_in) / either if either else 0.0


def draw_isochrone(points: Floats, spent: Floats, minutes: float, *, cell_km: float) -> IsochroneShape:
    """Draw the nodes within so many minutes as polygons of square cells.

    A cell is in where at least half of its nodes are; cells without nodes follow the nearest ones. Smaller
    cells put fewer nodes on the wrong side and give more corners; the node set itself is exact.

    Parameters
    ----------
    points : array of float, (node, 2)
        Longitude and latitude in degrees, WGS-84.
    spent : array of float, (node)
        Minutes to each node; infinite where it is not reached.
    minutes, cell_km : float
        Above 0.

    Raises
    ------
    AccessError
        If the arrays do not fit, a point is not on the globe or a time NaN, a number is not above 0, or the
        cells are so small that there are too many.

    Examples
    --------
    >>> points = np.array([[116.0, 40.0], [116.1, 40.0], [116.2, 40.0]])
    >>> shape = draw_isochrone(points, np.array([0.0, 9.0, 31.0]), 30, cell_km=5)
    >>> shape.within, shape.misclassified, len(shape.polygons.geoms)
    (2, 0.0, 1)
    """
    _check(points, spent, minutes, cell_km)
    size = np.array(
        [cell_km / (KM_PER_DEGREE * np.cos(np.radians(points[:, 1].mean()))), cell_km / KM_PER_DEGREE]
    )
    corner = points.min(axis=0) - size / 2
    cells = ((points - corner) // size).astype(np.int64)
    shape = tuple(int(count) for count in cells.max(axis=0) + 1)
    if shape[0] * shape[1] > MOST_CELLS:
        told = f"cells of {cell_km} km make {shape[0]} x {shape[1]}"
        raise AccessError(f"{told}: give larger ones, no more than {MOST_CELLS:,} in all")
    inside = spent <= minutes
    drawn = _fill(cells, inside, shape)
    covered = drawn[cells[:, 0], cells[:, 1]]
    return IsochroneShape(
        _outline(drawn, corner, size),
        minutes,
        cell_km,
        int(inside.sum()),
        int((inside & ~covered).sum()),
        int((covered & ~inside).sum()),
    )


def _check(points: Floats, spent: Floats, minutes: float, cell_km: float) -> None:
    if points.ndim != 2 or points.shape[1] != 2 or len(points) != len(spent) or not len(points):
        raise AccessError(
            f"points of shape {points.shape} and {len(spent)} times: give one pair for each node"
        )
    wrong = np.flatnonzero(~((np.abs(points[:, 0]) <= 180) & (np.abs(points[:, 1]) < 90)))
    if wrong.size:
        raise AccessError(
            f"node {wrong[0]} stands at {points[wrong[0]].tolist()}: give longitude and latitude"
        )
    undefined = np.flatnonzero(~(spent >= 0))
    if undefined.size:
        raise AccessError(f"node {undefined[0]} takes {spent[undefined[0]]} minutes: give 0 or more")
    for name, value in (("minutes", minutes), ("cell_km", cell_km)):
        if not (value > 0 and np.isfinite(value)):
            raise AccessError(f"the isochrone's {name} are {value}: give a number above 0")


def _fill(cells: Indices, inside: NDArray[np.bool_], shape: tuple[int, ...]) -> NDArray[np.bool_]:
    number = cells[:, 0] * shape[1] + cells[:, 1]
    count = np.bincount(number, minlength=shape[0] * shape[1]).reshape(shape)
    held = np.bincount(number[inside], minlength=shape[0] * shape[1]).reshape(shape)
    known = count > 0
    drawn = known & (2 * held >= count)
    away, (row, column) = ndimage.distance_transform_edt(~known, return_indices=True)
    return np.asarray(drawn[row, column] & (away <= FILLED_CELLS))


def _outline(drawn: NDArray[np.bool_], corner: Floats, size: Floats) -> Any:
    """Join the cells: first runs of them in each column of the grid, then the runs."""
    padded = np.pad(drawn.astype(np.int8), ((0, 0), (1, 1)))
    step = np.diff(padded, axis=1)
    column, first = np.nonzero(step == 1)
    last = np.nonzero(step == -1)[1]
    if not column.size:
        return shapely.MultiPolygon()
    # All corners come from one list of coordinates: neighbours share them in every bit.
    east = corner[0] + size[0] * np.arange(drawn.shape[0] + 1)
    north = corner[1] + size[1] * np.arange(drawn.shape[1] + 1)
    joined = shapely.union_all(shapely.box(east[column], north[first], east[column + 1], north[last]))
    return joined if joined.geom_type == "MultiPolygon" else shapely.MultiPolygon([joined])
