"""A pack that breaks a rule is refused with file, line and remedy."""

import json
import re
from pathlib import Path

import pytest

from lantu.errors import RegionError
from lantu.region import Region
from lantu.region.check import check_pack
from lantu.workbench.pack import check_region

from .packs import FILES, feature, make_pack, outlines, square


def edited(file: str, old: str, new: str) -> dict[str, str]:
    """Return the change of one file in which a stretch is replaced."""
    assert old in FILES[file]
    return {file.replace(".", "_"): FILES[file].replace(old, new)}


def test_the_small_pack_is_whole(tmp_path: Path) -> None:
    """Before it is broken, the pack passes and says what it covers."""
    report = check_pack(make_pack(tmp_path / "tiny"))
    assert report.problems == []
    assert any("county 2" in line for line in report.coverage)
    assert any("1 of 1 well-known pairs" in line for line in report.coverage)


PLACES = [
    (
        "a wrong code",
        edited("places.csv", "980101,东平区", "98010,东平区"),
        r"tiny/places\.csv:6: .*'98010'.*GB/T 2260",
    ),
    (
        "a code that is not its parent's",
        edited("places.csv", "980102,西平区", "970102,西平区"),
        r"places\.csv:7: .*980100",
    ),
    (
        "a missing parent",
        edited("places.csv", "county,980100,东平", "county,,东平"),
        r"places\.csv:6: .*no parent",
    ),
    (
        "an unknown parent",
        edited("places.csv", "county,980100,东平", "county,980900,东平"),
        r"places\.csv:6: .*'980900'",
    ),
    ("a cycle", edited("places.csv", "zone,980100", "zone,TT-ZONE"), r"places\.csv:9: .*lies in itself"),
    (
        "a double name",
        edited("places.csv", "西平区,Xiping", "东平区,Xiping"),
        r"places\.csv:7: .*full name.*:6",
    ),
    ("a double code", edited("places.csv", "TT-BOTH", "TT-ZONE"), r"places\.csv:10: .*code 'TT-ZONE'.*:9"),
    (
        "an unknown successor",
        edited("places.csv", "980101;980102,,\nTT-ZONE", "980109,,\nTT-ZONE"),
        r"places\.csv:8: .*successor '980109'",
    ),
    (
        "an unknown member",
        edited("places.csv", "980101;980102,,,,,\n", "980101;980199,,,,,\n"),
        r"places\.csv:10: .*member '980199'",
    ),
    (
        "an unknown level",
        edited("places.csv", "prefecture,980000", "region,980000"),
        r"places\.csv:5: .*level 'region'",
    ),
    (
        "an unknown column",
        edited("places.csv", "english,level", "englisch,level"),
        r"places\.csv:3: .*unknown column 'englisch'",
    ),
    (
        "a missing column",
        edited("places.csv", "english,level", "note,level"),
        r"places\.csv:3: lacks the column 'english'",
    ),
    (
        "a year that is none",
        edited("places.csv", "1950,2010", "1950,20x0"),
        r"places\.csv:8: valid_to is '20x0'",
    ),
    (
        "years the wrong way round",
        edited("places.csv", "1950,2010", "1950,1949"),
        r"places\.csv:8: .*ends in 1949",
    ),
    ("half a point", edited("places.csv", "100.5,30.5", "100.5,"), r"places\.csv:6: .*half a point"),
    (
        "a point off the globe",
        edited("places.csv", "100.5,30.5", "30.5,100.5"),
        r"places\.csv:6: .*longitude first",
    ),
    (
        "a number that is none",
        edited("places.csv", "100.5,30.5", "nan,30.5"),
        r"places\.csv:6: longitude is 'nan'",
    ),
    (
        "a risky name that is no name",
        edited("places.csv", "东平,,东平", "东平,,东原"),
        r"places\.csv:6: .*'东原'",
    ),
    (
        "a county under a county",
        edited("places.csv", "county,980100,西平", "county,980101,西平"),
        r"places\.csv:7: 西平区 is a county under the county 东平区; its parent must be a province or",
    ),
    (
        "a member of itself",
        edited("places.csv", "980101;980102,,,,,\n", "980101;TT-BOTH,,,,,\n"),
        r"places\.csv:10: .*is a member of itself",
    ),
    (
        "a group of nobody",
        edited("places.csv", "group,,,,,980101;980102", "group,,,,,"),
        r"places\.csv:10: the group 两区 has no members",
    ),
    (
        "a false friend without the name in it",
        {"places_csv": FILES["places.csv"].replace("risky_names", "false_friends")},
        r"places\.csv:6: .*false friend '东平'",
    ),
    (
        "a form in compounds of two characters",
        {"places_csv": FILES["places.csv"].replace("risky_names", "compound_forms")},
        r"places\.csv:6: .*compound form '东平'; one-character",
    ),
    ("too few cells", edited("places.csv", ",,,2000,,,,\n", ",,\n"), r"places\.csv:9: has \d+ cells"),
    (
        "no source",
        {"places_csv": FILES["places.csv"].replace("# SOURCE", "# ORIGIN")},
        r"places\.csv:1: has no source",
    ),
    (
        "no licence",
        {"places_csv": FILES["places.csv"].replace("SPDX", "spdx")},
        r"places\.csv:1: has no licence",
    ),
    ("a missing file", {"places_csv": None}, r"places\.csv: cannot be read"),
    (
        "an unknown key",
        edited("pack.toml", "format = 1", "format = 1\ncolour = 1"),
        r"pack\.toml: has an unknown key 'colour'",
    ),
    ("an unknown table", edited("pack.toml", "places =", "plaices ="), r"unknown kind of table 'plaices'"),
    ("another format", edited("pack.toml", "format = 1", "format = 2"), r"has the format 2"),
    ("a scope without a place", edited("pack.toml", '"980000"', '"990000"'), r"scope names '990000'"),
    ("a bad unit", edited("indicators.csv", "人,count", "公里,count"), r"indicators\.csv:4: .*'公里'"),
    (
        "a bad dimension",
        edited("indicators.csv", "人,count", "人,heads"),
        r"indicators\.csv:4: .*dimension 'heads'",
    ),
    (
        "a double id",
        edited("indicators.csv", "rate,比率", "people,比率"),
        r"indicators\.csv:5: the id people .*:4",
    ),
    (
        "a name that means two things",
        edited("indicators.csv", "rate,比率", "rate,居民数"),
        r"indicators\.csv:5: '居民数' names rate here and people",
    ),
    (
        "an unknown part",
        edited("indicators.csv", "residents,population", "residents,people"),
        r"indicators\.csv:4: .*part 'people'",
    ),
    ("no definition", edited("indicators.csv", "住在当地的人", ""), r"indicators\.csv:4: has no definition"),
    (
        "a bad direction",
        edited("indicators.csv", "%,share,up", "%,share,good"),
        r"indicators\.csv:5: better is 'good'",
    ),
]


