"""The places of the shipped region: codes, names, years and what lies in what."""

from collections import Counter

import pytest

from lantu.errors import RegionError
from lantu.region import Place, Region


@pytest.fixture(scope="module")
def region() -> Region:
    return Region.load("jingjinji")


@pytest.mark.parametrize(
    ("name", "full_name"),
    [
        ("怀来", "河北省张家口市怀来县"),
        ("延庆", "北京市延庆区"),
        ("滨海新区", "天津市滨海新区"),
        ("渤海新区", "河北省沧州市渤海新区"),
        ("雄安", "雄安新区"),
        ("副中心", "北京城市副中心"),
        ("河北", "河北省"),
        ("吉林", "吉林省"),
        ("苏州", "江苏省苏州市"),
        ("永定河", "永定河"),
        ("黄骅港", "黄骅港"),
        ("津冀", "津冀"),
        ("我国", "中国"),
        ("大兴机场", "北京大兴国际机场"),
        ("北京自贸试验区", "中国（北京）自由贸易试验区"),
        ("130730", "河北省张家口市怀来县"),
    ],
)
def test_a_name_means_its_place(region: Region, name: str, full_name: str) -> None:
    """Short names, aliases and codes lead to the place with its full name from the province down."""
    assert region.place(name).full_name == full_name


def test_the_region_has_its_provinces_cities_and_counties(region: Region) -> None:
    """In force in 2024: 3 provinces, 11 prefectures beside 2 cities, 16 + 16 + 167 county-level units."""
    ours = [p for p in region.at(2024).places if p.code[:2] in {"11", "12", "13"}]
    assert Counter(p.level for p in ours) == {"province": 3, "prefecture": 11, "county": 199}
    assert Counter(p.code[:2] for p in ours if p.level == "county") == {"11": 16, "12": 16, "13": 167}


def test_every_county_has_a_parent_a_point_and_an_english_name(region: Region) -> None:
    """No county-level unit of the region lacks what a map and a table need."""
    for place in region.children("北京市", levels={"county"}) + region.children(
        "石家庄市", levels={"county"}
    ):
        assert place.parent is not None
        assert place.english
        assert place.longitude is not None
        assert place.latitude is not None
        assert 113 < place.longitude < 120
        assert 36 < place.latitude < 43


@pytest.mark.parametrize(
    ("name", "year", "code", "full_name"),
    [
        ("延庆县", 2014, "110229", "北京市延庆县"),
        ("桥东区", 2010, "130103", "河北省石家庄市桥东区"),
        ("130502", 2010, "130502", "河北省邢台市桥东区"),
        ("130502", 2024, "130502", "河北省邢台市襄都区"),
        ("滦县", 2017, "130223", "河北省唐山市滦县"),
        ("崇文区", 2005, "110103", "北京市崇文区"),
    ],
)
def test_dates_decide_names(region: Region, name: str, year: int, code: str, full_name: str) -> None:
    """A former unit answers in its years, under the code and name that it had."""
    found = [place for place in region.find_places(name, year) if place.code == code]
    assert [place.full_name for place in found] == [full_name]


@pytest.mark.parametrize(
    ("code", "successors"),
    [
        ("110229", ("110119",)),
        ("130103", ("130102", "130104")),
        ("130521", ("130502", "130503")),
        ("130223", ("130284",)),
        ("132100", ("130400",)),
    ],
)
def test_former_units_name_what_took_over(region: Region, code: str, successors: tuple[str, ...]) -> None:
    """The chain of codes can be followed from any unit since 1981."""
    assert region.find_places(code)[0].successor == successors


def test_every_successor_chain_of_the_region_ends_in_force(region: Region) -> None:
    """Following successors from any former county-level unit arrives at units in force."""
    by_code: dict[str, list[Place]] = {}
    for place in region.places:
        by_code.setdefault(place.code, []).append(place)
    for start in (p for p in region.places if p.level == "county" and p.valid_to is not None):
        todo, seen, arrived = [start.code], set[str](), False
        while todo:
            code = todo.pop()
            if code in seen:
                continue
            seen.add(code)
            arrived = arrived or any(p.valid_to is None for p in by_code[code])
            todo += [heir for p in by_code[code] for heir in p.successor]
        assert arrived, start.full_name


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("京津冀", ["北京市", "天津市", "河北省"]),
        ("北三县", ["三河市", "大厂回族自治县", "香河县"]),
        ("通武廊", ["通州区", "武清区", "廊坊市"]),
        ("张承", ["张家口市", "承德市"]),
    ],
)
def test_groups_have_members(region: Region, name: str, members: list[str]) -> None:
    """A named set of places lists its members in order."""
    assert [place.name for place in region.children(name)] == members


def test_the_2_plus_26_cities_are_28(region: Region) -> None:
    """The set of the transport channel has Beijing, Tianjin and 26 prefectures of four provinces."""
    members = region.children("2+26城市")
    assert len(members) == 28
    assert Counter(code[:2] for code in (place.code for place in members)) == {
        "11": 1, "12": 1, "13": 8, "14": 4, "37": 7, "41": 7,
    }  # fmt: skip


