"""What is to be done, by when, and how surely it can be checked: one table for each."""

import pytest

ACTIONS = [
    pytest.param("各县要在9月底前完成排查整治。", "完成排查整治", "2024-09", id="month"),
    pytest.param("力争三年内实现村村通公交。", "实现村村通公交", None, id="within-years"),
    pytest.param(
        "计划到2026年底，建成云河机场3号航站楼。", "建成云河机场3号航站楼", "2026-12", id="year-end"
    ),
    pytest.param("今年，将完成全部水库除险加固。", "完成全部水库除险加固", "2024", id="this-year"),
    pytest.param("“十五五”期间，将建成区域算力网络。", "建成区域算力网络", "2030", id="plan"),
    pytest.param("我们要把生态保护放在第一位。", "把生态保护放在第一位", None, id="ba"),
    pytest.param(
        "要在交通、生态等重点领域实现新突破。", "在交通、生态等重点领域实现新突破", None, id="in-fields"
    ),
    pytest.param("应当建立健全补偿机制。", "建立健全补偿机制", None, id="ought"),
    pytest.param("我们建议加快立法进程。", "加快立法进程", None, id="proposal"),
    pytest.param("必须守住耕地红线。", "守住耕地红线", None, id="must"),
    pytest.param(
        "天津市委书记强调，要深度融入京津冀协同发展。", "融入京津冀协同发展", None, id="said-by-an-office"
    ),
]


@pytest.mark.parametrize(("text", "action", "deadline"), ACTIONS)
def test_an_action_has_its_words_and_its_last_day(read, text, action, deadline):
    """The action begins at its verb; the deadline is the last day that is set, or none."""
    (commitment,) = read(text)[1].commitments
    assert (commitment.action, commitment.deadline) == (action, deadline)


NONE = [
    pytest.param("全省已完成排查整治。", id="done"),
    pytest.param("去年要求完成的任务已全部完成。", id="asked-for-and-done"),
    pytest.param("全市加快建设云河大桥，已完成投资20亿元。", id="going-on"),
    pytest.param("主要经济指标好于预期。", id="yao-in-a-word"),
    pytest.param("需要什么样的人才？", id="question"),
    pytest.param("将军渡大桥通车。", id="jiang-in-a-name"),
    pytest.param("拟录用人员名单公示结束。", id="ni-in-a-noun"),
    pytest.param("过去五年，我们必须面对的困难很多。", id="had-to"),
]


@pytest.mark.parametrize("text", NONE)
def test_what_was_done_or_asked_commits_to_nothing(read, text):
    """Reports, questions and words that only look like an intention are none."""
    assert read(text)[1].commitments == ()


SORTS = [
    pytest.param("要确保粮食产量稳定在500万吨以上。", "figure", id="figure"),
    pytest.param("要建成云河大桥。", "deliverable", id="thing"),
    pytest.param("下一步，制定出台云河保护条例。", "deliverable", id="paper"),
    pytest.param("要深度融入区域发展大局。", "declaratory", id="wish"),
]


@pytest.mark.parametrize(("text", "sort"), SORTS)
def test_what_can_be_checked_is_told(read, text, sort):
    """A figure or a named thing can be checked off, a wish cannot."""
    assert [commitment.sort for commitment in read(text)[1].commitments] == [sort]


ACTORS = [
    pytest.param("北京市将支持雄安新区建设新校区。", ("北京市",), id="subject"),
    pytest.param("省水利厅要完成水库除险加固。", ("省水利厅",), id="organ"),
    pytest.param("我们要完成水库除险加固。", ("河北省",), id="we"),
    pytest.param("唐山市委书记表示，我们将完成水库除险加固。", ("河北省唐山市",), id="office"),
    pytest.param("北京市、天津市要完成水库除险加固。", ("北京市", "天津市"), id="two"),
]


@pytest.mark.parametrize(("text", "actors"), ACTORS)
def test_who_is_to_do_it_is_told_by_subject_office_or_document(read, text, actors):
    """A subject acts for itself, an office for its place, and 我们 is the place of the text."""
    assert [commitment.actors for commitment in read(text)[1].commitments] == [actors]


DOMAINS = [
    pytest.param("要加快建设云河铁路。", "transport", id="railway"),
    pytest.param("要完成水库除险加固。", "water", id="water"),
    pytest.param("要扩建云河中学。", "education", id="school"),
    pytest.param("要提升医院服务能力。", "health", id="hospital"),
    pytest.param("要压减燃煤、改善空气质量。", "environment", id="air"),
    pytest.param("要办好全省运动会。", "sport", id="games"),
    pytest.param("要发展养老服务。", "elderly_care", id="old-age"),
    pytest.param("要凝心聚力再出发。", "other", id="nothing"),
]


@pytest.mark.parametrize(("text", "domain"), DOMAINS)
def test_the_field_is_that_of_what_is_done(read, text, domain):
    """Words of the action tell its field; without one it is ``other``."""
    assert [commitment.domain for commitment in read(text)[1].commitments] == [domain]


def test_each_place_of_a_sentence_promises_its_own(read):
    """北京市将…，河北省将… are two commitments of two actors."""
    text = "北京市将开放科研平台，河北省将建设中试基地。"
    told = [(one.actors, one.action) for one in read(text)[1].commitments]
    assert told == [(("北京市",), "开放科研平台"), (("河北省",), "建设中试基地")]


def test_reading_again_gives_the_same_ids(read):
    """Ids are hashes of what a commitment says, and differ within a sentence."""
    text = "要建成云河大桥，启动青柳隧道建设。"
    first, again = read(text)[1].commitments, read(text)[1].commitments
    assert [one.id for one in first] == [one.id for one in again]
    assert len({one.id for one in first}) == 2


def test_the_venue_of_a_national_meeting_answers_for_nothing(read):
    """Tasks of a meeting of the country's organs are not those of the city where they met."""
    text = (
        "中央林业工作会议在北京举行\n中央林业工作会议今天在北京举行。会议强调，要扩大造林面积。完善林权制度。"
    )
    found = read(text, place=None)[1].commitments
    assert found
    assert {(one.actors, tuple(place.name for place in one.places)) for one in found} == {((), ("中国",))}


def test_an_example_in_a_national_paper_is_not_asked_to_do_the_rest(read):
    """推动长江中游城市群等加快发展 names one of many: what the paper asks for next is of the country."""
    text = "我国要优化区域布局。推动长江中游城市群等加快发展。完善国土空间规划体系。优化主体功能区战略。"
    found = read(text, place=None, title="关于制定规划的建议")[1].commitments
    named = [(tuple(place.name for place in one.places), one.actors) for one in found]
    assert named[-2:] == [(("中国",), ()), (("中国",), ())]
