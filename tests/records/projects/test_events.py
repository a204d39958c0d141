"""Named things that are built, opened, issued or moved: name, sort, state, time and place."""

import pytest


def events(read, text, *keys, **context):
    rows = []
    for event in read(text, **context)[1].projects:
        start, end = event.period
        row = {
            "name": event.name,
            "category": event.category,
            "status": event.status,
            "when": "?" if start == end is None else end if start == end else f"{start or ''}..{end or ''}",
            "where": "、".join(place.name for place in event.places),
        }
        rows.append(tuple(row[key] for key in keys))
    return rows


STATES = [
    pytest.param("研究论证青柳市域铁路。", "proposed", id="studied"),
    pytest.param("加快青柳至云海高速前期工作。", "proposed", id="early-work"),
    pytest.param("青柳高铁可行性研究报告获批。", "proposed", id="feasibility"),
    pytest.param("谋划青柳产业园。", "proposed", id="sketched"),
    pytest.param("青柳高铁初步设计通过审查。", "planned", id="designed"),
    pytest.param("青柳机场扩建工程获批复。", "planned", id="approved"),
    pytest.param("青柳高铁将于明年开工。", "planned", id="to-begin"),
    pytest.param("青柳地铁9号线开工。", "under_construction", id="begun"),
    pytest.param("加快建设青柳大桥。", "under_construction", id="pushed-on"),
    pytest.param("力争青柳隧道年内贯通。", "under_construction", id="to-be-pierced"),
    pytest.param("青柳高速预计2026年6月建成通车。", "under_construction", id="to-be-finished"),
    pytest.param("青柳大学新校区主体结构封顶。", "completed", id="topped-out"),
    pytest.param("青柳水库除险加固工程完工。", "completed", id="finished"),
    pytest.param("青柳国家湿地公园通过验收。", "completed", id="accepted"),
    pytest.param("青柳医院新院区开诊。", "operating", id="sees-patients"),
    pytest.param("青柳经济开发区揭牌。", "operating", id="unveiled"),
    pytest.param("青柳电站首台机组投产发电。", "operating", id="yields-power"),
    pytest.param("青柳中学新校区迎来首批学生。", "operating", id="first-pupils"),
    pytest.param("《青柳湖保护条例》正式印发。", "issued", id="issued"),
    pytest.param("两市签署《青柳流域合作协议》。", "signed", id="signed"),
    pytest.param("青柳集团总部迁至雄安新区。", "relocated", id="moved"),
    pytest.param("推动青柳集团总部搬迁。", "relocating", id="moving"),
]


@pytest.mark.parametrize(("text", "status"), STATES)
def test_each_verb_tells_its_state(read, text, status):
    """From a study to a working thing, each step has its state."""
    assert events(read, text, "status") == [(status,)]


SORTS = [
    pytest.param("青柳高铁开通运营。", "rail", id="railway"),
    pytest.param("青柳地铁9号线开通。", "rail", id="metro"),
    pytest.param("青柳高速公路通车。", "road", id="motorway"),
    pytest.param("青柳大桥通车。", "road", id="bridge"),
    pytest.param("青柳机场投运。", "airport", id="airport"),
    pytest.param("青柳港区航道通航。", "port", id="port"),
    pytest.param("青柳医院开诊。", "hospital", id="hospital"),
    pytest.param("青柳中学建成。", "school", id="school"),
    pytest.param("青柳产业园揭牌。", "park", id="park"),
    pytest.param("青柳湿地公园开放。", "ecology", id="wetland"),
    pytest.param("《青柳区总体规划》印发。", "plan", id="plan"),
    pytest.param("《青柳湖保护条例》出台。", "policy", id="policy"),
    pytest.param("两市签署《青柳合作协议》。", "agreement", id="agreement"),
    pytest.param("青柳研究院揭牌成立。", "institution", id="institute"),
]


@pytest.mark.parametrize(("text", "category"), SORTS)
def test_the_head_of_a_name_tells_its_sort(read, text, category):
    """A railway, a school and a plan are told by what their names end with."""
    assert events(read, text, "category") == [(category,)]


TIMES = [
    pytest.param("2022年5月，青柳高铁开通运营。", "2022-05", id="month"),
    pytest.param("青柳高铁去年12月开通运营。", "2023-12", id="behind-the-name"),
    pytest.param("青柳高铁12月28日开通运营。", "2023-12-28", id="a-day-that-is-past"),
    pytest.param("青柳高铁开通运营。", "..2024-06-18", id="nothing-told"),
    pytest.param("青柳高铁预计2026年6月建成通车。", "2026-06", id="to-come"),
    pytest.param("下一步，启动青柳高铁建设。", "?", id="intended"),
]


@pytest.mark.parametrize(("text", "when"), TIMES)
def test_a_state_has_the_time_of_its_clause(read, text, when):
    """Its own time, the document's day, or none for what is only intended."""
    assert events(read, text, "when") == [(when,)]


PLACES = [
    pytest.param("青柳医院雄安院区开诊。", "雄安新区", id="in-the-name"),
    pytest.param("青柳集团总部迁至雄安新区。", "雄安新区", id="where-it-moves"),
    pytest.param("唐山市青柳产业园揭牌。", "河北省唐山市", id="in-front"),
    pytest.param("青柳产业园揭牌。", "河北省", id="of-the-document"),
    pytest.param("京津冀青柳合作规划印发。", "京津冀", id="of-a-group"),
]


@pytest.mark.parametrize(("text", "where"), PLACES)
def test_a_thing_lies_where_its_name_or_clause_says(read, text, where):
    """A place in the name or the clause, else that of the document."""
    assert events(read, text, "where") == [(where,)]


SEVERAL = [
    pytest.param("青柳高铁、云海高铁开工。", ["青柳高铁", "云海高铁"], id="listed"),
    pytest.param("青柳、云海两条高铁开工。", ["青柳高铁", "云海高铁"], id="shared-head"),
    pytest.param(
        "青柳大学、云海大学雄安校区开工。", ["青柳大学雄安校区", "云海大学雄安校区"], id="shared-part"
    ),
    pytest.param("青柳医院开诊，云海中学开学。", ["青柳医院", "云海中学"], id="two-clauses"),
]


@pytest.mark.parametrize(("text", "names"), SEVERAL)
def test_each_thing_of_a_list_is_one_event(read, text, names):
    """What a list shares, its head or its part, belongs to each name."""
    assert [name for (name,) in events(read, text, "name")] == names


NONE = [
    pytest.param("高铁建设提速。", id="only-a-head"),
    pytest.param("两条高速公路开工。", id="counted"),
    pytest.param("一批重点项目集中开工。", id="many"),
    pytest.param("改造老旧小区90个。", id="estates"),
    pytest.param("医院接诊能力提升。", id="a-common-noun"),
    pytest.param("规划引领发展。", id="planning-as-such"),
    pytest.param("学校开学第一课开讲。", id="school-begins"),
    pytest.param("开放合作之路越走越宽。", id="a-figure-of-speech"),
]


@pytest.mark.parametrize("text", NONE)
def test_what_has_no_name_is_no_project(read, text):
    """Heads alone, counts and figures of speech name nothing."""
    assert events(read, text, "name") == []
