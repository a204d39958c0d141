"""Another program's reader of SDMX-CSV finds in the export what the ledger holds."""

import io
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import sdmx
from sdmx.model import v30

from lantu.facts import Period, Quantity
from lantu.ledger import Ledger, LedgerWriter, Record
from lantu.ledger.export.sdmx import ATTRIBUTES, DIMENSIONS, OWN, write_sdmx

from .worlds import BEIJING, HEBEI, TEXT, document, records

CLAIM = replace(records()[0], places=(BEIJING,), period=Period("2021", "2022-09"))


def dataflow() -> Any:
    """Return the structure that the columns are said to have."""
    structure = v30.DataStructureDefinition(
        id="CLAIMS",
        dimensions=v30.DimensionDescriptor(components=[v30.Dimension(id=name) for name in DIMENSIONS]),
        measures=v30.MeasureDescriptor(components=[v30.Measure(id="OBS_VALUE")]),
        attributes=v30.AttributeDescriptor(
            components=[v30.DataAttribute(id=name) for name in (*ATTRIBUTES, *OWN)]
        ),
    )
    return v30.Dataflow(id="CLAIMS", structure=structure)


def read_back(path: Path, found: Iterable[Record], text: str = TEXT) -> list[Any]:
    """Return the observations that ``sdmx1`` reads in the export of these records."""
    with LedgerWriter(path / "x.ledger") as writer:
        writer.begin_reading("r1")
        writer.append(document(text), list(found))
        writer.finish_reading(files=1, unchanged=0, failed=0)
    stream = io.StringIO()
    with Ledger(path / "x.ledger") as ledger:
        count = write_sdmx(ledger, stream)
    (path / "x.csv").write_text(stream.getvalue(), "utf-8", newline="")
    message: Any = sdmx.read_sdmx(path / "x.csv", structure=dataflow())
    observations = [one for data in message.data for one in data.obs]
    assert len(observations) == count
    return observations


def test_sdmx1_reads_it_back(tmp_path: Path) -> None:
    """Every dimension, the value and every attribute come back from ``sdmx1`` as the claim says them."""
    bound = replace(CLAIM, id="c-bound-0001", quantity=Quantity(">", Decimal("12.5"), None, "%"))
    pair = replace(CLAIM, id="c-pair-0001", places=(BEIJING, HEBEI), place_mode="joint")
    read = {str(one.dimension["RECORD_ID"].value): one for one in read_back(tmp_path, [CLAIM, bound, pair])}
    assert set(read) == {CLAIM.id, bound.id, pair.id}
    assert read[CLAIM.id].dimension.get_values() == (
        "M", "110000", "_Z", "investment_completed", "level", CLAIM.id, "2022-09",
    )  # fmt: skip
    assert Decimal(read[CLAIM.id].value) == CLAIM.quantity.value
    told = {name: str(one.value) for name, one in read[CLAIM.id].attached_attribute.items()}
    assert (told["UNIT_MEASURE"], told["TIME_DETAIL"], told["BASE_PER"]) == ("元", "2021/2022-09", "2015")
    assert told["QUOTE"] == CLAIM.quote.of(TEXT)
    assert read[bound.id].value == "NaN"
    assert str(read[bound.id].attached_attribute["LOWER_BOUND"].value) == "12.5"
    assert str(read[pair.id].dimension["REF_AREA"].value) == "110000_130000"


def test_a_sentence_over_two_lines(tmp_path: Path) -> None:
    """A sentence that a line break cuts is one row for a reader that goes line by line."""
    broken = TEXT.replace("新区完成", "新区\n成")
    (one,) = read_back(tmp_path, [CLAIM], broken)
    assert str(one.attached_attribute["QUOTE"].value) == CLAIM.quote.of(broken).replace("\n", " ")
