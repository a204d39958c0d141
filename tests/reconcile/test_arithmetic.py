"""The small parts against answers worked by hand: figures as written, intervals, proofs, releases."""

from __future__ import annotations

from decimal import Decimal
from math import inf

import numpy as np
import pytest

from lantu.facts import Period, Quantity
from lantu.facts.value import Basis, Subject, Value
from lantu.reconcile import make_triangles
from lantu.reconcile.case import Room
from lantu.reconcile.causes.repairs import list_repairs, mantissa_of
from lantu.reconcile.causes.rounding import wide
from lantu.reconcile.clash import Surroundings, find_clash, has_loop, smallest_clash
from lantu.reconcile.diagnosis import cheapest_hitting_set, clusters_of
from lantu.reconcile.figures import as_printed, factor, percent, plain, written_like
from lantu.reconcile.interval import allowed_of
from lantu.reconcile.propagate import crossed, link_table, propagate, start_bounds, sum_table
from lantu.reconcile.remaining import bounds_without
from lantu.reconcile.rows import ALWAYS, Bound, Link, Sum, unknowns_of
from lantu.reconcile.search import search
from lantu.reconcile.spans import Stretch, day_after, day_before, stretch_before, stretch_of, year_before
from lantu.reconcile.trail import Trail, kept, owners_of
from lantu.reconcile.values import tidy


@pytest.mark.parametrize(
    ("written", "value", "places", "expected"),
    [
        ("843.7亿元", 834.7e8, None, "834.7亿元"),
        ("843.7亿元", 834.75e8, None, "834.8亿元"),
        ("843.7亿元", 834.74e8, 0, "835亿元"),
        ("843.7亿元", 834.74e8, 2, "834.74亿元"),
        ("3384家", 2999.6, None, "3000家"),
        ("1,234家", 999, None, "999家"),
        ("12.7%", 13.25, None, "13.2%"),
        ("超2100亿元", 2200e8, None, "超2200亿元"),
        ("没有数字3元", 4, None, "没有数字4元"),
    ],
)
def test_written_as_the_sentence_writes(build, written, value, places, expected) -> None:
    """A value is written in the scale, the places and the unit of the figure that it stands beside."""
    numeral = written.removeprefix("超").removeprefix("没有数字").replace(",", "")
    said = build.say("c", "contracts", numeral, build.paper("d"), written=written)
    assert written_like(said, value, places) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (99_999_999.0, "元", "9999.9999万元"),
        (1e8, "元", "1亿元"),
        (-1.5e8, "元", "-1.5亿元"),
        (10_000.0, "家", "1万家"),
        (9999.0, "家", "9999家"),
        (0.0, "家", "0家"),
        (100.0, "", "100"),
        (0.12345, "", "0.1234"),
    ],
)
def test_plain_figures(value: float, unit: str, expected: str) -> None:
    """Large values are written with 亿 from a hundred million and with 万 from ten thousand."""
    assert plain(value, unit) == expected


def test_factors_and_shares(build) -> None:
    """A factor has four places at most, a share in per cent two and its sign."""
    assert [factor(value) for value in (1.127, 12.0, 0.33333, 100.0)] == ["1.127", "12", "0.3333", "100"]
    found = [percent(value) for value in (0.1367, -0.05, 0.0, 0.000049, 1.0)]
    assert found == ["+13.67%", "-5%", "0%", "+0%", "+100%"]
    unwritten = build.say("c", "contracts", "843.7亿元", build.paper("d"), written="")
    assert (as_printed(unwritten), written_like(unwritten, 1e8)) == ("843.7亿元", "1亿元")
    assert tidy(1 / 3) == 0.333333333333


