"""Exports of a ledger whose records are written down: every format, and what is refused."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from lantu.errors import ExportError
from lantu.ledger import Ledger, open_ledger
from lantu.region import Region
from lantu.workbench.exporting import export_checked, export_records, export_register, points_of

from ..atlas.world import hostile, report, table, write_ledger


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """Give a ledger of records of every type, some of them hostile."""
    with open_ledger(
        write_ledger(tmp_path_factory.mktemp("exporting") / "x.ledger", report, hostile, table)
    ) as opened:
        yield opened


@pytest.fixture(scope="module")
def region() -> Region:
    """Give the shipped region."""
    return Region.load("jingjinji")


def lines(ledger: Ledger, **more: Any) -> list[dict[str, Any]]:
    """Return the records as JSON lines have them."""
    stream = io.StringIO()
    count = export_records(ledger, stream, **more)
    found = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert len(found) == count
    return found


def test_every_record_is_a_line(ledger: Ledger) -> None:
    """All current records go out once, with their type and the text of their number."""
    found = lines(ledger)
    assert len({one["id"] for one in found}) == len(found) == sum(1 for _ in ledger.claims) + 3
    assert {one["type"] for one in found} == {"claim", "project", "link", "commitment"}


def test_types_are_chosen_and_stay_in_order(ledger: Ledger) -> None:
    """Asked for in any order, types come in that of the ledger, and no others do."""
    one, other = (lines(ledger, types=types) for types in (("claim", "project"), ("project", "claim")))
    assert one == other
    assert [line["type"] for line in one] == ["claim"] * (len(one) - 1) + ["project"]
    assert lines(ledger, types=()) == []


def test_a_file_has_what_a_stream_has(ledger: Ledger, tmp_path: Path) -> None:
    """To a file or to a stream the same bytes go, and nothing is left beside the file."""
    for format_ in ("jsonl", "csv"):
        stream, path = io.StringIO(newline=""), tmp_path / f"a.{format_}"
        assert export_records(ledger, stream, format=format_) == export_records(ledger, path, format=format_)  # type: ignore[arg-type]
        assert path.read_bytes().decode("utf-8") == stream.getvalue()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "a.jsonl"]


def test_no_cell_is_a_formula(ledger: Ledger, tmp_path: Path) -> None:
    """What a document writes as a formula is text in a table that others open."""
    export_records(ledger, tmp_path / "a.csv", format="csv", types=("claim",))
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not any(cell.startswith("=HYPERLINK") for cell in cells)


def test_tables_have_the_rows_of_the_lines(ledger: Ledger, tmp_path: Path) -> None:
    """Parquet has a row a record, with the ids of the lines."""
    ids = [one["id"] for one in lines(ledger, types=("claim",))]
    assert export_records(ledger, tmp_path / "a.parquet", format="parquet", types=("claim",)) == len(ids)
    assert pq.read_table(tmp_path / "a.parquet")["id"].to_pylist() == ids


@pytest.mark.parametrize(
    ("format_", "target", "told"),
    [
        ("yaml", "a.yaml", "the format 'yaml' is unknown: give one of jsonl, csv"),
        ("xlsx", None, "xlsx is no text: give a file to write it to with --output"),
        ("parquet", None, "parquet is no text: give a file"),
        ("jsonl", "gone/a.jsonl", "cannot be written (No such file or directory): give another file"),
        ("datapackage", "there", "there is there already: give the name of a new folder, or of a .zip file"),
        ("datapackage", "gone/a.zip", "cannot be written (No such file or directory): give another name"),
    ],
)
def test_what_cannot_be_written_is_named(
    ledger: Ledger, tmp_path: Path, format_: Any, target: str | None, told: str
) -> None:
    """A format that is none, one that needs a file, and a place that cannot be written."""
    (tmp_path / "there").mkdir()
    with pytest.raises(ExportError) as refused:
        export_records(ledger, tmp_path / target if target else io.StringIO(), format=format_)
    assert told in str(refused.value)
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_a_package_as_a_folder_and_as_a_file(ledger: Ledger, tmp_path: Path) -> None:
    """The same files lie in the folder and in the archive, with what describes them."""
    counts = [export_records(ledger, tmp_path / name, format="datapackage") for name in ("made", "made.zip")]
    inside = sorted(
        path.relative_to(tmp_path / "made").as_posix()
        for path in (tmp_path / "made").rglob("*")
        if path.is_file()
    )
    packed = sorted(
        name for name in zipfile.ZipFile(tmp_path / "made.zip").namelist() if not name.endswith("/")
    )
    assert counts[0] == counts[1] == len(lines(ledger))
    assert inside == packed
    again = export_records(ledger, tmp_path / "made.zip", format="datapackage", types=("claim",))
    assert again == len(lines(ledger, types=("claim",))) < counts[1], (
        "an archive is replaced, a folder is not"
    )
    assert "datapackage.json" in inside
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "made.zip"]


def test_a_stop_leaves_the_file_as_it_was(ledger: Ledger, tmp_path: Path) -> None:
    """What is broken off in the middle replaces nothing."""
    path = tmp_path / "a.jsonl"
    path.write_text("old", "utf-8")

    def stop(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_records(ledger, path, progress=stop)
    assert path.read_text("utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.jsonl"]


def test_points_are_those_of_the_pack(ledger: Ledger, region: Region) -> None:
    """Records of places with a point are features at it; places without one have none."""
    stream = io.StringIO()
    export_records(ledger, stream, format="geojson", region=region)
    told = json.loads(stream.getvalue())
    assert told["type"] == "FeatureCollection"
    points = points_of(region)
    assert all(len(point) == 2 for point in points.values())
    found = {
        tuple(f["geometry"]["coordinates"])
        for f in told["features"]
        if (f["geometry"] or {}).get("type") == "Point"
    }
    assert found <= set(points.values())
    assert points["110000"] in found


@pytest.mark.parametrize("what", ["values", "conflicts"])
def test_what_follows_from_comparing(ledger: Ledger, region: Region, tmp_path: Path, what: Any) -> None:
    """To a file or a stream the same lines go, each with its schema."""
    stream = io.StringIO()
    count = export_checked(ledger, region, what, stream)
    assert export_checked(ledger, region, what, tmp_path / "a.jsonl") == count
    assert (tmp_path / "a.jsonl").read_text("utf-8") == stream.getvalue()
    assert {json.loads(line)["schema"] for line in stream.getvalue().splitlines()} <= {f"lantu.{what}/1"}


@pytest.mark.parametrize("what", ["values", "projects", "targets"])
def test_registers_are_tables(ledger: Ledger, region: Region, tmp_path: Path, what: Any) -> None:
    """As many rows in a table as JSON lines have states, or rows; nothing half written stays on a refusal."""
    write = export_checked if what == "values" else export_register
    stream = io.StringIO()
    write(ledger, region, what, stream)
    lines = [json.loads(line) for line in stream.getvalue().splitlines()]
    table = io.StringIO(newline="")
    count = write(ledger, region, what, table, form="csv")
    rows = list(csv.DictReader(io.StringIO(table.getvalue(), newline="")))
    assert count == len(rows) == sum(max(1, len(line.get("states", [0]))) for line in lines)
    if what == "projects":
        assert [row["state_quote"] for row in rows] == [s["quote"] for line in lines for s in line["states"]]
        assert "joins" in lines[0] and not any(column.startswith("joins") for column in rows[0])
    with pytest.raises(ExportError, match="xlsx is no text: give a file"):
        write(ledger, region, what, io.StringIO(), form="xlsx")
    with pytest.raises(ExportError, match="not as geojson: give one of these"):
        write(ledger, region, what, tmp_path / "a.geojson", form="geojson")
    assert list(tmp_path.iterdir()) == []


def test_a_register_that_is_not_there(ledger: Ledger, region: Region, tmp_path: Path) -> None:
    """The name is refused with those that there are, before the file is touched."""
    with pytest.raises(ExportError, match="the register 'works' is unknown: give one of projects, services"):
        export_register(ledger, region, "works", tmp_path / "a.jsonl")
    assert list(tmp_path.iterdir()) == []


def test_a_register_to_a_file(ledger: Ledger, region: Region, tmp_path: Path) -> None:
    """Projects of the ledger go out with their schema, to a file as to a stream."""
    stream = io.StringIO()
    count = export_register(ledger, region, "projects", stream)
    assert export_register(ledger, region, "projects", tmp_path / "a.jsonl") == count == 1
    (row,) = map(json.loads, stream.getvalue().splitlines())
    assert (row["schema"], row["name"], row["batch"]) == ("lantu.projects/1", "京雄快线", "built")
    assert export_register(ledger, region, "unbound", io.StringIO()) == 0
