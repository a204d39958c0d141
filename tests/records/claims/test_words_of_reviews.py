"""How reviews of some years tell of ranks, speeds, flows and what was taken off."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "生产总值增长5.7%，增速比上年全年加快0.3个百分点，比上年同期加快0.1个百分点。",
            ["生产总值", "生产总值增速", "生产总值增速"],
            id="how-fast-against-two-times",
        ),
        pytest.param(
            "生产环节的占比由协同前的24%下降至协同后的6%。", ["生产环节的占比"] * 2, id="before-and-after"
        ),
        pytest.param(
            "为2.5万家企业加计扣除研发费用2144亿元。",
            ["为企业加计扣除研发费用", "加计扣除研发费用"],
            id="taken-off-for-firms",
        ),
        pytest.param(
            "重点实施总投资3627亿元的冷轧基地项目等56个项目。", ["项目总投资", "项目"], id="of-all-exampled"
        ),
        pytest.param(
            "单个产业集群营业收入超百亿的有12个。",
            ["单个产业集群营业收入", "营业收入超百亿的产业集群"],
            id="those-past-a-mark",
        ),
        pytest.param("快递业务量绝对值完成27亿件。", ["快递业务量"], id="in-absolute-terms"),
    ],
)
def test_what_reviews_tell_of(figures, text, names):
    """A speed stays a speed against another time; a pair is of one thing before and after."""
    assert figures(text, "indicator") == names


def test_what_is_taken_off_is_no_spending(read):
    """加计扣除研发费用 is none of what is spent on research; 研发费用 is."""
    (off,) = read("加计扣除研发费用300亿元。")[1].claims
    (spent,) = read("全省研发费用300亿元。")[1].claims
    assert (off.indicator_id, spent.indicator_id) == (None, "rd_spending")


def test_where_something_ranks(figures):
    """全国排名第四位 and 在华北地区排名首位 are told of the place that ranks, and so is what follows."""
    text = "河北快递业务量完成27亿件，全国排名第四位，同比增长41.5%。"
    assert figures(text, "where", place=None) == ["河北省"] * 3
    text = "天津港开行班列839列，在华北地区排名首位。"
    assert "华北地区" not in figures(text, "where", place=None)
    text = "空气质量综合指数位居全国168个重点监测城市排名倒数第38名。"
    assert figures(text, "indicator", place="河北省唐山市")[1] == "空气质量综合指数"


def test_who_sends_is_told_in_front(read):
    """甲发挥作用，全年输出乙技术合同: the flow comes from whom the sentence is about."""
    text = "2021年，北京发挥辐射带动作用，全年输出津冀技术合同成交额350亿元。"
    (claim,) = read(text, place=None)[1].claims
    assert [place.name for place in claim.origin] == ["北京市"]
    assert [place.name for place in claim.destination] == ["天津市", "河北省"]


def test_parts_of_what_moves_move_too(read):
    """甲转入乙单位5616个，其中法人单位3475个: both flow from the one to the other."""
    claims = read("2021年京津转入河北单位5616个，其中法人单位3475个。", place=None)[1].claims
    for claim in claims:
        assert [place.name for place in claim.origin] == ["北京市", "天津市"]
        assert [place.name for place in claim.destination] == ["河北省"]
    # A part that names its own place is of that place.
    part = read("北京流向津冀技术合同1000项，其中天津300项。", place=None)[1].claims[1]
    assert [place.name for place in part.places] == ["天津市"]
