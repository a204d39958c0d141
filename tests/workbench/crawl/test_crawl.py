"""From archives to shards to a ledger: every document is accounted for, and twice is as once."""

import gzip
import json
import zipfile
from functools import partial

import pyarrow.parquet as pq
import pytest
from prometheus_client.parser import text_string_to_metric_families

import lantu
from lantu.documents import Limits
from lantu.engine import MANIFEST, run_here, run_in_processes
from lantu.errors import LedgerError, LedgerOwnedError, SettingsError
from lantu.ledger.ownership import Ownership
from lantu.workbench.crawl import Budget, PlanError, Work, choose_engine, import_shards, read_shards
from lantu.workbench.crawl.job import SCHEMA
from lantu.workbench.crawl.triage import Triage
from lantu.workbench.limits import TimeIsUpError, time_limit
from lantu.workbench.reading import read_documents

TEXTS = {
    "投资.txt": "雄安新区建设简报\n\n截至2022年9月底，雄安新区累计完成投资3500亿元。新开工项目近120个。\n",
    "空气.txt": "空气质量通报\n\n2023年，北京市PM2.5年均浓度为32微克/立方米，天津市为41微克/立方米。\n",
    "外省.txt": "水利通报\n\n2023年，我县新修水渠35公里，灌溉农田2万亩。\n",
}


def work(**changes):
    """How the documents of these tests are read."""
    known = {"everything": True, "apart": False, "budget": Budget(), "limits": Limits()} | changes
    return Work(region="jingjinji", **known)


def read(sources, folder, *, run=run_here, **changes):
    return read_shards([str(source) for source in sources], folder, work=work(**changes), run=run)


