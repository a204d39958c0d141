"""Tables of plans, releases and lists of works: groups, sums, sites, due dates, cells in words."""

import pytest

from lantu.documents import read_bytes, source_of


@pytest.fixture
def figures(reader):
    """Return what a page with a title, a table and the lines above it says, cell by cell."""

    def read(rows, *, title="滨海市“十五五”规划纲要", above=(), place="廊坊市", headers=1):
        lines = [f"<h1>{title}</h1><p>发布时间：2026-03-28</p>", *(f"<p>{line}</p>" for line in above)]
        for number, row in enumerate(rows):
            tag = "th" if number < headers else "td"
            lines.append(
                "<table>" * (number == 0) + "<tr>" + "".join(_cell(cell, tag) for cell in row) + "</tr>"
            )
        page = "<html><body>" + "".join(lines) + "</table></body></html>"
        document = read_bytes(
            source_of("a.html", page.encode()), metadata={"place": place} if place else None
        )
        return reader.read(document)

    return read


def _cell(cell, tag):
    said, rows, columns = cell if isinstance(cell, tuple) else (cell, 1, 1)
    return f'<{tag} rowspan="{rows}" colspan="{columns}">{said}</{tag}>'


PLAN = [
    ["类别", "指标", "单位", "2025年", "2030年目标", "年均增长[累计]", "属性"],
    [("经济发展", 2, 1), "地区生产总值", "亿元", "3980", "—", "5%左右", "预期性"],
    ["常住人口城镇化率", "%", "67.2", "70", "[2.8]", "预期性"],
    [("绿色低碳", 2, 1), "单位GDP能耗降低", "%", "—", "—", "[13]", "约束性"],
    ["造林面积", "万亩", "—", "—", "[50]", "约束性"],
]


def test_the_indicators_of_a_plan_are_told_from_their_groups_and_their_sums(figures):
    """类别 is no indicator; [2.8] of a rate is a change, [13] of a fall a growth, [50] a sum of years."""
    claims = figures(PLAN, above=["专栏1 “十五五”时期主要指标"]).claims
    told = [
        (c.indicator, float(c.quantity.value), c.quantity.unit, c.kind, c.direction, c.period.end, c.modality)
        for c in claims
    ]
    assert told == [
        ("地区生产总值", 398_000_000_000.0, "元", "level", None, "2025", "reported"),
        ("地区生产总值", 5.0, "%", "growth", "up", "2030", "target"),
        ("常住人口城镇化率", 67.2, "%", "level", None, "2025", "reported"),
        ("常住人口城镇化率", 70.0, "%", "level", None, "2030", "target"),
        ("常住人口城镇化率", 2.8, "个百分点", "change", "up", "2030", "target"),
        ("单位GDP能耗", 13.0, "%", "growth", "down", "2030", "target"),
        ("造林面积", 500_000.0, "亩", "cumulative", None, "2030", "target"),
    ]


def test_a_header_over_several_columns_names_each(figures):
    """甲市 over 绝对量 and 同比增长 is the place of both; 其中 of 生产总值 is 增加值."""
    rows = [
        [("指标", 2, 1), ("北京", 1, 2), ("天津", 1, 2)],
        ["绝对量", "同比增长", "绝对量", "同比增长"],
        ["地区生产总值", "410", "5.4", "180", "4.9"],
        ["其中：第三产业", "350", "5.6", "120", "5.0"],
    ]
    above = ["表1 2025年主要经济指标", "单位：亿元、%"]
    claims = figures(rows, title="区域经济运行情况", above=above, headers=2, place=None).claims
    told = [(c.indicator, c.places[0].name, c.quantity.unit, c.kind) for c in claims]
    assert told == [
        (name, place, unit, kind)
        for name in ("地区生产总值", "第三产业增加值")
        for place in ("北京市", "天津市")
        for unit, kind in (("元", "level"), ("%", "growth"))
    ]


