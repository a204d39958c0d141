"""JioNLP's own test cases, counted over all of them less the listed exclusions."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from lantu.errors import ParseError
from lantu.language.periods import find_periods, parse_period

SHARED = Path(__file__).parents[4] / "shared" / "peers"
COMPARED = tomllib.loads(Path(__file__).with_name("periods_jionlp.toml").read_text(encoding="utf-8"))
ANCHOR = "2021-06-14"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the peers' cases are not here")


def load(name: str) -> Any:
    """Read a file of cases."""
    return json.loads((SHARED / name).read_text(encoding="utf-8"))


def different(part: str) -> dict[str, list[str]]:
    """Return the listed answers that differ and are held to be better."""
    return {text: answer for row in COMPARED[part]["different"] for text, answer in row["texts"].items()}


def excluded(part: str) -> set[str]:
    """Return the texts that are not counted."""
    return {row["text"] for row in COMPARED[part]["excluded"]}


def parse(text: str, base: str) -> list[str]:
    """Return first and last day of a written time; empty strings where they are absent."""
    try:
        period = parse_period(text, base)
    except ParseError:
        return ["refused"]
    return [str(day or "") for day in (period.first_day(), period.last_day())]


def find(text: str) -> list[str]:
    """Return what is found in a text, as written."""
    return [text[mention.start : mention.end] for mention in find_periods(text, ANCHOR)]


def test_whole_days() -> None:
    """At least 95% of the cases without a clock time have the right first and last day."""
    cases = [case for case in load("jionlp-time-cases.json") if case["whole_days"]]
    listed, left_out = different("parse"), excluded("parse")
    counted = [case for case in cases if case["text"] not in left_out]
    wrong = [
        case["text"]
        for case in counted
        if parse(case["text"], case["base"][:10])
        != listed.get(case["text"], [case["start"][:10], case["end"][:10]])
    ]
    assert len(cases) == 150
    assert len(cases) - len(counted) <= 0.03 * len(cases)
    assert len(wrong) <= 0.05 * len(counted), wrong


def test_extraction() -> None:
    """At least 95% of the sentences give exactly the times that stand in them."""
    file = load("jionlp-extract-cases.json")
    listed, left_out = different("find"), excluded("find")
    counted = [case for case in file["time"] if case["text"] not in left_out]
    wrong = [
        case["text"]
        for case in counted
        if find(case["text"]) != listed.get(case["text"], [row["text"] for row in case["expected"]])
    ]
    assert len(file["time"]) - len(counted) <= 0.03 * sum(map(len, file.values()))
    assert len(wrong) <= 0.05 * len(counted), wrong


def test_every_listed_case_exists() -> None:
    """A mapping or an exclusion names a case of the file, and its answer is the one that is given."""
    parsed = {case["text"]: case for case in load("jionlp-time-cases.json")}
    for text, answer in different("parse").items():
        assert parse(text, parsed[text]["base"][:10]) == answer
    sentences = {case["text"] for case in load("jionlp-extract-cases.json")["time"]}
    assert excluded("parse") <= parsed.keys()
    assert sentences >= excluded("find") | different("find").keys()
