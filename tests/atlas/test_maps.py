"""Which values a map shows, and of which year they are."""

import pytest

from lantu.atlas.maps import Drawable, _is_plain, _preference, labels_of, year_of
from lantu.facts import Period
from lantu.facts.value import Basis, Subject, Value

BEIJING, HEBEI, JIANGSU = "110000", "130000", "320000"


def subject(start: str | None = "2023", end: str | None = "2023", **rest: object) -> Subject:
    """Return a quantity of one place."""
    said: dict[str, object] = {"indicator": "pm25_annual_mean", "places": (BEIJING,), **rest}
    return Subject(period=Period(start, end), **said)  # type: ignore[arg-type]


def value(
    of: Subject | None = None, low: float | None = 1.0, high: float | None = 3.0, **rest: object
) -> Value:
    """Return a value between bounds."""
    said: dict[str, object] = {"estimate": 2.0, "status": "stated", **rest}
    return Value(of or subject(), low, high, **said)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "end", "year"),
    [
        pytest.param("2023", "2023", 2023, id="a year"),
        pytest.param("2023-01-01", "2023-12-31", 2023, id="its days"),
        pytest.param("2023-01", "2023-12", 2023, id="its months"),
        pytest.param("2023-12", "2023-12", 2023, id="the end of a year"),
        pytest.param("2023-12-31", "2023-12-31", 2023, id="the last day"),
        pytest.param(None, "2023", 2023, id="until a year"),
        pytest.param(None, "2023-12-31", 2023, id="until its last day"),
        pytest.param("2023-03", "2023-03", None, id="a month"),
        pytest.param("2023-03-05", "2023-03-05", None, id="a day"),
        pytest.param("2023-01-01", "2023-03-31", None, id="a quarter"),
        pytest.param("2023", "2023-06", None, id="a half"),
        pytest.param("2023-07-01", "2023-12-31", None, id="the other half"),
        pytest.param("2014", "2023", None, id="several years"),
        pytest.param("2023", None, None, id="since a year"),
        pytest.param(None, None, None, id="nothing said"),
    ],
)
def test_only_what_holds_for_a_year_is_of_it(start: str | None, end: str | None, year: int | None) -> None:
    """A part of a year, and what spans several, stands in no map of a year."""
    assert year_of(subject(start, end)) == year


@pytest.mark.parametrize(
    ("one", "plain"),
    [
        pytest.param(value(), True, id="plain"),
        pytest.param(value(low=None), False, id="open below"),
        pytest.param(value(high=None), False, id="open above"),
        pytest.param(value(estimate=None), False, id="between wide bounds"),
        pytest.param(value(subject(places=(BEIJING, HEBEI))), False, id="of two places together"),
        pytest.param(value(subject(places=())), False, id="of no place"),
        pytest.param(value(subject(measure="growth")), False, id="growth"),
        pytest.param(value(subject(measure="share")), False, id="share"),
        pytest.param(value(subject(origin=(HEBEI,))), False, id="from elsewhere"),
        pytest.param(value(subject(destination=(HEBEI,))), False, id="to elsewhere"),
        pytest.param(value(subject(indicator="line_length:京唐")), False, id="narrowed by words"),
    ],
)
def test_what_a_colour_could_stand_for_is_drawn(one: Value, plain: bool) -> None:
    """A bounded level of one place as such."""
    assert _is_plain(one) is plain


def test_what_is_said_most_plainly_comes_first() -> None:
    """No scope before a scope, then no stage, current prices, stated, the latest release, more sentences."""
    worst_first = [
        value(subject(scope="规模以上")),
        value(subject(stage="到位")),
        value(subject(basis=Basis(prices="constant"))),
        value(status="implied"),
        value(subject(basis=Basis(release="2022"))),
        value(subject(basis=Basis(release="2024"))),
        value(records=("a",)),
        value(records=("a", "b")),
    ]
    assert [worst_first.index(one) for one in sorted(worst_first, key=_preference)] == [
        7,
        6,
        5,
        4,
        3,
        2,
        1,
        0,
    ]


@pytest.mark.parametrize(
    ("of", "labels"),
    [
        (subject(), []),
        (subject(scope="规模以上", stage="到位"), ["规模以上", "到位"]),
        (subject(basis=Basis("2024", "2013", "constant")), ["2024", "2013", "constant"]),
    ],
    ids=["none", "words", "basis"],
)
def test_labels_are_those_that_are_said(of: Subject, labels: list[str]) -> None:
    """In the order scope, stage, release, base year, prices; what is not said is none."""
    assert labels_of(of) == labels


def drawn(years: dict[int, list[str]], own: tuple[str, ...] = (BEIJING, HEBEI)) -> Drawable:
    """Return what can be drawn, with a value at some places in some years."""
    made = Drawable("%", own=own)
    for year, places in years.items():
        made.values[year] = {place: [value()] for place in places}
    return made


def test_a_year_with_one_place_is_no_map() -> None:
    """Two places make a map; years come in their order."""
    made = drawn({2023: [BEIJING, HEBEI], 2024: [BEIJING], 2021: [BEIJING, JIANGSU]})
    assert made.years == [2021, 2023]


@pytest.mark.parametrize(
    ("years", "opening"),
    [
        pytest.param({2022: [BEIJING, HEBEI], 2024: [BEIJING, JIANGSU]}, 2022, id="own region before newer"),
        pytest.param({2021: [BEIJING, HEBEI], 2023: [BEIJING, HEBEI]}, 2023, id="newest of own"),
        pytest.param({2021: [BEIJING, JIANGSU], 2023: [HEBEI, JIANGSU]}, 2023, id="newest where none is own"),
    ],
)
def test_a_map_opens_with_the_latest_year_of_the_region(years: dict[int, list[str]], opening: int) -> None:
    """What documents say of other provinces does not decide while the region has a map."""
    assert drawn(years).opening == opening


def test_size_counts_the_values_of_maps_alone() -> None:
    """Own values first, then all; a year that is no map counts for nothing."""
    made = drawn({2023: [BEIJING, HEBEI, JIANGSU], 2024: [BEIJING], 2021: [BEIJING, JIANGSU]})
    assert made.size == (3, 5)
