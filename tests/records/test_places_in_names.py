"""Places by names that were read in part, and places that a figure's own words tell against the passage."""

import pytest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("位于山东东营的黄河三角洲湿地，200多种水鸟越冬。", "山东省东营市"),
        ("在黄河口湿地，工作人员记录到水鸟200多种。", "黄河三角洲"),
        ("黄河干流全线封冻，封河长度800公里。", "黄河"),
        ("四川盆地新增页岩气储量3000亿立方米。", "四川盆地"),
        ("受降雨影响，黄淮海主产区播种面积减少30万亩。", "黄淮海地区"),
        ("我国最大油气田——长庆油田年产油气6000万吨。", "长庆油田"),
        ("四川新增页岩气储量3000亿立方米。", "四川省"),
        ("今天，中东部大部地区气温下降6℃。", "中东部地区"),
        ("山西中东部地区新增企业300家。", "山西省"),
        ("经拱北口岸出境的车辆达到3万辆次。", "拱北口岸"),
        ("旅客乘机抵达三亚凤凰国际机场，200名旅客入境。", "三亚凤凰国际机场"),
        ("白云机场新航站楼启用，可满足货邮吞吐量300万吨。", "广州白云国际机场"),
    ],
)
def test_names_are_read_whole(places, text, place):
    """A delta is not its river, a basin not the province whose name it begins with, an airport no city."""
    assert places(text)[-1] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("贵州榕江县的球赛火热。榕江去年接待游客900万人次。", "贵州省黔东南苗族侗族自治州榕江县"),
        ("贵州榕江县的球赛火热。榕江镇去年接待游客90万人次。", "贵州省黔东南苗族侗族自治州榕江县"),
        ("义乌小商品城开市，3万家商户开门。", "浙江省金华市义乌市"),
        ("第十届中国（寿光）国际农业博览会闭幕，签约50亿元。", "山东省潍坊市寿光市"),
        ("中国石化库车制氢项目投产，年产氢气2万吨。", "新疆维吾尔自治区阿克苏地区库车市"),
    ],
)
def test_counties_are_called_by_their_short_names(places, text, place):
    """Once a text has named a county, its short name alone means it; some names are no other words."""
    assert places(text)[-1] == [place]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年是中印建交75周年。", ["中国", "印度"]),
        ("今年是中国和印度建交75周年。", ["中国", "印度"]),
        ("去年，中越双边贸易额达到2000亿美元。", ["中国", "越南"]),
        ("我国发展加快。其中印刷企业达到2000家。", ["中国"]),
    ],
)
def test_two_countries_are_written_in_one_word(places, text, expected):
    """中印 names both countries where what follows is between two."""
    assert places(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("东宁市部分村屯的村民转移到安全区域，全市共设置6个安置点。", ["黑龙江省牡丹江市东宁市"]),
        ("牡丹江市部分村屯的村民转移到安全区域，全市共设置6个安置点。", ["黑龙江省牡丹江市"]),
        ("江苏在新疆阿克苏建起学校，培训教师3000人。", ["新疆维吾尔自治区阿克苏地区"]),
        ("江苏在全国率先开展试点，惠及企业3000家。", ["江苏省"]),
        ("粤港澳大湾区以不到全国1%的国土面积，集聚企业30万家。", ["粤港澳大湾区"]),
        ("北京发展加快。在长城脚下的密云，30个项目开工。", ["北京市密云区"]),
        ("河北省恢复重建。在受灾较重的兴隆县平安堡镇，8所小学复课。", ["河北省承德市兴隆县"]),
        ("北京、上海、广东，发展领先的三省市在中国经济中的比重超过20%。", ["北京市", "上海市", "广东省"]),
        ("今年雪季，新疆开放滑雪场，文旅部门预计游客增长20%。", ["新疆维吾尔自治区"]),
        ("今年雪季，各地开放滑雪场，文旅部预计游客增长20%。", ["中国"]),
        ("据昆明海关统计，我国面向南亚辐射中心建设8年来，进出口额达900亿元。", ["云南省"]),
        ("北京的芯片、天津的电池、河北的钢铁，合力构成了3小时产业圈。", ["北京市", "天津市", "河北省"]),
        ("我国调水成效明显。其中，江水几乎占天津市供水量的90%。", ["天津市"]),
        ("水大会在摩洛哥开幕。中方代表将介绍中国治水的三种办法。", ["中国"]),
        ("水大会在摩洛哥开幕。大会设置三种活动。", ["摩洛哥"]),
        ("冬残奥会上中国队单日再获6枚奖牌。", ["中国"]),
        ("冬残奥会上选手单日再获6枚奖牌。", []),
        ("黎平县建成苗寨。作为山地占全省面积90%的省份，贵州修路。新建公路3万公里。", ["贵州省"]),
        ("主管部门公布名单，天津市智慧文化园、河北省雕塑产业园等15家园区入选。", ["中国"]),
        ("主管部门公布名单，天津市智慧文化园、河北省雕塑产业园等2家园区入选。", ["天津市", "河北省"]),
        ("针对河北、山西汛情，国家防总派出的5个工作组正在协助救灾。", ["河北省", "山西省"]),
    ],
)
def test_places_of_the_figures_own_words(places, text, expected):
    """What the clause itself names, and where something is done, goes before whoever acts or was told of."""
    assert places(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("城市首次退出全国168个重点城市空气质量后十位。", [["中国"], ["山西省"]]),
        ("在全国重点城市中，有168个项目获奖。", [["山西省"]]),
        ("太原武宿国际机场旅客超2000万人次，国际货邮吞吐量增长50%。", [["太原武宿国际机场"]] * 2),
        ("太原武宿国际机场旅客超2000万人次，新建学校50所。", [["太原武宿国际机场"], ["山西省"]]),
    ],
)
def test_a_report_tells_of_the_country_and_of_an_airport(places, text, expected):
    """Those counted in all the country are the country's; only measures of an airport go on about it."""
    assert places(text, place="山西省", title="山西省政府工作报告") == expected
