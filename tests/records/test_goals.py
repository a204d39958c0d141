"""Results beside the goals, plans and budgets that they are held against, and what has changed."""

import pytest


def said(claim):
    """Return indicator, kind, direction and modality of a claim."""
    return claim.indicator, claim.kind, claim.direction, claim.modality


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "2023年，全市生产总值增长4.9%，完成5%左右的预期目标；预算收入226亿元。",
            [
                ("生产总值", "growth", "up", "reported"),
                ("生产总值", "growth", "up", "target"),
                ("预算收入", "level", None, "reported"),
            ],
        ),
        (
            "预算收入增长4.1%，超出计划0.6个百分点；居民收入增长4.6%。",
            [
                ("预算收入", "growth", "up", "reported"),
                ("预算收入", "change", "up", "reported"),
                ("居民收入", "growth", "up", "reported"),
            ],
        ),
        (
            "调查失业率5.3%，低于5.5%的预期目标0.2个百分点。",
            [
                ("调查失业率", "level", None, "reported"),
                ("调查失业率", "level", None, "target"),
                ("调查失业率", "change", "down", "reported"),
            ],
        ),
        (
            "完成投资218亿元，超年度计划8亿元；开工率98%。",
            [
                ("完成投资", "level", None, "reported"),
                ("完成投资", "change", "up", "reported"),
                ("开工率", "level", None, "reported"),
            ],
        ),
        (
            "预算收入完成61亿元，为预算的101%，比上年增长4.2%。",
            [
                ("预算收入", "level", None, "reported"),
                ("预算收入预算", "level", None, "reported"),
                ("预算收入", "growth", "up", "reported"),
            ],
        ),
        ("支出比上年执行数增加6.8亿元。", [("支出", "change", "up", "reported")]),
    ],
)
def test_a_result_stays_a_result_beside_its_goal(read, text, told):
    """A goal has the measure of its result, a difference its sign, and neither makes later figures aims."""
    assert [said(claim) for claim in read(text)[1].claims] == told


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("粮食总产量173.8万吨，增产1.5%。", ("粮食总产量", "growth", "up")),
        ("土地出让收入120亿元，减收46.2亿元。", ("土地出让收入", "change", "down")),
        ("餐饮收入增长5%，两年平均增长6.4%。", ("餐饮收入", "growth", "up")),
        ("预算收入完成11.4亿元，同口径增长8.5%。", ("预算收入", "growth", "up")),
        ("企业降低物流成本20%。", ("物流成本", "growth", "down")),
        ("新线路提高通行效率30%。", ("通行效率", "growth", "up")),
        ("列车行车时间比现在压缩近20分钟。", ("列车行车时间", "change", "down")),
        ("建设用地较2013年减量14平方公里。", ("建设用地", "change", "down")),
        ("低效用地减量14平方公里。", ("低效用地减量", "level", None)),
        ("压减燃煤300万吨。", ("压减燃煤", "level", None)),
        (
            "制造业投资增长9.5%，对全部投资增长的贡献率达到57.5%。",
            ("制造业投资对全部投资增长的贡献率", "level", None),
        ),
        ("工业增加值增长7.3%。分门类看，采矿业下降4.8%，制造业增长8.1%。", ("制造业增加值", "growth", "up")),
        (
            "2023年吸纳技术合同成交额964亿元；今年1至5月，这一数字达到810亿元。",
            ("吸纳技术合同成交额", "level", None),
        ),
        ("承接企业4.4万家，其中近八成来自北京。", ("承接企业来自北京", "level", None)),
        ("铁路路网密度居西部第一。", ("铁路路网密度", "rank", None)),
        ("研发投入强度2.6%、居中部第1。", ("研发投入强度", "rank", None)),
    ],
)
def test_what_changes_is_the_measure(read, text, last):
    """Words of changing, averaging, comparing and pointing back are no part of what is measured."""
    claim = read(text)[1].claims[-1]
    assert (claim.indicator, claim.kind, claim.direction) == last


