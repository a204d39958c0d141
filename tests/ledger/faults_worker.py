"""What a ledger's users do, in a process that a test kills: ``python faults_worker.py ACTIVITY LEDGER N``.

Each activity goes on where the last process ended. What is safe is noted in ``LEDGER.done``, a line each,
after the ledger has said so; ``ready`` is the first line.
"""

import datetime
import sys
import time
from hashlib import sha256
from pathlib import Path

from lantu.documents.document import Document
from lantu.facts import Quantity, Span
from lantu.ledger import Ledger, LedgerWriter, open_ledger
from lantu.ledger.judgements.judgement import make_judgement
from lantu.ledger.upkeep import compact
from lantu.records import Claim

DAY = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def make(number: int) -> tuple[Document, list[Claim]]:
    """Return a document with two claims that tell its number."""
    text = f"第{number}号文件。完成投资{number}亿元。新增造林{number}万亩。"
    identity = sha256(text.encode()).hexdigest()
    found = []
    for words, unit, scale in (("完成投资", "亿元", 10**8), ("新增造林", "万亩", 10**4)):
        start = text.index(words)
        end = text.index(unit) + len(unit)
        quantity = Quantity("=", number * scale, None, unit[1:])
        span, quote = Span(start + len(words), end), Span(start, end)
        found.append(Claim(f"{identity[:10]}{unit}", span, quote, quantity, words))
    return Document(identity, f"{number}.txt", "text/plain", text, "text 1"), found


def read(path: Path, count: int) -> None:
    """Read the documents that are not there yet, a few a transaction, and let others see them at times."""
    number = 0
    while number < count:
        with LedgerWriter(path, owner="faults") as writer:
            there = writer.sources().keys()
            missing = [one for one in range(1, count + 1) if make(one)[0].id not in there]
            number = count - len(missing)
            writer.begin_reading("reader 1")
            for at, one in enumerate(missing[:9], 1):
                writer.append(*make(one))
                if at % 3 == 0 or one == missing[-1]:
                    writer.commit()
                    note(path, *(f"read {make(done)[0].name}" for done in missing[at // 3 * 3 - 3 : at]))
                if at % 6 == 0:
                    writer.publish()
            writer.finish_reading(files=count, unchanged=0, failed=0)
        number += len(missing[:9])


def judge(path: Path, count: int) -> None:
    """Judge the first claim of each document that is not judged yet, until so many are."""
    with open_ledger(path) as ledger:
        done = {one.targets[0].name for one in ledger.judgements()}
        heads = [head for head in ledger.documents() if head.name not in done]
        words = [ledger.bind(ledger.records_of(head.id)[0]) for head in heads[: count - len(done)]]
    with LedgerWriter(path, owner="faults") as writer:
        for one in words:
            number = int(one.name.removesuffix(".txt"))
            act, fields = ("correct", {"unit": "美元"}) if number % 2 else ("confirm", None)
            made = DAY + datetime.timedelta(minutes=number)
            writer.judge([make_judgement(act, (one,), who="a", why="b", made=made, fields=fields)])
            note(path, f"judged {one.name}")


def shrink(path: Path, count: int) -> None:
    """Compact again and again."""
    for _ in range(count):
        compact(path)


def bring_up(path: Path, count: int) -> None:
    """Bring an older ledger to the present layout, by being opened for writing."""
    for _ in range(count):
        LedgerWriter(path, owner="faults").close()


def watch(path: Path, seconds: int) -> None:
    """Open the ledger again and again, and look whether all that it says fits together."""
    until = time.monotonic() + seconds
    last = looks = 0
    while time.monotonic() < until:
        with open_ledger(path) as ledger:
            check_whole(ledger)
            count = len(ledger.documents())
            assert count >= last, f"{count} documents after {last}"
            last, looks = count, looks + 1
    sys.stdout.write(f"{looks}\n")


def check_whole(ledger: Ledger) -> None:
    """Raise where documents, claims and index do not fit together."""
    names = {int(head.name.removesuffix(".txt")) for head in ledger.documents()}
    values = [statement.record.quantity.value for statement in ledger.claims.where(text="投资")]
    assert sorted(values) == sorted(number * 10**8 for number in names)
    assert ledger.claims.count() == 2 * len(names)
    assert ledger.search("造林", limit=1).total in {len(names), None}


def note(path: Path, *lines: str) -> None:
    """Write down what is safe."""
    with path.with_suffix(".done").open("a") as file:
        file.writelines(f"{line}\n" for line in lines)


ACTIVITIES = {"read": read, "judge": judge, "compact": shrink, "migrate": bring_up, "watch": watch}

if __name__ == "__main__":
    ledger_path = Path(sys.argv[2])
    note(ledger_path, "ready")
    ACTIVITIES[sys.argv[1]](ledger_path, int(sys.argv[3]))
