"""Archives are read by the same command as files, and a job of its own can be imported later."""

import json
import zipfile

import pytest

from .conftest import TEXTS
from .terminal import run


@pytest.fixture
def archive(tmp_path):
    """The documents of these tests in one file."""
    path = tmp_path / "docs.zip"
    with zipfile.ZipFile(path, "w") as opened:
        for name, text in TEXTS.items():
            opened.writestr(name, text)
    return path


def test_an_archive_into_a_ledger(archive, tmp_path):
    """Reading an archive leaves a ledger with its documents and no shards."""
    done = run("read", archive, "--ledger", tmp_path / "x.ledger", "--processes", "1")
    assert done.status == 0
    assert "3 documents imported" in done.out
    assert run("search", "雄安新区", "--ledger", tmp_path / "x.ledger").out
    assert not (tmp_path / "x.ledger.shards").exists()


def test_shards_now_and_a_ledger_later(archive, tmp_path):
    """With --shards nothing is imported until the import is asked for; twice is as once."""
    done = run("read", archive, "--shards", tmp_path / "s", "--processes", "1", "--json")
    assert json.loads(done.out)["read"] == 3
    for imported, there in ((3, 0), (0, 3)):
        done = run("ledger", "import", tmp_path / "s", "--ledger", tmp_path / "x.ledger")
        assert done.status == 0
        assert f"{imported} documents imported" in done.out
        assert f"{there} were there" in done.out


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("none.zip",), "none.zip: there is no such file"),
        (("s3x://bucket/a.zip",), "s3x://bucket/a.zip"),
        (("a.txt", "--engine", "cloud"), "there is no engine 'cloud': choose one of local, ray"),
    ],
)
def test_what_cannot_be_read_is_named(arguments, problem, tmp_path):
    """A missing archive, an unknown store and an unknown engine are one line each, status 2."""
    done = run("read", *arguments, "--ledger", tmp_path / "x.ledger", "--processes", "1")
    assert done.status == 2
    assert problem in done.err
    assert "Traceback" not in done.err
