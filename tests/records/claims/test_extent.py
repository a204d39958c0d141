"""Where a figure holds, by the words of its own sentence."""

import pytest

OWN = [
    pytest.param("北京市常住人口2180万人。", "北京市", "joint", id="subject"),
    pytest.param("在天津市，常住人口1360万人。", "天津市", "joint", id="locative-in-front"),
    pytest.param("中心在天津市设立分院12所。", "天津市", "joint", id="locative"),
    pytest.param("全省常住人口7390万人。", "河北省", "joint", id="reference-word"),
    pytest.param("我省常住人口7390万人。", "河北省", "joint", id="our-province"),
    pytest.param("三地常住人口1.09亿人。", "京津冀", "joint", id="the-three"),
    pytest.param("京津冀常住人口1.09亿人。", "京津冀", "joint", id="group"),
    pytest.param("北京、天津常住人口合计3540万人。", "北京市、天津市", "joint", id="two-together"),
    pytest.param("唐山市迁安市常住人口77万人。", "河北省唐山市迁安市", "joint", id="county-of-a-city"),
    pytest.param("雄安新区常住人口128万人。", "雄安新区", "joint", id="new-area"),
    pytest.param("唐山到天津的高铁全长160公里。", "河北省唐山市、天津市", "joint", id="way"),
    pytest.param("从唐山到天津的车程缩短到40分钟。", "河北省唐山市、天津市", "joint", id="way-from"),
    pytest.param("天津西站到唐山最快35分钟。", "天津市、河北省唐山市", "joint", id="way-from-a-station"),
    pytest.param("天津到唐山的企业投资30亿元。", "天津市、河北省唐山市", "flow", id="who-goes-there"),
    pytest.param("北京流向天津的技术合同成交额80亿元。", "北京市、天津市", "flow", id="flow"),
    pytest.param("从北京转移到河北的企业有3900家。", "北京市、河北省", "flow", id="moved"),
]


@pytest.mark.parametrize(("text", "where", "mode"), OWN)
def test_places_of_the_clause_are_those_of_the_figure(figures, text, where, mode):
    """Subjects, places behind 在, reference words, ways and flows tell where a figure holds."""
    assert figures(text, "where", "place_mode") == [(where, mode)]


TWINS = [
    pytest.param("北京大学第三医院开放床位2000张。", "河北省", id="name-of-a-hospital"),
    pytest.param("天津商会发布报告，全省新增企业30万户。", "河北省", id="who-published"),
    pytest.param("京津游客占比超过四成，全省接待游客8亿人次。", "河北省", id="guests"),
    pytest.param("北京市推进协同，全省累计承接企业3万户。", "河北省", id="no-municipality-is-a-province"),
    pytest.param("来自北京的企业有39家。", "河北省", id="where-they-come-from"),
    pytest.param("全省引进北京资金920亿元。", "河北省", id="money-from-elsewhere"),
]


@pytest.mark.parametrize(("text", "where"), TWINS)
def test_names_and_origins_do_not_move_a_figure(figures, text, where):
    """A place inside a name, of guests, of money or of who speaks is not where the figure holds."""
    assert figures(text, "where")[-1] == where


CARRIED = [
    pytest.param("北京市新增医院6家，学校12所。", ["北京市", "北京市"], id="within-a-list"),
    pytest.param("北京市新增医院6家；天津市新增学校12所。", ["北京市", "天津市"], id="two-subjects"),
    pytest.param(
        "北京、天津、河北分别新增医院6家、7家、8家。",
        ["北京市", "天津市", "河北省"],
        id="in-turn",
    ),
    pytest.param("京津冀三地分别新增医院6家、7家、8家。", ["北京市", "天津市", "河北省"], id="group-in-turn"),
    pytest.param("北京新增医院6家，天津7家，河北8家。", ["北京市", "天津市", "河北省"], id="place-by-place"),
    pytest.param("京津冀新增医院21家，其中北京6家。", ["京津冀", "北京市"], id="part-of-a-whole"),
    pytest.param(
        "北京与河北共建园区12个，与天津共建园区8个。",
        ["北京市、河北省", "北京市、天津市"],
        id="with-one-and-with-another",
    ),
    pytest.param("北京22所小学与保定35所小学结对。", ["北京市", "河北省保定市"], id="two-sides"),
]


