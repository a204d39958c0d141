"""What somebody asks for in news goes on over the sentences behind the word that asks."""

import pytest

ACTIONS = [
    # a sentence that opens with a verb goes on asking
    (
        "文章强调，国际形势复杂，要抓住关键环节。坚持内需主导。培育新动能。",
        ["抓住关键环节", "坚持内需主导", "培育新动能"],
    ),
    ("各地区要准确把握定位，强化主体功能。支持大省挑大梁。", ["把握定位，强化主体功能", "支持大省挑大梁"]),
    # what is told in between ends it, and so does another paragraph
    ("会议强调，要抓住关键环节。论坛昨天闭幕。推进城市更新取得成效。", ["抓住关键环节"]),
    ("会议强调，要抓住关键环节。\n推进城市更新，青柳区走在前列。", ["抓住关键环节"]),
    # what opens with a verb and was done
    ("会议强调，要抓住关键环节。推动旧改已完成30个项目。", ["抓住关键环节"]),
    # a title that looks back says nothing of what is asked for below it
    ("辉煌成就鼓舞人心\n青柳说，外事战线将深刻领悟要求，坚决做到服务大局。", ["领悟要求，坚决做到服务大局"]),
    ("辉煌成就鼓舞人心\n青柳说，成绩来之不易。统战系统要准确把握自身定位。", ["把握自身定位"]),
    # but tells nothing that is to be done by itself
    ("辉煌成就鼓舞人心\n青柳说，五年来加快建设公园，将荒地改造成绿地。", []),
]
DEADLINES = [
    # a title names the year of its tasks, and 当前 is none
    ("当前重点任务", None),
    ("2024年重点任务", "2024"),
]


@pytest.mark.parametrize(("text", "actions"), ACTIONS)
def test_what_is_asked_for_goes_on(read, text, actions):
    """Sentences that open with a verb go on with what the one before asks for."""
    _, records = read(text, place=None)
    assert [commitment.action for commitment in records.commitments] == actions


@pytest.mark.parametrize(("title", "deadline"), DEADLINES)
def test_only_a_year_is_that_of_a_plan(read, title, deadline):
    """The day on which something is said is no year of a plan."""
    _, records = read(f"{title}\n要制定服务业行动方案。制定青柳湖保护方案。", place=None)
    assert [commitment.deadline for commitment in records.commitments][-1] == deadline
