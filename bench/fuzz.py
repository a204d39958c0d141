"""Damaged files and damaged text, read for a stated number of processor minutes.

Run from the project's root: ``python -m bench.fuzz [MINUTES]`` (30 by default), or
``python -m bench.fuzz --case SEED`` to look at one case again. Every case follows from its seed alone. A case
fails when anything but a LantuError is raised, when the reader's process dies, when it takes more than
``PATIENCE`` seconds of processor time, when an offset lies outside its text, or when reading the same twice
gives two answers. What fails is made smaller and printed; keep it as a test beside what was mended.
"""

from __future__ import annotations

import argparse
import dataclasses
import io
import multiprocessing
import random
import signal
import sys
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType
from typing import Any

from lantu.documents import Document, Limits, read_bytes, source_of
from lantu.errors import LantuError
from lantu.facts import Span
from lantu.language.pipeline import find_mentions
from lantu.language.places import PlaceFinder
from lantu.records.reader import RecordReader
from lantu.region.region import Region

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 20
"""Seconds of processor time after which one case of a few kilobytes counts as hanging."""
BATCH = 50
"""Cases between two reports of a worker."""

_PIECES = (
    "0123456789０１２３４５６７８９〇零一二两三四五六七八九十百千万亿兆壹贰叁半几数多余来第"
    "年月日号季度时分秒元亩%％‰℃·.,，、。；：！？—-－~～至到和与比增降达超近约占的由从"
    "()（）[]【】《》“”‘’「」\"' \t\n\r\u3000\u200b\u200d\ufeff\u00ad\u2028\u202e\ue000\U00020000\U0001f600"
    "\x00\x1b"
)
_PHRASES = (
    "十二五", "“十四五”", "同比增长", "分别为", "由", "提高到", "截至目前", "去年同期", "京津冀", "三分之",
    "翻两番", "1.2万亿元", "百分之", "2013年以来", "其中", "个百分点", "第十八次", "-0.5%", "10^6", "1e9",
    "<b>", "&#x4e00;", "=1+1", "9" * 40, "万" * 12, "（" * 60, "、北京" * 30,
)  # fmt: skip


@cache
def _texts() -> list[str]:
    files = [*(ROOT / "examples").rglob("*.txt"), *(ROOT / "examples").rglob("*.md")]
    files += [*(ROOT / "tests" / "golden").rglob("text.txt")]
    files += [*(ROOT.parent / "shared" / "seeds").glob("*.txt")]
    files += sorted((ROOT.parent / "shared" / "corpus").glob("*/*.txt"))[::8]
    return [path.read_text(encoding="utf-8", errors="replace") for path in sorted(files)]


@cache
def _files() -> list[tuple[str, bytes]]:
    kinds = {".docx", ".xlsx", ".pdf", ".html", ".txt", ".md"}
    paths = sorted(path for path in (ROOT / "examples").rglob("*") if path.suffix in kinds)
    return [(path.name, path.read_bytes()) for path in paths]


@cache
def _reader() -> RecordReader:
    return RecordReader(Region.load("jingjinji"))


@cache
def _finder() -> PlaceFinder:
    return PlaceFinder(Region.load("jingjinji").places)


def damage_text(rng: random.Random) -> str:
    """Return a few kilobytes of real text with parts cut, doubled, joined and strewn with odd characters."""
    source = rng.choice(_texts())
    start = rng.randrange(max(1, len(source) - 200))
    text = source[start : start + rng.choice((40, 200, 1000, 4000))]
    for _ in range(rng.choice((0, 1, 3, 10, 40))):
        at, length = rng.randrange(len(text) + 1), rng.choice((1, 1, 2, 5, 20))
        pieces = {
            "cut": "",
            "double": text[at : at + length] * rng.choice((2, 3, 30)),
            "strew": "".join(rng.choices(_PIECES, k=length)),
            "phrase": rng.choice(_PHRASES),
            "join": rng.choice(_texts())[at : at + length * 3],
        }
        how = rng.choice(list(pieces))
        text = text[:at] + pieces[how] + text[at + (0 if how == "phrase" else length) :]
    return text


def damage_file(rng: random.Random) -> tuple[str, bytes]:
    """Return a real file of some format with bytes or, in a package, a part's text changed."""
    name, data = rng.choice(_files())
    if zipfile.is_zipfile(io.BytesIO(data)) and rng.random() < 0.7:
        return name, _damage_part(data, rng)
    return name, _damage_bytes(data, rng)


def _damage_bytes(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 2, 8, 64))):
        at = rng.randrange(len(changed) + 1)
        how = rng.random()
        if how < 0.4:
            changed[at : at + 1] = rng.randbytes(1)
        elif how < 0.6:
            del changed[at : at + rng.choice((1, 16, 1024))]
        elif how < 0.8:
            changed[at:at] = changed[at : at + rng.choice((1, 16, 256))]
        else:
            changed[at:at] = rng.choice((b"\xff\xfe", b"\x00", b"<", b"&", b"%PDF", b"PK\x03\x04", b"]]>"))
    return bytes(changed[: rng.randrange(len(changed) + 1)] if rng.random() < 0.1 else changed)


