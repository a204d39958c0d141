"""The register of projects on documents of our own: states, batches, promises and what became of them."""

import datetime
from pathlib import Path

import pytest

import lantu
from lantu.ledger.statement import TYPES
from lantu.region.region import Region
from lantu.workbench.programme import project_register, register_rows

TODAY = datetime.date(2024, 6, 1)
EXAMPLES = Path(__file__).parents[3] / "examples" / "jingjinji"
RAILWAYS = {"京唐城际铁路": "京唐", "京滨城际铁路": "京滨", "津兴城际铁路": "津兴"}


@pytest.fixture(scope="module")
def region():
    return Region.load("jingjinji")


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """The example documents, read."""
    path = tmp_path_factory.mktemp("examples") / "x.ledger"
    with lantu.read(EXAMPLES, ledger=path) as ledger:
        yield ledger


@pytest.fixture(scope="module")
def register(example, region):
    return {row.name: row for row in project_register(example, region, today=TODAY)}


@pytest.mark.parametrize("name", RAILWAYS)
def test_railways_show_their_states_of_three_years_with_sentences(example, register, name):
    """Each railway is told of in 2021, 2022 and 2023, under several names, with the sentences."""
    row = register[name]
    states = {(state.told or "")[:4]: state.status for state in row.states}
    assert {year: states[year] for year in ("2021", "2022")} == {
        "2021": "under_construction",
        "2022": "under_construction",
    }
    assert states["2023"] == "operating"
    assert len(row.names) > 1
    assert all(RAILWAYS[name][:2] in state.quote for state in row.states)
    texts = {document.name: example.document(document.name).text for document in example.documents()}
    for state in row.states:
        statement = example.statement(state.record)
        assert statement.record.span.of(texts[state.document]) == statement.quote


@pytest.mark.parametrize("name", RAILWAYS)
def test_a_work_moves_from_batch_to_batch(register, name):
    """The move from 在建 to 建成 lies between the last document of the one and the first of the other."""
    (move,) = register[name].moves
    assert (move.before, move.after) == ("under_way", "built")
    assert "2022" <= move.since < move.until <= "2023-12-31"


def test_one_is_in_reserve_before_it_starts(tmp_path, region):
    """储备, 新开工, 在建 and 建成 follow each other, with the days on which they are told."""
    told = [
        ("2021-02-26", "谋划建设云海至白山铁路。"),
        ("2022-02-20", "年内开工建设云海至白山铁路。"),
        ("2023-06-01", "云海至白山铁路加快建设。"),
        ("2024-03-01", "云海至白山铁路开通运营。"),
    ]
    with read(tmp_path, told) as ledger:
        (row,) = project_register(ledger, region, today=TODAY)
    assert row.batch == "built"
    assert [(move.before, move.after, move.since, move.until) for move in row.moves] == [
        ("reserve", "new_starts", "2021-02-26", "2022-02-20"),
        ("new_starts", "under_way", "2022-02-20", "2023-06-01"),
        ("under_way", "built", "2023-06-01", "2024-03-01"),
    ]


def test_a_promise_that_is_put_off_shows_by_how_much(tmp_path, region):
    """A promised opening stands beside the later promise, with both sentences."""
    told = [
        ("2021-02-26", "云海高铁力争2022年底开通运营。"),
        ("2022-10-17", "云海高铁力争2023年底开通运营。"),
        ("2023-12-18", "12月18日，云海高铁开通运营。"),
    ]
    with read(tmp_path, told) as ledger:
        (row,) = project_register(ledger, region, today=TODAY)
    assert row.slips[0].course == "put_off"
    assert row.slips[0].then is not None
    assert row.slips[0].then.said.quote == "云海高铁力争2023年底开通运营"
    assert row.slips[0].days_high == 365
    assert [state.is_promise for state in row.states] == [True, True, False]


def test_rows_are_exported_with_the_records_that_they_rest_on(example, region):
    """Every state names its record, sentence and document."""
    rows = list(register_rows(example, region, "projects", today=TODAY))
    ids = {one.id for one in example.projects}
    assert {row["schema"] for row in rows} == {"lantu.projects/1"}
    assert {state["record"] for row in rows for state in row["states"]} <= ids


@pytest.mark.parametrize("what", ["services", "pairings", "approvals", "journeys"])
def test_every_register_names_its_records(example, region, what):
    """Each row of a register of the examples leads to records of the ledger."""
    rows = list(register_rows(example, region, what, today=TODAY))
    ids = {one.id for kind in TYPES for one in example.records(kind)}
    told = [value for row in rows for value in records_in(row)]
    assert {row["schema"] for row in rows} == {f"lantu.{what}/1"}
    assert told and set(told) <= ids


def test_plans_are_exported_with_their_parts(tmp_path, region):
    """A plan's row has the papers that a text derives from it, each with its sentence."""
    told = [("2020-01-10", "《云海新城规划纲要》印发后，《云海新城总体规划》相继获批。")]
    with read(tmp_path, told) as ledger:
        outline, part = register_rows(ledger, region, "plans", today=TODAY)
    assert [each["name"] for each in outline["parts"]] == ["云海新城总体规划"]
    assert outline["parts"][0]["quote"].startswith("《云海新城规划纲要》")
    assert part["parents"] == ["云海新城规划纲要"]


def records_in(value):
    """Yield every id of a record that stands anywhere in a row."""
    if isinstance(value, dict):
        yield from (each for key, each in value.items() if key == "record")
        value = list(value.values())
    for each in value if isinstance(value, list) else ():
        yield from records_in(each)


def read(folder, told):
    """Read texts of these dates into a ledger."""
    texts = folder / "texts"
    texts.mkdir()
    rows = ["file,title,date,place,publisher"]
    for at, (date, text) in enumerate(told):
        (texts / f"{at}.txt").write_text(text, "utf-8")
        rows.append(f"{at}.txt,,{date},京津冀,")
    (texts / "documents.csv").write_text("\n".join(rows), "utf-8")
    return lantu.read(texts, ledger=folder / "x.ledger")
