"""What a sentence says of an indicator without a figure: short sentences and their look-alikes."""

import pytest

SAID = [
    pytest.param("外贸规模稳步扩大。", ("trend", "外贸规模", "up"), id="up"),
    pytest.param("污染物浓度逐年下降。", ("trend", "污染物浓度", "down"), id="down"),
    pytest.param("物价水平保持平稳。", ("trend", "物价水平", "steady"), id="steady"),
    pytest.param("空气质量持续改善。", ("trend", "空气质量", "better"), id="better"),
    pytest.param("群众满意度明显提高。", ("trend", "群众满意度", "up"), id="satisfaction"),
    pytest.param("全年任务全面完成。", ("attainment", "任务", "met"), id="met"),
    pytest.param("减排目标未完成。", ("attainment", "减排目标", "missed"), id="missed"),
    pytest.param("减排目标提前完成。", ("attainment", "减排目标", "early"), id="early"),
    pytest.param("减排目标超额完成。", ("attainment", "减排目标", "exceeded"), id="exceeded"),
    pytest.param("云湖水质由Ⅳ类提升至Ⅲ类。", ("class", "云湖水质", "better"), id="class-up"),
    pytest.param("云湖水质由Ⅲ类降为Ⅳ类。", ("class", "云湖水质", "worse"), id="class-down"),
    pytest.param("云湖水质稳定达到Ⅲ类。", ("class", "云湖水质", "holds"), id="class-holds"),
]


@pytest.mark.parametrize(("text", "told"), SAID)
def test_a_clause_says_one_thing_of_one_indicator(read, text, told):
    """Its sort, what it is said of, and which way."""
    (one,) = read(text)[1].qualitative
    assert (one.sort, one.indicator, one.value) == told


NONE = [
    pytest.param("居民收入稳步增长5%。", id="a-figure-says-it"),
    pytest.param("要稳步扩大外贸规模。", id="bidden"),
    pytest.param("外贸规模是否稳步扩大？", id="asked"),
    pytest.param("空气质量优良。", id="no-class-and-no-trend"),
    pytest.param("队伍不断壮大自身。", id="no-measure"),
    pytest.param("任务完成情况通报。", id="how-it-was-done"),
    pytest.param("Ⅲ类水质断面比例提高。", id="a-rate-of-a-class"),
]


@pytest.mark.parametrize("text", NONE)
def test_figures_biddings_and_questions_say_none(read, text):
    """What a figure says, what is asked for and what nobody measures is no statement."""
    assert read(text)[1].qualitative == ()


MOODS = [
    pytest.param("外贸规模稳步扩大。", ("reported", (None, "2024-06-18")), id="today"),
    pytest.param("2023年，外贸规模稳步扩大。", ("reported", ("2023", "2023")), id="a-year-gone"),
    pytest.param("下一步，外贸规模将稳步扩大。", ("target", (None, None)), id="to-come"),
    pytest.param("到2027年，外贸规模稳步扩大。", ("target", ("2027", "2027")), id="by-a-year"),
]


@pytest.mark.parametrize(("text", "told"), MOODS)
def test_a_statement_has_mood_and_time(read, text, told):
    """What is told is so at its time; what is intended is a target."""
    (one,) = read(text)[1].qualitative
    assert (one.modality, tuple(one.period)) == told
