"""A ledger is published whole, owned by one writer, and outlives its writer's death."""

import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import duckdb
import pytest

from lantu.errors import LedgerError, LedgerOwnedError
from lantu.ledger import Ledger, LedgerWriter, open_ledger
from lantu.ledger.store import DATABASE, make_folder, prepare_work
from lantu.ledger.upkeep import find_problems

from .worlds import document, records


def write(path: Path, text: str = "甲地完成投资1亿元。", *, reader: str = "r1") -> None:
    """Read one document without records into a ledger."""
    with LedgerWriter(path) as writer:
        writer.begin_reading(reader)
        writer.append(document(text, text[:2] + ".txt", breaks=(), tables=(), sections=()), [])
        writer.finish_reading(files=1, unchanged=0, failed=0)


def test_missing_ledger(tmp_path: Path) -> None:
    """A path without a ledger is refused with the command that makes one."""
    with pytest.raises(LedgerError, match=r"does not exist.*lantu read"):
        open_ledger(tmp_path / "none.ledger")
    with pytest.raises(LedgerError, match="no ledger"):
        open_ledger(tmp_path)


def test_file_is_no_ledger(tmp_path: Path) -> None:
    """A file in the place of a ledger is refused for reading and for writing."""
    (tmp_path / "x.ledger").write_text("text")
    with pytest.raises(LedgerError, match="is a file"):
        open_ledger(tmp_path / "x.ledger")
    with pytest.raises(LedgerError, match="is a file"):
        LedgerWriter(tmp_path / "x.ledger")


def test_other_folder_is_left_alone(tmp_path: Path) -> None:
    """A directory with other files is not made a ledger."""
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(LedgerError, match="other files"):
        LedgerWriter(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_newer_ledger_is_refused(tmp_path: Path) -> None:
    """A ledger of another layout is refused for reading and writing, not misread."""
    write(tmp_path / "x.ledger")
    manifest = tmp_path / "x.ledger" / "manifest.json"
    for version, remedy in ((99, "newer Lantu"), (1, "new ledger")):
        manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"version": version}))
        with pytest.raises(LedgerError, match=remedy):
            open_ledger(tmp_path / "x.ledger")
        with pytest.raises(LedgerError, match=remedy):
            LedgerWriter(tmp_path / "x.ledger")


def test_damaged_files(tmp_path: Path) -> None:
    """A damaged database or index is told as such, and the index alone does not stop the rest."""
    path = tmp_path / "x.ledger"
    write(path)
    with Ledger(path) as ledger:
        folder = path / "snapshots" / f"{ledger.snapshot:08d}"
    (folder / "search.sqlite").write_bytes(b"no index")
    with Ledger(path) as ledger:
        assert len(ledger.documents()) == 1
        with pytest.raises(LedgerError, match="makes it anew"):
            ledger.search("投资")
    (folder / "search.sqlite").unlink()
    with pytest.raises(LedgerError, match="makes it anew"):
        Ledger(path)
    (folder / "ledger.duckdb").write_bytes(b"no database")
    with pytest.raises(LedgerError, match="cannot be opened as a ledger's database"):
        Ledger(path)


def test_second_writer_is_told_the_first(tmp_path: Path) -> None:
    """A second writer is refused with the name and the process of the first."""
    path = tmp_path / "x.ledger"
    with LedgerWriter(path, owner="lantu read"), pytest.raises(LedgerOwnedError) as refusal:
        LedgerWriter(path, owner="lantu demo")
    assert f"lantu read (process {os.getpid()})" in str(refusal.value)
    LedgerWriter(path).close()


def test_brief_owner_is_waited_for(tmp_path: Path) -> None:
    """A writer waits for one that only publishes what a broken run left."""
    path = tmp_path / "x.ledger"
    write(path)
    brief = LedgerWriter(path, brief=True)
    threading.Timer(0.5, brief.close).start()
    with LedgerWriter(path) as writer:
        assert writer.begin_reading("r2") == 2


def test_reading_while_writing(tmp_path: Path) -> None:
    """Readers that open again and again meanwhile see whole snapshots only, each as new as the last."""
    path = tmp_path / "x.ledger"
    write(path)
    done = threading.Event()
    seen: list[tuple[int, int | None]] = []

    def watch() -> None:
        while not done.is_set():
            with open_ledger(path) as ledger:
                seen.append((len(ledger.documents()), ledger.search("投资").total))

    watcher = threading.Thread(target=watch)
    watcher.start()
    for number in range(12):
        write(path, f"{chr(0x4E19 + number)}地完成投资{number}亿元。")
    done.set()
    watcher.join()
    assert [documents for documents, _ in seen] == sorted(documents for documents, _ in seen)
    assert [pair for pair in seen if pair[0] != pair[1]] == []
    assert len({documents for documents, _ in seen}) > 3


