"""A small pack of a made-up region, whole and ready to be broken in one place."""

import json
from pathlib import Path

HEAD = "# SPDX-License-Identifier: CC0-1.0\n# SOURCE: written for this test\n"

FILES = {
    "pack.toml": """\
format = 1
name = "tiny"
title = "小区域"
english = "Tiny"
licence = "CC0-1.0"
scope = ["980000"]

[tables]
places = ["places.csv"]
units = ["units.csv"]
parts = ["parts.csv"]
indicators = ["indicators.csv"]
boundaries = ["plain.geojson"]
areas = ["areas.csv"]
stations = ["stations.csv"]
points = ["points.csv"]
lines = ["lines.csv"]
stretches = ["stretches.csv"]
minutes = ["minutes.csv"]
transfers = ["transfers.csv"]
seats = ["seats.csv"]
roads = ["roads.csv"]
statistics = ["figures.csv"]
zone_hosts = ["hosts.csv"]
identities = ["identities.toml"]
""",
    "places.csv": HEAD
    + """\
code,name,english,level,parent,short_names,aliases,risky_names,members,valid_from,valid_to,successor,longitude,latitude
980000,甲省,Jia Province,province,,,,,,1950,,,,
980100,乙市,Yi,prefecture,980000,,,,,1950,,,,
980101,东平区,Dongping District,county,980100,东平,,东平,,1950,,,100.5,30.5
980102,西平区,Xiping District,county,980100,西平,,,,1950,,,101.5,30.5
980121,老县,Lao County,county,980100,,,,,1950,2010,980101;980102,,
TT-ZONE,开发园,Development Park,zone,980100,,,,,2000,,,,
TT-BOTH,两区,Both Districts,group,,,,,980101;980102,,,,,
""",
    "units.csv": HEAD + "dimension,units,meaning\ncount,人;家,things counted\nshare,%,a share\n",
    "parts.csv": HEAD + "id,name,english,meaning\npopulation,人口,Population,people\n",
    "indicators.csv": HEAD
    + """\
id,name,english,part,unit,dimension,better,over_places,over_time,holds_for,aliases,definition,source
people,居民,residents,population,人,count,-,sum,-,12,居民数,住在当地的人,made up
rate,比率,rate,population,%,share,up,-,-,12,,某种比率,made up
""",
    "areas.csv": HEAD + "place,area_km2,drawn_elsewhere_km2,note\n980000,21252,0,\n",
    "stations.csv": HEAD
    + "station,telecode,place,opened,status\n"
    + "甲站,AAA,980101,2001-01-01,operating\n乙站,BBB,980102,2001-01-01,operating\n",
    "points.csv": HEAD
    + "station,longitude,latitude,quality,source\n"
    + "甲站,100.5,30.5,measured,made up\n乙站,101.5,30.5,measured,made up\n",
    "lines.csv": HEAD
    + "line,english,kind,stations,length_km,whole_length_km,design_speed_kmh,opened,status,quality,source\n"
    + "甲乙线,Jia-Yi line,intercity,甲站;乙站,100,100,250,2001-01-01,operating,published,made up\n",
    "stretches.csv": HEAD
    + "line,from,to,km,minutes,opened,trains_per_day,trains_source,quality,source\n"
    + "甲乙线,甲站,乙站,100,26,,40,made up,derived,made up\n",
    "minutes.csv": HEAD
    + "from,to,fastest_minutes,typical_minutes,trains_per_day,year,quality,well_known,source\n"
    + "甲站,乙站,30,33,40,2020,published,yes,made up\n",
    "transfers.csv": HEAD + "from,to,km,minutes,quality\n",
    "seats.csv": HEAD + "place,longitude,latitude,source\n980101,100.5,30.5,x\n980102,101.5,30.5,x\n",
    "roads.csv": HEAD + "from,to,km,minutes,quality\n980101,980102,120,120,estimated\n",
    "figures.csv": HEAD
    + """\
place,indicator,year,value,scope,vintage,quality,source,note
980101,people,2020,1000,,,published,made up,
980102,people,2020,500,,,estimated,made up,
TT-ZONE,people,2020,30,,,published,made up,
980101,people,2010,900,,,published,made up,
980101,rate,2020,12.5,,,published,made up,
""",
    "hosts.csv": HEAD + "zone,host,share,main,note\nTT-ZONE,980102,1,yes,\n",
    "identities.toml": """\
licence = "CC0-1.0"
source = "made up"

[[identity]]
id = "one"
kind = "sum"
whole = "people"
parts = ["people"]
name = "人等于人"
english = "people are people"
source = "made up"
""",
}


def square(west: float, south: float, east: float, north: float) -> list[list[float]]:
    """Return a closed ring around a box."""
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def feature(code: str, level: str, ring: list[list[float]]) -> dict[str, object]:
    """Return a GeoJSON feature of one outline."""
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": {"code": code, "level": level}, "geometry": geometry}


def outlines() -> dict[str, object]:
    """Return the outlines of the made-up region: two squares of one degree side by side."""
    features = [
        feature("980101", "county", square(100, 30, 101, 31)),
        feature("980102", "county", square(101, 30, 102, 31)),
        feature("980000", "province", square(100, 30, 102, 31)),
    ]
    return {"type": "FeatureCollection", "license": "CC0-1.0", "source": "made up", "features": features}


def make_pack(root: Path, **changed: str | None) -> Path:
    """Write the pack, with files replaced (``places_csv=...``) or left out (None)."""
    root.mkdir(parents=True, exist_ok=True)
    files = FILES | {"plain.geojson": json.dumps(outlines())}
    for name, whole in files.items():
        text = changed.get(name.replace(".", "_"), whole)
        if text is not None:
            (root / name).write_text(text, encoding="utf-8")
    return root
