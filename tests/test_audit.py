"""An audit without network tells a locked version that is affected, and never passes for want of records."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from tools.audit import ROOT, Package, find_affected, is_affected, main, read_locks, read_records

ROUTER = {"ecosystem": "npm", "name": "@lantu/router"}
READER = {"ecosystem": "PyPI", "name": "Some_Reader"}
LOCKED = [Package("PyPI", "some-reader", "2.1.0"), Package("npm", "@lantu/router", "4.6.5")]
SUMMARY = "reads too far"
VUE = {"ecosystem": "npm", "name": "vue"}


def record(package: dict[str, str], *events: dict[str, str], **more: object) -> dict[str, object]:
    """Return a record with one range of one package."""
    affected = {"package": package, "ranges": [{"type": "ECOSYSTEM", "events": list(events)}]}
    return {
        "id": "OSV-1",
        "modified": "2026-10-01",
        "summary": SUMMARY,
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
    assert is_affected(LOCKED[0], {"ranges": [{"type": "ECOSYSTEM", "events": events}]}) is affects


@pytest.mark.parametrize(
    ("ecosystem", "version", "event", "affects"),
    [
        ("npm", "3.0.0", {"introduced": "3.0.0-canary.3"}, True),
        ("npm", "3.0.0-next.10", {"introduced": "3.0.0-next.9"}, True),
        ("npm", "3.0.0-alpha", {"introduced": "3.0.0-1"}, True),
        ("npm", "3.0.0-1", {"introduced": "3.0.0"}, False),
        ("PyPI", "3.0.0-1", {"introduced": "3.0.0"}, True),
        ("npm", "3.10.0+build.1", {"introduced": "3.9"}, True),
    ],
)
def test_order(ecosystem: str, version: str, event: dict[str, str], affects: bool) -> None:
    """Each ecosystem orders its versions in its own way."""
    package = Package(ecosystem, "some-reader", version)
    assert is_affected(package, {"ranges": [{"type": "SEMVER", "events": [event]}]}) is affects


def test_listed_version() -> None:
    """A version that a record lists is affected whatever its ranges say; ranges of commits say nothing."""
    commits = [{"type": "GIT", "events": [{"introduced": "0"}]}]
    assert is_affected(LOCKED[0], {"versions": ["0.3.2d", "2.01"], "ranges": commits})
    assert not is_affected(LOCKED[0], {"versions": ["2.0.0"], "ranges": commits})
    assert not is_affected(LOCKED[0], {"versions": None, "ranges": None})


def test_untold() -> None:
    """A record that does not tell is named beside the hits, and a range that tells decides alone."""
    two = record(ROUTER, {"introduced": "0"}, {"fixed": "4.0.36, 5.2.13"}, id="OSV-2", aliases=["CVE-1"])
    older = {"id": "OSV-3", "package": READER, "affects": {"ranges": [{"type": "ECOSYSTEM"}]}}
    both = record(READER, {"introduced": "0"}, {"fixed": "2.0 or so"})
    both["affected"][0]["ranges"].append({"type": "ECOSYSTEM", "events": [{"introduced": "2.1"}]})
    found = find_affected(
        LOCKED, [("a", two), ("b", older), ("c", both), ("d", ValueError("cannot be read"))]
    )
    assert found.hits == {"some-reader 2.1.0: OSV-1 reads too far"}
    assert sorted(found.untold) == [
        f"a does not tell: Invalid version: '4.0.36, 5.2.13' (@lantu/router 4.6.5: OSV-2 = CVE-1 {SUMMARY})",
        "b does not tell: no versions and no ranges beside its package (some-reader 2.1.0: OSV-3)",
        "d cannot be read",
    ]


def test_hits() -> None:
    """A name is compared as its ecosystem does, and a withdrawn record is passed over."""
    records = [
        ("a", record(READER, {"introduced": "0"})),
        ("b", record({"ecosystem": "npm", "name": "some-reader"}, {"introduced": "0"})),
        ("c", record(ROUTER, {"introduced": "0"}, withdrawn="2026-10-02T00:00:00Z")),
        (
            "d",
            record(ROUTER, {"introduced": "4.6"}, id="OSV-2", summary="", details="turns wrong\nand on"),
        ),
    ]
    records[0][1]["affected"][0]["database_specific"] = {"last_known_affected_version_range": "<= 2.0.0"}
    found = find_affected(LOCKED, records)
    assert found.hits == {
        "@lantu/router 4.6.5: OSV-2 turns wrong",
        "some-reader 2.1.0: OSV-1 reads too far (last known to be affected: <= 2.0.0)",
    }
    assert not found.untold
    assert found.seen == {"PyPI": 1, "npm": 2}
    assert found.newest == "2026-10-01"


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


def test_unquoted(tmp_path: Path) -> None:
    """What YAML would take for a number or a date stays as it is written; null stays nothing."""
    (tmp_path / "a.yaml").write_text(
        "id: OSV-3\nmodified: 2024-02-06T00:25:51Z\nwithdrawn: null\naffected:\n"
        "- package: {ecosystem: PyPI, name: some-reader}\n  versions: [2.10]\n  ranges:\n"
        "  - {type: ECOSYSTEM, events: [{introduced: 0}, {fixed: 2.0}]}\n"
    )
    locked = [Package("PyPI", "some-reader", version) for version in ("2.1", "2.10")]
    found = find_affected(locked, read_records(tmp_path))
    assert found.hits == {"some-reader 2.10: OSV-3"}
    assert found.newest == "2024-02-06T00:25:51Z"


def test_locks(tmp_path: Path) -> None:
    """All that is locked is looked up once, and what only an extra or development brings says so."""
    (tmp_path / "requirements.lock").write_text("Some.Reader==2.1.0 \\\n    --hash=sha256:0\n")
    (tmp_path / "requirements-dev.lock").write_text("some-reader==2.1.0\nray[data]==2.60.0 ; python > '3'\n")
    entries = {"": {}, "node_modules/vite": {"version": "8.3.8", "dev": True}}
    entries |= {f"node_modules/{at}@lantu/router": {"version": "4.6.5"} for at in ("", "vite/node_modules/")}
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "package-lock.json").write_text(json.dumps({"packages": entries}))
    asides = [Package("PyPI", "ray", "2.60.0", aside=True), Package("npm", "vite", "8.3.8", aside=True)]
    packages = read_locks(tmp_path)
    assert sorted(packages, key=str) == sorted(LOCKED + asides, key=str)
    assert str(asides[0]) == "ray 2.60.0 (extra or development)"
    names = {(package.ecosystem, package.name) for package in read_locks(ROOT) if not package.aside}
    assert {("PyPI", "duckdb"), ("npm", "vue"), ("npm", "@vue/shared")} <= names
    assert not {("PyPI", "ray"), ("PyPI", "pytest"), ("npm", "vitest")} & names


def test_nothing_to_look_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No record, no zip, a broken record, a version without order: each ends with 2 and says what it is."""
    assert main(tmp_path) == 2
    assert "has no record of PyPI" in capsys.readouterr().err
    assert main(tmp_path / "absent.zip") == 2
    assert "absent.zip" in capsys.readouterr().err
    (tmp_path / "list.txt").write_text("vue")
    assert main(tmp_path / "list.txt") == 2
    assert "list.txt: File is not a zip file" in capsys.readouterr().err
    (tmp_path / "a.json").write_text(json.dumps(record(VUE, {"introduced": "none"})))
    assert main(tmp_path) == 2
    assert "a.json does not tell: Invalid version: 'none'" in capsys.readouterr().err
    (tmp_path / "a.json").write_text("{")
    assert main(tmp_path) == 2
    assert "a.json cannot be read as a record" in capsys.readouterr().err


def test_a_hit_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A locked version that is affected is named whatever else is broken, and the audit does not pass."""
    (tmp_path / "0.json").write_text("{")
    (tmp_path / "a.json").write_text(json.dumps(record(VUE, {"introduced": "3.0.0"})))
    assert main(tmp_path) == 1
    assert "OSV-1 reads too far" in capsys.readouterr().out
