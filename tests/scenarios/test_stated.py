"""Minutes that documents state, beside those of a network that can be worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lantu.errors import ScenarioError
from lantu.scenarios import (
    AccessModel,
    Centre,
    Stated,
    compare_network,
    compare_stated,
    compute_series,
    load_terms,
    read_stated,
)

STATIONS = {"甲": ("甲站",), "乙": ("乙站",), "丙": ("丙站",), "两地": ("乙站", "丙站")}
STATED = """
[stations]
"甲" = ["甲站"]
"乙" = ["乙站"]
[[stated]]
statement = "半小时通达"
source = "某规划"
at_most_minutes = 30
pairs = [["甲", "乙"], ["乙", "甲"]]
"""


def stated(minutes: float, *pairs: tuple[str, str]) -> Stated:
    """Return a statement on pairs of places."""
    return Stated("x", "y", minutes, pairs or (("甲", "乙"),), STATIONS)


@pytest.mark.parametrize(
    ("minutes", "verdict"),
    [
        (31, "holds"),
        (30, "holds"),
        (29.9, "open"),
        (26.1, "open"),
        (26.0, "does not hold"),
        (5, "does not hold"),
    ],
)
def test_the_verdict_by_hand(tiny: AccessModel, minutes: float, verdict: str) -> None:
    """Trains take 30 minutes; up to 15 % above what is stated may be the error of the model."""
    (compared,) = compare_stated(tiny, [stated(minutes)], ["2020"])
    assert (compared.minutes, compared.verdict) == (30.0, verdict)


def test_the_error_is_a_parameter(tiny: AccessModel) -> None:
    """With an error of a fifth, 30 minutes may still be 25."""
    model = tiny.with_terms(load_terms({"minutes_error": 0.2}))
    assert [c.verdict for c in compare_stated(model, [stated(25)], ["2020"])] == ["open"]
    assert [c.verdict for c in compare_stated(tiny, [stated(25)], ["2020"])] == ["does not hold"]


def test_pairs_stand_in_order(tiny: AccessModel) -> None:
    """Each date has every pair of every statement, in the order in which they were given."""
    both = [stated(60, ("甲", "丙"), ("乙", "丙")), stated(30)]
    compared = compare_stated(tiny, both, ["2020", "plans"])
    assert [(c.date, c.origin, c.destination, c.minutes, c.verdict) for c in compared] == [
        ("2020", "甲", "丙", None, "no way"),
        ("2020", "乙", "丙", None, "no way"),
        ("2020", "甲", "乙", 30.0, "holds"),
        ("plans", "甲", "丙", 34.0, "holds"),
        ("plans", "乙", "丙", 60.0, "holds"),
        ("plans", "甲", "乙", 30.0, "holds"),
    ]


def test_of_several_stations_the_fastest_counts(tiny: AccessModel) -> None:
    """A place of two stations is as near as the nearer of them, in both directions."""
    statement = stated(30, ("甲", "两地"), ("两地", "甲"))
    assert [c.minutes for c in compare_stated(tiny, [statement], ["plans"])] == [30.0, 30.0]


def test_a_network_has_a_name_of_its_own(tiny: AccessModel) -> None:
    """A network that a scenario made stands under the scenario's name."""
    network = tiny.network("2020")
    faster = replace(network, stretches=(replace(network.stretches[0], minutes=10.0),))
    (compared,) = compare_network(tiny, [stated(15)], faster, "快线")
    assert (compared.date, compared.minutes, compared.verdict) == ("快线", 14.0, "holds")


def test_a_station_that_the_region_does_not_have(tiny: AccessModel) -> None:
    """The name of the place stands beside the station that is wrong."""
    wrong = replace(stated(30), stations=STATIONS | {"乙": ("乙战",)})
    with pytest.raises(ScenarioError, match="乙: the region has no station '乙战'; did you mean"):
        compare_stated(tiny, [wrong], ["2020"])


def test_a_file_of_statements(tmp_path: Path) -> None:
    """Each table is one statement, with the stations of the places and nothing of a ledger."""
    file = tmp_path / "stated.toml"
    file.write_text(STATED, "utf-8")
    (read,) = read_stated(file)
    assert (read.statement, read.source, read.at_most_minutes) == ("半小时通达", "某规划", 30.0)
    assert read.pairs == (("甲", "乙"), ("乙", "甲"))
    assert read.stations == {"甲": ("甲站",), "乙": ("乙站",)}
    assert (read.record, read.date, read.modality, read.also) == ("", "", "", 0)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[[stated]]", "[stated", "stated.toml: cannot be read: "),
        ("= 30", "= true", "statement 1: at_most_minutes is True: give a number above 0"),
        ("= 30", "= nan", "statement 1: at_most_minutes is nan: give a number above 0"),
        ("= 30", "= -1", "statement 1: at_most_minutes is -1: give a number above 0"),
        ("= 30", '= 30\nnote = "x"', "statement 1: write exactly at_most_minutes, pairs, source, statement"),
        ('[["甲", "乙"], ["乙", "甲"]]', "[]", "statement 1: pairs is []: write a list of pairs of places"),
        ('["乙", "甲"]]', '["乙", "甲", "乙"]]', "write a list of pairs of places"),
        ('["乙", "甲"]]', '["乙", 1]]', "write a list of pairs of places"),
        ('["乙", "甲"]]', '["乙", "丁"]]', "statement 1: no stations given for '丁': add them to [stations]"),
        ('"乙" = ["乙站"]', '"乙" = []', "stations is {'甲': ['甲站'], '乙': []}: write a table of lists"),
    ],
)  # fmt: skip
def test_faults_of_a_file_are_named(tmp_path: Path, old: str, new: str, told: str) -> None:
    """The message names the file, the number of the statement, the key, the value and the remedy."""
    file = tmp_path / "stated.toml"
    assert old in STATED
    file.write_text(STATED.replace(old, new), "utf-8")
    with pytest.raises(ScenarioError) as refused:
        read_stated(file)
    assert told in str(refused.value)
    assert str(file) in str(refused.value)


def test_a_series_stands_date_by_date(tiny: AccessModel) -> None:
    """Every date has the circles of every centre; the people are those of one census on all dates."""
    centres = [Centre("东平", ("东平区",)), Centre("南平", ("南平区",))]
    series = compute_series(tiny, centres, ["2001", "plans"])
    found = [(one.date, one.circle.centre, one.circle.people) for one in series if one.circle.minutes == 90]
    assert found == [
        ("2001", "东平", 1530.0),
        ("2001", "南平", 300.0),
        ("plans", "东平", 1830.0),
        ("plans", "南平", 1300.0),
    ]
    with pytest.raises(ScenarioError, match="'soon' is no date"):
        compute_series(tiny, centres, ["soon"])
