"""Identities in a ledger: computed from what was read, changed by people, and back again."""

import datetime

import pytest

import lantu
from lantu.ledger import LedgerWriter
from lantu.ledger.identity import find_identities
from lantu.ledger.judgements.judgement import make_judgement

TEXTS = {
    "a.txt": "2021年2月26日，加快建设京唐、京滨城际铁路。",
    "b.txt": "2022年12月30日，京唐城际开通运营。",
}


@pytest.fixture
def ledger(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, "utf-8")
    lantu.read(folder, ledger=tmp_path / "x.ledger").close()
    return tmp_path / "x.ledger"


def judge(path, act, *names, hour=1, about=None):
    """Judge the first statements of these projects."""
    with lantu.open(path) as opened:
        found = {one.record.name: opened.bind(one) for one in opened.projects}
    made = datetime.datetime(2026, 3, 1, hour, tzinfo=datetime.UTC)
    judgement = make_judgement(
        act, tuple(found[name] for name in names), who="reader", why="seen", made=made, about=about
    )
    with LedgerWriter(path) as writer:
        writer.judge([judgement])
        writer.publish()
    return judgement


def names(path):
    with lantu.open(path) as opened:
        return sorted(each.names for each in find_identities(opened))


APART = [("京唐城际",), ("京唐城际铁路",), ("京滨城际铁路",)]
JOINED = [("京唐城际铁路", "京唐城际"), ("京滨城际铁路",)]


def test_documents_name_one_railway_differently(ledger):
    """京唐城际 and 京唐城际铁路 are one, 京滨城际铁路 another; the evidence says why."""
    assert names(ledger) == sorted(JOINED)
    with lantu.open(ledger) as opened:
        (join,) = (join for each in find_identities(opened) for join in each.joins)
    assert "same_core" in join.reasons


def test_a_split_can_be_taken_back(ledger):
    """A person parts two names, and undoing that joins them again: nothing is lost."""
    split = judge(ledger, "split", "京唐城际")
    assert names(ledger) == sorted(APART)
    judge(ledger, "undo", hour=2, about=split.id)
    assert names(ledger) == sorted(JOINED)


def test_a_merge_joins_what_no_rule_would(ledger):
    """A person says that two lines are one."""
    judge(ledger, "merge", "京滨城际铁路", "京唐城际")
    assert len(names(ledger)) == 1
