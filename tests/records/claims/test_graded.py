"""What a grade, a bound or a length of time inside a name is of, and what of a predicate goes with it."""

import pytest

GRADES = [
    pytest.param("推进甲厂二期扩建、乙站500千伏主变扩建等项目。", ["乙站主变扩建项目"], id="one-of-a-list"),
    pytest.param("河畔公司6微米铜箔实现量产。", ["河畔公司铜箔"], id="what-becomes-of-it"),
    pytest.param("推动某厂80万吨纯碱等项目释放产能。", ["某厂纯碱项目"], id="such-projects"),
    pytest.param("建设300万千瓦新型储能项目。", ["建设新型储能项目"], id="a-plain-grade"),
    pytest.param("甲电厂、乙电厂等400万千瓦机组建成投运。", ["甲电厂、乙电厂机组"], id="the-sum-of-a-list"),
    pytest.param("粮食产量稳定在700万吨以上。", ["粮食产量"], id="an-amount"),
]
BOUNDS = [
    pytest.param("海拔3000米以上乡镇、牧区供暖全覆盖。", ["乡镇海拔"], id="a-height"),
    pytest.param(
        "28个投资额十亿元以上重大项目建成投产。",
        ["重大项目建成投产", "重大项目投资额"],
        id="a-sum-with-a-bound",
    ),
    pytest.param(
        "引进总投资超5亿元项目20个。", ["项目总投资", "引进总投资超5亿元项目"], id="a-sum-with-a-hedge"
    ),
]
TIMES = [
    pytest.param(
        "稳步推进第二轮草原承包到期后再延长20年试点工作。", ["第二轮草原承包到期后再延长"], id="a-trial"
    ),
    pytest.param("落实假期延长3天政策。", ["假期延长"], id="a-policy"),
    pytest.param(
        "成功应对用电负荷30天超2亿千瓦考验。",
        ["成功应对用电负荷", "成功应对用电负荷"],
        id="how-long-a-mark-is-passed",
    ),
]
WORKS = [
    pytest.param("投资4000万元的泵站工程年内完工。", ["泵站工程投资"], id="a-sum-and-a-state"),
    pytest.param("启动投资2亿元的文化馆项目。", ["文化馆项目投资"], id="a-sum-and-a-verb"),
    pytest.param("全长3.1公里的跨海大桥正式通车。", ["跨海大桥全长"], id="a-length-and-a-state"),
    pytest.param("22公里的管道横跨三条河流。", ["管道", "管道横跨河流"], id="a-length-and-a-deed"),
]
LISTS = [
    pytest.param(
        "9所中学、14个专业入选国家试点。", ["中学入选国家试点", "专业入选国家试点"], id="chosen-together"
    ),
    pytest.param(
        "12项经验获国家推广、30项案例入选典型。", ["经验获国家推广", "案例入选典型"], id="each-of-its-own"
    ),
    pytest.param("脱贫人口80户、210人全部搬迁。", ["脱贫人口", "脱贫人口搬迁"], id="two-units-of-the-same"),
    pytest.param(
        "新增3名院士、5个全国重点实验室。", ["新增院士", "新增全国重点实验室"], id="a-name-with-an-adverb"
    ),
    pytest.param("克服高温和6轮暴雨等困难。", ["暴雨"], id="what-sums-up-a-list"),
    pytest.param(
        "医疗队18名队员来自内科、外科等7个科室。", ["医疗队队员", "科室"], id="where-those-counted-are-from"
    ),
    pytest.param("近2万户居民的用水条件得到改善。", ["用水条件得到改善的居民"], id="whose-lot-is-better"),
    pytest.param("道路狭窄，成为3万多居民的出行难题。", ["居民"], id="whom-it-troubles"),
    pytest.param(
        "水库加固投入的6000万元中，4500万元为国债资金。",
        ["水库加固投入", "水库加固投入国债资金"],
        id="a-part-of-a-sum",
    ),
]
MEASURES = [
    pytest.param(
        "教育、医疗等领域投资占比达到40%。", ["教育、医疗等领域投资占比"], id="fields-name-the-measure"
    ),
    pytest.param("生态补水促使湿地水位保持在5.2米以上。", ["湿地水位"], id="what-brings-it-about"),
    pytest.param("甲工厂建成投产以来累计产销汽车30万辆。", ["甲工厂产销汽车"], id="since-what-happened"),
    pytest.param("这也为全国自来水普及率达九成提供支撑。", ["自来水普及率"], id="for-what-it-helps"),
    pytest.param(
        "意味着我国已具备芯片系统100%国产化配套能力。", ["芯片系统国产化配套能力"], id="wholly-home-made"
    ),
    pytest.param(
        "累计净增经营主体12万户、总量达60万户。", ["净增经营主体", "经营主体总量"], id="all-not-the-new-alone"
    ),
]


DIMENSIONS = [
    pytest.param("自主研制的12米口径天线启动建设。", ["天线口径"], id="a-dimension"),
    pytest.param("打造的“1小时通勤圈”初步成形。", ["通勤圈"], id="a-figure-in-quotation-marks"),
    pytest.param("歌曲收视率登上同时段榜首。", ["歌曲收视率"], id="a-rank-in-a-field"),
    pytest.param("成为全国首个工业总产值突破4万亿元的城市。", ["工业总产值"], id="the-first-to-be-so"),
    pytest.param("工业总产值连跨3万亿元、4万亿元两个台阶。", ["工业总产值"] * 3, id="marks-passed"),
    pytest.param("航站楼可满足年旅客吞吐量800万人次。", ["航站楼年旅客吞吐量"], id="what-it-can-serve"),
    pytest.param("时隔12年再次获批建设2所大学。", ["获批建设大学"], id="after-so-long"),
    pytest.param("3.完善提升20个养老服务站点", ["完善提升养老服务站点"], id="the-number-of-a-task"),
    pytest.param("2.5万亩良田完成改造。", ["良田完成改造"], id="a-number-with-a-point"),
    pytest.param("以12个乡镇为重点开展整治。", ["乡镇"], id="what-is-held-up"),
    pytest.param("以精品店为重点的商户达到80家。", ["以精品店为重点的商户"], id="a-modifier"),
    pytest.param("成为沿线30座城市的主要水源。", ["城市"], id="of-whom-it-has-become-so"),
    pytest.param(
        "市直机关18个部门共900人已迁入新址。", ["市直机关部门", "市直机关部门迁入新址"], id="in-all"
    ),
    pytest.param("平原区约70%的区域实现采补平衡。", ["平原区区域实现采补平衡"], id="a-part-of-an-area"),
]


@pytest.mark.parametrize(
    ("text", "indicators"), [*GRADES, *BOUNDS, *TIMES, *WORKS, *LISTS, *MEASURES, *DIMENSIONS]
)
def test_a_figure_inside_a_phrase_is_of_its_own_words(figures, text, indicators):
    """The verb in front of a thing and what becomes of it tell nothing of its grade, bound or length."""
    assert figures(text, "indicator") == indicators
