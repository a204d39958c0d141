"""The questions of a language model, each answered with words, documents and offsets."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from pydantic import ValidationError

from lantu.atlas.opened import OpenedLedger
from lantu.atlas.tools import MOST_PLACES, Tools
from lantu.errors import NotFoundError, QueryError, RegionError
from lantu.region import Region

from .varied import VARIED
from .world import WORLD, long_report, report, write_ledger

REPORT = report()[0].id
FIRST, FALL, AGAIN, MONEY, ROOMS = (record.id for record in report()[1][:5])


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tools]:
    """Ask about every made-up document."""
    path: Path = write_ledger(tmp_path_factory.mktemp("tools") / "made.ledger", *WORLD, *VARIED, long_report)
    opened = OpenedLedger(path, Region.load("jingjinji"), patience_seconds=3600.0)
    yield Tools(opened)
    opened.close()


def test_every_tool_says_what_it_does(tools: Tools) -> None:
    """A model knows of each what its docstring says."""
    assert [tool.__name__ for tool in tools.all()] == [
        "search",
        "figures",
        "series",
        "conflicts",
        "document",
        "record",
    ]
    assert all((tool.__doc__ or "").strip() for tool in tools.all())


def test_search_finds_sentences_with_what_stands_in_them(tools: Tools) -> None:
    """Every word must be there, to the letter; each hit names its document and offsets."""
    found = tools.search("总投资 京雄快线")
    (hit,) = found["hits"]
    assert (hit["document"]["id"], hit["text"][:4]) == (REPORT, "京雄快线")
    assert MONEY in {record["id"] for record in hit["records"]}
    assert tools.search("总投资 没有的词")["hits"] == []


def test_search_is_narrowed_and_goes_on(tools: Tools) -> None:
    """To a document, a place or a type; page by page each hit comes once."""
    assert {hit["document"]["name"] for hit in tools.search("2023年", document="报告.txt")["hits"]} == {
        "报告.txt"
    }
    assert tools.search("2023年", type="project", document="差额.txt")["hits"] == []
    first = tools.search("持续推进", limit=2)
    second = tools.search("持续推进", limit=2, cursor=first["next"])
    starts = [hit["start"] for hit in (*first["hits"], *second["hits"])]
    assert len(set(starts)) == 4


def test_figures_are_the_newest_first(tools: Tools) -> None:
    """Narrowed by what is set alone; values are exact text."""
    rows = tools.figures(indicator="贸易差额")["items"]
    assert [row["time"]["end"] for row in rows] == ["2024", "2023", "2022", "2021"]
    assert [row["value"] for row in rows] == ["500000000", "1/3", "100000000", "-320000000"]
    assert [
        row["time"]["end"] for row in tools.figures(indicator="贸易差额", since="2022", until="2023")["items"]
    ] == [
        "2023",
        "2022",
    ]
    assert [row["id"] for row in tools.figures(modality="target", place="130000")["items"]] == [ROOMS]
    assert tools.figures(words="总投资")["total"] == 1


def test_a_series_parts_what_must_not_be_joined(tools: Tools) -> None:
    """Levels on one axis, growth on another; each point with its bounds and clause."""
    series = tools.series("贸易差额")
    assert (series["place"]["key"], series["total"]) == ("110000", 4)
    axes = {(group["kind"], group["unit"]): group["lines"] for group in series["groups"]}
    assert set(axes) == {("level", "元"), ("growth", "")}
    bounds = [(point["low"], point["high"]) for point in axes["level", "元"][0]["points"]]
    assert bounds == [("-325000000", "-315000000"), ("100000000", "200000000"), ("500000000", None)]


def test_no_more_places_than_a_model_can_use_travel(tools: Tools) -> None:
    """They are the most reported."""
    assert len(tools.series("pm25_annual_mean")["places"]) <= MOST_PLACES


def test_a_document_comes_by_parts_with_the_records_in_them(tools: Tools) -> None:
    """What lies in the part at an offset, and nothing of the others."""
    long = long_report()[0]
    first = tools.document(long.id, size=1000)
    last = tools.document(long.id, at=len(long.text) - 3, size=1000)
    assert (first["window"]["start"], first["records"]) == (0, [])
    assert last["window"]["end"] == last["window"]["length"] == len(long.text)
    assert [record["number"] for record in last["records"]] == ["77家"]
    assert last["window"]["text"] == long.text[last["window"]["start"] :]
    assert first["document"]["name"] == "长文.txt"


def test_a_record_comes_with_its_sentence_and_what_repeats_it(tools: Tools) -> None:
    """By its id or the beginning of it."""
    found = tools.record(FIRST)
    assert found["record"]["id"] == FIRST
    assert found["record"]["quote"] in found["sentence"]
    assert found["repeats"] == [AGAIN]
    assert tools.record(FIRST[:12]) == found


def test_conflicts_of_a_figure_are_told(tools: Tools) -> None:
    """Where there is none, the list is empty and says how many figures were compared."""
    told = tools.conflicts(record=FIRST)
    assert (told["items"], told["total"]) == ([], 0)
    assert told["figures"] > 5


def test_answers_are_plain(tools: Tools) -> None:
    """Each can be written as JSON as it is."""
    for answer in (tools.search("2023年"), tools.figures(), tools.series("总投资"), tools.record(MONEY)):
        assert msgspec.json.decode(msgspec.json.encode(answer)) == answer


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        pytest.param(lambda tools: tools.record("0" * 16), "/api/v1/search finds records", id="record"),
        pytest.param(lambda tools: tools.document("0" * 64), "/api/v1/documents lists", id="document"),
        pytest.param(lambda tools: tools.series("nothing"), "/api/v1/indicators lists them", id="indicator"),
    ],
)
def test_what_nothing_has_is_refused_with_where_to_look(tools: Tools, ask: object, told: str) -> None:
    """A model that made an id up is told so."""
    with pytest.raises(NotFoundError, match=told):
        ask(tools)  # type: ignore[operator]


def test_a_search_for_nothing_is_refused(tools: Tools) -> None:
    """Quotes with nothing between them are no words."""
    with pytest.raises(QueryError, match="give one or more"):
        tools.search('""')


def test_a_question_out_of_bounds_is_refused(tools: Tools) -> None:
    """As over the API."""
    with pytest.raises(ValidationError):
        tools.figures(since="last year")
    with pytest.raises(ValidationError):
        tools.figures(limit=501)


def test_a_place_has_any_of_its_names(tools: Tools) -> None:
    """The short name, the full name and the code of a place give one answer."""
    answers = [tools.figures(place=name)["items"] for name in ("河北", "河北省", "130000")]
    assert answers[0]
    assert answers[0] == answers[1] == answers[2]
    assert len({str(tools.search("持续推进", place=name)) for name in ("河北", "130000")}) == 1


def test_a_place_that_is_none_is_refused(tools: Tools) -> None:
    """An empty answer would say that nothing is told of it."""
    for ask in (tools.figures, tools.conflicts, lambda place: tools.search("推进", place=place)):
        with pytest.raises(RegionError, match="knows no place '某某星'; give a full name or a code"):
            ask(place="某某星")


def test_without_a_pack_conflicts_say_why_there_are_none(tmp_path: Path) -> None:
    """A series comes all the same, without implied values."""
    opened = OpenedLedger(write_ledger(tmp_path / "x.ledger", report), None)
    tools = Tools(opened)
    with pytest.raises(RegionError, match="--region PACK"):
        tools.conflicts()
    assert tools.series("总投资")["checked"] is True
    opened.close()
