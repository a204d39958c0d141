"""The atlas over a large ledger: what each page asks, how long the answers take, and what the browser loads.

``python -m bench.atlas make LEDGER [STATEMENTS]`` makes the ledger, a tenth as many documents as statements;
``python -m bench.atlas measure LEDGER [PACK]`` serves it from one process, asks for what every page asks at a
steady rate, and prints the p95 of each request by the clock and of processor: once with questions that nobody
asked before, and once with the same questions again, whose answers are kept. Who asks is another process.
``python -m bench.atlas draw [CHANGES]`` serves a small ledger, moves a slider of the Lab in Chromium and
prints how long each change took until its map was drawn. The statements are made from the records that the
reader finds in ``examples/jingjinji``, as ``bench.ledger`` makes them.
"""

from __future__ import annotations

import gzip
import http.client
import random
import re
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from multiprocessing import Queue, get_context
from pathlib import Path
from typing import Any
from urllib.parse import quote

import uvicorn
from fastapi import FastAPI
from playwright.sync_api import sync_playwright

from bench.ledger import EXAMPLES, SEED, find_models, make_documents
from lantu.atlas.app import create_app
from lantu.atlas.asked import PAGED, columns_of, document_columns
from lantu.atlas.kept import KeptAnswers
from lantu.atlas.pages import STATIC
from lantu.documents import read_document
from lantu.documents.document import Authority, Document, Field
from lantu.facts import Period, PlaceName, Span
from lantu.ledger import Ledger, LedgerWriter, Record
from lantu.records import Commitment, Mechanism, ProjectEvent
from lantu.records.reader import RecordReader
from lantu.region import Region
from lantu.workbench.reading import read_documents

STATEMENTS = 1_000_000
CLAIMS, OTHERS = 7, 3
"""Figures, and records of other types, of one document."""
IN_COMMIT = 2_000
RATE = 50
EACH = 60
"""Different addresses of one kind, where there are so many."""
CHANGES = 40
SECONDS = 20
ASKED_ALONE = 10
SLOWEST_MS = 30_000
"""What takes longer when it is first asked is told, and not asked at a rate."""
AUTHORITIES: tuple[Authority, ...] = ("primary", "official copy", "press", "secondary")
PUBLISHERS = 400

Other = ProjectEvent | Mechanism | Commitment


def main() -> None:
    """Make the ledger, or measure on it."""
    task, path = sys.argv[1], Path(sys.argv[2] if len(sys.argv) > 2 else ".")
    if task == "draw":
        draw(int(sys.argv[2]) if len(sys.argv) > 2 else CHANGES)
    elif task == "make":
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


@dataclass(frozen=True, slots=True)
class Serving:
    """An atlas that is served by a thread of this process."""

    app: FastAPI
    server: uvicorn.Server
    thread: threading.Thread
    port: int

    def stop(self) -> None:
        """Stop serving."""
        self.server.should_exit = True
        self.thread.join()


def serve(path: Path, pack: str | None) -> Serving:
    """Serve a ledger at a free port."""
    app = create_app(path, pack=pack, hosts=("127.0.0.1",))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning", access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    return Serving(app, server, thread, server.servers[0].sockets[0].getsockname()[1])


def measure(path: Path, pack: str | None) -> None:
    """Serve a ledger and print what its pages cost; what takes a region pack is left out without one."""
    print(f"initial bundle: {initial_bytes() / 1000:.0f} kB gzip")
    began = time.process_time()
    serving = serve(path, pack)
    with Ledger(path) as ledger:
        pages = list(requests(ledger, random.Random(SEED)))
    snapshot = serving.app.state.ledger.now()
    while document_columns(snapshot) is None or any(columns_of(snapshot, kind) is None for kind in PAGED):
        time.sleep(0.1)
    print(f"opened, columns read: {time.process_time() - began:.1f} s of processor")
    asked = [
        (name, addresses)
        for name, addresses in pages
        if is_answered(serving.port, name, addresses.pop(0) if len(addresses) > 1 else addresses[0])
    ]
    # What takes minutes is worked out by a process behind: it would take the asker's processor here.
    serving.app.state.behind.close()
    answers: KeptAnswers = serving.app.state.answers
    answers.most_bytes, room = 0, answers.most_bytes
    times: dict[str, Times] = defaultdict(Times)
    alone(serving.port, asked, times)
    answers.most_bytes = room
    plan = list(plan_requests(asked))
    print(f"of {len(plan)} requests {len({address for _, _, address in plan})} are different")
    for title in ("asked for the first time", "asked again"):
        before = time.process_time()
        under_load(serving.port, plan, times)
        took = (time.process_time() - before) / len(plan) * 1000
        print(f"\n{title}: {took:.1f} ms of processor a request")
        report(times)
        for one in times.values():
            one.clock.clear()
    serving.stop()


