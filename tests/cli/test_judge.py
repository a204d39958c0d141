"""``lantu judge`` and ``lantu review`` keep what people decide."""

import io
import json
import shutil
from pathlib import Path

import pytest

from .terminal import Outcome, run


@pytest.fixture
def mine(ledger: Path, tmp_path: Path) -> Path:
    """A ledger of one's own to judge."""
    return shutil.copytree(ledger, tmp_path / "mine.ledger")


def ids(ledger: Path) -> dict[str, str]:
    """Return the ids of claims by their numbers."""
    lines = run("export", "records", "--type", "claim", "--ledger", ledger).lines()
    return {line["number"]: line["id"] for line in lines}


def shown(ledger: Path, reference: str) -> dict[str, object]:
    """Return a record with its rank."""
    found: dict[str, object] = run("show", reference, "--json", "--ledger", ledger).json()
    return found


def answer(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Pipe answers in."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def judge(ledger: Path, *words: str) -> Outcome:
    """Judge as a test."""
    return run("judge", *words, "--who", "tester", "--why", "as printed", "--ledger", ledger)


def test_judging_and_undoing(mine: Path) -> None:
    """A judgement prints its id, by which it is undone."""
    record = ids(mine)["3500亿元"]
    made = judge(mine, "reject", record)
    assert (made.status, shown(mine, record)["rank"]) == (0, "deprecated")
    assert judge(mine, "undo", made.out.strip()[:8]).status == 0
    assert shown(mine, record)["rank"] == "normal"
    assert "undone  tester: as printed" in run("judge", "list", "--ledger", mine).out
    holds = [one["holds"] for one in run("judge", "list", "--json", "--ledger", mine).json()]
    assert holds == [False, False]


def test_how_a_record_stands_is_told_in_the_language(mine: Path) -> None:
    """What a judgement made of a record is told in Chinese to who reads Chinese."""
    record = ids(mine)["3500亿元"]
    assert judge(mine, "reject", record).status == 0
    told = run("show", record, "--ledger", mine, "--language", "zh").out
    assert "不采用: 由 tester 否定：as printed" in told


def test_correcting_in_the_words_of_the_region(mine: Path) -> None:
    """Places get their full names and codes, and what is corrected is what is exported."""
    record = ids(mine)["3500亿元"]
    words = ("--value", "360000000000", "--period", "../2022-10", "--place", "怀来；某园:")
    assert judge(mine, "correct", record, *words).status == 0
    found = shown(mine, record)
    assert found["value"] == 360000000000
    assert found["time"] == {"start": None, "end": "2022-10"}
    assert found["places"] == [
        {"name": "河北省张家口市怀来县", "code": "130730"},
        {"name": "某园", "code": None},
    ]
    refused = judge(mine, "correct", record, "--value", "12亿")
    assert (refused.status, "no number in the base unit" in refused.err) == (2, True)
    assert judge(mine, "correct", record).status == 2


def test_settling(mine: Path, tmp_path: Path) -> None:
    """The records of a conflict that hold are preferred, the others deprecated; it may be settled again."""
    (tmp_path / "又.txt").write_text(
        "截至2022年9月底，雄安新区累计完成投资3900亿元，新开工项目近120个。\n", "utf-8"
    )
    assert run("read", tmp_path / "又.txt", "--ledger", mine).status == 0
    (conflict,) = run("check", "--json", "--ledger", mine).json()
    known = ids(mine)
    keep, drop = known["3500亿元"], known["3900亿元"]
    shown_to_settle = run("check", "--ledger", mine).out
    assert f"judge settle {conflict['id'][:8]} --drop" in shown_to_settle
    assert f"({drop[:8]})" in shown_to_settle
    refused = judge(mine, "settle", conflict["id"][:8])
    assert (refused.status, "--keep or --drop" in refused.err) == (2, True)
    assert judge(mine, "settle", conflict["id"][:8], "--keep", keep, "--drop", drop).status == 0
    assert [shown(mine, one)["rank"] for one in (keep, drop)] == ["preferred", "deprecated"]
    assert run("check", "--json", "--ledger", mine).json() == []
    assert judge(mine, "settle", conflict["id"], "--keep", drop, "--drop", keep).status == 0
    refused = judge(mine, "settle", "conflict-1", "--keep", keep)
    assert (refused.status, "lantu check" in refused.err) == (2, True)


def test_a_file_for_git(mine: Path, ledger: Path, tmp_path: Path) -> None:
    """Judgements that are exported and taken in elsewhere hold there, and are written the same again."""
    record = ids(mine)["3500亿元"]
    judge(mine, "confirm", record)
    judge(mine, "merge", record, ids(mine)["64.2%"])
    file, other = tmp_path / "judgements.jsonl", shutil.copytree(ledger, tmp_path / "other.ledger")
    assert run("judge", "export", file, "--ledger", mine).status == 0
    assert "2 new judgements, 0 known before" in run("judge", "import", file, "--ledger", other).err
    assert "0 new judgements, 2 known before" in run("judge", "import", file, "--ledger", other).err
    assert shown(other, record)["rank"] == "preferred"
    assert run("judge", "export", "--ledger", other).out == file.read_text("utf-8")


def test_a_file_that_is_damaged_is_taken_in_not_at_all(mine: Path, tmp_path: Path) -> None:
    """The message names the line, and nothing of the file is kept."""
    judge(mine, "confirm", ids(mine)["3500亿元"])
    good = run("judge", "export", "--ledger", mine).out
    file = tmp_path / "judgements.jsonl"
    edited = json.dumps(json.loads(good) | {"why": "because"}, ensure_ascii=False)
    for line, message in ((edited, "was changed"), ("[1]", "no judgement"), ("{", "line 2")):
        file.write_text(f"{good}{line}\n", "utf-8")
        done = run("judge", "import", file, "--ledger", mine)
        assert (done.status, "line 2" in done.err, message in done.err) == (2, True, True)
    assert run("judge", "import", tmp_path / "none.jsonl", "--ledger", mine).status == 2


def test_importing_says_what_does_not_apply(mine: Path, tmp_path: Path) -> None:
    """A judgement on a document that is not there is kept, and named with the reason."""
    judge(mine, "confirm", ids(mine)["3500亿元"])
    file = tmp_path / "judgements.jsonl"
    run("judge", "export", file, "--ledger", mine)
    (tmp_path / "else.txt").write_text("2023年，河北省森林覆盖率达到36%。", "utf-8")
    assert run("read", tmp_path / "else.txt", "--ledger", tmp_path / "else.ledger").status == 0
    done = run("judge", "import", file, "--ledger", tmp_path / "else.ledger")
    assert "投资.txt: the document 投资.txt is not in this ledger" in done.err


def test_review(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers judge what was shown; skipped records stay as they are; judged ones do not come again."""
    answer(monkeypatch, "y", "n", "misread", "s", "q")
    done = run("review", "--type", "claim", "--who", "tester", "--ledger", mine)
    assert (done.status, "2 records judged" in done.err) == (0, True)
    made = run("judge", "list", "--json", "--ledger", mine).json()
    assert [(one["act"], one["why"]) for one in made] == [
        ("confirm", "confirmed in review"),
        ("reject", "misread"),
    ]
    claims = len(ids(mine))
    answer(monkeypatch)
    again = run("review", "--type", "claim", "--who", "tester", "--ledger", mine)
    assert f"[1/{claims - 2}]" in again.out


def test_review_goes_by_doubt(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The most doubtful record of equal importance comes first."""
    kind = ("--type", "project")
    lines = run("export", "records", *kind, "--ledger", mine).lines()
    least = min(line["confidence"] for line in lines)
    answer(monkeypatch)
    done = run("review", *kind, "--limit", "1", "--who", "tester", "--ledger", mine)
    assert f"{least:.2f}" in done.out


def test_review_corrects_and_undoes(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be is asked again, a wrong key without the record; u takes the last one back."""
    answer(monkeypatch, "c", "value=many", "", "x", "c", "value=7, period=2021", "misread", "u", "q")
    done = run("review", "--type", "claim", "--who", "tester", "--ledger", mine)
    assert done.status == 0
    assert "no number in the base unit" in done.err
    assert "'x' is none of" in done.err
    assert done.out.count("[1/") == 3
    made = run("judge", "list", "--json", "--ledger", mine).json()
    assert [(one["act"], one["fields"]) for one in made] == [
        ("correct", {"period": "2021", "value": "7"}),
        ("undo", {}),
    ]


def test_rejected_claims_are_no_observations(mine: Path, tmp_path: Path) -> None:
    """A claim that was rejected leaves the observations, on the standard output and in a file."""
    record = ids(mine)["32微克/立方米"]
    before = run("export", "records", "--format", "sdmx-csv", "--ledger", mine).out
    judge(mine, "reject", record)
    file = tmp_path / "claims.csv"
    assert run("export", "records", "-f", "sdmx-csv", "-o", file, "--ledger", mine).status == 0
    assert (record in before, record in file.read_text("utf-8")) == (True, False)
    page = json.loads(run("export", "records", "-f", "webannotation", "--ledger", mine).out)
    assert f"urn:lantu:record:{record}" in [item["id"] for item in page["items"]]
