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
        # What is said next, and of others.
        ("5款新车获批上市、数量居全省前列。", ["新车获批上市"]),
        ("6个区开通地铁、所有区开通公交。", ["区开通地铁"]),
        ("8条河流、一大批湖泊重现生机。", ["河流"]),
        # What is done to it ends what a size is of.
        ("完成9万平方米老旧小区节能改造和某某新村供水项目。", ["老旧小区节能改造"]),
        ("推进7个蛋鸡养殖重点项目建设和奶业一体化发展。", ["推进蛋鸡养殖重点项目建设"]),
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


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # Another deed, or what came about, in front of the last mark.
        ("整修道路、改造管网80公里。", ["改造管网"]),
        ("某电厂建成投产、总装机达90万千瓦。", ["某电厂总装机"]),
        # Verbs and objects that share one.
        ("新建、改造管网80公里。", ["新建、改造管网"]),
        ("改造小区、城中村2万户。", ["改造小区、城中村"]),
        # A comma inside quotation marks.
        ("突出“人多，地少”两大矛盾。", ["矛盾"]),
    ],
)
def test_a_figure_is_of_the_member_in_front_of_it(figures, text, indicators):
    """In front of a figure a list may tell of other works, deeds and states."""
    assert figures(text, "indicator") == indicators
