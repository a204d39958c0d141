"""Interviews: each question sets place, time and mood of its answer."""

import pytest

from lantu.records.questions import find_question

FIRST = "永定河治理答记者问\n问：方案的目标是什么？\n答：到2028年，河道生态流量达标率达到95%。\n"


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("问：今年的重点工作有哪些？", "一是修复河道5公里。", ("2026", "2026", "plan")),
        ("记者：下一步将如何推进？", "新建水库2座。", (None, None, "plan")),
        ("问：目前进展如何？", "已组建联盟12个。", (None, "2026-04-20", "reported")),
        ("某报记者：去年取得了哪些成效？", "修复河道30公里。", ("2025", "2025", "reported")),
        (
            "2.“十四五”以来取得了哪些成效？",
            "修复河道30公里。",
            ("2021", "2026-04-20", "reported"),
        ),
    ],
)
def test_an_answer_has_the_time_and_mood_of_its_question(read, question, answer, expected):
    """A year of the answer before goes no further than that answer."""
    claims = read(f"{FIRST}{question}\n答：{answer}", date="2026-04-20")[1].claims
    period = claims[-1].period
    assert (period.start, period.end, claims[-1].modality) == expected


def test_an_answer_is_about_the_place_of_its_question(read):
    """天津在节水方面有哪些做法？ asks about Tianjin alone."""
    text = FIRST + "问：天津在节水方面有哪些做法？\n答：建成节水型企业620家。"
    claims = read(text, date="2026-04-20")[1].claims
    assert [place.name for place in claims[-1].places] == ["天津市"]


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("问：今年的重点工作有哪些？", "今年的重点工作"),
        ("记者：《方案》主要包括哪些内容？", "《方案》"),
        ("　　问：下一步有什么打算？", "下一步有什么打算"),
        ("这是为什么？", None),
        ("问：请介绍有关情况。", None),
    ],
)
def test_a_question_is_known_by_who_asks(said, question):
    """It begins a paragraph with 问 or a reporter, or is numbered, and ends with its mark."""
    assert find_question(said, len(said) - len(said.lstrip()), len(said)) == question


@pytest.mark.parametrize(
    ("heading", "told", "expected"),
    [
        ("一、“十四五”以来治理成效", "修复河道30公里。", ("2021", "2025-12-18", "cumulative")),
        ("一、近五年来进展", "转移群众13万人。", ("2020", "2025-12-18", "cumulative")),
        ("一、“十四五”以来治理成效", "水质优良比例达到80%。", (None, "2025-12-18", "level")),
        ("一、2025年治理成效", "修复河道30公里。", ("2025", "2025", "level")),
    ],
)
def test_deeds_below_a_heading_of_years_add_up_over_them(read, heading, told, expected):
    """So they do where the years still run; a state below it is of the document's day."""
    claim = read(f"永定河治理\n{heading}\n{told}", date="2025-12-18")[1].claims[-1]
    assert (claim.period.start, claim.period.end, claim.kind) == expected


def test_a_review_of_a_year_is_of_the_year_in_its_title(read):
    """成绩单 and 工作总结 tell of the year that they name, whenever they came out."""
    claim = read("甲区2025年工作总结\n一、产业\n新建园区8个。", date="2026-01-20")[1].claims[0]
    assert (claim.period.start, claim.period.end) == ("2025", "2025")
