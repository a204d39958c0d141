"""The doctor says what is wrong, and nothing where nothing is."""

import json

from .terminal import run


def test_a_sound_ledger(ledger):
    """On a sound ledger every finding is good or a note, and the status is 0."""
    done = run("doctor", "--ledger", ledger)
    assert done.status == 0
    assert "is sound" in done.out
    assert "places" in done.out


def test_a_broken_ledger(tmp_path):
    """A folder that is no ledger is named, and the status is 1."""
    (tmp_path / "x.ledger").mkdir()
    done = run("doctor", "--ledger", tmp_path / "x.ledger", "--json")
    found = {one["subject"]: one for one in json.loads(done.out)["findings"]}
    assert done.status == 1
    assert found["ledger"]["state"] == "bad"
    assert "x.ledger" in found["ledger"]["said"]


def test_no_ledger_is_no_fault(tmp_path):
    """Before the first reading there is nothing wrong."""
    assert run("doctor", "--ledger", tmp_path / "none").status == 0
