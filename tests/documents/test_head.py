"""Metadata from the document itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from lantu.documents import Document, Field, read_document
from lantu.documents.dates import date_of_name, date_pattern, find_date, iso_date
from lantu.documents.furniture import is_furniture
from lantu.documents.language_of import find_language
from lantu.errors import DocumentError

BODY = "全年完成投资320亿元，比上年增长6.5%，各项工作按计划推进，群众满意度继续提高。\n"


def read(tmp_path: Path, text: str, name: str = "a.txt", **row: str) -> Document:
    """Write a text to a file and read it."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_document(path, metadata=row or None)


@pytest.mark.parametrize(
    ("head", "date", "publisher", "place"),
    [
        ("滨河新城开园\n来源：某市日报\n时间：2024-03-05\n", "2024-03-05", "某市日报", None),
        ("滨河新城开园\n来源：某市日报 2024年3月5日\n", "2024-03-05", "某市日报", None),
        ("滨河新城开园\n某市统计局 2024年3月5日\n", "2024-03-05", "某市统计局", None),
        (
            "滨河新城开园\n甲 市 统 计 局\n国家统计局甲市调查队\n2025年4月8日\n",
            "2025-04-08",
            "甲市统计局",
            None,
        ),
        ("滨河新城开园\n原创 小编 甲市发布 2025年05月20日 18:06 乙地\n", "2025-05-20", "甲市发布", None),
        ("滨河新城开园\n时间：2025年4月16日\n参加单位：甲市交通局、乙市交通局\n", "2025-04-16", None, None),
        (
            "滨河新城开园\n发布时间：2024年03月05日 10:11　来源：某市发展改革委　浏览次数：12\n",
            "2024-03-05",
            "某市发展改革委",
            None,
        ),
        ("滨河新城开园\n2024年3月5日 星期二\n燕赵晚报\n", "2024-03-05", "燕赵晚报", None),
        (
            "滨河新城开园\n时间：\n2024-03-05 09:20\n来源：\n滨海市人民政府\n",
            "2024-03-05",
            "滨海市人民政府",
            "滨海市",
        ),
        (
            "政府工作报告\n——2024年1月20日在某省第十四届人民代表大会第二次会议上\n省长 李某\n各位代表：\n",
            "2024-01-20",
            None,
            "某省",
        ),
        (
            "政 府 工 作 报 告\n（二〇二四年一月二十日在甲市乙区第六届人民代表大会上）\n各位代表：\n",
            "2024-01-20",
            None,
            "甲市乙区",
        ),
        ("滨河新城开园\n（2024年3月5日）\n", "2024-03-05", None, None),
        ("滨河新城开园\n某市人民政府  2024年3月\n", "2024-03", "某市人民政府", None),
        ("滨河新城开园\n【2024-03-05】 【字体：大 中 小】\n", "2024-03-05", None, None),
        (
            "政府工作报告\n（2024年1月20日甲市第十四届人民代表大会第二次会议通过）\n各位代表：\n",
            "2024-01-20",
            None,
            "甲市",
        ),
        (
            "政府工作报告\n——在甲市第十四届人民代表大会第二次会议上\n（2024年1月20日）\n市长 李某\n",
            "2024-01-20",
            None,
            "甲市",
        ),
        ("滨河新城开园\n新华社石家庄3月5日电（记者张某）", None, "新华社", "石家庄"),
        ("滨河新城开园\n央视网消息（新闻联播）：", None, "央视网", None),
        ("滨河新城开园\n", None, None, None),
    ],
)
def test_the_head_of_a_text_says_when_and_by_whom(
    tmp_path: Path, head: str, date: str | None, publisher: str | None, place: str | None
) -> None:
    """Labels, datelines and lines that stand alone are read; what is not said is absent."""
    document = read(tmp_path, head + BODY)
    assert document.title is not None
    assert document.title.value in {"滨河新城开园", "政府工作报告"}
    assert (document.date and document.date.value) == date
    assert (document.publisher and document.publisher.value) == publisher
    assert (document.place and document.place.value) == place


