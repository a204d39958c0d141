"""Whose a bare measure or deed is in a reporter's text."""

import pytest

OWNED = [
    pytest.param(
        "“海风一号”平台投产，年均发电量达3000万千瓦时。", "海风一号平台年均发电量", id="quoted-name"
    ),
    pytest.param(
        "“甲岭—乙湾空港中心”运行一年来，可直达20个国家。", "甲岭—乙湾空港中心直达国家", id="time-frame"
    ),
    pytest.param(
        "今年第5号台风“云雀”在沿海登陆，登陆时中心附近最大风力12级。",
        "第5号台风“云雀”登陆时中心附近最大风力",
        id="typhoon",
    ),
    pytest.param("青沙植物园今天开园，栽种树木9000株。", "青沙植物园栽种树木", id="house"),
    pytest.param(
        "第三届湖泊论坛今天开幕，论坛设有四个板块，举办40场活动。", "湖泊论坛举办活动", id="meeting"
    ),
    pytest.param("青沙港通达90个国家，集装箱航线突破百条。", "青沙港集装箱航线", id="a-port"),
    pytest.param(
        "青沙港集装箱航线36条，海铁联运班列9000列，集装箱吞吐量90万标箱。",
        "青沙港集装箱吞吐量",
        id="a-port-behind-its-trains",
    ),
    pytest.param("甲乙高铁全长552公里，共设17座车站。", "甲乙高铁车站", id="stations-of-a-line"),
    pytest.param(
        "甲乙高铁全长552公里，共设17座车站，设计时速350公里。", "甲乙高铁设计时速", id="past-its-stations"
    ),
    pytest.param("地铁里程360公里，车站280座。", "车站", id="stations-of-no-line"),
    pytest.param(
        "青沙机场新增3条货运航线，一季度货邮吞吐量增长6%。", "货邮吞吐量", id="what-was-counted-owns-nothing"
    ),
    pytest.param("破获盗采案件36起，抓获嫌疑人90名，涉案金额9亿元。", "破获盗采案件涉案金额", id="cases"),
    pytest.param("这里平均每50秒就有一辆新车下线，年产量突破9万辆。", "年产量", id="how-often-owns-nothing"),
    pytest.param("109国道是进山的唯一通道，沿线有30个村。", "109国道沿线村", id="along-it"),
    pytest.param(
        "青沙综合保税区获批。该保税区位于城南，总用地面积2平方公里。",
        "青沙综合保税区总用地面积",
        id="pointed-at",
    ),
    pytest.param("大会成立湖泊治理委员会，委员会有28个成员。", "湖泊治理委员会成员", id="named-in-passing"),
    pytest.param(
        "新建厂房都是绿色的，每年可减排二氧化碳9万吨。", "新建厂房每年减排二氧化碳", id="what-it-is"
    ),
    pytest.param(
        "智能工厂数量达300家，产值占全部工业的20%。", "智能工厂产值占全部工业", id="share-of-theirs"
    ),
    pytest.param("今年开行中欧班列500列，运送货物9万标箱。", "中欧班列运送货物", id="carriers"),
    pytest.param("全国性行业协会举办培训700场、参与国际交流90次。", "行业协会参与国际交流", id="doer"),
    pytest.param("青沙机场旅客90万人次，国际货邮吞吐量增长9%。", "青沙机场国际货邮吞吐量", id="facility"),
    pytest.param("青沙招聘会汇集了企业900家，提供就业岗位3万个。", "青沙招聘会提供就业岗位", id="fair"),
    pytest.param("青沙招聘会汇集了企业900家，9月将举办活动60场。", "举办活动", id="at-another-time"),
    # Another subject, no name, or a measure that is one's own.
    pytest.param("青沙植物园今天开园，全市栽种树木9000株。", "栽种树木", id="another-place"),
    pytest.param("活动今天开幕，栽种树木9000株。", "栽种树木", id="no-name"),
    pytest.param("论坛吸引企业30家，举办40场活动。", "举办活动", id="those-drawn"),
    pytest.param("青沙植物园今天开园，财政收入增长9%。", "财政收入", id="own-measure"),
]


@pytest.mark.parametrize(("text", "indicator"), OWNED)
def test_a_bare_measure_is_of_what_a_clause_in_front_names(figures, text, indicator):
    """What names nothing by itself takes the work, meeting, house or doer that was told in front."""
    assert figures(text, "indicator", place=None)[-1] == indicator


def test_what_places_do_is_not_what_a_firm_in_front_did(figures):
    """A clause that opens with a place has its own subject."""
    text = "甲企业在河北设立分公司90家，两市累计培育独角兽企业30家。"
    assert figures(text, "indicator") == ["甲企业设立分公司", "培育独角兽企业"]


def test_a_report_of_a_place_tells_of_the_place(figures):
    """In a place's own report what was planted or held is the place's, whatever opened before."""
    assert figures("青沙植物园建成开园，栽种树木9000株。", "indicator")[-1] == "栽种树木"


def test_who_gets_there_gets_to_the_next_of_the_list(read):
    """What reaches one place in so many minutes reaches those listed behind it."""
    text = "换乘中心可以实现1小时直达雄安新区、15分钟直达首都机场，20分钟可到城区。"
    assert [claim.indicator for claim in read(text)[1].claims][:2] == [
        "换乘中心直达雄安新区",
        "换乘中心直达首都机场",
    ]
