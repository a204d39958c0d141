"""The file of results keeps what each bench printed when it last ran."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from bench.__main__ import BENCHES, RESULTS, main
from bench.results import keep_section

import bench

ORDER = ("claims", "mentions")


def test_a_bench_replaces_its_own_section(tmp_path: Path) -> None:
    """A bench that runs again replaces what it said before, and nothing that another bench said."""
    path = tmp_path / "RESULTS.md"
    keep_section(path, "mentions", "## all\n10 MB/s\n", ORDER)
    keep_section(path, "claims", "full F1 0.5\n", ORDER)
    keep_section(path, "mentions", "## all\n12 MB/s\n", ORDER)
    kept = path.read_text(encoding="utf-8")
    assert "10 MB/s" not in kept
    assert kept.index("full F1 0.5") < kept.index("12 MB/s")
    assert kept.count("\n## ") == len(ORDER)


def test_a_bench_that_never_ran_has_its_section(tmp_path: Path) -> None:
    """Every bench stands in the file in the order of the benches, and one that never ran says so."""
    path = tmp_path / "RESULTS.md"
    keep_section(path, "mentions", "10 MB/s\n", ORDER)
    kept = path.read_text(encoding="utf-8")
    assert "## claims\n\nNot measured yet: `python -m bench claims`" in kept
    keep_section(path, "claims", "full F1 0.5\n", ORDER)
    assert "Not measured" not in path.read_text(encoding="utf-8")


def test_the_results_have_a_section_for_every_bench() -> None:
    """What `make bench` runs stands in the committed file of results, each under its name."""
    headings = re.findall(r"^## (\w+)$", RESULTS.read_text(encoding="utf-8"), re.M)
    assert tuple(headings) == tuple(BENCHES)


def test_every_bench_is_a_module_that_can_be_run() -> None:
    """Each name of a bench is a module of this folder with a main function."""
    for name in BENCHES:
        source = Path(bench.__file__).with_name(f"{name}.py").read_text(encoding="utf-8")
        functions = {node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
        assert "main" in functions, name


def test_a_name_of_no_bench_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong name runs nothing and is answered with the names that there are."""
    monkeypatch.setattr("sys.argv", ["bench", "mention"])
    assert main() == 2
    told = capsys.readouterr().err
    assert all(name in told for name in ("mention", *BENCHES))


def test_a_section_says_where_it_was_measured(tmp_path: Path) -> None:
    """Whoever reads a number sees the day, the machine and the versions that gave it."""
    path = tmp_path / "RESULTS.md"
    keep_section(path, "claims", "full F1 0.5\n", ORDER)
    said = path.read_text(encoding="utf-8")
    assert all(word in said for word in ("cores", "load", "CPython", "duckdb"))
