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
