"""The word lists are read once for all readers, and no reader changes them."""

from __future__ import annotations

import tomllib
from importlib import resources
from pathlib import Path

from lantu.language.vocabulary import load_vocabulary
from lantu.workbench.examples import find_examples
from lantu.workbench.reading import read_documents

PACKAGES = ("lantu.language", "lantu.ledger", "lantu.records", "lantu.workbench")


def test_reading_leaves_the_word_lists_as_they_are(tmp_path: Path) -> None:
    """What readers share is, after documents were read in this process, what the files say."""
    before = {
        (package, file.stem): load_vocabulary(file.stem, package)
        for package in PACKAGES
        for file in sorted(Path(str(resources.files(package) / "data")).glob("*.toml"))
    }
    documents = sorted(find_examples().rglob("*.txt"))[:4]
    read_documents(documents, tmp_path / "few.ledger")
    assert len(before) > len(PACKAGES)
    for (package, name), words in before.items():
        text = (resources.files(package) / "data" / f"{name}.toml").read_text("utf-8")
        assert load_vocabulary(name, package) is words
        assert words == tomllib.loads(text), (package, name)
