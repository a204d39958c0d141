"""What a figure is of where no word beside it tells."""

import pytest

BEHIND = [
    pytest.param("30分钟，研究人员到达园区。", "研究人员到达园区", id="opens-what-it-tells"),
    pytest.param("连续9年成为最大的集散地。", "最大的集散地", id="has-become"),
]
BEFORE = [
    pytest.param("工程开始施工，历时近4年。", "工程开始施工", id="how-long-it-took"),
    pytest.param("货运业务持续向好，同比增长7%。", "货运业务", id="how-it-fares"),
]


@pytest.mark.parametrize(("text", "indicator"), [*BEHIND, *BEFORE])
def test_a_figure_without_a_head_is_of_the_nearest_words(figures, text, indicator):
    """What stands behind is asked first, then the clause in front."""
    assert figures(text, "indicator")[-1] == indicator


SPEAKERS = [
    pytest.param("“去年新增绿地90公顷。”局长周明介绍，“今年计划再增120公顷。”", id="introduces"),
    pytest.param("“去年新增绿地90公顷。”局长周明说，“今年再增120公顷。”", id="says"),
    pytest.param("“去年新增绿地90公顷。”局长周明告诉记者，“今年还要增加120公顷。”", id="tells-the-reporter"),
]


@pytest.mark.parametrize("text", SPEAKERS)
def test_who_speaks_is_not_what_is_measured(figures, text):
    """Between two halves of a quotation the speaker stands; the second half goes on about the first."""
    assert figures(text, "indicator", "speaker") == [("新增绿地", "周明")] * 2


def test_where_nothing_tells_the_figure_is_listed_as_unbound(read):
    """A figure that is of nothing named is no claim, and is not lost."""
    records = read("今天，达到30%。")[1]
    assert records.claims == ()
    assert [one.reason for one in records.unbound] == [
        "no word of its sentence says what is measured or counted"
    ]
