"""What figures of statistics, finance and public services are figures of."""

import pytest


def read_claims(read, text, **context):
    return read(text, **context)[1].claims


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "第三产业实现增加值331亿元，占地区生产总值的比重为86%。",
            ["第三产业增加值", "第三产业增加值占地区生产总值"],
        ),
        (
            "规上工业增加值按可比价格计算增长6.4%，增速快于全国0.2个百分点。",
            ["规上工业增加值", "规上工业增加值增速"],
        ),
        ("零售总额同比下降5%，降幅比上半年收窄1.3个百分点。", ["零售总额", "零售总额降幅"]),
        ("基础养老金标准提高到每人每月376元，连续16年提标。", ["基础养老金标准", "基础养老金标准提标"]),
        ("注册企业103家，入驻率超过85%，营业收入46亿元。", ["注册企业", "入驻率", "注册企业营业收入"]),
        ("员工增加到310人，年产值4.6亿元。", ["员工", "年产值"]),
        ("甲贸易、乙贸易进出口分别增长4.5%和下降6.1%。", ["甲贸易进出口", "乙贸易进出口"]),
        (
            "城乡居民人均可支配收入分别达3.8万元、1.9万元，增长5.5%、7.4%。",
            ["城镇居民人均可支配收入", "农村居民人均可支配收入"] * 2,
        ),
        ("城乡居民收入比由1.86缩小到1.76。", ["城乡居民收入比", "城乡居民收入比"]),
        ("农村居民收入2.2万元，年均递增13.7%。", ["农村居民收入", "农村居民收入"]),
        ("加工产值与农业总产值之比提升至2.5∶1。", ["加工产值与农业总产值之比"]),
        ("到场专业采购商超1万名，点亮2.8万串灯饰。", ["到场专业采购商", "点亮灯饰"]),
        ("建设100条（个）幸福河湖。", ["建设幸福河湖"]),
        ("32个科室每周都有专家坐诊。", ["科室"]),
        ("1200名教师每年培训30天。", ["教师", "教师每年培训"]),
        ("供京蔬菜占市场份额的40%、外来蔬菜的60%。", ["供京蔬菜占市场份额", "供京蔬菜占外来蔬菜"]),
        ("演出季12场演出上座率达98%，外地观众占到七成。", ["演出季演出", "演出上座率", "外地观众"]),
        ("带动3800户农民户均年增收2.3万元。", ["带动农民", "农民户均年增收"]),
        (
            "重点项目68个，完成投资74亿元，竣工投产21个。",
            ["重点项目", "重点项目完成投资", "重点项目竣工投产"],
        ),
        (
            "创新发展指数为158.9。其中，共享发展指数提高最快，十年提高92.4个点。",
            ["创新发展指数", "共享发展指数"],
        ),
        ("高等教育毛入学率达到60.8%。", ["高等教育毛入学率"]),
        ("人口自然增长率为-0.32‰。", ["人口自然增长率"]),
        ("组建600个城乡学校共同体。", ["组建城乡学校共同体"]),
    ],
)
def test_a_measure_keeps_its_owner_and_nothing_else(read, text, indicators):
    """Words of achieving, of prices, of each one and of the next figure are no part of what is measured."""
    assert [claim.indicator for claim in read_claims(read, text)] == indicators


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("新设企业370家，比去年同期多46家。", ("新设企业", "change", "up", "同比")),
        ("全省收购小麦1350万吨，同比多收120万吨。", ("收购小麦", "change", "up", "同比")),
        ("工程平均待泊时间同比减少8.9小时。", ("工程平均待泊时间", "change", "down", "同比")),
        ("联合采购耗材平均降价57%。", ("联合采购耗材平均价格", "growth", "down", None)),
        ("出口1863亿元，增速超过10%。", ("出口", "growth", "up", None)),
    ],
)
def test_more_than_before_is_a_change(read, text, last):
    """多, 少 and 降价 tell how much has changed, against what the words in front name."""
    claim = read_claims(read, text)[-1]
    baseline = claim.baseline.time if claim.baseline else None
    assert (claim.indicator, claim.kind, claim.direction, baseline) == last


