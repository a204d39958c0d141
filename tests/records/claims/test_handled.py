"""将 for 把 in front of what was handled, anniversaries side by side, and counts behind their size."""

import pytest

HANDLED = [
    pytest.param("日前，甲镇将原本18个分散的小区整合成一片。", "reported", id="made-one"),
    pytest.param("将原有的30个窗口合并为6个。", "reported", id="merged"),
    pytest.param("将破损的30公里管道更换完毕。", "reported", id="replaced"),
    pytest.param("甲镇将闲置的8座厂房改造成展馆。", "reported", id="turned-into"),
    pytest.param("甲镇将整合18个小区。", "plan", id="a-verb-behind"),
    pytest.param("甲镇将陆续打通断头路18条。", "plan", id="an-adverb-behind"),
    pytest.param("甲镇将原有厂房改造6座。", "plan", id="no-result"),
    pytest.param("明年，将闲置的8座厂房改造成展馆。", "plan", id="next-year"),
]


@pytest.mark.parametrize(("text", "modality"), HANDLED)
def test_what_is_handled_with_a_result_is_done(figures, text, modality):
    """将原有的N个X合并为… tells what was done; 将 in front of a verb, what will be."""
    assert figures(text, "modality", place=None)[0] == modality


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("今年是甲校建校75周年，是乙路通车10周年。", id="is"),
        pytest.param("今年是甲校建校75周年，也是乙路通车10周年，还是丙桥建成5周年。", id="is-too"),
    ],
)
def test_anniversaries_side_by_side_are_of_one_year(figures, text):
    """今年是…，也是… is said of the year in every clause; what was built meanwhile is not."""
    assert set(figures(text, "when")) == {"2024"}
    assert figures("今年是甲校建校75周年，已新建校舍6栋。", "when")[-1] == "..2024-06-18"


SIZED = [
    pytest.param("今年以来，推动总投资30亿元的90个技改项目加快建设。", ["cumulative"] * 2, id="works"),
    pytest.param("去年，总投资30亿元的90个技改项目加快建设。", ["level"] * 2, id="a-year"),
    pytest.param("累计造林30万亩，90个林场挂牌。", ["cumulative", "level"], id="no-size-of-theirs"),
]


@pytest.mark.parametrize(("text", "kinds"), SIZED)
def test_a_count_is_summed_as_its_size_is(figures, text, kinds):
    """总投资N元的M个项目 tells one sum twice."""
    assert figures(text, "kind") == kinds
