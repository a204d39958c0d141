"""The pieces of a job by themselves: how it is cut, counted, measured, and what is passed over."""

from __future__ import annotations

import os
import zipfile
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lantu.documents import Document, Field, Limits
from lantu.documents.archives import Broken, Item
from lantu.errors import SettingsError
from lantu.region import Region
from lantu.workbench.crawl.copies import count_near_copies
from lantu.workbench.crawl.engines import choose_engine
from lantu.workbench.crawl.metrics import write_metrics
from lantu.workbench.crawl.plan import ArchiveShard, FilesShard, PlanError, find_shards
from lantu.workbench.crawl.report import CrawlReport
from lantu.workbench.crawl.rows import BANDS, ITEMS, tables_of
from lantu.workbench.crawl.triage import Triage

LIMITS = Limits()


def item(number: int, data: bytes = b"x", **metadata: str) -> Item:
    """Return a document of an archive."""
    return Item(f"{number}.txt", f"a.zip/{number}.txt", data, metadata)


def test_tables_are_of_bounded_size() -> None:
    """Many small documents and few large ones are cut alike; each is in one table, in order."""
    small = list(tables_of(item(number) for number in range(300)))
    assert [table.num_rows for table in small] == [128, 128, 44]
    assert [name for table in small for name in table["name"].to_pylist()] == [f"{n}.txt" for n in range(300)]
    large = list(tables_of(item(number, b"x" * 3_000_000) for number in range(7)))
    assert [table.num_rows for table in large] == [3, 3, 1]
    assert list(tables_of([])) == []


def test_what_is_stated_goes_along() -> None:
    """Metadata are kept as JSON, nothing where nothing is stated; a broken document keeps its problem."""
    (table,) = tables_of([item(1, date="2024"), item(2), Broken("b.zip/x", "b.zip/x: is damaged")])
    assert table.schema == ITEMS
    assert table["metadata"].to_pylist() == [b'{"date":"2024"}', None, None]
    assert table["problem"].to_pylist() == [None, None, "b.zip/x: is damaged"]
    assert table["data"].to_pylist() == [b"x", b"x", None]


def row(status: str = "read", **more: Any) -> dict[str, Any]:
    """Return what became of one document."""
    given = {
        "address": "a",
        "reason": None,
        "detail": None,
        "bytes": 10,
        "seconds": 0.5,
        "records": 2,
        "sample": None,
    }
    return given | {"status": status} | more


def test_every_document_is_counted_once() -> None:
    """Read, failed and left out add up; reasons are counted, samples kept where there is one."""
    report = CrawlReport(Path("x"))
    for one in (
        row(), row("failed", reason="no document", detail="a: is damaged", records=0),
        row("left out", reason="irrelevant", records=0), row("left out", reason="language", sample="Hello"),
    ):  # fmt: skip
        report.add(one)
    assert (report.documents, report.read, report.records, report.bytes) == (4, 1, 4, 40)
    assert (dict(report.failed), dict(report.left_out)) == (
        {"no document": 1},
        {"irrelevant": 1, "language": 1},
    )
    assert report.samples == [("a", "language", "Hello")]
    assert report.data()["samples"] == [{"address": "a", "reason": "language", "text": "Hello"}]
    assert report.data()["failures"] == [{"path": "a", "problem": "a: is damaged"}]


def test_twenty_failures_of_a_sort_are_shown() -> None:
    """All are counted, of each sort the first twenty are named."""
    report = CrawlReport(Path("x"))
    for number in range(30):
        report.add(row("failed", reason="no document", detail=str(number)))
    report.add(row("failed", reason="took too long", detail="last"))
    assert report.failed == Counter({"no document": 30, "took too long": 1})
    assert [failure.problem for failure in report.failures] == [*map(str, range(20)), "last"]


@pytest.mark.parametrize("order", [1, -1])
def test_the_ten_slowest_in_order(order: int) -> None:
    """Whatever order they come in, the ten that took longest stand, the slowest first."""
    report = CrawlReport(Path("x"))
    for seconds in range(15)[::order]:
        report.add(row(seconds=float(seconds), address=str(seconds)))
    assert [slow.seconds for slow in report.slowest] == [float(n) for n in range(14, 4, -1)]


