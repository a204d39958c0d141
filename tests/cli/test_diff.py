"""``lantu diff`` shows what another reading read otherwise."""

from pathlib import Path

import pytest

from .terminal import run


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document read with one date beside it, then with another; a second one came in between."""
    folder = tmp_path_factory.mktemp("twice")
    documents = folder / "documents"
    documents.mkdir()
    (documents / "a.txt").write_text("去年，北京市新增造林绿化面积10.5万亩。", "utf-8")
    for date in ("2020-05-01", "2023-05-01"):
        (documents / "documents.csv").write_text(f"file,date\na.txt,{date}\n", "utf-8")
        assert run("read", documents, "--ledger", folder / "x.ledger").status == 0
        (documents / "b.txt").write_text("2023年，河北省森林覆盖率达到36%。", "utf-8")
    return folder / "x.ledger"


def test_diff_in_words(twice: Path) -> None:
    """Each line has its sentence; a change says what is read otherwise."""
    done = run("diff", "1", "2", "--ledger", twice)
    assert done.status == 0
    assert "reading 1 → reading 2" in done.out
    assert "2019 → 2022" in done.out
    assert "河北省森林覆盖率达到36%" in done.out
    assert "1 appeared, 1 changed, 0 gone" in done.err


def test_diff_for_programs(twice: Path) -> None:
    """--json carries the whole records; the last two readings are what is compared if none is given."""
    found = run("diff", "--json", "--ledger", twice).json()
    assert (found["schema"], found["before"], found["after"]) == ("lantu.diff/1", 1, 2)
    assert [one["number"] for one in found["appeared"]] == ["36%"]
    assert [(c["before"]["time"]["end"], c["after"]["time"]["end"]) for c in found["changed"]] == [
        ("2019", "2022")
    ]


def test_diff_of_no_such_reading(twice: Path) -> None:
    """A reading that is not there is refused with those that are."""
    done = run("diff", "1", "9", "--ledger", twice)
    assert (done.status, "readings 1 to 2" in done.err) == (2, True)
