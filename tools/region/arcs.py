"""Polygons that share borders become arcs (TopoJSON 1.0): each border is written once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

Point = tuple[int, int]


def topology(
    units: dict[str, BaseGeometry],
    levels: dict[str, dict[str, list[str]]],
    notes: dict[str, str],
    digits: int,
) -> dict[str, Any]:
    """Return a TopoJSON topology whose objects are the levels, each a collection of multipolygons.

    Parameters
    ----------
    units : dict
        Code -> geometry; together a coverage with identical vertices along common borders.
    levels : dict
        Level -> code -> codes of the units that it is made of.
    notes : dict
        Code -> note, written into the properties.
    digits : int
        Decimal places of a degree that are kept.
    """
    scale = 10**digits
    rounded = {code: _rounded(geometry, digits) for code, geometry in units.items()}
    if not shapely.coverage_is_valid(list(rounded.values())):
        raise SystemExit("rounding broke the coverage: keep more digits")
    neighbours: dict[Point, set[Point]] = defaultdict(set)
    for geometry in rounded.values():
        for ring in (ring for polygon in _polygons(geometry, scale) for ring in polygon):
            for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
                neighbours[a].add(b)
                neighbours[b].add(a)
    junctions = {point for point, others in neighbours.items() if len(others) > 2}
    arcs: dict[tuple[Point, ...], int] = {}
    objects = {}
    for level, members in levels.items():
        geometries = []
        for code, parts in members.items():
            geometry = shapely.coverage_union_all([rounded[part] for part in parts])
            cut = [
                [_cut(ring, junctions, arcs) for ring in polygon] for polygon in _polygons(geometry, scale)
            ]
            properties = {"note": notes[code]} if code in notes else {}
            geometries.append({"type": "MultiPolygon", "id": code, "properties": properties, "arcs": cut})
        objects[level] = {"type": "GeometryCollection", "geometries": geometries}
    return {
        "type": "Topology",
        "transform": {"scale": [1 / scale, 1 / scale], "translate": [0, 0]},
        "objects": objects,
        "arcs": [_deltas(arc) for arc in arcs],
    }


def _rounded(geometry: BaseGeometry, digits: int) -> BaseGeometry:
    return shapely.transform(geometry, lambda points: points.round(digits))


def _polygons(geometry: BaseGeometry, scale: int) -> Iterator[list[list[Point]]]:
    for part in shapely.get_parts(shapely.orient_polygons(geometry)):
        yield [
            [(round(x * scale), round(y * scale)) for x, y in ring.coords[:-1]]
            for ring in (part.exterior, *part.interiors)
        ]


def _cut(ring: list[Point], junctions: set[Point], arcs: dict[tuple[Point, ...], int]) -> list[int]:
    starts = [index for index, point in enumerate(ring) if point in junctions]
    if not starts:
        first = ring.index(min(ring))
        starts = [first]
    numbers = []
    for number, start in enumerate(starts):
        end = starts[(number + 1) % len(starts)]
        stretch = ring[start : end + 1] if end > start else ring[start:] + ring[: end + 1]
        numbers.append(_number(tuple(stretch), arcs))
    return numbers


def _number(arc: tuple[Point, ...], arcs: dict[tuple[Point, ...], int]) -> int:
    back = arc[::-1]
    if arc in arcs:
        return arcs[arc]
    if back in arcs:
        return ~arcs[back]
    return arcs.setdefault(arc, len(arcs))


def _deltas(arc: tuple[Point, ...]) -> list[list[int]]:
    steps, previous = [], (0, 0)
    for point in arc:
        steps.append([point[0] - previous[0], point[1] - previous[1]])
        previous = point
    return steps
