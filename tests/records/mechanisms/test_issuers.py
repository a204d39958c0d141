"""Organs that issue or hold something together, and what moves on of a region's aims."""

import pytest

from lantu.records.mechanisms.lexicon import mechanism_lexicon

ISSUERS = [
    pytest.param("民政部、教育部近日联合印发通知。", [["教育部", "民政部"]], id="two-organs"),
    pytest.param(
        "住房城乡建设部、财政部等五部门联合出台办法。", [["住房城乡建设部", "财政部"]], id="so-many"
    ),
    pytest.param("由青柳省电视台和一家剧场共同举办的灯展开幕。", [], id="organs-of-other-ends"),
    pytest.param(
        "由青柳市广播电视台与柏川市文化局共同举办的灯展开幕。",
        [["柏川市文化局", "青柳市广播电视台"]],
        id="by-whom-it-is-held",
    ),
    pytest.param(
        "新政策让老人更安心民政部、财政部日前联合发布意见。", [["民政部", "财政部"]], id="behind-a-headline"
    ),
    pytest.param(
        "水利部会同财政部、商务部等七部门日前联合发布指南。",
        [["商务部", "水利部", "财政部"]],
        id="with-others",
    ),
    pytest.param(
        "民政部、河北省人民政府在保定市联合举办活动。",
        [["民政部", "河北省人民政府"]],
        id="not-where-it-is-held",
    ),
    pytest.param("民政部等五部门联合印发通知。", [], id="one-organ-alone"),
    pytest.param(
        "由民政部、教育部等部门共同主办的灯展开幕。", [["教育部", "民政部"]], id="how-many-is-not-said"
    ),
    pytest.param("民政部等部门共同主办的灯展开幕。", [], id="one-organ-of-many"),
    pytest.param(
        "民政部、教育部今天向社会联合公开发布指南。", [["教育部", "民政部"]], id="to-whom-it-is-published"
    ),
    pytest.param("民政部、教育部今天向社会公开发布指南。", [], id="each-by-itself"),
    pytest.param(
        "中央广播电视总台与青柳大学合作共建的研究院成立。",
        [["中央广播电视总台", "青柳大学"]],
        id="a-broadcaster",
    ),
    pytest.param("学校、家庭、社区共同组织活动。", [], id="no-organs"),
    pytest.param("民政部、财政部公布名单。", [], id="not-together"),
    pytest.param(
        "由同济大学与青柳市文化局共同举办的灯展开幕。", [["同济大学", "青柳市文化局"]], id="part-of-a-name"
    ),
]


@pytest.mark.parametrize(("text", "parties"), ISSUERS)
def test_organs_that_issue_something_together_are_a_link(read, text, parties):
    """Two or more organs named one by one in front of 联合印发 or 共同举办 do so together."""
    told = [sorted(party.name for party in link.parties) for link in read(text, place=None)[1].mechanisms]
    assert told == parties


@pytest.mark.parametrize(
    ("text", "organs"),
    [
        ("教育部、民政部联合印发通知", ["教育部", "民政部"]),
        ("消息：教育部和民政部等两部门近日联合印发通知", ["教育部", "民政部"]),
        ("教育部、家庭、民政部联合印发通知", []),
        ("教育部联合印发通知", []),
        ("教育部、民政部印发通知", []),
        ("甲部、民政部联合印发通知", []),
        ("教育部、" + "长" * 20 + "大学联合印发通知", []),
    ],
)
def test_organs_of_a_list_are_all_organs_or_none(text, organs):
    """One item that is none, or has too short or too long a name, makes the list no list of organs."""
    found = mechanism_lexicon().issuers.find(text, 0, len(text))
    assert [text[start:end] for start, end in found] == organs


def test_organs_that_issued_a_paper_are_not_spoken_of_further(read):
    """What two places recognise is not what the organs of the paper before do."""
    text = "民政部、教育部联合印发通知。通知说，推动两地互认，大家携手同行。"
    assert len(read(text, place="青海省")[1].mechanisms) == 1


AIMS = [
    ("京津冀协同发展步履坚实。", 1),
    ("京津冀协同发展正在向纵深推进。", 1),
    ("长三角一体化发展加快向更深层次拓展。", 1),
    ("形成更加紧密的京津冀协同发展格局。", 1),
    ("青柳市有关部门同志指引京津冀协同发展向纵深推进。", 0),
    ("京津冀协同发展带来机遇。", 0),
    ("为京津冀协同发展注入活力。", 1),
    ("京津冀协同发展的活力。", 0),
    # the formula says of what sort the country's economy is to be
    ("京津冀经济稳中有进，构建优势互补、高质量发展的区域经济布局。", 0),
    ("京津冀经济稳中有进，形成优势互补、错位的产业格局。", 1),
    ("京津冀协同发展座谈会上步履匆匆。", 0),
]


@pytest.mark.parametrize(("text", "count"), AIMS)
def test_an_aim_that_moves_on_is_told(read, text, count):
    """How a region's aim goes, or that it is given a shape, tells of it; its name alone does not."""
    assert len(read(text, place=None)[1].mechanisms) == count
