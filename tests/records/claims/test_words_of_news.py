"""How news words what a figure is of: parts of a whole, what began then, sizes of a thing, and articles."""

import pytest

LAST = [
    # So many per cent of a whole's things.
    pytest.param("甲地以不到全国4%的国土面积，集聚了全国17%的人口。", "集聚人口占全国", id="of-all"),
    pytest.param("处置体系覆盖全省97%的行政村。", "处置体系覆盖行政村", id="no-part-but-reach"),
    pytest.param("海洋面积相当于陆地面积的三分之一。", "海洋面积相当于陆地面积", id="likened"),
    pytest.param("规模相当于2020年的三分之一。", "规模", id="a-year-is-the-baseline"),
    # A share right behind a part is of that part.
    pytest.param("网民规模达11亿人，其中农村网民3亿人，占网民整体的28%。", "农村网民占网民整体", id="part"),
    pytest.param(
        "货车保有量5万辆，其中电动货车1万辆，占货车总量的20%。",
        "电动货车保有量占货车总量",
        id="part-of-stock",
    ),
    pytest.param("进出口总额50亿元，其中出口30亿元，占全省的5%。", "进出口总额占全省", id="of-another-whole"),
    pytest.param("苹果种植面积67万亩，产量占全国三分之一。", "苹果产量占全国", id="share-of-a-yield"),
    pytest.param(
        "苹果种植面积67万亩，产量占全国三分之一，优果率达80%。", "苹果优果率", id="rate-behind-a-share"
    ),
    pytest.param(
        "全国居民人均可支配收入3万元，其中城镇居民4万元。", "城镇居民人均可支配收入", id="half-of-residents"
    ),
    # What began then does what follows.
    pytest.param("“山海赛”开赛以来，累计吸引游客30万人次。", "山海赛吸引游客", id="since-a-cup"),
    pytest.param("甲乐园夜游项目推出以来，接待游客30万人次。", "甲乐园夜游项目接待游客", id="since-a-tour"),
    pytest.param("入夏以来，累计接待游客30万人次。", "接待游客", id="since-a-season"),
    # Sizes and articles are no part of a name.
    pytest.param("一艘2.4万标准箱的集装箱船完成试航。", "集装箱船", id="article"),
    pytest.param("这家只有23人的初创团队，去年拿下订单。", "初创团队", id="pointer"),
    pytest.param("这条全长136公里的高铁，全线共设7座车站。", "高铁车站", id="owner-without-its-size"),
    pytest.param("联赛前六轮场均观众2.5万人。", "联赛前六轮场均观众", id="rounds"),
    # What it takes in, brings about or does together is told elsewhere.
    pytest.param(
        "与45个国家签署了涵盖货物、服务和投资的自贸协定。", "与国家签署自贸协定", id="what-it-covers"
    ),
    pytest.param("与45个国家签署了包括。", "与国家签署", id="covers-nothing"),
    # For whom the first was done.
    pytest.param("国产客机累计执行航班3600个，承运旅客50万人次。", "国产客机承运旅客", id="who-carries"),
    pytest.param(
        "国产客机累计执行航班3600个，承运旅客50万人次，平均客座率近80%。", "国产客机客座率", id="who-is-full"
    ),
    pytest.param("境外投资企业累计9000家，遍布150个国家。", "境外投资企业遍布国家", id="where-they-are"),
    # Names that a place begins.
    pytest.param("胶州湾大桥车流量增长5%。", "胶州湾大桥车流量", id="a-bay"),
    pytest.param("粤港澳大湾区常住人口8700万。", "常住人口", id="no-bay"),
    pytest.param("深圳海关所属皇岗海关验放包裹1.6亿票。", "皇岗海关验放包裹", id="an-office-of-another"),
    pytest.param("北京西站预计发送旅客20万人，到达旅客25万人。", "北京西站到达旅客", id="arrivals"),
    pytest.param("当地建成现代化苹果基地6座，年产值近2亿元。", "现代化苹果基地年产值", id="there-now"),
    pytest.param("26个省份将辅助生殖纳入医保，报销比例最高达70%。", "辅助生殖报销比例", id="taken-in"),
    pytest.param("茶园面积30万亩，产量2万吨，占全省一半。", "茶园产量占全省", id="share-of-the-nearest"),
    pytest.param("联赛场均观众2.5万人，单场最高6万人。", "联赛单场最高观众", id="most-at-one"),
    pytest.param("快递揽收量日均达5.5亿件，其中11日当天揽收7.8亿件。", "快递揽收量", id="on-one-day"),
    pytest.param(
        "人均粮食占有量500公斤，高于国际公认的400公斤粮食安全线。", "国际公认粮食安全线", id="a-line"
    ),
    pytest.param("进出口总值13万亿元，其中出口7万亿元。", "出口", id="a-half-and-no-day"),
    pytest.param(
        "全国早稻播种面积7100万亩，栽插进度过八成，其中湖南1840万亩。", "早稻播种面积", id="same-unit"
    ),
    pytest.param(
        "新开工水利项目9000个，其中投资规模超过1亿元的项目643个。", "投资规模超过1亿元的项目", id="of-a-size"
    ),
    pytest.param(
        "人民币贷款增加9万亿元，其中企业贷款增加7万亿元，占新增贷款的八成。",
        "企业贷款占新增贷款",
        id="part-of-what-is-new",
    ),
    pytest.param(
        "大型邮轮“甲海号”运营半年来，接待中外宾客近12万人次。",
        "大型邮轮“甲海号”接待中外宾客",
        id="since-a-ship",
    ),
    pytest.param("船闸年通过能力8900万吨，较传统船闸节水60%以上。", "节水", id="saves-water"),
    pytest.param("国际商贸城日均客流量23万人次，其中外商4200人次。", "外商日均客流量", id="who-comes"),
    pytest.param("三级公立医院已有97%实现远程医疗。", "三级公立医院实现远程医疗", id="so-many-of-them-do"),
    pytest.param("三级公立医院占97%。", "三级公立医院", id="a-share-of-them"),
    pytest.param(
        "装备制造业增加值增长8.6%，高于规上工业4.1个百分点，其中汽车制造业增长14.7%。",
        "汽车制造业增加值",
        id="parts-behind-points",
    ),
    pytest.param(
        "甲抽水蓄能电站总装机120万千瓦，设4台30万千瓦发电机组，建成后年平均发电量9亿千瓦时。",
        "甲抽水蓄能电站年平均发电量",
        id="of-the-plant",
    ),
    pytest.param(
        "北京经开区的一座机器人4S店接待顾客1.9万人次。", "机器人4S店接待顾客", id="article-behind-of"
    ),
    pytest.param(
        "甲地铁9号线一期全长15公里，设站10座，最高运行速度80公里/小时。",
        "甲地铁9号线最高运行速度",
        id="of-the-line",
    ),
    pytest.param("甲大剧院演出近千场，接待观众9万人次，上座率85%。", "甲大剧院上座率", id="of-the-house"),
    pytest.param("每天出动渔民2000多人，预计总产量50万吨。", "总产量", id="those-sent-out"),
    pytest.param("候鸟3万只，其中勺嘴鹬80只，约占全球种群的一成。", "勺嘴鹬占全球种群", id="of-its-kind"),
    pytest.param(
        "出口汽车55万辆，连续23年居自主品牌乘用车出口第一。", "自主品牌乘用车出口", id="the-place-held"
    ),
    pytest.param("居民家庭用电增长5%。", "居民家庭用电", id="residents-hold-none"),
    pytest.param("安装84台12兆瓦风机。", "风机容量", id="each-of-them"),
    pytest.param("两艘40万吨级巨轮靠泊。", "巨轮吨位", id="each-ship"),
    pytest.param("完成12吨汲水试验。", "汲水试验", id="nobody-counted"),
    pytest.param("集中供热企业提前5天点火。", "集中供热企业提前点火", id="ahead"),
    pytest.param("展会按年计意向成交金额800亿美元。", "展会意向成交金额", id="as-of-a-year"),
    pytest.param("六家科技企业被称为“六小龙”。", "科技企业", id="called-so"),
    pytest.param("甲平台注册用户超过1亿，资源总量达到4.4万条。", "甲平台资源总量", id="of-the-platform"),
    pytest.param("目前，在轨卫星50颗。", "在轨卫星", id="in-orbit"),
]
LISTS = [
    pytest.param(
        "以不到全国4%的国土面积，集聚了全国17%的人口。",
        ["国土面积占全国", "集聚人口占全国"],
        id="area-and-people",
    ),
    pytest.param("主跨1088米的斜拉桥跨度居世界第一。", ["斜拉桥主跨", "斜拉桥跨度"], id="another-measure"),
    pytest.param("120家企业形成了每年300万辆的产能。", ["企业", "每年企业形成产能"], id="brought-about"),
    pytest.param("两座机场清明期间共保障航班6700架次。", ["机场", "机场保障航班"], id="together"),
    pytest.param(
        "工行已向小微企业投放普惠贷款2万亿元，惠及小微客户20万户。",
        ["工行向小微企业投放普惠贷款", "工行惠及小微客户"],
        id="for-whom",
    ),
    pytest.param("论坛邀请来自30个国家的200名嘉宾。", ["嘉宾来自国家", "嘉宾"], id="whence-guests-come"),
    pytest.param("来自30个国家的200名嘉宾参会。", ["国家", "嘉宾参会"], id="whence-alone"),
    pytest.param(
        "甲业增长7%，乙业增长9%，分别快于全部工业1.7和3.3个百分点。",
        ["甲业", "乙业", "甲业增速", "乙业增速"],
        id="how-fast-each-grows",
    ),
    pytest.param(
        "工程惠及3个省12个市的800万人。", ["工程惠及省", "工程惠及市", "工程惠及人口"], id="people-there"
    ),
    pytest.param("2个镇的300人全部安全转移。", ["镇", "安全转移人员"], id="people-named"),
    pytest.param(
        "南湖、东湖、甲池蓝藻面积分别减少三成、两成和一成。",
        ["南湖蓝藻面积", "东湖蓝藻面积", "甲池蓝藻面积"],
        id="waters",
    ),
    pytest.param("甲队、乙队分别承办8项和4项赛事。", ["甲队承办赛事", "乙队承办赛事"], id="counted-behind"),
    pytest.param(
        "运动会设竞技体育34个大项419个小项。", ["运动会设竞技体育大项", "运动会设竞技体育小项"], id="kinds"
    ),
    pytest.param("使沿线5个市17个县受益。", ["沿线市", "沿线县受益"], id="along-the-way"),
]


@pytest.mark.parametrize(("text", "expected"), LAST)
def test_a_figure_is_of_what_news_words_it_as(figures, text, expected):
    """The last figure of a sentence is of just what the words around it tell."""
    assert figures(text, "indicator", place=None)[-1] == expected


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_each_of_several_figures_is_of_its_own(figures, text, expected):
    """Figures that stand together are each of what is told of them."""
    assert figures(text, "indicator", place=None) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("报销比例最高达到70%。", "level", id="at-most"),
        pytest.param("综合运输效率达到人工的120%。", "ratio", id="of-what-hands-do"),
        pytest.param("报销比例提高到70%。", "level", id="raised-to"),
        pytest.param("报销比例提高5%。", "growth", id="raised-by"),
    ],
)
def test_how_high_at_most_is_no_rise(figures, text, kind):
    """最高达到 tells a level, 提高 a growth."""
    assert set(figures(text, "kind", place=None)) == {kind}
