import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # It sells or grows well: the bare measure behind is its own.
        ("新款折叠自行车热销，销量同比增长三成。", ["新款折叠自行车销量"]),
        ("便携投影仪受到年轻人欢迎，依托线上渠道，今年以来销量增长20%。", ["便携投影仪销量"]),
        ("特种玻璃量质齐升，产销量均跃升至全球第3位。", ["特种玻璃产销量"]),
        ("私人停车位占主导，数量超过40万个。", ["私人停车位数量"]),
        ("推动氢能重卡提质扩量，力争产量突破2万辆。", ["氢能重卡产量"]),
        # A longer name of the same measure.
        ("全省用电量保持较快增长，累计量达500亿千瓦时，同比增长8%。", ["用电量", "用电量"]),
        ("锂电池产量持续增长，产量同比增长40%。", ["锂电池产量"]),
        (
            "移动接入流量保持较快增长，累计流量达90亿GB。其中，户均流量达23GB。",
            ["移动接入流量", "移动接入户均流量"],
        ),
        # A short sentence in front says how it fares.
        ("物价总体平稳。个体工商户不断壮大。总量接近80万户。", ["个体工商户总量"]),
        # What has a name of its own, or follows another figure, takes nothing.
        ("新能源汽车热销，全市汽车产量达到5万辆。", ["汽车产量"]),
        ("改革开放持续深化，营业收入增长5%。", ["营业收入"]),
        ("群众获得感不断增强，价格上涨2%。", ["价格"]),
        ("地区生产总值跨过3万亿元，人均生产总值居全国第12位。", ["地区生产总值", "人均生产总值"]),
    ],
)
def test_a_bare_measure_is_of_what_the_clause_in_front_says_how_it_fares(figures, text, indicators):
    """Where a clause without a figure says that something sells or grows, the measure behind is of it."""
    assert indicators == figures(text, "indicator")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("火灾事故起数、死亡人数分别下降10%、7%。", ["火灾事故起数", "火灾事故死亡人数"]),
        ("市属企业营业收入和利润分别居全国第5、第6位。", ["市属企业营业收入", "市属企业利润"]),
        ("机床产量增长35%、出口量居全国第2位。", ["机床产量", "机床出口量"]),
        ("进出口总额增长5%、增量居全国第一。", ["进出口总额", "进出口增量"]),
        # Two names of their own.
        ("规模工业企业利润、服务业企业营收分别增长5%、9%。", ["规模工业企业利润", "服务业企业营收"]),
    ],
)
def test_measures_of_one_thing_share_its_name(figures, text, indicators):
    """In a list of bare measures the name in front of the first is that of all."""
    assert indicators == figures(text, "indicator")


def test_what_has_gone_on_for_years_is_no_measure_where_it_tells_another_thing(figures):
    """连续8年未发生 tells nothing of the measure in front of it."""
    text = "火灾死亡人数下降17%，连续8年未发生重大事故。"
    assert figures(text, "indicator") == ["火灾死亡人数", "未发生重大事故"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("推行长者食堂制度，惠及23万名老人。", "长者食堂制度惠及老人"),
        ("实施学龄前补贴政策，惠及近10万儿童。", "学龄前补贴政策惠及儿童"),
        ("河道整治加快推进，启动26个整治项目。", "启动河道整治项目"),
        ("水网建设全面提速，开工35个水网项目。", "开工水网项目"),
        # No measure that has a name, or nothing repeated.
        ("营商环境不断优化，惠及3万户企业。", "惠及企业"),
        ("河道整治加快推进，启动26个绿化项目。", "启动绿化项目"),
    ],
)
def test_those_reached_or_begun_are_of_what_the_clause_in_front_does(figures, text, indicator):
    """What is put into practice reaches those counted; what gets on is what was begun."""
    assert figures(text, "indicator") == [indicator]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("服务业支撑作用更加明显，增加值跨上3万亿元台阶。", "服务业增加值"),
        ("长护险制度保障水平不断提高，参保率达到92%。", "长护险制度参保率"),
        ("推动氢能客车产业提质扩量，加快做强关键部件，力争产量突破2万辆。", "氢能客车产业产量"),
        ("非常规天然气发展方面，加快增储上产，力争产量突破20亿立方米。", "非常规天然气产量"),
        ("高速公路电动汽车充电次数达500万次，充电量达到1亿千瓦时。", "高速公路电动汽车充电量"),
        ("新增长护险参保人数90万人，参保率达93%。", "长护险参保率"),
        # What was counted is no measure.
        ("建成蔬菜大棚700座，蔬菜产量达到9万吨。", "蔬菜产量"),
    ],
)
def test_a_measure_is_of_what_a_clause_is_about_or_whose_act_was_measured(figures, text, indicator):
    """方面, 支撑作用 and the measure of the same act tell whose a bare measure is."""
    assert figures(text, "indicator")[-1] == indicator


SECTORS = [
    pytest.param("再生材料补链成群，形成铜、铝、锂三大特色集群。", ["再生材料形成特色集群"], id="clusters"),
    pytest.param(
        "林果产业提质增效，培育龙头企业9家、品牌6个。",
        ["林果产业培育龙头企业", "林果产业培育品牌"],
        id="all-of-a-list",
    ),
    pytest.param("低空经济蓬勃发展，新增规上企业9家。", ["低空经济新增规上企业"], id="firms"),
    pytest.param("低空经济蓬勃发展，建成起降场9个。", ["建成起降场"], id="a-name-that-is-enough"),
    pytest.param("营商环境持续优化，新增企业9万家。", ["新增企业"], id="no-industry"),
]


@pytest.mark.parametrize(("text", "indicators"), SECTORS)
def test_firms_and_clusters_are_of_the_industry_told_of_in_front(figures, text, indicators):
    """What names nothing by itself is of the industry whose rise the clause right in front tells."""
    assert figures(text, "indicator") == indicators
