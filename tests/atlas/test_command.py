"""``lantu atlas`` before it serves anything: who would come in, and what is refused."""

import subprocess
import sys
from pathlib import Path

import pytest

from .world import report, write_ledger


def run(*arguments: str, typed: str = "") -> tuple[int, str]:
    """Run the command with what is piped in; return its exit code and what it told."""
    done = subprocess.run(
        [sys.executable, "-m", "lantu", "atlas", *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


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


def test_a_user_is_added(tmp_path: Path) -> None:
    """The password comes from standard input, and is neither shown nor kept."""
    users = tmp_path / "users.toml"
    code, output = run("--add-user", "李", "--role", "reviewer", "--users", str(users), typed="a long one\n")
    assert (code, "reviewer" in users.read_text("utf-8")) == (0, True)
    assert "a long one" not in output + users.read_text("utf-8")
