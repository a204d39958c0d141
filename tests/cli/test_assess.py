"""``lantu assess`` prints every part, narrows it, and writes files."""

from __future__ import annotations

from pathlib import Path

import pytest

from .terminal import run

TEXTS = {
    "a.txt": "到2025年，沧州市绿色化工产值达到4000亿元。2020年，沧州市绿色化工产值为3000亿元。",
    "b.txt": "会议要求，河北要加快城际铁路建设。河北省交通运输厅表示，将加快建设津兴城际铁路。",
    "c.txt": "2024年，沧州市绿色化工产值为3900亿元。2024年，北京市PM2.5年均浓度为30.5微克/立方米，"
    "天津市PM2.5年均浓度为38.1微克/立方米。",
}
TABLE = (
    "file,title,date,place,publisher\na.txt,甲,2021-03-01,,\nb.txt,乙,2023-05-13,,\nc.txt,丙,2025-02-01,,\n"
)
PARTS = (
    "summary", "targets", "register", "silences", "slippage", "accounts", "indices", "inequality", "network",
)  # fmt: skip


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with a target, its values, a demand and an answer."""
    folder = tmp_path_factory.mktemp("assess")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "documents.csv").write_text(TABLE, "utf-8")
    assert run("read", folder, "--ledger", folder / "x.ledger").status == 0
    return folder / "x.ledger"


@pytest.mark.parametrize("part", PARTS)
def test_every_part_prints(book: Path, part: str) -> None:
    """Each part prints text in both languages, and objects with their schema."""
    for language in ("en", "zh"):
        assert run("assess", part, "--ledger", book, "--language", language).status == 0
    done = run("assess", part, "--ledger", book, "--json")
    assert done.status == 0
    assert {row["schema"] for row in done.json()} <= {f"lantu.{part}/1"}


def test_a_target_with_its_sentences(book: Path) -> None:
    """The board shows status, figure, latest value and both sentences."""
    out = run("assess", "targets", "--place", "沧州市", "--on", "2025-06-01", "--ledger", book).out
    assert "[on track]" in out
    assert "4000亿元" in out
    assert "3900亿元" in out


def test_a_ledger_that_ends_early_says_so_of_its_silences(book: Path) -> None:
    """Where nothing was read for more than a year, what is silent may be so for that alone."""
    silences = ("assess", "silences", "--ledger", book)
    assert "2025-02-01" in run(*silences, "--on", "2027-01-01").err
    assert "2025-02-01" not in run(*silences, "--on", "2025-06-01").err


def test_days_and_files(book: Path, tmp_path: Path) -> None:
    """A day that is none is refused; a register is written to the file that is named."""
    done = run("assess", "--on", "soon", "--ledger", book)
    assert done.status == 2
    assert "soon" in done.err
    path = tmp_path / "r.docx"
    assert run("assess", "register", "--output", path, "--ledger", book).status == 0
    assert path.stat().st_size > 10_000
    assert run("export", "targets", "--ledger", book).lines()[0]["schema"] == "lantu.targets/1"
    assert run("export", "accounts", "--ledger", book).lines()[0]["type"] == "account"


def test_wordings_need_words(book: Path) -> None:
    """Wordings without words are refused; with them two texts are compared."""
    assert run("assess", "wordings", "--ledger", book).status == 2
    out = run("assess", "wordings", "--words", "绿色化工产值", "--ledger", book).out
    assert "2021-03-01 → 2025-02-01" in out


def test_indices_show_no_more_rows_than_asked(book: Path) -> None:
    """The limit holds for published points and scores together, and what is left out is counted."""
    whole = run("assess", "indices", "--limit", "99", "--ledger", book)
    rows = [line for line in whole.out.splitlines() if line.startswith("  ")]
    assert len(rows) > 1
    one = run("assess", "indices", "--limit", "1", "--ledger", book)
    assert [line for line in one.out.splitlines() if line.startswith("  ")] == rows[:1]
    assert str(len(rows)) in one.err
