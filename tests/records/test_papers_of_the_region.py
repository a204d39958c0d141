"""Where and when figures hold in papers that nobody has labelled, and in those of aims."""

import pytest


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("2024年京津冀区域发展指数稳步提升", "京津冀"),
        ("北京天津河北代表共话京津冀协同发展", "京津冀"),
        ("专访雄安新区管委会负责人", "雄安新区"),
        ("北京与天津代表座谈", None),
    ],
)
def test_a_title_says_where_an_unlabelled_paper_is_about(read, title, place):
    """The region or the one place of a title holds what names no other; two places hold nothing."""
    text = "投资到位，建设提速。\n\n研发经费投入强度达到4.35%。"
    claim = read(text, date="2025-03-12", place=None, title=title)[1].claims[0]
    assert [one.name for one in claim.places] == ([place] if place else [])


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        (
            "一、工作目标\n到2027年，产业规模突破150亿元。\n——应用规模扩大。建成加氢站200座。",
            [("2027", "2027")] * 2,
        ),
        ("2025年上半年，疏解企业48家，完成全年计划的64%。", [("2025-01", "2025-06")] * 2),
        ("围绕到2030年建成都市圈的目标，抓好工作。互认项目扩大到70项。", [(None, "2025-07-18")]),
        ("断面优良比例较2014年提高42个百分点，劣五类断面由65个降为10个。", [None, ("2014", "2014"), None]),
    ],
)
def test_times_hold_for_what_they_are_told_of(read, text, periods):
    """A year of aims goes on below; whose plan, what aim and against what are no times of a figure."""
    claims = read(text, date="2025-07-18")[1].claims
    told = [tuple(claim.period) for claim in claims]
    assert len(told) == len(periods)
    assert [one for one, wanted in zip(told, periods, strict=True) if wanted not in (None, one)] == []


def test_a_title_in_brackets_is_no_place_of_what_follows(read):
    """全市 means the city that reports, whatever a paper's name names."""
    text = "根据《深化京津产业协作三年行动方案》，全市将建成园区15个。"
    assert read(text, place="河北省保定市")[1].claims[0].places[0].name == "河北省保定市"


def test_a_planned_sum_plans_nothing_else(read):
    """计划总投资 is a plan by itself, and what follows it was done."""
    text = "2024年1至5月，全市签约项目218个，计划总投资103亿元；96个项目开工。"
    assert [claim.modality for claim in read(text)[1].claims] == ["reported", "plan", "reported"]
