"""Wordings of indicators without a catalogue entry: which are one, and which never are."""

import pytest
from hypothesis import given, settings, strategies as st

from lantu.records.clustering import indicator_clusterer

ONE = [
    ("疏解一般制造业企业", "退出一般制造业企业"),
    ("疏解一般制造业企业", "累计退出一般制造业企业数量"),
    ("规上工业企业", "规模以上工业企业数量"),
    ("技术合同成交额", "技术合同成交金额"),
    ("入驻医药企业", "落户医药企业"),
    ("细颗粒物（PM2.5）年均浓度", "PM2.5年均浓度"),
]
APART = [
    ("装备制造业增加值", "制造业增加值"),
    ("智能家电零售额", "节能家电零售额"),
    ("签约企业", "入驻企业"),
    ("PM2.5年均浓度", "PM10年均浓度"),
    ("城镇居民人均可支配收入", "农村居民人均可支配收入"),
    ("技术合同进口额", "技术合同出口额"),
    ("国家级专精特新企业", "省级专精特新企业"),
    ("新建养老机构床位", "改造养老机构床位"),
    ("地表水优良比例", "地下水优良比例"),
    ("产业园总投资", "产业园面积"),
    ("5G基站", "4G基站"),
]


@pytest.mark.parametrize(("wording", "other"), ONE)
def test_wordings_of_one_indicator_meet(wording, other):
    """Synonyms, fillers and writings do not part an indicator."""
    assert indicator_clusterer().are_one(wording, other)
    assert indicator_clusterer().are_one(other, wording)


@pytest.mark.parametrize(("wording", "other"), APART)
def test_wordings_of_two_indicators_stay_apart(wording, other):
    """A stage, a side, a pollutant, a level or a measure parts what looks alike."""
    assert not indicator_clusterer().are_one(wording, other)


def test_the_commonest_wording_stands_for_its_cluster():
    """Each wording is given the commonest one like it; units part clusters."""
    used = [("退出一般制造业企业", "家")] * 3 + [("疏解一般制造业企业", "家"), ("疏解一般制造业企业", "元")]
    found = indicator_clusterer().cluster(used)
    assert found["疏解一般制造业企业", "家"] == "退出一般制造业企业"
    assert found["疏解一般制造业企业", "元"] == "疏解一般制造业企业"


WORDINGS = st.lists(
    st.tuples(st.sampled_from(sorted({word for pair in (*ONE, *APART) for word in pair})), st.just("家"))
)


@settings(max_examples=40)
@given(used=WORDINGS, seed=st.randoms(use_true_random=False))
def test_order_makes_no_difference(used, seed):
    """The same wordings in another order give the same clusters."""
    other = list(used)
    seed.shuffle(other)
    assert indicator_clusterer().cluster(used) == indicator_clusterer().cluster(other)
