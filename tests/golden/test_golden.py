"""The short annotated texts are sound: every record is grounded and uses the agreed vocabulary."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path

import pytest

HERE = Path(__file__).parent
CASES = sorted(path.name for path in HERE.iterdir() if (path / "text.txt").is_file())
REQUIRED = {
    "type", "start", "end", "number", "op", "value", "value2", "unit", "indicator", "places", "time", "kind",
    "direction", "baseline", "modality", "speaker",
}  # fmt: skip
OPTIONAL = {"stage", "net", "place_mode", "from", "to", "basis", "repeat_of"}
VOCABULARY = {
    "type": {"claim"},
    "op": {"=", "~", "<~", ">", "<", ">=", "<=", "range"},
    "kind": {"level", "cumulative", "change", "growth", "ratio", "share", "rank"},
    "direction": {None, "up", "down"},
    "modality": {"reported", "target", "plan"},
}
SCALE = {"": 1, "万": 10**4, "亿": 10**8}


def _records(case):
    return [json.loads(line) for line in (HERE / case / "records.jsonl").read_text("utf-8").splitlines()]


def test_there_are_enough_cases():
    """At least 40 constructions are shown, each once, and some of them make no claim."""
    shown = [json.loads((HERE / case / "meta.json").read_text("utf-8"))["shows"] for case in CASES]
    assert len(CASES) >= 40
    assert len(set(shown)) == len(shown)
    assert sum(not _records(case) for case in CASES) >= 4


def test_every_class_is_shown():
    """Each operator, kind and modality of the vocabulary occurs."""
    records = [record for case in CASES for record in _records(case)]
    for key in ("op", "kind", "modality"):
        assert {record[key] for record in records} == VOCABULARY[key], key


@pytest.mark.parametrize("case", CASES)
def test_records_are_grounded(case):
    """Each number stands where its offsets say, in text order."""
    text = (HERE / case / "text.txt").read_text("utf-8")
    records = _records(case)
    assert [text[one["start"] : one["end"]] for one in records] == [one["number"] for one in records]
    assert records == sorted(records, key=lambda one: one["start"])


@pytest.mark.parametrize("case", CASES)
def test_records_use_the_vocabulary(case):
    """Keys are the agreed ones; direction goes with growth and change, a second value with ranges."""
    for record in _records(case):
        assert set(record) >= REQUIRED
        assert set(record) <= REQUIRED | OPTIONAL
        assert all(record[key] in allowed for key, allowed in VOCABULARY.items())
        assert (record["direction"] is not None) == (record["kind"] in {"growth", "change"})
        assert (record["value2"] is not None) == (record["op"] == "range")
        assert record["indicator"]
        for end in record["time"].values():
            assert end is None or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", end)


@pytest.mark.parametrize("case", CASES)
def test_values_follow_from_the_numbers(case):
    """A number in digits times its scale is the value, and the unit is the rest."""
    for record in _records(case):
        written = unicodedata.normalize("NFKC", record["number"])
        match = re.fullmatch(r"([\d.]+)([余多]?)([万亿]?)([余多]?)(.*)", written)
        if match is None or record["op"] == "range":
            continue
        assert float(match[1]) * SCALE[match[3]] == pytest.approx(record["value"])
        assert match[5] in {record["unit"], ""}


def test_no_sentence_is_shared(request):
    """No sentence of twelve characters or more stands in the reference material."""
    shared = request.config.rootpath.parent / "shared"
    paths = [*shared.glob("seeds/*.txt"), *shared.glob("corpus/*/*.txt")]
    if not paths:
        pytest.skip("the reference material is not here")
    others = "".join("".join(path.read_text("utf-8").split()) for path in paths)
    for case in CASES:
        for sentence in re.split(r"[。！？\n]", (HERE / case / "text.txt").read_text("utf-8")):
            assert len(sentence) < 12 or sentence not in others, (case, sentence)