def test_xiongan_holds_its_counties_and_areas(region: Region) -> None:
    """雄安新区 is no unit of GB/T 2260, says so, and has three counties and its areas."""
    xiongan = region.place("雄安新区")
    assert xiongan.level == "zone"
    assert "GB/T 2260" in (xiongan.note or "")
    children = {place.name for place in region.children(xiongan)}
    assert {
        "雄县",
        "容城县",
        "安新县",
        "起步区",
        "容东片区",
        "容西片区",
        "雄东片区",
        "昝岗片区",
        "白洋淀",
    } <= children
    assert {"启动区"} <= {place.name for place in region.children("雄安新区起步区")}


def test_children_keep_to_the_levels_asked_for(region: Region) -> None:
    """Zones and features are children too, unless only some levels are wanted."""
    every = {place.level for place in region.children("滨海新区")}
    assert "zone" in every
    assert region.children("滨海新区", levels={"county"}) == ()
    assert {place.level for place in region.children("河北", levels={"prefecture"})} == {"prefecture"}


def test_ancestors_go_up_to_the_country(region: Region) -> None:
    """The nearest comes first."""
    assert [place.name for place in region.ancestors("怀来")] == ["张家口市", "河北省", "中国"]


def test_an_ambiguous_name_lists_what_it_can_mean(region: Region) -> None:
    """桥西区 is a district of two cities today: the error names both, and the remedy."""
    with pytest.raises(RegionError, match=r"石家庄市桥西区 \(130104\).*张家口市桥西区 \(130703\).*full name"):
        region.place("桥西区")


def test_an_unknown_name_suggests_near_ones(region: Region) -> None:
    """A slip of the pen is answered with names that are close."""
    with pytest.raises(RegionError, match="张家口市"):
        region.place("张家囗市")


def test_a_bad_date_is_refused(region: Region) -> None:
    """A date that is none is named."""
    with pytest.raises(RegionError, match="十四五"):
        region.place("延庆", "十四五")


@pytest.mark.parametrize("name", ["合作", "和平", "新华", "长安", "朝阳", "大城", "南和", "迁安"])
def test_everyday_words_are_marked(region: Region, name: str) -> None:
    """A short name that is also a word, or part of one, says so wherever it names a place."""
    for place in region.names().get(name, ()):
        if place.valid_to is None:
            assert name in place.risky_names, place.full_name


@pytest.mark.parametrize(
    ("name", "namesake"),
    [
        ("北京市朝阳区", "辽宁省朝阳市"),
        ("天津市和平区", "辽宁省沈阳市和平区"),
        ("北京市通州区", "江苏省南通市通州区"),
    ],
)
def test_namesakes_outside_the_region_are_known(region: Region, name: str, namesake: str) -> None:
    """A name that another place of the country shares lists that place."""
    assert namesake in region.place(name).namesakes


def test_words_that_hide_a_name_are_listed(region: Region) -> None:
    """美丽江苏 is not 丽江."""
    assert "美丽江" in region.place("丽江").false_friends


@pytest.mark.parametrize(
    ("code", "english"),
    [
        ("130730", "Huailai County"),
        ("131022", "Gu'an County"),
        ("130726", "Yu County"),
        ("131025", "Daicheng County"),
        ("130321", "Qinglong Manchu Autonomous County"),
        ("610000", "Shaanxi Province"),
        ("150100", "Hohhot"),
    ],
)
def test_english_names_are_the_customary_ones(region: Region, code: str, english: str) -> None:
    """Characters with two readings and names from other languages are spelled as they are known."""
    assert region.place(code).english == english


@pytest.mark.parametrize(
    "short",
    [
        "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽",
        "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州",
        "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "台湾", "香港", "澳门",
    ],
)  # fmt: skip
def test_every_province_is_known_by_its_short_name(region: Region, short: str) -> None:
    """Text about other provinces is not mistaken for text about the region."""
    place = region.place(short)
    assert place.level == "province"
    assert short in place.short_names


def test_every_prefecture_in_force_has_a_name_to_be_spoken_of(region: Region) -> None:
    """A prefecture has a short name, unless that is its province's."""
    provinces = {name for p in region.places if p.level == "province" for name in p.short_names}
    for place in region.places:
        if place.level == "prefecture" and place.valid_to is None and not place.short_names:
            assert place.name[:2] in provinces, place.full_name


def test_one_character_forms_are_no_names(region: Region) -> None:
    """京, 津, 冀 count in compounds only."""
    assert region.place("河北").compound_forms == ("冀",)
    assert "冀" not in region.names()


def test_every_place_is_found_by_its_own_full_name_and_code(region: Region) -> None:
    """Looking up what a place says of itself gives that place."""
    for place in region.places:
        if place.valid_to is None:
            assert place in region.find_places(place.code)
            assert place in region.find_places(place.full_name)


def test_loading_twice_gives_equal_places() -> None:
    """The tables are the only state."""
    assert Region.load("jingjinji").places == Region.load("jingjinji").places


def test_a_second_region_needs_only_data() -> None:
    """The delta of the Yangtze loads from its own pack and the country's."""
    delta = Region.load("changsanjiao")
    assert [place.name for place in delta.children("长三角")] == ["上海市", "江苏省", "浙江省", "安徽省"]
    assert len(delta.children("江苏", levels={"prefecture"})) == 13
    assert delta.indicator("demonstration_innovations").part == "institutions"
    assert not [place for place in delta.places if place.code.startswith("JJJ")]
