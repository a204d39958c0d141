"""How fast all mentions are found: MB of UTF-8 text a second on one core, and text without figures skipped.

Run from the project's root: ``python -m bench.mentions CORPUS``, CORPUS being a directory with ``index.csv``.
Times are processor times; each run gets fresh strings, so that only the finders' own caches are warm.
"""

from __future__ import annotations

import csv
import hashlib
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

from lantu.documents import read_document
from lantu.documents.document import Document
from lantu.language.numbers import find_quantities
from lantu.language.periods import find_periods
from lantu.language.pipeline import find_mentions
from lantu.language.places import PlaceFinder
from lantu.language.view import View
from lantu.records.reader import RecordReader
from lantu.region.region import Region

RUNS = 5


def main() -> int:
    """Print the rate of each finder, of all together, and of the whole reader."""
    corpus = Path(sys.argv[1])
    region = Region.load("jingjinji")
    finder, reader = PlaceFinder(region.places), RecordReader(region)
    documents = load(corpus)
    size = sum(len(document.text.encode()) for document in documents)
    digest = hashlib.sha256("".join(document.text for document in documents).encode()).hexdigest()[:16]
    print(f"{len(documents)} documents, {size / 1e6:.2f} MB, sha256 {digest}")
    blank = "协同发展不断取得新进展，公共服务持续改善。" * 50_000
    tasks = {
        "numbers": lambda document: find_quantities(document.text),
        "periods": lambda document: find_periods(document.text, anchor_of(document)),
        "places": lambda document: finder.find(document.text),
        "views": lambda document: View(document.text, document.breaks),
        "all mentions": lambda document: find_mentions(document, finder),
        "all records": reader.read,
    }
    for name, task in tasks.items():
        rates = [rate(task, fresh(documents), size) for _ in range(RUNS + 1)][1:]
        print(f"{name:14} {statistics.median(rates):7.1f} MB/s  ({min(rates):.1f} to {max(rates):.1f})")
    start = time.process_time()
    find_quantities(blank)
    print(f"{'no figures':14} {len(blank.encode()) / 1e6 / (time.process_time() - start):7.1f} MB/s")
    return 0


def load(corpus: Path) -> list[Document]:
    """Read the documents of a corpus with the metadata of its index."""
    with (corpus / "index.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    keys = ("title", "date", "place")
    return [
        read_document(corpus / row["file"], metadata={key: row[key] for key in keys if row.get(key)})
        for row in rows
    ]


def anchor_of(document: Document) -> str | None:
    """Return a document's date."""
    return document.date.value if document.date else None


def fresh(documents: list[Document]) -> list[Document]:
    """Return the documents with strings that no cache has seen."""
    return [replace(document, text="".join(list(document.text))) for document in documents]


def rate(task: object, documents: list[Document], size: int) -> float:
    """Return MB a second of processor time."""
    start = time.process_time()
    for document in documents:
        task(document)  # type: ignore[operator]
    return size / 1e6 / (time.process_time() - start)


if __name__ == "__main__":
    sys.exit(main())
