"""Plans told from targets in budgets, opinions and plans of action, and the times that they name."""

import pytest

BUDGET = "二、2026年预算安排\n"
AIMS = "二、工作目标\n到2027年，产业规模突破30亿元，培育龙头企业6家。\n"
TASKS = "三、重点任务\n"


@pytest.mark.parametrize(
    ("text", "moods"),
    [
        (
            BUDGET + "预算收入预期36亿元，增长4%；预算支出安排81亿元，增长2%。",
            ["target", "target", "plan", "plan"],
        ),
        (BUDGET + "低保标准每人每月提高30元，达到830元。", ["plan", "plan"]),
        (BUDGET + "一般性支出压减5%，债务率控制在120%以内。", ["plan", "target"]),
        (AIMS, ["target", "target"]),
        (AIMS + "——场景更丰富。打造示范场景20个，联合开通航线8条。", ["target"] * 4),
        (
            AIMS + TASKS + "与外地共建平台1个，联合开通航线8条，利用率达到90%。",
            ["target", "target", "plan", "plan", "target"],
        ),
        ("三、保障措施\n对新开航线按每架次200元给予补贴，单家企业最高不超过500万元。", ["plan", "plan"]),
        ("三、保障措施\n2025年至2027年，市财政每年安排专项资金2亿元。", ["plan"]),
        ("力争营业收入达到30亿元，新建学校6所。", ["target", "plan"]),
        ("今年主要预期目标是：生产总值增长5%，城镇新增就业6万人。", ["target", "target"]),
        ("到2027年，全市将建成园区15个，计划到2028年建成学校2所。", ["plan", "plan"]),
        ("二、重点任务\n盘活厂房15万平方米，低效用地2300亩，粮食总产436亿斤。", ["plan", "plan", "target"]),
        ("二、重点任务\n全年引进项目150个，其中大项目不少于60个。", ["plan", "plan"]),
        ("三、支持政策\n单个项目补助总额不超过300万元，省财政出资5亿元。", ["plan", "plan"]),
        ("二、重点任务\n培育企业60家，高新技术企业保有量突破1500家。", ["plan", "target"]),
        ("《科技三年行动方案》提出，每年实施项目100项，三年累计投入财政资金15亿元。", ["plan", "plan"]),
        ("王军建议，三地设立基金12只。", ["plan"]),
        ("抓好项目前期工作，总投资12亿元的3个项目即将开工。", ["plan", "plan"]),
    ],
)
def test_what_is_set_or_done_is_planned_and_what_is_reached_is_aimed_at(read, text, moods):
    """Spending, subsidies and deeds are plans; levels, and all that is due by a year, are targets."""
    assert [claim.modality for claim in read(text, date="2025-01-20")[1].claims] == moods


