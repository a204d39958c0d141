from pathlib import Path

import openpyxl
import pytest

from lantu.documents import read_document


@pytest.fixture
def workbook(tmp_path: Path):
    def write(rows):
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        path = tmp_path / "table.xlsx"
        book.save(path)
        return read_document(path, metadata={"date": "2021-11-17", "place": "北京市"})

    return write


def test_an_indicator_table_gives_claims_cell_by_cell(workbook, reader):
    """基期 is reported, 目标 is a target, and the unit column scales both."""
    document = workbook(
        [
            ["主要指标表"],
            ["指标", "单位", "2020年基期值", "2025年目标值", "属性"],
            ["常住人口规模", "万人", 2189.3, "≤2300", "约束性"],
            ["森林覆盖率", "%", 44.4, 45, "约束性"],
        ]
    )
    rows = [
        (c.indicator, c.quantity.op, float(c.quantity.value), c.quantity.unit, c.period.end, c.modality)
        for c in reader.read(document).claims
    ]
    assert rows == [
        ("常住人口规模", "=", 21893000.0, "人", "2020", "reported"),
        ("常住人口规模", "<=", 23000000.0, "人", "2025", "target"),
        ("森林覆盖率", "=", 44.4, "%", "2020", "reported"),
        ("森林覆盖率", "=", 45.0, "%", "2025", "target"),
    ]


def test_places_across_and_years_down(workbook, reader):
    """The caption names the measure, the column the place, the row the year."""
    document = workbook(
        [
            ["PM2.5年均浓度（微克/立方米）"],
            ["年份", "北京市", "天津市"],
            ["2020年", 38, 48],
            ["2019年", 42, None],
        ]
    )
    rows = {(c.places[0].name, c.period.end, float(c.quantity.value)) for c in reader.read(document).claims}
    assert rows == {("北京市", "2020", 38.0), ("天津市", "2020", 48.0), ("北京市", "2019", 42.0)}


def test_a_cell_that_is_no_figure_gives_no_claim(workbook, reader):
    """Dates, states and serial numbers are not figures of the row."""
    document = workbook([["序号", "线路", "状态日期", "说明"], [1, "甲线", "2025-12-30", "已通车"]])
    assert reader.read(document).claims == ()


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param(6.8, ("=", 6.8, "up"), id="rise"),
        pytest.param(0, ("=", 0.0, "up"), id="nothing"),
        pytest.param(-3.2, ("=", 3.2, "down"), id="fall"),
        pytest.param("≤-3", (">=", 3.0, "down"), id="fall of so much at least"),
        pytest.param("约-3", ("~", 3.0, "down"), id="fall of about so much"),
        pytest.param("≥5", (">=", 5.0, "up"), id="rise of so much at least"),
    ],
)
def test_a_growth_below_zero_is_a_fall(workbook, reader, cell, expected):
    """The sign is told by the direction alone: -3.2% is a fall of 3.2%, as 下降3.2% is."""
    document = workbook([["指标", "单位", "2020年"], ["地区生产总值增长率", "%", cell]])
    (claim,) = reader.read(document).claims
    assert (claim.kind, claim.quantity.unit) == ("growth", "%")
    assert (claim.quantity.op, float(claim.quantity.value), claim.direction) == expected


def test_a_level_below_zero_stays_below_zero(workbook, reader):
    """A balance is what it is: it has no direction that could carry its sign."""
    document = workbook([["指标", "单位", "2020年"], ["进出口差额", "亿元", -3.2]])
    (claim,) = reader.read(document).claims
    assert (claim.kind, float(claim.quantity.value), claim.direction) == ("level", -320_000_000.0, None)


DRAWN = [
    pytest.param(
        "表1 2020年产品产量\n产品\t单位\t产量\t比上年增长（%）\n"
        "汽车\t万辆\t86.3\t4.2\n其中：客车\t万辆\t31.5\t-2.7\n",
        "txt",
        [
            ("汽车产量", "863000", "辆", "level", None),
            ("汽车产量", "4.2", "%", "growth", "up"),
            ("客车产量", "315000", "辆", "level", None),
            ("客车产量", "2.7", "%", "growth", "down"),
        ],
        id="tabs",
    ),
    pytest.param(
        "产品\t产量（亿千瓦时）\n一、发电量\t212.4\n二、用电量\t301\n",
        "txt",
        [
            ("发电量", "21240000000", "千瓦时", "level", None),
            ("用电量", "30100000000", "千瓦时", "level", None),
        ],
        id="unit-in-the-header",
    ),
    pytest.param(
        "| 指标 | 单位 | 2020年 |\n| --- | --- | ---: |\n| 生产总值 | 亿元 | 410.2 |\n\n全市投资稳定。\n",
        "md",
        [("生产总值", "41020000000", "元", "level", None)],
        id="bars",
    ),
    pytest.param("\t各位代表：\n\t现在报告工作。\n", "txt", [], id="indents"),
]


@pytest.mark.parametrize(("text", "ending", "figures"), DRAWN)
def test_tables_that_a_text_draws_are_read(tmp_path: Path, reader, text, ending, figures):
    """Rows parted by tabs and Markdown's bars are cells; growth is of what the column beside it measures."""
    path = tmp_path / f"a.{ending}"
    path.write_text(text, encoding="utf-8")
    document = read_document(path, metadata={"date": "2021-11-17", "place": "北京市"})
    rows = [
        (c.indicator, f"{c.quantity.value}", c.quantity.unit, c.kind, c.direction)
        for c in reader.read(document).claims
    ]
    assert rows == figures


def test_a_table_is_of_the_place_that_its_documents_title_begins_with(tmp_path: Path, reader):
    """Where nothing says what place a document is of, the name in front of its title does."""
    path = tmp_path / "a.txt"
    path.write_text("指标\t单位\t2020年\n常住人口\t万人\t118.5\n", encoding="utf-8")
    document = read_document(path, metadata={"date": "2021-11-17", "title": "雄安新区发展规划"})
    assert [place.name for claim in reader.read(document).claims for place in claim.places] == ["雄安新区"]
