"""What assessing costs at scale, and what it says of the example documents and the seeds."""

from __future__ import annotations

import datetime
import resource
import tempfile
import time
from collections import Counter
from pathlib import Path

import numpy as np

from lantu.assess import Account, ProjectHistory
from lantu.assess.index import Group, IndexForm, Panel, Part, compute_index
from lantu.assess.inequality import dagum_gini
from lantu.region.region import Region
from lantu.workbench.api import read
from lantu.workbench.assessing import Assessment
from lantu.workbench.examples import find_examples

SEEDS = Path(__file__).resolve().parents[2] / "shared/seeds"
PLACES, PERIODS, INDICATORS, GROUPS = 3_000, 30, 200, 31
DAY = datetime.date(2026, 11, 1)
ROUNDS = 3


def main() -> None:
    print(f"{PLACES} places x {PERIODS} years x {INDICATORS} indicators, {GROUPS} groups of places\n")
    print("| entropy index (s) | Dagum of every year (s) | together (s) | parts add up to |")
    print("| --- | --- | --- | --- |")
    for seed in range(ROUNDS):
        print("| " + " | ".join(at_scale(seed)) + " |")
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB\n")
    with tempfile.TemporaryDirectory() as folder:
        say_what_documents_tell(Path(folder))


def at_scale(seed: int) -> list[str]:
    """Return the seconds of one round on drawn values, and how far Dagum's parts are from their sum."""
    random = np.random.default_rng(seed)
    values = random.lognormal(0, 1, (PLACES, PERIODS, INDICATORS))
    names = tuple(f"i{number}" for number in range(INDICATORS))
    panel = Panel(
        tuple(f"p{number}" for number in range(PLACES)),
        tuple(str(1995 + number) for number in range(PERIODS)),
        names,
        values,
        values.copy(),
        ("",) * INDICATORS,
    )
    parts = [Part(name, "down" if number % 3 == 0 else "up") for number, name in enumerate(names)]
    groups = tuple(Group(f"g{at}", "", tuple(parts[at : at + 20])) for at in range(0, INDICATORS, 20))
    form = IndexForm("drawn", "", "", "", groups, weights="entropy")
    begin = time.process_time()
    result = compute_index(form, panel)
    middle = time.process_time()
    labels = [f"group {number % GROUPS}" for number in range(PLACES)]
    found = [dagum_gini(result.estimate[:, year], labels) for year in range(PERIODS)]
    end = time.process_time()
    off = max(abs(one.total - one.within - one.between - one.overlap) for one in found)
    seconds = (middle - begin, end - middle, end - begin)
    return [*(f"{one:.2f}" for one in seconds), f"{off:.0e}"]


def say_what_documents_tell(folder: Path) -> None:
    paths = [find_examples(), *([SEEDS] if SEEDS.is_dir() else [])]
    ledger = read(paths, ledger=folder / "x.ledger")
    assessment = Assessment(ledger, Region.load("jingjinji"), today=DAY)
    begin = time.process_time()
    board, rows = assessment.targets, assessment.register.rows
    histories, silences, accounts = assessment.slippage, assessment.silences, assessment.accounts
    seconds = time.process_time() - begin
    print(f"{len(ledger.documents())} documents, judged on {DAY} in {seconds:.1f} s with reconciling\n")
    print(f"targets: {dict(Counter(one.status for one in board))}")
    print(f"tasks: {dict(Counter(row.state for row in rows))}")
    print(f"demands with an answer: {sum(1 for row in rows if row.item.is_demand and row.responses)} "
          f"of {sum(1 for row in rows if row.item.is_demand)}")  # fmt: skip
    print(f"promises: {dict(Counter(slip.course for one in histories for slip in one.slips))}")
    print(f"silences: {dict(Counter(one.sort for one in silences))}\n")
    show_account(assessment, accounts[0])
    show_railways(histories)
    show_vintages(assessment)


def show_account(assessment: Assessment, account: Account) -> None:
    for side in account.sides:
        print(f"{account.name}: {side.name}")
        for line in side.lines:
            for entry in line.entries:
                places = "、".join(assessment.names.places(entry.places))
                figure = f"{entry.op} {entry.value:g} {entry.unit}"
                print(f"    {places}  {entry.label}  {figure}  {entry.period.edtf()}")
            for obstacle in line.obstacles:
                print(f"    ! {obstacle.chinese}")
    for obstacle in account.obstacles:
        print(f"! {obstacle.chinese}")


def show_railways(histories: tuple[ProjectHistory, ...]) -> None:
    for history in histories:
        for slip in history.slips if history.project.startswith("rail|") else ():
            print(f"\n{history.label}: {slip.course}, {slip.days_low} to {slip.days_high} days")
            for said in (slip.promise.said, *((slip.then.said,) if slip.then else ())):
                print(f"    {said.printed.date} {said.printed.name}: {said.quote}")


def show_vintages(assessment: Assessment) -> None:
    for vintages in assessment.indices.vintages():
        print(f"\n{vintages.form.name}")
        for release, points in vintages.series.items():
            for point in points:
                known = f"parts {point.parts} of {len(vintages.form.parts)}  agrees {point.agrees}"
                print(f"    {release}  {point.period}  {point.low} .. {point.high}  {known}")


if __name__ == "__main__":
    main()
