"""How well claims are read: the annotated documents beside the project, confidence, and constant answers.

Run from the project's root: ``python -m bench.claims`` (needs ``../shared``).
"""

from __future__ import annotations

import json
import runpy
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared"
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 1.01)
"""Edges of the classes of confidence."""


def main() -> int:
    """Read the seeds, score them, and print the scores document by document."""
    if not (SHARED / "gold").is_dir():
        print("../shared/gold is absent: nothing to score against")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        ledger, records = Path(folder) / "seeds.ledger", Path(folder) / "records.jsonl"
        lantu = [sys.executable, "-m", "lantu"]
        subprocess.run(
            [*lantu, "read", str(SHARED / "seeds"), "--ledger", str(ledger), "--quiet"], check=True
        )
        subprocess.run(
            [*lantu, "export", "records", "--ledger", str(ledger), "--output", str(records)], check=True
        )
        for gold in (None, *sorted((SHARED / "gold").glob("*.jsonl"))):
            print(f"\n## {gold.stem if gold else 'all'}\n")
            print(score(records, gold, Path(folder)))
        print("\n## confidence\n")
        print(reliability(records))
    print("\n## constant answers\n")
    print(constants())
    return 0


def score(records: Path, gold: Path | None, folder: Path) -> str:
    """Return the scorer's report for all annotated documents, or for one."""
    where = SHARED / "gold"
    if gold is not None:
        where = folder / gold.stem
        where.mkdir(exist_ok=True)
        (where / gold.name).write_bytes(gold.read_bytes())
    command = [sys.executable, str(SHARED / "eval" / "score.py"), "--gold", str(where)]
    command += ["--texts", str(SHARED / "seeds"), "--pred", str(records)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def reliability(records: Path) -> str:
    """Return how often claims are right in every attribute, by their confidence.

    A confidence means something where the two last columns agree.
    """
    judged = judge(records)
    lines = ["confidence   claims  mean   right"]
    for low, high in pairwise(BINS):
        chosen = [right for confidence, right in judged if low <= confidence < high]
        mean = [confidence for confidence, _ in judged if low <= confidence < high]
        if chosen:
            share = sum(chosen) / len(chosen)
            lines.append(f"{low:.1f} - {min(high, 1):.1f} {len(chosen):8} {fmean(mean):7.2f} {share:7.2f}")
    return "\n".join(lines)


def judge(records: Path) -> list[tuple[float, bool]]:
    """Return the confidence of each claim that the annotations have, and whether all of it is right."""
    scorer: dict[str, Any] = runpy.run_path(str(SHARED / "eval" / "score.py"))
    rows = [json.loads(line) for line in records.read_text("utf-8").splitlines()]
    judged = []
    for name, _, annotated in scorer["load_gold"](SHARED / "gold", SHARED / "seeds"):
        said = [row for row in annotated if row["type"] == "claim"]
        read = [row for row in rows if row["type"] == "claim" and Path(row["document"]).name == name]
        spans = scorer["pair"](
            said,
            read,
            lambda one, other: scorer["overlap"](one["number_span"], (other["start"], other["end"])),
            0.5,
        )
        for one, other in spans:
            right = all(scorer["ATTRIBUTES"][key](one, other) for key in scorer["FULL"])
            judged.append((other["confidence"], right))
    return judged


def constants() -> str:
    """Return the share of annotated claims that the commonest answer of each attribute would get right."""
    rows = [
        json.loads(line)
        for file in sorted((SHARED / "gold").glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
        if line.strip()
    ]
    claims = [row for row in rows if row["type"] == "claim"]
    lines = []
    for key in ("kind", "modality", "direction", "unit", "op"):
        answer, count = Counter(str(claim[key]) for claim in claims).most_common(1)[0]
        lines.append(f"{key:12} {answer:10} {count / len(claims):.3f}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
