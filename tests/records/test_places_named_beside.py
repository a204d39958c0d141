"""Of which place a figure is that names ways, trips, receivers or firms, or only one place at all."""

import pytest


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("南京南站至合肥南站最快50分钟可达。", ["江苏省南京市", "安徽省合肥市"]),
        ("广州白云机场至桂林两江机场航班每周12班。", ["广州白云国际机场", "桂林两江国际机场"]),
        ("铁路部门安排兰州至格尔木方向列车2对。", ["甘肃省兰州市", "青海省海西蒙古族藏族自治州格尔木市"]),
        (
            "铁路部门安排兰州至西宁、兰州至张掖方向列车2对。",
            ["甘肃省兰州市", "青海省西宁市", "甘肃省张掖市"],
        ),
        ("贵州纳雍至晴隆高速公路全长80公里。", ["贵州省毕节市纳雍县", "贵州省黔西南布依族苗族自治州晴隆县"]),
        (
            "粤港澳大湾区的重点工程进展顺利。12公里的海底隧道连通珠海和澳门。",
            ["广东省珠海市", "澳门特别行政区"],
        ),
        ("南京站新增候车厅3个。", ["江苏省南京市"]),
        ("北京西站和北京丰台站发送旅客30万人次。", ["北京市"]),
    ],
)
def test_a_way_is_of_its_ends(places, text, ends):
    """Stations carry the places of a way; two stations of one city are of that city."""
    assert places(text) == [ends]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("第六届中国（绍兴）纺织博览会落幕，成交额30亿元。", ["浙江省绍兴市"]),
        ("驻香港部队开放军营3天。", ["香港特别行政区"]),
        ("第六届纺织博览会落幕，客商来自绍兴，成交额30亿元。", []),
        ("第六届纺织博览会落幕，与绍兴、宁波的展会同期，成交额30亿元。", []),
    ],
)
def test_the_only_place_named_is_where_a_figure_holds(places, text, place):
    """Where nothing tells what a sentence is about, the one that it names does; one of origin not."""
    assert places(text) == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("南通市外出引资。组织企业赴深圳招商，签约项目12个。", ["江苏省南通市"]),
        ("南通市外出引资。组织教师到上海的高校参加培训，培训人数600人。", ["江苏省南通市"]),
        ("南通市外出引资。企业到上海设厂，投资项目12个。", ["上海市"]),
    ],
)
def test_a_trip_leaves_the_place_of_who_goes(places, text, place):
    """Who goes to learn or to draw firms stays of where they come from."""
    assert places(text) == [place]


def test_counties_lie_in_the_place_in_front_of_them(places):
    """What one place does for the counties of another counts those counties there."""
    text = "上海市4个区对云南省曲靖、昭通16个县开展帮扶。"
    assert places(text) == [["上海市"], ["云南省曲靖市", "云南省昭通市"]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("建设汉中、安康等5个物流基地。", ["陕西省"]),
        ("建设汉中、安康等2个物流基地。", ["陕西省汉中市", "陕西省安康市"]),
        ("建设汉中、安康2个物流基地。", ["陕西省汉中市", "陕西省安康市"]),
    ],
)
def test_examples_are_of_the_reporting_place(places, text, place):
    """In a province's own report 甲、乙等5个 are the province's; a list of all of them is its own."""
    assert places(text, place="陕西省") == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("中西部地区生产总值为50万亿元。", ["中西部地区"]),
        ("成渝地区双城经济圈完成投资800亿元。", ["成渝地区双城经济圈"]),
        ("川渝两地完成投资800亿元。", ["四川省", "重庆市"]),
        ("长三角一体化示范区发布制度12项。", ["长三角生态绿色一体化发展示范区"]),
    ],
)
def test_a_region_with_a_name_is_no_list(places, text, place):
    """A region stands for itself; 川渝 names its two provinces."""
    assert [sorted(one) for one in places(text)] == [sorted(place)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("项目在辽宁省大连市开工。辽宁石化年产能达200万吨。", ["辽宁省大连市"]),
        ("项目在上海市开工。辽宁石化年产能达200万吨。", ["辽宁省"]),
    ],
)
def test_a_firm_stands_where_the_passage_is(places, text, place):
    """A firm may stand in a part of what it is called after: the passage tells in which."""
    assert places(text) == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("重庆市多措并举。在焉耆盆地，新钻油井20口。", []),
        ("重庆市多措并举。在主城区，新建公园20个。", ["重庆市"]),
        ("重庆市多措并举。各援疆省份培训医生20名。", []),
    ],
)
def test_an_unknown_land_ends_the_place_before(places, text, place):
    """A sentence that a basin or a desert opens leaves the place before, known to the pack or not."""
    assert places(text) == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("我国首座海上换电站在温州启动建设，设计换电车辆50台。", ["浙江省温州市"]),
        ("我国首座海上换电站启动建设，设计换电车辆50台。", ["中国"]),
        ("香港商品进口额为80亿元，其中，经青岛关区进口货值30亿元。", ["山东省青岛市"]),
    ],
)
def test_the_place_behind_a_preposition_outdoes_an_epithet(places, text, place):
    """What is the first of the country is told where it is begun, what is imported where it comes in."""
    assert places(text)[-1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("赵林说，路通了。京津冀交通一体化成型。省交通运输厅处长王平表示，将新建公路22条。", ["河北省"]),
        ("赵林说，路通了。京津冀交通一体化成型。运输公司经理王平表示，将新建公路22条。", ["京津冀"]),
    ],
)
def test_an_office_of_the_province_is_of_the_texts_own(places, text, place):
    """省厅 in a text about one province is of that province, whatever region was told of before."""
    assert places(text, place="河北省") == [place]
