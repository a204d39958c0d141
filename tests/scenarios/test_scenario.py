"""Scenario files: what they may say, and what is said of those that cannot be used."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from pathlib import Path

import pytest

from lantu.errors import ScenarioError
from lantu.scenarios import Centre, Scenario, parse_scenario, read_scenario
from lantu.scenarios.change import (
    WORDS,
    CloseLine,
    MoreTrains,
    NewLine,
    NewStation,
    OpenLine,
    Project,
    Relocate,
    Road,
    SpeedUp,
)

from .tiny import HEAD, scenario

ALL = """
question = "会怎样？"
[[change]]
do = "open"
line = "甲丙线"
trains_per_day = 60
source = "某规划"
[[change]]
do = "close"
line = "甲乙线"
[[change]]
do = "speed_up"
line = "甲乙线"
factor = 0.8
[[change]]
do = "more_trains"
line = "甲乙线"
trains_per_day = 80
[[change]]
do = "new_line"
line = "新线"
stops = ["甲站", "南平区"]
speed_kmh = 160
trains_per_day = 40
kind = "suburban"
[[change]]
do = "new_station"
line = "甲乙线"
station = "新站"
place = "南平区"
between = ["甲站", "乙站"]
[[change]]
do = "road"
origin = "东平区"
destination = "南平区"
minutes = 45.5
[[change]]
do = "relocate"
institution = "院"
jobs = 1000
origin = "东平区"
destination = "西平区"
[[change]]
do = "project"
project = "某高铁"
"""


def test_every_word_makes_its_change() -> None:
    """Each table of a file becomes the change that its word names, in the order of the file."""
    body = ALL.replace('question = "会怎样？"\n', "")
    changes = scenario(body).changes
    assert changes == (
        OpenLine("甲丙线", 60, "某规划"),
        CloseLine("甲乙线"),
        SpeedUp("甲乙线", 0.8),
        MoreTrains("甲乙线", 80),
        NewLine("新线", ("甲站", "南平区"), 160, 40, "suburban"),
        NewStation("甲乙线", "新站", "南平区", ("甲站", "乙站")),
        Road("东平区", "南平区", 45.5),
        Relocate("院", 1000, "东平区", "西平区"),
        Project("某高铁"),
    )
    assert {type(change) for change in changes} == set(WORDS.values())


def test_a_change_may_always_say_its_source() -> None:
    """Every kind of change has a place for the sentence that it rests on, empty for an assumption."""
    sources = [next(field for field in fields(kind) if field.name == "source") for kind in WORDS.values()]
    assert {source.default for source in sources} == {""}


def test_the_head_of_a_file() -> None:
    """The head says what is asked, where and when; the question may be left out, terms too."""
    plain = scenario()
    assert (plain.name, plain.question, plain.region, plain.date) == ("test", "", "tiny", "2020")
    assert plain.centres == (Centre("东平", ("东平区",), ("甲站",)),)
    assert (plain.changes, plain.terms) == ((), {})
    asked = HEAD.replace('name = "test"', 'name = "test"\nquestion = "会怎样？"')
    assert scenario("[terms]\ndetour = 1.25\n", asked).question == "会怎样？"
    assert scenario("[terms]\ndetour = 1.25\n").terms == {"detour": 1.25}


def test_a_centre_may_do_without_trains() -> None:
    """Stations are those given or none; several centres keep their order."""
    more = '[[centre]]\nname = "乙"\ndoor = ["西平区", "南平区"]\n'
    assert scenario(more).centres[1] == Centre("乙", ("西平区", "南平区"), ())


def test_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    """A comment that changes nothing else changes the hash: it names the file and not its meaning."""
    content = HEAD.encode()
    file = tmp_path / "one.toml"
    file.write_bytes(content)
    assert read_scenario(file).sha256 == hashlib.sha256(content).hexdigest()
    assert Scenario.load(str(file)) == read_scenario(file)
    assert parse_scenario(content + b"# why\n").sha256 != read_scenario(file).sha256


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('date = "2020"', "date = 2020", "date is 2020: write a text in quotes"),
        ('date = "2020"', "date = 2020-01-01", "date is datetime.date(2020, 1, 1): write a text in quotes"),
        ('name = "test"', 'name = ""', "name is '': write a text in quotes"),
        ('name = "test"', 'name = "test"\nquestion = 3', "question is 3: write a text in quotes"),
        ('name = "test"', 'name = "test"\ncentres = 3', "unknown key 'centres'; did you mean centre"),
        ('schema = "lantu.scenario/1"', "", "schema is None: write schema = 'lantu.scenario/1'"),
        ('name = "东平"', "name = 1", "name is 1: write a text in quotes"),
        ('door = ["东平区"]', "", "centre 东平: door is None: write a list of texts"),
        ('door = ["东平区"]', "door = []", "centre 东平: door is []: write a list of texts"),
        ('door = ["东平区"]', 'door = "东平区"', "centre 东平: door is '东平区': write a list of texts"),
        ('door = ["东平区"]', 'door = [""]', "centre 东平: door is ['']: write a list of texts"),
        ('train = ["甲站"]', "train = []", "centre 东平: train is []: write a list of texts"),
        ("[[centre]]", "[centre]", "centre is {'name': '东平', 'door': ['东平区'], 'train': ["),
    ],
)  # fmt: skip
def test_faults_of_the_head_are_named(old: str, new: str, told: str) -> None:
    """What is wrong is said with the key, the value and how to write it."""
    assert old in HEAD
    with pytest.raises(ScenarioError) as refused:
        scenario(head=HEAD.replace(old, new))
    assert told in str(refused.value)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("", "change 2: do is None: write one of open, close, speed_up, more_trains, new_line, new_station"),
        ('do = ["open"]', "change 2: do is ['open']: write one of"),
        ('do = "open"\nline = ""', "change 2 (open): line is '': write a text in quotes"),
        ('do = "open"\nline = "a"\ntrains_per_day = "60"',
         "change 2 (open): trains_per_day is '60': write a number"),
        ('do = "open"\nline = "a"\ntrains_per_day = true', "trains_per_day is True: write a number"),
        ('do = "speed_up"\nline = "a"\nfaktor = 2', "unknown key 'faktor'; did you mean factor"),
        ('do = "speed_up"\nline = "a"', "change 2 (speed_up): factor is missing: add it"),
        ('do = "new_line"\nline = "a"\nstops = []', "change 2 (new_line): stops is []: write a list"),
        ('do = "new_station"\nbetween = ["a", "b", "c"]', "between has 3 entries: give two"),
        ('do = "close"\nline = "a"\nsource = 3', "change 2 (close): source is 3: write a text in quotes"),
    ],
)  # fmt: skip
def test_faults_of_a_change_are_named(change: str, told: str) -> None:
    """What is wrong is said with the number and the word of the change, the key and the value."""
    with pytest.raises(ScenarioError) as refused:
        scenario('[[change]]\ndo = "close"\nline = "甲乙线"\n[[change]]\n' + change)
    assert told in str(refused.value)


def test_a_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    """The path stands before what is wrong with the file; bytes that are no text are wrong as well."""
    file = tmp_path / "one.toml"
    file.write_bytes(b"name = \xff")
    with pytest.raises(ScenarioError, match=r"one\.toml: cannot be used as a scenario: is no TOML: "):
        read_scenario(file)
    with pytest.raises(ScenarioError, match=r"cannot be read: Is a directory"):
        read_scenario(tmp_path)
