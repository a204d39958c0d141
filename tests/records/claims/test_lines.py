"""What line or work 线路, 全线 and 项目 stand for."""

import pytest

LINES = [
    pytest.param("云雾高铁开工。线路全长90公里。", "云雾高铁线路全长", id="next-sentence"),
    pytest.param("云雾高铁开工，线路全长90公里。", "云雾高铁线路全长", id="next-clause"),
    pytest.param("云雾高铁开工，全线设车站9座。", "云雾高铁设车站", id="whole-line"),
    pytest.param("云雾高铁开工，总投资90亿元。", "云雾高铁总投资", id="sum"),
    pytest.param("云雾高铁开工，设计时速350公里。", "云雾高铁设计时速", id="speed"),
    pytest.param("云雾大桥通车，桥长900米。", "桥长", id="a-part-with-its-own-name"),
]


@pytest.mark.parametrize(("text", "last"), LINES)
def test_measures_of_a_work_are_named_with_it(figures, text, last):
    """What stands for a work named before is replaced by its name."""
    assert figures(text, "indicator", place=None)[-1] == last


REPORTS = [
    pytest.param("云雾高铁开工。全省公路总里程90公里。", "公路总里程", id="another-measure"),
    pytest.param("加快交通建设。线路全长90公里。", "线路全长", id="no-line-named"),
]


@pytest.mark.parametrize(("text", "last"), REPORTS)
def test_without_a_line_the_words_stand_for_themselves(figures, text, last):
    """What has its own noun, or follows no named work, keeps its words."""
    assert figures(text, "indicator", place=None)[-1] == last
