"""What is found in running text, with its span, period and role."""

from __future__ import annotations

import pytest

from lantu.errors import ParseError
from lantu.language.mention import PeriodMention
from lantu.language.periods import find_periods

ANCHOR = "2022-10-17"


def found(text: str, anchor: str | None = ANCHOR) -> list[tuple[str, str, str]]:
    """Return what was found as text, EDTF and role."""
    return [(text[m.start : m.end], m.period.edtf(), m.role) for m in find_periods(text, anchor)]


def only(text: str, anchor: str | None = ANCHOR) -> PeriodMention:
    """Return the one mention of a text."""
    (mention,) = find_periods(text, anchor)
    return mention


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2022年", "2022"),
        ("2022年度", "2022"),
        ("二〇二三年五月", "2023-05"),
        ("二零一四年", "2014"),
        ("二○三五年", "2035"),
        ("２０２３年５月１２日", "2023-05-12"),
        ("2023 年 5 月 12 日", "2023-05-12"),
        ("2023-05-15", "2023-05-15"),
        ("2023.5.15", "2023-05-15"),
        ("2023/5/15", "2023-05-15"),
        ("20230515", "2023-05-15"),
        ("23年5月", "2023-05"),
        ("2023年5月12日上午10时", "2023-05-12"),
        ("4月6日8时", "2022-04-06"),
        ("2018年10月底", "2018-10"),
        ("2021年底", "2021-12"),
        ("2025年初", "2025-01"),
        ("1999年7月下旬", "1999-07-21/1999-07-31"),
        ("2023年5月中下旬", "2023-05-11/2023-05-31"),
        ("2022年第三季度末", "2022-09"),
        ("2022年上半年", "2022-01/2022-06"),
        ("2022年前三季度", "2022-01/2022-09"),
        ("2022年前11个月", "2022-01/2022-11"),
        ("上世纪80年代", "1980/1989"),
        ("20世纪90年代末", "1997/1999"),
        ("21世纪20年代", "2020/2029"),
        ("2022年中秋节", "2022-09-10"),
        ("今年春节", "2022-02-01"),
        ("本世纪中叶", "2050"),
    ],
)
def test_dates(text: str, period: str) -> None:
    """A date in any writing is one mention over all its characters."""
    assert found(text) == [(text, period, "at")]


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("“十四五”", {"初": "2021", "前期": "2021", "中期": "2023", "后期": "2025", "末": "2025"}),
        ("20世纪80年代", {"初": "1980/1982", "中期": "1984/1986", "末": "1987/1989"}),
        ("20世纪", {"初": "1900/1919", "中叶": "1940/1959", "末": "1980/1999"}),
        ("2022年", {"初": "2022-01", "年中": "2022-06", "末": "2022-12"}),
        ("2022年上半年", {"初": "2022-01", "末": "2022-06"}),
    ],
)
def test_a_part_of_a_time_is_cut_from_its_size(whole: str, parts: dict[str, str]) -> None:
    """Of a plan a year, of a decade three years or four, of a century twenty, of a year a month."""
    assert {part: only(whole + part).period.edtf() for part in parts} == parts


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("5月11日至12日", "2022-05-11/2022-05-12"),
        ("5月11-12日", "2022-05-11/2022-05-12"),
        ("2018年1－9月份", "2018-01/2018-09"),
        ("1-9月", "2022-01/2022-09"),
        ("今年1至4月", "2022-01/2022-04"),
        ("1982年3月至1985年5月", "1982-03/1985-05"),
        ("2017—2022年", "2017/2022"),
        ("2021-25年", "2021/2025"),
        ("2014年到2022年", "2014/2022"),
        ("从2014年到2022年", "2014/2022"),
        ("一、二季度", "2022-01/2022-06"),
        ("2021年11月至次年3月", "2021-11/2022-03"),
        ("2021年11月15日至3月15日", "2021-11-15/2022-03-15"),
        ("4月30日至5月3日", "2022-04-30/2022-05-03"),
        ("2022年9月28日至2日", "2022-09-28/2022-10-02"),
    ],
)
def test_ranges(text: str, period: str) -> None:
    """The right end of a range takes what it leaves out from the left, the left its unit from the right."""
    assert found(text) == [(text, period, "at")]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("今年", "2022"),
        ("去年", "2021"),
        ("前年", "2020"),
        ("明年", "2023"),
        ("年内", "2022"),
        ("本月", "2022-10"),
        ("上月末", "2022-09"),
        ("下月9日", "2022-11-09"),
        ("上个季度", "2022-07/2022-09"),
        ("今年前三季度", "2022-01/2022-09"),
        ("昨天下午", "2022-10-16"),
        ("上周三", "2022-10-12"),
        ("三年前", "2019"),
        ("10天后", "2022-10-27"),
        ("未来三年", "2022-10-17/2025"),
        ("未来5至10年", "2022-10-17/2032"),
        ("未来5—15年", "2022-10-17/2037"),
        ("本周末", "2022-10-22/2022-10-23"),
        ("上周末", "2022-10-15/2022-10-16"),
        ("这个周末", "2022-10-22/2022-10-23"),
        ("今明两年", "2022/2023"),
    ],
)
def test_relative(text: str, period: str) -> None:
    """A relative time counts from the document's date, never from today's."""
    assert found(text) == [(text, period, "at")]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2014年以来", "2014/2022-10-17"),
        ("2014年来", "2014/2022-10-17"),
        ("自2014年起", "2014/2022-10-17"),
        ("2017年至今", "2017/2022-10-17"),
        ("今年以来", "2022/2022-10-17"),
        ("今年3月以来", "2022-03/2022-10-17"),
        ("10年来", "2012/2022-10-17"),
        ("8年多来", "2014/2022-10-17"),
        ("近五年来", "2017/2022-10-17"),
        ("近三个月", "2022-07/2022-10-17"),
        ("近90天", "2022-07-19/2022-10-17"),
        ("过去五年", "2017/2022-10-17"),
        ("过去的一年", "2021/2022-10-17"),
        ("这十年", "2012/2022-10-17"),
        ("三个月来", "2022-07/2022-10-17"),
        ("半年来", "2022-04/2022-10-17"),
        ("党的十八大以来", "2012-11/2022-10-17"),
        ("十九大召开以来", "2017-10-18/2022-10-17"),
        ("改革开放以来", "1978-12/2022-10-17"),
        ("京津冀协同发展战略实施以来", "2014/2022-10-17"),
        ("“十四五”以来", "2021/2022-10-17"),
        ("十四五以来", "2021/2022-10-17"),
        ("2013年9月1日零时起", "2013-09-01/2022-10-17"),
        ("自2023年7月1日起", "2023-07-01/.."),
        ("2020年以后", "2020/.."),
    ],
)
def test_since(text: str, period: str) -> None:
    """A stretch that begins before the document's date ends with it; one to come has no end."""
    assert found(text) == [(text, period, "since")]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("目前", "../2022-10-17"),
        ("截至目前", "../2022-10-17"),
        ("如今", "../2022-10-17"),
        ("截至9月底", "../2022-09"),
        ("通车至今年9月底", "../2022-09"),
        ("截至2021年底", "../2021-12"),
        ("截止去年末", "../2021-12"),
        ("2030年前", "../2030"),
        ("12月底前", "../2022-12"),
        ("2025年底以前", "../2025-12"),
    ],
)
def test_until(text: str, period: str) -> None:
    """Words that bound a time above leave its start absent, with a reason."""
    assert found(text) == [(text, period, "until")]
    assert only(text).reason


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("力争到2025年", "到2025年", "2025"),
        ("到2020年末", "到2020年末", "2020-12"),
        ("力争到“十四五”末，", "到“十四五”末", "2025"),
        ("到年底，", "到年底", "2022-12"),
    ],
)
def test_by(text: str, surface: str, period: str) -> None:
    """A deadline is a time at which something holds."""
    assert found(text) == [(surface, period, "at")]
    assert only(text).rule == "period.by"


