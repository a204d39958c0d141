"""A small corpus grown to any size: each copy with other numbers, dates and places, drawn from a seed."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import zstandard

_NUMBER = re.compile(r"(?<![\d.])\d{2,}(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLACE = re.compile("[\u4e00-\u9fff]{2}(?=[县市区])")


def grow(texts: list[str], size: int, seed: int) -> Iterator[str]:
    """Yield texts of ``size`` bytes of UTF-8 in all, no two with the same numbers."""
    rng = random.Random(seed)
    names = sorted({name for text in texts for name in _PLACE.findall(text)})
    done = 0
    while done < size:
        for text in texts:
            varied = _vary(text, rng, names)
            yield varied
            done += len(varied.encode())
            if done >= size:
                return


def _vary(text: str, rng: random.Random, names: list[str]) -> str:
    def number(match: re.Match[str]) -> str:
        said = match.group()
        if _YEAR.fullmatch(said):
            return str(rng.randint(2005, 2025))
        head = str(rng.randint(1, 9))
        return head + "".join(
            character if character == "." else str(rng.randint(0, 9)) for character in said[1:]
        )

    shift = {name: rng.choice(names) for name in set(_PLACE.findall(text))}
    return _PLACE.sub(lambda match: shift[match.group()], _NUMBER.sub(number, text))


def write_archives(folder: Path, texts: Iterator[str], archive_bytes: int) -> int:
    """Write texts as JSON lines under zstandard, about ``archive_bytes`` of text a file; return the bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    total, number, lines, size = 0, 0, [], 0
    for text in texts:
        lines.append(json.dumps({"text": text}, ensure_ascii=False))
        size += len(text.encode())
        if size >= archive_bytes:
            _write(folder, number, lines)
            total, number, lines, size = total + size, number + 1, [], 0
    if lines:
        _write(folder, number, lines)
    return total + size


def _write(folder: Path, number: int, lines: list[str]) -> None:
    data = zstandard.compress("\n".join(lines).encode(), 3)
    (folder / f"{number:05d}.jsonl.zst").write_bytes(data)