def test_a_year_gone_by_is_a_year(read):
    """过去一年 in a report sums nothing up and is no baseline."""
    text = "过去一年，全省地区生产总值增长5.1%，城镇新增就业36.5万人，城镇调查失业率5.2%。"
    claims = read_claims(read, text, date="2026-01-27")
    assert [claim.kind for claim in claims] == ["growth", "level", "level"]
    assert {tuple(claim.period) for claim in claims} == {("2025", "2025")}
    assert claims[0].baseline is None


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("10年来累计注册企业103家，去年实现营业收入46亿元。", ["cumulative", "level"]),
        ("小巨人企业累计达到320家，新认定实验室17家。", ["cumulative", "level"]),
        ("累计承接项目406个，总投资2106亿元。", ["cumulative", "cumulative"]),
        ("全年共实施项目27个，完成投资1.75亿元。", ["level", "level"]),
    ],
)
def test_what_is_summed_up_ends_where_another_matter_begins(read, text, kinds):
    """A sum reaches the clauses behind it and nothing new; 共 in a year of its own sums up nothing."""
    assert [claim.kind for claim in read_claims(read, text)] == kinds


def test_parts_of_a_whole_are_of_what_the_whole_was(read):
    """其中，甲、乙分别为… names no measure: it is that of the sentence before, each place with its own."""
    text = (
        "2025年，京津冀地区生产总值11.9万亿元。其中，北京、天津、河北分别为5.2万亿元、1.8万亿元和4.9万亿元，"
        "分别增长5.4%、4.8%和5.6%。"
    )
    claims = read_claims(read, text, date="2026-02-26", place=None)[1:]
    assert {claim.indicator_id for claim in claims} == {"gross_regional_product"}
    assert [claim.places[0].name for claim in claims] == ["北京市", "天津市", "河北省"] * 2


def test_a_plan_begins_where_the_one_before_ended(read):
    """由…增加到… over a plan tells of the year before it and of its last; so do shares."""
    text = (
        "“十四五”时期，全省一般公共预算收入由4.9亿元增加到7.3亿元，城镇化率达到58.9%；"
        "三次产业结构由24.5∶31.2∶44.3调整为20.1∶33.7∶46.2。"
    )
    claims = read_claims(read, text, date="2026-01-12")
    ends = [claim.period.end for claim in claims]
    assert ends == ["2020", "2025", "2025", *["2020"] * 3, *["2025"] * 3]


def test_a_pair_without_times_is_of_the_times_of_the_pair_before(read):
    """比重由…提升至… goes on with the years that its sentence named."""
    text = "成交额由2013年的71.2亿元增长至2025年的1038亿元，占全国的比重由3.5%提升至14.1%。"
    claims = read_claims(read, text, date="2026-02-26")
    assert [claim.period.start for claim in claims] == ["2013", "2025", "2013", "2025"]


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("财政支出75%以上用于民生。", None),
        ("教育支出占财政支出的比重为60%。", None),
        ("制造业增加值占地区生产总值的比重为24%。", "manufacturing_share"),
        ("财政支出增长7.5%。", "general_budget_spending"),
    ],
)
def test_a_percentage_of_an_amount_is_none_of_it(read, text, identifier):
    """Growth of spending is of the catalogue's spending, a part of it is not."""
    assert read_claims(read, text)[0].indicator_id == identifier


def test_a_plan_for_admissions_plans_nothing(read):
    """招生计划 is a number that was set, not something to come."""
    text = "高职院校面向外省招生计划从2014年的1.2万人增加到今年的2.1万人，就业率达到38.7%。"
    assert {claim.modality for claim in read_claims(read, text)} == {"reported"}


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        (
            "60岁及以上人口538.1万人，占比24.7%，0—14岁人口259.8万人。",
            ["60岁及以上人口", "60岁及以上人口占比", "0—14岁人口"],
        ),
        ("新增3岁以下托位5000个。", ["新增3岁以下托位"]),
        ("发放补贴4280万元、惠及1.2万人。", ["发放补贴", "发放补贴惠及"]),
        ("县域内就诊率达到91.4%。", ["县域内就诊率"]),
        ("实施亿元以上重点项目68个，总投资312亿元。", ["实施亿元以上重点项目", "实施亿元以上重点项目总投资"]),
        ("全力推进总投资25亿元的算力基地建设。", ["算力基地建设总投资"]),
        ("为2.3万户小微企业办理续贷860亿元。", ["为小微企业办理续贷", "办理续贷"]),
        ("新认定的先进制造业集群中，京津冀占3席。", ["新认定的先进制造业集群"]),
        ("发展指数为158.9（以2014年为100）。", ["发展指数"]),
        ("玉米平均亩产达到2010斤，高出全省平均水平42%。", ["玉米平均亩产", "玉米平均亩产"]),
    ],
)
def test_classes_sizes_and_bounds_belong_to_what_is_counted(read, text, indicators):
    """An age, a size in front and a bound tell which things are counted."""
    assert [claim.indicator for claim in read_claims(read, text)] == indicators


