"""What is said of some of those that an earlier figure counted."""

import pytest

SOME = [
    pytest.param("入驻企业58家，23家投产。", "企业投产", id="stage"),
    pytest.param("排查隐患90处，已整改71处。", "整改隐患", id="done-to-them"),
    pytest.param("招收学员300名，八成来自农村。", "招收学员来自农村", id="tenths"),
    pytest.param("通办事项200项，其中九成可网上办理。", "通办事项网上办理", id="may"),
    pytest.param("居民600户，七成是回族。", "居民回族", id="are"),
    pytest.param("中试基地60家，其中与京津共建的有21家。", "与京津共建中试基地", id="such"),
    pytest.param("四成学生来自外省，六成来自本省。", "学生来自本省", id="others-of-them"),
    pytest.param("新增药品90种，其中30种是创新药。", "新增药品是创新药", id="are-so-many"),
    pytest.param("志愿服务队40支，12支常驻社区。", "志愿服务队常驻社区", id="fewer-of-the-same"),
]


@pytest.mark.parametrize(("text", "last"), SOME)
def test_fewer_of_the_same_unit_are_some_of_those_counted(figures, text, last):
    """A stage, a deed, 来自, 可 and 是 with a smaller count go on about what was counted."""
    assert figures(text, "indicator")[-1] == last


OTHERS = [
    pytest.param("入驻企业58家，从业人员2300人。", "从业人员", id="another-unit"),
    pytest.param("入驻企业58家，服务机构90家。", "服务机构", id="a-thing-of-its-own"),
    pytest.param("发放补贴5亿元，300户农民受益。", "农民受益", id="other-people"),
]


@pytest.mark.parametrize(("text", "last"), OTHERS)
def test_another_unit_counts_another_thing(figures, text, last):
    """With its own noun or its own unit a count is of what it names."""
    assert figures(text, "indicator")[-1].endswith(last)


def test_a_part_is_never_larger_than_its_whole(figures):
    """入选院士4人，47人入选…: more than there are cannot be some of them."""
    assert figures("专家团9人，62人常驻园区。", "indicator")[-1] == "常驻园区"
