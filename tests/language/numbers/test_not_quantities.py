"""Numbers that count nothing: dates, ordinals, names, idioms, list numbers."""

from __future__ import annotations

import pytest

from lantu.language.numbers import find_quantities
from lantu.language.vocabulary import load_vocabulary

DATES = [
    "2023年5月12日",
    "截至9月底",
    "6点56分",
    "12时30分",
    "2023年1—9月",
    "5月11日至12日",
    "1982年3月至1985年5月",
    "（2月20日）",
    "二〇二三年",
    "三季度",
    "前三季度",
    "上世纪80年代",
    "21世纪",
    "10年来，",
    "8年多来，",
    "近五年",
    "过去五年",
    "7年前",
    "近3个月",
    "3天后",
    "5年内",
    "今后五年",
    "这三年",
    "两年内",
    "2023-05-12",
    "9:30",
]
ORDINALS = [
    "第二批",
    "第三医院",
    "党的二十大",
    "十九届五中全会",
    "十四届人大四次会议",
    "七次、八次全会部署",
    "二、三级子公司",
    "第一，必须",
    "一是加强",
    "二期工程",
    "第3号台风",
    "2026届毕业生",
    "新一轮",
]
NAMES = [
    "5G网络",
    "360科技",
    "PM2.5",
    "PM10",
    "4.0广场",
    "G7峰会",
    "103次列车",
    "K396次",
    "“十四五”规划",
    "世界500强企业",
    "12345热线",
    "〔2023〕5号",
    "电话010-12345678",
    "C919客机",
    "国道108线",
    "1.提高标准",
    "（一）总体要求",
    "三区一基地",
    "一核两翼",
    "“四个协同”",
    "《三年行动方案》",
    "“30条”",
    "九年制学校",
    "https://a.cn/?q=30%25%2020%",
    "4K超高清",
    "R1线",
    "076两栖舰",
    "歼-35系列",
    "L4级自动驾驶",
    "5A级景区",
    "千亿级产业",
    "万吨级泊位",
]
IDIOMS = [
    "位居全国第一方阵",
    "三个一批",
    "五个不准",
    "百十个人",
    "一亩三分地",
    "两个一百年",
    "五位一体",
    "四个全面",
    "千家万户",
    "百年大计",
    "千年秀林",
    "成千上万",
    "一张蓝图",
    "一体化",
    "一般",
    "一带一路",
    "一条航线",
    "一家企业",
    "一批项目",
    "两地",
    "两市",
    "三县",
    "三省市",
    "唯一一个",
    "三农",
    "四川",
    "统一",
    "进一步",
    "百姓",
    "万岁山",
    "碧波万顷",
    "三元乳业",
    "七台河市",
]
DENOMINATORS = ["每万人", "万元GDP能耗", "每10辆汽车中", "每3篇论文"]
CIRCLES_AND_EVENTS = [
    "一刻钟便民生活圈",
    "15分钟社区生活圈",
    "“15分钟”就业服务圈",
    "一刻钟、半小时生活圈",
    "24小时值班",
    "7×24小时在线",
    "最后100米",
    "男子5000米",
    "100米跨栏",
    "女子60公斤级",
]
PARTS = ["五个分指数", "三大指数", "三升两降"]
SCORES = ["1∶500万全月地图", "以3:1战胜", "3比1战胜", "比分3:2"]


@pytest.mark.parametrize(
    "text", [*DATES, *ORDINALS, *NAMES, *IDIOMS, *DENOMINATORS, *CIRCLES_AND_EVENTS, *PARTS, *SCORES]
)
def test_is_none(text: str) -> None:
    """A number that counts nothing is no quantity, alone or in a sentence."""
    for setting in (text, f"会议指出{text}，要抓好落实。", f"\n{text}\n"):
        assert [setting[m.start : m.end] for m in find_quantities(setting)] == []


@pytest.mark.parametrize("phrase", load_vocabulary("not_quantities")["phrases"]["all"])
def test_phrase(phrase: str) -> None:
    """No figure starts inside a fixed phrase of the data file."""
    text = f"牢记{phrase}的要求"
    assert [text[m.start : m.end] for m in find_quantities(text)] == []


def test_no_word_twice() -> None:
    """A word stands once in its list."""
    for lists in load_vocabulary("not_quantities").values():
        for words in lists.values():
            assert len(words) == len(set(words)), [word for word in words if words.count(word) > 1]