@pytest.mark.parametrize(
    ("text", "surface", "period", "label"),
    [
        ("同比增长", "同比", "../..", "同比"),
        ("环比下降", "环比", "../..", "环比"),
        ("比2013年增长", "比2013年", "2013", None),
        ("较2013年下降", "较2013年", "2013", None),
        ("与2013年相比", "与2013年相比", "2013", None),
        ("比去年增长", "比去年", "2021", "同比"),
        ("比去年同期增长", "比去年同期", "2021", "同比"),
        ("比去年末增长", "比去年末", "2021-12", None),
        ("与“十三五”末相比", "与“十三五”末相比", "2020", None),
        ("比“十三五”时期增长", "比“十三五”时期", "2016/2020", None),
        ("较1—2月份提高", "较1—2月份", "2022-01/2022-02", None),
        ("与上月末持平", "与上月末持平", "2022-09", None),
        ("在2020年的基础上翻一番", "在2020年的基础上", "2020", None),
        ("是2014年的12倍", "2014年", "2014", None),
    ],
)
def test_baseline(text: str, surface: str, period: str, label: str | None) -> None:
    """What a figure is compared with is a baseline; 同比 and 环比 count from the figure's own time."""
    assert found(text) == [(surface, period, "baseline")]
    assert only(text).label == label


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("“十四五”时期", "2021/2025"),
        ("“十三五”期间", "2016/2020"),
        ("十四五期间", "2021/2025"),
        ("七五期间", "1986/1990"),
        ("“十五五”", "2026/2030"),
        ("“十二五”初", "2011"),
        ("“十四五”末", "2025"),
        ("“十四五”前四年", "2021/2024"),
        ("“十四五”时期头3年", "2021/2023"),
        ("“十五五”开局之年", "2026"),
        ("“十四五”规划收官之年", "2025"),
    ],
)
def test_plans(text: str, period: str) -> None:
    """A five-year plan stands for its years."""
    assert found(text) == [(text, period, "at")]


