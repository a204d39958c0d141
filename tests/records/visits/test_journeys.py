"""Which sentences tell of a journey: who went where, and when."""

import pytest

JOURNEYS = [
    pytest.param(
        "5月8日，天津市武清区党政代表团赴廊坊市考察交流。",
        ("天津市武清区党政代表团", ["河北省廊坊市"], ("2024-05-08", "2024-05-08")),
        id="delegation",
    ),
    pytest.param(
        "5月8日至10日，北京市政协调研组到雄安新区调研。",
        ("北京市政协调研组", ["雄安新区"], ("2024-05-08", "2024-05-10")),
        id="three-days",
    ),
    pytest.param(
        "李明书记率队赴天津市考察。", ("李明书记", ["天津市"], (None, None)), id="a-leader-and-his-party"
    ),
    pytest.param(
        "廊坊市市长王强率团赴天津市考察。", ("廊坊市市长王强", ["天津市"], (None, None)), id="a-mayor"
    ),
]


@pytest.mark.parametrize(("text", "told"), JOURNEYS)
def test_a_journey_has_visitors_hosts_and_days(read, text, told):
    """Who went without how, where to, and when where it is told."""
    (visit,) = read(text, place="北京市海淀区")[1].visits
    assert (visit.visitors, [place.name for place in visit.hosts], tuple(visit.period)) == told


NONE = [
    pytest.param("代表团先后考察了云河科技园。", id="no-host"),
    pytest.param("张三于2023年赴河北任职。", id="a-career"),
    pytest.param("全市赴北京招商9次。", id="counted"),
    pytest.param("游客到雄安新区考察学习。", id="guests"),
    pytest.param("下一步，代表团将赴廊坊市考察。", id="to-come"),
    pytest.param("多年来，代表团多次赴廊坊市考察。", id="many-times"),
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_one_journey_is_none(read, text):
    """Careers, counts, guests and intentions tell of no journey that was made."""
    assert read(text, place="北京市海淀区")[1].visits == ()


def test_what_was_signed_on_the_way_is_kept(read):
    """An agreement of the journey's paragraph is the visit's."""
    text = "5月8日，廊坊市代表团赴天津市考察。双方签署《云河合作协议》。"
    (visit,) = read(text, place="河北省廊坊市")[1].visits
    assert visit.agreements == ("云河合作协议",)
