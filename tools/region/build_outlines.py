"""Build the outlines of a region's units: one coverage without gaps or overlaps, at two resolutions.

Run from the root of the repository with a scratch environment that has shapely 2.1+ and pyproj::

    python tools/region/build_outlines.py --data DATA --packs src/lantu/region/packs

Steps: move every vertex from GCJ-02 to WGS-84; repair rings; cut all lines into faces and give every face
to one unit (gaps and overlaps of the source go to the neighbour with the longest common border); join the
units of 2017 that later units were made of; simplify the coverage as a whole, so that neighbours keep one
border; write arcs (TopoJSON), each border once, for counties, prefectures, provinces and zones.
"""
# ruff: noqa: E501, T201  heads of tables stand as they are written; a build tool says what it did

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import shapely
from pyproj import Geod
from shapely.geometry import Polygon, shape
from shapely.geometry.base import BaseGeometry

sys.path.insert(0, str(Path(__file__).parent))
from arcs import topology
from gcj import to_wgs84

GEOD = Geod(ellps="WGS84")
GRID = 1e-4
TINY = 2e-6
"""Faces below this (square degrees, about 0.02 km2) go to the neighbour with the longest common border."""
RENAMED = {
    "130223": "130284", "130428": "130407", "130429": "130408", "130526": "130505", "130527": "130506",
    "130823": "130881",
}  # fmt: skip
COMBINED = {("130502", "130503", "130521"): "130502+130503"}
NOTES = {
    "130502+130503": "襄都区 and 信都区 as one: 邢台县 was split between them in 2020 and the line is not in the source",
    "130408": "outline of 永年县 in 2016, of which a part passed to 丛台区",
}
ZONES = {
    "JJJ-XIONGAN": (
        ("130629", "130632", "130638"),
        "雄县, 容城县 and 安新县; towns of 任丘 and 高阳 are not in it",
    )
}
SOURCES = {
    "license": "MIT AND Apache-2.0",
    "source": [
        "PyPI echarts-china-cities-pypkg 0.0.9 (MIT): outlines of 2017; 蓟州区 from npm echarts 4.9.0 (Apache-2.0)",
        "GCJ-02 moved to WGS-84, repaired and joined into one coverage by tools/region/build_outlines.py",
    ],
}
HEAD = """\
# SPDX-License-Identifier: MIT AND Apache-2.0
# SOURCE: computed on the WGS-84 ellipsoid from the unsimplified coverage behind the outlines of this folder
# SOURCE: points: centre of the largest circle inside the outline
"""
RESOLUTIONS = {"fine": 0.0015, "coarse": 0.02}


def area_km2(geometry: BaseGeometry) -> float:
    """Return the area on the ellipsoid in square kilometres."""
    return abs(GEOD.geometry_area_perimeter(shapely.orient_polygons(geometry))[0]) / 1e6


def areal(geometry: BaseGeometry) -> BaseGeometry:
    """Keep the polygons of a repaired geometry."""
    parts = [part for part in shapely.get_parts(geometry) if part.geom_type in ("Polygon", "MultiPolygon")]
    return shapely.union_all(parts)


def read_units(data: Path) -> dict[str, BaseGeometry]:
    """Read the outlines of 2017 as valid WGS-84 geometries by code."""
    path = data / "boundaries/jjj_counties_2017_from_pypi.geojson"
    units = {}
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        moved = shapely.transform(
            shape(feature["geometry"]), lambda points: [to_wgs84(*point) for point in points.tolist()]
        )
        repaired = areal(shapely.make_valid(moved, method="structure", keep_collapsed=False))
        units[feature["properties"]["adcode"]] = areal(shapely.set_precision(repaired, GRID))
    return units