def test_reader_keeps_its_snapshot(tmp_path: Path) -> None:
    """A reader sees what was published when it opened, whatever is written meanwhile."""
    path = tmp_path / "x.ledger"
    write(path)
    with Ledger(path) as early:
        for text in ("乙地完成投资2亿元。", "丙地完成投资3亿元。", "丁地完成投资4亿元。"):
            write(path, text)
        assert len(early.documents()) == 1
        assert early.search("投资").total == 1
        with Ledger(path) as late:
            assert len(late.documents()) == 4
            assert late.search("投资").total == 4


def test_old_snapshots_are_removed(tmp_path: Path) -> None:
    """Two snapshots at most stay on the disk, and no working copy."""
    path = tmp_path / "x.ledger"
    for text in ("甲地。", "乙地。", "丙地。", "丁地。"):
        write(path, text)
    assert len(list((path / "snapshots").iterdir())) == 2
    assert not (path / "work").exists()


def test_publishing_midway(tmp_path: Path) -> None:
    """A writer that goes on can let readers see what it has so far."""
    path = tmp_path / "x.ledger"
    with LedgerWriter(path) as writer:
        writer.begin_reading("r1")
        writer.append(document(), records())
        writer.commit()
        writer.publish()
        with Ledger(path) as ledger:
            assert (ledger.claims.count(), ledger.search("投资").total) == (3, 1)
        writer.finish_reading(files=1, unchanged=0, failed=0)


def test_an_index_that_waits(tmp_path: Path) -> None:
    """Where the index waits, commits are safe without it, and it is whole when the writer closes."""
    path = tmp_path / "x.ledger"
    with LedgerWriter(path) as writer:
        writer.suspend_index()
        writer.begin_reading("r1")
        writer.append(document(), records())
        writer.commit()
        writer.publish()
        with Ledger(path) as ledger:
            assert ledger.search("投资").total == 1
        writer.append(document("乙地完成投资2亿元。", "b.txt", breaks=(), tables=(), sections=()), [])
        writer.finish_reading(files=2, unchanged=0, failed=0)
    with Ledger(path) as ledger:
        assert ledger.search("投资").total == 2
    assert find_problems(path) == []


_KILLED = """
    import os, signal, sys
    from pathlib import Path
    sys.path.insert(0, sys.argv[2])
    from lantu.ledger import LedgerWriter
    from lantu.documents.document import Document
    moment, ledger = sys.argv[3], Path(sys.argv[1])
    def die():
        os.kill(os.getpid(), signal.SIGKILL)
    writer = LedgerWriter(ledger)
    if moment == "after opening": die()
    writer.begin_reading("r1")
    for number in range(3):
        text = f"第{number}号文件：投资{number}亿元。"
        name = f"{number}.txt"
        writer.append(Document(name * 16, name, "text/plain", text, "text 1"), [])
        if moment == f"after append {number}": die()
        if moment == f"before index {number}": writer._index.update = lambda *_: die()
        writer.commit()
        if moment == f"after commit {number}": die()
    import lantu.ledger.store as store
    if moment == "between renames": store.write_manifest = lambda *_: die()
    if moment == "while copying":
        store.shutil.copytree = lambda source, target: (Path(target).mkdir(), die())
        writer.publish()
    writer.close()
"""


@pytest.mark.parametrize(
    ("moment", "kept"),
    [
        ("after opening", 0),
        ("after append 0", 0),
        ("after commit 0", 1),
        ("before index 1", 2),
        ("after append 2", 2),
        ("after commit 2", 3),
        ("while copying", 3),
        ("between renames", 3),
    ],
)
def test_killed_writer(tmp_path: Path, moment: str, kept: int) -> None:
    """Whatever a killed writer had committed is there, opens, is searched, and can be gone on with."""
    path = tmp_path / "x.ledger"
    script = textwrap.dedent(_KILLED)
    done = subprocess.run([sys.executable, "-c", script, str(path), ".", moment], check=False)
    assert done.returncode == -signal.SIGKILL
    with open_ledger(path) as ledger:
        assert [head.name for head in ledger.documents()] == [f"{n}.txt" for n in range(kept)]
        assert ledger.search("投资").total == kept
    write(path)
    with open_ledger(path) as ledger:
        assert len(ledger.documents()) == kept + 1


def test_a_file_without_tables_is_made_anew(tmp_path: Path) -> None:
    """A writer that was killed between making its file and its tables leaves a ledger that can be written."""
    make_folder(tmp_path / "x.ledger")
    duckdb.connect(str(prepare_work(tmp_path / "x.ledger") / DATABASE)).close()
    with LedgerWriter(tmp_path / "x.ledger") as writer:
        writer.begin_reading("reader")
        assert writer.sources() == {}
