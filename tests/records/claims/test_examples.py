import pytest


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        # Of which fields it is.
        ("交通、能源等领域投资占比达60%。", ["交通、能源等领域投资占比"]),
        ("教育、养老等行业从业人员达3万人。", ["教育、养老等行业从业人员"]),
        ("食品、纺织等重点产业增加值占比达40%。", ["食品、纺织等重点产业增加值占比"]),
        # In which fields something is done.
        ("协议从通关、物流等方面提出事项12条。", ["协议提出事项"]),
        ("公司在工业、农业等领域落地应用300个。", ["公司落地应用"]),
        # Only examples.
        ("建设甲公园、乙公园等公共绿地30处。", ["建设公共绿地"]),
        # Whose part it is.
        ("农户投向果园、茶园等特色基地贷款余额超9亿元。", ["农户投向特色基地贷款余额"]),
        ("外资参与甲园、乙园等物流项目持股比例达30%。", ["外资参与物流项目持股比例"]),
        # Two verbs with one object.
        ("新建或改造供水、供热等地下管网90公里。", ["新建或改造地下管网"]),
        ("新建及改造甲街、乙街等主干道路20条。", ["新建及改造主干道路"]),
    ],
)
def test_examples_go_and_what_they_are_of_stays(figures, text, indicators):
    """甲、乙等领域投资 is of those fields; 建设甲公园、乙公园等公共绿地 of green spaces."""
    assert figures(text, "indicator") == indicators
