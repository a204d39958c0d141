"""Where the words of an indicator begin and end: what only leads to a figure, or follows it, is no part."""

import pytest

CLOSED = [
    pytest.param("省道甲线采取双向四车道，设计时速80公里。", ["省道甲线", "省道甲线设计时速"], id="lanes"),
    pytest.param("金河至银川±500千伏输电工程投产。", ["金河至银川输电工程"], id="a-sign-of-the-number"),
    pytest.param("四大算力中心正由单点布局，转向协同发展。", ["算力中心"], id="an-adverb-behind-the-noun"),
    pytest.param("45支代表队分三个组别比赛。", ["代表队", "组别比赛"], id="how-they-are-divided"),
    pytest.param("由60多人组成的宣讲队深入乡镇。", ["宣讲队深入乡镇"], id="whom-it-consists-of"),
    pytest.param("全市累计建成了口袋公园90个。", ["建成口袋公园"], id="a-particle"),
    pytest.param("为群众了解政策举办了8场活动。", ["群众了解政策举办活动"], id="a-particle-in-a-word"),
    pytest.param("突出抓好以下七个方面的工作。", ["工作"], id="how-it-is-taken-up"),
    pytest.param("突出环境问题整改18个。", ["突出环境问题整改"], id="a-word-of-the-name"),
    pytest.param("货运量实现90万吨的历史性突破，是2015年的2倍。", ["货运量", "货运量"], id="praise"),
    pytest.param("完成地区生产总值900亿元、增长5%。", ["地区生产总值", "地区生产总值"], id="it-was-reached"),
    pytest.param("我国显示产业规模居全球首位。", ["显示产业规模"], id="a-noun-like-a-verb"),
    pytest.param("金湾陆港已常态化开行6条班列线路。", ["金湾陆港开行班列线路"], id="how-it-runs"),
    pytest.param("预算审减率达18%。", ["预算审减率"], id="a-rate-by-name"),
]
CLASSES = [
    pytest.param(
        "年产值超5亿元的企业达30家。", ["企业年产值", "年产值超5亿元的企业"], id="those-that-pass-a-mark"
    ),
    pytest.param("财政收入突破30亿元，企业达30家。", ["财政收入", "企业"], id="another-clause"),
    pytest.param("在园企业达80家。", ["在园企业"], id="a-bound-word"),
    pytest.param("在湘世界级企业20家。", ["在湘世界级企业"], id="a-bound-name"),
    pytest.param("新增红石、白石、青石3个百亿县。", ["新增百亿县"], id="the-verb-of-a-list"),
    pytest.param("从平台建设、人才培养等6个方面发力。", ["方面"], id="in-what-something-is-done"),
    pytest.param(
        "投资4亿元实施的红石小学等6个项目全部完工。",
        ["红石小学等项目投资", "项目全部完工"],
        id="an-attribute",
    ),
    pytest.param("新推出改革成果9项、累计达到60项。", ["新推出改革成果", "改革成果"], id="all-there-are"),
    pytest.param("新建绿道80公里、新建公园6个。", ["新建绿道", "新建公园"], id="the-next-new-thing"),
    pytest.param("支持金河、银山、白岭等5省（市）开展试点。", ["省（市）"], id="places-by-their-unit"),
    pytest.param("沿江7市PM2.5浓度改善12%。", ["沿江市", "PM2.5浓度"], id="the-measure-of-the-next"),
    pytest.param("88个乡镇降雨量达50毫米。", ["乡镇", "乡镇降雨量"], id="those-that-have-it"),
    pytest.param("展出画作60幅，来自12个省份。", ["展出画作", "画作来自省份"], id="where-it-comes-from"),
    pytest.param("新增金河、银山等文明城市9个。", ["新增文明城市"], id="a-new-one-with-examples"),
    pytest.param("成为全省出口额超过20亿元的唯一县区。", ["出口额"], id="who-holds-it"),
    pytest.param("成为首个年产量超过90万吨的矿区。", ["年产量"], id="the-first-to-have-it"),
    pytest.param("为2000名老人免费安装了扶手。", ["为老人免费安装扶手"], id="for-whom-it-is-done"),
]
CIRCLES = [
    pytest.param("着力构建更加便捷的“1小时通勤圈”。", ["通勤圈"], id="praise"),
    pytest.param("主要城市间2小时交通圈基本形成。", ["主要城市间交通圈基本形成"], id="whose-it-is"),
    pytest.param("比赛用时1小时的圈数最多。", ["比赛用时圈数最多"], id="no-circle"),
    pytest.param("催生60个新场景助力产业升级。", ["催生新场景"], id="whom-they-serve"),
    pytest.param("120个点位监测中，达标率为90%。", ["点位", "点位达标率"], id="what-is-done-with-all"),
    pytest.param("百亿元投资将有效带动周边产业跃升。", ["投资"], id="what-the-money-will-do"),
    pytest.param("推出40项互认继续医学教育项目。", ["推出互认继续医学教育项目"], id="a-name-with-an-adverb"),
    pytest.param("对非美市场出口增长8%。", ["对非美市场出口"], id="with-whom-they-trade"),
    pytest.param("对RCEP成员国进出口增长5%。", ["对RCEP成员国进出口"], id="a-group-they-trade-with"),
    pytest.param("购房比例32%，为7年来最高。", ["购房比例", "购房比例最高"], id="what-is-highest"),
    pytest.param("率先突破30项关键技术。", ["突破关键技术"], id="a-deed-like-a-hedge"),
    pytest.param("企业突破30家。", ["企业"], id="a-hedge"),
    pytest.param("80家建设中的企业投产。", ["建设中的企业投产"], id="under-way"),
    pytest.param("赛区12个场馆完成改造。", ["场馆完成改造"], id="an-area-of-a-place"),
    pytest.param("与甲大学共建的实验室达6个。", ["与甲大学共建的实验室"], id="with-whom"),
    pytest.param("60名教师到优质学校跟岗培训。", ["教师到优质学校跟岗培训"], id="what-they-go-for"),
    pytest.param("部署40个大模型赋能应用项目。", ["部署大模型赋能应用项目"], id="a-name"),
    pytest.param("探测器飞到300公里以外的小行星上空。", ["小行星距离"], id="how-far-off"),
    pytest.param("降雨量70毫米，局地超90毫米。", ["降雨量", "降雨量"], id="somewhere"),
    pytest.param("装机3000万千瓦、并网2000万千瓦。", ["装机", "并网"], id="a-verb-like-a-joint"),
    pytest.param("收入比从2.8下降到现在的2.3。", ["收入比", "收入比"], id="now"),
    pytest.param("平台退出20户、压降81%。", ["平台退出", "平台退出"], id="pressed-down"),
    pytest.param("沿河9省区进出口900亿元。", ["沿河省区", "进出口"], id="a-word-for-places"),
    pytest.param("以甲、乙、丙三个区为重点。", ["区"], id="a-place-alone"),
    pytest.param("金湾电厂2×35万千瓦机组投产。", ["金湾电厂机组"], id="how-many-of-a-grade"),
    pytest.param("“北京—天津创新集群”研发投入90亿元。", ["北京—天津创新集群研发投入"], id="places-in-a-name"),
    pytest.param("专家将重点阐释城市治理的三种做法。", ["城市治理做法"], id="who-tells-of-it"),
    pytest.param(
        "可满足客运吞吐量90万人次、货运吞吐量20万吨使用需求。", ["客运吞吐量", "货运吞吐量"], id="a-need"
    ),
    pytest.param("油田已探明天然气储量40亿立方米。", ["油田探明天然气储量"], id="a-day-in-a-word"),
    pytest.param("眼前是90公里长防洪堤。", ["眼前防洪堤长"], id="how-long"),
    pytest.param("下游300公里长江岸线。", ["长江岸线"], id="a-river"),
    pytest.param("快递行业无人机已实现配送快件30万件。", ["快递行业无人机配送快件"], id="by-now"),
]
RATES = [
    pytest.param("电站每年发电6亿千瓦时。", ["电站每年发电"], id="so-much-a-year"),
    pytest.param("低保标准每月提高60元。", ["低保标准"], id="a-standard"),
    pytest.param(
        "每年培训学员6万人、在册人员稳定在60万人。", ["每年培训学员", "培训在册人员"], id="what-stays"
    ),
    pytest.param("每天近8万件包裹送达，12列班列到站。", ["每天包裹送达", "每天班列到站"], id="a-daily-list"),
]


@pytest.mark.parametrize(("text", "indicators"), [*CLOSED, *CLASSES, *CIRCLES, *RATES])
def test_an_indicator_is_closed_at_both_ends(figures, text, indicators):
    """Leftovers of verbs and numbers go; a mark, a verb of a list and so much a year stay."""
    assert figures(text, "indicator") == indicators


SEAMS = [
    pytest.param(
        "前三季度金湾港吞吐量超300万标箱今年前三季度，金湾港完成吞吐量305万标箱。", id="a-stretch-of-the-year"
    ),
    pytest.param("上半年金湾班列运输货物20万标箱今年上半年金湾班列运输货物20.3万标箱。", id="the-same-words"),
]


@pytest.mark.parametrize("text", SEAMS)
def test_a_headline_ends_where_its_text_begins(figures, text):
    """What opens the text below a headline is no part of what the headline measures."""
    first, second = figures(text, "indicator")
    assert first in {"金湾港吞吐量", "金湾班列运输货物"}
    assert second.endswith(first[-2:])