@pytest.mark.parametrize(
    ("value", "step", "unit", "half"),
    [
        (100, None, "家", 5.0),  # two zeros: a part in twenty, no more
        (110, None, "家", 0.0),  # one zero is no rounding
        (1200, None, "家", 50.0),
        (1000, None, "家", 50.0),
        (9000, None, "家", 450.0),
        (12000, None, "家", 500.0),
        (0, None, "家", 0.0),
        (3_000_000, 10_000, "人", 150_000.0),  # 300万
        (3_100_000, 10_000, "人", 5000.0),  # 310万
        (100, 1, "%", 0.5),
        (100, 1, "名", 0.5),
        (-1200, None, "家", 50.0),
    ],
)
def test_how_round_a_figure_may_be(value: int, step: int | None, unit: str, half: float) -> None:
    """Two zeros at the end may round half of the last other place, and no more than a twentieth."""
    low, high, near, weight = allowed_of(Quantity("=", value, None, unit, step))
    assert (value - low, high - value) == (
        pytest.approx(half, rel=1e-5, abs=1e-2),
        pytest.approx(half, rel=1e-5, abs=1e-2),
    )
    assert (near, weight) == (value, 1.0)
    assert low < value < high or value == 0


@pytest.mark.parametrize(
    ("op", "low", "high", "near", "weight"),
    [
        ("~", 90, 110, 100, 0.3),
        ("<~", 80, 100, 98, 0.3),
        (">", 100, inf, 102, 0.2),
        (">=", 100, inf, 100, 0.1),
        ("<", -inf, 100, 98, 0.2),
        ("<=", -inf, 100, 100, 0.1),
    ],
)
def test_what_a_hedge_allows(op, low, high, near, weight) -> None:
    """Each hedge bounds the truth and suggests a value; below nothing it is mirrored."""
    found = allowed_of(Quantity(op, 100, None, "家", None))
    assert tuple(found) == (pytest.approx(low), pytest.approx(high), pytest.approx(near), weight)
    mirrored = allowed_of(Quantity("~", -100, None, "家", None))
    assert (mirrored.low, mirrored.high) == (pytest.approx(-110), pytest.approx(-90))


def test_a_range_is_widened_by_half_its_places() -> None:
    """1至1.5 holds from half a place below to half a place above, and suggests its middle."""
    low, high, near, _ = allowed_of(Quantity("range", 1, Decimal("1.5"), "小时", Decimal("0.1")))
    assert (low, high, near) == (pytest.approx(0.95), pytest.approx(1.55), 1.25)
    low, high, near, _ = allowed_of(Quantity("range", 1000, 2000, "家", None))
    assert (low, high, near) == (pytest.approx(1000), pytest.approx(2000), 1500)


@pytest.mark.parametrize(
    ("low", "high", "narrow"),
    [(1, 2.9, True), (1, 3, False), (0, 1, False), (-1, 1, False), (5, inf, False)],
)
def test_a_narrow_room(low: float, high: float, narrow: bool) -> None:
    """Room is narrow where it tells a figure's size: above 0 and below three times its least."""
    assert Room(low, high).is_narrow() is narrow


