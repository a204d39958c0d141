"""What figures take from the passage around them: years of a review, places, headlines, lists."""

import pytest

REPORT = {"date": "2026-01-28", "place": "河北省"}

YEARS = [
    # text, number, start, end
    ("过去一年，我们负重前行。新建学校30所。", "30所", "2025", "2025"),
    ("五年来，我们攻坚克难。新建桥梁40座。", "40座", "2021", "2025"),
    ("五年来，我们攻坚克难。\n森林覆盖率达到36%。", "36%", None, "2025"),
    ("五年来，我们攻坚克难。\n外贸总额年均增长4%。", "4%", "2021", "2025"),
    ("五年来，我们攻坚克难。\n医院床位从3万张增加到5万张。", "3万张", "2020", "2020"),
    ("五年来，我们攻坚克难。\n医院床位从3万张增加到5万张。", "5万张", None, "2025"),
    ("“十四五”以来，全省建成公园70个。", "70个", "2021", "2025"),
    ("十年来，全省建成公园90个。", "90个", "2016", "2026-01-28"),
    ("2024年，产业园投产。目前，入园企业60家。", "60家", None, "2026-01-28"),
    ("今年第9号台风过后，我们修复堤防8公里。", "8公里", None, "2026-01-28"),
]


@pytest.mark.parametrize(("text", "number", "start", "end"), YEARS)
def test_a_review_sets_the_years(read, text, number, start, end):
    """五年来 and 过去一年 hold for what follows; a state holds at their end, what was done over them."""
    document, records = read(text, **REPORT)
    (claim,) = [one for one in records.claims if one.span.of(document.text) == number]
    assert claim.period == (start, end)


PLACES = [
    # text, number, place
    ("新建车站3座，沧州入选试点。", "3座", "河北省"),
    ("全国文明城市达到9个。", "9个", "河北省"),
    ("在江苏无锡，农户抢收，当地合作社投入农机50台。", "50台", "江苏省无锡市"),
    ("山西中部出现大雨，全省5座水库泄洪。", "5座", "山西省"),
]


@pytest.mark.parametrize(("text", "number", "place"), PLACES)
def test_places_come_from_before(read, text, number, place):
    """A place behind the figure, a rank among all, or the report's own place do not hide where it holds."""
    document, records = read(text, **REPORT)
    (claim,) = [one for one in records.claims if one.span.of(document.text) == number]
    assert [one.name for one in claim.places] == [place]


INDICATORS = [
    # text, indicators in order
    ("600名建设者昼夜奋战。", ["建设者"]),
    ("新建诊所14个、卫生站33个。", ["新建诊所", "新建卫生站"]),
    ("煤炭、钢铁，以及水泥产量分别增长1%、2%、3%。", ["煤炭产量", "钢铁产量", "水泥产量"]),
    ("行政支出连续4年压减比例超6%。", ["行政支出压减比例", "行政支出压减比例"]),
    ("甲乙高铁今天开通，全长88公里。", ["甲乙高铁全长"]),
    ("总投资近20亿元的甲基地开工建设。", ["甲基地总投资"]),
    ("民间投资增长3%，高出全国平均水平5个百分点。", ["民间投资", "民间投资"]),
    ("5个重大工程之一甲工程开工。", ["重大工程"]),
]


@pytest.mark.parametrize(("text", "indicators"), INDICATORS)
def test_indicators_are_what_is_measured(read, text, indicators):
    """Predicates, examples and comparisons are no part of a name; verbs and measures of lists are."""
    assert [claim.indicator for claim in read(text)[1].claims] == indicators


MODALITIES = [
    ("建设高标准农田90万亩以上。", "plan"),
    ("粮食产量达到700亿斤。", "target"),
    ("城镇调查失业率5%以内。", "target"),
    ("劳动年龄人口平均受教育年限达11年。", "target"),
    ("今年是建省60周年。", "reported"),
]


@pytest.mark.parametrize(("text", "modality"), MODALITIES)
def test_aims_are_told_from_things_to_do(read, text, modality):
    """Under a heading of tasks a state or growth is a target, a number of things to do a plan."""
    (claim,) = read(f"三、2026年工作安排\n{text}", **REPORT)[1].claims
    assert claim.modality == modality


def test_a_moved_object_is_no_future(read):
    """将 in front of an object that is changed is 把: the change is told."""
    (claim,) = read("新工艺将生产效率提升了45%。")[1].claims
    assert claim.modality == "reported"


def test_a_headline_that_runs_into_its_text_stands_alone(read):
    """What a headline tells again is no part of the sentence that it runs into."""
    text = "全省新增充电桩二万个省能源局今天发布数据，全省新增充电桩二万个。"
    assert [claim.indicator for claim in read(text)[1].claims] == ["新增充电桩", "新增充电桩"]


def test_places_behind_one_preposition_are_all_meant(read):
    """在甲、乙和丙 names three places, and none of them is part of the indicator."""
    (claim,) = read("中心企业在天津、沧州和唐山设立机构60家。", place=None)[1].claims
    assert [place.name for place in claim.places] == ["天津市", "河北省沧州市", "河北省唐山市"]
    assert claim.indicator == "中心企业设立机构"


def test_confidence_follows_what_a_claim_rests_on(read):
    """A figure whose clause names its place is surer than one that takes place and head from elsewhere."""
    (sure,) = read("2024年，天津市常住人口1364万人。", place=None)[1].claims
    (doubtful,) = read("总额3亿元。", place=None)[1].claims
    assert 0 < doubtful.confidence < sure.confidence < 1
