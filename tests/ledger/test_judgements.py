"""What people decide holds, survives other readings, and can be taken back."""

import datetime
import json
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from lantu.errors import LedgerError, NotFoundError
from lantu.facts import Period, PlaceName, Span
from lantu.ledger import Ledger, LedgerWriter, Record, open_ledger
from lantu.ledger.judgements import Binding, Judgement, identities
from lantu.ledger.judgements.judgement import decode_judgement, encode_judgement, make_judgement
from lantu.ledger.store import VERSION
from lantu.ledger.upkeep import find_problems

from .worlds import TEXT, YANQING, Clock, document, records


class Desk:
    """A ledger of one document, and a person who judges."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clock = Clock()
        self.read(records())

    def read(self, found: list[Record], reader: str = "r1", text: str = TEXT) -> None:
        """Read the document, whatever its text is now."""
        with LedgerWriter(self.path, clock=self.clock) as writer:
            writer.begin_reading(reader)
            writer.append(document(text, id=document().id), found)
            writer.finish_reading(files=1, unchanged=0, failed=0)

    def judge(self, act: str, *ids: str, dropped: tuple[str, ...] = (), **more: object) -> Judgement:
        """Judge records, as they are in the ledger now."""
        with Ledger(self.path) as ledger:
            targets, others = (
                tuple(ledger.bind(ledger.statement(one)) for one in some) for some in (ids, dropped)
            )
        judgement = make_judgement(
            act,  # type: ignore[arg-type]
            targets,
            who="reader",
            why="as printed",
            made=self.clock(),
            dropped=others,
            **more,  # type: ignore[arg-type]
        )
        with LedgerWriter(self.path, clock=self.clock) as writer:
            writer.judge([judgement])
        return judgement

    def state(self, reference: str) -> tuple[str, str | None]:
        """Return rank and reason of a record."""
        with Ledger(self.path) as ledger:
            found = ledger.statement(reference)
        return found.rank, found.reason


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A ledger to judge."""
    return Desk(tmp_path / "x.ledger")


INVEST, GROWTH, FOREST, RAIL = "c-invest-0001", "c-growth-0002", "c-forest-0003", "p-rail-0004"


def test_rank_follows(desk: Desk) -> None:
    """What is confirmed is preferred, what is rejected deprecated, both with who and why."""
    desk.judge("confirm", INVEST)
    desk.judge("reject", RAIL)
    assert desk.state(INVEST) == ("preferred", "confirmed by reader: as printed")
    assert desk.state(RAIL) == ("deprecated", "rejected by reader: as printed")
    assert desk.state(GROWTH) == ("normal", None)
    desk.judge("confirm", RAIL)
    assert desk.state(RAIL)[0] == "preferred"


def test_corrected_fields_are_what_is_found(desk: Desk) -> None:
    """A corrected record is found, filtered and searched by what is right, and keeps what was read."""
    fields = {
        "value": "1.5..2.5",
        "unit": "公顷",
        "period": "2024/2025-06",
        "place": "河北省:130000；雄安新区",
        "indicator": "造林面积",
        "indicator_id": "afforestation",
    }
    desk.judge("correct", FOREST, fields=fields)
    with Ledger(desk.path) as ledger:
        (found,) = ledger.claims.where(unit="公顷", within="130000", indicator="afforestation", period="2025")
        assert found.record.quantity.op == "range"
        assert found.record.period == Period("2024", "2025-06")
        assert found.record.places == (PlaceName("河北省", "130000"), PlaceName("雄安新区", None))
        assert (found.rank, found.as_read) == ("preferred", records()[2])
        assert ledger.claims.where(unit="亩").count() == 0
        assert next(s for s in ledger.as_of(1).claims if s.id == FOREST).record == records()[2]


def test_a_correction_that_cannot_be_is_refused(desk: Desk) -> None:
    """A field that the type has not, or a value that is none, is refused and nothing is kept."""
    for field, value, message in (
        ("value", "12亿", "no number in the base unit"),
        ("period", "2022-13", "no period"),
        ("indicator", " ", "cannot be empty"),
        ("colour", "red", "no field 'colour'"),
    ):
        with pytest.raises(LedgerError, match=message):
            desk.judge("correct", INVEST, fields={field: value})
    with Ledger(desk.path) as ledger:
        assert ledger.judgements() == []
    assert desk.state(INVEST) == ("normal", None)


