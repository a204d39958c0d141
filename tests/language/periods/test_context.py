"""Times that leave something out, and what they build on."""

from __future__ import annotations

import pytest

from lantu.language.periods import Told, find_periods, tell_periods

ANCHOR = "2023-05-15"


def periods(text: str, anchor: str | None = ANCHOR) -> list[str]:
    """Return the periods of a text in EDTF."""
    return [mention.period.edtf() for mention in find_periods(text, anchor)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2013年5月提出要求。同年8月，再次提出", ["2013-05", "2013-08"]),
        ("2014年2月26日开会，当日返回，次日公布", ["2014-02-26", "2014-02-26", "2014-02-27"]),
        ("2021年11月动工，次年3月完工", ["2021-11", "2022-03"]),
        ("2015年建成，当年投产", ["2015", "2015"]),
        ("2022年增长5%，比上年加快", ["2022", "2021"]),
        ("2022年末1582家，比上年末增加", ["2022-12", "2021-12"]),
        ("2021年9月开工，当月完成", ["2021-09", "2021-09"]),
    ],
)
def test_words_that_refer_back(text: str, expected: list[str]) -> None:
    """同年, 当日, 次年, 上年 build on the date told before them."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2013年设立，5月挂牌", ["2013", "2013-05"]),
        ("2022年，全市增长。9月底完工", ["2022", "2022-09"]),
        ("截至2022年末，有户三万。5月增加", ["../2022-12", "2023-05"]),
        ("全市在2019年建成。9月底完工", ["2019", "2022-09"]),
        ("2022年，全市增长。\n3月完工", ["2022", "2023-03"]),
        ("与2013年相比下降，3月完工", ["2013", "2023-03"]),
        ("力争2035年实现，3月启动", ["2035", "2023-03"]),
    ],
)
def test_bare_month(text: str, expected: list[str]) -> None:
    """A bare month takes the year of its sentence, or of a date that opens an earlier one; else its own."""
    assert periods(text) == expected


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("截至9月底", "2022-10-17", "../2022-09"),
        ("截至9月底", "2023-05-15", "../2022-09"),
        ("12月投用", "2023-05-15", "2022-12"),
        ("预计12月投用", "2023-05-15", "2023-12"),
        ("将于12月投用", "2023-05-15", "2023-12"),
        ("已于12月投用", "2023-05-15", "2022-12"),
        ("12月底前完工", "2023-05-15", "../2023-12"),
        ("到年底，建成", "2023-05-15", "2023-12"),
        ("四季度增长", "2023-02-15", "2022-10/2022-12"),
        ("全年接待游客", "2023-02-15", "2022"),
        ("力争全年接待游客", "2023-02-15", "2023"),
        ("全年粮食产量", "2023-08-15", "2023"),
        ("20日在郑州举行", "2023-05-15", "2023-04-20"),
        ("将于20日举行", "2023-05-15", "2023-05-20"),
        ("31日公布", "2023-06-15", "2023-05-31"),
        ("自1月1日起施行", "2022-12-20", "2023-01-01/.."),
        ("6月1日至3日有雨", "2023-05-15", "2023-06-01/2023-06-03"),
        ("已于6月1日开工", "2023-05-15", "2022-06-01"),
        ("截至6月1日", "2023-05-15", "../2022-06-01"),
        ("9月1日开学", "2023-05-15", "2022-09-01"),
        ("6月1日起施行", "2023-02-15", "2023-06-01/.."),
        ("5月1日起施行", "2023-05-15", "2023-05-01/2023-05-15"),
        ("11月20日起施行", "2023-02-15", "2022-11-20/2023-02-15"),
        ("1至11月增长", "2023-03-10", "2022-01/2022-11"),
        ("前三季度增长", "2023-03-10", "2022-01/2022-09"),
        ("力争前三季度完工", "2023-03-10", "2023-01/2023-09"),
        ("1至2月增长", "2023-03-10", "2023-01/2023-02"),
        ("上半年开工", "2023-03-10", "2023-01/2023-06"),
        ("从7月1日到8月31日，为期62天，预计发送旅客", "2023-06-15", "2023-07-01/2023-08-31"),
        ("自9月1日至10月31日，将开展检查", "2023-06-15", "2023-09-01/2023-10-31"),
        ("从9月1日到10月31日，查处案件", "2023-06-15", "2022-09-01/2022-10-31"),
        ("自9月1日起，将开展检查", "2023-06-15", "2023-09-01/.."),
        ("今春，造林", "2023-06-15", "2023"),
        ("今冬以来，降雪", "2023-12-15", "2023/2023-12-15"),
    ],
)
def test_bare_time_beside_the_document(text: str, anchor: str, expected: str) -> None:
    """A bare time that lies behind the document's date is the year's before, unless the words look ahead."""
    assert periods(text, anchor) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1月5日电 全年接待游客", "2022"),
        ("1月5日开会，会议指出，11月收入增长", "2022-11"),
        ("1月5日开会，力争全年接待游客", "2023"),
        ("2023年1月5日起，12月底前建成", "../2023-12"),
    ],
)
def test_the_day_of_the_news_gives_a_bare_time_no_year(text: str, expected: str) -> None:
    """A day in the document's own month says no more than its date does."""
    assert periods(text, "2023-01-06")[1] == expected


def test_same_period() -> None:
    """去年同期 takes the months of the period just spoken of."""
    text = "今年前三季度增长5%，比去年同期提高"
    assert periods(text) == ["2023-01/2023-09", "2022-01/2022-09"]


def test_heading_governs() -> None:
    """A year in a heading holds for what stands below it, until another does."""
    text = "政府工作报告\n一、2022年工作回顾\n全年完成投资。二季度回升。\n二、2023年工作安排\n二季度开工。"
    assert periods(text, "2023-01-20") == ["2022", "2022", "2022-04/2022-06", "2023", "2023-04/2023-06"]


def test_title_with_the_documents_own_year() -> None:
    """The year in a report's title is when it was given, not what it reports of."""
    text = "2023年政府工作报告\n各位代表：\n全年完成投资。"
    assert periods(text, "2023-01-20") == ["2023", "2022"]


def test_nothing_told_before() -> None:
    """A word that refers back to nothing is absent, with a reason."""
    (mention,) = find_periods("比上年增长", ANCHOR)
    assert mention.period == (None, None)
    assert mention.reason == "refers to a date told before, and none was told"


def test_too_little_told_before() -> None:
    """A day cannot be told from a month."""
    mention = find_periods("2023年5月成行。当日下午开会", ANCHOR)[1]
    assert mention.period == (None, None)
    assert mention.reason == "needs the day of a date, and only 2023-05 is known"


def test_passage_by_passage() -> None:
    """Read by paragraph with what the paragraphs before told, a text gives the same mentions."""
    text = (
        "工作总结\n一、2021年工作\n2014年2月26日，召开会议。\n当日下午公布，次年完成。\n"
        "全年增长5%，比上年加快，9月底完工。\n目前，自去年3月启动以来，同年8月建成。\n"
    )
    whole, told = tell_periods(text, ANCHOR, Told())
    parts, state, offset = [], Told(), 0
    for line in text.splitlines(keepends=True):
        mentions, state = tell_periods(line, ANCHOR, state)
        parts += [m._replace(start=m.start + offset, end=m.end + offset) for m in mentions]
        offset += len(line)
    assert parts == whole
    assert state == told
