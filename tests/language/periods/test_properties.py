"""What holds for every text and every date."""

from __future__ import annotations

import datetime

from hypothesis import example, given, settings, strategies as st

from lantu.language.periods import Told, find_periods, parse_period, tell_periods

DIGITS = "〇一二三四五六七八九"
DAYS = st.dates(datetime.date(1911, 1, 1), datetime.date(2199, 12, 31))
PIECES = (
    *(
        "2023年",
        "二〇二二年",
        "去年",
        "今年",
        "同年",
        "次年",
        "上年",
        "前年",
        "年初",
        "年底",
        "年内",
        "5月",
        "十二月",
    ),
    *(
        "9月底",
        "上旬",
        "12日",
        "20日",
        "三",
        "一",
        "2021",
        "1－",
        "至",
        "到",
        "-",
        "、",
        "截至",
        "自",
        "从",
        "与",
    ),
    *(
        "比",
        "较",
        "以来",
        "起",
        "开始",
        "前",
        "后",
        "同期",
        "相比",
        "期间",
        "“十四五”",
        "时期",
        "末",
        "十三五",
    ),
    *(
        "党的二十大",
        "目前",
        "近日",
        "近五年",
        "10年来",
        "十几年",
        "三年前",
        "同比",
        "环比",
        "一季度",
        "上半年",
    ),
    *(
        "前三季度",
        "全年",
        "当日",
        "次日",
        "昨天",
        "本周三",
        "春节",
        "农历",
        "正月",
        "初八",
        "上世纪80年代",
        "8时",
    ),
    *(
        "下午",
        "亿元",
        "增长",
        "企业",
        "，",
        "。",
        "\n",
        "（",
        "）",
        "将",
        "已",
        "2106.18",
        "280.5",
        "20230515",
    ),
    *(
        "2023-05-15",
        "2023.5",
        "的",
        "是",
        "2014年的12倍",
        "年",
        "月",
        "日",
        "号",
        "度",
        "份",
        " ",
        "Q1",
        "09-01",
    ),
)
UNITS = (
    *(
        "亿元",
        "万亩",
        "家",
        "个",
        "万千瓦",
        "公里",
        "%",
        "倍",
        "人次",
        "平方公里",
        "微克/立方米",
        "个百分点",
        "吨",
    ),
    *("点要求", "分", "周年", "届", "号线"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
ANCHORS = st.sampled_from([None, "2023", "2023-05", "2023-05-15", "2024-02-29", "2026-01-31"])


def numeral(number: int) -> str:
    """Write 1 to 31 in Chinese numerals."""
    tens, ones = divmod(number, 10)
    head = {0: "", 1: "十"}.get(tens, DIGITS[tens] + "十")
    return head + (DIGITS[ones] if ones else "")


def writings(day: datetime.date) -> list[str]:
    """Write a day in every way that reports do."""
    year, month, number = day.year, day.month, day.day
    spelled = "".join(DIGITS[int(digit)] for digit in str(year))
    arabic = f"{year}年{month}月{number}日"
    return [
        arabic,
        f"{year}年{month:02d}月{number:02d}日",
        f"{year} 年 {month} 月 {number} 日",
        f"{year}年{month}月{number}号",
        arabic.translate({ord("0") + i: ord("０") + i for i in range(10)}),
        f"{spelled}年{numeral(month)}月{numeral(number)}日",
        f"{spelled.replace('〇', '零')}年{numeral(month)}月{numeral(number)}日",
        day.isoformat(),
        f"{year}.{month}.{number}",
        f"{year}/{month}/{number}",
    ]


@given(DAYS)
def test_round_trip_of_days(day: datetime.date) -> None:
    """A day reads back from every writing, over all its characters, found and parsed alike."""
    date = day.isoformat()
    for text in writings(day):
        (mention,) = find_periods(f"于{text}，召开", None)
        assert (mention.start, mention.end, mention.period) == (1, 1 + len(text), (date, date))
        assert parse_period(text, None) == (date, date)


@given(DAYS, DAYS)
def test_round_trip_of_ranges(one: datetime.date, other: datetime.date) -> None:
    """A range of months reads back with both its ends."""
    first, last = sorted((one, other))
    text = f"{first.year}年{first.month}月至{last.year}年{last.month}月"
    assert parse_period(text, None) == (first.isoformat()[:7], last.isoformat()[:7])


@settings(max_examples=300)
@given(TEXTS, ANCHORS)
def test_mentions_lie_in_the_text(text: str, anchor: str | None) -> None:
    """No text is refused; mentions are in order, do not overlap, and each has dates or a reason."""
    mentions = find_periods(text, anchor)
    edges = [edge for mention in mentions for edge in (mention.start, mention.end)]
    assert edges == sorted(edges)
    for mention in mentions:
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.reason or all(mention.period)
        if all(mention.period) and mention.rule not in ("period.range", "period.baseline"):
            assert mention.period.first_day() <= mention.period.last_day()  # type: ignore[operator]


@settings(max_examples=200)
@given(st.lists(TEXTS, min_size=1, max_size=6), ANCHORS)
def test_passage_by_passage(paragraphs: list[str], anchor: str | None) -> None:
    """Reading by paragraph gives the same mentions as reading whole, given what was told before."""
    lines = [paragraph.replace("\n", "") + "\n" for paragraph in paragraphs]
    parts, state, offset = [], Told(), 0
    for line in lines:
        mentions, state = tell_periods(line, anchor, state)
        parts += [m._replace(start=m.start + offset, end=m.end + offset) for m in mentions]
        offset += len(line)
    assert parts == find_periods("".join(lines), anchor)


@given(TEXTS)
def test_nothing_is_relative_to_today(text: str) -> None:
    """Without the document's date, no period holds a year that the text does not write."""
    for mention in find_periods(text, None):
        if mention.rule in ("period.relative", "period.now", "period.past", "period.ago", "period.bare"):
            assert not (mention.role == "until" and mention.period.start)
            assert mention.rule == "period.bare" or mention.period == (None, None)


@example(20080801, "亿元")
@given(st.decimals(0, 10_000, places=2) | st.integers(0, 10**9), st.sampled_from(UNITS))
def test_figures_are_no_dates(number: object, unit: str) -> None:
    """A number with a unit is never a time."""
    assert find_periods(f"达到{number}{unit}。", "2023-05-15") == []
