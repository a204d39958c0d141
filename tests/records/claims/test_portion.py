"""What a part of a whole is of."""

import pytest

PAID = [
    pytest.param("按设备投资额的10%给予奖励。", "奖励占设备投资额", id="by-the-sum"),
    pytest.param("对购置新车的农户，按车价15%予以补助。", "购置新车的农户补助占车价", id="for-whom"),
    pytest.param("对新增设备投资给予10%补贴。", "补贴占新增设备投资", id="of-what"),
    pytest.param("对新增设备投资给予30%的补贴。", "补贴占新增设备投资", id="of-what-with-de"),
]


@pytest.mark.parametrize(("text", "indicator"), PAID)
def test_so_many_per_cent_that_are_paid_are_of_their_sum(figures, text, indicator):
    """按…的10%给予奖励 and 对…给予10%补贴 tell what is paid, and of what."""
    assert figures(text, "indicator") == [indicator]


WHOLES = [
    pytest.param("税收600亿元，占一般公共预算收入的70%。", "税收占一般公共预算收入", id="of-a-named-whole"),
    pytest.param("收入900亿元，其中税收600亿元，占收入的67%。", "税收占收入", id="part-told-last"),
    pytest.param("项目90个，其中新开工项目30个、占三分之一。", "新开工项目占项目", id="of-those-counted"),
    pytest.param("实现外贸进出口4万亿元，规模占全国的12%。", "外贸进出口规模占全国", id="how-much-of-it"),
    pytest.param("出口占全省的40%、全国的2%。", "出口占全国", id="of-another-whole"),
    pytest.param("完成投资30亿元，占年度计划的58%。", "完成投资占年度计划", id="of-the-plan"),
]


@pytest.mark.parametrize(("text", "last"), WHOLES)
def test_a_share_is_of_the_part_and_of_its_whole(figures, text, last):
    """占 names the whole; the part is what was told last, or what stands in front."""
    assert figures(text, "indicator", "kind")[-1] == (last, "share")
