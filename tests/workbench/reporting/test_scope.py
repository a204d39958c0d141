"""What a report is about: places with all inside them, parts of the programme, indicators, and all three."""

from __future__ import annotations

from pathlib import Path

import pytest

from lantu.errors import NotFoundError, RegionError
from lantu.region import Region
from lantu.workbench.pack import check_region, letters_of, places_inside, tables_of
from lantu.workbench.reporting import Scope
from lantu.workbench.topics import find_topic, read_topics

from ...region.packs import FILES, make_pack


@pytest.fixture(scope="module")
def region() -> Region:
    """Give the shipped region."""
    return Region.load("jingjinji")


def test_without_a_wish_everything_belongs(region: Region) -> None:
    """A report on nothing in particular is on everything."""
    scope = Scope.of(region)
    assert scope == Scope()
    assert scope.has_indicator("anything") and scope.has_places([]) and scope.has_category("rail")


@pytest.mark.parametrize(
    ("places", "belongs"),
    [
        (["130900"], True), (["沧州市"], True), (["河北省沧州市"], True), (["130983"], True),
        (["110000", "黄骅市"], True), (["130000"], False), (["110000"], False), ([], False),
    ],
)  # fmt: skip
def test_a_place_is_all_that_lies_in_it(region: Region, places: list[str], belongs: bool) -> None:
    """Codes and names of a city and of its counties belong, the province around it does not."""
    scope = Scope.of(region, place="沧州")
    assert scope.has_places(places) == belongs
    assert scope.has_indicator("forest_cover") and scope.has_category("rail")


@pytest.mark.parametrize("key", ["environment", "生态环境"])
def test_a_part_of_the_programme(region: Region, key: str) -> None:
    """Its indicators and its sorts of works belong, narrowed or not; those of other parts do not."""
    scope, topic = Scope.of(region, topic=key), find_topic(key)
    ours = next(one.id for one in region.indicators if one.part in topic.parts)
    other = next(one.id for one in region.indicators if one.part not in topic.parts)
    assert scope.has_indicator(ours) and scope.has_indicator(f"{ours}:某地")
    assert not scope.has_indicator(other)
    assert all(scope.has_category(category) for category in topic.categories)
    assert not scope.has_category("no such sort")
    assert scope.has_places([])


@pytest.mark.parametrize(
    ("said", "ids"),
    [
        ("forest_cover", {"forest_cover"}),
        ("森林覆盖率", {"forest_cover"}),
        ("PM2.5年均浓度", {"pm25_annual_mean"}),
        ("pm2.5年均浓度", {"pm25_annual_mean"}),
        ("某种说法", {"某种说法"}),
    ],
)
def test_an_indicator_by_what_it_is_called(region: Region, said: str, ids: set[str]) -> None:
    """By id, name or alias, in any case; words that the catalogue does not know are themselves."""
    scope = Scope.of(region, indicator=said)
    assert scope.indicators == ids
    assert not scope.has_category("rail"), "of one indicator no works are told"
    assert scope.indicator == said


def test_an_indicator_of_its_part(region: Region) -> None:
    """Both may be asked for where they fit, and where they do not that is said."""
    assert Scope.of(region, topic="environment", indicator="森林覆盖率").indicators == {"forest_cover"}
    with pytest.raises(
        NotFoundError, match="'森林覆盖率' measures nothing of 'transport': leave one of the two"
    ):
        Scope.of(region, topic="transport", indicator="森林覆盖率")


def test_what_is_not_known_is_refused(region: Region) -> None:
    """A place or a part that there is not is named, with the parts that there are."""
    with pytest.raises(RegionError, match="某某县"):
        Scope.of(region, place="某某县")
    with pytest.raises(NotFoundError, match="no part of the programme is called 'x': give one of relief"):
        Scope.of(region, topic="x")


def test_every_part_can_be_found_by_each_of_its_names() -> None:
    """No name means two parts of the programme."""
    for topic in read_topics():
        assert find_topic(topic.id) is find_topic(topic.name) is find_topic(topic.english) is topic


def test_a_part_can_be_found_by_words_of_its_name() -> None:
    """Words that one name alone holds are enough; those of several, and none, are refused."""
    assert find_topic("环境").id == "environment"
    for key in ("协", ""):
        with pytest.raises(NotFoundError, match=r"give one of relief \(疏解与承接\)"):
            find_topic(key)


def test_a_place_holds_itself_and_the_rest_once(region: Region) -> None:
    """The place asked for is first; what several parents hold is listed once; a county holds nothing more."""
    found = places_inside(region, "沧州市")
    assert found[0].name == "沧州市"
    assert len({place.code for place in found}) == len(found) > 10
    assert [place.name for place in places_inside(region, "130983")][0] == "黄骅市"  # noqa: RUF015
    assert {place.code for place in found} < {place.code for place in places_inside(region, "河北省")}


def test_letters_are_those_of_short_names(region: Region) -> None:
    """唐 stands for 唐山; what has no such letter has none."""
    letters = letters_of(region)
    assert (letters["唐山"], letters["北京"]) == ("唐", "京")
    assert all(len(letter) == 1 for letter in letters.values())


def test_declarations_are_gathered_by_table(region: Region) -> None:
    """Entries stand under the name of their table, in their order."""
    tables = tables_of(region.declarations("vocabularies"))
    assert {entry["id"] for entry in tables["project_status"]} >= {"planned", "operating"}
    assert tables_of([]) == {}


BROKEN = {
    "accounts": ('[[account]]\nid = "a"\nname = "账"\nsource = "x"\n', "has no english"),
    "indices": ('[[index]]\nid = "i"\nname = "数"\nsource = "x"\n', "has no group"),
    "identities": ('[[identity]]\nid = "s"\nkind = "sum"\nsource = "x"\n', "whole"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_declarations_are_checked_by_who_uses_them(tmp_path: Path, kind: str) -> None:
    """A declaration that its user could not use is a fault of the pack, named with its file."""

    text, told = BROKEN[kind]
    listed = FILES["pack.toml"].replace('identities = ["identities.toml"]', f'{kind} = ["broken.toml"]')
    pack = make_pack(tmp_path / "tiny", pack_toml=listed)
    (pack / "broken.toml").write_text(f'licence = "CC0-1.0"\nsource = "x"\n{text}', "utf-8")
    report = check_region(pack)
    assert not report.passed
    assert any("broken.toml" in str(problem) and told in str(problem) for problem in report.problems)