def test_a_percentage_beyond_a_mean_is_more_than_others_have(read):
    """高出平均水平42% is a difference, 低于5% a bound."""
    _, beyond, bound = read_claims(read, "亩产2010斤，高出全省平均水平42%，损失率低于5%。")
    assert (beyond.kind, beyond.direction, bound.kind) == ("growth", "up", "level")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("京津冀协同发展走深走实。引进京冀投资额2300亿元。", "天津市"),
        ("推动北京协和医学院天津医院建设，新增床位600张。", "天津市"),
        ("赴北京招商47次，签约项目33个。", "天津市"),
        ("医院接诊患者2万人次，其中北京患者占比超过65%。", "天津市"),
        ("城市副中心所在的通州区常住人口为184.9万人。", "北京市通州区"),
    ],
)
def test_names_and_journeys_are_not_where_a_figure_holds(read, text, place):
    """In a place's own report what others are named for, and where people go, changes no place."""
    places = {place.name for claim in read_claims(read, text, place="天津市") for place in claim.places}
    assert places == {place}


def test_what_is_to_come_is_of_the_year_and_not_of_today(read):
    """目前 holds for what has been harvested, 今年 for what is expected."""
    text = "今年秋粮播种面积6380万亩，目前已收获97%，预计产量将达到790亿斤。"
    assert tuple(read_claims(read, text)[-1].period) == ("2024", "2024")


def test_another_side_of_a_matter_keeps_its_time(read):
    """从…看 opens a paragraph on what the one before told."""
    text = "2023年末，全省常住人口7393万人，比上年末减少27万人。\n\n从城乡看，城镇人口4645万人，占62.8%。"
    claims = read_claims(read, text)
    assert {claim.period.end for claim in claims} == {"2023-12"}


def test_news_of_a_province_go_on_about_the_place_of_a_paragraph(read):
    """A reporter who opens a paragraph in a county stays there, a report goes back to the province."""
    story = "在曲周县，种粮大户承包的玉米丰收了。“今年亩产1560斤。”他说。"
    _, told = read("本报讯（记者 某某）全省秋粮丰收。\n\n" + story)
    _, reported = read("全省秋粮丰收。\n\n在曲周县，玉米丰收了。今年亩产1560斤。")
    assert told.claims[-1].places[0].name == "河北省邯郸市曲周县"
    assert reported.claims[-1].places[0].name == "河北省"


def test_a_sum_of_news_is_no_sum_of_the_year_told_before(read):
    """累计 in a clause of its own sums up until the day of the news."""
    text = "本报讯（记者 某某）2022年，全省对外投资5820次。全省累计承接转入单位5.2万个。"
    assert tuple(read_claims(read, text)[-1].period) == (None, "2024-06-18")


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("民生支出占财政支出比重始终保持在80%以上，累计达4630亿元。", ["民生支出占财政支出", "民生支出"]),
        ("城乡低保标准年均增长5.8%和8.1%。", ["城镇低保标准", "农村低保标准"]),
        ("拉动消费3.2亿元，是门票收入的9倍。", ["拉动消费", "拉动消费"]),
        ("游客人均消费1260元，比全省平均水平高出三成。", ["游客人均消费", "游客人均消费"]),
        ("五年共培训护理员16.4万人次。", ["培训护理员"]),
        ("每人每月可享受100元至600元不等的运营补贴。", ["运营补贴"]),
        ("设立了总规模20亿元的运营基金。", ["运营基金总规模"]),
        ("平均房价每晚780元。", ["平均房价"]),
        ("总投资50亿元的光伏电站加速推进。", ["光伏电站总投资"]),
    ],
)
def test_words_around_a_measure_do_not_enter_it(read, text, indicators):
    """How long, for whom, against what and how steadily is no part of what is measured."""
    assert [claim.indicator for claim in read_claims(read, text)] == indicators