def test_a_mean_growth_is_of_its_years(read):
    """A mean over two years ends with the year told, and is against none of them."""
    claim = read("2023年，全市固定资产投资比上年增长6.9%，两年平均增长6.4%。")[1].claims[-1]
    assert tuple(claim.period) == ("2022", "2023")
    assert claim.baseline is None


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "城镇、农村居民人均消费支出分别为3.6万元和2.1万元。",
            ["城镇居民人均消费支出", "农村居民人均消费支出"],
        ),
        ("城镇和乡村消费品零售额分别为88亿元和25亿元。", ["城镇消费品零售额", "乡村消费品零售额"]),
        ("轻、重工业增加值分别增长4%、5%。", ["轻工业增加值", "重工业增加值"]),
    ],
)
def test_halves_share_all_that_stands_behind_the_last(read, text, indicators):
    """Words that tell two halves apart leave both the same noun and measure."""
    assert [claim.indicator for claim in read(text)[1].claims] == indicators


def test_a_bound_of_a_class_is_no_figure_but_is_not_lost(read):
    """亿元以上 says which projects are counted: their scope, listed among what is no claim."""
    records = read("新签约亿元以上项目86个，其中10亿元以上项目12个。")[1]
    assert [(claim.indicator, claim.basis.scope) for claim in records.claims] == [
        ("新签约亿元以上项目", "亿元以上"),
        ("新签约10亿元以上项目", "10亿元以上"),
    ]
    assert [unbound.reason for unbound in records.unbound] == [
        "it only bounds the class of what is counted behind it"
    ] * 2


@pytest.mark.parametrize(
    ("text", "modality", "period"),
    [
        ("今年是协同发展10周年，全省已累计承接企业4.3万家。", "reported", (None, "2024-06-18")),
        ("扩建工程日前正式投运。投运后，每年可输送电量700亿千瓦时。", "reported", (None, "2024-06-18")),
        ("某城际铁路开通后，每天开行列车68列，日均发送旅客2万人次。", "reported", (None, "2024-06-18")),
        ("某城际铁路开通后，两市之间将缩短至32分钟。", "target", (None, None)),
        ("以前开车要两个多小时；某城际开通后，24分钟就能到城市副中心。", "reported", (None, "2024-06-18")),
        ("昨天，首口井开钻，投产后每年可封存30万吨。", "plan", (None, None)),
    ],
)
def test_what_has_begun_is_told_not_planned(read, text, modality, period):
    """An anniversary gives its year to nothing else, and a work told to have begun yields today."""
    claim = read(text)[1].claims[-1]
    assert (claim.modality, tuple(claim.period)) == (modality, period)


def test_the_next_five_years_of_a_report_are_those_of_the_plan(read):
    """今后五年, said in the first months of a plan, are its years; a level is reached at their end."""
    claims = read("今后五年，生产总值年均增长5%以上，森林覆盖率达到36%。", date="2026-02-01")[1].claims
    assert [tuple(claim.period) for claim in claims] == [("2026", "2030"), ("2030", "2030")]
    assert {claim.modality for claim in claims} == {"target"}


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("二、2026年工作安排\n安排省级财政资金105亿元。", "plan"),
        ("二、2026年工作安排\n数字经济增加值占生产总值比重达到14%。", "target"),
        ("二、2026年工作安排\n组建应急专家团队100支。", "plan"),
    ],
)
def test_money_to_give_out_is_planned_and_a_share_aimed_at(read, text, modality):
    """Under a heading of tasks, what is spent or done is a plan, and what is reached a target."""
    assert read(text, date="2026-02-01")[1].claims[-1].modality == modality


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "2023年，廊坊市实现生产总值390亿元。保定市实现生产总值420亿元，同比增长5.5%。",
            [("2023", "2023")] * 3,
        ),
        ("2023年，北京市接待游客300万人次。天津港拥有航线133条。", [("2023", "2023"), (None, "2024-06-18")]),
    ],
)
def test_a_year_goes_on_to_the_figures_of_the_next_place(read, text, periods):
    """Figures of a year keep the year across places; a stock of another place is of today."""
    claims = read("记者获悉，" + text, place="京津冀")[1].claims
    assert [tuple(claim.period) for claim in claims] == periods


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("从北京西站到雄安新区的车程缩短至50分钟。", "车程"),
        ("北京西南五环到雄安新区由90分钟缩短至60分钟。", "北京西南五环到雄安新区"),
        ("某城际开通后，天津西站到大兴国际机场最快41分钟。", "天津西站到大兴国际机场"),
        ("2023年，北京输出到津冀的技术合同6518项。", "输出技术合同"),
    ],
)
def test_a_way_is_named_by_its_ends_or_by_its_measure(read, text, indicator):
    """No rest of an end and no line stands for the way that takes so long."""
    assert read(text)[1].claims[-1].indicator == indicator


