"""What is taken out of a whole indicator, rule by rule."""

import pytest

from lantu.language.vocabulary import load_vocabulary
from lantu.records.claims.tidying import tidy, tidying_rules

_RULES = load_vocabulary("tidying", "lantu.records")["rule"]


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule["name"])
def test_a_rule_does_what_its_example_shows(rule):
    """Each rule of the file turns its own example, and names in it what it is asked for."""
    (compiled,) = [one for one in tidying_rules() if one.name == rule["name"]]
    assert any(hint in rule["from"] for hint in compiled.hints)
    assert compiled.find.sub(compiled.put, rule["from"]) == rule["to"]


@pytest.mark.parametrize("rule", _RULES, ids=lambda rule: rule["name"])
def test_what_is_tidy_stays_as_it_is(rule):
    """Nothing is taken off a second time."""
    once = tidy(rule["from"])
    assert tidy(once) == once


@pytest.mark.parametrize(
    "name",
    [
        "便民服务中心",
        "就业人数",
        "今年新开工项目",
        "会同县人口",
        "包括通关时间在内的全程旅行时间",
        "来访人数",
        "发布的指南",
        "一、二期工程",
        "居民收入",
        "位居民宿",
        "一天时间",
        "可再生能源",
        "了解人数",
        "以旧换新补贴",
        "中部地区面积",
        "成为社会风尚",
        "加快发展",
        "成功率",
        "转产渔民",
        "既有建筑面积",
    ],
)
def test_words_that_only_look_so_stay(name):
    """A word that begins or ends as a rule's words do is no less part of the name."""
    assert tidy(name) == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("这件军大衣被他珍藏了十年。", ["军大衣被他珍藏"], id="pointed-at-and-counted"),
        pytest.param("该处隧道全长3公里。", ["隧道全长"], id="a-pointed-place"),
        pytest.param("该组织会员3万人。", ["组织会员"], id="an-organisation-is-no-group-of"),
        pytest.param("税率由7.4%相应降至7.3%。", ["税率", "税率"], id="accordingly"),
        pytest.param("大桥全长569米，桥下净高达21米。", ["大桥全长", "桥下净高"], id="a-clear-height"),
        pytest.param("计划打造超2000亿元规模的北斗产业集群。", ["北斗产业集群规模"], id="so-large-in-money"),
        pytest.param("甲港470余艘船舶停靠避风。", ["甲港船舶停靠避风"], id="a-harbour-that-no-pack-knows"),
        pytest.param("青岛港470余艘船舶停靠避风。", ["船舶停靠避风"], id="a-harbour-of-a-place"),
        pytest.param("和美乡村覆盖率达73%。", ["和美乡村覆盖率"], id="a-word-that-begins-like-and"),
        pytest.param(
            "残疾人两项补贴12亿元，覆盖3万人。",
            ["残疾人两项补贴", "残疾人两项补贴覆盖"],
            id="a-number-in-a-name",
        ),
        pytest.param(
            "5万家小微企业享受到市、区国企租金减免8亿元。",
            ["小微企业", "国企租金减免"],
            id="what-they-have-of-it",
        ),
        pytest.param(
            "在某组织发布的《全球创新指数》中，石家庄排名第10。", ["《全球创新指数》"], id="a-title-is-whole"
        ),
        pytest.param(
            "物流总费用与GDP的比率降至13%左右、优于全国约1个百分点。",
            ["物流总费用与GDP的比率"] * 2,
            id="better-than-the-country",
        ),
        pytest.param(
            "今年电影票房超154亿元 电影产值超2400亿元票务平台显示，今年电影票房已突破154亿元。",
            ["电影票房", "电影产值", "电影票房"],
            id="who-shows-it",
        ),
    ],
)
def test_names_in_their_sentences(figures, text, names):
    """What leads to a name, points at it or joins it to another clause is no part of it."""
    assert figures(text, "indicator", place=None, title="今日要闻") == names


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("物流总费用占比降至13%，优于全国1个百分点。", ("change", "down"), id="less-is-better"),
        pytest.param("优良水体比例优于全国1个百分点。", ("change", "up"), id="more-is-better"),
        pytest.param("研发投入强度超过全国平均水平0.3个百分点。", ("change", "up"), id="above-the-mean"),
        pytest.param("占比超过5%。", ("share", None), id="a-bound"),
    ],
)
def test_how_far_from_the_others(figures, text, told):
    """优于, 好于 and 超过平均 tell a difference to others, in the direction that is better."""
    assert figures(text, "kind", "direction", place="河北省")[-1] == told
