"""Tables that list works and tasks: projects with their state, commitments with organs and dates."""

import pytest

from lantu.documents import read_bytes, source_of


@pytest.fixture
def listed(reader):
    """Return the records of a page with one table below its caption."""

    def read(caption, rows, date="2026-02-10"):
        drawn = "\n".join("\t".join(row) for row in rows)
        text = f"某地工作安排\n\n{caption}\n{drawn}\n"
        document = read_bytes(
            source_of("a.txt", text.encode()), metadata={"date": date, "place": "廊坊市", "title": "安排"}
        )
        assert document.tables
        return reader.read(document)

    return read


def test_each_row_of_a_list_of_works_is_a_project_in_its_state(listed):
    """The row that heads a group says the state of those below it; the site column says where they are."""
    projects = listed(
        "2026年重点建设项目清单",
        [
            ["序号", "项目名称", "建设地点", "总投资（万元）"],
            ["一", "计划开工项目（1项）", "", "350000"],
            ["1", "云河算力中心", "三河市", "350000"],
            ["二", "续建项目（1项）", "", "960000"],
            ["2", "影视基地提升工程", "大厂县", "960000"],
        ],
    ).projects
    told = [(p.name, p.status, p.period.end, p.places[0].name) for p in projects]
    assert told == [
        ("云河算力中心", "planned", "2026", "河北省廊坊市三河市"),
        ("影视基地提升工程", "under_construction", "2026-02-10", "河北省廊坊市大厂回族自治县"),
    ]


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("新建", "planned"),
        ("续建", "under_construction"),
        ("已开工，完成路基12公里", "under_construction"),
        ("累计完成投资71亿元", "under_construction"),
        ("计划年内竣工", "under_construction"),
        ("已竣工", "completed"),
        ("2025年底投入运营", "operating"),
        ("前期工作", "proposed"),
        ("未开工", "planned"),
    ],
)
def test_a_column_says_how_far_works_are(listed, state, status):
    """What is to be finished is still being built."""
    rows = [["项目名称", "总投资", "建设进展"], ["云河城际铁路", "96亿元", state]]
    projects = listed("重点工程进展情况", rows).projects
    assert [(p.name, p.category, p.status) for p in projects if p.rule == "project.table"] == [
        ("云河城际铁路", "rail", status)
    ]


def test_a_list_that_tells_no_state_gives_no_project(listed):
    """What only stands in a table of amounts is no event; a list of indicators is none of works."""
    rows = [["项目名称", "总投资"], ["云河城际铁路", "96亿元"]]
    assert listed("投资明细", rows).projects == ()
    rows = [["指标", "2025年"], ["续建项目数", "96个"]]
    assert listed("主要指标", rows).projects == ()


def test_each_row_of_tasks_commits_an_organ_to_a_date(listed):
    """The figure of the row is bound to the commitment; one without a date keeps none."""
    records = listed(
        "任务分工表",
        [
            ["序号", "任务", "牵头单位", "完成时限", "目标值"],
            ["1", "新增跨省通办事项", "市政务办、市数据局", "2026年12月", "30项"],
            ["2", "建立企业服务专员制度", "市商务局", "持续推进", ""],
        ],
    )
    told = [(c.action, c.actors, c.deadline, c.sort) for c in records.commitments]
    assert told == [
        ("新增跨省通办事项30项", ("市政务办", "市数据局"), "2026-12", "figure"),
        ("建立企业服务专员制度", ("市商务局",), None, "declaratory"),
    ]
    assert records.commitments[0].claim == records.claims[0].id


def test_a_task_told_in_sentences_gets_the_organ_and_date_of_its_row(listed):
    """It is read as prose, and is not told twice."""
    rows = [
        ["任务内容", "责任单位", "完成时限"],
        ["新建学校5所。", "市教育局", "2026年9月"],
    ]
    commitments = listed("任务分工表", rows).commitments
    assert [(c.action, c.actors, c.deadline) for c in commitments] == [
        ("新建学校5所", ("市教育局",), "2026-09")
    ]


def test_what_works_hold_is_read_beside_their_money(listed):
    """新增湿地1.1万亩 in a column of contents is a figure of its row, and a row due later is planned."""
    rows = [
        ["序号", "项目名称", "建设内容", "总投资（亿元）", "完成时限"],
        ["1", "云河湿地公园", "新增湿地面积1.1万亩", "7.8", "2026年11月"],
        ["2", "清河治理工程", "治理河道26公里，新建橡胶坝4座", "12.6", "2027年6月"],
    ]
    records = listed("重点项目责任清单", rows)
    assert [(p.name, p.status, p.period.end) for p in records.projects] == [
        ("云河湿地公园", "planned", "2026-11"),
        ("清河治理工程", "planned", "2027-06"),
    ]
    assert [claim.indicator for claim in records.claims][:2] == [
        "云河湿地公园新增湿地面积",
        "云河湿地公园总投资",
    ]


def test_groups_over_the_whole_width_say_how_far_works_are(listed):
    """So does a remark: 续建, 拟开工."""
    rows = [
        ["序号", "项目名称", "总投资", "备注"],
        ["一、新开工项目（2项）", "", "", ""],
        ["1", "北河大数据产业园", "4.8亿元", ""],
        ["2", "北河氢能装备基地", "2.6亿元", "续建"],
    ]
    projects = listed("2026年重点建设项目计划表", rows).projects
    assert [(project.name, project.status) for project in projects] == [
        ("北河大数据产业园", "planned"),
        ("北河氢能装备基地", "under_construction"),
    ]


def test_figures_of_tasks_are_planned_for_their_dates(listed):
    """A task without a stop is told in words; a month without its year is one of the caption's."""
    rows = [
        ["序号", "工作任务", "牵头单位", "完成时限"],
        ["1", "建成充电桩3200个", "市能源局", "2026年10月底"],
        ["2", "新增养老床位1500张", "市民政局", "6月底前"],
        ["3", "整治河道12条", "市水务局", "全年"],
    ]
    told = listed("2026年重点任务清单", rows)
    figures = [(float(c.quantity.value), c.modality, c.period.end) for c in told.claims]
    assert figures == [
        (3200, "plan", "2026-10"),
        (1500, "plan", "2026-06"),
        (12, "plan", "2026"),
    ]
    assert [(c.actors, c.deadline) for c in told.commitments] == [
        (("市能源局",), "2026-10"),
        (("市民政局",), "2026-06"),
        (("市水务局",), "2026"),
    ]


def test_what_is_built_lies_where_its_row_says(listed):
    """A figure in the words of a cell is of the row's own place; the name of a row counts nothing."""
    rows = [
        ["项目名称", "建设地点", "建设内容", "竣工时间"],
        ["供热管网改造工程（2项）", "怀来县", "改造管网36公里", "2026年"],
        ["造林工程", "张北县", "造林3.2万亩", "2027年"],
    ]
    told = listed("2026年重点项目清单", rows)
    assert [(c.indicator, [place.name for place in c.places]) for c in told.claims] == [
        ("供热管网改造工程（2项）改造管网", ["河北省张家口市怀来县"]),
        ("造林工程造林", ["河北省张家口市张北县"]),
    ]