def test_spans_touch_their_neighbours() -> None:
    """Days follow each other over the ends of months and years; a stretch counts the months it touches."""
    assert (day_after("2024-02-28"), day_after("2023-02-28")) == ("2024-02-29", "2023-03-01")
    assert (day_before("2024-03-01"), day_before("2023-01-01")) == ("2024-02-29", "2022-12-31")
    quarter, year = Stretch("2023-10-01", "2023-12-31"), Stretch("2023-01-01", "2023-12-31")
    assert (quarter.months(), year.months(), Stretch("", "2023-05-31").months()) == (3, 12, 1)
    assert Stretch("2022-11-01", "2023-02-28").months() == 4
    assert year.contains(quarter) and year.contains(year) and not quarter.contains(year)
    assert not year.contains(Stretch("", "2023-05-31"))
    assert not year.contains(Stretch("2023-06-01", "2024-01-01"))
    assert stretch_before(quarter) == Stretch("2023-07-01", "2023-09-30")
    assert stretch_before(Stretch("2023-01-01", "2023-02-28")) == Stretch("2022-11-01", "2022-12-31")
    assert stretch_before(Stretch("2023-01-02", "2023-01-31")) is None
    assert year_before(Stretch("2024-02-29", "2024-03-15")) == Stretch("2023-02-28", "2023-03-15")
    assert year_before(Stretch("2025-02-28", "2025-02-28")) == Stretch("2024-02-29", "2024-02-29")
    assert year.years() == (2023, 2023) and quarter.years() is None
    assert Stretch("2023-05-04", "2023-05-31").period() == Period("2023-05-04", "2023-05-31")
    assert Stretch("2023-05-01", "2023-05-30").period() == Period("2023-05-01", "2023-05-30")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2022-11-30", Stretch("2022-01-01", "2022-11-30")),
        ("2022-12-01", Stretch("2022-01-01", "2022-12-31")),
        ("2022-11", Stretch("2022-01-01", "2022-11-30")),
        ("2022", Stretch("2022-01-01", "2022-12-31")),
        ("2023-01-01", Stretch("2022-01-01", "2022-12-31")),
        (None, Stretch("2022-01-01", "2022-12-31")),
    ],
)
def test_a_year_is_over_in_december(printed: str | None, expected: Stretch) -> None:
    """A flow of the year in which a document was printed is the year so far until December."""
    assert stretch_of("2022", "2022", printed, True, True) == expected


def links(*rows: tuple[int, int]) -> list[Link]:
    return [Link(x, y, 1.0, 0.0, 1.0, 0.0, owner) for owner, (x, y) in enumerate(rows)]


@pytest.mark.parametrize(
    ("rows", "loop"),
    [
        ([Sum((0, 1, 2), (-1.0, 1.0, 1.0), 0, 0, 0)], False),
        ([Sum((0, 1, 2), (-1.0, 1.0, 1.0), 0, 0, 0), *links((2, 3), (3, 4))], False),
        ([Sum((0, 1, 2), (-1.0, 1.0, 1.0), 0, 0, 0), *links((1, 2))], True),
        ([Sum((0, 1, 2), (-1.0, 1.0, 1.0), 0, 0, 0), *links((1, 3), (3, 2))], True),
        ([Sum((0, 1), (-1.0, 1.0), 0, 0, 0), Sum((0, 1), (-1.0, 2.0), 0, 0, 1)], False),
        (links((0, 1), (1, 2), (2, 0)), False),
        ([Bound(0, 0, 1, 0)], False),
    ],
)
def test_a_loop_needs_a_sum(rows: list, loop: bool) -> None:
    """A sum lies on a loop where its unknowns are tied another way besides; links alone are exact."""
    assert has_loop(rows) is loop


def test_a_proof_holds_what_it_needs() -> None:
    """A contradiction over a link and a sum names its rows, and no others."""
    rows = [
        Bound(0, 10.0, 11.0, 0),
        Bound(1, 1.0, 2.0, 1),
        Link(2, 1, 2.0, 0.0, 2.0, 0.0, 2),
        Sum((0, 1, 2), (-1.0, 1.0, 1.0), 0.0, 0.0, ALWAYS),
        Bound(1, 0.0, 50.0, 3),
        Bound(7, 0.0, 1.0, 4),
    ]
    proof = find_clash(rows)
    assert proof is not None
    assert owners_of(proof) == smallest_clash(rows) == (0, 1, 2)
    assert find_clash(kept(rows, {2})) is None and smallest_clash(kept(rows, {0})) is None
    assert unknowns_of(rows[2]) == (2, 1) and unknowns_of(rows[3]) == (0, 1, 2)
    trail = Trail(kept(rows, {0}))
    assert (trail.low[0], trail.high[0], trail.low[2], trail.high[2]) == (3.0, 6.0, 2.0, 4.0)
    assert {row.owner for row in trail.carriers(0, True)} == {1, 2, ALWAYS}
    assert trail.carriers(9, True) == ()
    assert Trail(rows[1:], limit=0).settled is False


