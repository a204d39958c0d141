"""Which unknown a figure is of: what makes two figures one quantity, and what keeps them apart."""

import pytest

from lantu.facts import Period
from lantu.facts.value import Basis
from lantu.reconcile.catalogue import Catalogue, Identity, Limits, Placed
from lantu.reconcile.keys import (
    Key,
    family_of,
    is_undated,
    placed_of,
    stretch_for,
    unit_of,
    units_of_levels,
)
from lantu.reconcile.spans import Stretch


@pytest.fixture
def known(build):
    rules = [
        build.Rule("residents", "人", "count", True, False),
        build.Rule("trade", "元", "currency", True, True),
        build.Rule("rate", "%", "share"),
        build.Rule("index", "点", "index"),
        build.Rule("jobs", "人", "count", True, True),
    ]
    return Catalogue(
        indicators={rule.id: rule for rule in rules},
        units={"家": "count", "户": "count", "元": "currency", "个": "count", "公里": "length"},
        revised=frozenset({"index"}),
        placed={"index": Placed("JJJ", frozenset({"JJJ", "110000"}))},
    )


@pytest.mark.parametrize(
    ("indicator", "text", "kind", "unit"),
    [
        pytest.param("residents", "5人", "level", "人", id="the catalogue's own"),
        pytest.param("residents", "5家", "level", "人", id="another word that counts"),
        pytest.param("residents", "5拨", "level", "人", id="a word that nobody knows, of a count"),
        pytest.param("residents", "5公里", "level", "公里", id="a length is no count"),
        pytest.param("residents", "5%", "growth", "人", id="a growth is of the level"),
        pytest.param("residents", "2倍", "ratio", "人", id="so is a multiple"),
        pytest.param("trade", "5拨", "level", "拨", id="an unknown word is no money"),
        pytest.param("trade", "76%", "share", "%", id="a share is a share of it"),
        pytest.param("rate", "3个百分点", "change", "%", id="points are those of the level"),
        pytest.param("index", "7.7个", "change", "", id="points of an index have no unit"),
        pytest.param("index", "7.7点", "level", "", id="nor has its level"),
        pytest.param("新建桥梁", "5座", "level", "座", id="a name that the catalogue lacks"),
        pytest.param("新建桥梁", "5%", "growth", "座", id="and its growth, by its levels"),
        pytest.param("旧桥", "5%", "growth", "", id="whose levels nobody states"),
    ],
)
def test_a_figure_has_the_unit_of_its_level(build, known, indicator, text, kind, unit) -> None:
    """So that a growth and its level meet, and metres never meet people."""
    statement = build.say("a", indicator, text, build.paper("d"), "2023", kind=kind)
    assert unit_of(statement, known, {"新建桥梁": "座"}) == unit


def test_levels_give_unknown_names_their_unit(build, known) -> None:
    """Where all levels agree on it; two units, a growth or a known name tell nothing."""
    paper = build.paper("d")
    said = [
        build.say("a", "新建桥梁", "5座", paper, "2023"),
        build.say("b", "新建桥梁", "7座", paper, "2022", kind="cumulative"),
        build.say("c", "改造道路", "5公里", paper, "2023"),
        build.say("d", "改造道路", "5条", paper, "2022"),
        build.say("e", "培训工匠", "5%", paper, "2023", kind="growth"),
        build.say("f", "residents", "5户", paper, "2023"),
        build.say("g", "达标指数", "7.5点", paper, "2023"),
    ]
    assert units_of_levels(said, known) == {"新建桥梁": "座", "达标指数": ""}


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"scope": "不含甲市"}, id="scope"),
        pytest.param({"stage": "开工"}, id="stage"),
        pytest.param({"net": True}, id="net"),
        pytest.param({"kind": "share"}, id="a share of it"),
        pytest.param({"kind": "rank"}, id="a rank of it"),
        pytest.param({"origin": ("110000",)}, id="from where"),
        pytest.param({"destination": ("110000",)}, id="to where"),
        pytest.param({"prices": "constant"}, id="prices"),
    ],
)
def test_what_a_figure_covers_keeps_it_apart(build, known, more) -> None:
    """Any of these makes another family."""
    plain = build.say("a", "trade", "5元", build.paper("d"), "2023")
    other = build.say("a", "trade", "5元", build.paper("d"), "2023", **more)
    assert family_of(plain, known, {}) != family_of(other, known, {})


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"kind": "growth"}, id="a growth"),
        pytest.param({"kind": "change"}, id="a change"),
        pytest.param({"kind": "cumulative"}, id="a total"),
        pytest.param({"prices": "current"}, id="current prices are the usual ones"),
        pytest.param({"wording": "外贸总额"}, id="another wording of a known indicator"),
        pytest.param(
            {"kind": "growth", "prices": "constant"}, id="a growth at constant prices is of its level"
        ),
    ],
)
def test_what_is_said_of_one_level_stays_together(build, known, more) -> None:
    """Kinds that speak of the level have its family."""
    plain = build.say("a", "trade", "5元", build.paper("d"), "2023")
    other = build.say("a", "trade", "5元", build.paper("d"), "2023", **more)
    assert family_of(plain, known, {}) == family_of(other, known, {})


