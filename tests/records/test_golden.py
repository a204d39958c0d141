"""The short texts of tests/golden: each shows one construction of official prose."""

import json
from pathlib import Path

import pytest

from lantu.documents import read_document
from lantu.testing import describe_claim

GOLDEN = Path(__file__).parent.parent / "golden"
CASES = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())
EXACT = ("op", "value", "value2", "unit", "kind", "direction", "modality", "speaker")
# What the reader is known to read otherwise, and why; a case that comes right must leave this list.
KNOWN = {
    ("growth-no-baseline", "9.1%", "time"): "第一、二季度 gives the second quarter alone a time of its own",
    ("net-increase", "1840家", "time"): "a net change does not take its time from the pair before it",
}


def load(case):
    meta = json.loads((GOLDEN / case / "meta.json").read_text("utf-8"))
    metadata = {key: meta[key] for key in ("date", "place", "publisher") if meta.get(key)}
    lines = (GOLDEN / case / "records.jsonl").read_text("utf-8").splitlines()
    return read_document(GOLDEN / case / "text.txt", metadata=metadata), [json.loads(x) for x in lines if x]


@pytest.mark.parametrize("case", CASES)
def test_every_figure_is_found_and_nothing_else(case, reader):
    """The figures of a text are found to the character, and no other is."""
    document, expected = load(case)
    found = [describe_claim(document, claim) for claim in reader.read(document).claims]
    assert [(row["start"], row["end"]) for row in found] == [(row["start"], row["end"]) for row in expected]


@pytest.mark.parametrize("case", CASES)
def test_every_figure_is_bound_to_what_it_says(case, reader):
    """Quantity, kind, direction, modality, speaker, places and period of each figure are as annotated."""
    document, expected = load(case)
    found = [describe_claim(document, claim) for claim in reader.read(document).claims]
    wrong = []
    for row, want in zip(found, expected, strict=True):
        wrong += [
            (case, row["number"], key, row[key], want[key])
            for key in EXACT
            if key in want and row[key] != want[key]
        ]
        if set(row["places"]) != set(want["places"]):
            wrong.append((case, row["number"], "places", row["places"], want["places"]))
        if row["time"] != want["time"]:
            wrong.append((case, row["number"], "time", row["time"], want["time"]))
    assert {(name, number, key) for name, number, key, *_ in wrong} == {
        known for known in KNOWN if known[0] == case
    }, wrong
