"""What speaks for two mentions being of one thing, reason by reason."""

import pytest
from hypothesis import given, strategies as st

from lantu.facts import Period, PlaceName
from lantu.facts.period import NOWHEN
from lantu.ledger.identity import Namer, group_events
from lantu.ledger.identity.evidence import THRESHOLD, WEIGHTS, Mention, weigh

NAMER = Namer({"北京": "京", "唐山": "唐"})
BEIJING, YANQING, TIANJIN = (PlaceName(name, None) for name in ("北京市", "北京市延庆区", "天津市"))


def mention(
    name, key=0, category="health", status="under_construction", places=(BEIJING,), period=NOWHEN, told="2022"
):
    return Mention(key, name, NAMER.core_of(name), category, status, places, period, told)


HOSPITAL = mention("安和医院")


@pytest.mark.parametrize(
    ("other", "reasons"),
    [
        pytest.param(mention("安和医院"), ("same_name", "same_kind", "common_place"), id="the same in all"),
        pytest.param(
            mention("安和医院项目"), ("same_core", "same_kind", "common_place"), id="in another frame"
        ),
        pytest.param(
            mention("北京安和医院"),
            ("place_in_front", "same_kind", "common_place"),
            id="with its place in front",
        ),
        pytest.param(
            mention("安和医院", category="rail"),
            ("same_name", "other_kind", "common_place"),
            id="of another kind",
        ),
        pytest.param(
            mention("安和医院", category="other"),
            ("same_name", "same_kind", "common_place"),
            id="of a kind that none is",
        ),
        pytest.param(
            mention("安和医院二期"),
            ("same_core", "same_kind", "other_stage", "common_place"),
            id="another stage",
        ),
        pytest.param(
            mention("安和医院", places=(YANQING,)),
            ("same_name", "same_kind", "common_place"),
            id="a place inside its own",
        ),
        pytest.param(
            mention("安和医院", places=(TIANJIN,)), ("same_name", "same_kind", "other_place"), id="elsewhere"
        ),
        pytest.param(mention("安和医院", places=()), ("same_name", "same_kind"), id="nobody says where"),
        pytest.param(
            mention("安和医院", places=(TIANJIN, BEIJING)),
            ("same_name", "same_kind", "common_place"),
            id="one in common",
        ),
        pytest.param(mention("平和医院"), (), id="another name"),
    ],
)
def test_each_reason_is_told(other, reasons):
    """For and against, in the order of weighing; a name that says otherwise ends it."""
    assert weigh(HOSPITAL, other)[1] == reasons


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        pytest.param(Period("2020", "2020"), Period("2030", "2030"), True, id="ten years"),
        pytest.param(Period("2020", "2020"), Period("2031", "2031"), False, id="eleven"),
        pytest.param(Period("2010", "2020"), Period("2025", "2025"), True, id="by their ends"),
        pytest.param(Period("2020", None), Period("2020", "2020"), False, id="no end"),
        pytest.param(NOWHEN, NOWHEN, False, id="no time"),
    ],
)
def test_nearness_in_time_is_told_by_ends(one, other, near):
    """What nobody dates is not near."""
    reasons = weigh(mention("安和医院", period=one), mention("安和医院", period=other))[1]
    assert ("near_in_time" in reasons) == near


@pytest.mark.parametrize(
    ("first", "later", "told", "goes_back"),
    [
        pytest.param("operating", "proposed", "2024", True, id="proposed two years after it opened"),
        pytest.param("completed", "planned", "2024", True, id="planned after it was built"),
        pytest.param("operating", "proposed", "2023", False, id="a year is a late report"),
        pytest.param("under_construction", "planned", "2024", False, id="works may stop"),
        pytest.param("operating", "under_construction", "2024", False, id="it may be rebuilt"),
        pytest.param("operating", "unknown", "2024", False, id="a state that has no order"),
        pytest.param("operating", "proposed", None, False, id="a paper without a date"),
        pytest.param("proposed", "operating", "2024", False, id="forwards"),
    ],
)
def test_what_works_already_is_not_proposed_again(first, later, told, goes_back):
    """More than a year later, by the dates of the papers, whichever is given first."""
    one, other = mention("安和医院", status=first), mention("安和医院", status=later, told=told)
    assert ("goes_back" in weigh(one, other)[1]) == goes_back
    assert ("goes_back" in weigh(other, one)[1]) == goes_back


