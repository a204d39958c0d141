"""What is left of a name that tells one thing from another."""

import pytest

from lantu.facts import PlaceName
from lantu.ledger.identity import Namer
from lantu.ledger.identity.name import without_place

LETTERS = {"北京": "京", "唐山": "唐"}
CORES = [
    ("京唐城际", "京唐", "", "铁路"),
    ("京唐高铁", "京唐", "", "铁路"),
    ("北京至唐山城际铁路", "京唐", "", "铁路"),
    ("北京市至唐山市铁路", "京唐", "", "铁路"),
    ("京唐高速公路", "京唐", "", "高速公路"),
    ("云海机场三期改扩建工程", "云海机场", "三期", "机场"),
    ("云海机场", "云海机场", "", "机场"),
    ("青河水库主体工程", "青河水库", "", "水库"),
    ("“青河”智慧物流园", "青河智慧物流园", "", "物流园"),
]


@pytest.mark.parametrize(("name", "words", "stage", "sort"), CORES)
def test_a_core_keeps_what_is_a_things_own(name, words, stage, sort):
    """Marks, frames and the words that every line has are left out; a stage is kept apart."""
    core = Namer(LETTERS).core_of(name)
    assert (core.words, core.stage, core.sort) == (words, stage, sort)


def test_a_place_in_front_is_taken_off():
    """A thing is the same with and without the place that it lies in, in any part of the place's name."""
    places = [PlaceName("河北省保定市涞水县", "130623")]
    names = ("涞水县白山林场基地", "保定白山林场基地", "白山林场基地")
    assert {without_place(name, places) for name in names} == {"白山林场基地"}
