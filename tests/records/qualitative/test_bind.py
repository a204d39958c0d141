"""Attainments, trends and classes: what a sentence says of an indicator without a figure."""

import pytest

from lantu.records.qualitative.find import find_statement
from lantu.records.qualitative.lexicon import qualitative_lexicon

SAID = [
    # text, sort, indicator, value
    ("全年目标任务圆满完成。", "attainment", "目标任务", "met"),
    ("甲河治理任务提前完成。", "attainment", "甲河治理任务", "early"),
    ("城镇新增就业超额完成年度任务。", "attainment", "城镇新增就业", "exceeded"),
    ("节能减排目标未能如期实现。", "attainment", "节能减排目标", "missed"),
    ("大气主要污染物浓度持续下降。", "trend", "大气主要污染物浓度", "down"),
    ("外贸规模稳步扩大。", "trend", "外贸规模", "up"),
    ("生态环境质量明显改善。", "trend", "生态环境质量", "better"),
    ("刑事案件连续三年下降。", "trend", "刑事案件", "down"),
    ("消费价格总水平保持稳定。", "trend", "消费价格总水平", "steady"),
    ("淀区水质由劣Ⅴ类转为Ⅲ类。", "class", "淀区水质", "better"),
    ("库区水质由Ⅱ类降为Ⅳ类。", "class", "库区水质", "worse"),
    ("湖心水质稳定保持Ⅲ类。", "class", "湖心水质", "holds"),
]


@pytest.mark.parametrize(("text", "sort", "indicator", "value"), SAID)
def test_statements_say_what_of_what(read, text, sort, indicator, value):
    """Each clause gives one statement with its sort, its indicator and its value."""
    _, records = read(text)
    assert [(one.sort, one.indicator, one.value) for one in records.qualitative] == [(sort, indicator, value)]


NOTHING = [
    "大气主要污染物浓度持续下降12%。",
    "任务完成率居全省前列。",
    "要持续改善生态环境。",
    "干部作风持续好转。",
    "Ⅲ类以上水质比例达到80%。",
    "全市人民生活幸福。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_figures_and_instructions_are_none(read, text):
    """What a figure says more exactly, what is only bidden and what nobody measures is no statement."""
    _, records = read(text)
    assert records.qualitative == ()


def test_classes_keep_scale_and_both_ends(read):
    """A class has its scale, the class reached and the class before, as the scale writes them."""
    _, records = read("淀区水质由劣V类转为IV类。")
    (one,) = records.qualitative
    assert (one.scale, one.before, one.grade) == ("water", "劣Ⅴ类", "Ⅳ类")


def test_statements_have_place_time_and_mood(read):
    """Place and time are the clause's, or those of the passage; what is intended is a target."""
    document, records = read(
        "2024年，沧州市森林面积稳步增加。到2027年，全市森林质量明显提升。", date="2025-03-01"
    )
    told, aimed = records.qualitative
    assert [place.name for place in told.places] == ["河北省沧州市"]
    assert (told.period, told.modality) == (("2024", "2024"), "reported")
    assert aimed.modality == "target"
    assert document.text[slice(*told.span)] == "沧州市森林面积稳步增加"


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("唐山市水质由劣Ⅴ类转为Ⅲ类。", 0.9),
        ("唐山市目标任务圆满完成。", 0.8),
        ("唐山市外贸规模稳步扩大。", 0.7),
        ("淀区水质由劣Ⅴ类转为Ⅲ类。", 0.8),
        ("目标任务圆满完成。", 0.7),
        ("外贸规模稳步扩大。", 0.6),
    ],
)
def test_a_place_out_of_the_passage_is_less_sure(read, text, confidence):
    """A class is surer than an attainment and that than a trend; a tenth goes where no place is named."""
    assert [one.confidence for one in read(text)[1].qualitative] == [confidence]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("唐山市、廊坊市外贸规模稳步扩大。", [["河北省唐山市", "河北省廊坊市"]]),
        (
            "唐山市外贸规模稳步扩大，廊坊市外贸规模逐步缩小。",
            [["河北省唐山市"], ["河北省廊坊市"]],
        ),
        ("唐山市重视开放，外贸规模稳步扩大。", [["河北省唐山市"]]),
        ("外贸规模稳步扩大，唐山市外贸结构持续优化。", [["河北省沧州市"], ["河北省唐山市"]]),
    ],
)
def test_a_statement_is_of_its_clauses_places(read, text, places):
    """Those listed in its clause, else its subject's in front, else the document's; none from behind."""
    records = read(text, place="河北省沧州市")[1]
    assert [[place.name for place in one.places] for one in records.qualitative] == places


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("500家企业外贸规模稳步扩大。", ["500家企业外贸规模"]),
        ("污染物浓度持续下降3%，外贸规模稳步扩大。", ["外贸规模"]),
        ("外贸规模稳步扩大，污染物浓度持续下降3%。", ["外贸规模"]),
        ("刑事案件连续三年下降。", ["刑事案件"]),
        ("刑事案件连续三年下降5%。", []),
        ("外贸规模稳步扩大100万元。", []),
        ("圆满完成7个牧场建设任务。", []),
        ("圆满完成5公里河道治理任务。", []),
        ("圆满完成三年河道治理任务。", ["三年河道治理任务"]),
    ],
)
def test_a_figure_silences_the_words_of_its_own_clause_alone(read, text, indicators):
    """One behind the words says it better; one in front, in another clause, or of how long does not."""
    assert [one.indicator for one in read(text)[1].qualitative] == indicators


def test_ids_stay_the_same(read):
    """Reading again gives the same ids, and no two statements share one."""
    text = "外贸规模稳步扩大，外贸结构持续优化。"
    first, again = read(text)[1].qualitative, read(text)[1].qualitative
    assert [one.id for one in first] == [one.id for one in again]
    assert len({one.id for one in first}) == len(first) == 2


def test_a_scale_has_no_turn_to_itself():
    """From a class to the same class is no change."""
    assert find_statement("水质由Ⅱ类转为Ⅱ类", 0, 10, qualitative_lexicon()) is None
