"""Tables as statistical releases print them: amounts beside growths, places across, sheets and captions."""

import openpyxl
import pytest

from lantu.documents import read_document


@pytest.fixture
def cells(tmp_path, reader):
    """Write rows into a sheet and return what its cells are figures of, in the keys of a claim."""

    def tell(rows, *keys, date="2024-02-17", place="河北省"):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        path = tmp_path / "table.xlsx"
        book.save(path)
        document = read_document(path, metadata={"date": date, "place": place})
        told = []
        for claim in reader.read(document).claims:
            row = {
                "number": claim.span.of(document.text),
                "indicator": claim.indicator,
                "id": claim.indicator_id,
                "value": float(claim.quantity.value),
                "unit": claim.quantity.unit,
                "kind": claim.kind,
                "direction": claim.direction,
                "against": claim.baseline.time if claim.baseline else None,
                "when": claim.period.end,
                "where": "、".join(place.name for place in claim.places),
                "modality": claim.modality,
            }
            told.append(tuple(row[key] for key in keys))
        return told

    return tell


COMMUNIQUE = [
    ["2023年全省主要指标"],
    ["指标", "单位", "绝对额", "同比增长（%）"],
    ["地区生产总值", "亿元", 8100.5, 5.5],
    ["固定资产投资", "亿元", None, -3.2],
    ["社会消费品零售总额", "亿元", 2900, "下降1.4"],
]


def test_growth_beside_amounts_is_in_percent(cells):
    """The column's own unit stands before the row's: 5.5 below （%） is no 5.5亿元."""
    assert cells(COMMUNIQUE, "number", "value", "unit", "kind") == [
        ("8100.5", 810_050_000_000.0, "元", "level"),
        ("5.5", 5.5, "%", "growth"),
        ("-3.2", 3.2, "%", "growth"),
        ("2900", 290_000_000_000.0, "元", "level"),
        ("1.4", 1.4, "%", "growth"),
    ]


def test_growth_has_the_measure_of_its_row(cells):
    """Amount and growth of a row are of one indicator, the growth against the year before."""
    told = cells(COMMUNIQUE, "indicator", "id", "direction", "against")
    assert told == [
        ("地区生产总值", "gross_regional_product", None, None),
        ("地区生产总值", "gross_regional_product", "up", "同比"),
        ("固定资产投资", "fixed_investment", "down", "同比"),
        ("社会消费品零售总额", "retail_sales", None, None),
        ("社会消费品零售总额", "retail_sales", "down", "同比"),
    ]


def test_the_year_of_the_caption_holds_for_all_cells(cells):
    """A year in the caption dates the table, and the caption's words enter no name."""
    assert {when for (when,) in cells(COMMUNIQUE, "when")} == {"2023"}


@pytest.mark.parametrize(
    ("header", "direction", "against"),
    [
        pytest.param("同比增长（%）", "up", "同比", id="on-year"),
        pytest.param("比上年增长（%）", "up", "同比", id="than-last-year"),
        pytest.param("环比增长（%）", "up", "环比", id="on-month"),
        pytest.param("增速（%）", "up", None, id="rate"),
        pytest.param("降幅（%）", "down", None, id="fall"),
        pytest.param("同比下降（%）", "down", "同比", id="fall-on-year"),
        pytest.param("同比增长", "up", "同比", id="without-a-unit"),
    ],
)
def test_headers_say_which_way_and_against_what(cells, header, direction, against):
    """同比, 环比 and 上年 are baselines, 降 makes falls; a growth without a unit is in percent."""
    rows = [["指标", header], ["进出口总额", 4.1]]
    assert cells(rows, "kind", "unit", "direction", "against") == [("growth", "%", direction, against)]


PLACES = [
    ["地区", "2023年常住人口（万人）", "2022年常住人口（万人）"],
    ["石家庄市", 1123, 1122],
    ["唐山市", 770, 771],
]


