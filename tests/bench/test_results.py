"""The file of results keeps what each bench printed when it last ran."""

from __future__ import annotations

from pathlib import Path

from bench.results import keep_section

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


def test_a_section_says_where_it_was_measured(tmp_path: Path) -> None:
    """Whoever reads a number sees the day, the machine and the versions that gave it."""
    path = tmp_path / "RESULTS.md"
    keep_section(path, "claims", "full F1 0.5\n", ORDER)
    said = path.read_text(encoding="utf-8")
    assert all(word in said for word in ("cores", "load", "CPython", "duckdb"))
