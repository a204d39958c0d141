"""Three counties, a road, a line that is open and one that is being built: what can be worked out by hand."""

from __future__ import annotations

from pathlib import Path

from lantu.region import Region
from lantu.scenarios import AccessModel, Scenario, load_terms, parse_scenario

from ..region.packs import FILES, make_pack

EAST, WEST, SOUTH = "980101", "980102", "980103"
STATIONS = "甲站,AAA,980101,2001-01-01,operating\n乙站,BBB,980102,2001-01-01,operating\n"
HEAD = """
schema = "lantu.scenario/1"
name = "test"
region = "tiny"
date = "2020"
[[centre]]
name = "东平"
door = ["东平区"]
train = ["甲站"]
"""
RAIL = {
    "places_csv": FILES["places.csv"]
    + "980103,南平区,Nanping District,county,980100,南平,,,,1950,,,100.5,29.5\n",
    "indicators_csv": FILES["indicators.csv"]
    + "census_population,普查人口,census population,population,人,count,-,sum,-,12,,普查的人口,made up\n",
    "stations_csv": FILES["stations.csv"] + "丙站,CCC,980103,,under_construction\n",
    "points_csv": FILES["points.csv"] + "丙站,100.5,29.5,estimated,the seat of its county\n",
    "lines_csv": FILES["lines.csv"]
    + "甲丙线,Jia-Bing line,intercity,甲站;丙站,111,111,250,,under_construction,published,made up\n",
    "stretches_csv": FILES["stretches.csv"] + "甲丙线,甲站,丙站,111,30,,,,estimated,made up\n",
    "seats_csv": FILES["seats.csv"] + "980103,100.5,29.5,x\n",
    "figures_csv": FILES["figures.csv"]
    + "980101,census_population,2010,900,,,published,made up,\n"
    + "980101,census_population,2020,1000,,,published,made up,\n"
    + "980102,census_population,2020,500,,,published,made up,\n"
    + "980103,census_population,2020,300,,,published,made up,\n"
    + "TT-ZONE,census_population,2020,30,,,published,another table,\n",
}


def make_model(root: Path, **changed: str | None) -> AccessModel:
    """Write the pack with files replaced, and load its model with the parameters as they are."""
    return AccessModel(Region.load(str(make_pack(root, **(RAIL | changed)))), load_terms())


def scenario(body: str = "", head: str = HEAD) -> Scenario:
    """Read a scenario on the small region: its head, and what is added to it."""
    return parse_scenario((head + body).encode())
