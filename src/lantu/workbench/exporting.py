"""What a ledger holds, written for other programs."""

from __future__ import annotations

import datetime
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Literal, TextIO, cast, get_args

from lantu.errors import ExportError
from lantu.ledger import Ledger, RecordType
from lantu.ledger.export.annotations import write_annotations
from lantu.ledger.export.datapackage import write_datapackage
from lantu.ledger.export.formats import (
    FORMATS,
    STANDARDS,
    TEXT_FORMATS,
    Format,
    write_csv,
    write_jsonl,
    write_parquet,
    write_xlsx,
)
from lantu.ledger.export.geojson import write_geojson
from lantu.ledger.export.records import record_export
from lantu.ledger.export.rows import ROW_FORMATS, RowFormat, explode, write_rows
from lantu.ledger.export.sdmx import write_sdmx
from lantu.ledger.export.told import Told
from lantu.ledger.statement import TYPES
from lantu.ledger.unbound import UnboundQuantity
from lantu.region.region import Region
from lantu.workbench.assessing import Assessment
from lantu.workbench.assessing.names import Names
from lantu.workbench.assessing.rows import export_of
from lantu.workbench.check import check, default_region
from lantu.workbench.checked import conflict_export, value_export
from lantu.workbench.programme import RegisterName, register_rows
from lantu.workbench.replacing import replacing

_ASSESSED = ("targets", "accounts")
_EXPLODED = {
    "projects": (("states", "state"),),
    "services": (("points", "point"),),
    "pairings": (("sources", "source"),),
    "accounts": (("sides", "side"), ("lines", "line"), ("entries", "entry")),
}
"""The lists whose objects are rows of their own in a table."""
_LEFT_OUT = {"projects": {"joins"}}
"""What only a program asks for, and would stand in each row again: how each pair of states was joined."""


def export_checked(
    ledger: Ledger,
    region: Region,
    what: Literal["conflicts", "values"],
    target: Path | TextIO,
    *,
    form: RowFormat = "jsonl",
    language: str = "zh",
    progress: Callable[[int], None] | None = None,
) -> int:
    """Reconcile a ledger and write its conflicts or its values; return how many.

    Parameters
    ----------
    ledger : Ledger
    region : Region
        The pack that the ledger was read with.
    what : {"conflicts", "values"}
        Figures that cannot all be true; or the bounds and best estimate of every quantity.
    target : Path or text stream
        A file is replaced whole at the end, or left as it was.
    form : {"jsonl", "csv", "xlsx", "parquet"}
        The last two need a file.
    language : {"zh", "en"}
        Of explanations.
    progress : callable, optional
        As `lantu.workbench.check.check` calls it; what it raises ends the export.

    Raises
    ------
    ExportError
        When the file cannot be written.
    """

    def rows() -> Iterator[dict[str, Any]]:
        solution, names = check(ledger, region, progress=progress), Names(region)
        if what == "values":
            return (value_export(value, names) for value in solution.values)
        return (conflict_export(one, ledger, names, language) for one in solution.conflicts)

    return _write_rows(rows, what, target, form)


def export_register(
    ledger: Ledger,
    region: Region,
    what: str,
    target: Path | TextIO,
    *,
    form: RowFormat = "jsonl",
    today: datetime.date | None = None,
) -> int:
    """Write a register of the programme; return how many rows.

    A table has a row for each state of a project, point of a service, source of a pairing and entry of an
    account, where JSON lines have an object with all of them.

    Parameters
    ----------
    ledger : Ledger
    region : Region
        The pack that the ledger was read with.
    what : {"projects", "services", "pairings", "approvals", "journeys", "plans", "targets", "accounts",
        "unbound"}
        The last are the quantities that no rule could bind, with the reason.
    target : Path or text stream
        A file is replaced whole at the end, or left as it was.
    form : {"jsonl", "csv", "xlsx", "parquet"}
        The last two need a file.
    today : datetime.date, optional
        The day on which promises are overdue or not; the running day unless given.

    Raises
    ------
    ExportError
        When there is no such register, or the file cannot be written.
    """
    known = (*get_args(RegisterName), *_ASSESSED, "unbound")
    if what not in known:
        raise ExportError(f"the register {what!r} is unknown: give one of {', '.join(known)}")
    day = today or datetime.datetime.now(tz=datetime.UTC).date()

    def rows() -> Iterable[dict[str, Any]]:
        if what == "unbound":
            return map(_unbound_export, ledger.unbound_quantities())
        if what in _ASSESSED:
            return export_of(Assessment(ledger, region, today=day), what)
        return register_rows(ledger, region, cast("RegisterName", what), today=day)

    return _write_rows(rows, what, target, form)