@pytest.mark.parametrize(
    ("text", "date", "last"),
    [
        (
            "某市国民经济和社会发展第十五个五年规划纲要\n\n第一章　发展基础\n高新技术企业达到980家。",
            "2026-03-20",
            ("reported", (None, "2026-03-20")),
        ),
        (
            "某市国民经济和社会发展第十五个五年规划纲要\n\n第三章　产业体系\n培育专精特新企业150家。",
            "2026-03-20",
            ("plan", ("2026", "2030")),
        ),
        (
            "某省数字经济三年行动计划（2026—2028年）\n\n二、重点工程\n建设算力中心10个。",
            "2026-05-20",
            ("plan", ("2026", "2028")),
        ),
        (
            "京津冀教育协同三年行动计划（2026—2028年）\n\n二、重点任务\n新建学校10所。",
            "2025-12-18",
            ("plan", ("2026", "2028")),
        ),
        (
            "某省2026年推进协同发展工作要点\n\n空气PM2.5浓度降至36微克/立方米。",
            "2026-04-02",
            ("target", ("2026", "2026")),
        ),
        (
            "今后五年经济社会发展主要目标是：\n\n——绿色转型取得新成效。森林覆盖率达到36%。",
            "2026-02-20",
            ("target", ("2030", "2030")),
        ),
        (
            "今后五年的主要目标是：\n\n展望2035年，经济总量翻一番。\n\n第三章　产业体系\n\n建设中心10个。",
            "2026-02-20",
            ("plan", ("2026", "2030")),
        ),
    ],
)
def test_a_plan_tells_what_is_to_be_done_in_its_years(read, text, date, last):
    """The title or the aims of a plan give its chapters time and mood, but for those that look back."""
    claim = read(text, date=date)[1].claims[-1]
    assert (claim.modality, tuple(claim.period)) == last


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("对东盟、拉美、非洲进出口分别增长5%、6%、7%。", ["对东盟进出口", "对拉美进出口", "对非洲进出口"]),
        ("建设安居房13万套，交付4.7万套。", ["建设安居房", "安居房交付"]),
        ("3所新学校共有学生4600名。", ["新学校", "新学校共有学生"]),
        ("主塔楼高150米，总建筑面积20万平方米。", ["主塔楼高", "主塔楼总建筑面积"]),
        ("平均住院日从8.6天降至6.1天。", ["平均住院日", "平均住院日"]),
        ("这是近十年来首次下降。", ["首次下降"]),
        ("能满足300万户用电。", ["满足用电"]),
        ("北京市民冰雪季举办活动120场。", ["市民冰雪季举办活动"]),
    ],
)
def test_words_keep_to_what_they_are_of(read, text, indicators):
    """Partners, stages, sizes, means and units each stay with the thing that they belong to."""
    assert [claim.indicator for claim in read(text)[1].claims] == indicators


def test_what_is_drawn_is_planned(read):
    """A measure that is only laid out is a plan of the document's day."""
    claim = read("某园区规划占地300亩。")[1].claims[0]
    assert (claim.modality, tuple(claim.period)) == ("plan", (None, "2024-06-18"))


def test_who_speaks_is_not_where_it_holds(read):
    """The place of a speaker's organ gives way to that of which he speaks, in later sentences too."""
    text = "北京市发展改革委副主任某某表示，雄安新区年均完成投资100亿元。生产总值达到138亿元。"
    claims = read("记者获悉，建设提速。" + text, place="京津冀")[1].claims
    assert [claim.places[0].name for claim in claims] == ["雄安新区", "雄安新区"]