def test_buttons_and_breadcrumbs_are_no_title(tmp_path: Path) -> None:
    """What a page carries around its text is passed over."""
    head = "首页\n>\n新闻\n打印\n【字号：\n大\n中\n小\n】\n滨河新城一期工程开园\n来源：某市日报\n"
    document = read(tmp_path, head + BODY)
    assert document.title == Field("滨河新城一期工程开园", "head of the text")


def test_a_signature_at_the_foot_says_who_and_when(tmp_path: Path) -> None:
    """The organ and the date under a notice are its publisher and date."""
    document = read(tmp_path, f"关于做好防汛工作的通知\n{BODY * 3}某市水务局\n2024年6月1日\n")
    assert document.publisher == Field("某市水务局", "foot of the text")
    assert document.date == Field("2024-06-01", "foot of the text")


def test_a_notice_is_signed_before_what_it_is_sent_with(tmp_path: Path) -> None:
    """The organ and the date that end a notice are found in front of a long attachment."""
    notice = f"甲市水务局关于印发节水方案的通知\n各单位：\n{BODY}甲市水务局\n2024年6月1日\n"
    document = read(tmp_path, notice + f"节水方案\n{BODY * 20}")
    assert (document.date, document.publisher) == (
        Field("2024-06-01", "foot of the text"),
        Field("甲市水务局", "foot of the text"),
    )


@pytest.mark.parametrize(
    ("title", "place", "publisher"),
    [
        ("滨海市推进公共服务共建三年行动计划（2024—2026年）", "滨海市", None),
        ("滨海省人民政府关于加快绿色发展的意见", "滨海省", "滨海省人民政府"),
        ("滨海市水务局关于印发2024年工作要点的通知", "滨海市", "滨海市水务局"),
        ("滨海市“十四五”规划纲要", "滨海市", None),
        ("临海城市副中心建设实施方案", None, None),
        ("城市更新行动计划", None, None),
        ("2026年滨海市省重点项目清单", "滨海市", None),
        ("地区生产总值核算方案", None, None),
        ("临海区与北三县一体化发展方案", None, None),
        ("滨海省发布绿化实施方案", None, None),
        ("滨海市民生实事清单", None, None),
    ],
)
def test_a_paper_that_governs_names_its_place_and_who_issued_it(
    tmp_path: Path, title: str, place: str | None, publisher: str | None
) -> None:
    """Its title begins with the place that it is for, or with the organ in front of 关于."""
    document = read(tmp_path, f"{title}\n各部门：\n{BODY}")
    assert (document.place and document.place.value) == place
    assert (document.publisher and document.publisher.value) == publisher


def test_a_file_name_can_state_the_date(tmp_path: Path) -> None:
    """It is believed where the text says nothing."""
    assert read(tmp_path, BODY, "news_20240413.txt").date == Field("2024-04-13", "file name")
    assert read(tmp_path, "2023年5月1日\n" + BODY, "b20240413.txt").date == Field(
        "2023-05-01", "head of the text"
    )


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("甲市政府工作报告（2024年1月20日）\n", Field("2024-01-20", "title")),
        ("2024年甲市政府工作报告\n", Field("2024", "title")),
        ("甲市政府工作报告（2024）\n", Field("2024", "title")),
        ("关于印发甲市绿化实施方案的通知\n甲政发〔2024〕5号\n", Field("2024", "document number")),
        ("关于印发甲市绿化实施方案的通知（甲政办字〔2024〕15号）\n", Field("2024", "document number")),
        # The year that a title tells of is not the one that it was written in.
        ("甲市2023年国民经济和社会发展统计公报\n", None),
        ("2023年法治政府建设年度工作报告\n", None),
        ("甲市2030年绿化规划\n", None),
        ("贯彻乙政发〔2022〕8号文件的意见\n", None),
    ],
)
def test_a_title_or_number_tells_the_year_where_nothing_tells_the_day(
    tmp_path: Path, head: str, date: Field | None
) -> None:
    """A report to an assembly is of the year in its title, a numbered document of that in its number."""
    assert read(tmp_path, f"{head}各部门：\n{BODY}").date == date


