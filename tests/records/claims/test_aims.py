"""Which words of aiming in front of a figure speak of the figure itself."""

import pytest

from lantu.records.claims.aims import aims

BEGUN = [
    pytest.param("大桥日前正式通车。通车后，日均车流量3万辆。", "reported", id="told-just-before"),
    pytest.param("专线开通后，已累计发送旅客60万人次。", "reported", id="counted-already"),
    pytest.param("以前要3个小时；专线开通后，50分钟就能到。", "reported", id="once-it-took"),
    pytest.param("大桥通车后，日均车流量可达3万辆。", "plan", id="what-it-can"),
    pytest.param("专线开通后，预计年发送旅客60万人次。", "plan", id="what-is-expected"),
    pytest.param("水厂投产后，每年可供水2亿立方米。", "plan", id="will-yield"),
]


@pytest.mark.parametrize(("text", "modality"), BEGUN)
def test_behind_a_beginning_what_is_counted_is_told_and_what_is_hoped_is_planned(figures, text, modality):
    """…后 speaks of what has begun where it was told so or is counted day by day, else of what will be."""
    assert figures(text, "modality")[-1] == modality


GOALS = [
    pytest.param("增长6.2%，完成6%左右的年度目标。", ["reported", "target"], id="the-goal-and-the-result"),
    pytest.param("投资38亿元，超额完成年度计划。", ["reported"], id="more-than-planned"),
    pytest.param("投资38亿元，为年度计划的112%。", ["reported", "reported"], id="share-of-the-plan"),
]


@pytest.mark.parametrize(("text", "modalities"), GOALS)
def test_a_goal_that_a_result_is_held_against_leaves_it_a_result(figures, text, modalities):
    """Only the goal itself is aimed at."""
    text = f"生产总值{text}" if text.startswith("增长") else f"完成{text}"
    assert figures(text, "modality") == modalities


NAMES = [
    pytest.param("《城市更新规划》印发后，举办宣讲90场。", "reported", id="title"),
    pytest.param("“奔向2030”活动吸引选手900名。", "reported", id="motto"),
    pytest.param("市规划局审批项目90个。", "reported", id="organ"),
    pytest.param("计划生育家庭补助发放90户。", "reported", id="policy"),
    pytest.param("将军渡大桥长900米。", "reported", id="name-with-jiang"),
    pytest.param("比预计工期提前45天完工。", "reported", id="sooner-than-expected"),
    pytest.param("比计划提前3个月完工。", "reported", id="sooner-than-planned"),
    pytest.param("拟建大桥长900米。", "plan", id="to-be-built"),
    pytest.param("预计大桥长900米。", "plan", id="expected"),
]


@pytest.mark.parametrize(("text", "modality"), NAMES)
def test_words_of_planning_inside_names_plan_nothing(figures, text, modality):
    """A title, a motto, an organ and a place keep their words of planning to themselves."""
    assert figures(text, "modality")[-1] == modality


SUMS = [
    pytest.param("到2030年，单位能耗累计降低17%。", ["target"], id="a-sum-to-come"),
    pytest.param("将从目前的3小时缩短至1小时。", ["reported", "target"], id="what-it-changes-from"),
    pytest.param("目前已有车位300个，到2026年将达到900个。", ["reported", "target"], id="now-and-then"),
]


@pytest.mark.parametrize(("text", "modalities"), SUMS)
def test_a_word_of_reporting_holds_for_its_own_figure_alone(figures, text, modalities):
    """累计 among aims reports nothing, and what something changes from nothing of what comes."""
    text = f"两地车程{text}" if text.startswith("将从") else text
    assert figures(text, "modality") == modalities


def test_levels_are_words_of_reaching_that_end_in_to():
    """达到 and 增加到 lead to a level; 突破 may lead to a number of things done."""
    words = aims()
    assert set(words.levels) < set(words.reached)
    assert all(word[-1] in "到至达" for word in words.levels)
    assert all(word[-1] not in "到至达" for word in set(words.reached) - set(words.levels))