def test_sums_with_an_open_term() -> None:
    """What one term leaves open the others bound, and with two open terms nothing is told."""
    total = Sum((0, 1, 2), (-1.0, 1.0, 1.0), 0.0, 0.0, ALWAYS)
    rows = [Bound(0, 10.0, 12.0, 0), Bound(1, 3.0, 4.0, 1), total]
    low, high = start_bounds(3, [row for row in rows if isinstance(row, Bound)])
    low, high, moving = propagate(low, high, link_table([]), sum_table([total]), np.zeros(3, np.int64))
    assert (low[2], high[2], moving.any()) == (6.0, 9.0, False)
    trail = Trail(rows)
    assert (trail.low[2], trail.high[2]) == (6.0, 9.0)
    assert 2 not in Trail([rows[0], total]).low
    half = Trail([Bound(0, 10.0, inf, 0), Bound(1, 0.0, 4.0, 1), total])
    assert half.low[2] == 6.0 and 2 not in half.high


def test_links_lead_both_ways() -> None:
    """From a level and its growth follows the level before, and the other way round."""
    link = Link(1, 0, 1.25, 0.0, 2.0, 0.0, 9)
    for known, other, expected in ((0, 1, (125.0, 220.0)), (1, 0, (50.0, 88.0))):
        trail = Trail([Bound(known, 100.0, 110.0, 0), link])
        assert (trail.low[other], trail.high[other]) == pytest.approx(expected)
        low, high = start_bounds(2, [Bound(known, 100.0, 110.0, 0)])
        low, high, _ = propagate(low, high, link_table([link]), sum_table([]), np.zeros(2, np.int64))
        assert (low[other], high[other]) == pytest.approx(expected)
    at_least = Trail([Bound(0, 5.0, 6.0, 0), Link(1, 0, 1.0, 0.0, 0.0, inf, 1)])
    assert at_least.low[1] == 5.0 and 1 not in at_least.high
    assert not crossed(np.array([1.0, -inf]), np.array([1.0, inf])).any()
    assert crossed(np.array([1.0001]), np.array([1.0])).all()


def test_the_fewest_are_the_cheapest() -> None:
    """Of sets as small the cheaper is taken, each cluster apart, and one shared beats two alone."""
    pairs = [frozenset({1, 2}), frozenset({3, 4}), frozenset({4, 5})]
    assert cheapest_hitting_set(pairs, {1: 1.2, 2: 1.1}) == {2, 4}
    assert cheapest_hitting_set([frozenset({1, 2}), frozenset({1, 3})], {1: 5.0}) == {2, 3}
    assert cheapest_hitting_set([], {}) == frozenset()
    assert sorted(map(len, clusters_of([*pairs, frozenset({5, 6})]))) == [1, 3]


def test_the_least_trusted_is_dropped() -> None:
    """Where nothing else tells, the first of the order is dropped, and the other stays its rival."""
    rows = [Bound(0, 1.0, 2.0, 0), Bound(0, 3.0, 4.0, 1), Bound(1, 0.0, 1.0, 2)]
    for order in ((0, 1, 2), (1, 0, 2)):
        result = search(rows, order, Surroundings(rows))
        assert (result.dropped, result.complete) == ({order[0]}, True)
        assert [(one.owners, one.suspects, one.others) for one in result.found] == [((0, 1), (0, 1), [])]
    backed = [*rows, Bound(0, 3.5, 3.6, 3)]
    result = search(backed, (1, 3, 0, 2), Surroundings(backed))
    assert (result.dropped, result.found[0].suspects) == ({0}, (0,))
    assert search(rows, (0, 1, 2), Surroundings(rows), most=0).complete is False


def test_surroundings_grow_in_rings() -> None:
    """Around a statement stand the rows that share an unknown, then those that share one with these."""
    rows = [Bound(0, 0, 1, 0), *[Link(n + 1, n, 1, 0, 1, 0, n + 1) for n in range(4)]]
    near = Surroundings(rows)
    assert near.around((0,), (), 1) == rows[:1]
    assert near.around((0,), (), 2) == rows[:2]
    assert near.around((0,), (), 3) == rows[:3]
    assert near.around((0,), {2}, 99) == rows[:2]
    assert near.around((0,), (), 99) == rows


