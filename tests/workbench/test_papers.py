"""Papers worded as statistics, a report and news are: what does not agree in them is found."""

import pytest

import lantu
from lantu.region.region import Region
from lantu.workbench.check import check

PAPERS = {
    "communique.txt": (
        "2025年廊坊市国民经济和社会发展统计公报\n廊坊市统计局\n2026年3月18日\n"
        "初步核算，全市生产总值4050.5亿元，按不变价格计算，比上年增长5.5%。其中，第一产业增加值250.2亿元；"
        "第二产业增加值1210.1亿元；第三产业增加值2590.2亿元。\n"
        "年末全市常住人口550.0万人，常住人口城镇化率为68.5%。\n"
        "年末实有各类经营主体86.2万户，全年新登记经营主体9.1万户。\n"
        "全年一般公共预算收入385.6亿元，增长3.2%。\n"
        "全年进出口总额620.4亿元，比上年增长1.4%。其中，出口410.2亿元；进口230.2亿元。\n"
    ),
    "report.txt": (
        "廊坊市政府工作报告\n——2026年1月22日在廊坊市第八届人民代表大会第七次会议上\n一、2025年工作回顾\n"
        "过去一年，全市生产总值增长5.7%，一般公共预算收入增长3.9%。常住人口城镇化率69.4%。\n"
        "2025年末，经营主体总量达到88.5万户，净增2.3万户，新设经营主体9.1万户。\n"
    ),
    "news.txt": (
        "廊坊去年地区生产总值超过4100亿元\n来源：某日报 2026年1月25日\n"
        "2025年，廊坊市PM2.5平均浓度为36.0微克/立方米，上年为39.0微克/立方米；优良天数270天。\n"
        "全市PM2.5平均浓度同比下降9.9%。\n"
    ),
    "budget.txt": (
        "廊坊市2025年财政收支情况\n廊坊市财政局\n2026年1月30日\n"
        "2025年，全市税收收入完成262.4亿元，占一般公共预算收入的比重为74.8%。\n"
    ),
    "people.txt": (
        "2025年河北省人口变动情况\n河北省统计局\n2026年3月20日\n"
        "2025年末，全省常住人口7365.0万人，其中廊坊市常住人口占全省常住人口的7.95%。\n"
    ),
}


@pytest.fixture(scope="module")
def conflicts(tmp_path_factory):
    """Return the conflicts of the papers, by the indicator of what does not agree."""
    folder = tmp_path_factory.mktemp("papers")
    for name, text in PAPERS.items():
        (folder / name).write_text(text, "utf-8")
    region = Region.load("jingjinji")
    with lantu.read(folder, ledger=tmp_path_factory.mktemp("ledger") / "x.ledger") as ledger:
        found = check(ledger, region).conflicts
        return [(one, [ledger.statement(record).quote for record in one.records]) for one in found]


@pytest.mark.parametrize(
    ("quoted", "other"),
    [
        ("增长5.5%", "全市生产总值增长5.7%"),
        ("增长3.2%", "一般公共预算收入增长3.9%"),
        ("常住人口城镇化率为68.5%", "常住人口城镇化率69.4%"),
        ("年末实有各类经营主体86.2万户", "经营主体总量达到88.5万户"),
        ("进出口总额620.4亿元", "出口410.2亿元"),
        ("生产总值4050.5亿元", "廊坊去年地区生产总值超过4100亿元"),
        ("上年为39.0微克/立方米", "同比下降9.9%"),
        ("一般公共预算收入385.6亿元", "占一般公共预算收入的比重为74.8%"),
        ("税收收入完成262.4亿元", "占一般公共预算收入的比重为74.8%"),
        ("年末全市常住人口550.0万人", "占全省常住人口的7.95%"),
    ],
)
def test_what_does_not_agree_is_found_with_both_sentences(conflicts, quoted, other):
    """Growths of one year, a stock of its end, parts and a whole, a bound, two years, shares."""
    assert any(
        any(quoted in quote for quote in quotes) and any(other in quote for quote in quotes)
        for _, quotes in conflicts
    )


def test_what_agrees_is_no_conflict(conflicts):
    """Nothing is found beside what was planted: industries that add up, days that nobody else tells."""
    assert len(conflicts) == 9
