"""A query keeps the records that meet every condition, and counts them right."""

from pathlib import Path

import pytest

from lantu.errors import QueryError
from lantu.ledger import Conditions, Facet, Ledger, LedgerWriter

from .worlds import document, records


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of the hand-made document and its records."""
    path = tmp_path_factory.mktemp("query") / "x.ledger"
    with LedgerWriter(path) as writer:
        writer.begin_reading("r1")
        writer.append(document(), records())
        writer.finish_reading(files=1, unchanged=0, failed=0)
    return Ledger(path)


INVEST, GROWTH, FOREST = "c-invest-0001", "c-growth-0002", "c-forest-0003"


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, [INVEST, GROWTH, FOREST]),
        ({"place": "雄安新区"}, [INVEST, GROWTH]),
        ({"place": "北京市"}, []),
        ({"within": "北京市"}, [FOREST]),
        ({"within": "110000"}, [FOREST]),
        ({"within": ("110000", "雄安新区")}, [INVEST, GROWTH, FOREST]),
        ({"within": ()}, []),
        ({"place": "110119"}, [FOREST]),
        ({"period": "2022"}, [INVEST, GROWTH]),
        ({"period": "2022-09"}, [INVEST, GROWTH]),
        ({"period": "2022-08"}, [GROWTH]),
        ({"period": "2025"}, [FOREST]),
        ({"period": "2024"}, []),
        ({"indicator": "investment_completed"}, [INVEST]),
        ({"indicator": "完成投资"}, [INVEST, GROWTH]),
        ({"text": "投资"}, [INVEST, GROWTH]),
        ({"kind": "growth"}, [GROWTH]),
        ({"modality": "target"}, [FOREST]),
        ({"unit": "亩"}, [FOREST]),
        ({"stage": "到位"}, [INVEST]),
        ({"speaker": "管委会"}, [GROWTH]),
        ({"confidence": 0.8}, [INVEST]),
        ({"repeats": False}, [INVEST, FOREST]),
        ({"document": "brief.txt"}, [INVEST, GROWTH, FOREST]),
        ({"document": "absent.txt"}, []),
        ({"place": "雄安新区", "kind": "level"}, [INVEST]),
    ],
)
def test_conditions(ledger: Ledger, conditions: Conditions, expected: list[str]) -> None:
    """Claims are narrowed by what they say; iteration, pages and counts agree."""
    query = ledger.claims.where(**conditions)
    assert [statement.id for statement in query] == expected
    assert [statement.id for statement in query.page(10)] == expected
    assert (query.count(), len(query)) == (len(expected), len(expected))


def test_conditions_of_other_types(ledger: Ledger) -> None:
    """Projects, mechanisms and commitments are narrowed by their own fields."""
    assert ledger.projects.where(category="rail", within="130000").count() == 1
    assert ledger.mechanisms.where(domain="transport", status="signed").count() == 1
    assert ledger.commitments.where(period="2025", text="造林").count() == 1
    assert ledger.commitments.where(period="2024").count() == 0


def test_conditions_that_do_not_apply(ledger: Ledger) -> None:
    """A condition that a type does not have is refused with those that it has."""
    with pytest.raises(QueryError, match=r"projects cannot be narrowed by 'kind'.*category"):
        ledger.projects.where(kind="level")


def test_values_are_no_sql(ledger: Ledger) -> None:
    """A value with quotes in it is a value."""
    assert ledger.claims.where(indicator="'; DROP TABLE claims; --").count() == 0
    assert ledger.claims.count() == 3


def test_orders_and_pages(ledger: Ledger) -> None:
    """Pages follow the order that is asked for."""
    assert [s.id for s in ledger.claims.page(2, order="newest")] == [FOREST, INVEST]
    assert [s.id for s in ledger.claims.page(2, 2, order="newest")] == [GROWTH]
    assert [s.id for s in ledger.claims.page(3, order="value")] == [GROWTH, FOREST, INVEST]
    assert [s.id for s in ledger.claims.page(1, order="confidence")] == [INVEST]


def test_facets(ledger: Ledger) -> None:
    """A facet counts the records of each value, records without a value too."""
    claims = ledger.claims
    assert claims.facet("place") == [Facet("雄安新区", "雄安新区", 2), Facet("110119", "北京市延庆区", 1)]
    assert claims.facet("year") == [Facet("2022", "2022", 2), Facet("2025", "2025", 1)]
    assert claims.facet("stage") == [Facet(None, None, 2), Facet("到位", "到位", 1)]
    assert claims.where(kind="level").facet("unit") == [Facet("亩", "亩", 1), Facet("元", "元", 1)]
    assert claims.facet("indicator", limit=1)[0].count == 1
    assert ledger.commitments.facet("year") == [Facet("2025", "2025", 1)]


def test_facet_of_no_column(ledger: Ledger) -> None:
    """Only columns can be counted."""
    with pytest.raises(QueryError, match="is no column"):
        ledger.claims.facet("kind; DROP TABLE claims")


def test_arrow(ledger: Ledger) -> None:
    """The Arrow table has the export's columns, whether there are rows or not."""
    full, empty = ledger.claims.arrow(), ledger.claims.where(unit="秒").arrow()
    assert full.schema == empty.schema
    assert full.column("number").to_pylist() == ["2106.18亿元", "三分之二", "1.5万亩"]
    assert full.column("to_codes").to_pylist() == [None, None, "130000；110000"]


def test_many_documents_are_iterated_in_order(tmp_path: Path) -> None:
    """Iteration goes through more records than are held at once, each one once."""
    path = tmp_path / "x.ledger"
    with LedgerWriter(path) as writer:
        writer.begin_reading("r1")
        for number in range(5):
            text = f"第{number}期。" + "".join(f"甲地投资{i}亿元。" for i in range(600))
            made = document(text, f"{number}.txt", breaks=(), tables=(), sections=())
            claim = records()[0]
            found = [_claim(claim, f"c-{number}-{i:04}", text, f"{i}亿元") for i in range(600)]
            writer.append(made, found)
        writer.finish_reading(files=5, unchanged=0, failed=0)
    with Ledger(path) as ledger:
        ids = [statement.id for statement in ledger.claims]
    assert ids == [f"c-{number}-{i:04}" for number in range(5) for i in range(600)]


def _claim(claim, name, text, number):  # type: ignore[no-untyped-def]
    from dataclasses import replace

    from lantu.facts import Span

    start = text.index(f"投资{number}") + 2
    where = Span(start, start + len(number))
    return replace(claim, id=name, span=where, quote=where)


def test_what_a_query_asks_is_shown(ledger: Ledger) -> None:
    """A query at the prompt says of what it is and how it is narrowed, without running."""
    assert repr(ledger.claims) == "<claims>"
    narrowed = ledger.claims.where(place="雄安新区", repeats=False)
    assert repr(narrowed) == "<claims where place='雄安新区', repeats=False>"