def test_the_pace_needs_time() -> None:
    """Bytes a second are rounded; where no time went by there are none."""
    report = CrawlReport(Path("x"), bytes=1000, seconds=3.0)
    assert report.data()["bytes_per_second"] == 333
    assert CrawlReport(Path("x"), bytes=1000).data()["bytes_per_second"] is None


def test_metrics_are_those_of_the_report(tmp_path: Path) -> None:
    """Shards, documents and reasons stand in the file under names that say what they are."""
    report = CrawlReport(tmp_path, documents=9, read=4, records=21)
    report.failed["no document"], report.left_out["irrelevant"] = 2, 3
    lines = write_metrics(report, 3, 8).read_text("utf-8").splitlines()
    for line in (
        "lantu_job_shards 3.0", "lantu_job_shards_planned 8.0", "lantu_job_documents 9.0",
        "lantu_job_documents_read 4.0", "lantu_job_records 21.0", "lantu_job_shards_lost 0.0",
        'lantu_job_documents_failed{reason="no document"} 2.0',
        'lantu_job_documents_left_out{reason="irrelevant"} 3.0',
    ):  # fmt: skip
        assert line in lines
    assert [path.name for path in tmp_path.iterdir()] == ["metrics.prom"], "no draft is left"


def bands_file(path: Path, *documents: list[int] | None) -> Path:
    """Write a part of documents with their bands; None has none."""
    kind = pa.list_(pa.uint64(), BANDS)
    pq.write_table(pa.table({"bands": pa.array(documents, kind)}), path)
    return path


def test_near_copies_share_a_quarter_of_their_bands(tmp_path: Path) -> None:
    """Six of 24 bands are enough, five are not; a copy of two others counts once."""
    base, random = list(range(BANDS)), np.random.default_rng(0)

    def like(shared: int) -> list[int]:
        return base[:shared] + random.integers(1000, 2**60, BANDS - shared).tolist()

    one = bands_file(tmp_path / "1.parquet", base, None, like(5))
    assert count_near_copies([one]) == 0
    two = bands_file(tmp_path / "2.parquet", like(6), None, base)
    assert count_near_copies([one, two]) == 2
    assert count_near_copies([]) == count_near_copies([bands_file(tmp_path / "3.parquet", None)]) == 0


def test_bands_count_in_their_own_place(tmp_path: Path) -> None:
    """The same number in another band is no likeness."""
    base = list(range(BANDS))
    turned = base[1:] + base[:1]
    assert count_near_copies([bands_file(tmp_path / "1.parquet", base, turned)]) == 0


def shards(*sources: Path | str, version: str = "1") -> list[FilesShard | ArchiveShard]:
    """Return the shards of sources that can all be read."""
    found, failures = find_shards([str(source) for source in sources], LIMITS, version=version)
    assert failures == []
    return found


def test_the_same_input_makes_the_same_shards(tmp_path: Path) -> None:
    """A file that changed, another version or another limit makes other keys; nothing else does."""
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(name, "utf-8")
    (first,) = shards(tmp_path)
    assert [Path(file.path).name for file in first.files] == ["a.txt", "b.txt", "c.txt"]  # type: ignore[union-attr]
    assert shards(tmp_path)[0].key == first.key
    assert shards(tmp_path, version="2")[0].key != first.key
    os.utime(tmp_path / "b.txt", (1, 1))
    assert shards(tmp_path)[0].key != first.key
    (tmp_path / "documents.csv").write_text("file,date\na.txt,2020\n", "utf-8")
    dated = next(one for one in shards(tmp_path)[0].files if one.path.endswith("a.txt"))  # type: ignore[union-attr]
    assert dict(dated.stated)["date"] == "2020"