def test_nothing_is_guessed(tmp_path: Path) -> None:
    """A text that says nothing of itself has no metadata but its script."""
    document = read(tmp_path, BODY)
    assert (document.title, document.date, document.place, document.publisher) == (None,) * 4
    assert document.language == Field("zh-Hans", "script of the text")
    assert document.authority == "unknown"


def test_the_table_may_write_dates_in_any_usual_way(tmp_path: Path) -> None:
    """They come out in ISO 8601, and nonsense is refused with the value."""
    assert read(tmp_path, BODY, date="2024年4月").date == Field("2024-04", "documents.csv")
    with pytest.raises(DocumentError, match=r"'soon' in column date"):
        read(tmp_path, BODY, date="soon")
    with pytest.raises(DocumentError, match=r"'gossip' in column authority"):
        read(tmp_path, BODY, authority="gossip")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2023年05月13日", "2023-05-13"),
        ("2023-5-3 10:00", "2023-05-03"),
        ("2023/05/13", "2023-05-13"),
        ("2023.5", None),
        ("二〇二三年十月三十一日", "2023-10-31"),
        ("二○二三年十二月", "2023-12"),
        ("2023年2月30日", None),
        ("二〇二三年一月十二五日", None),
        ("二〇二三年二五十月三日", None),
        ("投资2106.18亿元", None),
        ("第1234号", None),
    ],
)
def test_dates_are_read_at_the_precision_they_have(written: str, expected: str | None) -> None:
    """A day that no calendar has is no date, and a figure is none."""
    assert find_date(written) == expected


def test_a_year_alone_is_a_date_of_that_precision() -> None:
    """Whoever asks for it gets four digits."""
    match = date_pattern().fullmatch("2023年")
    assert match is not None
    assert iso_date(match) == "2023"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("20240413.txt", "2024-04-13"),
        ("某市2024年4月3日讲话.docx", "2024-04-03"),
        ("report-2024-04.pdf", "2024-04"),
        ("000_94fb80ea34e59890.txt", None),
        ("12345678901234.txt", None),
        ("20241301.txt", None),
    ],
)
def test_a_name_states_a_date_only_where_it_is_one(name: str, expected: str | None) -> None:
    """Long numbers and impossible months are none."""
    assert date_of_name(name) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("【字号： 大 中 小】", True),
        ("打印 收藏 关闭", True),
        ("当前位置：首页 > 政务公开", True),
        ("浏览次数：1024次", True),
        ("分享到：", True),
        ("|", True),
        ("打印机产量增长5%", False),
        ("中小企业", False),
        ("2013年/2014年", False),
        ("一、收藏与展示", False),
    ],
)
def test_furniture_is_told_from_text(line: str, expected: bool) -> None:
    """Whole lines count, not words in them."""
    assert is_furniture(line) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两地协同发展，进展顺利。", "zh-Hans"),
        ("兩地協同發展，進展順利。", "zh-Hant"),
        ("The plan of the region is to build roads and railways by the end of the year.", "en"),
        ("12345", None),
    ],
)
def test_the_script_tells_the_language(text: str, expected: str | None) -> None:
    """Simplified and traditional writing and English are told; figures alone are not."""
    assert find_language(text) == expected