@pytest.mark.parametrize(
    ("title", "mood"),
    [
        ("关于支持协同创新的若干措施", "plan"),
        ("某市2025年重点工作安排", "plan"),
        ("某市印发支持协同创新的若干措施", "reported"),
        ("协同创新取得进展", "reported"),
    ],
)
def test_a_title_says_whether_all_of_a_paper_is_to_be_done(read, title, mood):
    """A paper of measures or of the year's work plans, in whatever section; one that tells of it reports."""
    claims = read(f"{title}\n一、优化平台\n建设中试基地8家。", date="2025-02-10")[1].claims
    assert [claim.modality for claim in claims] == [mood]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "某市2026年重点工作安排\n一、项目\n全年实施项目260个，一季度开工80个。",
            [("2026", "2026"), ("2026-01", "2026-03")],
        ),
        ("三季度前，开工项目12个。", [(None, "2026-09")]),
        ("二、2026年任务\n一季度开工项目12个。谋划项目90个。", [("2026-01", "2026-03"), ("2026", "2026")]),
        ("二、下一步打算\n全年实施项目260个。", [("2026", "2026")]),
        ("2025年，补助收入31亿元、上年结转4亿元，收入总计104亿元。", [("2025", "2025")] * 3),
    ],
)
def test_times_without_their_year_are_of_what_is_told(read, text, periods):
    """A plan's year is the one that has begun, 三季度前 lies ahead, and what is left over is of its year."""
    assert [tuple(claim.period) for claim in read(text, date="2026-02-10")[1].claims] == periods


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("五年来，我们迎难而上。改造公园320个，打通断头路150条。", ["cumulative", "cumulative"]),
        ("五年来，我们迎难而上。地铁里程达到395公里，日均客运量180万人次。", ["level", "level"]),
        ("五年来，我们迎难而上。43家医院与外地医院合作。2025年，新建公园30个。", ["level", "level"]),
    ],
)
def test_what_was_done_in_years_that_are_over_sums_up(read, text, kinds):
    """Deeds told below 五年来 sum up as those in its own sentence do; levels and what has a time do not."""
    assert [claim.kind for claim in read(text, date="2026-01-20")[1].claims] == kinds


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "2024年，工业增加值增长6%。现有企业500家，其中规上企业60家。",
            [("2024", "2024")] + [(None, "2025-09-03")] * 2,
        ),
        ("去年兑现资金12亿元；95%的事项能够全程网办。", [("2024", "2024"), (None, "2025-09-03")]),
        ("2026年6月底前完成60公里铺轨；新建线路12公里。", [(None, "2026-06"), (None, None)]),
        ("园区2025年一季度开工，达产后年产值可达80亿元。", [(None, None)]),
        ("甲浓度由2013年的89降至2024年的27；天津市、河北省分别降至36微克/立方米和35微克/立方米。", None),
        ("项目年底前封顶，达产后年产值可达80亿元。", [(None, None)]),
        ("医院计划2026年开诊。届时，可新增床位600张。", [("2026", "2026")]),
        ("今年3月，印发《图谱（2025年版）》，梳理堵点132个。", [("2025-03", "2025-03")]),
        ("9月1日，市商务局局长王军透露，该院开放床位600张。", [(None, "2025-09-03")]),
        (
            "雄安新区设立以来累计完成投资1万亿元；保定市有企业500家。",
            [("2017-04-01", "2025-09-03"), (None, "2025-09-03")],
        ),
        (
            "一、2024年工作\n2024年，新增绿电58亿千瓦时。累计送电41亿千瓦时。",
            [("2024", "2024"), (None, "2024")],
        ),
        ("二、2025年预算安排\n补助标准由670元提高到700元。", [("2024", "2024"), ("2025", "2025")]),
    ],
)
def test_a_time_ends_where_another_matter_begins(read, text, periods):
    """The present, a new part, what is finished first and a sum are not of the time told before them."""
    told = [tuple(claim.period) for claim in read(text, date="2025-09-03")[1].claims]
    if periods is None:
        # Each of two places listed behind a pair is of one and the same time.
        assert told[-1] == told[-2]
    else:
        assert told == periods


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("今年前4个月，共开展执法37次。", ("level", "reported")),
        ("累计操作6万标箱，集装箱吞吐量完成2430万标箱。", ("level", "reported")),
        ("土地出让收入减收38亿元。", ("change", "reported")),
        ("今年还要新建3个平台。", ("level", "plan")),
        ("今年三地共安排重点任务115项。", ("level", "plan")),
        ("明天是座谈会召开十二周年的日子。", ("level", "reported")),
        ("二、重点任务\n新签约项目40个，到位资金120亿元。", ("level", "plan")),
    ],
)
def test_words_tell_the_kind_and_mood_of_their_own_clause(read, text, told):
    """共 within a time that ends sums up nothing, a yield is a change, and 还要 plans."""
    claim = read(text, date="2025-09-03")[1].claims[-1]
    assert (claim.kind, claim.modality) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“十五五”时期，甲市生产总值年均增长6%左右。", ("2026..2030", "target")),
        ("区长王平表示，“十五五”期间，常住人口控制在150万人以内。", ("2026..2030", "target")),
        ("“十五五”时期，甲市新建地铁120公里。", ("2026..2030", "plan")),
        ("“十五五”以来，甲市新建地铁3公里。", ("2026..2026-04-09", "reported")),
        ("“十四五”时期，甲市新建地铁120公里。", ("2021..2025", "reported")),
        ("“十五五”时期首年，甲市新建地铁3公里。", None),
    ],
)
def test_years_of_a_plan_that_has_just_begun_lie_ahead(figures, text, expected):
    """Nobody can report in April on five years that began in January, in news either."""
    found = figures(text, "when", "modality", date="2026-04-09", place=None)[-1]
    assert found == expected if expected else found[1] == "reported"


def test_what_an_answer_repeats_of_a_proposal_is_no_plan(read):
    """The heading of an answered point says what was asked for; what stands below it is so."""
    text = (
        "对某省人大三次会议建议的答复\n某代表：\n您提出的建议收悉，经商有关部门和甲市人民政府，现将办理情况答复如下，请予审查。\n"
        "二、关于您提出的具体建议\n（一）关于增开跨省公交的建议。现有跨省公交39条，日均客运量18万人次。"
    )
    assert [claim.modality for claim in read(text, date="2025-06-18")[1].claims] == ["reported"] * 2
    text = "调研报告\n四、对策建议\n（一）增开公交。新增线路8条。"
    assert [claim.modality for claim in read(text, date="2025-06-18")[1].claims] == ["plan"]


def test_the_articles_of_an_agreement_tell_what_is_to_be_done(read):
    """Its title says so; news of its signing tells what is."""
    text = "甲市 乙市关于共建园区的合作框架协议\n第一条 合作内容\n（一）新增跨区域公交线路6条。"
    assert [claim.modality for claim in read(text, date="2025-09-16")[1].claims] == ["plan"]
    text = "甲市乙市签署合作框架协议\n一、现状\n跨区域公交线路6条。"
    assert [claim.modality for claim in read(text, date="2025-09-16")[1].claims] == ["reported"]


def test_how_far_tasks_are_carried_out_commits_nobody(read):
    """A review of tasks is no list of them."""
    text = (
        "重点任务完成情况的通报\n三、存在问题\n（一）进度滞后。东光县清洁取暖改造仅完成340户，完成率18.9%。"
    )
    assert read(text, date="2025-07-15", place="河北省沧州市")[1].commitments == ()
