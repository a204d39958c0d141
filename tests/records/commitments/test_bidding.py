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
GROUPS = [
    # a means belongs to the first task behind it alone
    (
        "要坚持党政机关过紧日子，健全增收机制，兜牢三保底线。",
        ["坚持党政机关过紧日子，健全增收机制", "兜牢三保底线"],
    ),
    # with what comes of it
    ("要用好长城名片，办好赛事，提升城市形象。", ["用好长城名片，办好赛事，提升城市形象"]),
    # two short tasks without a means are still one
    ("要建强救援基地，健全储备体系。", ["建强救援基地，健全储备体系"]),
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


@pytest.mark.parametrize(("text", "actions"), GROUPS)
def test_a_means_is_that_of_one_task(read, text, actions):
    """Behind a means and its task another task begins a commitment of its own."""
    _, records = read(text, place=None)
    assert [commitment.action for commitment in records.commitments] == actions


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("要加快建设青柳港，实现“十五五”良好开局。", None),
        ("要在“十五五”期间加快建设青柳港。", "2030"),
    ],
)
def test_a_plans_beginning_is_no_last_day(read, text, deadline):
    """A good start into a plan's years is wanted at their beginning; in them, by their end."""
    _, records = read(text, date="2026-03-05", place=None)
    assert [commitment.deadline for commitment in records.commitments] == [deadline]


@pytest.mark.parametrize(("title", "deadline"), DEADLINES)
def test_only_a_year_is_that_of_a_plan(read, title, deadline):
    """The day on which something is said is no year of a plan."""
    _, records = read(f"{title}\n要制定服务业行动方案。制定青柳湖保护方案。", place=None)
    assert [commitment.deadline for commitment in records.commitments][-1] == deadline


def test_a_list_that_goes_on_is_one_commitment(read):
    """What 以及 adds behind a comma belongs to the task in front of it."""
    found = read("要加快青柳铁路等交通项目，以及松江水库等水利项目。")[1].commitments
    assert [each.action for each in found] == ["加快青柳铁路等交通项目，以及松江水库等水利项目"]


def test_for_what_tasks_are_is_no_task(read):
    """A clause that only names the tasks of a year says nothing that is to be done."""
    found = read("针对2026年重点任务，要加快建设青柳铁路。")[1].commitments
    assert [each.action for each in found] == ["加快建设青柳铁路"]