@pytest.mark.parametrize(("what", "changed", "told"), PLACES, ids=[row[0] for row in PLACES])
def test_a_bad_table_is_refused_when_it_is_loaded(
    tmp_path: Path, what: str, changed: dict[str, str], told: str
) -> None:
    """Loading names the file, the line where there is one, the value, and what to do."""
    with pytest.raises(RegionError, match=told) as refused:
        Region.load(make_pack(tmp_path / "tiny", **changed))
    assert ";" in str(refused.value)


LATER = [
    (
        "a station elsewhere",
        edited("points.csv", "乙站,101.5", "乙站,100.5"),
        r"points\.csv:5: .*km outside 西平区",
    ),
    (
        "a station in no place",
        edited("stations.csv", "BBB,980102", "BBB,980199"),
        r"stations\.csv:5: .*'980199'",
    ),
    ("a line with an unknown stop", edited("lines.csv", "甲站;乙站", "甲站;丙站"), r"lines\.csv:4: .*'丙站'"),
    (
        "a stretch without a line",
        edited("stretches.csv", "甲乙线", "甲丙线"),
        r"stretches\.csv:4: .*'甲丙线'",
    ),
    ("a negative time", edited("stretches.csv", "100,26", "100,-26"), r"stretches\.csv:4: minutes is -26"),
    (
        "minutes that are not those observed",
        edited("stretches.csv", "100,26", "100,60"),
        r"minutes\.csv:4: .*64 minutes, observed 30",
    ),
    ("a road to nowhere", edited("roads.csv", "980101,980102", "980101,980103"), r"roads\.csv:4: .*'980103'"),
    (
        "a place out of reach",
        {
            "roads_csv": FILES["roads.csv"].rsplit("\n980101", 1)[0] + "\n",
            "stretches_csv": FILES["stretches.csv"].replace(",26,", ",,"),
        },
        r"does not reach 980102|no way",
    ),
    (
        "a figure of no place",
        edited("figures.csv", "980102,people", "980199,people"),
        r"figures\.csv:5: .*place '980199'",
    ),
    (
        "a figure of no indicator",
        edited("figures.csv", "rate,2020", "ratio,2020"),
        r"figures\.csv:8: .*indicator 'ratio'",
    ),
    (
        "a figure from memory",
        edited("figures.csv", "500,,,estimated", "500,,,from_memory"),
        r"figures\.csv:5: .*'from_memory'",
    ),
    (
        "a figure without a source",
        edited("figures.csv", "estimated,made up", "estimated,"),
        r"figures\.csv:5: has no source",
    ),
    (
        "a figure twice",
        {"figures_csv": FILES["figures.csv"] + "980101,rate,2020,12.6,,,published,made up,\n"},
        r"figures\.csv:9: repeats line 8",
    ),
    ("an area that is off", edited("areas.csv", "21252", "30000"), r"areas\.csv:4: .*published 30000"),
    (
        "an identity without an id",
        edited("identities.toml", 'id = "one"', ""),
        r"identities\.toml: entry 1 of identity has no id",
    ),
    (
        "two identities of one id",
        {"identities_toml": FILES["identities.toml"] + '[[identity]]\nid = "one"\n'},
        r"identities\.toml: identity has the id 'one' twice",
    ),
    (
        "declarations without a licence",
        edited("identities.toml", "licence", "license"),
        r"identities\.toml: has no licence",
    ),
    (
        "declarations that are not TOML",
        edited("identities.toml", "[[identity]]", "[[identity"),
        r"identities\.toml: is not TOML",
    ),
    ("declarations that are not there", {"identities_toml": None}, r"identities\.toml: cannot be read"),
    ("outlines that are not there", {"plain_geojson": None}, r"plain\.geojson: cannot be read"),
    ("outlines that are not JSON", {"plain_geojson": "{"}, r"plain\.geojson: is not JSON"),
    (
        "outlines of no known form",
        {"plain_geojson": '{"type": "FeatureCollection", "license": "x", "source": "y", "features": [{}]}'},
        r"plain\.geojson: does not have the form of outlines",
    ),
    (
        "outlines of nobody",
        {"plain_geojson": json.dumps(outlines() | {"source": ""})},
        r"plain\.geojson: has no source",
    ),
]


