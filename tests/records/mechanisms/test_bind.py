"""Who works with whom, by what means, and how far it is."""

import pytest

PARTIES = [
    # named, with the subject of the sentence
    ("延庆区与怀来县、赤城县建立大气污染防治协作机制。", ["延庆区", "怀来县", "赤城县"]),
    ("推动与京津更高层次产业协作。", ["沧州市", "北京市", "天津市"]),
    ("积极承接北京产业转移。", ["沧州市", "北京市"]),
    # a group's members
    ("加强京津冀联防联控。", ["北京市", "天津市", "河北省"]),
    ("持续深化津冀港口合作。", ["天津市", "河北省"]),
    # a group beyond the region is one party beside others
    ("沧州市加强与长三角、粤港澳大湾区对接。", ["沧州市", "长三角", "粤港澳大湾区"]),
    ("推动与京津冀、长三角优势互补。", ["沧州市", "北京市", "天津市", "河北省", "长三角"]),
    # a group of many cities by itself is the provinces that they lie in
    ("粤港澳大湾区医疗合作不断深化。", ["广东省", "香港特别行政区", "澳门特别行政区"]),
    # provinces by a character each, some way in front of what they do, or behind 联合
    ("湘琼轻工业共建产业园投产。", ["湖南省", "海南省"]),
    ("擦亮闽宁协作品牌。", ["福建省", "宁夏回族自治区"]),
    ("广东联合港澳承办赛事。", ["广东省", "香港特别行政区", "澳门特别行政区"]),
    # who is helped, by a character behind 援
    ("继续做好援藏援疆工作。", ["沧州市", "西藏自治区", "新疆维吾尔自治区"]),
    # what lies in a member of a group is no party beside the group
    ("把雄安新区建设、京津冀协同发展两大国家战略作为任务。", ["北京市", "天津市", "河北省"]),
    # where something is held or named after is no party
    ("北京与河北在雄安新区联合举办“雄安行”对接会。", ["北京市", "河北省"]),
    # a clause in front says where
    ("在津冀两地，中关村企业设立分支机构800家。", ["天津市", "河北省", "中关村"]),
    # the region named just before acts jointly
    ("促进京津冀物流业发展，协作开展班列业务。", ["北京市", "天津市", "河北省"]),
    # an aim that moves on
    ("京津冀医疗一体化建设持续推进。", ["北京市", "天津市", "河北省"]),
    ("港口扩能，助力京津冀协同发展。", ["北京市", "天津市", "河北省"]),
    ("京津冀协同发展成效显著、成果丰硕。", ["北京市", "天津市", "河北省"]),
    # a place in the title of what is drawn up is no party
    ("由京津冀三地联合编制的《首都都市圈空间规划》发布。", ["北京市", "天津市", "河北省"]),
    # without a name
    ("沧州市将加强与周边地区合作。", ["沧州市", "周边地区"]),
    # words for going on tell a link where the parties stand right in front of them
    ("京津冀三地协同推进卫星产业发展。", ["北京市", "天津市", "河北省"]),
    ("天津市与南开大学共同建设的平台启用。", ["天津市", "南开大学"]),
    # the country itself
    ("沧州博览会加强中国和日本经济交流合作。", ["中国", "日本"]),
    # services that reach over borders
    ("京津冀地区用电报装首次实现“跨域办”。", ["北京市", "天津市", "河北省"]),
    # organs; a title's mark is no part of their name
    ("根据《青柳大学与南开大学合作备忘录》，平台启用。", ["青柳大学", "南开大学"]),
    ("沧州市与南开大学签署合作协议。", ["沧州市", "南开大学"]),
    # an organ, not the place in its name; 和 may be part of it
    ("与北京协和医院、天津大学分别签订协议。", ["沧州市", "北京协和医院", "天津大学"]),
    ("青柳医院与唐山市云河医院组建联盟。", ["青柳医院", "唐山市云河医院"]),
    ("市中心医院托管青柳县医院满十年。", ["沧州市中心医院", "青柳县医院"]),
    ("交通运输部与河北省签署合作协议。", ["交通运输部", "河北省"]),
    # a port works with somebody itself
    ("沧州市与天津港共建内陆港。", ["沧州市", "天津港"]),
    ("天津大学、南开大学分别与河北大学签约。", ["天津大学", "南开大学", "河北大学"]),
    ("引进北京项目80个。", ["沧州市", "北京市"]),
    ("推动京津冀协同发展战略走深走实。", ["北京市", "天津市", "河北省"]),
    ("青柳港集团、云州港集团同步签订协议。", ["青柳港集团", "云州港集团"]),
    ("中国联通与河北省政府签署协议。", ["中国联通", "河北省"]),
    ("津冀两地海事部门建立水域协同监管机制。", ["天津市", "河北省"]),
    # what a member does for its group is the group's
    ("深度融入京津冀协同发展。", ["北京市", "天津市", "河北省"]),
    # 亦庄·… is one name
    ("携手北京共建亦庄·青柳高新区。", ["沧州市", "北京市"]),
    # an organ takes another under its care; one county has one hospital of its name
    ("市中心医院托管青柳县医院。", ["沧州市中心医院", "青柳县医院"]),
    ("推动青柳医院与三河市医院深化合作。", ["青柳医院", "三河市医院"]),
    ("青柳中学云海校区和云河一中结成姊妹校。", ["青柳中学云海校区", "云河一中"]),
    # at the head of a line too; an area that the pack does not know is named by its words
    (
        "日前，签约举行。\n云河生物医药园与沧州青柳经济技术开发区签约。",
        ["云河生物医药园", "沧州青柳经济技术开发区"],
    ),
    # who is the subject of the clauses before
    ("三地将修订清单，开展联合排查。", ["北京市", "天津市", "河北省"]),
    # a verb right behind the places that a clause opens with tells what is done together
    ("与北京市、天津市统一重污染预警标准。", ["沧州市", "北京市", "天津市"]),
    ("青柳园区吸引300家京企入驻。", ["沧州市", "北京市"]),
    # who gets what another place gives
    ("全市力争新签约北京项目80个。", ["沧州市", "北京市"]),
    ("青柳制衣中心从北京整体搬到衡水。", ["北京市", "衡水市"]),
]


