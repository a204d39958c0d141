"""Moments of a ledger's past, and the plain rules of room and ownership beside them."""

from __future__ import annotations

import datetime
import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from lantu.errors import LedgerError, LedgerOwnedError, LedgerRoomError, QueryError
from lantu.ledger import ReadingRun
from lantu.ledger.moments import Moment, find_end, find_reading
from lantu.ledger.ownership import Ownership
from lantu.ledger.room import check_budget, check_disk, choose_kept, size_of
from lantu.ledger.store import Manifest, make_folder, read_manifest, snapshot_sizes, write_manifest
from lantu.ledger.upkeep import room_taken, set_budget

START = datetime.datetime(2026, 3, 1, 8, tzinfo=datetime.UTC)


def run(number: int, hours: float = 24, finished: bool = True) -> ReadingRun:
    """Return a reading that began so many hours after the one before."""
    started = START + datetime.timedelta(hours=hours * (number - 1))
    return ReadingRun(
        number, started, started + datetime.timedelta(minutes=5) if finished else None, "r", 1, 0, 0, ()
    )


RUNS = [run(1), run(2), run(3, finished=False)]


@pytest.mark.parametrize(
    ("moment", "reading"),
    [
        pytest.param(2, 2, id="a number"),
        pytest.param("2", 2, id="a written number"),
        pytest.param("2026-03-01", 1, id="a day, to its end"),
        pytest.param("2026-03-02T08:00", 2, id="the moment of its beginning"),
        pytest.param("2026-03-02T07:59:59", 1, id="a second before"),
        pytest.param("2026-03-02T16:00+08:00", 2, id="in another zone"),
        pytest.param("2026-03-02T15:59+08:00", 1, id="a minute before there"),
        pytest.param(START, 1, id="a moment"),
        pytest.param("2030-01-01", 3, id="long after: the last"),
    ],
)
def test_a_moment_means_the_last_reading_begun(moment: Moment, reading: int) -> None:
    """Days end at midnight, UTC, and a moment without a zone is in UTC."""
    assert find_reading(RUNS, moment) == reading


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        pytest.param(4, "there is no reading 4: the ledger has readings 1 to 3", id="no such number"),
        pytest.param("0", "there is no reading 0: the ledger has readings 1 to 3", id="nought"),
        pytest.param("20260301", "there is no reading 20260301", id="a day without strokes is a number"),
        pytest.param(
            "2026-02-28",
            "nothing had been read by 2026-02-28; the first reading began 2026-03-01 08:00 UTC",
            id="before all",
        ),
        pytest.param(
            "2026-3-1", "'2026-3-1' is no reading: give its number, a date YYYY-MM-DD", id="no ISO date"
        ),
        pytest.param("昨天", "'昨天' is no reading", id="a word"),
        pytest.param(
            START.replace(tzinfo=None), "has no time zone: give one with a zone, or a date", id="no zone"
        ),
    ],
)
def test_what_is_no_moment_is_refused(moment: Moment, told: str) -> None:
    """With what there is."""
    with pytest.raises(QueryError) as refused:
        find_reading(RUNS, moment)
    assert told in str(refused.value)


def test_a_ledger_without_readings_has_no_past() -> None:
    """And says so, whether asked by number or by date."""
    with pytest.raises(QueryError, match="there is no reading 1: the ledger has no readings"):
        find_reading([], 1)
    with pytest.raises(QueryError, match=r"nothing had been read by 2026-03-01$"):
        find_reading([], "2026-03-01")


@pytest.mark.parametrize(
    ("moment", "until"),
    [
        pytest.param(1, START + datetime.timedelta(minutes=5), id="a reading ends when it ended"),
        pytest.param("3", START + datetime.timedelta(days=2), id="one that was stopped, when it began"),
        pytest.param(
            START + datetime.timedelta(hours=1), START + datetime.timedelta(hours=1), id="a moment is itself"
        ),
        pytest.param(
            "2026-03-01", START.replace(hour=23, minute=59, second=59, microsecond=999999), id="a day ends"
        ),
    ],
)
def test_judgements_count_until_the_moment(moment: Moment, until: datetime.datetime) -> None:
    """What was judged a moment later was not known."""
    assert find_end(RUNS, moment) == until