@pytest.mark.parametrize(("what", "changed", "told"), LATER, ids=[row[0] for row in LATER])
def test_the_check_finds_what_loading_does_not_read(
    tmp_path: Path, what: str, changed: dict[str, str], told: str
) -> None:
    """Outlines, network, figures and declarations are checked with file, line and remedy too."""
    report = check_pack(make_pack(tmp_path / "tiny", **changed))
    assert any(re.search(told, str(problem)) for problem in report.problems), report.problems
    assert all(problem.remedy for problem in report.problems)


def with_outlines(*features: dict[str, object]) -> dict[str, str]:
    """Return the change of the outlines to these features."""
    return {"plain_geojson": json.dumps(outlines() | {"features": list(features)})}


EAST, WHOLE = square(101, 30, 102, 31), square(100, 30, 102, 31)
BOWTIE = [[100, 30], [101, 31], [101, 30], [100, 31], [100, 30]]
OUTLINES = [
    ("a polygon that crosses itself", BOWTIE, r"outline 980101 crosses itself near 10[01]"),
    (
        "a ring that is not closed",
        square(100, 30, 101, 31)[:-1],
        r"980101 has a ring of 4 points that is not closed",
    ),
    (
        "a point off the globe",
        [[100, 30], [101, 95], [101, 31], [100, 30]],
        r"980101 has a point off the globe",
    ),
]


@pytest.mark.parametrize(("what", "ring", "told"), OUTLINES, ids=[row[0] for row in OUTLINES])
def test_an_invalid_polygon_is_named(tmp_path: Path, what: str, ring: list[list[float]], told: str) -> None:
    """A polygon that cannot be one is refused by its code."""
    changed = with_outlines(
        feature("980101", "county", ring),
        feature("980102", "county", EAST),
        feature("980000", "province", WHOLE),
    )
    report = check_pack(make_pack(tmp_path / "tiny", **changed))
    assert any(re.search(told, str(problem)) for problem in report.problems), report.problems


