"""How fast all mentions are found, and beside which peers: MB of UTF-8 text a second on one core.

Run from the project's root: ``python -m bench.mentions CORPUS [--without-peers] [--cache FOLDER]``, CORPUS
being a directory with ``index.csv``. Prints the tables of ``bench/mentions.md``. Times are processor times;
each run gets fresh strings, so that only the finders' own caches are warm. The peers read a sample of the
same corpus, in an environment of their own that is built in the cache folder at the first run.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.peers import measure
from bench.peers.environment import DEFAULT_CACHE, build_environment
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
PEER_RUNS = 3
SAMPLE_BYTES = 100_000
SAMPLE_SEED = 7

Task = Callable[[Document], object]


def main() -> int:
    """Print the rate of each finder, of all together, of the whole reader, and of the peers."""
    parser = argparse.ArgumentParser(prog="python -m bench.mentions")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--without-peers", action="store_true")
    parser.add_argument("--cache", type=Path, default=DEFAULT_CACHE)
    arguments = parser.parse_args()
    region = Region.load("jingjinji")
    finder = PlaceFinder(region.places)
    documents = load(arguments.corpus)
    print(describe("corpus", documents))
    print_first_reading(documents, finder)
    print_finders(documents, finder, RecordReader(region))
    print_memory(documents, finder)
    if not arguments.without_peers:
        print_peers(sample_of(documents), finder, arguments.cache)
    return 0


def print_first_reading(documents: list[Document], finder: PlaceFinder) -> None:
    """Print the rates of a process that has read nothing yet, on one half of the corpus and on the other."""
    first, then = (
        rate(lambda document: find_mentions(document, finder), fresh(half), size_mb(half))
        for half in (documents[::2], documents[1::2])
    )
    print(f"\nin a new process: every second document {first:.1f} MB/s, then the others {then:.1f} MB/s")


def print_finders(documents: list[Document], finder: PlaceFinder, reader: RecordReader) -> None:
    """Print the rates on the whole corpus and on text without figures."""
    blank = [replace(documents[0], text="协同发展不断取得新进展，公共服务持续改善。" * 50_000)]
    rows: list[tuple[str, list[Document], Task]] = [
        ("numbers", documents, lambda document: find_quantities(document.text)),
        ("periods", documents, lambda document: find_periods(document.text, anchor_of(document))),
        ("places", documents, lambda document: finder.find(document.text, anchor_of(document))),
        ("views", documents, lambda document: View(document.text, document.breaks)),
        ("all mentions", documents, lambda document: find_mentions(document, finder)),
        ("all records", documents, reader.read),
        ("text without figures", blank, lambda document: find_quantities(document.text)),
    ]
    print("\n| what | MB/s, median | least | most |\n| --- | --- | --- | --- |")
    for name, texts, task in rows:
        rates = measured(task, texts, RUNS)
        print(
            f"| {name} | {statistics.median(rates):.1f} | {min(rates):.1f} | {max(rates):.1f} |", flush=True
        )


def print_memory(documents: list[Document], finder: PlaceFinder) -> None:
    """Print the most memory that the process has held, after the corpus once and after it five times more."""
    once = peak_mb()
    for _ in range(5):
        for document in fresh(documents):
            find_mentions(document, finder)
    print(f"\npeak memory {once:.0f} MB; after five times more text {peak_mb():.0f} MB")


def print_peers(sample: list[Document], finder: PlaceFinder, cache: Path) -> None:
    """Print the rates of the peers and of Lantu on one sample, and how many times as fast Lantu is."""
    print(f"\n{describe('sample', sample)}")
    print("\n| reader | looks for | KB/s, median | least | most | all of Lantu is faster by |")
    print("| --- | --- | --- | --- | --- | --- |")
    own = [rate * 1000 for rate in measured(lambda document: find_mentions(document, finder), sample, RUNS)]
    ours = statistics.median(own)
    print(f"| Lantu | all mentions | {ours:,.0f} | {min(own):,.0f} | {max(own):,.0f} | |")
    seconds = 0.0
    for line in peer_lines(sample, cache):
        rates = line["rates"]
        middle = statistics.median(rates)
        spread = f"{min(rates):,.0f} | {max(rates):,.0f}"
        print(f"| {line['peer']} | {line['looks_for']} | {middle:,.0f} | {spread} | {ours / middle:,.0f} |")
        seconds += 1 / middle
    print(f"| all peers in turn | | {1 / seconds:,.1f} | | | {ours * seconds:,.0f} |")


def peer_lines(sample: list[Document], cache: Path) -> list[dict[str, Any]]:
    """Run the peers in their environment and return what they print."""
    python = build_environment(cache)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.json"
        path.write_text(json.dumps([document.text for document in sample]), encoding="utf-8")
        # JioNLP reads times right in China's zone alone; cn2an warns of every word that it cannot rewrite.
        done = subprocess.run(
            [python, "-W", "ignore", measure.__file__, str(path), str(PEER_RUNS)],
            env={**os.environ, "TZ": "Asia/Shanghai"},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def load(corpus: Path) -> list[Document]:
    """Read the documents of a corpus with the metadata of its index."""
    with (corpus / "index.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    keys = ("title", "date", "place")
    return [
        read_document(corpus / row["file"], metadata={key: row[key] for key in keys if row.get(key)})
        for row in rows
    ]


def sample_of(documents: list[Document]) -> list[Document]:
    """Return whole documents drawn at random, as many as the slowest peer can read in a minute."""
    drawn: list[Document] = []
    for document in random.Random(SAMPLE_SEED).sample(documents, len(documents)):
        if size_mb(drawn) * 1e6 >= SAMPLE_BYTES:
            break
        drawn.append(document)
    return drawn


def describe(name: str, documents: list[Document]) -> str:
    """Return a line with the size and the hash of an input."""
    digest = hashlib.sha256("".join(document.text for document in documents).encode()).hexdigest()[:16]
    return f"{name}: {len(documents)} documents, {size_mb(documents):.2f} MB, sha256 {digest}"


def size_mb(documents: list[Document]) -> float:
    """Return the size of documents in MB of UTF-8."""
    return sum(len(document.text.encode()) for document in documents) / 1e6


def peak_mb() -> float:
    """Return the most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def anchor_of(document: Document) -> str | None:
    """Return a document's date."""
    return document.date.value if document.date else None


def fresh(documents: list[Document]) -> list[Document]:
    """Return the documents with strings that no cache has seen."""
    return [replace(document, text="".join(list(document.text))) for document in documents]


def measured(task: Task, documents: list[Document], runs: int) -> list[float]:
    """Return MB a second of processor time of each run, after one that warms the finders' caches."""
    size = size_mb(documents)
    return [rate(task, fresh(documents), size) for _ in range(runs + 1)][1:]


def rate(task: Task, documents: list[Document], size: float) -> float:
    """Return MB a second of processor time of one run."""
    start = time.process_time()
    for document in documents:
        task(document)
    return size / (time.process_time() - start)


if __name__ == "__main__":
    sys.exit(main())
