"""How likely a claim is right, by what it rests on."""

import pytest

from lantu.records.claims.confidence import compute_confidence, grounds_of
from lantu.records.claims.extent import Extent


def extent(rule, *codes):
    return Extent(codes, "joint" if codes else None, (), (), rule)


GROUNDS = [
    pytest.param(extent("place.context", "13"), "用电量", True, False, ["own_document"], id="own-report"),
    pytest.param(extent("place.context", "13"), "用电量", False, False, ["passage"], id="passage"),
    pytest.param(extent("place.context"), "用电量", False, False, ["no_place"], id="no-place"),
    pytest.param(extent("place.subject", "13"), "用电量", False, False, ["named"], id="named"),
    pytest.param(extent("place.sentence", "13"), "用电量", False, False, ["earlier_clause"], id="earlier"),
    pytest.param(
        extent("place.subject", "11", "12"),
        "用电量",
        False,
        False,
        ["named", "several_places"],
        id="two-places",
    ),
    pytest.param(
        extent("place.subject", "13"), "用电量", False, True, ["named", "catalogued"], id="catalogued"
    ),
    pytest.param(extent("place.subject", "13"), "甲" * 17, False, False, ["named", "long_head"], id="long"),
    pytest.param(extent("place.subject", "13"), "甲" * 16, False, False, ["named"], id="not-yet-long"),
    pytest.param(extent("place.subject", "13"), "企业", False, False, ["named", "short_head"], id="short"),
]


@pytest.mark.parametrize(("where", "indicator", "settled", "catalogued", "grounds"), GROUNDS)
def test_a_claim_rests_on_its_place_and_its_name(where, indicator, settled, catalogued, grounds):
    """Where the place comes from, how many there are, and how long the name is."""
    assert list(grounds_of(where, indicator, settled=settled, catalogued=catalogued)) == grounds


ORDERS = [
    pytest.param(["named"], ["passage"], id="a-named-place"),
    pytest.param(["own_document"], ["no_place"], id="an-own-report"),
    pytest.param(["named", "catalogued"], ["named"], id="a-known-indicator"),
    pytest.param(["named"], ["named", "long_head"], id="no-long-head"),
]


@pytest.mark.parametrize(("more", "less"), ORDERS)
def test_firmer_grounds_make_a_claim_likelier(more, less):
    """What is named and known is likelier right than what is inferred and long."""
    assert compute_confidence(iter(more)) > compute_confidence(iter(less))


def test_a_confidence_is_a_probability():
    """Between 0 and 1, whatever it rests on."""
    every = ["named", "several_places", "long_head", "short_head", "catalogued", "passage", "no_place"]
    assert all(0 < compute_confidence(iter(every[:count])) < 1 for count in range(len(every) + 1))


def test_the_confidence_of_a_claim_is_that_of_its_grounds(read):
    """A claim with a named place and a known indicator has what those two give."""
    (claim,) = read("北京市常住人口2180万人。", place="京津冀")[1].claims
    assert claim.confidence == compute_confidence(iter(["named", "catalogued"]))