def test_a_county_without_an_outline_is_named(tmp_path: Path) -> None:
    """Every county in force is drawn once."""
    changed = with_outlines(feature("980102", "county", EAST), feature("980000", "province", WHOLE))
    report = check_pack(make_pack(tmp_path / "tiny", **changed))
    assert any("甲省乙市东平区 (980101) 0 times" in problem.message for problem in report.problems)


def test_a_combined_outline_draws_its_counties(tmp_path: Path) -> None:
    """Two counties that the source cannot tell apart share one outline."""
    changed = with_outlines(feature("980101+980102", "county", WHOLE), feature("980000", "province", WHOLE))
    assert check_pack(make_pack(tmp_path / "tiny", **changed)).problems == []


def test_the_network_is_refused_when_it_is_asked_for(tmp_path: Path) -> None:
    """A pack loads without its network; a broken network table is refused when it is read."""
    region = Region.load(make_pack(tmp_path / "tiny", **edited("stretches.csv", "100,26", "100,soon")))
    with pytest.raises(RegionError, match=r"stretches\.csv:4: minutes is 'soon'"):
        region.network()


def test_owners_of_declarations_have_their_say(tmp_path: Path) -> None:
    """What a validator finds against an identity is a problem of the pack."""

    def validate(_, declarations):
        return [
            (one.file, f"{one.id} has no result", "add result = '...'")
            for one in declarations
            if "result" not in one.entry
        ]

    report = check_pack(make_pack(tmp_path / "tiny"), {"identities": validate})
    assert [str(problem) for problem in report.problems] == [
        "tiny/identities.toml: one has no result; add result = '...'"
    ]


def test_no_such_pack_lists_those_that_are_shipped() -> None:
    """A name that is none is answered with the names there are."""
    with pytest.raises(RegionError, match=r"'jinjiji'.*changsanjiao, china, jingjinji"):
        Region.load("jinjiji")


def test_a_pack_that_builds_on_itself_is_refused(tmp_path: Path) -> None:
    """Packs may build on packs, not in a circle."""
    root = make_pack(
        tmp_path / "tiny", **edited("pack.toml", "format = 1", 'format = 1\nextends = ["../tiny"]')
    )
    with pytest.raises(RegionError, match="builds on itself"):
        Region.load(root)


def test_a_user_pack_builds_on_a_shipped_one(tmp_path: Path) -> None:
    """A pack of one's own adds its places to those of the country."""
    root = tmp_path / "own"
    root.mkdir()
    manifest = 'format = 1\nname = "own"\ntitle = "我的"\nenglish = "Own"\nlicence = "CC0-1.0"\n'
    manifest += 'extends = ["china"]\n'
    (root / "pack.toml").write_text(manifest + 'scope = ["130000"]\n[tables]\nplaces = ["p.csv"]\n', "utf-8")
    head = "# SPDX-License-Identifier: CC0-1.0\n# SOURCE: mine\n"
    row = "OWN-PARK,某园区,Some Park,zone,130600\n"
    (root / "p.csv").write_text(f"{head}code,name,english,level,parent\n{row}", "utf-8")
    assert Region.load(root).place("某园区").full_name == "河北省保定市某园区"


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    """Who mends a pack sees every fault of a kind, not one a run."""
    text = (
        FILES["places.csv"].replace("980101,东平区", "98010,东平区").replace("980102,西平区", "98020,西平区")
    )
    with pytest.raises(RegionError) as refused:
        Region.load(make_pack(tmp_path / "tiny", places_csv=text))
    assert "'98010'" in str(refused.value)
    assert "'98020'" in str(refused.value)


def test_identities_that_the_reconciler_cannot_use_are_named(tmp_path: Path) -> None:
    """The check of the whole pack says which entry is wrong and what to do."""
    pack = make_pack(
        tmp_path / "tiny", **edited("identities.toml", 'parts = ["people"]', 'parts = ["cattle"]')
    )
    (problem,) = check_region(pack).problems
    assert problem.file == "tiny/identities.toml"
    assert "[[identity]] one names 'cattle'" in problem.message
    assert problem.remedy == "use an identifier of the catalogue"
