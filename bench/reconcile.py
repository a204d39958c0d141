"""Measure the reconciler: what it finds in made-up worlds, and how fast it is.

Run as ``python -m bench.reconcile`` (all of it takes some minutes), or with one of ``worlds``,
``consistent``, ``speed``, ``component``, ``statement``. Seconds are those of the processor, so that a
machine with other work to do gives the same; on an idle one they are those of the clock.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable

from bench.worlds.faults import REASONS, Planted, plant
from bench.worlds.press import Press
from bench.worlds.scale import Scale
from bench.worlds.translate import scale_catalogue, to_catalogue, to_statements
from bench.worlds.truth import Truth, make_truth
from lantu.facts.value import Value
from lantu.reconcile import Reconciler, Solution, solve

SEEDS = range(200, 225)
FAULTS = 5
STATEMENTS = 1_000_000


def holds(value: Value, truth: Truth) -> bool | None:
    """Tell whether bounds hold the truth; None where the truth of the value is not kept."""
    subject = value.subject
    if subject.scope or subject.measure != "level" or subject.basis.release:
        return None
    first, last = int(subject.period.start or 0), int(subject.period.end or 0)
    keys = [(subject.indicator, subject.places[0], year) for year in range(first, last + 1)]
    if not all(key in truth.of for key in keys):
        return None
    true = sum(truth.of[key] for key in keys)
    return (value.low is None or value.low <= true) and (value.high is None or true <= value.high)


def judge(solution: Solution, planted: list[Planted], counts: dict[str, Counter[str]]) -> None:
    """Count what was found, with which reason first, which misprint was mended, and what was not planted."""
    conflicts = solution.contradictions()
    culprits = {one.line.id for one in planted}
    for one in planted:
        hits = [c for c in conflicts if one.line.id in c.records]
        hits += [c for c in conflicts if any(one.line.id in other for other in c.others)]
        counts["planted"][one.reason] += 1
        if hits:
            counts["found"][one.reason] += 1
            counts["first"][one.reason] += hits[0].reason == one.reason
            counts["listed"][one.reason] += one.reason in hits[0].reasons
            mended = hits[0].suspect == one.line.id and hits[0].suggestion == one.was.written
            counts["mended"][one.reason] += mended
    named = ({*c.records, *(one for other in c.others for one in other)} for c in conflicts)
    counts["false"]["conflicts"] += sum(not culprits & records for records in named)


def measure_worlds() -> None:
    """Faults of every reason, planted blind to the solver."""
    counts: dict[str, Counter[str]] = {
        name: Counter() for name in ("planted", "found", "first", "listed", "mended", "false")
    }
    held: Counter[bool | None] = Counter()
    took = []
    for seed in SEEDS:
        rng = random.Random(seed)
        truth = make_truth(rng, cities=4)
        lines, planted = plant(list(Press(truth, rng).lines()), truth, rng, FAULTS)
        statements = to_statements(lines)
        start = time.process_time()
        solution = solve(statements, to_catalogue(truth))
        took.append(time.process_time() - start)
        judge(solution, planted, counts)
        held.update(holds(value, truth) for value in solution.values)
    print(f"{'reason':14}{'planted':>9}{'found':>8}{'first':>8}{'listed':>8}{'mended':>8}")
    for reason in REASONS:
        row = [counts[name][reason] for name in ("planted", "found", "first", "listed", "mended")]
        print(f"{reason:14}" + f"{row[0]:>9}" + "".join(f"{part / row[0]:>8.1%}" for part in row[1:]))
    total = sum(counts["planted"].values())
    print(f"all            found {sum(counts['found'].values()) / total:.1%}, right reason first "
          f"{sum(counts['first'].values()) / total:.1%}; conflicts that nobody planted: "
          f"{counts['false']['conflicts']}")  # fmt: skip
    print(f"bounds: {held[True]} hold the truth, {held[False]} do not")
    print(f"one world of about 5,600 statements with 40 faults: {statistics.median(took):.1f} s")


def measure_consistent() -> None:
    """Ten thousand true statements: no conflict, and bounds that hold the truth."""
    for seed in (1, 2, 3):
        rng = random.Random(seed)
        truth = make_truth(rng, cities=9)
        statements = to_statements(Press(truth, rng).lines())
        start = time.process_time()
        solution = solve(statements, to_catalogue(truth))
        took = time.process_time() - start
        held = Counter(holds(value, truth) for value in solution.values)
        implied = sum(1 for _ in solution.implied())
        found = len(solution.contradictions())
        print(f"{len(statements)} true statements: {found} conflicts, {held[True]} bounds hold the truth, "
              f"{held[False]} do not, {implied} values implied, {took:.1f} s")  # fmt: skip


def measure_speed() -> None:
    """A million statements: 60% in single unknowns, 30% in trees, 10% in loops; 1% of them contradicting."""
    scale = Scale(random.Random(5))
    statements = to_statements(scale.lines(STATEMENTS))
    catalogue = scale_catalogue(scale.truth)
    start = time.process_time()
    solution = solve(statements, catalogue)
    took = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"{len(statements)} statements: {took:.0f} s in one process, {len(solution.values)} values, "
          f"{len(solution.conflicts)} conflicts, {memory:.1f} GiB at most")  # fmt: skip


def measure_component() -> None:
    """One component of two thousand statements, whole and with three faults."""
    for wrong in (0, 3):
        scale = Scale(random.Random(8))
        lines = scale.grid(36, 40)
        rng = random.Random(1)
        for _ in range(wrong):
            place = rng.choice([number for number, line in enumerate(lines) if line.kind == "level"])
            line = lines[place]
            lines[place] = line.printed_as(line.value * 2, line.step)
        statements = to_statements(lines)
        start = time.process_time()
        solution = solve(statements, scale_catalogue(scale.truth))
        took = time.process_time() - start
        print(f"one component of {len(statements)} statements, {wrong} wrong: {took:.2f} s, "
              f"{len(solution.values)} values, {len(solution.conflicts)} conflicts")  # fmt: skip


def measure_statement() -> None:
    """One new statement beside twenty thousand."""
    scale = Scale(random.Random(6))
    statements = to_statements(scale.lines(20_000))
    late = random.Random(2).sample(statements, 300)
    ids = {one.id for one in late}
    kept = Reconciler(scale_catalogue(scale.truth), [one for one in statements if one.id not in ids])
    took = []
    for statement in late:
        start = time.process_time()
        kept.add([statement])
        took.append((time.process_time() - start) * 1000)
    took.sort()
    middle, late_one, most = took[len(took) // 2], took[-4], took[-1]
    print(f"one new statement: median {middle:.1f} ms, 99th of 100 {late_one:.1f} ms, most {most:.1f} ms")


MEASURES: dict[str, Callable[[], None]] = {
    "worlds": measure_worlds,
    "consistent": measure_consistent,
    "component": measure_component,
    "statement": measure_statement,
    "speed": measure_speed,
}


def main() -> None:
    """Run the measurements that are named, or all."""
    for name in sys.argv[1:] or MEASURES:
        print(f"## {name}: {MEASURES[name].__doc__}")
        MEASURES[name]()


if __name__ == "__main__":
    main()