def test_a_flow_has_its_ends_in_any_order(build, known) -> None:
    """从天津、北京 and 从北京、天津 are one."""
    one, other = (
        build.say("a", "trade", "5元", build.paper("d"), "2023", origin=ends, destination=ends[::-1])
        for ends in (("110000", "120000"), ("120000", "110000"))
    )
    assert family_of(one, known, {}) == family_of(other, known, {})


def test_shares_of_unlike_wholes_are_told_apart_by_their_words(build, known) -> None:
    """占全国 and 占全市 are two shares of trade; a rate is one whatever its words."""

    def share(indicator, wording):
        said = build.say("a", indicator, "5%", build.paper("d"), "2023", kind="share", wording=wording)
        return family_of(said, known, {})

    assert share("trade", "占全国的比重") != share("trade", "占全市的比重")
    assert share("rate", "绿化率") == share("rate", "绿化覆盖率")


@pytest.mark.parametrize(
    ("more", "release"),
    [
        pytest.param({}, "2024-02-01 局", id="by publisher and day"),
        pytest.param({"release": "2023年报"}, "2023年报", id="as the text names it"),
    ],
)
def test_a_revised_series_is_one_a_release(build, known, more, release) -> None:
    """Each release works the whole series out anew."""
    said = build.say("a", "index", "100.5", build.paper("d", "2024-02-01", publisher="局"), "2023", **more)
    assert family_of(said, known, {}).basis == Basis(release=release)


@pytest.mark.parametrize(
    ("places", "placed"),
    [
        pytest.param(("110000",), "JJJ", id="a place that means the same"),
        pytest.param((), "JJJ", id="no place"),
        pytest.param(("JJJ", "110000"), "JJJ", id="both"),
        pytest.param(("130000",), None, id="another place"),
        pytest.param(("110000", "130000"), None, id="another beside it"),
    ],
)
def test_an_indicator_may_name_its_own_place(build, known, places, placed) -> None:
    """Whatever places a sentence names besides, unless it names another."""
    assert placed_of(build.say("a", "index", "5", build.paper("d"), "2023", places=places), known) == placed
    assert placed_of(build.say("a", "trade", "5元", build.paper("d"), "2023", places=places), known) is None


@pytest.mark.parametrize(
    ("indicator", "period", "stretch"),
    [
        pytest.param("residents", Period("2023", "2023"), Stretch("2023-01-01", "2023-12-31"), id="a year"),
        pytest.param(
            "residents",
            Period("2023-12", "2023-12"),
            Stretch("2023-01-01", "2023-12-31"),
            id="its last month",
        ),
        pytest.param(
            "residents", Period("2023-06", "2023-06"), Stretch("2023-06-01", "2023-06-30"), id="another"
        ),
        pytest.param(
            "jobs", Period("2023-12", "2023-12"), Stretch("2023-12-01", "2023-12-31"), id="a month's flow"
        ),
        pytest.param("trade", Period(None, "2023-09"), Stretch("", "2023-09-30"), id="up to a month"),
        pytest.param("trade", Period(None, None), Stretch("", "2024-01-20"), id="the paper's own day"),
    ],
)
def test_a_figure_holds_at_its_time(build, known, indicator, period, stretch) -> None:
    """A stock of December is that of its year, a flow of December is that of a month."""
    statement = build.say("a", indicator, "5", build.paper("d", "2024-01-20"), period)
    assert stretch_for(statement, family_of(statement, known, {}), known) == stretch


