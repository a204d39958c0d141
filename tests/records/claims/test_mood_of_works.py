"""What has only begun, what came of it, and how long a figure holds."""

import pytest

NEWS = {"title": "今日要闻", "place": None}

MOODS = [
    pytest.param("甲水库今天开工建设，总库容1.2亿立方米。", ["plan"], id="a-work-that-begins"),
    pytest.param("甲水库今天建成投用，总库容1.2亿立方米。", ["reported"], id="a-work-that-runs"),
    pytest.param("电站正式下闸蓄水。每年可节约标煤14万吨。", ["plan"], id="not-running-yet"),
    pytest.param("电站昨天开工后投产，每年可节约标煤14万吨。", ["reported"], id="running"),
    pytest.param(
        "两地将梳理清单，确立了甲、乙等6条产业链，丙、丁等五大产业群。", ["reported"] * 2, id="done"
    ),
    pytest.param("两地将梳理清单，确立甲、乙等6条产业链。", ["plan"], id="to-be-done"),
    pytest.param("国家能源局介绍，推动8万户居民实现清洁取暖。", ["reported"], id="it-came"),
    pytest.param("国家能源局介绍，推动8万户居民清洁取暖。", ["plan"], id="it-is-bidden"),
    pytest.param("规定要求各地精简流程，审核原则上应在30个工作日内完成。", ["target"], id="a-norm"),
]


@pytest.mark.parametrize(("text", "moods"), MOODS)
def test_moods(figures, text, moods):
    """What a work just begun can do is planned; a verb with 了 in front of a list has done it all."""
    assert figures(text, "modality", **NEWS) == moods


def test_a_list_of_works_is_planned_as_its_end_is(figures):
    """Each of 甲60万吨…、乙20万吨…等项目 is a project to come."""
    text = "二、2026年工作安排\n推动甲厂60万吨重整、乙厂20万吨薄板、丙厂10万吨合成氨等项目建设。"
    assert figures(text, "modality", title="政府工作报告", date="2026-01-28") == ["plan"] * 3


