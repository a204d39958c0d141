"""Every shard becomes one part, whoever dies on the way, and no row is lost or doubled."""

import os
import signal
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from lantu.engine import Lost, Parts, map_shards, run_here, run_in_processes, run_on_ray

TOYS = Path(__file__).parent / "toys"


@pytest.fixture
def toy(monkeypatch):
    """The module of toy shards, which worker processes find as well."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(TOYS), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.syspath_prepend(str(TOYS))
    yield __import__("toy_shards")
    sys.modules.pop("toy_shards", None)


def shards(toy, count=4):
    """Shards of three tables of three numbers each."""
    return [
        toy.Numbers(f"{shard:02d}", [[100 * shard + 10 * table + n for n in range(3)] for table in range(3)])
        for shard in range(count)
    ]


def numbers(count=4):
    """All the numbers of as many shards."""
    return [100 * s + 10 * t + n for s in range(count) for t in range(3) for n in range(3)]


def run(parts, make_kernel, shards_, runner=run_here):
    """Work on shards; return the rows of all parts and what was lost."""
    results = list(map_shards(make_kernel, shards_, parts, run=runner))
    done = [result for result in results if not isinstance(result, Lost)]
    rows = [row for part in done for row in pq.read_table(parts.path(part)).to_pylist()]
    assert all(parts.is_whole(part) for part in done)
    return sorted(rows, key=lambda row: row["n"]), [r for r in results if isinstance(r, Lost)]


PROCESSES = partial(run_in_processes, processes=2)


@pytest.mark.parametrize("runner", [run_here, PROCESSES])
def test_every_row_once(toy, tmp_path, runner):
    """Every row of every shard is there once, wherever the work ran."""
    rows, lost = run(Parts(tmp_path), toy.Square, shards(toy), runner)
    assert [row["n"] for row in rows] == numbers()
    assert all(row["square"] == row["n"] ** 2 for row in rows)
    assert not lost


def test_a_second_run_does_nothing_again(toy, tmp_path):
    """Shards that have a part are not worked on, and their parts are named all the same."""
    first, _ = run(Parts(tmp_path), toy.Square, shards(toy))
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "parts").iterdir()}
    again, _ = run(Parts(tmp_path), partial(pytest.fail, "worked again"), shards(toy))
    assert again == first
    assert before == {path.name: path.stat().st_mtime_ns for path in (tmp_path / "parts").iterdir()}


@pytest.mark.slow
def test_a_row_that_kills_is_set_aside_alone(toy, tmp_path):
    """A row that ends its process every time is one failure; the rows of its table are read."""
    rows, lost = run(Parts(tmp_path), partial(toy.Square, deadly=(11,)), shards(toy, 1), PROCESSES)
    assert [row["n"] for row in rows] == numbers(1)
    assert [row["n"] for row in rows if row["problem"]] == [11]
    assert "died 2 times" in next(row["problem"] for row in rows if row["problem"])
    assert not lost


@pytest.mark.slow
def test_two_rows_that_kill_in_one_table(toy, tmp_path):
    """Each of several deadly rows is found, one after the other."""
    rows, _ = run(Parts(tmp_path), partial(toy.Square, deadly=(110, 112, 302)), shards(toy), PROCESSES)
    assert [row["n"] for row in rows if row["problem"]] == [110, 112, 302]
    assert [row["n"] for row in rows] == numbers()


def test_a_shard_that_cannot_be_read_is_named(toy, tmp_path):
    """A shard whose input is gone is lost with the system's reason; the others are done."""
    rows, lost = run(Parts(tmp_path), toy.Square, [*shards(toy, 2), toy.Unreadable()])
    assert [row["n"] for row in rows] == numbers(2)
    assert [(one.key, one.problem) for one in lost] == [("gone", "No such file or directory (gone.warc)")]


@pytest.mark.slow
def test_a_kill_from_outside_costs_nothing(toy, tmp_path):
    """A worker that the system kills in the middle is replaced, and its shard is done again."""
    begun = tmp_path / "begun"
    begun.mkdir()

    def kill_one():
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            started = sorted(begun.glob("*.*"))
            if started:
                os.kill(int(started[0].suffix[1:]), signal.SIGKILL)
                break
            time.sleep(0.02)
        (begun / "go").touch()

    killer = threading.Thread(target=kill_one)
    killer.start()
    rows, lost = run(Parts(tmp_path / "out"), partial(toy.Square, begun=str(begun)), shards(toy), PROCESSES)
    killer.join()
    assert [row["n"] for row in rows] == numbers()
    assert not any(row["problem"] for row in rows)
    assert not lost


def test_what_is_not_committed_leaves_nothing(toy, tmp_path):
    """A part that was not finished is neither listed nor left on the disk."""
    parts = Parts(tmp_path)
    with parts.writing("00", toy.OUT) as writer:
        writer.write(toy.Square()(next(shards(toy)[0].tables())))
    assert parts.done() == {}
    assert list((tmp_path / "work").iterdir()) == []


def test_a_part_that_was_changed_is_not_whole(toy, tmp_path):
    """One byte changed in a part is found by its name."""
    parts = Parts(tmp_path)
    run(parts, toy.Square, shards(toy, 1))
    part = parts.done()["00"]
    data = bytearray(parts.path(part).read_bytes())
    data[len(data) // 2] ^= 1
    parts.path(part).write_bytes(bytes(data))
    assert not parts.is_whole(part)


@pytest.mark.slow
def test_a_cluster_gives_the_same(toy, tmp_path):
    """Two nodes of Ray give the rows that this process gives, with a node killed on the way."""
    ray = pytest.importorskip("ray")
    from ray.cluster_utils import Cluster

    cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    second = cluster.add_node(num_cpus=1)
    begun = tmp_path / "begun"
    begun.mkdir()
    try:
        ray.init(address=cluster.address, log_to_driver=False, configure_logging=False)

        def kill_node():
            deadline = time.monotonic() + 120
            while time.monotonic() < deadline and len(list(begun.glob("*.*"))) < 2:
                time.sleep(0.05)
            cluster.remove_node(second, allow_graceful=False)
            (begun / "go").touch()

        killer = threading.Thread(target=kill_node)
        killer.start()
        rows, lost = run(
            Parts(tmp_path / "out"), partial(toy.Square, begun=str(begun)), shards(toy, 6), run_on_ray
        )
        killer.join()
    finally:
        ray.shutdown()
        cluster.shutdown()
    assert [row["n"] for row in rows] == numbers(6)
    assert not lost