def test_places_down_and_years_across(cells):
    """Each cell has the place of its row and the year of its column."""
    assert cells(PLACES, "where", "when", "value", "indicator") == [
        ("河北省石家庄市", "2023", 11_230_000.0, "常住人口"),
        ("河北省石家庄市", "2022", 11_220_000.0, "常住人口"),
        ("河北省唐山市", "2023", 7_700_000.0, "常住人口"),
        ("河北省唐山市", "2022", 7_710_000.0, "常住人口"),
    ]


def test_a_caption_counts_nothing(cells):
    """（亿元） in a caption is the unit of the cells, not a figure of one 亿元."""
    rows = [["技术合同成交额（亿元）"], ["年份", "数值"], ["2014年", 83.2], ["2023年", 748.7]]
    assert cells(rows, "number", "value", "when") == [
        ("83.2", 8_320_000_000.0, "2014"),
        ("748.7", 74_870_000_000.0, "2023"),
    ]


def test_the_name_of_a_sheet_is_no_caption(cells):
    """A sheet that nobody named lends its default name to no indicator."""
    assert {name for (name,) in cells(PLACES, "indicator")} == {"常住人口"}


@pytest.mark.parametrize(
    ("header", "modality"),
    [
        pytest.param("2027年目标值", "target", id="aim"),
        pytest.param("2027年", "target", id="a-year-to-come"),
        pytest.param("2023年", "reported", id="a-year-gone"),
        pytest.param("2023年实际值", "reported", id="reached"),
        pytest.param("目标", "target", id="aim-without-a-year"),
        pytest.param("现状", "reported", id="as-it-stands"),
    ],
)
def test_headers_tell_aims_from_results(cells, header, modality):
    """目标 and years after the document are aims, 实际 and 现状 results."""
    assert cells([["指标", header], ["森林覆盖率", "36%"]], "modality") == [(modality,)]


def test_columns_that_hold_no_figures_are_passed_over(cells):
    """Numbers, dates, units and remarks of a row are no figures of it."""
    rows = [
        ["序号", "项目", "总投资（亿元）", "开工时间", "备注"],
        [1, "云河大桥", 12.5, "2023-05", "3标段"],
        [2, "青柳大桥", 8, "2023-06", ""],
    ]
    assert cells(rows, "indicator", "value") == [
        ("云河大桥总投资", 1_250_000_000.0),
        ("青柳大桥总投资", 800_000_000.0),
    ]


def test_an_empty_cell_is_no_figure(cells):
    """Dashes, N/A and blanks are absent, never 0."""
    rows = [
        ["指标", "2022年", "2023年"],
        ["生产总值（亿元）", "—", "1,234.5"],
        ["城镇化率（%）", None, "N/A"],
    ]
    assert cells(rows, "indicator", "value") == [("生产总值", 123_450_000_000.0)]


def test_the_base_year_of_an_index_is_kept(tmp_path, reader):
    """（2014年=100） labels every cell of the table with its base year."""
    book = openpyxl.Workbook()
    for row in [["协同发展指数（2014年=100）"], ["年份", "创新发展"], ["2022年", 201.3]]:
        book.active.append(row)
    path = tmp_path / "index.xlsx"
    book.save(path)
    (claim,) = reader.read(read_document(path, metadata={"date": "2023-12-26", "place": "河北省"})).claims
    assert claim.indicator == "协同发展指数创新发展"
    assert claim.basis is not None
    assert claim.basis.base_year == "2014"


def test_shares_in_a_table_are_shares(cells):
    """占比 heads shares; a rate in percent stays a level."""
    rows = [["指标", "数值（%）"], ["第三产业占比", 53.5], ["森林覆盖率", 36]]
    assert cells(rows, "indicator", "kind") == [("第三产业占比", "share"), ("森林覆盖率", "level")]


def test_growth_is_of_the_time_and_measure_of_the_column_before(cells):
    """当月同比 is of that month, 累计同比 of all months so far."""
    rows = [
        ["1-8月主要指标"],
        ["指标名称", "计量单位", "8月当月", "当月同比（±%）", "1-8月累计", "累计同比（±%）"],
        ["全社会用电量", "亿千瓦时", 35.9, 7.2, 243.6, -5.5],
    ]
    assert cells(rows, "indicator", "when", "kind", "direction", date="2025-09-10") == [
        ("全社会用电量", "2025-08", "level", None),
        ("全社会用电量", "2025-08", "growth", "up"),
        ("全社会用电量", "2025-08", "level", None),
        ("全社会用电量", "2025-08", "growth", "down"),
    ]


