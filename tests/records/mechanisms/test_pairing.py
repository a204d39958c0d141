"""Who helps whom, and how far a service reaches."""

import pytest

from lantu.facts import PlaceName, Span
from lantu.records.mechanisms.pairing import coverage_of, pairing_of
from lantu.records.programme import Mechanism

EAST = PlaceName("北京市东城区", "110101")
CHONGLI = PlaceName("河北省张家口市崇礼区", "130709")
TIANJIN = PlaceName("天津市", "120000")
HEBEI = PlaceName("河北省", "130000")


def link(*parties, form="pairing"):
    return Mechanism("1", Span(0, 40), parties, "poverty", "对口帮扶", form=form)


SIDES = [
    pytest.param("东城区对口帮扶崇礼区", [EAST], [CHONGLI], True, id="verb-between"),
    pytest.param("东城区对崇礼区开展帮扶", [EAST], [CHONGLI], True, id="behind-dui"),
    pytest.param("北京市东城区结对帮扶张家口市崇礼区", [EAST], [CHONGLI], True, id="full-names"),
]


@pytest.mark.parametrize(("quote", "helpers", "helped", "stated"), SIDES)
def test_helpers_stand_in_front_and_the_helped_behind(quote, helpers, helped, stated):
    """The verb, or 对 in front of it, parts the two sides."""
    found = pairing_of(link(EAST, CHONGLI), quote)
    assert found is not None
    assert (list(found.helpers), list(found.helped), found.is_stated) == (helpers, helped, stated)


def test_numbers_leave_open_which_helper_has_which():
    """Where districts are only counted, the pairs are not stated."""
    found = pairing_of(link(TIANJIN, HEBEI), "天津16个区对口帮扶河北18个县")
    assert found is not None
    assert not found.is_stated


@pytest.mark.parametrize(
    ("quote", "form"),
    [
        pytest.param("东城区对口帮扶崇礼区", "agreement", id="another-form"),
        pytest.param("东城区与崇礼区开展合作", "pairing", id="no-verb-of-helping"),
        pytest.param("对口帮扶东城区、崇礼区", "pairing", id="no-helper"),
        pytest.param("东城区、崇礼区对口帮扶", "pairing", id="nobody-helped"),
    ],
)
def test_without_two_sides_there_is_no_pairing(quote, form):
    """A pairing needs its form, its verb, and somebody on either side."""
    assert pairing_of(link(EAST, CHONGLI, form=form), quote) is None


def test_coverage_is_of_recognitions_alone():
    """An agreement covers nobody."""
    assert coverage_of(link(TIANJIN, HEBEI, form="agreement"), "天津参保人到河北就医", ()) is None


def test_coverage_has_a_way_where_people_go_from_one_to_the_other():
    """Whose people are served stands in front of them, where they go behind."""
    found = coverage_of(link(TIANJIN, HEBEI, form="recognition"), "天津参保人员到河北就医直接结算", ())
    assert found is not None
    assert ([p.name for p in found.origin], [p.name for p in found.destination]) == (["天津市"], ["河北省"])


def test_coverage_without_a_way_holds_in_all_directions():
    """Mutual recognition has no origin and no destination."""
    found = coverage_of(link(TIANJIN, HEBEI, form="recognition"), "津冀检验结果互认", ())
    assert found is not None
    assert (found.origin, found.destination, found.counts) == ((), (), ())
