"""Who works with whom, in which field and by what means: short sentences and their look-alikes."""

import pytest


def links(read, text, place="河北省"):
    return [
        (sorted(party.name for party in link.parties), link.domain, link.form, link.status)
        for link in read(text, place=place)[1].mechanisms
    ]


LINKS = [
    pytest.param(
        "石家庄市与北京市海淀区签署人才合作协议。",
        (["北京市海淀区", "河北省石家庄市"], "innovation", "agreement", "signed"),
        id="agreement",
    ),
    pytest.param(
        "沧州市与青岛市共建海铁联运通道。",
        (["山东省青岛市", "河北省沧州市"], "transport", "mechanism", "operating"),
        id="built-together",
    ),
    pytest.param(
        "天津与河北共建流域横向生态补偿机制。",
        (["天津市", "河北省"], "water", "mechanism", "operating"),
        id="mechanism",
    ),
    pytest.param(
        "北京市对口帮扶张家口市。",
        (["北京市", "河北省张家口市"], "poverty", "pairing", "operating"),
        id="pairing",
    ),
    pytest.param(
        "张家口市与延庆区联合举办自行车赛。",
        (["北京市延庆区", "河北省张家口市"], "sport", "vision", None),
        id="match",
    ),
    pytest.param(
        "保定市承接北京转移企业90家。",
        (["北京市", "河北省保定市"], "industry", "investment", "operating"),
        id="firms-that-move",
    ),
    pytest.param(
        "京津冀实现社保卡“一卡通”。",
        (["北京市", "天津市", "河北省"], "governance", "recognition", "operating"),
        id="one-card",
    ),
    pytest.param(
        "北京市朝阳医院与廊坊市中医院组建医联体。",
        (["北京市朝阳医院", "廊坊市中医院"], "health", "mechanism", "operating"),
        id="two-hospitals",
    ),
    pytest.param(
        "京津冀三省市生态环境部门联合开展执法检查。",
        (["北京市", "天津市", "河北省"], "environment", "mechanism", "operating"),
        id="offices-of-three",
    ),
    pytest.param(
        "深化川渝合作。",
        (["四川省", "重庆市"], "governance", "vision", None),
        id="provinces-by-a-character-each",
    ),
    pytest.param(
        "着力推进粤港澳合作。",
        (["广东省", "香港特别行政区", "澳门特别行政区"], "governance", "vision", None),
        id="three-that-are-a-region-too",
    ),
]


@pytest.mark.parametrize(("text", "told"), LINKS)
def test_a_link_has_parties_field_form_and_status(read, text, told):
    """Both sides, what they do together, by what means and how far it is."""
    assert links(read, text) == [(sorted(told[0]), *told[1:])]


NONE = [
    pytest.param("深化创新合作。", id="characters-inside-a-word"),
    pytest.param("高新云合作平台上线。", id="forms-inside-a-word"),
    pytest.param("川渝风光迷人，合作社增收。", id="nothing-done-together"),
    pytest.param("河北与北京、天津相邻。", id="neighbours"),
    pytest.param("北京市与河北省的收入差距缩小。", id="compared"),
    pytest.param("北京、天津、河北的产值分别为5万亿元、2万亿元、4万亿元。", id="listed-figures"),
    pytest.param("从北京到石家庄的高铁开通。", id="ends-of-a-line"),
    pytest.param("天津游客在河北旅游的人数增长。", id="guests"),
    pytest.param("河北农产品进入北京市场。", id="goods"),
    pytest.param("天津市与市民共度佳节。", id="place-and-people"),
    pytest.param("北京和天津的降水量偏多。", id="weather"),
    pytest.param("张三从北京调任河北。", id="a-career"),
]


@pytest.mark.parametrize("text", NONE)
def test_places_side_by_side_do_not_work_together(read, text):
    """Neighbours, comparisons, lists of figures and ways tell of no co-operation."""
    assert links(read, text) == []


WHERE = [
    pytest.param("中关村企业在天津、河北设立分支机构90家。", {"天津市", "河北省"}, id="list-of-two"),
    pytest.param("北京企业在天津投资项目90个。", {"北京市", "天津市"}, id="one"),
]


@pytest.mark.parametrize(("text", "among"), WHERE)
def test_where_somebody_sets_something_up_is_his_partner(read, text, among):
    """All places of a list behind 在 are partners of whoever sets something up there."""
    (link,) = read(text, place="京津冀")[1].mechanisms
    assert among <= {party.name for party in link.parties}


SIGNED_AT = [
    pytest.param("唐山市与廊坊市在北京签署协议。", id="one-place"),
    pytest.param("唐山市与廊坊市在北京、天津签署协议。", id="two-places"),
]


@pytest.mark.parametrize("text", SIGNED_AT)
def test_where_two_sign_is_no_party(read, text):
    """Where others are named, the places behind 在 are where it happens, all of them."""
    (link,) = read(text, place="京津冀")[1].mechanisms
    assert {party.name for party in link.parties} == {"河北省唐山市", "河北省廊坊市"}


TIMES = [
    pytest.param("2022年，石家庄市与海淀区签署协议。", ("2022", "2022"), id="year"),
    pytest.param("石家庄市与海淀区签署协议。", (None, "2024-06-18"), id="nothing-told"),
    pytest.param("下一步，石家庄市将与海淀区共建园区。", (None, None), id="to-come"),
]


@pytest.mark.parametrize(("text", "period"), TIMES)
def test_a_link_holds_when_it_is_told_to(read, text, period):
    """Its own time, the document's day, or none for what is intended."""
    assert [tuple(link.period) for link in read(text)[1].mechanisms] == [period]


def test_who_says_so_is_kept(read):
    """The speaker of the sentence is the link's."""
    text = "海淀区有关负责人表示，海淀区与石家庄市共建园区。"
    assert [link.speaker for link in read(text, place="京津冀")[1].mechanisms] == ["海淀区有关负责人"]


def test_a_link_is_grounded_in_its_clause(read):
    """The span lies in the text and holds both parties' names."""
    document, records = read("会上，石家庄市与天津市签署协议，令人振奋。")
    (link,) = records.mechanisms
    assert link.span.of(document.text) == "石家庄市与天津市签署协议"


def test_each_pair_of_a_list_works_together(read):
    """Provinces that are listed two by two are so many links."""
    told = [parties for parties, *_ in links(read, "提升苏陕、津陕协作水平。")]
    assert told == [["江苏省", "陕西省"], ["天津市", "陕西省"]]


SUBJECTS = [
    pytest.param(
        "今天的长三角，产业协作越发紧密。", [["上海市", "安徽省", "江苏省", "浙江省"]], id="a-group"
    ),
    pytest.param("今天的长三角，高楼林立。", [], id="nothing-done-together"),
    pytest.param("今天的西藏，产业协作越发紧密。", [], id="one-place"),
]


@pytest.mark.parametrize(("text", "parties"), SUBJECTS)
def test_what_a_group_does_its_members_do(read, text, parties):
    """A clause without a name goes on about the group of which the sentence speaks."""
    assert [told for told, *_ in links(read, text, place=None)] == parties