def test_growth_over_years_keeps_its_own_time(cells):
    """年均增长 beside 2025年 is not of that year."""
    rows = [
        ["主要指标"],
        ["指标", "2020年", "2025年", "年均增长（%）"],
        ["发电量（亿千瓦时）", 200, 312, 9.3],
    ]
    assert cells(rows, "when", date="2026-03-01")[1:] == [("2025",), ("2026-03-01",)]


def test_the_unit_of_a_caption_is_none_of_an_index(cells):
    """综合指数 below 单位：微克/立方米 is a bare number."""
    rows = [["空气质量（单位：微克/立方米）"], ["城市", "PM2.5浓度", "综合指数"], ["唐山市", 33, 4.1]]
    assert cells(rows, "unit") == [("微克/立方米",), ("",)]


def test_a_programme_in_a_caption_is_no_place_of_its_figures(cells):
    """Works of a programme are where those who list them are."""
    rows = [["京津冀协同发展项目投资"], ["项目名称", "总投资（亿元）"], ["中试基地", 6.8]]
    assert cells(rows, "where", place="河北省唐山市") == [("河北省唐山市",)]


def test_years_down_the_side_are_of_their_rows(cells):
    """2023 in the first column is no figure, and a remark names no row."""
    rows = [
        ["北海市主要年份指标"],
        ["年  份", "地区生产总值（亿元）", "#第二产业（亿元）", "备注"],
        [2022, 380.3, 106.1, "普查修订"],
        ["2023", "1,401.2", "143.9", ""],
    ]
    assert cells(rows, "number", "indicator", "value", "when") == [
        ("380.3", "地区生产总值", 38_030_000_000.0, "2022"),
        ("106.1", "第二产业增加值", 10_610_000_000.0, "2022"),
        ("1,401.2", "地区生产总值", 140_120_000_000.0, "2023"),
        ("143.9", "第二产业增加值", 14_390_000_000.0, "2023"),
    ]


@pytest.mark.parametrize(
    ("header", "value", "unit", "kind", "modality"),
    [
        ("增长%", 5.5, "%", "growth", "reported"),
        ("同比±%", 5.5, "%", "growth", "reported"),
        ("计划增长%", 5.5, "%", "growth", "target"),
        ("执行数为预算数的%", 5.5, "%", "level", "reported"),
        ("预算数", 550_000_000.0, "元", "level", "plan"),
        ("比上年增减", 550_000_000.0, "元", "change", "reported"),
    ],
)
def test_a_header_says_what_its_figures_are_counted_in(cells, header, value, unit, kind, modality):
    """% needs no brackets; 增减 without it is counted as the table is."""
    rows = [["2023年财政收支"], ["单位：亿元"], ["项目", header, "备注"], ["一般公共预算收入", 5.5, "无"]]
    assert cells(rows, "value", "unit", "kind", "modality") == [(value, unit, kind, modality)]


def test_the_same_time_of_the_year_before_is_of_that_year(cells):
    """上年同期 is the time of the column before, a rate is of the last; 万美元 counts nothing."""
    rows = [
        ["指标", "计量单位", "10月", "1-10月累计", "上年同期", "同比±%"],
        ["实际利用外资", "万美元", 1025, 21460, 18025, 19.1],
        ["其中：制造业", "万美元", 25, 460, 425, -0.2],
    ]
    told = cells(rows, "value", "unit", "when", date="2024-11-08")
    assert told[:4] == [
        (10_250_000.0, "美元", "2024-10"),
        (214_600_000.0, "美元", "2024-10"),
        (180_250_000.0, "美元", "2023-10"),
        (19.1, "%", "2024-10"),
    ]


