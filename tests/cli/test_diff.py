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


def test_a_reading_that_reads_the_same_changes_nothing(twice: Path) -> None:
    """A reading beside itself has nothing to tell, in words and for programs."""
    done = run("diff", "2", "2", "--ledger", twice)
    assert (done.status, "0 appeared, 0 changed, 0 gone" in done.err) == (0, True)
    found = run("diff", "2", "2", "--ledger", twice, "--json").json()
    assert (found["appeared"], found["changed"], found["gone"]) == ([], [], [])


def test_a_difference_turns_round_with_its_readings(twice: Path) -> None:
    """What appeared from the first to the second goes from the second to the first."""
    there, back = (
        run("diff", *pair, "--ledger", twice, "--json").json() for pair in (("1", "2"), ("2", "1"))
    )
    assert there["appeared"] == back["gone"] != []
    assert [(c["before"], c["after"]) for c in there["changed"]] == [
        (c["after"], c["before"]) for c in back["changed"]
    ]


BROKEN = (
    "2023年，河北省各地各部门深入推进国土绿化行动，大力开展造\n林绿化和森林质量精准提升，生态环境持续改善，河北省森林\n"
    "覆盖率达到36%，草原综合植被盖度稳步提高，湿地保护成效明\n显，城乡人居环境面貌焕然一新，群众获得感不断增强。\n"
)


def test_lines_of_a_clause_are_joined(tmp_path: Path) -> None:
    """Where a line broke between Chinese signs no gap is shown, in a difference and in a judgement."""
    (tmp_path / "d").mkdir()
    for number, text in enumerate(("北京市概况。", BROKEN)):
        (tmp_path / "d" / f"{number}.txt").write_text(text, "utf-8")
        assert run("read", tmp_path / "d", "--ledger", "x.ledger").status == 0
    assert "河北省森林覆盖率达到36%" in run("diff", "--ledger", "x.ledger").out
    (record,) = run("export", "records", "--type", "claim", "--ledger", "x.ledger").lines()
    done = run("judge", "confirm", record["id"], "--why", "as printed", "--who", "李", "--ledger", "x.ledger")
    assert done.status == 0
    assert "河北省森林覆盖率达到36%" in run("judge", "list", "--ledger", "x.ledger").out