@pytest.fixture
def archive(tmp_path):
    """A zip file of three documents, a copy of one, and two that are none."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as opened:
        for name, text in TEXTS.items():
            opened.writestr(name, text)
        opened.writestr("copy.txt", "　" + TEXTS["投资.txt"])
        opened.writestr("bad.pdf", "no pdf")
        opened.writestr("empty.txt", "")
    return path


def rows(folder):
    """All rows of all parts by address."""
    tables = [pq.read_table(path).to_pylist() for path in sorted((folder / "parts").iterdir())]
    return {row["address"]: row for table in tables for row in table}


def test_every_document_is_accounted_for(archive, tmp_path):
    """Read, left out and failed add up to what lies in the archive, each with its reason."""
    report = read([archive], tmp_path / "out")
    assert (report.documents, report.read) == (6, 3)
    assert report.left_out == {"copy": 1}
    assert report.failed == {"no document": 2}
    found = rows(tmp_path / "out")
    assert found["a.zip!copy.txt"]["detail"] == "has the text of a.zip!投资.txt"
    assert found["a.zip!bad.pdf"]["detail"].startswith("a.zip!bad.pdf: is no pdf")
    assert {failure.path for failure in report.failures} == {"a.zip!bad.pdf", "a.zip!empty.txt"}


def test_a_job_tells_how_it_does(archive, tmp_path):
    """The file beside the shards says what the report says, also where nothing is left to do."""
    for _ in range(2):
        report = read([archive], tmp_path / "out")
        text = (tmp_path / "out" / "metrics.prom").read_text("utf-8")
        told = {
            (sample.name, sample.labels.get("reason")): sample.value
            for family in text_string_to_metric_families(text)
            for sample in family.samples
        }
        assert told["lantu_job_documents", None] == report.documents
        assert told["lantu_job_documents_read", None] == report.read
        assert told["lantu_job_documents_failed", "no document"] == report.failed["no document"]
        assert told["lantu_job_documents_left_out", "copy"] == report.left_out["copy"]
        assert told["lantu_job_shards", None] == told["lantu_job_shards_planned", None]


def test_what_does_not_speak_of_the_region_is_left_out(archive, tmp_path):
    """With triage a page on another county is counted and not read; the others are read as without."""
    report = read([archive], tmp_path / "out", everything=False)
    assert report.left_out == {"copy": 1, "irrelevant": 1}
    assert rows(tmp_path / "out")["a.zip!外省.txt"]["status"] == "left out"
    assert report.read == 2


def test_a_ledger_from_shards_is_the_ledger_from_files(tmp_path):
    """Reading through shards gives the records that reading the files gives."""
    folder = tmp_path / "files"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    read_documents([folder], tmp_path / "a.ledger")
    read([folder], tmp_path / "out")
    report = import_shards(tmp_path / "out", tmp_path / "b.ledger")
    assert (report.read, report.failures) == (3, [])
    with lantu.open(tmp_path / "a.ledger") as one, lantu.open(tmp_path / "b.ledger") as other:
        assert len(list(one.claims)) > 3
        assert {statement.record for statement in one.claims} == {s.record for s in other.claims}
        assert {head.id for head in one.documents()} == {head.id for head in other.documents()}


def test_importing_twice_changes_nothing(archive, tmp_path):
    """The second import takes nothing and says so."""
    read([archive], tmp_path / "out")
    first = import_shards(tmp_path / "out", tmp_path / "x.ledger")
    second = import_shards(tmp_path / "out", tmp_path / "x.ledger")
    assert (first.read, first.unchanged) == (3, 0)
    assert (second.read, second.unchanged) == (0, 3)


def test_a_job_goes_on_where_it_was(tmp_path):
    """A second run takes finished shards as they are; a new archive is all that it reads."""
    for number, text in enumerate(TEXTS.values()):
        (tmp_path / f"{number}.jsonl.gz").write_bytes(gzip.compress(json.dumps({"text": text}).encode()))
    first = read([tmp_path / "0.jsonl.gz", tmp_path / "1.jsonl.gz"], tmp_path / "out")
    before = {path.name for path in (tmp_path / "out" / "parts").iterdir()}
    second = read(sorted(tmp_path.glob("*.gz")), tmp_path / "out")
    after = {path.name for path in (tmp_path / "out" / "parts").iterdir()}
    assert (first.read, first.reused) == (2, 0)
    assert (second.read, second.reused) == (3, 2)
    assert before < after
    assert len(after) == 3


@pytest.mark.slow
def test_processes_read_the_same(archive, tmp_path):
    """Records and reasons are the same whether this process or others read."""
    read([archive], tmp_path / "here")
    read([archive], tmp_path / "there", run=partial(run_in_processes, processes=1), apart=True)
    strip = ("seconds",)
    here, there = rows(tmp_path / "here"), rows(tmp_path / "there")
    assert here.keys() == there.keys()
    for address, row in here.items():
        assert {k: v for k, v in row.items() if k not in strip} == {
            k: v for k, v in there[address].items() if k not in strip
        }


def test_near_copies_are_counted(tmp_path):
    """A text that is nearly another one is counted as a near copy, and kept."""
    long = "".join(
        f"第{n}条，雄安新区新建道路{n * 7}公里，绿化{n * 3}万亩，安置居民{n * 11}户。\n" for n in range(60)
    )
    lines = [long, long.replace("第30条，", ""), TEXTS["空气.txt"] * 20]
    data = "\n".join(json.dumps({"text": text, "name": f"{n}.txt"}) for n, text in enumerate(lines))
    (tmp_path / "a.jsonl").write_text(data, "utf-8")
    report = read([tmp_path / "a.jsonl"], tmp_path / "out")
    assert (report.read, report.near_copies) == (3, 1)


def test_a_second_job_is_refused(archive, tmp_path):
    """Two jobs cannot write to one folder; the second is told of the first."""
    (tmp_path / "out").mkdir()
    with Ownership(tmp_path / "out", "another job"), pytest.raises(LedgerOwnedError, match="another job"):
        read([archive], tmp_path / "out")


def test_what_is_not_finished_is_not_imported(tmp_path):
    """Without a folder or a manifest there is nothing to import, and the error says how to go on."""
    with pytest.raises(LedgerError, match="there is no such folder; give that of `lantu read --shards`"):
        import_shards(tmp_path / "none", tmp_path / "x.ledger")
    with pytest.raises(LedgerError, match="the job is not finished: run it again"):
        import_shards(tmp_path, tmp_path / "x.ledger")
    (tmp_path / MANIFEST).write_text("{}")
    with pytest.raises(LedgerError, match="is no manifest of a job"):
        import_shards(tmp_path, tmp_path / "x.ledger")


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"reader": "r"},
        {"reader": 1, "parts": []},
        {"reader": "r", "parts": {}},
        {"reader": "r", "parts": ["a"]},
        {"reader": "r", "parts": [{"name": "a", "rows": "1", "bytes": 2}]},
        {"reader": "r", "parts": [{"name": "a", "rows": 1}]},
    ],
)
def test_a_manifest_that_lacks_what_it_must_say_is_refused(tmp_path, said):
    """What is missing or of another kind is told with the file and what to do, before a ledger is made."""
    (tmp_path / MANIFEST).write_text(json.dumps({"schema": SCHEMA} | said))
    with pytest.raises(LedgerError, match=r"is damaged: it has to name the reader.*run the job again"):
        import_shards(tmp_path, tmp_path / "x.ledger")
    assert not (tmp_path / "x.ledger").exists()


@pytest.mark.parametrize("damage", ["changed", "removed"])
def test_a_damaged_part_is_named_and_can_be_made_anew(archive, tmp_path, damage):
    """A part that was changed or lost is a failure that names it; after another run all is there."""
    read([archive], tmp_path / "out")
    part = next((tmp_path / "out" / "parts").iterdir())
    if damage == "changed":
        part.write_bytes(part.read_bytes()[:-1] + b"?")
    else:
        part.unlink()
    report = import_shards(tmp_path / "out", tmp_path / "x.ledger")
    assert report.read == 0
    assert part.name in report.failures[0].problem
    part.unlink(missing_ok=True)
    read([archive], tmp_path / "out")
    assert import_shards(tmp_path / "out", tmp_path / "x.ledger").read == 3


def test_what_takes_too_long_is_set_aside(tmp_path):
    """A document that takes longer than it may is a failure of its own."""
    page = "<div>" * 200_000 + "雄安新区新建道路35公里。"
    (tmp_path / "a.html").write_text(page, "utf-8")
    (tmp_path / "b.txt").write_text(TEXTS["投资.txt"], "utf-8")
    report = read([tmp_path / "a.html", tmp_path / "b.txt"], tmp_path / "out", budget=Budget(seconds=1e-4))
    assert report.failed["took too long"] >= 1
    assert report.documents == 2


def test_the_limit_ends_with_its_body():
    """The clock of one document does not run on into the next."""
    with pytest.raises(TimeIsUpError), time_limit(0.01, ends_process=False):
        while True:
            pass
    with time_limit(0, ends_process=False):
        pass


def test_an_address_without_a_store_says_what_to_install(tmp_path):
    """An address of an unknown store is an error with a remedy."""
    with pytest.raises(PlanError, match=r"nowhere://x\.warc\.gz"):
        read(["nowhere://x.warc.gz"], tmp_path)


def test_an_engine_that_is_not_there_is_refused():
    """The error names the engines that there are."""
    with pytest.raises(SettingsError, match="local, ray"):
        choose_engine("cloud")


@pytest.mark.parametrize(
    ("text", "encoding", "kept"),
    [
        ("雄安新区建设", "utf-8", True),
        ("雄安新区建设", "gb18030", True),
        ("雄安新區建設", "big5", True),
        ("京津冀三地签约", "utf-8", True),
        ("唐山至承德公路", "utf-8", True),
        ("上海与杭州签约", "utf-8", False),
        ("plain words", "utf-8", False),
    ],
)
def test_bytes_tell_what_may_be_of_the_region(region, text, encoding, kept):
    """Words of the programme and places are found in every encoding of a page."""
    assert (Triage(region).reject_bytes("a.html", text.encode(encoding)) is None) is kept


def test_a_file_in_a_store_is_read(archive, tmp_path):
    """An archive at an address is read as one on the disk."""
    report = read([f"file://{archive}"], tmp_path / "out")
    assert (report.documents, report.read) == (6, 3)


def test_the_report_names_the_slowest(archive, tmp_path):
    """The report holds bytes, rate and the slowest documents, and the manifest holds the report."""
    read([archive], tmp_path / "out")
    said = json.loads((tmp_path / "out" / MANIFEST).read_text("utf-8"))
    assert said["schema"] == "lantu.shards/1"
    assert said["report"]["bytes_per_second"] > 0
    assert len(said["report"]["slowest"]) == 6
