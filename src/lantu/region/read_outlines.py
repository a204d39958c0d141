"""Outline files (TopoJSON or GeoJSON) become outlines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast, get_args

from lantu.region.outlines import Outline, Point, Polygon, Ring
from lantu.region.place import Level
from lantu.region.table import Problem


def read_outlines(root: Path, file: str, problems: list[Problem]) -> tuple[list[Outline], tuple[str, ...]]:
    """Read one file of outlines; what is wrong with it goes to ``problems``.

    A TopoJSON file names levels as its objects and codes as the ids of its geometries. A GeoJSON file
    gives ``code`` and ``level`` in the properties of each feature. Both carry ``license`` and ``source``.

    Returns
    -------
    list of Outline, tuple of str
        The outlines of every level, and where they are from.
    """
    shown = f"{root.name}/{file}"
    try:
        said = json.loads((root / file).read_text(encoding="utf-8"))
    except OSError as error:
        problems.append(
            Problem(shown, None, f"cannot be read ({error.strerror})", "add it or take it off pack.toml")
        )
        return [], ()
    except ValueError as error:
        problems.append(Problem(shown, None, f"is not JSON: {error}", "write TopoJSON or GeoJSON"))
        return [], ()
    if not isinstance(said, dict):
        form = f"is no JSON object but a {type(said).__name__}"
        problems.append(Problem(shown, None, form, "write TopoJSON or GeoJSON"))
        return [], ()
    problems += [
        Problem(shown, None, f"has no {key}", f'add "{key}" beside "type"')
        for key in ("license", "source")
        if not said.get(key)
    ]
    sources = said.get("source") or ()
    sources = (sources,) if isinstance(sources, str) else tuple(sources)
    try:
        found = list(_from_topology(said) if said.get("type") == "Topology" else _from_features(said))
    except (KeyError, TypeError, IndexError, ValueError, AttributeError) as error:
        remedy = "write TopoJSON objects or a GeoJSON FeatureCollection as docs/region-packs.md says"
        problems.append(Problem(shown, None, f"does not have the form of outlines ({error!r})", remedy))
        return [], sources
    kept = []
    for outline in found:
        if outline.level not in get_args(Level):
            told = f"outline {outline.code} has the unknown level {outline.level!r}"
            problems.append(Problem(shown, None, told, "use a level of places"))
        elif not outline.polygons or not all(polygon and all(polygon) for polygon in outline.polygons):
            told = f"outline {outline.code} has a polygon without a ring, or a ring without a point"
            problems.append(Problem(shown, None, told, "draw it or take it out"))
        else:
            kept.append(outline)
    return kept, sources


def _from_topology(said: dict[str, Any]) -> Iterable[Outline]:
    (sx, sy), (tx, ty) = said["transform"]["scale"], said["transform"]["translate"]
    arcs = [_arc(arc, sx, sy, tx, ty) for arc in said["arcs"]]
    for level, collection in said["objects"].items():
        for geometry in collection["geometries"]:
            listed = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
            polygons = tuple(tuple(_join(ring, arcs) for ring in polygon) for polygon in listed)
            note = geometry.get("properties", {}).get("note")
            yield Outline(str(geometry["id"]), cast("Level", level), polygons, note)


def _arc(arc: list[list[int]], sx: float, sy: float, tx: float, ty: float) -> tuple[Point, ...]:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((round(x * sx + tx, 7), round(y * sy + ty, 7)))
    return tuple(points)


def _join(ring: list[int], arcs: list[tuple[Point, ...]]) -> Ring:
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        if points and points[-1] != arc[0]:
            raise ValueError(f"arc {number} does not begin where the one before ends")
        points += arc[1:] if points else arc
    return tuple(points)


def _from_features(said: dict[str, Any]) -> Iterable[Outline]:
    for feature in said["features"]:
        own, geometry = feature["properties"], feature["geometry"]
        if geometry["type"] not in ("Polygon", "MultiPolygon"):
            raise ValueError(f"the geometry of {own['code']} is a {geometry['type']}")
        listed = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        polygons: tuple[Polygon, ...] = tuple(
            tuple(tuple((float(x), float(y)) for x, y, *_ in ring) for ring in polygon) for polygon in listed
        )
        yield Outline(str(own["code"]), own["level"], polygons, own.get("note"))
