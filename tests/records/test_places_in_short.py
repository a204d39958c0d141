"""Counties in short, zones by their kind, and lists that only begin what they stand for."""

import pytest

from lantu.language.numbers import find_quantities
from lantu.language.places import place_finder
from lantu.records.counties import Counties
from lantu.records.samples import Samples
from lantu.records.zones import Zones, is_new_district
from lantu.region.region import Region


@pytest.fixture(scope="module")
def finder():
    return place_finder(Region.load("jingjinji"))


def named(finder, text):
    """Return the places of a text with counties narrowed, as written and as meant."""
    found = Counties(finder).narrow(text, finder.find(text, "2024-06-18"))
    return [(text[m.start : m.end], [finder.by_code[code].name for code in m.codes]) for m in found]


SHORT = [
    pytest.param("河北怀来的葡萄", ("河北怀来", ["怀来县"]), id="behind-its-province"),
    pytest.param("张家口怀来的葡萄", ("张家口怀来", ["怀来县"]), id="behind-its-prefecture"),
    pytest.param("新疆伊宁的葡萄", ("新疆伊宁", ["伊宁市"]), id="a-city-before-a-county-of-its-name"),
    pytest.param("河北省的葡萄", ("河北省", ["河北省"]), id="no-county"),
]


@pytest.mark.parametrize(("text", "place"), SHORT)
def test_a_county_behind_what_it_lies_in_is_that_county(finder, text, place):
    """怀来 behind 河北 or 张家口 narrows the mention to the county."""
    assert named(finder, text)[0] == place


APART = [
    pytest.param("天津怀来的葡萄", ["天津市"], id="in-another-province"),
    pytest.param("河北，怀来人不少", ["河北省"], id="behind-a-mark"),
    pytest.param("中国资源循环集团成立", ["中国"], id="behind-the-country"),
    pytest.param("我国延长产业链", ["中国"], id="a-verb-behind-the-country"),
    pytest.param("广西资源富集", ["广西壮族自治区"], id="everyday-word"),
    pytest.param("山东惠民政策", ["山东省"], id="everyday-word-of-another"),
]


@pytest.mark.parametrize(("text", "names"), APART)
def test_elsewhere_a_short_name_narrows_nothing(finder, text, names):
    """A county of another province, or behind a mark, does not narrow the mention."""
    assert named(finder, text)[0][1] == names


NEW = [
    pytest.param("雄安新区", True, id="new-area"),
    pytest.param("新区", True, id="its-kind-alone"),
    pytest.param("通州新城", True, id="new-town"),
    pytest.param("开发区", False, id="zone"),
    pytest.param("海淀区", False, id="district"),
    pytest.param("", False, id="nothing"),
]


@pytest.mark.parametrize(("name", "new"), NEW)
def test_a_new_district_is_told_by_its_end(name, new):
    """新区 and 新城 end the names of new districts."""
    assert is_new_district(name) is new


def test_a_word_for_a_kind_means_a_place_so_called(finder):
    """新区 is 雄安新区, and no province."""
    zones = Zones(finder)
    xiongan = next(code for code, place in finder.by_code.items() if place.full_name == "雄安新区")
    assert zones.called("新区", xiongan) == xiongan
    assert zones.called("新区", "130000") is None
    assert zones.called("保税港区", xiongan) is None


SAMPLES = [
    pytest.param("石家庄、唐山等11个设区市完成改造", "河北省", id="of-a-province"),
    pytest.param("石家庄、唐山等11个市完成改造", "河北省", id="cities"),
]


def wider(finder, text):
    found = finder.find(text, "2024-06-18")
    told = Samples(finder).find(text, [(m, m.codes) for m in found], find_quantities(text))
    return [finder.by_code[code].name for codes in told.values() for code in codes]


@pytest.mark.parametrize(("text", "name"), SAMPLES)
def test_a_list_that_a_larger_number_sums_up_stands_for_its_whole(finder, text, name):
    """甲、乙等11个市 are cities of the unit that holds them all."""
    assert wider(finder, text) == [name]


ENOUGH = [
    pytest.param("石家庄、唐山等3个市完成改造", id="most-of-them-are-named"),
    pytest.param("石家庄、唐山等4个市完成改造", id="half-of-them-are-named"),
    pytest.param("石家庄、唐山等11家企业完成改造", id="firms-are-no-places"),
    pytest.param("石家庄、唐山11个市完成改造", id="without-deng"),
    pytest.param("石家庄和唐山完成改造", id="no-number"),
    pytest.param("石家庄完成改造，等11个市跟进", id="parted"),
]


@pytest.mark.parametrize("text", ENOUGH)
def test_a_list_that_names_enough_stands_for_itself(finder, text):
    """Half of those counted tell the places well enough; firms are none."""
    assert wider(finder, text) == []


CLAIMS = [
    pytest.param("石家庄、唐山等11个设区市新增企业90家。", ["河北省", "河北省"], id="all-of-the-province"),
    pytest.param("石家庄、唐山两市新增企业90家。", ["河北省石家庄市、河北省唐山市"], id="two-named"),
]


@pytest.mark.parametrize(("text", "where"), CLAIMS)
def test_figures_behind_such_lists_hold_where_they_stand_for(figures, text, where):
    """A figure behind 甲、乙等11个市 is the province's; behind 甲、乙两市 it is theirs."""
    assert figures(text, "where", place=None) == where