def short(name):
    for level in ("河北省", "北京市", "天津市", "张家口市"):
        name = name.removeprefix(level) or name
    return name


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_parties_are_resolved(read, text, parties):
    """Parties are those named, the one the sentence is about, and a group's members."""
    _, records = read(text, place="河北省沧州市")
    assert [sorted(short(p.name) for p in link.parties) for link in records.mechanisms] == [sorted(parties)]


NONE = [
    "中关村青柳谷保定创新中心入驻企业400家。",
    "应急管理部会同粮食和储备局向天津、河北调运物资。",
    "协同发展座谈会在北京召开。",
    "抢抓京津冀协同发展机遇，沧州加快转型。",
    "农民专业合作社达到50家。",
    "全市共享单车投放2万辆。",
    "国家粮食和物资储备局会同应急管理部向天津、河北调拨救灾物资。",
    "梯次布局北京平原新城产业协同圈。",
    "京津冀合作组织峰会在天津举行。",
    "要处理好承接北京产业和自身发展的关系。",
    "京津冀、长三角、粤港澳大湾区三个区域协同发展格局加速形成。",
    "这是长三角重要的跨省轨道工程。",
    "上海、河南等地出台招商政策。",
    "首条跨省域地铁北京地铁22号线（红庙至平谷段）将通车。",
    "内地与香港签署合作协议。",
    "有关负责人在北京、河北调研并召开座谈会。",
    "区里各部门协同推进重点工作。",
    # where something is set up, a line, an area of that name, and what is only listed
    "基金在粤港澳大湾区投资项目。",
    "川藏铁路推进联合攻关。",
    "青柳川渝合作区开园。",
    "民族、地震、测绘、援疆等工作取得进展。",
    "北京与沧州合作将有哪些新动作？",
    "青柳农商联合银行挂牌。",
    "青柳合作区、沧州市列入全国共同现代化试点。",
    # only in the names of a list
    "推进沧州智算融合园、廊坊零碳园、保定协同产业园、青柳算力中心建设。",
    # one of several titles
    "天津强化资源协同 推动产业发展 黑龙江引领振兴",
]


@pytest.mark.parametrize("text", NONE)
def test_an_aim_that_is_only_mentioned_is_no_link(read, text):
    """Slogans and other words with the same characters tell of no co-operation."""
    _, records = read(text, place="河北省沧州市")
    assert records.mechanisms == ()


def test_one_mechanism_may_have_several_functions(read):
    """A list in front of 等…机制 is what the mechanism does."""
    text = "承德市与密云区、怀柔区建立了会商预警、水质监测、联合执法、断面跟踪等联防联控机制。"
    _, records = read(text, place="河北省承德市")
    (link,) = records.mechanisms
    assert link.functions == ("会商预警", "水质监测", "联合执法", "断面跟踪")
    assert (link.form, link.status, link.domain) == ("mechanism", "operating", "water")