def test_undo_and_undo_of_undo(desk: Desk) -> None:
    """Undoing is a row too: what was read is back, until the undoing is undone."""
    made = desk.judge("correct", INVEST, fields={"value": "7"})
    undone = desk.judge("undo", about=made.id)
    with Ledger(desk.path) as ledger:
        found = ledger.statement(INVEST)
        assert (found.record, found.rank, found.as_read) == (records()[0], "normal", None)
    desk.judge("undo", about=undone.id)
    with Ledger(desk.path) as ledger:
        assert ledger.claims.where(unit="元").page()[0].record.quantity.value == 7
        assert [one.act for one in ledger.judgements()] == ["correct", "undo", "undo"]


def test_settled_conflicts(desk: Desk) -> None:
    """Settling prefers the records that hold, and deprecates the others."""
    desk.judge("settle", INVEST, dropped=(GROWTH,), about="conflict-1")
    reason = "conflict conflict-1 settled by reader: as printed"
    assert (desk.state(INVEST), desk.state(GROWTH)) == (("preferred", reason), ("deprecated", reason))


def test_the_same_reading_keeps_judgements(desk: Desk) -> None:
    """Reading the same again, even by a newer reader, leaves judged records alone."""
    desk.judge("correct", INVEST, fields={"period": "2021"})
    desk.read(records(), "r2")
    with Ledger(desk.path) as ledger:
        found = ledger.statement(INVEST)
        assert (found.record.period, found.reader) == (Period("2021", "2021"), "r1")  # type: ignore[union-attr]
        assert ledger.lost_judgements() == []


def test_judgements_survive_another_reading(desk: Desk) -> None:
    """Where a newer reader has other ids, offsets and fields, the judgement finds the words again."""
    desk.judge("correct", INVEST, fields={"period": "2021"})
    desk.judge("reject", RAIL)

    def moved(record: Record) -> Record:
        changes = {"id": record.id.replace("00", "90"), "span": Span(*(o + 2 for o in record.span))}
        if hasattr(record, "quote"):
            changes["quote"] = Span(*(o + 2 for o in record.quote))
        return replace(record, **changes)  # type: ignore[arg-type]

    desk.read([moved(record) for record in records()], "r2", "　　" + TEXT)
    with Ledger(desk.path) as ledger:
        found = ledger.statement("c-invest-9001")
        assert (found.rank, found.record.period) == ("preferred", Period("2021", "2021"))  # type: ignore[union-attr]
        assert ledger.statement("p-rail-9004").rank == "deprecated"
        assert ledger.lost_judgements() == []


def test_judgements_that_no_longer_apply_say_why(desk: Desk) -> None:
    """A judgement whose record is not read any more, or whose sentence went, is listed with the reason."""
    desk.judge("confirm", INVEST)
    desk.judge("confirm", FOREST)
    desk.read(records()[1:], "r2")
    with Ledger(desk.path) as ledger:
        ((judgement, binding, reason),) = ledger.lost_judgements()
    assert (judgement.act, binding.number) == ("confirm", "2106.18亿元")
    assert reason == "the sentence is there, but no claim is read in it any more"
    desk.read([], "r3", "另一份文件。")
    with Ledger(desk.path) as ledger:
        assert {lost.reason for lost in ledger.lost_judgements()} == {
            "the document's text no longer has the sentence"
        }
    desk.read(records(), "r4")
    assert desk.state(INVEST)[0] == "preferred"


def test_records_of_the_same_words_are_told_apart(tmp_path: Path) -> None:
    """Of two records with the same words in one document, the one that was meant is judged."""
    desk = Desk(tmp_path / "y.ledger")
    twice = TEXT + TEXT
    second = replace(
        records()[0],
        id="c-again-0009",
        span=Span(*(o + len(TEXT) for o in records()[0].span)),
        quote=Span(*(o + len(TEXT) for o in records()[0].quote)),  # type: ignore[union-attr]
    )
    desk.read([records()[0], second], "r2", twice)
    desk.judge("reject", "c-again-0009")
    desk.read([records()[0], second], "r3", twice)
    assert (desk.state(INVEST)[0], desk.state("c-again-0009")[0]) == ("normal", "deprecated")


