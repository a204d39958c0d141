"""What must hold of outlines: closed rings, no crossing lines, every unit drawn, areas as published."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lantu.region.outlines import Outline, Point, Ring
from lantu.region.place import Place
from lantu.region.table import Problem, parse_number, read_table

Segment = tuple[Point, Point]
AREA_TOLERANCE = 0.02
"""How far the drawn area of a province may be from the published one."""


def check_outlines(
    file: str,
    outlines: Sequence[Outline],
    places: Sequence[Place],
    scope: Sequence[str],
    problems: list[Problem],
) -> None:
    """Check the rings of one file, and that every county in force of the region is drawn once.

    Parameters
    ----------
    file : str
    outlines : sequence of Outline
    places : sequence of Place
        All places of the pack.
    scope : sequence of str
        Codes of the provinces that make up the region.
    problems : list of Problem
        Grows.
    """
    known = {place.code for place in places}
    for outline in outlines:
        problems += [
            Problem(file, None, f"outline {outline.code} {message}", remedy)
            for message, remedy in _faults(outline)
        ]
        for code in set(outline.codes) - known:
            problems.append(
                Problem(file, None, f"outlines the unknown place {code!r}", "add the place or mend the code")
            )
    drawn: dict[str, int] = defaultdict(int)
    for outline in (outline for outline in outlines if outline.level == "county"):
        for code in outline.codes:
            drawn[code] += 1
    for place in counties_in_force(places, scope):
        if drawn[place.code] != 1:
            found = f"draws {place.full_name} ({place.code}) {drawn[place.code]} times"
            problems.append(
                Problem(
                    file, None, found, "draw each county once, alone or in a combined outline with a note"
                )
            )


def counties_in_force(places: Iterable[Place], scope: Sequence[str]) -> list[Place]:
    """Return the county-level units of the region that have not ended."""
    starts = tuple(code[:2] for code in scope)
    return [
        place
        for place in places
        if place.level == "county" and place.valid_to is None and place.code.startswith(starts) and starts
    ]


def check_areas(
    root: Path, file: str, outlines: Sequence[Outline], places: Sequence[Place], problems: list[Problem]
) -> list[str]:
    """Compare drawn areas with a table of published ones; return a line on each for the report.

    The table has ``place``, ``area_km2`` (published), ``drawn_elsewhere_km2`` (ground that the outlines
    count to a neighbour: positive where this place's outline is too large by it) and ``note``.
    """
    required, said = ("place", "area_km2", "drawn_elsewhere_km2", "note"), []
    drawn = {outline.code: outline for outline in outlines}
    names = {place.code: place.name for place in places}
    for row in read_table(root, file, required=required, problems=problems):
        code, published = row.text("place"), parse_number(row, "area_km2", problems)
        moved = parse_number(row, "drawn_elsewhere_km2", problems) or 0.0
        if code not in drawn or not published:
            problems.append(row.problem(f"{code!r} has no outline or no area", "mend the row"))
            continue
        area = drawn[code].area_km2() - moved
        off = area / published - 1
        said.append(
            f"{names.get(code, code)}: drawn {area:.0f} km2, published {published:.0f} ({100 * off:+.1f} %)"
        )
        if abs(off) > AREA_TOLERANCE:
            found = f"the outline of {code} has {area:.0f} km2, published {published:.0f}"
            problems.append(
                row.problem(
                    found, "mend the outline, or write in drawn_elsewhere_km2 what is drawn elsewhere"
                )
            )
    return said


def _faults(outline: Outline) -> Iterator[tuple[str, str]]:
    rings = [ring for polygon in outline.polygons for ring in polygon]
    for ring in rings:
        if len(ring) < 4 or ring[0] != ring[-1]:
            yield f"has a ring of {len(ring)} points that is not closed", "repeat the first point at the end"
            return
        if any(not (-180 <= x <= 180 and -90 <= y <= 90) for x, y in ring):
            yield "has a point off the globe", "write WGS-84 degrees, longitude first"
            return
    crossing = _first_crossing(rings)
    if crossing is not None:
        x, y = crossing
        yield f"crosses itself near {x:.5f}, {y:.5f}", "repair the polygon (make_valid) before packing it"


def _first_crossing(rings: Sequence[Ring]) -> Point | None:
    """Return a point where two sides meet other than at a common end; None where none do."""
    segments = [(a, b) for ring in rings for a, b in itertools.pairwise(ring) if a != b]
    if len(segments) < len([1 for ring in rings for _ in ring[1:]]):
        return next(a for ring in rings for a, b in itertools.pairwise(ring) if a == b)
    size = max(_reach(segments) * 2, 1e-9)
    cells: dict[tuple[int, int], list[Segment]] = defaultdict(list)
    for segment in segments:
        for cell in _cells(segment, size):
            for other in cells[cell]:
                if _meets(segment, other):
                    return segment[0]
            cells[cell].append(segment)
    return None


def _reach(segments: Sequence[Segment]) -> float:
    return sum(max(abs(a[0] - b[0]), abs(a[1] - b[1])) for a, b in segments) / len(segments)


def _cells(segment: Segment, size: float) -> Iterator[tuple[int, int]]:
    (ax, ay), (bx, by) = segment
    for column in range(int(min(ax, bx) // size), int(max(ax, bx) // size) + 1):
        for line in range(int(min(ay, by) // size), int(max(ay, by) // size) + 1):
            yield column, line


def _meets(one: Segment, other: Segment) -> bool:
    """Tell whether two sides meet other than at an end of both (rings may touch in a vertex)."""
    a, b = one
    c, d = other
    turns = (_turn(a, b, c), _turn(a, b, d), _turn(c, d, a), _turn(c, d, b))
    if turns[0] * turns[1] < 0 and turns[2] * turns[3] < 0:
        return True
    if {a, b} == {c, d}:
        return True
    touched = ((turns[0], c, one), (turns[1], d, one), (turns[2], a, other), (turns[3], b, other))
    return any(turn == 0 and end not in side and _between(*side, end) for turn, end, side in touched)


def _turn(a: Point, b: Point, c: Point) -> float:
    value = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return 0.0 if abs(value) < 1e-14 else value


def _between(a: Point, b: Point, point: Point) -> bool:
    return min(a[0], b[0]) <= point[0] <= max(a[0], b[0]) and min(a[1], b[1]) <= point[1] <= max(a[1], b[1])
