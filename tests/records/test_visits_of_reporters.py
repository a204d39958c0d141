"""Where the figures of a reporter's visit and of an interview hold, and what is counted there."""

import pytest


def told(claims):
    """Return indicator and last part of the place of each claim."""
    return [(claim.indicator, claim.places[-1].name[-4:] if claim.places else "") for claim in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "走进廊坊市固安县某村，全村有680户，有耕地3000亩。",
            [("户", "市固安县"), ("耕地", "市固安县")],
        ),
        (
            "走进白沟智慧物流园，分拣线每小时处理包裹4.8万件。园区负责人说，这里开通专线110条。",
            [("分拣线每小时处理包裹", "白沟新城"), ("开通专线", "白沟新城")],
        ),
        ("白沟镇北刘庄村共有680户、2300口人。", [("户", "白沟新城"), ("人口", "白沟新城")]),
    ],
)
def test_a_visit_sets_the_scene(read, text, expected):
    """What a reporter enters is where the figures hold, whatever name it is part of."""
    assert told(read("本报记者 某某\n\n" + text)[1].claims) == expected


def test_those_who_speak_stay_at_home(read):
    """What somebody does elsewhere (我们在甲设立…) moves nothing of what is said next."""
    claims = read("记者：天津港如何？\n某某：我们在京冀设立网点36个。通关时间压缩77%。", place="天津市")[
        1
    ].claims
    assert [claim.places[-1].name for claim in claims] == ["河北省", "天津港"]


def test_the_year_of_an_answer_is_not_that_of_the_next(read):
    """A year that opens one answer of an interview holds for its paragraph alone."""
    text = "记者：进展如何？\n某某：2023年，我们实施项目230个。\n记者：园区呢？\n某某：落地项目156个。"
    claims = read(text, date="2024-02-20", place="天津市")[1].claims
    assert [tuple(claim.period) for claim in claims] == [("2023", "2023"), (None, "2024-02-20")]