def test_identities(desk: Desk) -> None:
    """Merged records are one thing, until a split takes one out or the merge is undone."""
    merged = desk.judge("merge", INVEST, GROWTH)
    desk.judge("merge", GROWTH, FOREST)
    with Ledger(desk.path) as ledger:
        (group,) = identities(ledger.judgements())
        assert {one.number for one in group} == {"2106.18亿元", "三分之二", "1.5万亩"}
    desk.judge("split", FOREST)
    with Ledger(desk.path) as ledger:
        (group,) = identities(ledger.judgements())
        assert {one.number for one in group} == {"2106.18亿元", "三分之二"}
    desk.judge("undo", about=merged.id)
    with Ledger(desk.path) as ledger:
        assert identities(ledger.judgements()) == []


def test_taken_in_again(desk: Desk) -> None:
    """A judgement that the ledger has already is not taken in twice."""
    made = desk.judge("confirm", INVEST)
    with LedgerWriter(desk.path) as writer:
        assert writer.judge([made, made]) == 0
    with Ledger(desk.path) as ledger:
        assert ledger.judgements() == [made]


def test_superseded_records_cannot_be_judged(desk: Desk) -> None:
    """A record that is no longer current is refused."""
    desk.read(records()[1:], "r2")
    with pytest.raises(NotFoundError, match="no longer current"):
        desk.judge("confirm", INVEST)


ONE = Binding("claim", "0" * 64, "brief.txt", "完成投资1亿元", "1亿元", 0)
PROJECT = Binding("project", "0" * 64, "brief.txt", "雄忻高铁开工")


@pytest.mark.parametrize(
    ("act", "more", "message"),
    [
        ("confirm", {}, "needs the id of a record"),
        ("correct", {"fields": {}}, "needs the id of a record"),
        ("undo", {}, "needs the id of a judgement"),
        ("settle", {}, "needs the id of a conflict"),
        ("comment", {}, "comment needs the id of a record or of a conflict"),
        ("merge", {"targets": (ONE, ONE)}, "merge needs two different records"),
        ("merge", {"targets": (ONE, PROJECT)}, "claim, project are not one thing"),
        ("correct", {"targets": (ONE,)}, "correct, and nothing else, needs what is right"),
        ("confirm", {"targets": (ONE,), "fields": {"unit": "元"}}, "correct, and nothing else"),
    ],
)
def test_judgements_that_say_nothing(act: str, more: dict[str, object], message: str) -> None:
    """A judgement without what it is about is refused."""
    at = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    with pytest.raises(LedgerError, match=message):
        make_judgement(act, who="a", why="b", made=at, **more)  # type: ignore[arg-type]
    with pytest.raises(LedgerError, match="who judges and why"):
        make_judgement("settle", who=" ", why="b", made=at, about="x")


def test_a_judgement_that_was_changed_is_refused(desk: Desk) -> None:
    """Its id gives away that somebody edited it."""
    written = encode_judgement(desk.judge("confirm", INVEST))
    assert decode_judgement(json.loads(json.dumps(written))).who == "reader"
    with pytest.raises(LedgerError, match="was changed after it was made"):
        decode_judgement(written | {"who": "somebody"})
    with pytest.raises(LedgerError, match="schema is None"):
        decode_judgement({"id": "x"})


def test_an_older_ledger_is_read_and_brought_up(tmp_path: Path) -> None:
    """A ledger of version 2 is read as it is; the first writer gives it what it lacks."""
    desk = Desk(tmp_path / "x.ledger")
    (database,) = desk.path.glob("snapshots/*/ledger.duckdb")
    older = tmp_path / "older.duckdb"
    with duckdb.connect(str(older)) as connection:
        connection.execute((Path(__file__).parent / "older" / "schema-2.sql").read_text("utf-8"))
        connection.execute("DELETE FROM place_lists")
        connection.execute(f"ATTACH '{database}' AS present (READ_ONLY)")
        tables = connection.execute(
            "SELECT table_name FROM duckdb_tables() WHERE database_name = 'older'"
        ).fetchall()
        for (table,) in tables:
            columns = connection.sql(f'SELECT * FROM older."{table}" LIMIT 0').columns
            names = ", ".join(f'"{name}"' for name in columns)
            connection.execute(f'INSERT INTO "{table}" SELECT {names} FROM present."{table}"')
    older.replace(database)
    manifest = desk.path / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"version": 2}))
    with Ledger(desk.path) as ledger:
        assert ([s.record for s in ledger.claims], ledger.judgements()) == (records()[:3], [])
    desk.judge("correct", INVEST, fields={"unit": "美元"})
    with Ledger(desk.path) as ledger:
        assert ledger.statement(INVEST).record.quantity.unit == "美元"  # type: ignore[union-attr]
    assert json.loads(manifest.read_text())["version"] == VERSION
    assert YANQING in ledger_places(desk.path)