@pytest.mark.parametrize(
    "text",
    [
        "“十四五”规划",
        "“十四五”实施方案",
        "“十五五”碳达峰行动方案",
        "“十四五”规划纲要",
        "七五普法",
        "九五之尊",
    ],
)
def test_plan_as_a_document(text: str) -> None:
    """A plan that is itself spoken of, and a numeral that only looks like one, are no time."""
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2106.18亿元",
            "1582.3万亩",
            "2000家",
            "1800万千瓦",
            "2023个",
            "280.5公里",
            "2184.3万人",
            "1-1.5小时",
        ),
        *("5点要求", "7点", "三分地", "体现在", "十分", "一百年", "75周年", "9年制", "26年", "3个月", "20天"),
        *(
            "永定河26年来首次",
            "近14个月以来新高",
            "冬奥",
            "晚报",
            "第20届",
            "三年行动",
            "五年规划",
            "一年级",
            "30年期",
        ),
        *(
            "为期3天",
            "连续15日",
            "25日内",
            "30日游",
            "5G",
            "24小时",
            "7×24小时",
            "12345热线",
            "二三年",
            "三五年",
        ),
        *(
            "1号线",
            "3号工位",
            "10月球",
            "2000年历史",
            "1000年",
            "公元前1046年",
            "两个一百年",
            "青年初心",
            "三年内",
            "https://a.cn/2025/09/01/b.html",
            "全国网上年货节",
            "历时近三个月",
            "近三个月的努力",
            "距今1580年",
            "距今约2000年",
        ),
        *("国发〔2015〕6号", "GB 3095-2012", "010-20231234", "202403073", "版本2023.5", "三月三", "每年5月"),
        *(
            "不同比例",
            "共同比拼",
            "同比例",
            "离北京最近的",
            "更加美好的明天",
            "以前年度",
            "今后",
            "2022年内蒙古"[5:],
        ),
    ],
)
def test_numbers_are_no_dates(text: str) -> None:
    """A figure, a duration, a name or a part of a word is never read as a time."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年内蒙古", ["2025年"]),
        ("2025年初步建成", ["2025年"]),
        ("2022年中国经济", ["2022年"]),
        ("2023年起步", ["2023年"]),
        ("2021年后勤", ["2021年"]),
        ("2020年前三季度", ["2020年前三季度"]),
        ("统一2023年标准", ["2023年"]),
        ("2017、2018年", ["2017", "2018年"]),
        ("2019年和2020年", ["2019年", "2020年"]),
        ("2021年一季度、二季度", ["2021年一季度", "二季度"]),
        ("从2013年建立起的机制", ["2013年"]),
        ("与2013年签约的企业比较集中", ["2013年"]),
        ("与2013年的水平相比", ["与2013年"]),
        ("由2015年的30家增加到目前的50家", ["2015年", "目前"]),
        ("从2013年的45.1%上升到2022年的77.5%", ["2013年", "2022年"]),
        ("（2021—2035）", ["2021—2035"]),
        ("2022—2023学年", ["2022—2023"]),
        ("自2018年启动以来", ["自2018年"]),
        ("多年来", ["多年来"]),
        ("长期以来", ["长期以来"]),
    ],
)
def test_spans(text: str, expected: list[str]) -> None:
    """A mention begins and ends where the time does, whatever stands beside it."""
    assert [surface for surface, _, _ in found(text)] == expected


def test_frame_closed_further_on() -> None:
    """自 and 从 begin a stretch where the clause closes them, and the span stays with the date."""
    text = "从2017年11月13日栽下第一棵苗木开始，目前已有47万多亩"
    assert found(text, "2023-05-15") == [
        ("从2017年11月13日", "2017-11-13/2023-05-15", "since"),
        ("目前", "../2023-05-15", "until"),
    ]


def test_event_without_a_date() -> None:
    """A stretch that begins with an event of unknown date has no start, and says why."""
    mention = only("建成投产以来累计产销整车")
    assert (mention.period.edtf(), mention.role) == ("../2022-10-17", "since")
    assert mention.reason == "begins with an event whose date the text does not say here"


def test_date_before_an_event() -> None:
    """A date right before an event and 以来 begins the stretch."""
    assert found("今年2月开幕以来，诗歌节启动") == [("今年2月", "2022-02/2022-10-17", "since")]


def test_record_is_a_comparison() -> None:
    """以来 before a record says what the record is compared with, not when the figure holds."""
    mention = only("创2006年以来最好水平")
    assert (mention.period.edtf(), mention.role, mention.rule) == (
        "2006/2022-10-17",
        "baseline",
        "period.record",
    )


@pytest.mark.parametrize(
    "text", ["去年", "今年以来", "目前", "10年来", "同比", "9月底", "近日", "上月末", "昨天"]
)
def test_without_a_document_date(text: str) -> None:
    """Where the document's date is not known, what counts from it is absent with a reason, never guessed."""
    mention = only(text, None)
    assert mention.period == (None, None)
    assert mention.reason