def test_bounds_under_every_way() -> None:
    """Two levels of one unknown leave what lies between; of others each way of dropping one is taken."""
    rows = [Bound(0, 1.0, 2.0, 0), Bound(0, 5.0, 6.0, 1), Link(1, 0, 2.0, 0.0, 2.0, 0.0, 2)]
    assert bounds_without(rows, [(0, 1)]) == {0: (1.0, 6.0), 1: (2.0, 12.0)}
    assert bounds_without(rows, [(0,)]) == {0: (5.0, 6.0), 1: (10.0, 12.0)}
    rows = [Bound(0, 1.0, 2.0, 0), Bound(1, 9.0, 10.0, 1), Link(1, 0, 2.0, 0.0, 2.0, 0.0, 2)]
    assert bounds_without(rows, [(0, 1)])[0] == (1.0, 5.0)
    open_ended = bounds_without(rows, [(0, 2)])
    assert (open_ended[0], open_ended[1]) == ((1.0, 5.0), (9.0, 10.0))


def test_levels_that_exclude_each_other_stay_bounded() -> None:
    """However many pairs of levels exclude each other, each unknown keeps what lies between its two."""
    rows = [Bound(n // 2, *((1.0, 2.0) if n % 2 else (5.0, 6.0)), n) for n in range(10)]
    choices = [(n, n + 1) for n in range(0, 10, 2)]
    assert bounds_without(rows, choices) == dict.fromkeys(range(5), (1.0, 6.0))


def test_repairs_of_one_slip() -> None:
    """12 has seventeen other digits and one swap; the sign and the last place stay."""
    found = list(list_repairs(Quantity("=", -12, None, "家", None)))
    values = [int(one.quantity.value) for one in found]
    assert sorted(values) == sorted(
        [*(-(10 * n + 2) for n in range(2, 10)), *(-10 - n for n in range(10) if n != 2), -21]
    )
    assert [one.place for one in found if one.slip == "swap"] == [0]
    assert [
        int(one.quantity.value)
        for one in list_repairs(Quantity("=", 10, None, "家", None))
        if one.slip == "swap"
    ] == []
    assert len(list(list_repairs(Quantity("=", 5, None, "家", None)))) == 9
    assert mantissa_of(Quantity("=", Decimal("0.50"), None, "%", None)) == ("50", Decimal("0.01"))
    assert wide(Quantity("=", 5, None, "%", 1)).step == Decimal("1.99")
    assert wide(Quantity("=", 5, None, "家", None)).step is None


def value(release: str, year: str, low: float, high: float, estimate: float | None) -> Value:
    subject = Subject("index", ("A",), Period(year, year), basis=Basis(release=release))
    return Value(subject, low, high, estimate, "stated", (release,), (), (), False)


def test_triangle_by_hand() -> None:
    """A series of two releases tells what each year changed, and whether that is more than rounding."""
    said = [
        value("2022 局", "2021", 9.95, 10.05, 10.0),
        value("2022 局", "2020", 9.0, 9.2, 9.1),
        value("2023 局", "2021", 10.15, 10.25, 10.2),
        value("2023 局", "2020", 9.2, 9.4, None),
        value("2023 局", "2022", 11.0, 11.2, 11.1),
    ]
    (triangle,) = make_triangles(said)
    assert triangle.releases == ("2022 局", "2023 局")
    assert [period.start for period in triangle.periods] == ["2020", "2021", "2022"]
    found = [(one.period.start, one.change, one.is_real) for one in triangle.revisions()]
    assert found == [("2020", None, False), ("2021", 0.2, True)]
    assert make_triangles(said[:2]) == []
    down = make_triangles([value("1", "2020", 5, 6, 5.5), value("2", "2020", 3, 4, 3.5)])[0].revisions()[0]
    assert (down.change, down.is_real) == (-2.0, True)