@pytest.mark.parametrize(
    ("date", "stretch", "undated"),
    [
        pytest.param("2024-01-20", Stretch("", "2024-01-20"), True, id="its paper's day"),
        pytest.param("2024-01", Stretch("", "2024-01-31"), True, id="its paper's month"),
        pytest.param("2024-01-20", Stretch("", "2024-01-19"), False, id="another day"),
        pytest.param("2024", Stretch("2024-01-01", "2024-12-31"), False, id="a year is no state"),
        pytest.param(None, Stretch("", "2024-01-20"), False, id="a paper without a date"),
    ],
)
def test_a_figure_without_a_date_has_its_papers(build, date, stretch, undated) -> None:
    """Only a state at the very day of the paper may be one that nobody dated."""
    assert is_undated(build.say("a", "trade", "5元", build.paper("d", date)), stretch) == undated


def test_an_unknown_is_shown_as_a_subject(build, known) -> None:
    """What is not said is None there, and everything that is said stands in it."""
    said = build.say(
        "a",
        "trade",
        "5元",
        build.paper("d"),
        "2023",
        scope="市区",
        stage="到位",
        net=True,
        origin=("120000",),
    )
    subject = Key(family_of(said, known, {}), ("110000",), Stretch("2023-01-01", "2023-12-31")).subject()
    assert (subject.indicator, subject.places, subject.period) == (
        "trade",
        ("110000",),
        Period("2023", "2023"),
    )
    assert (subject.scope, subject.stage, subject.net, subject.origin) == ("市区", "到位", True, ("120000",))
    bare = Key(
        family_of(build.say("b", "trade", "5元", build.paper("d")), known, {}), (), Stretch("", "2023-12-31")
    )
    assert (bare.subject().scope, bare.subject().stage, bare.subject().net) == (None, None, None)


@pytest.mark.parametrize(
    ("indicator", "net", "kept"),
    [
        pytest.param("residents", True, None, id="a stock is net"),
        pytest.param("residents", False, False, id="what is new of a stock is not the stock"),
        pytest.param("trade", False, None, id="what is done in a year is gross"),
        pytest.param("trade", True, True, id="a net flow is another thing"),
        pytest.param("新建桥梁", False, False, id="a name that the catalogue lacks"),
    ],
)
def test_net_tells_apart_only_where_it_adds_something(build, known, indicator, net, kept) -> None:
    """经营主体总量 and 经营主体 are one series; 净流入 and 流入 are two."""
    said = build.say("a", indicator, "5人", build.paper("d"), "2023", net=net)
    assert family_of(said, known, {}).net is kept


def test_a_catalogue_answers_by_name_rule_and_dimension(build) -> None:
    """The nearest name prevails: the indicator, then its rule, then its dimension."""
    narrow = build.Rule("trade", "元", "currency")
    known = Catalogue(
        indicators={"trade": narrow, "trade:出口": narrow, "jobs": build.Rule("jobs", "人", "count")},
        limits={"currency": Limits(0.0), "trade": Limits(1.0), "trade:出口": Limits(2.0)},
        revised=frozenset({"currency"}),
    )
    assert [known.limits_of(name) for name in ("trade:出口", "trade", "jobs", "别的")] == [
        Limits(2.0), Limits(1.0), None, None,
    ]  # fmt: skip
    assert [known.is_revised(name) for name in ("trade:出口", "trade", "jobs", "别的")] == [
        True,
        True,
        False,
        False,
    ]


def test_stocks_are_what_adds_up_over_places_alone(build) -> None:
    """And ratios of two such; a flow adds up over time, a rate over nothing."""
    rules = {
        "residents": build.Rule("residents", "人", "count", True, False),
        "area": build.Rule("area", "公里", "area", True, False),
        "trade": build.Rule("trade", "元", "currency", True, True),
        "rate": build.Rule("rate", "%", "share"),
    }
    ratios = (
        Identity("d", "ratio", "density", ("residents", "area")),
        Identity("p", "ratio", "per_head", ("trade", "residents")),
        Identity("s", "sum", "both", ("residents", "area")),
    )
    assert Catalogue(indicators=rules, identities=ratios).stocks == {"residents", "area", "density"}


def test_places_of_a_catalogue_lead_both_ways() -> None:
    """Parts in any order are their whole, and a place knows what lies right inside it."""
    known = Catalogue(
        whole_places={"JJJ": ("B", "A")}, within={"a": "A", "b": "A", "A": "JJJ"}, place_names={"A": "甲"}
    )
    assert known.wholes == {("A", "B"): "JJJ"}
    assert known.inside == {"A": ("a", "b"), "JJJ": ("A",)}
    assert known.name_places(("A", "Z")) == "甲、Z"