def test_every_figure_of_a_list_of_changes_is_a_change(read):
    """分别增加…、… and 分别高于…0.5个和0.3个百分点 tell two changes, each in its unit."""
    _, *more = read_claims(read, "拥有量28.4件，五年分别增加13.1件、5.6件。")
    assert {(claim.kind, claim.direction) for claim in more} == {("change", "up")}
    _, *points = read_claims(read, "生产总值年均增长5.9%，分别高于全国、全省0.5个和0.3个百分点。")
    assert [(claim.quantity.unit, claim.direction) for claim in points] == [("个百分点", "up")] * 2


def test_another_occasion_ends_what_was_counted_since(read):
    """音乐节期间 behind a semicolon begins another count."""
    text = "高铁开通5年多来，累计发送旅客超8600万人次；音乐节期间铁路部门加开列车22列。"
    assert [claim.kind for claim in read_claims(read, text)] == ["cumulative", "level"]


def test_what_a_report_says_before_its_first_heading_holds_below(read):
    """过去的五年，… opens a report whose paragraphs begin with their themes."""
    paragraphs = "\n\n".join(
        f"{theme}。全市常住人口城镇化率达到7{at}%，新增企业1{at}00家。"
        for at, theme in enumerate(("综合实力跨上新台阶", "产业升级迈出新步伐", "城市品质实现新提升"))
    )
    text = f"政府工作报告\n\n过去的五年，是极不平凡的五年。\n\n{paragraphs}"
    claims = read_claims(read, text, date="2026-02-01", place="河北省石家庄市")
    assert {claim.period.end for claim in claims} == {"2025"}


def test_five_years_gone_began_from_the_year_before_them(read):
    """五年来由…增加到…: the first figure is that of the year before the five."""
    text = "五年来，全省地区生产总值由3300亿元增加到4120亿元。"
    claims = read_claims(read, text, date="2026-01-15")
    assert [claim.period.end for claim in claims] == ["2020", "2025"]


@pytest.mark.parametrize(
    "text", ["2023年9月，全长149公里的某铁路开通。", "2023年9月，某医院开诊，占地300亩，开放床位60张。"]
)
def test_what_a_work_measures_does_not_date_from_its_opening(read, text):
    """A length is so still, whenever the line was opened; what was opened then is of that time."""
    first, *others = read_claims(read, text, date="2025-11-20")
    assert tuple(first.period) == (None, "2025-11-20")
    assert all(tuple(other.period) == ("2023-09", "2023-09") for other in others)


@pytest.mark.parametrize("text", ["国际航线恢复至2019年同期的九成。", "能耗降至2019年的六成。"])
def test_a_part_of_a_former_year_is_held_against_it(read, text):
    """What has come back to so much of a year is so today, and that year is its baseline."""
    (claim,) = read_claims(read, text, date="2025-11-20")
    assert (claim.kind, claim.baseline.time) == ("ratio", "2019")
    assert tuple(claim.period) == (None, "2025-11-20")


def test_what_a_share_has_come_to_is_a_share(read):
    """提高3个百分点、达到42%: the points are a change, the rest is where the measure stands."""
    claims = read_claims(read, "产值占比提高3个百分点、达到42%。城镇化率提高1.2个百分点、达到68%。")
    assert [claim.kind for claim in claims] == ["change", "share", "change", "level"]


def test_a_sum_of_another_matter_does_not_begin_with_the_year(read):
    """Behind a semicolon 累计 counts since that matter began, to the end of the year."""
    claims = read_claims(read, "2023年，全市承接项目186个；示范区累计签约项目412个。", date="2025-11-20")
    assert [tuple(claim.period) for claim in claims] == [("2023", "2023"), (None, "2023")]


def test_a_year_behind_who_speaks_and_a_place_opens_a_passage(read):
    """某某：河北去年…: what the next sentence counts is of that year, too."""
    text = (
        "记者：河北有什么进展？\n赵敏：去年河北新开通公交7条。全省成交额1012亿元。\n"
        "王强：天津去年引进投资18亿元。新增企业64家。"
    )
    claims = read_claims(read, text, date="2025-11-20")
    assert {tuple(claim.period) for claim in claims} == {("2024", "2024")}
