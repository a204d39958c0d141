"""A job that is killed, starved or fed a hostile document goes on, and loses nothing."""

import datetime
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial

import pyarrow.parquet as pq
import pytest

from lantu.documents import Limits
from lantu.engine import run_here, run_in_processes
from lantu.errors import LedgerError
from lantu.ledger.upkeep import find_problems
from lantu.workbench.crawl import Budget, Work, import_shards, read_shards


def archives(folder, count=8, lines=6):
    """Archives of short documents, no two alike."""
    folder.mkdir()
    for number in range(count):
        texts = [
            f"{place}2023年新建{number * 37 + line * 5 + 11}家，造林{number * 3 + line + 2}.{line}万亩。"
            for line, place in zip(
                range(lines), ["保定市", "唐山市", "雄安新区", "张家口市", "廊坊市", "邯郸市"], strict=True
            )
        ]
        data = "\n".join(
            json.dumps({"text": text, "name": f"{number}-{line}"}) for line, text in enumerate(texts)
        )
        (folder / f"{number}.jsonl").write_text(data, "utf-8")
    return folder


def work(**changes):
    return Work(
        "jingjinji",
        **({"limits": Limits(), "budget": Budget(), "everything": True, "apart": False} | changes),
    )


def content(folder):
    """What was read, whatever the order of the parts."""
    rows = [row for path in (folder / "parts").iterdir() for row in pq.read_table(path).to_pylist()]
    return sorted((row["address"], row["status"], row["document"], row["content"]) for row in rows)


@pytest.mark.slow
def test_a_job_killed_at_any_point_goes_on(tmp_path):
    """Killed several times on the way, a job ends with the same content as one that was left alone."""
    sources = archives(tmp_path / "in")
    read_shards([str(sources)], tmp_path / "whole", work=work(), run=run_here)
    command = [sys.executable, "-m", "lantu", "read", str(sources), "--shards", str(tmp_path / "out")]
    for kills in range(3):
        job = subprocess.Popen([*command, "--processes", "1", "--quiet"], start_new_session=True)
        while job.poll() is None and len(list((tmp_path / "out" / "parts").glob("*"))) < 2 * (kills + 1):
            time.sleep(0.01)
        os.killpg(job.pid, signal.SIGKILL)
        job.wait()
        assert not (tmp_path / "out" / "manifest.json").exists()
    assert subprocess.run([*command, "--processes", "1", "--quiet"], check=False).returncode == 0
    assert content(tmp_path / "out") == content(tmp_path / "whole")
    assert list((tmp_path / "out" / "work").iterdir()) == []


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_full_disk_ends_in_one_line_and_the_job_goes_on(tmp_path):
    """On a disk that is full the job names it; with room it goes on to the same content."""
    sources = archives(tmp_path / "in", count=12)
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", str(small)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this machine mounts no tmpfs")
    try:
        try:
            report = read_shards([str(sources)], small / "out", work=work(), run=run_here)
            assert report.lost
            assert "No space left" in report.lost[0].problem
        except LedgerError as error:
            assert "make room" in str(error)
        subprocess.run(["mount", "-o", "remount,size=64m", str(small)], check=True)
        again = read_shards([str(sources)], small / "out", work=work(), run=run_here)
        assert not again.lost
        read_shards([str(sources)], tmp_path / "whole", work=work(), run=run_here)
        assert content(small / "out") == content(tmp_path / "whole")
    finally:
        subprocess.run(["umount", str(small)], check=True)


@pytest.mark.slow
def test_a_document_that_never_ends_is_set_aside(tmp_path):
    """A line of many megabytes is named when its time is up, and the job reads the others."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("雄安新区新建道路35公里，造林7.2万亩，" * 400_000, "utf-8")
    (tmp_path / "in" / "b.txt").write_text("雄安新区新建道路35公里。\n", "utf-8")
    report = read_shards(
        [str(tmp_path / "in")],
        tmp_path / "out",
        work=work(budget=Budget(seconds=8), apart=True),
        run=partial(run_in_processes, processes=1),
    )
    assert report.failed.keys() <= {"took too long", "ended its process", "needs too much memory"}
    assert (report.documents, report.read, sum(report.failed.values())) == (2, 1, 1)


@pytest.mark.slow
def test_a_clock_set_back_harms_nothing(tmp_path):
    """A later import under an earlier clock leaves a sound ledger with everything in it."""
    read_shards([str(archives(tmp_path / "in", 2))], tmp_path / "out", work=work(), run=run_here)
    now = datetime.datetime(2026, 5, 1, tzinfo=datetime.UTC)
    first = import_shards(tmp_path / "out", tmp_path / "x.ledger", clock=lambda: now)
    shutil.rmtree(tmp_path / "out")
    (tmp_path / "in" / "9.jsonl").write_text(json.dumps({"text": "2023年，保定市造林7万亩。"}), "utf-8")
    read_shards([str(tmp_path / "in")], tmp_path / "out", work=work(), run=run_here)
    earlier = now - datetime.timedelta(days=400)
    second = import_shards(tmp_path / "out", tmp_path / "x.ledger", clock=lambda: earlier)
    assert (first.read, second.read, second.unchanged) == (12, 1, 12)
    assert find_problems(tmp_path / "x.ledger") == []