NAMES = ("安和医院", "安和医院二期", "北京安和医院", "安和医院改扩建工程", "京唐城际", "京唐高铁", "京唐高速")
MENTIONS = st.builds(
    mention,
    st.sampled_from(NAMES),
    category=st.sampled_from(["health", "rail", "other"]),
    status=st.sampled_from(["proposed", "under_construction", "operating"]),
    places=st.sets(st.sampled_from([BEIJING, YANQING, TIANJIN]), max_size=2).map(
        lambda some: tuple(sorted(some))
    ),
    period=st.sampled_from([NOWHEN, Period("2010", "2010"), Period("2024", "2024")]),
    told=st.sampled_from([None, "2015", "2022", "2024-05"]),
)


@given(MENTIONS, MENTIONS)
def test_weighing_has_no_direction_and_adds_its_reasons(one, other):
    """The score is the sum of the weights of what is told, held between nothing and all."""
    score, reasons = weigh(one, other)
    assert weigh(other, one) == (score, reasons)
    assert score == pytest.approx(max(0.0, min(1.0, sum(getattr(WEIGHTS, reason) for reason in reasons))))


@given(st.lists(MENTIONS, max_size=7), st.randoms(use_true_random=False))
def test_things_do_not_depend_on_the_order_of_their_numbers(mentions, random):
    """Every mention is in one thing, and nothing in one thing speaks of two stages."""
    keyed = [one._replace(key=key) for key, one in enumerate(mentions, 1)]
    found = group_events(keyed)
    assert sorted(key for thing in found for key in thing.members) == [one.key for one in keyed]
    for thing in found:
        assert len({keyed[key - 1].core.stage for key in thing.members}) == 1
        assert all(
            join.score >= THRESHOLD and {join.first, join.second} <= set(thing.members)
            for join in thing.joins
        )
    shuffled = random.sample(keyed, len(keyed))
    assert {thing.members for thing in group_events(shuffled)} == {thing.members for thing in found}


def test_a_person_joins_what_the_program_would_not():
    """And takes out what it would; an unknown number is passed over."""
    told = [mention("安和医院", 1), mention("安和医院", 2), mention("平和医院", 3)]
    assert [thing.members for thing in group_events(told)] == [(1, 2), (3,)]
    assert [thing.members for thing in group_events(told, splits=[2])] == [(1,), (2,), (3,)]
    merged = group_events(told, merges=[frozenset({2, 3, 99})])
    assert [thing.members for thing in merged] == [(1, 2, 3)]
    assert ("judged",) in {join.reasons for join in merged[0].joins}


def test_a_thing_is_called_by_the_fullest_of_its_common_names():
    """A name is common where it stands half as often as the commonest."""
    told = [
        mention(name, key)
        for key, name in enumerate(["安和医院"] * 4 + ["安和医院建设项目"] * 2 + ["安和医院改扩建工程"], 1)
    ]
    (thing,) = group_events(told)
    assert thing.name == "安和医院建设项目"
    assert thing.names == ("安和医院", "安和医院建设项目", "安和医院改扩建工程")


def test_a_thing_keeps_its_id_whatever_else_is_read():
    """Two things of one name in two places have two."""
    (one,) = group_events([mention("安和医院", 1)])
    others = group_events([mention("平和医院", 5), mention("安和医院", 7), mention("安和医院", 9)])
    assert others[1].id == one.id
    apart = group_events([mention("安和医院", 1), mention("安和医院", 2, places=(TIANJIN,))])
    assert len({thing.id for thing in apart}) == 2
