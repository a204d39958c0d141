"""How well projects, mechanisms and commitments are read, and what the seed documents tell of the programme.

Run from the project's root: ``python -m bench.programme`` (needs ``../shared``).
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from bench.claims import SHARED, score
from lantu.documents import read_document
from lantu.records.reader import RecordReader
from lantu.region.region import Region

Row = dict[str, Any]
RAILWAYS = ("京唐", "京滨", "津兴")


def main() -> int:
    """Read the seeds, print the scores, what they tell of the programme, and what reading costs."""
    if not (SHARED / "gold").is_dir():
        print("../shared/gold is absent: nothing to score against")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        records = export(Path(folder))
        for gold in sorted((SHARED / "gold").glob("*.jsonl")):
            print(f"\n## {gold.stem}\n\n```\n{scores(records, gold, Path(folder))}\n```")
        rows = [json.loads(line) for line in records.read_text("utf-8").splitlines() if line]
    dates = {row["file"]: row["date"] for row in table(SHARED / "seeds" / "documents.csv")}
    print(f"\n## Railways, from the seeds\n\n{railways(rows, dates)}")
    print(f"\n## Mechanisms with parties of their own, from the seeds\n\n{mechanisms(rows)}")
    print(f"\n## Commitments of the seeds by sort\n\n{sorts(rows)}")
    print(f"\n## Cost\n\n{cost()}")
    return 0


def export(folder: Path) -> Path:
    """Read the seeds into a ledger and export its records."""
    ledger, records = folder / "seeds.ledger", folder / "records.jsonl"
    lantu = [sys.executable, "-m", "lantu"]
    read = [*lantu, "read", str(SHARED / "seeds"), "--ledger", str(ledger), "--quiet"]
    subprocess.run(read, check=True)
    write = [*lantu, "export", "records", "--ledger", str(ledger), "--output", str(records)]
    subprocess.run(write, check=True)
    return records


def scores(records: Path, gold: Path, folder: Path) -> str:
    """Return the lines of the scorer's report that concern the programme."""
    wanted = ("ungrounded", "project", "link", "commitment")
    return "\n".join(line for line in score(records, gold, folder).splitlines() if line.startswith(wanted))


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def railways(rows: list[Row], dates: dict[str, str]) -> str:
    """List the states of three railways by the date of the document that tells them."""
    found = [
        (dates[row["document"]], row["name"], row["status"], row["quote"].replace("\n", ""))
        for row in rows
        if row["type"] == "project" and row["category"] == "rail" and row["name"].startswith(RAILWAYS)
    ]
    lines = ["| told on | railway | state | sentence |", "| --- | --- | --- | --- |"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in sorted(set(found)))])


def mechanisms(rows: list[Row]) -> str:
    """List links of other parties than the region's three members, visions left out."""
    lines = ["| parties | form, status | what | functions |", "| --- | --- | --- | --- |"]
    for row in rows:
        if row["type"] != "link" or row["form"] == "vision" or row["repeat_of"]:
            continue
        names = [party["name"] for party in row["parties"]]
        if set(names) == {"北京市", "天津市", "河北省"} and row["domain"] != "health":
            continue
        told = [
            "、".join(names),
            f"{row['form']}, {row['status']}",
            row["mechanism"],
            "、".join(row["functions"] or []),
        ]
        lines.append(f"| {' | '.join(told)} |")
    return "\n".join(lines)


def sorts(rows: list[Row]) -> str:
    counted = Counter(row["sort"] for row in rows if row["type"] == "commitment")
    return "\n".join(f"{name:12} {count}" for name, count in counted.most_common())


def cost() -> str:
    """Return how long reading takes with and without the programme's records, over 40 news texts."""
    reader = RecordReader(Region.load("jingjinji"))
    documents = [read_document(path) for path in sorted((SHARED / "corpus" / "news").glob("*.txt"))[:40]]
    bind, spent = reader._programme.bind, [0.0, 0]

    def timed(*arguments: Any) -> Any:
        begin = time.process_time()
        found = bind(*arguments)
        spent[0] += time.process_time() - begin
        spent[1] += 1
        return found

    reader._programme.bind = timed  # type: ignore[method-assign]
    for document in documents:
        reader.read(document)
    return f"{spent[0] / spent[1] * 1e6:.0f} microseconds a sentence over {spent[1]:.0f} sentences of news"


if __name__ == "__main__":
    sys.exit(main())
