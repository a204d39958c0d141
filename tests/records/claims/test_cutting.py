"""The words behind a figure, cut down to what it counts."""

import pytest

from lantu.records.claims.cutting import is_open, trim_right
from lantu.records.claims.lexicon import claim_lexicon

CUT = [
    pytest.param("的企业", "企业", id="of"),
    pytest.param("指标高于全国平均", "指标高于全国平均", id="mean-whole"),
    pytest.param("来自全球各地的船员", "船员", id="where-from"),
    pytest.param("由工人组成的抢险队", "抢险队", id="made-of"),
    pytest.param("高速公路，带动", "高速公路", id="next-clause"),
    pytest.param("公园建成开放", "公园建成开放", id="what-became-of-it"),
    pytest.param("学校将在秋季交付", "学校交付", id="when-it-will"),
    pytest.param("企业等", "企业", id="and-so-on"),
    pytest.param("劳动模范", "劳动模范", id="plain"),
    pytest.param("高等", "高等", id="grade"),
    pytest.param("博士后", "博士后", id="hou-in-a-word"),
    pytest.param("车间后", "车间", id="hou-leads-on"),
    pytest.param("区中有", "区", id="part-of-them"),
    pytest.param("人参与", "人参与", id="yu-in-a-word"),
    pytest.param("新铁路与", "新铁路", id="yu-joins"),
    pytest.param("亿次 下载量超", "亿次", id="another-phrase"),
    pytest.param("“蓝 绿”项目", "“蓝 绿”项目", id="blank-in-quotes"),
    pytest.param("同志（含追授", "同志", id="bracket-left-open"),
    pytest.param("以来首次下降", "首次下降", id="record"),
    pytest.param("重大项目之一", "重大项目", id="one-of"),
    pytest.param("不等的奖金", "奖金", id="ranging"),
    pytest.param("企业分别", "企业", id="respectively"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("words", "thing"), CUT)
def test_what_is_counted_ends_where_something_is_said_of_it(words, thing):
    """Origin, members, lists, dates and what follows are cut off; what became of it may stay."""
    assert trim_right(words, claim_lexicon()) == thing


OPEN = [
    pytest.param("《甲规划", True, id="title"),
    pytest.param("《甲规划》", False, id="title-closed"),
    pytest.param("“一核", True, id="quoted"),
    pytest.param("（含", True, id="bracket"),
    pytest.param("甲）乙", False, id="only-closed"),
    pytest.param("", False, id="nothing"),
]


@pytest.mark.parametrize(("words", "opened"), OPEN)
def test_words_are_open_while_a_mark_waits_for_its_other_half(words, opened):
    """More openings than closings leave a title, a bracket or a quotation open."""
    assert is_open(words) is opened


COUNTED = [
    pytest.param("12个项目年底前开工。", ["项目开工"], id="time-in-the-middle"),
    pytest.param("全市共有20家科研院所落户的园区。", ["科研院所落户的园区"], id="attribute"),
    pytest.param("180名来自北京的医生到岗。", ["医生到岗"], id="where-from"),
    pytest.param("建成100条（个）示范街区。", ["建成示范街区"], id="other-classifier"),
    pytest.param("6个区中有2个完成改造。", ["区", "完成改造"], id="some-of-them"),
    pytest.param("发布3类18项举措。", ["发布举措", "发布举措"], id="sorts-and-numbers"),
    pytest.param("新增60种、10万株苗木。", ["新增苗木", "新增苗木"], id="sorts-listed"),
    pytest.param("4000家企业发布2万个岗位。", ["企业", "企业发布岗位"], id="who-and-what"),
    pytest.param("8场演出上座率达92%。", ["演出", "演出上座率"], id="rate-of-those"),
    pytest.param("26名平均年龄31岁的驾驶员上岗。", ["驾驶员上岗", "驾驶员年龄"], id="age-of-those"),
    pytest.param("救出被困群众12人。", ["救出被困群众"], id="people-in-front"),
    pytest.param("常住20万人口。", ["常住人口"], id="population"),
]


@pytest.mark.parametrize(("text", "indicators"), COUNTED)
def test_figures_of_a_sentence_count_each_its_own(figures, text, indicators):
    """What stands behind a figure is its own up to the next thing said."""
    assert figures(text, "indicator") == indicators