def test_the_unit_of_a_line_above_a_table_is_that_of_its_figures(figures):
    """单位：万元 is no figure itself, and a count behind a row's name is no unit."""
    rows = [
        ["序号", "项目名称", "建设地点", "总投资", "2026年计划投资"],
        ["一", "计划开工项目（2项）", "", "580000", "120000"],
        ["1", "算力中心二期", "三河市", "350000", "80000"],
    ]
    claims = figures(rows, above=["2026年重点项目清单", "单位：万元"]).claims
    told = [(c.indicator, c.quantity.value, c.quantity.unit, c.places[0].name, c.modality) for c in claims]
    assert told == [
        ("计划开工项目总投资", 5_800_000_000, "元", "河北省廊坊市", "reported"),
        ("计划开工项目计划投资", 1_200_000_000, "元", "河北省廊坊市", "plan"),
        ("算力中心二期总投资", 3_500_000_000, "元", "河北省廊坊市三河市", "reported"),
        ("算力中心二期计划投资", 800_000_000, "元", "河北省廊坊市三河市", "plan"),
    ]


def test_a_task_is_planned_for_its_due_date(figures):
    """What stands below 目标值 is a plan by 完成时限; organs are no place."""
    rows = [
        ["任务", "牵头单位", "完成时限", "目标值"],
        ["新增跨省通办事项", "天津市政务办", "2026年12月", "30项"],
        ["设立自助终端", "市商务局", "2027年6月底前", "不少于200台"],
    ]
    claims = figures(rows).claims
    told = [(c.indicator, c.quantity.op, c.places[0].name, c.period.end, c.modality) for c in claims]
    assert told == [
        ("新增跨省通办事项", "=", "河北省廊坊市", "2026-12", "plan"),
        ("设立自助终端", ">=", "河北省廊坊市", "2027-06", "plan"),
    ]


def test_a_caption_says_of_what_a_bare_measure_is(figures):
    """项目数 below 产业转移项目 is of those; 优良天数 needs no caption, 增速 is of the row above."""
    rows = [["市", "项目数", "总投资额"], ["唐山", "58个", "936亿元"], ["合计", "119个", "1448亿元"]]
    claims = figures(rows, above=["表4 2025年产业转移项目"], place="河北省").claims
    assert [(c.indicator, c.places[0].name) for c in claims] == [
        (f"产业转移项目{measure}", place)
        for place in ("河北省唐山市", "河北省")
        for measure in ("数", "总投资额")
    ]
    rows = [["排名", "城市", "PM2.5浓度（微克/立方米）", "同比变化（%）"], ["1", "张家口", "18", "-5.3"]]
    claims = figures(rows, above=["表2 2025年各市空气质量"], place="河北省").claims
    assert [(c.indicator, c.kind, c.direction) for c in claims] == [
        ("空气质量", "rank", None),
        ("PM2.5浓度", "level", None),
        ("PM2.5浓度", "growth", "down"),
    ]
    rows = [["", "2024年", "2025年"], ["成交额（亿元）", "843.7", "1015.6"], ["增速（%）", "12.7", "20.4"]]
    claims = figures(rows, above=["表3 技术合同"], place="河北省").claims
    assert [(c.indicator, c.kind) for c in claims] == [
        ("技术合同成交额", kind) for kind in ("level", "level", "growth", "growth")
    ]


def test_a_cell_in_words_is_read_as_prose_of_its_row(figures):
    """No figure of it is lost, and each is of what the row names."""
    rows = [
        ["项目", "里程", "建设进展"],
        ["雄商高铁", "552公里", "累计完成投资710亿元，占总投资的76.9%"],
        ["石雄城际", "68公里", "已开工，完成路基12公里"],
        ["京滨城际", "68公里", "全线贯通，设站7座"],
    ]
    records = figures(rows, title="2025年铁路建设进展情况")
    told = [(c.indicator, float(c.quantity.value), c.kind) for c in records.claims]
    assert told == [
        ("雄商高铁里程", 552.0, "level"),
        ("雄商高铁完成投资", 71_000_000_000.0, "cumulative"),
        ("雄商高铁完成投资占总投资", 76.9, "share"),
        ("石雄城际里程", 68.0, "level"),
        ("石雄城际完成路基", 12.0, "level"),
        ("京滨城际里程", 68.0, "level"),
        ("京滨城际设站", 7.0, "level"),
    ]
    assert records.unbound == ()
    assert len({claim.id for claim in records.claims}) == len(records.claims)
