"""Outlines of the shipped region: what is drawn where, how large it is, and how it looks."""

import itertools
import math
from collections import Counter

import pytest
from hypothesis import given, settings, strategies as st

from lantu.errors import RegionError
from lantu.region import Region
from lantu.region.outlines import Outline, Outlines


@pytest.fixture(scope="module")
def region() -> Region:
    return Region.load("jingjinji")


@pytest.fixture(scope="module")
def counties(region: Region) -> Outlines:
    return region.geometry("county", "fine")


def test_every_county_has_an_outline_of_its_own_or_a_note(region: Region, counties: Outlines) -> None:
    """Only 襄都 and 信都 share one, and it says why."""
    shared = [outline for outline in counties if len(outline.codes) > 1]
    assert [outline.codes for outline in shared] == [("130502", "130503")]
    assert "邢台县" in (shared[0].note or "")
    drawn = Counter(code for outline in counties for code in outline.codes)
    assert len(drawn) == 199
    assert set(drawn.values()) == {1}


@pytest.mark.parametrize(
    ("code", "published"), [("110000", 16410), ("120000", 11966 + 131.2), ("130000", 188800 - 131.2)]
)
@pytest.mark.parametrize("resolution", ["coarse", "fine"])
def test_provinces_have_their_published_area(
    region: Region, code: str, published: float, resolution: str
) -> None:
    """Within 2 % at both resolutions; 芦台 (131.2 km2 of Hebei) is drawn in Tianjin."""
    assert region.geometry("province", resolution).of(code).area_km2() == pytest.approx(published, rel=0.02)


def test_levels_add_up(region: Region, counties: Outlines) -> None:
    """A province is exactly its counties, a prefecture too."""
    for level in ("prefecture", "province"):
        for whole in region.geometry(level, "fine"):
            digits = 4 if level == "prefecture" else 2
            parts = [o for o in counties if o.code[:digits] == whole.code[:digits]]
            assert sum(part.area_km2() for part in parts) == pytest.approx(whole.area_km2(), rel=1e-9)


@pytest.mark.parametrize(
    ("longitude", "latitude", "code"),
    [
        (116.3913, 39.9075, "110101"),  # 天安门
        (117.2009, 39.1235, "120105"),  # 天津站 lies north of the river
        (116.0126, 40.3566, "110119"),  # 八达岭
        (114.5230, 38.0489, "130102"),
        (115.9360, 38.9200, "130632"),  # 白洋淀
        (119.4900, 39.8300, "130304"),
    ],
)
def test_known_points_lie_in_their_county(
    counties: Outlines, longitude: float, latitude: float, code: str
) -> None:
    """WGS-84 points fall into the right outline: the source's shift was undone."""
    near = counties.of(code).distance_km(longitude, latitude)
    assert near < 1.0, counties.holding(longitude, latitude)


def test_points_of_the_tables_lie_in_their_outline(region: Region, counties: Outlines) -> None:
    """Every county's point is inside it."""
    for outline in counties:
        for code in outline.codes:
            place = region.place(code)
            assert place.longitude is not None
            assert place.latitude is not None
            assert outline.contains(place.longitude, place.latitude), place.full_name


def test_neighbours_share_their_border(counties: Outlines) -> None:
    """A side between two vertices belongs to two counties, or to one at the edge of the region."""
    sides: Counter[tuple[tuple[float, float], tuple[float, float]]] = Counter()
    for outline in counties:
        for ring in itertools.chain.from_iterable(outline.polygons):
            for a, b in itertools.pairwise(ring):
                sides[min((a, b), (b, a))] += 1
    assert set(sides.values()) <= {1, 2}
    assert sum(1 for count in sides.values() if count == 2) > len(sides) / 2


def test_xiongan_is_its_three_counties(region: Region, counties: Outlines) -> None:
    """The new area's outline is the sum of 雄县, 容城 and 安新, and says what it leaves out."""
    xiongan = region.geometry("zone").of("JJJ-XIONGAN")
    assert "任丘" in (xiongan.note or "")
    parts = sum(counties.of(code).area_km2() for code in ("130629", "130632", "130638"))
    assert xiongan.area_km2() == pytest.approx(parts, rel=0.02)


def test_the_coarse_outlines_are_small(region: Region) -> None:
    """A map of the whole region loads little: about 4,000 points."""
    points = sum(len(ring) for o in region.geometry("county") for polygon in o.polygons for ring in polygon)
    assert points < 10_000


def test_a_map_drawn_from_the_outlines_looks_right(region: Region) -> None:
    """Hebei lies around Beijing, the sea east of Tianjin, the south of Hebei in the west."""
    provinces = region.geometry("province")
    width, height = 60, 70
    west, south, east, north = 113.0, 36.0, 120.0, 42.8
    drawing = []
    for line in range(height):
        row = ""
        for column in range(width):
            x = west + (column + 0.5) * (east - west) / width
            y = north - (line + 0.5) * (north - south) / height
            found = provinces.holding(x, y)
            row += {None: ".", "110000": "B", "120000": "T", "130000": "H"}[found.code if found else None]
        drawing.append(row)
    cells = Counter("".join(drawing))
    assert cells["H"] > 10 * cells["T"] > 0
    assert 1.1 < cells["B"] / cells["T"] < 1.7
    rows_of_beijing = [line for line, row in enumerate(drawing) if "B" in row]
    for line in rows_of_beijing:
        assert "H" in drawing[line].split("B")[0] + drawing[line].split("B")[-1]
    assert drawing[40][-6:] == "......"  # the sea at the latitude of Tianjin's south
    columns = {
        letter: sum(r.index(letter) for r in drawing if letter in r) / sum(letter in r for r in drawing)
        for letter in "BT"
    }
    assert columns["T"] > columns["B"]
    south_west = [row[:25] for row in drawing[-35:]]
    assert sum(row.count("H") for row in south_west) > sum(row.count("H") for row in drawing[-35:]) / 2


