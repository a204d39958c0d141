"""A user's GTFS feed becomes the connections of a day."""

import datetime
import zipfile
from pathlib import Path

import pytest

from lantu.errors import RegionError
from lantu.region.gtfs import Connection, read_gtfs

FEED = {
    "stops.txt": "stop_id,stop_name,stop_lat,stop_lon\nA,甲,39.9,116.4\nB,乙,39.1,117.2\nC,丙,39.0,117.6\n",
    "trips.txt": "route_id,service_id,trip_id\nR,WD,G1\nR,WE,G2\n",
    "stop_times.txt": (
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
        "G1,08:00:00,08:00:00,A,1\nG1,08:30:00,08:32:30,B,2\nG1,08:50:00,08:50:00,C,3\n"
        "G2,23:50:00,23:50:00,A,1\nG2,24:20:00,24:20:00,B,2\n"
    ),
    "calendar.txt": (
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
        "WD,1,1,1,1,1,0,0,20240101,20241231\nWE,0,0,0,0,0,1,1,20240101,20241231\n"
    ),
    "calendar_dates.txt": "service_id,date,exception_type\nWD,20241001,2\nWE,20241001,1\n",
}
WEEKDAY, SATURDAY, HOLIDAY = (
    datetime.date(2024, 6, 12),
    datetime.date(2024, 6, 15),
    datetime.date(2024, 10, 1),
)


def folder(root: Path, **changed: str | None) -> Path:
    for name, text in FEED.items():
        said = changed.get(name.removesuffix(".txt"), text)
        if said is not None:
            (root / name).write_text(said, "utf-8")
    return root


def test_a_weekday_runs_its_trips(tmp_path: Path) -> None:
    """Times are minutes of the service day; a stop's dwell lies between two connections."""
    timetable = read_gtfs(folder(tmp_path), WEEKDAY)
    assert [stop.name for stop in timetable.stops] == ["甲", "乙", "丙"]
    assert timetable.connections == (
        Connection("G1", "A", "B", 480, 510),
        Connection("G1", "B", "C", 512.5, 530),
    )


@pytest.mark.parametrize("day", [SATURDAY, HOLIDAY])
def test_weekends_and_holidays_run_others(tmp_path: Path, day: datetime.date) -> None:
    """The calendar and its exceptions decide; times go past midnight."""
    assert read_gtfs(folder(tmp_path), day).connections == (Connection("G2", "A", "B", 1430, 1460),)


def test_a_zip_file_is_the_same_feed(tmp_path: Path) -> None:
    """Feeds come packed."""
    with zipfile.ZipFile(tmp_path / "feed.zip", "w") as archive:
        for name, text in FEED.items():
            archive.writestr(name, text)
    assert read_gtfs(tmp_path / "feed.zip", WEEKDAY) == read_gtfs(folder(tmp_path), WEEKDAY)


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"stops": None}, r"no stops\.txt"),
        ({"calendar": None, "calendar_dates": None}, r"no calendar\.txt and no calendar_dates\.txt"),
        ({"trips": "route_id,trip_id\nR,G1\n"}, r"trips\.txt:1: lacks the column 'service_id'"),
        (
            {"stop_times": FEED["stop_times.txt"].replace(",B,2", ",X,2", 1)},
            r"stop_times\.txt:3: unknown stop 'X'",
        ),
        (
            {"stop_times": FEED["stop_times.txt"].replace("08:30:00", "soon")},
            r"stop_times\.txt:3: 'soon' is no time",
        ),
        (
            {"stop_times": FEED["stop_times.txt"].replace("08:30:00", "07:30:00")},
            r"'G1' arrives at 'B' before",
        ),
        ({"stops": FEED["stops.txt"].replace("39.9", "north")}, r"stops\.txt:2: stop_lat is 'north'"),
    ],
)
def test_a_broken_feed_is_refused(tmp_path: Path, changed: dict[str, str | None], told: str) -> None:
    """File, line and value are named."""
    with pytest.raises(RegionError, match=told):
        read_gtfs(folder(tmp_path, **changed), WEEKDAY)


def test_what_is_no_feed_is_refused(tmp_path: Path) -> None:
    """A file that is neither folder nor zip."""
    (tmp_path / "x.txt").write_text("x", "utf-8")
    with pytest.raises(RegionError, match="is no GTFS feed"):
        read_gtfs(tmp_path / "x.txt", WEEKDAY)


STOP_TIMES = FEED["stop_times.txt"]


def times(*rows: str) -> str:
    return "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + "\n".join(rows) + "\n"


def test_calls_run_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    """Rows may stand anyhow, and 10 comes after 9."""
    rows = times("G1,08:50:00,08:50:00,C,10", "G1,08:00:00,08:00:00,A,1", "G1,08:30:00,08:31:00,B,9")
    found = read_gtfs(folder(tmp_path, stop_times=rows), WEEKDAY).connections
    assert [(one.origin, one.destination) for one in found] == [("A", "B"), ("B", "C")]


@pytest.mark.parametrize(
    ("row", "departs"),
    [
        pytest.param("G1,,08:30:00,B,2", 510, id="only the departure"),
        pytest.param("G1,08:30:00,,B,2", 510, id="only the arrival"),
        pytest.param("G1, 8:30:30 ,,B,2", 510.5, id="blanks and one digit"),
    ],
)
def test_one_time_stands_for_both(tmp_path: Path, row: str, departs: float) -> None:
    """A stop with one time has no dwell."""
    rows = times("G1,08:00:00,08:00:00,A,1", row, "G1,08:50:00,08:50:00,C,3")
    first, second = read_gtfs(folder(tmp_path, stop_times=rows), WEEKDAY).connections
    assert (first.arrives, second.departs) == (departs, departs)


