"""Parts, journals and shards on disk: what is whole, what a death leaves, and who is tried again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings, strategies as st

from lantu.engine import Died, Lost, Part, Parts, map_shards, run_here
from lantu.engine.journal import Journal, Unit
from lantu.engine.shards import _told

SCHEMA = pa.schema([pa.field("n", pa.int64()), pa.field("problem", pa.string())])
UNITS = st.lists(st.builds(Unit, st.integers(0, 9), st.none() | st.integers(0, 9)), max_size=6)


def numbers(*found: int) -> pa.Table:
    """Return a table of numbers."""
    return pa.table({"n": list(found), "problem": [None] * len(found)}, SCHEMA)


class Shard:
    """Tables of numbers under a key."""

    def __init__(self, key: str, *tables: pa.Table) -> None:
        self.key, self._tables = key, tables

    def tables(self) -> Iterator[pa.Table]:
        """Yield the tables."""
        yield from self._tables


class Kernel:
    """Gives numbers back; it notes what it was given, and raises over some."""

    schema = SCHEMA

    def __init__(self, *bad: int) -> None:
        self._bad = set(bad)

    def __call__(self, table: pa.Table) -> pa.Table:
        """Return the numbers."""
        if self._bad & set(table["n"].to_pylist()):
            raise OSError(5, "Input/output error", "disk")
        return table

    def fail(self, table: pa.Table, problem: str) -> pa.Table:
        """Return the numbers with a problem."""
        return pa.table({"n": table["n"], "problem": [problem] * table.num_rows}, SCHEMA)


def rows(parts: Parts, part: Part) -> list[int]:
    """Return the numbers of a part."""
    return pq.read_table(parts.path(part))["n"].to_pylist()


def write(parts: Parts, key: str, *tables: pa.Table) -> Part:
    """Write a part."""
    with parts.writing(key, SCHEMA) as writer:
        for table in tables:
            writer.write(table)
        return writer.commit()


def test_a_part_is_named_by_its_content(tmp_path: Path) -> None:
    """The same rows have the same name in any folder; other rows, or another key, another one."""
    parts = Parts(tmp_path / "a")
    one = write(parts, "00", numbers(1, 2), numbers(3))
    assert (one.key, one.rows, rows(parts, one)) == ("00", 3, [1, 2, 3])
    assert one.size == parts.path(one).stat().st_size
    assert write(Parts(tmp_path / "b"), "00", numbers(1, 2), numbers(3)).name == one.name
    assert write(Parts(tmp_path / "c"), "00", numbers(1, 2), numbers(4)).name != one.name
    assert write(parts, "01", numbers(1, 2), numbers(3)).name.partition("-")[2] == one.name.partition("-")[2]
    assert parts.done()["00"] == one
    assert parts.is_whole(one)


def test_a_shard_written_twice_is_one_part(tmp_path: Path) -> None:
    """A worker that was thought dead and comes second leaves the first part, and no draft."""
    parts = Parts(tmp_path)
    first = write(parts, "00", numbers(1))
    assert write(parts, "00", numbers(1)).name == first.name
    assert write(parts, "00", numbers(2)).name == first.name, "whatever the second made of it"
    assert rows(parts, first) == [1]
    assert [path.name for path in (tmp_path / "parts").iterdir()] == [first.name]
    assert list((tmp_path / "work").iterdir()) == []


def test_an_error_leaves_no_part(tmp_path: Path) -> None:
    """What breaks off before the end is neither listed nor left."""
    parts = Parts(tmp_path)
    with pytest.raises(ZeroDivisionError), parts.writing("00", SCHEMA) as writer:
        writer.write(numbers(1))
        raise ZeroDivisionError
    assert parts.done() == {}
    assert list((tmp_path / "work").iterdir()) == []


def test_the_manifest_is_written_whole(tmp_path: Path) -> None:
    """A second one takes the place of the first; Chinese is written as it is, and no draft is left."""
    parts = Parts(tmp_path)
    parts.publish({"name": "甲"})
    parts.publish({"name": "乙", "parts": [1]})
    text = (tmp_path / "manifest.json").read_text("utf-8")
    assert json.loads(text) == {"name": "乙", "parts": [1]}
    assert "乙" in text
    assert sorted(path.name for path in tmp_path.iterdir()) == ["manifest.json", "parts", "work"]


def test_work_is_cleared_and_parts_stay(tmp_path: Path) -> None:
    """What only a job under way needs goes, what it made does not."""
    parts = Parts(tmp_path)
    part = write(parts, "00", numbers(1))
    Journal(parts.journal("01")).close()
    parts.clear_work()
    assert list((tmp_path / "work").iterdir()) == []
    assert list(parts.done().values()) == [part]


@settings(max_examples=25)
@given(st.lists(UNITS, max_size=5))
def test_a_journal_counts_where_attempts_ended(
    tmp_path_factory: pytest.TempPathFactory, attempts: list[list[Unit]]
) -> None:
    """Each attempt ended in the last unit that it began; one that began none ended nowhere."""
    path = tmp_path_factory.mktemp("journal") / "a.journal"
    for units in attempts:
        journal = Journal(path)
        for unit in units:
            journal.begin(unit)
        journal.close()
    last = [units[-1] for units in attempts if units]
    after = Journal(path)
    assert after.attempts == len(last)
    assert all(after.deaths_at(unit) == last.count(unit) for unit in {*last, Unit(99), Unit(0, 99)})
    after.close()


def test_a_table_that_killed_is_done_row_by_row(tmp_path: Path) -> None:
    """After one death in a table its rows go one by one; after two in a row that row is set aside alone."""
    parts = Parts(tmp_path)
    for units in ([Unit(0), Unit(1)], [Unit(1, 0), Unit(1, 1)], [Unit(1, 1)]):
        journal = Journal(parts.journal("00"))
        for unit in units:
            journal.begin(unit)
        journal.close()
    shard = Shard("00", numbers(1, 2), numbers(3, 4, 5))
    (part,) = map_shards(Kernel, [shard], parts, run=run_here)
    assert isinstance(part, Part)
    told = pq.read_table(parts.path(part)).to_pylist()
    assert [row["n"] for row in told] == [1, 2, 3, 4, 5]
    assert [row["n"] for row in told if row["problem"]] == [4]
    assert told[3]["problem"] == "the process that read it died 2 times"
    assert not parts.journal("00").exists()


def dying(times: dict[str, int]) -> Callable[[Any, Iterable[Any]], Iterator[Any]]:
    """Return a runner whose worker dies so many times over a shard, before it works on it."""

    def run(make_kernel: Callable[[], Callable[[Any], Any]], tasks: Iterable[Any]) -> Iterator[Any]:
        kernel = make_kernel()
        for task in tasks:
            if times.get(task.shard.key, 0):
                times[task.shard.key] -= 1
                yield Died(task)
            else:
                yield kernel(task)

    return run


@pytest.mark.parametrize(("deaths", "lost"), [(0, []), (1, []), (100, []), (101, ["00"])])
def test_a_shard_is_tried_a_hundred_times_again(tmp_path: Path, deaths: int, lost: list[str]) -> None:
    """Deaths cost nothing while they end; a shard whose workers always die is lost, and no other."""
    parts = Parts(tmp_path)
    shards = [Shard("00", numbers(1)), Shard("01", numbers(2))]
    found = list(map_shards(Kernel, shards, parts, run=dying({"00": deaths})))
    assert [one.key for one in found if isinstance(one, Lost)] == lost
    assert sorted(one.key for one in found if isinstance(one, Part)) == ["00", "01"][len(lost) :]
    if lost:
        assert "died 100 times" in next(one.problem for one in found if isinstance(one, Lost))


def test_what_is_done_is_yielded_where_nothing_else_is(tmp_path: Path) -> None:
    """Parts of an earlier run come out even if no shard is left to work on, each once."""
    parts = Parts(tmp_path)
    shards = [Shard(f"{n:02}", numbers(n)) for n in range(3)]
    first = list(map_shards(Kernel, shards[:2], parts, run=run_here))
    again = list(map_shards(Kernel, shards[:2], parts, run=run_here))
    assert again == first
    more = list(map_shards(Kernel, shards, parts, run=run_here))
    assert sorted(one.key for one in more) == ["00", "01", "02"]


def test_a_fault_of_the_disk_loses_one_shard(tmp_path: Path) -> None:
    """What the system says of a shard is told in one line; its draft goes, and the next shard is done."""
    parts = Parts(tmp_path)
    shards = [Shard("00", numbers(1), numbers(7)), Shard("01", numbers(2))]
    lost, part = map_shards(lambda: Kernel(7), shards, parts, run=run_here)
    assert lost == Lost("00", "Input/output error (disk)")
    assert isinstance(part, Part)
    assert list(parts.done()) == ["01"]
    assert not list((tmp_path / "work").glob("*.draft"))


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError(2, "No such file", b"\xff.warc"), "No such file (\udcff.warc)"),
        (OSError("a\n b"), "a b"),
        (pa.ArrowInvalid("bad\nfooter"), "bad footer"),
        (OSError("x" * 400), "x" * 300),
    ],
    ids=["no file", "odd name", "two lines", "arrow", "long"],
)
def test_what_the_system_said(error: BaseException, told: str) -> None:
    """One line, with the file where there is one, and no longer than a line may be."""
    assert _told(error) == told


def test_a_kernel_that_is_empty_is_still_a_kernel() -> None:
    """What counts as nothing by its length is built once like any other."""

    class Empty:
        def __len__(self) -> int:
            return 0

        def __call__(self, task: int) -> int:
            return task

    built: list[int] = []

    def make() -> Empty:
        built.append(1)
        return Empty()

    assert list(run_here(make, [1, 2, 3])) == [1, 2, 3]
    assert built == [1]