def test_coarse_document_date() -> None:
    """A year alone is no basis for months and days."""
    assert found("今年", "2022") == [("今年", "2022", "at")]
    assert only("上月末", "2022").reason == "needs the month of a date, and only 2022 is known"


@pytest.mark.parametrize("anchor", ["2023-5-15", "15 May 2023", "2023-02-30", ""])
def test_anchor_that_is_no_date(anchor: str) -> None:
    """A document's date that is none is refused with the value and the remedy."""
    with pytest.raises(ParseError, match="write 2023, 2023-05 or 2023-05-15"):
        find_periods("去年", anchor)


def test_impossible_dates() -> None:
    """A day that no calendar has is no mention."""
    assert found("2023年2月30日") == [] or found("2023年2月30日")[0][1] == "2023-02"
    assert found("1月至2月30日") == []


@pytest.mark.parametrize("anchor", ["0001-01-01", "9999-12-31"])
def test_ends_of_the_calendar(anchor: str) -> None:
    """What lies beyond the years of the calendar is no mention, and no error either."""
    for text in ("本周末", "3月增长", "元旦假期", "比上月", "1月至2月30日"):
        assert all(mention.start < mention.end for mention in find_periods(text, anchor))


def test_count_ahead_from_an_event() -> None:
    """Years counted from an event that is told are none from the document's date."""
    mention = only("永定河断流26年后再现流动")
    assert mention.period == (None, None)
    assert mention.reason == "counts from what was told before, not from the document's date"


