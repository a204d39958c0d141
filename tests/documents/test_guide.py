"""The guide to reading documents says what is true."""

from __future__ import annotations

import doctest
from pathlib import Path

from lantu.documents import Limits
from lantu.documents.likeness import SIMILAR
from lantu.documents.lineage import COPY, COPY_WITH_EVIDENCE
from lantu.documents.readers import READERS
from lantu.documents.repeats import SHORTEST

GUIDE = Path(__file__).parents[2] / "docs" / "documents.md"


def test_the_guide_runs() -> None:
    """Its examples give what it prints."""
    assert doctest.testfile(str(GUIDE), module_relative=False).failed == 0


def test_the_guide_names_every_format_and_threshold() -> None:
    """Whoever changes one changes the guide."""
    text = GUIDE.read_text("utf-8")
    for reader in READERS:
        assert f"{reader.suffixes[0].lstrip('.')}" in text
    limits = Limits()
    for said in (
        f"{limits.file_bytes // 1_000_000} MB",
        f"{limits.pages:,} pages",
        f"{limits.cells:,} cells",
        f"{limits.unpacked_bytes // 1_000_000} MB",
        f"{SIMILAR:.0%} of their letters",
        f"{SHORTEST} letters",
        f"{COPY:.0%} of the other's",
        f"({COPY_WITH_EVIDENCE:.0%} where",
    ):
        assert said in text, said
