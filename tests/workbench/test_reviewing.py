"""What is doubtful and matters comes first, and what stands in a conflict matters more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import lantu
from lantu.ledger import Ledger
from lantu.workbench.check import default_region
from lantu.workbench.reviewing import conflict_importance, record_importance, review_queue

TEXTS = {
    "a.txt": "2022年，雄安新区完成投资300亿元。2022年，河北省森林覆盖率达到35%。",
    "b.txt": "2022年，雄安新区完成投资3000亿元。",
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Two documents that contradict each other over one figure, and agree on the rest."""
    folder = tmp_path_factory.mktemp("review")
    for name, text in TEXTS.items():
        Path(folder, name).write_text(text, "utf-8")
    with lantu.read(folder, ledger=folder / "x.ledger") as opened:
        yield opened


def test_figures_of_a_conflict_matter_more(ledger: Ledger) -> None:
    """Both sides of a contradiction are at least as important as half and half of its weight; others stay."""
    found = conflict_importance(ledger, default_region())
    disputed = {kept.id for kept in ledger.claims.where(unit="元")}
    assert len(disputed) == 2
    assert found.keys() == disputed
    assert all(0.5 <= weight <= 1 for weight in found.values())


def test_the_queue_is_in_the_order_of_doubt_times_importance(ledger: Ledger) -> None:
    """Each record weighs at most what the one before it weighs."""
    importance = conflict_importance(ledger, default_region())
    matters = record_importance(ledger, importance)
    queue = review_queue(ledger, 50, importance=importance)
    weights = [(1 - kept.record.confidence) * matters(kept) for kept in queue]
    assert weights == sorted(weights, reverse=True)
    raised = review_queue(ledger, 50, importance={queue[-1].id: 1000.0})
    assert raised[0].id == queue[-1].id
