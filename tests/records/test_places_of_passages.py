"""Which place a passage goes on about: of a plan's title, of two ends, of what is the first of its kind."""

import pytest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("《蓟州区与唐山市协同规划》印发，明确重点任务18项。", ["天津市蓟州区", "河北省唐山市"]),
        ("记者从商务部了解到，《雄安新区招商目录》今天发布，分设4个子目录。", ["雄安新区"]),
        ("山西省印发《京津冀协同规划》落实方案，明确任务18项。", ["山西省"]),
        ("温州市学习《雄安新区故事》，举办读书会18场。", ["浙江省温州市"]),
    ],
)
def test_a_plan_is_about_the_places_of_its_title(places, text, place):
    """A title that is a sentence's subject tells its places; one that somebody issues or reads does not."""
    assert places(text) == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("西安至延安高铁全线贯通。开通后，两地间列车最快1小时。", ["陕西省西安市", "陕西省延安市"]),
        ("赵州镇热闹起来。北京与保定合作，两地共建园区3个。", ["北京市", "河北省保定市"]),
    ],
)
def test_two_places_are_those_told_of_last(places, text, place):
    """两地 means the two ends or the two partners that were named."""
    assert places(text)[-1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "国家能源集团浙江安吉电厂2号机组投产。该电厂是我国最大的燃气电厂，年发电50亿度。",
            ["浙江省湖州市安吉县"],
        ),
        ("国家能源集团今年发电50亿度。", ["中国"]),
        ("上海建成装置20个。全国每5台机器人就有2台产自上海。企业总数达3万家。", ["上海市"]),
        ("上海建成装置20个。全国新增机器人2万台。企业总数达3万家。", ["中国"]),
        ("亚洲花卉主题园在浙江杭州开园，占地面积3万平方米。", ["浙江省杭州市"]),
        ("甲公司在中国投资最大的项目日前在辽宁沈阳动工。项目总投资80亿元。", ["辽宁省沈阳市"]),
    ],
)
def test_the_country_leaves_the_place_of_a_work(places, text, place):
    """A firm of the nation, a share of the nation's, or a name of a continent are not where it is."""
    assert places(text)[-1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("生态环境部发布，成都市武侯区等230个地方获得称号。", ["中国"]),
        ("四川省发布，成都市武侯区等13个区县获得称号。", ["四川省成都市"]),
    ],
)
def test_a_place_cannot_have_more_units_than_lie_in_it(places, text, place):
    """甲区等230个地方 are not all of one city."""
    assert places(text) == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("在甘肃积石山，3万人搬进新居。", "甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县"),
        ("在湖南江华，3万亩茶园开采。", "湖南省永州市江华瑶族自治县"),
        ("新疆的果品项目落户皮山县，建成基地5万亩。", "新疆维吾尔自治区和田地区皮山县"),
        ("新疆的果品运往皮山县以外，建成基地5万亩。", "新疆维吾尔自治区"),
    ],
)
def test_the_narrower_place_is_told_of(places, text, place):
    """Autonomous counties are called without their peoples; what settles in a county is told of there."""
    assert places(text) == [[place]]


@pytest.mark.parametrize(
    ("text", "places_of_all"),
    [
        ("北京（京津冀）、上海（长三角）2个中心集中发力。", ["北京市", "上海市"]),
        ("从深圳的港口，到杭州的街区，再到成都的车间，处处忙碌。新增岗位30万个。", []),
        ("杭州的街区处处忙碌。新增岗位30万个。", ["浙江省杭州市"]),
    ],
)
def test_places_in_turn(places, text, places_of_all):
    """Names in brackets part no list, and behind places told of in turn none of them is left."""
    assert places(text)[-1] == places_of_all


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("正定县数字产业园开园。作为河北省重点园区之一，该园区已引进企业120家。", ["河北省石家庄市正定县"]),
        ("作为京津冀重要港口城市之一，唐山新增航线12条。", ["河北省唐山市"]),
        ("作为天府之国成都，新增航线12条。", ["四川省成都市"]),
    ],
)
def test_what_something_is_one_of_is_not_where_it_is(places, text, place):
    """作为甲省…之一 only says among what it is counted."""
    assert places(text)[-1] == place


def test_a_headline_of_what_is_first_is_where_it_is_begun(places):
    """我国首台…启动建设 in a headline is of the place that its text names."""
    text = "某镇迎来喜讯。我国首座20米射电望远镜启动建设今天，我国首座20米射电望远镜在青海海西州启动建设。"
    assert places(text)[-1] == ["青海省海西蒙古族藏族自治州"]


PARTS = [
    pytest.param("民航新开航线150条，其中欧洲航线30条。", [[], ["欧洲"]], id="a-part"),
    pytest.param("平台发送货物20万吨，其中，山西发送5万吨。", [[], ["山西省"]], id="a-part-behind-a-comma"),
    pytest.param("平台接入企业150家，覆盖山西90个县。", [[], ["山西省"]], id="how-far-it-goes"),
    pytest.param("车票售出150万张，热门方向为山西至河南。", [[]], id="which-way"),
    pytest.param("新开航线150条，服务山西企业30家。", [["山西省"], ["山西省"]], id="no-part"),
    pytest.param("国内汽油价格每吨提高90元。", [["中国"]], id="at-home"),
]


@pytest.mark.parametrize(("text", "places_of_all"), PARTS)
def test_what_only_a_part_is_about(places, text, places_of_all):
    """其中 a place's are so many: the whole in front of it is of no such place."""
    assert places(text) == places_of_all


FAIRS = [
    pytest.param("第九届广交会成交90亿美元。", [["广东省广州市"]], id="a-fair"),
    pytest.param(
        "第九届数字中国建设峰会闭幕，签约项目90个。", [["福建省福州市"]], id="with-the-country-in-its-name"
    ),
    pytest.param("河北组团参加广交会，签约项目90个。", [["河北省"]], id="who-goes-there"),
    pytest.param("企业备货90天，筹备参加广交会。", [[]], id="named-behind"),
]


@pytest.mark.parametrize(("text", "places_of_all"), FAIRS)
def test_a_fair_of_a_fixed_home_tells_its_place(places, text, places_of_all):
    """广交会 is held in 广州, where nothing else tells a place."""
    assert places(text) == places_of_all
