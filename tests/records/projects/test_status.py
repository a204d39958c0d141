"""Which state a sentence tells."""

import pytest

CASES = [
    ("京唐城际铁路开始全线运行试验。", "under_construction"),
    # a year in the title of a paper is not when it is issued
    ("河北省印发《青柳流域保护方案（2026—2028年）》。", "issued"),
    ("云海集团有限公司总部正式由北京迁驻雄安新区。", "relocated"),
    ("石云高铁扩能改造等项目前期工作正在加紧推进。", "proposed"),
    ("石云城际铁路转入静态验收。", "under_construction"),
    ("云海机场改扩建工程飞行区通过竣工验收。", "completed"),
    ("两市签署了云海联盟章程。", "signed"),
    ("青柳小学云海学校秋季投入使用。", "operating"),
    ("正在推进青柳绿道贯通。", "under_construction"),
    ("青柳公园北京段已启动前期研究。", "proposed"),
    ("云海控股公司华北总部完成工商迁移。", "relocated"),
    ("青柳产业园、云海产业园分别于3月和6月竣工。", "completed"),
    # a time to come leads the clauses behind it
    ("到2028年，建成云海大桥，青柳大桥开通。", "under_construction"),
    ("云海公司在沧州建设了青柳制造基地。", "completed"),
    ("云海市郊铁路首开段18日开始试跑。", "under_construction"),
    ("青柳四中云海校区在校生达到1500人。", "operating"),
    ("青柳制衣中心整体搬到衡水。", "relocated"),
    ("青柳大学等校区正在开展规划设计。", "planned"),
    # what is still to be in the running year
    ("轨道交通青云线2024年内开通试运营。", "under_construction"),
    ("青柳滑雪公园改造后重新开放。", "operating"),
    ("沧州市与青柳大学续签战略合作协议。", "signed"),
    # a title that a thing was given
    ("青柳科技园获评省级绿色园区。", "operating"),
    ("青柳产业园建设提速。", "under_construction"),
    ("青柳大学城山院区前期手续正在办理。", "proposed"),
    ("推动青柳科技园建设基地。", None),
    ("青柳站主体结构封顶。", "completed"),
    ("青柳高速云州支线进入收尾阶段。", "under_construction"),
    ("青柳科技园列入省重点项目。", "planned"),
    # nobody is in it yet
    ("研究院将落户青柳科技园。", None),
    # what somebody is supported in doing is not told of him
    ("支持青柳开发区开展数据流动试点。", "operating"),
    ("要加快实施青柳大桥二期。", "under_construction"),
    ("今年将建成青柳公园示范段。", "under_construction"),
    # an approval plans a road, and founds a zone
    ("静白高速公路获批。", "planned"),
    ("青柳科技园获批。", "operating"),
    # 将建设 begins a work, 将加快建设 goes on with it
    ("沧州市将共同建设青柳科技园。", "planned"),
    ("沧州市将加快建设青柳科技园。", "under_construction"),
    # a paper that is carried out is in force
    ("要全面落实《青柳区保护规划》。", "issued"),
    ("青柳流域保护规划深入实施。", "issued"),
    ("青柳线云州段全线“洞通”。", "completed"),
    ("青柳高铁进入联调联试。", "under_construction"),
    ("京唐城际铁路建成。", "completed"),
    ("京唐城际铁路隧道全线贯通，津潍高铁主体封顶。", "completed"),
    ("京唐城际铁路开通运营。", "operating"),
    ("正定科技产业园已投入使用。", "operating"),
    ("正定科技产业园正式挂牌。", "operating"),
    ("京唐城际铁路全面提速。", "under_construction"),
    ("加快推进京唐城际铁路建设。", "under_construction"),
    ("京唐城际铁路开工建设。", "under_construction"),
    ("研究规划建设京唐城际铁路。", "proposed"),
    ("加强京唐城际铁路谋划。", None),
    ("印发《河北省湿地保护规划》。", "issued"),
    ("《河北省湿地保护规划》出台实施。", "issued"),
    ("两市签署《水源保护合作协议》。", "signed"),
    ("北京市级机关1.2万人迁至城市副中心。", "relocated"),
    ("云华控股有限责任公司正式迁驻雄安。", "relocated"),
    ("谋划建设京唐城际铁路。", "proposed"),
    # the next clause tells it
    ("云海艺术中心、白山博物馆，在雄安新区建成开放。", "operating"),
    ("京雄高速全长100公里，今年1月建成通车。", "operating"),
    ("京雄高速是重点项目，预计今年内全线通车。", "under_construction"),
    ("云海高铁线路全长90公里，项目正加紧施工。", "under_construction"),
    ("“青柳惠畅”工程取得积极成效。", "operating"),
    # the same words, intended
    ("下一步，要建成京唐城际铁路。", "under_construction"),
    ("下一步，启动京唐城际铁路建设。", "planned"),
    ("下一步，推动京唐城际铁路开工建设。", "planned"),
    ("下一步，制定出台《河北省湿地保护规划》。", "planned"),
    ("下一步，推进组建太行港口联盟。", "planned"),
    # a drive that is deepened goes on; what is not a drive is only spoken of
    ("深化旧城更新行动。", "operating"),
    ("下一步，深化实施旧城更新行动。", "operating"),
    # one that is pushed on is being carried out, as works are; one that is kept up is in operation
    ("稳步推进旧城更新行动。", "under_construction"),
    ("去年，旧城更新试点扎实推进。", "under_construction"),
    ("下一步，深入推进旧城更新行动。", "under_construction"),
    ("下一步，持续开展旧城更新行动。", "operating"),
    ("深化与青柳科技园合作。", None),
    # a time to come makes it intended
    ("津潍高铁2029年建成。", "under_construction"),
    # what is told of the time behind its end has not come yet
    ("预计2029年，云海火车站建成后，两地半小时可通达。", "under_construction"),
    ("今年内，防东铁路、成宜高铁等多条铁路将建成通车。", "under_construction"),
    # a school that is still prepared is planned
    ("加快云海大学筹建。", "planned"),
    # what is supported so that it gets better works already
    ("支持正定机场提升货运能力。", "operating"),
    # what is supported in something else, or moves something itself, is not what is built
    ("支持青柳开发区与云海开发区建立创新联合体。", None),
    ("推动雄安新区从管理体制向城市体制过渡。", None),
    ("推动青柳科技园与云海科技园联动发展。", "operating"),
    # who moved into it tells of it, what is done for a part of it does not
    ("入驻青柳国际商贸城的商户来自北京。", "operating"),
    ("企业援建雄安新区的三所学校。", None),
    # nothing is signed yet before it is
    ("青柳河浓度较合作协议签订前下降23%。", None),
    ("在建京津项目完成投资74亿元。", None),
    ("打通断头路。", None),
    # adverbs may stand between a time and the verb
    ("青柳总部大楼去年10月正式启用。", "operating"),
    ("青柳康养小镇一期对外营业。", "operating"),
    ("青柳医院雄安院区进入前期设计阶段。", "planned"),
    # a thing that is used works
    ("正定科技产业园已有60家企业入驻。", "operating"),
]


