"""How fast written times are found: MB of UTF-8 text a second on one core.

Reads every ``.txt`` below a directory with its ``index.csv`` (columns ``file`` and ``date``). Each run gets
fresh strings, so that nothing but the readers' own caches is warm; the first run, with those cold, is told
apart.
"""

from __future__ import annotations

import csv
import gc
import hashlib
import statistics
import sys
import time
from pathlib import Path

from lantu.language.periods import find_periods

RUNS = 5


def load(directory: Path) -> list[tuple[bytes, str | None]]:
    """Return the bytes of each document with its date."""
    with (directory / "index.csv").open(encoding="utf-8") as file:
        return [((directory / row["file"]).read_bytes(), row["date"] or None) for row in csv.DictReader(file)]


def run(documents: list[tuple[bytes, str | None]]) -> tuple[float, int]:
    """Return the seconds that one pass takes, and the number of mentions."""
    texts = [(source.decode("utf-8"), date) for source, date in documents]
    gc.collect()
    begin = time.perf_counter()
    mentions = sum(len(find_periods(text, date)) for text, date in texts)
    return time.perf_counter() - begin, mentions


def main(directory: Path) -> None:
    documents = load(directory)
    size = sum(len(source) for source, _ in documents) / 1e6
    digest = hashlib.sha256(b"".join(source for source, _ in documents)).hexdigest()[:16]
    cold, mentions = run(documents)
    speeds = sorted(size / run(documents)[0] for _ in range(RUNS))
    print(f"input      {size:.2f} MB, {len(documents)} documents, sha256 {digest}")
    print(f"mentions   {mentions} ({mentions / size / 1000:.2f} a KB)")
    spread = f"{speeds[0]:.1f} to {speeds[-1]:.1f}"
    print(f"periods    {statistics.median(speeds):.1f} MB/s median of {RUNS}, {spread}")
    print(f"first run  {size / cold:.1f} MB/s, patterns and caches cold")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/corpus"))
