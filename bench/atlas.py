"""The atlas over a large ledger: what each page asks, how long the answers take, and what the browser loads.

``python -m bench.atlas make LEDGER [STATEMENTS]`` makes the ledger, a tenth as many documents as statements;
``python -m bench.atlas measure LEDGER [PACK]`` serves it from one process, asks for what every page asks at a
steady rate, and prints the p95 of each request by the clock and of processor. The statements are made from
the records that the reader finds in ``examples/jingjinji``, as ``bench.ledger`` makes them. The queue of a
review is left out: it goes through every statement.
"""

from __future__ import annotations

import gzip
import http.client
import random
import re
import statistics
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import uvicorn

from bench.ledger import EXAMPLES, SEED, find_models, make_documents
from lantu.atlas.app import create_app
from lantu.atlas.pages import STATIC
from lantu.documents import read_document
from lantu.documents.document import Authority, Document, Field
from lantu.facts import Period, PlaceName, Span
from lantu.ledger import Ledger, LedgerWriter, Record
from lantu.records import Commitment, Mechanism, ProjectEvent
from lantu.records.reader import RecordReader
from lantu.region import Region

STATEMENTS = 1_000_000
CLAIMS, OTHERS = 7, 3
"""Figures, and records of other types, of one document."""
IN_COMMIT = 2_000
RATE = 50
SECONDS = 20
ASKED_ALONE = 10
SLOWEST_MS = 30_000
"""What takes longer when it is first asked is told, and not asked at a rate."""
AUTHORITIES: tuple[Authority, ...] = ("primary", "official copy", "press", "secondary")
PUBLISHERS = 400

Other = ProjectEvent | Mechanism | Commitment


def main() -> None:
    """Make the ledger, or measure on it."""
    task, path = sys.argv[1], Path(sys.argv[2])
    if task == "make":
        make(path, int(sys.argv[3]) if len(sys.argv) > 3 else STATEMENTS)
    else:
        measure(path, sys.argv[3] if len(sys.argv) > 3 else None)