def test_geojson_carries_codes_names_and_notes(region: Region) -> None:
    """A feature collection is complete enough to be drawn and labelled."""
    names = {place.code: place.name for place in region.places if place.valid_to is None}
    collection = region.geometry("prefecture").feature_collection(names)
    assert len(collection["features"]) == 11
    first = next(f for f in collection["features"] if f["id"] == "130100")
    assert first["properties"]["name"] == "石家庄市"
    ring = first["geometry"]["coordinates"][0][0]
    assert ring[0] == ring[-1]


def test_sources_travel_with_the_outlines(region: Region) -> None:
    """What a map has to show beside it is there."""
    assert any("echarts" in source for source in region.geometry().sources)


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (("county", "finest"), "it has coarse, fine"),
        (("group", "coarse"), "no level 'group'"),
    ],
)
def test_what_is_not_drawn_is_told(region: Region, ask: tuple[str, str], told: str) -> None:
    """A level or resolution that the pack lacks is answered with those that it has."""
    with pytest.raises(RegionError, match=told):
        region.geometry(*ask)
    with pytest.raises(RegionError, match="no outline of 'JJJ-XIONGAN'"):
        region.geometry("county").of("JJJ-XIONGAN")


def test_area_agrees_with_the_sphere_and_with_a_known_figure() -> None:
    """The whole globe in strips is the surface of the ellipsoid: 510,065,622 km2."""
    total = 0.0
    for latitude in range(-90, 90):
        ring = (
            (0.0, latitude),
            (180.0, latitude),
            (180.0, latitude + 1.0),
            (0.0, latitude + 1.0),
            (0.0, latitude),
        )
        total += 2 * Outline("X", "county", ((ring,),)).area_km2()
    assert total == pytest.approx(510_065_622, rel=1e-6)


@settings(max_examples=60, deadline=None)
@given(st.floats(36, 42), st.floats(113, 119), st.floats(0.05, 0.5), st.integers(3, 9), st.data())
def test_a_hole_is_outside(y: float, x: float, size: float, corners: int, data: st.DataObject) -> None:
    """A point in a polygon's hole is not in it; one between ring and hole is; one beyond is not."""

    def ring(radius: float) -> tuple[tuple[float, float], ...]:
        angles = [2 * math.pi * k / corners for k in range(corners)]
        points = [(x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles]
        return (*points, points[0])

    outline = Outline("X", "county", ((ring(size), ring(size / 3)),))
    angle = data.draw(st.floats(0, 6.28))
    away = size * 1.01
    assert not outline.contains(x, y)
    assert outline.contains(x + 0.4 * size * math.cos(0.0), y)
    assert not outline.contains(x + away * math.cos(angle), y + away * math.sin(angle))
    assert outline.distance_km(x + 2 * size, y) > 0


RING = ((100.0, 0.0), (110.0, 0.0), (110.0, 10.0), (100.0, 10.0), (100.0, 0.0))
LAKE = ((104.0, 4.0), (106.0, 4.0), (106.0, 6.0), (104.0, 6.0), (104.0, 4.0))
DEGREE_KM = 2 * 3.141592653589793 * 6371.0071809 / 360


@pytest.mark.parametrize(
    ("longitude", "latitude", "degrees"),
    [
        pytest.param(102, 5, 0, id="inside"),
        pytest.param(105, -2, 2, id="below a side"),
        pytest.param(113, -4, 5, id="off a corner, three by four"),
        pytest.param(105, 4.5, 0.5, id="in the lake, near its shore and far from the coast"),
    ],
)
def test_a_distance_leads_to_the_nearest_side(longitude: float, latitude: float, degrees: float) -> None:
    """The side of a hole is a side; near the equator a degree is one each way."""
    off = Outline("x", "county", ((RING, LAKE),)).distance_km(longitude, latitude)
    assert off == pytest.approx(degrees * DEGREE_KM, rel=0.01)


def test_degrees_of_longitude_shrink_to_the_north() -> None:
    """At 60 degrees a degree east is half a degree north."""
    far = tuple((x, y + 55) for x, y in RING)
    assert Outline("x", "county", ((far,),)).distance_km(111, 60) == pytest.approx(DEGREE_KM / 2, rel=0.01)


def test_an_outline_of_several_pieces_is_all_of_them() -> None:
    """Box, area, holding and distance take the island in; only outer rings make the box."""
    island = tuple((x + 20, y) for x, y in RING)
    both = Outline("x+y", "county", ((RING, LAKE), (island,)))
    assert both.box == (100, 0, 130, 10)
    assert both.codes == ("x", "y")
    assert both.contains(125, 5)
    assert not both.contains(115, 5)
    ring, lake = (Outline("x", "county", ((one,),)).area_km2() for one in (RING, LAKE))
    assert both.area_km2() == pytest.approx(2 * ring - lake)
    listed = Outlines("county", "coarse", (both,))
    assert listed.of("y") is both
    assert listed.holding(115, 5) is None
    with pytest.raises(RegionError, match="no outline of 'z' at the level county"):
        listed.of("z")


def test_area_does_not_depend_on_the_way_round() -> None:
    """Rings may run either way, holes too."""
    one = Outline("x", "county", ((RING, LAKE),)).area_km2()
    assert Outline("x", "county", ((RING[::-1], LAKE),)).area_km2() == pytest.approx(one)
    assert Outline("x", "county", ((RING, LAKE[::-1]),)).area_km2() == pytest.approx(one)