def test_a_dateline_with_its_year_dates_the_text(tmp_path: Path) -> None:
    """新华社某地2026年3月30日电 says the day where no line above does; without a year nothing is guessed."""
    dated = read(tmp_path, "新区建设加快\n新华社石家庄2026年3月30日电 " + BODY)
    assert dated.date is not None
    assert dated.date.value == "2026-03-30"
    assert read(tmp_path, "新区建设加快\n新华社石家庄3月30日电 " + BODY, "b.txt").date is None


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("2026年3月12日，甲市政府新闻办举行新闻发布会，介绍轨道交通建设有关情况。", "2026-03-12"),
        ("2026年3月12日上午，甲省有关部门召开“开局之年”系列主题新闻发布会，介绍水利工作。", "2026-03-12"),
        ("2026年13月40日，甲市政府新闻办举行新闻发布会，介绍轨道交通建设有关情况。", None),
        # A meeting that is told of need not have been on the day of the text.
        ("2014年2月26日，三地在甲市举行座谈会，协同发展由此成为大事，此后十年处处有变化。", None),
        ("甲市政府新闻办举行新闻发布会，介绍2026年3月12日以来的轨道交通建设有关情况。", None),
    ],
)
def test_the_record_of_a_press_conference_is_of_its_day(
    tmp_path: Path, sentence: str, date: str | None
) -> None:
    """Without a date in its head, the day that its first sentence gives the conference dates it."""
    path = tmp_path / "record.txt"
    path.write_text(f"新闻发布会实录\n\n{sentence}\n\n主持人：上午好。\n", "utf-8")
    found = read_document(path).date
    assert (found and found.value, found and found.found) == (date, date and "first sentence")


def test_where_people_met_is_not_what_they_spoke_of(tmp_path: Path) -> None:
    """A title's region goes before the room; without one the room is kept for what it is."""
    path = tmp_path / "a.txt"
    path.write_text(
        "京津冀交通部门联席会议纪要\n时间：2025年4月16日\n地点：天津市某楼会议室\n\n会议听取了汇报。\n"
    )
    assert read_document(path).place == Field("京津冀", "title")
    path.write_text("新闻发布会实录\n时间：2025年4月16日\n地点：天津市某楼会议室\n\n会议听取了汇报。\n")
    assert read_document(path).place == Field("天津市某楼会议室", "label of a venue")


def test_the_month_in_a_title_is_not_the_day_of_issue(tmp_path: Path) -> None:
    """A monthly review is dated by its signature, and by its title where it has none."""
    path = tmp_path / "a.txt"
    body = "\n全市空气质量优良天数十六天，同比减少两天，轻度污染十一天，中度污染三天。\n"
    path.write_text(f"2025年6月甲市环境月报\n（第6期）\n甲市生态环境局　　2025年7月11日\n{body}")
    assert read_document(path).date == Field("2025-07-11", "head of the text")
    path.write_text(f"甲市2025年1-8月环境月报\n{body}")
    assert read_document(path).date == Field("2025-08", "title")


def test_the_day_of_signing_dates_an_agreement(tmp_path: Path) -> None:
    """It stands below the parties' seals."""
    path = tmp_path / "a.txt"
    path.write_text(
        "甲市 乙市合作框架协议\n\n第一条　双方共建产业园区，共享平台，互认结果，共同发展。\n"
        "签订日期：2025年9月16日\n签订地点：甲市\n"
    )
    date = read_document(path).date
    assert date is not None
    assert date.value == "2025-09-16"


def test_a_footnote_mark_is_no_part_of_a_title(tmp_path: Path) -> None:
    """公报[1] is a 公报."""
    path = tmp_path / "a.txt"
    path.write_text(
        "甲市2024年统计公报[1]\n2025年4月8日\n\n全市经济运行总体平稳，稳中有进，结构优化，民生改善。\n"
    )
    title = read_document(path).title
    assert title is not None
    assert title.value == "甲市2024年统计公报"


@pytest.mark.parametrize(
    ("head", "title", "date", "publisher"),
    [
        (
            "海区经济运行分析\n北海市滨区统计局　2026年1月28日\n",
            "海区经济运行分析",
            "2026-01-28",
            "北海市滨区统计局",
        ),
        ("一渠清水润两岸\n河西日报 2025年11月12日\n", "一渠清水润两岸", "2025-11-12", "河西日报"),
        ("北海市2025年统计公报[1]\n北海市统计局\n", "北海市2025年统计公报", None, "北海市统计局"),
        (
            "北海市2025年1-10月主要指标\n北海市统计局\n",
            "北海市2025年1-10月主要指标",
            "2025-10",
            "北海市统计局",
        ),
        # Whom a notice is sent to did not write it.
        ("节水工作方案实施细则\n北海市财政局、各区：\n", "节水工作方案实施细则", None, None),
    ],
)
def test_the_organ_below_a_title_issued_it(
    tmp_path: Path, head: str, title: str, date: str | None, publisher: str | None
) -> None:
    """On a line of its own or in front of its day; a span of months is no day."""
    document = read(tmp_path, head + BODY)
    told = (document.title, document.date, document.publisher)
    assert tuple(field and field.value for field in told) == (title, date, publisher)


