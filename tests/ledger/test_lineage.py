"""What the ledger says of copies after each reading is what all its documents together give."""

from __future__ import annotations

import random
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from lantu.documents import Document, Reprint, find_lineage, lineage as resolving
from lantu.documents.document import Field
from lantu.documents.prints import hash_bands
from lantu.ledger import Ledger, LedgerWriter, lineage
from lantu.ledger.upkeep import find_problems

PARTS = [
    "去年以来，上游三县与下游两区签署协议，共同治理北运河，断面水质每月监测一次，超标一次扣减补偿资金50万元。",
    "一年来，沿河关停排污口36处，新建湿地540公顷，补种乔木12万株，下游断面水质提高，鸟类增加到130种。",
    "城际铁路新开车次20对，早晚高峰每10分钟一班，沿线6座车站改造了换乘通道，步行时间由12分钟缩短到4分钟。",
    "园区新落户企业215家，其中科技企业93家，实缴资本1.7亿元，带动就业2600人，另有48个项目正在洽谈。",
    "三地医院互认检验结果43项，参加医院485家，异地结算310万人次，比上年多62万人次，群众少跑路。",
]
PUBLISHERS = ["北河市水务局", "北河日报", "南河晚报", None]
AUTHORITIES = ["primary", "press", "unknown"]
SOURCES = ["", "据《北河日报》报道，", "转载："]


def draw_document(draw: random.Random, identity: int) -> Document:
    """Return a document that is made of parts that others are made of too."""
    parts = draw.sample(PARTS, draw.randrange(1, 4))
    text = draw.choice(SOURCES) + "".join(parts if draw.random() < 0.7 else sorted(parts))
    return Document(
        sha256(f"{identity}".encode()).hexdigest(),
        f"{identity}.txt",
        "text/plain",
        text,
        "text 1",
        title=draw.choice([None, Field("协同治水", "x"), Field("协同发展", "x")]),
        publisher=Field(name, "x") if (name := draw.choice(PUBLISHERS)) else None,
        date=Field(f"2024-0{draw.randrange(1, 9)}", "x") if draw.random() < 0.7 else None,
        authority=draw.choice(AUTHORITIES),  # type: ignore[arg-type]
    )


def read(path: Path, documents: list[Document], *, with_bands: bool = False) -> None:
    """Read documents into a ledger."""
    with LedgerWriter(path) as writer:
        writer.begin_reading("r")
        for document in documents:
            writer.append(document, [], bands=hash_bands(document.text) if with_bands else None)
        writer.update_lineage()
        writer.finish_reading(files=len(documents), unchanged=0, failed=0)


def kept(path: Path) -> set[tuple[Any, ...]]:
    """Return the lineage that a ledger holds now."""
    query = (
        "SELECT c.id AS copy, s.id AS source, l.relation, l.similarity, l.evidence FROM lineage l "
        "JOIN documents c ON c.no = l.document AND c.superseded IS NULL "
        "JOIN documents s ON s.no = l.source AND s.superseded IS NULL WHERE l.superseded IS NULL"
    )
    with Ledger(path) as ledger:
        return {(*list(row.values())[:-1], tuple(row["evidence"])) for row in ledger._fetch(query)}


def told(reprints: tuple[Reprint, ...]) -> set[tuple[Any, ...]]:
    """Return a lineage in the form of `kept`."""
    return {(one.copy, one.source, one.relation, one.similarity, one.evidence) for one in reprints}


@pytest.mark.parametrize("crowd", [2, 200])
@pytest.mark.parametrize("seed", range(4))
def test_in_any_order_it_is_the_lineage_of_all(
    tmp_path: Path, seed: int, crowd: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After every reading, new editions of old documents among them, both ways agree to the last figure."""
    monkeypatch.setattr(resolving, "_LARGEST_BUCKET", crowd)
    draw, path, current = random.Random(seed), tmp_path / "x.ledger", dict[int, Document]()
    for step in range(4):
        some = {number: draw_document(draw, number) for number in draw.sample(range(14), 5)}
        current |= some
        read(path, list(some.values()), with_bands=step % 2 == 1)
        whole = list(current.values())
        draw.shuffle(whole)
        assert kept(path) == told(find_lineage(whole))
    assert find_problems(path) == []
    assert kept(path), "these documents have copies among them, or the test shows nothing"


def test_what_was_looked_at_is_not_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reading takes apart its own texts and those that share something with them, and no others."""
    draw, path = random.Random(1), tmp_path / "x.ledger"
    read(path, [draw_document(draw, number) for number in range(10)])
    monkeypatch.setattr(lineage, "compare_texts", None)
    monkeypatch.setattr(lineage, "print_text", None)
    read(path, [])
    alone = Document("f" * 64, "alone.txt", "text/plain", "".join(map(chr, range(0x5000, 0x5100))), "text 1")
    monkeypatch.undo()
    monkeypatch.setattr(lineage, "compare_texts", None)
    read(path, [alone])


def test_a_reprint_names_its_original(tmp_path: Path) -> None:
    """Until a later reading finds another text in its place; what was said before is kept."""
    path, text = tmp_path / "x.ledger", "".join(PARTS)
    one = Document("a" * 64, "one.txt", "text/plain", text, "text 1", authority="primary")
    reprint = Document("b" * 64, "reprint.txt", "text/plain", f"转载：{text}", "text 1")
    read(path, [one, reprint])
    with Ledger(path) as ledger:
        assert [head.source for head in ledger.documents()] == [None, one.id]
    read(path, [Document(reprint.id, "reprint.txt", "text/plain", PARTS[4], "text 1")])
    with Ledger(path) as ledger:
        assert [head.source for head in ledger.documents()] == [None, None]
        assert len(ledger._fetch("SELECT * FROM lineage")) == 1
