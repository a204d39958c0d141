"""Outlines of places: polygons in WGS-84 degrees, with area, containment and GeoJSON."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import atanh, pi, radians, sin, sqrt
from typing import Any

from lantu.errors import RegionError
from lantu.region.place import Level

Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]

ECCENTRICITY_SQUARED = 0.00669437999014
"""Of the WGS-84 ellipsoid."""
AUTHALIC_RADIUS_KM = 6371.0071809
"""Radius of the sphere with the surface of the WGS-84 ellipsoid."""


@dataclass(frozen=True)
class Outline:
    """The outline of one place, or of several that only a common outline is known of.

    Attributes
    ----------
    code : str
        The place's code; several joined by ``+`` where the source cannot tell them apart.
    level : Level
    polygons : tuple of Polygon
        Each a tuple of rings, the outer one first; rings are closed, longitude first.
    note : str or None
        What the outline leaves out or joins.
    """

    code: str
    level: Level
    polygons: tuple[Polygon, ...]
    note: str | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of the places that it outlines."""
        return tuple(self.code.split("+"))

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """Return west, south, east and north in degrees."""
        xs = [x for polygon in self.polygons for x, _ in polygon[0]]
        ys = [y for polygon in self.polygons for _, y in polygon[0]]
        return min(xs), min(ys), max(xs), max(ys)

    def contains(self, longitude: float, latitude: float) -> bool:
        """Tell whether a point lies inside; on the border either answer may come."""
        west, south, east, north = self.box
        if not (west <= longitude <= east and south <= latitude <= north):
            return False
        return any(
            sum(_crosses(ring, longitude, latitude) for ring in polygon) % 2 == 1 for polygon in self.polygons
        )

    def distance_km(self, longitude: float, latitude: float) -> float:
        """Return how far a point lies outside, in kilometres on a local plane; 0 inside."""
        if self.contains(longitude, latitude):
            return 0.0
        squeeze = sqrt(max(1 - sin(radians(latitude)) ** 2, 0))
        here = (longitude * squeeze, latitude)
        nearest = min(
            _to_segment(here, (a[0] * squeeze, a[1]), (b[0] * squeeze, b[1]))
            for polygon in self.polygons
            for ring in polygon
            for a, b in _sides(ring)
        )
        return nearest * pi / 180 * AUTHALIC_RADIUS_KM

    def area_km2(self) -> float:
        """Return the area on the WGS-84 ellipsoid in square kilometres.

        Sides are taken as straight lines between longitude and authalic latitude, which errs by far less
        than the outline itself.

        Examples
        --------
        >>> degree = (((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0)),)
        >>> round(Outline("X", "county", (degree,)).area_km2())
        12308
        """
        return sum(
            abs(_ring_area(polygon[0])) - sum(abs(_ring_area(hole)) for hole in polygon[1:])
            for polygon in self.polygons
        )

    def geometry(self) -> dict[str, Any]:
        """Return a GeoJSON MultiPolygon."""
        rings = [[[list(point) for point in ring] for ring in polygon] for polygon in self.polygons]
        return {"type": "MultiPolygon", "coordinates": rings}


@dataclass(frozen=True)
class Outlines:
    """The outlines of one level at one resolution.

    Attributes
    ----------
    level : Level
    resolution : str
        Name of the resolution in the pack (``coarse``, ``fine``).
    outlines : tuple of Outline
    sources : tuple of str
        Where they are from; to be shown beside a map.
    """

    level: Level
    resolution: str
    outlines: tuple[Outline, ...]
    sources: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Outline]:
        return iter(self.outlines)

    def __len__(self) -> int:
        return len(self.outlines)

    def of(self, code: str) -> Outline:
        """Return the outline of a place, which it may share.

        Raises
        ------
        RegionError
            If the pack draws no outline of it at this level.
        """
        for outline in self.outlines:
            if code in outline.codes:
                return outline
        message = (
            f"no outline of {code!r} at the level {self.level}: ask another level, or add it to the pack"
        )
        raise RegionError(message)

    def holding(self, longitude: float, latitude: float) -> Outline | None:
        """Return the outline that a point lies in; None outside all of them."""
        return next((outline for outline in self.outlines if outline.contains(longitude, latitude)), None)

    def feature_collection(self, names: dict[str, str] | None = None) -> dict[str, Any]:
        """Return a GeoJSON FeatureCollection with code, codes, level, name and note as properties."""
        return {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "id": outline.code,
                    "properties": {
                        "code": outline.code,
                        "codes": list(outline.codes),
                        "level": outline.level,
                        "name": "、".join((names or {}).get(code, code) for code in outline.codes),
                        "note": outline.note,
                    },
                    "geometry": outline.geometry(),
                }
                for outline in self.outlines
            ],
        }


def _sides(ring: Ring) -> Iterator[tuple[Point, Point]]:
    return itertools.pairwise(ring)


def _crosses(ring: Ring, x: float, y: float) -> int:
    count = 0
    for (ax, ay), (bx, by) in _sides(ring):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            count += 1
    return count


def _to_segment(point: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length
    share = min(max(share, 0.0), 1.0)
    return sqrt((point[0] - a[0] - share * dx) ** 2 + (point[1] - a[1] - share * dy) ** 2)


def _authalic(latitude: float) -> float:
    """Return the sine of the authalic latitude (Snyder 1987, equations 3-11 and 3-12)."""
    e = sqrt(ECCENTRICITY_SQUARED)
    pole = _q(1.0, e)
    return _q(sin(radians(latitude)), e) / pole


def _q(sine: float, e: float) -> float:
    return (1 - e * e) * (sine / (1 - (e * sine) ** 2) + atanh(e * sine) / e)


def _ring_area(ring: Sequence[Point]) -> float:
    sines = [_authalic(latitude) for _, latitude in ring]
    total = sum(
        radians(b[0] - a[0]) * (sines[i] + sines[i + 1]) / 2
        for i, (a, b) in enumerate(itertools.pairwise(ring))
    )
    return total * AUTHALIC_RADIUS_KM**2
