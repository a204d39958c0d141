import pytest

from lantu.language.places import PlaceFinder
from lantu.region.region import Region


@pytest.fixture(scope="module")
def finder():
    return PlaceFinder(Region.load("jingjinji").places)


def found(finder, text):
    return [
        (text[m.start : m.end], [finder.by_code[code].full_name for code in m.codes])
        for m in finder.find(text)
        if m.codes
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("雄安新区建设", [("雄安新区", ["雄安新区"])]),
        (
            "与张家口市怀来县、赤城县",
            [("张家口市怀来县", ["河北省张家口市怀来县"]), ("赤城县", ["河北省张家口市赤城县"])],
        ),
        ("延庆区和石家庄", [("延庆区", ["北京市延庆区"]), ("石家庄", ["河北省石家庄市"])]),
        ("京津冀协同发展", [("京津冀", ["京津冀"])]),
        ("三省一市联合攻关", [("三省一市", ["长三角"])]),
        ("沿黄河9省区植绿", [("沿黄河9省区", ["黄河流域"])]),
        ("沿黄各省植绿", [("沿黄各省", ["黄河流域"])]),
        ("沿海11省市进出口", [("沿海11省市", ["沿海省份"])]),
        ("西部12省区市修路", [("西部12省区市", ["西部地区"])]),
        ("合肥都市圈扩容", [("合肥都市圈", ["合肥都市圈"])]),
        ("川南地区增长", [("川南地区", ["川南经济区"])]),
        ("河西走廊—沙漠边缘阻击战", []),
        ("沿江11省市共护", [("沿江11省市", ["长江经济带"])]),
        ("流向津冀的合同", [("津冀", ["天津市", "河北省"])]),
        ("在津投资项目", [("津", ["天津市"])]),
        ("河北省沧州市渤海新区", [("河北省沧州市渤海新区", ["河北省沧州市渤海新区"])]),
        ("亲临西藏", [("西藏", ["西藏自治区"])]),
        ("环保定兴县分局", [("定兴县", ["河北省保定市定兴县"])]),
        ("以上海为龙头", [("上海", ["上海市"])]),
        ("京唐城际铁路", [("京唐", ["北京市", "河北省唐山市"])]),
        ("京滨城际铁路", [("京滨", ["北京市", "天津市滨海新区"])]),
        ("津潍高铁", [("津潍", ["天津市", "山东省潍坊市"])]),
        ("北京和平谷区", [("北京", ["北京市"]), ("平谷区", ["北京市平谷区"])]),
        ("确保定兴县按时完成", [("定兴县", ["河北省保定市定兴县"])]),
        ("河北现代农业", [("河北", ["河北省"])]),
        ("深圳汽车消费", [("深圳", ["广东省深圳市"])]),
        ("天津和平区", [("天津和平区", ["天津市和平区"])]),
        ("唐山市滦县", [("唐山市滦县", ["河北省唐山市滦县"])]),
        ("京津冀地区生产总值", [("京津冀", ["京津冀"])]),
        ("京津冀地区空气质量", [("京津冀地区", ["京津冀"])]),
        ("沧州地区生产总值", [("沧州", ["河北省沧州市"])]),
    ],
)
def test_names_compounds_and_single_characters(finder, text, expected):
    """Full and short names, compounds of one-character forms, and one of them behind a preposition."""
    assert found(finder, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "深化合作",
        "一般合作社",
        "津兴城际铁路",
        "京剧演出",
        "东方化工厂旧址",
        "中心城区",
        "朝阳唤醒大地",
        "北海幼儿园",
        "医保定点医院",
        "巩固安全成果",
        "健全国际规则",
        "1∶500万全月地图",
        "龙羊湖南岸",
        "现代化海滨城市",
        "东北亚合作",
        "用好信息和平台",
        "海军长沙舰",
        "河西走廊北通道",
        "高新区入选",
    ],
)
def test_words_that_only_look_like_places(finder, text):
    """合作 is not 合作市, and a railway's name is no place."""
    sure = [m for m in finder.find(text) if m.codes and not m.rule.endswith((".in_name", ".attribute"))]
    assert sure == []


@pytest.mark.parametrize(
    ("text", "role"), [("北京企业在外", "attribute"), ("北京日报记者", "in_name"), ("承德市委书记", "organ")]
)
def test_what_follows_tells_whose_a_name_is(finder, text, role):
    """北京企业 come from 北京, 北京日报 is a paper, and 承德市委 speaks for 承德."""
    assert finder.find(text)[0].rule.endswith(role)


def test_an_ambiguous_name_keeps_its_candidates(finder):
    """和平区 is in 天津 and in 沈阳, and the finder does not choose."""
    mention = next(m for m in finder.find("和平区") if m.end == 3)
    names = {finder.by_code[code].full_name for code in (*mention.codes, *mention.candidates)}
    assert "天津市和平区" in names


@pytest.mark.parametrize(("text", "rule"), [("全市", "prefecture"), ("我省", "province"), ("三地", "group")])
def test_reference_words_are_left_to_the_context(finder, text, rule):
    """A word that points at a place says at what level."""
    mention = finder.find(text)[0]
    assert (mention.codes, mention.rule) == ((), f"place.reference.{rule}")


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("石家庄市桥东区", "2010-05", ["河北省石家庄市桥东区"]),
        ("桥东区", "2023-05-15", ["河北省张家口市桥东区"]),
        ("桥东区", None, ["河北省张家口市桥东区"]),
        ("塘沽港区", "2008", ["天津市塘沽区"]),
        ("塘沽港区", "2023-05", []),
        ("滦县", "2016-09-01", ["河北省唐山市滦县"]),
        ("滦县", "2023", ["河北省唐山市滦县"]),
        ("滦州市", "2023", ["河北省唐山市滦州市"]),
        ("雄安新区", "2016", ["雄安新区"]),
        ("廊坊市", "1993", ["河北省廊坊市"]),
    ],
)
def test_dates_decide_names(finder, text, date, expected):
    """A name means the unit that bore it in the document's year, where one did."""
    names = [finder.by_code[code].full_name for m in finder.find(text, date) for code in m.codes]
    assert names == expected