@pytest.mark.parametrize(
    "text", ["十几年来", "二十多年前", "几年前", "三五年前", "近两三年来", "未来三五年内"]
)
def test_loose_counts(text: str) -> None:
    """A count that is left open tells no first year."""
    mention = only(text)
    assert mention.period.start is None
    assert mention.reason


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("未来三天", "2022-10-17/2022-10-20"),
        ("未来一周", "2022-10-17/2022-10-24"),
        ("未来两个月内", "2022-10-17/2022-12"),
        ("过去三个月里", "2022-07/2022-10-17"),
    ],
)
def test_short_stretches(text: str, period: str) -> None:
    """Days, weeks and months count from the document's date as years do."""
    (mention,) = find_periods(f"预计{text}，", "2022-10-17")
    assert mention.period.edtf() == period


@pytest.mark.parametrize("text", ["新十二月市", "用三五年时间", "工期近90天"])
def test_no_date(text: str) -> None:
    """The name of a fair and a count of years are no dates."""
    assert found(f"举办{text}活动") == []


def test_month_in_a_report_of_the_next() -> None:
    """A bare month is the last one before the document's date."""
    (mention,) = find_periods("3月末，存款余额增长", "2024-04-18")
    assert mention.period.edtf() == "2024-03"


def test_dates_side_by_side() -> None:
    """A page of nothing but dates gives them all."""
    assert found("2021年" * 100) == [("2021年", "2021", "at")] * 100


@pytest.mark.parametrize(
    "text", ["《2023年工作要点》", "《能源行动计划（2023—2025年）》", "2026年行动方案", "目录（2023年版）"]
)
def test_date_in_a_name(text: str) -> None:
    """A date that is part of a document's name is told apart from one that something holds at."""
    assert only(text).rule == "period.title"


def test_a_stretch_is_closed_behind_what_happened_first():
    """首 right behind a date begins what happened then, where 以来 still closes the stretch."""
    opened, record = (
        find_periods(text, "2024-08-16")[0]
        for text in ("自2023年2月首条线路开通以来，累计发车17万班次。", "自2010年以来首次下降。")
    )
    assert (opened.role, tuple(opened.period)) == ("since", ("2023-02", "2024-08-16"))
    assert record.role == "baseline"


def test_the_one_before_in_a_row_is_no_time() -> None:
    """继8月份后再创新高 begins nothing: it only tells after which month the next is."""
    text = "进口规模继8月份后再创新高；出口580亿元"
    assert find_periods(text, "2021-10-26") == []
    (since,) = find_periods("自8月份后出口580亿元", "2021-10-26")
    assert since.role == "since"


def test_quarters_of_headlines() -> None:
    """前三季 is the first three quarters as 前三季度 is."""
    (short,) = find_periods("前三季北京进出口2万亿元", "2021-10-26")
    assert short.period == ("2021-01", "2021-09")
    assert find_periods("前三季节目播出", "2021-10-26") == []


def test_until_now_closes_a_date_in_front() -> None:
    """2016年启动建设至今，累计… begins with the year, as 自2016年…至今 does."""
    (since,) = find_periods("2016年启动建设至今，累计投资9600亿元", "2025-11-20")
    assert (since.role, since.period) == ("since", ("2016", "2025-11-20"))
    # Behind a stop it is told of the day alone.
    dated, now = find_periods("2018年立项，至今投资300亿元", "2025-11-20")
    assert (dated.role, now.period) == ("at", (None, "2025-11-20"))