def cover(units: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Give every face that the borders cut out to exactly one unit."""
    codes = list(units)
    shapes = [units[code] for code in codes]
    lines = shapely.union_all([geometry.boundary for geometry in shapes], grid_size=GRID)
    faces = list(shapely.get_parts(shapely.polygonize([lines])))
    tree = shapely.STRtree(shapes)
    owner: list[str | None] = []
    for face in faces:
        inside = [codes[i] for i in tree.query(face.representative_point(), predicate="within")]
        owner.append(inside[0] if len(inside) == 1 and face.area > TINY else None)
    settle(faces, owner)
    result = {}
    for code in codes:
        own = [face for face, holder in zip(faces, owner, strict=True) if holder == code]
        result[code] = shapely.union_all(own, grid_size=GRID)
    return result


def settle(faces: list[Polygon], owner: list[str | None]) -> None:
    """Give faces without an owner to the neighbour with the longest common border, until none is left."""
    tree = shapely.STRtree(faces)
    open_faces = {index for index, holder in enumerate(owner) if holder is None}
    print(
        f"{len(faces)} faces, {len(open_faces)} to settle, {sum(faces[i].area for i in open_faces):.4f} deg2"
    )
    while open_faces:
        decided = {}
        for index in open_faces:
            shared: Counter[str] = Counter()
            for other in tree.query(faces[index]):
                holder = owner[other]
                if other != index and holder is not None:
                    shared[holder] += faces[index].intersection(faces[other]).length
            if shared and shared.most_common(1)[0][1] > 0:
                decided[index] = shared.most_common(1)[0][0]
        if not decided:
            break
        for index, holder in decided.items():
            owner[index] = holder
        open_faces -= decided.keys()


def to_2024(units: dict[str, BaseGeometry]) -> dict[str, BaseGeometry]:
    """Join and rename the units of 2017 into those of 2024."""
    joined = {old for group in COMBINED for old in group}
    current = {RENAMED.get(code, code): geometry for code, geometry in units.items() if code not in joined}
    for group, code in COMBINED.items():
        current[code] = shapely.union_all([units[old] for old in group], grid_size=GRID)
    return dict(sorted(current.items()))


def layers(counties: list[str]) -> dict[str, dict[str, list[str]]]:
    """Return level -> code -> county outlines that make it up."""
    prefectures: dict[str, list[str]] = defaultdict(list)
    provinces: dict[str, list[str]] = defaultdict(list)
    for code in counties:
        provinces[code[:2] + "0000"].append(code)
        if code[:2] == "13":
            prefectures[code[:4] + "00"].append(code)
    return {
        "county": {code: [code] for code in counties},
        "prefecture": dict(prefectures),
        "province": dict(provinces),
        "zone": {code: list(members) for code, (members, _) in ZONES.items()},
    }


def report(units: dict[str, BaseGeometry], published: dict[str, float]) -> None:
    """Print province areas beside the published ones."""
    for province, area in published.items():
        own = sum(area_km2(geometry) for code, geometry in units.items() if code[:2] == province[:2])
        print(f"{province}: {own:.0f} km2, published {area:.0f}, {100 * (own / area - 1):+.2f} %")


def build(data: Path, packs: Path) -> None:
    """Write the outlines of both resolutions and the table of areas."""
    current = to_2024(cover(read_units(data)))
    published = {"110000": 16410.0, "120000": 11966.0, "130000": 188800.0}
    report(current, published)
    notes = NOTES | {code: note for code, (_, note) in ZONES.items()}
    target = packs / "jingjinji/outlines"
    target.mkdir(exist_ok=True)
    codes = list(current)
    whole = [current[code] for code in codes]
    print("coverage valid:", shapely.coverage_is_valid(whole))
    for resolution, tolerance in RESOLUTIONS.items():
        simple = shapely.coverage_simplify(whole, tolerance=tolerance)
        written = (
            SOURCES
            | {"resolution": resolution}
            | topology(dict(zip(codes, simple, strict=True)), layers(codes), notes, digits=4)
        )
        path = target / f"{resolution}.topojson"
        path.write_text(
            json.dumps(written, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
        )
        report(dict(zip(codes, simple, strict=True)), published)
        print(resolution, path.stat().st_size, sum(len(arc) for arc in written["arcs"]), "points")
    write_areas(target / "areas.csv", layers(codes), current)


def write_areas(path: Path, levels: dict[str, dict[str, list[str]]], units: dict[str, BaseGeometry]) -> None:
    """Write area and an inner point of every outline: the centre of its largest inscribed circle."""
    with path.open("w", encoding="utf-8", newline="") as handle:
        handle.write(HEAD)
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(["code", "area_km2", "longitude", "latitude"])
        for members in levels.values():
            for code, parts in members.items():
                geometry = shapely.coverage_union_all([units[part] for part in parts])
                circle = shapely.maximum_inscribed_circle(geometry, tolerance=0.005)
                longitude, latitude = shapely.get_coordinates(circle)[0]
                writer.writerow([code, f"{area_km2(geometry):.1f}", f"{longitude:.4f}", f"{latitude:.4f}"])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--packs", type=Path, required=True)
    arguments = parser.parse_args()
    build(arguments.data, arguments.packs)