@pytest.mark.parametrize(("text", "where"), CARRIED)
def test_each_figure_of_a_sentence_has_its_own_place(figures, text, where):
    """Lists give each its own; a subject reaches later clauses until another stands there."""
    assert figures(text, "where", place="京津冀") == where


REFERENCES = [
    pytest.param("全省新增企业9家。", "石家庄市、天津市", "河北省", id="province"),
    pytest.param("全市新增企业9家。", "唐山市", "河北省唐山市", id="city"),
    pytest.param("全区新增企业9家。", "天津市滨海新区", "天津市滨海新区", id="district"),
    pytest.param("全县新增企业9家。", "怀来县", "河北省张家口市怀来县", id="county"),
]


@pytest.mark.parametrize(("text", "named", "where"), REFERENCES)
def test_a_reference_word_means_a_unit_of_its_own_rank(figures, text, named, where):
    """全省 is a province whatever city was named before; 全市, 全区 and 全县 are theirs."""
    assert figures(f"{named}推进协同。\n{text}", "where", place="河北省" if named[0] == "石" else named) == [
        where
    ]


def test_a_report_goes_on_about_itself_behind_the_country(figures):
    """全国共有… in a province's report is the country's count; the next sentence is the province's."""
    text = "全国共有高校3000所，其中河北125所。新增专业90个。"
    assert figures(text, "where") == ["中国", "河北省", "河北省"]


FLOWS = [
    pytest.param("北京输出到津冀的技术合同6500项。", "北京市", "天津市、河北省", id="to-two"),
    pytest.param("天津流向河北的技术交易额12亿元。", "天津市", "河北省", id="to-one"),
]


@pytest.mark.parametrize(("text", "origin", "destination"), FLOWS)
def test_a_flow_has_two_ends(read, text, origin, destination):
    """What goes from one place to others keeps where it came from apart from where it goes."""
    (claim,) = read(text, place="京津冀")[1].claims
    assert "、".join(place.name for place in claim.origin) == origin
    assert "、".join(place.name for place in claim.destination) == destination


def test_without_any_place_none_is_told(figures):
    """A text that names no place and has none gives none."""
    assert figures("常住人口120万人。", "where", "place_mode", place=None) == [("", None)]


def test_the_country_stands_for_national_bodies(figures):
    """What a national body does is counted in the country, unless it names where."""
    text = "水利部安排资金28亿元。"
    assert figures(text, "where", place=None) == ["中国"]


OF_PEOPLE = [
    pytest.param(
        "北京、天津、河北居民收入分别为9万元、6万元、4万元，比上年增长4.9%、4.7%、5.1%。",
        [("居民收入", where) for where in ("北京市", "天津市", "河北省") * 2],
        id="listed",
    ),
    pytest.param(
        "京津冀三省市居民收入分别为9万元、6万元、4万元，比上年增长4.9%、4.7%、5.1%。",
        [("居民收入", where) for where in ("北京市", "天津市", "河北省") * 2],
        id="of-a-group",
    ),
    pytest.param("北京居民消费价格上涨0.2%。", [("居民消费价格", "北京市")], id="of-one"),
    pytest.param("北京居民在河北购房30套。", [("北京居民购房", "河北省")], id="what-they-do"),
]


@pytest.mark.parametrize(("text", "told"), OF_PEOPLE)
def test_what_the_people_of_a_place_have_is_measured_there(figures, text, told):
    """Incomes and prices of a place's people are its own, each in turn; what they do elsewhere is there."""
    assert figures(text, "indicator", "where", place=None) == told
