"""Where a figure holds beside a name for the country, a part of a place, a need, or a day remembered."""

import pytest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("记者来到我国北方最大的港口天津港，堆场上有新车300辆。", ["天津港"]),
        ("走进全国最大的小商品市场浙江义乌，商铺达7万个。", ["浙江省金华市义乌市"]),
        ("我国首个国家级新区上海浦东新区今年引进企业300家。", ["上海市浦东新区"]),
        ("去年，我国最大的油田——远山油田产油3000万吨。", []),
        ("我国最大油气田——中国石油远山油田去年产油3000万吨。", []),
    ],
)
def test_the_country_only_says_what_a_place_is_the_largest_of(places, text, place):
    """我国最大的港口 in front of a name tells what the place is, not where the figure holds."""
    assert places(text) == [place]


@pytest.mark.parametrize("text", ["我国最大的海上油田今年产油300万吨。", "我国今年新建公园300个。"])
def test_without_a_name_the_country_stays(places, text):
    """What is the largest of the country and has no name of its own is told of the country."""
    assert places(text) == [["中国"]]


@pytest.mark.parametrize(
    "text",
    [
        "2025年是中国共产党成立104周年。",
        "隆重纪念抗日战争胜利80周年。",
        "今年是红军长征胜利89周年。",
        "庆祝人民军队建军98周年。",
    ],
)
def test_what_the_nation_remembers_is_of_the_country(places, text):
    """Whoever reports, the anniversary is the country's."""
    assert places(text, place="安徽省") == [["中国"]]


def test_what_a_place_remembers_is_its_own(places):
    """A city's own anniversary stays with the city."""
    assert places("今年是深圳经济特区成立45周年，建市46周年。", place="深圳市")[-1] == ["广东省深圳市"]


@pytest.mark.parametrize("opener", ["各地", "今年，各地", "全国各地"])
def test_everywhere_leaves_the_place_before(places, opener):
    """各地 is of the country in a text of no one place, whatever city was told of before."""
    text = f"杭州市共有3000人参加考试。{opener}为4万名考生提供便利。"
    assert places(text) == [["浙江省杭州市"], ["中国"]]


def test_everywhere_in_a_report_is_everywhere_in_its_place(places):
    """In a province's own report 各地 are parts of the province."""
    assert places("各地新建考点300个。", place="安徽省") == [["安徽省"]]


def test_behind_everywhere_the_text_is_not_about_the_country(places):
    """What follows 各地 is told of one of those places."""
    assert places("各地加快建设重大工程。远山隧道已掘进2000米。") == [[]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("湖南军区派出900名官兵分赴长沙、岳阳等受灾地区。", ["湖南省长沙市", "湖南省岳阳市"]),
        ("消防队伍派出80名队员驰援涿州。", ["河北省保定市涿州市"]),
        ("对湖南、湖北的灾情，财政部预拨2亿元。", ["湖南省", "湖北省"]),
        ("暴雨造成北京市怀柔区多个村受灾，12支突击队投入抢险。", ["北京市怀柔区"]),
    ],
)
def test_help_is_told_where_the_need_is(places, text, place):
    """Who acts gives way to where the need is."""
    assert places(text) == [place]


@pytest.mark.parametrize(
    "text",
    ["财政部预拨2亿元，用途由各部门确定。", "对外贸易方面，商务部支持企业3000家。"],
)
def test_a_national_body_acts_in_the_country(places, text):
    """Where no need of a place is named, the country's body acts in the country."""
    assert places(text) == [["中国"]]


@pytest.mark.parametrize("part", ["东部地区", "中部地区", "西部地区"])
def test_the_middle_of_a_place_is_part_of_it(places, part):
    """In a province's own report 中部地区 is its own middle; elsewhere it is that of the country."""
    text = f"{part}新建学校30所。"
    assert places(text, place="海南省") == [["海南省"]]
    assert places(text) == [[part]]


@pytest.mark.parametrize(
    ("own", "place"),
    [("重庆市", "重庆市"), ("山东省", "山东省"), ("北京市", "北京城市副中心"), ("河北省", "北京城市副中心")],
)
def test_what_every_city_may_have_is_the_reports_own(places, own, place):
    """城市副中心 is Beijing's in the region; in the report of a province elsewhere it is one of its own."""
    assert places("加快建设城市副中心，城市副中心新增企业300家。", place=own) == [[place]]


def test_names_that_begin_like_a_places_are_other_places(places):
    """桂林洋 is no 桂林, 湘西北 and 大湘西 are wider than 湘西."""
    for name, own in (("海南师范大学桂林洋校区", "海南省"), ("湘西北地区", "湖南省"), ("大湘西", "湖南省")):
        assert places(f"支持{name}建设，{name}新增学位300个。", place=own) == [[own]]


@pytest.mark.parametrize(
    ("meeting", "place"),
    [
        ("中央农村工作会议12月10日至11日在北京召开。", "中国"),
        ("全国市场监管工作会议今天在上海举行。", "中国"),
        ("全国残疾人工作表彰大会在杭州召开。", "中国"),
        ("中央政治局召开会议，决定下月在北京召开中央委员会全体会议。", "中国"),
        ("全市教育工作会议在杭州召开。", "浙江省杭州市"),
        ("全国技能大赛在杭州开幕。", "浙江省杭州市"),
        ("全国茶叶博览会在杭州举行。", "浙江省杭州市"),
    ],
)
def test_where_the_countrys_organs_meet_is_not_what_they_meet_about(places, meeting, place):
    """A meeting of the country's organs is of the country wherever it is held; a fair is of its city."""
    assert places(f"{meeting}会议指出，今年新增岗位300万个。") == [[place]]


@pytest.mark.parametrize("line", ["京哈高速", "京藏高速", "京港澳高速"])
def test_a_line_that_a_road_begins_at_lends_it_no_places(places, line):
    """南起京哈高速: the road meets that line in its own city, and does not run to its other end."""
    assert places(f"北京新桥南起{line}，北至平安大街，全长3公里。") == [["北京市"]]
