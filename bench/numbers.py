"""How fast figures are found: ``python -m bench.numbers [FOLDER]``.

Prints the input with its hash, then median, least and most MB/s of UTF-8 of five runs on one core: a first
reading with nothing remembered, a second reading, figure-free text, and the scan of the pattern alone.
"""

from __future__ import annotations

import hashlib
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from lantu.language.numbers import QuantityFinder
from lantu.language.numbers.grammar import figure_pattern

RUNS = 5
DEFAULT = Path(__file__).parents[2] / "shared" / "corpus"
DIGITS = str.maketrans("", "", "0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千万亿半几数翻")


def read_texts(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]


def measure(texts: list[str], run: Callable[[], object]) -> str:
    size = sum(len(text.encode()) for text in texts) / 1e6
    rates = []
    for _ in range(RUNS):
        start = time.process_time()
        run()
        rates.append(size / (time.process_time() - start))
    return f"{statistics.median(rates):8.1f} MB/s   {min(rates):.1f} to {max(rates):.1f}"


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    texts = read_texts(folder)
    if not texts:
        sys.exit(f"{folder} holds no .txt file: name a folder that does")
    digest = hashlib.sha256("".join(texts).encode()).hexdigest()[:16]
    size = sum(len(text.encode()) for text in texts)
    pattern, finder = figure_pattern(), QuantityFinder()
    count = sum(len(finder.find(text)) for text in texts)
    print(f"{len(texts)} texts, {size / 1e6:.2f} MB, sha256 {digest}, {count} quantities")
    bare = [text.translate(DIGITS) for text in texts]
    rows: list[tuple[str, list[str], Callable[[], object]]] = [
        ("first reading", texts, lambda: [None for f in [QuantityFinder()] for t in texts if f.find(t)]),
        ("second reading", texts, lambda: [finder.find(text) for text in texts]),
        ("without figures", bare, lambda: [finder.find(text) for text in bare]),
        ("pattern alone", texts, lambda: [sum(1 for _ in pattern.finditer(text)) for text in texts]),
    ]
    for name, read, run in rows:
        print(f"{name:<16}{measure(read, run)}")


if __name__ == "__main__":
    main()