def test_later_clauses_go_on_about_the_same_parties(read):
    """两地 and clauses without a name mean the parties named before in the paragraph."""
    text = "通州区与香河县签署合作协议。不断深化两地产业园区共建。"
    _, records = read(text, place="北京市通州区")
    assert [len(link.parties) for link in records.mechanisms] == [2, 2]
    assert records.mechanisms[0].parties == records.mechanisms[1].parties


@pytest.mark.parametrize(
    ("text", "form", "status"),
    [
        ("三地签署大气联防联控协议。", "agreement", "signed"),
        ("京津冀检验结果实现互认。", "recognition", "operating"),
        ("下一步，京津冀将构建赛事合作机制。", "mechanism", "proposed"),
        ("下一步，京津冀将完善赛事合作机制。", "mechanism", "operating"),
        ("推动京津冀协同发展迈上新台阶。", "vision", None),
        ("北京市东城区对口帮扶张家口市崇礼区。", "pairing", "operating"),
    ],
)
def test_form_and_status_are_told_by_their_words(read, text, form, status):
    """The means and the state of co-operation are as the sentence tells them."""
    _, records = read(text, place="京津冀")
    assert [(link.form, link.status) for link in records.mechanisms] == [(form, status)]


def test_a_place_that_holds_another_party_is_none(read):
    """A province is no second party beside its own city, nor is the place of signing."""
    _, records = read("唐山市与廊坊市在北京市签署合作协议。河北省支持唐山市深化产业合作。", place="河北省")
    assert [sorted(short(p.name) for p in link.parties) for link in records.mechanisms] == [
        ["唐山市", "廊坊市"]
    ]


def test_three_places_are_those_of_the_passage(read):
    """三地 means the group that was named last, not always the programme's region."""
    _, records = read("长三角一体化深入推进。三地携手共建产业园区。", place=None)
    assert all("北京市" not in {p.name for p in link.parties} for link in records.mechanisms)


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("两地医院结成医联体，京冀优势互补、强强联合。", "health"),
        ("京冀完善区域协同治理机制，推进水污染共治。", "water"),
        ("京冀深化合作。", "governance"),
    ],
)
def test_a_clause_without_a_field_takes_its_sentences(read, text, domain):
    """What is done together is told by the clause, else by the sentence around it."""
    _, records = read(text, place="河北省沧州市")
    assert records.mechanisms[-1].domain == domain


def test_an_aim_that_moves_on_is_a_link(read):
    """交通一体化有序推进 tells of co-operation, 一体化 by itself does not."""
    _, records = read("京津冀交通一体化建设有序推进。京津冀协同发展纪事。")
    assert [link.domain for link in records.mechanisms] == ["transport"]


def test_mechanisms_that_are_listed_one_by_one_are_so_many(read):
    """甲机制、乙机制、丙机制等三项机制 that will be built are three proposals of the same parties."""
    text = "将着力构建京张赛事合作机制、京张社团交流机制、京张雪票互认机制等三项机制。"
    _, records = read(text, place="河北省张家口市")
    assert [(link.status, len(link.parties)) for link in records.mechanisms] == [("proposed", 2)] * 3
    assert [link.span.end - link.span.start for link in records.mechanisms] == [13, 8, 8]


DOMAINS = [
    # two organs of one sort tell the field where no word does
    ("市中心医院与青柳医院建立合作关系，新建中小学8所。", "health"),
    # the name of an area tells no field
    ("沧州市与天津滨海新区加强文旅合作。", "culture_tourism"),
    ("沧州市承接北京非首都功能疏解。", "planning"),
    # what is named first leads
    ("沧州市与北京市加强产业升级和创新合作。", "industry"),
]


@pytest.mark.parametrize(("text", "domain"), DOMAINS)
def test_the_field_is_told_by_what_is_done(read, text, domain):
    """Words of what is done together tell the field, the first before the others."""
    _, records = read(text, place="河北省沧州市")
    assert [link.domain for link in records.mechanisms] == [domain]


def test_a_group_with_which_somebody_unnamed_works_is_no_link(read):
    """Without a partner of its own, a group beyond the region does not work with itself."""
    _, records = read("将与东北地区天然气管网实现互联互通。", place=None)
    assert records.mechanisms == ()