def ledger_places(path: Path) -> set[PlaceName]:
    """Return the places of all claims."""
    with Ledger(path) as ledger:
        return {place for found in ledger.claims for place in found.record.places}


_KILLED = """
    import json, os, signal, sys
    from pathlib import Path
    from lantu.ledger import LedgerWriter
    from lantu.ledger.judgements.judgement import decode_judgement
    def die(*_):
        os.kill(os.getpid(), signal.SIGKILL)
    writer = LedgerWriter(Path(sys.argv[1]))
    if sys.argv[2] == "before": writer._apply_judgements = die
    if sys.argv[2] == "after": writer._index.update = lambda _, documents: documents and die()
    writer.judge([decode_judgement(json.loads(sys.argv[3]))])
"""


@pytest.mark.parametrize(("moment", "rank"), [("before", "normal"), ("after", "preferred")])
def test_killed_while_judging(desk: Desk, moment: str, rank: str) -> None:
    """A judgement is kept with its effect, or not at all; the ledger is sound in both cases."""
    with Ledger(desk.path) as ledger:
        words = ledger.bind(ledger.statement(INVEST))
    judgement = make_judgement("confirm", (words,), who="reader", why="as printed", made=desk.clock())
    written = json.dumps(encode_judgement(judgement))
    script = textwrap.dedent(_KILLED)
    done = subprocess.run([sys.executable, "-c", script, str(desk.path), moment, written], check=False)
    assert done.returncode == -signal.SIGKILL
    with open_ledger(desk.path) as ledger:
        assert ledger.statement(INVEST).rank == rank
        assert len(ledger.judgements()) == (rank == "preferred")
    assert find_problems(desk.path) == []


def test_the_past_knows_the_judgements_of_then(desk: Desk) -> None:
    """Filters, counts and records of a past moment see a correction from the day it was made until undone."""
    desk.clock.now += datetime.timedelta(days=1)
    made = desk.judge("correct", INVEST, fields={"unit": "美元"})
    desk.clock.now += datetime.timedelta(days=1)
    desk.judge("undo", about=made.id)
    desk.clock.now += datetime.timedelta(days=1)
    desk.read([one for one in records() if one.id != INVEST], "r2")
    corrected, undone = (made.made + datetime.timedelta(days=days) for days in (0.5, 1.5))
    with Ledger(desk.path) as ledger:
        assert [s.record.quantity.unit for s in ledger.as_of(1).claims if s.id == INVEST] == ["元"]
        then = ledger.as_of(corrected).claims
        assert [s.id for s in then.where(unit="美元").page()] == [INVEST]
        assert [s.id for s in then.where(unit="元")] == []
        (found,) = then.where(unit="美元")
        assert (found.rank, found.as_read) == ("preferred", records()[0])
        assert (then.count(), then.where(unit="美元").count()) == (3, 1)
        assert {facet.value for facet in then.facet("unit")} == {"美元", "", "亩"}
        (found,) = ledger.as_of(undone).claims.where(unit="元")
        assert (found.rank, found.as_read) == ("normal", None)
        assert ledger.as_of(2).claims.where(unit="元").count() == 0
        assert ledger.as_of(2).claims.count() == ledger.claims.count() == 2


def test_the_past_keeps_what_is_corrected_today(desk: Desk) -> None:
    """A correction made now changes neither what a past filter finds nor a comparison of readings."""
    desk.read(records(), "r2")
    desk.judge(
        "correct", INVEST, fields={"indicator": "全部投资", "indicator_id": "", "place": "北京市:110000"}
    )
    with Ledger(desk.path) as ledger:
        assert [s.id for s in ledger.claims.where(indicator="全部投资")] == [INVEST]
        then = ledger.as_of(2).claims
        assert [s.id for s in then.where(indicator="investment_completed")] == [INVEST]
        assert then.where(indicator="全部投资").count() == then.where(place="110000").count() == 0
        difference = ledger.diff(1, 2)
        assert (difference.appeared, difference.changed, difference.gone) == ((), (), ())
