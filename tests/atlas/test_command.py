"""``lantu atlas`` before it serves anything: who would come in, and what is refused."""

import io
from pathlib import Path

import pytest

from ..cli import terminal
from .world import report, write_ledger


def run(*arguments: str) -> tuple[int, str]:
    """Run the command; return its exit code and what it told."""
    done = terminal.run("atlas", *arguments)
    return done.status, done.out + done.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--host", "0.0.0.0"), "--token"),
        (("--host", "192.0.2.1"), "--token"),
        (("--host", "::"), "--users"),
        (("--token", "short"), "16"),
        (("--users", "none.toml"), "none.toml"),
        (("--add-user", "a"), "--users"),
    ],
)
def test_an_atlas_that_all_could_enter_is_not_served(
    tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    """An address that others reach needs a way in, and a way in must be worth its name."""
    path = write_ledger(tmp_path / "x.ledger", report)
    code, output = run("--ledger", str(path), *arguments)
    assert code != 0
    assert told in output
    assert "Traceback" not in output


def test_a_user_is_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The password comes from standard input, and is neither shown nor kept."""
    users = tmp_path / "users.toml"
    monkeypatch.setattr("sys.stdin", io.StringIO("a long one\n"))
    code, output = run("--add-user", "李", "--role", "reviewer", "--users", str(users))
    assert (code, "reviewer" in users.read_text("utf-8")) == (0, True)
    assert "a long one" not in output + users.read_text("utf-8")
