"""``lantu show`` opens whatever has an id: a record, a document, a project of the register."""

from __future__ import annotations

from pathlib import Path

import pytest

from .terminal import run

TEXTS = {
    "一.txt": ("2021-03-01", "京唐城际铁路正在加快建设。"),
    "二.txt": ("2023-01-10", "2022年12月30日，京唐城际开通运营。"),
}


@pytest.fixture(scope="module")
def railway(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of two documents that tell of one railway under two names."""
    folder = tmp_path_factory.mktemp("railway")
    for name, (_, text) in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    table = "".join(f"{name},{date}\n" for name, (date, _) in TEXTS.items())
    (folder / "documents.csv").write_text(f"file,date\n{table}", "utf-8")
    assert run("read", folder, "--ledger", folder / "x.ledger").status == 0
    return folder / "x.ledger"


def test_a_project_of_the_register(railway: Path) -> None:
    """A project's id, or its beginning, opens every state that documents tell of it, with the sentences."""
    (row,) = run("export", "projects", "--ledger", railway).lines()
    shown = run("show", row["id"][:8], "--ledger", railway)
    assert shown.status == 0
    assert all(text.rstrip("。").rpartition("，")[2] in shown.out for _, text in TEXTS.values())
    assert run("show", row["id"], "--ledger", railway, "--json").json()["states"] == row["states"]


def test_slippage_and_register_have_one_id(railway: Path) -> None:
    """A project has the same id in the register and in the list of slippage."""
    (row,) = run("export", "projects", "--ledger", railway).lines()
    histories = run("assess", "slippage", "--words", "京唐", "--ledger", railway, "--json").json()
    assert [history["project"] for history in histories] == [row["id"]]


def test_nothing_of_that_name(railway: Path) -> None:
    """What is neither record, document nor project is said to be none."""
    done = run("show", "no-such-thing", "--ledger", railway)
    assert (done.status, "no-such-thing" in done.err) == (2, True)


def test_documents_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Where several documents have a name, as in two folders, the ids to choose from are named."""
    for share in (31, 32):
        file = tmp_path / str(share) / "甲.txt"
        file.parent.mkdir()
        file.write_text(f"2024年，沧州市森林覆盖率为{share}%。", "utf-8")
        assert run("read", file, "--ledger", tmp_path / "x.ledger").status == 0
    shown = run("show", "甲.txt", "--ledger", tmp_path / "x.ledger")
    assert shown.status == 2
    assert "2 documents are called '甲.txt'; give one of the ids " in shown.err


def test_an_id_that_is_too_short_is_told(railway: Path) -> None:
    """Fewer than six characters name no record, though one begins with them."""
    (row,) = run("export", "projects", "--ledger", railway).lines()
    shown = run("show", row["id"][:5], "--ledger", railway)
    assert (shown.status, "which is too short for an id: give 6 characters of it or more" in shown.err) == (
        2,
        True,
    )
