"""How well projects, mechanisms and commitments are read, and what the seed documents tell of the programme.

Run from the project's root: ``python -m bench.programme`` (needs ``../shared``).
"""

from __future__ import annotations

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
from lantu.documents.files import read_metadata_table
from lantu.records.reader import RecordReader
from lantu.region.region import Region

Row = dict[str, Any]
RUNS = 8
"""Other work on a machine only adds to the time of a run: the least is the reader's own."""
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
        rows = read_lines(records)
        works = read_lines(register(Path(folder), "projects"))
        services = read_lines(register(Path(folder), "services"))
    print(f"\n## Railways, from the seeds\n\n{railways(works)}")
    print(f"\n## Projects that change their batch or slip\n\n{courses(works)}")
    print(f"\n## Services over time\n\n{reach(services)}")
    print(f"\n## Mechanisms with parties of their own, from the seeds\n\n{mechanisms(rows)}")
    print(f"\n## Commitments of the seeds by sort\n\n{sorts(rows)}")
    print(f"\n## Visits, from the seeds\n\n{visits()}")
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


def read_lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def register(folder: Path, what: str) -> Path:
    """Export a register of the ledger that `export` has made."""
    target = folder / f"{what}.jsonl"
    command = [sys.executable, "-m", "lantu", "export", what, "--ledger", str(folder / "seeds.ledger")]
    subprocess.run([*command, "--output", str(target)], check=True)
    return target


def railways(works: list[Row]) -> str:
    """List the states of three railways by the date of the document that tells them."""
    lines = ["| told on | railway | names | state | sentence |", "| --- | --- | --- | --- | --- |"]
    for work in works:
        if work["category"] == "rail" and work["name"].startswith(RAILWAYS):
            names = "、".join(work["names"])
            lines += [
                f"| {state['told']} | {work['name']} | {names} | {state['status']} | {state['quote']} |"
                for state in work["states"]
            ]
    return "\n".join(lines)


def courses(works: list[Row]) -> str:
    """List every move from one batch to another, and how every dated promise fared."""
    lines = ["| project | what | since | until |", "| --- | --- | --- | --- |"]
    for work in works:
        told = [
            (f"{move['before']} to {move['after']}", move["since"], move["until"]) for move in work["moves"]
        ]
        told += [
            (f"promise {slip['course']}", slip["promised"], slip["then"] or "") for slip in work["slips"]
        ]
        lines += [f"| {work['name']} | {' | '.join(row)} |" for row in told]
    return "\n".join(lines)


def reach(services: list[Row]) -> str:
    """List the points of every coverage series."""
    lines = ["| service | direction | at | reached | sentence |", "| --- | --- | --- | --- | --- |"]
    for series in services:
        way = " to ".join("、".join(side) for side in (series["origin"], series["destination"]) if side)
        for point in series["points"]:
            told = "、".join(
                f"{count['indicator']} {count['value']}{count['unit']}" for count in point["counts"]
            )
            lines.append(
                f"| {series['label']} | {way or 'all'} | {point['at'] or ''} | {told} | {point['quote']} |"
            )
    return "\n".join(lines)


def visits() -> str:
    """List the journeys of delegations."""
    reader = RecordReader(Region.load("jingjinji"))
    found = []
    metadata = read_metadata_table(SHARED / "seeds")
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        for visit in reader.read(read_document(path, metadata=metadata.get(path.name))).visits:
            if visit.stops:
                hosts = "、".join(place.name for place in visit.hosts)
                days = f"{visit.period.start} to {visit.period.end}"
                found.append(f"{path.name[:3]}: {visit.visitors}, {days}, {hosts}; {'、'.join(visit.stops)}")
    return "\n".join(found)


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
    """Return what the programme's records cost over 40 news texts: the least of some runs."""
    reader = RecordReader(Region.load("jingjinji"))
    documents = [read_document(path) for path in sorted((SHARED / "corpus" / "news").glob("*.txt"))[:40]]
    bind, spent = reader._programme.bind, [0.0, 0]

    def timed(*arguments: Any) -> Any:
        begin = time.process_time()
        found = bind(*arguments)
        spent[0] += time.process_time() - begin
        spent[1] += 1
        return found

    reader._programme.bind = timed  # type: ignore[method-assign,assignment]
    runs = []
    for _ in range(RUNS):
        spent[:] = 0.0, 0
        for document in documents:
            reader.read(document)
        runs.append(spent[0] / spent[1])
    return f"{min(runs) * 1e6:.0f} microseconds a sentence over {spent[1]:.0f} sentences of news"


if __name__ == "__main__":
    sys.exit(main())