def test_a_ride_may_take_less_than_a_minute(tmp_path: Path) -> None:
    """Feeds of whole minutes leave at the minute in which they arrive: that is no fault."""
    rows = times("G1,08:00:00,08:00:00,A,1", "G1,08:00:00,08:00:00,B,2")
    (found,) = read_gtfs(folder(tmp_path, stop_times=rows), WEEKDAY).connections
    assert found.departs == found.arrives == 480


def test_a_stop_without_a_time_is_passed(tmp_path: Path) -> None:
    """Nobody says when the train is there: the ride goes from the stop before to the one after."""
    rows = times("G1,08:00:00,08:00:00,A,1", "G1,,,B,2", "G1,08:50:00,08:50:00,C,3")
    assert read_gtfs(folder(tmp_path, stop_times=rows), WEEKDAY).connections == (
        Connection("G1", "A", "C", 480, 530),
    )


def test_connections_of_several_trips_are_ordered_by_departure(tmp_path: Path) -> None:
    """A router goes through them once, in time."""
    trips = FEED["trips.txt"] + "R,WD,G0\n"
    rows = STOP_TIMES + "G0,08:10:00,08:10:00,A,1\nG0,08:40:00,08:40:00,B,2\n"
    found = read_gtfs(folder(tmp_path, trips=trips, stop_times=rows), WEEKDAY).connections
    assert [one.departs for one in found] == [480, 490, 512.5]


@pytest.mark.parametrize(
    ("day", "trips"),
    [
        pytest.param(datetime.date(2023, 12, 31), set(), id="the day before the first"),
        pytest.param(datetime.date(2024, 1, 1), {"G1"}, id="the first day"),
        pytest.param(datetime.date(2024, 12, 31), {"G1"}, id="the last day"),
        pytest.param(datetime.date(2025, 1, 1), set(), id="the day after the last"),
    ],
)
def test_a_service_runs_between_its_days(tmp_path: Path, day: datetime.date, trips: set[str]) -> None:
    """Both ends are included."""
    found = read_gtfs(folder(tmp_path), day).connections
    assert {one.trip for one in found} == trips


def test_exceptions_alone_make_a_calendar(tmp_path: Path) -> None:
    """Feeds may list every day one by one."""
    days = "service_id,date,exception_type\nWD,20240615,1\nWE,20240615,2\n"
    feed = folder(tmp_path, calendar=None, calendar_dates=days)
    assert {one.trip for one in read_gtfs(feed, SATURDAY).connections} == {"G1"}
    assert read_gtfs(feed, WEEKDAY).connections == ()


def test_a_stop_without_a_point_is_left_out(tmp_path: Path) -> None:
    """It cannot be reached on foot, so only a train that calls there makes it a fault."""
    stops = FEED["stops.txt"] + "D,丁,,\n"
    assert len(read_gtfs(folder(tmp_path, stops=stops), WEEKDAY).stops) == 3


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        pytest.param(
            {"stops": FEED["stops.txt"].replace("39.9", "nan")}, r"stops\.txt:2: stop_lat is 'nan'", id="nan"
        ),
        pytest.param(
            {"stop_times": STOP_TIMES.replace("B,2", "B,inf", 1)},
            r"stop_times\.txt:3: stop_sequence is 'inf'",
            id="an endless number",
        ),
        pytest.param(
            {"stop_times": STOP_TIMES.replace("08:30:00", "08:60:00")},
            r"stop_times\.txt:3: '08:60:00' has more than 59 minutes",
            id="sixty minutes",
        ),
        pytest.param(
            {"stop_times": STOP_TIMES.replace("08:32:30", "08:32:60")},
            r"stop_times\.txt:3: '08:32:60' has more than 59 minutes or seconds",
            id="sixty seconds",
        ),
        pytest.param(
            {"stop_times": STOP_TIMES.replace("08:30:00", "08:30")}, r"'08:30' is no time", id="no seconds"
        ),
    ],
)
def test_numbers_that_cannot_be_are_refused(tmp_path: Path, changed: dict[str, str], told: str) -> None:
    """A number that is none, and a clock that does not exist."""
    with pytest.raises(RegionError, match=told):
        read_gtfs(folder(tmp_path, **changed), WEEKDAY)


def test_a_feed_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """Names that are not UTF-8 are named by file and line, not traced."""
    folder(tmp_path)
    (tmp_path / "stops.txt").write_bytes(FEED["stops.txt"].encode("gb18030"))
    with pytest.raises(RegionError, match=r"stops\.txt:2: is not UTF-8: save"):
        read_gtfs(tmp_path, WEEKDAY)


def test_a_damaged_zip_is_refused(tmp_path: Path) -> None:
    """A file whose bytes were changed on the way is named with what to do."""
    path = tmp_path / "feed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in FEED.items():
            archive.writestr(name, text)
    path.write_bytes(path.read_bytes().replace("丙".encode(), "丁".encode()))
    with pytest.raises(RegionError, match=r"feed\.zip/stops\.txt: cannot be unpacked .*fetch the feed anew"):
        read_gtfs(path, WEEKDAY)


def test_a_byte_order_mark_is_no_part_of_a_column(tmp_path: Path) -> None:
    """Spreadsheets put one in front; tables in a folder of the zip are found too."""
    with zipfile.ZipFile(tmp_path / "feed.zip", "w") as archive:
        for name, text in FEED.items():
            archive.writestr(f"feed/{name}", "\ufeff" + text)
    assert len(read_gtfs(tmp_path / "feed.zip", WEEKDAY).connections) == 2
