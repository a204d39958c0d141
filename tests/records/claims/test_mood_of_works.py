"""What has only begun, what came of it, and how long a figure holds."""

import pytest

NEWS = {"title": "今日要闻", "place": None}

MOODS = [
    pytest.param("甲水库今天开工建设，总库容1.2亿立方米。", ["plan"], id="a-work-that-begins"),
    pytest.param("甲水库今天建成投用，总库容1.2亿立方米。", ["reported"], id="a-work-that-runs"),
    pytest.param("电站正式下闸蓄水。每年可节约标煤14万吨。", ["plan"], id="not-running-yet"),
    pytest.param("电站昨天开工后投产，每年可节约标煤14万吨。", ["reported"], id="running"),
    pytest.param(
        "两地将梳理清单，确立了甲、乙等6条产业链，丙、丁等五大产业群。", ["reported"] * 2, id="done"
    ),
    pytest.param("两地将梳理清单，确立甲、乙等6条产业链。", ["plan"], id="to-be-done"),
    pytest.param("国家能源局介绍，推动8万户居民实现清洁取暖。", ["reported"], id="it-came"),
    pytest.param("国家能源局介绍，推动8万户居民清洁取暖。", ["plan"], id="it-is-bidden"),
    pytest.param("规定要求各地精简流程，审核原则上应在30个工作日内完成。", ["target"], id="a-norm"),
]


@pytest.mark.parametrize(("text", "moods"), MOODS)
def test_moods(figures, text, moods):
    """What a work just begun can do is planned; a verb with 了 in front of a list has done it all."""
    assert figures(text, "modality", **NEWS) == moods


def test_a_list_of_works_is_planned_as_its_end_is(figures):
    """Each of 甲60万吨…、乙20万吨…等项目 is a project to come."""
    text = "二、2026年工作安排\n推动甲厂60万吨重整、乙厂20万吨薄板、丙厂10万吨合成氨等项目建设。"
    assert figures(text, "modality", title="政府工作报告", date="2026-01-28") == ["plan"] * 3


TIMES = [
    pytest.param(
        "甲方案实施9年来，贸易额由2015年的8亿元增至2023年的12亿元，增长50%。",
        [("2015", None), ("2023", None), ("2015..2023", "2015")],
        id="the-pair-ends-it",
    ),
    pytest.param(
        "2022年，生产总值10万亿元，是2013年改革前的1.8倍。",
        [("2022", None), ("2022", "2013")],
        id="words-behind-the-year",
    ),
    pytest.param(
        "截至今年1月，专利达81万件。不久前，在大会上，共达成项目73个。",
        [("..2024-01", None), ("..2024-06-18", None)],
        id="not-long-ago",
    ),
    pytest.param("截至6月中旬，已有20万人申请补贴。", [("..2024-06-18", None)], id="in-the-midst-of-it"),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times(figures, text, times):
    """A growth behind a pair is that of the pair; a year with words behind it is only held against."""
    assert figures(text, "when", "against", **NEWS) == times


KINDS = [
    pytest.param("吞吐量较去年提前23天突破千万箱。", [("change", "down")], id="earlier"),
    pytest.param("工程提前23天完工。", [("level", None)], id="against-nothing"),
    pytest.param("平台上线以来，已为50家企业提供服务。", [("cumulative", None)], id="done-for-them"),
    pytest.param("班列开行以来，通达25个国家。", [("level", None)], id="as-far-as-it-reaches"),
]


@pytest.mark.parametrize(("text", "kinds"), KINDS)
def test_kinds(figures, text, kinds):
    """Earlier than last year is a change; whom it was done for sums up, how far it reaches does not."""
    assert figures(text, "kind", "direction", **NEWS)[:1] == kinds


def test_hours_of_rain_are_no_figure_of_their_own(figures):
    """12小时降水90毫米 tells the rain alone."""
    assert figures("最大降水为12小时降水90毫米。", "number", **NEWS) == ["90毫米"]


SPEAKERS = [
    pytest.param("李一凡28日在甲市调研。他指出，要建设20个基地。", "李一凡", id="who-was-there"),
    pytest.param("王一说，要建设20个基地。他指出，还要建设5个学校。", "王一", id="who-spoke"),
    pytest.param("记者从全国供销合作总社了解到，网点达3万个。", "全国供销合作总社", id="a-society"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_who_speaks(figures, text, speaker):
    """他 is whom the sentence before tells of, or who spoke last."""
    assert set(figures(text, "speaker", **NEWS)) == {speaker}