def test_a_title_whose_last_word_is_broken_is_whole(tmp_path: Path) -> None:
    """…的通 / 知: both lines make the word that ends a title."""
    document = read(tmp_path, f"北海市人民政府关于印发节水方案的通\n知\n各单位：\n{BODY}")
    assert document.title is not None
    assert document.title.value == "北海市人民政府关于印发节水方案的通知"


def test_the_day_of_printing_at_the_foot_dates_a_paper(tmp_path: Path) -> None:
    """2026年2月6日印发 stands below the organ, which does not sign the line above."""
    document = read(tmp_path, f"节水工作要点\n{BODY * 3}北海市水务局\n2026年2月6日印发\n")
    assert document.date == Field("2026-02-06", "foot of the text")
    assert document.publisher == Field("北海市水务局", "foot of the text")


@pytest.mark.parametrize(
    "title", ["1-1 北海市主要年份国民经济指标", "关于北海市2025年预算执行情况的报告（摘要）"]
)
def test_the_number_of_a_table_and_a_preposition_are_no_part_of_a_place(tmp_path: Path, title: str) -> None:
    """Behind them the title begins with the place."""
    document = read(tmp_path, f"{title}\n各部门：\n{BODY}")
    assert document.place is not None
    assert document.place.value == "北海市"


@pytest.mark.parametrize(
    ("title", "place"), [("北海滨河新城建设方案摘要", None), ("滨河建设方案摘要说明", "北海市")]
)
def test_a_district_in_a_title_is_not_all_of_its_publishers_place(
    tmp_path: Path, title: str, place: str | None
) -> None:
    """What a city publishes on its new town is of that."""
    document = read(tmp_path, f"{title}\n北海市人民政府  2026年6月\n{BODY}")
    assert (document.place and document.place.value) == place


def test_an_agreement_is_of_all_who_sign_it(tmp_path: Path) -> None:
    """甲方 and 乙方 stand at the foot, one below the other, each with its name behind a colon."""
    text = (
        "关于共建产业园的合作协议\n双方共建园区，总投资12亿元，面积3平方公里，并建立联席会议制度，定期会商。\n"
        "甲方（盖章）：甲市人民政府\n乙方（盖章）：乙市人民政府\n签署日期：2026年1月16日\n"
    )
    document = read(tmp_path, text)
    assert document.publisher == Field("甲市人民政府 乙市人民政府", "foot of the text")
    assert document.place is None


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("2026-06-28 08:30 来源：北河日报 记者 某某", "北河日报"),
        ("来源：北河日报 作者：某某", "北河日报"),
    ],
)
def test_who_wrote_is_not_who_published(tmp_path: Path, line: str, publisher: str) -> None:
    """Behind the paper's name its reporter is named."""
    text = f"城际铁路开通运营\n{line}\n昨天，城际铁路开通运营，全长149公里，设车站8座，最快46分钟可达。\n"
    document = read(tmp_path, text)
    assert document.publisher is not None
    assert document.publisher.value == publisher


def test_a_table_of_tasks_is_of_the_place_that_its_title_names(tmp_path: Path) -> None:
    """The year stands in front of the place, and 分工表 at the end."""
    document = read(
        tmp_path, "2026年唐山市推进协同发展重点任务分工表\n2026-02-01\n\n全年完成12项任务，投资86亿元。\n"
    )
    assert document.place == Field("唐山市", "title")
