"""Which mentions are of one thing, and why."""

from lantu.facts import Period, PlaceName
from lantu.facts.period import NOWHEN
from lantu.ledger.identity import Namer, group_events
from lantu.ledger.identity.evidence import Mention, weigh

NAMER = Namer({"北京": "京", "唐山": "唐"})


def mention(
    key, name, category="rail", place="北京市", status="under_construction", told="2022", period=NOWHEN
):
    places = (PlaceName(place, None),) if place else ()
    return Mention(key, name, NAMER.core_of(name), category, status, places, period, told)


def groups(*mentions, **judged):
    return [set(each.members) for each in group_events(mentions, **judged)]


def test_a_line_is_one_under_its_several_names():
    """城际, 城际铁路, 高铁 and both ends written out name one line, wherever it is told of."""
    told = [
        mention(1, "京唐城际"),
        mention(2, "京唐城际铁路", place="河北省唐山市"),
        mention(3, "京唐高铁", place="天津市", period=Period("2022", "2022")),
        mention(4, "北京至唐山城际铁路"),
    ]
    assert groups(*told) == [{1, 2, 3, 4}]


def test_a_road_and_a_railway_of_one_name_are_two():
    """京唐高速 is no railway."""
    assert len(groups(mention(1, "京唐高铁"), mention(2, "京唐高速", "road"))) == 2


def test_stages_of_one_thing_are_several():
    """一期, 二期 and the whole are three things, also where a third mention stands between them."""
    told = [
        mention(at, f"云海机场{stage}", "airport")
        for at, stage in enumerate(("", "一期", "二期", "二期工程"))
    ]
    assert groups(*told) == [{0}, {1}, {2, 3}]


def test_two_places_may_have_things_of_one_name():
    """A people's park in one city is not that of another; in a city and its district it is one."""
    here = mention(1, "人民公园", "ecology", "河北省保定市")
    there = mention(2, "人民公园", "ecology", "河北省沧州市")
    inside = mention(3, "人民公园", "ecology", "河北省保定市涞水县")
    assert groups(here, there, inside) == [{1, 3}, {2}]


def test_a_join_tells_its_reasons():
    """What speaks for it and against is kept with the score."""
    score, reasons = weigh(
        mention(1, "人民公园", "ecology", "河北省"), mention(2, "人民公园", "ecology", "天津市")
    )
    assert "other_place" in reasons and score < 0.75


def test_what_works_is_not_proposed_again():
    """A thing in use years before is another than one that is only studied now, where names leave it open."""
    old = mention(1, "京唐铁路", status="operating", told="2012")
    new = mention(2, "京唐高铁", status="proposed", told="2022")
    assert "goes_back" in weigh(old, new)[1]
    assert len(groups(old, new)) == 2


def test_people_join_and_part():
    """A merge joins what names keep apart, a split takes out what they join, and both leave the rest."""
    told = [mention(1, "京唐城际"), mention(2, "京唐城际铁路"), mention(3, "环渤海快线")]
    assert groups(*told, merges=[frozenset({1, 3})]) == [{1, 2, 3}]
    assert groups(*told, splits=[2]) == [{1}, {2}, {3}]


def test_the_order_of_mentions_changes_nothing():
    """The same mentions make the same things with the same ids."""
    told = [
        mention(1, "京唐城际"),
        mention(2, "京唐城际铁路"),
        mention(3, "云海机场", "airport"),
        mention(4, "云海机场"),
    ]
    one, other = group_events(told), group_events(told[::-1])
    assert {(each.id, each.members, each.name) for each in one} == {
        (each.id, each.members, each.name) for each in other
    }
