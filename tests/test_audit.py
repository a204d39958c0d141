"""An audit without network tells a locked version that is affected, and never passes for want of records."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from tools.audit import ROOT, Package, find_affected, is_affected, main, read_locks, read_records

ROUTER = {"ecosystem": "npm", "name": "@lantu/router"}
LOCKED = [Package("PyPI", "some-reader", "2.1.0"), Package("npm", "@lantu/router", "4.6.5")]


SUMMARY = "reads too far"
VUE = {"ecosystem": "npm", "name": "vue"}


def record(package: dict[str, str], *events: dict[str, str], **more: object) -> dict[str, object]:
    """Return a record with one range of one package."""
    affected = {"package": package, "ranges": [{"type": "ECOSYSTEM", "events": list(events)}]}
    return {
        "id": "OSV-1",
        "modified": "2026-10-01",
        "summary": "reads too far",
        "affected": [affected],
        **more,
    }


@pytest.mark.parametrize(
    ("events", "affects"),
    [
        ([{"introduced": "0"}], True),
        ([{"introduced": "0"}, {"fixed": "2.1.0"}], False),
        ([{"introduced": "0"}, {"fixed": "2.1.1"}], True),
        ([{"introduced": "2.1.1"}], False),
        ([{"introduced": "2.0"}, {"last_affected": "2.1"}], True),
        ([{"introduced": "0"}, {"last_affected": "2.0.9"}], False),
        ([{"fixed": "2.0"}, {"introduced": "0"}, {"introduced": "2.1rc1"}, {"fixed": "2.2"}], True),
        ([{"introduced": "10.0"}], False),
    ],
)
def test_ranges(events: list[dict[str, str]], affects: bool) -> None:
    """A version is affected from where a fault came in up to where it was mended, ordered as versions are."""
    assert is_affected("2.1.0", {"ranges": [{"type": "ECOSYSTEM", "events": events}]}) is affects


def test_listed_version() -> None:
    """A version that a record lists is affected whatever its ranges say; ranges of commits say nothing."""
    commits = [{"type": "GIT", "events": [{"introduced": "0"}]}]
    assert is_affected("2.1.0", {"versions": ["2.1.0"], "ranges": commits})
    assert not is_affected("2.1.0", {"versions": ["2.0.0"], "ranges": commits})


def test_hits() -> None:
    """A name is compared as its ecosystem does, and a withdrawn record is passed over."""
    records = [
        ("a", record({"ecosystem": "PyPI", "name": "Some_Reader"}, {"introduced": "0"})),
        ("b", record({"ecosystem": "npm", "name": "some-reader"}, {"introduced": "0"})),
        ("c", record(ROUTER, {"introduced": "0"}, withdrawn="2026-10-02T00:00:00Z")),
        (
            "d",
            record(ROUTER, {"introduced": "4.6"}, id="OSV-2", summary="", details="turns wrong\nand on"),
        ),
    ]
    hits, seen, newest = find_affected(LOCKED, records)
    assert hits == ["@lantu/router 4.6.5: OSV-2 turns wrong", "some-reader 2.1.0: OSV-1 reads too far"]
    assert seen == {"PyPI": 1, "npm": 2}
    assert newest == "2026-10-01"


def test_folder_and_zip(tmp_path: Path) -> None:
    """Records are read from a folder in both writings and from a zip, passing over what is none."""
    folder = tmp_path / "folder" / "deep"
    folder.mkdir(parents=True)
    text = json.dumps(record(ROUTER, {"introduced": "0"}))
    (folder / "a.json").write_text(text)
    (folder / "b.yaml").write_text("id: OSV-3\naffected:\n- package: {ecosystem: PyPI, name: x}\n")
    (folder / "settings.yml").write_text("rules: []\n")
    with ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("OSV-1.json", text)
    assert [content["id"] for _, content in read_records(tmp_path / "folder")] == ["OSV-1", "OSV-3"]
    assert [content["id"] for _, content in read_records(tmp_path / "all.zip")] == ["OSV-1"]


def test_locks() -> None:
    """Both locks are looked up: of Python and of what the atlas is built from, not of what tests it."""
    packages = {(package.ecosystem, package.name) for package in read_locks(ROOT)}
    assert {("PyPI", "duckdb"), ("npm", "vue"), ("npm", "@vue/shared")} <= packages
    assert ("npm", "vitest") not in packages


def test_nothing_to_look_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No record, a broken one, a version without order: each ends with 2 and says what is wrong."""
    assert main(tmp_path) == 2
    assert "has no record of PyPI" in capsys.readouterr().err
    assert main(tmp_path / "absent.zip") == 2
    assert "absent.zip" in capsys.readouterr().err
    (tmp_path / "a.json").write_text(json.dumps(record(VUE, {"introduced": "none"})))
    assert main(tmp_path) == 2
    assert "a.json: Invalid version: 'none'" in capsys.readouterr().err
    (tmp_path / "a.json").write_text("{")
    assert main(tmp_path) == 2
    assert "a.json cannot be read as a record" in capsys.readouterr().err


def test_a_hit_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A locked version that is affected is named, and the audit does not pass."""
    (tmp_path / "a.json").write_text(json.dumps(record(VUE, {"introduced": "3.0.0"})))
    assert main(tmp_path) == 1
    assert "OSV-1 reads too far" in capsys.readouterr().out
