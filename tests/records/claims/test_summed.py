"""Which figures sum up since some time."""

import pytest

SUMS = [
    pytest.param("累计发放贷款90亿元。", ["cumulative"], id="word"),
    pytest.param("累计发放贷款90亿元，惠及农户8万户。", ["cumulative", "cumulative"], id="goes-on"),
    pytest.param("2014年以来，治理水土流失9000平方公里。", ["cumulative"], id="since"),
    pytest.param("自开通以来，发送旅客90万人次。", ["cumulative"], id="since-it-opened"),
    pytest.param("五年来共培训医生900名。", ["cumulative"], id="in-five-years"),
    pytest.param("截至5月底，累计开行班列90列。", ["cumulative"], id="until"),
    pytest.param("历年共修复湿地90万亩。", ["cumulative"], id="all-told"),
    pytest.param("今年以来，新增就业9万人。", ["cumulative"], id="this-year-so-far"),
    pytest.param("五年来，生产总值连续跨越3个千亿元台阶。", ["cumulative"], id="marks-passed-in-the-years"),
    pytest.param("2014年以来，书记3次到县里调研、4次回信。", ["cumulative", "cumulative"], id="so-often"),
]


@pytest.mark.parametrize(("text", "kinds"), SUMS)
def test_words_of_summing_up_make_sums(figures, text, kinds):
    """累计, 共 over years and …以来 sum up what was done."""
    assert figures(text, "kind") == kinds


NONE = [
    pytest.param("累计净增企业15万户、总量达47万户。", ["cumulative", "level"], id="how-many-there-are"),
    pytest.param(
        "十年来，外贸额达到450亿元，较2014年增长3倍。", ["level", "growth"], id="held-against-one-year"
    ),
    pytest.param(
        "今年以来，外贸额达到450亿元，比去年增长3%。", ["cumulative", "growth"], id="this-year-is-one"
    ),
    pytest.param(
        "2014年以来，累计签约450亿元，较2014年以前增长3倍。",
        ["cumulative", "growth"],
        id="against-years-before",
    ),
    pytest.param(
        "2014年以来，承接项目406个，目前在建50个。", ["cumulative", "level"], id="under-construction"
    ),
    pytest.param(
        "近年来，全市建成学校30所，现有在校学生20万人。", ["cumulative", "level"], id="there-are-now"
    ),
    pytest.param("去年共培训医生900名。", ["level"], id="a-closed-year"),
    pytest.param("累计造林90万亩，每年固碳5万吨。", ["cumulative", "level"], id="each-year"),
    pytest.param("累计培育企业90家，去年营业收入8亿元。", ["cumulative", "level"], id="a-time-of-its-own"),
    pytest.param("企业累计达到90家，新认定平台8个。", ["cumulative", "level"], id="another-matter"),
    pytest.param("2014年以来，森林覆盖率达到36%。", ["level"], id="a-rate-is-no-sum"),
    pytest.param("2014年以来，粮食产量连续稳定在500万吨以上。", ["level"], id="held-all-along"),
    pytest.param("十年来，全市23条河流水质改善。", ["level"], id="a-number-of-things-that-are-there"),
    pytest.param("6月18日起，推出线路9条。", ["level"], id="begins-today"),
    pytest.param("公园共有植物900种。", ["level"], id="there-are"),
    pytest.param("五年来，生产总值跨越5000亿元大关。", ["level"], id="a-mark-that-was-passed"),
    pytest.param("共同培养学生900名。", ["level"], id="gong-in-a-word"),
    pytest.param("累计综合排名居全省第3位。", ["rank"], id="a-rank-is-no-sum"),
]


@pytest.mark.parametrize(("text", "kinds"), NONE)
def test_years_stocks_and_ranks_sum_up_nothing(figures, text, kinds):
    """What is of one year, of each year, or so today is a level, whatever stands before it."""
    assert figures(text, "kind") == kinds


def test_a_passage_about_years_sums_up_what_was_done_in_them(figures):
    """五年来，… over a paragraph makes sums of deeds and leaves levels."""
    text = "五年来，我们久久为功。\n造林90万亩。森林覆盖率达到36%。连续两年获奖。\n"
    assert figures(text, "kind", date="2026-01-20")[:2] == ["cumulative", "level"]
