"""How agencies tell of several places, several years and several sorts of things in one breath."""

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "全国小麦收获进度达到七成。河南进入扫尾，江苏过八成，陕西过六成。",
            ["小麦收获进度"] * 3,
            id="how-far-others-have-come",
        ),
        pytest.param(
            "人均收入9.5万元，高出全国平均水平5980元。", ["人均收入"] * 2, id="so-much-above-the-mean"
        ),
        pytest.param(
            "天津围绕改革、开放等6大领域设置25项具体指标。",
            ["领域", "设置具体指标"],
            id="what-is-set-for-them",
        ),
        pytest.param("调水调沙圆满结束，历时20天。", ["调水调沙"], id="how-long-what-is-over-took"),
        pytest.param("整治行动落幕，历时3个月。", ["整治行动"], id="what-is-over"),
        pytest.param("线路由最初的1条增加到现在的图定17条。", ["线路"] * 2, id="how-it-came-to-what-it-is"),
        pytest.param(
            "首个百万标箱用了4年，第五个百万标箱只花了240天。",
            ["首个百万标箱用时", "第五个百万标箱用时"],
            id="how-long-it-took",
        ),
        pytest.param("道路使用了5年。", ["道路使用"], id="a-word-that-ends-like-took"),
        pytest.param(
            "班列已覆盖国内18个省区市的157个站点。",
            ["班列覆盖国内省区市", "班列覆盖站点"],
            id="both-are-reached",
        ),
        pytest.param("每天到发班列24列。", ["每天到发班列"], id="arrivals-and-departures"),
        pytest.param(
            "汽车以旧换新1150万辆，家电1.29亿件，手机等数码产品9100万件。",
            ["汽车以旧换新", "家电以旧换新", "数码产品以旧换新"],
            id="done-to-things-of-every-sort",
        ),
        pytest.param("带动乘用车零售市场份额超过50%。", ["乘用车零售市场份额"], id="brought-about"),
        pytest.param(
            "水利建设吸纳就业314万人，其中吸纳农村劳动力222万人。",
            ["水利建设吸纳就业", "水利建设吸纳农村劳动力"],
            id="who-does-so-is-told-once",
        ),
        pytest.param(
            "实施3628座病险水库除险加固、999条中小河流治理。",
            ["实施病险水库除险加固", "实施中小河流治理"],
            id="each-has-its-own-deed",
        ),
        pytest.param(
            "全市免税店有6天单日销售额突破1亿元。", ["免税店单日销售额"] * 2, id="the-mean-is-told-once"
        ),
        pytest.param(
            "国内已有128个城市开通班列，通达欧洲26个国家232个城市。",
            ["国内城市开通班列", "通达欧洲国家", "通达城市"],
            id="no-topic-with-a-count-in-it",
        ),
        pytest.param(
            "全市工业增加值增长5%，增速比上年全年和上年同期分别加快0.2、0.4个百分点。",
            ["工业增加值", "工业增加值增速", "工业增加值增速"],
            id="one-rate-against-two-times",
        ),
        pytest.param(
            "进出口比2019年和2020年分别增长5%、6%。", ["进出口"] * 2, id="one-measure-against-two-years"
        ),
        pytest.param("进出口分别增长5%、6%。", ["进口", "出口"], id="two-measures"),
        pytest.param(
            "新区投资增长12%，增速较上月加快1个百分点。9月当月增长5%。",
            ["投资", "投资增速", "投资"],
            id="what-speeds-up-is-what-grows",
        ),
    ],
)
def test_what_agencies_count(figures, text, names):
    """Each figure has what it is of, whatever is told of other places, times and things beside it."""
    assert figures(text, "indicator", place=None, title="今日要闻") == names


@pytest.mark.parametrize(
    ("text", "against", "context"),
    [
        pytest.param("进出口比2019年和2020年分别增长5%、6%。", ["2019", "2020"], {}, id="each-its-year"),
        pytest.param(
            "增加值增长5%，增速比上年全年和上年同期分别加快0.2、0.4个百分点。",
            [None, "2023", "2023-01/2023-05"],
            {"prefix": "1至5月，"},
            id="each-its-stretch",
        ),
        pytest.param(
            "1至4月，投资增长12%，增速较上月加快1个百分点。", [None, "2024-03"], {}, id="the-month-before"
        ),
        pytest.param("6月，销量较上月增长3%。", ["2024-05"], {}, id="the-month-before-this"),
    ],
)
def test_what_a_change_is_held_against(figures, text, against, context):
    """Behind 分别 each change has its own time; 上月 is the month in front of the last that is told of."""
    assert figures(context.get("prefix", "") + text, "against", place="北京市") == against


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "6月16日，班列累计开行突破12万列。", ("cumulative", "..2024-06-16"), id="a-total-up-to-a-day"
        ),
        pytest.param(
            "6月16日，班列累计开行突破12万列，发送货值超49亿元。",
            ("cumulative", "..2024-06-16"),
            id="and-what-goes-with-it",
        ),
        pytest.param("6月16日，展会共签约90个项目。", ("level", "2024-06-16"), id="the-sum-of-an-event"),
        pytest.param(
            "直达农户的补贴已累计发放超4.8亿份。", ("cumulative", "..2024-06-18"), id="no-line-runs-there"
        ),
        pytest.param("航线直达20个城市。", ("level", "..2024-06-18"), id="a-line-runs-there"),
    ],
)
def test_since_when_a_total_has_grown(figures, text, told):
    """A total that passes a mark on a day did not begin on that day."""
    assert figures(text, "kind", "when", place=None)[-1] == told


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param("四川引水工程、湖南梅山灌区等38项工程开工。", "中国", id="names-of-works"),
        pytest.param("四川、湖南两省开工38项工程。", "四川省、湖南省", id="the-places-themselves"),
    ],
)
def test_places_in_the_names_of_works(figures, text, where):
    """Works that are examples of those counted do not say where all of them are."""
    assert set(figures(text, "where", place=None, title="今日要闻")) == {where}


def test_the_bound_in_front_of_what_a_multiple_is_of(figures):
    """超过2024年的9倍 is more than nine times, wherever the year stands."""
    assert figures("更新量超过2023年的9倍。", "op", "kind") == [(">", "ratio")]
    assert figures("更新量达到2023年的9倍。", "op", "kind") == [("=", "ratio")]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        pytest.param("国内已有128个城市开通中欧班列。", [None], id="cities-are-no-trains"),
        pytest.param("累计开行中欧班列12万列。", ["freight_trains"], id="trains"),
        pytest.param(
            "全省完成水利建设投资300亿元。全省水利建设完成投资300亿元。",
            ["project_investment_done"] * 2,
            id="whichever-way-it-is-told",
        ),
    ],
)
def test_what_the_catalogue_knows(read, text, known):
    """What passes and what stands are counted apart, and a verb may stand on either side of its object."""
    assert [claim.indicator_id for claim in read(text)[1].claims] == known


def test_what_is_planned_to_be_sown_is_a_plan(figures):
    """计划种植 is to be done; 招生计划 names what is."""
    assert figures("今年全省计划种植玉米4200万亩。", "modality") == ["plan"]
    assert figures("今年全省招生计划5万人已完成。", "modality") == ["reported"]