@pytest.mark.parametrize(("text", "status"), CASES)
def test_the_state_is_told_by_the_verb_and_its_mood(read, text, status):
    """Verb and mood together give the state."""
    _, records = read(text)
    assert [event.status for event in records.projects][-1:] == ([status] if status else [])


def test_two_events_of_one_clause_have_ids_of_their_own(read):
    """Records of one clause differ in their ids, and reading again gives the same."""
    text = "京张高铁、京雄城际铁路开通运营。"
    _, records = read(text)
    ids = [event.id for event in records.projects]
    assert len(set(ids)) == 2
    assert ids == [event.id for event in read(text)[1].projects]


def test_an_event_is_grounded_in_its_clause(read):
    """The quotation is the clause, and lies in the text."""
    document, records = read("会议指出，津兴城际铁路全面提速，令人鼓舞。")
    assert [event.span.of(document.text) for event in records.projects] == ["津兴城际铁路全面提速"]


def test_what_is_so_holds_at_the_date_of_the_document(read):
    """Without a time of its own a state holds up to the document's date; an intention has no time."""
    _, records = read("京唐城际铁路开通运营。下一步，启动津潍高铁建设。", date="2024-06-18")
    assert [tuple(event.period) for event in records.projects] == [(None, "2024-06-18"), (None, None)]