def is_answered(port: int, name: str, address: str) -> bool:
    """Ask for something the first time, tell how long that took, and whether it can be asked at a rate."""
    first = Times()
    took = ask(port, address, first)
    pending = any(failure.startswith("202") for failure in first.failures)
    why = "refused" if first.failures else "not asked again" if took > SLOWEST_MS else ""
    why = "worked out in the background" if pending else why
    print(f"first {name}: {took / 1000:.2f} s {why}", flush=True)
    return not why


def plan_requests(pages: list[tuple[str, list[str]]]) -> Iterator[tuple[float, str, str]]:
    """Yield when to ask for what: all kinds in turn, no address twice as long as there are others."""
    for nth in range(RATE * SECONDS):
        name, addresses = pages[nth % len(pages)]
        yield nth / RATE, name, addresses[nth // len(pages) % len(addresses)]


def requests(ledger: Ledger, draw: random.Random) -> Iterator[tuple[str, list[str]]]:
    """Yield what each page asks, with several addresses to draw from."""
    heads = draw.sample(ledger.documents(), 3 * EACH)
    indicators = [facet.value for facet in ledger.claims.facet("indicator", EACH) if facet.value]
    places = [facet.value for facet in ledger.claims.facet("place", 4 * EACH) if facet.value]
    draw.shuffle(places)
    claims = [
        draw.choice(ledger.claims.where(document=head.id).page(CLAIMS)).id for head in heads[EACH : 2 * EACH]
    ]
    words = [
        "森林覆盖率",
        "项目",
        "2100亿",
        "张家口",
        "合作协议",
        "轨道交通",
        *(f"{n}亿元" for n in range(11, 60)),
    ]
    numbers = [str(draw.randrange(10**6)) for _ in range(EACH)]

    def some(form: str, values: list[str]) -> list[str]:
        return [form.format(quote(value, safe="")) for value in values]

    yield "overview: summary", ["/summary"]
    yield "overview: topics", ["/topics"]
    moments = [f"2026-{1 + n % 12:02}-{1 + n % 28:02}T{n % 24:02}:00:00Z" for n in range(EACH)]
    yield "overview: news", some("/news?since={}", moments)
    yield "topic", some("/topics/{}", ["relief", "transport", "environment", "industry"])
    yield "map: indicators", ["/map/indicators"]
    yield "places", ["/places"]
    yield "place", some("/places/{}", places[:EACH])
    yield "documents", ["/documents", "/documents?sort=records", "/documents?sort=title&limit=50"]
    yield "documents: filtered", some("/documents?publisher={}", [head.publisher or "" for head in heads])
    yield "documents: words", some("/documents?q={}", ["公报", *(f"{number[:3]}号" for number in numbers)])
    yield "reader: document", some("/documents/{}", [head.id for head in heads[:EACH]])
    yield "reader: text", some("/documents/{}/text", [head.id for head in heads[EACH : 2 * EACH]])
    yield "reader: records", some("/documents/{}/records", [head.id for head in heads[2 * EACH :]])
    yield "record", some("/records/{}", claims)
    yield "claims", ["/claims", *some("/claims?indicator={}&within=110000", indicators)][:EACH]
    yield "claims: facets", ["/claims/facets", *some("/claims/facets?indicator={}", indicators)]
    yield "projects", ["/projects", *some("/projects?place={}", places[:EACH])]
    yield "projects: facets", ["/projects/facets", *some("/projects/facets?place={}", places[:EACH])]
    yield "links", ["/links", *some("/links?place={}", places[:EACH])]
    yield "links: facets", ["/links/facets"]
    yield "commitments", ["/commitments", *some("/commitments?place={}", places[:EACH])]
    yield "indicators", ["/indicators"]
    yield "series", [f"/series?indicator={quote(one)}&place={draw.choice(places[:30])}" for one in indicators]
    yield "conflicts", ["/conflicts", *some("/conflicts?indicator={}", indicators)]
    yield "targets", ["/targets", *some("/targets?place={}", places[:3])]
    yield "register", ["/register"]
    yield "slippage", ["/slippage"]
    yield "accounts", ["/accounts"]
    yield "network", ["/network"]
    yield "search", some("/search?q={}", words)
    yield "batches", ["/batches", *some("/batches?place={}", places[:EACH])]
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


def under_load(port: int, plan: list[tuple[float, str, str]], times: dict[str, Times]) -> None:
    """Let another process ask at a steady rate, and note what it saw."""
    context = get_context("spawn")
    seen: Queue[list[tuple[str, float, str]]] = context.Queue()
    asking = context.Process(target=load, args=(port, plan, seen))
    asking.start()
    for name, clock, failure in seen.get():
        times[name].clock.append(clock)
        times[name].failures += [failure] if failure else []
    asking.join()


def load(port: int, plan: list[tuple[float, str, str]], seen: Queue[list[tuple[str, float, str]]]) -> None:
    """Ask at a steady rate, whether earlier answers have come or not."""
    found: list[tuple[str, float, str]] = []

    def one(name: str, address: str) -> None:
        times = Times()
        clock = ask(port, address, times)
        found.append((name, clock, "".join(times.failures)))

    began = time.perf_counter()
    waiting = []
    for due, name, address in plan:
        time.sleep(max(0.0, began + due - time.perf_counter()))
        asking = threading.Thread(target=one, args=(name, address))
        asking.start()
        waiting.append(asking)
    for asking in waiting:
        asking.join()
    print(
        f"{len(plan)} requests at {RATE} a second, answered after {time.perf_counter() - began:.1f} s",
        flush=True,
    )
    seen.put(found)


_CHANGE = """(slider) => new Promise((drawn) => {
  new PerformanceObserver((list, own) => { own.disconnect(); drawn(list.getEntries()[0].duration) })
    .observe({ type: 'measure' })
  const next = Number(slider.value) + Number(slider.step)
  slider.value = String(next > Number(slider.max) ? slider.min : next)
  slider.dispatchEvent(new Event('input', { bubbles: true }))
})"""
"""Moves a slider one step, and tells how many milliseconds passed until the frame after was drawn."""


def draw(changes: int) -> None:
    """Move a slider of the Lab in Chromium, and print how long each change took to be drawn."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        path = Path(folder) / "small.ledger"
        read_documents([EXAMPLES / "2026-04-16-economy.html"], path)
        serving = serve(path, "jingjinji")
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(f"http://127.0.0.1:{serving.port}/lab?example=08-faster-suburban-lines")
        page.wait_for_selector(".bars .bar")
        slider = page.locator("input[type=range]").first.element_handle()
        taken = [float(page.evaluate(_CHANGE, slider)) for _ in range(changes + 1)][1:]
        browser.close()
        serving.stop()
    print(f"{changes} changes: drawn after {statistics.median(taken):.0f} ms (p95 {p95(taken):.0f} ms)")


def report(times: dict[str, Times]) -> None:
    """Print a table."""
    print(
        "| request | p50 ms | p95 ms | processor p50 ms | processor p95 ms |\n| --- | --- | --- | --- | --- |"
    )
    every: list[float] = []
    for name, one in times.items():
        every += one.clock
        if len(one.clock) < 2:
            continue
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