def make(path: Path, count: int) -> None:
    """Make a ledger of so many statements."""
    draw = random.Random(SEED)
    models, places = find_models()
    others = find_others()
    documents = make_documents(models, places, draw, count * CLAIMS // (CLAIMS + OTHERS), each=CLAIMS)
    with LedgerWriter(path, owner="bench") as writer:
        writer.suspend_index()
        writer.begin_reading("bench")
        for number, (document, claims) in enumerate(documents):
            grown, added = add_others(document, others, places, draw)
            writer.append(grown, [*claims, *added])
            if number % IN_COMMIT == IN_COMMIT - 1:
                writer.commit()
        writer.finish_reading(files=0, unchanged=0, failed=0)


def find_others() -> list[tuple[str, Other]]:
    """Return projects, links and commitments of the examples with their clauses."""
    reader = RecordReader(Region.load("jingjinji"))
    found: list[tuple[str, Other]] = []
    for file in sorted(EXAMPLES.iterdir()):
        if file.suffix in {".txt", ".md", ".docx", ".html"}:
            document = read_document(file)
            found += [
                (record.span.of(document.text), record)
                for record in reader.read(document).every
                if isinstance(record, ProjectEvent | Mechanism | Commitment)
            ]
    return found


def add_others(
    document: Document, others: list[tuple[str, Other]], places: list[PlaceName], draw: random.Random
) -> tuple[Document, list[Record]]:
    """Return a document with further clauses behind, and their records."""
    parts, records, at = [document.text], list[Record](), len(document.text)
    year = document.date.value[:4] if document.date else "2020"
    for nth in range(OTHERS):
        clause, record = draw.choice(others)
        common: dict[str, Any] = {
            "id": f"{document.id[:10]}o{nth}",
            "span": Span(at, at + len(clause)),
            "repeat_of": None,
        }
        match record:
            case ProjectEvent():
                own = {"places": (draw.choice(places),), "period": Period(year, year)}
            case Mechanism():
                own = {"parties": tuple(draw.sample(places, 2)), "period": Period(year, year)}
            case Commitment():
                own = {"places": (draw.choice(places),), "claim": None}
        records.append(replace(record, **common, **own))
        parts.append(f"{clause}。")
        at += len(clause) + 1
    number = draw.randrange(PUBLISHERS)
    return replace(
        document,
        text="".join(parts),
        title=Field(f"第{draw.randrange(10**6)}号公报", "drawn"),
        publisher=Field(f"第{number}局", "drawn"),
        place=Field(draw.choice(places).name, "drawn"),
        authority=AUTHORITIES[number % len(AUTHORITIES)],
    ), records


@dataclass(slots=True)
class Times:
    """Milliseconds of one request, by the clock; and of processor, where it was asked alone."""

    clock: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def measure(path: Path, pack: str | None) -> None:
    """Serve a ledger and print what its pages cost; what takes a region pack is left out without one."""
    print(f"initial bundle: {initial_bytes() / 1000:.0f} kB gzip")
    began = time.process_time()
    server = uvicorn.Server(
        uvicorn.Config(
            create_app(path, pack=pack, hosts=("127.0.0.1",)), port=0, log_level="warning", access_log=False
        )
    )
    serving = threading.Thread(target=server.run, daemon=True)
    serving.start()
    while not server.started:
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    with Ledger(path) as ledger:
        draw = random.Random(SEED)
        pages = list(requests(ledger, draw))
    times: dict[str, Times] = defaultdict(Times)
    answered = []
    for name, addresses in pages:
        first = Times()
        took = ask(port, addresses[0], first)
        pending = any(failure.startswith("202") for failure in first.failures)
        left_out = (
            "worked out in the background"
            if pending
            else "refused"
            if first.failures
            else "not asked again"
            if took > SLOWEST_MS
            else ""
        )
        print(f"first {name}: {took / 1000:.2f} s {left_out}", flush=True)
        if not left_out:
            answered.append((name, addresses))
    pages = answered
    print(f"opened and asked once: {time.process_time() - began:.1f} s of processor")
    alone(port, pages, times)
    load(port, pages, times, draw)
    report(times)
    server.should_exit = True
    serving.join()


def requests(ledger: Ledger, draw: random.Random) -> Iterator[tuple[str, list[str]]]:
    """Yield what each page asks, with several addresses to draw from."""
    heads = draw.sample(ledger.documents(), 60)
    documents = [head.id for head in heads]
    indicators = [facet.value for facet in ledger.claims.facet("indicator", 40) if facet.value]
    places = [facet.value for facet in ledger.claims.facet("place", 200) if facet.value]
    claims = [kept.id for kept in ledger.claims.where(document=documents[0]).page(5)]
    words = ["森林覆盖率", "项目", "2100亿", "张家口", "合作协议", "轨道交通"]

    def some(form: str, values: list[str]) -> list[str]:
        return [form.format(quote(value, safe="")) for value in values]

    yield "overview: summary", ["/summary"]
    yield "overview: topics", ["/topics"]
    yield "overview: news", ["/news", "/news?since=2026-01-01T00:00:00Z"]
    yield "topic", some("/topics/{}", ["relief", "transport", "environment", "industry"])
    yield "map: indicators", ["/map/indicators"]
    yield "places", ["/places"]
    yield "place", some("/places/{}", places[:40])
    yield "documents", ["/documents", "/documents?sort=records", "/documents?sort=title&limit=50"]
    yield "documents: filtered", some("/documents?publisher={}", [head.publisher or "" for head in heads])
    yield "documents: words", some("/documents?q={}", ["公报", "12号", "第3局"])
    yield "reader: document", some("/documents/{}", documents)
    yield "reader: text", some("/documents/{}/text", documents)
    yield "reader: records", some("/documents/{}/records", documents)
    yield "record", some("/records/{}", claims)
    yield "claims", ["/claims", *some("/claims?indicator={}&within=110000", indicators)]
    yield "claims: facets", ["/claims/facets", *some("/claims/facets?indicator={}", indicators)]
    yield "projects", ["/projects", *some("/projects?place={}", places[:40])]
    yield "projects: facets", ["/projects/facets", *some("/projects/facets?place={}", places[:40])]
    yield "links", ["/links", *some("/links?place={}", places[:40])]
    yield "links: facets", ["/links/facets"]
    yield "commitments", ["/commitments", *some("/commitments?place={}", places[:40])]
    yield "indicators", ["/indicators"]
    yield "series", [f"/series?indicator={quote(one)}&place={draw.choice(places[:30])}" for one in indicators]
    yield "conflicts", ["/conflicts", *some("/conflicts?indicator={}", indicators)]
    yield "targets", ["/targets", *some("/targets?place={}", places[:3])]
    yield "register", ["/register"]
    yield "slippage", ["/slippage"]
    yield "accounts", ["/accounts"]
    yield "network", ["/network"]
    yield "search", some("/search?q={}", words)
    yield "batches", ["/batches", *some("/batches?place={}", places[:40])]
    yield "coverage", ["/coverage"]
    yield "visits", ["/visits"]
    yield "inequality", ["/inequality"]


def ask(port: int, address: str, times: Times) -> float:
    """Ask once; return and note the milliseconds by the clock."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=900)
    began = time.perf_counter()
    connection.request("GET", f"/api/v1{address}", headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    answer.read()
    took = (time.perf_counter() - began) * 1000
    if answer.status != 200:
        times.failures.append(f"{answer.status} {address}")
    times.clock.append(took)
    connection.close()
    return took


def alone(port: int, pages: list[tuple[str, list[str]]], times: dict[str, Times]) -> None:
    """Ask for one thing at a time, so that the process's own time is that of the request."""
    for name, addresses in pages:
        for nth in range(ASKED_ALONE):
            began = time.process_time()
            ask(port, addresses[nth % len(addresses)], Times())
            times[name].processor.append((time.process_time() - began) * 1000)


def load(port: int, pages: list[tuple[str, list[str]]], times: dict[str, Times], draw: random.Random) -> None:
    """Ask at a steady rate, whether earlier answers have come or not."""
    began = time.perf_counter()
    waiting = []
    for nth in range(RATE * SECONDS):
        name, addresses = pages[nth % len(pages)]
        due = began + nth / RATE
        time.sleep(max(0.0, due - time.perf_counter()))
        asking = threading.Thread(target=ask, args=(port, draw.choice(addresses), times[name]))
        asking.start()
        waiting.append(asking)
    for asking in waiting:
        asking.join()
    print(f"{RATE * SECONDS} requests at {RATE} a second, answered after {time.perf_counter() - began:.0f} s")


def report(times: dict[str, Times]) -> None:
    """Print a table."""
    print(
        "| request | p50 ms | p95 ms | processor p50 ms | processor p95 ms |\n| --- | --- | --- | --- | --- |"
    )
    every: list[float] = []
    for name, one in times.items():
        every += one.clock
        told = [
            statistics.median(one.clock),
            p95(one.clock),
            statistics.median(one.processor),
            p95(one.processor),
        ]
        print(f"| {name} | {' | '.join(f'{value:.0f}' for value in told)} |")
        for failure in one.failures[:3]:
            print(f"  failed: {failure}")
    print(f"all: p50 {statistics.median(every):.0f} ms, p95 {p95(every):.0f} ms over {len(every)}")


def p95(values: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(values, n=20)[-1]


def initial_bytes() -> int:
    """Return how many bytes, compressed, the browser loads before the start page stands."""
    start = (STATIC / "index.html").read_text("utf-8")
    names = ["index.html", *re.findall(r'(?:src|href)="/([^"]+\.(?:js|css))"', start)]
    return sum(len(gzip.compress((STATIC / name).read_bytes(), 9)) for name in names)


if __name__ == "__main__":
    main()