@given(st.integers(1, 6), st.integers(0, 200))
def test_later_moments_never_mean_earlier_readings(many: int, hours: int) -> None:
    """Time goes one way, and each reading answers from its own beginning."""
    runs = [run(number, 30) for number in range(1, many + 1)]
    moment = START + datetime.timedelta(hours=hours)
    assert find_reading(runs, moment) == min(many, hours // 30 + 1)


@pytest.mark.parametrize(
    ("sizes", "budget", "most", "kept"),
    [
        pytest.param([5, 4, 3], None, 2, 2, id="as many as are kept"),
        pytest.param([5, 4, 3], 9, 3, 2, id="as many as fit"),
        pytest.param([5, 4, 3], 8, 3, 1, id="one byte short"),
        pytest.param([5, 4, 3], 1, 3, 1, id="the newest always"),
        pytest.param([5], None, 2, 1, id="no more than there are"),
    ],
)
def test_snapshots_are_kept_as_far_as_they_fit(
    sizes: list[int], budget: int | None, most: int, kept: int
) -> None:
    """The newest first."""
    assert choose_kept(sizes, budget, most) == kept


def test_a_budget_is_met_to_the_byte(tmp_path: Path) -> None:
    """And exceeded by one; without a budget nothing is."""
    check_budget(tmp_path, 5_000_000, 5_000_000)
    check_budget(tmp_path, 10**15, None)
    with pytest.raises(
        LedgerRoomError, match=r"a snapshot of 6 MB and its budget for snapshots is 5 MB: raise it with"
    ):
        check_budget(tmp_path, 5_000_001, 5_000_000)


def test_a_full_disk_is_told_before_it_is_filled(tmp_path: Path) -> None:
    """What is needed, what there is, and that nothing is lost."""
    check_disk(tmp_path, shutil.disk_usage(tmp_path).free // 2)
    with pytest.raises(
        LedgerRoomError, match=r"needs 1,000,000,000,000 MB for a copy of itself.*what was committed"
    ):
        check_disk(tmp_path, 10**18)


def test_a_folder_is_as_large_as_its_files(tmp_path: Path) -> None:
    """Counted by their bytes."""
    (tmp_path / "a").write_bytes(b"12345")
    (tmp_path / "b").write_bytes(b"")
    assert size_of(tmp_path) == 5


@pytest.mark.parametrize(
    "written",
    [
        "",
        "{",
        "[]",
        "3",
        '"x"',
        "null",
        "{}",
        '{"schema": "lantu.ledger", "version": "x", "snapshot": 1}',
        '{"schema": "lantu.ledger", "version": 6, "snapshot": null}',
        '{"schema": "lantu.ledger", "version": 6, "snapshot": 1, "budget": "much"}',
    ],
)
def test_a_manifest_that_is_none_is_named(tmp_path: Path, written: str) -> None:
    """Whatever stands in the file: its path, and no traceback."""
    (tmp_path / "manifest.json").write_text(written, "utf-8")
    with pytest.raises(LedgerError, match=r"manifest\.json cannot be read as a ledger's manifest"):
        read_manifest(tmp_path)


@pytest.mark.parametrize(
    ("schema", "version", "told"),
    [
        pytest.param("lantu.ledger", 7, "use a newer Lantu", id="a newer one"),
        pytest.param("lantu.ledger", 1, "read the documents into a new ledger", id="one too old"),
        pytest.param("other", 6, "read the documents into a new ledger", id="of another program"),
    ],
)
def test_another_layout_is_refused(tmp_path: Path, schema: str, version: int, told: str) -> None:
    """With what it is, what is read, and what to do."""
    (tmp_path / "manifest.json").write_text(json.dumps({"schema": schema, "version": version, "snapshot": 1}))
    with pytest.raises(LedgerError) as refused:
        read_manifest(tmp_path)
    assert f"is a ledger of {schema} {version}, and this program reads lantu.ledger 6: {told}" in str(
        refused.value
    )


def test_a_manifest_comes_back(tmp_path: Path) -> None:
    """With its budget or without, and nothing of the writing is left behind."""
    for budget in (None, 5):
        write_manifest(tmp_path, Manifest("lantu.ledger", 6, 3, budget))
        assert read_manifest(tmp_path) == Manifest("lantu.ledger", 6, 3, budget)
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]


def test_what_is_no_ledger_is_told_apart(tmp_path: Path) -> None:
    """A folder without one, a path that is not there, a file, and a folder of other things."""
    (tmp_path / "file").write_text("x")
    for path, told in (
        (tmp_path, "is no ledger (it has no manifest.json)"),
        (tmp_path / "none", "does not exist"),
        (tmp_path / "file", "is a file; a ledger is a directory"),
    ):
        with pytest.raises(LedgerError) as refused:
            read_manifest(path)
        assert told in str(refused.value)
    with pytest.raises(LedgerError, match="is a directory with other files and no ledger: give another path"):
        make_folder(tmp_path)
    with pytest.raises(LedgerError, match="is a file; a ledger is a directory: give another path"):
        make_folder(tmp_path / "file")


def test_a_new_ledger_is_made_once(tmp_path: Path) -> None:
    """An existing one stays as it is."""
    make_folder(tmp_path / "x")
    write_manifest(tmp_path / "x", Manifest("lantu.ledger", 6, 4))
    make_folder(tmp_path / "x")
    assert read_manifest(tmp_path / "x").snapshot == 4


def test_the_room_of_snapshots_is_counted(tmp_path: Path) -> None:
    """Newest first; what lies beside them under another name is none."""
    make_folder(tmp_path / "x")
    for name, size in (("00000001", 3), ("00000002", 5), ("00000001.bak", 100), ("new", 100)):
        folder = tmp_path / "x" / "snapshots" / name
        folder.mkdir(parents=True)
        (folder / "ledger.duckdb").write_bytes(b"x" * size)
    assert snapshot_sizes(tmp_path / "x") == [5, 3]
    set_budget(tmp_path / "x", 2)
    assert room_taken(tmp_path / "x") == (2, 8, 2_000_000)
    set_budget(tmp_path / "x", None)
    assert room_taken(tmp_path / "x").budget is None
    with pytest.raises(LedgerError, match="a budget of 0 MB has no room for a snapshot"):
        set_budget(tmp_path / "x", 0)


def test_a_second_owner_is_told_who_the_first_is(tmp_path: Path) -> None:
    """And has it once the first lets go, twice without harm."""
    first = Ownership(tmp_path, "lantu read")
    with pytest.raises(LedgerOwnedError, match=r"is being written by lantu read \(process \d+\): wait until"):
        Ownership(tmp_path, "lantu review")
    first.release()
    first.release()
    with Ownership(tmp_path, "lantu review"):
        assert json.loads((tmp_path / "owner.lock").read_text())["owner"] == "lantu review"
