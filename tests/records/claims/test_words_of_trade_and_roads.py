"""How customs and transport offices list goods, partners, roads and what they cost."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "全市对前五大贸易伙伴欧盟（不含英国）、东盟、美国进出口保持增长，分别增长13%、29%、78%。",
            ["对欧盟进出口", "对东盟进出口", "对美国进出口"],
            id="partners-in-front",
        ),
        pytest.param(
            "全市进口原油、天然气、煤及褐煤呈加速态势，当月分别进口785亿元、203亿元、35亿元。",
            ["进口原油", "进口天然气", "进口煤及褐煤"],
            id="goods-in-front",
        ),
        pytest.param(
            "原油、天然气、煤及褐煤进口均价分别上涨61%、67%、89%，进口量分别减少1%、10%、21%。",
            [
                "原油进口均价",
                "天然气进口均价",
                "煤及褐煤进口均价",
                "原油进口量",
                "天然气进口量",
                "煤及褐煤进口量",
            ],
            id="one-measure-after-the-other",
        ),
        pytest.param(
            "煤、原油产量分别为6亿吨、2亿吨，进口均价分别上涨6%、7%。",
            ["煤产量", "原油产量", "煤进口均价", "原油进口均价"],
            id="a-measure-completed",
        ),
        pytest.param(
            "进口汽车173亿元，下降17%，进口量下降29%。", ["进口汽车", "进口汽车", "汽车进口量"], id="how-many"
        ),
        pytest.param(
            "进出口总额300亿元，进口量下降3%。", ["进出口总额", "进口量"], id="no-owner-in-trade-itself"
        ),
        pytest.param("大豆消费量1亿吨，进口量9000万吨。", ["大豆消费量", "大豆进口量"], id="of-what-is-used"),
        pytest.param("铁路新增579公里、达到8520公里。", ["铁路新增", "铁路"], id="what-there-is-by-now"),
        pytest.param("新增上市公司5家，达到80家。", ["新增上市公司", "上市公司"], id="new-ones-and-all"),
        pytest.param(
            "1月新增企业300户，2月达到500户。", ["新增企业", "新增企业"], id="another-month-is-no-stock"
        ),
        pytest.param(
            "农村公路投资完成85亿元，建成7005公里。", ["农村公路投资", "农村公路建成"], id="built-with-money"
        ),
        pytest.param(
            "普通干线完成投资101亿元，建成通车639公里。",
            ["普通干线完成投资", "普通干线建成通车"],
            id="opened-with-money",
        ),
        pytest.param(
            "港口泊位增加42个、达到279个，通过能力达到12亿吨。",
            ["港口泊位", "港口泊位", "通过能力"],
            id="what-passes",
        ),
        pytest.param("河北连接京津的铁路达到26条。", ["连接京津的铁路"], id="lines-to-neighbours"),
    ],
)
def test_what_customs_and_road_offices_count(figures, text, names):
    """Each figure of a list has its own goods or partner; what was built is no money, nor all of it new."""
    assert figures(text, "indicator") == names


def test_the_first_few_are_not_counted(figures):
    """前五大 says which ones are meant, not how many there are; 目前五大产业 does."""
    assert figures("前五大药企落户，前三大产业占比50%，对前5大出口市场出口增长6%。", "value") == [50, 6]
    assert figures("目前五大产业成形。", "value") == [5]


def test_lines_to_neighbours_are_told_of_their_own_place(places):
    """连接京津的铁路 and 衔接京津干线公路 are counted in the province that has them."""
    text = "河北连接京津的铁路达到26条，建成公路18条、686公里，衔接京津干线公路达到54条。"
    assert places(text) == [["河北省"]] * 4


def test_parts_in_brackets(figures):
    """A bracket of parts is read as parts are; what follows it is of the whole again."""
    text = "推动753家机构（其中北京427家，河北88家，天津238家）服务企业，增长5%。"
    assert figures(text, "indicator", "where") == [
        ("机构", "河北省"),
        ("机构", "北京市"),
        ("机构", "河北省"),
        ("机构", "天津市"),
        ("机构", "河北省"),
    ]
    text = "粮食产量800万吨（含豆类30万吨、其他50万吨），增长5%。"
    assert figures(text, "indicator")[0::3] == ["粮食产量", "粮食产量"]
    assert figures(text, "indicator")[1] == "豆类产量"
    # Without a place of its own the whole is not of the first part's.
    text = "共有机构753家（北京427家，天津238家）。"
    assert figures(text, "where", place=None) == ["", "北京市", "天津市"]


def test_one_figure_in_brackets_glosses_the_one_in_front(figures):
    """（占年度计划的50%） and （增长5%） tell of the figure in front of them."""
    text = "完成投资30亿元（占年度计划的50%），增长5%。"
    assert figures(text, "kind") == ["level", "share", "growth"]
    assert figures(text, "indicator")[2] == "完成投资"


def test_each_quarter_of_a_span(figures):
    """1-3季度 with three figures is three quarters; 前三季度 is one stretch, whatever is listed."""
    text = "2021年1-3季度进出口规模分别为6825亿元、7458亿元、8052亿元。"
    assert figures(text, "when", date="2021-10-26") == [
        "2021-01..2021-03",
        "2021-04..2021-06",
        "2021-07..2021-09",
    ]
    text = "2023年至2025年产量分别为3万吨、4万吨、5万吨。"
    assert figures(text, "when", date="2026-02-01") == ["2023", "2024", "2025"]
    text = "前三季度原油、煤炭、电力产量分别增长3%、4%、5%。"
    assert set(figures(text, "when", date="2021-10-26")) == {"2021-01..2021-09"}


def test_the_year_goes_on_behind_what_there_was_at_its_end(figures):
    """去年…，截至去年底…；what was done then is of the year, not of all time up to its end."""
    text = "去年，高速公路投资完成477亿元，截至去年底，通车里程达到7279公里；干线完成投资101亿元。"
    assert figures(text, "when", date="2019-01-30") == ["2018", "..2018-12", "2018"]


def test_a_headline_means_by_its_province_what_the_text_does(figures):
    """全省 in a headline is the province that the text means, not the city where it was written."""
    text = "从在石家庄召开的全省交通工作会议上获悉，去年全省交通投资完成892亿元。"
    title = "去年全省交通投资完成892亿元"
    assert set(figures(f"{title}\n\n{text}", "where", place=None, title=title)) == {"河北省"}


def test_whom_a_reporter_heard_it_from(figures):
    """记者自甲海关获悉 makes the customs the speaker, as 记者从 does."""
    for word in "从自":
        text = f"10月25日，北京商报记者{word}北京海关获悉，前三季度，北京地区进出口2.2万亿元。"
        assert figures(text, "speaker", place=None) == ["北京海关"]
