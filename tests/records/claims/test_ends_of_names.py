"""Where an indicator begins and ends: thresholds, capacities, predicates that reach no number, names."""

import pytest

INSIDE = [
    pytest.param("清退单笔30万元以下保证金完成率全省领先。", ["保证金单笔金额"], id="each-of-them"),
    pytest.param("单户授信500万元以下小微贷款占比提高。", ["小微贷款单户授信"], id="a-credit"),
    pytest.param("新增单笔800万元以上贷款60笔。", ["新增单笔贷款", "新增单笔贷款"], id="counted-next"),
    pytest.param("日处理60吨垃圾焚烧厂主体工程开工。", ["垃圾焚烧厂日处理"], id="a-plant"),
    pytest.param("中海化工公司年产40万吨甲醇装置投产。", ["中海化工公司甲醇装置年产"], id="whose-plant"),
    pytest.param("建成年产20万吨甲醇项目3个。", ["建成年产甲醇项目", "甲醇项目"], id="plants-counted"),
    pytest.param(
        "溪口水电站8台百万千瓦机组首次全开并网。",
        ["溪口水电站百万千瓦机组首次全开并网", "溪口水电站机组容量"],
        id="an-engine",
    ),
    pytest.param("28种产品能耗达到国家先进值。", ["产品能耗达到国家先进值"], id="a-standard"),
    pytest.param("15种产品产量居全国首位。", ["产品产量居全国首位", "产品产量"], id="a-rank"),
    pytest.param("12家企业产量达到3万吨。", ["企业", "企业产量"], id="a-number"),
]
ENDS = [
    pytest.param(
        "仅用3小时就完成800亩麦田的灌溉。", ["完成麦田的灌溉", "麦田的灌溉"], id="what-is-done-in-time"
    ),
    pytest.param("试点从7个先行城市推开至全国。", ["试点先行城市"], id="what-they-grew-to"),
    pytest.param("成都—列日“空中快线”货运量达4万吨。", ["成都—列日“空中快线”货运量"], id="a-quoted-line"),
    pytest.param("武汉至巴黎航线货运量达4万吨。", ["武汉至巴黎航线货运量"], id="a-line-abroad"),
    pytest.param("外商来皖投资项目70个。", ["外商来皖投资项目"], id="come-here"),
    pytest.param("粮食产量突破80万吨，税收突破3亿元。", ["粮食产量", "税收"], id="crops-pay-no-taxes"),
    pytest.param("我国成为发明专利有效量首个突破600万件的国家。", ["发明专利有效量"], id="the-first-to-pass"),
    pytest.param("襄阳都市圈常住人口达900万人。", ["襄阳都市圈常住人口"], id="around-a-city"),
    pytest.param("中欧班列（西安）今年已开行400列。", ["中欧班列（西安）开行"], id="behind-a-bracket"),
    pytest.param(
        "工业机器人产量增长8%，服务机器人产量增长6%。",
        ["工业机器人产量", "服务机器人产量"],
        id="a-thing-that-serves",
    ),
    pytest.param("基本养老金人均月增加90元。", ["基本养老金"], id="each-month"),
    pytest.param("试点从6个省市增加到16个。", ["试点省市", "试点省市"], id="more-of-them-now"),
    pytest.param("举办新品发布、产业对接等11场活动。", ["举办活动"], id="a-short-noun"),
    pytest.param("8名代表均来自生产一线。", ["代表"], id="they-all-come"),
    pytest.param("持续做好90万搬迁群众的扶持工作。", ["搬迁群众"], id="the-work-with-them"),
    pytest.param("未来可具备超过60次的年发射能力。", ["年发射能力"], id="what-it-can-do"),
    pytest.param("牢牢守住9亿亩耕地红线。", ["守住耕地红线"], id="how-it-is-kept"),
    pytest.param("最高气温将陆续回到20℃左右。", ["最高气温"], id="back-to"),
    pytest.param(
        "6个灾后集中安置点房屋开始移交怀来县灾后集中安置点昨天移交。",
        ["灾后集中安置点房屋开始移交"],
        id="a-headline-without-a-mark",
    ),
    pytest.param("从准入、融资等6个方面提出20项措施。", ["方面", "提出措施"], id="in-how-many-fields"),
    pytest.param("确立了氢能、储能等4条产业链。", ["确立产业链"], id="what-the-list-is-for"),
    pytest.param(
        "8家上市公司注册资本金共计9亿元。", ["上市公司", "上市公司注册资本金"], id="what-they-have-next"
    ),
    pytest.param("900名嘉宾围绕“情系家乡，共话发展”主题交流。", ["嘉宾"], id="about-what"),
    pytest.param("某电网最大负荷首破5亿千瓦创历史新高。", ["某电网最大负荷"], id="a-record"),
    pytest.param("这项工程牵动着20万群众的心。", ["群众"], id="what-is-borne"),
    pytest.param("放流鲢鱼、鳙鱼等水生生物苗种2亿尾。", ["放流水生生物苗种"], id="the-verb-of-a-list"),
    pytest.param("某星搭载大气探测、云图成像等各类载荷7台。", ["某星搭载各类载荷"], id="its-subject"),
    pytest.param("研发设计、检验检测等服务机构60家。", ["服务机构"], id="no-verb"),
    pytest.param("电影开年以来票房累计超90亿元。", ["电影票房"], id="the-new-year"),
    pytest.param("“甲—乙”航线开通一年来进出口货值达20亿元。", ["甲—乙航线进出口货值"], id="one-year"),
    pytest.param("复核工作原则上应在20个工作日内完成。", ["复核工作完成"], id="ought-to"),
    pytest.param("300场活动让群众乐享假日。", ["活动"], id="whom-it-moves"),
    pytest.param("“我的家乡戏”展演观众规模突破50万人次。", ["“我的家乡戏”展演观众规模"], id="a-quoted-name"),
    pytest.param(
        "教育部等9个部门联合印发《关于在乡村开展阅读活动的通知》。",
        ["部门联合印发《关于在乡村开展阅读活动的通知》"],
        id="a-title",
    ),
    pytest.param("督查8项重点工作落实情况。", ["督查重点工作"], id="how-they-stand"),
    pytest.param("区本级固定资产投资增长6%。", ["区本级固定资产投资"], id="of-the-district-itself"),
    pytest.param("500人全都提前转移。", ["转移人员"], id="all-of-them"),
    pytest.param("打造60个和美乡村。", ["打造和美乡村"], id="no-joining-word"),
    pytest.param("8座桥梁和30个自然村。", ["桥梁", "自然村"], id="a-joining-word"),
    pytest.param("200名学者以“湿地·未来”为主题，展开对话。", ["学者"], id="upon-a-theme"),
    pytest.param("5家以渔业为主的企业入驻。", ["以渔业为主的企业入驻"], id="what-they-mainly-do"),
    pytest.param("9名代表立足岗位，介绍了做法。", ["代表"], id="from-where-they-stand"),
    pytest.param("为70名儿童提供康复、陪伴等针对性服务。", ["为儿童提供针对性服务"], id="no-manner"),
    pytest.param("40家工厂正赶制订单。", ["工厂"], id="what-they-are-at"),
    pytest.param("该厂有90名正式员工。", ["厂正式员工"], id="no-progress"),
    pytest.param("18个实验室在不断探索新路。", ["实验室"], id="goes-on"),
    pytest.param("施工人员正在加快新建4台泵站。", ["新建泵站"], id="who-works-at-it"),
    pytest.param("工人们正加紧安装12台机组。", ["安装机组"], id="workers"),
    pytest.param("建设工人新村12个。", ["建设工人新村"], id="a-village-of-workers"),
    pytest.param("沿江2公里内化工厂全部搬迁。", ["沿江化工厂全部搬迁"], id="how-far-it-reaches"),
    pytest.param("作为常住人口突破900万的城市，要办好教育。", ["城市常住人口"], id="as-such-a-city"),
    pytest.param("已有40个国家作出了减排承诺。", ["国家作出减排承诺"], id="what-they-did"),
    pytest.param("对某县5.1级地震作出批示。", ["地震"], id="a-quake-did-nothing"),
    pytest.param("有关部门公布了首批15家领航工厂的培育名单。", ["领航工厂"], id="a-list-is-announced"),
    pytest.param("某省发布12家创新联合体认定名单。", ["创新联合体"], id="those-recognised"),
    pytest.param("论坛发布了10项惠民清单。", ["论坛发布惠民清单"], id="the-lists-themselves"),
    pytest.param(
        "公布第三批绿色制造示范企业和示范园区名单，共包括45家企业和8个园区。",
        ["绿色制造示范企业", "示范园区"],
        id="of-a-list-in-front",
    ),
    pytest.param("每小时下线30辆汽车。", ["每小时下线汽车"], id="off-the-line"),
    pytest.param("肩负着90万名党员的重托。", ["党员"], id="what-they-have"),
]


@pytest.mark.parametrize(("text", "indicators"), [*INSIDE, *ENDS])
def test_an_indicator_begins_and_ends_with_what_is_measured(figures, text, indicators):
    """A size inside a name is the thing's; what leads on, leads in or stands beside is left out."""
    assert figures(text, "indicator") == indicators


def test_a_work_keeps_the_places_that_dashes_join_to_its_name(figures):
    """大同—怀来—天津南特高压 is one name; 甲—乙 in front of no work are places."""
    text = "大同—怀来—天津南特高压工程全长300公里。"
    assert figures(text, "indicator") == ["大同—怀来—天津南特高压工程全长"]
