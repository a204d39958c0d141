"""What indicators and places are called."""

import pytest

from lantu.atlas.inside import places_inside
from lantu.atlas.names import (
    NAMELESS,
    Names,
    find_indicator,
    find_place,
    is_called,
    name_indicator,
    name_narrowed,
    name_place,
)
from lantu.region import Region


@pytest.fixture(scope="module")
def region() -> Region:
    """The pack that the atlas is shipped with."""
    return Region.load("jingjinji")


def test_a_name_of_the_catalogue_comes_in_both_languages(region: Region) -> None:
    """By the id of an indicator and the code of a place."""
    assert name_indicator(region, "pm25_annual_mean") == Names(
        "PM2.5年均浓度", "annual mean PM2.5 concentration"
    )
    assert name_place(region, "110000") == Names("北京市", "Beijing")


@pytest.mark.parametrize("key", ["", "PM2.5年均浓度", "nothing", "999999"])
def test_what_the_catalogue_does_not_have_is_nameless(region: Region, key: str) -> None:
    """Words of a text are no id, and a code that nothing has is nobody's."""
    assert (find_indicator(region, key), find_place(region, key)) == (None, None)
    assert (name_indicator(region, key), name_place(region, key)) == (NAMELESS, NAMELESS)


def test_without_a_pack_everything_is_nameless() -> None:
    """An atlas without one shows the documents' words alone."""
    assert name_indicator(None, "pm25_annual_mean") == name_place(None, "110000") == NAMELESS
    assert name_narrowed(None, "pm25_annual_mean:朝阳站") == NAMELESS


def test_words_that_narrow_stand_behind_the_name(region: Region) -> None:
    """In brackets of each language; an id without words has none."""
    wide = name_indicator(region, "pm25_annual_mean")
    assert name_narrowed(region, "pm25_annual_mean") == wide
    assert name_narrowed(region, "pm25_annual_mean:朝阳站") == Names(
        f"{wide.name}（朝阳站）", f"{wide.english} (朝阳站)"
    )
    assert name_narrowed(region, "nothing:朝阳站") == NAMELESS


def test_a_place_in_force_comes_before_one_that_has_ended(region: Region) -> None:
    """A code that two places had in turn names the one that has it now."""
    codes = [place.code for place in region.places]
    for code in {code for code in codes if codes.count(code) > 1}:
        found = find_place(region, code)
        own = [place for place in region.places if place.code == code]
        assert found is not None
        assert (found.valid_to is None) == any(place.valid_to is None for place in own)


@pytest.mark.parametrize(
    ("words", "names", "called"),
    [
        pytest.param("浓度", ("PM2.5年均浓度", None), True, id="Chinese"),
        pytest.param("PM2", ("PM2.5年均浓度",), True, id="beginning"),
        pytest.param("pm2", ("PM2.5年均浓度",), True, id="small letters"),
        pytest.param("MEAN", ("浓度", "annual mean"), True, id="capitals"),
        pytest.param("none", ("总投资", None), False, id="a name that is not there is not called None"),
        pytest.param("on", (None, None), False, id="nor a part of it"),
        pytest.param("on", ("concentration", None), True, id="but where it stands"),
        pytest.param("资浓", ("总投资", "浓度"), False, id="not across two names"),
        pytest.param("x", (), False, id="no name"),
    ],
)
def test_words_are_looked_for_in_each_name(words: str, names: tuple[str | None, ...], called: bool) -> None:
    """In whatever case, and in names that there are."""
    assert is_called(words, *names) is called


def test_a_region_is_its_scope_and_what_lies_in_it(region: Region) -> None:
    """Every place inside lies in the scope or is a set of such; none outside does."""
    inside = {place.code for place in places_inside(region)}
    assert set(region.scope) <= inside
    for place in region.places:
        lies = place.code in region.scope or any(one.code in region.scope for one in region.ancestors(place))
        is_set = bool(place.members) and inside >= set(place.members)
        assert (place.code in inside) == (lies or is_set), place