def _damage_part(data: bytes, rng: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(packed, "w") as copy:
        chosen = rng.choice(whole.namelist())
        for part in whole.namelist():
            content = whole.read(part)
            if part != chosen:
                copy.writestr(part, content)
            elif rng.random() < 0.9:
                copy.writestr(part, _damage_bytes(content, rng))
    return packed.getvalue()


def read_case(seed: int) -> str:
    """Read what the seed stands for; return what became of it, or raise what is wrong."""
    rng = random.Random(seed)
    if rng.random() < 0.4:
        name, data = damage_file(rng)
    else:
        name, data = "case.txt", damage_text(rng).encode("utf-8", "surrogatepass")
    return check(name, data, rng.choice(({}, {"date": "2024-03-05", "place": "河北省"})))


def check(name: str, data: bytes, metadata: dict[str, str]) -> str:
    """Read one file's bytes twice and look at everything that comes out of it."""
    if not data:
        return "empty"
    try:
        document = read_bytes(source_of(name, data), metadata=metadata, limits=Limits())
    except LantuError as error:
        if "\n" in str(error) or not str(error):
            raise AssertionError(f"the message is no single line: {error!r}") from error
        return "refused"
    _check_spans(document, len(document.text))
    mentions = find_mentions(document, _finder())
    for found in (mentions.quantities, mentions.periods, mentions.places):
        for one in found:  # type: ignore[attr-defined]
            if not 0 <= one.start < one.end <= len(mentions.view.text):
                raise AssertionError(f"a mention lies outside its text: {one}")
            start, end = mentions.view.to_source(one.start, one.end)
            if not 0 <= start < end <= len(document.text):
                raise AssertionError(f"a mention has no place in the source: {one}")
    records = _reader().read(document)
    _check_spans(records, len(document.text))
    if _reader().read(document) != records:
        raise AssertionError("reading again gives other records")
    return f"read, {'no records' if not records.every else 'records'}"


def _check_spans(thing: Any, length: int) -> None:
    if isinstance(thing, Span):
        if not 0 <= thing.start <= thing.end <= length:
            raise AssertionError(f"a span lies outside its text of {length}: {thing}")
    elif isinstance(thing, Document) or dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            _check_spans(getattr(thing, field.name), length)
    elif isinstance(thing, tuple | list):
        for part in thing:
            _check_spans(part, length)


def _work(first: int, last: int, pipe: Connection) -> None:
    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {PATIENCE} s of processor time")

    signal.signal(signal.SIGPROF, give_up)
    for seed in range(first, last):
        pipe.send(("begin", seed, ""))
        signal.setitimer(signal.ITIMER_PROF, PATIENCE)
        try:
            what = read_case(seed)
        # Whatever is raised here is what the run is looking for.
        except Exception:
            what = "FAILED " + traceback.format_exc()
        signal.setitimer(signal.ITIMER_PROF, 0)
        pipe.send(("end", seed, what))
    pipe.send(("done", last, str(time.process_time())))


def run(minutes: float, first: int) -> int:
    """Read case after case until the processor minutes are spent; return how many failed."""
    spent, seed, failed, seen = 0.0, first, 0, Counter[str]()
    context = multiprocessing.get_context("spawn")
    while spent < minutes * 60:
        near, far = context.Pipe(duplex=False)
        worker = context.Process(target=_work, args=(seed, seed + BATCH * 20, far))
        worker.start()
        far.close()
        last = seed
        for kind, number, what in _messages(near):
            last = number
            if kind == "done":
                spent += float(what)
            elif kind == "end":
                failed += _report(number, what, seen)
        worker.join()
        if worker.exitcode:
            failed += _report(last, f"FAILED the process died with {worker.exitcode}", seen)
            spent += PATIENCE
        seed = last if not worker.exitcode else last + 1
        print(f"{spent / 60:.1f} min, {sum(seen.values())} cases, {failed} failed", flush=True)
    for what, count in seen.most_common():
        print(f"{count:8} {what}")
    return failed


def _messages(pipe: Connection) -> Iterator[tuple[str, int, str]]:
    while True:
        try:
            yield pipe.recv()
        except EOFError:
            return


def _report(seed: int, what: str, seen: Counter[str]) -> int:
    wrong = what.startswith("FAILED")
    seen["failed" if wrong else what] += 1
    if wrong:
        print(f"case {seed}: {what}", flush=True)
    return int(wrong)


def shrink(text: str, fails: Callable[[str], bool]) -> str:
    """Cut a failing text down to a short one that still fails: the delta debugging of Zeller, by halves."""
    size = len(text) // 2
    while size:
        at = 0
        while at < len(text):
            shorter = text[:at] + text[at + size :]
            if shorter and fails(shorter):
                text = shorter
            else:
                at += size
        size //= 2
    return text


def _show(seed: int) -> None:
    rng = random.Random(seed)
    if rng.random() < 0.4:
        print("a damaged file:", damage_file(rng)[0])
        print(read_case(seed))
        return
    text = damage_text(rng)
    metadata = rng.choice(({}, {"date": "2024-03-05", "place": "河北省"}))

    def fails(shorter: str) -> bool:
        try:
            check("case.txt", shorter.encode("utf-8", "surrogatepass"), metadata)
        except Exception:
            return True
        return False

    if fails(text):
        text = shrink(text, fails)
    print(repr(text), metadata)
    print(check("case.txt", text.encode("utf-8", "surrogatepass"), metadata))


def main() -> int:
    """Run for the minutes that are named, or show one case."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("minutes", type=float, nargs="?", default=30.0)
    parser.add_argument("--first", type=int, default=0, help="seed of the first case")
    parser.add_argument("--case", type=int, help="seed of one case, made smaller and shown")
    arguments = parser.parse_args()
    if arguments.case is not None:
        _show(arguments.case)
        return 0
    return int(run(arguments.minutes, arguments.first) > 0)


if __name__ == "__main__":
    sys.exit(main())
