"""People at work on a ledger: what they decide, take back and hand around in files."""

from __future__ import annotations

import datetime
import io
import json
from pathlib import Path
from typing import Any

import pytest

from lantu.errors import LedgerError, NotFoundError, RegionError
from lantu.facts import Period, PlaceName, Quantity
from lantu.ledger import open_ledger
from lantu.workbench.judging import Judge, corrected_fields, write_judgements

from .made import Paper, claim, ledger_of, paper

HEBEI = PlaceName("河北省", "130000")


def report(number: int) -> Paper:
    """Return a text of one figure."""
    document = paper(f"{number}.txt", f"2023年，第{number}市疏解企业{number}家。", "2024-01-01")
    value = Quantity("=", number, None, "家")
    made = claim(document, f"{number}家", f"第{number}市疏解企业{number}家", value, indicator="疏解企业",
                 places=(HEBEI,), period=Period("2023", "2023"))  # fmt: skip
    return document, [made]


PAPERS = [report(number) for number in (11, 22, 33)]
FIRST, SECOND, THIRD = (records[0].id for _, records in PAPERS)


class Clock:
    """Each time it is asked a minute has gone by."""

    def __init__(self) -> None:
        self.now = datetime.datetime(2024, 5, 1, tzinfo=datetime.UTC)

    def __call__(self) -> datetime.datetime:
        """Return the moment."""
        self.now += datetime.timedelta(minutes=1)
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the path of a ledger of three figures."""
    ledger_of(tmp_path / "x.ledger", *PAPERS).close()
    return tmp_path / "x.ledger"


def ranks(path: Path) -> dict[str, str]:
    """Return the rank of each figure that is current."""
    with open_ledger(path) as ledger:
        return {kept.number or "": kept.rank for kept in ledger.claims}


def test_others_see_it_when_the_judge_leaves(path: Path) -> None:
    """A judgement is kept at once, with its moment and who made it, and seen when the work is over."""
    with Judge(path, "reader", clock=Clock()) as judge:
        made = judge.judge("reject", [FIRST], why="misread")
        other = judge.judge("confirm", [SECOND], why="as printed", who="another")
        assert ranks(path) == {"11家": "normal", "22家": "normal", "33家": "normal"}
    assert (made.who, other.who) == ("reader", "another")
    assert (other.made - made.made) == datetime.timedelta(minutes=1)
    assert ranks(path) == {"11家": "deprecated", "22家": "preferred", "33家": "normal"}


def test_what_is_taken_back_is_as_before(path: Path) -> None:
    """A judgement is taken back by the beginning of its id, and stays in the list of what was decided."""
    with Judge(path, "reader", clock=Clock()) as judge:
        made = judge.judge("reject", [FIRST], why="misread")
        back = judge.undo(made.id[:8], why="it was right")
    assert (back.act, back.about) == ("undo", made.id)
    assert ranks(path)["11家"] == "normal"
    with open_ledger(path) as ledger:
        assert [one.act for one in ledger.judgements()] == ["reject", "undo"]


def test_nothing_is_taken_back_twice(path: Path) -> None:
    """A judgement that was taken back is refused, with the id that lets it hold again."""
    with Judge(path, "reader", clock=Clock()) as judge:
        made = judge.judge("reject", [FIRST], why="misread")
        back = judge.undo(made.id, why="it was right")
        told = f"judgement {made.id} is taken back already: undo {back.id} to let it hold again"
        with pytest.raises(LedgerError, match=told):
            judge.undo(made.id, why="again")
        again = judge.undo(back.id, why="it was wrong after all")
        with pytest.raises(LedgerError, match=f"undo {again.id} to let it hold again"):
            judge.undo(back.id, why="again")
    assert ranks(path)["11家"] == "deprecated"


def test_what_cannot_be_taken_back(path: Path) -> None:
    """An id of nothing is refused, and so is one that is too short to be meant, even if it fits."""
    with Judge(path, "reader") as judge:
        made = judge.judge("reject", [FIRST], why="misread")
        for reference, count in (("zzzzzz", 0), (made.id[:5], 1), ("", 1)):
            told = f"{count} judgements have an id that begins with {reference!r}: give 6 characters or more"
            with pytest.raises(NotFoundError, match=told):
                judge.undo(reference, why="x")


def test_a_record_that_is_not_there(path: Path) -> None:
    """What is judged must be in the ledger; nothing is kept of a judgement that is refused."""
    with Judge(path, "reader") as judge, pytest.raises(NotFoundError):
        judge.judge("reject", [FIRST, "nothing"], why="x")
    assert set(ranks(path).values()) == {"normal"}


def test_two_cannot_judge_at_once(path: Path) -> None:
    """Whoever comes second is told who is at work, and can come when the first has left."""
    with Judge(path, "reader", owner="the first"), pytest.raises(LedgerError, match="the first"):
        Judge(path, "another")
    Judge(path, "another").close()


def test_leaving_twice_is_harmless(path: Path) -> None:
    """A judge who has left can leave again."""
    judge = Judge(path, "reader")
    judge.close()
    judge.close()


def lines(path: Path) -> str:
    """Return the judgements of a ledger as a file has them."""
    stream = io.StringIO()
    with open_ledger(path) as ledger:
        write_judgements(list(ledger.judgements()), stream)
    return stream.getvalue()


def test_a_file_of_judgements_goes_round(path: Path, tmp_path: Path) -> None:
    """What one person decided another takes in, once; written again it is the same file, line by line."""
    with Judge(path, "reader", clock=Clock()) as judge:
        judge.judge("reject", [FIRST], why="misread")
        judge.judge("confirm", [SECOND], why="as printed")
        judge.judge("correct", [THIRD], why="of the city", fields={"indicator": "外迁企业"})
    written = lines(path)
    assert [json.loads(line)["act"] for line in written.splitlines()] == ["reject", "confirm", "correct"]
    other = tmp_path / "other.ledger"
    ledger_of(other, *PAPERS).close()
    with Judge(other, "another") as judge:
        assert judge.take_in(io.StringIO(written), "a.jsonl") == (3, 0, ())
        assert judge.take_in(io.StringIO(written), "a.jsonl") == (0, 3, ())
    assert lines(other) == written
    assert ranks(other) == ranks(path)


def test_judgements_of_other_papers_are_kept_and_named(path: Path, tmp_path: Path) -> None:
    """What is judged of a paper that the ledger does not have is told, and waits for it."""
    with Judge(path, "reader", clock=Clock()) as judge:
        judge.judge("reject", [THIRD], why="misread")
    fewer = tmp_path / "fewer.ledger"
    ledger_of(fewer, *PAPERS[:2]).close()
    with Judge(fewer, "another") as judge:
        taken = judge.take_in(io.StringIO(lines(path)), "a.jsonl")
    assert (taken.new, taken.known, len(taken.lost)) == (1, 0, 1)
    assert taken.lost[0].judgement.why == "misread"


def test_the_order_of_writing_does_not_matter(path: Path) -> None:
    """Judgements are written by their moment, whatever order they are given in."""
    with Judge(path, "reader", clock=Clock()) as judge:
        made = [judge.judge("confirm", [record], why="x") for record in (FIRST, SECOND, THIRD)]
    files = []
    for order in (made, made[::-1]):
        stream = io.StringIO()
        assert write_judgements(order, stream) == 3
        files.append(stream.getvalue())
    assert files[0] == files[1]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "a.jsonl, line 1: "),
        ("\n\n[]", r"a.jsonl, line 3: no judgement: \[\]"),
        ("3", "a.jsonl, line 1: no judgement: 3"),
        ("{}", "a.jsonl, line 1: "),
        ('"' + "x" * 80 + '"', 'a.jsonl, line 1: no judgement: "' + "x" * 39 + "$"),
    ],
    ids=["no JSON", "a list", "a number", "nothing in it", "a long line"],
)
def test_a_line_that_is_no_judgement(path: Path, text: str, told: str) -> None:
    """The file and the line are named, and nothing of the file is taken in."""
    with Judge(path, "reader") as judge:
        judge.judge("confirm", [FIRST], why="x")
        before = len(list(judge.ledger.judgements()))
        with pytest.raises(LedgerError, match=told):
            judge.take_in(io.StringIO(text), "a.jsonl")
        assert len(list(judge.ledger.judgements())) == before
    assert ranks(path)["11家"] == "preferred"


def test_separators_in_a_quote_part_no_lines(path: Path, tmp_path: Path) -> None:
    """A reason may hold the separators that other programs take for the end of a line."""
    with Judge(path, "reader", clock=Clock()) as judge:
        judge.judge("reject", [FIRST], why="a\u2028b\x85c\x0bd")
    other = tmp_path / "other.ledger"
    ledger_of(other, *PAPERS).close()
    with Judge(other, "another") as judge:
        assert judge.take_in(io.StringIO(lines(path)), "a.jsonl").new == 1


def test_a_file_in_another_encoding(path: Path) -> None:
    """What is no UTF-8 is refused with its name before a line is read."""
    stream = io.TextIOWrapper(io.BytesIO("判定".encode("gb18030")), "utf-8")
    with (
        Judge(path, "reader") as judge,
        pytest.raises(LedgerError, match=r"a\.jsonl: is no UTF-8 text; give a file"),
    ):
        judge.take_in(stream, "a.jsonl")


@pytest.mark.parametrize(
    ("given", "fields"),
    [
        ({"value": "3", "unit": None}, {"value": "3"}),
        ({"place": "沧州"}, {"place": "河北省沧州市:130900"}),
        ({"place": "沧州; 130100"}, {"place": "河北省沧州市:130900；河北省石家庄市:130100"}),
        ({"place": "某地:"}, {"place": "某地:"}),
        ({"place": "某地:99；沧州；"}, {"place": "某地:99；河北省沧州市:130900"}),
        ({"indicator": "forest_cover"}, {"indicator_id": "forest_cover"}),
        ({"indicator": "成林率"}, {"indicator": "成林率", "indicator_id": ""}),
        ({"unit": "km"}, {"unit": "公里"}),
        ({"unit": "ug/m3"}, {"unit": "微克/立方米"}),
        ({"unit": ""}, {"unit": ""}),
        ({"place": None}, {}),
    ],
    ids=str,
)
def test_corrections_in_the_words_of_the_region(given: dict[str, Any], fields: dict[str, str]) -> None:
    """Places get their codes, an indicator its id; words of the text's own have none of the catalogue."""
    assert corrected_fields(given, "jingjinji") == fields


@pytest.mark.parametrize("unit", ["胡说", "亿元"])
def test_a_unit_that_is_none(unit: str) -> None:
    """What is no unit, or one with a scale in it, is refused, and the message says what to write."""
    with pytest.raises(LedgerError, match=rf"'{unit}' is no base unit: write one such as 元"):
        corrected_fields({"unit": unit}, "jingjinji")


@pytest.mark.parametrize("place", ["某某市", "桥西区"])
def test_a_place_that_is_not_sure(place: str) -> None:
    """A place that the pack does not know, and one of which there are two, are refused."""
    with pytest.raises(RegionError, match=place):
        corrected_fields({"place": place}, "jingjinji")