def test_both_means_the_pair_named_before(read):
    """双方 goes on about the two, though where they do it is named again."""
    _, records = read("昌平区与怀来县签署合作协议。按照协议，双方共建怀来算力飞地。")
    parties = [[short(party.name) for party in link.parties] for link in records.mechanisms]
    assert parties == [["昌平区", "怀来县"], ["昌平区", "怀来县"]]


def test_an_organs_name_does_not_tell_the_field(read):
    """A university may work at something else than education."""
    _, records = read("雄安新区与清华大学签约，联合打造卫星创新联盟。")
    assert [link.domain for link in records.mechanisms] == ["innovation"]


def test_a_programme_names_its_region_in_a_members_own_report(read):
    """In a report of one of its members a programme names no place of figures, but its members as parties."""
    _, records = read("河北省2024年政府工作报告\n一年来，京津冀协同发展走深走实。", place="河北省")
    assert [sorted(party.name for party in link.parties) for link in records.mechanisms] == [
        ["北京市", "天津市", "河北省"]
    ]


def test_an_answer_goes_on_about_those_asked_about(read):
    """A question tells of no link; its parties are those of the answer behind it."""
    _, records = read(
        "问：北京与沧州合作有哪些打算？\n答：我们将在规划、政策上实现“四统一”。", place="北京市"
    )
    assert [[short(p.name) for p in link.parties] for link in records.mechanisms] == [["北京市", "沧州市"]]


def test_both_are_the_last_two_also_in_a_new_paragraph(read):
    """双方 at the head of a clause means the two that the document named last."""
    _, records = read("天津市与河北省签署供水协议。\n库区今年水质良好。\n双方建立了联合监测机制。")
    assert [short(p.name) for p in records.mechanisms[-1].parties] == ["天津市", "河北省"]
    assert records.mechanisms[-1].rule == "link.pair"


def test_counts_of_one_field_are_one_link(read):
    """A second figure in a clause that names no field goes on with the first."""
    _, records = read("京津冀检验结果互认项目增至60项，互认机构达到1240家。")
    assert len(records.mechanisms) == 1


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        # other words of co-operation with a figure of their own
        (
            "京津冀60项检查结果实现互认，800家诊所实现异地就医直接结算。",
            ["京津冀60项检查结果实现互认", "800家诊所实现异地就医直接结算"],
        ),
        # each names the region
        (
            "推进京津冀一体化发展，加快京津冀港口一体化。",
            ["推进京津冀一体化发展", "加快京津冀港口一体化"],
        ),
        # of fields far apart, or begun with 共同
        (
            "京津冀建立森林防火联防联控机制，加强野生动物救助合作。",
            ["京津冀建立森林防火联防联控机制", "加强野生动物救助合作"],
        ),
        (
            "京津冀加强园区对接，共同培育柳编产业品牌。",
            ["京津冀加强园区对接", "共同培育柳编产业品牌"],
        ),
        # what comes of it, and a field close by, are of one matter
        ("京津冀加强园区对接，共同促进产业发展。", ["京津冀加强园区对接，共同促进产业发展"]),
        ("京津冀加强协同创新，深化产业合作。", ["京津冀加强协同创新，深化产业合作"]),
        # without a figure or a name of its own the second goes on
        (
            "京津冀60项检查结果实现互认，实现异地就医直接结算。",
            ["京津冀60项检查结果实现互认，实现异地就医直接结算"],
        ),
    ],
)
def test_two_facts_of_the_same_parties_are_two_links(read, text, quotes):
    """What has a figure, a region's name or a field of its own is told by itself."""
    document, records = read(text)
    assert [document.text[link.span.start : link.span.end] for link in records.mechanisms] == quotes


def test_three_named_one_by_one_are_the_three_of_what_follows(read):
    """三地 behind a list of three means those, not the region."""
    text = "通州区、武清区、香河县三地水务部门签署通航协议。\n三地建立联合巡查机制。"
    _, records = read(text, place="北京市")
    assert [p.name[-3:] for p in records.mechanisms[-1].parties] == ["通州区", "武清区", "香河县"]


def test_an_agreement_is_a_fact_of_its_own(read):
    """Who signs something does more than go on with what was said of him."""
    _, records = read("唐山正与北京携手打造协作走廊，双方今年签署了文旅联盟章程。", place="河北省唐山市")
    assert [link.form for link in records.mechanisms][-1] == "agreement"
    assert len(records.mechanisms) == 2
