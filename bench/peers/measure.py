"""Measure the peers on a sample; runs in their environment: ``python measure.py SAMPLE RUNS``.

SAMPLE is a JSON list of texts. Prints a JSON line for each peer: its name and version, what it looks for,
KB of UTF-8 a second of processor time in each run, and how many results it returns.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Read = Callable[[str], int]


def main() -> None:
    """Measure every peer and print its line."""
    texts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    runs = int(sys.argv[2])
    size = sum(len(text.encode()) for text in texts) / 1000
    for package, looks_for, read in peers():
        rates = []
        found = read(texts[0][:200])
        for _ in range(runs):
            begin = time.process_time()
            found = sum(read(text) for text in texts)
            rates.append(size / (time.process_time() - begin))
        version = importlib.metadata.version(package)
        line = {"peer": f"{package} {version}", "looks_for": looks_for, "rates": rates, "found": found}
        print(json.dumps(line), flush=True)


def peers() -> Iterator[tuple[str, str, Read]]:
    """Yield package, what is looked for, and a function that returns the number of results in a text."""
    suite = "recognizers-text-suite"
    yield suite, "numbers", recognizer("number", "recognize_number")
    units = ("recognize_age", "recognize_currency", "recognize_dimension", "recognize_temperature")
    readers = [recognizer("number_with_unit", name) for name in units]
    readers.append(recognizer("number", "recognize_percentage"))
    yield suite, "units, money, percent", together(readers)
    yield suite, "dates", recognizer("date_time", "recognize_datetime")
    jionlp = importlib.import_module("jionlp")
    yield "jionlp", "times", lambda text: len(jionlp.ner.extract_time(text, with_parsing=True))
    yield "jionlp", "money", lambda text: len(jionlp.ner.extract_money(text, with_parsing=True))
    cn2an = importlib.import_module("cn2an")
    yield "cn2an", "numbers (rewrites the text)", lambda text: int(cn2an.transform(text) != text)


def recognizer(module: str, name: str) -> Read:
    """Return one of the suite's recognisers for Chinese, its model built once."""
    recognize: Any = getattr(importlib.import_module(f"recognizers_{module}"), name)
    return lambda text: len(recognize(text, "zh-cn"))


def together(readers: list[Read]) -> Read:
    """Return a function that runs several readers one after the other."""
    return lambda text: sum(read(text) for read in readers)


if __name__ == "__main__":
    main()
