"""Works that are due, what is striven for, and tasks inside a quotation."""

import pytest

CASES = [
    # a state that stands alone behind 将 or 预计 takes its subject
    ("青柏高铁预计2026年底投用。", ["青柏高铁预计2026年底投用"]),
    ("青柳读书活动即将启动。", ["青柳读书活动即将启动"]),
    ("青柏高铁投用。", []),
    ("青柳的阴雨天气还将延续。", []),
    # a pronoun is no such subject
    ("我们要坚定信心。", []),
    # what is striven for behind a word of intent is no report
    (
        "要抓好重点工作，埋头苦干，推动一体化发展不断取得成效。",
        ["抓好重点工作", "推动一体化发展不断取得成效"],
    ),
    ("抓好重点工作，推动一体化发展已取得成效。", []),
    # what a paper is told to say
    ("规划纲要提出“形成更加紧密的协作格局”。", ["形成更加紧密的协作格局"]),
    ("规划纲要提出“协作格局”。", []),
]


@pytest.mark.parametrize(("text", "actions"), CASES)
def test_tasks_are_told_from_outlooks_and_reports(read, text, actions):
    """Each text has the tasks listed with it, and no other."""
    assert [commitment.action for commitment in read(text)[1].commitments] == actions


def test_the_number_of_a_point_is_no_part_of_its_task(read):
    """Nor are the organs in brackets behind it a task of their own."""
    text = (
        "某市2025年工作要点\n一、重点任务\n5.青柳县、云山县各建设1处公园。"
        "（牵头单位：市水务局；配合单位：青柳县、云山县人民政府；完成时限：2025年12月底）"
    )
    _, records = read(text, date="2025-03-21", place="河北省张家口市")
    assert [(task.action, task.actors) for task in records.commitments] == [
        ("青柳县、云山县各建设1处公园", ("张家口市水务局",))
    ]