def _write_rows(
    rows: Callable[[], Iterable[dict[str, Any]]], what: str, target: Path | TextIO, form: RowFormat
) -> int:
    """Work rows out and write them, to a file only once they are there."""
    if form not in ROW_FORMATS:
        raise ExportError(f"{what} are written as {', '.join(ROW_FORMATS)}, not as {form}: give one of these")
    if not isinstance(target, Path) and form not in TEXT_FORMATS:
        raise ExportError(f"{form} is no text: give a file to write it to with --output")
    found = rows()
    if form != "jsonl":
        found = chain.from_iterable(explode(row, _EXPLODED.get(what, ())) for row in found)
        left_out = _LEFT_OUT.get(what, set())
        found = ({key: value for key, value in row.items() if key not in left_out} for row in found)
    if not isinstance(target, Path):
        return write_rows(found, target, form)
    with replacing(target) as temporary:
        return write_rows(found, temporary, form)


def _unbound_export(one: UnboundQuantity) -> dict[str, Any]:
    return {
        "schema": "lantu.unbound/1",
        "type": "unbound",
        "document": one.document,
        **one.span._asdict(),
        "number": one.number,
        "quote": one.quote,
        "reason": one.reason,
    }


def export_records(
    ledger: Ledger,
    target: Path | TextIO,
    *,
    format: Format = "jsonl",  # noqa: A002  the word that users know
    types: Sequence[RecordType] = TYPES,
    region: Region | None = None,
    progress: Callable[[int], None] | None = None,
) -> int:
    """Write records to a file or, in a text format, to a stream; return how many.

    A file is replaced whole at the end, or left as it was. ``region`` is the pack that gives places their
    points (geojson); the default pack unless given. ``progress`` is called now and then with the records that
    went by; what it raises ends the export.

    Raises
    ------
    ExportError
        When the format is unknown, needs a file, or the file cannot be written.
    """
    kinds = tuple(kind for kind in TYPES if kind in types)
    if format not in FORMATS:
        raise ExportError(f"the format {format!r} is unknown: give one of {', '.join(FORMATS)}")
    told = Told(progress)
    if format in STANDARDS:
        return _write_standard(ledger, target, format, kinds, region, told)
    if format == "datapackage" and isinstance(target, Path):
        return _write_package(ledger, target, kinds, told)
    exported = _exported(ledger, kinds, told)
    if isinstance(target, Path):
        return _write_file(exported, target, format, kinds)
    if format not in TEXT_FORMATS:
        raise ExportError(f"{format} is no text: give a file to write it to with --output")
    return _write_text(exported, target, format, kinds)


def _write_standard(
    ledger: Ledger,
    target: Path | TextIO,
    to: Format,
    kinds: tuple[RecordType, ...],
    region: Region | None,
    told: Told,
) -> int:
    if isinstance(target, Path):
        with replacing(target) as temporary, temporary.open("w", encoding="utf-8", newline="") as stream:
            return _write_standard(ledger, stream, to, kinds, region, told)
    if to == "geojson":
        return write_geojson(_exported(ledger, kinds, told), target, points_of(region or default_region()))
    if to == "sdmx-csv":
        return write_sdmx(ledger, target, told)
    return write_annotations(ledger, target, kinds, told)


def _write_package(ledger: Ledger, target: Path, kinds: tuple[RecordType, ...], told: Told) -> int:
    if target.suffix.lower() != ".zip" and target.exists():
        raise ExportError(f"{target} is there already: give the name of a new folder, or of a .zip file")
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name}.") as made:
            folder = Path(made, "package")
            folder.mkdir()
            count = write_datapackage(ledger, folder, kinds, told)
            if target.suffix.lower() == ".zip":
                with replacing(target) as temporary:
                    Path(shutil.make_archive(str(Path(made, "packed")), "zip", folder)).replace(temporary)
            else:
                folder.rename(target)
    except OSError as error:
        raise ExportError(f"{target} cannot be written ({error.strerror}): give another name") from error
    return count


def points_of(region: Region) -> dict[str, tuple[float, float]]:
    """Return longitude and latitude of the places that have a point, by code.

    Examples
    --------
    >>> longitude, latitude = points_of(default_region())["110000"]
    >>> 115 < longitude < 118 and 39 < latitude < 42
    True
    """
    return {
        place.code: (place.longitude, place.latitude)
        for place in region.places
        if place.longitude is not None and place.latitude is not None
    }


def _exported(ledger: Ledger, kinds: tuple[RecordType, ...], told: Told) -> Iterator[dict[str, Any]]:
    return map(record_export, told(chain.from_iterable(map(ledger.records, kinds))))


def _write_text(
    exported: Iterator[dict[str, Any]],
    stream: TextIO,
    to: Format,
    kinds: tuple[RecordType, ...],
) -> int:
    return write_jsonl(exported, stream) if to == "jsonl" else write_csv(exported, stream, kinds)


def _write_file(
    exported: Iterator[dict[str, Any]],
    path: Path,
    to: Format,
    kinds: tuple[RecordType, ...],
) -> int:
    with replacing(path) as temporary:
        if to in TEXT_FORMATS:
            with temporary.open("w", encoding="utf-8", newline="") as stream:
                return _write_text(exported, stream, to, kinds)
        write = write_xlsx if to == "xlsx" else write_parquet
        return write(exported, temporary, kinds)