def test_trades_below_a_whole_measure_what_it_measures(cells):
    """第一产业 below 地区生产总值 is its 增加值 without 其中; 发电量 needs no 产量, nor its caption."""
    rows = [
        ["2023年地区生产总值"],
        ["指标", "单位", "绝对数"],
        ["地区生产总值", "亿元", 612.4],
        ["第一产业", "亿元", 21.3],
        ["其中：工业", "亿元", 196.2],
        ["金融业", "亿元", 41.9],
        ["常住人口", "万人", 98.6],
        ["房地产业", "亿元", 7.5],
    ]
    assert [name for (name,) in cells(rows, "indicator")] == [
        "地区生产总值",
        "第一产业增加值",
        "工业增加值",
        "金融业增加值",
        "常住人口",
        "房地产业",
    ]


def test_a_caption_of_growth_says_what_grows(cells):
    """The rows only say in which trade; 总  计 is spaced out and is all of it."""
    rows = [
        ["2023年固定资产投资增长速度"],
        ["行  业", "比上年增长（%）"],
        ["总  计", 7.2],
        ["制造业", 13.8],
    ]
    assert cells(rows, "indicator", "value") == [
        ("固定资产投资", 7.2),
        ("制造业固定资产投资", 13.8),
    ]


def test_people_in_a_header_stand_in_front_of_their_income(cells):
    """全体居民 over 人均可支配收入 is 居民人均可支配收入; the caption's end says the unit."""
    rows = [
        ["表4 居民收入      单位：元", None, None],
        [None, None, None],
        ["表4 居民收入      单位：元"],
        ["指标", "全体居民", "城镇居民"],
        ["人均可支配收入", 43216, 50127],
    ]
    assert cells(rows, "indicator", "id", "unit") == [
        ("居民人均可支配收入", "disposable_income", "元"),
        ("城镇居民人均可支配收入", "urban_disposable_income", "元"),
    ]


def test_the_row_of_the_whole_place_is_of_the_document(cells):
    """全 市 in a city's table names no indicator; 全省 there is another place's."""
    rows = [["地区", "常住人口（万人）"], ["全 市", 906.4], ["全省", 7390]]
    told = cells(rows, "indicator", "where", place="保定市")
    assert told == [("常住人口", "河北省保定市"), ("全省常住人口", "河北省保定市")]


@pytest.mark.parametrize(
    ("written", "value", "kind"), [("[6]以上", 60_000.0, "cumulative"), ("6", 60_000.0, "level")]
)
def test_a_sum_over_years_may_be_a_bound(cells, written, value, kind):
    """The unit of the row holds for it too."""
    rows = [["指标", "2030年"], ["城镇新增就业（万人）", written], ["粮食产量（万吨）", "58"]]
    assert cells(rows, "value", "kind")[0] == (value, kind)


@pytest.mark.parametrize("second", ["河北", None])
def test_a_column_of_places_says_whose_the_indicators_beside_it_are(cells, second):
    """Each row has its place, or one place stands for several rows."""
    rows = [
        ["地区", "指标", "单位", "2024"],
        ["河北", "常住人口", "万人", 7378],
        [second, "地区生产总值", "亿元", 47526.9],
        ["天津", "常住人口", "万人", 1364],
    ]
    told = cells(rows, "indicator", "where")
    assert told[0] == ("常住人口", "河北省")
    assert told[2] == ("常住人口", "天津市")
    assert told[1][0] == "地区生产总值"


def test_of_several_units_each_figure_has_that_of_its_indicator(cells):
    """集装箱吞吐量 is counted in 标箱; what names no indicator has no unit rather than a wrong one."""
    rows = [
        ["2024年港口统计"],
        ["单位：万吨、万标准箱"],
        ["月份", "货物吞吐量", "集装箱吞吐量", "晴好程度"],
        ["1月", 4512.3, 182.6, 36],
    ]
    assert cells(rows, "value", "unit") == [(45_123_000.0, "吨"), (1_826_000.0, "标箱"), (36.0, "")]


def test_a_number_may_say_that_there_are_more(cells):
    """300余 are more than 300."""
    assert cells([["地区", "企业数（家）"], ["河北", "300余"], ["天津", 12]], "value")[0] == (300.0,)