def test_a_file_that_is_named_twice_is_one(tmp_path: Path) -> None:
    """A file by itself and in its folder, and an archive given twice, are worked on once."""
    (tmp_path / "a.txt").write_text("a", "utf-8")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("c.txt", "c")
    once, again = shards(tmp_path), shards(tmp_path / "a.txt", tmp_path, tmp_path / "b.zip")
    assert {one.key for one in again} == {one.key for one in once}
    assert [table["name"].to_pylist() for one in again for table in one.tables()] == [["a.txt"], ["c.txt"]]


def test_two_hundred_files_are_a_shard(tmp_path: Path) -> None:
    """Small files are gathered by number; the last shard has what is left."""
    for number in range(201):
        (tmp_path / f"{number:03}.txt").write_bytes(b"x")
    assert [(len(one.files), one.size) for one in shards(tmp_path)] == [(200, 200), (1, 1)]  # type: ignore[union-attr]


def test_a_file_that_went_away_is_a_broken_row(tmp_path: Path) -> None:
    """What was there when the job was cut and is gone when it is read is told, and the others are read."""
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(name, "utf-8")
    (shard,) = shards(tmp_path)
    (tmp_path / "a.txt").unlink()
    (table,) = shard.tables()
    assert table["data"].to_pylist() == [None, b"b"]
    assert "a.txt" in table["problem"].to_pylist()[0]


@pytest.mark.parametrize("source", ["nothing://x/y.zip", "file:///nowhere/at/all.zip"])
def test_an_address_that_leads_nowhere(source: str) -> None:
    """The address is named with what is wrong, before any work is done."""
    with pytest.raises(PlanError) as refused:
        find_shards([source], LIMITS, version="1")
    assert str(refused.value).startswith(f"{source}: cannot be reached (")


def test_engines_by_name() -> None:
    """Processes are as many as asked for, or as there are cores; another name lists those that there are."""
    assert isinstance(local := choose_engine("local", processes=3), partial)
    assert local.keywords == {"processes": 3}
    assert choose_engine("local").keywords == {"processes": os.cpu_count()}  # type: ignore[attr-defined]
    with pytest.raises(SettingsError, match="there is no engine 'spark': choose one of local, ray"):
        choose_engine("spark")


@pytest.fixture(scope="module")
def triage() -> Triage:
    """Give what tells which documents speak of the shipped region."""
    return Triage(Region.load("jingjinji"))


SPEAKS = "京津冀协同发展，有序疏解。"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be"])
def test_bytes_of_every_encoding_are_looked_at(triage: Triage, encoding: str) -> None:
    """A text that is read in an encoding is not passed over because of it."""
    words = "京津冀協同發展，北京市" if encoding == "big5" else SPEAKS
    assert triage.reject_bytes("a.txt", words.encode(encoding)) is None
    assert triage.reject_bytes("a.txt", "今天天气很好。".encode(encoding)) is not None


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a"])
def test_what_is_packed_is_not_judged_by_its_bytes(triage: Triage, name: str) -> None:
    """Only texts and pages are; what has no bytes, or writes characters as numbers, may be anything."""
    assert triage.reject_bytes(name, b"nothing of the region") is None
    assert triage.reject_bytes("a.html", b"&#20140;") is None
    assert triage.reject_bytes("a.TXT", b"nothing of the region") == (
        "irrelevant",
        "names nothing of the region",
    )
    assert triage.reject_bytes("a.txt", b"") is None


@pytest.mark.parametrize(
    ("text", "language", "rejected"),
    [
        (SPEAKS, "zh", None),
        ("北京市和河北省商定。", "zh", None),
        ("北京市的天气，北京市。", "zh", "irrelevant"),
        ("今天天气很好。", "zh", "irrelevant"),
        (SPEAKS, "en", "language"),
        ("京津冀協同發展", None, None),
    ],
    ids=["a word", "two places", "one place twice", "nothing", "in English", "traditional"],
)
def test_one_word_or_two_places(
    triage: Triage, text: str, language: str | None, rejected: str | None
) -> None:
    """A word of the programme is enough, or two places; one place however often is not."""
    told = None if language is None else Field(language, "letters")
    document = Document(id="d", name="d", media_type="text/plain", text=text, extractor="t", language=told)
    found = triage.reject(document)
    assert (found and found[0]) == rejected
