import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("开展老旧水表更换行动，更换率达85%。", ["老旧水表更换率"]),
        ("开展村镇土地历史遗留问题攻坚行动，问题解决率达75%。", ["村镇土地历史遗留问题解决率"]),
        ("开展畜产品安全例行监测，对鸡蛋进行抽检，监测合格率为98%。", ["畜产品安全例行监测合格率"]),
        # Another rate, one that the campaign does not name by more, or one behind another figure.
        ("实施农村饮水安全工程，水质合格率达98%。", ["水质合格率"]),
        ("开展稳就业行动，就业率达95%。", ["就业率"]),
        ("实施高校毕业生就业行动，新增岗位300个，就业率达95%。", ["新增岗位", "就业率"]),
    ],
)
def test_a_rate_has_the_full_name_of_its_campaign(figures, text, indicators):
    """更新率 behind 开展老旧电梯更新行动 is that of 老旧电梯."""
    assert figures(text, "indicator") == indicators


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("班轮通达90个国家的300个港口。", ["班轮通达国家", "班轮通达港口"]),
        ("吸引10个国家的390家展商。", ["吸引国家", "展商"]),
        ("【乡村行】新建公园30个。", ["新建公园"]),
        ("共济金额达9亿元。", ["共济金额"]),
    ],
)
def test_what_is_reached_is_named_and_titles_of_columns_are_not(figures, text, indicators):
    """Both the countries and their ports are reached; exhibitors only come from somewhere."""
    assert figures(text, "indicator") == indicators
