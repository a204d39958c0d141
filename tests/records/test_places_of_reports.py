"""Where a place's own report goes back to itself: behind a thing of a part of it, a partner, a mere name."""

import pytest


@pytest.fixture
def places(read):
    """Return the places of each figure of a report of 云南."""

    def read_places(text):
        claims = read(text, date="2026-01-28", place="云南省", title="云南省政府工作报告")[1].claims
        return [[one.name for one in claim.places] for claim in claims]

    return read_places


@pytest.mark.parametrize(
    "text",
    [
        "昆明机场旅客突破5000万人次，5G基站达到14万座。",
        "“昆明—成都—曼谷”全货机航线开通，进出口总值增长17%。",
        "大理医改经验推广，首批24个试点扎实推进。",
        "昆明跨入万亿级城市行列，新增千亿县4个。",
        "曲靖地铁通车30公里，新建学校12所。",
        "对东盟、共建“一带一路”国家进出口总额增长10%。",
        "对中亚五国、东盟进出口增长37%。",
        "中亚班列开行2700列。",
        "中国—东盟合作中心等3个项目投用。",
        "中国（云南）自贸试验区推出制度成果259项。",
        "长江十年禁渔连续4次获评优秀。",
        "台湾农民创业园新增企业30家。",
        "昭通等11个市获得命名。",
        "昆明经济总量超8000亿元，曲靖超4000亿元，5个州市超2000亿元。",
        "昆明新增企业300家，另有8个县区新增企业90家。",
    ],
)
def test_a_report_is_about_its_own_place_again(places, text):
    """What has its own name, is traded with, or only begins a list is not where the last figure holds."""
    assert places(text)[-1] == ["云南省"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("昆明机场旅客突破5000万人次。", "昆明长水国际机场"),
        ("昆明经济总量增长5%，财政收入增长3%。", "云南省昆明市"),
        ("昭通1个市获得命名。", "云南省昭通市"),
        ("长江干流水质优良比例达到100%。", "长江"),
    ],
)
def test_a_part_of_it_keeps_its_own_figures(places, text, place):
    """A figure beside a part of the place, and what goes on about that part, are of the part."""
    assert places(text)[-1] == [place]


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("一、高标准推进雄安新区建设", "雄安新区"),
        ("二、支持曹妃甸区高质量发展", "河北省唐山市曹妃甸区"),
        ("三、推进京津冀协同发展", "河北省"),
        ("四、加快雄安新区配套铁路建设", "河北省"),
    ],
)
def test_what_stands_below_the_building_up_of_a_place_is_told_of_it(read, heading, place):
    """A province's plan goes on about the zone that its heading builds up, and not about works beside it."""
    text = f"河北省2026年工作要点\n{heading}\n新开工项目30个。"
    claims = read(text, place="河北省", date="2026-02-01")[1].claims
    assert [each.name for each in claims[-1].places] == [place]
