import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # 等 sums up the list in front, not the last member.
        ("战胜干旱和9轮强降雨等困难。", ["强降雨"]),
        ("走访学校、8家企业等单位。", ["企业"]),
        # A place or a named work goes on with the list.
        ("全国有25个省份和河北省启动采暖。", ["省份启动采暖"]),
        ("改造3个休闲广场、小河沿公园等工程。", ["改造休闲广场"]),
        # What is named behind the mark is counted as well.
        ("实施20个改造、提升项目。", ["实施改造、提升项目"]),
        ("实施9个教育、医疗等民生项目。", ["实施教育、医疗等民生项目"]),
        ("8个国家和地区参展。", ["国家和地区参展"]),
        # What follows is no member, but what they do.
        ("机器人、5款汽车等集中亮相。", ["汽车集中亮相"]),
        # Where those counted come from is counted next.
        ("35名教师来自语文、数学、体育等12个学科。", ["教师", "学科"]),
    ],
)
def test_a_count_is_of_its_own_member_of_a_list(figures, text, indicators):
    """Neighbours without a figure, and what sums a list up, are no part of what one member counts."""
    assert figures(text, "indicator") == indicators
