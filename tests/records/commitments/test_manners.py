"""What is to be done begins at its verb, behind whatever says how it is done."""

import pytest

ACTIONS = [
    # how something is done stands in front of its verb
    ("下一步，我们将毫不放松抓好春耕备耕。", ["抓好春耕备耕"]),
    ("要千方百计缩小城乡差距。", ["缩小城乡差距"]),
    ("沧州市2024年工作要点\n1.公共服务。分类有序、片区化推进村庄改造。", ["推进村庄改造"]),
    ("沧州市2024年工作要点\n1.公共服务。更好地发挥审计作用。", ["发挥审计作用"]),
    # words that are adverb and verb in one
    ("沧州市2024年工作要点\n1.公共服务。一体推进教育、科技、人才。", ["推进教育、科技、人才"]),
    ("沧州市2024年工作要点\n1.公共服务。前瞻布局量子产业。", ["布局量子产业"]),
    ("沧州市2024年工作要点\n1.公共服务。基本消除农村次差公路。", ["基本消除农村次差公路"]),
    ("青柳强调，保护湖泊湿地，建设绿色屏障。", ["保护湖泊湿地，建设绿色屏障"]),
    # how each is treated, in quotation marks or without
    ("沧州市2024年工作要点\n1.公共服务。“一河一策”治理青柳河。", ["治理青柳河"]),
    ("沧州市2024年工作要点\n1.公共服务。一业一策推动钢铁转型。", ["推动钢铁转型"]),
    # verbs of supervision and of keeping order
    ("下一步，我们将自觉接受人大监督。", ["接受人大监督"]),
    ("沧州市2024年工作要点\n1.公共服务。织密公交线网。", ["织密公交线网"]),
]
NONE = [
    # who or what something is of is no manner
    "沧州市2024年工作要点\n1.公共服务。“一带一路”建设走深走实。",
    "沧州市2024年工作要点\n1.公共服务。“双千”建设明显提速。",
    # what is only spoken of
    "青柳强调，保护湖泊湿地，事关长远发展。",
    # what was done so
    "去年，我们毫不放松抓好春耕备耕，织密公交线网。",
    "2023年，青柳区“一河一策”治理河道12条。",
]


def _actions(read, text):
    _, records = read(text)
    return [commitment.action for commitment in records.commitments if commitment.action != "公共服务"]


@pytest.mark.parametrize(("text", "actions"), ACTIONS)
def test_an_action_begins_behind_its_manner(read, text, actions):
    """Adverbs, manners of treatment and the particle behind them are passed over."""
    assert _actions(read, text) == actions


@pytest.mark.parametrize("text", NONE)
def test_a_name_in_front_of_a_verb_is_no_manner(read, text):
    """A named work in front of a verb is its subject, and what was done is no task."""
    assert _actions(read, text) == []
