"""``lantu export`` writes what is asked for, and says what cannot be."""

from __future__ import annotations

import zipfile
from pathlib import Path

from .terminal import run


def test_a_report(ledger: Path, tmp_path: Path) -> None:
    """``export report`` writes a Word file with footnotes and says what is in it."""
    path = tmp_path / "report.docx"
    done = run("export", "report", "--ledger", ledger, "--output", path, "--language", "zh")
    assert done.status == 0
    assert "个脚注写入" in done.err
    with zipfile.ZipFile(path) as file:
        assert "3500亿元" in file.read("word/footnotes.xml").decode()


def test_a_narrowed_report(ledger: Path, tmp_path: Path) -> None:
    """Place, topic and indicator narrow the report."""
    path = tmp_path / "report.docx"
    narrowed = ("--place", "北京市", "--topic", "environment", "--indicator", "PM2.5年均浓度")
    assert run("export", "report", "--ledger", ledger, "--output", path, *narrowed).status == 0
    with zipfile.ZipFile(path) as file:
        notes = file.read("word/footnotes.xml").decode()
    assert ("32微克" in notes, "3500亿元" in notes) == (True, False)


def test_what_a_report_needs(ledger: Path) -> None:
    """A report without a file, and a narrowing of something else, are refused with what to do."""
    assert "--output report.docx" in run("export", "report", "--ledger", ledger).err
    assert "leave them out" in run("export", "records", "--place", "北京市", "--ledger", ledger).err
