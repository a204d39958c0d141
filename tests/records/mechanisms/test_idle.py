"""Clauses with a word of co-operation: which tell of it, what they call it, and how far it is."""

import pytest

IDLE = [
    "京津冀协同发展的机遇不断增多。",
    "京津冀协同发展发展指数公布。",
    "京津冀“协同发展”战略已提出十年。",
    "京津冀协同发展10年来，变化很大。",
    "如何推进京津冀协同发展。",
    "处理好京津冀协同发展与自身发展的关系。",
    "多年来京津冀一路走来协同发展步履坚实。",
    "唐山协同园、廊坊共建园、保定产业园建成高地。",
    "北京青柳学校沧州分校落户。",
    "北京青柳公司入驻沧州园区。",
    "记者在唐山、保定调研合作项目。",
    "沧州市向浙江、天津调拨物资。",
    "天津港启用新码头，加强合作。",
    "中国云河银行与蒙古银行续签双边协议。",
    "天津市与日本深化双边合作。",
    "助力打造京津冀协同发展的桥头堡。",
    "实施京津冀协同发展重大国家战略十年来，变化很大。",
    "推动京津冀协同发展12条措施落地。",
    "加快建设京津冀协同发展的骨干工程。",
    "亦庄·永清高新区合作共建。",
    "加强京雄商高铁沿线合作。",
    "“千企沧州行”走进唐山园区，加强合作。",
]


@pytest.mark.parametrize("text", IDLE)
def test_a_clause_that_only_mentions_co_operation_tells_of_none(read, text):
    """What is weighed, asked, housed in a name or given to somebody links nobody."""
    assert read(text, place="河北省沧州市")[1].mechanisms == ()


TOLD = [
    ("京津冀协同发展成为重大国家战略。", "协同发展成为重大国家战略", "vision", None),
    ("助力京津冀协同发展取得成效。", "协同发展取得成效", "vision", None),
    ("京津冀协同发展步履坚实。", "协同发展步履坚实", "vision", None),
    ("推进北京向张家口、承德选派教师。", "选派教师", "vision", None),
    ("工作组到唐山与保定洽谈合作。", "洽谈合作", "visit", "operating"),
    ("天津、唐山签署落户协议。", "落户协议", "agreement", "signed"),
    ("天津、唐山等地签署落户协议。", "落户协议", "agreement", "signed"),
    ("与天津市的合作协议已到期终止。", "合作协议已到期终止", "agreement", "ended"),
    ("将与天津市签署合作协议。", "合作协议", "agreement", "proposed"),
    ("将深化与天津市的合作机制。", "合作机制", "mechanism", "operating"),
    ("与北京市建立大气、水、土壤联防联控机制。", "大气、水、土壤联防联控机制", "mechanism", "operating"),
    ("与北京市建立健全大气联防机制。", "大气联防机制", "mechanism", "operating"),
    ("通州区与三河、大厂、香河加快一体化发展。", "一体化发展", "vision", None),
]


@pytest.mark.parametrize(("text", "phrase", "form", "status"), TOLD)
def test_a_clause_that_tells_of_it_says_what_and_how_far(read, text, phrase, form, status):
    """The phrase begins behind the parties and their verb; the form and the state are told by its words."""
    (link,) = read(text, place="河北省沧州市")[1].mechanisms
    assert (link.mechanism, link.form, link.status) == (phrase, form, status)


NAMED = [
    ("与北京市相关地区开展合作。", ["河北省沧州市", "北京市相关地区"]),
    ("与长三角相关区域开展协作。", ["河北省沧州市", "长三角相关区域"]),
    ("中国和阿拉伯国家共建平台。", ["中国", "阿拉伯国家"]),
    # a body of another sort in front of 与 is a party, one of the place's own is the place
    ("青柳研究会与天津市深化合作。", ["青柳研究会", "天津市"]),
    ("青柳企业与天津港深化合作。", ["河北省沧州市", "天津港"]),
    ("青柳区与天津市深化合作。", ["河北省沧州市", "天津市"]),
    ("首个与天津市合作的园区落成。", ["河北省沧州市", "天津市"]),
    ("与北京高校合作建立附属学校。", ["河北省沧州市", "北京市"]),
    ("与北京市、京津冀、长三角共建平台。", ["河北省沧州市", "北京市", "天津市", "河北省", "长三角"]),
    ("天津港与沧州市开展合作。", ["天津港", "河北省沧州市"]),
    ("沧州市向浙江、天津输送人才，加强合作。", ["河北省沧州市", "浙江省", "天津市"]),
    (
        "三河、大厂、香河与通州协同发展。",
        ["河北省廊坊市三河市", "河北省廊坊市大厂回族自治县", "河北省廊坊市香河县", "北京市通州区"],
    ),
]


@pytest.mark.parametrize(("text", "parties"), NAMED)
def test_who_is_named_is_a_party(read, text, parties):
    """Some of a place, several peoples and a port are parties as places are, in the order of the text."""
    (link,) = read(text, place="河北省沧州市")[1].mechanisms
    assert [party.name for party in link.parties] == parties


def test_two_pairs_of_a_sentence_are_two_links(read):
    """我市与甲市、乙市与丙市 is two pairs: nobody works with all others."""
    links = read("我市与天津市、保定市与北京市分别开展合作。", place="河北省沧州市")[1].mechanisms
    assert [[party.name for party in link.parties] for link in links] == [
        ["河北省沧州市", "天津市"],
        ["河北省保定市", "北京市"],
    ]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("与北京市共享课程80门，与天津市共享教师20人。", ["共享课程80门", "共享教师20人"]),
        ("携手打造走廊，京津冀三方签署了章程。", ["携手打造走廊", "三方签署了章程"]),
        ("北京市与天津市开展医疗合作，加强交通一卡通互通。", ["医疗合作", "交通一卡通互通"]),
        ("北京市与天津市协同推进产业升级，优化产业布局。", ["协同推进产业升级"]),
        ("与北京市建立大气联防机制，统一标准、统一监测。", ["大气联防机制"]),
    ],
)
def test_clauses_on_one_matter_are_one_link(read, text, phrases):
    """What goes on about the same is no link of its own; another field, paper or figure is."""
    assert [link.mechanism for link in read(text, place="河北省沧州市")[1].mechanisms] == phrases
