"""The tables of the package, and what packs declare."""

import re
from string import Formatter

import pytest

from lantu.errors import RegionError
from lantu.reconcile import Identity, Limits, check_identities, make_identities
from lantu.reconcile.texts import say
from lantu.reconcile.vocabulary import load_table, words

TEXTS = load_table("texts.toml")


@pytest.mark.parametrize("key", TEXTS)
def test_every_text_is_in_both_languages(key):
    """A text has the same places to fill in Chinese and English, and neither is empty."""
    fields = [
        {name for _, name, _, _ in Formatter().parse(TEXTS[key][language]) if name}
        for language in ("zh", "en")
    ]
    assert fields[0] == fields[1] or key == "more"
    assert TEXTS[key]["zh"] and TEXTS[key]["en"]
    assert not re.search("[\u4e00-\u9fff]", re.sub("万|亿", "", TEXTS[key]["en"]))


def test_texts_go_into_texts_by_language():
    """A text inside another is put in in its own language."""
    told = say("against_room", others="a", what="b", range=say("at_least", low="3"), printed="c")
    assert "不低于3" in told.chinese
    assert "at least 3" in told.english


@pytest.mark.parametrize("op", ["~", "<~", ">", ">=", "<", "<="])
def test_every_hedge_has_its_limits(op):
    """Every operator but the plain ones is in the table, bounded on one side at least."""
    hedge = words().hedges[op]
    assert hedge.low is not None or hedge.high is not None
    assert 0 < hedge.weight < 1


@pytest.mark.parametrize("table", ["marks.toml", "words.toml", "texts.toml"])
def test_tables_name_their_source(table):
    """Every table of words names its source and licence on top."""
    from importlib import resources

    head = resources.files("lantu.reconcile").joinpath(table).read_text("utf-8")[:600]
    assert "SPDX-License-Identifier:" in head
    assert "SOURCE:" in head


ENTRY = {
    "id": "one",
    "kind": "sum",
    "whole": "a",
    "parts": ["b", "c"],
    "name": "甲",
    "english": "a",
    "source": "own",
}


def test_identities_are_read():
    """Entries become identities, limits and sets of indicators."""
    said = make_identities(
        {
            "identity": [ENTRY | {"factors": [1.0, -1.0]}],
            "limits": [{"id": "l", "of": ["a", "b"], "low": 0.0, "source": "own"}],
            "placed": [{"id": "p", "of": ["a"], "place": "X", "accept": ["Y"], "source": "own"}],
        }
    )
    assert said.identities == (
        Identity("one", "sum", "a", ("b", "c"), (1.0, -1.0), name="甲", english="a", source="own"),
    )
    assert said.limits["b"] == Limits(0.0, None)
    assert said.placed["a"].accept == {"X", "Y"}


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({"identity": [ENTRY | {"kind": "product"}]}, "has the kind 'product'"),
        ({"identity": [ENTRY | {"factors": [1.0]}]}, "has 1 factors"),
        ({"identity": [ENTRY | {"kind": "ratio", "parts": ["b"]}]}, "has 1 parts"),
        ({"identity": [{key: ENTRY[key] for key in ENTRY if key != "source"}]}, "has no source"),
        ({"identity": [ENTRY | {"colour": "red"}]}, "has the unknown key 'colour'"),
        ({"idenity": []}, "is not a known table"),
    ],
)
def test_wrong_entries_are_refused(tables, message):
    """An entry that breaks the rules is named with what is wrong and what to do."""
    assert message in [fault.message for fault in check_identities(tables)]
    with pytest.raises(RegionError, match=r"one|idenity"):
        make_identities(tables)


def test_names_are_checked_against_the_catalogue():
    """An identity may name only indicators that there are; limits may name dimensions besides."""
    tables = {
        "identity": [ENTRY],
        "limits": [{"id": "l", "of": ["count", "d"], "low": 0.0, "source": "own"}],
        "whole": [{"id": "w", "place": "X", "parts": ["Y"], "source": "own"}],
    }
    faults = check_identities(tables, indicators={"a", "b"}, dimensions={"count"}, places={"X"})
    assert {fault.message for fault in faults} == {
        "names 'c', which no indicator is called",
        "names 'd', which no indicator is called",
        "names the unknown place 'Y'",
    }


def test_the_packs_declare_nothing_unknown(build):
    """The identities of the region name indicators and places that the region has."""
    from lantu.region.region import Region

    region = Region.load("jingjinji")
    said = build.catalogue([])
    known = {indicator.id for indicator in region.indicators}
    named = {term for identity in said.identities for term in (identity.whole, *identity.parts)}
    assert named <= known
    assert said.revised | said.real_growth | set(said.placed) <= known
    codes = {place.code for place in region.places}
    assert {place for whole, parts in said.whole_places.items() for place in (whole, *parts)} <= codes
