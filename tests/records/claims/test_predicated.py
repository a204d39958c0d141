"""What is told of a figure alone goes into its indicator: what has lasted, what so many did, for whom."""

import pytest

LASTING = [
    pytest.param(
        "茶叶产量12万吨，连续8年位居全省第一。", ["茶叶产量", "茶叶产量位居全省第一", "茶叶产量"], id="a-rank"
    ),
    pytest.param(
        "营商环境评价连续三年全国第二。", ["营商环境评价全国第二", "营商环境评价"], id="a-rank-without-a-verb"
    ),
    pytest.param("治安案件连续6年下降。", ["治安案件下降"], id="a-change"),
    pytest.param("群众满意度连续5年保持在95%以上。", ["群众满意度保持在95%以上", "群众满意度"], id="a-bound"),
    pytest.param(
        "出口额增长7%，增幅连续4年居全国前五。",
        ["出口额", "出口额增幅居全国前五", "出口额增幅"],
        id="how-fast-it-grows",
    ),
    pytest.param(
        "甲湖水质连续4年、乙河水质连续3年达到Ⅱ类。", ["甲湖水质达到Ⅱ类", "乙河水质达到Ⅱ类"], id="a-list"
    ),
    pytest.param(
        "入园率提高到92%，连续4年提高城乡低保对象补助标准。",
        ["入园率", "提高城乡低保对象补助标准"],
        id="an-object-of-its-own",
    ),
    pytest.param(
        "惠及学生30万名，连续两年获评先进单位。", ["惠及学生", "获评先进单位"], id="another-thing-to-tell"
    ),
    pytest.param(
        "工程已连续6年向下游供水9亿立方米。", ["工程向下游供水", "工程向下游供水"], id="what-was-done"
    ),
    pytest.param("在连续三年的比赛中夺冠。", ["比赛中夺冠"], id="a-modifier"),
]
PREDICATES = [
    pytest.param("85%的公园实现夜间开放。", ["公园实现夜间开放"], id="so-many-per-cent"),
    pytest.param("超60%的行政村达到示范标准。", ["行政村达到示范标准"], id="over-so-many-per-cent"),
    pytest.param("9个地区已建立联席会议制度。", ["地区建立联席会议制度"], id="a-bare-noun"),
    pytest.param("钳工、焊工等9个领域已实现证书互认。", ["领域实现证书互认"], id="a-field-of-a-list"),
    pytest.param("9个企业可以按照需要来园区检测。", ["企业可以按照需要来园区检测"], id="what-they-may-do"),
    pytest.param("36栋厂房已全面建成。", ["厂房建成"], id="what-has-come-about-alone"),
    pytest.param("9个乡镇降雨量超过80毫米。", ["乡镇降雨量超过80毫米", "乡镇降雨量"], id="a-mark-of-each"),
    pytest.param("36家企业产值均突破百亿元。", ["企业产值突破百亿元", "企业产值"], id="a-mark-of-all"),
    pytest.param("3个片区产值超过800亿元。", ["片区", "片区产值"], id="a-sum-of-all"),
    pytest.param("36台采棉机已投入作业。", ["采棉机投入作业"], id="at-work"),
    pytest.param("铁路局日均装车达2.3万车。", ["铁路局日均装车"], id="wagonloads"),
    pytest.param("6个学科进入全球前千分之一。", ["学科进入全球前千分之一"], id="a-best-part"),
    pytest.param("4家高新区位列全国50强。", ["高新区位列全国50强"], id="a-rank-of-each"),
    pytest.param("40个县级医共体全部达到国家标准。", ["县级医共体"], id="a-name-that-is-enough"),
    pytest.param("围绕交通、生态等三个领域，实现协同。", ["领域"], id="a-frame"),
    pytest.param("150项便民服务实现了“自助办”。", ["便民服务实现“自助办”"], id="brought-about"),
    pytest.param("50家养殖企业积极参与。", ["养殖企业积极参与"], id="takes-part"),
    pytest.param("90个政务事项，随着平台上线，实现全省通办。", ["政务事项实现全省通办"], id="as-it-comes"),
    pytest.param("30所乡镇医院，在专家支持下，完成改造。", ["乡镇医院完成改造"], id="with-whose-help"),
    pytest.param(
        "30所乡镇医院，在专家支持下，完成手术200台。", ["乡镇医院", "完成手术"], id="another-figure-next"
    ),
    pytest.param("12个城市获得融资30亿元。", ["城市", "城市获得融资"], id="an-object-of-the-next-figure"),
    pytest.param(
        "86名志愿者从全国9个省份赶来。", ["志愿者", "志愿者来自省份"], id="where-those-counted-come-from"
    ),
]
RATES = [
    pytest.param("机场每天有600架次航班起降。", ["每天机场航班起降"], id="so-many-a-day"),
    pytest.param("市场每天蔬菜交易量800吨。", ["市场每天蔬菜交易量"], id="a-measure-a-day"),
    pytest.param("景区日均客流2万人次。", ["景区日均客流"], id="a-mean-by-name"),
    pytest.param(
        "平均每天200万辆汽车上路，90万人次乘坐火车。",
        ["每天汽车上路", "每天乘坐火车"],
        id="a-list-of-daily-means",
    ),
    pytest.param("对困难职工给予每人2000元慰问。", ["困难职工每人慰问"], id="what-each-gets"),
    pytest.param("保费由每人每年8元提高到12元。", ["每人每年保费", "每人每年保费"], id="a-pair-for-each"),
    pytest.param("养老金标准提高到每人每月376元。", ["养老金标准"], id="a-standard-is-for-one"),
]
TIDIED = [
    pytest.param("三、全力抓好六项重点任务", ["重点任务"], id="a-heading"),
    pytest.param("（二）优化四大区域布局", ["优化区域布局"], id="a-heading-in-brackets"),
    pytest.param("一、二期工程建成3座泵站。", ["一、二期工程建成泵站"], id="a-list-of-stages"),
    pytest.param("加快建设7个冷链基地。", ["建设冷链基地"], id="how-it-is-done"),
    pytest.param("加快东港、西港3座码头建设。", ["东港、西港码头建设"], id="how-fast-it-is-built"),
    pytest.param("全面完成5万平方米草坪铺设。", ["草坪铺设"], id="wholly-without-a-verb"),
    pytest.param("以市场需求为导向持续做强八大特色产业链。", ["特色产业链"], id="by-what-means"),
    pytest.param("标志着该大桥整体进度完成70%。", ["大桥整体进度"], id="what-it-shows"),
    pytest.param("以旧换新政策惠及3万户居民。", ["以旧换新政策惠及居民"], id="a-name-with-a-preposition"),
    pytest.param("全面小康村达到12个。", ["全面小康村"], id="an-adverb-in-a-name"),
]


@pytest.mark.parametrize(("text", "indicators"), [*LASTING, *PREDICATES, *RATES, *TIDIED])
def test_an_indicator_holds_what_its_figure_is_told_for(figures, text, indicators):
    """What lasted, became so or holds for one goes with it; how a thing is taken up does not."""
    assert figures(text, "indicator") == indicators