TIMES = [
    pytest.param(
        "甲方案实施9年来，贸易额由2015年的8亿元增至2023年的12亿元，增长50%。",
        [("2015", None), ("2023", None), ("2015..2023", "2015")],
        id="the-pair-ends-it",
    ),
    pytest.param(
        "2022年，生产总值10万亿元，是2013年改革前的1.8倍。",
        [("2022", None), ("2022", "2013")],
        id="words-behind-the-year",
    ),
    pytest.param(
        "截至今年1月，专利达81万件。不久前，在大会上，共达成项目73个。",
        [("..2024-01", None), ("..2024-06-18", None)],
        id="not-long-ago",
    ),
    pytest.param("截至6月中旬，已有20万人申请补贴。", [("..2024-06-18", None)], id="in-the-midst-of-it"),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times(figures, text, times):
    """A growth behind a pair is that of the pair; a year with words behind it is only held against."""
    assert figures(text, "when", "against", **NEWS) == times


KINDS = [
    pytest.param("吞吐量较去年提前23天突破千万箱。", [("change", "down")], id="earlier"),
    pytest.param("工程提前23天完工。", [("level", None)], id="against-nothing"),
    pytest.param("平台上线以来，已为50家企业提供服务。", [("cumulative", None)], id="done-for-them"),
    pytest.param("班列开行以来，通达25个国家。", [("level", None)], id="as-far-as-it-reaches"),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_kinds(figures, text, kinds):
    """Earlier than last year is a change; whom it was done for sums up, how far it reaches does not."""
    assert figures(text, "kind", "direction", **NEWS)[:1] == kinds


def test_hours_of_rain_are_no_figure_of_their_own(figures):
    """12小时降水90毫米 tells the rain alone."""
    assert figures("最大降水为12小时降水90毫米。", "number", **NEWS) == ["90毫米"]


SPEAKERS = [
    pytest.param("李一凡28日在甲市调研。他指出，要建设20个基地。", "李一凡", id="who-was-there"),
    pytest.param("王一说，要建设20个基地。他指出，还要建设5个学校。", "王一", id="who-spoke"),
    pytest.param("记者从全国供销合作总社了解到，网点达3万个。", "全国供销合作总社", id="a-society"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks(figures, text, speaker):
    """他 is whom the sentence before tells of, or who spoke last."""
    assert set(figures(text, "speaker", **NEWS)) == {speaker}


REPORT = {"title": "政府工作报告", "date": "2026-01-28"}

BEGUN = [
    pytest.param(
        "去年，我们建成学校40所。今年，我们继续新建学校50所。", ["reported", "plan"], id="this-year"
    ),
    pytest.param("今年是合作协议签署20周年。", ["reported"], id="an-anniversary"),
    pytest.param("今年，我们已建成学校3所。", ["reported"], id="already"),
]


@pytest.mark.parametrize(("text", "moods"), BEGUN)
def test_a_year_that_has_begun(figures, text, moods):
    """A report of January that names this year tells what is to be done in it."""
    assert figures(text, "modality", **REPORT) == moods


NEWS_OF_THE_YEAR = [
    pytest.param("今年，甲市完善补偿机制，治理河道40公里，新建学校50所。", ["plan"] * 2, id="sets-about"),
    pytest.param("今年，甲市已新建学校3所。", ["reported"], id="already"),
    pytest.param("今年，甲市新建了学校3所。", ["reported"], id="done"),
    pytest.param("今年，甲市现有学校50所。", ["reported"], id="there-are"),
    pytest.param("今年，甲市企业达到50家。", ["reported"], id="a-stock"),
    pytest.param("今年1月，甲市新建学校3所。", ["reported"], id="a-month"),
]


@pytest.mark.parametrize(("text", "moods"), NEWS_OF_THE_YEAR)
def test_news_of_a_year_that_has_begun(figures, text, moods):
    """News of February that open with this year tell what is set about in it, unless it is done."""
    assert figures(text, "modality", date="2026-02-08", place=None) == moods
    assert set(figures(text, "modality", date="2026-11-08", place=None)) == {"reported"}


PARTS_AND_MEANS = [
    pytest.param(
        "2026年，安排债券800亿元，其中300亿元用于交通。", "modality", ["plan", "plan"], id="a-part-of-a-plan"
    ),
    pytest.param(
        "占比由2020年的34%提高到2025年的55%，年均提高4个百分点。",
        "when",
        ["2020", "2025", "2020..2025"],
        id="a-mean-over-a-pair",
    ),
    pytest.param(
        "2025年，游客比上年增加800万人次，旅游收入翻一番。", "against", ["同比", None], id="doubled-anew"
    ),
]


@pytest.mark.parametrize(("text", "key", "expected"), PARTS_AND_MEANS)
def test_parts_and_means(figures, text, key, expected):
    """A part is planned as its whole is; a mean behind a pair is of the years between."""
    assert figures(text, key, **REPORT) == expected


STOCKS = [
    pytest.param("五年来，重点实验室达到8个、研究院45家。", [("level", "..2025")] * 2, id="all-of-the-list"),
    pytest.param(
        "五年来，重点实验室达到8个，新建研究院45家。",
        [("level", "..2025"), ("cumulative", "2021..2025")],
        id="another-clause",
    ),
    pytest.param(
        "五年来，全省88个园区整合为42个。", [("level", "2020"), ("level", "..2025")], id="merged-into-fewer"
    ),
]


@pytest.mark.parametrize(("text", "stocks"), STOCKS)
def test_stocks_of_a_list(figures, text, stocks):
    """What is reached holds at the end for all of a list; what was merged was so before."""
    assert figures(f"一、“十四五”时期工作回顾\n{text}", "kind", "when", **REPORT) == stocks


EVENTS = [
    pytest.param("2024甲地消费季昨天启动。本次消费季将举办活动300场。", ["2024"], id="its-year"),
    pytest.param("甲地消费季昨天启动。本次消费季将举办活动300场。", ["?"], id="no-year"),
    pytest.param("项目投运后，可实现全年发电量70亿度。", ["?"], id="a-years-yield"),
    pytest.param("甲试验区设立10周年 进出口增长3倍", ["..2024-06-18", "2014..2024-06-18"], id="anniversary"),
]


@pytest.mark.parametrize(("text", "times"), EVENTS)
def test_times_of_events(figures, text, times):
    """What is planned for an event is of the year in its name, and growth since an anniversary's year."""
    assert figures(text, "when", **NEWS) == times


def test_growth_of_this_year_is_held_against_no_year(figures):
    """今年以来增长5% says no base; 2014年以来 does."""
    text = "今年以来，投资增长5%。2014年以来，进出口增长8%。"
    assert figures(text, "against", **NEWS) == [None, "2014"]


PLACES = [
    pytest.param("内地与香港签署合作项目50个。", "香港特别行政区", id="both-sign"),
    pytest.param("上海、浙江两省市与安徽共建园区36个。", "上海市、浙江省、安徽省", id="and-another"),
    pytest.param("据昆明海关统计，面向南亚出口增长8%。", "云南省", id="customs-of-a-province"),
    pytest.param("据深圳海关统计，出口增长8%。", "广东省深圳市", id="customs-of-a-city"),
    pytest.param(
        "大同—怀来—天津南特高压工程在唐山玉田县完成48根。", "河北省唐山市玉田县", id="where-it-is-built"
    ),
    pytest.param("向乌梁素海补水4亿立方米。", "乌梁素海", id="a-lake"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places(figures, text, place):
    """Parties are told together; a line's ends give way to where it is built."""
    assert figures(text, "where", **NEWS) == [place]


def test_days_off_have_no_length_of_their_own(figures):
    """较2023年国庆节假日8天增加 holds a figure against days off, and counts none."""
    text = "出游3亿人次，较2023年国庆节假日8天增加1亿人次。"
    assert figures(text, "number", **NEWS) == ["3亿人次", "1亿人次"]
    assert figures("甲省给予育儿假期15天。", "number", **NEWS) == ["15天"]