def test_a_multiple_of_other_years_holds_now(read):
    """是“十三五”时期年均水平的1.3倍: those years are what it is held against."""
    claim = read("年均完成投资100亿元以上，是“十三五”时期年均水平的1.3倍。")[1].claims[-1]
    assert (tuple(claim.period), claim.baseline.time) == ((None, "2024-06-18"), "2016/2020")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "协调发展指数比上年提高1.9，与2014年相比提高63.5。",
            [("协调发展指数", "change"), ("协调发展指数", "change")],
        ),
        ("厂房租金只有原来的三分之一。", [("厂房租金", "ratio")]),
        ("医院设有800张床位。", [("医院床位", "level")]),
        (
            "铁路营业里程达到1.1万公里，其中高铁2770公里。",
            [("铁路营业里程", "level"), ("高铁营业里程", "level")],
        ),
        ("4所学校将在今年秋季开学前交付。", [("学校交付", "level")]),
        ("培育中小企业258家，出租率保持在92%。", [("培育中小企业", "level"), ("出租率", "level")]),
        ("9个重点项目进度滞后。", [("重点项目进度滞后", "level")]),
        ("可支配收入4.6万元，比上年名义增长4.9%。", [("可支配收入", "level"), ("可支配收入", "growth")]),
        ("线路桥隧比达91%。", [("线路桥隧比", "level")]),
        (
            "新开工改造老旧小区42个、城中村5.1万户。",
            [("新开工改造老旧小区", "level"), ("新开工改造城中村", "level")],
        ),
        ("城镇新增就业完成年计划的118%。", [("城镇新增就业完成年计划", "level")]),
    ],
)
def test_figures_are_of_what_they_are_said_of(read, text, claims):
    """Indices rise by bare numbers, parts have the measure of the whole, predicates end where they should."""
    assert [(claim.indicator, claim.kind) for claim in read(text)[1].claims] == claims


def test_figures_listed_behind_others_have_their_places_in_turn(read):
    """Two growths behind two values of two places are one of each."""
    text = "北京、河北PM2.5浓度分别为25微克/立方米、36微克/立方米，同比下降5.2%、5.4%。"
    claims = read("记者获悉，" + text, place="京津冀")[1].claims
    assert [claim.places[0].name for claim in claims] == ["北京市", "河北省"] * 2


def test_a_day_that_opens_a_paragraph_is_that_of_all_of_it(read):
    """截至…底 holds for what follows, of whatever place, until another time is told."""
    text = "截至2023年底，三地建成加氢站104座。河北省绿氢年产能达到5.3万吨。"
    claims = read("记者获悉，建设提速。\n\n" + text, place="京津冀")[1].claims
    assert [tuple(claim.period) for claim in claims] == [(None, "2023-12")] * 2


def test_a_level_to_be_held_is_aimed_at(read):
    """控制在 and 稳定在 make a target of a count by a year, though 将 leads to what is built."""
    claim = read("到2035年，新区将基本建成，人口规模控制在100万人左右。")[1].claims[-1]
    assert (claim.modality, tuple(claim.period)) == ("target", ("2035", "2035"))


def test_what_began_small_has_grown_to_what_it_is_today(read):
    """Behind a year in which something began, 从最初的…增加到 comes to what is so today."""
    claims = read("公司2023年落户，员工从最初的15人增加到260人。")[1].claims
    assert [tuple(claim.period) for claim in claims] == [(None, None), (None, "2024-06-18")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("旅游花费达到2万亿元，年均增速保持在8%以上。", ["level", "growth"]),
        ("文化产业增加值占地区生产总值比重，北京市保持在11%以上，天津市达到5%。", ["share", "share"]),
    ],
)
def test_the_measure_says_that_a_rate_is_of_growth_or_a_share(read, text, kinds):
    """What 增速 is held at is growth, and what a measure named in front calls 比重 is a share."""
    assert [claim.kind for claim in read(text, date="2025-11-20")[1].claims] == kinds


def test_sums_listed_for_each_place_are_planned_alike(read):
    """分别安排 plans each of the sums behind it, and meetings to be held are planned as well."""
    text = "京津冀教育行动计划\n\n一、重点任务\n\n其中北京、天津分别安排3亿元、1.2亿元，每年召开2次会议。"
    assert [claim.modality for claim in read(text, place="京津冀")[1].claims] == ["plan"] * 3


def test_ranks_hold_at_the_end_of_years_and_parts_of_sums_in_all_of_them(read):
    """A rank is so when the years end; what a sum over them takes of another was so all along."""
    text = "“十四五”时期，我们走过了不平凡的五年。里程居全国第二位。支出累计达到4万亿元，占全部预算的八成。"
    claims = read(text, date="2026-01-26", place="河北省")[1].claims
    assert [claim.period.start for claim in claims] == [None, "2021", "2021"]


def test_what_is_wanting_is_so_when_it_is_told(read):
    """Below a heading of problems a year's report tells how things stand today."""
    text = "一、2025年工作完成情况\n\n新增企业9家。\n\n二、存在的问题\n\n大项目仅占三成。"
    claims = read(text, date="2025-12-29", place="河北省秦皇岛市")[1].claims
    assert [tuple(claim.period) for claim in claims] == [("2025", "2025"), (None, "2025-12-29")]
