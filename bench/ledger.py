"""A large ledger: how fast statements are appended, how big the file is, how fast the atlas's queries are.

``python -m bench.ledger [STATEMENTS [LEDGER]]``; ten million where none is given. The statements are made
from the claims that the reader finds in ``examples/jingjinji``: each keeps its clause, and number, place,
time and document are drawn, so that none stands twice. The search index is left out: it is measured by
itself. A ledger that is named is kept, and only asked where it is there already.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from lantu.documents import read_document
from lantu.documents.document import Document, Field
from lantu.facts import Period, PlaceName, Quantity, Span
from lantu.ledger import Ledger, LedgerWriter, current
from lantu.ledger.upkeep import find_problems
from lantu.records import Claim
from lantu.records.reader import RecordReader
from lantu.region.region import Region

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "jingjinji"
IN_DOCUMENT = 50
IN_COMMIT = 400
ASKED = 40
SEED = 20261121

Model = tuple[str, str, Claim]
"""The clause before the number, the clause behind it, and the claim."""


class WithoutIndex(LedgerWriter):
    """A writer that leaves out the index of sentences, which would be most of the time and of the disk."""

    def _catch_up(self) -> None:
        current.take_in(self._connection)


def main() -> None:
    """Make the ledger and print what was measured."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    draw = random.Random(SEED)
    models, places = find_models()
    print(f"{len(models)} claims of the examples, {len(places)} places, seed {SEED}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder, "large.ledger")
        if not path.exists():
            append(path, make_documents(models, places, draw, count))
        size = sum(file.stat().st_size for file in path.glob("snapshots/*/ledger.duckdb"))
        print(f"database {size / 1e6:,.0f} MB, {size / count:.0f} bytes a statement with its text")
        with Ledger(path) as ledger:
            for name, ask in queries(ledger, models, places, draw):
                report(name, ask)
        print(f"check: {'; '.join(find_problems(path)) or 'sound'}")


def find_models() -> tuple[list[Model], list[PlaceName]]:
    """Return clauses of real documents, and places."""
    region = Region.load("jingjinji")
    reader = RecordReader(region)
    models = []
    for file in sorted(EXAMPLES.iterdir()):
        if file.suffix in {".txt", ".md", ".docx", ".html"}:
            document = read_document(file)
            for claim in reader.read(document).claims:
                if claim.quote.start <= claim.span.start and claim.span.end <= claim.quote.end:
                    before = document.text[claim.quote.start : claim.span.start]
                    models.append((before, document.text[claim.span.end : claim.quote.end], claim))
    return models, [PlaceName(place.full_name, place.code) for place in region.places]


def make_documents(
    models: list[Model], places: list[PlaceName], draw: random.Random, count: int, *, each: int = IN_DOCUMENT
) -> Iterator[tuple[Document, list[Claim]]]:
    """Yield documents of ``each`` claims, ``count`` claims in all, no two of which are the same."""
    for number in range(count // each):
        parts, claims, at = [], [], 0
        identity = sha256(f"{SEED} {number}".encode()).hexdigest()
        year = draw.randrange(2014, 2027)
        for nth in range(each):
            before, after, claim = draw.choice(models)
            value = draw.randrange(1, 10**7)
            written = f"{value}{claim.quantity.unit}"
            start = at + len(before)
            clause = f"{before}{written}{after}。"
            claims.append(
                replace(
                    claim,
                    id=f"{identity[:10]}{nth:02}{value:x}",
                    span=Span(start, start + len(written)),
                    quote=Span(at, at + len(clause) - 1),
                    quantity=Quantity("=", value, None, claim.quantity.unit),
                    places=(draw.choice(places),),
                    period=Period(str(year), str(year)),
                    repeat_of=None,
                )
            )
            parts.append(clause)
            at += len(clause)
        text = "".join(parts)
        yield (
            Document(
                identity, f"{number}.txt", "text/plain", text, "text 1", date=Field(f"{year}-12", "drawn")
            ),
            claims,
        )


def append(path: Path, documents: Iterator[tuple[Document, list[Claim]]]) -> None:
    """Append all documents; print how many statements a second went in, the making of them left out."""
    spent = used = 0.0
    statements = 0
    with WithoutIndex(path, owner="bench") as writer:
        writer.suspend_index()
        writer.begin_reading("bench")
        batch: list[tuple[Document, list[Claim]]] = []
        for made in documents:
            batch.append(made)
            if len(batch) == IN_COMMIT:
                wall, cpu = take(writer, batch)
                spent, used, statements = spent + wall, used + cpu, statements + len(batch) * IN_DOCUMENT
                batch = []
        if batch:
            wall, cpu = take(writer, batch)
            spent, used, statements = spent + wall, used + cpu, statements + len(batch) * IN_DOCUMENT
        writer.finish_reading(files=0, unchanged=0, failed=0)
        began = time.process_time()
    print(f"published, claims sorted by indicator: {time.process_time() - began:.1f} s of processor")
    print(
        f"{statements:,} statements: {statements / spent:,.0f} a second by the clock, "
        f"{statements / used:,.0f} a second of processor"
    )


def take(writer: LedgerWriter, batch: list[tuple[Document, list[Claim]]]) -> tuple[float, float]:
    """Append a batch and commit it; return seconds by the clock and of processor."""
    wall, cpu = time.perf_counter(), time.process_time()
    for document, claims in batch:
        writer.append(document, claims)
    writer.commit()
    return time.perf_counter() - wall, time.process_time() - cpu


def queries(
    ledger: Ledger, models: list[Model], places: list[PlaceName], draw: random.Random
) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the atlas's queries, each drawn anew when it is asked."""
    heads = ledger.documents()

    def indicator() -> str:
        claim = draw.choice(models)[2]
        return claim.indicator_id or claim.indicator

    def code() -> str:
        return draw.choice(places).code or ""

    claims = ledger.claims
    yield (
        "filter",
        lambda: claims.where(indicator=indicator(), within="110000", period="2022").page(50, order="newest"),
    )
    yield "series", lambda: claims.where(indicator=indicator(), place=code()).page(200, order="oldest")
    yield (
        "latest value",
        lambda: claims.where(indicator=indicator(), modality="reported").page(1, order="newest"),
    )
    yield "records of a document", lambda: ledger.records_of(draw.choice(heads).id)


def report(name: str, ask: Callable[[], object]) -> None:
    """Print the median and the 95th percentile of a query, by the clock and of processor."""
    ask()
    walls, cpus = [], []
    for _ in range(ASKED):
        wall, cpu = time.perf_counter(), time.process_time()
        ask()
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.process_time() - cpu) * 1000)
    told = [
        f"{how} median {statistics.median(times):.0f} ms, p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms"
        for how, times in (("by the clock", walls), ("of processor", cpus))
    ]
    print(f"{name}: {'; '.join(told)} over {ASKED}")


if __name__ == "__main__":
    main()
